//! What the first load of the worksheet costs, and what charts add when one is drawn, in brotli 11.

use super::rest::await_app;
use sextant_e2e::{Browser, Visit, folder, journey_in};
use std::fs;
use std::time::Duration;
use tokio::time::sleep;

/// The most bytes of the first load: until the worksheet can be read, and until the app is there as well.
const LIMIT: u64 = 20_000;
/// See [`LIMIT`].
const LIMIT_WITH_APP: u64 = 85_000;

/// The files of the first load: what was asked for before what comes two seconds after the first render, and what the document links.
async fn first_load(visit: &Visit) -> Vec<String> {
    let linked = "[...document.querySelectorAll('head link[href], script[src]')].map(link => new URL(link.href || link.src).pathname)";
    let linked: Vec<String> = serde_json::from_value(visit.value(linked).await).unwrap();
    let asked = visit.site().answered().into_iter().map(|answered| answered.address.split('?').next().unwrap_or_default().to_owned());
    let mut files: Vec<String> = asked.chain(linked).map(|path| if path == "/" { "/index.html".to_owned() } else { path }).collect();
    files.sort();
    files.dedup();
    files
}

fn packed_bytes(file: &str) -> u64 {
    let path = folder().join(file.trim_start_matches('/'));
    let packed = path.with_file_name(format!("{}.br", path.file_name().unwrap().to_string_lossy()));
    fs::metadata(&packed).unwrap_or_else(|error| panic!("{}: {error}", packed.display())).len()
}

/// What these files weigh, one by one; that each of the needed ones is among them, and that all of them together are within a limit.
fn weigh(what: &str, files: &[String], needed: &[&str], limit: u64) {
    let files: Vec<(&String, u64)> = files.iter().map(|file| (file, packed_bytes(file))).collect();
    let sum: u64 = files.iter().map(|(_, bytes)| bytes).sum();
    let mut table = format!("{what}, brotli 11:\n");
    for (file, bytes) in &files {
        table += &format!("{bytes:>9}  {:>5.1} %  {file}\n", 100.0 * *bytes as f64 / sum as f64);
    }
    table += &format!("{sum:>9}  of at most {limit}");
    println!("{table}");
    for needed in needed {
        assert!(files.iter().any(|(file, _)| file.ends_with(needed)), "{needed} is not counted: {table}");
    }
    let comes_later = |file: &str| ["reference", "parts/", "chart", "rest", "later"].iter().any(|part| file.contains(part));
    assert!(!files.iter().any(|(file, _)| comes_later(file)), "{table}");
    assert!(sum <= limit, "{table}");
}

#[tokio::test]
async fn the_first_load_of_the_worksheet_is_small() {
    journey_in(&[Browser::Chromium], sextant_e2e::LIMIT, "the files are the same", async |visit| {
        visit.read("page=worksheet").await;
        let wasm = "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('_bg.wasm'))";
        sleep(Duration::from_millis(1200)).await;
        assert!(!visit.holds(wasm).await);
        weigh("The worksheet as it is read", &first_load(visit).await, &["/index.html", "/icon.svg", ".css", ".js"], LIMIT);
        await_app(visit).await;
        sleep(Duration::from_millis(1200)).await;
        weigh("The same with the app", &first_load(visit).await, &["_bg.wasm"], LIMIT_WITH_APP);
    })
    .await;
}

/// The most bytes of what is bundled of ECharts.
const LIMIT_ECHARTS: u64 = 155_000;

/// The packed sizes of the site's files whose names begin so.
fn packed_files(beginning: &str) -> Vec<(String, u64)> {
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let ours = names.filter(|name| name.starts_with(beginning) && !name.ends_with(".br") && !name.ends_with(".gz"));
    ours.map(|name| (name.clone(), packed_bytes(&name))).collect()
}

#[test]
fn what_charts_load_stays_within_its_limit() {
    let echarts = packed_files("echarts-");
    println!("Charts, brotli 11: {echarts:?} {:?}", packed_files("chart"));
    assert_eq!(echarts.len(), 1, "{echarts:?}");
    assert!(echarts[0].1 <= LIMIT_ECHARTS, "{echarts:?} of at most {LIMIT_ECHARTS}");
    let script = fs::read_to_string(folder().join(&echarts[0].0)).unwrap();
    assert!(!script.contains("new Function") && !script.contains("eval("), "a strict policy would refuse it");
}

#[tokio::test]
async fn the_files_travel_packed() {
    let browsers = [Browser::Chromium, Browser::Firefox];
    journey_in(&browsers, sextant_e2e::LIMIT, "it tells the size of what was unpacked for some files", async |visit| {
        visit.open("page=worksheet").await;
        let sizes = "performance.getEntriesByType('resource').filter(entry => /wasm|css|js$/.test(entry.name)).map(entry => [entry.name, entry.encodedBodySize, entry.decodedBodySize])";
        let mut sizes: Vec<(String, u64, u64)> = serde_json::from_value(visit.value(sizes).await).unwrap();
        // Where a browser keeps no console, the journey's own server puts one more script into the document.
        sizes.retain(|(name, _, _)| !name.ends_with("-of-the-test.js"));
        assert!(sizes.len() >= 4, "{sizes:?}");
        for (name, packed, whole) in sizes {
            let file = name.trim_start_matches(visit.site().origin());
            assert_eq!(packed, packed_bytes(file), "{file}");
            assert!(packed < whole, "{file}");
        }
    })
    .await;
}
