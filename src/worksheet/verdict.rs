//! Who leads, by how much, and how firmly.

use super::sensitivity::flips_of;
use super::{Change, Decision, Flip, Totals};
use crate::model::SheetKind;

/// The six verdicts, in the order in which they are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No answer counts yet.
    None,
    /// Every technology is ruled out by a must-have.
    NothingFits,
    /// More than one leader.
    Tie,
    /// No single change of importance (in a tally: of an answer) turns it.
    Clear,
    /// Less than 3 points, or at least a third of the single changes turn it (in a tally: one other answer does).
    TooClose,
    /// Somebody leads, and a named few changes would turn it.
    Leaning,
}

impl Verdict {
    /// The word in a decision record.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NothingFits => "nothing-fits",
            Self::Tie => "tie",
            Self::Clear => "clear",
            Self::TooClose => "too-close",
            Self::Leaning => "leaning",
        }
    }
}

/// Where everybody stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// How firm the result is.
    pub verdict: Verdict,
    /// Position of the only leader.
    pub winner: Option<usize>,
    /// The best of the others that compete; the first among equals; none without a winner.
    pub runner_up: Option<usize>,
    /// N of the winner less N of the runner-up.
    pub lead: Option<i64>,
    /// N of each technology.
    pub points: Vec<i64>,
    /// Place of each, 1 first, equals the same; `None` for what is ruled out.
    pub ranks: Vec<Option<usize>>,
    /// W.
    pub total_weight: i64,
    /// What would take the lead from the winner.
    pub flips: Vec<Flip>,
}

impl Standing {
    /// How many single changes of importance take the lead from the winner.
    pub fn turning_importances(&self) -> usize {
        self.flips.iter().filter(|flip| matches!(flip.change, Change::Importance(_))).count()
    }
}

/// Works out the standing of a decision.
pub fn standing(decision: &Decision) -> Standing {
    let totals = Totals::of(decision);
    let order = totals.order();
    let winner = totals.sole_leader();
    // The winner stands first in the order; the runner-up behind it.
    let runner_up = winner.and_then(|_| order.get(1).copied());
    let lead = winner.zip(runner_up).map(|(winner, runner_up)| totals.points[winner] - totals.points[runner_up]);
    let flips = flips_of(decision, &totals);
    let verdict = Verdict::None;
    let ranks = totals.ranks(&order);
    let standing = Standing { verdict, winner, runner_up, lead, ranks, flips, points: totals.points, total_weight: totals.weight };
    Standing { verdict: verdict_of(decision, &standing), ..standing }
}

fn verdict_of(decision: &Decision, standing: &Standing) -> Verdict {
    if standing.total_weight == 0 {
        return Verdict::None;
    }
    if standing.ranks.iter().all(Option::is_none) {
        return Verdict::NothingFits;
    }
    if standing.winner.is_none() {
        return Verdict::Tie;
    }
    if decision.kind == SheetKind::Tally {
        return if standing.flips.is_empty() { Verdict::Clear } else { Verdict::TooClose };
    }
    let turning = standing.turning_importances();
    let changes = 3 * decision.criteria.len();
    let under_three_points = standing.lead.is_some_and(|lead| 25 * lead < 3 * standing.total_weight);
    if turning == 0 {
        Verdict::Clear
    } else if under_three_points || 3 * turning >= changes {
        Verdict::TooClose
    } else {
        Verdict::Leaning
    }
}
