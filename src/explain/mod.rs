//! From any statement, event or entity back to its sentences.
