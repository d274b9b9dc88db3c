//! Hostile pages around a frame, and hostile frames in a page with our script: neither gets or breaks anything.

use super::embedded::{Around, answer_first, embedding, heard};
use serde_json::{Value, json};
use sextant_e2e::{Elsewhere, Visit, host_pages};
use std::env;
use std::time::Duration;
use tokio::time::sleep;

/// Cases of the random runs; a million where there is time.
fn cases() -> u64 {
    if env::var_os("SEXTANT_LONG").is_some() { 1_000_000 } else { 20_000 }
}

/// A page around a frame of the site that is ready.
async fn open(visit: &Visit, more: &str) -> Around {
    let around = Around::new().await;
    visit.go(&around.page(visit.base(), "page=worksheet&flow=one", more)).await;
    visit.until("the frame is ready", &heard("ready")).await;
    around
}

/// What nobody but the two sides themselves should be able to change in a frame.
const STATE: &str =
    "[document.documentElement.outerHTML.length, location.href, document.documentElement.dataset.theme ?? null, history.length]";

/// Messages that are none: wrong version, wrong type, wrong values, wrong shape.
const NO_MESSAGES: &str = "[
    null, 0, 1, '', 'measure', true, [], [1], {}, { sextant: 1 }, { sextant: 2, type: 'set', theme: 'dark' },
    { sextant: '1', type: 'set', theme: 'dark' }, { sextant: 1, type: 'set' }, { sextant: 1, type: 'set', theme: 'plaid' },
    { sextant: 1, type: 'set', theme: '<img src=x onerror=hit()>' }, { sextant: 1, type: 'set', theme: ['dark'] },
    { sextant: 1, type: 'set', theme: { toString: 1 } }, { sextant: 1, type: 'hello', theme: 'DARK' },
    { sextant: 1, type: 'navigate', link: 'javascript:hit()' }, { sextant: 1, type: 'answer', question: 'admin', answer: 'staff' },
    { sextant: 1, type: '__proto__', theme: 'dark' }, { sextant: 1, type: 'constructor' }, { __proto__: null, sextant: 1, type: 'reset' },
    new Map([['sextant', 1]]), new Date(), new Uint8Array(8), /x/, 1n, undefined, [[[[[]]]]], 'x'.repeat(5_000_000),
    { sextant: 1, type: 'set', theme: 'x'.repeat(5_000_000) }, Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, index])),
    (() => { const loop = { sextant: 1, type: 'set' }; loop.theme = loop; return loop; })()
]";

#[tokio::test]
async fn a_frame_drops_what_is_no_message_and_goes_on() {
    embedding(async |visit| {
        let _around = open(visit, "").await;
        visit.enter_frame("iframe").await;
        visit.settle().await;
        let before = visit.value(STATE).await;
        visit.leave_frames().await;
        visit.js(&format!("const frame = document.querySelector('iframe').contentWindow; for (const data of {NO_MESSAGES}) frame.postMessage(data, '*')"), Vec::new()).await;
        visit.js("document.querySelector('iframe').contentWindow.postMessage({ sextant: 1, type: 'measure' }, '*')", Vec::new()).await;
        visit.until("the one message among them is answered", "messages.filter(({ data }) => data.type === 'height').length >= 2").await;
        visit.enter_frame("iframe").await;
        assert_eq!(visit.value(STATE).await, before);
        answer_first(visit).await;
        visit.leave_frames().await;
        visit.until("the answer is told", &heard("answer")).await;
    })
    .await;
}

#[tokio::test]
async fn a_flood_of_questions_is_answered_at_a_walk() {
    embedding(async |visit| {
        let _around = open(visit, "").await;
        visit.until("a height is told", &heard("height")).await;
        let flood = "new Promise(done => {
            messages.length = 0;
            const frame = document.querySelector('iframe').contentWindow;
            const start = performance.now();
            const pour = () => {
                for (let count = 0; count < 2000; count += 1) frame.postMessage({ sextant: 1, type: 'measure' }, '*');
                performance.now() - start < 2000 ? setTimeout(pour, 20) : setTimeout(() => done(messages.filter(({ data }) => data.type === 'height').length), 1000);
            };
            pour();
        })";
        let answers = visit.awaited(flood).await.as_u64().unwrap();
        assert!((1..=70).contains(&answers), "{answers} answers in 3 s");
        visit.enter_frame("iframe").await;
        answer_first(visit).await;
        visit.leave_frames().await;
        visit.until("the answer is told", &heard("answer")).await;
    })
    .await;
}

#[tokio::test]
async fn only_the_page_right_around_a_frame_is_heard_and_told() {
    embedding(async |visit| {
        let (outer, middle) = (Elsewhere::serve(&host_pages(), &[]).await, Elsewhere::serve(&host_pages(), &[]).await);
        let inner = format!("{}embed/?page=worksheet%26flow=one", visit.base());
        visit.go(&format!("{}/", outer.third_party())).await;
        visit
            .js(
                "addFrame(arguments[0], { sandbox: null, 'data-sextant': '' })",
                vec![json!(format!("{}/nested.html?inner={inner}", middle.origin()))],
            )
            .await;
        visit
            .js(
                "const script = document.createElement('script'); script.src = arguments[0]; document.head.append(script)",
                vec![json!(format!("{}embed.v1.js", visit.base()))],
            )
            .await;
        visit.enter_frame("#frame-1").await;
        visit.until("the inner frame tells the page around it", "window.messages?.some(data => data.type === 'ready')").await;
        visit.leave_frames().await;
        visit.js("frames[0][0].postMessage({ sextant: 1, type: 'set', theme: 'dark' }, '*')", Vec::new()).await;
        sleep(Duration::from_millis(500)).await;
        assert_eq!(visit.value("messages.length").await, 0, "the outer page hears nothing");
        visit.enter_frame("#frame-1").await;
        visit.enter_frame("iframe").await;
        assert_eq!(visit.value("document.documentElement.dataset.theme ?? null").await, Value::Null);
        visit.leave_frames().await;
    })
    .await;
}

/// A page with our script around a frame of somebody else.
async fn open_liar(visit: &Visit) -> (Elsewhere, Elsewhere) {
    let (host, liar) = (Elsewhere::serve(&host_pages(), &[]).await, Elsewhere::serve(&host_pages(), &[]).await);
    visit.go(&format!("{}/?site={}&frames=0&script=1", host.third_party(), visit.base())).await;
    visit.until("our script is there", "window.sextantEmbed").await;
    visit.js("addFrame(arguments[0], { 'data-sextant': '' })", vec![json!(format!("{}/liar.html", liar.origin()))]).await;
    visit.until("the liar is there", "messages.some(({ data }) => data.lying)").await;
    (host, liar)
}

/// Has the liar say something so often.
async fn say(visit: &Visit, messages: &str, times: u32) {
    visit.js(&format!("frames[0].postMessage({{ say: {messages}, times: {times} }}, '*')"), Vec::new()).await;
}

#[tokio::test]
async fn the_script_passes_on_sound_values_alone() {
    embedding(async |visit| {
        let _servers = open_liar(visit).await;
        let lies = "[null, 1, 'x', [], {}, { sextant: 2, type: 'ready', minHeight: 1 }, { sextant: 1, type: 'reset' }, { sextant: 1, type: '__proto__' },
            { sextant: 1, type: 'toString' }, { sextant: 1, type: 'ready', minHeight: '320' }, { sextant: 1, type: 'height', height: NaN },
            { sextant: 1, type: 'height', height: Infinity }, { sextant: 1, type: 'height', height: '500' }, { sextant: 1, type: 'height', height: [500] },
            { sextant: 1, type: 'answer', question: '<b>', answer: 'x' }, { sextant: 1, type: 'answer', question: ['admin'], answer: 'x' },
            { sextant: 1, type: 'answer', question: 'admin', answer: 'javascript:1' }, { sextant: 1, type: 'result', verdict: 'clear', winner: 'django', scores: { django: '<b>' }, link: '' },
            { sextant: 1, type: 'result', verdict: 'clear', winner: 'django', scores: Object.fromEntries(Array.from({ length: 99999 }, (_, index) => ['a' + index, 1])), link: '' },
            { sextant: 1, type: 'navigate', link: '\"><img src=x onerror=hit()>' }, { sextant: 1, type: 'navigate', link: 'x'.repeat(9000) },
            { sextant: 1, type: 'error', code: 'a b' }, { sextant: 1, type: 'error', code: 'x'.repeat(100) }]";
        say(visit, lies, 1).await;
        say(visit, "[{ sextant: 1, type: 'result', verdict: 'clear', winner: null, scores: { django: 1.5 }, link: 'page=worksheet', html: '<b>' }]", 1).await;
        visit.until("the sound one is heard", "events.length > 0").await;
        let sound = json!([{ "frame": "frame-1", "type": "result",
            "detail": { "verdict": "clear", "winner": null, "scores": { "django": 1.5 }, "link": "page=worksheet" } }]);
        assert_eq!(visit.value("events").await, sound);
        assert_eq!(visit.value("frames[0].length + document.querySelector('iframe').style.cssText.length").await, 0);
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn heights_stay_within_bounds_and_change_at_most_ten_times_a_second() {
    embedding(async |visit| {
        let _servers = open_liar(visit).await;
        for (said, given) in [(-5.0, 120), (0.0, 120), (1e9, 8000), (500.2, 501), (501.9, 501), (503.0, 503)] {
            say(visit, &format!("[{{ sextant: 1, type: 'height', height: {said} }}]"), 1).await;
            visit.until(&format!("{said} gives {given}"), &format!("document.querySelector('iframe').style.height === '{given}px'")).await;
            sleep(Duration::from_millis(120)).await;
        }
        let watch = "window.changes = 0; new MutationObserver(list => changes += list.length).observe(document.querySelector('iframe'), { attributeFilter: ['style'] })";
        visit.js(watch, Vec::new()).await;
        let start = std::time::Instant::now();
        while start.elapsed() < Duration::from_secs(2) {
            say(visit, "Array.from({ length: 500 }, (_, index) => ({ sextant: 1, type: 'height', height: 200 + 10 * index }))", 1).await;
        }
        say(visit, "[{ sextant: 1, type: 'height', height: 777 }]", 1).await;
        visit.until("the last one counts in the end", "document.querySelector('iframe').style.height === '777px'").await;
        let (changes, seconds) = (visit.value("changes").await.as_u64().unwrap(), start.elapsed().as_secs_f64());
        assert!(changes as f64 <= 10.0 * seconds + 2.0, "{changes} changes in {seconds} s");
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_flood_of_events_is_cut_to_a_hundred_a_second() {
    embedding(async |visit| {
        let _servers = open_liar(visit).await;
        say(visit, "[{ sextant: 1, type: 'error', code: 'flood' }]", 20_000).await;
        visit.until("the flood is over", "messages.filter(({ data }) => data.code === 'flood').length === 20000").await;
        let heard = visit.value("events.length").await.as_u64().unwrap();
        assert!((100..=2_000).contains(&heard), "{heard} of 20,000");
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_hostile_frame_cannot_read_or_move_the_page() {
    embedding(async |visit| {
        let _servers = open_liar(visit).await;
        let before = visit.value("[location.href, document.title, scrollY]").await;
        visit.js("frames[0].postMessage({ reach: true }, '*')", Vec::new()).await;
        visit.until("it has tried", "messages.some(({ data }) => data.reached)").await;
        let reached = visit.value("messages.find(({ data }) => data.reached).data.reached").await;
        for (deed, outcome) in reached.as_object().unwrap() {
            assert_ne!(outcome, "done", "{deed}");
        }
        assert_eq!(visit.value("[location.href, document.title, scrollY]").await, before);
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_frame_that_has_gone_elsewhere_and_lies_is_not_heard() {
    embedding(async |visit| {
        let _around = open(visit, "&script=1").await;
        visit.until("the frame has its height", "document.querySelector('iframe').style.height !== ''").await;
        let liar = Elsewhere::serve(&host_pages(), &[]).await;
        sleep(Duration::from_millis(500)).await;
        let height = visit.value("document.querySelector('iframe').style.height").await;
        visit.js("events.length = 0; frames[0].location = arguments[0]", vec![json!(format!("{}/liar.html", liar.origin()))]).await;
        visit.until("the liar is there", "messages.some(({ data }) => data.lying)").await;
        say(visit, "[{ sextant: 1, type: 'height', height: 4000 }, { sextant: 1, type: 'error', code: 'lie' }]", 1).await;
        visit.until("it has lied", "messages.some(({ data }) => data.code === 'lie')").await;
        sleep(Duration::from_millis(300)).await;
        assert_eq!(visit.value("events.length").await, 0);
        assert_eq!(visit.value("document.querySelector('iframe').style.height").await, height);
        visit.forgive().await;
    })
    .await;
}

#[tokio::test]
async fn a_sibling_cannot_speak_for_a_frame() {
    embedding(async |visit| {
        let _around = open(visit, "&script=1").await;
        visit.until("the frame has its height", "document.querySelector('iframe').style.height !== ''").await;
        let liar = Elsewhere::serve(&host_pages(), &[]).await;
        visit.js("addFrame(arguments[0], { sandbox: null })", vec![json!(format!("{}/liar.html", liar.origin()))]).await;
        visit.until("the liar is there", "messages.some(({ data }) => data.lying)").await;
        sleep(Duration::from_millis(500)).await;
        let before = visit.value("[document.querySelector('#frame-1').style.height, events.length]").await;
        visit.js("frames[1].postMessage({ say: [{ sextant: 1, type: 'height', height: 4000 }, { sextant: 1, type: 'error', code: 'lie' }] }, '*')", Vec::new()).await;
        visit.until("it has lied", "messages.some(({ data }) => data.code === 'lie')").await;
        sleep(Duration::from_millis(300)).await;
        assert_eq!(visit.value("[document.querySelector('#frame-1').style.height, events.length]").await, before);
        assert_eq!(visit.value("document.querySelector('#frame-2').style.height").await, "", "a frame without the attribute is none of ours");
        visit.forgive().await;
    })
    .await;
}

/// A generator of numbers from 0 to 1 (mulberry32), and of messages good, nearly good and bad.
const RANDOM: &str = "
    let seed = arguments[0];
    const random = () => {
        seed = (seed + 0x6d2b79f5) | 0;
        let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const pick = (list) => list[Math.floor(random() * list.length)];
    const scalars = [undefined, null, 0, -0, 1, -1, 0.5, 119, 120, 8001, 1e308, NaN, Infinity, -Infinity, '', '1', 'dark', 'light', 'django', '<b>', 'a.b', '\\u202e', 'x'.repeat(65), true, false, 7n];
    const value = (depth) => random() < 0.7 || depth > 2 ? pick(scalars) : random() < 0.5 ? Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1))
        : Object.fromEntries(Array.from({ length: Math.floor(random() * 4) }, () => [pick(['django', 'flask', 'toString', '__proto__', 'a', '<b>']), value(depth + 1)]));
    const names = ['theme', 'height', 'minHeight', 'question', 'answer', 'verdict', 'winner', 'scores', 'link', 'code', 'extra'];
    const types = ['hello', 'set', 'measure', 'ready', 'height', 'answer', 'result', 'navigate', 'error', 'constructor', '__proto__', '', undefined, 1];
    const message = () => {
        if (random() < 0.1) return value(0);
        const made = random() < 0.9 ? { sextant: 1 } : { sextant: value(0) };
        made.type = pick(types);
        for (const name of names) if (random() < 0.6) made[name] = value(0);
        return made;
    };";

#[tokio::test]
async fn random_messages_leave_a_frame_sound() {
    embedding(async |visit| {
        let _around = open(visit, "").await;
        visit.enter_frame("iframe").await;
        visit.settle().await;
        let run = format!(
            "{RANDOM} const before = document.body.innerHTML; const bad = [];
            for (let count = 0; count < arguments[1]; count += 1) {{
                const data = message();
                dispatchEvent(new MessageEvent('message', {{ data, source: random() < 0.9 ? parent : window, origin: 'https://example.org' }}));
                const theme = document.documentElement.dataset.theme;
                if (![undefined, 'light', 'dark'].includes(theme)) bad.push(theme);
            }}
            return [bad, document.body.innerHTML === before, location.search]"
        );
        let outcome = visit.js(&run, vec![json!(20_261_127), json!(cases())]).await;
        assert_eq!(outcome, json!([[], true, "?page=worksheet&flow=one"]));
        answer_first(visit).await;
        visit.leave_frames().await;
        visit.until("the answer is told", &heard("answer")).await;
    })
    .await;
}

#[tokio::test]
async fn random_messages_leave_a_page_with_our_script_sound() {
    embedding(async |visit| {
        let _servers = open_liar(visit).await;
        let run = format!(
            "{RANDOM} const frame = document.querySelector('iframe'); const origin = new URL(frame.src).origin; const bad = [];
            document.getElementById('heard').remove(); let told = 0;
            const slug = (value) => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);
            const sound = {{ ready: (d) => Number.isFinite(d.minHeight), height: (d) => d.height >= 120 && d.height <= 8000, answer: (d) => slug(d.question) && (d.answer === null || slug(d.answer)),
                result: (d) => slug(d.verdict) && Object.entries(d.scores).every(([id, score]) => slug(id) && Number.isFinite(score)) && !/[<>\"]/.test(d.link),
                navigate: (d) => !/[<>\"]/.test(d.link), error: (d) => slug(d.code) }};
            for (const type in sound) frame.addEventListener('sextant:' + type, (event) => {{ event.stopPropagation(); told += 1; if (!sound[type](event.detail)) bad.push([type, String(event.detail)]); }});
            const clock = performance.now; let now = 0; performance.now = () => (now += 20);
            for (let count = 0; count < arguments[1]; count += 1)
                dispatchEvent(new MessageEvent('message', {{ data: message(), source: random() < 0.9 ? frame.contentWindow : window, origin: random() < 0.9 ? origin : 'null' }}));
            performance.now = clock;
            const height = frame.style.height;
            return [bad, told > arguments[1] / 1000, height === '' || (parseInt(height) >= 120 && parseInt(height) <= 8000), document.querySelectorAll('iframe').length]"
        );
        let outcome = visit.js(&run, vec![json!(20_261_127), json!(cases())]).await;
        assert_eq!(outcome, json!([[], true, true, 1]));
        visit.forgive().await;
    })
    .await;
}
