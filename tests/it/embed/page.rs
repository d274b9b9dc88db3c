//! The worksheet in a frame, as a tree.

use crate::tree::{find, named, of_class, words};
use crate::worksheet_page::with_sheet;
use sextant::address::{Embed, parse, resolve};
use sextant::data::catalog;
use sextant::document::{HOLE, Look, Markup, View, Worksheet, embed_line, worksheet_page};

const ANSWERS: &str = "a=store.relational_admin.staff.4_connections.open_rate.high_reading.code";

fn framed(query: &str, look: &Look, embed: Option<Embed>) -> Vec<Markup> {
    with_sheet(query, look, |sheet| worksheet_page(Worksheet { embed, ..sheet }))
}

fn usual() -> Option<Embed> {
    Some(Embed { tells: true, read_only: false })
}

fn fixed() -> Option<Embed> {
    Some(Embed { tells: true, read_only: true })
}

fn all_open() -> Look {
    let ids = ["reason-admin", "reason-store", "flips", "rest", "help-admin", "own", "saved-place", "starts"];
    Look { open: ids.map(str::to_owned).to_vec(), ..Look::default() }
}

#[test]
fn a_frame_has_questions_and_result_and_nothing_that_belongs_to_the_site() {
    let nodes = framed(ANSWERS, &all_open(), usual());
    assert_eq!(of_class(&nodes, "question").len(), catalog().sheet(0).questions.len());
    assert_eq!(find(&nodes, &|element| element.attribute("data-result").is_some()).len(), 1);
    assert_eq!(find(&nodes, &|element| element.tag == "h1").len(), 1);
    for absent in ["take-away", "tabs", "technology-picker", "saved-place", "own", "situations", "earlier"] {
        assert!(of_class(&nodes, absent).is_empty(), "{absent}");
    }
    assert!(find(&nodes, &|element| element.attribute(HOLE).is_some_and(|what| what.starts_with("saved"))).is_empty());
}

#[test]
fn a_fixed_result_has_its_reasons_and_no_way_to_change_them() {
    let nodes = framed(ANSWERS, &all_open(), fixed());
    assert_eq!(of_class(&nodes, "reason").len(), 5);
    assert!(of_class(&nodes, "result-sentence").iter().any(|sentence| words(sentence).contains("leads")));
    let changes = find(&nodes, &|element| matches!(element.tag, "input" | "select" | "button" | "textarea" | "fieldset"));
    assert!(changes.is_empty(), "{changes:?}");
    let dead = find(&nodes, &|element| element.attribute("href").is_some_and(|href| href.starts_with('#')));
    assert!(dead.is_empty(), "there is no question to go to: {dead:?}");
    let unlinked = of_class(&nodes, "flips").iter().map(|flips| words(flips)).collect::<String>();
    let linked = of_class(&framed(ANSWERS, &all_open(), usual()), "flips").iter().map(|flips| words(flips)).collect::<String>();
    assert_eq!(unlinked, linked);
}

#[test]
fn a_link_of_another_dataset_shows_the_result_of_then_in_a_frame_too() {
    let query = format!("{ANSWERS}&d=00c0ffee&was=django.719_flask.434");
    for embed in [usual(), fixed()] {
        assert_eq!(of_class(&framed(&query, &Look::default(), embed), "old-link").len(), 1);
    }
}

#[test]
fn the_line_names_product_and_date_and_leads_to_the_full_page() {
    let choice = resolve(parse(&format!("page=worksheet&{ANSWERS}&ro=1&ev=0&theme=dark")), catalog()).choice;
    let line = embed_line(View { catalog: catalog(), choice: &choice });
    let said: String = line.iter().map(Markup::words).collect();
    assert_eq!(said, format!("Sextant · data of {} · Open the full page", catalog().core().collected.words()));
    let link = find(&line, &|element| element.tag == "a")[0];
    assert_eq!(link.attribute("href").map(String::as_str), Some(format!("../?page=worksheet&{ANSWERS}&theme=dark").as_str()));
    assert_eq!(link.attribute("target").map(String::as_str), Some("_blank"));
    assert_eq!(link.attribute("rel").map(String::as_str), Some("noopener"));
}

#[test]
fn one_question_at_a_time_keeps_its_steps() {
    let nodes = framed(&format!("{ANSWERS}&flow=one"), &Look::default(), usual());
    assert_eq!(of_class(&nodes, "question").len(), 1);
    assert_eq!(named(&nodes, "step-on").len(), 1);
}
