//! Links that cannot be followed in full: each says so in words, and the page works.

use super::native::notices;
use sextant_e2e::{Visit, journey};

/// Query, and the code of the notice that it must give.
const LINKS: [(&str, &str); 32] = [
    ("t=zend", "unknown-technology"),
    ("page=worksheet&t=django,zend,flask", "unknown-technology"),
    ("page=compare&t=django,django", "duplicate-technology"),
    ("page=compare&t=django,flask,fastapi,rails,gin,axum,express", "too-many-technologies"),
    ("page=worksheet&sheet=gone", "unknown-sheet"),
    ("page=worksheet&sheet=wakatime&t=django,rails", "not-in-sheet"),
    ("page=worksheet&a=nonsense", "bad-answer"),
    ("page=worksheet&a=gone.yes_store.other", "unknown-question"),
    ("page=worksheet&a=store.gone_admin.no", "unknown-answer"),
    ("page=worksheet&a=store.other.3", "bad-importance"),
    ("page=worksheet&a=store.other.99999999999999999999", "bad-importance"),
    ("page=worksheet&a=store.other_store.several", "duplicate-question"),
    ("page=worksheet&sheet=wakatime&a=html.yes.4!", "tally-importance"),
    ("page=compare&page=claims", "duplicate-key"),
    ("page=nowhere", "unknown-page"),
    ("page=popularity&measure=gone", "unknown-measure"),
    ("page=popularity&scale=square", "unknown-scale"),
    ("page=popularity&from=1066", "bad-year"),
    ("page=popularity&to=20x6", "bad-year"),
    ("page=popularity&from=2024&to=2020", "years-reversed"),
    ("page=article&article=gone", "unknown-article"),
    ("page=worksheet&flow=upwards", "unknown-flow"),
    ("page=claims&state=perfect", "unknown-filter"),
    ("page=compare&only=everything", "unknown-filter"),
    ("lang=tlh", "unknown-language"),
    ("theme=plaid", "unknown-theme"),
    ("page=worksheet&d=xyz", "bad-dataset"),
    ("page=worksheet&was=django", "bad-was"),
    ("page=<img src=x onerror=\"window.hit=1\">", "unknown-page"),
    ("t=%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E,django", "unknown-technology"),
    ("page=javascript:window.hit=1&measure=javascript:alert(1)", "unknown-page"),
    ("page=worksheet&t=%00,django%00,%ff,%,flask", "unknown-technology"),
];

/// Nothing of a link became an element, and no script of a link ran.
async fn nothing_injected(visit: &Visit, query: &str) {
    let injected = "document.body.querySelectorAll('img, script, iframe, object, embed, [onerror], [onload], [onclick], a[href^=\"javascript:\" i]').length";
    assert_eq!(visit.value(injected).await, 0, "{query}");
    assert!(!visit.holds("'hit' in window").await, "{query}");
}

async fn says_its_notices(visit: &Visit, query: &str, code: &str) {
    let expected = notices(query);
    assert!(expected.iter().any(|(found, _)| found == code), "{query}: {expected:?}");
    visit.open(query).await;
    let shown = visit.all_words(".notice").await;
    let plain = |words: &String| words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(shown, expected.iter().map(|(_, words)| plain(words)).collect::<Vec<_>>(), "{query}");
    assert!(visit.holds("document.querySelector('.notice').checkVisibility()").await, "{query}");
    nothing_injected(visit, query).await;
    visit.must_be_sound().await;
}

#[tokio::test]
async fn every_link_that_cannot_be_followed_says_so_in_words() {
    journey(async |visit| {
        for (query, code) in LINKS {
            says_its_notices(visit, query, code).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_with_notices_works_and_they_can_be_dismissed() {
    journey(async |visit| {
        visit.open("page=worksheet&t=django,zend,flask&a=gone.yes_store.other.3").await;
        assert_eq!(visit.count(".notice").await, 3);
        visit.answer("admin", "staff").await;
        visit.until_query("page=worksheet&a=store.other_admin.staff").await;
        visit.press("Dismiss").await;
        visit.until("the notices are gone", "!document.querySelector('.notice')").await;
        visit.click("header nav a[href*='page=methods']").await;
        visit.until_words("main h1", &["How a recommendation comes about"]).await;
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_a_link_says_in_a_search_stays_words() {
    journey(async |visit| {
        let query = "page=claims&q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E";
        visit.open(query).await;
        let value = visit.value("document.querySelector('input[type=search]').value").await;
        assert_eq!(value, "\"><img src=x onerror=window.hit=1><script>window.hit=1</script>");
        assert!(visit.words(".found").await.ends_with(" of 228 claims"));
        nothing_injected(visit, query).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_too_long_is_read_as_far_as_it_goes() {
    journey(async |visit| {
        let query = format!("page=worksheet&a=store.relational&x={}", "y".repeat(64_000));
        says_its_notices(visit, &query, "too-long").await;
        assert!(visit.holds("document.querySelector('[name=store][value=relational]').checked").await);
        let answers = format!("page=worksheet&a={}", "store.relational_".repeat(3700));
        says_its_notices(visit, &answers, "too-long").await;
        visit.answer("admin", "staff").await;
        visit.until_query("page=worksheet&a=store.relational_admin.staff").await;
    })
    .await;
}
