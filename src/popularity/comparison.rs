//! Two technologies by many measures: the ratio of their newest figures, which need not agree.

use super::rows;
use crate::data::ordered_by;
use crate::model::{Better, Form, Measure, format_scaled};

/// Who has more by one measure, and how many times as much.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratio<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// 0 when the first technology is ahead, 1 when the second is, `None` when equal.
    pub ahead: Option<usize>,
    /// The greater over the smaller, times ten; at least 10.
    pub tenths: i64,
    /// Place on a log scale in thousandths: 0 equal, 1000 ten times as much for the first, -1000 for the second.
    pub position: i64,
}

/// The ratios of two technologies by each measure that has a figure above 0 for both. Ranks have none: they hide distance.
pub fn ratios<'a>(measures: impl Iterator<Item = &'a Measure>, first: &str, second: &str) -> Vec<Ratio<'a>> {
    measures.filter_map(|measure| ratio(measure, first, second)).collect()
}

fn ratio<'a>(measure: &'a Measure, first: &str, second: &str) -> Option<Ratio<'a>> {
    let rows = rows(measure, &[first, second]);
    let mut values = rows.iter().map(|row| row.point.as_ref().map(|point| point.value).filter(|value| *value > 0));
    let (a, b) = (values.next()??, values.next()??);
    if measure.form == Form::Rank {
        return None;
    }
    let ahead = match a.cmp(&b) {
        std::cmp::Ordering::Greater => Some(0),
        std::cmp::Ordering::Less => Some(1),
        std::cmp::Ordering::Equal => None,
    };
    let (greater, smaller) = (a.max(b), a.min(b));
    Some(Ratio {
        measure,
        ahead,
        tenths: (20 * greater + smaller) / (2 * smaller),
        position: ((a as f64 / b as f64).log10() * 1000.0) as i64,
    })
}

/// The finding of a measure for some technologies, ids and names: the written one for the default pair, else one that is
/// made from the figures.
pub fn finding(measure: &Measure, technologies: &[(&str, &str)]) -> String {
    match technologies {
        [("django", _), ("flask", _)] => measure.finding.clone(),
        _ => ahead(measure, technologies),
    }
}

/// One sentence: who has the most by a measure, and how many times the next.
pub fn ahead(measure: &Measure, technologies: &[(&str, &str)]) -> String {
    let ids: Vec<&str> = technologies.iter().map(|(id, _)| *id).collect();
    let found: Vec<(&str, i64)> = rows(measure, &ids)
        .into_iter()
        .zip(technologies)
        .filter_map(|(row, (_, name))| row.point.map(|point| (*name, point.value)))
        .collect();
    let fewest_first = measure.form == Form::Rank || measure.better == Better::Fewer;
    let order = ordered_by(found.len(), |index| if fewest_first { found[index].1 } else { -found[index].1 });
    let found: Vec<(&str, i64)> = order.into_iter().map(|index| found[index]).collect();
    match found[..] {
        [] => format!("{}: not collected for these technologies.", measure.title),
        [(name, value)] => format!("{name}: {}. The others were not collected.", figure(measure, value)),
        [(name, value), (next, other), ..] if value == other => format!("{name} and {next} are level at {}.", figure(measure, value)),
        [(name, value), (next, other), ..] => {
            let times = times(measure, value, other);
            format!("{name}: {}; {next}: {}{times}.", figure(measure, value), figure(measure, other))
        }
    }
}

fn figure(measure: &Measure, value: i64) -> String {
    match measure.form {
        Form::Count => format!("{} {}", measure.format(value), measure.unit),
        _ => measure.format(value),
    }
}

fn times(measure: &Measure, value: i64, other: i64) -> String {
    let (greater, smaller) = (value.max(other), value.min(other));
    match measure.form {
        Form::Rank => String::new(),
        _ if smaller == 0 => String::new(),
        _ => format!(", {} to 1", format_scaled((20 * greater + smaller) / (2 * smaller), 1)),
    }
}
