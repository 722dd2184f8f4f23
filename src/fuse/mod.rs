//! Claims to events, statements and relations: deterministic, and independent of order.
