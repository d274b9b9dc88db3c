//! What the popularity page needs: the measures; beside them, the moments when one technology overtook
//! another, figures by something other than time, and the releases; and what the home page needs of it.

use super::{Better, Date, Flag, Form, Id, Measure, Source};
use serde::{Deserialize, Serialize};

/// The first observation in which one technology is ahead of another by a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// Slug of the measure.
    pub measure: Id,
    /// The day of the observation.
    pub date: Date,
    /// The day of the observation before it, in which the order was still the other.
    pub before: Date,
    /// Slug of the technology that is now ahead.
    pub ahead: Id,
    /// Its value, times 10 to the measure's decimals.
    pub ahead_value: i64,
    /// Slug of the technology that is now behind.
    pub behind: Id,
    /// Its value, times 10 to the measure's decimals.
    pub behind_value: i64,
    /// Position in `Annex::sources`.
    pub source: u16,
    /// A remark; often empty.
    pub note: String,
}

/// One count taken apart by something other than time: by country, by test, by kind of application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Slug, e.g. `government-sites`.
    pub id: Id,
    /// Words for people.
    pub title: String,
    /// Slug of the group under which the page lists it.
    pub group: Id,
    /// Slug of the measure that it takes apart; empty where there is none.
    pub measure: Id,
    /// By what, a noun, e.g. "country".
    pub dimension: String,
    /// What it counts, one sentence.
    pub counts: String,
    /// Plural noun, e.g. "sites".
    pub unit: String,
    /// Among whom or what.
    pub population: String,
    /// How it was obtained.
    pub method: String,
    /// What it cannot say.
    pub caveat: String,
    /// One sentence with the figures that matter most.
    pub finding: String,
    /// Which direction is an advantage.
    pub better: Better,
    /// How a value is to be read.
    pub form: Form,
    /// Decimals of the values, 0 to 3.
    pub decimals: u8,
    /// The date that it speaks of; `None` where the source has none.
    pub as_of: Option<Date>,
    /// Ids of the sources.
    pub sources: Vec<Id>,
    /// Terms of the figures.
    pub licence: String,
    /// In the order of the dataset, at least one; a label and technology that are not here were not collected.
    pub rows: Vec<BreakdownRow>,
}

/// One figure of a breakdown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BreakdownRow {
    /// The country, the test, the kind of application.
    pub label: String,
    /// Slug of the technology; empty where the figure is of something else, or the source does not say of which.
    pub technology: Id,
    /// The value times 10 to the breakdown's decimals.
    pub value: i64,
    /// What is special about it.
    pub flag: Flag,
    /// Position in `Annex::sources`.
    pub source: u16,
    /// A remark; often empty.
    pub note: String,
}

impl Breakdown {
    /// A value in words, as [`Form::format`] has it.
    pub fn format(&self, value: i64) -> String {
        self.form.format(value, self.decimals)
    }
}

/// How much a release may change, by its version number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReleaseKind {
    /// The first number rose.
    Major,
    /// The second number rose.
    Minor,
}

/// One stable release that is more than a patch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// As its makers write it, e.g. `6.1` or `2.4.0`.
    pub version: String,
    /// The day on which it came out.
    pub date: Date,
    /// Major or minor.
    pub kind: ReleaseKind,
    /// Position in `Annex::sources`.
    pub source: u16,
    /// How the day is known, where that is not plain; often empty.
    pub note: String,
}

/// The major and minor releases of one technology, oldest first, at least one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Releases {
    /// Slug of the technology.
    pub technology: Id,
    /// Oldest first.
    pub releases: Vec<Release>,
}

/// All measures with their series, when one overtook another by them, and the sources that these name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Popularity {
    /// In the order of the dataset.
    pub measures: Vec<Measure>,
    /// Oldest first.
    pub milestones: Vec<Milestone>,
    /// The sources that the measures, their points and the milestones name.
    pub sources: Vec<Source>,
}

/// What stands beside the series: figures by something other than time, releases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annex {
    /// In the order of the dataset.
    pub breakdowns: Vec<Breakdown>,
    /// In the order of the dataset's technologies; one without is "not collected".
    pub releases: Vec<Releases>,
    /// The sources that all of these name.
    pub sources: Vec<Source>,
}

/// What the home page needs of some measures: enough to set any two technologies side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    /// In the order of the dataset; with the points alone that [`Measure::comparable`] picks for some pair, and few words.
    pub measures: Vec<Measure>,
}
