//! The SPARQL protocol, dereferencing, and pages.
