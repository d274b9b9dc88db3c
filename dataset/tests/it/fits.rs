//! Broken copies of the small dataset. Fits and what stands under them.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn an_unknown_question_in_a_fit_is_found() {
    assert_broken(
        "sheets/full.csv",
        "fame,many,django",
        "fume,many,django",
        &[r#"6: field `question`: found "fume", expected the id of a question in sheets/full.toml"#],
    );
}

#[test]
fn an_unknown_answer_in_a_fit_is_found() {
    assert_broken(
        "sheets/full.csv",
        "fame,many,django",
        "fame,money,django",
        &[r#"6: field `answer`: found "money", expected the id of an answer to the question `fame`"#],
    );
}

#[test]
fn an_unknown_technology_in_a_fit_is_named_with_its_line() {
    assert_broken(
        "sheets/full.csv",
        "many,flask",
        "many,zend",
        &[r#"7: field `technology`: found "zend", expected the id of a known technology"#],
    );
}

#[test]
fn a_technology_that_the_sheet_does_not_cover_is_found() {
    assert_broken(
        "sheets/classic.csv",
        "no,flask",
        "no,none",
        &[r#"5: field `technology`: found "none", expected a technology that the sheet covers: django, flask"#],
    );
}

#[test]
fn a_fit_beyond_two_is_refused() {
    assert_broken(
        "sheets/full.csv",
        "django,2,documented",
        "django,3,documented",
        &[r#"2: field `fit`: found "3", expected one of: 0, 1, 2, -1, -2"#],
    );
}

#[test]
fn a_fit_with_a_sign_is_refused() {
    assert_broken(
        "sheets/full.csv",
        "django,2,documented",
        "django,+2,documented",
        &[r#"2: field `fit`: found "+2", expected one of: 0, 1, 2, -1, -2"#],
    );
}

#[test]
fn a_fit_below_zero_is_refused_in_a_tally() {
    assert_broken("sheets/classic.csv", "no,django,0", "no,django,-1", &[r#"4: field `fit`: found "-1", expected one of: 0, 1"#]);
}

#[test]
fn a_fit_given_twice_is_found_with_the_first() {
    assert_broken(
        "sheets/full.csv",
        "yes,none,-2",
        "yes,flask,-2",
        &[
            r#"4: field `claims`: found "no-mapper", expected claims that name flask, and `no-mapper` does not"#,
            r#"4: field `technology`: found "flask", expected one row per question, answer and technology; the first is on line 3"#,
        ],
    );
}

#[test]
fn an_unknown_grade_shows_the_known_ones() {
    assert_broken(
        "sheets/full.csv",
        "2,measured",
        "2,counted",
        &[r#"6: field `grade`: found "counted", expected one of: measured, documented, opinion"#],
    );
}

#[test]
fn a_fit_needs_a_reference() {
    assert_broken(
        "sheets/full.csv",
        "documented,no-mapper",
        "documented,",
        &["4: field `claims`: found nothing, expected at least one claim id, feature:<id> or measure:<id>"],
    );
}

#[test]
fn an_unknown_claim_under_a_fit_is_found() {
    assert_broken(
        "sheets/full.csv",
        "documented,no-mapper",
        "documented,no-maper",
        &[r#"4: field `claims`: found "no-maper", expected known claims only, and `no-maper` is none"#],
    );
}

#[test]
fn an_unknown_feature_under_a_fit_is_found() {
    assert_broken(
        "sheets/full.csv",
        "S0-01 feature:orm",
        "S0-01 feature:mapper",
        &[r#"2: field `claims`: found "S0-01 feature:mapper", expected known features only, and `mapper` is none"#],
    );
}

#[test]
fn an_unknown_measure_under_a_fit_is_found() {
    assert_broken(
        "sheets/full.csv",
        "measure:github-stars",
        "measure:stars",
        &[r#"6: field `claims`: found "measure:stars", expected known measures only, and `stars` is none"#],
    );
}

#[test]
fn a_feature_without_a_row_for_the_technology_is_found() {
    assert_broken(
        "sheets/full.csv",
        "documented,no-mapper",
        "documented,feature:orm",
        &[r#"4: field `claims`: found "feature:orm", expected features with a row for none in features.csv, and `orm` has none"#],
    );
}

#[test]
fn a_measure_without_a_point_for_the_technology_is_found() {
    assert_broken(
        "sheets/full.csv",
        "flask,2,measured,measure:github-stars",
        "flask,2,measured,measure:install-size",
        &[r#"7: field `claims`: found "measure:install-size", expected measures with a point for flask, and `install-size` has none"#],
    );
}

#[test]
fn a_reference_given_twice_is_found() {
    assert_broken(
        "sheets/full.csv",
        "flask,-1,documented,feature:orm",
        "flask,-1,documented,feature:orm feature:orm",
        &[r#"3: field `claims`: found "feature:orm feature:orm", expected each reference once, and `feature:orm` stands here twice"#],
    );
}

#[test]
fn an_outdated_claim_must_not_stand_under_a_fit() {
    assert_broken(
        "sheets/full.csv",
        "flask,-1,documented,feature:orm",
        "flask,-1,documented,S0-03",
        &[r#"3: field `claims`: found "S0-03", expected claims that hold, and `S0-03` is outdated"#],
    );
}

#[test]
fn a_wrong_claim_must_not_stand_under_a_fit() {
    assert_problems(
        "claims/seeds.toml",
        r#"state = "holds""#,
        r#"state = "wrong""#,
        &[r#"sheets/full.csv:2: field `claims`: found "S0-01 feature:orm", expected claims that hold, and `S0-01` is wrong"#],
    );
}

#[test]
fn an_unverified_claim_must_not_stand_under_a_fit() {
    assert_problems(
        "claims/own.toml",
        r#"state = "holds""#,
        r#"state = "unverified""#,
        &[r#"sheets/full.csv:4: field `claims`: found "no-mapper", expected claims that hold, and `no-mapper` is unverified"#],
    );
}

#[test]
fn a_claim_that_holds_in_part_makes_the_grade_an_opinion() {
    assert_problems(
        "claims/seeds.toml",
        r#"state = "holds""#,
        r#"state = "partly""#,
        &[r#"sheets/full.csv:2: field `grade`: found "documented", expected opinion, since `S0-01` is an opinion or holds in part only"#],
    );
}

#[test]
fn an_opinion_makes_the_grade_an_opinion() {
    assert_broken(
        "sheets/classic.csv",
        "yes,django,1,opinion",
        "yes,django,1,documented",
        &[r#"2: field `grade`: found "documented", expected opinion, since `S0-02` is an opinion or holds in part only"#],
    );
}

#[test]
fn a_claim_under_a_fit_must_name_the_technology() {
    assert_broken(
        "sheets/full.csv",
        "flask,-1,documented,feature:orm",
        "flask,-1,documented,no-mapper",
        &[r#"3: field `claims`: found "no-mapper", expected claims that name flask, and `no-mapper` does not"#],
    );
}
