//! Broken copies of the small dataset. Claims.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_claim_id_is_unique_over_all_files() {
    assert_problems(
        "claims/own.toml",
        r#"id = "no-mapper""#,
        r#"id = "S0-02""#,
        &[
            r#"claims/own.toml:2: field `claim[0].id`: found "S0-02", expected an id that no other claim has; claims/seeds.toml:17 has it too"#,
            r#"sheets/full.csv:4: field `claims`: found "no-mapper", expected known claims only, and `no-mapper` is none"#,
        ],
    );
}

#[test]
fn a_claim_id_has_only_letters_digits_and_hyphens() {
    assert_problems(
        "claims/seeds.toml",
        r#"id = "S0-03""#,
        r#"id = "S0 03""#,
        &[
            r#"claims/seeds.toml:32: field `claim[2].id`: found "S0 03", expected a claim's id of [A-Za-z0-9-]"#,
            "mapping.csv:1: field `file`: found no row for `S0 03`, expected one for each seed claim that is a rule, is an opinion or favours a side",
            r#"mapping.csv:4: field `claim`: found "S0-03", expected the id of a known claim"#,
        ],
    );
}

#[test]
fn an_unknown_technology_of_a_claim_is_found() {
    assert_broken(
        "claims/seeds.toml",
        r#"["flask"]"#,
        r#"["flask", "zend"]"#,
        &[r#"34: field `claim[2].technologies[1]`: found "zend", expected the id of a known technology"#],
    );
}

#[test]
fn a_technology_named_twice_in_a_claim_is_found() {
    assert_broken(
        "claims/seeds.toml",
        r#"["flask"]"#,
        r#"["flask", "flask"]"#,
        &[r#"34: field `claim[2].technologies[1]`: found "flask", expected each technology once"#],
    );
}

#[test]
fn an_unknown_topic_of_a_claim_is_found() {
    assert_broken(
        "claims/own.toml",
        r#"topic = "data""#,
        r#"topic = "dada""#,
        &[r#"4: field `claim[0].topic`: found "dada", expected the id of a known topic"#],
    );
}

#[test]
fn an_unknown_kind_of_claim_shows_the_known_ones() {
    assert_broken(
        "claims/own.toml",
        r#"kind = "fact""#,
        r#"kind = "facts""#,
        &[r#"5: field `claim[0].kind`: found "facts", expected one of: fact, figure, opinion, rule"#],
    );
}

#[test]
fn an_unknown_state_of_a_claim_shows_the_known_ones() {
    assert_broken(
        "claims/seeds.toml",
        r#"state = "outdated""#,
        r#"state = "old""#,
        &[r#"40: field `claim[2].state`: found "old", expected one of: holds, partly, outdated, wrong, unverified, opinion"#],
    );
}

#[test]
fn an_unknown_grade_of_a_claim_shows_the_known_ones() {
    assert_broken(
        "claims/own.toml",
        r#"grade = "documented""#,
        r#"grade = "good""#,
        &[r#"12: field `claim[0].grade`: found "good", expected one of: measured, documented, opinion"#],
    );
}

#[test]
fn an_unknown_seed_of_a_claim_shows_the_known_ones() {
    assert_problems(
        "claims/seeds.toml",
        r#"seed = "S0""#,
        r#"seed = "S9""#,
        &[
            r#"claims/seeds.toml:3: field `claim[0].seed`: found "S9", expected one of: nothing, S0, S1, S2, S3, S4"#,
            r#"mapping.csv:2: field `claim`: found "S0-01", expected a seed claim that is a rule, is an opinion or favours a side; others need no row"#,
        ],
    );
}

#[test]
fn a_claim_favours_a_technology_or_neither() {
    assert_broken(
        "claims/own.toml",
        r#"favours = "neither""#,
        r#"favours = "nobody""#,
        &[r#"7: field `claim[0].favours`: found "nobody", expected the id of a known technology, or neither"#],
    );
}

#[test]
fn a_claim_needs_a_source() {
    assert_broken(
        "claims/own.toml",
        r#"sources = ["django-docs"]"#,
        "sources = []",
        &["10: field `claim[0].sources`: found an empty list, expected at least one"],
    );
}

#[test]
fn an_unknown_source_of_a_claim_is_found() {
    assert_broken(
        "claims/own.toml",
        r#"sources = ["django-docs"]"#,
        "sources = [\n  \"star-list\",\n  \"django-doc\",\n]",
        &[r#"12: field `claim[0].sources[1]`: found "django-doc", expected the id of a known source"#],
    );
}

#[test]
fn a_claim_needs_evidence() {
    assert_broken(
        "claims/own.toml",
        r#"evidence = "The library's index names none.""#,
        r#"evidence = " ""#,
        &[r#"9: field `claim[0].evidence`: found " ", expected a text that is not empty"#],
    );
}
