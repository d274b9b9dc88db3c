//! `series/<measure>.csv`: dated figures, each with its source. Nothing here rounds:
//! a value is kept as the integer that its decimals make of it.

use crate::model::{Date, Flag, Form, Measure, Point, Series};
use crate::read::input::{Folder, Row, Value};
use crate::read::known::Known;

const COLUMNS: [&str; 6] = ["technology", "date", "value", "flag", "source", "note"];
const FLAGS: [(&str, Flag); 5] = [
    ("", Flag::Observed),
    ("lower-bound", Flag::LowerBound),
    ("estimate", Flag::Estimate),
    ("partial", Flag::Partial),
    ("secondary", Flag::Secondary),
];

/// Reads a measure's points, sorted by technology and date. Nothing when the file cannot be read.
pub(crate) fn read_series(folder: &Folder, known: &Known, measure: &Measure) -> Option<Vec<Series>> {
    let name = format!("series/{}.csv", measure.id);
    let rows = folder.rows(&name, &COLUMNS)?;
    if rows.is_empty() {
        folder.inspection.report_file(&name, "no points", "at least one point");
    }
    let mut series: Vec<Series> = Vec::new();
    for row in &rows {
        let technology = known.technologies.known(&row.value("technology"));
        let point = read_point(row, known, measure);
        check_order(row, known, &series, &technology, point.date);
        match series.iter_mut().find(|one| one.technology == technology) {
            Some(one) => one.points.push(point),
            None => series.push(Series { technology, points: vec![point] }),
        }
    }
    Some(series)
}

fn read_point(row: &Row, known: &Known, measure: &Measure) -> Point {
    let source = row.value("source");
    let position = known.sources.position(&known.sources.known(&source)).unwrap_or_default();
    Point {
        date: row.value("date").date().unwrap_or_default(),
        value: read_value(&row.value("value"), measure),
        flag: row.value("flag").one_of(&FLAGS),
        source: u16::try_from(position).unwrap_or_else(|_| {
            source.refuse("one of the first 65,536 sources");
            0
        }),
        note: row.value("note").words().into(),
    }
}

/// A value times 10 to the measure's decimals; 0 where it is wrong.
fn read_value(value: &Value, measure: &Measure) -> i64 {
    let Some(scaled) = scaled(value.words(), measure.decimals) else {
        let decimals = match measure.decimals {
            0 => "no decimals",
            1 => "at most one decimal",
            2 => "at most two decimals",
            _ => "at most three decimals",
        };
        value.refuse(format!("digits with {decimals}, from 0 and within 64 bits"));
        return 0;
    };
    let one = 10_i64.pow(u32::from(measure.decimals));
    match measure.form {
        Form::Share if scaled > 100 * one => value.refuse("a share from 0 to 100"),
        Form::Rank if scaled < one => value.refuse("a rank of 1 or more"),
        _ => {}
    }
    scaled
}

/// Reads plain digits with at most so many decimals as an integer times 10 to that power.
fn scaled(text: &str, decimals: u8) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let fraction = if text.contains('.') { fraction } else { "" };
    let missing = usize::from(decimals).checked_sub(fraction.len())?;
    format!("{whole}{fraction}{}", "0".repeat(missing)).parse().ok()
}

/// Records a point that repeats or precedes the one above it.
fn check_order(row: &Row, known: &Known, series: &[Series], technology: &str, date: Date) {
    let same = series.iter().find(|one| one.technology == technology);
    let is_last = series.last().is_some_and(|one| one.technology == technology);
    let last_position = series.last().and_then(|one| known.technologies.position(&one.technology));
    if let Some(same) = same {
        let newest = same.points.iter().map(|point| point.date).max();
        if same.points.iter().any(|point| point.date == date) {
            row.value("date").refuse("one point per technology and date");
        } else if newest > Some(date) {
            row.value("date").refuse("dates in rising order for each technology");
        }
    }
    let rises = known.technologies.position(technology) > last_position;
    if !is_last && (same.is_some() || !rises) && known.technologies.position(technology).is_some() {
        row.value("technology").refuse("technologies in the order of technologies.toml, each in one run");
    }
}
