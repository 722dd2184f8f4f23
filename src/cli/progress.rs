//! Progress of long work, on standard error where that is a terminal.

use super::Settings;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar that vanishes when it is dropped; nothing is drawn where standard error is no terminal, or with `--quiet`.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Progress towards a known number.
    pub(super) fn of(total: usize, what: &'static str, settings: &Settings) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total as u64), target(settings));
        Self(bar.with_message(what).with_style(style("{msg} {bar:40} {pos}/{len} {eta}")))
    }

    /// Progress of which the end is not known.
    pub(super) fn open(what: &'static str, settings: &Settings) -> Self {
        let bar = ProgressBar::with_draw_target(None, target(settings));
        Self(bar.with_message(what).with_style(style("{msg} {pos} {elapsed}")))
    }

    /// One more is done.
    pub(super) fn advance(&self) {
        self.0.inc(1);
    }

    /// So many are done.
    pub(super) fn set(&self, done: usize) {
        self.0.set_position(done as u64);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// indicatif draws on terminals only.
fn target(settings: &Settings) -> ProgressDrawTarget {
    if settings.quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
