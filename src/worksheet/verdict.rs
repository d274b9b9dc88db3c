//! Who leads, by how much, and how firmly.

use super::{Change, Decision, Flip, flips};
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
    let points = decision.points();
    let competing = decision.competing();
    let winner = decision.sole_leader();
    let runner_up = winner.and_then(|winner| {
        let others = competing.iter().copied().filter(|technology| *technology != winner);
        others.rev().max_by_key(|technology| points[*technology])
    });
    let lead = winner.zip(runner_up).map(|(winner, runner_up)| points[winner] - points[runner_up]);
    let rank = |technology: usize| {
        let ahead = competing.iter().filter(|other| points[**other] > points[technology]).count();
        competing.contains(&technology).then_some(ahead + 1)
    };
    let ranks = (0..points.len()).map(rank).collect();
    let total_weight = decision.total_weight();
    let standing = Standing { verdict: Verdict::None, winner, runner_up, lead, ranks, points, total_weight, flips: flips(decision) };
    Standing { verdict: verdict(decision, &standing), ..standing }
}

fn verdict(decision: &Decision, standing: &Standing) -> Verdict {
    if standing.total_weight == 0 {
        return Verdict::None;
    }
    if decision.competing().is_empty() {
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
