//! What the network sees of a word: its form in lower case, its beginning, its endings, its shape.

/// How many features a word has.
pub const FEATURES: usize = 6;

/// The place of the word itself among the features.
pub const FORM: usize = 0;

/// What a form has in common with others is cut at this many characters: longer forms are no words.
const LONGEST: usize = 48;

/// The keys of a word's features.
///
/// A key is a hash of the feature's kind and text; digits count as one another, and so do the kinds of quotation marks.
pub fn features(form: &str, buffer: &mut Vec<char>) -> [u32; FEATURES] {
    buffer.clear();
    buffer.extend(form.chars().take(LONGEST).flat_map(char::to_lowercase).map(plain));
    let length = buffer.len();
    let ending = |count: usize| &buffer[length.saturating_sub(count)..];
    let beginning = &buffer[..length.min(3)];
    [
        key(0, buffer.iter().copied()),
        key(1, beginning.iter().copied()),
        key(2, ending(2).iter().copied()),
        key(3, ending(3).iter().copied()),
        key(4, ending(4).iter().copied()),
        key(5, shape(form)),
    ]
}

/// The key of the word that stands for all that training did not see often enough.
pub fn unknown() -> u32 {
    key(6, std::iter::empty())
}

fn plain(c: char) -> char {
    match c {
        '0'..='9' => '0',
        '’' | '‘' | '`' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '–' | '—' => '-',
        _ => c,
    }
}

/// The kinds of a form's characters, with runs cut at three: `Xxx`, `XX`, `00`, `x-`
fn shape(form: &str) -> impl Iterator<Item = char> + '_ {
    let mut last = ('\0', 0);
    form.chars().take(LONGEST).filter_map(move |c| {
        let kind = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_alphabetic() => 'x',
            _ if c.is_numeric() => '0',
            _ => plain(c),
        };
        last = if kind == last.0 { (kind, last.1 + 1) } else { (kind, 1) };
        (last.1 <= 3).then_some(kind)
    })
}

/// FNV-1a over the kind and the characters, folded to 32 bits.
fn key(kind: u32, characters: impl Iterator<Item = char>) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for value in std::iter::once(kind).chain(characters.map(u32::from)) {
        hash = (hash ^ u64::from(value)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}
