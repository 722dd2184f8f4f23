//! Integration tests: one module an area.

mod modules;
