//! Use without a connection: after one visit everything works with the host's process killed, also in a browser that was
//! started again; and a visit that breaks off leaves nothing half done.

use super::{builds, native, pages};
use serde_json::{Value, json};
use sextant_e2e::{Host, Person, SUB_PATH, Site, TestFolder, Visit, journey_of};
use std::time::Duration;
use tokio::time::sleep;

const HOST: &str = env!("CARGO_BIN_EXE_host");

/// What a journey without a connection needs: a place for builds and the browser's profile, and the host.
pub struct Stage {
    pub place: TestFolder,
    pub host: Host,
}

impl Stage {
    /// The release on a host with these manners.
    pub async fn set(name: &str, manners: &[&str]) -> Self {
        let place = TestFolder::new(name);
        let host = Host::start(HOST, &builds::release(&place, "a"), manners).await;
        Self { place, host }
    }

    /// A journey of somebody whose browser remembers.
    pub async fn go(mut self, path: &str, journey: impl AsyncFnOnce(&mut Visit, &mut Self)) {
        let person = Person { profile: Some(self.place.path("profile")), ..Person::default() };
        let site = Site::elsewhere(self.host.origin());
        journey_of(person, site, path, async |visit| journey(visit, &mut self).await).await;
    }
}

/// The page says that everything is kept. On a slow link, or a busy machine, this may take longer than other things.
pub async fn until_saved(visit: &Visit) {
    for _ in 0..400 {
        if visit.count(".offline-saved").await == 1 {
            return;
        }
        sleep(Duration::from_millis(100)).await;
    }
    panic!(
        "in vain waited until everything is kept: {:?}",
        visit
            .awaited(
                "navigator.serviceWorker.getRegistration().then(it => it && [it.installing?.state, it.waiting?.state, it.active?.state])"
            )
            .await
    );
}

/// The id of the build that the tab shows.
pub async fn build(visit: &Visit) -> Value {
    visit.value("document.querySelector('meta[name=build]').content").await
}

/// The names of all caches of the origin.
pub async fn caches(visit: &Visit) -> Vec<String> {
    serde_json::from_value(visit.awaited("caches.keys()").await).unwrap()
}

async fn must_show(visit: &Visit, query: &str, heading: &str) {
    visit.open(query).await;
    assert_eq!(visit.words("main h1").await, heading, "{query}");
    assert_eq!(visit.all_words(".notice").await, Vec::<String>::new(), "{query}");
    let words = visit.words("main").await;
    assert!(words.len() > 600, "{query}: {words}");
}

/// Every chart of the page is drawn when it comes near, or says that there is nothing to draw. How many are drawn.
async fn every_chart_is_drawn(visit: &Visit, query: &str) -> usize {
    visit.open(query).await;
    let names: Vec<String> = serde_json::from_value(
        visit.value("[...document.querySelectorAll('figure[data-chart]')].map(figure => figure.dataset.chart)").await,
    )
    .unwrap();
    for name in &names {
        let figure = format!("figure[data-chart=\"{name}\"]");
        visit
            .js("document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })", vec![json!(figure)])
            .await;
        let there = format!("document.querySelector('{figure} :is(svg, .chart-note:not(:has(button)))')");
        visit.until("the chart is drawn", &there).await;
    }
    visit.count("figure[data-chart] svg").await
}

#[tokio::test]
async fn with_the_host_killed_and_the_browser_started_again_everything_works() {
    let stage = Stage::set("killed", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("").await;
            until_saved(visit).await;
            stage.host.kill().await;
            visit.restart().await;
            for (query, heading) in pages::all() {
                must_show(visit, &query, &heading).await;
            }
            assert!(every_chart_is_drawn(visit, "page=popularity").await > 20);
            for measure in native::measures() {
                visit.open(&format!("page=popularity&measure={measure}")).await;
                assert!(visit.count("main table tbody tr").await > 0, "{measure}");
            }
            must_show(visit, "page=worksheet&a=admin.staff", "Django or Flask?").await;
            visit.click("#reason-admin summary").await;
            visit.until("the claims are there", "document.querySelector('#reason-admin .claim-dates')").await;
        })
        .await;
}

#[tokio::test]
async fn with_the_host_killed_every_file_can_be_downloaded() {
    let stage = Stage::set("downloads", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=data").await;
            until_saved(visit).await;
            stage.host.kill().await;
            visit.restart().await;
            visit.open("page=data").await;
            // Never asked for before, neither by the page nor by another one.
            let files = builds::kept(&stage.place.path("a"));
            assert!(files.iter().filter(|file| file.starts_with("data/")).count() > 80, "{files:?}");
            let statuses = visit.js("return Promise.all(arguments[0].map(file => fetch(file).then(answer => answer.status, String)))", vec![json!(files)]).await;
            assert!(statuses.as_array().unwrap().iter().all(|status| *status == 200), "{statuses}");
            let linked = "Promise.all([...document.querySelectorAll('a[href]')].filter(link => !/^([?#]|[a-z]+:)/.test(link.getAttribute('href')))
                .map(link => fetch(link.href).then(answer => [link.getAttribute('href'), answer.status], error => [link.href, String(error)])))";
            let linked = visit.awaited(linked).await;
            let linked = linked.as_array().unwrap();
            assert!(linked.len() > 50 && linked.iter().all(|answer| answer[1] == 200), "{linked:?}");
            visit.open_file(&format!("{}data/measures.toml", visit.base())).await;
            assert!(visit.words("body").await.contains("[[measure]]"), "a file that is opened in a tab");
        })
        .await;
}

#[tokio::test]
async fn under_a_path_only_that_path_is_kept_and_works_with_the_host_killed() {
    let stage = Stage::set("path", &["--under", SUB_PATH]).await;
    stage
        .go(&format!("{SUB_PATH}/"), async |visit, stage| {
            visit.open("page=methods").await;
            until_saved(visit).await;
            let scope = visit.awaited("navigator.serviceWorker.ready.then(registration => registration.scope)").await;
            assert_eq!(scope, visit.base());
            assert!(caches(visit).await.iter().all(|name| name.starts_with(&format!("sextant {} ", visit.base()))));
            stage.host.kill().await;
            visit.restart().await;
            for (query, heading) in pages::all() {
                must_show(visit, &query, &heading).await;
            }
            visit.go(&format!("{}index.html?page=compare", visit.base())).await;
            assert_eq!(visit.words("main h1").await, "Django and Flask, side by side");
        })
        .await;
}

#[tokio::test]
async fn a_host_that_is_killed_half_way_leaves_nothing_half_kept_and_the_page_goes_on() {
    let stage = Stage::set("half-way", &["--slow", "300000"]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet&a=admin.staff").await;
            let begun = visit.awaited(
                "new Promise(async (done) => { for (;;) { const [name] = await caches.keys();
                if (name && (await (await caches.open(name)).keys()).length > 10) return done(name);
                await new Promise((later) => setTimeout(later, 20)) } })",
            );
            assert!(begun.await.as_str().unwrap().starts_with("sextant "));
            stage.host.kill().await;
            visit.until("nothing is half kept", "(caches.keys().then(names => window.kept = names.length), window.kept === 0)").await;
            visit.answer("store", "relational").await;
            visit.until_query("page=worksheet&a=store.relational_admin.staff").await;
            assert_eq!(visit.count(".offline").await, 0, "nothing is said");
            stage.host.serve(&stage.place.path("a"), &[]).await;
            visit.reload().await;
            assert_eq!(visit.query().await, "page=worksheet&a=store.relational_admin.staff");
            until_saved(visit).await;
            stage.host.kill().await;
            visit.restart().await;
            must_show(visit, "page=worksheet&a=store.relational_admin.staff", "Django or Flask?").await;
        })
        .await;
}

#[tokio::test]
async fn on_a_slow_link_the_page_comes_first_and_the_rest_two_seconds_later() {
    let stage = Stage::set("slow", &["--slow", "150000"]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet").await;
            let early = stage.host.asked();
            assert!(!early.iter().any(|path| path.contains("sw.js") || path.contains("/data/") || path.contains("/offline-")), "{early:?}");
            visit.answer("admin", "staff").await;
            visit.until_query("page=worksheet&a=admin.staff").await;
            until_saved(visit).await;
            let begun = "performance.getEntriesByType('resource').find(entry => entry.name.includes('/offline-')).startTime
                - performance.getEntriesByType('resource').find(entry => entry.name.endsWith('.wasm')).responseEnd";
            assert!(visit.value(begun).await.as_f64().unwrap() >= 2000.0);
            stage.host.kill().await;
            visit.restart().await;
            must_show(visit, "page=popularity", "How popular are Django and Flask?").await;
        })
        .await;
}
