//! The interface in German: by the address, by the browser, there and back; and English where the words cannot be had.

use super::offline::Stage;
use super::pages;
use serde_json::json;
use sextant_e2e::{Browser, LIMIT, Visit, journey, journey_in};

/// What the document says of its language, and the page's heading.
async fn language_and_heading(visit: &Visit) -> (String, String) {
    let language = visit.value("document.documentElement.lang").await;
    (language.as_str().unwrap_or_default().to_owned(), visit.words("main h1").await)
}

fn german(heading: &str) -> (String, String) {
    ("de".to_owned(), heading.to_owned())
}

fn english(heading: &str) -> (String, String) {
    ("en".to_owned(), heading.to_owned())
}

#[tokio::test]
async fn the_language_of_the_address_is_spoken_and_stays_on_the_way() {
    journey(async |visit| {
        visit.open("page=worksheet&lang=de&a=store.relational.4_admin.staff").await;
        assert_eq!(language_and_heading(visit).await, german("Django oder Flask?"));
        let result = visit.words(".result-sentence").await;
        assert!(result.contains("Django") && result.contains(',') && result.contains("Punkt"), "{result}");
        visit.answer("reading", "docs").await;
        visit.until_query("page=worksheet&a=store.relational.4_admin.staff_reading.docs&lang=de").await;
        visit.click("header nav a[href*='page=popularity']").await;
        visit.until("the figures are there", "document.querySelectorAll('main table').length > 3").await;
        assert_eq!(language_and_heading(visit).await, german("Wie verbreitet sind Django und Flask?"));
        assert!(visit.words("main").await.contains("88.588"));
        // What the dataset says is English, and says so.
        assert!(visit.count("main [lang=en]").await > 10);
    })
    .await;
}

#[tokio::test]
async fn the_footer_leads_to_the_same_page_in_the_other_language_and_back() {
    journey(async |visit| {
        visit.open("page=worksheet&a=admin.staff").await;
        assert_eq!(language_and_heading(visit).await, english("Django or Flask?"));
        visit.click("footer a[hreflang=de]").await;
        visit.until("the page is German", "document.documentElement.lang === 'de' && 'ready' in document.documentElement.dataset").await;
        visit.settle().await;
        assert_eq!(language_and_heading(visit).await, german("Django oder Flask?"));
        assert!(visit.holds("document.querySelector('input[name=admin][value=staff]').checked").await);
        visit.click("footer a[hreflang=en]").await;
        visit.until("the page is English", "document.documentElement.lang === 'en' && 'ready' in document.documentElement.dataset").await;
        visit.settle().await;
        assert_eq!(language_and_heading(visit).await, english("Django or Flask?"));
        visit.back().await;
        visit.until("back is German", "document.documentElement.lang === 'de' && 'ready' in document.documentElement.dataset").await;
        visit.settle().await;
        assert!(visit.holds("document.querySelector('input[name=admin][value=staff]').checked").await);
    })
    .await;
}

#[tokio::test]
async fn the_browsers_language_is_spoken_where_the_address_names_none() {
    journey_in(&[Browser::Chromium, Browser::Firefox], LIMIT, "its driver has no setting for the language", async |visit| {
        match visit.browser() {
            Browser::Firefox => visit.set("intl.accept_languages", json!("de-AT, en")).await,
            _ => {
                let agent = visit.value("navigator.userAgent").await;
                visit.cdp("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": "de-AT,en" })).await;
            }
        }
        visit.open("page=methods").await;
        assert_eq!(language_and_heading(visit).await, german("Wie eine Empfehlung zustande kommt"));
        assert_eq!(visit.query().await, "page=methods");
        visit.open("page=methods&lang=en").await;
        assert_eq!(language_and_heading(visit).await, english("How a recommendation comes about"));
    })
    .await;
}

#[tokio::test]
async fn where_the_words_cannot_be_had_the_page_is_english() {
    journey(async |visit| {
        visit.site().fail("/words-de", 1);
        visit.open("page=worksheet&lang=de&a=admin.staff").await;
        assert_eq!(language_and_heading(visit).await, english("Django or Flask?"));
        visit.forgive().await;
        visit.reload().await;
        assert_eq!(language_and_heading(visit).await, german("Django oder Flask?"));
    })
    .await;
}

#[tokio::test]
async fn every_page_speaks_german_and_fits_360_pixels() {
    journey(async |visit| {
        visit.resize(360, 740).await;
        for (query, heading) in pages::all() {
            visit.open(&format!("{query}&lang=de")).await;
            let (language, shown) = language_and_heading(visit).await;
            assert_eq!(language, "de", "{query}");
            assert!(shown != heading || query.starts_with("page=article&"), "{query}: {shown}");
            assert!(visit.holds("document.scrollingElement.scrollWidth <= innerWidth").await, "{query} in German is wider than the screen");
            visit.must_be_sound().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_document_shows_before_the_app_has_the_visitors_language_and_theme() {
    let stage = Stage::set("first-paint", &["--stall", "_bg.wasm"]).await;
    stage
        .go("/", async |visit, _| {
            visit.open_file(&format!("{}?lang=de&theme=dark", visit.base())).await;
            visit.until("the document speaks", "document.querySelector('main h1')").await;
            assert_eq!(language_and_heading(visit).await, german("Django oder Flask?"));
            assert!(visit.words("header nav").await.starts_with("Arbeitsblatt"));
            assert_eq!(visit.value("document.documentElement.dataset.theme").await, "dark");
            visit.value("localStorage.setItem('sextant.theme', 'dark')").await;
            visit.open_file(&format!("{}?lang=en", visit.base())).await;
            visit.until("the document speaks", "document.querySelector('main h1')").await;
            assert_eq!(language_and_heading(visit).await, english("Django or Flask?"));
            assert_eq!(visit.value("document.documentElement.dataset.theme").await, "dark", "as it was stored");
        })
        .await;
}
