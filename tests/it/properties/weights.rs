//! P13 and P14 with exact weights: level at the flip weight, kept within the interval and nowhere else; and what leaving
//! one out and dominance promise.

use crate::worlds::{config, decisions};
use proptest::prelude::*;
use proptest::sample::Index;
use sextant::worksheet::{Decision, Weight, dominated, flip_weight, keep_intervals, leave_one_out};

/// The decision with one weight replaced by a fraction: everything is multiplied by its denominator, which changes no place.
fn at(decision: &Decision, criterion: usize, weight: Weight) -> Decision {
    let (numerator, denominator) = weight.parts();
    let mut changed = decision.clone();
    for c in &mut changed.criteria {
        c.weight *= denominator;
    }
    changed.criteria[criterion].weight = numerator;
    changed
}

/// A weight halfway between two.
fn between(low: Weight, high: Weight) -> (i64, i64) {
    let ((a, b), (c, d)) = (low.parts(), high.parts());
    (a * d + c * b, 2 * b * d)
}

/// The decision with one weight halfway between two others.
fn halfway(decision: &Decision, criterion: usize, low: Weight, high: Weight) -> Decision {
    let (numerator, denominator) = between(low, high);
    let mut changed = decision.clone();
    for c in &mut changed.criteria {
        c.weight *= denominator;
    }
    changed.criteria[criterion].weight = numerator;
    changed
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn two_technologies_are_level_exactly_at_the_flip_weight(decision in decisions(), which in any::<Index>(), pair in any::<(Index, Index)>()) {
        prop_assume!(!decision.criteria.is_empty());
        let criterion = which.index(decision.criteria.len());
        let (ahead, behind) = (pair.0.index(decision.technologies.len()), pair.1.index(decision.technologies.len()));
        if let Some(weight) = flip_weight(&decision, criterion, ahead, behind) {
            let points = at(&decision, criterion, weight).points();
            prop_assert_eq!(points[ahead], points[behind]);
        }
    }

    #[test]
    fn the_winner_stays_within_the_keep_interval_and_loses_at_its_ends(decision in decisions(), which in any::<Index>()) {
        prop_assume!(!decision.criteria.is_empty());
        let criterion = which.index(decision.criteria.len());
        let winner = decision.sole_leader();
        let Some(kept) = keep_intervals(&decision).get(criterion).copied() else {
            prop_assert_eq!(winner, None);
            return Ok(());
        };
        let now = Weight::whole(decision.criteria[criterion].weight);
        let others: i64 = decision.criteria.iter().enumerate().filter(|(index, _)| *index != criterion).map(|(_, c)| c.weight).sum();
        match kept.from {
            Some(from) => {
                prop_assert!(from < now);
                prop_assert_ne!(at(&decision, criterion, from).sole_leader(), winner);
                prop_assert_eq!(halfway(&decision, criterion, from, now).sole_leader(), winner);
            }
            // With no rival, nobody leads where nothing counts at all.
            None if others > 0 => prop_assert_eq!(at(&decision, criterion, Weight::whole(0)).sole_leader(), winner),
            None => {}
        }
        match kept.to {
            Some(to) => {
                prop_assert!(to > now);
                prop_assert_ne!(at(&decision, criterion, to).sole_leader(), winner);
                prop_assert_eq!(halfway(&decision, criterion, now, to).sole_leader(), winner);
            }
            None => prop_assert_eq!(at(&decision, criterion, Weight::whole(1_000_000)).sole_leader(), winner),
        }
    }

    #[test]
    fn leaving_one_out_is_the_result_without_that_answer(decision in decisions()) {
        for (criterion, leader) in leave_one_out(&decision).into_iter().enumerate() {
            let mut without = decision.clone();
            let left_out = without.criteria.remove(criterion);
            // A must-have rules out at any importance, so only the weight is left out.
            prop_assume!(!left_out.must_have);
            prop_assert_eq!(leader, without.sole_leader());
        }
    }

    #[test]
    fn no_weights_bring_a_dominated_rival_ahead(decision in decisions(), weights in proptest::collection::vec(0i64..50, 40)) {
        let Some(winner) = decision.sole_leader() else { return Ok(()) };
        let mut other = decision.clone();
        for (c, weight) in other.criteria.iter_mut().zip(weights) {
            c.weight = weight;
        }
        let points = other.points();
        for rival in dominated(&decision) {
            prop_assert!(points[rival] <= points[winner]);
        }
    }
}
