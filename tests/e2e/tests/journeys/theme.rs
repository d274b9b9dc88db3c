//! Light and dark: the system's, the visitor's, the link's.

use sextant_e2e::{Browser, Scheme, journey};

/// Is the page's ground dark?
const DARK: &str = "(() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor === 'rgba(0, 0, 0, 0)'
        ? getComputedStyle(document.documentElement).backgroundColor.match(/[0-9.]+/g)
        : getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g);
    return Number(red) + Number(green) + Number(blue) < 300;
})()";

#[tokio::test]
async fn the_switch_turns_the_page_and_is_remembered() {
    journey(async |visit| {
        visit.system_asks_for(Scheme::Light).await;
        visit.open("page=methods").await;
        assert!(!visit.holds(DARK).await);
        visit.click("button[name=theme]").await;
        visit.until("the page is dark", DARK).await;
        visit.reload().await;
        assert!(visit.holds(DARK).await, "it is dark after loading anew");
        visit.open("page=worksheet").await;
        assert!(visit.holds(DARK).await, "it is dark on another page");
        visit.click("button[name=theme]").await;
        visit.until("the page is light", &format!("!{DARK}")).await;
        visit.reload().await;
        assert!(!visit.holds(DARK).await);
    })
    .await;
}

#[tokio::test]
async fn the_theme_of_a_link_wins_and_is_not_stored() {
    journey(async |visit| {
        visit.system_asks_for(Scheme::Light).await;
        visit.open("page=methods&theme=dark").await;
        assert!(visit.holds(DARK).await);
        assert_eq!(visit.value("localStorage.length").await, 0);
        visit.open("page=methods").await;
        assert!(!visit.holds(DARK).await);
        visit.click("button[name=theme]").await;
        visit.until("the page is dark", DARK).await;
        visit.open("page=methods&theme=light").await;
        assert!(!visit.holds(DARK).await, "the link wins over what is stored");
        visit.click("button[name=theme]").await;
        visit.until("the visitor wins over the link", DARK).await;
        visit.until_query("page=methods").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_wish_the_page_follows_the_system() {
    journey(async |visit| {
        visit.system_asks_for(Scheme::Dark).await;
        visit.open("").await;
        assert!(visit.holds(DARK).await);
        visit.system_asks_for(Scheme::Light).await;
        if visit.browser() == Browser::WebKit {
            // It was started anew, since it hears of the system's wish at no other time.
            visit.open("").await;
        }
        visit.until("the page follows", &format!("!{DARK}")).await;
    })
    .await;
}

#[tokio::test]
async fn without_storage_the_switch_holds_as_long_as_the_page() {
    journey(async |visit| {
        visit.system_asks_for(Scheme::Light).await;
        visit.deny_storage().await;
        visit.open("page=worksheet").await;
        visit.click("button[name=theme]").await;
        visit.until("the page is dark", DARK).await;
        visit.answer("store", "relational").await;
        visit.until_query("page=worksheet&a=store.relational").await;
        assert!(visit.holds(DARK).await, "an answer does not take the theme away");
    })
    .await;
}
