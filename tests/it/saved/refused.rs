//! What is refused, in words that name the place and the mend; and nothing is changed by it.

use super::{LINKS, entry, shelf, shelves};
use crate::worlds::{config, config_of};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::saved::{Fault, LONGEST_DECIDED, LONGEST_NAME, LONGEST_TEXT, MOST_SAVED, Problem, SavedAnswers, Shelf};

/// Why a text is refused, in words.
fn why(text: &str) -> String {
    Shelf::parse(text).unwrap_err().to_string()
}

fn with_entries(entries: &str) -> String {
    format!("{{\"format\": \"sextant-answers/1\", \"answers\": [{entries}]}}")
}

#[test]
fn what_is_no_json_is_told_by_line_and_column() {
    assert!(why("{\n  \"format\" \"sextant-answers/1\"}").contains("line 2 cannot be read from column 12 on"));
    assert!(why("<html>").contains("line 1 cannot be read from column 1 on"));
    assert!(why("{\"format\": \"sextant-answers/1\",\n \"answers\": [").contains("breaks off in line 2"));
    assert!(why("").contains("breaks off"));
    assert_eq!(Shelf::of_bytes(b"{\"format\": \"\xff\"}"), Err(Problem::NotText));
    assert!(matches!(Shelf::parse(&"[".repeat(100_000)), Err(Problem::NotJson(1, _))), "no depth overflows the stack");
}

#[test]
fn another_format_and_a_later_one_are_told_apart() {
    assert!(why(r#"{"format": "sextant-decision/1"}"#).contains("`format` says “sextant-decision/1”"));
    assert!(why(r#"{"format": "sextant-answers/2", "answers": 5}"#).contains("A later Sextant wrote this (“sextant-answers/2”"));
    assert!(why(r#"{"format": "sextant-answers/x"}"#).contains("are not saved answers"));
    for text in ["[]", "null", "12", "{}", r#"{"format": 1}"#, r#"{"answers": []}"#] {
        assert!(why(text).contains("there is no `format`"), "{text}");
    }
    assert!(why(r#"{"format": "sextant-answers/1"}"#).contains("no list named `answers`"));
    assert!(why(r#"{"format": "sextant-answers/1", "answers": {}}"#).contains("no list named `answers`"));
}

#[test]
fn an_entry_is_named_by_number_and_name() {
    let sound = r#"{"name": "A", "link": "page=worksheet"}"#;
    for (broken, words) in [
        (r#"{"name": "B"}"#, "Entry 2 (“B”): the link is missing."),
        (r#"{"name": "B", "link": ""}"#, "Entry 2 (“B”): the link is missing."),
        (r#"{"name": "B", "link": "page=compare&t=flask"}"#, "Entry 2 (“B”): the link is not one to the worksheet."),
        (r#"{"name": "B", "link": "t=flask"}"#, "Entry 2 (“B”): the link is not one to the worksheet."),
        (r#"{"name": "B", "link": "javascript:alert(1)"}"#, "Entry 2 (“B”): the link is not one to the worksheet."),
        (r#"{"name": "B", "link": "page=worksheet&a=\n"}"#, ""),
        (r#"{"name": "B", "link": "page=worksheet&a=\nx"}"#, "Entry 2 (“B”): the link holds signs that no link can hold."),
        (r#"{"name": "B", "link": 5}"#, "Entry 2 (“B”): its `link` is not a text"),
        (r#"{"name": " ", "link": "page=worksheet"}"#, "Entry 2 (“ ”): the name is missing."),
        (r#"{"link": "page=worksheet"}"#, "Entry 2: the name is missing."),
        (r#""B""#, "Entry 2: it is not an object in braces."),
    ] {
        let text = with_entries(&format!("{sound}, {broken}"));
        match words {
            "" => assert!(Shelf::parse(&text).is_ok(), "{broken}"),
            _ => assert!(why(&text).starts_with(words), "{broken}: {}", why(&text)),
        }
    }
}

#[test]
fn names_and_decisions_have_their_lengths() {
    let (name, longer) = ("ä".repeat(LONGEST_NAME), "ä".repeat(LONGEST_NAME + 1));
    let mut shelf = shelf(&[(&name, LINKS[0], "")]);
    assert_eq!(SavedAnswers::new(&longer, LINKS[0], "", None), Err(Fault::LongName));
    assert_eq!(shelf.rename(&name, &longer), Err(Problem::Given(Fault::LongName)));
    assert_eq!(shelf.rename(&name, " \n "), Err(Problem::Given(Fault::NoName)));
    shelf.decide(&name, &"ä".repeat(LONGEST_DECIDED)).unwrap();
    let before = shelf.clone();
    assert_eq!(shelf.decide(&name, &"ä".repeat(LONGEST_DECIDED + 1)), Err(Problem::Given(Fault::LongDecided)));
    assert_eq!(shelf, before);
}

#[test]
fn what_is_too_much_is_refused_whole() {
    let mut full = Shelf::default();
    for number in 0..MOST_SAVED {
        full.add(entry(&number.to_string(), LINKS[1])).unwrap();
    }
    let before = full.clone();
    assert_eq!(full.add(entry("one more", LINKS[1])), Err(Problem::TooMany(MOST_SAVED + 1)));
    assert_eq!(full.merge(shelf(&[("one more", LINKS[1], "")])), Err(Problem::TooMany(MOST_SAVED + 1)));
    assert_eq!(full, before);

    let long = format!("page=worksheet&x={}", "y".repeat(8000));
    let mut heavy = Shelf::default();
    while heavy.add(entry("heavy", &long)).is_ok() {}
    assert!(heavy.answers().len() > 25 && heavy.text().len() <= LONGEST_TEXT);
    assert!(Shelf::parse(&heavy.text()).is_ok());
    assert_eq!(Shelf::of_bytes(&vec![b' '; LONGEST_TEXT + 1]), Err(Problem::TooLarge(LONGEST_TEXT + 1)));
}

#[test]
fn what_another_tab_removed_is_said_to_be_gone() {
    let mut shelf = shelf(&[("A", LINKS[0], "")]);
    assert_eq!(shelf.decide("B", "x"), Err(Problem::Gone("B".to_owned())));
    assert_eq!(shelf.rename("B", "x"), Err(Problem::Gone("B".to_owned())));
    assert!(shelf.remove("B").unwrap_err().to_string().starts_with("“B” is no longer here"));
}

/// Pieces that mean something to a reader of JSON, or of saved answers.
const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "\\",
    "\\ud800",
    "\\u0000",
    "null",
    "-1e999",
    "1e-999",
    "\"format\"",
    "\"sextant-answers/1\"",
    "\"answers\"",
    "\"name\"",
    "\"link\"",
    "\"page=worksheet&a=\"",
    "\"day\"",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "ä",
];

/// Read whole, and written so that it is read again as the same; or refused in words.
fn read_or_refused(bytes: &[u8]) -> Result<(), TestCaseError> {
    match Shelf::of_bytes(bytes) {
        Ok(shelf) => prop_assert_eq!(Shelf::parse(&shelf.text()), Ok(shelf)),
        Err(problem) => prop_assert!(problem.to_string().ends_with(['.', ':'])),
    }
    Ok(())
}

proptest! {
    #![proptest_config(config_of(2_000, 1_000_000))]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200)) {
        read_or_refused(&bytes)?;
    }

    #[test]
    fn no_spoiled_file_panics(sound in select(&SOUND[..]), wounds in vec((any::<prop::sample::Index>(), 0usize..12, select(&PIECES[..])), 1..6), end in any::<prop::sample::Index>(), cuts in any::<bool>()) {
        let mut text: Vec<char> = sound.chars().collect();
        for (place, length, piece) in wounds {
            let start = place.index(text.len() + 1);
            text.splice(start..(start + length).min(text.len()), piece.chars());
        }
        if cuts { text.truncate(end.index(text.len() + 1)) }
        read_or_refused(String::from_iter(text).as_bytes())?;
    }
}

/// Files as they are exported, to spoil.
const SOUND: [&str; 3] = [
    r#"{"format": "sextant-answers/1", "answers": [{"name": "Shop", "link": "page=worksheet&a=admin.staff.4!", "dataset": "00c0ffee", "saved": "2026-11-20", "decided": "Django, in March."}]}"#,
    r#"{"format": "sextant-answers/1", "answers": [{"name": "A", "link": "page=worksheet"}, {"name": "A", "link": "page=worksheet&t=flask"}], "more": [1, {"x": null}]}"#,
    r#"{"answers": [], "format": "sextant-answers/1"}"#,
];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_damaged_text_is_read_whole_or_refused_in_words(shelf in shelves(), place in any::<prop::sample::Index>(), byte in any::<u8>(), cuts in any::<bool>()) {
        let mut bytes = shelf.text().into_bytes();
        let place = place.index(bytes.len());
        if cuts { bytes.truncate(place) } else { bytes[place] = byte }
        match Shelf::of_bytes(&bytes) {
            Ok(read) => prop_assert!(read.answers().len() == shelf.answers().len()),
            Err(problem) => prop_assert!(problem.to_string().ends_with('.')),
        }
    }
}
