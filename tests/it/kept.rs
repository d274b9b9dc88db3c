//! What is kept of the worksheet from one change to the next: the same page in the end, and the answer's own parts at once.

use crate::tree::{named, of_class, words};
use crate::worlds::config_of;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use sextant::address::{Choice, Given, Importance, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Kept, Look, Markup, View, Worksheet, worksheet_page};
use sextant::worksheet::{Decision, standing};

fn page(choice: &Choice, look: &Look, kept: &Kept, before: Option<&Choice>) -> Vec<Markup> {
    let (decision, _) = Decision::new(choice, catalog());
    let (view, standing) = (View { catalog: catalog(), choice }, standing(&decision));
    let decision = &decision;
    worksheet_page(Worksheet {
        view,
        decision,
        standing: &standing,
        look,
        kept,
        before,
        visit: "1",
        earlier: "",
        can_undo: false,
        embed: None,
    })
}

fn choice(query: &str) -> Choice {
    resolve(parse(&format!("page=worksheet&{query}")), catalog()).choice
}

/// The words of the first element of a class.
fn said(page: &[Markup], class: &str) -> String {
    words(of_class(page, class)[0])
}

#[test]
fn an_answer_shows_at_once_in_its_card_and_the_result_and_a_moment_later_everywhere() {
    let (before, after) = (choice("a=rate.high.4"), choice("a=rate.high.4_admin.staff"));
    let (look, kept) = (Look::default(), Kept::default());
    let first = page(&before, &look, &kept, None);
    let soon = page(&after, &look, &kept, Some(&before));
    let last = page(&after, &look, &kept, None);
    for class in ["result-sentence", "bearing-needle"] {
        let [first, soon, last] = [&first, &soon, &last].map(|page| of_class(page, class)[0]);
        assert_ne!(soon, first, "{class}");
        assert_eq!(soon, last, "{class}");
    }
    let checked = |page: &[Markup]| named(page, "admin").iter().filter(|field| field.attribute("checked").is_some()).count();
    assert_eq!([&first, &soon, &last].map(|page| checked(page)), [0, 1, 1]);
    let weights = |page: &[Markup]| of_class(page, "weight").len();
    assert_eq!([&first, &soon, &last].map(|page| weights(page)), [1, 1, 2], "nothing below moves at once");
    for class in ["why", "doubts", "progress"] {
        assert_eq!(said(&soon, class), said(&first, class), "{class}");
        assert_ne!(said(&soon, class), said(&last, class), "{class}");
    }
}

#[test]
fn another_answer_keeps_the_importance_in_its_place() {
    let (before, after) = (choice("a=admin.staff.4"), choice("a=admin.designed.4"));
    let (look, kept) = (Look::default(), Kept::default());
    page(&before, &look, &kept, None);
    assert_eq!(of_class(&page(&after, &look, &kept, Some(&before)), "weight").len(), 1);
}

#[test]
fn questions_that_nobody_answered_are_the_very_same_cards() {
    let (look, kept) = (Look::default(), Kept::default());
    // By where they are in memory: a copy of an element shares what is in it.
    let cards = |page: &[Markup]| -> Vec<*const _> {
        of_class(page, "question")
            .into_iter()
            .filter(|card| card.attribute("class").unwrap() == "question")
            .map(|card| std::ptr::from_ref(&**card))
            .collect()
    };
    let (first, then) = (page(&choice(""), &look, &kept, None), page(&choice("a=admin.staff"), &look, &kept, None));
    let (first, then) = (cards(&first), cards(&then));
    assert_eq!(then.len(), first.len() - 1);
    assert!(then.iter().all(|card| first.contains(card)));
}

#[test]
fn a_card_whose_help_is_opened_or_whose_sheet_is_changed_is_made_anew() {
    let (shut, kept) = (Look::default(), Kept::default());
    let open = Look { open: vec!["help-admin".to_owned()], ..Look::default() };
    for (query, look) in [("", &shut), ("", &open), ("sheet=wakatime", &shut), ("", &shut)] {
        assert_eq!(page(&choice(query), look, &kept, None), page(&choice(query), look, &Kept::default(), None), "{query}");
    }
}

proptest! {
    #![proptest_config(config_of(24, 1_000))]

    #[test]
    fn once_settled_a_page_is_the_same_whatever_was_made_before(
        steps in vec((any::<Index>(), option::weighted(0.8, any::<Index>()), select(Importance::LEVELS.to_vec()), any::<bool>()), 1..10),
    ) {
        let (look, kept) = (Look::default(), Kept::default());
        let (mut choice, mut before) = (choice(""), choice(""));
        let questions = &catalog().sheet(choice.sheet).questions;
        for (question, answer, importance, settled) in steps {
            let question = question.index(questions.len());
            choice.answers.retain(|given| given.question != question);
            if let Some(answer) = answer {
                let place = choice.answers.iter().take_while(|given| given.question < question).count();
                let answer = answer.index(questions[question].answers.len());
                choice.answers.insert(place, Given { question, answer, importance, must_have: false });
            }
            let shown = page(&choice, &look, &kept, Some(&before).filter(|before| !settled && **before != choice));
            if settled {
                before = choice.clone();
                prop_assert_eq!(shown, page(&choice, &look, &Kept::default(), None));
            }
        }
    }
}
