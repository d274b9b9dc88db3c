//! The words around a chart: the finding as a sentence, what is shown, and what to bear in mind.

use super::scale::share_words;
use super::{ChartSpec, Kind, Line, Plotted, Wish};
use crate::address::Scale;
use crate::model::{Date, Flag, Measure};
use crate::popularity::finding;
use crate::words::{chart as words, frame};
use crate::worksheet::listed;

/// The finding of what is shown, one sentence, and whether it is that of the measure itself.
pub(super) fn title(wish: Wish<'_>, chart: &ChartSpec, base: Option<Date>) -> (String, bool) {
    match (chart.scale, base) {
        (Scale::Index, Some(base)) => (grown(chart, base), false),
        (Scale::Share, _) => (shared(wish.measure, chart), false),
        _ if wish.from.is_some() || wish.to.is_some() => (period(chart), false),
        _ => (finding(wish.measure, wish.technologies), true),
    }
}

fn grown(chart: &ChartSpec, base: Date) -> String {
    let stood = |line: &Line, point: &Plotted| words::STOOD_AT.fill(&[&line.name, &format!("{:.0}", point.value), &at(point.date)]);
    let each = |line: &Line| line.newest().map(|point| stood(line, point));
    let each: Vec<String> = chart.lines.iter().filter_map(each).collect();
    words::WITH_BASE.fill(&[&base.words(), &listed(&strs(&each), frame::AND.say())])
}

fn shared(measure: &Measure, chart: &ChartSpec) -> String {
    let last = |line: &Line| line.newest().map(|point| point.date);
    let Some(date) = chart.lines.iter().filter_map(last).max() else { return String::new() };
    let each = |line: &Line| {
        let point = line.points.iter().find(|point| point.date == date)?;
        Some(words::HAD_SHARE.fill(&[&line.name, &share_words(point.value)]))
    };
    let each: Vec<String> = chart.lines.iter().filter_map(each).collect();
    words::OF_THOSE_SHOWN.fill(&[&measure.unit, &listed(&strs(&each), frame::AND.say()), &at(date)])
}

impl Line {
    /// The newest point that stands for a whole period, else the newest of all.
    fn newest(&self) -> Option<&Plotted> {
        self.points.iter().rev().find(|point| point.flag != Flag::Partial).or_else(|| self.points.last())
    }
}

/// `on 22 August 2026`, `in August 2026` or `in 2026`.
fn at(date: Date) -> String {
    let message = match date.to_string().len() {
        10 => words::ON_DAY,
        7 => words::IN_MONTH,
        _ => words::IN_YEAR,
    };
    message.fill(&[&date.words()])
}

fn period(chart: &ChartSpec) -> String {
    let each = |line: &Line| {
        let (first, last) = (line.points.first()?, line.newest()?);
        Some(match first == last {
            true => format!("{}: {} {}", line.name, last.words, at(last.date)),
            false => format!("{}: {} {}, {} {}", line.name, first.words, at(first.date), last.words, at(last.date)),
        })
    };
    let each: Vec<String> = chart.lines.iter().filter_map(each).collect();
    format!("{}.", each.join("; "))
}

fn strs(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

/// Measure, unit, scale, population, period.
pub(super) fn subtitle(measure: &Measure, scale: Scale, first: Date, last: Date) -> String {
    let how = match scale {
        Scale::Linear => None,
        Scale::Log => Some(words::LOGARITHMIC_SCALE),
        Scale::Share => Some(words::SHARES_OF_SHOWN),
        Scale::Index => Some(words::INDEX),
    };
    let how = how.map(|how| format!(", {}", how.say())).unwrap_or_default();
    let period = if first == last { first.words() } else { frame::PERIOD.fill(&[&first.words(), &last.words()]) };
    format!("{} ({}{how}). {} {period}.", measure.title, measure.unit, measure.population)
}

/// What to bear in mind about the points and the marks of a chart.
pub(super) fn remarks(wish: Wish<'_>, chart: &ChartSpec) -> Vec<String> {
    let flagged = |flag: Flag| chart.lines.iter().flat_map(|line| &line.points).any(|point| point.flag == flag);
    let [lower, estimated, partial] = match chart.kind {
        Kind::Columns => [words::COLUMNS_ARE_LOWER_BOUNDS, words::COLUMNS_ARE_ESTIMATES, words::COLUMNS_ARE_PARTIAL],
        Kind::Lines | Kind::Dots => [words::POINTS_ARE_LOWER_BOUNDS, words::POINTS_ARE_ESTIMATES, words::POINTS_ARE_PARTIAL],
    };
    let mut found: Vec<String> = Vec::new();
    if flagged(Flag::LowerBound) {
        found.push(lower.into());
    } else if flagged(Flag::Estimate) || flagged(Flag::Secondary) {
        found.push(estimated.into());
    }
    if flagged(Flag::Partial) {
        found.push(partial.into());
    }
    let missing = |(id, name): &(&'_ str, &'_ str)| (!chart.lines.iter().any(|line| line.technology == *id)).then(|| (*name).to_owned());
    let missing: Vec<String> = wish.technologies.iter().filter_map(missing).collect();
    if !missing.is_empty() {
        found.push(words::NOT_IN_CHART.fill(&[&listed(&strs(&missing), frame::AND.say())]));
    }
    found
}
