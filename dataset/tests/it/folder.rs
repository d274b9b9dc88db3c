//! Files that are missing, stray or not text, and many problems in one run.

use crate::fixture::{Copy, files};
use sextant_dataset::read::read;
use std::path::Path;

fn missing(file: &str) -> String {
    format!("{file}:1: field `file`: found no such file, expected a file of this name")
}

#[test]
fn the_small_dataset_has_no_problems() {
    assert_eq!(Copy::new().problems(), Vec::<String>::new());
}

#[test]
fn a_missing_file_is_named_and_what_names_its_ids_is_not_blamed() {
    let named = files().into_iter().filter(|file| !file.starts_with("articles/") && !file.starts_with("sources/"));
    for file in named.filter(|file| file != "claims/own.toml" && file != "sheets/classic.toml") {
        let copy = Copy::new();
        copy.remove(&file);
        assert_eq!(copy.problems(), [missing(&file)]);
    }
}

#[test]
fn a_folder_without_sources_or_articles_is_named() {
    for (folder, pattern) in [("sources", "sources/*.toml"), ("articles", "articles/*.md")] {
        let copy = Copy::new();
        files().iter().filter(|file| file.starts_with(folder)).for_each(|file| copy.remove(file));
        assert_eq!(copy.problems(), [missing(pattern)]);
    }
}

#[test]
fn a_folder_that_is_not_there_is_named_with_every_file_it_needs() {
    let problems = read(Path::new("no such folder")).unwrap_err();
    let named: Vec<_> = problems.iter().map(|problem| problem.file.as_str()).collect();
    let expected = [
        ".",
        "CHANGES.md",
        "articles/*.md",
        "audit.toml",
        "breakdowns.toml",
        "claims/seeds.toml",
        "dataset.toml",
        "features.csv",
        "features.toml",
        "mapping.csv",
        "measures.toml",
        "milestones.csv",
        "releases.csv",
        "repositories.csv",
        "scenarios.toml",
        "sheets/full.toml",
        "situations.toml",
        "sources/*.toml",
        "technologies.toml",
        "topics.toml",
        "unknown.toml",
    ];
    assert_eq!(named, expected);
}

#[test]
fn a_stray_file_is_named() {
    let stray = [
        ("notes.txt", "only files that the dataset's formats name"),
        ("claims/old/seeds.toml", "only files that the dataset's formats name"),
        ("claims/seeds.csv", "only files that the dataset's formats name"),
        ("breakdowns/sites.csv", "only breakdowns whose name is a breakdown's id in breakdowns.toml"),
        ("series/forks.csv", "only series whose name is a measure's id in measures.toml"),
        ("sheets/half.csv", "only <id>.toml and <id>.csv for each sheet"),
    ];
    for (file, expected) in stray {
        let copy = Copy::new();
        copy.write(file, b"technology,date,value,flag,source,note\n");
        assert_eq!(copy.problems(), [format!("{file}:1: field `file`: found a stray file, expected {expected}")]);
    }
}

#[test]
fn files_for_people_and_hidden_files_are_passed_over() {
    let copy = Copy::new();
    ["README.md", "LICENSE", ".gitattributes", "sheets/.full.toml.swp"].iter().for_each(|file| copy.write(file, b"words"));
    assert_eq!(copy.problems(), Vec::<String>::new());
}

#[test]
fn a_file_that_is_not_utf8_is_named() {
    let copy = Copy::new();
    copy.write("repositories.csv", b"technology\xff");
    assert_eq!(copy.problems(), ["repositories.csv:1: field `file`: found a byte that is not UTF-8 at offset 10, expected text in UTF-8"]);
}

#[test]
fn many_problems_of_many_files_are_reported_in_one_run_by_file_and_line() {
    let copy = Copy::new();
    copy.replace("articles/second.md", "One line.", "One <i>line.");
    copy.replace("claims/own.toml", "kind = \"fact\"", "kind = \"hunch\"");
    copy.replace("claims/own.toml", "2026-11", "2027");
    copy.replace("repositories.csv", "2026-06-23", "23 June");
    copy.replace("series/site-rank.csv", "29", "0");
    copy.replace("sheets/full.csv", "none,-2", "none,-3");
    copy.replace("sheets/full.toml", "\"{name} brings none.\"", "\"\"");
    copy.replace("topics.toml", "title = \"Popularity\"", "");
    copy.write("stray.txt", b"");
    let expected = [
        "articles/second.md:12: field `html`: found \"<i>\", expected Markdown without raw HTML",
        "claims/own.toml:5: field `claim[0].kind`: found \"hunch\", expected one of: fact, figure, opinion, rule",
        "claims/own.toml:11: field `claim[0].checked`: found \"2027\", expected a date not after 2026-11-20, the day on which the dataset was collected",
        "repositories.csv:2: field `commit_date`: found \"23 June\", expected a date as YYYY, YYYY-MM or YYYY-MM-DD",
        "series/site-rank.csv:3: field `value`: found \"0\", expected a rank of 1 or more",
        "sheets/full.csv:4: field `fit`: found \"-3\", expected one of: 0, 1, 2, -1, -2",
        "sheets/full.toml:22: field `question[0].answer[0].hurts`: found nothing, expected a sentence with {name} for the technology and no other braces",
        "stray.txt:1: field `file`: found a stray file, expected only files that the dataset's formats name",
        "topics.toml:5: field `topic[1].title`: found no such key, expected a text in quotes",
    ];
    assert_eq!(copy.problems(), expected);
}

#[test]
fn a_long_text_is_cut_in_a_message() {
    let copy = Copy::new();
    copy.replace("claims/own.toml", "kind = \"fact\"", &format!("kind = \"{}\"", "é".repeat(200)));
    let quoted = format!("found \"{}...\", expected", "é".repeat(80));
    assert!(copy.problems()[0].contains(&quoted));
}
