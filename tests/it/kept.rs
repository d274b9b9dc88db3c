//! What is kept of the worksheet from one change to the next: cards, and always the same page.

use crate::tree::of_class;
use crate::worlds::config_of;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use sextant::address::{Choice, Given, Importance, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Kept, Look, Markup, View, Worksheet, worksheet_page};
use sextant::worksheet::{Decision, standing};

fn page(choice: &Choice, look: &Look, kept: &Kept) -> Vec<Markup> {
    let (decision, _) = Decision::new(choice, catalog());
    let (view, standing) = (View { catalog: catalog(), choice }, standing(&decision));
    let decision = &decision;
    worksheet_page(Worksheet { view, decision, standing: &standing, look, kept, visit: "1", earlier: "", can_undo: false, embed: None })
}

fn choice(query: &str) -> Choice {
    resolve(parse(&format!("page=worksheet&{query}")), catalog()).choice
}

#[test]
fn cards_that_the_last_answer_leaves_as_they_are_are_the_very_same() {
    let (look, kept) = (Look::default(), Kept::default());
    // By where they are in memory: a copy of an element shares what is in it.
    let cards =
        |page: &[Markup]| -> Vec<*const _> { of_class(page, "question").into_iter().map(|card| std::ptr::from_ref(&**card)).collect() };
    let questions = cards(&page(&choice(""), &look, &kept));
    let then = cards(&page(&choice("a=admin.staff"), &look, &kept));
    assert_eq!(then.iter().filter(|card| !questions.contains(card)).count(), 1, "an open card depends on nothing else");
    let answered = "a=store.relational.4_admin.staff.4_connections.open.0_rate.high.1";
    let before = cards(&page(&choice(answered), &look, &kept));
    let after = cards(&page(&choice(answered), &look, &kept));
    assert_eq!(before, after);
}

#[test]
fn a_card_whose_help_is_opened_or_whose_sheet_is_changed_is_made_anew() {
    let (shut, kept) = (Look::default(), Kept::default());
    let open = Look { open: vec!["help-admin".to_owned()], ..Look::default() };
    for (query, look) in [("", &shut), ("", &open), ("sheet=wakatime", &shut), ("", &shut)] {
        assert_eq!(page(&choice(query), look, &kept), page(&choice(query), look, &Kept::default()), "{query}");
    }
}

proptest! {
    #![proptest_config(config_of(24, 1_000))]

    #[test]
    fn a_page_is_the_same_whatever_was_made_before(
        steps in vec((any::<Index>(), option::weighted(0.8, any::<Index>()), select(Importance::LEVELS.to_vec())), 1..10),
        technologies in select(vec!["", "t=flask,django&", "t=fastapi,django,none&"]),
    ) {
        let (look, kept) = (Look::default(), Kept::default());
        let mut choice = choice("");
        let questions = &catalog().sheet(choice.sheet).questions;
        for (place, (question, answer, importance)) in steps.into_iter().enumerate() {
            let question = question.index(questions.len());
            choice.answers.retain(|given| given.question != question);
            if let Some(answer) = answer {
                let place = choice.answers.iter().take_while(|given| given.question < question).count();
                let answer = answer.index(questions[question].answers.len());
                choice.answers.insert(place, Given { question, answer, importance, must_have: false });
            }
            if place == 3 {
                choice.technologies = self::choice(technologies).technologies;
            }
            prop_assert_eq!(page(&choice, &look, &kept), page(&choice, &look, &Kept::default()));
        }
    }
}
