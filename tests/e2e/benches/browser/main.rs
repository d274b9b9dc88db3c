//! How long the built site takes in a browser: until an answer is painted, until charts stand, what a keystroke in the search takes,
//! and what a first load costs. Run by `cargo xtask bench`; no figure is asserted, since figures depend on the machine.
//!
//! Each round visits the site once with a fresh browser, and with `--base FOLDER` another build of it in turn, so that both meet
//! the same machine. What is printed are medians, with their ratio to the other build and to `baseline.csv`.

mod answer;
mod charts;
mod figures;
mod load;
mod search;

use figures::{Baseline, Figures};
use serde_json::json;
use sextant_e2e::{Driver, Person, Site, Visit, folder};
use std::env;
use std::path::{Path, PathBuf};

/// What notes the times, in the page.
const RECORDER: &str = include_str!("recorder.js");

/// How many times slower than this machine the visitor's processor is.
const SLOWED: u32 = 4;

/// What is asked for on the command line.
struct Wish {
    /// Another build to take turns with.
    base: Option<PathBuf>,
    /// Visits of each build.
    rounds: usize,
    /// Are the figures to become the baseline?
    writes: bool,
}

impl Wish {
    fn of(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut wish = Self { base: None, rounds: 5, writes: false };
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "--base" => wish.base = Some(value()?.into()),
                "--rounds" => wish.rounds = value()?.parse().ok().filter(|rounds| *rounds > 0).ok_or("--rounds needs a number from 1")?,
                "--write" => wish.writes = true,
                // `cargo bench` says so to every benchmark.
                "--bench" => {}
                other => return Err(format!("{other} is not known: --base FOLDER, --rounds N, --write")),
            }
        }
        Ok(wish)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let wish = Wish::of(env::args().skip(1)).unwrap_or_else(|problem| {
        eprintln!("{problem}");
        std::process::exit(2)
    });
    let (mut now, mut base) = (Figures::default(), Figures::default());
    for round in 1..=wish.rounds {
        eprintln!("round {round} of {}", wish.rounds);
        measure(&folder(), &mut now).await;
        if let Some(other) = &wish.base {
            measure(other, &mut base).await;
        }
    }
    if let Some(load) = load_of_machine().filter(|load| *load > 2.0) {
        println!("Others were using this machine (load {load}): compare these figures with each other, not with a frame.\n");
    }
    let baseline = Baseline::read();
    print!("{}", now.table(&base, &baseline));
    if wish.writes {
        Baseline::write(&now);
    }
}

/// How many programs waited for a processor in the last five minutes, on average; `None` where the system does not say.
fn load_of_machine() -> Option<f64> {
    std::fs::read_to_string("/proc/loadavg").ok()?.split(' ').nth(1)?.parse().ok()
}

/// Everything once, each in a browser that was never here before.
async fn measure(site: &Path, figures: &mut Figures) {
    visit(site, "", async |visit| answer::measure(visit, figures).await).await;
    visit(site, "", async |visit| load::worksheet(visit, figures).await).await;
    visit(site, "window.sextantBenchWantsChart = true;", async |visit| load::chart(visit, figures).await).await;
    visit(site, "", async |visit| charts::measure(visit, figures).await).await;
    visit(site, "", async |visit| search::measure(visit, figures).await).await;
}

/// A visit with a fresh browser, slowed, with the recorder in every page.
async fn visit(folder: &Path, before: &str, go: impl AsyncFnOnce(&mut Visit)) {
    let mut visit = Visit::start(Driver::start().await, Person::default(), Site::serve_folder(folder).await, "/").await;
    visit.cdp("Page.enable", json!({})).await;
    visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": format!("{before}{RECORDER}") })).await;
    slow(&visit, SLOWED).await;
    go(&mut visit).await;
    visit.end().await;
}

/// Slows the page's processor so many times; 1 is as it is.
async fn slow(visit: &Visit, rate: u32) {
    visit.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
}
