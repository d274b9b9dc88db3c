//! Broken copies of the small dataset. CSV: syntax, header and number of cells, in any file.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_wrong_header_is_shown_with_the_right_one() {
    assert_broken(
        "features.csv",
        "technology,feature",
        "feature,technology",
        &[
            r#"1: field `header`: found "feature,technology,state,provided_by,path,symbol,note", expected the header technology,feature,state,provided_by,path,symbol,note"#,
        ],
    );
}

#[test]
fn an_empty_file_has_no_header() {
    assert_broken(
        "repositories.csv",
        "technology,repository,commit,commit_date,source\ndjango,django/django,420b4f5b0170d090d3b5b78b5c0d3986743e39db,2026-06-23,django-repository\nflask,pallets/flask,2ac89889f4cc330eabd50f295dcef02828522c69,2026-04-09,flask-repository\n",
        "",
        &["1: field `header`: found nothing, expected the header technology,repository,commit,commit_date,source"],
    );
}

#[test]
fn a_row_with_too_few_cells_is_found() {
    assert_problems(
        "features.csv",
        "flask,orm,no,,,,",
        "flask,orm,no,,,",
        &[
            "features.csv:2: field `row`: found 6 cells, expected 7 cells: technology,feature,state,provided_by,path,symbol,note",
            r#"sheets/full.csv:3: field `claims`: found "feature:orm", expected features with a row for flask in features.csv, and `orm` has none"#,
        ],
    );
}

#[test]
fn a_row_with_too_many_cells_is_found() {
    assert_broken(
        "sheets/classic.csv",
        "yes,flask,0,opinion,S0-02",
        "yes,flask,0,opinion,S0-02,S0-01",
        &["3: field `row`: found 7 cells, expected 6 cells: question,answer,technology,fit,grade,claims"],
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_found_where_it_opens() {
    assert_broken(
        "series/github-stars.csv",
        "Read on",
        r#""Read on"#,
        &[
            "4: field `syntax`: found a quotation mark that is never closed, expected CSV after RFC 4180: quotes around a whole cell, doubled inside, no empty line",
        ],
    );
}

#[test]
fn a_quotation_mark_inside_a_bare_cell_is_found() {
    assert_broken(
        "series/github-stars.csv",
        "Read on a",
        r#"Read "on" a"#,
        &[
            "4: field `syntax`: found a quotation mark inside a cell without quotes, expected CSV after RFC 4180: quotes around a whole cell, doubled inside, no empty line",
        ],
    );
}

#[test]
fn text_after_a_closing_quotation_mark_is_found() {
    assert_broken(
        "features.csv",
        r#"and more""#,
        r#"and" more""#,
        &[
            "5: field `syntax`: found text after a closing quotation mark, expected CSV after RFC 4180: quotes around a whole cell, doubled inside, no empty line",
        ],
    );
}

#[test]
fn an_empty_line_between_rows_is_found() {
    assert_broken(
        "features.csv",
        "flask,orm,no,,,,\n",
        "flask,orm,no,,,,\n\n",
        &["3: field `syntax`: found an empty line, expected CSV after RFC 4180: quotes around a whole cell, doubled inside, no empty line"],
    );
}
