//! Options as they are drawn, whole. After a change on purpose, `SEXTANT_GOLDEN=1` writes the files anew.

use super::{chart_of, made, mark, wish};
use serde_json::Value;
use sextant::chart::{Wish, option, spec};
use sextant::model::Flag::{LowerBound, Observed, Partial};
use sextant::model::Measure;
use std::path::Path;
use std::{env, fs};

fn must_be(name: &str, option: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/chart").join(format!("{name}.json"));
    let found: Value = serde_json::from_str(option).unwrap();
    if env::var_os("SEXTANT_GOLDEN").is_some() {
        fs::write(&file, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
    }
    let expected: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(found, expected, "{name}.json: look at the difference; SEXTANT_GOLDEN=1 writes it anew");
}

#[test]
fn lines_with_lower_bounds_a_gap_and_marks() {
    let measure = made(&[
        (
            "django",
            &[("2014-01-01", 100, LowerBound), ("2015-01-01", 150, Observed), ("2018-01-01", 400, Observed), ("2019", 420, Partial)],
        ),
        ("flask", &[("2015-01-01", 151, Observed), ("2016-01", 402, Observed)]),
    ]);
    let (breaks, milestones) = ([mark("2018-06", "counted anew")], [mark("2015-06-01", "version 2")]);
    let chart = spec(Wish { breaks: &breaks, milestones: &milestones, ..wish(&measure) }).unwrap();
    must_be("lines", &option(&chart));
}

#[test]
fn columns_with_a_year_to_date() {
    let measure = made(&[
        ("django", &[("2024", 20, Observed), ("2025", 30, Observed), ("2026", 12, Partial)]),
        ("flask", &[("2025", 3, Observed), ("2026", 1, Partial)]),
    ]);
    must_be("columns", &option(&chart_of(&measure, None)));
}

#[test]
fn dots_on_a_log_axis_with_a_row_per_date() {
    let runs = [("2020-03-16", 128_016, Observed), ("2021-01-13", 72_077, Observed), ("2023-09-19", 68_888, Observed)];
    let others = [("2021-01-13", 62_368, Observed), ("2023-09-19", 82_284, Observed)];
    let measure = Measure { group: "speed".to_owned(), ..made(&[("django", &runs), ("flask", &others)]) };
    must_be("dots", &option(&chart_of(&measure, None)));
}
