//! The ids met so far of each kind of thing: unique when they are added, known when
//! something names them. Nothing here reads a file.

use super::input::Value;
use super::problem::Place;
use crate::model::Id;
use std::collections::BTreeMap;

/// The ids of one kind of thing, in the order in which they were added.
pub(crate) struct Names {
    kind: &'static str,
    places: BTreeMap<Id, (usize, Place)>,
    complete: bool,
}

impl Names {
    /// No ids yet, of a kind in words such as `source`.
    pub fn new(kind: &'static str) -> Self {
        Self { kind, places: BTreeMap::new(), complete: true }
    }

    /// Adds the slug that a value gives; one that is already there is a problem.
    pub fn add_slug(&mut self, value: &Value) -> Id {
        let id = value.slug();
        self.add(id.clone(), value);
        id
    }

    /// Adds an id that was already refused where it is given twice.
    pub fn add_silently(&mut self, id: Id, value: &Value) {
        let position = self.places.len();
        self.places.entry(id).or_insert_with(|| (position, value.place().clone()));
    }

    /// Adds an id that a value gives; one that is already there is a problem.
    pub fn add(&mut self, id: Id, value: &Value) {
        let position = self.places.len();
        if !value.is_given() {
            return;
        }
        if let Some((_, first)) = self.places.get(&id) {
            value.refuse(format!("an id that no other {} has; {first} has it too", self.kind));
        } else {
            self.places.insert(id, (position, value.place().clone()));
        }
    }

    /// Says that a file could not be read, so that an id which is not here may still exist.
    pub fn set_incomplete(&mut self) {
        self.complete = false;
    }

    /// Could every file that adds ids be read?
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The id that a value names; one that is not there is a problem.
    pub fn known(&self, value: &Value) -> Id {
        if !self.may_have(value.words()) {
            value.refuse(format!("the id of a known {}", self.kind));
        }
        value.words().into()
    }

    /// Where each id stands.
    pub fn into_places(self) -> BTreeMap<Id, Place> {
        self.places.into_iter().map(|(id, (_, place))| (id, place)).collect()
    }

    /// Is there such an id, as far as the files could be read?
    pub fn may_have(&self, id: &str) -> bool {
        !self.complete || self.places.contains_key(id)
    }

    /// Position of an id in the order of addition.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.places.get(id).map(|(position, _)| *position)
    }

    /// The ids that a list names, each known and named once.
    pub fn known_list(&self, values: &[Value]) -> Vec<Id> {
        let mut ids: Vec<Id> = Vec::new();
        for value in values {
            let id = self.known(value);
            if ids.contains(&id) {
                value.refuse(format!("each {} once", self.kind));
            } else {
                ids.push(id);
            }
        }
        ids
    }
}

/// The ids of every kind of thing that another file can name.
pub(crate) struct Known {
    /// Of topics.toml.
    pub topics: Names,
    /// Of technologies.toml.
    pub technologies: Names,
    /// Of all files in sources/.
    pub sources: Names,
    /// Of all files in claims/.
    pub claims: Names,
    /// Of features.toml.
    pub features: Names,
    /// Of measures.toml.
    pub measures: Names,
    /// Of sheets/, as `sheet/question`.
    pub questions: Names,
    /// Of unknown.toml.
    pub unknown: Names,
}

impl Default for Known {
    fn default() -> Self {
        Self {
            topics: Names::new("topic"),
            technologies: Names::new("technology"),
            sources: Names::new("source"),
            claims: Names::new("claim"),
            features: Names::new("feature"),
            measures: Names::new("measure"),
            questions: Names::new("question, as sheet/question"),
            unknown: Names::new("unknown"),
        }
    }
}
