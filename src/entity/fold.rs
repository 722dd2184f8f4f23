//! The form in which names are compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name without accents, with plain apostrophes and hyphens and single spaces; case is kept.
///
/// `Goïta` and `Goita`, `N’Djamena` and `N'Djamena` are one name.
pub(super) fn fold(name: &str) -> String {
    if name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'`') {
        return name.to_owned();
    }
    let mut folded = String::with_capacity(name.len());
    for character in name.nfkd().filter(|c| !is_combining_mark(*c)) {
        match character {
            '’' | '‘' | 'ʼ' | '`' | '´' | 'ʻ' => folded.push('\''),
            '‐' | '‑' | '–' | '—' => folded.push('-'),
            c if c.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_fold_together() {
        assert_eq!(fold("Assimi Goïta"), "Assimi Goita");
        assert_eq!(fold("N’Djamena"), fold("N'Djamena"));
        assert_eq!(fold("Burkina\n  Faso "), "Burkina Faso");
        assert_eq!(fold("Guinea‑Bissau"), "Guinea-Bissau");
    }
}
