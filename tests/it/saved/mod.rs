//! Saved answers without a browser: their text, what is refused, adding and merging, drafts, and the section that shows them.

mod drafts;
mod merging;
mod names;
mod refused;
mod section;
mod text;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::model::Date;
use sextant::saved::{LONGEST_NAME, SavedAnswers, Shelf};

/// Few names and few links, so that they meet; and some that nobody would choose.
const NAMES: [&str; 10] =
    ["A", "A", "A (2)", "A (2)", "A (3)", "B", "<b onload=x>&amp;", "\u{202e}txt.exe", "two\nlines\t\u{0}", "käpt’n (02)"];
const LINKS: [&str; 5] = [
    "page=worksheet",
    "page=worksheet&a=admin.staff.4!",
    "page=worksheet&t=flask,django&a=gone.never_admin.staff&later=kept",
    "page=worksheet&sheet=wakatime&a=html.yes",
    "page=worksheet&own=Our%20team%20knows%20it:1:0,2",
];

fn entry(name: &str, link: &str) -> SavedAnswers {
    SavedAnswers::new(name, link, "3f9c21ab", Date::parse("2026-11-20")).unwrap()
}

/// A shelf of these entries: name, link, what was decided.
fn shelf(entries: &[(&str, &str, &str)]) -> Shelf {
    let mut shelf = Shelf::default();
    for (name, link, decided) in entries {
        let name = shelf.add(entry(name, link)).unwrap();
        shelf.decide(&name, decided).unwrap();
    }
    shelf
}

/// Names, links and decisions as the section lists them.
fn rows(shelf: &Shelf) -> Vec<(&str, &str, &str)> {
    shelf.answers().iter().map(|entry| (entry.name(), entry.link(), entry.decided())).collect()
}

fn names() -> impl Strategy<Value = String> {
    let long = "[a-c]{74}[de]{6}".prop_map(|name: String| name.chars().take(LONGEST_NAME).collect());
    let any = any::<String>().prop_map(|name| name.trim().chars().take(LONGEST_NAME).collect::<String>());
    prop_oneof![8 => select(NAMES.to_vec()).prop_map(str::to_owned), 1 => long, 2 => any.prop_filter("a name", |name| !name.trim().is_empty())]
}

fn decisions() -> impl Strategy<Value = String> {
    prop_oneof![3 => Just(String::new()), 2 => Just("We took Django.".to_owned()), 1 => Just("\"Flask\",\n</script>".to_owned()), 1 => ".{0,40}"]
}

fn shelves() -> impl Strategy<Value = Shelf> {
    let day = option::of(select(vec!["2026-11-20", "2026-11-21", "2025-01-01"]));
    vec((names(), select(LINKS.to_vec()), day, decisions()), 0..12).prop_map(|entries| {
        let mut shelf = Shelf::default();
        for (name, link, day, decided) in entries {
            let entry = SavedAnswers::new(&name, link, "3f9c21ab", day.and_then(Date::parse)).unwrap();
            let name = shelf.add(entry).unwrap();
            shelf.decide(&name, &decided).unwrap();
        }
        shelf
    })
}
