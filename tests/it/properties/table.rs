//! P10, P12 and the second half of P15: dominance, contributions, must-haves, and what is unknown.

use crate::worlds::{config, decisions};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use sextant::model::SheetKind;
use sextant::worksheet::{Change, Decision, contributions, flips, opinions, percent_tenths, standing};

/// Two technologies, the second nowhere better than the first: by `less` worse on each criterion.
fn dominated(decision: &Decision, less: &[i8]) -> Decision {
    let mut pair = decision.clone();
    pair.technologies = vec![0, 1];
    pair.open.clear();
    let lower = |(fits, less): (&mut Vec<Option<i8>>, &i8)| {
        let best = fits[0].unwrap_or(0);
        *fits = vec![Some(best), Some((best - less).max(-2))];
    };
    pair.criteria.iter_mut().map(|criterion| &mut criterion.fits).zip(less).for_each(lower);
    pair.alternatives = pair.criteria.iter().map(|criterion| vec![criterion.fits.clone(); criterion.answer + 1]).collect();
    pair
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn p10_no_weights_put_a_dominated_technology_ahead(decision in decisions(), less in vec(0i8..=2, 14), weights in vec(0i64..=9, 14)) {
        let mut pair = dominated(&decision, &less);
        let worse = |c: &sextant::worksheet::Criterion| c.weight > 0 && c.fits[1] < c.fits[0];
        if pair.criteria.iter().any(worse) && pair.competing().contains(&0) {
            prop_assert_eq!(standing(&pair).winner, Some(0));
            prop_assert_eq!(opinions(&pair).equal, Some(0));
            prop_assert_eq!(opinions(&pair).rank_order, Some(0));
        }
        prop_assert!(flips(&pair).iter().all(|flip| flip.winner != Some(1)));
        pair.criteria.iter_mut().zip(weights).for_each(|(criterion, weight)| criterion.weight = weight);
        prop_assert_ne!(pair.sole_leader(), Some(1));
    }

    #[test]
    fn p12_contributions_add_up_to_the_margin_also_as_shown(decision in decisions(), one in any::<Index>(), other in any::<Index>()) {
        let (one, other) = (one.index(decision.technologies.len()), other.index(decision.technologies.len()));
        let (points, total) = (decision.points(), decision.total_weight());
        let parts = contributions(&decision, one, other);
        prop_assert_eq!(parts.len(), decision.criteria.len());
        prop_assert_eq!(parts.iter().map(|part| part.points).sum::<i64>(), points[one] - points[other]);
        prop_assert_eq!(parts.iter().map(|part| part.shown).sum::<i64>(), percent_tenths(points[one] - points[other], total));
        for part in &parts {
            prop_assert!((part.shown * total - 250 * part.points).abs() < total.max(1), "shown a whole tenth or more away from its value");
            prop_assert!(part.shown * part.points >= 0 && (part.points != 0 || part.shown == 0), "shown on the wrong side");
        }
        let falling = |pair: &[sextant::worksheet::Contribution]| {
            let [one, other] = [pair[0], pair[1]].map(|part| part.points.abs());
            one > other || (one == other && pair[0].criterion < pair[1].criterion)
        };
        prop_assert!(parts.windows(2).all(falling), "not the largest first, equals in the sheet's order");
    }

    #[test]
    fn p15_what_is_ruled_out_is_never_recommended(decision in decisions()) {
        let is_out = |decision: &Decision, one: usize| {
            decision.criteria.iter().any(|criterion| criterion.must_have && matches!(criterion.fits[one], Some(-2 | -1)))
        };
        let standing = standing(&decision);
        let opinions = opinions(&decision);
        let named = [standing.winner, standing.runner_up, opinions.equal, opinions.rank_order];
        prop_assert!(named.into_iter().flatten().chain(decision.leaders()).all(|one| !is_out(&decision, one)));
        for one in 0..decision.technologies.len() {
            prop_assert_eq!(standing.ranks[one].is_none(), is_out(&decision, one));
            prop_assert_eq!(opinions.must_haves.contains(&one), !is_out(&decision, one));
            prop_assert_eq!(!decision.ruled_out_by(one).is_empty(), is_out(&decision, one));
        }
        for flip in flips(&decision) {
            let changed = decision.with(flip.criterion, |criterion| match flip.change {
                Change::Importance(level) => criterion.weight = level.number().into(),
                Change::Answer(answer) => criterion.fits = decision.alternatives[flip.criterion][answer].clone(),
            });
            prop_assert!(flip.winner != standing.winner && flip.winner.is_none_or(|one| !is_out(&changed, one)));
        }
    }

    #[test]
    fn p15_the_band_covers_every_completion_of_the_unknowns(decision in decisions(), mut fits in vec(-2i8..=2, 14 * 6)) {
        prop_assume!(decision.kind == SheetKind::Weighted);
        let complete = |fit: &mut dyn FnMut() -> i8| {
            let mut known = decision.clone();
            known.criteria.iter_mut().flat_map(|criterion| &mut criterion.fits).for_each(|one| *one = one.or_else(|| Some(fit())));
            known
        };
        let bands = decision.point_bands();
        let any = complete(&mut || fits.pop().unwrap_or(0)).points();
        prop_assert!(any.into_iter().zip(&bands).all(|(points, (low, high))| (*low..=*high).contains(&points)));
        let ends = complete(&mut || -2).points().into_iter().zip(complete(&mut || 2).points());
        prop_assert_eq!(ends.collect::<Vec<_>>(), bands);
    }
}
