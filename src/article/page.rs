//! What a page states about its article: schema.org in JSON-LD, OpenGraph, meta elements, `time`, `html lang`.

use super::date;
use super::stated::{Stated, is_web_address};
use dom_query::Document;
use serde_json::Value;

/// The classes of <https://schema.org/Article> that news pages use, those of <https://schema.org/NewsArticle> included.
const ARTICLES: [&str; 18] = [
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "AskPublicNewsArticle",
    "Article",
    "Report",
    "LiveBlogPosting",
    "BlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "ScholarlyArticle",
    "TechArticle",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "MedicalScholarlyArticle",
];

/// How deep a JSON-LD block is searched for an article.
const DEEPEST: usize = 8;

/// Reads what a page states; each field from the first source that has it.
pub(super) fn stated(page: &Document) -> Stated {
    schema_org(page).or(meta(page))
}

/// What the first article in the page's JSON-LD states; its publisher may be another node of the graph.
fn schema_org(page: &Document) -> Stated {
    let mut stated = Stated::default();
    for script in page.select(r#"script[type="application/ld+json"]"#).iter() {
        let text = script.text();
        let text = text.trim().trim_start_matches("<![CDATA[").trim_end_matches("]]>");
        // A block that is no JSON says nothing; the page's other sources remain.
        let Ok(block) = serde_json::from_str::<Value>(text) else { continue };
        let mut nodes = Vec::new();
        collect(&block, DEEPEST, &mut nodes);
        if let Some(article) = nodes.iter().find(|node| is_article(node)) {
            stated = stated.or(of_article(article, &nodes));
        }
    }
    stated
}

/// The objects of a block: of arrays, of `@graph`, and the main entity of a page.
fn collect<'v>(value: &'v Value, depth: usize, nodes: &mut Vec<&'v Value>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, depth - 1, nodes)),
        Value::Object(fields) => {
            nodes.push(value);
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let Some(inner) = fields.get(key) {
                    collect(inner, depth - 1, nodes);
                }
            }
        }
        _ => {}
    }
}

fn is_article(node: &Value) -> bool {
    let is = |name: &Value| {
        let name = name.as_str().unwrap_or_default();
        ARTICLES.contains(&name.rsplit(['/', ':', '#']).next().unwrap_or_default())
    };
    match &node["@type"] {
        Value::Array(names) => names.iter().any(is),
        name => is(name),
    }
}

fn of_article(article: &Value, nodes: &[&Value]) -> Stated {
    let publisher = string(&article["publisher"], "name").or_else(|| {
        let id = article["publisher"]["@id"].as_str()?;
        string(&nodes.iter().find(|node| node["@id"] == id)?["name"], "@value")
    });
    let url = [&article["url"], &article["mainEntityOfPage"], &article["@id"]];
    Stated {
        identifier: string(&article["identifier"], "value"),
        headline: string(&article["headline"], "@value").or_else(|| string(&article["name"], "@value")),
        publisher,
        published: string(&article["datePublished"], "@value").filter(|written| date::parse(written).is_some()),
        url: url.into_iter().filter_map(|url| string(url, "@id")).find(|url| is_web_address(url)),
        language: string(&article["inLanguage"], "alternateName").or_else(|| string(&article["inLanguage"], "name")),
    }
}

/// A string, the field `key` of an object, or that of the first item of an array; with its HTML entities resolved.
fn string(value: &Value, key: &str) -> Option<String> {
    let string = match value {
        Value::String(string) => string,
        Value::Object(fields) => fields.get(key)?.as_str()?,
        Value::Array(items) => return items.iter().take(1).find_map(|item| string_of_item(item, key)),
        _ => return None,
    };
    let string = if string.contains('&') { Document::fragment(string).text().to_string() } else { string.to_owned() };
    Some(string).filter(|string| !string.trim().is_empty())
}

fn string_of_item(item: &Value, key: &str) -> Option<String> {
    if item.is_array() { None } else { string(item, key) }
}

/// What OpenGraph (<https://ogp.me/>), Dublin Core and other meta elements state, and what the page shows.
fn meta(page: &Document) -> Stated {
    let content = |names: &[&str]| {
        names.iter().find_map(|name| {
            let selector = format!(r#"meta[property="{name}"], meta[name="{name}"], meta[itemprop="{name}"]"#);
            let values = page.select(&selector);
            values
                .iter()
                .filter_map(|value| value.attr("content"))
                .map(|value| value.to_string())
                .find(|value| !value.trim().is_empty())
        })
    };
    let attribute = |selector: &str, name: &str| {
        page.select(selector).iter().find_map(|element| element.attr(name)).map(|value| value.to_string())
    };
    let dates = [
        "article:published_time",
        "og:article:published_time",
        "datePublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "DC.date.issued",
        "dcterms.created",
        "dc.date",
        "DC.date",
        "pubdate",
        "publish-date",
        "article.published",
        "cXenseParse:recs:publishtime",
        "date",
    ];
    let published = dates
        .iter()
        .filter_map(|name| content(&[name]))
        .chain(attribute("time[itemprop~=\"datePublished\"]", "datetime"))
        .chain(attribute("article time[datetime], main time[datetime]", "datetime"))
        .chain(attribute("time[datetime]", "datetime"))
        .find(|written| date::parse(written).is_some());
    let url = attribute("link[rel~=\"canonical\"]", "href")
        .into_iter()
        .chain(content(&["og:url"]))
        .find(|url| is_web_address(url));
    let heading = || page.select("h1").iter().next().map(|h1| h1.text().to_string());
    let title = || page.select("head title").iter().next().map(|title| title.text().to_string());
    let present = |value: &String| !value.trim().is_empty();
    Stated {
        identifier: None,
        headline: content(&["og:title", "twitter:title", "dc.title", "DC.title"])
            .or_else(|| heading().filter(present))
            .or_else(|| title().filter(present)),
        publisher: content(&["og:site_name", "dc.publisher", "DC.publisher", "publisher", "application-name"]),
        published,
        url,
        language: attribute("html[lang]", "lang")
            .filter(present)
            .or_else(|| content(&["og:locale", "language", "dc.language"])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(head: &str) -> Stated {
        stated(&Document::from(format!("<html><head>{head}</head><body><h1>On the page</h1></body></html>")))
    }

    fn some(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn schema_org_is_found_in_graphs_arrays_and_under_any_kind_of_news() {
        let article = r##"{"@type": ["Thing", "schema:ReportageNewsArticle"], "headline": "Mali &amp; Niger", "datePublished":
            "2024-08-05T10:00:00+02:00", "publisher": {"@id": "#us"}, "mainEntityOfPage": {"@id": "https://example.org/a"},
            "inLanguage": [{"@type": "Language", "alternateName": "en"}]}"##;
        let expected = Stated {
            identifier: None,
            headline: some("Mali & Niger"),
            publisher: some("The Wire"),
            published: some("2024-08-05T10:00:00+02:00"),
            url: some("https://example.org/a"),
            language: some("en"),
        };
        let publisher = r##"{"@id": "#us", "@type": "NewsMediaOrganization", "name": "The Wire"}"##;
        for block in [format!(r#"{{"@graph": [{publisher}, {article}]}}"#), format!("[[{article}], {publisher}]")] {
            assert_eq!(of(&format!(r#"<script type="application/ld+json">{block}</script>"#)), expected, "{block}");
        }
    }

    #[test]
    fn broken_or_foreign_json_ld_leaves_the_meta_elements() {
        let head = r#"<script type="application/ld+json">{"@type": "NewsArticle", </script>
            <script type="application/ld+json">{"@type": "Person", "name": "A. Reporter"}</script>
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": 7, "datePublished": "soon", "url": "/a"}</script>
            <meta property="og:title" content="From OpenGraph"><meta property="og:site_name" content="The Wire">
            <meta name="date" content="today"><meta property="article:published_time" content="2024-08-06T00:00:00Z">
            <link rel="canonical" href="/relative"><meta property="og:url" content="https://example.org/b">
            <meta property="og:locale" content="en_GB">"#;
        let expected = Stated {
            identifier: None,
            headline: some("From OpenGraph"),
            publisher: some("The Wire"),
            published: some("2024-08-06T00:00:00Z"),
            url: some("https://example.org/b"),
            language: some("en_GB"),
        };
        assert_eq!(of(head), expected);
    }

    #[test]
    fn the_page_itself_is_the_last_source() {
        let page = "<html lang=fr><title>Site</title><body><h1>Le Mali rompt</h1><article><time datetime='2024-08-04'>hier</time>";
        let stated = stated(&Document::from(page));
        assert_eq!(stated.headline, some("Le Mali rompt"));
        assert_eq!(stated.published, some("2024-08-04"));
        assert_eq!(stated.language, some("fr"));
    }

    #[test]
    fn deep_json_ld_is_no_danger() {
        let deep = format!(r#"<script type="application/ld+json">{}</script>"#, "[".repeat(100_000));
        assert_eq!(of(&deep).headline, some("On the page"));
    }
}
