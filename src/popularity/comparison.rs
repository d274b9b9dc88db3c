//! Technologies by many measures: the ratios of figures of one time, which need not agree. Ranks have none: they hide distance.

use super::rows;
use crate::data::ordered_by;
use crate::model::{Better, Form, Measure, Point, format_scaled};
use crate::words::popularity as words;

/// One measure with the points by which the technologies are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// One for each technology, in their order; `None` where it has no figure of that time, or one of 0, which has no ratio.
    pub points: Vec<Option<&'a Point>>,
}

/// The measures that compare at least two of the technologies, in their order.
pub fn compared<'a>(measures: impl IntoIterator<Item = &'a Measure>, technologies: &[&str]) -> Vec<Compared<'a>> {
    let of = |measure: &'a Measure| {
        let points = measure.comparable(technologies).into_iter().map(|point| point.filter(|point| point.value > 0)).collect();
        Compared { measure, points }
    };
    let several = |one: &Compared<'_>| one.measure.form != Form::Rank && one.points.iter().flatten().count() > 1;
    measures.into_iter().map(of).filter(several).collect()
}

impl Compared<'_> {
    /// How many times as much the first has as the second.
    pub fn ratio(&self, first: usize, second: usize) -> Option<f64> {
        let value = |at: usize| Some((*self.points.get(at)?)?.value as f64);
        Some(value(first)? / value(second)?)
    }

    /// Place of that ratio on a log scale in thousandths of a factor of ten: 0 equal, 1000 ten times as much for the first.
    pub fn position(&self, first: usize, second: usize) -> Option<i64> {
        self.ratio(first, second).map(|ratio| (ratio.log10() * 1000.0).round() as i64)
    }

    /// Positions of the technologies that have a figure, the greatest first.
    pub fn order(&self) -> Vec<usize> {
        let found: Vec<(usize, i64)> =
            self.points.iter().enumerate().filter_map(|(at, point)| point.map(|point| (at, point.value))).collect();
        ordered_by(found.len(), |at| -found[at].1).into_iter().map(|at| found[at].0).collect()
    }
}

/// A factor of 1 or more in words: `5.6` below ten, `32` or `1,234` from there on.
pub fn factor_words(factor: f64) -> String {
    let tenths = (factor * 10.0).round() as i64;
    if tenths < 100 { format_scaled(tenths, 1) } else { format_scaled((tenths + 5) / 10, 0) }
}

/// Two measures that point farthest apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement<'a> {
    /// The two technologies on which they differ most, by position; `by` favours the first of them most.
    pub pair: (usize, usize),
    /// The measure in which the first has the most beside the second, and how many times as much.
    pub by: (&'a Measure, f64),
    /// The measure in which it has the least.
    pub against: (&'a Measure, f64),
}

impl Disagreement<'_> {
    /// How many times as much the first has by the one measure as by the other, each beside the second.
    pub fn factor(&self) -> f64 {
        self.by.1 / self.against.1
    }
}

/// The widest disagreement about any two of the technologies; `None` where no two measures compare the same two.
pub fn disagreement<'a>(found: &[Compared<'a>], technologies: usize) -> Option<Disagreement<'a>> {
    let mut widest: Option<Disagreement<'a>> = None;
    for pair in (0..technologies).flat_map(|first| (first + 1..technologies).map(move |second| (first, second))) {
        let ratios = || found.iter().filter_map(|one| Some((one.measure, one.ratio(pair.0, pair.1)?)));
        let by = ratios().reduce(|most, one| if one.1 > most.1 { one } else { most });
        let against = ratios().reduce(|least, one| if one.1 < least.1 { one } else { least });
        let (Some(by), Some(against)) = (by, against) else { continue };
        let here = Disagreement { pair, by, against };
        if ratios().count() > 1 && widest.as_ref().is_none_or(|widest| here.factor() > widest.factor()) {
            widest = Some(here);
        }
    }
    widest
}

/// The finding of a measure for some technologies, ids and names: the written one for the default pair, else one that is
/// made from the figures.
pub fn finding(measure: &Measure, technologies: &[(&str, &str)]) -> String {
    written_finding(measure, technologies).map_or_else(|| ahead(measure, technologies), str::to_owned)
}

/// The finding that is written in the dataset, where these technologies are the pair for which it is.
pub fn written_finding<'a>(measure: &'a Measure, technologies: &[(&str, &str)]) -> Option<&'a str> {
    matches!(technologies, [("django", _), ("flask", _)]).then_some(measure.finding.as_str())
}

/// One sentence: who has the most by a measure, and how many times the next.
pub fn ahead(measure: &Measure, technologies: &[(&str, &str)]) -> String {
    let ids: Vec<&str> = technologies.iter().map(|(id, _)| *id).collect();
    let all = rows(measure, &ids);
    let figures = |compared: bool| -> Vec<(&str, i64)> {
        let of = all.iter().zip(technologies).filter(|(row, _)| row.compared || !compared);
        of.filter_map(|(row, (_, name))| row.point.as_ref().map(|point| (*name, point.value))).collect()
    };
    let (known, found) = (figures(false), figures(true));
    let fewest_first = measure.form == Form::Rank || measure.better == Better::Fewer;
    let order = ordered_by(found.len(), |index| if fewest_first { found[index].1 } else { -found[index].1 });
    let found: Vec<(&str, i64)> = order.into_iter().map(|index| found[index]).collect();
    match found[..] {
        [] if known.is_empty() && ids.len() == 1 => words::NOT_COLLECTED_FOR_IT.fill(&[&measure.title]),
        [] if known.is_empty() => words::NOT_COLLECTED_FOR_THEM.fill(&[&measure.title]),
        [] => words::NO_TWO_OF_A_TIME.fill(&[&measure.title]),
        [(name, value)] if ids.len() == 1 => format!("{name}: {}.", figure(measure, value)),
        [(name, value)] => words::ONE_OF_ITS_TIME.fill(&[&name, &figure(measure, value)]),
        [(name, value), (next, other), ..] if value == other => words::LEVEL.fill(&[&name, &next, &figure(measure, value)]),
        [(name, value), (next, other), ..] => {
            let (most, second) = (figure(measure, value), figure(measure, other));
            match times(measure, value, other) {
                None => format!("{name}: {most}; {next}: {second}."),
                Some(times) => words::AHEAD_TIMES.fill(&[&name, &most, &next, &second, &times]),
            }
        }
    }
}

fn figure(measure: &Measure, value: i64) -> String {
    match measure.form {
        Form::Count => format!("{} {}", measure.format(value), measure.unit),
        _ => measure.format(value),
    }
}

/// How many times as much the greater is, in words; nothing where a ratio says nothing.
fn times(measure: &Measure, value: i64, other: i64) -> Option<String> {
    let (greater, smaller) = (value.max(other), value.min(other));
    (measure.form != Form::Rank && smaller > 0).then(|| factor_words(greater as f64 / smaller as f64))
}
