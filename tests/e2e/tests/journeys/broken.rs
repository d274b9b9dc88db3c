//! Files that are missing, damaged or wrongly sent, a browser that keeps nothing: there are always words, never a blank page,
//! and nothing that the visitor entered is lost.

use super::builds;
use super::offline::{Stage, build, caches, until_saved};
use serde_json::json;
use sextant_e2e::{Browser, Habit, Person, Site, Visit, journey_of};
use std::fs;
use std::time::Duration;
use tokio::time::sleep;

const QUERY: &str = "page=worksheet&a=admin.staff";
const ANSWERED: &str =
    "document.querySelector('[name=admin][value=staff]')?.checked && document.documentElement.hasAttribute('data-ready')";
const STOPPED: &str = "document.querySelector('main h1')?.textContent === 'Sextant could not start'";

/// Replaces what the browser keeps of a file, as a fault of its disk would.
async fn damage(visit: &Visit, file: &str) {
    let script = "return caches.keys().then(async ([name]) => { const cache = await caches.open(name);
        const kept = await cache.match(arguments[0]); if (!kept) throw 'it is not kept';
        await cache.put(arguments[0], new Response('\\u0000damaged', { headers: kept.headers })); return 'damaged' })";
    assert_eq!(visit.js(script, vec![json!(file)]).await, "damaged", "{file}");
}

/// Takes away what the browser keeps of some files.
async fn evict(visit: &Visit, files: &[String]) {
    let script = "return caches.keys().then(async ([name]) => { const cache = await caches.open(name);
        return (await Promise.all(arguments[0].map(file => cache.delete(file)))).every(Boolean) })";
    assert_eq!(visit.js(script, vec![json!(files)]).await, json!(true), "{files:?}");
}

/// The files of the first load.
fn first_load(stage: &Stage) -> [String; 4] {
    let site = stage.place.path("a");
    [("start-", ".js"), ("sextant-", ".js"), ("sextant-", ".wasm"), ("sextant-", ".css")]
        .map(|(start, end)| builds::file(&site, start, end))
}

/// Words and ways on, and the answers still in the address.
async fn must_say_what_to_do(visit: &Visit) {
    visit.until("it says that it could not start", STOPPED).await;
    assert!(visit.words("main").await.contains("Your answers are in the address of this page and are not lost."));
    assert_eq!(visit.count("main button").await, 2);
    assert_eq!(visit.query().await, QUERY);
}

#[tokio::test]
async fn a_damaged_file_is_mended_by_itself_while_the_host_is_there() {
    let stage = Stage::set("damaged", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            for file in first_load(stage) {
                damage(visit, &file).await;
                visit.restart().await;
                visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
                visit.until("it starts all the same", ANSWERED).await;
                assert_eq!(visit.query().await, QUERY, "{file}");
                until_saved(visit).await;
            }
            stage.host.kill().await;
            visit.restart().await;
            visit.open(QUERY).await;
        })
        .await;
}

#[tokio::test]
async fn a_damaged_part_of_the_dataset_heals_when_it_is_tried_again() {
    let stage = Stage::set("damaged-part", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            let parts = stage.place.path("a/parts");
            let part = fs::read_dir(parts)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .find(|name| name.starts_with("popularity"))
                .unwrap();
            damage(visit, &format!("parts/{part}")).await;
            visit.restart().await;
            visit.open("page=popularity").await;
            visit
                .until(
                    "it is whole, or says that it is not",
                    "document.querySelectorAll('main table').length > 3 || document.querySelector('.notice button')",
                )
                .await;
            if visit.count(".notice button").await > 0 {
                visit.press("Try again").await;
            }
            visit.until("the tables are there", "document.querySelectorAll('main table').length > 3").await;
        })
        .await;
}

#[tokio::test]
async fn a_damaged_file_without_a_host_ends_in_words_and_heals_with_it() {
    let stage = Stage::set("damaged-offline", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            let [.., wasm, _] = first_load(stage);
            damage(visit, &wasm).await;
            // The browser's own cache may have it still.
            visit.cdp("Network.clearBrowserCache", json!({})).await;
            stage.host.kill().await;
            visit.restart().await;
            visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
            must_say_what_to_do(visit).await;
            stage.host.serve(&stage.place.path("a"), &[]).await;
            visit.press("Load the page again").await;
            visit.until("it starts", ANSWERED).await;
        })
        .await;
}

#[tokio::test]
async fn evicted_files_come_again_from_the_host_or_end_in_words() {
    let stage = Stage::set("evicted", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            let [.., wasm, _] = first_load(stage);
            evict(visit, std::slice::from_ref(&wasm)).await;
            visit.restart().await;
            visit.open(QUERY).await;
            let kept = format!("caches.match('{wasm}').then(found => Boolean(found))");
            assert_eq!(visit.awaited(&kept).await, json!(true), "it is kept again");
            evict(visit, &[wasm]).await;
            // The browser's own cache may have it still.
            visit.cdp("Network.clearBrowserCache", json!({})).await;
            stage.host.kill().await;
            visit.restart().await;
            visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
            must_say_what_to_do(visit).await;
        })
        .await;
}

#[tokio::test]
async fn after_everything_was_evicted_it_is_kept_again_or_a_page_says_so() {
    let stage = Stage::set("all-evicted", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            let empty = "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => 'empty')";
            assert_eq!(visit.awaited(empty).await, "empty");
            visit.restart().await;
            visit.open(QUERY).await;
            until_saved(visit).await;
            stage.host.kill().await;
            visit.restart().await;
            visit.open("page=methods").await;
            assert_eq!(visit.awaited(empty).await, "empty");
            visit.restart().await;
            visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
            assert_eq!(visit.words("h1").await, "Sextant is no longer on this device");
            stage.host.serve(&stage.place.path("a"), &[]).await;
            visit.click("a").await;
            visit.until("it starts", ANSWERED).await;
        })
        .await;
}

#[tokio::test]
async fn an_old_document_whose_files_are_gone_says_so_after_one_attempt() {
    let stage = Stage::set("stale", &[]).await;
    stage
        .go("/", async |visit, stage| {
            let site = stage.place.path("a");
            for (start, end) in [("start-", ".js"), ("sextant-", ".js"), ("sextant-", ".wasm")] {
                fs::remove_file(site.join(builds::file(&site, start, end))).unwrap();
            }
            visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
            must_say_what_to_do(visit).await;
            sleep(Duration::from_secs(1)).await;
            let loads = stage.host.asked().iter().filter(|path| *path == "/").count();
            assert_eq!(loads, 2, "one attempt by itself");
            // The host has a whole build again.
            let b = builds::other(&stage.place, "b");
            stage.host.serve(&b, &[]).await;
            visit.press("Load the page again").await;
            visit.until("it starts", ANSWERED).await;
        })
        .await;
}

#[tokio::test]
async fn files_of_the_first_load_that_come_short_or_never_end_in_words() {
    for (manner, file) in [("--cut", ".wasm"), ("--cut", "/start-"), ("--fail", "_bg.wasm"), ("--type", "js=text/plain"), ("--type", "js=")]
    {
        let stage = Stage::set("short", &[manner, file]).await;
        stage
            .go("/", async |visit, _| {
                visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
                must_say_what_to_do(visit).await;
            })
            .await;
    }
}

#[tokio::test]
async fn a_file_that_never_comes_is_said_while_it_is_waited_for() {
    let stage = Stage::set("stalled", &["--stall", "_bg.wasm"]).await;
    stage
        .go("/", async |visit, _| {
            visit.open_file(&format!("{}?{QUERY}", visit.base())).await;
            visit
                .until("it says that it takes long", "document.querySelector('main').textContent.includes('takes longer than usual')")
                .await;
        })
        .await;
}

#[tokio::test]
async fn wasm_sent_as_another_type_starts_all_the_same() {
    for kind in ["wasm=text/plain", "wasm=application/octet-stream", "wasm="] {
        let stage = Stage::set("mime", &["--type", kind]).await;
        stage
            .go("/", async |visit, stage| {
                visit.open(QUERY).await;
                until_saved(visit).await;
                stage.host.kill().await;
                visit.restart().await;
                visit.open("page=methods").await;
                assert!(visit.count("main h2").await > 3, "{kind}");
            })
            .await;
    }
}

#[tokio::test]
async fn an_install_that_gets_half_a_file_is_no_install_and_a_later_one_is() {
    let stage = Stage::set("truncated", &["--cut", "data/measures.toml"]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            visit
                .until("the page has tried", "performance.getEntriesByType('resource').some(entry => entry.name.includes('/offline-'))")
                .await;
            while !stage.host.asked().iter().any(|path| path.ends_with("data/measures.toml")) {
                sleep(Duration::from_millis(50)).await;
            }
            visit.until("nothing is half kept", "(caches.keys().then(names => window.kept = names.length), window.kept === 0)").await;
            assert_eq!(visit.count(".offline").await, 0);
            stage.host.serve(&stage.place.path("a"), &[]).await;
            visit.reload().await;
            until_saved(visit).await;
        })
        .await;
}

#[tokio::test]
async fn a_host_that_writes_into_the_document_is_kept_and_its_script_is_not_run() {
    let stage = Stage::set("injected", &["--inject"]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open(QUERY).await;
            until_saved(visit).await;
            assert_eq!(visit.violations().await.len(), 1, "the policy does not name it");
            assert!(!visit.holds("'injectedByHost' in window").await);
            stage.host.kill().await;
            visit.restart().await;
            visit.open(QUERY).await;
            assert_eq!(build(visit).await, json!(builds::id(&stage.place.path("a"))));
        })
        .await;
}

/// A visit of somebody whose browser keeps nothing for longer: the site works, and says nothing of it.
async fn works_and_says_nothing(name: &str, habit: Habit, before: impl AsyncFnOnce(&Visit), kept: usize) {
    let stage = Stage::set(name, &[]).await;
    let person = Person { habit, ..Person::default() };
    journey_of(person, Site::elsewhere(stage.host.origin()), "/", async |visit| {
        before(visit).await;
        visit.open(QUERY).await;
        visit.until("the page has tried", "performance.getEntriesByType('resource').some(entry => entry.name.includes('/offline-'))").await;
        sleep(Duration::from_secs(3)).await;
        visit.answer("store", "relational").await;
        visit.until_query("page=worksheet&a=store.relational_admin.staff").await;
        assert_eq!(visit.count(".offline-news, .notice").await, 0);
        if kept == 1 {
            until_saved(visit).await;
        } else {
            assert_eq!(visit.count(".offline-saved").await, 0);
            let names = visit.awaited("Promise.resolve().then(() => caches.keys()).then(names => names.length, () => 0)").await;
            assert_eq!(names, 0, "nothing is half kept");
        }
        for page in ["methods", "popularity"] {
            visit.click(&format!("header nav a[href*='page={page}']")).await;
            visit.until("its body is there", "document.querySelectorAll('main h2').length > 3").await;
        }
        assert_eq!(visit.count(".notice").await, 0);
    })
    .await;
}

#[tokio::test]
async fn without_service_workers_everything_works_and_nothing_is_said() {
    if Browser::of_run() != Browser::Chromium {
        return println!("not in {}: it cannot be taken a part of", Browser::of_run());
    }
    let without = async |visit: &Visit| {
        let source = "delete Navigator.prototype.serviceWorker";
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    };
    works_and_says_nothing("none", Habit::Usual, without, 0).await;
}

#[tokio::test]
async fn where_nothing_may_be_stored_everything_works_and_nothing_is_said() {
    works_and_says_nothing("denied", Habit::StoresNothing, async |_| (), 0).await;
}

#[tokio::test]
async fn where_the_storage_is_full_everything_works_and_nothing_is_said() {
    if Browser::of_run() != Browser::Chromium {
        return println!("not in {}: its storage cannot be made small", Browser::of_run());
    }
    let full = async |visit: &Visit| {
        let origin = visit.site().origin();
        visit.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 1000 })).await;
    };
    works_and_says_nothing("full", Habit::Usual, full, 0).await;
}

#[tokio::test]
async fn in_a_private_window_everything_works_and_nothing_alarming_is_said() {
    works_and_says_nothing("private", Habit::Private, async |_| (), 1).await;
}

#[tokio::test]
async fn a_frame_registers_no_worker() {
    let stage = Stage::set("frame", &[]).await;
    stage
        .go("/", async |visit, stage| {
            let site = stage.place.path("a");
            fs::write(
                site.join("around.html"),
                "<!doctype html><title>Around</title><iframe src=\"./?page=worksheet\" width=\"900\" height=\"600\"></iframe>",
            )
            .unwrap();
            visit.open_file(&format!("{}around.html", visit.base())).await;
            visit
                .until("the frame is there", "document.querySelector('iframe').contentDocument.documentElement.hasAttribute('data-ready')")
                .await;
            sleep(Duration::from_secs(4)).await;
            assert_eq!(visit.awaited("navigator.serviceWorker.getRegistrations().then(all => all.length)").await, 0);
            assert!(caches(visit).await.is_empty());
        })
        .await;
}
