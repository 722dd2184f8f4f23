//! Scores as people read them.

use super::mistake::{Fault, Mistake};
use super::pairing::Level;
use super::scored::ScoredClaim;
use super::scores::{Measures, Scores};
use crate::query::visible;
use std::io::{self, Write};

/// The fewest claims of a step of the curve that is printed with the calibration.
const STEP: usize = 25;

impl Scores {
    /// Writes the scores for people: a line a level, and where wanted a line a class, and the first so many mistakes of
    /// each kind, by article.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    pub fn write(&self, mut writer: impl Write, by_class: bool, errors: usize) -> io::Result<()> {
        for level in Level::ALL {
            let measure = self.at(level);
            writeln!(
                writer,
                "{:5} P {:.3}  R {:.3}  F1 {:.3}   ({} of {} gold, {} system)",
                level.name(),
                measure.precision(),
                measure.recall(),
                measure.f1(),
                measure.hits,
                measure.gold,
                measure.system
            )?;
        }
        if by_class {
            let mut classes: Vec<_> = self.by_class.iter().collect();
            classes.sort_by_key(|(_, measures)| std::cmp::Reverse(measures.core.gold));
            for (class, Measures { core, .. }) in classes {
                writeln!(writer, "  {class:24} gold {:3}  system {:3}  core {:3}", core.gold, core.system, core.hits)?;
            }
        }
        self.write_mistakes(writer, errors)
    }

    fn write_mistakes(&self, mut writer: impl Write, errors: usize) -> io::Result<()> {
        let mut left = Fault::ALL.map(|fault| (fault, errors));
        for (article, mistakes) in &self.mistakes {
            let mut shown: Vec<&Mistake> = Vec::new();
            for mistake in mistakes {
                let left = left.iter_mut().find(|(fault, left)| *fault == mistake.fault && *left > 0);
                if let Some((_, left)) = left {
                    *left -= 1;
                    shown.push(mistake);
                }
            }
            if shown.is_empty() {
                continue;
            }
            let counts = Fault::ALL.map(|fault| {
                let count = mistakes.iter().filter(|mistake| mistake.fault == fault).count();
                format!("{count} {}", fault.name())
            });
            writeln!(writer, "\n{}: {}", visible(article), counts.join(", "))?;
            for mistake in shown {
                write_mistake(&mut writer, mistake)?;
            }
        }
        Ok(())
    }

    /// Writes the calibration for people: a line for each step of confidence, and the curve that would set it right.
    ///
    /// # Errors
    ///
    /// If the writer fails.
    pub fn write_calibration(&self, mut writer: impl Write) -> io::Result<()> {
        writeln!(writer, "confidence   claims   mean    type    core    full")?;
        for bin in self.calibration.bins() {
            writeln!(
                writer,
                "{:.1} to {:.1}   {:6}   {:.2}    {:.2}    {:.2}    {:.2}",
                bin.from,
                bin.to,
                bin.claims,
                bin.mean(),
                bin.share(Level::Type),
                bin.share(Level::Core),
                bin.share(Level::Full)
            )?;
        }
        writeln!(writer, "confidence and core lie {:.3} apart on the mean", self.calibration.error())?;
        let points = self.calibration.curve(STEP).into_iter().map(|(x, y)| format!("({x:.2}, {y:.2})"));
        writeln!(writer, "curve from confidence to core: {}", points.collect::<Vec<_>>().join(" "))
    }
}

fn write_mistake(writer: &mut impl Write, mistake: &Mistake) -> io::Result<()> {
    let side = |claim: &Option<ScoredClaim>| claim.as_ref().map_or_else(|| "nothing".to_owned(), ScoredClaim::summary);
    let (expected, found) = (side(&mistake.expected), side(&mistake.found));
    writeln!(writer, "  {}: expected {}", mistake.fault.name(), visible(&expected))?;
    let sure = mistake.found.as_ref().and_then(ScoredClaim::confidence);
    let sure = sure.map_or_else(String::new, |confidence| format!(" ({confidence:.2})"));
    writeln!(writer, "    found {}{sure}", visible(&found))?;
    writeln!(writer, "    {}", visible(mistake.quote()))
}
