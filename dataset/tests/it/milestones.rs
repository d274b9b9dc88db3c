//! Broken copies of the small dataset. Milestones: when one technology overtook another.

use crate::fixture::{Copy, assert_broken};

const ROW: &str = "github-stars,2020-09-27,2020-09-25,django,52222,flask,52144,star-list,";

#[track_caller]
fn assert_refused(row: &str, expected: &[&str]) {
    assert_broken("milestones.csv", ROW, row, expected);
}

#[test]
fn a_milestone_carries_who_when_and_both_values() {
    let annex = Copy::new().dataset().annex;
    let milestone = &annex.milestones[0];
    assert_eq!((milestone.ahead.as_str(), milestone.behind.as_str()), ("django", "flask"));
    assert_eq!((milestone.ahead_value, milestone.behind_value), (52_222, 52_144));
    assert_eq!((milestone.date.to_string(), milestone.before.to_string()), ("2020-09-27".into(), "2020-09-25".into()));
    assert_eq!(annex.sources[usize::from(milestone.source)].id, "star-list");
}

#[test]
fn unknown_names_in_a_milestone_are_found() {
    assert_refused(
        "github-star,2020-09-27,2020-09-25,djago,52222,flask,52144,stars,",
        &[
            r#"2: field `measure`: found "github-star", expected the id of a known measure"#,
            r#"2: field `ahead`: found "djago", expected the id of a known technology"#,
            r#"2: field `source`: found "stars", expected the id of a known source"#,
        ],
    );
}

#[test]
fn nobody_overtakes_itself() {
    assert_refused(
        "github-stars,2020-09-27,2020-09-25,django,52222,django,52144,star-list,",
        &[r#"2: field `behind`: found "django", expected another technology than the one ahead"#],
    );
}

#[test]
fn a_technology_without_points_has_no_milestone() {
    assert_refused(
        "github-stars,2020-09-27,2020-09-25,django,52222,none,52144,star-list,",
        &[r#"2: field `behind`: found "none", expected a technology with points in the measure's series"#],
    );
}

#[test]
fn the_one_ahead_has_more() {
    assert_refused(
        "github-stars,2020-09-27,2020-09-25,django,52144,flask,52144,star-list,",
        &[r#"2: field `ahead_value`: found "52144", expected more than `behind_value`"#],
    );
}

#[test]
fn by_a_rank_the_one_ahead_has_less() {
    assert_refused("site-rank,2020-09-27,2020-09-25,django,14,flask,29,star-list,", &[]);
    assert_refused(
        "site-rank,2020-09-27,2020-09-25,django,29,flask,14,star-list,",
        &[r#"2: field `ahead_value`: found "29", expected less than `behind_value`"#],
    );
}

#[test]
fn the_observation_before_lies_before() {
    assert_refused(
        "github-stars,2020-09-27,2020-09-27,django,52222,flask,52144,star-list,",
        &[r#"2: field `before`: found "2020-09-27", expected the date of the observation before, which lies before `date`"#],
    );
}

#[test]
fn milestones_stand_in_the_order_of_time() {
    assert_refused(
        &format!("{ROW}\n{}", ROW.replace("2020-09-27", "2020-09-26")),
        &[r#"3: field `date`: found "2020-09-26", expected dates in rising order"#],
    );
}
