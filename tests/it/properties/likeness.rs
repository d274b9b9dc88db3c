//! P7, P9 and P11: what a result does not depend on: order, company, and how a question is cut.

use super::scores;
use crate::worlds::{config, cores, decisions, picks};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use sextant::address::{Choice, Resolved};
use sextant::data::Catalog;
use sextant::worksheet::{Decision, opinions, record, standing};

/// The record of a choice with every list in alphabetical order, without its link and the keys named.
fn unordered_record(choice: Choice, catalog: &Catalog, without: &[&str]) -> Value {
    let text = record(&Resolved { choice, notices: Vec::new() }, catalog);
    let mut record: Value = serde_json::from_str(&text).unwrap();
    let keys = record.as_object_mut().unwrap();
    keys.retain(|key, _| key != "link" && !without.contains(&key.as_str()));
    sort(&mut record);
    record
}

fn sort(value: &mut Value) {
    match value {
        Value::Object(map) => map.values_mut().for_each(sort),
        Value::Array(list) => {
            list.iter_mut().for_each(sort);
            list.sort_by_key(Value::to_string);
        }
        _ => {}
    }
}

/// The decision with one more technology, which has the fits of the one at `whose`.
fn with_copy(decision: &Decision, whose: usize) -> Decision {
    let mut copied = decision.clone();
    copied.technologies.push(decision.technologies[whose]);
    let rows = copied.criteria.iter_mut().map(|criterion| &mut criterion.fits);
    let others = copied.alternatives.iter_mut().flatten().chain(copied.open.iter_mut().flat_map(|(_, answers)| answers));
    rows.chain(others).for_each(|fits| fits.push(fits[whose]));
    copied
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn p7_the_order_of_technologies_and_questions_is_irrelevant(core in cores(), picks in picks(), turn in any::<Index>(), sheet in 0usize..2) {
        let catalog = Catalog::new(core.clone());
        let choice = picks.choice(&catalog, sheet);
        let mut turned = choice.clone();
        turned.technologies.rotate_left(turn.index(choice.technologies.len()));
        turned.technologies.reverse();
        // Among equals the runner-up is the first in the visitor's order, so it alone may differ.
        let [one, other] = [choice.clone(), turned].map(|choice| unordered_record(choice, &catalog, &["runner_up"]));
        prop_assert_eq!(one, other);

        let mut core = core;
        core.sheets[sheet].questions.reverse();
        let last = core.sheets[sheet].questions.len() - 1;
        let mut reversed = choice.clone();
        reversed.answers.reverse();
        reversed.answers.iter_mut().for_each(|given| given.question = last - given.question);
        prop_assert_eq!(unordered_record(choice, &catalog, &[]), unordered_record(reversed, &Catalog::new(core), &[]));
    }

    #[test]
    fn p9_who_else_is_compared_changes_no_score_and_a_copy_ties(core in cores(), picks in picks(), whose in any::<Index>()) {
        let catalog = Catalog::new(core);
        let choice = picks.choice(&catalog, 0);
        let whose = whose.index(choice.technologies.len());
        let (decision, _) = Decision::new(&choice, &catalog);

        let copied = with_copy(&decision, whose);
        let (mut of_all, (before, after)) = (scores(&decision), (standing(&decision), standing(&copied)));
        of_all.push(of_all[whose]);
        prop_assert_eq!(scores(&copied), of_all);
        prop_assert_eq!(after.ranks.last(), after.ranks.get(whose));
        prop_assert_eq!(after.winner, before.winner.filter(|winner| *winner != whose));
        if before.winner == Some(whose) {
            prop_assert_eq!(copied.leaders(), vec![whose, decision.technologies.len()]);
        }

        if choice.technologies.len() > 1 {
            let mut fewer = choice.clone();
            fewer.technologies.remove(whose);
            let mut left = scores(&decision);
            left.remove(whose);
            let (fewer, _) = Decision::new(&fewer, &catalog);
            prop_assert_eq!(scores(&fewer), left);
        }
    }

    #[test]
    fn p11_a_question_split_with_its_weight_changes_nothing(decision in decisions(), which in any::<Index>()) {
        prop_assume!(!decision.criteria.is_empty());
        let which = which.index(decision.criteria.len());
        let weight = decision.criteria[which].weight;
        for part in 0..=weight {
            let mut split = decision.with(which, |criterion| criterion.weight = part);
            split.criteria.insert(which, split.criteria[which].clone());
            split.criteria[which].weight = weight - part;
            split.alternatives.insert(which, split.alternatives[which].clone());
            let (one, other) = (standing(&decision), standing(&split));
            prop_assert_eq!(scores(&decision), scores(&split));
            prop_assert_eq!(decision.point_bands(), split.point_bands());
            prop_assert_eq!((one.winner, one.runner_up, one.lead, one.ranks), (other.winner, other.runner_up, other.lead, other.ranks));
            prop_assert_eq!(opinions(&decision).must_haves, opinions(&split).must_haves);
        }
    }
}
