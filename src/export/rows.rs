//! Claims and events as CSV (RFC 4180), one a row.

use super::quotes::Quotes;
use super::{Format, Options, RdfVersion, WRITING};
use crate::error::{Error, Result};
use crate::query::{ClaimRow, EventFilter, EventRow, claim_rows, event_rows};
use crate::vocab::prov;
use oxigraph::model::{NamedNode, Term};
use oxigraph::store::Store;
use std::io::Write;

/// Writes the claims or the events of a store.
pub(super) fn write(store: &Store, options: &Options, output: &mut impl Write) -> Result<()> {
    if options.rdf != RdfVersion::Rdf11 || options.layer.is_some() {
        return Err(Error::Invalid(
            "CSV has no layers and no version of RDF: expected neither --layer nor --rdf".into(),
        ));
    }
    if options.format == Format::EventsCsv {
        EventRow::write_csv(&event_rows(store, &EventFilter::default())?, &mut *output)?;
    } else {
        let mut rows = claim_rows(store)?;
        if let Some(limit) = options.quote_limit {
            limit_quotes(&mut rows, &Quotes::within(limit, store)?, store)?;
        }
        ClaimRow::write_csv(&rows, &mut *output)?;
    }
    output.flush().map_err(Error::stream(WRITING))
}

/// Leaves of each article no more than may be quoted: a sentence only in the first of its rows, a cut one with an
/// ellipsis at its end.
fn limit_quotes(rows: &mut [ClaimRow], quotes: &Quotes, store: &Store) -> Result<()> {
    let mut last = None;
    for row in rows {
        let Ok(claim) = NamedNode::new(&row.claim) else { continue };
        let mut sentence = None;
        for quad in store.quads_for_pattern(Some(claim.as_ref().into()), Some(prov::WAS_DERIVED_FROM), None, None) {
            if let Term::NamedNode(node) = quad?.object {
                sentence = Some(node);
            }
        }
        let repeats = last.is_some() && last == sentence;
        row.quote = match &sentence {
            Some(sentence) if !repeats => quotes.shortened(sentence, &row.quote),
            _ => String::new(),
        };
        row.trigger = quotes.shortened(&claim, &row.trigger);
        last = sentence;
    }
    Ok(())
}
