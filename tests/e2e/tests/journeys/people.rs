//! What a visitor brings along: questions of their own, the links of others, a situation to start from.

use super::native::{result_sentence, until_result_of};
use sextant_e2e::journey;

/// What finds the field of a name.
fn named(name: &str) -> String {
    format!("[name=\"{name}\"]")
}

#[tokio::test]
async fn a_question_of_ones_own_counts_and_stands_in_the_link() {
    journey(async |visit| {
        visit.open("page=worksheet&a=store.relational").await;
        visit.click("#own > summary").await;
        visit.choose(&named("own-text"), "Our team knows it").await;
        visit.press("Add").await;
        visit.choose(&named("own-fit-0-django"), "-2").await;
        visit.choose(&named("own-fit-0-flask"), "2").await;
        visit.choose(&named("own-importance-0"), "4").await;
        until_result_of(visit, "page=worksheet&a=store.relational&own=Our%20team%20knows%20it:4:-2,2").await;
        assert!(visit.words(".why").await.contains("Our team knows it (your own)"));
        assert_eq!(visit.value("document.querySelector('[name=own-text]').value").await, "", "the field is empty for another one");
        visit.press("Remove").await;
        until_result_of(visit, "page=worksheet&a=store.relational").await;
    })
    .await;
}

#[tokio::test]
async fn a_link_restores_the_questions_of_ones_own() {
    journey(async |visit| {
        let query = "page=worksheet&own=Our%20team%20knows%20it:4:2,-1";
        visit.open(query).await;
        until_result_of(visit, query).await;
        visit.until_words("#own-1 legend", &["Our team knows it"]).await;
        assert_eq!(visit.value("document.querySelector('[name=own-fit-0-flask]').value").await, "-1");
    })
    .await;
}

#[tokio::test]
async fn pasted_links_are_set_side_by_side() {
    journey(async |visit| {
        visit.open("page=together").await;
        assert!(visit.words("main").await.contains("No links yet."));
        visit.choose(&named("links"), "https://example.org/?a=store.relational_admin.staff.4\na=store.other_admin.no_reading.code.4").await;
        visit.until("both people", "document.querySelectorAll('.person').length === 2").await;
        let words = visit.words("main").await;
        for said in ["What divides them most:", "Answered differently", "All answers in one sum"] {
            assert!(words.contains(said), "{said} in {words}");
        }
        visit.settle().await;
        visit.reload().await;
        visit.until("both people again", "document.querySelectorAll('.person').length === 2").await;
    })
    .await;
}

#[tokio::test]
async fn a_situation_opens_the_worksheet_with_answers() {
    journey(async |visit| {
        visit.open("t=flask,django").await;
        visit.until("the situations", "document.querySelectorAll('.situations a').length >= 6").await;
        visit.click(".situations a").await;
        visit.until("the worksheet", "!!document.querySelector('.result-sentence')").await;
        let query = visit.query().await;
        assert!(query.starts_with("page=worksheet&t=flask,django&a="), "{query}");
        visit.until_words(".result-sentence", &[&result_sentence(&query)]).await;
    })
    .await;
}
