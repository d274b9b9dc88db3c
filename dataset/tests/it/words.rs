//! The words of the interface: what is wrong in their files is told with its place.

use sextant_dataset::read::{Problem, read_words};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The problems of a folder with one file for each language.
fn problems(english: &str, german: &str) -> Vec<String> {
    read(english, german).err().unwrap_or_default().iter().map(Problem::to_string).collect()
}

fn read(english: &str, german: &str) -> Result<sextant_dataset::read::Words, Vec<Problem>> {
    let folder = TempDir::new().unwrap();
    for (language, text) in [("en", english), ("de", german)] {
        fs::create_dir(folder.path().join(language)).unwrap();
        fs::write(folder.path().join(language).join("frame.toml"), text).unwrap();
    }
    read_words(folder.path())
}

#[test]
fn messages_come_in_the_order_of_their_keys_in_both_languages() {
    let words = read("skip = \"Skip\"\nand = \"and\"\n", "and = \"und\"\nskip = \"Zum Inhalt\"\n").unwrap();
    let found: Vec<[&str; 4]> = words.wordings.iter().map(|one| [&*one.room, &*one.key, &*one.english, &*one.german]).collect();
    assert_eq!(found, [["frame", "and", "and", "und"], ["frame", "skip", "Skip", "Zum Inhalt"]]);
    assert_eq!(sextant_dataset::model::decode::<Vec<String>>(&words.german()).unwrap(), ["und", "Zum Inhalt"]);
}

#[test]
fn what_one_language_lacks_is_told_where_the_other_has_it() {
    let missing = problems("and = \"and\"\nskip = \"Skip\"\n", "and = \"und\"\n");
    assert_eq!(missing, ["en/frame.toml:2: field `skip`: found \"Skip\", expected a message of this key in de/frame.toml"]);
    let surplus = problems("and = \"and\"\n", "and = \"und\"\nskip = \"Weiter\"\n");
    assert_eq!(surplus, ["de/frame.toml:2: field `skip`: found \"Weiter\", expected only keys that en/frame.toml has"]);
}

#[test]
fn places_are_the_same_in_both() {
    assert!(problems("of = \"{0} of {1}\"\n", "of = \"von {1} sind es {0}\"\n").is_empty());
    let found = problems("of = \"{0} of {1}\"\n", "of = \"{0} von {2}\"\n");
    assert_eq!(found, ["de/frame.toml:1: field `of`: found \"{0} von {2}\", expected the places {0, 1}, as in en/frame.toml"]);
}

#[test]
fn keys_and_words_are_checked() {
    let found = problems("Big = \"x\"\nempty = \" \"\nnumber = 3\n", "Big = \"x\"\nempty = \" \"\nnumber = 3\n");
    let says = |part: &str| found.iter().any(|problem| problem.contains(part));
    assert!(says("a key of [a-z0-9_]") && says("en/frame.toml:2: field `empty`") && says("a text in quotes"), "{found:#?}");
    assert!(!problems("and = \"and\nb\"", "").is_empty());
}

#[test]
fn a_language_without_a_file_is_told() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("en")).unwrap();
    fs::write(folder.path().join("en/frame.toml"), "and = \"and\"\n").unwrap();
    let found = read_words(folder.path()).unwrap_err();
    assert!(found.iter().any(|problem| problem.to_string().starts_with("de/frame.toml:1: field `file`: found no such file")), "{found:#?}");
    assert!(read_words(Path::new("nowhere")).is_err());
}
