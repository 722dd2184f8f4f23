//! `demarche serve`

use super::{DatasetArgument, Outcome, Settings};
use crate::dataset::Dataset;
use crate::error::{Error, Problems, Result};
use crate::query::Limits;
use crate::serve;
use std::io::Write;
use std::net::SocketAddr;
use std::time::Duration;

/// Answers SPARQL queries and shows pages over HTTP, read-only.
///
/// `/sparql` is a SPARQL 1.1 endpoint; every IRI of the dataset leads to a page or to data below the path of its base;
/// `/health` tells that the server lives. Stops at an interrupt, when the requests under way are answered.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    dataset: DatasetArgument,
    /// The address to listen on; port 0 for any free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7878")]
    bind: SocketAddr,
    /// How many seconds a query may take.
    #[arg(long, value_name = "SECONDS", default_value_t = Limits::for_strangers().time.as_secs(),
          value_parser = clap::value_parser!(u64).range(1..))]
    timeout: u64,
    /// How many rows an answer may have; a longer one is refused, never cut.
    #[arg(long, value_name = "ROWS", default_value_t = Limits::for_strangers().rows)]
    max_rows: usize,
}

pub(super) fn run(arguments: &Arguments, settings: &Settings) -> Outcome {
    let dataset = Dataset::open(&arguments.dataset.dataset)?;
    let limits =
        Limits { time: Duration::from_secs(arguments.timeout), rows: arguments.max_rows, ..Limits::for_strangers() };
    let router = serve::router(dataset.store().clone(), dataset.base().clone(), limits);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::stream("start the server"))?;
    runtime.block_on(async {
        let listener =
            tokio::net::TcpListener::bind(arguments.bind).await.map_err(Error::stream("listen on that address"))?;
        announce(&listener, settings)?;
        serve::serve(listener, router, interrupt()).await
    })?;
    Ok(Problems::default())
}

/// Says where the server listens, so that a program that asked for port 0 can find it.
fn announce(listener: &tokio::net::TcpListener, settings: &Settings) -> Result<()> {
    if settings.quiet {
        return Ok(());
    }
    let address = listener.local_addr().map_err(Error::stream("tell the server's address"))?;
    writeln!(std::io::stdout().lock(), "listening on http://{address}/")
        .map_err(Error::stream("write to standard output"))
}

/// Ends when the user interrupts; never, if that cannot be noticed.
async fn interrupt() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
