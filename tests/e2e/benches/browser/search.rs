//! The search: what a keystroke takes, up to the page laid out anew.

use crate::figures::Figures;
use crate::{SLOWED, slow};
use serde_json::Value;
use sextant_e2e::Visit;

/// Types a text letter by letter as the browser would report it; the time of each letter in milliseconds.
const TYPE: &str = "const field = document.querySelector('input[name=reference-search]'), times = [];
    for (let end = 1; end <= arguments[0].length; end += 1) {
        field.value = arguments[0].slice(0, end);
        const start = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        document.querySelector('.search-found').getBoundingClientRect();
        times.push(performance.now() - start);
    }
    return times";

/// Of one word and of several, with and without a slip, and an id.
const TEXTS: [&str; 5] = ["django migrations", "asynchronus views", "how many people use flask", "secuirty", "S1-19"];

/// Types each text twice: the first time much of the code is compiled.
pub async fn measure(visit: &mut Visit, figures: &mut Figures) {
    visit.open("page=worksheet").await;
    visit.type_keys("/").await;
    visit.until("the search is there", "document.activeElement?.name === 'reference-search'").await;
    visit.until("everything can be found", "!document.querySelector('.search-panel [aria-busy]')").await;
    for (rate, speed) in [(1, "at normal speed"), (SLOWED, "slowed")] {
        slow(visit, rate).await;
        let mut slowest: f64 = 0.0;
        for round in 0..2 {
            for text in TEXTS {
                let times: Vec<f64> = serde_json::from_value(visit.js(TYPE, vec![Value::from(text)]).await).expect("times");
                for time in times.into_iter().filter(|_| round > 0) {
                    figures.add(&format!("search: a keystroke {speed}, ms"), time);
                    slowest = slowest.max(time);
                }
            }
        }
        figures.add(&format!("search: slowest keystroke {speed}, ms"), slowest);
    }
}
