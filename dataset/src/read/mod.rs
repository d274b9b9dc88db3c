//! Turns the folder of the dataset into packed parts, or into a list of everything
//! that is wrong with it. Native only; never part of the app.
//!
//! `input` gives texts with their places, `files` reads one kind of file each and
//! `article` the articles; `known` holds the ids that they may name, `problem` what is
//! wrong. `evidence` makes claims (`statement` their words), `search` gathers what can be searched for, `identity` makes the
//! dataset's id, `pack` the bytes.
//! Every value is read and checked at once: a problem is recorded, a default takes the
//! place of the value, and reading goes on. Nothing that has a problem is ever packed.

mod article;
mod evidence;
mod files;
mod identity;
mod input;
mod known;
mod pack;
mod problem;
mod search;
mod statement;
mod words;

pub use pack::Part;
pub use problem::{Place, Problem};
pub use words::{Wording, Words, read_words};

use crate::model::{
    Annex, Article, Changes, Comparison, Core, Evidence, Explanations, Id, Mapped, Measure, MeasureHead, Method, Popularity,
};
use article::read_articles;
use evidence::{Facts, gather};
use files::{
    Evidenced, read_changes, read_claims, read_features, read_fits, read_head, read_method, read_popularity, read_repositories,
    read_sheets, read_situations, read_sources, read_technologies, read_topics, read_unknown,
};
use identity::dataset_id;
use input::Folder;
use known::Known;
use problem::Inspection;
use std::collections::BTreeMap;
use std::path::Path;

/// The whole dataset, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// What comes with the app. Its `parts` are empty here; [`Dataset::core_bytes`] fills them in.
    pub core: Core,
    /// Claims, sources, and what stands under each fit.
    pub evidence: Evidence,
    /// The longer words of the sheets.
    pub explanations: Explanations,
    /// Measures and their points.
    pub popularity: Popularity,
    /// Milestones, breakdowns and releases.
    pub annex: Annex,
    /// Facts of the technologies.
    pub comparison: Comparison,
    /// Scenarios, mapping and audit.
    pub method: Method,
    /// What changed from one dataset id to the next.
    pub changes: Changes,
    /// Articles in their order.
    pub articles: Vec<Article>,
    /// Where in the files things stand; no part of what is packed.
    pub places: Places,
}

/// Where in the files the id of each thing stands, for those who mend them.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// In `sources/`.
    pub sources: BTreeMap<Id, Place>,
    /// In `claims/`.
    pub claims: BTreeMap<Id, Place>,
    /// In `technologies.toml`.
    pub technologies: BTreeMap<Id, Place>,
    /// In `measures.toml`.
    pub measures: BTreeMap<Id, Place>,
    /// In `unknown.toml`.
    pub unknown: BTreeMap<Id, Place>,
}

/// Reads and checks the dataset in a folder.
///
/// # Errors
/// All problems of all files, by file and line.
pub fn read(directory: &Path) -> Result<Dataset, Vec<Problem>> {
    let inspection = Inspection::default();
    let dataset = read_folder(&Folder::open(directory, &inspection));
    let problems = inspection.into_problems();
    dataset.filter(|_| problems.is_empty()).ok_or(problems)
}

/// Reads everything, in an order in which each file names only what was read before it.
fn read_folder(folder: &Folder) -> Option<Dataset> {
    let mut known = Known::default();
    let head = read_head(folder);
    folder.inspection.set_collected(head.as_ref().map(|head| head.collected));
    let topics = read_topics(folder, &mut known);
    let sources = read_sources(folder, &mut known);
    let technologies = read_technologies(folder, &mut known);
    let claims = read_claims(folder, &mut known);
    let repositories = read_repositories(folder, &known);
    let features = read_features(folder, &mut known, repositories.as_deref());
    let (popularity, annex) = read_popularity(folder, &mut known, &sources);
    let unknown = read_unknown(folder, &mut known);
    let (mut sheets, explanations) = read_sheets(folder, &mut known);
    let fits = read_fits(folder, &known, &mut sheets, &Evidenced::new(&claims, &features, &popularity.measures, &known));
    let situations = read_situations(folder, &known, &sheets);
    let method = read_method(folder, &known, &claims, &sources, &sheets, &fits);
    let (article_heads, articles) = read_articles(folder, &known, &claims);
    let id = dataset_id(&technologies.names, &sheets);
    let changes = read_changes(folder, &known, &id, &sheets);
    folder.report_stray_files();
    let (head, method) = (head?, method?);
    let comparison = Comparison { technologies: technologies.details, features, repositories: repositories.unwrap_or_default() };
    let facts = Facts { head: &head, technologies: &technologies.names, comparison: &comparison, popularity: &popularity };
    let mut evidence = Evidence { unknown, ..gather(claims, sources, &fits, &facts, folder.inspection) };
    name_questions(&mut evidence, &method.mapping);
    let core = Core {
        id,
        collected: head.collected,
        licence: head.licence,
        technologies: technologies.names,
        topics,
        sheets,
        situations,
        measures: popularity.measures.iter().map(MeasureHead::from).collect(),
        articles: article_heads,
        parts: Vec::new(),
    };
    let places = Places {
        sources: known.sources.into_places(),
        claims: known.claims.into_places(),
        technologies: known.technologies.into_places(),
        measures: known.measures.into_places(),
        unknown: known.unknown.into_places(),
    };
    Some(Dataset { core, evidence, explanations, popularity, annex, comparison, method, changes, articles, places })
}

/// Names with each claim the question to whose matter it belongs.
fn name_questions(evidence: &mut Evidence, mapping: &[Mapped]) {
    let questions: BTreeMap<&str, &Id> = mapping.iter().map(|mapped| (mapped.claim.as_str(), &mapped.question)).collect();
    for claim in &mut evidence.claims {
        claim.question = questions.get(claim.id.as_str()).map(|question| (*question).clone()).unwrap_or_default();
    }
}

impl From<&Measure> for MeasureHead {
    fn from(measure: &Measure) -> Self {
        Self { id: measure.id.clone(), title: measure.title.clone() }
    }
}
