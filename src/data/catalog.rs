//! The catalogue: the core of the dataset, read once, with look-ups by id.

use crate::model::{Core, Sheet, Technology, decode};
use std::sync::OnceLock;

/// The core as it is packed, for another module.
pub static CORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/core.bin"));

/// Position of a technology in [`Core::technologies`].
pub type TechnologyIndex = usize;

/// The core of a dataset. Everything that an address can name is looked up here.
#[derive(Debug)]
pub struct Catalog {
    core: Core,
}

/// The bundled dataset.
///
/// # Panics
/// Never in a build that its own tests have seen: the bytes were written by this build.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::new(decode(CORE).expect("the core was packed by this build")))
}

impl Catalog {
    /// A catalogue of any core, as the tests make them.
    pub fn new(core: Core) -> Self {
        Self { core }
    }

    /// The core itself.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Position of the technology of that id.
    pub fn technology_index(&self, id: &str) -> Option<TechnologyIndex> {
        self.core.technologies.iter().position(|technology| technology.id == id)
    }

    /// The technology at a position.
    pub fn technology(&self, index: TechnologyIndex) -> &Technology {
        &self.core.technologies[index]
    }

    /// Position of the sheet of that id.
    pub fn sheet_index(&self, id: &str) -> Option<usize> {
        self.core.sheets.iter().position(|sheet| sheet.id == id)
    }

    /// The sheet at a position.
    pub fn sheet(&self, index: usize) -> &Sheet {
        &self.core.sheets[index]
    }

    /// The two technologies that count when an address names none: those of the first sheet that stand first.
    pub fn default_technologies(&self) -> Vec<TechnologyIndex> {
        self.sheet(0).technologies.iter().take(2).filter_map(|id| self.technology_index(id)).collect()
    }

    /// Title of a topic; its id where there is none.
    pub fn topic_title<'a>(&'a self, id: &'a str) -> &'a str {
        self.core.topics.iter().find(|topic| topic.id == id).map_or(id, |topic| &topic.title)
    }
}
