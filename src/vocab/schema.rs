//! schema.org: articles and their publishers.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "https://schema.org/";

/// A news article.
pub const NEWS_ARTICLE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/NewsArticle");
/// An organisation.
pub const ORGANIZATION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/Organization");
/// The headline.
pub const HEADLINE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/headline");
/// The URL.
pub const URL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/url");
/// The day of publication.
pub const DATE_PUBLISHED: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/datePublished");
/// The publisher.
pub const PUBLISHER: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/publisher");
/// The language, as a BCP 47 tag.
pub const IN_LANGUAGE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/inLanguage");
/// The name.
pub const NAME: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/name");
/// The version of a program.
pub const SOFTWARE_VERSION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("https://schema.org/softwareVersion");
