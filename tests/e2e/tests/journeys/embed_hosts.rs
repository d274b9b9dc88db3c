//! Frames on pages that forbid much: a strict policy of their own, embedding only with permission, an opaque sandbox, no storage.

use super::builds;
use super::embedded::{answer_first, embedding, heard};
use serde_json::json;
use sextant_e2e::{Browser, Elsewhere, Habit, LIMIT, Person, Site, TestFolder, Visit, folder, host_pages, journey_in, journey_of};
use xtask::SiteUrl;

/// What a host sends that allows everybody to load its files.
const OPEN: [(&str, &str); 2] = [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")];

/// The site as a host with these headers serves it, made for the address at which it stands there: a sandbox without an origin
/// loads nothing in WebKit otherwise.
async fn sealed_site(place: &TestFolder, headers: &[(&str, &str)]) -> Elsewhere {
    let copy = builds::release(place, "site");
    let site = Elsewhere::serve(&copy, headers).await;
    xtask::seal(&copy, Some(&SiteUrl::parse(&site.origin()).unwrap())).unwrap();
    site
}

/// A page with these headers around a frame of the site, with further values of its address.
async fn open_on(visit: &Visit, headers: &[(&str, &str)], site: &str, more: &str) -> Elsewhere {
    let host = Elsewhere::serve(&host_pages(), headers).await;
    visit.go(&format!("{}/?site={site}&query=page=worksheet%26flow=one{more}", host.third_party())).await;
    host
}

/// The frame answers a question, and the page hears of it.
async fn works(visit: &Visit) {
    visit.until("the frame is ready", &heard("ready")).await;
    visit.enter_frame("iframe").await;
    visit.settle().await;
    answer_first(visit).await;
    visit.leave_frames().await;
    visit.until("the answer is told", &heard("answer")).await;
}

#[tokio::test]
async fn a_page_with_a_strict_policy_can_embed_and_grow_the_frame() {
    embedding(async |visit| {
        let site = visit.site().origin().to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {site}; style-src 'self'; img-src data:; frame-src {site}; base-uri 'none'; form-action 'none'"
        );
        let _host = open_on(visit, &[("content-security-policy", &policy)], visit.base(), "&script=1").await;
        works(visit).await;
        visit.until("the frame grows", "document.querySelector('iframe').style.height.endsWith('px')").await;
    })
    .await;
}

#[tokio::test]
async fn an_opaque_sandbox_works_where_the_host_of_the_files_allows_everybody() {
    embedding(async |visit| {
        let place = TestFolder::new("opaque-open");
        let site = sealed_site(&place, &OPEN).await;
        let _host = open_on(visit, &[], &format!("{}/", site.origin()), "&script=1&sandbox=allow-scripts").await;
        works(visit).await;
        assert!(visit.holds("messages.every(({ origin }) => origin === 'null')").await);
        visit.until("the script hears it, too", "events.some(({ type }) => type === 'answer')").await;
        visit.enter_frame("iframe").await;
        assert_eq!(visit.value("origin").await, "null");
        let page =
            visit.awaited("new Promise(done => { try { localStorage.length; done('stored') } catch (error) { done(error.name) } })").await;
        assert_eq!(page, "SecurityError");
        visit.leave_frames().await;
        let errors = visit.console_errors().await;
        assert!(errors.is_empty(), "{errors:?}");
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn an_opaque_sandbox_elsewhere_says_that_it_cannot_be_shown_and_leads_to_the_page() {
    embedding(async |visit| {
        let place = TestFolder::new("opaque-closed");
        let site = sealed_site(&place, &[]).await;
        let _host = open_on(visit, &[], &format!("{}/", site.origin()), "&script=1&sandbox=allow-scripts").await;
        visit.until("the frame says why", &heard("error")).await;
        visit.until("and how high its words are", &heard("height")).await;
        visit.until("the page hears it", "events.some(({ type, detail }) => type === 'error' && detail.code === 'script')").await;
        visit.enter_frame("iframe").await;
        let words = visit.words("main [role=status]").await;
        assert!(words.starts_with("Sextant cannot be shown in this frame"), "{words}");
        let link = visit.value("document.querySelector('main a').href").await;
        assert_eq!(link, format!("{}/?page=worksheet&flow=one", site.origin()));
        visit.leave_frames().await;
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_isolates_itself_can_embed_where_the_frame_agrees_to_that() {
    embedding(async |visit| {
        let isolated = [("cross-origin-embedder-policy", "require-corp")];
        let agreeing = Elsewhere::serve(
            &folder(),
            &[("cross-origin-resource-policy", "cross-origin"), ("access-control-allow-origin", "*"), isolated[0]],
        )
        .await;
        let _host = open_on(visit, &isolated, &format!("{}/", agreeing.origin()), "&script=1").await;
        works(visit).await;
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_isolates_itself_can_embed_without_credentials_where_the_frame_does_not_speak() {
    const WHY: &str = "the others know no frames without credentials";
    journey_in(&[Browser::Chromium], LIMIT, WHY, async |visit| {
        let isolated = [("cross-origin-embedder-policy", "require-corp")];
        let silent = Elsewhere::serve(&folder(), &OPEN).await;
        let _other = open_on(visit, &isolated, &format!("{}/", silent.origin()), "").await;
        visit.js("addFrame(document.querySelector('iframe').src, { credentialless: '' })", Vec::new()).await;
        works_in(visit, "#frame-2").await;
        assert_eq!(visit.value("messages.filter(({ data }) => data.type === 'ready').length").await, 1, "the first frame was refused");
        visit.open("").await;
        visit.forgive().await;
    })
    .await;
}

async fn works_in(visit: &Visit, css: &str) {
    visit.until("the frame is ready", &heard("ready")).await;
    visit.enter_frame(css).await;
    visit.settle().await;
    assert_eq!(visit.words("main h1").await, "Django or Flask?");
    visit.leave_frames().await;
}

#[tokio::test]
async fn a_frame_works_where_nothing_may_be_stored() {
    let person = Person { habit: Habit::StoresNothing, ..Person::default() };
    journey_of(person, Site::serve().await, "/", async |visit| {
        let _host = open_on(visit, &[], visit.base(), "&script=1").await;
        works(visit).await;
        visit.enter_frame("iframe").await;
        let stored =
            visit.awaited("new Promise(done => { try { localStorage.length; done('stored') } catch (error) { done(error.name) } })");
        assert_eq!(stored.await, "SecurityError", "it is forbidden here");
        assert!(visit.words(".result-sentence").await.len() > 20);
        visit.leave_frames().await;
        let errors = visit.console_errors().await;
        assert!(errors.is_empty(), "{errors:?}");
    })
    .await;
}

#[tokio::test]
async fn a_frame_stores_nothing_on_the_device() {
    embedding(async |visit| {
        // The page around it stands on the site's own host, where the frame could reach what the visitor has stored.
        visit.open("page=worksheet&a=admin.staff").await;
        visit.answer("store", "relational").await;
        visit.open("").await;
        let stored = "JSON.stringify(Object.entries(localStorage).sort())";
        let before = visit.value(stored).await;
        assert!(before.as_str().unwrap().contains("draft"), "{before}");
        visit.go(&format!("{}embed/?page=worksheet", visit.base())).await;
        visit.answer("connections", "open").await;
        visit.until_query("page=worksheet&a=connections.open").await;
        visit.reload().await;
        assert_eq!(visit.value(stored).await, before);
        assert_eq!(visit.count(".earlier a").await, 0, "nor does it offer anything stored");
        assert_eq!(visit.awaited("navigator.serviceWorker.getRegistrations().then(found => found.length)").await, json!(0));
    })
    .await;
}
