//! The nouns of the dataset, as the app reads them. No input, no output, no checks
//! of the files: those are the reader's.
//!
//! The dataset reaches the browser in parts, one struct each: [`Core`] comes with
//! the app, the others when a page needs them.

mod article;
mod changes;
mod claim;
mod comparable;
mod date;
mod language;
mod measure;
mod method;
mod part;
mod popularity;
mod search;
mod sheet;
mod technology;

pub use article::{Article, ArticleHead, Block, Code, Colour, Inline};
pub use changes::{Change, Changes, Event, Version};
pub use claim::{Claim, Evidence, FitEvidence, Grade, Kind, Source, State, Unknown};
pub use date::Date;
pub use language::Language;
pub use measure::{Better, Break, Cause, Flag, Form, Measure, MeasureHead, Point, Series, format_scaled};
pub use method::{Audit, Expected, Mapped, Method, Scenario, Situation};
pub use part::{Core, PartName, decode};
pub use popularity::{Annex, Breakdown, BreakdownRow, Glance, Milestone, Popularity, Release, ReleaseKind, Releases};
pub use search::{FindKind, Findable, Searchable};
pub use sheet::{Answer, AnswerExplanation, Explanations, Question, QuestionExplanation, Sheet, SheetKind};
pub use technology::{Comparison, Feature, FeatureCell, FeatureState, Repository, Technology, TechnologyDetail, TechnologyKind, Topic};

/// Id of a thing in the dataset: a slug of `[a-z0-9-]`, or a claim's id.
pub type Id = String;
