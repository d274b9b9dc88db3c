//! Two pages stand in the document, and are read before the app is there, which takes them over.

use super::rest::{IS_READY, await_app};
use serde_json::json;
use sextant_e2e::{Browser, Visit, journey, journey_in};

/// The documents of the page, from the header to the footer.
async fn body(visit: &Visit) -> Vec<String> {
    let documents = visit.value("[...document.querySelectorAll('.document')].map(place => place.innerHTML)").await;
    let documents: Vec<String> = serde_json::from_value(documents).unwrap();
    // The framework marks its empty places with a comment.
    documents.into_iter().map(|document| document.replace("<!---->", "")).collect()
}

/// Reads a page as somebody who sees it before doing anything.
async fn read(visit: &Visit, query: &str) {
    visit.read(query).await;
    visit.until("the start script is there", "globalThis.sextantRest").await;
}

#[tokio::test]
async fn a_page_that_stands_is_the_one_that_the_app_would_show() {
    journey(async |visit| {
        for (query, link) in [("", "a.brand"), ("page=worksheet", "header nav a[href='?page=worksheet']")] {
            visit.read(query).await;
            assert!(!visit.holds(IS_READY).await, "{query}");
            let (standing, title) = (body(visit).await, visit.value("document.title").await);
            assert!(standing.len() == 5 && standing[3].len() > 2000, "{standing:?}");
            visit.settle().await;
            assert_eq!(body(visit).await, standing, "{query}");
            // Made by the app alone.
            visit.open("page=methods").await;
            visit.click(link).await;
            visit.until("the page is there", &format!("document.title === {title}")).await;
            visit.settle().await;
            assert_eq!(body(visit).await, standing, "{query}");
        }
    })
    .await;
}

#[tokio::test]
async fn it_is_taken_over_by_itself_and_nothing_moves() {
    journey(async |visit| {
        visit.read("page=worksheet").await;
        visit
            .js(
                "document.querySelector('h1').dataset.mine = ''; document.querySelector('[name=admin]').focus({ preventScroll: true })",
                Vec::new(),
            )
            .await;
        assert!(!visit.holds(IS_READY).await);
        await_app(visit).await;
        assert!(visit.holds("document.querySelector('h1').dataset.mine === '' && document.activeElement.name === 'admin'").await);
        visit.answer("admin", "staff").await;
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_done_in_it_is_kept_until_the_app_is_there() {
    journey(async |visit| {
        read(visit, "page=worksheet").await;
        let tick = "document.querySelector('[name=admin][value=staff]').click(); return location.search";
        assert_eq!(visit.js(tick, Vec::new()).await, "?page=worksheet&a=admin.staff");
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
        assert!(visit.holds("document.querySelector('[name=admin][value=staff]').checked").await);
        visit.until_query("page=worksheet&a=admin.staff").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_ticked_before_any_script_is_there_is_kept_too() {
    journey_in(&[Browser::Chromium], sextant_e2e::LIMIT, "only here a test can be as quick as that", async |visit| {
        let tick = "new MutationObserver((_, observer) => {
                const field = document.querySelector('[name=admin][value=staff]');
                if (!field) return;
                observer.disconnect();
                field.click();
            }).observe(document, { childList: true, subtree: true })";
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": tick })).await;
        visit.read("page=worksheet").await;
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
        visit.until_query("page=worksheet&a=admin.staff").await;
    })
    .await;
}

#[tokio::test]
async fn it_waits_for_the_connection() {
    journey(async |visit| {
        visit.site().fail("_bg.wasm", 3);
        read(visit, "page=worksheet").await;
        visit.js("document.querySelector('[name=admin][value=staff]').click()", Vec::new()).await;
        visit.until("it says what is missing", "document.querySelector('main > .notice[role=status]')").await;
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
        assert_eq!(visit.count(".notice").await, 0);
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_button_of_it_waits_for_the_app() {
    journey(async |visit| {
        read(visit, "").await;
        visit.js("document.querySelector('[name=search]').click()", Vec::new()).await;
        visit.until("the search is open", "document.querySelector('dialog[open] [name=reference-search]')").await;
    })
    .await;
}

#[tokio::test]
async fn where_something_is_kept_on_the_device_or_another_language_is_asked_for_none_stands() {
    journey(async |visit| {
        let stands = "'standing' in document.documentElement.dataset";
        visit.read("page=worksheet&lang=de").await;
        assert!(!visit.holds(stands).await);
        visit.read("page=worksheet").await;
        assert!(visit.holds(stands).await);
        visit.settle().await;
        visit.answer("admin", "staff").await;
        visit.until_query("page=worksheet&a=admin.staff").await;
        visit.read("page=worksheet").await;
        assert!(!visit.holds(stands).await);
        visit.until("the way back to it is offered", "document.querySelector('.earlier a')").await;
    })
    .await;
}
