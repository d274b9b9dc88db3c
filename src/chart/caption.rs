//! The words around a chart: the finding as a sentence, what is shown, and what to bear in mind.

use super::{ChartSpec, Kind, Line, Plotted, Wish};
use crate::address::Scale;
use crate::model::{Date, Flag, Measure};
use crate::popularity::finding;
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
    let each = |line: &Line| line.newest().map(|point| format!("{} stood at {:.0} {}", line.name, point.value, at(point.date)));
    let each: Vec<String> = chart.lines.iter().filter_map(each).collect();
    format!("With {} as 100, {}.", base.words(), listed(&strs(&each), "and"))
}

fn shared(measure: &Measure, chart: &ChartSpec) -> String {
    let last = |line: &Line| line.newest().map(|point| point.date);
    let Some(date) = chart.lines.iter().filter_map(last).max() else { return String::new() };
    let each = |line: &Line| {
        let point = line.points.iter().find(|point| point.date == date)?;
        Some(format!("{} had {:.1} %", line.name, point.value))
    };
    let each: Vec<String> = chart.lines.iter().filter_map(each).collect();
    format!("Of the {} of those shown, {} {}.", measure.unit, listed(&strs(&each), "and"), at(date))
}

impl Line {
    /// The newest point that stands for a whole period, else the newest of all.
    fn newest(&self) -> Option<&Plotted> {
        self.points.iter().rev().find(|point| point.flag != Flag::Partial).or_else(|| self.points.last())
    }
}

/// `on 22 August 2026`, `in August 2026` or `in 2026`.
fn at(date: Date) -> String {
    let before = if date.to_string().len() == 10 { "on" } else { "in" };
    format!("{before} {}", date.words())
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
        Scale::Linear => "",
        Scale::Log => ", logarithmic scale",
        Scale::Share => ", shares of those shown",
        Scale::Index => ", index",
    };
    let period = if first == last { first.words() } else { format!("{} to {}", first.words(), last.words()) };
    format!("{} ({}{how}). {} {period}.", measure.title, measure.unit, measure.population)
}

/// What to bear in mind about the points and the marks of a chart.
pub(super) fn remarks(wish: Wish<'_>, chart: &ChartSpec) -> Vec<String> {
    let flagged = |flag: Flag| chart.lines.iter().flat_map(|line| &line.points).any(|point| point.flag == flag);
    let points = if chart.kind == Kind::Columns { "columns" } else { "points" };
    let mut found = Vec::new();
    if flagged(Flag::LowerBound) {
        found.push(format!("Lighter {points} are lower bounds: the true value was at least this."));
    } else if flagged(Flag::Estimate) || flagged(Flag::Secondary) {
        found.push(format!("Lighter {points} were estimated or read second hand."));
    }
    if flagged(Flag::Partial) {
        let drawn = if chart.kind == Kind::Columns { "Hatched columns" } else { "Hollow points" };
        found.push(format!("{drawn} stand for part of a period: the last one goes to date."));
    }
    let missing = |(id, name): &(&'_ str, &'_ str)| (!chart.lines.iter().any(|line| line.technology == *id)).then(|| (*name).to_owned());
    let missing: Vec<String> = wish.technologies.iter().filter_map(missing).collect();
    if !missing.is_empty() {
        found.push(format!("Not in the chart, since nothing was collected: {}.", listed(&strs(&missing), "and")));
    }
    found
}
