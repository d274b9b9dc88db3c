//! Broken copies of the small dataset. The breaks of a measure, across which its series must not be read.

use crate::fixture::{Copy, assert_broken, edited};
use sextant_dataset::model::{Break, Cause, Date};

/// The first measure, GitHub stars, with a break below it; `lines` are those of the break.
fn with_break(lines: &str) -> String {
    format!("licence = \"CC0-1.0\"\n\n[[measure.break]]\n{lines}\n")
}

#[track_caller]
fn assert_refused(lines: &str, expected: &[&str]) {
    assert_broken("measures.toml", "licence = \"CC0-1.0\"\n", &with_break(lines), expected);
}

const BREAK: &str = "date = \"2020-01\"\ntechnologies = [\"django\"]\ncause = \"open\"\nwhy = \"The list was made anew.\"";

#[test]
fn a_break_is_read_and_concerns_the_technologies_that_it_names() {
    let dataset = edited("measures.toml", "licence = \"CC0-1.0\"\n", &with_break(BREAK));
    let stars = &dataset.popularity.measures[0];
    let expected = Break {
        date: Date::parse("2020-01").unwrap(),
        technologies: vec!["django".into()],
        cause: Cause::Open,
        why: "The list was made anew.".into(),
    };
    assert_eq!(stars.breaks_of("django").collect::<Vec<_>>(), [&expected]);
    assert_eq!(stars.breaks_of("flask").count(), 0);
}

#[test]
fn a_break_that_names_no_technology_concerns_all() {
    let dataset = edited("measures.toml", "licence = \"CC0-1.0\"\n", &with_break(&BREAK.replace("technologies = [\"django\"]\n", "")));
    assert_eq!(dataset.popularity.measures[0].breaks_of("flask").count(), 1);
}

#[test]
fn a_measure_without_breaks_needs_none() {
    assert!(Copy::new().dataset().popularity.measures.iter().all(|measure| measure.breaks.is_empty()));
}

#[test]
fn a_break_must_part_the_points_of_what_it_concerns() {
    let expected = "expected a date after the first point and not after the last of what it concerns";
    for (date, technology) in [("2015-04", "django"), ("2026-09", "django"), ("2020-01", "flask"), ("2014", "django")] {
        let lines = BREAK.replace("2020-01", date).replace("django", technology);
        assert_refused(&lines, &[&format!("19: field `measure[0].break[0].date`: found {date:?}, {expected}")]);
    }
}

#[test]
fn breaks_stand_in_the_order_of_time() {
    let lines = format!("{BREAK}\n\n[[measure.break]]\n{}", BREAK.replace("2020-01", "2019"));
    assert_refused(&lines, &[r#"25: field `measure[0].break[1].date`: found "2019", expected breaks in rising order of their dates"#]);
}

#[test]
fn a_break_says_why_in_a_sentence() {
    let expected = "22: field `measure[0].break[0].why`: found \"Made anew\", expected one sentence that ends in a full stop";
    assert_refused(&BREAK.replace("The list was made anew.", "Made anew"), &[expected]);
}

#[test]
fn an_unknown_cause_shows_the_known_ones() {
    let expected = "21: field `measure[0].break[0].cause`: found \"guess\", expected one of: known, open";
    assert_refused(&BREAK.replace("open", "guess"), &[expected]);
}

#[test]
fn an_unknown_technology_or_key_of_a_break_is_found() {
    assert_refused(
        &format!("{}\nwhere = \"here\"", BREAK.replace("django", "djago")),
        &[
            r#"19: field `measure[0].break[0].date`: found "2020-01", expected a date after the first point and not after the last of what it concerns"#,
            r#"20: field `measure[0].break[0].technologies[0]`: found "djago", expected the id of a known technology"#,
            "23: field `measure[0].break[0].where`: found an unknown key, expected only keys that the format names",
        ],
    );
}
