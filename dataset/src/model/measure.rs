//! Measures of popularity, activity, size and speed, with their series of points and the breaks in them.

use super::{Date, Id, Language};
use serde::{Deserialize, Serialize};

/// Which direction is an advantage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// The larger value.
    More,
    /// The smaller value.
    Fewer,
    /// Neither: it only describes.
    Neither,
}

/// How a value is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// A number of things.
    Count,
    /// Per cent of a population.
    Share,
    /// A place in an order, 1 first.
    Rank,
    /// A multiple of a named base.
    Ratio,
    /// Bytes, shown in megabytes.
    Bytes,
}

/// What is special about a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flag {
    /// As the source counted it.
    Observed,
    /// The true value is at least this.
    LowerBound,
    /// Worked out, not counted.
    Estimate,
    /// The period was not over.
    Partial,
    /// Read from a copy or a quotation.
    Secondary,
}

impl Form {
    /// A value with its thousands and decimals in the current language, e.g. `88,588`, `13.0 %` or `24.0 MB`.
    pub fn format(self, value: i64, decimals: u8) -> String {
        match self {
            Self::Share => format!("{} %", format_scaled(value, decimals)),
            Self::Rank if Language::current() == Language::German => format!("Nr. {}", format_scaled(value, decimals)),
            Self::Rank => format!("no. {}", format_scaled(value, decimals)),
            Self::Ratio => format!("{} ×", format_scaled(value, decimals)),
            Self::Bytes => format!("{} MB", format_scaled(value.saturating_add(50_000) / 100_000, 1)),
            Self::Count => format_scaled(value, decimals),
        }
    }
}

/// Is it known why values before a break do not compare with those after?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cause {
    /// The source says what changed.
    Known,
    /// Only the figures say that something changed.
    Open,
}

/// A date from which on values do not compare with those before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Break {
    /// The first date of the new kind of value.
    pub date: Date,
    /// Slugs of the technologies that it concerns; all where empty.
    pub technologies: Vec<Id>,
    /// Is it known what changed?
    pub cause: Cause,
    /// Why, in one sentence.
    pub why: String,
}

/// What every page needs to name a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeasureHead {
    /// Slug, e.g. `github-stars`.
    pub id: Id,
    /// Words for people.
    pub title: String,
}

/// One way of measuring, with what it counts and what it cannot say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Slug, e.g. `github-stars`.
    pub id: Id,
    /// Words for people.
    pub title: String,
    /// Slug of the group under which the page lists it.
    pub group: Id,
    /// What it counts, one sentence.
    pub counts: String,
    /// Plural noun, e.g. "stars".
    pub unit: String,
    /// Among whom or what.
    pub population: String,
    /// Whose doing a high figure shows, a noun phrase that can follow "it shows".
    pub reads: String,
    /// Is it among the measures of the home page?
    pub at_a_glance: bool,
    /// How it was obtained.
    pub method: String,
    /// What it cannot say.
    pub caveat: String,
    /// One sentence with the figures for the default pair.
    pub finding: String,
    /// Which direction is an advantage.
    pub better: Better,
    /// How a value is to be read.
    pub form: Form,
    /// Decimals of the values, 0 to 3; values are stored as integers times 10 to this power.
    pub decimals: u8,
    /// Ids of the sources.
    pub sources: Vec<Id>,
    /// Terms of the figures.
    pub licence: String,
    /// Where the series must not be read across, oldest first.
    pub breaks: Vec<Break>,
    /// One per technology with data; a technology without is "not collected".
    pub series: Vec<Series>,
}

/// The points of one technology, oldest first, at least one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Slug of the technology.
    pub technology: Id,
    /// Oldest first.
    pub points: Vec<Point>,
}

/// One dated figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// The date it speaks of.
    pub date: Date,
    /// The value times 10 to the measure's decimals.
    pub value: i64,
    /// What is special about it.
    pub flag: Flag,
    /// Position in `Popularity::sources`.
    pub source: u16,
    /// A remark; often empty.
    pub note: String,
}

impl Measure {
    /// Newest point of a technology, if it has any.
    pub fn latest(&self, technology: &str) -> Option<&Point> {
        self.series.iter().find(|series| series.technology == technology)?.points.last()
    }

    /// A value in words, as [`Form::format`] has it.
    pub fn format(&self, value: i64) -> String {
        self.form.format(value, self.decimals)
    }

    /// The breaks that concern a technology, oldest first.
    pub fn breaks_of<'a>(&'a self, technology: &'a str) -> impl Iterator<Item = &'a Break> {
        self.breaks.iter().filter(move |one| one.technologies.is_empty() || one.technologies.iter().any(|id| id == technology))
    }
}

/// An integer scaled by 10 to the power of `decimals`, as the current language writes it: `1,234.5` or `1.234,5`.
pub fn format_scaled(value: i64, decimals: u8) -> String {
    let (thousands, point) = if Language::current() == Language::German { ('.', ',') } else { (',', '.') };
    let digits = format!("{:0width$}", value.unsigned_abs(), width = usize::from(decimals) + 1);
    let (whole, fraction) = digits.split_at(digits.len() - usize::from(decimals));
    let mut text = String::from(if value < 0 { "−" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if decimals > 0 {
        text.push(point);
        text.push_str(fraction);
    }
    text
}
