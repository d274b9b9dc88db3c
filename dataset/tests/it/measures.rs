//! Broken copies of the small dataset. Measures and their series.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_measure_needs_a_method() {
    assert_broken(
        "measures.toml",
        "method = \"Read from a list.\"\n",
        "",
        &["1: field `measure[0].method`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn an_unknown_group_shows_the_known_ones() {
    assert_broken(
        "measures.toml",
        r#"group = "attention""#,
        r#"group = "fame""#,
        &[r#"4: field `measure[0].group`: found "fame", expected one of: attention, use, questions, maintenance, size, speed, security"#],
    );
}

#[test]
fn an_unknown_direction_shows_the_known_ones() {
    assert_broken(
        "measures.toml",
        r#"better = "more""#,
        r#"better = "higher""#,
        &[r#"10: field `measure[0].better`: found "higher", expected one of: more, fewer, neither"#],
    );
}

#[test]
fn an_unknown_form_shows_the_known_ones() {
    assert_broken(
        "measures.toml",
        r#"form = "share""#,
        r#"form = "percentage""#,
        &[r#"27: field `measure[1].form`: found "percentage", expected one of: count, share, rank, ratio, bytes"#],
    );
}

#[test]
fn a_measure_has_at_most_three_decimals() {
    assert_broken(
        "measures.toml",
        "decimals = 1",
        "decimals = 4",
        &["28: field `measure[1].decimals`: found the number 4, expected a whole number from 0 to 3"],
    );
}

#[test]
fn bytes_have_no_decimals() {
    assert_broken(
        "measures.toml",
        "form = \"bytes\"\ndecimals = 0",
        "form = \"bytes\"\ndecimals = 1",
        &["60: field `measure[3].decimals`: found the number 1, expected a whole number from 0 to 0"],
    );
}

#[test]
fn a_measure_needs_a_source() {
    assert_broken(
        "measures.toml",
        r#"sources = ["star-list"]"#,
        "sources = []",
        &["14: field `measure[0].sources`: found an empty list, expected at least one"],
    );
}

#[test]
fn a_measure_id_is_unique() {
    assert_problems(
        "measures.toml",
        r#"id = "survey-share""#,
        r#"id = "github-stars""#,
        &[
            r#"measures.toml:18: field `measure[1].id`: found "github-stars", expected an id that no other measure has; measures.toml:2 has it too"#,
            r#"series/github-stars.csv:2: field `value`: found "13500", expected a share from 0 to 100"#,
            r#"series/github-stars.csv:3: field `value`: found "88588", expected a share from 0 to 100"#,
            r#"series/github-stars.csv:4: field `value`: found "72133", expected a share from 0 to 100"#,
            "series/survey-share.csv:1: field `file`: found a stray file, expected only series whose name is a measure's id in measures.toml",
        ],
    );
}

#[test]
fn a_point_needs_a_source() {
    assert_broken(
        "series/github-stars.csv",
        "13500,secondary,lost-article",
        "13500,secondary,",
        &["2: field `source`: found nothing, expected the id of a known source"],
    );
}

#[test]
fn an_unknown_source_of_a_point_is_found() {
    assert_broken(
        "series/github-stars.csv",
        "13500,secondary,lost-article",
        "13500,secondary,lost",
        &[r#"2: field `source`: found "lost", expected the id of a known source"#],
    );
}

#[test]
fn a_point_needs_a_date() {
    assert_broken(
        "series/github-stars.csv",
        "flask,2026-08-22",
        "flask,",
        &["4: field `date`: found nothing, expected a date as YYYY, YYYY-MM or YYYY-MM-DD"],
    );
}

#[test]
fn a_point_needs_a_value() {
    assert_broken(
        "series/github-stars.csv",
        "72133",
        "",
        &["4: field `value`: found nothing, expected digits with no decimals, from 0 and within 64 bits"],
    );
}

#[test]
fn a_value_with_more_decimals_than_the_measure_is_refused() {
    assert_broken(
        "series/survey-share.csv",
        "14.8",
        "14.85",
        &[r#"3: field `value`: found "14.85", expected digits with at most one decimal, from 0 and within 64 bits"#],
    );
}

#[test]
fn a_value_with_a_comma_is_refused() {
    assert_broken(
        "series/github-stars.csv",
        "72133",
        r#""72,133""#,
        &[r#"4: field `value`: found "72,133", expected digits with no decimals, from 0 and within 64 bits"#],
    );
}

#[test]
fn a_value_below_zero_is_refused() {
    assert_broken(
        "series/github-stars.csv",
        "72133",
        "-1",
        &[r#"4: field `value`: found "-1", expected digits with no decimals, from 0 and within 64 bits"#],
    );
}

#[test]
fn a_value_beyond_64_bits_is_refused() {
    assert_broken(
        "series/github-stars.csv",
        "72133",
        "9223372036854775808",
        &[r#"4: field `value`: found "9223372036854775808", expected digits with no decimals, from 0 and within 64 bits"#],
    );
}

#[test]
fn a_share_above_100_is_refused() {
    assert_broken("series/survey-share.csv", "14.8", "100.1", &[r#"3: field `value`: found "100.1", expected a share from 0 to 100"#]);
}

#[test]
fn a_rank_below_1_is_refused() {
    assert_broken("series/site-rank.csv", "15", "0", &[r#"2: field `value`: found "0", expected a rank of 1 or more"#]);
}

#[test]
fn an_unknown_flag_shows_the_known_ones() {
    assert_broken(
        "series/survey-share.csv",
        "estimate",
        "guess",
        &[r#"3: field `flag`: found "guess", expected one of: nothing, lower-bound, estimate, partial, secondary"#],
    );
}

#[test]
fn an_unknown_technology_of_a_point_is_found() {
    assert_broken(
        "series/survey-share.csv",
        "flask",
        "flaks",
        &[r#"3: field `technology`: found "flaks", expected the id of a known technology"#],
    );
}

#[test]
fn dates_that_fall_are_found() {
    assert_broken(
        "series/github-stars.csv",
        "2015-04,",
        "2026-09,",
        &[r#"3: field `date`: found "2026-08-22", expected dates in rising order for each technology"#],
    );
}

#[test]
fn a_date_given_twice_is_found() {
    assert_broken(
        "series/github-stars.csv",
        "2015-04,",
        "2026-08-22,",
        &[r#"3: field `date`: found "2026-08-22", expected one point per technology and date"#],
    );
}

#[test]
fn technologies_out_of_order_are_found() {
    assert_broken(
        "series/survey-share.csv",
        "flask,2025,14.8,estimate,star-list,\n",
        "flask,2025,14.8,estimate,star-list,\ndjango,2026,13,,star-list,\n",
        &[r#"4: field `technology`: found "django", expected technologies in the order of technologies.toml, each in one run"#],
    );
}

#[test]
fn a_series_without_points_is_found() {
    assert_broken(
        "series/install-size.csv",
        "django,2026-11,24000000,,star-list,\n",
        "",
        &["1: field `file`: found no points, expected at least one point"],
    );
}

#[test]
fn whose_doing_a_measure_shows_is_a_phrase_that_a_sentence_can_go_on_with() {
    for wrong in ["\"\"", "\"Machines.\""] {
        let found = if wrong == "\"\"" { "nothing" } else { wrong };
        assert_broken(
            "measures.toml",
            "reads = \"how it is counted\"",
            &format!("reads = {wrong}"),
            &[&format!("15: field `measure[0].reads`: found {found}, expected a noun phrase, without a full stop at its end")],
        );
    }
}
