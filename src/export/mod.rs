//! Serialisations of a dataset.
