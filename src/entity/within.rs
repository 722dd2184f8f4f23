//! What speaks within a sentence for or against a candidate: subjects, owners, reasons.

use super::ActorKind;
use super::discourse::{Candidate, Standing};
use super::reference::Reference;
use super::site::Site;

impl Site<'_, '_, '_, '_> {
    /// What speaks for or against a candidate of the same sentence.
    pub(super) fn within_sentence(&self, reference: &Reference, candidate: &Candidate) -> f64 {
        let mut score = 0.0;
        let is_subject =
            self.is_subject() || !self.view.is_parsed() && !matches!(reference, Reference::It { object: true });
        if candidate.standing == Standing::Subject && (is_subject || self.possessive) {
            score += 30.0;
        }
        // `its army`: whoever owns it is mostly the subject of the same clause.
        if self.possessive && candidate.clause.is_some() && candidate.clause == self.clauses.first().copied() {
            score += 25.0;
        }
        // `criticised Chad for its raids`, `Chad's raids and its threats`
        if self.possessive && (self.is_reason_of(candidate) || self.is_next_possession(candidate)) {
            score += 90.0;
        }
        // `Australia and its Pacific neighbours`
        if self.possessive
            && candidate.tokens.end + 1 == self.token
            && matches!(self.view.low(self.token - 1), "and" | "or" | "&")
        {
            score += 90.0;
        }
        score += self.told_by_clauses(candidate);
        // `Mali broke with Ukraine after the country helped rebels`: a noun in place of a pronoun means not the subject.
        let is_described = matches!(reference, Reference::Country(_));
        if is_described && candidate.standing == Standing::Subject && self.begins_reason() {
            score -= 120.0;
        }
        // `to arm the country` is another one, `to leave the country` its own.
        let before = self.token.checked_sub(1).map_or("", |at| self.view.low(at));
        let is_where = matches!(
            before,
            "leave" | "left" | "leaving" | "in" | "across" | "throughout" | "from" | "within" | "outside" | "into"
        );
        if is_described && candidate.standing == Standing::Subject && !is_subject {
            score += if is_where { 25.0 } else { -90.0 };
            // `Mr Tinubu will travel to the coastal state`: not to his own.
            if candidate.kind == ActorKind::Person && before == "to" {
                score -= 60.0;
            }
        }
        if is_described {
            score -= 0.5 * f64::from(u32::try_from(self.token.abs_diff(candidate.tokens.start)).unwrap_or(200).min(60));
        }
        score
    }

    /// Whether a reference begins a clause that tells when or why: `after the country helped`.
    fn begins_reason(&self) -> bool {
        let before = self.token.checked_sub(1).map_or("", |at| self.view.low(at));
        matches!(before, "after" | "because" | "since" | "when" | "while" | "as" | "until" | "before" | "if" | "unless")
    }
}

#[cfg(test)]
mod tests {
    use super::super::meant_in_text::meant;

    #[test]
    fn whoever_stands_before_and_its_is_meant() {
        let text = "Peru signed a pact with Chile, brushing aside pleas by Bolivia and its friends.";
        assert_eq!(meant(text, "its"), "Bolivia");
    }
}
