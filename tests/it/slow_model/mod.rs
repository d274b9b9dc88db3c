//! A second, independent decision record, written from the contract alone (the section "Exactly" of the address's description).
//! Slow and plain on purpose: exact fractions, every weighting tried one by one. It shares no code with `src/`.

pub mod fraction;
mod link;
mod record;
mod table;

pub use record::record_of_link;
