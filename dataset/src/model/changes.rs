//! What changed from one dataset id to the next, as `CHANGES.md` lists it. Nothing here reads a file or words a change.

use super::{Date, Id};
use serde::{Deserialize, Serialize};

/// The list of changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// The newest first.
    pub versions: Vec<Version>,
}

/// One dataset id, and what changed since the one before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    /// Dataset id, 8 hex digits.
    pub id: String,
    /// A few words, e.g. "first release".
    pub title: String,
    /// When it was made.
    pub date: Date,
    /// In the order of the file.
    pub changes: Vec<Change>,
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Ids of sheet, question, answer and technology, as far as it goes; a fit has all four, anything else one to three.
    pub path: Vec<Id>,
    /// What happened there.
    pub event: Event,
}

/// What happened at a place of the sheets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A fit became another; `None` is unknown.
    Fit {
        /// -2 to 2 until then.
        old: Option<i8>,
        /// -2 to 2 from then on.
        new: Option<i8>,
    },
    /// A sheet, a question or an answer came, with all that is below it.
    Added,
    /// It went, with all that is below it.
    Removed,
    /// It has another id, this one. The path's last id is the old one, those before it are the new ones.
    Renamed(Id),
}

impl Changes {
    /// Position of the version of a dataset id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.versions.iter().position(|version| version.id == id)
    }

    /// What a path that was right in a version is called today. `None` where a newer version removed or added something of
    /// that id: what is called so today, if anything is, is not what was meant.
    pub fn today(&self, version: usize, path: &[Id]) -> Option<Vec<Id>> {
        let mut path = path.to_vec();
        for newer in self.versions[..version].iter().rev() {
            for depth in 1..=path.len() {
                let here = newer.changes.iter().find(|change| change.path == path[..depth] && !matches!(change.event, Event::Fit { .. }));
                match here.map(|change| &change.event) {
                    Some(Event::Renamed(id)) => path[depth - 1].clone_from(id),
                    Some(_) => return None,
                    None => {}
                }
            }
        }
        Some(path)
    }
}
