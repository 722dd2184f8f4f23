//! The forms of English verbs.

/// Which forms of a verb a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    /// The infinitive and plain present: `sever`
    pub base: bool,
    /// The third person: `severs`
    pub third: bool,
    /// The past: `severed`
    pub past: bool,
    /// The past participle: `severed`
    pub participle: bool,
    /// The present participle and gerund: `severing`
    pub gerund: bool,
}

impl Forms {
    /// Both sets of forms together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            base: self.base || other.base,
            third: self.third || other.third,
            past: self.past || other.past,
            participle: self.participle || other.participle,
            gerund: self.gerund || other.gerund,
        }
    }
}

/// The forms of a verb: those given (third person, past, participle, gerund), else by the rules of spelling.
pub(super) fn forms(lemma: &str, irregular: Option<&[String; 4]>) -> Vec<(String, Forms)> {
    let none = Forms::default();
    let [third, past, participle, gerund] = match irregular {
        Some(given) => given.clone(),
        None => [third(lemma), past(lemma), past(lemma), gerund(lemma)],
    };
    let mut forms: Vec<(String, Forms)> = Vec::new();
    for (word, form) in [
        (lemma.to_owned(), Forms { base: true, ..none }),
        (third, Forms { third: true, ..none }),
        (past, Forms { past: true, ..none }),
        (participle, Forms { participle: true, ..none }),
        (gerund, Forms { gerund: true, ..none }),
    ] {
        match forms.iter_mut().find(|(known, _)| *known == word) {
            Some((_, known)) => *known = known.or(form),
            None => forms.push((word, form)),
        }
    }
    forms
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether the lemma ends in a consonant and `y`.
fn ends_in_y(lemma: &str) -> bool {
    let mut letters = lemma.chars().rev();
    letters.next() == Some('y') && letters.next().is_some_and(|c| !is_vowel(c))
}

/// Whether the last consonant is doubled: one syllable, one vowel, one consonant (`ban`, `banned`).
fn doubles(lemma: &str) -> bool {
    let letters: Vec<char> = lemma.chars().collect();
    let vowels = letters.iter().filter(|c| is_vowel(**c)).count();
    matches!(letters[..], [.., before, vowel, last]
        if vowels == 1 && !is_vowel(before) && is_vowel(vowel) && !is_vowel(last) && !matches!(last, 'w' | 'x' | 'y'))
}

fn third(lemma: &str) -> String {
    if ends_in_y(lemma) {
        return format!("{}ies", &lemma[..lemma.len() - 1]);
    }
    let hissing = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| lemma.ends_with(end));
    format!("{lemma}{}", if hissing { "es" } else { "s" })
}

fn past(lemma: &str) -> String {
    if ends_in_y(lemma) {
        return format!("{}ied", &lemma[..lemma.len() - 1]);
    }
    match lemma.chars().last() {
        Some('e') => format!("{lemma}d"),
        Some(last) if doubles(lemma) => format!("{lemma}{last}ed"),
        _ => format!("{lemma}ed"),
    }
}

fn gerund(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    match lemma.strip_suffix('e') {
        Some(stem) if !lemma.ends_with("ee") => format!("{stem}ing"),
        _ => match lemma.chars().last() {
            Some(last) if doubles(lemma) => format!("{lemma}{last}ing"),
            _ => format!("{lemma}ing"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_follow_the_rules() {
        let words = |lemma: &str| forms(lemma, None).into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ");
        assert_eq!(words("sever"), "sever severs severed severing");
        assert_eq!(words("accuse"), "accuse accuses accused accusing");
        assert_eq!(words("deny"), "deny denies denied denying");
        assert_eq!(words("deploy"), "deploy deploys deployed deploying");
        assert_eq!(words("ban"), "ban bans banned banning");
        assert_eq!(words("breach"), "breach breaches breached breaching");
        assert_eq!(words("free"), "free frees freed freeing");
    }

    #[test]
    fn a_word_can_be_several_forms() {
        let given = ["cuts", "cut", "cut", "cutting"].map(str::to_owned);
        let forms = forms("cut", Some(&given));
        assert_eq!(
            forms[0],
            ("cut".to_owned(), Forms { base: true, past: true, participle: true, ..Forms::default() })
        );
        assert_eq!(forms.len(), 3);
    }
}
