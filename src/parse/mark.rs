//! Characters that are tokens of their own wherever they stand at a word.

/// Whether a character is an apostrophe, straight or curved.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Whether a character is a mark that belongs to no word at whose beginning or end it stands.
pub(super) fn is_mark(c: char) -> bool {
    let punctuation = matches!(
        c,
        ',' | ':' | ';' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '_' | '#' | '*' | '&' | '…' | '¿'
    ) || matches!(
        c,
        '—' | '–' | '¡' | '·' | '•' | '؟' | '،' | '۔' | '؛' | '٪' | '।' | '\u{3000}'..='\u{303f}'
    ) || matches!(c, '！' | '（' | '）' | '，' | '：' | '；' | '？' | '～');
    punctuation || is_quote(c) || is_icon(c)
}

/// Whether a character is a quotation mark of any language.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '\'' | '"' | '”' | '“' | '`' | '‘' | '´' | '’' | '‚' | '„' | '»' | '«' | '‹' | '›')
}

/// Whether a character is the sign of a currency.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '฿' | '\u{20a0}'..='\u{20cf}' | '﷼')
}

/// Whether a character is a picture or sign: a token wherever it stands.
pub(super) fn is_icon(c: char) -> bool {
    matches!(
        c,
        '¦' | '©' | '®' | '°' | '\u{2100}'..='\u{214f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}'
    ) || matches!(c, '\u{fffc}' | '\u{fffd}')
}
