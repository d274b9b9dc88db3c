//! What a visitor takes away or is told beside the score: the record in Markdown, the next question, who else would lead.

use crate::worlds::{config, decisions};
use proptest::prelude::*;
use sextant::address::{Choice, parse, resolve};
use sextant::data::catalog;
use sextant::document::View;
use sextant::reference::madr;
use sextant::worksheet::{Decision, leader_outside, next_question, unsettled};

fn choice(query: &str) -> Choice {
    resolve(parse(query), catalog()).choice
}

fn markdown(query: &str) -> String {
    madr(View { catalog: catalog(), choice: &choice(query) }, "")
}

#[test]
fn the_markdown_record_names_the_answers_the_scores_and_a_link_that_reopens_it() {
    let query = "a=store.relational_admin.staff.4!&own=Our%20team%20knows%20it:1:0,2";
    let text = markdown(query);
    for said in [
        "# Django or Flask?",
        "* Where the data live: In one relational database (matters)",
        "* Data entry by staff: Yes, staff, and plain generated screens will do (decisive), a must-have",
        "* Our team knows it (your own) (a little)",
        "ruled out by a must-have",
        "Decided in the end:",
        &format!("Dataset {}", catalog().core().id),
        "`?page=worksheet&a=store.relational_admin.staff.4!&own=Our%20team%20knows%20it:1:0,2`",
    ] {
        assert!(text.contains(said), "{said:?} is missing in\n{text}");
    }
}

#[test]
fn a_question_of_ones_own_cannot_turn_the_writing_of_the_words_around_it() {
    let text = markdown("a=store.relational&own=%E2%80%AEabc%E2%81%A9:4:2,-1");
    assert!(text.contains("* abc (your own) ("), "{text}");
}

#[test]
fn the_markdown_record_of_nothing_answered_says_so() {
    let text = markdown("");
    assert!(text.contains("no question is answered") && text.contains("no result yet"), "{text}");
}

#[test]
fn the_markdown_record_of_a_tally_counts_points_and_weighs_nothing() {
    let text = markdown("sheet=wakatime&a=html.yes_api.yes_soa.yes");
    assert!(text.contains("* Django: 1") && text.contains("* Flask: 2") && !text.contains("(matters)"), "{text}");
}

#[test]
fn a_technology_that_is_not_compared_is_named_when_it_would_lead() {
    let with_axum = "t=django,flask&a=language.rust.4_rate.high.4";
    let (leader, score) = leader_outside(&choice(with_axum), catalog()).unwrap();
    assert_eq!(catalog().technology(leader).id, "axum");
    assert!(score > 500);
    assert_eq!(leader_outside(&choice("t=axum,django&a=language.rust.4_rate.high.4"), catalog()), None, "it is compared already");
    assert_eq!(leader_outside(&choice(""), catalog()), None, "nobody leads where nothing is answered");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_next_question_is_open_and_one_that_can_turn_the_result_where_there_is_one(decision in decisions()) {
        let open: Vec<usize> = decision.open.iter().map(|(question, _)| *question).collect();
        let turning = unsettled(&decision);
        match next_question(&decision) {
            None => prop_assert!(open.is_empty()),
            Some(next) => prop_assert!(open.contains(&next) && (turning.is_empty() || turning.contains(&next))),
        }
    }

    #[test]
    fn asking_what_matters_most_until_nothing_is_open_asks_every_question_once(decision in decisions()) {
        let mut decision: Decision = decision;
        let mut asked = 0;
        let open = decision.open.len();
        while let Some(next) = next_question(&decision) {
            decision.open.retain(|(question, _)| *question != next);
            asked += 1;
            prop_assert!(asked <= open);
        }
        prop_assert_eq!(asked, open);
    }
}
