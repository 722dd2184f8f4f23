//! PROV-O: where a thing comes from.

use oxigraph::model::NamedNodeRef;

/// The namespace.
pub const NAMESPACE: &str = "http://www.w3.org/ns/prov#";

/// From a thing to what it was derived from.
pub const WAS_DERIVED_FROM: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/prov#wasDerivedFrom");
/// From a thing to the activity that made it.
pub const WAS_GENERATED_BY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/prov#wasGeneratedBy");
/// Something that acts upon or makes things.
pub const ACTIVITY: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/prov#Activity");
/// Running software.
pub const SOFTWARE_AGENT: NamedNodeRef<'_> = NamedNodeRef::new_unchecked("http://www.w3.org/ns/prov#SoftwareAgent");
/// From an activity to its agent.
pub const WAS_ASSOCIATED_WITH: NamedNodeRef<'_> =
    NamedNodeRef::new_unchecked("http://www.w3.org/ns/prov#wasAssociatedWith");
