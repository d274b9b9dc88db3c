//! What is shown of a find: marks, excerpts, links, and the panel as a whole.

use super::index;
use crate::tree::{find, of_class, words};
use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Markup, View};
use sextant::model::FindKind;
use sextant::search::{Closeness, Stand, excerpt, marked, panel, walk};

fn shown(query: &str, typed: &str) -> Vec<Markup> {
    let choice = resolve(parse(query), catalog()).choice;
    vec![panel(View { catalog: catalog(), choice: &choice }, "", typed, Ok(index()))]
}

fn addresses(nodes: &[Markup]) -> Vec<String> {
    of_class(nodes, "find").iter().map(|link| link.attribute("href").unwrap().clone()).collect()
}

#[test]
fn the_words_that_were_typed_are_marked() {
    let nodes = shown("", "session cookie");
    let marks = find(&nodes, &|element| element.tag == "mark");
    assert!(marks.len() > 3);
    for mark in marks {
        let word = words(mark).to_lowercase();
        assert!(word.starts_with("session") || word.starts_with("cookie"), "{word}");
    }
    let near = shown("", "flsak");
    assert!(find(&near, &|element| element.tag == "mark").iter().any(|mark| words(mark) == "Flask"));
    assert!(words(of_class(&near, "search-said")[0]).contains("Nothing has “flsak”: shown is what is near to it"));
}

#[test]
fn an_excerpt_is_cut_at_words_around_what_was_found() {
    let text: String = (0..200).map(|number| format!("w{number} ")).collect();
    let answers = |at: usize| (0..200).map(move |number| if number == at { Closeness::Same } else { Closeness::Unlike });
    for at in [0, 3, 6, 7, 100, 180, 199] {
        let pieces = excerpt(&text, answers(at));
        let all: String = pieces.iter().map(|(_, words)| *words).collect();
        let marks: Vec<&str> = pieces.iter().filter(|(is_found, _)| *is_found).map(|(_, words)| *words).collect();
        assert_eq!(marks, [format!("w{at}")]);
        let count = all.split_whitespace().filter(|word| word.starts_with('w')).count();
        assert!((28..=29).contains(&count), "{at}: {all}");
        assert!(all.split_whitespace().all(|word| word == "…" || text.split_whitespace().any(|known| known == word)), "{all}");
    }
    let whole: String =
        marked("Naïve “quotes”, and — dashes", std::iter::repeat(Closeness::Unlike)).iter().map(|(_, words)| *words).collect();
    assert_eq!(whole, "Naïve “quotes”, and — dashes");
    assert!(excerpt("", std::iter::empty()).is_empty());
}

#[test]
fn finds_stand_under_their_kind_with_a_count_and_claims_lead_to_all_of_them() {
    let nodes = shown("", "django");
    let groups = of_class(&nodes, "search-group");
    assert!(groups.len() >= 5);
    for group in &groups {
        assert!(find(&group.children, &|element| element.tag == "a" && element.attribute("class").is_some()).len() <= 6);
    }
    let all = find(&nodes, &|element| element.tag == "a" && words(element).ends_with("on the claims page"));
    assert_eq!(all[0].attribute("href").unwrap(), "?page=claims&q=django");
}

#[test]
fn each_kind_leads_to_the_thing_itself_and_keeps_what_the_visitor_chose() {
    let query = "page=claims&t=flask,django&a=store.relational&q=x&state=wrong";
    let first = |typed: &str, kind: FindKind| -> String {
        let finds = index().find(typed);
        let entry = finds.entries.iter().position(|place| index().searchable.entries[*place].kind == kind).unwrap();
        assert!(entry < 400);
        let nodes = shown(query, typed);
        let of_kind = |link: &&String| match kind {
            FindKind::Article => link.contains("page=article"),
            FindKind::Claim => link.contains("page=claims"),
            FindKind::Question => link.contains("page=worksheet"),
            FindKind::Measure => link.contains("page=popularity"),
            FindKind::Technology | FindKind::Feature => link.contains("page=compare"),
        };
        addresses(&nodes).iter().find(of_kind).unwrap().clone()
    };
    assert_eq!(
        first("pirates slogan", FindKind::Article),
        "?page=article&t=flask,django&a=store.relational&article=pirates-and-navy#the-slogan"
    );
    assert_eq!(first("S1-19", FindKind::Claim), "?page=claims&t=flask,django&a=store.relational#claim-S1-19");
    assert_eq!(first("programming for more than five years", FindKind::Question), "?page=worksheet&t=flask,django&sheet=wakatime#coding5");
    assert!(
        first("where will the application keep its data", FindKind::Question)
            .starts_with("?page=worksheet&t=flask,django&a=store.relational#")
    );
    assert_eq!(first("stars github", FindKind::Measure), "?page=popularity&t=flask,django&a=store.relational&measure=github-stars");
    assert_eq!(first("fastapi", FindKind::Technology), "?page=compare&t=flask,django,fastapi&a=store.relational");
}

#[test]
fn every_link_of_the_panel_is_understood_in_full() {
    for typed in ["django", "flask", "the", "a", "python framework", "sessions", "S0", "rails"] {
        for address in addresses(&shown("t=django,flask,fastapi,rails,gin,axum", typed)) {
            let query = address.trim_start_matches('?').split('#').next().unwrap().to_owned();
            assert_eq!(resolve(parse(&query), catalog()).notices, [], "{address}");
        }
    }
}

#[test]
fn the_empty_panel_says_what_can_be_found() {
    let nodes = shown("", "");
    let said = words(of_class(&nodes, "search-said")[0]);
    assert!(said.starts_with("Searched are 6 articles, 228 claims, "), "{said}");
    assert!(addresses(&nodes).is_empty());
    assert_eq!(words(of_class(&shown("", "zeppelins"), "search-said")[0]), "Nothing has these words. Fewer or other words may find more.");
}

#[test]
fn keys_walk_down_and_up_and_back_into_the_field() {
    use Stand::{Field, Find};
    for (stand, key, to) in [
        (Field, "ArrowDown", Some(Find(0))),
        (Field, "ArrowUp", Some(Find(2))),
        (Field, "a", None),
        (Find(0), "ArrowDown", Some(Find(1))),
        (Find(2), "ArrowDown", Some(Field)),
        (Find(0), "ArrowUp", Some(Field)),
        (Find(2), "ArrowUp", Some(Find(1))),
        (Find(1), "Home", Some(Find(0))),
        (Find(1), "End", Some(Find(2))),
        (Find(1), "x", Some(Field)),
        (Find(1), "Backspace", Some(Field)),
        (Find(1), "Tab", None),
        (Find(1), "Enter", None),
        (Find(1), " ", None),
        (Find(9), "ArrowUp", Some(Find(2))),
    ] {
        assert_eq!(walk(stand, key, 3), to, "{stand:?} {key}");
    }
    assert_eq!(walk(Field, "ArrowDown", 0), None);
}
