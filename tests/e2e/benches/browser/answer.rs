//! From a visitor's click or key to the frame that shows the answer, ticked, and to the one that shows what it does to the result.
//!
//! *Work* is what the main thread does until that frame is handed over to be drawn: the handlers, and each frame from its beginning
//! (style, layout, paint) to its end. The answer is painted within one frame where that is at most 16.7 ms. *Wait* is all the time
//! from the click itself, in which a browser also waits for the screen's next frame.

use crate::figures::{FRAME, Figures};
use crate::slow;
use serde::Deserialize;
use serde_json::{Value, json};
use sextant_e2e::Visit;
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::time::sleep;

/// The first answers of a visit, in which much of the code runs for the first time.
const FIRST: usize = 5;

/// Between two answers: a visitor reads, and nothing of the last one is left to do.
const READS: Duration = Duration::from_millis(350);

/// What the recorder noted of one answer, in milliseconds since the page began.
#[derive(Deserialize)]
struct Recorded {
    asked: f64,
    begun: f64,
    handled: f64,
    /// Beginning and end of each frame after it.
    frames: Vec<(f64, f64)>,
    /// When each part of the document was changed last: `result`, `card`, `rest`.
    changed: BTreeMap<String, f64>,
}

impl Recorded {
    /// Which frame shows what was changed in some parts.
    fn frame_with(&self, parts: &[&str]) -> usize {
        let last = parts.iter().filter_map(|part| self.changed.get(*part)).copied().fold(self.begun, f64::max);
        self.frames.iter().position(|(began, _)| *began >= last).expect("a frame after the last change")
    }

    fn work_until(&self, frame: usize) -> f64 {
        // What was done between two frames counts as well, up to the first; later work may be put off on purpose, and is in between.
        self.handled - self.begun + self.frames[..=frame].iter().map(|(began, ended)| ended - began).sum::<f64>()
    }

    fn wait_until(&self, frame: usize) -> f64 {
        self.frames[frame].1 - self.asked
    }
}

/// Answers every question of the full sheet, the first half with the mouse, the rest by its keys.
pub async fn measure(visit: &mut Visit, figures: &mut Figures) {
    visit.open("page=worksheet").await;
    sleep(Duration::from_millis(1500)).await;
    let questions: Vec<String> =
        serde_json::from_value(visit.value("[...document.querySelectorAll('fieldset.question')].map(card => card.id)").await).expect("ids");
    for (index, question) in questions.iter().enumerate() {
        let by_key = index >= questions.len() / 2;
        let kind = match (by_key, index < FIRST) {
            (true, _) => "answer by key",
            (false, true) => "first five answers",
            (false, false) => "later answers",
        };
        let recorded = if by_key { press(visit, question).await } else { click(visit, question).await };
        note(figures, kind, &recorded);
    }
    // At normal speed nothing after the start may hold the page up.
    slow(visit, 1).await;
    visit.value("sextantBench.longest = 0").await;
    for question in &questions {
        click(visit, question).await;
    }
    let longest = visit.value("sextantBench.longest").await.as_f64().unwrap_or_default();
    figures.add("longest task over 50 ms at normal speed, ms", longest);
}

fn note(figures: &mut Figures, kind: &str, recorded: &Recorded) {
    let (result, all) = (recorded.frame_with(&["result"]), recorded.frame_with(&["result", "card", "rest"]));
    figures.add(&format!("{kind}: handlers, ms"), recorded.handled - recorded.begun);
    figures.add(&format!("{kind}: first frame, ms"), recorded.frames[0].1 - recorded.frames[0].0);
    figures.add(&format!("{kind}: work until tick is painted, ms"), recorded.work_until(0));
    figures.add(&format!("{kind}: work until result is painted, ms"), recorded.work_until(result));
    figures.add(&format!("{kind}: work until all is painted, ms"), recorded.work_until(all));
    figures.add(&format!("{kind}: wait until result is painted, ms"), recorded.wait_until(result));
    figures.add(&format!("{kind}: within one frame, %"), if recorded.work_until(0) <= FRAME { 100.0 } else { 0.0 });
}

/// Clicks on an answer that is not the chosen one: the last for an open question.
async fn click(visit: &Visit, question: &str) -> Recorded {
    let place = "const card = document.getElementById(arguments[0]);
        card.scrollIntoView({ block: 'center', behavior: 'instant' });
        const label = [...card.querySelectorAll('.answer')].reverse().find(label => !label.querySelector('input').checked);
        const { left, top, height } = label.getBoundingClientRect();
        return [left + 20, top + height / 2]";
    let (x, y): (f64, f64) = serde_json::from_value(visit.js(place, vec![json!(question)]).await).expect("a place");
    mouse(visit, "mouseMoved", x, y, 0).await;
    sleep(READS).await;
    visit.js("sextantBench.expect()", Vec::new()).await;
    mouse(visit, "mousePressed", x, y, 1).await;
    mouse(visit, "mouseReleased", x, y, 1).await;
    recorded(visit).await
}

async fn mouse(visit: &Visit, kind: &str, x: f64, y: f64, clicks: u32) {
    let button = if clicks == 0 { "none" } else { "left" };
    visit.cdp("Input.dispatchMouseEvent", json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": clicks })).await;
}

/// Focuses a question and presses the key of its first answer.
async fn press(visit: &Visit, question: &str) -> Recorded {
    let focus = "const card = document.getElementById(arguments[0]); card.scrollIntoView({ block: 'center', behavior: 'instant' });
        card.focus({ preventScroll: true })";
    visit.js(focus, vec![json!(question)]).await;
    sleep(READS).await;
    visit.js("sextantBench.expect()", Vec::new()).await;
    let key = |kind: &str| json!({ "type": kind, "key": "1", "code": "Digit1", "text": "1", "windowsVirtualKeyCode": 49 });
    visit.cdp("Input.dispatchKeyEvent", key("keyDown")).await;
    visit.cdp("Input.dispatchKeyEvent", key("keyUp")).await;
    recorded(visit).await
}

async fn recorded(visit: &Visit) -> Recorded {
    visit.until("the frames after the answer are noted", "sextantBench.answer.frames.length >= 8").await;
    let answer: Value = visit.value("sextantBench.answer").await;
    serde_json::from_value(answer.clone()).unwrap_or_else(|error| panic!("{error}: {answer}"))
}
