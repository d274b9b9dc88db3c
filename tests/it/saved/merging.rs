//! Importing: nothing is lost, nothing comes twice.

use super::{LINKS, rows, shelf, shelves};
use crate::worlds::config;
use proptest::prelude::*;
use sextant::saved::{Merged, SavedAnswers, Shelf};

#[test]
fn the_same_name_and_link_stay_once() {
    let mut here = shelf(&[("A", LINKS[0], "")]);
    assert_eq!(here.merge(shelf(&[("A", LINKS[0], "")])), Ok(Merged { added: 0, numbered: 0, known: 1 }));
    assert_eq!(rows(&here), [("A", LINKS[0], "")]);
}

#[test]
fn the_same_name_and_another_link_are_both_kept() {
    let mut here = shelf(&[("A", LINKS[0], "")]);
    let other = shelf(&[("A", LINKS[1], ""), ("B", LINKS[1], "")]);
    let merged = here.merge(other.clone()).unwrap();
    assert_eq!(merged, Merged { added: 2, numbered: 1, known: 0 });
    assert_eq!(merged.to_string(), "Added 2 (1 with a number, since the name was taken).");
    assert_eq!(rows(&here), [("A", LINKS[0], ""), ("A (2)", LINKS[1], ""), ("B", LINKS[1], "")]);
    assert_eq!(here.merge(other).unwrap().to_string(), "Nothing added; 2 were here already.");
}

#[test]
fn words_on_a_decision_are_taken_over_and_never_written_over() {
    let mut here = shelf(&[("A", LINKS[0], ""), ("B", LINKS[0], "Here."), ("C", LINKS[0], "Here.")]);
    here.merge(shelf(&[("A", LINKS[0], "There."), ("B", LINKS[0], "There."), ("C", LINKS[0], "")])).unwrap();
    let expected = [("A", LINKS[0], "There."), ("B", LINKS[0], "Here."), ("C", LINKS[0], "Here."), ("B (2)", LINKS[0], "There.")];
    assert_eq!(rows(&here), expected);
}

/// Can every entry of `all` be found in `kept`, each in one of its own?
fn holds_all(kept: &Shelf, all: &Shelf) -> bool {
    let mut left: Vec<&SavedAnswers> = kept.answers().iter().collect();
    let mut wanted: Vec<&SavedAnswers> = all.answers().iter().collect();
    // Those with words on the decision first: the others go with any entry of the same link.
    wanted.sort_by_key(|entry| entry.decided().is_empty());
    wanted.into_iter().all(|entry| {
        let same =
            |other: &&SavedAnswers| other.link() == entry.link() && (other.decided() == entry.decided() || entry.decided().is_empty());
        let exact = left.iter().position(|other| same(other) && other.decided() == entry.decided() && other.name() == entry.name());
        let place = exact.or_else(|| left.iter().position(|other| same(other) && other.decided() == entry.decided()));
        place.or_else(|| left.iter().position(same)).map(|place| left.remove(place)).is_some()
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn importing_loses_nothing_and_twice_is_once(mut here in shelves(), there in shelves()) {
        let before = here.clone();
        let merged = here.merge(there.clone()).unwrap();
        prop_assert!(holds_all(&here, &before) && holds_all(&here, &there), "{} + {} = {}", before.text(), there.text(), here.text());
        prop_assert_eq!(merged.added + merged.known, there.answers().len());
        prop_assert_eq!(here.answers().len(), before.answers().len() + merged.added);
        for (old, new) in before.answers().iter().zip(here.answers()) {
            prop_assert_eq!((old.name(), old.link()), (new.name(), new.link()));
            prop_assert!(old.decided().is_empty() || old.decided() == new.decided());
        }
        let once = here.clone();
        prop_assert_eq!(here.merge(there.clone()).unwrap().added, 0, "{}", there.text());
        prop_assert_eq!(here, once);
    }

    #[test]
    fn an_export_is_restored_as_it_was(shelf in shelves()) {
        let mut empty = Shelf::default();
        empty.merge(shelf.clone()).unwrap();
        prop_assert_eq!(&empty, &shelf);
        let mut same = shelf.clone();
        same.merge(shelf.clone()).unwrap();
        prop_assert_eq!(same, shelf);
    }
}
