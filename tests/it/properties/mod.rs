//! The properties that the arithmetic must have, P1 to P15, one test each, over random decisions, and in `doubts` what
//! the doubts promise one another.
//! P16 is in `links`; P17 to P20 need WebAssembly, the real dataset or the views.

mod doubts;
mod likeness;
mod score;
mod sensitivity;
mod table;
mod weights;

use sextant::worksheet::{Decision, Tenths};

/// The scores as shown, in tenths.
fn scores(decision: &Decision) -> Vec<Tenths> {
    decision.points().into_iter().map(|points| decision.score(points)).collect()
}

/// The same decision with every must-have lifted.
fn without_must_haves(mut decision: Decision) -> Decision {
    decision.criteria.iter_mut().for_each(|criterion| criterion.must_have = false);
    decision
}
