//! What is found on the real dataset.

use super::{found, index, named};
use crate::real::dataset;
use sextant::data::catalog;
use sextant::model::FindKind::{Article, Claim, Feature, Measure, Question, Technology};
use sextant::model::{FindKind, TechnologyKind};
use std::time::{Duration, Instant};

#[test]
fn everything_that_can_be_found_is_there_once_with_a_title() {
    let entries = &index().searchable.entries;
    let count = |kind: FindKind| entries.iter().filter(|entry| entry.kind == kind && (kind != Article || entry.place.is_empty())).count();
    let core = catalog().core();
    assert_eq!(count(Article), core.articles.len());
    assert_eq!(count(Claim), 228);
    assert_eq!(count(Question), core.sheets.iter().map(|sheet| sheet.questions.len()).sum::<usize>());
    assert_eq!(count(Measure), core.measures.len());
    assert_eq!(count(Technology), core.technologies.iter().filter(|one| one.kind == TechnologyKind::Framework).count());
    assert_eq!(count(Feature), dataset().comparison.features.len());
    let mut names: Vec<_> = entries.iter().map(|entry| (entry.kind, &entry.id, &entry.place)).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), entries.len());
    let bare: Vec<&str> =
        entries.iter().filter(|entry| entry.title.is_empty() || entry.text.is_empty()).map(|entry| entry.title.as_str()).collect();
    assert!(bare.len() < 12, "headings right above others have no text: {bare:?}");
}

#[test]
fn each_thing_is_the_first_of_its_kind_for_its_own_title() {
    for entry in index().searchable.entries.iter().filter(|entry| entry.place.is_empty() || entry.kind == Question) {
        let finds = index().find(&entry.title);
        let same: Vec<_> =
            finds.entries.iter().map(|place| &index().searchable.entries[*place]).filter(|found| found.kind == entry.kind).collect();
        let place = same.iter().position(|found| found.title == entry.title);
        assert!(place.is_some_and(|place| place < 3), "{:?} {:?}: {place:?}", entry.kind, entry.title);
    }
}

#[test]
fn a_claim_is_found_by_its_id() {
    assert_eq!(found("S1-19").first(), Some(&(Claim, "S1-19", "")));
    assert_eq!(found("s0-w3").first(), Some(&(Claim, "S0-W3", "")));
}

#[test]
fn words_are_found_while_they_are_being_typed_and_in_any_case() {
    let whole = found("migrations");
    assert!(whole.len() > 5);
    for typed in ["migrati", "MIGRATIONS", "Migrations"] {
        let unfinished = found(typed);
        assert!(whole.iter().all(|find| unfinished.contains(find)), "{typed}");
    }
}

#[test]
fn of_several_one_is_found_too() {
    let (one, several) = (found("session"), found("sessions"));
    assert!(!several.is_empty() && one.iter().all(|find| several.contains(find)));
}

#[test]
fn the_title_of_an_article_finds_the_article_and_not_each_of_its_sections() {
    let finds = found("pirates navy");
    assert_eq!(finds[0], (Article, "pirates-and-navy", ""));
    let sections = finds.iter().filter(|(kind, ..)| *kind == Article).count();
    assert!(sections < 4, "{sections}");
}

#[test]
fn every_typed_word_must_be_there_and_more_words_find_less() {
    let (one, both) = (found("admin"), found("admin login"));
    assert!(!both.is_empty() && both.len() < one.len());
    assert!(both.iter().all(|find| one.contains(find)));
}

#[test]
fn where_nothing_has_all_words_what_has_the_most_is_found_and_counted() {
    let finds = index().find("fastapi zeppelins");
    assert_eq!((finds.typed, finds.had), (2, 1));
    assert_eq!(named(&finds).first(), Some(&(Technology, "fastapi", "")));
    let nothing = index().find("zeppelins");
    assert_eq!((nothing.typed, nothing.had, nothing.entries.len()), (1, 0, 0));
    assert_eq!(index().find("  ,.- ").typed, 0);
}

/// Words of the dataset with a slip each, and the word that is meant.
const SLIPS: [(&str, &str); 12] = [
    ("flsak", "flask"),
    ("djagno", "django"),
    ("djngo", "django"),
    ("asynchronus", "asynchronous"),
    ("benchmrak", "benchmark"),
    ("performence", "performance"),
    ("tempalte", "template"),
    ("secuirty", "security"),
    ("intsagram", "instagram"),
    ("sqlalchmey", "sqlalchemy"),
    ("comunity", "community"),
    ("worksheat", "worksheet"),
];

#[test]
fn a_slip_finds_what_the_right_word_finds_and_says_so() {
    for (slip, meant) in SLIPS {
        let (finds, right) = (index().find(slip), found(meant));
        let near = named(&finds);
        assert!(!right.is_empty() && right.iter().all(|find| near.contains(find)), "{slip}: {} of {}", near.len(), right.len());
        assert_eq!(finds.mistyped.first().map(|(typed, _)| typed.as_str()), Some(slip));
    }
}

#[test]
fn any_one_slip_in_a_long_title_word_still_finds_its_thing() {
    let mut tried = 0;
    for entry in index().searchable.entries.iter().filter(|entry| matches!(entry.kind, Measure | Technology | Feature)) {
        for word in entry.title.to_lowercase().split(|sign: char| !sign.is_ascii_alphabetic()).filter(|word| word.len() >= 6) {
            for at in 0..word.len() - 1 {
                let swapped = format!("{}{}{}{}", &word[..at], &word[at + 1..at + 2], &word[at..at + 1], &word[at + 2..]);
                let left_out = format!("{}{}", &word[..at], &word[at + 1..]);
                for slip in [swapped, left_out] {
                    // A slip can be another real word; then that is meant.
                    let finds = index().find(&slip);
                    let is_there = || finds.entries.iter().any(|place| index().searchable.entries[*place] == *entry);
                    assert!(finds.mistyped.is_empty() || is_there(), "{slip} for {word}");
                    tried += usize::from(!finds.mistyped.is_empty());
                }
            }
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn a_real_word_is_never_taken_for_another() {
    for word in ["django", "flask", "orm", "async", "tutorial"] {
        assert_eq!(index().find(word).mistyped, []);
    }
}

#[test]
fn hostile_words_are_read_without_harm() {
    for typed in [
        "\u{0}",
        "💥💥",
        "ＤＪＡＮＧＯ",
        "a".repeat(10_000).as_str(),
        "x ".repeat(5_000).as_str(),
        "İİİİİİİİ",
        "e\u{301}e\u{301}e\u{301}e\u{301}",
    ] {
        let finds = index().find(typed);
        assert!(finds.typed <= 12);
    }
}

/// In a debug build, which is many times slower than what visitors get; the browser's own time is a journey's.
#[test]
fn a_keystroke_takes_few_milliseconds() {
    let typed = ["d", "dj", "the", "flsak", "asynchronus", "how many people use django in companies"];
    for words in typed {
        let time = |_| {
            let start = Instant::now();
            index().find(words);
            start.elapsed()
        };
        let shortest = (0..5).map(time).min().unwrap();
        assert!(shortest < Duration::from_millis(60), "{words}: {shortest:?}");
    }
}
