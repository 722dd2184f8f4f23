//! Words to their dictionary forms, by their part of speech: rules of English spelling and a table of exceptions.

use super::{Upos, Xpos};
use std::borrow::Cow;
use std::sync::LazyLock;

/// Irregular forms: kind of word, form, dictionary form; sorted by kind and form.
const IRREGULAR: &str = include_str!("lemma/irregular.tsv");

/// Endings of what is left of a verb without `ed` or `ing` that lost a silent e: `stat` `ed`, `chas` `ing`
const SILENT_E: &[&str] = &[
    "at", "bl", "c", "ced", "cl", "dl", "fin", "fl", "g", "gl", "i", "ib", "id", "ik", "ip", "ir", "kl", "lar", "let",
    "lin", "min", "nit", "od", "ok", "om", "pil", "pl", "rad", "re", "s", "tak", "tl", "u", "ud", "ul", "um", "ur",
    "ut", "v", "ven", "z",
];

/// Longer endings that did not: `treat` `ed`, `belong` `ing`
const WITHOUT_E: &[&str] = &["air", "aul", "eat", "ng", "ook", "oom", "our", "out", "ss"];

/// The dictionary form of a word of a part of speech: in lower case but for proper nouns and `I`, verbs in the
/// infinitive, nouns in the singular, adjectives and adverbs without comparison, pronouns in the nominative.
pub(super) fn lemma(form: &str, xpos: Xpos, upos: Upos) -> Cow<'_, str> {
    if upos == Upos::Propn {
        return Cow::Borrowed(form);
    }
    let known = match xpos {
        Xpos::Md => modal(form),
        Xpos::Vb | Xpos::Vbp | Xpos::Vbd | Xpos::Vbn | Xpos::Vbg | Xpos::Vbz => clitic(form),
        Xpos::Prp => pronoun(form),
        Xpos::Rb if form.len() > 2 && form.is_char_boundary(1) && is_not(form) => Some("not"),
        Xpos::To if form.eq_ignore_ascii_case("na") || form.eq_ignore_ascii_case("ta") => Some("to"),
        Xpos::Open | Xpos::Close => quote(form),
        _ => None,
    };
    if let Some(known) = known {
        return Cow::Borrowed(known);
    }
    match lower(form) {
        Cow::Borrowed(form) => inflected(form, xpos),
        Cow::Owned(form) => Cow::Owned(inflected(&form, xpos).into_owned()),
    }
}

/// The word in lower case.
fn lower(form: &str) -> Cow<'_, str> {
    match form.chars().any(char::is_uppercase) {
        true => Cow::Owned(form.to_lowercase()),
        false => Cow::Borrowed(form),
    }
}

/// The dictionary form of a word in lower case.
fn inflected(form: &str, xpos: Xpos) -> Cow<'_, str> {
    let (kind, rule): (&str, fn(&str) -> Cow<'_, str>) = match xpos {
        Xpos::Vbd | Xpos::Vbn => ("verb", |form| without(form, "ed", 5)),
        Xpos::Vbg => ("verb", |form| without(form, "ing", 6)),
        Xpos::Vbz => ("verb", singular),
        Xpos::Vb | Xpos::Vbp => ("verb", |form| Cow::Borrowed(form)),
        Xpos::Nns => ("noun", singular),
        Xpos::Jjr | Xpos::Rbr => ("adjective", |form| without(form, "er", 5)),
        Xpos::Jjs | Xpos::Rbs => ("adjective", |form| without(form, "est", 6)),
        _ => return Cow::Borrowed(form),
    };
    // What a base form looks like is no past of another verb: `to found`, `they saw wood`.
    let base = matches!(xpos, Xpos::Vb | Xpos::Vbp);
    match irregular(kind, form) {
        Some(lemma) if !base || lemma == "be" => Cow::Borrowed(lemma),
        _ => rule(form),
    }
}

/// The dictionary form of an irregular form, in lower case.
fn irregular(kind: &str, form: &str) -> Option<&'static str> {
    static TABLE: LazyLock<Vec<[&str; 3]>> = LazyLock::new(|| {
        let cells = |line: &'static str| line.split('\t').collect::<Vec<_>>().try_into().ok();
        IRREGULAR.lines().filter_map(cells).collect()
    });
    let at = TABLE.binary_search_by(|[of, known, _]| (*of, *known).cmp(&(kind, form))).ok()?;
    TABLE.get(at).map(|[_, _, lemma]| *lemma)
}

/// A word of at least so many bytes without an ending, as it is spelt alone: `stopped` `stop`, `stated` `state`
fn without<'f>(form: &'f str, ending: &str, shortest: usize) -> Cow<'f, str> {
    let Some(stem) = form.strip_suffix(ending).filter(|_| form.len() >= shortest) else { return Cow::Borrowed(form) };
    let letters = stem.as_bytes();
    let [.., before, last] = letters else { return Cow::Borrowed(form) };
    if *last == b'i' && letters.len() > 2 {
        return Cow::Owned(format!("{}y", &stem[..stem.len() - 1]));
    }
    let doubled = last == before && last.is_ascii_lowercase() && !b"aeioulsfz".contains(last) && letters.len() > 2;
    if doubled {
        Cow::Borrowed(&stem[..stem.len() - 1])
    } else if lost_e(stem) {
        Cow::Owned(format!("{stem}e"))
    } else {
        Cow::Borrowed(stem)
    }
}

/// Whether what is left of a word lost an e: the longest ending that is known decides.
fn lost_e(stem: &str) -> bool {
    let longest = (1..=3).rev().find_map(|length| {
        let ending = stem.get(stem.len().checked_sub(length)?..)?;
        let lost = SILENT_E.binary_search(&ending).is_ok();
        (lost || WITHOUT_E.binary_search(&ending).is_ok()).then_some(lost)
    });
    longest.unwrap_or(false)
}

/// A plural noun in the singular, or the third person of a verb in the infinitive.
fn singular(form: &str) -> Cow<'_, str> {
    let hissing = ["sses", "shes", "ches", "xes", "zzes", "oes"].iter().any(|ending| form.ends_with(ending));
    match form {
        _ if form.len() > 3 && form.ends_with("men") => return Cow::Owned(format!("{}man", &form[..form.len() - 3])),
        _ if form.len() < 3 || form.ends_with("ss") || form.ends_with("us") || form.ends_with("is") => {}
        _ if form.len() > 4 && form.ends_with("ies") => return Cow::Owned(format!("{}y", &form[..form.len() - 3])),
        _ if hissing => return Cow::Borrowed(&form[..form.len() - 2]),
        _ => return Cow::Borrowed(form.strip_suffix('s').unwrap_or(form)),
    }
    Cow::Borrowed(form)
}

/// Whether a word is `n’t`.
fn is_not(form: &str) -> bool {
    matches!(form, "n't" | "n’t" | "N'T" | "N’T")
}

fn modal(form: &str) -> Option<&'static str> {
    Some(match form {
        "ca" | "Ca" | "CA" => "can",
        "wo" | "Wo" | "WO" | "'ll" | "’ll" | "'LL" | "’LL" => "will",
        "'d" | "’d" | "'D" | "’D" => "would",
        "sha" | "Sha" => "shall",
        _ => return None,
    })
}

/// The infinitive of a shortened verb.
fn clitic(form: &str) -> Option<&'static str> {
    let letters = form.strip_prefix(['\'', '’'])?;
    Some(match letters {
        "s" | "S" | "re" | "RE" | "m" | "M" => "be",
        "ve" | "VE" | "d" | "D" => "have",
        _ => return None,
    })
}

fn pronoun(form: &str) -> Option<&'static str> {
    let cases = [("him", "he"), ("them", "they"), ("us", "we"), ("me", "I"), ("her", "she"), ("i", "I")];
    let clitics = [("'s", "we"), ("’s", "we"), ("'em", "they"), ("’em", "they")];
    let mut forms = cases.iter().chain(&clitics);
    forms.find(|(case, _)| form.eq_ignore_ascii_case(case)).map(|(_, lemma)| *lemma)
}

/// The straight form of a quotation mark.
fn quote(form: &str) -> Option<&'static str> {
    Some(match form {
        "“" | "”" => "\"",
        "‘" | "’" => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemmas(words: &str, xpos: Xpos) -> String {
        words.split(' ').map(|word| lemma(word, xpos, Upos::X)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_table_is_sorted_and_complete() {
        let rows: Vec<Vec<&str>> = IRREGULAR.lines().map(|line| line.split('\t').collect()).collect();
        assert!(rows.iter().all(|row| row.len() == 3));
        assert!(rows.windows(2).all(|pair| pair[0][..2] < pair[1][..2]));
        assert!(SILENT_E.is_sorted() && WITHOUT_E.is_sorted());
    }

    #[test]
    fn verbs() {
        assert_eq!(
            lemmas("Severed denied barred stated treated expelled recognised vetoed withdrew was set", Xpos::Vbd),
            "sever deny bar state treat expel recognise veto withdraw be set"
        );
        assert_eq!(lemmas("meeting cutting freezing LYING belonging", Xpos::Vbg), "meet cut freeze lie belong");
        assert_eq!(lemmas("accuses pushes denies goes ’s has", Xpos::Vbz), "accuse push deny go be have");
        assert_eq!(lemmas("are found 've’ ’re", Xpos::Vbp), "be found 've’ be");
        assert_eq!(lemmas("ca wo ’ll 'd Must", Xpos::Md), "can will will would must");
    }

    #[test]
    fn nouns_and_adjectives() {
        assert_eq!(
            lemmas("Ties countries embassies crises envoys spokesmen bases losses people", Xpos::Nns),
            "tie country embassy crisis envoy spokesman base loss people"
        );
        assert_eq!(lemmas("larger bigger earlier worse", Xpos::Jjr), "large big early bad");
        assert_eq!(lemma("States", Xpos::Nnps, Upos::Propn), "States");
    }

    #[test]
    fn function_words() {
        assert_eq!(lemmas("him Them I 's", Xpos::Prp), "he they I we");
        assert_eq!(lemmas("n’t Not", Xpos::Rb), "not not");
        assert_eq!(lemmas("“ ‘", Xpos::Open), "\" '");
        assert_eq!(lemmas("The", Xpos::Dt), "the");
    }

    #[test]
    fn longest_ending_decides() {
        assert_eq!(lemmas("hauled seduced fined resolved", Xpos::Vbn), "haul seduce fine resolve");
    }

    #[test]
    fn what_is_spelt_as_it_is_is_not_copied() {
        for (word, xpos) in [("visited", Xpos::Vbd), ("talks", Xpos::Nns), ("was", Xpos::Vbd), ("the", Xpos::Dt)] {
            assert!(matches!(lemma(word, xpos, Upos::X), Cow::Borrowed(_)), "{word}");
        }
    }
}
