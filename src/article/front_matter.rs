//! Front matter: lines of `key: value` between two lines of `---` at the very beginning of a plain text.

use super::stated::Stated;

/// The front matter of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// What it states.
    pub stated: Stated,
    /// How many bytes of the text it takes up, its closing line included.
    pub len: usize,
}

/// The most lines of front matter.
const MOST_LINES: usize = 64;

/// Reads the front matter of a text, where it begins with one; a byte order mark may stand before it.
///
/// A small part of YAML: one `key: value` a line, the value bare or in quotes, blank lines and `# comments` between
/// them. Keys that mean nothing to us are passed over; where a line is of another form, the text has no front matter.
pub(super) fn parse(text: &str) -> Option<FrontMatter> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = mark;
    let mut stated = Stated::default();
    for (number, line) in text[mark..].split_inclusive('\n').take(MOST_LINES).enumerate() {
        at += line.len();
        let line = line.trim_end();
        match (number, line) {
            (0, "---") => {}
            (0, _) => return None,
            (_, "---" | "...") => return (number > 1).then_some(FrontMatter { stated, len: at }),
            (_, "") => {}
            (_, line) if line.starts_with('#') => {}
            (_, line) => {
                let (key, value) = line.split_once(':')?;
                let is_key =
                    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
                // `key:value` is no mapping in YAML either.
                (is_key && (value.is_empty() || value.starts_with([' ', '\t']))).then_some(())?;
                set(&mut stated, key, unquoted(value.trim()));
            }
        }
    }
    None
}

fn set(stated: &mut Stated, key: &str, value: String) {
    if value.is_empty() || value == "null" || value == "~" {
        return;
    }
    let field = match key.to_ascii_lowercase().as_str() {
        "id" | "identifier" => &mut stated.identifier,
        "title" | "headline" => &mut stated.headline,
        "publisher" | "source" => &mut stated.publisher,
        "published" | "date" | "datepublished" => &mut stated.published,
        "url" => &mut stated.url,
        "language" | "lang" => &mut stated.language,
        _ => return,
    };
    field.get_or_insert(value);
}

/// A YAML scalar: in double quotes with `\"` and `\\`, in single quotes with `''`, or as it stands.
fn unquoted(value: &str) -> String {
    let inner = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    if let Some(inner) = inner('"') {
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    if let Some(inner) = inner('\'') {
        return inner.replace("''", "'");
    }
    value.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keys_are_read_and_the_length_is_told() {
        let text = "---\r\nid: m01\nTitle: \"Mali: a \\\"break\\\"\"\npublisher: 'The Sahel''s Post'\n# a comment\n\ndate: 2024-08-05\n\
                    tags: [a, b]\nurl: https://example.org/a\nlang: en\n---\nMali has broken off relations.";
        let front = parse(text).unwrap();
        let expected = Stated {
            identifier: Some("m01".into()),
            headline: Some("Mali: a \"break\"".into()),
            publisher: Some("The Sahel's Post".into()),
            published: Some("2024-08-05".into()),
            url: Some("https://example.org/a".into()),
            language: Some("en".into()),
        };
        assert_eq!(front.stated, expected);
        assert_eq!(&text[front.len..], "Mali has broken off relations.");
    }

    #[test]
    fn a_text_that_only_looks_like_it_has_none() {
        for text in [
            "",
            "---",
            "---\n---\ntext",
            "---\ntitle: Mali",
            "---\nMali broke off relations.\n---\n",
            "---\ntime 10:30 was set\n---\n",
            "title: Mali\n---\n",
            " ---\ntitle: Mali\n---\n",
            "--- \u{2014}\ntitle: Mali\n---\n",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_byte_order_mark_may_stand_before_it() {
        let text = "\u{feff}---\ntitle: Mali\n---\nText";
        assert_eq!(&text[parse(text).unwrap().len..], "Text");
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(text in "(---\n)?([a-z]{0,5}:? ?['\"]?\\PC{0,9}['\"]?\r?\n){0,6}(---)?\\PC{0,20}") {
            if let Some(front) = parse(&text) {
                prop_assert!(text.is_char_boundary(front.len));
            }
        }
    }
}
