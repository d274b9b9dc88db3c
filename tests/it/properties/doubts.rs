//! What the doubts promise one another: open questions, must-haves to lift, sampled shares, flips and keep intervals.

use crate::worlds::{config, decisions};
use proptest::collection::vec;
use proptest::prelude::*;
use sextant::address::Importance;
use sextant::model::SheetKind;
use sextant::worksheet::{
    Basis, Change, Criterion, Decision, SAMPLES, Totals, challenge, flips, keep_intervals, nearby, rescues, sampled_nearby, unsettled,
};

/// The decision with these answers to open questions given, ordinary ones at the usual importance.
fn with_answers(decision: &Decision, given: &[(usize, usize)]) -> Decision {
    let mut answered = decision.clone();
    let weight = if decision.kind == SheetKind::Weighted { Importance::DEFAULT.number().into() } else { 1 };
    for (question, answer) in given {
        let (_, answers) = decision.open.iter().find(|(open, _)| open == question).unwrap();
        let fits = answers[*answer].clone();
        answered.criteria.push(Criterion { question: *question, answer: *answer, weight, must_have: false, fits });
        answered.open.retain(|(open, _)| open != question);
    }
    answered
}

/// The decision after one change of mind, answer by answer; a must-have stays a must-have.
fn after(decision: &Decision, criterion: usize, change: Change) -> Decision {
    decision.with(criterion, |changed| match change {
        Change::Importance(level) => changed.weight = level.number().into(),
        Change::Answer(answer) => {
            changed.answer = answer;
            changed.fits.clone_from(&decision.alternatives[criterion][answer]);
        }
    })
}

/// The decision with these must-haves lifted.
fn without(decision: &Decision, must_haves: &[usize]) -> Decision {
    let mut lifted = decision.clone();
    must_haves.iter().for_each(|criterion| lifted.criteria[*criterion].must_have = false);
    lifted
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_challenge_takes_the_lead_and_takes_every_one_of_its_answers(decision in decisions()) {
        let Some(found) = challenge(&decision) else { return Ok(()) };
        let winner = decision.sole_leader().unwrap();
        let points = with_answers(&decision, &found.answers).points();
        prop_assert!(points[found.rival] >= points[winner]);
        prop_assert_ne!(with_answers(&decision, &found.answers).sole_leader(), Some(winner));
        for spared in 0..found.answers.len() {
            let mut fewer = found.answers.clone();
            fewer.remove(spared);
            prop_assert_eq!(with_answers(&decision, &fewer).sole_leader(), Some(winner));
        }
    }

    #[test]
    fn a_settled_result_stays_whatever_is_answered(decision in decisions(), answers in vec(0usize..5, 14)) {
        let Some(winner) = decision.sole_leader() else { return Ok(()) };
        let open = decision.open.iter().zip(answers);
        let given: Vec<(usize, usize)> =
            open.filter(|((_, answers), answer)| *answer < answers.len()).map(|((question, _), answer)| (*question, answer)).collect();
        let fewest = challenge(&decision).map_or(usize::MAX, |challenge| challenge.answers.len());
        if given.len() < fewest {
            prop_assert_eq!(with_answers(&decision, &given).sole_leader(), Some(winner));
        }
        prop_assert_eq!(fewest == 1, !unsettled(&decision).is_empty(), "one question is enough exactly where one is unsettled");
    }

    #[test]
    fn lifting_a_rescue_leaves_just_those_it_names_and_lifting_less_leaves_nobody(mut decision in decisions(), must_haves in vec(any::<bool>(), 14)) {
        decision.criteria.iter_mut().zip(must_haves).for_each(|(criterion, must_have)| criterion.must_have |= must_have);
        let found = rescues(&decision);
        prop_assert_eq!(found.is_empty(), !decision.competing().is_empty());
        prop_assert!(found.windows(2).all(|pair| pair[0].must_haves < pair[1].must_haves), "not in the sheet's order, or twice");
        for rescue in found {
            prop_assert_eq!(without(&decision, &rescue.must_haves).competing(), rescue.left);
            for spared in 0..rescue.must_haves.len() {
                let mut fewer = rescue.must_haves.clone();
                fewer.remove(spared);
                prop_assert_eq!(without(&decision, &fewer).competing(), Vec::<usize>::new());
            }
        }
    }

    #[test]
    fn a_sampled_share_lies_close_to_the_exact_one(decision in decisions()) {
        let Some(share) = nearby(&decision).filter(|share| share.basis == Basis::Counted) else { return Ok(()) };
        let of = |kept: u128, all: u128| kept as f64 / all as f64;
        let (exact, drawn) = (of(share.kept, share.all), sampled_nearby(&decision).unwrap());
        let standard_error = (exact * (1.0 - exact) / f64::from(SAMPLES)).sqrt();
        prop_assert!(standard_error <= 0.01);
        prop_assert!((of(drawn.kept, drawn.all) - exact).abs() <= 6.0 * standard_error + 0.001, "{drawn:?} for {exact}");
    }

    #[test]
    fn p14_an_importance_flips_exactly_where_its_level_lies_outside_the_keep_interval(decision in decisions()) {
        let flips = flips(&decision);
        for (criterion, kept) in keep_intervals(&decision).into_iter().enumerate() {
            for level in Importance::LEVELS {
                let weight = sextant::worksheet::Weight::whole(level.number().into());
                let inside = kept.from.is_none_or(|from| from < weight) && kept.to.is_none_or(|to| weight < to);
                let counts = after(&decision, criterion, Change::Importance(level)).total_weight() > 0;
                let flip = flips.iter().any(|flip| flip.criterion == criterion && flip.change == Change::Importance(level));
                prop_assert_eq!(flip, !(inside && counts));
            }
        }
    }

    #[test]
    fn sums_after_a_change_are_those_of_the_changed_decision(decision in decisions()) {
        let totals = Totals::of(&decision);
        for criterion in 0..decision.criteria.len() {
            let answers = (0..decision.alternatives[criterion].len()).map(Change::Answer);
            for change in Importance::LEVELS.into_iter().map(Change::Importance).chain(answers) {
                prop_assert_eq!(totals.after(&decision, criterion, change), Totals::of(&after(&decision, criterion, change)));
            }
        }
    }
}
