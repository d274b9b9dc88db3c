//! Broken copies of the small dataset. Breakdowns: figures by something other than time.

use crate::fixture::{Copy, assert_broken, assert_problems};

const ROWS: &str = "breakdowns/sites-by-country.csv";

#[test]
fn a_breakdown_keeps_the_order_of_its_rows_and_may_leave_the_technology_open() {
    let annex = Copy::new().dataset().annex;
    let breakdown = &annex.breakdowns[0];
    let rows: Vec<_> = breakdown.rows.iter().map(|row| (row.label.as_str(), row.technology.as_str(), row.value)).collect();
    assert_eq!(rows, [("Norway", "django", 14), ("Norway", "flask", 7), ("Uruguay", "", 3)]);
    assert_eq!(annex.sources[usize::from(breakdown.rows[2].source)].id, "lost-article");
    assert_eq!((breakdown.measure.as_str(), breakdown.as_of, breakdown.format(1400).as_str()), ("site-rank", None, "1,400"));
}

#[test]
fn a_label_stands_once_for_each_technology() {
    assert_broken(
        ROWS,
        "Norway,flask",
        "Norway,django",
        &[r#"3: field `label`: found "Norway", expected one row per label and technology; the first is on line 2"#],
    );
}

#[test]
fn a_row_of_a_breakdown_needs_a_label_a_value_and_a_source() {
    assert_broken(
        ROWS,
        "Norway,flask,7,estimate,star-list,",
        ",flask,many,guess,,",
        &[
            "3: field `label`: found nothing, expected a text that is not empty",
            r#"3: field `value`: found "many", expected digits with no decimals, from 0 and within 64 bits"#,
            r#"3: field `flag`: found "guess", expected one of: nothing, lower-bound, estimate, partial, secondary"#,
            "3: field `source`: found nothing, expected the id of a known source",
        ],
    );
}

#[test]
fn an_unknown_technology_or_measure_of_a_breakdown_is_found() {
    let unknown = r#"3: field `technology`: found "flaks", expected the id of a known technology"#;
    assert_broken(ROWS, "Norway,flask", "Norway,flaks", &[unknown]);
    let measure = r#"5: field `breakdown[0].measure`: found "sites", expected the id of a known measure"#;
    assert_broken("breakdowns.toml", r#"measure = "site-rank""#, r#"measure = "sites""#, &[measure]);
}

#[test]
fn a_breakdown_says_what_it_cannot_say_and_of_what_date_it_speaks() {
    let caveat = "1: field `breakdown[0].caveat`: found no such key, expected a text in quotes";
    assert_broken("breakdowns.toml", "caveat = \"It says nothing of quality.\"\n", "", &[caveat]);
    let date = "1: field `breakdown[0].as_of`: found no such key, expected a text in quotes";
    assert_broken("breakdowns.toml", "as_of = \"\"\n", "", &[date]);
}

#[test]
fn a_breakdown_without_rows_is_found() {
    let copy = Copy::new();
    copy.write(ROWS, b"label,technology,value,flag,source,note\n");
    assert_eq!(copy.problems(), [format!("{ROWS}:1: field `file`: found no rows, expected at least one row")]);
}

#[test]
fn a_renamed_breakdown_leaves_its_file_astray() {
    assert_problems(
        "breakdowns.toml",
        r#"id = "sites-by-country""#,
        r#"id = "sites""#,
        &[
            "breakdowns/sites-by-country.csv:1: field `file`: found a stray file, expected only breakdowns whose name is a breakdown's id in breakdowns.toml",
            "breakdowns/sites.csv:1: field `file`: found no such file, expected a file of this name",
        ],
    );
}
