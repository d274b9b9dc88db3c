//! What the answers add up to, counted once: N of each technology, how many must-haves rule it out, and W. Every doubt asks
//! what one change would do to it, which takes one step per technology.

use super::{Criterion, Decision};
use crate::data::ordered_by;

/// The sums of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// N of each technology: the sum of weight times fit, an unknown fit counting 0.
    pub points: Vec<i64>,
    /// How many must-haves rule each technology out.
    pub against: Vec<usize>,
    /// W, the sum of the weights.
    pub weight: i64,
}

impl Totals {
    /// The sums of all answers.
    pub fn of(decision: &Decision) -> Self {
        let count = decision.technologies.len();
        let mut totals = Self { points: vec![0; count], against: vec![0; count], weight: 0 };
        for criterion in &decision.criteria {
            totals.add(criterion.weight, &criterion.fits);
            if criterion.must_have {
                totals.against.iter_mut().zip(&criterion.fits).for_each(|(against, fit)| *against += usize::from(is_against(*fit)));
            }
        }
        totals
    }

    /// With one criterion at another weight. A must-have rules out at any weight, 0 included.
    pub fn at_weight(&self, criterion: &Criterion, weight: i64) -> Self {
        self.with(weight - criterion.weight, &criterion.fits)
    }

    /// With another answer to the question of a criterion. A must-have stays a must-have.
    pub fn with_answer(&self, criterion: &Criterion, fits: &[Option<i8>]) -> Self {
        let mut changed = self.with(-criterion.weight, &criterion.fits);
        changed.add(criterion.weight, fits);
        if criterion.must_have {
            for (against, (old, new)) in changed.against.iter_mut().zip(criterion.fits.iter().zip(fits)) {
                *against = *against + usize::from(is_against(*new)) - usize::from(is_against(*old));
            }
        }
        changed
    }

    /// With one more answer, an ordinary one.
    pub fn with(&self, weight: i64, fits: &[Option<i8>]) -> Self {
        let mut changed = self.clone();
        changed.add(weight, fits);
        changed
    }

    fn add(&mut self, weight: i64, fits: &[Option<i8>]) {
        self.weight += weight;
        for (points, fit) in self.points.iter_mut().zip(fits) {
            *points += weight * i64::from(fit.unwrap_or(0));
        }
    }

    /// Does no must-have rule this technology out?
    pub fn competes(&self, technology: usize) -> bool {
        self.against[technology] == 0
    }

    /// Those that compete, in their order.
    pub fn competing(&self) -> Vec<usize> {
        (0..self.points.len()).filter(|technology| self.competes(*technology)).collect()
    }

    /// Those that compete, the greatest N first, equals in their order.
    pub fn order(&self) -> Vec<usize> {
        let competing = self.competing();
        ordered_by(competing.len(), |index| -self.points[competing[index]]).into_iter().map(|index| competing[index]).collect()
    }

    /// Place of each technology by that order: 1 first, equals the same and the next counts them all; `None` for what is
    /// ruled out.
    pub fn ranks(&self, order: &[usize]) -> Vec<Option<usize>> {
        let mut ranks = vec![None; self.points.len()];
        let mut rank = 1;
        for (place, technology) in order.iter().enumerate() {
            if place > 0 && self.points[order[place - 1]] != self.points[*technology] {
                rank = place + 1;
            }
            ranks[*technology] = Some(rank);
        }
        ranks
    }

    /// The only one that competes and has the greatest N, if there is exactly one; none where no answer counts.
    pub fn sole_leader(&self) -> Option<usize> {
        let mut greatest = i64::MIN;
        let mut leader = None;
        for (technology, points) in self.points.iter().enumerate() {
            if self.competes(technology) && *points >= greatest {
                leader = if *points > greatest { Some(technology) } else { None };
                greatest = *points;
            }
        }
        leader.filter(|_| self.weight != 0)
    }
}

/// Would a must-have with this fit rule out? Only a known fit below 0 does.
pub(super) fn is_against(fit: Option<i8>) -> bool {
    fit.is_some_and(|fit| fit < 0)
}
