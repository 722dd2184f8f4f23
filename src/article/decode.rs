//! Bytes to text: what is UTF-8 stays as it is, what is not is decoded or refused.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text that was decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text; of UTF-8, every character, a byte order mark included.
    pub text: String,
    /// What the user should know: the encoding was guessed, or bytes were replaced by U+FFFD.
    pub doubt: Option<String>,
}

/// Decodes bytes; none if they are no text.
///
/// UTF-8 is taken as it is. A byte order mark of UTF-16 decides, then the encoding that the source declares (the label
/// of <https://encoding.spec.whatwg.org/#names-and-labels>), then a guess.
pub(super) fn decode(bytes: Vec<u8>, declared: Option<&str>) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes).filter(|(encoding, _)| *encoding != UTF_8) {
        return with(encoding, &bytes[mark..], false);
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => {
            // What escapes to other scripts (ISO-2022-JP) is valid UTF-8 too: the declaration decides.
            if let Some(encoding) = declared.filter(|encoding| !encoding.is_ascii_compatible()) {
                return with(encoding, text.as_bytes(), false);
            }
            return match utf16_without_mark(text.as_bytes()) {
                Some(encoding) => with(encoding, text.as_bytes(), true),
                None => looks_like_text(&text, 0).then_some(Decoded { text, doubt: None }),
            };
        }
        Err(error) => error.into_bytes(),
    };
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        return with(encoding, &bytes, false);
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        return with(encoding, &bytes, true);
    }
    if bytes.contains(&0) {
        return None;
    }
    if declared.is_some() || is_mostly_utf8(&bytes) {
        return with(UTF_8, &bytes, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes, true);
    with(detector.guess(None, Utf8Detection::Deny), &bytes, true)
}

fn with(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> Option<Decoded> {
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    let text = text.into_owned();
    let count = if replaced { text.matches('\u{fffd}').count() } else { 0 };
    looks_like_text(&text, count).then_some(())?;
    let doubt = match (guessed, replaced) {
        (false, false) => None,
        (true, false) => Some(format!("not UTF-8: decoded as {}, a guess", encoding.name())),
        (_, true) => {
            Some(format!("not valid {}: {count} characters stand for bytes that could not be decoded", encoding.name()))
        }
    };
    Some(Decoded { text, doubt })
}

/// Whether at most one in twenty characters is a control character or stands for bytes that could not be decoded: what
/// no text is full of. A short text may hold a stray one.
fn looks_like_text(text: &str, replaced: usize) -> bool {
    let (mut odd, mut all) = (replaced, 0_usize);
    for character in text.chars() {
        all += 1;
        odd += usize::from(character.is_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{c}' | '\u{85}'));
    }
    odd * 20 <= all.max(40)
}

/// UTF-16 without a byte order mark: mostly Latin text has a zero in every other byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let pairs = bytes.len() / 2;
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (even, odd) if odd * 10 >= pairs * 7 && even * 10 < pairs => Some(UTF_16LE),
        (even, odd) if even * 10 >= pairs * 7 && odd * 10 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the sequences of several bytes that are valid UTF-8 outnumber the invalid ones by far: a damaged UTF-8 file,
/// not one in another encoding.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut invalid) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        invalid += usize::from(!chunk.invalid().is_empty());
    }
    valid >= invalid * 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CAFE: &str = "Le Président de la République a reçu l’ambassadeur à l’Élysée, où il a été écouté.";

    fn text(bytes: &[u8], declared: Option<&str>) -> (String, bool) {
        let decoded = decode(bytes.to_vec(), declared).unwrap();
        (decoded.text, decoded.doubt.is_some())
    }

    #[test]
    fn utf_8_keeps_every_character() {
        for given in ["", "Mali\r\n", "\u{feff}Mali", "a\0b", "x\u{1b}[0m", CAFE] {
            assert_eq!(text(given.as_bytes(), None), (given.to_owned(), false));
        }
    }

    #[test]
    fn utf_16_is_told_by_its_mark_or_its_zeros() {
        let le: Vec<u8> = CAFE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = CAFE.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(text(&[&[0xff, 0xfe], &le[..]].concat(), None), (CAFE.to_owned(), false));
        assert_eq!(text(&[&[0xfe, 0xff], &be[..]].concat(), None), (CAFE.to_owned(), false));
        assert_eq!(text(&le, None), (CAFE.to_owned(), true));
        assert_eq!(text(&be, None), (CAFE.to_owned(), true));
    }

    #[test]
    fn a_legacy_encoding_is_declared_or_guessed() {
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(CAFE);
        assert_eq!(text(&latin, Some("iso-8859-1")), (CAFE.to_owned(), false));
        assert_eq!(text(&latin, None), (CAFE.to_owned(), true));
        let russian = "Мали разрывает дипломатические отношения с Украиной, заявил представитель правительства.";
        let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(russian);
        assert_eq!(text(&cyrillic, None), (russian.to_owned(), true));
    }

    #[test]
    fn damaged_utf_8_is_not_taken_for_latin() {
        let mut bytes = CAFE.as_bytes().to_vec();
        bytes.push(0xe2);
        assert_eq!(text(&bytes, None), (format!("{CAFE}\u{fffd}"), true));
        assert_eq!(text(&bytes, Some("utf-8")).0, format!("{CAFE}\u{fffd}"));
    }

    #[test]
    fn binary_is_no_text() {
        let png = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[0x9c; 90]].concat();
        assert_eq!(decode(png, None), None);
        assert_eq!(decode(vec![0; 100], None), None);
        assert_eq!(decode((0..=255).cycle().take(2048).collect(), None), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), label in "[a-z0-9-]{0,12}") {
            let _ = decode(bytes.clone(), None);
            let _ = decode(bytes, Some(&label));
        }

        #[test]
        fn printable_text_comes_back_as_given(given in "\\PC{0,200}") {
            prop_assert_eq!(decode(given.clone().into_bytes(), None), Some(Decoded { text: given, doubt: None }));
        }
    }
}
