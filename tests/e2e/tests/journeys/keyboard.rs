//! The keyboard alone.

use super::saved::{open_section, until_said};
use serde_json::json;
use sextant_e2e::{Key, Visit, journey};

/// Presses Tab until the focus is on what a selector finds.
async fn tab_to(visit: &Visit, css: &str) {
    for _ in 0..80 {
        visit.key(Key::Tab).await;
        if visit.holds(&format!("document.activeElement.matches({css:?})")).await {
            return;
        }
    }
    panic!("Tab never leads to {css}");
}

#[tokio::test]
async fn tab_leads_to_a_question_and_arrows_answer_it() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        tab_to(visit, "input[name=store]").await;
        visit.key(Key::Down).await;
        visit.until_query("page=worksheet&a=store.other").await;
        visit.key(Key::Down).await;
        visit.until_query("page=worksheet&a=store.several").await;
        visit.key(Key::Up).await;
        visit.until_query("page=worksheet&a=store.other").await;
        assert!(visit.holds("document.activeElement.matches('[name=store][value=other]')").await);
        tab_to(visit, "[name=store-importance]").await;
        visit.key(Key::Right).await;
        visit.until_query("page=worksheet&a=store.other.4").await;
        tab_to(visit, "#store .must input").await;
        visit.type_keys(" ").await;
        visit.until_query("page=worksheet&a=store.other.4!").await;
    })
    .await;
}

#[tokio::test]
async fn keys_answer_weigh_and_require_within_a_question_and_lead_on() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        tab_to(visit, "input[name=store]").await;
        for (key, query) in [
            ("2", "page=worksheet&a=store.other"),
            ("+", "page=worksheet&a=store.other.4"),
            ("-", "page=worksheet&a=store.other"),
            ("-", "page=worksheet&a=store.other.1"),
            ("m", "page=worksheet&a=store.other.1!"),
            ("9", "page=worksheet&a=store.other.1!"),
            ("0", "page=worksheet"),
            ("1", "page=worksheet&a=store.relational"),
        ] {
            visit.type_keys(key).await;
            visit.until_query(query).await;
        }
        visit.type_keys("n").await;
        visit.until("the next question has the focus", "document.activeElement.id === 'existing'").await;
        visit.type_keys("p").await;
        visit.until("the question before has it", "document.activeElement.id === 'store'").await;
    })
    .await;
}

/// Firefox can be set to search for what is typed on a page.
#[tokio::test]
async fn only_keys_that_mean_something_within_a_question_are_kept_from_the_browser() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        tab_to(visit, "input[name=store]").await;
        let hear = "window.kept = ''; addEventListener('keydown', (event) => { if (event.defaultPrevented) window.kept += event.key; })";
        visit.js(hear, Vec::new()).await;
        visit.type_keys("2x+?m").await;
        visit.until_query("page=worksheet&a=store.other.4!").await;
        visit.type_keys("n").await;
        visit.until("the next question has the focus", "document.activeElement.id === 'existing'").await;
        assert_eq!(visit.value("window.kept").await, "2+mn");
        visit.click("#own summary").await;
        visit.until("a question of one's own can be written", "document.querySelector('#own input[type=text]')").await;
        visit.js("document.querySelector('#own input[type=text]').focus()", Vec::new()).await;
        visit.type_keys("2mn").await;
        assert_eq!(visit.value("[window.kept, document.activeElement.value]").await, json!(["2+mn", "2mn"]));
    })
    .await;
}

#[tokio::test]
async fn one_question_at_a_time_goes_on_by_keys() {
    journey(async |visit| {
        visit.open("page=worksheet&flow=one&sheet=wakatime").await;
        let shown = "document.querySelector('.question').id";
        let first = visit.value(shown).await;
        visit.click("button[name=step-on]").await;
        visit
            .until("the next question is shown and has the focus", &format!("{shown} !== {first} && document.activeElement.id === {shown}"))
            .await;
        visit.type_keys("1").await;
        visit.until("it is answered", "document.querySelector('.question.answered')").await;
        visit.type_keys("p").await;
        visit.until("the first is shown again", &format!("{shown} === {first} && document.activeElement.id === {shown}")).await;
    })
    .await;
}

#[tokio::test]
async fn enter_adds_a_question_of_ones_own_and_leads_to_it() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        tab_to(visit, "#own > summary").await;
        visit.key(Key::Enter).await;
        visit.until("the field is there", "document.querySelector('[name=own-text]')").await;
        for (number, query) in [(1, "page=worksheet&own=Known%201:2:u,u"), (2, "page=worksheet&own=Known%201:2:u,u_Known%202:2:u,u")] {
            tab_to(visit, "[name=own-text]").await;
            visit.type_keys(&format!("Known {number}")).await;
            visit.key(Key::Enter).await;
            visit.until_query(query).await;
            visit.until("the new question has the focus", &format!("document.activeElement.id === 'own-{number}'")).await;
            assert_eq!(visit.value("document.querySelector('[name=own-text]').value").await, "", "the field is empty for another one");
        }
        tab_to(visit, "[name=own-text]").await;
        visit.key(Key::Enter).await;
        visit.press("Add").await;
        visit.until_query("page=worksheet&own=Known%201:2:u,u_Known%202:2:u,u").await;
        assert_eq!(visit.count("fieldset.own").await, 2, "nothing written, nothing added");
    })
    .await;
}

#[tokio::test]
async fn enter_saves_answers_and_renames_them() {
    journey(async |visit| {
        visit.open("page=worksheet").await;
        open_section(visit).await;
        visit.write("[name=saved-name]", "Nothing").await;
        visit.key(Key::Enter).await;
        visit.answer("store", "relational").await;
        visit.until("they can be saved", "!document.querySelector('[name=saved-add]').disabled").await;
        assert_eq!(visit.words(".saved-shelf").await, "Nothing is saved yet.");
        visit.write("[name=saved-name]", "Shop").await;
        visit.key(Key::Enter).await;
        until_said(visit, "Saved as “Shop”.").await;
        visit.until_words(".saved-title", &["Shop"]).await;
        assert!(visit.holds("document.activeElement.matches('[name=saved-name]')").await, "the focus stays in the field");
        visit.click(".saved-entry summary").await;
        visit.write("[name='saved-new-name:Shop']", "Our shop").await;
        visit.key(Key::Enter).await;
        until_said(visit, "Renamed to “Our shop”.").await;
        visit.until_words(".saved-title", &["Our shop"]).await;
    })
    .await;
}

#[tokio::test]
async fn the_first_stop_skips_to_the_content() {
    journey(async |visit| {
        visit.open("page=methods").await;
        visit.key(Key::Tab).await;
        assert!(visit.holds("document.activeElement.matches('a.skip')").await);
        let place = "(() => { const place = document.activeElement.getBoundingClientRect(); return place.top >= 0 && place.width > 40 })()";
        visit.until("the link is in sight while it has the focus", place).await;
        visit.key(Key::Enter).await;
        visit.until("the content has the focus", "document.activeElement.id === 'main'").await;
        assert_eq!(visit.words("main h1").await, "How a recommendation comes about");
    })
    .await;
}

#[tokio::test]
async fn a_new_page_puts_the_focus_on_its_heading() {
    journey(async |visit| {
        visit.open("").await;
        assert!(visit.holds("document.activeElement === document.body").await, "a first page leaves the focus alone");
        for (page, eyebrow) in [
            ("worksheet", "Worksheet"),
            ("compare", "Compare"),
            ("popularity", "Popularity"),
            ("articles", "Articles"),
            ("claims", "Claims"),
            ("methods", "Methods"),
        ] {
            visit.js("window.scrollTo(0, 400)", Vec::new()).await;
            visit.js(&format!("document.querySelector('header nav a[href*=\"page={page}\"]').focus()"), Vec::new()).await;
            visit.key(Key::Enter).await;
            visit.until_query(&format!("page={page}")).await;
            visit.until("the page is shown", &format!("document.querySelector('main .eyebrow')?.textContent === '{eyebrow}'")).await;
            visit.settle().await;
            visit.until("the heading has the focus", "document.activeElement === document.querySelector('main h1')").await;
            assert_eq!(visit.value("window.scrollY").await, 0, "{page}");
        }
        visit.open("page=articles").await;
        visit.click(".article-list a").await;
        visit.until("the article is open", "location.search.includes('page=article&')").await;
        visit.settle().await;
        visit.until("the heading has the focus", "document.activeElement === document.querySelector('main h1')").await;
    })
    .await;
}

#[tokio::test]
async fn a_whole_decision_is_made_by_keys_alone_from_home_to_the_shared_link() {
    journey(async |visit| {
        visit.allow_clipboard().await;
        visit.open("").await;
        tab_to(visit, "header nav a[href*='page=worksheet']").await;
        visit.key(Key::Enter).await;
        visit.until_query("page=worksheet").await;
        visit.until("the heading has the focus", "document.activeElement === document.querySelector('main h1')").await;
        assert!(visit.value("document.title").await.as_str().unwrap().contains("Django or Flask?"), "the title says where one is");
        tab_to(visit, "input[name=store]").await;
        visit.type_keys("1+mn").await;
        visit.until_query("page=worksheet&a=store.relational.4!").await;
        visit.type_keys("1").await;
        let query = "page=worksheet&a=store.relational.4!_existing.models";
        visit.until_query(query).await;
        tab_to(visit, "[data-result] summary, .why summary").await;
        visit.key(Key::Enter).await;
        visit.until("something opens", "document.activeElement.closest('details')?.open").await;
        tab_to(visit, ".take-away button").await;
        visit.key(Key::Enter).await;
        visit.until("the link is copied", "document.querySelector('.take-away [role=status]').textContent").await;
        let link = visit.clipboard().await;
        assert!(link.starts_with(&format!("{}?{query}&d=", visit.base())), "{link}");
        visit.go(&link).await;
        assert_eq!(visit.count("fieldset.question.answered").await, 2);
    })
    .await;
}
