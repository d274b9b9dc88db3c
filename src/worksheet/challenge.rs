//! When one may stop: whether the open questions, answered in any way, could still take the lead from the winner, and how
//! many of them it would take at least.

use super::decision::weight;
use super::{Decision, Totals};
use crate::address::Importance;
use crate::data::ordered_by;

/// The shortest way in which the open questions could take the lead from the winner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// The rival that would be level with the winner or ahead.
    pub rival: usize,
    /// The open questions that it takes, at least one, those that help most first: position in the sheet, and position of
    /// the answer that helps the rival most.
    pub answers: Vec<(usize, usize)>,
}

/// The fewest open questions that together could let a rival draw level with the winner or pass it, each left open or given
/// any of its answers, as an ordinary answer at importance 2 (in a tally: 1). Among rivals that need equally many, the first
/// compared. `None` without a winner, and where not even all together could: then the result is settled.
///
/// Taking the most helpful first is exact. An ordinary answer rules nobody out, so the winner loses the lead exactly when
/// some rival that competes is level; and against one rival each question adds its own swing, whatever the others add, so
/// that no k questions add more than the k that add most.
pub fn challenge(decision: &Decision) -> Option<Challenge> {
    let totals = Totals::of(decision);
    let winner = totals.sole_leader()?;
    let weight = weight(decision.kind, Importance::DEFAULT);
    let mut strongest: Option<Challenge> = None;
    for rival in totals.competing().into_iter().filter(|rival| *rival != winner) {
        let swings: Vec<(i64, usize)> = decision.open.iter().map(|(_, answers)| greatest_swing(answers, rival, winner)).collect();
        let mut lead = totals.points[winner] - totals.points[rival];
        let mut answers = Vec::new();
        for open in ordered_by(swings.len(), |open| -swings[open].0) {
            let (swing, answer) = swings[open];
            if lead <= 0 || swing <= 0 {
                break;
            }
            lead -= weight * swing;
            answers.push((decision.open[open].0, answer));
        }
        if lead <= 0 && strongest.as_ref().is_none_or(|other| answers.len() < other.answers.len()) {
            strongest = Some(Challenge { rival, answers });
        }
    }
    strongest
}

/// How far the most helpful answer of a question brings one technology nearer to another, in steps of fit, -4 to 4, and which
/// answer that is, the first among equals. An unknown fit counts 0.
fn greatest_swing(answers: &[Vec<Option<i8>>], rival: usize, winner: usize) -> (i64, usize) {
    let mut greatest = (i64::MIN, 0);
    for (answer, fits) in answers.iter().enumerate() {
        let swing = i64::from(fits[rival].unwrap_or(0)) - i64::from(fits[winner].unwrap_or(0));
        if swing > greatest.0 {
            greatest = (swing, answer);
        }
    }
    greatest
}
