//! Every page opens from its link, at any path, and names itself.

use super::native;
use serde_json::json;
use sextant_e2e::{Browser, LIMIT, SUB_PATH, Visit, journey, journey_in, journey_under};

/// Query and heading of every page but the articles.
const PAGES: [(&str, &str); 9] = [
    ("", "Django or Flask?"),
    ("page=worksheet", "Django or Flask?"),
    ("page=compare", "Django and Flask, side by side"),
    ("page=popularity", "How popular are Django and Flask?"),
    ("page=articles", "What people read on this question, and what of it holds today"),
    ("page=claims", "Every claim, and what became of it"),
    ("page=together&links=a%3Dstore.relational%5Fadmin.staff.4;a%3Dstore.other%5Freading.code.4", "Several people, one decision"),
    ("page=data", "Where every figure comes from"),
    ("page=methods", "How a recommendation comes about"),
];

/// Every page as a query and its heading.
pub fn all() -> Vec<(String, String)> {
    let pages = PAGES.iter().map(|(query, heading)| ((*query).to_owned(), (*heading).to_owned()));
    let articles = native::articles().into_iter().map(|(id, title)| (format!("page=article&article={id}"), title.to_owned()));
    pages.chain(articles).collect()
}

async fn opens(visit: &Visit, query: &str, heading: &str) {
    visit.open(query).await;
    assert_eq!(visit.words("main h1").await, heading, "{query}");
    assert_eq!(visit.count("h1").await, 1, "{query}: one heading names the page");
    assert_eq!(visit.count(".notice").await, 0, "{query}");
    let title = visit.value("document.title").await;
    assert!(title.as_str().is_some_and(|title| title.contains("Sextant")), "{query}: {title}");
    let words = visit.words("main").await;
    assert!(words.len() > 600, "{query}: {words}");
    visit.must_be_sound().await;
}

/// Every file that the page links to is there.
async fn files_are_there(visit: &Visit) {
    let statuses = "Promise.all([...document.querySelectorAll('a[href]')]
        .filter(link => !/^([?#]|[a-z]+:)/.test(link.getAttribute('href')))
        .map(link => fetch(link.href).then(answer => answer.status + ' ' + link.getAttribute('href'))))";
    let statuses = visit.awaited(statuses).await;
    let statuses: Vec<&str> = statuses.as_array().unwrap().iter().filter_map(|status| status.as_str()).collect();
    assert!(statuses.len() > 5, "{statuses:?}");
    assert!(statuses.iter().all(|status| status.starts_with("200 ")), "{statuses:?}");
}

#[tokio::test]
async fn every_page_opens_at_the_root_and_names_itself() {
    journey(async |visit| {
        for (query, heading) in PAGES {
            opens(visit, query, heading).await;
        }
    })
    .await;
}

/// What moved although nobody touched anything, since the document was opened.
const MOVED: &str = "new Promise(tell => {
    new PerformanceObserver(list => tell(list.getEntries().filter(entry => !entry.hadRecentInput).map(entry =>
        `${entry.value}: ` + entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.data).join(', '))))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => tell([]), 300);
})";

#[tokio::test]
async fn nothing_moves_while_a_page_comes_by_a_slow_connection() {
    journey_in(&[Browser::Chromium], LIMIT, "the others do not tell what moved", async |visit| {
        // What is kept already would come at once, and keeping it ends with a line below the footer, whenever that is done.
        let unable = json!({ "source": "delete Navigator.prototype.serviceWorker" });
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", unable).await;
        visit.cdp("Network.enable", json!({})).await;
        visit.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
        // Bytes a second, as by a slow mobile connection.
        let slow = json!({ "offline": false, "latency": 100, "downloadThroughput": 200_000, "uploadThroughput": 100_000 });
        visit.cdp("Network.emulateNetworkConditions", slow).await;
        for width in [1280, 360] {
            visit.resize(width, 900).await;
            for (query, _) in all().into_iter().take(PAGES.len() + 1) {
                visit.open(&query).await;
                visit.until("all of it is there", "!document.querySelector('.page-body[aria-busy=true]')").await;
                assert_eq!(visit.awaited(MOVED).await, json!([]), "{query}, {width} pixels wide");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_measure_opens_with_its_figures() {
    journey(async |visit| {
        for measure in native::measures() {
            visit.open(&format!("page=popularity&measure={measure}")).await;
            assert!(visit.count("main table tbody tr").await > 0, "{measure}");
            assert_eq!(visit.count(".notice").await, 0, "{measure}");
            visit.must_be_sound().await;
        }
    })
    .await;
}

#[tokio::test]
async fn every_article_opens_with_its_claims_marked() {
    journey(async |visit| {
        let articles = native::articles();
        assert_eq!(articles.len(), 6);
        for (id, title) in articles {
            opens(visit, &format!("page=article&article={id}"), title).await;
            assert!(visit.count("button.claim-mark").await > 5, "{id}");
        }
        visit.open("page=article&article=expert-comparison").await;
        visit.until("its code is in colours", "document.querySelectorAll('figure.sample pre .code-keyword').length > 20").await;
        visit.click("button.claim-mark").await;
        visit.until("the claim is shown", "document.querySelector('.claim-note:popover-open .claim-dates')").await;
    })
    .await;
}

#[tokio::test]
async fn every_page_opens_under_a_path_of_its_host() {
    journey_under(&format!("{SUB_PATH}/"), async |visit| {
        for (query, heading) in all() {
            opens(visit, &query, &heading).await;
        }
        let inside = visit.site().answered().iter().all(|answered| answered.address.starts_with(SUB_PATH));
        assert!(inside, "{:#?}", visit.site().answered());
    })
    .await;
}

#[tokio::test]
async fn a_document_named_in_full_works_like_its_folder() {
    journey_under(&format!("{SUB_PATH}/index.html"), async |visit| {
        opens(visit, "page=methods", "How a recommendation comes about").await;
        visit.click("header nav a[href*='page=compare']").await;
        visit.until_query("page=compare").await;
        let path = visit.value("location.pathname").await;
        assert_eq!(path, format!("{SUB_PATH}/index.html"));
        visit.reload().await;
        assert_eq!(visit.words("main h1").await, "Django and Flask, side by side");
    })
    .await;
}

#[tokio::test]
async fn the_files_of_the_data_page_can_be_fetched() {
    journey_under(&format!("{SUB_PATH}/"), async |visit| {
        visit.open("page=data").await;
        files_are_there(visit).await;
    })
    .await;
}

#[tokio::test]
async fn the_claims_page_filters_and_searches_and_its_address_says_so() {
    journey(async |visit| {
        visit.open("page=claims").await;
        assert_eq!(visit.words(".found").await, "228 of 228 claims");
        visit.open("page=claims&state=outdated").await;
        let outdated = visit.count(".claims .claim").await;
        assert!((1..228).contains(&outdated), "{outdated}");
        assert_eq!(visit.words(".found").await, format!("{outdated} of 228 claims"));
        visit.click(".filters input[type=search]").await;
        visit.type_keys("python").await;
        visit.until_query("page=claims&state=outdated&q=python").await;
        let found = visit.count(".claims .claim").await;
        assert!(found < outdated, "{found} of {outdated}");
        let kept = "document.activeElement === document.querySelector('.filters input[type=search]')";
        assert!(visit.holds(kept).await, "the field keeps the focus while one types");
        visit.reload().await;
        assert_eq!(visit.count(".claims .claim").await, found);
    })
    .await;
}

#[tokio::test]
async fn the_compare_page_shows_only_the_rows_that_differ_when_asked() {
    journey(async |visit| {
        visit.open("page=compare&t=django,flask,fastapi").await;
        let all = visit.count("main tbody tr").await;
        visit.click("label.only").await;
        visit.until_query("page=compare&t=django,flask,fastapi&only=differences").await;
        let different = visit.count("main tbody tr").await;
        assert!(different < all && different > 0, "{different} of {all}");
    })
    .await;
}
