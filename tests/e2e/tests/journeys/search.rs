//! The search: opened from anywhere, walked by keys, with a slip forgiven.

use sextant_e2e::{Key, Visit, journey};

const FIELD: &str = "input[name=reference-search]";
const OPEN: &str = "document.querySelector('dialog.search-panel[open]')";
const IN_FIELD: &str = "document.activeElement?.name === 'reference-search'";

async fn until_ready(visit: &Visit) {
    visit.until("the search is open with its field focused", &format!("{OPEN} && {IN_FIELD}")).await;
    visit.until("everything can be found", "!document.querySelector('.search-panel [aria-busy]')").await;
}

async fn open_by_key(visit: &Visit) {
    visit.type_keys("/").await;
    until_ready(visit).await;
}

#[tokio::test]
async fn a_slash_opens_it_on_every_page_and_escape_leads_back() {
    journey(async |visit| {
        for (query, _) in super::pages::all() {
            visit.open(&query).await;
            visit.js("document.querySelector('header .brand').focus()", Vec::new()).await;
            open_by_key(visit).await;
            assert!(visit.words(".search-said").await.starts_with("Searched are 6 articles, 228 claims, "), "{query}");
            visit.key(Key::Escape).await;
            visit.until("it is closed", &format!("!{OPEN}")).await;
            assert!(visit.holds("document.activeElement.matches('header .brand')").await, "{query}: the focus is where it was");
            visit.must_be_sound().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_slash_in_a_field_is_a_slash() {
    journey(async |visit| {
        visit.open("page=claims").await;
        visit.click(".filters input[type=search]").await;
        visit.type_keys("and/or").await;
        visit.until("it stands in the field", "document.querySelector('.filters input[type=search]').value === 'and/or'").await;
        assert_eq!(visit.count("dialog.search-panel").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_button_opens_it_the_finds_are_grouped_and_marked_and_a_click_leads_there() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        visit.click("header button[name=search]").await;
        until_ready(visit).await;
        visit.type_keys("instagram django").await;
        visit.until("there are finds", "document.querySelectorAll('.search-group a.find').length > 1").await;
        assert!(visit.count(".search-group h2").await >= 1);
        assert!(visit.count(".find mark").await > 1);
        let href = visit.value("document.querySelector('.find[href*=\"#claim-\"]').getAttribute('href')").await;
        let place = href.as_str().unwrap().split_once('#').unwrap().1.to_owned();
        visit.click(".find[href*='#claim-']").await;
        visit.until("the claim has the focus", &format!("document.activeElement.id === {place:?}")).await;
        let seen = "(() => { const { top } = document.activeElement.getBoundingClientRect(); return top >= 0 && top < innerHeight / 2 })()";
        assert!(visit.holds(seen).await, "it is in sight");
        assert_eq!(visit.count("dialog.search-panel").await, 0);
        assert_eq!(visit.value("location.hash").await, format!("#{place}"));
        visit.reload().await;
        visit.until("it is gone to again", &format!("document.activeElement.id === {place:?}")).await;
        visit.back().await;
        visit.until("the worksheet is back", "document.querySelector('.worksheet')").await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_walk_enter_opens_and_typing_goes_on_in_the_field() {
    journey(async |visit| {
        visit.open("page=methods").await;
        open_by_key(visit).await;
        visit.type_keys("flsak").await;
        visit.until("a slip is forgiven", "document.querySelector('.search-said').textContent.includes('near to it')").await;
        visit.key(Key::Down).await;
        assert!(visit.holds("document.activeElement === document.querySelectorAll('.find')[0]").await);
        visit.key(Key::Down).await;
        assert!(visit.holds("document.activeElement === document.querySelectorAll('.find')[1]").await);
        visit.key(Key::Up).await;
        visit.key(Key::Up).await;
        assert!(visit.holds(IN_FIELD).await);
        visit.key(Key::Down).await;
        visit.type_keys(" s").await;
        assert_eq!(visit.value(&format!("document.querySelector('{FIELD}').value")).await, "flsaks");
        visit.write(FIELD, "github stars").await;
        visit.until("the measure is found", "document.querySelector('.find[href*=\"measure=github-stars\"]')").await;
        visit.write(FIELD, "S1-19").await;
        visit.until("the claim is found first", "document.querySelector('.find').matches('[href$=\"#claim-S1-19\"]')").await;
        visit.key(Key::Enter).await;
        visit.until("it is gone to", "document.activeElement.id === 'claim-S1-19'").await;
        visit.until_query("page=claims").await;
    })
    .await;
}

#[tokio::test]
async fn finds_lead_to_a_section_a_question_and_a_measure() {
    journey(async |visit| {
        for (words, query, place) in [
            ("pirates slogan", "page=article&article=pirates-and-navy", "the-slogan"),
            ("programming for more than five years", "page=worksheet&sheet=wakatime", "coding5"),
            ("stars github", "page=popularity&measure=github-stars", ""),
        ] {
            visit.open("").await;
            open_by_key(visit).await;
            visit.type_keys(words).await;
            let link = format!(".find[href^='?{query}']");
            visit.until("it is found", &format!("document.querySelector({link:?})")).await;
            visit.click(&link).await;
            visit.until_query(query).await;
            visit.settle().await;
            if !place.is_empty() {
                visit.until("its place has the focus", &format!("document.activeElement.id === {place:?}")).await;
            }
            visit.must_be_sound().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_words_of_an_address_open_it_but_on_the_claims_page() {
    journey(async |visit| {
        visit.open("page=compare&q=sessions").await;
        until_ready(visit).await;
        assert_eq!(visit.value(&format!("document.querySelector('{FIELD}').value")).await, "sessions");
        assert!(visit.count(".find mark").await > 0);
        visit.open("page=claims&q=sessions").await;
        assert_eq!(visit.count("dialog.search-panel").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nothing_of_it_is_loaded_before_it_is_opened_and_then_it_asks_for_nothing_more() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        let asked =
            |visit: &Visit| visit.site().answered().into_iter().filter(|answered| answered.address.contains("parts/search-")).count();
        assert_eq!(asked(visit), 0);
        open_by_key(visit).await;
        assert_eq!(asked(visit), 1);
        let before = visit.site().answered().len();
        visit.type_keys("django templates").await;
        visit.until("there are finds", "document.querySelector('.find')").await;
        visit.key(Key::Escape).await;
        open_by_key(visit).await;
        assert_eq!(visit.site().answered().len(), before, "{:?}", visit.site().answered());
    })
    .await;
}
