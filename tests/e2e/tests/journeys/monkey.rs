//! Somebody who presses everything: random actions from a seed, in every browser.
//!
//! Nothing may fail, the address must always reopen to the same state, and in Chromium, which tells, what a page takes must not grow.
//! `SEXTANT_SEED` chooses the seed; a failure prints it with the list of actions.

use super::pages;
use serde_json::json;
use sextant_e2e::{Browser, Key, Visit, journey_in, journey_within};
use std::env;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Actions of one run, and of one with `SEXTANT_LONG`.
const ACTIONS: [usize; 2] = [300, 5000];

/// Between two looks at whether everything is sound and the address reopens.
const STRETCH: usize = 50;

/// Longest run: most of it is the browser's.
const LIMIT: Duration = Duration::from_secs(45 * 60);

/// Links as somebody might send them.
const LINKS: [&str; 8] = [
    "",
    "page=worksheet&a=store.relational.4_admin.staff.4!_connections.open.1",
    "page=worksheet&t=fastapi,django,none&flow=one&a=rate.high",
    "page=worksheet&sheet=wakatime&a=html.yes_api.yes",
    "page=worksheet&t=zend,flask&a=gone.yes_store.other.3&own=Known:4:2,-1",
    "page=compare&t=django,flask,rails,gin&only=differences",
    "page=popularity&measure=github-stars&scale=log&from=2015",
    "page=claims&q=admin&state=holds",
];

/// What is written into fields.
const WORDS: [&str; 6] = ["Django", "<img src=x onerror=alert(1)>", "", "Our team knows it", "%00%ff\u{202e}x", "żółć 日本 🙂"];

/// Keys that do something somewhere.
const KEYS: [Key; 10] = [Key::Tab, Key::Tab, Key::Down, Key::Up, Key::Right, Key::Left, Key::Escape, Key::Home, Key::End, Key::Enter];

/// The keys of a question.
const LETTERS: [char; 8] = ['1', '2', '3', '+', '-', 'm', 'n', 'p'];

/// Presses the n-th of all things that can be pressed and lead nowhere else; says what it was.
const PRESS: &str =
    "const all = [...document.querySelectorAll('a[href^=\"?\"], button:not([disabled]), summary, input[type=radio], input[type=checkbox]')]
    .filter((one) => one.checkVisibility() && !/print/i.test(one.name + one.textContent) && !one.download && one.target !== '_blank')
    // Another language is another document.
    .filter((one) => arguments[1] || !one.hreflang);
    const one = all[arguments[0] % all.length];
    one?.click();
    return one ? `${one.tagName} ${one.name ?? ''} ${(one.textContent || one.value || '').trim().slice(0, 40)}` : 'nothing'";

/// Fills the n-th field with words, or chooses another one of its options.
const FILL: &str = "const all = [...document.querySelectorAll('main select, main input[type=text], main input[type=search], main input[type=number], main textarea')]
    .filter((one) => one.checkVisibility());
    const one = all[arguments[0] % all.length];
    if (!one) return 'nothing';
    one.focus();
    one.value = one.options ? one.options[arguments[0] % one.options.length].value : arguments[1];
    for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, { bubbles: true }));
    return `${one.tagName} ${one.name} = ${one.value}`";

/// What an address says, as the page shows it. Where one question is asked at a time, which one is not in it.
const SHOWN: &str = "JSON.stringify({
    query: location.search,
    heading: document.querySelector('main h1').textContent,
    chips: [...document.querySelectorAll('.technology-picker .chip')].map((chip) => chip.textContent),
    result: document.querySelector('.result-sentence')?.textContent ?? '',
    ticked: [...document.querySelectorAll(/flow=one/.test(location.search) ? 'nothing' : 'fieldset.question input:checked')].map((field) => `${field.name}=${field.value}`),
})";

fn long() -> bool {
    env::var_os("SEXTANT_LONG").is_some()
}

fn actions() -> usize {
    ACTIONS[usize::from(long())]
}

/// Chooses by a seed, and keeps what it did.
struct Monkey {
    seed: u64,
    state: u64,
    done: Vec<String>,
    finished: bool,
}

impl Monkey {
    fn new() -> Self {
        let seed = env::var("SEXTANT_SEED").map_or(20_261_127, |seed| seed.parse().expect("SEXTANT_SEED is a number"));
        Self { seed, state: seed, done: Vec::new(), finished: false }
    }

    /// A number below a limit, by SplitMix64 (Steele, Lea and Flood 2014).
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).expect("31 bits") % limit
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Does something; in a run that looks at memory nothing that loads the page anew.
    async fn act(&mut self, visit: &Visit, loads: Loads) {
        let kind = self.below(100);
        let number = self.below(1 << 20);
        let done = match (kind, loads) {
            (0..60, _) => format!("pressed {}", visit.js(PRESS, vec![json!(number), json!(loads == Loads::Some)]).await),
            (60..72, _) => {
                let words = self.one(&WORDS);
                format!("filled {}", visit.js(FILL, vec![json!(number), json!(words)]).await)
            }
            (72..82, _) => {
                let key = self.one(&KEYS);
                visit.key(key).await;
                format!("key {key:?}")
            }
            (82..88, _) => {
                let letter = self.one(&LETTERS);
                visit.type_keys(&letter.to_string()).await;
                format!("key {letter}")
            }
            (88..92, Loads::Some) => {
                visit.back().await;
                "back".to_owned()
            }
            (92..94, Loads::Some) => {
                visit.forward().await;
                "forward".to_owned()
            }
            (94..96, Loads::Some) => {
                let link = self.one(&LINKS);
                visit.open(link).await;
                format!("opened {link}")
            }
            (96, Loads::Some) => {
                visit.reload().await;
                "loaded anew".to_owned()
            }
            (97, _) => {
                let width = self.one(&[360, 768, 1280]);
                visit.resize(width, 800).await;
                format!("width {width}")
            }
            _ => {
                visit.js("document.querySelector('button[name=theme]')?.click()", Vec::new()).await;
                "turned the theme".to_owned()
            }
        };
        self.done.push(done);
        if !visit.holds(&format!("location.origin === {}", json!(visit.site().origin()))).await {
            visit.open("").await;
            self.done.push("came back to the site".to_owned());
        }
        visit.settle().await;
    }

    fn finish(mut self) {
        self.finished = true;
    }
}

impl Drop for Monkey {
    fn drop(&mut self) {
        if !self.finished {
            println!("SEXTANT_SEED={} in {}: {} actions:\n{}", self.seed, Browser::of_run(), self.done.len(), self.done.join("\n"));
        }
    }
}

/// May an action load the page anew?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loads {
    Some,
    None,
}

/// The same link in a fresh tab shows the same; gives what it shows.
async fn reopens(visit: &Visit) {
    // The address follows the last change after 400 ms at most.
    sleep(Duration::from_millis(450)).await;
    visit.settle().await;
    let shown = visit.value(SHOWN).await;
    let query = visit.query().await;
    let here = visit.open_tab().await;
    visit.open(&query).await;
    sleep(Duration::from_millis(350)).await;
    let reopened = visit.value(SHOWN).await;
    visit.close_tab(here).await;
    assert_eq!(reopened, shown, "{query} reopens to another state");
}

#[tokio::test]
async fn random_actions_break_nothing_and_every_address_reopens() {
    journey_within(LIMIT, async |visit| {
        let (mut monkey, start) = (Monkey::new(), Instant::now());
        visit.open("").await;
        for number in 1..=actions() {
            monkey.act(visit, Loads::Some).await;
            if number % STRETCH == 0 {
                visit.must_be_sound().await;
                reopens(visit).await;
            }
        }
        println!("{} actions in {} took {:.0} s", actions(), visit.browser(), start.elapsed().as_secs_f64());
        monkey.finish();
    })
    .await;
}

/// What is looked at for whether it grows.
const MEASURED: [&str; 4] = ["bytes of the heap", "bytes of WebAssembly", "nodes", "listeners"];

/// Bytes that the driver's own scripts leave in the heap for each action, also for one that does nothing (Chromium 156).
const OF_DRIVER: f64 = 300.0;

/// Bytes of JavaScript's heap after garbage collection, bytes of WebAssembly's memories, nodes of documents, and listeners to events;
/// always of one page.
async fn memory(visit: &Visit) -> [f64; 4] {
    visit.js("document.querySelector('header nav a[href*=\"page=methods\"]').click()", Vec::new()).await;
    visit
        .until("the page for measuring is there", "document.querySelector('main h1').textContent.startsWith('How a recommendation')")
        .await;
    visit.settle().await;
    visit.cdp("HeapProfiler.collectGarbage", json!({})).await;
    let heap = visit.cdp("Runtime.getHeapUsage", json!({})).await;
    let metrics = visit.cdp("Performance.getMetrics", json!({})).await;
    let metric = |name: &str| metrics["metrics"].as_array()?.iter().find(|one| one["name"] == name)?["value"].as_f64();
    let wasm = visit.value("[...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)").await;
    [heap["usedSize"].as_f64(), wasm.as_f64(), metric("Nodes"), metric("JSEventListeners")].map(|value| value.expect("a number"))
}

/// Has each page keep the memories of the modules that it starts, in `memories`. (Chromium 156 crashes on `Runtime.queryObjects` where
/// two modules share one.)
const KEEP_MEMORIES: &str = "globalThis.memories = new Set();
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await make.apply(WebAssembly, given);
            const { memory } = (made.instance ?? made).exports;
            if (memory) memories.add(memory);
            return made;
        };
    }";

/// Goes to an address of the site without loading it anew.
const GO: &str = "const link = document.createElement('a');
    link.href = '?' + arguments[0];
    document.body.append(link);
    link.click();
    link.remove()";

/// Goes to every page without loading the site anew, to a chart and into the search: what a page, a module or a part of the
/// dataset takes when it first comes is no growth.
async fn see_everything(visit: &Visit) {
    for (query, _) in pages::all() {
        visit.js(GO, vec![json!(query)]).await;
        visit.settle().await;
    }
    visit.js(GO, vec![json!("page=popularity&measure=github-stars")]).await;
    visit.until("the place of the chart is there", "document.querySelector('figure[data-chart]')").await;
    visit.js("document.querySelector('figure[data-chart]').scrollIntoView({ block: 'center', behavior: 'instant' })", Vec::new()).await;
    visit.until("the chart is drawn", "document.querySelector('figure[data-chart] svg')").await;
    visit.type_keys("/").await;
    visit
        .until(
            "everything can be found",
            "document.querySelector('.search-panel[open]') && !document.querySelector('.search-panel [aria-busy]')",
        )
        .await;
    visit.key(Key::Escape).await;
}

/// As on the first visit: nothing kept on the device, as if another tab had removed it, and home without anything chosen.
async fn begin_again(visit: &Visit) {
    visit.js("localStorage.clear(); dispatchEvent(new StorageEvent('storage', { key: null }))", Vec::new()).await;
    visit.js(GO, vec![json!("")]).await;
    visit.resize(1280, 800).await;
    visit.settle().await;
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Does the same random actions four times. What they take at most is taken the first time, since a memory of WebAssembly never
/// becomes smaller; what grows each time after that is never given back. Once it may: what meets what depends on the clock, too.
#[tokio::test]
async fn memory_does_not_grow_when_the_same_is_done_again() {
    journey_in(&[Browser::Chromium], LIMIT, "the others do not tell what memory a page takes", async |visit| {
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORIES })).await;
        visit.open("").await;
        see_everything(visit).await;
        assert_eq!(visit.value("memories.size").await, 3, "the app, the reference module, the chart module");
        visit.cdp("Performance.enable", json!({})).await;
        let mut rounds = Vec::new();
        for _ in 0..4 {
            begin_again(visit).await;
            let (mut monkey, mut samples) = (Monkey::new(), Vec::new());
            for number in 1..=actions() / 3 {
                monkey.act(visit, Loads::None).await;
                if number % (actions() / 30) == 0 {
                    samples.push(memory(visit).await);
                }
            }
            rounds.push((monkey, samples));
        }
        for (index, what) in MEASURED.into_iter().enumerate() {
            let taken: Vec<f64> =
                rounds.iter().skip(1).map(|(_, samples)| median(samples.iter().map(|sample| sample[index]).collect())).collect();
            println!("{what} after the first time: {taken:?}");
            let driver = if index == 0 { OF_DRIVER * (actions() / 3) as f64 } else { 0.0 };
            assert!(taken.windows(2).any(|pair| pair[1] <= 1.1 * pair[0] + driver), "{what} each time after the first: {taken:?}");
        }
        visit.must_be_sound().await;
        rounds.into_iter().for_each(|(monkey, _)| monkey.finish());
    })
    .await;
}
