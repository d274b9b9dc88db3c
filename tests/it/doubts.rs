//! What would turn a result, against the second model, on random decisions of both kinds of sheet.

use crate::slow_model::doubts as slow;
use crate::slow_model::fraction::Fraction;
use crate::slow_model::table::{self, Row};
use crate::worlds::{catalogs, config, config_of, picks};
use proptest::collection::vec;
use proptest::prelude::*;
use sextant::model::SheetKind;
use sextant::worksheet::{
    Basis, Decision, MOST_ENUMERATED, SAMPLES, Weight, challenge, dominated, flip_weight, keep_intervals, leave_one_out, nearby,
    nearby_share, opinions, rescues, sampled_nearby, standing, unsettled,
};

/// Decisions on both sheets.
pub fn any_decisions() -> impl Strategy<Value = Decision> {
    (catalogs(), picks(), 0usize..2).prop_map(|(catalog, picks, sheet)| Decision::new(&picks.choice(&catalog, sheet), &catalog).0)
}

fn wide(fits: &[Option<i8>]) -> Vec<Option<i128>> {
    fits.iter().map(|fit| fit.map(i128::from)).collect()
}

/// The answers of a decision as the second model takes them.
pub fn rows(decision: &Decision) -> Vec<Row> {
    decision.criteria.iter().map(|c| Row { weight: c.weight.into(), must_have: c.must_have, fits: wide(&c.fits) }).collect()
}

pub fn open(decision: &Decision) -> Vec<Vec<Vec<Option<i128>>>> {
    decision.open.iter().map(|(_, answers)| answers.iter().map(|fits| wide(fits)).collect()).collect()
}

/// The weight of an open question.
pub fn usual(decision: &Decision) -> i128 {
    if decision.kind == SheetKind::Weighted { 2 } else { 1 }
}

fn fraction(weight: Weight) -> Fraction {
    let (numerator, denominator) = weight.parts();
    Fraction::new(numerator.into(), denominator.into())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn exact_weights_are_those_of_the_slow_model(decision in any_decisions()) {
        let (rows, count) = (rows(&decision), decision.technologies.len());
        for criterion in 0..rows.len() {
            for (ahead, behind) in (0..count).flat_map(|one| (0..count).map(move |other| (one, other))) {
                let exact = flip_weight(&decision, criterion, ahead, behind).map(fraction);
                prop_assert_eq!(exact, slow::flip_weight(&rows, count, criterion, ahead, behind));
            }
        }
        let intervals = keep_intervals(&decision).into_iter().map(|kept| (kept.from.map(fraction), kept.to.map(fraction)));
        let slow_interval = |criterion| decision.sole_leader().map(|winner| slow::keep_interval(&rows, count, criterion, winner));
        prop_assert_eq!(intervals.collect::<Vec<_>>(), (0..rows.len()).filter_map(slow_interval).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_left_out_dominated_or_weighed_otherwise_is_that_of_the_slow_model(decision in any_decisions()) {
        let (rows, count) = (rows(&decision), decision.technologies.len());
        let winner = table::sole_leader(&rows, count);
        prop_assert_eq!(standing(&decision).winner, winner);
        prop_assert_eq!(leave_one_out(&decision), slow::leave_one_out(&rows, count));
        prop_assert_eq!(dominated(&decision), winner.map_or_else(Vec::new, |winner| slow::dominated(&rows, count, winner)));
        let opinions = opinions(&decision);
        prop_assert_eq!(opinions.equal, table::equal_opinion(&rows, count));
        prop_assert_eq!(opinions.rank_order, table::rank_order_opinion(&rows, count));
        prop_assert_eq!(opinions.must_haves, table::competing(&rows, count));
    }

    #[test]
    fn what_open_questions_can_do_is_that_of_the_slow_model(mut decision in any_decisions()) {
        decision.open.truncate(4);
        let (rows, count, open) = (rows(&decision), decision.technologies.len(), open(&decision));
        let winner = table::sole_leader(&rows, count);
        let alone = |question: &[Vec<Option<i128>>]| {
            slow::fewest_to_turn(&rows, &[question.to_vec()], usual(&decision), count, winner).is_some()
        };
        let turning = decision.open.iter().zip(&open).filter(|(_, question)| alone(question)).map(|((position, _), _)| *position);
        prop_assert_eq!(unsettled(&decision), turning.collect::<Vec<_>>());
        let fewest = winner.and_then(|_| slow::fewest_to_turn(&rows, &open, usual(&decision), count, winner));
        prop_assert_eq!(challenge(&decision).map(|challenge| challenge.answers.len()), fewest);
    }

    #[test]
    fn the_must_haves_to_lift_are_those_of_the_slow_model(mut decision in any_decisions(), must_haves in vec(any::<bool>(), 14)) {
        decision.criteria.iter_mut().zip(must_haves).for_each(|(criterion, must_have)| criterion.must_have |= must_have);
        let found: Vec<_> = rescues(&decision).into_iter().map(|rescue| (rescue.must_haves, rescue.left)).collect();
        prop_assert_eq!(found, slow::rescues(&rows(&decision), decision.technologies.len()));
    }
}

proptest! {
    #![proptest_config(config_of(64, 5_000))]

    #[test]
    fn the_nearby_share_is_that_of_the_slow_model_counted_and_sampled(decision in any_decisions()) {
        let (rows, count) = (rows(&decision), decision.technologies.len());
        let Some(winner) = table::sole_leader(&rows, count) else {
            prop_assert_eq!((nearby(&decision), sampled_nearby(&decision), nearby_share(&decision)), (None, None, None));
            return Ok(());
        };
        let (share, drawn) = (nearby(&decision).unwrap(), sampled_nearby(&decision).unwrap());
        prop_assert_eq!((drawn.kept, drawn.all, drawn.basis), (slow::sampled(&rows, count, winner), SAMPLES.into(), Basis::Sampled));
        let in_record = rows.len() <= MOST_ENUMERATED || table::competing(&rows, count).len() <= 2;
        prop_assert_eq!(nearby_share(&decision), in_record.then_some((share.kept, share.all)));
        match share.basis {
            Basis::Sampled => prop_assert_eq!(share, drawn),
            Basis::Counted if share.all <= 60_000 => prop_assert_eq!((share.kept, share.all), slow::counted(&rows, count, winner)),
            Basis::Counted => {}
        }
        prop_assert!(share.basis == Basis::Counted || !in_record);
        prop_assert!((0..=100).contains(&share.percent()));
    }
}
