//! P13, P14 and the first half of P15: flip weights, keep intervals, and weights as shares.

use super::without_must_haves;
use crate::slow_model::fraction::{Fraction, whole_numbers};
use crate::worlds::{config, decisions};
use proptest::prelude::*;
use proptest::sample::Index;
use sextant::worksheet::{Decision, standing};

/// Fit of one less fit of the other, an unknown fit counting 0.
fn difference(decision: &Decision, criterion: usize, one: usize, other: usize) -> i64 {
    let fit = |technology: usize| i64::from(decision.criteria[criterion].fits[technology].unwrap_or(0));
    fit(one) - fit(other)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn p13_at_the_flip_weight_there_is_a_tie_and_beside_it_none(decision in decisions(), which in any::<Index>(), pair in any::<(Index, Index)>()) {
        prop_assume!(!decision.criteria.is_empty());
        let decision = without_must_haves(decision);
        let (one, other) = (pair.0.index(decision.technologies.len()), pair.1.index(decision.technologies.len()));
        let which = which.index(decision.criteria.len());
        let difference = difference(&decision, which, one, other);
        prop_assume!(difference != 0);
        // The flip weight w - D / difference is a whole number when every weight is multiplied by the difference.
        let lead = decision.points()[one] - decision.points()[other];
        let at_flip = (decision.criteria[which].weight * difference - lead) * difference.signum();
        prop_assume!(at_flip >= 0);
        let mut scaled = decision.clone();
        scaled.criteria.iter_mut().for_each(|criterion| criterion.weight *= difference.abs());
        let lead_at = |weight: i64| {
            let points = scaled.with(which, |criterion| criterion.weight = weight).points();
            points[one] - points[other]
        };
        prop_assert_eq!(lead_at(at_flip), 0);
        prop_assert_eq!(lead_at(at_flip + 1), difference);
        prop_assert_eq!(lead_at(at_flip - 1), -difference);
        let tied = standing(&scaled.with(which, |criterion| criterion.weight = at_flip));
        prop_assert_eq!(tied.ranks[one], tied.ranks[other]);
    }

    #[test]
    fn p14_the_winner_stays_exactly_inside_its_keep_interval(decision in decisions(), which in any::<Index>()) {
        let standing = standing(&decision);
        prop_assume!(standing.winner.is_some());
        let (winner, which) = (standing.winner.unwrap_or(0), which.index(decision.criteria.len()));
        let now = decision.criteria[which].weight;
        let rivals = decision.competing().into_iter().filter(|rival| *rival != winner);
        let flip_weights: Vec<(i64, Fraction)> = rivals
            .map(|rival| (difference(&decision, which, winner, rival), standing.points[winner] - standing.points[rival]))
            .filter(|(difference, _)| *difference != 0)
            .map(|(difference, lead)| (difference, Fraction::new(i128::from(now * difference - lead), i128::from(difference))))
            .collect();
        for weight in 0..=40 {
            let tried = Fraction::new(i128::from(weight), 1);
            let inside = flip_weights.iter().all(|(difference, flip)| if *difference > 0 { flip.is_below(tried) } else { tried.is_below(*flip) });
            let changed = decision.with(which, |criterion| criterion.weight = weight);
            prop_assert_eq!(changed.sole_leader() == Some(winner), inside && changed.total_weight() > 0, "at weight {}", weight);
        }
    }

    #[test]
    fn p15_absolute_weights_and_shares_of_the_whole_agree(decision in decisions(), which in any::<Index>(), weight in 0i64..=12) {
        prop_assume!(!decision.criteria.is_empty());
        let which = which.index(decision.criteria.len());
        let absolute = decision.with(which, |criterion| criterion.weight = weight);
        let rest = i128::from(decision.total_weight() - decision.criteria[which].weight);
        prop_assume!(rest > 0);
        // The question takes this share; the others keep their proportions among themselves.
        let share = Fraction::new(weight.into(), rest + i128::from(weight));
        let left = Fraction::new(rest, rest + i128::from(weight));
        let of = |criterion: usize| match criterion == which {
            true => share,
            false => left.times(Fraction::new(decision.criteria[criterion].weight.into(), rest)),
        };
        let shares: Vec<Fraction> = (0..decision.criteria.len()).map(of).collect();
        let mut relative = decision.clone();
        relative.criteria.iter_mut().zip(whole_numbers(&shares)).for_each(|(criterion, weight)| criterion.weight = weight as i64);
        prop_assert_eq!(absolute.leaders(), relative.leaders());
        prop_assert_eq!(super::scores(&absolute), super::scores(&relative));
    }
}
