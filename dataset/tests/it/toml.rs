//! Broken copies of the small dataset. TOML: syntax, missing and unknown keys, wrong types, in any file.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_syntax_error_of_toml_has_its_line() {
    assert_broken(
        "topics.toml",
        r#"title = "Data and persistence""#,
        "title = Data and persistence",
        &[r#"3: field `syntax`: found string values must be quoted, expected literal string, as in `key = "value"` or a [[table]] header"#],
    );
}

#[test]
fn a_string_that_is_never_closed_is_found() {
    assert_broken(
        "dataset.toml",
        r#"licence = "CC-BY-4.0""#,
        r#"licence = "CC-BY-4.0"#,
        &[r#"3: field `syntax`: found invalid basic string, expected `"`, as in `key = "value"` or a [[table]] header"#],
    );
}

#[test]
fn a_key_given_twice_is_found() {
    assert_broken(
        "dataset.toml",
        r#"licence = "CC-BY-4.0""#,
        "licence = \"CC-BY-4.0\"\nlicence = \"MIT\"",
        &[r#"4: field `syntax`: found duplicate key, expected TOML, as in `key = "value"` or a [[table]] header"#],
    );
}

#[test]
fn a_missing_key_is_found_on_the_line_of_its_table() {
    assert_broken(
        "topics.toml",
        "title = \"Popularity\"\n",
        "",
        &["5: field `topic[1].title`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn an_unknown_key_is_a_problem() {
    assert_broken(
        "topics.toml",
        r#"title = "Popularity""#,
        "title = \"Popularity\"\ntitel = \"Popularity\"",
        &["8: field `topic[1].titel`: found an unknown key, expected only keys that the format names"],
    );
}

#[test]
fn an_unknown_key_of_the_file_is_a_problem() {
    assert_broken(
        "sheets/full.toml",
        r#"credit = "Sextant, 2026""#,
        "credit = \"Sextant, 2026\"\nauthor = \"x\"",
        &["6: field `author`: found an unknown key, expected only keys that the format names"],
    );
}

#[test]
fn a_number_in_place_of_a_text_is_a_problem() {
    assert_broken(
        "topics.toml",
        r#"title = "Popularity""#,
        "title = 5",
        &["7: field `topic[1].title`: found the number 5, expected a text in quotes"],
    );
}

#[test]
fn a_date_without_quotes_is_a_problem() {
    assert_broken(
        "dataset.toml",
        r#""2026-11-20""#,
        "2026-11-20",
        &["2: field `collected`: found 2026-11-20 without quotes, expected a text in quotes"],
    );
}

#[test]
fn a_text_in_place_of_a_list_is_a_problem() {
    assert_broken(
        "claims/own.toml",
        r#"sources = ["django-docs"]"#,
        r#"sources = "django-docs""#,
        &[r#"10: field `claim[0].sources`: found "django-docs", expected a list of texts"#],
    );
}

#[test]
fn a_text_in_place_of_a_number_is_a_problem() {
    assert_broken(
        "measures.toml",
        "decimals = 1",
        r#"decimals = "1""#,
        &[r#"28: field `measure[1].decimals`: found "1", expected a whole number from 0 to 3"#],
    );
}

#[test]
fn an_empty_text_is_a_problem() {
    assert_broken(
        "topics.toml",
        r#"title = "Popularity""#,
        r#"title = """#,
        &["7: field `topic[1].title`: found nothing, expected a text that is not empty"],
    );
}

#[test]
fn a_table_in_place_of_an_array_of_tables_is_a_problem() {
    assert_problems(
        "claims/own.toml",
        "[[claim]]",
        "[claim]",
        &[
            "claims/own.toml:1: field `claim`: found a table, expected one or more tables",
            r#"sheets/full.csv:4: field `claims`: found "no-mapper", expected known claims only, and `no-mapper` is none"#,
        ],
    );
}

#[test]
fn carriage_returns_are_refused() {
    assert_broken(
        "dataset.toml",
        "CC-BY-4.0\"\n",
        "CC-BY-4.0\"\r\n",
        &["3: field `file`: found a carriage return, expected lines that end with a line feed alone"],
    );
}

#[test]
fn a_byte_order_mark_is_refused() {
    assert_broken(
        "topics.toml",
        "[[topic]]",
        "\u{feff}[[topic]]",
        &["1: field `file`: found a byte order mark, expected UTF-8 without one"],
    );
}
