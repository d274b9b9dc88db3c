//! The marks of a chart from the dataset: where counting changed, and when one technology overtook another.

use super::Mark;
use crate::model::{Break, Cause, Measure, Milestone, Popularity};

/// The breaks of a measure.
pub fn breaks(measure: &Measure) -> Vec<Mark> {
    let mark = |found: &Break| {
        let doubt = if found.cause == Cause::Open { "Not known why: " } else { "" };
        Mark { date: found.date, words: format!("{doubt}{}", found.why), technologies: found.technologies.clone() }
    };
    measure.breaks.iter().map(mark).collect()
}

/// When one of the technologies, ids and names, overtook another of them by a measure.
pub fn milestones(popularity: &Popularity, measure: &Measure, technologies: &[(&str, &str)]) -> Vec<Mark> {
    let name = |id: &str| technologies.iter().find(|(known, _)| *known == id).map(|(_, name)| *name);
    let found = popularity.milestones.iter().filter(|found| found.measure == measure.id);
    let mark = |found: &Milestone| {
        let (ahead, behind) = (name(&found.ahead)?, name(&found.behind)?);
        let (more, less) = (measure.format(found.ahead_value), measure.format(found.behind_value));
        let words = format!("First observation with {ahead} ahead of {behind}, {more} to {less}");
        Some(Mark { date: found.date, words, technologies: vec![found.ahead.clone(), found.behind.clone()] })
    };
    found.filter_map(mark).collect()
}
