//! DCAT 3: catalogues of datasets.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://www.w3.org/ns/dcat#";

/// A dataset.
pub const DATASET: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#Dataset");
/// A form in which a dataset is available.
pub const DISTRIBUTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#Distribution");
/// From a dataset to a distribution.
pub const HAS_DISTRIBUTION: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#distribution");
/// The media type of a distribution.
pub const MEDIA_TYPE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#mediaType");
/// Where a distribution is.
pub const DOWNLOAD_URL: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#downloadURL");
/// The size of a distribution in bytes.
pub const BYTE_SIZE: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#byteSize");
/// A keyword.
pub const KEYWORD: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/dcat#keyword");
