//! The dataset on disk and in the store.
