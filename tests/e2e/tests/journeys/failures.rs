//! What cannot be fetched says so, and heals when it is asked to, or by itself when it may be had again.

use serde_json::json;
use sextant_e2e::{Browser, LIMIT, Visit, journey, journey_in};

/// More often than any page asks.
const ALWAYS: usize = 1000;

async fn heals(visit: &Visit, healed: &str) {
    visit.forgive().await;
    visit.press("Try again").await;
    visit.until("the words are there", healed).await;
    visit.settle().await;
    assert_eq!(visit.count(".notice").await, 0);
}

#[tokio::test]
async fn a_part_that_fails_once_says_so_and_heals() {
    journey(async |visit| {
        visit.site().fail("/parts/popularity", 1);
        visit.open("page=popularity").await;
        let words = visit.words(".notice p").await;
        assert!(words.starts_with("The figures could not be loaded: the host answered 503"), "{words}");
        assert_eq!(visit.words("main h1").await, "How popular are Django and Flask?");
        heals(visit, "document.querySelectorAll('main table').length > 3").await;
    })
    .await;
}

#[tokio::test]
async fn claims_under_a_reason_that_fail_once_heal_without_losing_answers() {
    journey(async |visit| {
        visit.site().fail("/parts/evidence", 1);
        visit.open("page=worksheet&a=admin.staff").await;
        visit.click("#reason-admin summary").await;
        visit.until("it says that the sources are missing", "document.querySelector('#reason-admin .notice')").await;
        assert!(visit.words("#reason-admin .notice").await.contains("The sources could not be loaded"));
        heals(visit, "document.querySelector('#reason-admin .claim-dates')").await;
        assert_eq!(visit.query().await, "page=worksheet&a=admin.staff");
    })
    .await;
}

#[tokio::test]
async fn a_mark_in_an_article_that_has_no_evidence_yet_says_so_and_heals() {
    journey(async |visit| {
        visit.site().fail("/parts/evidence", 1);
        visit.open("page=article&article=expert-comparison").await;
        visit.click("button.claim-mark").await;
        let card = visit.words(".claim-note:popover-open").await;
        assert!(card.starts_with("The sources could not be loaded: the host answered 503"), "{card}");
        visit.forgive().await;
        visit.click(".claim-note:popover-open button").await;
        visit.until("the open card has the claim", "document.querySelector('.claim-note:popover-open .claim-evidence')").await;
        visit.settle().await;
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn without_the_reference_module_a_page_says_so_and_heals() {
    journey(async |visit| {
        // From a page without it: where the address names a page of it, the document asks for it, and the app once more.
        visit.open("page=worksheet").await;
        visit.site().fail("/reference-", 1);
        visit.click("header nav a[href*='page=methods']").await;
        visit.until("it is said", "document.querySelector('.notice p')").await;
        let words = visit.words(".notice p").await;
        assert!(words.starts_with("The words and figures could not be loaded"), "{words}");
        heals(visit, "document.querySelectorAll('main h2').length > 3").await;
    })
    .await;
}

#[tokio::test]
async fn where_the_document_asks_for_the_reference_module_in_vain_the_page_can_still_be_had() {
    journey(async |visit| {
        visit.site().fail("/reference-", 1);
        visit.open("page=methods").await;
        // It depends on which of them was first whether the app's own request mends it, or the visitor's.
        if visit.count(".notice").await > 0 {
            visit.press("Try again").await;
        }
        visit.until("the page is there", "document.querySelectorAll('main h2').length > 3").await;
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn what_failed_heals_by_itself_when_the_browser_brings_the_page_back() {
    journey(async |visit| {
        visit.site().fail("/parts/popularity", 1);
        visit.open("page=popularity").await;
        assert_eq!(visit.count(".notice").await, 1);
        visit.forgive().await;
        visit.js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", Vec::new()).await;
        visit.until("the figures are there", "document.querySelectorAll('main table').length > 3").await;
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_failed_heals_by_itself_when_the_network_is_there_again() {
    journey_in(&[Browser::Chromium], LIMIT, "only its driver takes the network away", async |visit| {
        let network = |is_gone: bool| json!({ "offline": is_gone, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        visit.open("page=worksheet").await;
        visit.cdp("Network.enable", json!({})).await;
        visit.cdp("Network.emulateNetworkConditions", network(true)).await;
        visit.click("header nav a[href*='page=popularity']").await;
        visit.until("it says that nothing can be loaded", "document.querySelector('main .notice')").await;
        visit.forgive().await;
        visit.cdp("Network.emulateNetworkConditions", network(false)).await;
        visit.until("the figures are there", "document.querySelectorAll('main table').length > 3").await;
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn without_the_reference_module_the_worksheet_still_reckons() {
    journey(async |visit| {
        visit.site().fail("/reference-", ALWAYS);
        visit.site().fail("/parts/", ALWAYS);
        visit.open("page=worksheet&a=admin.staff_store.relational").await;
        visit.answer("connections", "open").await;
        visit.until_query("page=worksheet&a=store.relational_admin.staff_connections.open").await;
        assert_eq!(visit.count(".why .reason").await, 3);
        visit.must_be_sound().await;
        visit.click("#reason-admin summary").await;
        visit.until("a notice stands where the claims would", "document.querySelector('#reason-admin .notice')").await;
        visit.forgive().await;
        visit.press("Try again").await;
        visit.until("it was asked for again", "document.querySelector('#reason-admin .notice')").await;
        visit.settle().await;
        visit.answer("rate", "high").await;
        visit.until_query("page=worksheet&a=store.relational_admin.staff_connections.open_rate.high").await;
        visit.forgive().await;
    })
    .await;
}
