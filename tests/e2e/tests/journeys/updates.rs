//! A new build is deployed while tabs have the old one: they keep it whole, are offered the new one, and get it on a click.

use super::builds;
use super::offline::{Stage, build, caches, until_saved};
use serde_json::{Value, json};
use sextant_e2e::Visit;
use std::fs;
use std::time::Duration;
use tokio::time::sleep;

/// Long enough for whatever would happen by itself.
const A_WHILE: Duration = Duration::from_millis(1500);

const OFFER: &str = "A new version of Sextant is ready. Nothing is lost: your answers are in the address.";

/// Looks for a new build, as the page does by itself whenever its tab is turned to.
async fn look(visit: &Visit) {
    visit.awaited("navigator.serviceWorker.ready.then(registration => registration.update()).then(() => 'looked')").await;
}

async fn until_offered(visit: &Visit) {
    visit.until_words(".offline-news p", &[OFFER]).await;
}

async fn until_build(visit: &Visit, id: &str) {
    let is =
        format!("document.querySelector('meta[name=build]')?.content === '{id}' && document.documentElement.hasAttribute('data-ready')");
    visit.until("the tab shows that build", &is).await;
}

/// Marks the document, to see whether it is loaded anew.
async fn mark(visit: &Visit) {
    visit.js("window.sameDocument = true", Vec::new()).await;
}

#[tokio::test]
async fn a_tab_keeps_its_build_until_the_new_one_is_wanted_and_loses_nothing() {
    let stage = Stage::set("deploy", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet&a=admin.staff").await;
            until_saved(visit).await;
            let first = build(visit).await;
            let b = builds::other(&stage.place, "b");
            assert_ne!(first, json!(builds::id(&b)));
            stage.host.serve(&b, &[]).await;
            mark(visit).await;
            look(visit).await;
            until_offered(visit).await;
            sleep(A_WHILE).await;
            assert!(visit.holds("window.sameDocument").await, "nothing is loaded by surprise");
            // A lazy module of the first build, which the host has no longer.
            visit.click("header nav a[href*='page=methods']").await;
            visit.until("its body is there", "document.querySelectorAll('main h2').length > 3").await;
            assert_eq!((build(visit).await, visit.count(".notice").await), (first, 0));
            visit.back().await;
            visit.until_query("page=worksheet&a=admin.staff").await;
            visit.answer("store", "relational").await;
            visit.press("Use it now").await;
            until_build(visit, &builds::id(&b)).await;
            visit.settle().await;
            assert_eq!(visit.query().await, "page=worksheet&a=store.relational_admin.staff", "the last answer, too");
            assert!(visit.holds("document.querySelector('[name=store][value=relational]').checked").await);
            let figures = visit.awaited("fetch('data/measures.toml').then(answer => answer.text())").await;
            assert!(figures.as_str().unwrap().ends_with("# build b\n"), "other bytes under the same name");
            assert_eq!(caches(visit).await.len(), 2);
            stage.host.kill().await;
            visit.restart().await;
            visit.open("page=methods").await;
            assert_eq!(build(visit).await, json!(builds::id(&b)));
            assert!(visit.count("main h2").await > 3);
        })
        .await;
}

#[tokio::test]
async fn a_build_with_a_file_missing_is_not_taken_and_the_whole_one_is() {
    let stage = Stage::set("missing", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet").await;
            until_saved(visit).await;
            let first = build(visit).await;
            let b = builds::other(&stage.place, "b");
            let lost = builds::file(&b, "reference-", ".js");
            let content = fs::read_to_string(b.join(&lost)).unwrap();
            fs::remove_file(b.join(&lost)).unwrap();
            stage.host.serve(&b, &[]).await;
            look(visit).await;
            visit
                .until(
                    "the attempt is over",
                    "(navigator.serviceWorker.getRegistration().then(it => window.idle = !it.installing && !it.waiting), window.idle)",
                )
                .await;
            sleep(A_WHILE).await;
            assert_eq!(visit.count(".offline-news").await, 0);
            assert_eq!(caches(visit).await.len(), 1, "nothing is left of it");
            stage.host.kill().await;
            visit.restart().await;
            visit.open("page=methods").await;
            assert_eq!(build(visit).await, first);
            fs::write(b.join(&lost), content).unwrap();
            stage.host.serve(&b, &[]).await;
            until_saved(visit).await;
            look(visit).await;
            until_offered(visit).await;
            visit.press("Use it now").await;
            until_build(visit, &builds::id(&b)).await;
        })
        .await;
}

#[tokio::test]
async fn all_tabs_follow_except_where_something_is_being_typed() {
    let stage = Stage::set("tabs", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet&a=admin.staff").await;
            until_saved(visit).await;
            let first = build(visit).await;
            let one = visit.open_tab().await;
            visit.open("page=compare").await;
            until_saved(visit).await;
            let two = visit.open_tab().await;
            visit.open("page=worksheet").await;
            until_saved(visit).await;
            visit.click("#own > summary").await;
            visit.until("the field is there", "document.querySelector('[name=own-text]')").await;
            visit.write("[name=own-text]", "Half a question").await;
            let typing = visit.current_tab().await;
            let b = builds::other(&stage.place, "b");
            stage.host.serve(&b, &[]).await;
            visit.turn_to_tab(one).await;
            look(visit).await;
            until_offered(visit).await;
            visit.press("Use it now").await;
            until_build(visit, &builds::id(&b)).await;
            assert_eq!(visit.query().await, "page=worksheet&a=admin.staff");
            visit.turn_to_tab(two).await;
            until_build(visit, &builds::id(&b)).await;
            assert_eq!(visit.query().await, "page=compare");
            visit.turn_to_tab(typing).await;
            visit
                .until("it says why it does not follow", "document.querySelector('.offline-news p')?.textContent.includes('is typed here')")
                .await;
            assert_eq!(build(visit).await, first);
            assert_eq!(visit.value("document.querySelector('[name=own-text]').value").await, "Half a question");
            // The old build still has what it needs.
            visit.press("Add").await;
            visit.until_query("page=worksheet&own=Half%20a%20question:2:u,u").await;
            visit.click("header nav a[href*='page=methods']").await;
            visit.until("its body is there", "document.querySelectorAll('main h2').length > 3").await;
            visit.back().await;
            visit.press("Load it here, too").await;
            until_build(visit, &builds::id(&b)).await;
            assert_eq!(visit.query().await, "page=worksheet&own=Half%20a%20question:2:u,u");
        })
        .await;
}

#[tokio::test]
async fn over_many_deployments_and_back_to_the_first_at_most_two_builds_are_kept() {
    let stage = Stage::set("many", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet").await;
            until_saved(visit).await;
            let a = stage.place.path("a");
            let names = ["b", "c", "d"];
            // Deployed one after the other while nobody wants them.
            for name in names {
                let site = builds::other(&stage.place, name);
                stage.host.serve(&site, &[]).await;
                look(visit).await;
                let id = builds::id(&site);
                let waits = format!("(caches.keys().then(names => globalThis.all = names), all?.length === 2 && all[1].endsWith('{id}'))");
                visit.until("one build is in use and this one waits", &format!("globalThis.all ??= undefined, {waits}")).await;
                // Only what is installed is offered.
                visit.js("globalThis.waits = false", Vec::new()).await;
                let installed =
                    "(navigator.serviceWorker.getRegistration().then(one => globalThis.waits = Boolean(one.waiting) && !one.installing),
                    globalThis.waits)";
                visit.until("it is installed", installed).await;
            }
            visit.press("Use it now").await;
            until_build(visit, &builds::id(&stage.place.path("d"))).await;
            assert_eq!(caches(visit).await.len(), 2);
            // Back to the first build, and forth again.
            for site in [a, stage.place.path("b")] {
                until_saved(visit).await;
                stage.host.serve(&site, &[]).await;
                look(visit).await;
                until_offered(visit).await;
                visit.press("Use it now").await;
                until_build(visit, &builds::id(&site)).await;
                assert_eq!(caches(visit).await.len(), 2);
            }
            stage.host.kill().await;
            visit.restart().await;
            visit.open("page=popularity").await;
            assert!(visit.count("main table").await > 3);
        })
        .await;
}

#[tokio::test]
async fn the_switch_takes_the_worker_away_with_all_it_kept_and_nothing_else() {
    let stage = Stage::set("switch", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet&a=admin.staff").await;
            until_saved(visit).await;
            visit.awaited("caches.open('of somebody else')").await;
            let off = builds::release(&stage.place, "off");
            fs::copy(off.join("sw.off.js"), off.join("sw.js")).unwrap();
            stage.host.serve(&off, &[]).await;
            mark(visit).await;
            look(visit).await;
            let gone = "(navigator.serviceWorker.getRegistrations().then(all => window.left = all.length), window.left === 0)";
            visit.until("no worker is left", gone).await;
            assert_eq!(caches(visit).await, ["of somebody else"]);
            sleep(A_WHILE).await;
            assert!(visit.holds("window.sameDocument").await, "nothing is loaded by surprise");
            visit.answer("store", "relational").await;
            visit.reload().await;
            assert_eq!(visit.query().await, "page=worksheet&a=store.relational_admin.staff");
            visit
                .until(
                    "the page has looked for a worker",
                    "performance.getEntriesByType('resource').some(entry => entry.name.includes('/offline-'))",
                )
                .await;
            sleep(A_WHILE).await;
            visit.until("none stays", gone).await;
            assert_eq!((caches(visit).await, visit.count(".offline").await), (vec!["of somebody else".to_owned()], 0));
        })
        .await;
}

#[tokio::test]
async fn a_worker_that_cannot_be_had_any_more_leaves_the_kept_build_as_it_is() {
    let stage = Stage::set("no-worker", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=worksheet").await;
            until_saved(visit).await;
            let first = build(visit).await;
            let b = builds::other(&stage.place, "b");
            stage.host.serve(&b, &["--fail", "sw.js"]).await;
            look(visit).await;
            visit.restart().await;
            visit.open("page=methods").await;
            assert_eq!((build(visit).await, visit.count(".notice").await), (first, 0));
            stage.host.serve(&b, &[]).await;
            look(visit).await;
            until_saved(visit).await;
            until_offered(visit).await;
        })
        .await;
}

#[tokio::test]
async fn two_copies_on_one_origin_leave_each_other_alone() {
    let stage = Stage::set("two-copies", &[]).await;
    stage
        .go("/one/", async |visit, stage| {
            let both = stage.place.path("both");
            fs::create_dir_all(&both).unwrap();
            fs::rename(builds::release(&stage.place, "one"), both.join("one")).unwrap();
            fs::rename(builds::other(&stage.place, "two"), both.join("two")).unwrap();
            stage.host.serve(&both, &[]).await;
            visit.open("page=worksheet&a=admin.staff").await;
            until_saved(visit).await;
            let two = visit.base().replace("/one/", "/two/");
            visit.go(&format!("{two}?page=worksheet")).await;
            until_saved(visit).await;
            assert_eq!(caches(visit).await.len(), 2);
            assert_eq!(visit.count(".draft-offer").await, 0, "answers of one are not offered in the other");
            stage.host.kill().await;
            visit.restart().await;
            let mut shown = Vec::new();
            for address in [visit.base().to_owned(), two] {
                visit.go(&format!("{address}?page=methods")).await;
                assert!(visit.count("main h2").await > 3, "{address}");
                shown.push(build(visit).await);
            }
            assert_eq!(shown, [Value::from(builds::id(&both.join("one"))), Value::from(builds::id(&both.join("two")))]);
        })
        .await;
}
