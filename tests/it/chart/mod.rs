//! Charts of measures: what they show, the option that draws them, reading them point by point, and taking them away.

mod golden;
mod properties;
mod reading;
mod scales;
mod strokes;
mod taken;

use crate::real::dataset;
use sextant::address::Scale;
use sextant::chart::{ChartSpec, Mark, Wish, spec};
use sextant::model::{Better, Date, Flag, Form, Measure, Point, Popularity, Series, Source};

/// The real measures.
pub fn popularity() -> &'static Popularity {
    &dataset().popularity
}

/// A wish for the default pair.
pub fn wish(measure: &Measure) -> Wish<'_> {
    let technologies = &[("django", "Django"), ("flask", "Flask")];
    Wish { measure, sources: &popularity().sources, technologies, scale: None, from: None, to: None, breaks: &[], milestones: &[] }
}

pub fn measure(id: &str) -> &'static Measure {
    popularity().measures.iter().find(|measure| measure.id == id).unwrap()
}

pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

pub fn mark(at: &str, words: &str) -> Mark {
    Mark { date: date(at), words: words.to_owned(), technologies: Vec::new() }
}

/// The points of a technology: its id, and of each point date, value and flag.
type Points<'a> = (&'a str, &'a [(&'a str, i64, Flag)]);

/// A measure of whole things made for a test.
pub fn made(series: &[Points<'_>]) -> Measure {
    let point =
        |(at, value, flag): &(&str, i64, Flag)| Point { date: date(at), value: *value, flag: *flag, source: 0, note: String::new() };
    let series = series
        .iter()
        .map(|(technology, points)| Series { technology: (*technology).to_owned(), points: points.iter().map(point).collect() });
    Measure {
        id: "talks".to_owned(),
        title: "Talks".to_owned(),
        group: "attention".to_owned(),
        counts: "Talks given.".to_owned(),
        unit: "talks".to_owned(),
        population: "Talks of one conference.".to_owned(),
        reads: "what one conference wants to hear".to_owned(),
        at_a_glance: false,
        method: String::new(),
        caveat: "One conference is not the world.".to_owned(),
        finding: "Django had more talks.".to_owned(),
        better: Better::Neither,
        form: Form::Count,
        decimals: 0,
        sources: Vec::new(),
        licence: "CC-BY-4.0".to_owned(),
        breaks: Vec::new(),
        series: series.collect(),
    }
}

/// The source of made measures.
pub fn source() -> Source {
    Source {
        id: "talks".to_owned(),
        title: "Programmes".to_owned(),
        address: "https://example.org/talks".to_owned(),
        publisher: "A & B <conference>".to_owned(),
        published: None,
        read: date("2026-11-20"),
        licence: "CC-BY-4.0".to_owned(),
        note: String::new(),
        file: "sources/measures.toml".to_owned(),
        line: 1,
    }
}

/// The chart of a made measure on a scale.
pub fn chart_of(measure: &Measure, scale: Option<Scale>) -> ChartSpec {
    let sources = [source()];
    spec(Wish { sources: &sources, scale, ..wish(measure) }).unwrap()
}
