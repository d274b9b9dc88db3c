//! P1 to P6 and P8: what a score is, and how it moves with answers, weights and fits.

use super::{scores, without_must_haves};
use crate::worlds::{catalogs, config, cores, decisions, picks};
use proptest::prelude::*;
use proptest::sample::Index;
use sextant::address::{Choice, Importance};
use sextant::data::Catalog;
use sextant::worksheet::{Decision, Verdict, opinions, standing};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn p1_a_score_and_its_band_lie_between_0_and_100(decision in decisions()) {
        for (points, (low, high)) in decision.points().into_iter().zip(decision.point_bands()) {
            prop_assert!((0..=1000).contains(&decision.score(points)));
            prop_assert!(0 <= decision.score(low) && decision.score(low) <= decision.score(points));
            prop_assert!(decision.score(points) <= decision.score(high) && decision.score(high) <= 1000);
        }
    }

    #[test]
    fn p2_without_answers_every_score_is_50_and_nobody_wins(catalog in catalogs(), picks in picks(), sheet in 0usize..2) {
        let choice = Choice { answers: Vec::new(), ..picks.choice(&catalog, sheet) };
        let (decision, _) = Decision::new(&choice, &catalog);
        let standing = standing(&decision);
        prop_assert!(scores(&decision).iter().all(|score| *score == 500));
        prop_assert_eq!((standing.verdict, standing.winner, standing.runner_up, standing.lead), (Verdict::None, None, None, None));
        prop_assert!(standing.ranks.iter().all(|rank| *rank == Some(1)));
    }

    #[test]
    fn p3_importance_0_counts_like_no_answer_and_like_no_such_question(core in cores(), picks in picks(), which in any::<Index>()) {
        let catalog = Catalog::new(core.clone());
        let mut zero = picks.choice(&catalog, 0);
        prop_assume!(!zero.answers.is_empty());
        let which = which.index(zero.answers.len());
        (zero.answers[which].importance, zero.answers[which].must_have) = (Importance::of("0").unwrap(), false);
        let mut open = zero.clone();
        let question = open.answers.remove(which).question;
        let mut absent = open.clone();
        absent.answers.iter_mut().filter(|given| given.question > question).for_each(|given| given.question -= 1);
        let mut core = core;
        core.sheets[0].questions.remove(question);
        let absent = Decision::new(&absent, &Catalog::new(core)).0;
        let [zero, open] = [zero, open].map(|choice| Decision::new(&choice, &catalog).0);
        for other in [open, absent] {
            prop_assert_eq!(scores(&zero), scores(&other));
            prop_assert_eq!(zero.point_bands(), other.point_bands());
            prop_assert_eq!(opinions(&zero), opinions(&other));
            let (one, other) = (standing(&zero), standing(&other));
            prop_assert_eq!((one.winner, one.runner_up, one.lead), (other.winner, other.runner_up, other.lead));
            prop_assert_eq!((one.points, one.ranks, one.total_weight), (other.points, other.ranks, other.total_weight));
        }
    }

    #[test]
    fn p4_scaling_all_weights_changes_no_score_and_no_place(decision in decisions(), factor in 1i64..=12) {
        let mut scaled = decision.clone();
        scaled.criteria.iter_mut().for_each(|criterion| criterion.weight *= factor);
        let (one, other) = (standing(&decision), standing(&scaled));
        prop_assert_eq!(scores(&decision), scores(&scaled));
        prop_assert_eq!((one.winner, one.runner_up, one.ranks), (other.winner, other.runner_up, other.ranks));
        prop_assert_eq!(one.lead.map(|lead| lead * factor), other.lead);
        // The second opinions know the four levels only.
        if scaled.criteria.iter().all(|criterion| [0, 1, 2, 4].contains(&criterion.weight)) {
            prop_assert_eq!(opinions(&decision), opinions(&scaled));
        }
    }

    #[test]
    fn p5_a_better_fit_raises_that_technology_and_touches_no_other(decision in decisions(), which in any::<Index>(), whose in any::<Index>()) {
        prop_assume!(!decision.criteria.is_empty());
        let (which, whose) = (which.index(decision.criteria.len()), whose.index(decision.technologies.len()));
        let fit = decision.criteria[which].fits[whose];
        prop_assume!(fit.is_some_and(|fit| fit < 2));
        let better = decision.with(which, |criterion| criterion.fits[whose] = fit.map(|fit| fit + 1));
        let weight = decision.criteria[which].weight;
        for technology in 0..decision.technologies.len() {
            let gain = if technology == whose { weight } else { 0 };
            prop_assert_eq!(better.points()[technology], decision.points()[technology] + gain);
            prop_assert!(better.score(better.points()[technology]) >= decision.score(decision.points()[technology]));
        }
        let (before, after) = (standing(&decision).ranks[whose], standing(&better).ranks[whose]);
        prop_assert!(after <= before || before.is_none(), "a better fit cost a place: {before:?} to {after:?}");
    }

    #[test]
    fn p6_each_unit_of_weight_moves_the_lead_by_the_difference_of_the_fits(decision in decisions(), which in any::<Index>()) {
        prop_assume!(!decision.criteria.is_empty());
        let which = which.index(decision.criteria.len());
        let heavier = decision.with(which, |criterion| criterion.weight += 1);
        let fit = |technology: usize| i64::from(decision.criteria[which].fits[technology].unwrap_or(0));
        let lead = |decision: &Decision, one: usize, other: usize| decision.points()[one] - decision.points()[other];
        for one in 0..decision.technologies.len() {
            for other in 0..decision.technologies.len() {
                prop_assert_eq!(lead(&heavier, one, other) - lead(&decision, one, other), fit(one) - fit(other));
            }
        }
    }

    #[test]
    fn p8_mirrored_fits_give_100_less_the_score(decision in decisions()) {
        let decision = without_must_haves(decision);
        let mut mirrored = decision.clone();
        mirrored.criteria.iter_mut().flat_map(|criterion| &mut criterion.fits).for_each(|fit| *fit = fit.map(|fit| -fit));
        let total = decision.total_weight();
        for (one, other) in decision.points().into_iter().zip(mirrored.points()) {
            prop_assert_eq!(one, -other);
            // Exactly half a tenth rounds away from zero on both sides; everything else adds up to 100.
            let half = total > 0 && 2 * (250 * one).rem_euclid(total) == total;
            prop_assert_eq!(decision.score(one) + mirrored.score(other), 1000 + i64::from(half));
        }
    }
}
