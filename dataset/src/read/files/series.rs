//! `series/<measure>.csv`: dated figures, each with its source, and that the breaks of a
//! measure lie within them. Nothing here compares technologies.

use super::figure::{Scale, check_run, read_flag, read_source, read_value};
use crate::model::{Date, Measure, Point, Series};
use crate::read::input::{Folder, Row};
use crate::read::known::Known;

const COLUMNS: [&str; 6] = ["technology", "date", "value", "flag", "source", "note"];

/// Reads a measure's points, sorted by technology and date. Nothing when the file cannot be read.
pub(crate) fn read_series(folder: &Folder, known: &Known, measure: &Measure) -> Option<Vec<Series>> {
    let name = format!("series/{}.csv", measure.id);
    let rows = folder.rows(&name, &COLUMNS)?;
    if rows.is_empty() {
        folder.inspection.report_file(&name, "no points", "at least one point");
    }
    let scale = Scale { form: measure.form, decimals: measure.decimals };
    let mut series: Vec<Series> = Vec::new();
    for row in &rows {
        let technology = known.technologies.known(&row.value("technology"));
        let point = read_point(row, known, scale);
        check_date(row, &series, &technology, point.date);
        check_run(row, known, &series.iter().map(|one| one.technology.as_str()).collect::<Vec<_>>(), &technology);
        match series.iter_mut().find(|one| one.technology == technology) {
            Some(one) => one.points.push(point),
            None => series.push(Series { technology, points: vec![point] }),
        }
    }
    Some(series)
}

fn read_point(row: &Row, known: &Known, scale: Scale) -> Point {
    Point {
        date: row.value("date").date().unwrap_or_default(),
        value: read_value(&row.value("value"), scale),
        flag: read_flag(row),
        source: read_source(row, known),
        note: row.value("note").words().into(),
    }
}

/// Records a point that repeats or precedes the one above it.
fn check_date(row: &Row, series: &[Series], technology: &str, date: Date) {
    let Some(same) = series.iter().find(|one| one.technology == technology) else { return };
    let newest = same.points.iter().map(|point| point.date).max();
    if same.points.iter().any(|point| point.date == date) {
        row.value("date").refuse("one point per technology and date");
    } else if newest > Some(date) {
        row.value("date").refuse("dates in rising order for each technology");
    }
}
