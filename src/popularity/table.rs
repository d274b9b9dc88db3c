//! The figure of each chosen technology by one measure, as rows of a table.

use crate::model::{Flag, Form, Measure, Point};

/// One row. A technology without a figure is "not collected", never zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Slug of the technology.
    pub technology: String,
    /// The point that may be set beside the others', else its newest, if there is one.
    pub point: Option<Point>,
    /// May the point be set beside those of the other rows?
    pub compared: bool,
    /// Its last point, where that is another: of an unfinished period, or newer than the others have.
    pub newer: Option<Point>,
    /// Length of the bar in thousandths of the longest; `None` where a length would mislead (ranks, figures of other times).
    pub length: Option<i64>,
}

/// The last point that does not stand for an unfinished period, else the last.
fn newest<'a>(measure: &'a Measure, technology: &str) -> Option<&'a Point> {
    let points = &measure.series.iter().find(|series| series.technology == technology)?.points;
    points.iter().rev().find(|point| point.flag != Flag::Partial).or_else(|| points.last())
}

/// Rows for the technologies, in their order.
pub fn rows(measure: &Measure, technologies: &[&str]) -> Vec<Row> {
    let compared = measure.comparable(technologies);
    let longest = compared.iter().flatten().map(|point| point.value).max().unwrap_or(0);
    let length = |point: &Point| (measure.form != Form::Rank && longest > 0).then(|| point.value * 1000 / longest);
    let row = |(technology, point): (&&str, Option<&Point>)| {
        let shown = point.or_else(|| newest(measure, technology));
        let newer = measure.latest(technology).filter(|last| shown.is_some_and(|shown| shown.date < last.date));
        Row {
            technology: (*technology).to_owned(),
            point: shown.cloned(),
            compared: point.is_some(),
            newer: newer.cloned(),
            length: point.and_then(length),
        }
    };
    technologies.iter().zip(compared).map(row).collect()
}
