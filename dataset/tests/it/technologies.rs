//! Broken copies of the small dataset. Technologies, features and repositories.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn an_unknown_kind_of_technology_shows_the_known_ones() {
    assert_broken(
        "technologies.toml",
        r#"kind = "framework""#,
        r#"kind = "library""#,
        &[r#"5: field `technology[0].kind`: found "library", expected one of: framework, option"#],
    );
}

#[test]
fn a_framework_needs_its_facts() {
    assert_broken(
        "technologies.toml",
        "requires = \"Python 3.12 or later\"\n",
        "",
        &["1: field `technology[0].requires`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_framework_needs_a_source() {
    assert_broken(
        "technologies.toml",
        r#"sources = ["django-docs"]"#,
        "sources = []",
        &["21: field `technology[0].sources`: found an empty list, expected at least one"],
    );
}

#[test]
fn the_address_of_a_website_is_checked() {
    assert_broken(
        "technologies.toml",
        r#"website = "https://www.djangoproject.com/""#,
        r#"website = "www.djangoproject.com""#,
        &[r#"16: field `technology[0].website`: found "www.djangoproject.com", expected an address that begins with http:// or https://"#],
    );
}

#[test]
fn an_unknown_source_of_a_technology_is_found() {
    assert_broken(
        "technologies.toml",
        r#"sources = ["django-docs"]"#,
        r#"sources = ["django-docs", "django-blog"]"#,
        &[r#"21: field `technology[0].sources[1]`: found "django-blog", expected the id of a known source"#],
    );
}

#[test]
fn an_unknown_feature_state_shows_the_known_ones() {
    assert_broken(
        "features.csv",
        "flask,orm,no",
        "flask,orm,none",
        &[r#"2: field `state`: found "none", expected one of: no, partial, yes"#],
    );
}

#[test]
fn an_unknown_feature_in_a_cell_is_found() {
    assert_broken(
        "features.csv",
        "django,sessions",
        "django,session",
        &[r#"4: field `feature`: found "session", expected the id of a known feature"#],
    );
}

#[test]
fn an_unknown_technology_in_a_cell_is_found() {
    assert_broken(
        "features.csv",
        "django,sessions",
        "rails,sessions",
        &[r#"4: field `technology`: found "rails", expected the id of a known technology"#],
    );
}

#[test]
fn an_unknown_topic_of_a_feature_is_found() {
    assert_broken(
        "features.toml",
        r#"topic = "data""#,
        r#"topic = "date""#,
        &[r#"5: field `feature[0].topic`: found "date", expected the id of a known topic"#],
    );
}

#[test]
fn a_second_row_for_a_cell_is_found_with_the_first() {
    assert_broken(
        "features.csv",
        "flask,sessions,partial",
        "flask,orm,partial",
        &[r#"5: field `feature`: found "orm", expected one row per technology and feature; the first is on line 2"#],
    );
}

#[test]
fn a_feature_that_is_there_needs_a_proof() {
    assert_broken(
        "features.csv",
        "django/contrib/sessions/base.py",
        "",
        &["4: field `path`: found nothing, expected the file in the repository that proves it, or a note"],
    );
}

#[test]
fn a_technology_in_features_needs_its_repository() {
    assert_problems(
        "features.csv",
        "flask,orm,no",
        "none,orm,no",
        &[
            r#"features.csv:2: field `technology`: found "none", expected a technology with a row in repositories.csv, which says what was read"#,
            r#"sheets/full.csv:3: field `claims`: found "feature:orm", expected features with a row for flask in features.csv, and `orm` has none"#,
        ],
    );
}

#[test]
fn a_feature_needs_a_definition() {
    assert_broken(
        "features.toml",
        "definition = \"Maps classes to tables.\"\n",
        "",
        &["1: field `feature[0].definition`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_commit_must_be_40_hex_digits() {
    assert_broken(
        "repositories.csv",
        "420b4f5b0170",
        "420b4f5",
        &[r#"2: field `commit`: found "420b4f5d090d3b5b78b5c0d3986743e39db", expected a commit of 40 hex digits"#],
    );
}

#[test]
fn a_repository_must_be_owner_and_name() {
    assert_broken(
        "repositories.csv",
        "django/django,",
        "django,",
        &[r#"2: field `repository`: found "django", expected a repository as owner/name or https://github.com/owner/name"#],
    );
}

#[test]
fn an_unknown_source_of_a_repository_is_found() {
    assert_broken(
        "repositories.csv",
        "flask-repository",
        "flask-repo",
        &[r#"3: field `source`: found "flask-repo", expected the id of a known source"#],
    );
}

#[test]
fn a_second_repository_of_a_technology_is_found() {
    assert_problems(
        "repositories.csv",
        "\nflask,",
        "\ndjango,",
        &[
            r#"features.csv:2: field `technology`: found "flask", expected a technology with a row in repositories.csv, which says what was read"#,
            r#"features.csv:5: field `technology`: found "flask", expected a technology with a row in repositories.csv, which says what was read"#,
            r#"repositories.csv:3: field `technology`: found "django", expected one row per technology; the first is on line 2"#,
        ],
    );
}
