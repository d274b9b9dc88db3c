//! What would turn the result: single changes of importance, other answers, open questions.

use super::Decision;
use super::decision::{Criterion, weight};
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

/// The single importance changes after which the winner is no longer the only leader: in sheet order, levels rising.
/// Empty without a winner, and in a tally.
fn importance_flips(decision: &Decision) -> Vec<Flip> {
    if decision.kind == SheetKind::Tally {
        return Vec::new();
    }
    changes(decision, |criterion| {
        let current = decision.criteria[criterion].weight;
        let others = Importance::LEVELS.into_iter().filter(move |level| i64::from(level.number()) != current);
        others.map(Change::Importance).collect()
    })
}

/// Every flip: the importance flips, then the answer flips, in sheet order, answers in order.
pub fn flips(decision: &Decision) -> Vec<Flip> {
    let mut flips = importance_flips(decision);
    flips.extend(changes(decision, |criterion| {
        let given = decision.criteria[criterion].answer;
        (0..decision.alternatives[criterion].len()).filter(|answer| *answer != given).map(Change::Answer).collect()
    }));
    flips
}

fn changes(decision: &Decision, of: impl Fn(usize) -> Vec<Change>) -> Vec<Flip> {
    let Some(winner) = decision.sole_leader() else { return Vec::new() };
    let mut found = Vec::new();
    for criterion in 0..decision.criteria.len() {
        for change in of(criterion) {
            let leader = after(decision, criterion, change).sole_leader();
            if leader != Some(winner) {
                found.push(Flip { criterion, change, winner: leader });
            }
        }
    }
    found
}

/// The decision after one change of mind; a must-have stays a must-have.
pub fn after(decision: &Decision, criterion: usize, change: Change) -> Decision {
    let fits = &decision.alternatives[criterion];
    decision.with(criterion, |changed| match change {
        Change::Importance(level) => changed.weight = level.number().into(),
        Change::Answer(answer) => {
            changed.answer = answer;
            changed.fits.clone_from(&fits[answer]);
        }
    })
}

/// Positions in the sheet of the open questions of which some answer, alone, given at importance 2 (in a tally: 1),
/// would take the lead from the winner, or make one where there is none.
pub fn unsettled(decision: &Decision) -> Vec<usize> {
    let winner = decision.sole_leader();
    let weight = weight(decision.kind, Importance::DEFAULT);
    let turns = |question: usize, answers: &[Vec<Option<i8>>]| {
        answers.iter().enumerate().any(|(answer, fits)| {
            let mut tried = decision.clone();
            tried.criteria.push(Criterion { question, answer, weight, must_have: false, fits: fits.clone() });
            tried.sole_leader() != winner
        })
    };
    decision.open.iter().filter(|(question, answers)| turns(*question, answers)).map(|(question, _)| *question).collect()
}
