//! Several people's links side by side: the joint result, and whose answers or importances turn it.

use sextant::address::{Choice, Page, parse, resolve};
use sextant::data::catalog;
use sextant::document::View;
use sextant::reference::{Library, body};

/// The words of the page for these links.
fn words(links: &[&str]) -> String {
    let links = links.iter().map(|link| (*link).to_owned()).collect();
    let choice = Choice { page: Page::Together, links, ..resolve(parse(""), catalog()).choice };
    let library = Library::default();
    body("together", View { catalog: catalog(), choice: &choice }, library).iter().map(|node| node.words() + " ").collect()
}

fn says(links: &[&str], said: &str) {
    let words = words(links);
    assert!(words.contains(said), "{said:?} is missing in {words}");
}

#[test]
fn all_answers_make_one_sum() {
    // Django +2 and Flask -1, twice, against Flask +2 and Django -1 once.
    says(&["a=admin.staff", "a=admin.staff", "a=choice.each"], "over the technologies of the first link: Django leads.");
    says(&["a=admin.staff", "a=admin.staff", "a=admin.staff", "a=choice.each"], "Nobody’s answers alone change that.");
}

#[test]
fn whose_answers_turn_the_joint_result_is_named() {
    says(&["a=admin.staff.4", "a=choice.each"], "Without Link 1: Flask.");
}

#[test]
fn whose_importances_for_everybody_turn_it_is_named() {
    let links = ["a=admin.staff.4_choice.each.1", "a=admin.staff.1_choice.each.2"];
    says(&links, "over the technologies of the first link: Django leads.");
    says(&links, "With the importances of Link 2 for everybody: Flask.");
    says(&["a=admin.staff.4_choice.each.1", "a=admin.staff.2_choice.each.1"], "Nobody’s importances, taken for everybody, change that.");
}

#[test]
fn a_question_of_ones_own_keeps_its_importance() {
    // Both have a question of their own; the importance of the one says nothing about the other's.
    let links = ["a=admin.staff.2&own=Ours:1:-2,2", "a=admin.staff.2&own=Theirs:4:2,-2"];
    says(&links, "Nobody’s importances, taken for everybody, change that.");
}
