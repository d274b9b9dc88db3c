//! What may stand under a fit: a claim, a cell of features.csv or a measure's latest
//! point, and whether it bears that fit. Nothing here reads a file.

use crate::model::{Claim, Feature, Grade, Id, Measure, State};
use crate::read::input::Value;
use crate::read::known::Known;
use std::collections::BTreeMap;

/// What a fit stands on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reference {
    /// A claim's id.
    Claim(Id),
    /// A feature's id, and a technology's.
    Feature(Id, Id),
    /// A measure's id, and a technology's.
    Measure(Id, Id),
}

/// Everything that a fit can stand on.
pub(crate) struct Evidenced<'a> {
    claims: BTreeMap<&'a str, &'a Claim>,
    features: &'a [Feature],
    measures: &'a [Measure],
    known: &'a Known,
}

impl<'a> Evidenced<'a> {
    /// All that was read before the sheets.
    pub fn new(claims: &'a [Claim], features: &'a [Feature], measures: &'a [Measure], known: &'a Known) -> Self {
        // Backwards, so that of claims with the same id the first counts.
        Self { claims: claims.iter().rev().map(|claim| (claim.id.as_str(), claim)).collect(), features, measures, known }
    }

    /// Reads the references of a fit of a technology and checks that they bear it.
    pub fn read(&self, value: &Value, grade_value: &Value, grade: Grade, technology: &str) -> Vec<Reference> {
        let mut references = Vec::new();
        for word in value.words().split_whitespace() {
            let (reference, bears) = self.read_one(word, value, technology);
            if references.contains(&reference) {
                value.refuse(format!("each reference once, and `{word}` stands here twice"));
            } else {
                references.push(reference);
            }
            if bears == Some(Grade::Opinion) && grade != Grade::Opinion {
                grade_value.refuse(format!("opinion, since `{word}` is an opinion or holds in part only"));
            }
        }
        if references.is_empty() {
            value.refuse("at least one claim id, feature:<id> or measure:<id>");
        }
        references
    }

    /// The reference, and the grade of what it names if that is there.
    fn read_one(&self, word: &str, value: &Value, technology: &str) -> (Reference, Option<Grade>) {
        if let Some(id) = word.strip_prefix("feature:") {
            let grade = self.check_feature(id, value, technology).then_some(Grade::Documented);
            return (Reference::Feature(id.into(), technology.into()), grade);
        }
        if let Some(id) = word.strip_prefix("measure:") {
            let grade = self.check_measure(id, value, technology).then_some(Grade::Measured);
            return (Reference::Measure(id.into(), technology.into()), grade);
        }
        (Reference::Claim(word.into()), self.check_claim(word, value, technology))
    }

    fn check_feature(&self, id: &str, value: &Value, technology: &str) -> bool {
        let feature = self.features.iter().find(|feature| feature.id == id);
        let has_cell = feature.is_some_and(|feature| feature.cells.iter().any(|cell| cell.technology == technology));
        if !self.known.features.may_have(id) {
            value.refuse(format!("known features only, and `{id}` is none"));
        } else if feature.is_some() && !has_cell && self.known.features.is_complete() && self.names(technology) {
            value.refuse(format!("features with a row for {technology} in features.csv, and `{id}` has none"));
        }
        has_cell
    }

    fn check_measure(&self, id: &str, value: &Value, technology: &str) -> bool {
        let measure = self.measures.iter().find(|measure| measure.id == id);
        let has_point = measure.is_some_and(|measure| measure.latest(technology).is_some());
        if !self.known.measures.may_have(id) {
            value.refuse(format!("known measures only, and `{id}` is none"));
        } else if measure.is_some() && !has_point && self.known.measures.is_complete() && self.names(technology) {
            value.refuse(format!("measures with a point for {technology}, and `{id}` has none"));
        }
        has_point
    }

    fn check_claim(&self, id: &str, value: &Value, technology: &str) -> Option<Grade> {
        let Some(claim) = self.claims.get(id) else {
            if !self.known.claims.may_have(id) {
                value.refuse(format!("known claims only, and `{id}` is none"));
            }
            return None;
        };
        if !claim.state.feeds_fits() {
            value.refuse(format!("claims that hold, and `{id}` is {}", word(claim.state)));
        }
        if self.names(technology) && !claim.technologies.iter().any(|one| one == technology) {
            value.refuse(format!("claims that name {technology}, and `{id}` does not"));
        }
        Some(if matches!(claim.state, State::Partly | State::Opinion) { Grade::Opinion } else { claim.grade })
    }

    /// Is this a known technology? If not, that was said already.
    fn names(&self, technology: &str) -> bool {
        self.known.technologies.position(technology).is_some()
    }
}

/// The word in claims for a state that must not stand under a fit.
fn word(state: State) -> &'static str {
    match state {
        State::Outdated => "outdated",
        State::Wrong => "wrong",
        _ => "unverified",
    }
}
