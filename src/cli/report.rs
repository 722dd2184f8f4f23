//! What a run says at its end: problems, failures, the exit status.

use super::Settings;
use crate::error::{Error, Problems};
use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;

/// How many problems of one kind are printed one by one.
const SHOWN: usize = 10;

/// Reports the problems of a run and gives its exit status: 0 without problems, 3 with some.
pub(super) fn finish(problems: &Problems, settings: &Settings) -> ExitCode {
    if problems.is_empty() {
        return ExitCode::SUCCESS;
    }
    // Standard error may be closed; the exit status still tells.
    let _ = if settings.json { write_json(problems) } else { write_lines(problems, settings) };
    ExitCode::from(3)
}

/// Reports a failure and gives its exit status, 1.
pub(super) fn fail(error: &Error) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "demarche: {error}");
    ExitCode::from(1)
}

fn write_lines(problems: &Problems, settings: &Settings) -> std::io::Result<()> {
    if settings.quiet {
        return Ok(());
    }
    let mut stderr = std::io::stderr().lock();
    let mut printed = BTreeMap::new();
    for problem in problems.iter() {
        let count = printed.entry(problem.code).or_insert(0);
        *count += 1;
        if *count <= SHOWN {
            writeln!(stderr, "{problem}")?;
        }
    }
    for (code, count) in problems.counts() {
        writeln!(stderr, "{count} × {code}")?;
    }
    Ok(())
}

fn write_json(problems: &Problems) -> std::io::Result<()> {
    let rows: Vec<_> = problems
        .iter()
        .map(|problem| {
            serde_json::json!({
                "code": problem.code.as_str(),
                "file": problem.place.file,
                "line": problem.place.line,
                "article": problem.place.article,
                "begin": problem.place.span.map(crate::article::Span::begin),
                "end": problem.place.span.map(crate::article::Span::end),
                "message": problem.message,
            })
        })
        .collect();
    writeln!(std::io::stderr(), "{}", serde_json::json!({ "problems": rows }))
}
