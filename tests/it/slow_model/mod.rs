//! A second, independent decision record, written from the contract alone (the section "Exactly" of the address's description),
//! and a second answer to everything else that the engine says.
//! Slow and plain on purpose: exact fractions, every weighting tried one by one. It shares no code with `src/`.

pub mod doubts;
pub mod fraction;
mod link;
pub mod reasons;
mod record;
pub mod table;

pub use record::record_of_link;
