//! Broken copies of the small dataset. Dates: well formed, and not after the day on which the dataset was collected.

use crate::fixture::assert_broken;

#[test]
fn a_malformed_date_is_found() {
    assert_broken(
        "claims/own.toml",
        r#"checked = "2026-11""#,
        r#"checked = "11/2026""#,
        &[r#"11: field `claim[0].checked`: found "11/2026", expected a date as YYYY, YYYY-MM or YYYY-MM-DD"#],
    );
}

#[test]
fn a_day_that_does_not_exist_is_found() {
    assert_broken(
        "claims/own.toml",
        r#"checked = "2026-11""#,
        r#"checked = "2026-02-29""#,
        &[r#"11: field `claim[0].checked`: found "2026-02-29", expected a date as YYYY, YYYY-MM or YYYY-MM-DD"#],
    );
}

#[test]
fn the_date_of_the_dataset_must_be_a_date() {
    assert_broken(
        "dataset.toml",
        "2026-11-20",
        "soon",
        &[r#"2: field `collected`: found "soon", expected a date as YYYY, YYYY-MM or YYYY-MM-DD"#],
    );
}

#[test]
fn a_source_published_after_the_dataset_is_found() {
    assert_broken(
        "sources/documents.toml",
        r#"published = "2026-08""#,
        r#"published = "2026-12""#,
        &[
            r#"6: field `source[0].published`: found "2026-12", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn a_source_read_after_the_dataset_is_found() {
    assert_broken(
        "sources/figures.toml",
        r#"read = "2026-11-18""#,
        r#"read = "2026-11-21""#,
        &[
            r#"6: field `source[0].read`: found "2026-11-21", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn a_release_after_the_dataset_is_found() {
    assert_broken(
        "technologies.toml",
        r#"latest_date = "2026-11-04""#,
        r#"latest_date = "2027""#,
        &[
            r#"13: field `technology[0].latest_date`: found "2027", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn a_technology_as_of_a_day_after_the_dataset_is_found() {
    assert_broken(
        "technologies.toml",
        r#"as_of = "2026-11-20""#,
        r#"as_of = "2026-11-21""#,
        &[
            r#"22: field `technology[0].as_of`: found "2026-11-21", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn a_claim_checked_after_the_dataset_is_found() {
    assert_broken(
        "claims/seeds.toml",
        r#"checked = "2026-11-20""#,
        r#"checked = "2026-12-01""#,
        &[
            r#"13: field `claim[0].checked`: found "2026-12-01", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn a_claim_as_of_a_day_after_the_dataset_is_found() {
    assert_broken(
        "claims/seeds.toml",
        r#"as_of = "2015""#,
        r#"as_of = "2035""#,
        &[r#"38: field `claim[2].as_of`: found "2035", expected a date not after 2026-11-20, the day on which the dataset was collected"#],
    );
}

#[test]
fn a_point_after_the_dataset_is_found() {
    assert_broken(
        "series/github-stars.csv",
        "flask,2026-08-22",
        "flask,2026-12-22",
        &[r#"4: field `date`: found "2026-12-22", expected a date not after 2026-11-20, the day on which the dataset was collected"#],
    );
}

#[test]
fn a_commit_after_the_dataset_is_found() {
    assert_broken(
        "repositories.csv",
        "2026-06-23",
        "2026-12-23",
        &[
            r#"2: field `commit_date`: found "2026-12-23", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn an_article_written_after_the_dataset_is_found() {
    assert_broken(
        "articles/second.md",
        r#"written = "2026-11-20""#,
        r#"written = "2026-11-21""#,
        &[r#"10: field `written`: found "2026-11-21", expected a date not after 2026-11-20, the day on which the dataset was collected"#],
    );
}
