//! The document for frames in somebody's page: alone, growing with its content, several of them, and what the page hears.

use serde_json::{Value, json};
use sextant_e2e::{Elsewhere, Key, Visit, host_pages, journey};
use std::time::Duration;
use tokio::time::sleep;

/// A page of another origin around frames of the site, and its address for these values.
pub struct Around {
    host: Elsewhere,
}

impl Around {
    pub async fn new() -> Self {
        Self { host: Elsewhere::serve(&host_pages(), &[]).await }
    }

    /// A page around frames of the site at `site`, with further values of the address.
    pub fn page(&self, site: &str, query: &str, more: &str) -> String {
        let encoded = query.replace('%', "%25").replace('&', "%26").replace('+', "%2B").replace('#', "%23");
        format!("{}/?site={site}&query={encoded}{more}", self.host.third_party())
    }
}

/// A journey through other people's pages, which ends at home: the last look for errors takes what others serve for a fault.
pub async fn embedding(go: impl AsyncFnOnce(&mut Visit)) {
    journey(async |visit| {
        go(visit).await;
        visit.open("").await;
    })
    .await;
}

/// Opens a page around a frame of the visitor's site, and waits until the frame is ready.
pub async fn open(visit: &Visit, around: &Around, query: &str, more: &str) {
    visit.go(&around.page(visit.base(), query, more)).await;
    visit.until("the frame says that it is ready", &heard("ready")).await;
}

/// Has a message of that type come?
pub fn heard(kind: &str) -> String {
    format!("messages.some(({{ data }}) => data.sextant === 1 && data.type === '{kind}')")
}

/// Within a frame: gives the first answer that is offered.
pub async fn answer_first(visit: &Visit) {
    visit.click(".answer").await;
    visit.until("the answer is taken", "document.querySelector('.question.answered')").await;
}

/// The messages of that type, in the order in which they came.
async fn all(visit: &Visit, kind: &str) -> Vec<Value> {
    let found =
        visit.value(&format!("messages.map(({{ data }}) => data).filter(data => data.sextant === 1 && data.type === '{kind}')")).await;
    found.as_array().cloned().unwrap_or_default()
}

/// The frame has no need to scroll, or is as high as the script lets it become.
const FITS: &str = "innerHeight === 8000 || (document.documentElement.scrollHeight === innerHeight
    && Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1.5)";

/// Waits until the height of a frame is that of its content and has stayed so for 2 s; gives that height.
async fn until_it_fits(visit: &Visit, css: &str) -> u64 {
    let height = format!("Math.round(document.querySelector('{css}').getBoundingClientRect().height)");
    let mut heights = Vec::new();
    // A chart may still come; what never rests is a frame and a page that chase each other.
    for _ in 0..8 {
        visit.enter_frame(css).await;
        visit.settle().await;
        visit.until("the frame has no need to scroll", FITS).await;
        visit.leave_frames().await;
        let before = visit.value(&height).await.as_u64().unwrap();
        sleep(Duration::from_secs(2)).await;
        heights.push(visit.value(&height).await.as_u64().unwrap());
        if heights.last() == Some(&before) {
            return before;
        }
    }
    panic!("the height of {css} does not come to rest: {heights:?}");
}

#[tokio::test]
async fn a_bare_frame_works_without_a_script() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet", "").await;
        assert_eq!(visit.count("script[src*=embed]").await, 0);
        visit.enter_frame("iframe").await;
        visit.settle().await;
        assert_eq!(visit.words("main h1").await, "Django or Flask?");
        assert_eq!(visit.count("header.site, footer.site, .take-away").await, 0);
        assert!(visit.holds("innerHeight === 620 && document.documentElement.scrollHeight > 620").await, "it scrolls inside");
        visit.answer("admin", "staff").await;
        visit.until("the result stands", "document.querySelector('.result-sentence').textContent.includes('Django is ahead')").await;
        visit.until_query("page=worksheet&a=admin.staff").await;
        let full = visit.value("document.querySelector('.embed-line a').href").await;
        assert_eq!(full, format!("{}?page=worksheet&a=admin.staff", visit.base()));
        visit.leave_frames().await;
        assert_eq!(visit.value("document.querySelector('iframe').style.height").await, "");
    })
    .await;
}

#[tokio::test]
async fn messages_come_in_their_order_and_exactly_as_the_protocol_says() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&a=store.relational", "").await;
        visit.until("a first result is told", &heard("result")).await;
        visit.until("the height is told", &heard("height")).await;
        let kinds =
            visit.value("messages.map(({ data }) => data).filter(data => data.sextant === 1).map(data => data.type).slice(0, 2)").await;
        assert_eq!(kinds, json!(["ready", "height"]));
        let ready = &all(visit, "ready").await[0];
        assert_eq!(ready.as_object().unwrap().keys().collect::<Vec<_>>(), ["minHeight", "sextant", "type"]);
        assert!(ready["minHeight"].as_u64().is_some_and(|height| (120..=620).contains(&height)), "{ready}");
        assert!(all(visit, "height").await.iter().all(|height| height["height"].is_u64()));
        visit.enter_frame("iframe").await;
        visit.answer("admin", "staff").await;
        visit.leave_frames().await;
        visit.until("the answer is told", &heard("answer")).await;
        assert_eq!(all(visit, "answer").await, [json!({ "sextant": 1, "type": "answer", "question": "admin", "answer": "staff" })]);
        visit.until("the new result is told", "messages.filter(({ data }) => data.type === 'result').length === 2").await;
        let result = all(visit, "result").await.pop().unwrap();
        let link = "page=worksheet&a=store.relational_admin.staff";
        assert_eq!(result["link"], link);
        let record: Value = serde_json::from_str(&sextant::worksheet::record_of_link(link, sextant::data::catalog())).unwrap();
        assert_eq!((&result["verdict"], &result["winner"]), (&record["verdict"], &record["winner"]));
        assert_eq!(result["scores"]["django"].as_f64(), record["technologies"][0]["score"].as_f64());
        let amp = "messages.some(({ data }) => data.sentinel === 'amp' && data.type === 'embed-size' && Number.isInteger(data.height))";
        assert!(visit.holds(amp).await, "AMP's dialect");
        assert!(!visit.holds("messages.some(({ data }) => data.message === 'height')").await, "WordPress's only with its secret");
        assert!(visit.holds(&format!("messages.every(({{ origin }}) => origin === '{}')", visit.site().origin())).await);
    })
    .await;
}

#[tokio::test]
async fn wordpress_hears_the_height_with_its_secret() {
    embedding(async |visit| {
        let around = Around::new().await;
        visit.go(&around.page(visit.base(), "page=worksheet#?secret=aB3dE6gH9j", "")).await;
        let told = "messages.some(({ data }) => data.message === 'height' && data.value > 300 && data.secret === 'aB3dE6gH9j')";
        visit.until("the height is told in WordPress's way", told).await;
        visit.go(&around.page(visit.base(), "page=worksheet#?secret=%3Cscript%3E", "")).await;
        visit.until("the height is told", &heard("height")).await;
        assert!(!visit.holds("messages.some(({ data }) => data.message === 'height')").await, "that is no secret of WordPress's");
    })
    .await;
}

#[tokio::test]
async fn a_frame_grows_and_shrinks_with_its_content_and_then_stays() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&sheet=wakatime&flow=one", "&script=1").await;
        visit.until("the page's script hears it", "events.some(({ type }) => type === 'height')").await;
        let small = until_it_fits(visit, "#frame-1").await;
        visit.enter_frame("#frame-1").await;
        visit.press("All on one page").await;
        visit.leave_frames().await;
        let grown = until_it_fits(visit, "#frame-1").await;
        assert!(grown > small + 300, "{small} to {grown}");
        visit.enter_frame("#frame-1").await;
        visit.press("One at a time").await;
        visit.leave_frames().await;
        let again = until_it_fits(visit, "#frame-1").await;
        assert!(again.abs_diff(small) <= 1, "{small} and again {again}");
    })
    .await;
}

#[tokio::test]
async fn every_page_of_the_site_fits_its_frame() {
    embedding(async |visit| {
        let around = Around::new().await;
        for query in
            ["page=compare", "page=popularity&measure=github-stars", "page=worksheet&a=admin.staff&ro=1", "page=article&article=usage-data"]
        {
            open(visit, &around, query, "&script=1").await;
            until_it_fits(visit, "#frame-1").await;
            visit.enter_frame("#frame-1").await;
            visit.settle().await;
            assert_eq!(visit.count(".notice").await, 0, "{query}");
            assert!(visit.holds("document.documentElement.scrollWidth <= innerWidth").await, "{query} is wider than its frame");
            visit.leave_frames().await;
        }
    })
    .await;
}

#[tokio::test]
async fn several_frames_each_have_their_own_height_and_events() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&flow=one", "&script=1&frames=2").await;
        let address = format!("{}embed/?page=worksheet&a=admin.staff&ro=1", visit.base());
        visit.js("addFrame(arguments[0], { 'data-sextant': '' })", vec![json!(address)]).await;
        visit
            .until("all three are ready", "new Set(events.filter(({ type }) => type === 'ready').map(({ frame }) => frame)).size === 3")
            .await;
        for frame in ["#frame-1", "#frame-2", "#frame-3"] {
            until_it_fits(visit, frame).await;
        }
        visit.js("events.length = 0", Vec::new()).await;
        // WebKit's driver clicks only what the page around shows.
        visit.js("document.querySelector('#frame-2').scrollIntoView({ behavior: 'instant' })", Vec::new()).await;
        visit.enter_frame("#frame-2").await;
        let question = visit.value("document.querySelector('.question').id").await;
        answer_first(visit).await;
        visit.leave_frames().await;
        visit.until("the answer is heard", "events.some(({ type }) => type === 'answer')").await;
        let answers =
            visit.value("events.filter(({ type }) => type === 'answer').map(({ frame, detail }) => [frame, detail.question])").await;
        assert_eq!(answers, json!([["frame-2", question]]));
        assert!(visit.holds("document.querySelector('#frame-3').offsetHeight !== document.querySelector('#frame-1').offsetHeight").await);
    })
    .await;
}

#[tokio::test]
async fn the_page_around_chooses_the_theme_and_answers_do_not_take_it_back() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&flow=one&theme=light", "&script=1").await;
        visit.js("document.querySelector('iframe').dataset.theme = 'dark'", Vec::new()).await;
        visit.enter_frame("iframe").await;
        visit.until("the frame is dark", "getComputedStyle(document.body).colorScheme === 'dark'").await;
        answer_first(visit).await;
        assert!(visit.holds("getComputedStyle(document.body).colorScheme === 'dark'").await);
        visit.leave_frames().await;
        let before = all(visit, "height").await.len();
        visit.js("document.querySelector('iframe').contentWindow.postMessage({ sextant: 1, type: 'measure' }, '*')", Vec::new()).await;
        visit
            .until(
                "the height is told when asked for",
                &format!("messages.filter(({{ data }}) => data.type === 'height').length > {before}"),
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_frame_that_shall_not_tell_tells_neither_answers_nor_results() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&ev=0", "").await;
        visit.enter_frame("iframe").await;
        visit.answer("admin", "staff").await;
        visit.until_query("page=worksheet&a=admin.staff&ev=0").await;
        visit.leave_frames().await;
        sleep(Duration::from_millis(500)).await;
        assert_eq!(visit.value("messages.filter(({ data }) => ['answer', 'result'].includes(data.type)).length").await, 0);
        visit.enter_frame("iframe").await;
        visit.js("location.reload()", Vec::new()).await;
        visit.until("its address keeps the state", "document.querySelector('[name=admin][value=staff]')?.checked").await;
        visit.leave_frames().await;
    })
    .await;
}

#[tokio::test]
async fn a_fixed_result_cannot_be_changed_and_a_bad_key_says_so() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&a=admin.staff.4_store.relational&ro=1", "").await;
        visit.enter_frame("iframe").await;
        visit.settle().await;
        assert!(visit.words(".result-sentence").await.contains("Django"));
        assert_eq!(visit.count("main :is(input, select, textarea, fieldset, button)").await, 0);
        visit.click("#reason-admin summary").await;
        visit.until("the evidence is there", "document.querySelector('#reason-admin .claim-dates')").await;
        assert_eq!(visit.count("main :is(input, select, textarea, fieldset, button)").await, 0);
        visit.leave_frames().await;
        open(visit, &around, "page=worksheet&ro=perhaps&t=zend,django,flask", "").await;
        visit.enter_frame("iframe").await;
        let said = visit.all_words(".notice").await;
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said.iter().any(|words| words.contains("ro=perhaps")), "{said:?}");
        assert!(visit.count(".question").await > 10, "the default counts");
        visit.leave_frames().await;
    })
    .await;
}

#[tokio::test]
async fn links_out_of_the_frame_open_beside_it_and_are_told_and_no_history_grows() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&flow=one&a=admin.staff", "").await;
        let length = visit.value("history.length").await;
        visit.enter_frame("iframe").await;
        answer_first(visit).await;
        visit.press("Next").await;
        visit.until("the address follows", "location.search.includes('_')").await;
        let query = visit.query().await;
        let outward = visit.value("[...document.querySelectorAll('a[href]')].filter(link => !link.getAttribute('href').startsWith('#')).map(link => [link.target, link.rel])").await;
        assert!(outward.as_array().unwrap().iter().all(|link| *link == json!(["_blank", "noopener"])), "{outward}");
        visit.leave_frames().await;
        assert_eq!(visit.value("history.length").await, length, "a frame adds nothing to the history");
        visit.enter_frame("iframe").await;
        let tab = visit.current_tab().await;
        visit.click(".embed-line a").await;
        visit.turn_to_other_tab(&tab).await;
        visit.settle().await;
        assert_eq!(visit.count("header.site").await, 1);
        assert!(visit.holds("opener === null").await);
        assert_eq!(visit.query().await, query);
        visit.turn_to_tab(tab).await;
        let told = all(visit, "navigate").await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["link"], query);
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_goes_from_the_page_through_the_frame_and_on() {
    embedding(async |visit| {
        let around = Around::new().await;
        open(visit, &around, "page=worksheet&flow=one", "").await;
        visit.js("document.querySelector('#before').focus()", Vec::new()).await;
        visit.key(Key::Tab).await;
        assert_eq!(visit.value("document.activeElement.tagName").await, "IFRAME");
        visit.enter_frame("iframe").await;
        let mut answered = false;
        for _ in 0..30 {
            if visit.holds("document.activeElement.matches('.answer input') && !document.querySelector('.answered')").await {
                visit.key(Key::Space).await;
                answered = true;
            }
            // Within the frame, since Firefox's driver sends a key to where it was led, not to where the focus is.
            visit.key(Key::Tab).await;
            visit.leave_frames().await;
            if visit.value("document.activeElement.id").await == "after" {
                break;
            }
            visit.enter_frame("iframe").await;
        }
        assert_eq!(visit.value("document.activeElement.id").await, "after", "no trap");
        assert!(answered, "no answer had the focus on the way");
        visit.until("the answer is told", &heard("answer")).await;
    })
    .await;
}

#[tokio::test]
async fn a_frame_far_below_loads_when_it_comes_near() {
    embedding(async |visit| {
        let around = Around::new().await;
        visit.go(&around.page(visit.base(), "page=worksheet&flow=one", "&script=1&lazy=1&below=9000")).await;
        sleep(Duration::from_millis(700)).await;
        assert!(!visit.holds(&heard("ready")).await, "it is far below");
        visit.js("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })", Vec::new()).await;
        visit.until("the frame is ready", &heard("ready")).await;
        until_it_fits(visit, "#frame-1").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_nobody_sees_has_its_frame_ready_and_fitting_once_it_is_seen() {
    embedding(async |visit| {
        let around = Around::new().await;
        visit.go(&around.page(visit.base(), "page=worksheet&flow=one", "&script=1&frames=0")).await;
        visit.minimise().await;
        visit.until("nobody sees the page", "document.visibilityState === 'hidden'").await;
        let address = format!("{}embed/?page=worksheet&flow=one", visit.base());
        visit.js("addFrame(arguments[0], { 'data-sextant': '' })", vec![json!(address)]).await;
        visit.until("the frame is ready", &heard("ready")).await;
        visit.until("a first result is told", &heard("result")).await;
        assert!(visit.holds("document.visibilityState === 'hidden'").await, "nobody has seen it yet");
        // What is never painted is not laid out either: the height comes when it is.
        visit.restore().await;
        until_it_fits(visit, "#frame-1").await;
    })
    .await;
}
