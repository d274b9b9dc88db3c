//! The text: what is written is read back, and what this Sextant does not know is kept.

use super::{entry, rows, shelf, shelves};
use crate::worlds::config;
use proptest::prelude::*;
use sextant::saved::{Shelf, worksheet_link};

#[test]
fn the_text_can_be_read_by_people() {
    let shelf = shelf(&[("Django or Flask?", "?page=worksheet&a=admin.staff.4!", "We took “Django”.")]);
    let expected = r#"{
  "format": "sextant-answers/1",
  "answers": [
    {
      "name": "Django or Flask?",
      "link": "page=worksheet&a=admin.staff.4!",
      "dataset": "3f9c21ab",
      "saved": "2026-11-20",
      "decided": "We took “Django”."
    }
  ]
}
"#;
    assert_eq!(shelf.text(), expected);
}

#[test]
fn a_file_written_by_hand_needs_a_name_and_a_link() {
    let text = "\u{feff}{ \"answers\": [{\"link\": \"https://example.org/s/?t=flask,axum&page=worksheet&theme=dark&d=3f9c21ab#top\", \
                \"name\": \"Mine\"}], \"format\": \"sextant-answers/1\" }";
    let shelf = Shelf::parse(text).unwrap();
    assert_eq!(rows(&shelf), [("Mine", "page=worksheet&t=flask,axum", "")]);
    assert_eq!((shelf.answers()[0].dataset(), shelf.answers()[0].day()), ("", None));
}

#[test]
fn a_link_that_names_what_is_gone_is_kept_as_it_is() {
    let link = "page=worksheet&t=zend,flask&a=removed.yes_admin.staff&later=1";
    assert_eq!(entry("Old", link).link(), link);
}

#[test]
fn fields_of_a_later_sextant_are_written_back() {
    let text = r#"{
  "format": "sextant-answers/1",
  "answers": [
    {
      "name": "A",
      "link": "page=worksheet",
      "dataset": "3f9c21ab",
      "saved": "2026-11-20T14:05Z",
      "decided": "",
      "reviewed": [
        "2027-01-01",
        12,
        null
      ]
    }
  ],
  "device": {
    "name": "<b>"
  }
}
"#;
    let shelf = Shelf::parse(text).unwrap();
    assert_eq!(shelf.text(), text);
    assert_eq!(shelf.answers()[0].day().unwrap().words(), "20 November 2026");
}

#[test]
fn two_entries_of_one_name_are_both_read() {
    let text = r#"{"format": "sextant-answers/1", "answers": [
        {"name": "A", "link": "page=worksheet"}, {"name": "A", "link": "page=worksheet&a=admin.staff"}]}"#;
    assert_eq!(rows(&Shelf::parse(text).unwrap()), [("A", "page=worksheet", ""), ("A (2)", "page=worksheet&a=admin.staff", "")]);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_written_is_read_back_and_written_the_same(shelf in shelves()) {
        let text = shelf.text();
        let read = Shelf::parse(&text).unwrap();
        prop_assert_eq!(&read, &shelf);
        prop_assert_eq!(read.text(), text);
    }

    #[test]
    fn the_form_of_a_link_is_a_fixed_point(link in "[ a-d=&?#/:%t7]{0,12}page=worksheet[ a-dwtheme=&?#/:%7\u{e9}]{0,24}") {
        if let Ok(once) = worksheet_link(&link) {
            prop_assert!(once.starts_with("page=worksheet"), "{}", once);
            prop_assert_eq!(worksheet_link(&once), Ok(once));
        }
    }
}
