//! Shapes and quotes.
