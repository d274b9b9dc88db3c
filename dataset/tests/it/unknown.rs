//! Broken copies of the small dataset. What is not known: its measures and sources. And where the files say what.

use crate::fixture::{Copy, assert_broken};

const FILE: &str = "unknown.toml";

#[test]
fn what_is_not_known_stands_beside_the_claims() {
    let unknown = Copy::new().dataset().evidence.unknown;
    assert_eq!(unknown.len(), 2);
    assert_eq!((unknown[0].id.as_str(), unknown[0].measures.as_slice()), ("installs", &["site-rank".to_owned()][..]));
    assert_eq!((unknown[1].looked.to_string(), unknown[1].sources.len()), ("2026-11-20".to_owned(), 0));
}

#[test]
fn an_unknown_names_known_measures_and_sources() {
    assert_broken(
        FILE,
        r#"measures = ["site-rank"]"#,
        r#"measures = ["site-ranks"]"#,
        &[r#"6: field `unknown[0].measures[0]`: found "site-ranks", expected the id of a known measure"#],
    );
    assert_broken(
        FILE,
        r#"["django-docs"]"#,
        r#"["django-doc"]"#,
        &[r#"7: field `unknown[0].sources[0]`: found "django-doc", expected the id of a known source"#],
    );
}

#[test]
fn an_unknown_has_an_id_of_its_own_and_a_day_on_which_it_was_looked_for() {
    assert_broken(
        FILE,
        r#"id = "salaries""#,
        r#"id = "installs""#,
        &[r#"10: field `unknown[1].id`: found "installs", expected an id that no other unknown has; unknown.toml:2 has it too"#],
    );
    assert_broken(
        FILE,
        r#"looked = "2026-11-19""#,
        r#"looked = "2026-11-21""#,
        &[
            r#"5: field `unknown[0].looked`: found "2026-11-21", expected a date not after 2026-11-20, the day on which the dataset was collected"#,
        ],
    );
}

#[test]
fn sources_say_in_which_file_and_line_they_stand_and_so_does_everything_that_ages() {
    let dataset = Copy::new().dataset();
    let source = dataset.evidence.sources.iter().find(|source| source.id == "star-list").unwrap();
    assert_eq!((source.file.as_str(), source.line), ("sources/figures.toml", 2));
    assert_eq!(dataset.places.sources["star-list"].to_string(), "sources/figures.toml:2");
    assert_eq!(dataset.places.measures["github-stars"].to_string(), "measures.toml:2");
    assert_eq!(dataset.places.unknown["salaries"].to_string(), "unknown.toml:10");
    assert!(dataset.places.claims.len() > 1 && dataset.places.technologies.len() > 1);
}
