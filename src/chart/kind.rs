//! Which kind of chart a measure gets, if any.

use crate::model::{Form, Measure, Point};

/// Kinds of charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Lines over time, with a marker per point.
    Lines,
    /// Columns per year, one panel per technology, with a shared range.
    Columns,
    /// Dots on a common axis, one row per date.
    Dots,
}

impl Kind {
    /// The kind for a measure; `None` where its points speak of one date only, and the bars of the table say all.
    pub fn of(measure: &Measure) -> Option<Self> {
        let points = || measure.series.iter().flat_map(|series| &series.points);
        let first = points().next()?.date;
        if points().all(|point| point.date == first) || measure.series.iter().all(|series| series.points.len() < 2) {
            return None;
        }
        Some(match measure.form {
            _ if measure.group == "speed" => Self::Dots,
            Form::Count if points().all(is_yearly) => Self::Columns,
            _ => Self::Lines,
        })
    }
}

/// Does the point speak of a whole year?
pub(super) fn is_yearly(point: &Point) -> bool {
    point.date.words().len() == 4
}
