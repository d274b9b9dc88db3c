//! What a chart shows, in plain values: everything that the option, the words and the files are made from.

use super::caption::{remarks, subtitle, title};
use super::kind::is_yearly;
use super::scale::scaled;
use super::{Extent, Kind};
use crate::address::Scale;
use crate::data::ordered_by;
use crate::model::{Date, Flag, Form, Id, Measure, Point, Source};
use crate::words::chart as words;

/// A measure and what somebody wants to see of it.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The sources that its points name.
    pub sources: &'a [Source],
    /// Ids and names of the technologies, in the visitor's order.
    pub technologies: &'a [(&'a str, &'a str)],
    /// The scale asked for; `None` is the measure's own.
    pub scale: Option<Scale>,
    /// First year shown.
    pub from: Option<u16>,
    /// Last year shown.
    pub to: Option<u16>,
    /// Where the way of counting changed: no line runs across.
    pub breaks: &'a [Mark],
    /// What happened at a date, e.g. a release.
    pub milestones: &'a [Mark],
}

/// Something at a date, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When.
    pub date: Date,
    /// One short sentence, with or without its full stop.
    pub words: String,
    /// Ids of the technologies that it concerns; all where empty.
    pub technologies: Vec<Id>,
}

impl Mark {
    /// Does it concern a technology?
    pub fn concerns(&self, technology: &str) -> bool {
        self.technologies.is_empty() || self.technologies.iter().any(|id| id == technology)
    }
}

/// A chart, ready to be drawn, read out or written down.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Id of the measure.
    pub measure: Id,
    /// What kind.
    pub kind: Kind,
    /// The scale used, which may differ from the one asked for; a remark then says why.
    pub scale: Scale,
    /// What is counted, a plural noun.
    pub unit: String,
    /// Decimals of the values as counted.
    pub decimals: u8,
    /// The finding as a sentence: caption and alternative text.
    pub title: String,
    /// Is it the finding of the measure itself, which stands above its table, too?
    pub is_finding: bool,
    /// Measure, unit, population, period.
    pub subtitle: String,
    /// What stands in these two sentences and in what is said of breaks from the dataset, which is in English.
    pub of_dataset: Vec<String>,
    /// What the measure cannot say.
    pub caveat: String,
    /// What is special about this view of it.
    pub remarks: Vec<String>,
    /// Where the points come from.
    pub sources: Vec<SourceLine>,
    /// Terms of the figures.
    pub licence: String,
    /// The axis of the values.
    pub axis: Axis,
    /// The positions on the other axis where it has names: years of columns, rows of dots. Empty on an axis of time.
    pub places: Vec<String>,
    /// One per technology with points in the period, in the visitor's order.
    pub lines: Vec<Line>,
    /// Where the way of counting changed, within the period.
    pub breaks: Vec<Mark>,
    /// What happened, within the period.
    pub milestones: Vec<Mark>,
}

/// The axis of the values.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// What stands at it, e.g. "million downloads".
    pub words: String,
    /// What is written behind each number, e.g. " %".
    pub suffix: &'static str,
    /// Values are divided by this where they are written at the axis: 1 or 1,000,000.
    pub divisor: f64,
    /// From where to where, and in which steps.
    pub extent: Extent,
    /// Is the smallest value on top, as for ranks?
    pub inverse: bool,
}

/// The points of one technology.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its id.
    pub technology: Id,
    /// Its name.
    pub name: String,
    /// Its place among the chosen, from 0: colour, marker and dash follow from it.
    pub place: usize,
    /// Oldest first.
    pub points: Vec<Plotted>,
}

/// A point as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plotted {
    /// The date it speaks of.
    pub date: Date,
    /// As the scale shows it.
    pub value: f64,
    /// As the dataset has it, times 10 to the measure's decimals.
    pub counted: i64,
    /// The value in words, e.g. `88,588 stars`.
    pub words: String,
    /// What is special about it.
    pub flag: Flag,
}

/// A source as the line below a chart names it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// Who published it.
    pub publisher: String,
    /// Where it can be read; empty where it is gone.
    pub address: String,
    /// When it was read.
    pub read: Date,
}

/// The chart that is wished for; `None` where the measure has none, or no technology has a point in the period.
pub fn spec(wish: Wish<'_>) -> Option<ChartSpec> {
    let measure = wish.measure;
    let kind = Kind::of(measure)?;
    let picked: Vec<(usize, &str, &str, Vec<&Point>)> = picked(wish);
    let first = picked.iter().flat_map(|(.., points)| points.first()).map(|point| point.date).min()?;
    let last = picked.iter().flat_map(|(.., points)| points.last()).map(|point| point.date).max()?;
    let series: Vec<Vec<&Point>> = picked.iter().map(|(.., points)| points.clone()).collect();
    let scaled = scaled(measure, kind, wish.scale, &series);
    let lines: Vec<Line> = picked
        .iter()
        .zip(scaled.points)
        .filter(|(_, points)| !points.is_empty())
        .map(|((place, id, name, _), points)| Line { technology: (*id).to_owned(), name: (*name).to_owned(), place: *place, points })
        .collect();
    let kind = if kind == Kind::Columns && scaled.scale != Scale::Linear { Kind::Lines } else { kind };
    let yearly = picked.iter().all(|(.., points)| points.iter().all(|point| is_yearly(point)));
    let concerns = |mark: &&Mark| (first..=last).contains(&mark.date) && lines.iter().any(|line| mark.concerns(&line.technology));
    let within = |marks: &[Mark]| marks.iter().filter(concerns).cloned().collect::<Vec<Mark>>();
    let (breaks, milestones) = (within(wish.breaks), within(wish.milestones));
    let mut chart = ChartSpec {
        measure: measure.id.clone(),
        kind,
        scale: scaled.scale,
        unit: measure.unit.clone(),
        decimals: measure.decimals,
        title: String::new(),
        is_finding: false,
        subtitle: subtitle(measure, scaled.scale, first, last),
        of_dataset: of_dataset(measure),
        caveat: measure.caveat.clone(),
        remarks: scaled.remarks,
        sources: sources(wish.sources, &series),
        licence: measure.licence.clone(),
        axis: axis(measure, scaled.scale, &lines)?,
        places: if kind == Kind::Dots { dates(&lines).into_iter().map(Date::words).collect() } else { years(yearly, first, last) },
        lines,
        breaks,
        milestones,
    };
    (chart.title, chart.is_finding) = title(wish, &chart, scaled.base);
    chart.remarks.extend(remarks(wish, &chart));
    Some(chart)
}

/// The words of a measure that a chart's sentences are made with.
fn of_dataset(measure: &Measure) -> Vec<String> {
    let words = [&measure.finding, &measure.title, &measure.unit, &measure.population];
    words.into_iter().chain(measure.breaks.iter().map(|one| &one.why)).map(|words| words.trim_end_matches('.').to_owned()).collect()
}

/// Place, id, name and points in the period of each technology that has some.
fn picked<'a>(wish: Wish<'a>) -> Vec<(usize, &'a str, &'a str, Vec<&'a Point>)> {
    let years = wish.from.unwrap_or(0)..=wish.to.unwrap_or(u16::MAX);
    let points = |id: &str| -> Option<Vec<&'a Point>> {
        let series = wish.measure.series.iter().find(|series| series.technology == id)?;
        let points: Vec<&Point> = series.points.iter().filter(|point| years.contains(&point.date.year())).collect();
        (!points.is_empty()).then_some(points)
    };
    let chosen = wish.technologies.iter().enumerate();
    chosen.filter_map(|(place, (id, name))| Some((place, *id, *name, points(id)?))).collect()
}

fn axis(measure: &Measure, scale: Scale, lines: &[Line]) -> Option<Axis> {
    let values = || lines.iter().flat_map(|line| &line.points).map(|point| point.value);
    let greatest = values().reduce(f64::max)?;
    let divisor = if scale != Scale::Index && greatest >= 5e6 { 1e6 } else { 1.0 };
    let extent = match scale {
        Scale::Log => Extent::log(values().reduce(f64::min)? / divisor, greatest / divisor),
        Scale::Share => Extent::share(),
        _ => Extent::from_zero(greatest / divisor, if divisor > 1.0 { 1e-3 } else { least_step(measure, scale) }),
    };
    let (name, suffix) = match (scale, measure.form) {
        (Scale::Index, _) => (words::INDEX.into(), ""),
        (Scale::Share, _) => (words::SHARE.into(), " %"),
        (_, Form::Share) => (measure.unit.clone(), " %"),
        (_, Form::Bytes) => ("MB".to_owned(), ""),
        (_, Form::Rank) => (words::PLACE.into(), ""),
        _ if divisor > 1.0 => (words::MILLION.fill(&[&measure.unit]), ""),
        _ => (measure.unit.clone(), ""),
    };
    Some(Axis { words: name, suffix, divisor, extent, inverse: measure.form == Form::Rank })
}

/// One unit of the last decimal: nothing lies between two marks that could be counted.
fn least_step(measure: &Measure, scale: Scale) -> f64 {
    match (scale, measure.form) {
        (Scale::Index, _) | (_, Form::Bytes) => 0.1,
        _ => 10f64.powi(-i32::from(measure.decimals)),
    }
}

/// Each year of the period where every point speaks of a whole year; otherwise nothing, and the axis is one of time.
fn years(yearly: bool, first: Date, last: Date) -> Vec<String> {
    let years = first.year()..=last.year();
    if yearly { years.map(|year| year.to_string()).collect() } else { Vec::new() }
}

/// The dates of all points, each once, newest first.
pub(super) fn dates(lines: &[Line]) -> Vec<Date> {
    let all: Vec<Date> = lines.iter().flat_map(|line| &line.points).map(|point| point.date).collect();
    let order = ordered_by(all.len(), |index| -i64::from(all[index].day_number()));
    let mut dates: Vec<Date> = order.into_iter().map(|index| all[index]).collect();
    dates.dedup();
    dates
}

/// The sources of the points shown, each once, in the order in which they are met.
fn sources(known: &[Source], series: &[Vec<&Point>]) -> Vec<SourceLine> {
    let mut positions: Vec<u16> = Vec::new();
    for point in series.iter().flatten() {
        if !positions.contains(&point.source) {
            positions.push(point.source);
        }
    }
    let found = positions.iter().filter_map(|position| known.get(usize::from(*position)));
    found.map(|source| SourceLine { publisher: source.publisher.clone(), address: source.address.clone(), read: source.read }).collect()
}
