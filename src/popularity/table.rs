//! The newest figure of each chosen technology by one measure, as rows of a table.

use crate::model::{Flag, Form, Measure, Point};

/// One row. A technology without a figure is "not collected", never zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Slug of the technology.
    pub technology: String,
    /// Its newest point, if there is one.
    pub point: Option<Point>,
    /// Length of the bar in thousandths of the longest; `None` where a length would mislead (ranks) or there is no figure.
    pub length: Option<i64>,
}

/// The newest whole point: the last that does not stand for an unfinished period, else the last.
fn newest<'a>(measure: &'a Measure, technology: &str) -> Option<&'a Point> {
    let points = &measure.series.iter().find(|series| series.technology == technology)?.points;
    points.iter().rev().find(|point| point.flag != Flag::Partial).or_else(|| points.last())
}

/// Rows for the technologies, in their order.
pub fn rows(measure: &Measure, technologies: &[&str]) -> Vec<Row> {
    let points: Vec<Option<&Point>> = technologies.iter().map(|technology| newest(measure, technology)).collect();
    let longest = points.iter().flatten().map(|point| point.value).max().unwrap_or(0);
    let length = |point: &Point| (measure.form != Form::Rank && longest > 0).then(|| point.value * 1000 / longest);
    technologies
        .iter()
        .zip(points)
        .map(|(technology, point)| Row { technology: (*technology).to_owned(), point: point.cloned(), length: point.and_then(length) })
        .collect()
}

/// What is special about a point; nothing for what was simply counted.
pub fn flag_words(flag: Flag) -> Option<&'static str> {
    match flag {
        Flag::Observed => None,
        Flag::LowerBound => Some("at least"),
        Flag::Estimate => Some("estimate"),
        Flag::Partial => Some("to date"),
        Flag::Secondary => Some("second hand"),
    }
}
