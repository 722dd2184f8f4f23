//! Named queries with bound parameters, and their answers.
