//! Names: nobody's is taken, and whatever stands in them stays text.

use super::{LINKS, entry, rows, shelf, shelves};
use crate::worlds::config;
use proptest::prelude::*;
use sextant::saved::{LONGEST_NAME, quoted, shortened};

#[test]
fn a_name_that_is_there_gets_a_number() {
    let mut shelf = shelf(&[("A", LINKS[0], ""), ("A", LINKS[1], ""), ("A (2)", LINKS[2], ""), ("A (9)", LINKS[0], "")]);
    let names = |shelf: &sextant::saved::Shelf| shelf.answers().iter().map(|entry| entry.name().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&shelf), ["A", "A (2)", "A (3)", "A (9)"]);
    assert_eq!(shelf.rename("A (9)", " A ").unwrap(), "A (4)");
    assert_eq!(shelf.rename("A (4)", "A (4)").unwrap(), "A (4)", "its own name is not taken");
    assert_eq!(shelf.rename("A (4)", "B").unwrap(), "B");
    assert_eq!(names(&shelf), ["A", "A (2)", "A (3)", "B"]);
}

#[test]
fn a_long_name_makes_room_for_its_number() {
    let long = "x".repeat(LONGEST_NAME);
    let mut shelf = shelf(&[(&long, LINKS[0], "")]);
    for _ in 0..120 {
        let name = shelf.add(entry(&long, LINKS[0])).unwrap();
        assert!(name.chars().count() <= LONGEST_NAME && name.contains("… ("), "{name}");
    }
}

#[test]
fn what_was_removed_comes_back() {
    let mut shelf = shelf(&[("A", LINKS[0], "We took it."), ("B", LINKS[1], "")]);
    let removed = shelf.remove("A").unwrap();
    assert_eq!(rows(&shelf), [("B", LINKS[1], "")]);
    shelf.add(removed).unwrap();
    assert_eq!(rows(&shelf), [("B", LINKS[1], ""), ("A", LINKS[0], "We took it.")]);
}

#[test]
fn a_quoted_name_turns_no_sentence_round() {
    assert_eq!(quoted("a\u{202e}b\nc\u{2067}"), "ab c");
    assert_eq!(shortened("äöü", 3), "äöü");
    assert_eq!(shortened("äöüß", 3), "äö…");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_name_is_there_once(shelf in shelves()) {
        let mut names: Vec<&str> = shelf.answers().iter().map(|entry| entry.name()).collect();
        names.sort_unstable();
        names.dedup();
        prop_assert_eq!(names.len(), shelf.answers().len());
        prop_assert!(names.iter().all(|name| name.chars().count() <= LONGEST_NAME));
    }

    #[test]
    fn adding_overwrites_nothing(mut shelf in shelves(), name in super::names()) {
        let before = shelf.answers().to_vec();
        shelf.add(entry(&name, LINKS[0])).unwrap();
        prop_assert_eq!(&shelf.answers()[..before.len()], &before[..]);
    }
}
