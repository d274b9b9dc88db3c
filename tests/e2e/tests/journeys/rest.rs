//! The app's module is split: its first part shows a first page, the rest comes when something is done, or a little later.

use sextant_e2e::{Visit, journey};
use std::time::Duration;
use tokio::time::sleep;

const REST: &str = "/rest-";

/// Has the app rendered?
pub(super) const IS_READY: &str = "document.documentElement.hasAttribute('data-ready')";

/// Waits for the app without doing anything.
pub(super) async fn await_app(visit: &Visit) {
    visit.until("the app comes by itself", IS_READY).await;
}

/// How often the rest was asked for.
fn asked(visit: &Visit) -> usize {
    visit.site().answered().iter().filter(|answered| answered.address.contains(REST)).count()
}

#[tokio::test]
async fn a_first_page_stands_without_the_rest_which_comes_by_itself() {
    journey(async |visit| {
        let is_there = format!("performance.getEntriesByType('resource').some(entry => entry.name.includes('{REST}'))");
        for query in ["", "page=worksheet", "page=worksheet&lang=de&theme=dark"] {
            visit.read(query).await;
            await_app(visit).await;
            // Whatever the start calls has been called by now.
            sleep(Duration::from_millis(800)).await;
            assert!(!visit.holds(&is_there).await, "{query}");
            visit.until("the rest is there", &is_there).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_with_answers_is_shown_with_all_of_the_app() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff").await;
        assert!(asked(visit) > 0);
        assert!(visit.words(".result-sentence").await.contains("Django"));
    })
    .await;
}

#[tokio::test]
async fn what_is_done_before_the_rest_is_there_waits_for_it_and_is_not_lost() {
    journey(async |visit| {
        visit.site().fail(REST, 4);
        visit.open("page=worksheet").await;
        visit.answer("admin", "staff").await;
        visit.until("it says what is missing", "document.querySelector('main > .notice[role=status]')").await;
        assert!(visit.holds("document.querySelector('[name=admin][value=staff]').checked").await);
        assert_eq!(visit.query().await, "page=worksheet&a=admin.staff");
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
        assert_eq!(visit.count(".notice").await, 0);
        assert_eq!(asked(visit), 5);
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn links_and_buttons_wait_for_the_rest_too() {
    journey(async |visit| {
        visit.site().fail(REST, 1);
        visit.open("page=worksheet").await;
        visit.click("button[name=flow]").await;
        visit.click("header nav a[href*='page=claims']").await;
        visit.until_query("page=claims&flow=one").await;
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_wait_has_the_rest_loaded_on_the_spot() {
    journey(async |visit| {
        visit.read("page=worksheet").await;
        await_app(visit).await;
        let back = "history.replaceState(null, '', '?page=worksheet&a=admin.staff'); dispatchEvent(new PopStateEvent('popstate'));
            return document.querySelector('[name=admin][value=staff]') !== null";
        assert_eq!(visit.js(back, Vec::new()).await, true);
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django')").await;
    })
    .await;
}

/// Has timers of up to a thirtieth of a second fire a third of a second late, after others that are due later: browsers may, for a page
/// that is out of sight.
pub(super) const LATE_TIMERS: &str = "const { setTimeout: inTime } = window;
    window.timers = [];
    window.setTimeout = (then, wait, ...more) => inTime(() => (timers.push(wait), then()), wait > 0 && wait < 34 ? wait + 333 : wait, ...more)";

#[tokio::test]
async fn timers_that_fire_late_do_no_harm_to_what_is_rehearsed_out_of_sight() {
    journey(async |visit| {
        visit.read("page=methods").await;
        await_app(visit).await;
        // Before the page is whole: that can take longer than it takes the rehearsal to begin.
        visit.js(LATE_TIMERS, Vec::new()).await;
        // The rehearsal rests after each of its two answers, for longer than the page takes to follow one.
        visit.until("the rehearsal is over", "timers.filter(wait => wait === 40).length === 2").await;
        sleep(Duration::from_millis(800)).await;
        visit.must_be_sound().await;
        visit.click("header nav a[href*='page=worksheet']").await;
        visit.until_words("main h1", &["Django or Flask?"]).await;
    })
    .await;
}
