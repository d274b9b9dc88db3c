//! The marks of a chart from the dataset: where counting changed, and when one technology overtook another.

use super::Mark;
use crate::model::{Break, Cause, Measure, Milestone, Popularity};
use crate::words::chart as words;

/// The breaks of a measure.
pub fn breaks(measure: &Measure) -> Vec<Mark> {
    let mark = |found: &Break| {
        let why = match found.cause {
            Cause::Open => words::NOT_KNOWN_WHY.fill(&[&found.why]),
            Cause::Known => found.why.clone(),
        };
        Mark { date: found.date, words: why, technologies: found.technologies.clone() }
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
        let words = words::FIRST_AHEAD.fill(&[&ahead, &behind, &more, &less]);
        Some(Mark { date: found.date, words, technologies: vec![found.ahead.clone(), found.behind.clone()] })
    };
    found.filter_map(mark).collect()
}
