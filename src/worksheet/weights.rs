//! How far one importance could move before the winner changes: exact weights, not only the four levels.

use super::Decision;
use std::cmp::Ordering;

/// An exact weight; the denominator is above 0.
#[derive(Clone, Copy, Debug)]
pub struct Weight {
    numerator: i64,
    denominator: i64,
}

impl Weight {
    /// A whole weight.
    pub fn whole(weight: i64) -> Self {
        Self { numerator: weight, denominator: 1 }
    }

    /// `numerator / denominator`; the denominator is not 0.
    fn new(numerator: i64, denominator: i64) -> Self {
        let sign = denominator.signum();
        Self { numerator: numerator * sign, denominator: denominator * sign }
    }

    /// Numerator and denominator, the latter above 0; not reduced.
    pub fn parts(self) -> (i64, i64) {
        (self.numerator, self.denominator)
    }
}

impl PartialEq for Weight {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Weight {}

impl PartialOrd for Weight {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Weight {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.numerator * other.denominator).cmp(&(other.numerator * self.denominator))
    }
}

/// The weight of a criterion at which two technologies are level: w - D / (fit(ahead) - fit(behind)), with D the lead and
/// w the weight now. `None` where no weight of 0 or more makes them level, or any does.
pub fn flip_weight(decision: &Decision, criterion: usize, ahead: usize, behind: usize) -> Option<Weight> {
    let c = &decision.criteria[criterion];
    let fit = |technology: usize| i64::from(c.fits[technology].unwrap_or(0));
    let difference = fit(ahead) - fit(behind);
    let points = decision.points();
    let lead = points[ahead] - points[behind];
    let level = (difference != 0).then(|| Weight::new(c.weight * difference - lead, difference))?;
    (level >= Weight::whole(0)).then_some(level)
}

/// The weights of a criterion for which the winner stays the only leader, all else unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeepInterval {
    /// Greatest weight below at which a rival is level; `None` where the winner stays down to 0.
    pub from: Option<Weight>,
    /// Smallest weight above at which a rival is level; `None` where no weight is too great.
    pub to: Option<Weight>,
}

/// The keep interval of the winner: between the greatest flip weight below and the smallest above, over all rivals that
/// compete. Both ends are ties, so they do not belong to it. `None` without a winner.
pub fn keep_interval(decision: &Decision, criterion: usize) -> Option<KeepInterval> {
    let winner = decision.sole_leader()?;
    let now = Weight::whole(decision.criteria[criterion].weight);
    let rivals = decision.competing().into_iter().filter(|rival| *rival != winner);
    let mut kept = KeepInterval { from: None, to: None };
    for flip in rivals.filter_map(|rival| flip_weight(decision, criterion, winner, rival)) {
        match flip.cmp(&now) {
            Ordering::Less => kept.from = Some(kept.from.map_or(flip, |from| from.max(flip))),
            _ => kept.to = Some(kept.to.map_or(flip, |to| to.min(flip))),
        }
    }
    Some(kept)
}

/// The only leader without each of the criteria, in their order.
pub fn leave_one_out(decision: &Decision) -> Vec<Option<usize>> {
    (0..decision.criteria.len()).map(|criterion| decision.with(criterion, |left_out| left_out.weight = 0).sole_leader()).collect()
}

/// The rivals that compete and that no weights could bring ahead: the winner is at least as good on every answered
/// question and better on one. Empty without a winner. An unknown fit counts 0, as in the score.
pub fn dominated(decision: &Decision) -> Vec<usize> {
    let Some(winner) = decision.sole_leader() else { return Vec::new() };
    let fit = |fits: &[Option<i8>], technology: usize| fits[technology].unwrap_or(0);
    let dominates = |rival: usize| {
        let mut better = false;
        decision.criteria.iter().all(|c| {
            better |= fit(&c.fits, winner) > fit(&c.fits, rival);
            fit(&c.fits, winner) >= fit(&c.fits, rival)
        }) && better
    };
    decision.competing().into_iter().filter(|rival| *rival != winner && dominates(*rival)).collect()
}
