//! Drafts: the answers of each visit are kept apart and offered in the next; links alone leave none.

use super::native::until_result_of;
use super::saved::{MINE, OTHER, open_section, with_saved};
use sextant_e2e::{Visit, journey};

const DRAFTS: &str = "Object.keys(localStorage).filter(key => key.startsWith('sextant.draft.')).length";

/// The queries of the earlier answers that the section offers.
async fn offered(visit: &Visit) -> Vec<String> {
    open_section(visit).await;
    let hrefs = visit.value("[...document.querySelectorAll('.saved-drafts a')].map(link => link.getAttribute('href'))").await;
    hrefs.as_array().unwrap().iter().map(|href| href.as_str().unwrap().trim_start_matches('?').to_owned()).collect()
}

/// Answers on the bare worksheet.
async fn answer_mine(visit: &Visit) {
    visit.open("page=worksheet").await;
    visit.answer("store", "relational").await;
    visit.answer("admin", "staff").await;
    visit.answer("admin-importance", "4").await;
    visit.until_query(MINE).await;
}

#[tokio::test]
async fn answers_of_one_visit_are_offered_in_the_next() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        assert_eq!(visit.words(".earlier").await, "", "at the first visit there is nothing to offer");
        answer_mine(visit).await;
        visit.open("").await;
        visit.click(".home-head a.button").await;
        visit.until_words(".earlier", &["Go on with your answers of last time"]).await;
        visit.click(".earlier a").await;
        until_result_of(visit, MINE).await;
        assert!(visit.holds("document.querySelector('[name=admin-importance][value=\"4\"]').checked").await);
    })
    .await;
}

#[tokio::test]
async fn changing_somebodys_link_does_not_push_aside_the_earlier_answers() {
    journey(async |visit| {
        answer_mine(visit).await;
        visit.open(OTHER).await;
        assert_eq!(visit.words(".earlier").await, "", "answers of a link are not in the way of others");
        visit.answer("admin", "staff").await;
        let changed = OTHER.replace("admin.no", "admin.staff");
        visit.until_query(&changed).await;
        visit.open("page=worksheet").await;
        assert_eq!(offered(visit).await, [changed, MINE.to_owned()]);
        visit.click(".saved-drafts li:nth-child(2) a").await;
        until_result_of(visit, MINE).await;
    })
    .await;
}

#[tokio::test]
async fn a_damaged_draft_hides_no_other() {
    journey(async |visit| {
        answer_mine(visit).await;
        let damage = "localStorage.setItem('sextant.draft.x', 'zz'); localStorage.setItem('sextant.draft.', '')";
        visit.js(damage, Vec::new()).await;
        visit.open("page=worksheet").await;
        visit.until_words(".earlier", &["Go on with your answers of last time"]).await;
        assert_eq!(offered(visit).await, [MINE]);
        visit.click(".earlier a").await;
        until_result_of(visit, MINE).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_alone_leaves_no_draft() {
    journey(async |visit| {
        visit.open(MINE).await;
        visit.click("header nav a[href*='page=compare']").await;
        visit.until("the page is open", "location.search.includes('page=compare')").await;
        visit.back().await;
        visit.until_query(MINE).await;
        visit.open(OTHER).await;
        visit.click("#help-admin > summary").await;
        visit.open("page=worksheet").await;
        assert_eq!(visit.value("localStorage.length").await, 0);
        assert_eq!(visit.words(".earlier").await, "");
    })
    .await;
}

#[tokio::test]
async fn opening_other_answers_within_a_visit_does_not_push_aside_those_just_given() {
    journey(async |visit| {
        with_saved(visit, OTHER, "Theirs").await;
        answer_mine(visit).await;
        open_section(visit).await;
        visit.click(".saved-title a").await;
        until_result_of(visit, OTHER).await;
        visit.answer("admin", "staff").await;
        let changed = OTHER.replace("admin.no", "admin.staff");
        visit.until_query(&changed).await;
        assert_eq!(offered(visit).await, [MINE], "what was left is offered at once");
        visit.open("page=worksheet").await;
        assert_eq!(offered(visit).await, [changed, MINE.to_owned()]);
    })
    .await;
}

#[tokio::test]
async fn earlier_answers_are_forgotten_when_asked() {
    journey(async |visit| {
        answer_mine(visit).await;
        visit.open("page=worksheet").await;
        assert_eq!(offered(visit).await, [MINE]);
        visit.press("Forget them all").await;
        visit.until_words(".saved-status", &["Earlier answers are forgotten."]).await;
        visit.until("they are gone", &format!("{DRAFTS} === 0 && !document.querySelector('.saved-drafts *')")).await;
    })
    .await;
}
