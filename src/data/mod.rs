//! The packed dataset and how it becomes a catalogue. No files, no network: the
//! core is part of the program, the other parts are fetched by `browser`.

mod catalog;
mod order;

pub use catalog::{CORE, Catalog, TechnologyIndex, catalog};
pub use order::ordered_by;
