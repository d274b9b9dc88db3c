//! Reasons, the next question and who else would lead, against the second model, on random decisions of both kinds of sheet.

use crate::doubts::{any_decisions, open, rows, usual};
use crate::slow_model::fraction::Fraction;
use crate::slow_model::reasons as slow;
use crate::slow_model::table::Row;
use crate::worlds::{TOPICS, catalogs, config, picks};
use proptest::prelude::*;
use proptest::sample::Index;
use sextant::worksheet::{Decision, contributions, leader_outside, next_question, topic_shares};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn reasons_and_the_shares_of_topics_are_those_of_the_slow_model(decision in any_decisions(), pair in any::<(Index, Index)>()) {
        let count = decision.technologies.len();
        let (ahead, behind) = (pair.0.index(count), pair.1.index(count));
        let parts = contributions(&decision, ahead, behind);
        let slow_parts = slow::contributions(&rows(&decision), ahead, behind);
        let plain: Vec<_> = parts.iter().map(|part| (part.criterion, i128::from(part.points), i128::from(part.shown))).collect();
        prop_assert_eq!(&plain, &slow_parts);
        let unknown = |criterion: usize| [ahead, behind].iter().any(|one| decision.criteria[criterion].fits[*one].is_none());
        prop_assert!(parts.iter().all(|part| part.unknown == unknown(part.criterion)));
        let topics: Vec<String> = decision.criteria.iter().map(|c| TOPICS[c.question % TOPICS.len()].to_owned()).collect();
        let shares = topic_shares(&parts, |criterion| topics[criterion].clone()).into_iter();
        let shares: Vec<_> = shares.map(|share| (share.topic, i128::from(share.points), i128::from(share.percent))).collect();
        prop_assert_eq!(shares, slow::topic_shares(&slow_parts, &topics));
    }

    #[test]
    fn the_next_question_is_that_of_the_slow_model(decision in any_decisions()) {
        let place = slow::next_question(&rows(&decision), &open(&decision), usual(&decision), decision.technologies.len());
        prop_assert_eq!(next_question(&decision), place.map(|place| decision.open[place].0));
    }

    #[test]
    fn who_would_lead_outside_is_that_of_the_slow_model(catalog in catalogs(), picks in picks()) {
        let choice = picks.choice(&catalog, 0);
        let sheet = catalog.sheet(0);
        let row = |c: &sextant::worksheet::Criterion| Row {
            weight: c.weight.into(),
            must_have: c.must_have,
            fits: sheet.questions[c.question].answers[c.answer].fits.iter().map(|fit| fit.map(i128::from)).collect(),
        };
        let rows: Vec<Row> = Decision::new(&choice, &catalog).0.criteria.iter().map(row).collect();
        let place = |index: &usize| sheet.technologies.iter().position(|id| *id == catalog.technology(*index).id);
        let compared: Vec<usize> = choice.technologies.iter().filter_map(place).collect();
        let total: i128 = rows.iter().map(|row| row.weight).sum();
        let expected = slow::leader_outside(&rows, sheet.technologies.len(), &compared).map(|(leader, points)| {
            let score = Fraction::new(50, 1).plus(Fraction::new(50 * points, 2 * total));
            (sheet.technologies[leader].clone(), score.decimal(1).to_string())
        });
        let found = leader_outside(&choice, &catalog)
            .map(|(leader, tenths)| (catalog.technology(leader).id.clone(), format!("{}.{}", tenths / 10, tenths % 10)));
        prop_assert_eq!(found, expected);
    }
}
