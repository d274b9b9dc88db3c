//! The section that shows saved answers: a plain tree, in which everything of the visitor's is text.

use super::{LINKS, entry, shelf, shelves};
use crate::worlds::config;
use proptest::prelude::*;
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Markup, View};
use sextant::reference::{Device, SavedEvent, decided, madr, new_name_field, outcome, saved};
use sextant::saved::{Problem, Shelf};

fn with_view<T>(query: &str, then: impl FnOnce(View<'_>) -> T) -> T {
    let choice = resolve(parse(query), catalog()).choice;
    then(View { catalog: catalog(), choice: &choice })
}

fn device<'a>(shelf: Result<&'a Shelf, &'a Problem>) -> Device<'a> {
    Device { shelf, drafts: &[], outcome: &|link| outcome(catalog(), link), said: "", removed: None, unstored: false }
}

fn nodes(query: &str, shelf: &Shelf) -> Vec<Markup> {
    with_view(query, |view| saved(view, device(Ok(shelf))))
}

fn words(nodes: &[Markup]) -> String {
    nodes.iter().map(|node| node.words() + "\n").collect()
}

/// The values of an attribute, from first to last.
fn values(nodes: &[Markup], name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes {
        if let Markup::Element(element) = node {
            found.extend(element.attributes.iter().filter(|(known, _)| *known == name).map(|(_, value)| value.clone()));
            found.extend(values(&element.children, name));
        }
    }
    found
}

#[test]
fn an_entry_says_when_it_was_saved_and_what_it_comes_to_today() {
    let shelf = shelf(&[("Mine", "page=worksheet&a=admin.staff.4_store.relational", "")]);
    let text = words(&nodes("page=worksheet", &shelf));
    let today = format!("Saved 20 November 2026, with dataset 3f9c21ab; by today’s, {}: 2 answers, Django leads by ", catalog().core().id);
    assert!(text.contains(&today), "{text}");
    assert!(text.contains("Only in this browser, on this device"), "{text}");
}

#[test]
fn a_link_that_names_what_is_gone_is_shown_and_said_to_be_so() {
    let shelf = shelf(&[("Old", "page=worksheet&a=gone.never_admin.staff", "")]);
    let nodes = nodes("page=worksheet", &shelf);
    assert!(words(&nodes).contains("One part of it can no longer be followed; opening it says which."));
    assert_eq!(values(&nodes, "href"), ["?page=worksheet&a=gone.never_admin.staff"]);
}

#[test]
fn results_of_every_kind_have_their_clause() {
    for (query, clause) in [
        ("page=worksheet", "0 answers, no result yet."),
        ("page=worksheet&a=admin.staff.0", "1 answer, no result yet."),
        ("page=worksheet&t=flask&a=admin.staff", "1 answer, only Flask is left."),
        ("page=worksheet&sheet=wakatime&a=html.yes_api.yes_soa.yes", "3 answers, so far Django 1, Flask 2."),
        ("page=worksheet&own=Knows:2:1,1", "1 answer, a tie between Django and Flask."),
    ] {
        let text = words(&nodes("", &shelf(&[("A", query, "")])));
        assert!(text.contains(clause), "{query}: {text}");
    }
}

#[test]
fn the_field_for_a_name_has_a_sensible_one() {
    let named = |query: &str| values(&nodes(query, &Shelf::default()), "value");
    assert_eq!(named("page=worksheet&a=admin.staff.4_store.relational"), ["Django or Flask?, 2 answers"]);
    assert_eq!(named("page=worksheet&t=flask,axum,django&own=Knows:1:0,2,1"), ["Flask, axum or Django?, 1 answer"]);
    assert!(values(&nodes("page=worksheet", &Shelf::default()), "disabled").len() == 2, "nothing to save, nothing to export");
}

#[test]
fn answers_that_are_saved_are_known_again_whatever_the_view() {
    let shelf = shelf(&[("Mine", LINKS[1], "")]);
    assert!(words(&nodes(&format!("{}&flow=one&theme=dark&x=y", LINKS[1]), &shelf)).contains("These answers are saved as “Mine”."));
    assert!(!words(&nodes(LINKS[4], &shelf)).contains("These answers are saved"));
}

#[test]
fn the_record_takes_the_words_of_the_newest_entry_that_has_some() {
    let mut shelf = shelf(&[("Old", LINKS[1], "We took\nDjango."), ("Other", LINKS[4], "We took Flask.")]);
    shelf.add(entry("New", LINKS[1])).unwrap();
    with_view(LINKS[1], |view| {
        assert_eq!(decided(view, &shelf), Some("We took\nDjango."));
        assert!(madr(view, decided(view, &shelf).unwrap()).contains("\n\nDecided in the end: We took Django.\n\n"));
    });
    shelf.decide("New", "We took none.").unwrap();
    assert_eq!(with_view(LINKS[1], |view| decided(view, &shelf).map(str::to_owned)).as_deref(), Some("We took none."));
    assert_eq!(with_view(LINKS[3], |view| decided(view, &shelf).map(str::to_owned)), None);
}

#[test]
fn what_is_damaged_is_kept_and_offered_as_a_file() {
    let problem = Problem::BreaksOff(3);
    let nodes = with_view(LINKS[1], |view| saved(view, device(Err(&problem))));
    assert!(words(&nodes).contains("This breaks off in line 3"));
    let names = values(&nodes, "name");
    assert!(names.iter().any(|name| name == "saved-rescue") && names.iter().any(|name| name == "saved-afresh"));
    assert_eq!(values(&nodes, "disabled").len(), 2, "nothing to export, no place to import to");
}

#[test]
fn drafts_and_offers_are_shown_when_there_are_any() {
    let drafts = [("2026-11-20 14:05".to_owned(), LINKS[1].to_owned())];
    let shelf = Shelf::default();
    let device = Device { drafts: &drafts, said: "Removed.", removed: Some("A\u{202e}"), unstored: true, ..device(Ok(&shelf)) };
    let nodes = with_view("page=worksheet", |view| saved(view, device));
    let text = words(&nodes);
    for said in ["20 November 2026, 14:05: 1 answer, ", "Removed.", "Bring back A", "Save as a file", "Forget them all"] {
        assert!(text.contains(said), "{said:?} is missing in\n{text}");
    }
    assert!(!text.contains('\u{202e}'));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_field_and_button_is_understood_and_every_link_stays_here(shelf in shelves()) {
        let nodes = nodes(LINKS[1], &shelf);
        prop_assert!(values(&nodes, "href").iter().all(|href| href.starts_with("?page=worksheet")));
        for name in values(&nodes, "name").iter().filter(|name| *name != "saved-name" && !name.starts_with("saved-new-name:")) {
            prop_assert!(SavedEvent::of(name, "").is_some(), "{}", name);
        }
        let (names, pressed) = (values(&nodes, "name"), values(&nodes, "data-enter"));
        prop_assert_eq!(pressed.len(), 1 + shelf.answers().len(), "Enter saves, and renames each entry");
        prop_assert!(pressed.iter().all(|button| names.contains(button)));
        let text = words(&nodes);
        for entry in shelf.answers() {
            let name = entry.name();
            prop_assert!(text.contains(name));
            prop_assert_eq!(SavedEvent::of(&format!("saved-rename:{name}"), ""), Some(SavedEvent::Rename(name.to_owned())));
            let decide = SavedEvent::Decide(name.to_owned(), "x".to_owned());
            prop_assert_eq!(SavedEvent::of(&format!("saved-decided:{name}"), "x"), Some(decide));
            prop_assert_eq!(SavedEvent::of(&new_name_field(name), "x"), None);
        }
        let mut ids = values(&nodes, "id");
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), shelf.answers().len(), "one id for each entry");
    }
}
