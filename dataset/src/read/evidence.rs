//! The claims that stand under fits: the authored ones, and those made from feature
//! cells and from measures' latest points, in plain words. Checks nothing.

use super::files::{Fit, Head, POPULARITY, Reference};
use super::problem::Inspection;
use super::statement::{feature_statement, measure_statement, with_note};
use crate::model::{
    Claim, Comparison, Evidence, Feature, FeatureCell, FitEvidence, Grade, Id, Kind, Measure, Point, Popularity, Repository, Source, State,
    Technology,
};
use std::collections::{BTreeMap, BTreeSet};

/// What claims are made from.
pub(crate) struct Facts<'a> {
    /// The dataset's date.
    pub head: &'a Head,
    /// Their names.
    pub technologies: &'a [Technology],
    /// Features and repositories.
    pub comparison: &'a Comparison,
    /// Measures and their sources.
    pub popularity: &'a Popularity,
}

/// Puts together the claims and what stands under each fit.
pub(crate) fn gather(mut claims: Vec<Claim>, sources: Vec<Source>, fits: &[Fit], facts: &Facts, inspection: &Inspection) -> Evidence {
    let used: BTreeSet<&Reference> = fits.iter().flat_map(|fit| &fit.references).collect();
    let mut positions: BTreeMap<Reference, u16> = BTreeMap::new();
    for (position, claim) in claims.iter().enumerate() {
        positions.insert(Reference::Claim(claim.id.clone()), position as u16);
    }
    for reference in used {
        if let Some(claim) = facts.claim(reference) {
            if positions.contains_key(&Reference::Claim(claim.id.clone())) {
                inspection.report_file(
                    "claims",
                    format!("{:?} as a claim's id", claim.id),
                    "ids that are not made from features or measures",
                );
            }
            positions.insert(reference.clone(), claims.len() as u16);
            claims.push(claim);
        }
    }
    if claims.len() > usize::from(u16::MAX) {
        inspection.report_file("claims", format!("{} claims", claims.len()), "at most 65,535 claims");
    }
    Evidence { claims, sources, fits: fits.iter().map(|fit| fit_evidence(fit, &positions)).collect(), unknown: Vec::new() }
}

fn fit_evidence(fit: &Fit, positions: &BTreeMap<Reference, u16>) -> FitEvidence {
    let [sheet, question, answer, technology] = fit.position;
    let claims = fit.references.iter().filter_map(|reference| positions.get(reference).copied()).collect();
    FitEvidence { sheet, question, answer, technology, grade: fit.grade, claims }
}

impl Facts<'_> {
    /// The claim made from a reference to a feature cell or a measure; nothing for an authored claim.
    fn claim(&self, reference: &Reference) -> Option<Claim> {
        match reference {
            Reference::Claim(_) => None,
            Reference::Feature(feature, technology) => {
                let feature = self.comparison.features.iter().find(|one| one.id == *feature)?;
                let cell = feature.cells.iter().find(|cell| cell.technology == *technology)?;
                let repository = self.comparison.repositories.iter().find(|one| one.technology == *technology)?;
                Some(self.feature_claim(feature, cell, repository))
            }
            Reference::Measure(measure, technology) => {
                let measure = self.popularity.measures.iter().find(|one| one.id == *measure)?;
                self.measure_claim(measure, technology, measure.latest(technology)?)
            }
        }
    }

    fn feature_claim(&self, feature: &Feature, cell: &FeatureCell, repository: &Repository) -> Claim {
        let Repository { repository: name, commit, commit_date, .. } = repository;
        let commit = commit.get(..7).unwrap_or(commit);
        let read = format!("Read in {name} at commit {commit} of {}.", commit_date.words());
        Claim {
            id: format!("feature-{}-{}", feature.id, cell.technology),
            topic: feature.topic.clone(),
            kind: Kind::Fact,
            statement: feature_statement(self.name(&cell.technology), feature, cell),
            as_of: Some(*commit_date),
            evidence: with_note(&read, &cell.note),
            sources: vec![repository.source.clone()],
            grade: Grade::Documented,
            question: Id::new(),
            ..self.blank(&cell.technology)
        }
    }

    fn measure_claim(&self, measure: &Measure, technology: &Id, point: &Point) -> Option<Claim> {
        let source = self.popularity.sources.get(usize::from(point.source))?;
        Some(Claim {
            id: format!("measure-{}-{technology}", measure.id),
            topic: POPULARITY.into(),
            kind: Kind::Figure,
            statement: measure_statement(self.name(technology), measure, point),
            as_of: Some(point.date),
            evidence: with_note(&measure.caveat, &point.note),
            sources: vec![source.id.clone()],
            grade: Grade::Measured,
            question: Id::new(),
            ..self.blank(technology)
        })
    }

    fn name<'a>(&'a self, technology: &'a str) -> &'a str {
        self.technologies.iter().find(|one| one.id == technology).map_or(technology, |one| &one.name)
    }

    /// What all made claims share: they hold, and were checked when the dataset was closed.
    fn blank(&self, technology: &Id) -> Claim {
        Claim {
            id: Id::new(),
            seed: String::new(),
            technologies: vec![technology.clone()],
            topic: Id::new(),
            kind: Kind::Fact,
            statement: String::new(),
            as_of: None,
            as_of_note: String::new(),
            favours: Id::new(),
            state: State::Holds,
            evidence: String::new(),
            sources: Vec::new(),
            checked: self.head.collected,
            grade: Grade::Documented,
            question: Id::new(),
        }
    }
}
