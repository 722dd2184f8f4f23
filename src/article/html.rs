//! HTML pages: their encoding, and their main text in paragraphs.

use super::page;
use super::stated::Stated;
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};
use encoding_rs::Encoding;

/// What a page holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// What it states about its article.
    pub stated: Stated,
    /// The main text, paragraphs separated by a blank line; none where the page has none.
    pub text: Option<String>,
}

/// The most elements of a page; readability takes much longer than linear time on pages made to hurt.
const MOST_ELEMENTS: usize = 50_000;

/// The deepest nesting of elements of a page.
const DEEPEST: usize = 500;

/// How many bytes of a page are searched for its encoding (HTML, "determining the character encoding").
const PRESCAN: usize = 1024 * 4;

/// Reads a page.
///
/// # Errors
///
/// If the page has more elements than any article has, or nests them deeper; with a message.
pub(super) fn read(html: &str) -> Result<Page, String> {
    let document = Document::from(html);
    check_size(&document)?;
    let stated = page::stated(&document);
    let headline = document.select("h1").iter().next().map(|h1| line(&h1.text()));
    let config = Config { disable_json_ld: true, text_mode: TextMode::Raw, ..Config::default() };
    let text = Readability::with_document(document, None, Some(config))
        .and_then(|mut readability| readability.parse())
        .map(|article| paragraphs(&Document::fragment(article.content)))
        .unwrap_or_default();
    Ok(Page { text: with_headline(text, headline, &stated), stated })
}

fn check_size(document: &Document) -> Result<(), String> {
    let elements = document.root().descendants_it().filter(NodeRef::is_element).count();
    if elements > MOST_ELEMENTS {
        return Err(format!("a page of {elements} elements: expected at most {MOST_ELEMENTS}"));
    }
    let is_too_deep = document
        .root()
        .descendants_it()
        .filter(|node| node.is_element() && node.first_child().is_none_or(|child| !child.is_element()))
        .any(|node| node.ancestors_it(Some(DEEPEST + 1)).count() > DEEPEST);
    if is_too_deep { Err(format!("a page nested deeper than {DEEPEST} elements")) } else { Ok(()) }
}

/// The text with the page's own headline as its first paragraph: readers see it, and it says what the article says.
fn with_headline(text: Vec<String>, headline: Option<String>, stated: &Stated) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let mut paragraphs = text;
    let is_stated = |headline: &String| stated.headline.as_deref().is_none_or(|stated| line(stated) == *headline);
    let is_missing = |headline: &String| !paragraphs.iter().take(3).any(|paragraph| paragraph == headline);
    let headline = headline.filter(|headline| !headline.is_empty() && is_stated(headline) && is_missing(headline));
    paragraphs.splice(0..0, headline);
    Some(paragraphs.join("\n\n"))
}

/// The paragraphs of a fragment: the text between the boundaries of elements that are no part of a line, white space
/// collapsed, blank ones left out.
fn paragraphs(fragment: &Document) -> Vec<String> {
    enum Step<'d> {
        Enter(NodeRef<'d>),
        Leave,
    }
    let mut paragraphs = Vec::new();
    let mut open = String::new();
    let mut close = |open: &mut String| {
        let paragraph = line(open);
        open.clear();
        if !paragraph.is_empty() {
            paragraphs.push(paragraph);
        }
    };
    let mut steps = vec![Step::Enter(fragment.root())];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            close(&mut open);
            continue;
        };
        if node.is_text() {
            open.push_str(&node.text());
            continue;
        }
        let name = node.node_name().unwrap_or_default();
        match name.as_ref() {
            "script" | "style" | "template" | "noscript" | "svg" | "button" => continue,
            "br" => {
                open.push('\n');
                continue;
            }
            "td" | "th" => open.push(' '),
            _ => {}
        }
        if !node.is_element() || is_in_line(&name) {
            steps.extend(node.children_it(true).map(Step::Enter));
            continue;
        }
        close(&mut open);
        steps.push(Step::Leave);
        steps.extend(node.children_it(true).map(Step::Enter));
    }
    close(&mut open);
    paragraphs
}

/// Whether an element is part of a line (phrasing content of HTML, and the cells of a row).
fn is_in_line(name: &str) -> bool {
    const NAMES: [&str; 36] = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup",
        "td", "th", "time", "tt", "u", "var",
    ];
    NAMES.contains(&name)
}

/// A text on one line, white space collapsed.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The encoding that a page declares in a `meta` element of its beginning.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    for (at, _) in head.match_indices("<meta") {
        let tag = &head[at..];
        let tag = &tag[..tag.find('>').unwrap_or(tag.len())];
        let Some(value) = tag.split_once("charset").and_then(|(_, rest)| rest.trim_start().strip_prefix('=')) else {
            continue;
        };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let label: String =
            value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.')).collect();
        // A page that can be searched for ASCII is not in UTF-16, whatever it says.
        let encoding = Encoding::for_label(label.as_bytes())?;
        return Some(if encoding.is_ascii_compatible() { label } else { "utf-8".to_owned() });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn page(body: &str) -> Page {
        read(&format!("<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>")).unwrap()
    }

    const LONG: &str = "The foreign ministry of Mali said on Sunday, in a statement that was read out on television, that \
                        it had broken off diplomatic relations with Ukraine, and gave its reasons at some length.";

    #[test]
    fn paragraphs_are_separated_by_blank_lines() {
        let body = format!(
            "<nav><a href=/>Home</a></nav><article><h1>Mali \n breaks off</h1><p>{LONG}</p>\n<p>One &amp; <b>t</b>wo,\n<a \
             href=x>three</a>.<br>Four, {LONG}</p><ul><li>five, {LONG}</li><li>six, {LONG}</li></ul><script>no()</script>\
             </article><footer>About us</footer>"
        );
        let expected =
            format!("Mali breaks off\n\n{LONG}\n\nOne & two, three. Four, {LONG}\n\nfive, {LONG}\n\nsix, {LONG}");
        assert_eq!(page(&body).text, Some(expected));
    }

    #[test]
    fn a_page_without_an_article_has_no_text() {
        assert_eq!(page("<img src=x>").text, None);
        assert_eq!(read("").unwrap().text, None);
    }

    #[test]
    fn pages_made_to_hurt_are_refused() {
        assert!(read(&"<div>".repeat(DEEPEST * 2)).is_err());
        assert!(read(&"<p>x".repeat(MOST_ELEMENTS + 1)).is_err());
    }

    #[test]
    fn the_declared_encoding_is_found() {
        let declared = |html: &str| declared_encoding(html.as_bytes());
        assert_eq!(declared("<html><meta charset=\"Windows-1252\">"), Some("windows-1252".into()));
        let old = "<meta http-equiv='Content-Type' content='text/html; charset = iso-8859-15'>";
        assert_eq!(declared(old), Some("iso-8859-15".into()));
        assert_eq!(declared("<meta charset=utf-16le>"), Some("utf-8".into()));
        assert_eq!(declared("<meta name=x><p>charset=latin1"), None);
        assert_eq!(declared("<meta charset=nonsense>"), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_makes_it_panic(html in "(<(p|/p|div|/div|h1|article|meta charset=|script|!--|a href=x|table|td|br|ul|li)>|[a-z &;\"'<]{0,9}){0,40}") {
            let _ = read(&html);
            let _ = declared_encoding(html.as_bytes());
        }
    }
}
