//! Broken copies of the small dataset. The mapping of claims to questions: whole, without doubles, without idle rows.

use crate::fixture::{Copy, assert_broken, assert_problems};

const FILE: &str = "mapping.csv";

#[test]
fn the_mapping_carries_what_each_claim_says() {
    let mapping = Copy::new().dataset().method.mapping;
    let read: Vec<_> = mapping.iter().map(|one| [&one.claim, &one.question, &one.reason].map(String::as_str)).collect();
    assert_eq!(read, [["S0-01", "database", ""], ["S0-02", "database", ""], ["S0-03", "", "Outdated."]]);
    assert_eq!(mapping[1].statement, "A small project does not need a mapper.");
}

#[test]
fn a_claim_that_is_left_out_is_found() {
    assert_broken(
        FILE,
        "S0-03,,Outdated.\n",
        "",
        &["1: field `file`: found no row for `S0-03`, expected one for each seed claim that is a rule, is an opinion or favours a side"],
    );
}

#[test]
fn a_claim_that_stands_twice_is_found() {
    assert_broken(
        FILE,
        "S0-03,,Outdated.\n",
        "S0-03,,Outdated.\nS0-03,fame,\n",
        &[r#"5: field `claim`: found "S0-03", expected one row per claim; the first is on line 4"#],
    );
}

#[test]
fn an_unknown_claim_is_found() {
    assert_broken(
        FILE,
        "S0-03,,Outdated.\n",
        "S0-03,,Outdated.\nS0-99,,Outdated.\n",
        &[r#"5: field `claim`: found "S0-99", expected the id of a known claim"#],
    );
}

#[test]
fn a_claim_that_needs_no_row_is_found() {
    assert_broken(
        FILE,
        "S0-03,,Outdated.\n",
        "S0-03,,Outdated.\nno-mapper,,It is ours.\n",
        &[
            r#"5: field `claim`: found "no-mapper", expected a seed claim that is a rule, is an opinion or favours a side; others need no row"#,
        ],
    );
}

#[test]
fn a_figure_that_favours_nobody_needs_no_row() {
    assert_problems(
        "claims/seeds.toml",
        r#"favours = "flask""#,
        r#"favours = "neither""#,
        &[
            r#"mapping.csv:4: field `claim`: found "S0-03", expected a seed claim that is a rule, is an opinion or favours a side; others need no row"#,
        ],
    );
}

#[test]
fn an_unknown_question_is_found() {
    assert_broken(
        FILE,
        "S0-03,,Outdated.",
        "S0-03,famous,",
        &[r#"4: field `question`: found "famous", expected the id of a question in sheets/full.toml, or nothing"#],
    );
}

#[test]
fn a_row_has_a_question_or_a_reason() {
    let expected = "expected a reason where there is no question, and none where there is one";
    assert_broken(FILE, "S0-03,,Outdated.", "S0-03,,", &[&format!("4: field `reason`: found nothing, {expected}")]);
    assert_broken(FILE, "S0-03,,Outdated.", "S0-03,fame,Outdated.", &[&format!(r#"4: field `reason`: found "Outdated.", {expected}"#)]);
}

#[test]
fn a_claim_under_a_fit_is_held_by_a_question_of_its_fits() {
    let expected = "expected a question under whose fits the claim stands: database";
    assert_broken(FILE, "S0-02,database,", "S0-02,fame,", &[&format!(r#"3: field `question`: found "fame", {expected}"#)]);
    assert_broken(FILE, "S0-02,database,", "S0-02,,No reason.", &[&format!("3: field `question`: found nothing, {expected}")]);
}
