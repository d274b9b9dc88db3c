//! The visitor's own questions (`own`) and the pasted links of `page=together` (`links`), as far as the contract has settled them.

use super::{canonical, codes, read};
use crate::worlds::fixed_catalog;
use sextant::worksheet::record_of_link;

const OWN: &str = "own=Our%20team%20knows%20it:4:2,-1";

#[test]
fn own_questions_are_ours_and_not_a_foreign_pair() {
    let catalog = fixed_catalog();
    let resolved = read(OWN, &catalog);
    assert!(resolved.choice.foreign.is_empty(), "`own` is a key of the contract, read here as somebody else's");
    assert_eq!(canonical(OWN, &catalog), OWN);
}

#[test]
fn own_questions_stand_in_the_place_of_their_key() {
    assert_eq!(canonical(&format!("q=x&{OWN}&flow=one"), &fixed_catalog()), format!("flow=one&{OWN}&q=x"));
}

#[test]
fn the_text_of_an_own_question_may_hold_the_signs_that_part_it() {
    let catalog = fixed_catalog();
    let query = "own=a%5Fb%3Ac%2Cd:2:1,u_second:1:0,-2";
    assert_eq!(canonical(query, &catalog), query);
    assert!(read(query, &catalog).choice.foreign.is_empty());
    assert!(codes(query, &catalog).is_empty());
}

#[test]
fn own_questions_stand_in_the_record_under_ids_of_their_own() {
    let record = record_of_link("own=Our%20team%20knows%20it:4:2,-1_Second:1:0,u", &fixed_catalog());
    assert!(record.contains(r#""own-1""#) && record.contains(r#""own-2""#), "{record}");
    assert!(record.contains(OWN), "the record's link leaves out the own questions: {record}");
}

#[test]
fn an_own_question_that_cannot_be_read_is_ignored_with_a_notice() {
    let catalog = fixed_catalog();
    let long = format!("own={}:2:1,1", "x".repeat(121));
    for query in ["own=text:3:1,1", "own=text:2:3,1", "own=text", long.as_str()] {
        assert!(!codes(query, &catalog).is_empty(), "no notice for {query}");
    }
}

#[test]
fn the_page_together_and_its_links_are_read_and_written() {
    let catalog = fixed_catalog();
    let query = "page=together&links=a%3Dq1.yes%26t%3Dflask;a%3Dq1.no";
    assert!(codes(query, &catalog).is_empty(), "{:?}", codes(query, &catalog));
    assert!(read(query, &catalog).choice.foreign.is_empty(), "`links` is a key of the contract, read here as somebody else's");
    assert!(canonical(query, &catalog).starts_with("page=together&links="), "{}", canonical(query, &catalog));
}

#[test]
fn more_than_twelve_pasted_links_are_cut_to_twelve_with_a_notice() {
    let catalog = fixed_catalog();
    let query = format!("page=together&links={}", vec!["a%3Dq1.yes"; 13].join(";"));
    assert!(!codes(&query, &catalog).is_empty(), "no notice for 13 links");
    assert_eq!(canonical(&query, &catalog).matches("q1.yes").count(), 12);
}
