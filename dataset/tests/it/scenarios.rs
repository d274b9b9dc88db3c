//! Broken copies of the small dataset. Scenarios: what is described, what is expected, and on what grounds.

use crate::fixture::{Copy, assert_broken};
use sextant_dataset::model::Expected;

const FILE: &str = "scenarios.toml";

#[test]
fn scenarios_carry_what_is_expected_and_the_sources_that_they_name() {
    let method = Copy::new().dataset().method;
    let expected: Vec<_> = method.scenarios.iter().map(|scenario| scenario.expected.clone()).collect();
    assert_eq!(expected, [Expected::OneOf(vec!["django".into()]), Expected::Tie]);
    assert_eq!(method.scenarios[0].discussion, "");
    assert_eq!(method.scenarios[1].discussion, "The sheet agrees.");
    let sources: Vec<_> = method.sources.iter().map(|source| source.id.as_str()).collect();
    assert_eq!(sources, ["django-docs", "lost-article"]);
}

#[test]
fn a_scenario_id_is_unique() {
    assert_broken(
        FILE,
        r#"id = "anything""#,
        r#"id = "library""#,
        &[r#"13: field `scenario[1].id`: found "library", expected an id that no other scenario has; scenarios.toml:2 has it too"#],
    );
}

#[test]
fn what_is_expected_must_be_compared() {
    let expected = "expected `tie` alone, or technologies that the scenario compares, each once";
    assert_broken(
        FILE,
        r#"expected = ["django"]"#,
        r#"expected = ["none"]"#,
        &[&format!(r#"8: field `scenario[0].expected[0]`: found "none", {expected}"#)],
    );
    assert_broken(
        FILE,
        r#"expected = ["django"]"#,
        r#"expected = ["django", "tie"]"#,
        &[&format!(r#"8: field `scenario[0].expected[1]`: found "tie", {expected}"#)],
    );
    assert_broken(
        FILE,
        r#"expected = ["django"]"#,
        r#"expected = ["flask", "flask"]"#,
        &[&format!(r#"8: field `scenario[0].expected[1]`: found "flask", {expected}"#)],
    );
}

#[test]
fn something_must_be_expected_and_said_why() {
    assert_broken(
        FILE,
        r#"expected = ["django"]"#,
        "expected = []",
        &["8: field `scenario[0].expected`: found an empty list, expected at least one"],
    );
    assert_broken(
        FILE,
        r#"reasons = ["It has a mapper."]"#,
        r#"reasons = [""]"#,
        &["9: field `scenario[0].reasons[0]`: found nothing, expected a text that is not empty"],
    );
    assert_broken(
        FILE,
        r#"sources = ["django-docs"]"#,
        r#"sources = ["django-doc"]"#,
        &[r#"10: field `scenario[0].sources[0]`: found "django-doc", expected the id of a known source"#],
    );
}

#[test]
fn a_scenario_compares_two_to_six_technologies_that_the_sheet_covers() {
    assert_broken(
        FILE,
        r#"technologies = ["django", "flask"]"#,
        r#"technologies = ["django"]"#,
        &["1: field `scenario[0].technologies`: found 1 of them, expected 2 to 6 technologies"],
    );
    assert_broken(
        FILE,
        r#"technologies = ["django", "flask"]"#,
        r#"technologies = ["django", "zend"]"#,
        &[r#"6: field `scenario[0].technologies[1]`: found "zend", expected the id of a known technology"#],
    );
    let copy = Copy::new();
    copy.replace(FILE, r#"sheet = "full""#, r#"sheet = "classic""#);
    copy.replace(FILE, r#"technologies = ["django", "flask"]"#, r#"technologies = ["django", "none"]"#);
    assert_eq!(
        copy.problems(),
        [r#"scenarios.toml:6: field `scenario[0].technologies[1]`: found "none", expected a technology that the sheet `classic` covers"#]
    );
}

#[test]
fn answers_of_a_scenario_are_held_against_its_sheet() {
    assert_broken(
        FILE,
        r#"answers = "database.yes""#,
        r#"answers = "database.maybe""#,
        &[r#"7: field `scenario[0].answers`: found "database.maybe", expected answers to the question `database`, and `maybe` is none"#],
    );
    assert_broken(
        FILE,
        r#"sheet = "full""#,
        r#"sheet = "fuller""#,
        &[r#"5: field `scenario[0].sheet`: found "fuller", expected the id of a known sheet"#],
    );
}
