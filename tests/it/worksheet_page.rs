//! The worksheet's page as a tree: what stands in it, and under which names its fields and buttons are told apart.

use crate::tree::{find, named, of_class, words};
use sextant::address::{Choice, Code, Notice, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Kept, Look, Markup, View, Worksheet, notice_list, reason_order, worksheet_page};
use sextant::worksheet::{Decision, flips, standing};

pub fn with_sheet<T>(query: &str, look: &Look, read: impl FnOnce(Worksheet<'_>) -> T) -> T {
    let choice: Choice = resolve(parse(&format!("page=worksheet&{query}")), catalog()).choice;
    let (decision, _) = Decision::new(&choice, catalog());
    let standing = standing(&decision);
    let view = View { catalog: catalog(), choice: &choice };
    let kept = Kept::default();
    read(Worksheet {
        view,
        decision: &decision,
        standing: &standing,
        look,
        kept: &kept,
        visit: "1",
        earlier: "",
        can_undo: false,
        embed: None,
    })
}

pub fn page(query: &str, look: &Look) -> Vec<Markup> {
    with_sheet(query, look, worksheet_page)
}

fn open(ids: &[&str]) -> Look {
    Look { open: ids.iter().map(|id| (*id).to_owned()).collect(), ..Look::default() }
}

#[test]
fn a_question_shows_its_number_words_and_answers_as_radios() {
    let nodes = page("", &Look::default());
    let question = &catalog().sheet(0).questions[0];
    let card = of_class(&nodes, "question")[0];
    assert_eq!(card.attribute("id"), Some(&question.id));
    assert!(words(card).starts_with(&format!("1{}", question.text)));
    let values: Vec<&String> = named(&nodes, &question.id).iter().filter_map(|field| field.attribute("value")).collect();
    assert_eq!(values, question.answers.iter().map(|answer| &answer.id).collect::<Vec<_>>());
    assert!(of_class(&nodes, "level").is_empty(), "an open question has no importance");
}

#[test]
fn an_answered_question_shows_its_answer_importance_and_must_have() {
    let nodes = page("a=admin.designed.4!", &Look::default());
    let checked = |name: &str| -> Vec<String> {
        named(&nodes, name)
            .iter()
            .filter(|field| field.attribute("checked").is_some())
            .filter_map(|field| field.attribute("value").cloned())
            .collect()
    };
    assert_eq!(checked("admin"), ["designed"]);
    assert_eq!(checked("admin-importance"), ["4"]);
    assert!(named(&nodes, "admin-must")[0].attribute("checked").is_some());
    assert_eq!(named(&nodes, "admin-open").len(), 1);
}

#[test]
fn a_question_of_a_tally_has_no_importance_but_can_be_left_open() {
    let nodes = page("sheet=wakatime&a=html.yes", &Look::default());
    assert!(of_class(&nodes, "level").is_empty() && of_class(&nodes, "must").is_empty());
    assert_eq!(named(&nodes, "html-open").len(), 1);
}

#[test]
fn a_question_is_explained_only_when_asked() {
    let help = |look: &Look| find(&page("", look), &|element| element.attribute("data-reference").is_some()).len();
    assert_eq!(help(&Look::default()), 0);
    assert_eq!(help(&open(&["help-admin"])), 1);
}

#[test]
fn the_needle_of_a_bearing_turns_to_the_margin() {
    let needle = |query: &str| {
        let nodes = page(query, &Look::default());
        let needle = of_class(&nodes, "bearing-needle")[0].clone();
        (needle.attribute("transform").unwrap().clone(), needle.attribute("class").unwrap().contains("none"))
    };
    assert_eq!(needle(""), ("rotate(0.000 200 336)".to_owned(), true), "no result, no needle");
    // Django +2, Flask -1 on the one answer: 75 points, which is 27 degrees to the left.
    assert_eq!(needle("a=admin.staff"), ("rotate(-27.000 200 336)".to_owned(), false));
    assert_eq!(needle("t=flask,django&a=admin.staff"), ("rotate(27.000 200 336)".to_owned(), false));
}

#[test]
fn a_bearing_says_the_sentence_names_its_ends_and_marks_each_flip() {
    let query = "a=admin.staff_size.small.4";
    let nodes = page(query, &Look::default());
    let bearing = of_class(&nodes, "bearing")[0];
    assert_eq!(bearing.attribute("aria-label").unwrap(), &words(of_class(&nodes, "result-sentence")[0]));
    let ends: Vec<String> = of_class(&nodes, "bearing-end").into_iter().map(words).collect();
    assert_eq!(ends, ["Django", "Flask"]);
    let count = with_sheet(query, &Look::default(), |sheet| flips(sheet.decision).len());
    assert_eq!(of_class(&nodes, "bearing-tick").len(), count);
}

#[test]
fn under_the_levels_stands_where_the_result_would_turn() {
    let turning = |query: &str| of_class(&page(query, &Look::default()), "keep-words").into_iter().map(words).collect::<Vec<_>>();
    assert_eq!(turning("a=admin.staff"), ["Django leads while this weighs more than “does not matter” (0)."]);
    let query = "a=store.relational_admin.staff_output.data_experience.flask_first.days_choice.each";
    assert_eq!(turning(query)[1], "Flask leads while this weighs less than 3.3, between “matters” (2) and “decisive” (4).");
    assert!(turning("").is_empty());
}

#[test]
fn of_more_than_three_the_best_three_stand_first_and_the_rest_is_folded() {
    let query = "t=flask,fastapi,bottle,django,starlette&a=admin.staff";
    let nodes = page(query, &Look::default());
    let rows = of_class(&nodes, "score-row");
    assert_eq!(rows.len(), 5);
    assert!(words(rows[0]).starts_with("Django"), "{}", words(rows[0]));
    let folded = find(&nodes, &|element| element.attribute("id").is_some_and(|id| id == "rest"));
    assert_eq!(of_class(&[folded[0].clone().into()], "score-row").len(), 2);
}

#[test]
fn what_must_haves_rule_out_can_be_hidden() {
    let query = "t=django,flask,fastapi&a=admin.staff.2!";
    let out = |look: &Look| of_class(&page(query, look), "out").len();
    assert_eq!(out(&Look::default()), 2);
    assert_eq!(out(&Look { hides_ruled_out: true, ..Look::default() }), 0);
    assert_eq!(named(&page("t=django,flask,fastapi&a=admin.staff", &Look::default()), "hide-ruled-out").len(), 0);
}

#[test]
fn any_two_can_be_compared_in_detail() {
    let ends = |pair: (Option<&str>, Option<&str>)| {
        let look = Look { pair: (pair.0.map(str::to_owned), pair.1.map(str::to_owned)), ..Look::default() };
        words(of_class(&page("t=django,flask,fastapi,rails&a=admin.staff_store.relational", &look), "reasons-ends")[0])
    };
    assert_eq!(ends((Some("fastapi"), Some("flask"))), "← FlaskFastAPI →");
    assert_eq!(ends((Some("rails"), None)), "← DjangoRuby on Rails →");
    assert_eq!(ends((Some("flask"), Some("flask"))), "← DjangoFlask →", "one cannot be compared with itself");
}

#[test]
fn answer_and_importance_can_be_changed_in_an_open_reason_which_stays_where_it_is() {
    let query = "a=store.relational_admin.staff.1_accounts.own.4";
    let order = with_sheet(query, &Look::default(), reason_order);
    let look = Look { open: vec![order[2].clone()], order: order.clone(), ..Look::default() };
    let id = order[2].strip_prefix("reason-").unwrap();
    let nodes = page(query, &look);
    let selects = find(&nodes, &|element| element.tag == "select" && element.attribute("name").is_some_and(|name| name.starts_with(id)));
    assert_eq!(selects.len(), 2);
    let other = query.replace("admin.staff.1", "admin.staff.4");
    assert_ne!(with_sheet(&other, &Look::default(), reason_order), order, "the bars are sorted by size");
    assert_eq!(with_sheet(&other, &look, reason_order), order, "while one is open they stay in their order");
}

#[test]
fn notices_are_lines_that_can_be_dismissed() {
    let met = [Notice::new(Code::UnknownTechnology, "<b>zend</b>"), Notice::new(Code::DuplicateKey, "t")];
    let nodes = notice_list(&met);
    let lines: Vec<String> = of_class(&nodes, "notice").into_iter().map(words).collect();
    assert_eq!(lines, met.map(|notice| notice.words()));
    assert_eq!(named(&nodes, "dismiss").len(), 1);
    assert!(notice_list(&[]).is_empty());
}

#[test]
fn every_button_and_field_of_the_page_has_a_name() {
    let nodes = page("t=django,flask,fastapi&a=admin.staff.4!&own=Team:4:2,-1,u", &open(&["own", "rest"]));
    let nameless = find(&nodes, &|element| ["button", "input", "select"].contains(&element.tag) && element.attribute("name").is_none());
    assert!(nameless.is_empty(), "{nameless:?}");
}
