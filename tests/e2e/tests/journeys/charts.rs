//! Charts: drawn beside the page when they come near, read by keys, taken away, and mended when they cannot be had.

use serde_json::{Value, json};
use sextant_e2e::{Key, Visit, journey};

/// The figure of a measure.
fn figure(measure: &str) -> String {
    format!("figure[data-chart={measure}]")
}

/// Brings the chart of a measure into view and waits until it is drawn.
async fn see(visit: &Visit, measure: &str) {
    come_to(visit, measure).await;
    visit.until("the chart is drawn", &format!("document.querySelector('{} svg path')", figure(measure))).await;
    visit.settle().await;
}

async fn come_to(visit: &Visit, measure: &str) {
    let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })";
    visit.js(scroll, vec![json!(figure(measure))]).await;
}

/// How often a file was asked for.
fn asked(visit: &Visit, part: &str) -> usize {
    visit.site().answered().iter().filter(|answered| answered.address.contains(part)).count()
}

/// The texts in a drawing.
async fn texts(visit: &Visit, measure: &str) -> Vec<String> {
    visit.all_words(&format!("{} svg text", figure(measure))).await
}

/// The text of the file that a button of a chart saves; `data:` addresses as they are.
async fn saved(visit: &Visit, measure: &str, button: &str) -> String {
    let catch = "window.saved = null;
        window.makeAddress ??= URL.createObjectURL;
        URL.createObjectURL = (blob) => (blob.text().then((text) => { window.saved = text; }), makeAddress(blob));
        window.clickOnce ??= HTMLAnchorElement.prototype.click;
        HTMLAnchorElement.prototype.click = function () { if (this.href.startsWith('data:')) window.saved = this.href; };";
    visit.js(catch, Vec::new()).await;
    visit.click(&format!("{} button[name={button}]", figure(measure))).await;
    visit.until("something is saved", "window.saved").await;
    visit.value("window.saved").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_chart_changes_nothing_on_the_root() {
    // Where an attribute of `<html>` is set, even to what it was, browsers work out the style of the whole page anew.
    journey(async |visit| {
        visit.open("page=popularity").await;
        let watch = "window.changed = [];
            const note = (changes) => changed.push(...changes.map((change) => change.attributeName));
            new MutationObserver(note).observe(document.documentElement, { attributes: true })";
        visit.js(watch, Vec::new()).await;
        see(visit, "github-stars").await;
        assert_eq!(visit.value("changed").await, json!([]));
    })
    .await;
}

#[tokio::test]
async fn a_chart_is_drawn_when_it_comes_near_and_not_before() {
    journey(async |visit| {
        for query in ["", "page=worksheet", "page=compare"] {
            visit.open(query).await;
            assert_eq!(asked(visit, "/chart-") + asked(visit, "/echarts-"), 0, "{query}");
        }
        visit.open("page=popularity").await;
        assert!(visit.count("figure[data-chart]").await > 8);
        assert_eq!(visit.count(&format!("{} *", figure("security-issues"))).await, 0, "far below and empty");
        see(visit, "security-issues").await;
        see(visit, "github-stars").await;
        assert_eq!((asked(visit, "/chart-"), asked(visit, "/echarts-")), (2, 1), "the module with its glue, and ECharts, each once");
        let words = texts(visit, "github-stars").await;
        assert!(words.iter().any(|word| word == "Django") && words.iter().any(|word| word == "Flask"), "{words:?}");
        let title = visit.words(&format!("{} .chart-title", figure("github-stars"))).await;
        let label =
            visit.value(&format!("document.querySelector('{} .chart-stage').getAttribute('aria-label')", figure("github-stars"))).await;
        assert!(title.contains("88,588") && label == title, "{title}");
    })
    .await;
}

#[tokio::test]
async fn charts_are_drawn_by_one_worker_beside_the_page() {
    journey(async |visit| {
        visit.open("page=popularity").await;
        see(visit, "github-stars").await;
        assert!(visit.holds("!('echarts' in window)").await, "nothing of ECharts is in the page itself");
        visit.click("header a[href*='page=compare']").await;
        visit.until("the page is another one", "!document.querySelector('figure[data-chart]')").await;
        visit.back().await;
        visit.settle().await;
        see(visit, "github-stars").await;
        assert_eq!(asked(visit, "/echarts-"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_chart_takes_the_width_of_its_seat_and_points_follow() {
    journey(async |visit| {
        visit.open("page=popularity&measure=github-stars").await;
        see(visit, "github-stars").await;
        let width = "document.querySelector('.chart-seat svg').width.baseVal.value === document.querySelector('.chart-seat').clientWidth";
        visit.until("it is as wide as its seat", width).await;
        visit.resize(700, 800).await;
        visit.until("it is as wide as its seat", width).await;
        visit.js("document.querySelector('.chart-stage').focus()", Vec::new()).await;
        visit.key(Key::Right).await;
        let at_the_end =
            "(() => { const end = [...document.querySelectorAll('.chart-seat svg text')].find((text) => text.textContent === 'Django');
            const cursor = document.querySelector('.chart-cursor').getBoundingClientRect();
            return Math.abs(end.getBoundingClientRect().left - cursor.right) < 12 })()";
        visit.until("the cursor stands at the newest point, before the name", at_the_end).await;
    })
    .await;
}

#[tokio::test]
async fn scale_and_years_in_the_address_change_the_charts() {
    journey(async |visit| {
        visit.open("page=popularity&measure=github-stars").await;
        see(visit, "github-stars").await;
        assert!(texts(visit, "github-stars").await.contains(&"20,000".to_owned()));
        visit.js("window.seat = document.querySelector('.chart-seat')", Vec::new()).await;
        let choose = "const field = document.querySelector(`.chart-controls [name=${arguments[0]}]`);
            field.value = arguments[1]; field.dispatchEvent(new Event('change', { bubbles: true }))";
        visit.js(choose, vec![json!("scale"), json!("log")]).await;
        visit.until_query("page=popularity&measure=github-stars&scale=log").await;
        visit
            .until(
                "the axis has powers of ten",
                "![...document.querySelectorAll('.chart svg text')].some((text) => text.textContent === '20,000')",
            )
            .await;
        visit.js(choose, vec![json!("from"), json!("2020")]).await;
        visit.until_query("page=popularity&measure=github-stars&scale=log&from=2020").await;
        visit.until("the finding is of these years", "document.querySelector('.chart-title').textContent.includes('2020')").await;
        assert!(
            visit.holds("seat.isConnected && seat === document.querySelector('.chart-seat')").await,
            "the same seat has another drawing"
        );
        visit.open("page=popularity&measure=github-stars&scale=index").await;
        see(visit, "github-stars").await;
        assert!(visit.words(".chart-title").await.contains("as 100"));
    })
    .await;
}

#[tokio::test]
async fn the_axes_have_the_numbers_and_months_of_the_visitors_language() {
    journey(async |visit| {
        for (query, numbers, months) in [("", ["20,000", "80,000"], ["Mar", "May"]), ("&lang=de", ["20.000", "80.000"], ["Mär", "Mai"])] {
            visit.open(&format!("page=popularity&measure=github-stars{query}")).await;
            see(visit, "github-stars").await;
            let words = texts(visit, "github-stars").await;
            assert!(numbers.iter().all(|number| words.iter().any(|word| word == number)), "{query}: {words:?}");
            visit.open(&format!("page=popularity&measure=pypi-downloads&from=2025{query}")).await;
            see(visit, "pypi-downloads").await;
            let words = texts(visit, "pypi-downloads").await;
            assert!(months.iter().all(|month| words.iter().any(|word| word.starts_with(month))), "{query}: {words:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn keys_read_the_points_out() {
    journey(async |visit| {
        visit.open("page=popularity&measure=github-stars").await;
        see(visit, "github-stars").await;
        visit.js("document.querySelector('.chart-stage').focus()", Vec::new()).await;
        visit.key(Key::Right).await;
        visit.until_words(".chart-reading", &["Django, 22 August 2026: 88,588 stars"]).await;
        visit.key(Key::Down).await;
        visit.until_words(".chart-reading", &["Flask, 22 August 2026: 72,133 stars"]).await;
        visit.key(Key::Home).await;
        assert!(visit.words(".chart-reading").await.contains("(at least)"));
        assert!(visit.holds("!document.querySelector('.chart-cursor').hidden").await);
        let inside = "(() => { const stage = document.querySelector('.chart-stage').getBoundingClientRect(), cursor = document.querySelector('.chart-cursor').getBoundingClientRect();
            return cursor.left > stage.left && cursor.right < stage.right && cursor.top > stage.top && cursor.bottom < stage.bottom })()";
        assert!(visit.holds(inside).await);
        visit.key(Key::Escape).await;
        visit.until("the chart is left", "document.activeElement !== document.querySelector('.chart-stage') && document.querySelector('.chart-cursor').hidden").await;
    })
    .await;
}

#[tokio::test]
async fn a_pointer_finds_the_nearest_point() {
    journey(async |visit| {
        visit.open("page=popularity&measure=commits-year").await;
        see(visit, "commits-year").await;
        let corner = visit
            .value("(({ left, top, width }) => [left, top, width])(document.querySelector('.chart-stage').getBoundingClientRect())")
            .await;
        let at = |index: usize| corner[index].as_f64().unwrap();
        visit.point_at(at(0) + at(2) / 2.0, at(1) + 90.0).await;
        visit
            .until("a tip shows a figure", "/^Django, 20\\d\\d: [0-9,]+ commits/.test(document.querySelector('.chart-tip').textContent)")
            .await;
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_away_carries_title_and_source() {
    journey(async |visit| {
        visit.open("page=popularity&measure=so-survey").await;
        see(visit, "so-survey").await;
        let svg = saved(visit, "so-survey", "chart-svg").await;
        assert!(svg.contains("In the 2025 survey") && svg.contains("Source: ") && !svg.contains("var("), "{svg}");
        // As a picture: read as a document of this page it would have to keep to the page's policy.
        let sound = "(async () => { const image = new Image(); image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(window.saved)}`; await image.decode(); return image.width > 0 })()";
        assert_eq!(visit.awaited(sound).await, json!(true), "{svg}");
        let csv = saved(visit, "so-survey", "chart-csv").await;
        assert!(csv.starts_with("measure,technology,date,value,unit,shown,scale,flag\r\nso-survey,django,2018,13.0,"), "{csv}");
        let png = saved(visit, "so-survey", "chart-png").await;
        assert!(png.starts_with("data:image/png;base64,") && png.len() > 10_000, "{}", png.len());
        visit.until_words(".chart-said", &["Saved as sextant-so-survey.png."]).await;
        let width = "(async () => { const image = new Image(); image.src = window.saved; await image.decode(); return image.width / document.querySelector('.chart-seat').clientWidth })()";
        assert_eq!(visit.awaited(width).await, json!(2));
        let whole = visit.value("document.querySelector('.chart-downloads a[download]').href").await;
        assert!(whole.as_str().unwrap().ends_with("data/series/so-survey.csv"));
    })
    .await;
}

#[tokio::test]
async fn a_chart_that_cannot_be_loaded_can_be_tried_again() {
    for part in ["/echarts-", "/chart-"] {
        journey(async |visit| {
            visit.site().fail(part, 1);
            visit.open("page=popularity&measure=github-stars").await;
            come_to(visit, "github-stars").await;
            visit.until("it says so", "document.querySelector('.chart-failed')").await;
            assert!(visit.words(".chart-failed").await.starts_with("The chart could not be loaded."));
            assert!(visit.count("main table").await >= 2, "the tables stay");
            visit.forgive().await;
            visit.press("Try again").await;
            see(visit, "github-stars").await;
            assert_eq!(visit.count(".chart-failed").await, 0);
        })
        .await;
    }
}

#[tokio::test]
async fn charts_keep_to_a_strict_policy_and_to_a_narrow_screen() {
    journey(async |visit| {
        visit.resize(320, 700).await;
        visit.open("page=popularity&measure=github-stars").await;
        let policy = "window.violations = [];
            document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.sourceFile}`));
            const policy = document.createElement('meta');
            policy.httpEquiv = 'Content-Security-Policy';
            policy.content = \"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'\";
            document.head.append(policy)";
        visit.js(policy, Vec::new()).await;
        see(visit, "github-stars").await;
        saved(visit, "github-stars", "chart-png").await;
        let violations = visit.value("violations").await;
        assert_eq!(violations, Value::Array(Vec::new()));
        assert!(visit.holds("document.documentElement.scrollWidth <= 320").await);
        assert!(visit.holds("document.querySelector('.chart-seat svg').getBoundingClientRect().right <= 320").await);
    })
    .await;
}
