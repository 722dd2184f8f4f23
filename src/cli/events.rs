//! `demarche events`

use super::DatasetArgument;
use super::{Outcome, Settings};
use crate::claim::EventClass;
use crate::dataset::Dataset;
use crate::error::{Error, Problems};
use crate::query::{EventFilter, EventRow, Lookup, Prefixes, event_rows, find_actor, status_from_name};
use jiff::civil::Date;

/// Prints the events of a dataset, one a row.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// Only events of this class, such as SeveranceOfRelations.
    #[arg(long = "type", value_name = "CLASS", value_parser = parse_class)]
    class: Option<EventClass>,
    /// Only events in which this actor takes part: a name, a Wikidata identifier or an IRI.
    #[arg(long, value_name = "ACTOR")]
    actor: Option<String>,
    /// Only events that may have taken place on this day or later.
    #[arg(long, value_name = "YYYY-MM-DD")]
    since: Option<Date>,
    /// Only events that may have taken place on this day or earlier.
    #[arg(long, value_name = "YYYY-MM-DD")]
    until: Option<Date>,
    /// Only events that are supported this far.
    #[arg(long, value_name = "STATUS", value_parser = ["asserted", "alleged", "denied", "planned"])]
    status: Option<String>,
    /// A table, JSON Lines or CSV.
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "jsonl", "csv"])]
    format: String,
}

pub(super) fn run(arguments: &Arguments, _settings: &Settings) -> Outcome {
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let find = |actor: &String| find_actor(Lookup::new(dataset.store()), &Prefixes::new(dataset.base()), actor);
    let filter = EventFilter {
        class: arguments.class,
        actor: arguments.actor.as_ref().map(find).transpose()?,
        since: arguments.since.map(|day| day.to_string()),
        until: arguments.until.map(|day| day.to_string()),
        status: arguments.status.as_deref().and_then(status_from_name),
    };
    let rows = event_rows(dataset.store(), &filter)?;
    let mut stdout = std::io::BufWriter::new(std::io::stdout().lock());
    match arguments.format.as_str() {
        "csv" => EventRow::write_csv(&rows, &mut stdout)?,
        "jsonl" => EventRow::write_json_lines(&rows, &mut stdout)?,
        _ => {
            let table = EventRow::table(&rows);
            table.write(&mut stdout, super::table_width()).map_err(Error::stream("write to standard output"))?;
        }
    }
    Ok(Problems::default())
}

fn parse_class(name: &str) -> Result<EventClass, String> {
    EventClass::from_name(name)
        .ok_or_else(|| format!("'{name}' is no event class, expected one such as SeveranceOfRelations"))
}
