//! Is the advice right, not only exact? The authored scenarios and the starting situations of the real dataset.

use crate::real::dataset;
use sextant::address::{Resolved, parse, resolve};
use sextant::data::catalog;
use sextant::model::{Expected, Method, Scenario};
use sextant::reference::Advice;
use std::collections::BTreeSet;

/// The part of the methods page, read from `public/data`.
pub fn method() -> &'static Method {
    &dataset().method
}

/// What a situation's link resolves to.
fn opened(sheet: &str, answers: &str) -> Resolved {
    resolve(parse(&format!("page=worksheet&sheet={sheet}&a={answers}")), catalog())
}

fn outcome(scenario: &Scenario) -> String {
    let advice = Advice::new(scenario, catalog());
    let points = advice.standing.points;
    format!(
        "{}: expected {:?}, leaders {:?}, {:?}, points {points:?}",
        scenario.id, scenario.expected, advice.leaders, advice.standing.verdict
    )
}

#[test]
fn every_scenario_agrees_or_is_discussed() {
    let silent = |scenario: &&Scenario| scenario.discussion.is_empty() && !Advice::new(scenario, catalog()).agrees(&scenario.expected);
    let silent: Vec<String> = method().scenarios.iter().filter(silent).map(outcome).collect();
    assert!(silent.is_empty(), "the sheet disagrees, and nothing is said of it:\n{}", silent.join("\n"));
}

#[test]
fn what_agrees_is_not_discussed_as_a_disagreement() {
    let idle = |scenario: &&Scenario| !scenario.discussion.is_empty() && Advice::new(scenario, catalog()).agrees(&scenario.expected);
    let idle: Vec<String> = method().scenarios.iter().filter(idle).map(outcome).collect();
    assert!(idle.is_empty(), "the sheet agrees, yet a disagreement is discussed:\n{}", idle.join("\n"));
}

#[test]
fn the_links_of_scenarios_resolve_without_notices_and_say_the_same_when_written() {
    for scenario in &method().scenarios {
        let resolved = Advice::new(scenario, catalog()).resolved;
        assert_eq!(resolved.notices, [], "{}", scenario.id);
        let again = resolve(parse(&sextant::address::format(&resolved.choice, catalog())), catalog());
        assert_eq!(again, resolved, "{}", scenario.id);
    }
}

#[test]
fn there_are_12_to_20_scenarios_of_every_kind() {
    let scenarios = &method().scenarios;
    assert!((12..=20).contains(&scenarios.len()), "{} scenarios", scenarios.len());
    let expects =
        |wanted: &str| scenarios.iter().any(|one| matches!(&one.expected, Expected::OneOf(ids) if ids.iter().any(|id| id == wanted)));
    for wanted in ["django", "flask", "fastapi", "none", "rails"] {
        assert!(expects(wanted), "no scenario expects {wanted}");
    }
    assert!(scenarios.iter().any(|one| one.expected == Expected::Tie), "no scenario expects a tie");
    assert!(scenarios.iter().any(|one| one.answers.contains('!')), "no scenario has a must-have");
}

#[test]
fn situations_are_six_to_eight_links_without_notices_that_give_a_first_verdict() {
    let situations = &catalog().core().situations;
    assert!((6..=8).contains(&situations.len()), "{} situations", situations.len());
    for situation in situations {
        let resolved = opened(&situation.sheet, &situation.answers);
        assert_eq!(resolved.notices, [], "{}", situation.id);
        assert!(resolved.choice.answers.len() >= 5, "{} has fewer than five answers", situation.id);
    }
    let answers: BTreeSet<&str> = situations.iter().map(|one| one.answers.as_str()).collect();
    assert_eq!(answers.len(), situations.len(), "two situations give the same answers");
}

#[test]
fn most_claims_are_held_by_a_question_and_the_rest_have_a_reason() {
    let mapping = &method().mapping;
    assert!(mapping.iter().all(|mapped| mapped.question.is_empty() != mapped.reason.is_empty()));
    let held = mapping.iter().filter(|mapped| !mapped.question.is_empty()).count();
    assert!(2 * held > mapping.len(), "only {held} of {} claims are held by a question", mapping.len());
}
