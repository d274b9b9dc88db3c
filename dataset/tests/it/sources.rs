//! Broken copies of the small dataset. Sources and topics.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_source_without_a_title_is_found() {
    assert_broken(
        "sources/figures.toml",
        "title = \"Counts of stars\"\n",
        "",
        &["1: field `source[0].title`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_source_without_a_publisher_is_found() {
    assert_broken(
        "sources/figures.toml",
        r#"publisher = "GitHub""#,
        r#"publisher = """#,
        &["5: field `source[0].publisher`: found nothing, expected a text that is not empty"],
    );
}

#[test]
fn a_source_without_a_licence_is_found() {
    assert_broken(
        "sources/figures.toml",
        "licence = \"CC0-1.0\"\n",
        "",
        &["1: field `source[0].licence`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_source_without_a_reading_date_is_found() {
    assert_broken(
        "sources/figures.toml",
        "read = \"2026-11-18\"\n",
        "",
        &["1: field `source[0].read`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_source_with_another_scheme_is_found() {
    assert_broken(
        "sources/figures.toml",
        "https://example.org/stars",
        "ftp://example.org/stars",
        &[r#"4: field `source[0].address`: found "ftp://example.org/stars", expected an address that begins with http:// or https://"#],
    );
}

#[test]
fn a_source_without_an_address_needs_a_note() {
    assert_broken(
        "sources/documents.toml",
        "note = \"The original page was not found.\"\n",
        "",
        &[
            "13: field `source[1].address`: found nothing, expected an address that begins with http:// or https://, or a note on why there is none",
        ],
    );
}

#[test]
fn a_source_id_must_be_a_slug() {
    assert_problems(
        "sources/figures.toml",
        r#"id = "star-list""#,
        r#"id = "Star List""#,
        &[
            r#"breakdowns.toml:17: field `breakdown[0].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"breakdowns/sites-by-country.csv:2: field `source`: found "star-list", expected the id of a known source"#,
            r#"breakdowns/sites-by-country.csv:3: field `source`: found "star-list", expected the id of a known source"#,
            r#"claims/seeds.toml:42: field `claim[2].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"measures.toml:14: field `measure[0].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"measures.toml:30: field `measure[1].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"measures.toml:46: field `measure[2].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"measures.toml:62: field `measure[3].sources[0]`: found "star-list", expected the id of a known source"#,
            r#"milestones.csv:2: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/github-stars.csv:3: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/github-stars.csv:4: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/install-size.csv:2: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/site-rank.csv:2: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/site-rank.csv:3: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/survey-share.csv:2: field `source`: found "star-list", expected the id of a known source"#,
            r#"series/survey-share.csv:3: field `source`: found "star-list", expected the id of a known source"#,
            r#"sources/figures.toml:2: field `source[0].id`: found "Star List", expected a slug of [a-z0-9-]"#,
        ],
    );
}

#[test]
fn a_source_id_is_unique_over_all_files() {
    assert_problems(
        "sources/figures.toml",
        r#"id = "flask-repository""#,
        r#"id = "lost-article""#,
        &[
            r#"claims/seeds.toml:12: field `claim[0].sources[1]`: found "flask-repository", expected the id of a known source"#,
            r#"releases.csv:4: field `source`: found "flask-repository", expected the id of a known source"#,
            r#"repositories.csv:3: field `source`: found "flask-repository", expected the id of a known source"#,
            r#"sources/figures.toml:18: field `source[2].id`: found "lost-article", expected an id that no other source has; sources/documents.toml:11 has it too"#,
            r#"technologies.toml:44: field `technology[1].sources[0]`: found "flask-repository", expected the id of a known source"#,
        ],
    );
}

#[test]
fn a_topic_id_is_unique() {
    assert_broken(
        "topics.toml",
        "id = \"popularity\"\n",
        "id = \"popularity\"\ntitle = \"Again\"\n\n[[topic]]\nid = \"popularity\"\n",
        &[r#"10: field `topic[2].id`: found "popularity", expected an id that no other topic has; topics.toml:6 has it too"#],
    );
}

#[test]
fn the_topic_of_measures_must_be_there() {
    assert_problems(
        "topics.toml",
        r#"id = "popularity""#,
        r#"id = "fame""#,
        &[
            r#"claims/seeds.toml:35: field `claim[2].topic`: found "popularity", expected the id of a known topic"#,
            r#"sheets/full.toml:33: field `question[1].topic`: found "popularity", expected the id of a known topic"#,
            "topics.toml:1: field `topic`: found no topic of this id, expected a topic `popularity`, under which measures stand as evidence",
        ],
    );
}
