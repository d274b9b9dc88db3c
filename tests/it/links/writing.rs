//! What is written: only what differs from the default, in one order, with ids and never positions.

use super::{canonical, codes, read};
use crate::worlds::fixed_catalog;
use sextant::address::{Choice, Key, Page, format, link_to, record_link};

/// Every key with a value that is not its default, in the order of the contract.
const ALL_KEYS: &str = "page=article&t=flask,none&sheet=short&a=q1.yes&measure=github-stars&scale=log&from=2010&to=2020&article=four-heads\
    &flow=one&only=differences&topic=data&kind=rule&state=holds&seed=S2&technology=flask&q=admin&lang=de&theme=dark&d=3f9c21ab&was=flask.719_none.434";

#[test]
fn the_default_choice_is_the_empty_query() {
    let catalog = fixed_catalog();
    assert_eq!(format(&Choice::default_of(&catalog), &catalog), "");
    assert_eq!(read("", &catalog).choice, Choice::default_of(&catalog));
}

#[test]
fn a_value_that_is_the_default_is_not_written() {
    let catalog = fixed_catalog();
    for query in ["page=home", "t=django,flask", "sheet=full", "flow=all", "a=", "t=", "q=", "page=home&t=django,flask&sheet=full&flow=all"]
    {
        assert_eq!(canonical(query, &catalog), "", "from {query}");
        assert!(codes(query, &catalog).is_empty(), "a notice from {query}");
    }
}

#[test]
fn the_default_pair_in_the_other_order_is_not_the_default() {
    assert_eq!(canonical("t=flask,django", &fixed_catalog()), "t=flask,django");
}

#[test]
fn every_key_is_written_back_in_the_order_of_the_contract() {
    let catalog = fixed_catalog();
    assert_eq!(canonical(ALL_KEYS, &catalog), ALL_KEYS);
    let mut turned: Vec<&str> = ALL_KEYS.split('&').collect();
    turned.reverse();
    assert_eq!(canonical(&turned.join("&"), &catalog), ALL_KEYS);
    assert!(codes(ALL_KEYS, &catalog).is_empty());
}

#[test]
fn the_table_of_keys_has_the_keys_of_the_contract() {
    let of_the_link = ALL_KEYS.split('&').map(|pair| pair.split('=').next().unwrap());
    let of_the_table: Vec<&str> = Key::ALL.iter().map(|key| key.name()).filter(|name| !["own", "links"].contains(name)).collect();
    assert_eq!(of_the_table, of_the_link.collect::<Vec<&str>>());
}

#[test]
fn answers_are_written_in_the_order_of_the_sheet() {
    assert_eq!(canonical("a=q3.no_q1.yes.4!_q2.no", &fixed_catalog()), "a=q1.yes.4!_q2.no_q3.no");
}

#[test]
fn importance_2_is_omitted_and_every_other_level_is_written() {
    let catalog = fixed_catalog();
    assert_eq!(canonical("a=q1.yes.2", &catalog), "a=q1.yes");
    assert_eq!(canonical("a=q1.yes.2!", &catalog), "a=q1.yes!");
    for level in ["0", "1", "4"] {
        let query = format!("a=q1.yes.{level}_q2.no.{level}!");
        assert_eq!(canonical(&query, &catalog), query);
    }
}

#[test]
fn an_article_is_written_with_its_page_only() {
    let catalog = fixed_catalog();
    assert_eq!(canonical("page=articles&article=four-heads", &catalog), "page=articles");
    assert_eq!(canonical("article=four-heads&page=article", &catalog), "page=article&article=four-heads");
    assert_eq!(canonical("page=article", &catalog), "page=articles");
}

#[test]
fn search_words_are_the_only_value_that_needs_percent_encoding() {
    let catalog = fixed_catalog();
    assert_eq!(canonical("q=a b", &catalog), "q=a%20b");
    assert_eq!(canonical("q=%26%3D%23%3F%25_", &catalog), "q=%26%3D%23%3F%25%5F");
    assert_eq!(read("q=%26%3D%23%3F%25_", &catalog).choice.search, "&=#?%_");
}

#[test]
fn foreign_pairs_are_left_alone_and_stand_at_the_end() {
    let catalog = fixed_catalog();
    let link = canonical("utm_source=a%20B&page=compare&ev=0&utm_source=c&ro=1&x", &catalog);
    assert_eq!(link, "page=compare&utm_source=a%20B&ev=0&utm_source=c&ro=1&x");
    assert!(codes("utm_source=1&utm_source=2&x&=", &catalog).is_empty());
}

#[test]
fn a_record_link_begins_with_the_worksheet_and_leaves_out_what_is_not_the_decision() {
    let catalog = fixed_catalog();
    let link = format!("{}&utm_source=x", ALL_KEYS.replace("&flow=one", ""));
    let written = record_link(&read(&link, &catalog).choice, &catalog);
    assert!(written.starts_with("page=worksheet&t=flask,none&sheet=short&a=q1.yes"), "{written}");
    for key in ["technology=", "lang=", "theme=", "d=", "was=", "utm_source="] {
        assert!(!written.split('&').any(|pair| pair.starts_with(key)), "{key} stands in {written}");
    }
    assert_eq!(record_link(&Choice::default_of(&catalog), &catalog), "page=worksheet");
}

#[test]
fn a_link_to_another_page_keeps_the_decision_and_drops_what_belongs_to_this_page() {
    let catalog = fixed_catalog();
    let here = read("page=claims&t=flask,none&a=q1.yes.4&topic=data&q=x&theme=dark&lang=de&d=3f9c21ab&ev=0", &catalog).choice;
    assert_eq!(link_to(Page::Worksheet, &here, &catalog), "?page=worksheet&t=flask,none&a=q1.yes.4&lang=de&theme=dark&ev=0");
}
