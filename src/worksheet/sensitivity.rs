//! What would turn the result: single changes of importance, other answers, open questions.

use super::decision::weight;
use super::{Decision, Totals};
use crate::address::Importance;
use crate::model::SheetKind;

/// One change of mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The importance moves to this level.
    Importance(Importance),
    /// The answer becomes the one at this position.
    Answer(usize),
}

/// A change of mind that takes the lead from the winner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Position of the criterion in the decision.
    pub criterion: usize,
    /// The change.
    pub change: Change,
    /// The new sole leader; `None` where nobody leads alone.
    pub winner: Option<usize>,
}

/// Every flip: first of importance, in sheet order, levels rising (none in a tally); then of answers, in sheet order,
/// answers in order. A change flips when the winner is no longer the only leader; empty without a winner.
pub fn flips(decision: &Decision) -> Vec<Flip> {
    flips_of(decision, &Totals::of(decision))
}

/// The same where the sums are at hand.
pub(super) fn flips_of(decision: &Decision, totals: &Totals) -> Vec<Flip> {
    totals.sole_leader().map(|winner| flips_from(winner, decision, totals)).unwrap_or_default()
}

#[inline(never)]
fn flips_from(winner: usize, decision: &Decision, totals: &Totals) -> Vec<Flip> {
    let mut found = Vec::new();
    let mut try_change = |criterion: usize, change: Change| {
        let leader = totals.after(decision, criterion, change).sole_leader();
        if leader != Some(winner) {
            found.push(Flip { criterion, change, winner: leader });
        }
    };
    if decision.kind == SheetKind::Weighted {
        for (criterion, c) in decision.criteria.iter().enumerate() {
            for level in Importance::LEVELS.into_iter().filter(|level| i64::from(level.number()) != c.weight) {
                try_change(criterion, Change::Importance(level));
            }
        }
    }
    for (criterion, c) in decision.criteria.iter().enumerate() {
        for answer in (0..decision.alternatives[criterion].len()).filter(|answer| *answer != c.answer) {
            try_change(criterion, Change::Answer(answer));
        }
    }
    found
}

impl Totals {
    /// The sums after one change of mind; a must-have stays a must-have.
    pub fn after(&self, decision: &Decision, criterion: usize, change: Change) -> Self {
        let c = &decision.criteria[criterion];
        match change {
            Change::Importance(level) => self.at_weight(c, level.number().into()),
            Change::Answer(answer) => self.with_answer(c, &decision.alternatives[criterion][answer]),
        }
    }
}

/// Positions in the sheet of the open questions of which some answer, alone, given at importance 2 (in a tally: 1),
/// would take the lead from the winner, or make one where there is none.
pub fn unsettled(decision: &Decision) -> Vec<usize> {
    let totals = Totals::of(decision);
    let winner = totals.sole_leader();
    let weight = weight(decision.kind, Importance::DEFAULT);
    let turns = |answers: &[Vec<Option<i8>>]| answers.iter().any(|fits| totals.with(weight, fits).sole_leader() != winner);
    decision.open.iter().filter(|(_, answers)| turns(answers)).map(|(question, _)| *question).collect()
}
