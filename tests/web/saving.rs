//! The storage, files and fields that saved answers need.

use crate::place::Place;
use sextant::browser::{self, FileProblem};
use sextant::document::{Markup, element};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

#[wasm_bindgen_test]
fn texts_of_one_beginning_are_read_together_and_forgotten_one_by_one() {
    browser::store("test-draft.1", "one").unwrap();
    browser::store("test-draft.2", "two").unwrap();
    browser::store("test-other", "three").unwrap();
    let mut found = browser::read_all("test-draft.");
    found.sort();
    assert_eq!(found, [("1".to_owned(), "one".to_owned()), ("2".to_owned(), "two".to_owned())]);
    for key in ["test-draft.1", "test-draft.2", "test-other"] {
        browser::forget(key).unwrap();
        assert_eq!(browser::read(key), None);
    }
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    browser::store("test-full", "before").unwrap();
    assert_eq!(browser::store("test-full", &"x".repeat(12_000_000)), Err(browser::Unstored::Full));
    assert_eq!(browser::read("test-full").as_deref(), Some("before"));
    browser::forget("test-full").unwrap();
}

#[wasm_bindgen_test]
fn the_clock_speaks_in_days_and_minutes() {
    assert!(browser::today().unwrap().year() > 2025);
    let minute = browser::local_minute(1_795_183_500_000).unwrap();
    assert!(minute.starts_with("2026-11-2") && minute.len() == 16, "{minute}");
    assert_eq!(browser::local_minute(u64::MAX), None);
}

fn field(name: &str, value: &str) -> Markup {
    element("input").with("type", "text").with("name", name).with("value", value).into()
}

#[wasm_bindgen_test]
fn a_field_shows_what_the_document_says_unless_something_else_was_typed() {
    let place = Place::new();
    let shows = || browser::field_value(&place.0, "a").unwrap();
    let mut shown: Vec<Markup> = Vec::new();
    let mut refill = |node: Markup| {
        let next = vec![node];
        browser::refill(&place.0, &shown, &next).unwrap();
        shown = next;
    };
    refill(field("a", "1"));
    browser::set_field(&place.0, "a", "typed").unwrap();
    refill(field("a", "2"));
    assert_eq!(shows(), "typed");
    browser::set_field(&place.0, "a", "2").unwrap();
    refill(field("a", "3"));
    assert_eq!(shows(), "3");
    browser::set_field(&place.0, "a", "typed").unwrap();
    refill(field("b", "4"));
    assert_eq!(browser::field_value(&place.0, "b").as_deref(), Some("4"));
}

#[wasm_bindgen_test]
async fn a_file_is_read_once_it_is_chosen() {
    let place = Place::new();
    browser::fill(&place.0, &[], &[element("input").with("type", "file").with("name", "test-file").into()]).unwrap();
    assert_eq!(browser::chosen_file(&place.0, "test-file", 10).await, Err(FileProblem::None));
    for (most, expected) in [(10, Ok(("a.json".to_owned(), b"{}\xff".to_vec()))), (2, Err(FileProblem::TooLarge(3)))] {
        choose(&place.one("input"));
        assert_eq!(browser::chosen_file(&place.0, "test-file", most).await, expected);
        assert_eq!(place.one::<HtmlInputElement>("input").value(), "", "the same file can be chosen again");
    }
}

/// Chooses a file of three bytes, as only a script in the page can without a visitor.
fn choose(field: &HtmlInputElement) {
    let script = "const carrier = new DataTransfer(); \
                  carrier.items.add(new File([new Uint8Array([123, 125, 255])], 'a.json')); field.files = carrier.files;";
    js_sys::Function::new_with_args("field", script).call1(&wasm_bindgen::JsValue::NULL, field).unwrap();
}
