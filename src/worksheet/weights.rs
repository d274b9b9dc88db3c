//! How far one importance could move before the winner changes: exact weights, not only the four levels.

use super::{Criterion, Decision, Totals};
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
    let lead = decision.criteria.iter().map(|c| c.contribution(ahead) - c.contribution(behind)).sum();
    level_at(&decision.criteria[criterion], lead, ahead, behind)
}

/// The same where the lead is at hand.
fn level_at(c: &Criterion, lead: i64, ahead: usize, behind: usize) -> Option<Weight> {
    let difference = c.fit(ahead) - c.fit(behind);
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

/// The keep interval of the winner for each criterion: between the greatest flip weight below and the smallest above, over
/// all rivals that compete. Both ends are ties, so they do not belong to it. Empty without a winner.
pub fn keep_intervals(decision: &Decision) -> Vec<KeepInterval> {
    let totals = Totals::of(decision);
    totals.sole_leader().map(|winner| intervals_of(winner, decision, &totals)).unwrap_or_default()
}

#[inline(never)]
fn intervals_of(winner: usize, decision: &Decision, totals: &Totals) -> Vec<KeepInterval> {
    let rivals: Vec<usize> = totals.competing().into_iter().filter(|rival| *rival != winner).collect();
    let kept = |c: &Criterion| {
        let now = Weight::whole(c.weight);
        let mut kept = KeepInterval { from: None, to: None };
        for rival in &rivals {
            match level_at(c, totals.points[winner] - totals.points[*rival], winner, *rival) {
                Some(flip) if flip < now => kept.from = Some(kept.from.map_or(flip, |from| from.max(flip))),
                Some(flip) => kept.to = Some(kept.to.map_or(flip, |to| to.min(flip))),
                None => {}
            }
        }
        kept
    };
    decision.criteria.iter().map(kept).collect()
}

/// The only leader without each of the criteria, in their order. Only the weight is left out: a must-have still rules out.
pub fn leave_one_out(decision: &Decision) -> Vec<Option<usize>> {
    let totals = Totals::of(decision);
    decision.criteria.iter().map(|criterion| totals.at_weight(criterion, 0).sole_leader()).collect()
}

/// The rivals that compete and that no weights could bring ahead: the winner is at least as good on every answered
/// question and better on one. Empty without a winner. An unknown fit counts 0, as in the score.
pub fn dominated(decision: &Decision) -> Vec<usize> {
    let totals = Totals::of(decision);
    let Some(winner) = totals.sole_leader() else { return Vec::new() };
    // The winner is ahead of each rival in sum, so where it is nowhere worse it is better somewhere.
    let is_dominated = |rival: &usize| *rival != winner && decision.criteria.iter().all(|c| c.fit(winner) >= c.fit(*rival));
    totals.competing().into_iter().filter(is_dominated).collect()
}
