//! Accessibility that a machine can see: axe-core on every page in every setting, sizes of targets, roles and names.

use super::pages;
use serde_json::{Value, json};
use sextant_e2e::{Browser, Scheme, Visit, journey_in, journey_within};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Every page takes axe-core some seconds on a small machine.
const LIMIT: Duration = Duration::from_secs(600);

/// States of pages beyond their first one.
const STATES: [&str; 9] = [
    "page=worksheet&t=django,flask,fastapi,spring-boot,laravel,none&a=store.relational.4_existing.models!_admin.staff_connections.open",
    "page=worksheet&flow=one&a=store.relational&own=Known:4:2,-1",
    "page=worksheet&sheet=wakatime&a=html.yes_api.yes",
    "page=worksheet&t=zend,flask&a=gone.yes_store.other.3&d=00c0ffee&was=django.719_flask.434",
    "page=compare&t=django,flask,fastapi,rails,gin,axum",
    "page=popularity&measure=github-stars",
    "page=worksheet&lang=de&a=store.relational.4_existing.models!_admin.staff",
    "page=compare&lang=de",
    "page=methods&lang=de",
];

fn queries() -> Vec<String> {
    pages::all().into_iter().map(|(query, _)| query).chain(STATES.map(str::to_owned)).collect()
}

/// What axe-core finds: rule, and where and why; its advice on best practice counts, too.
const FINDINGS: &str = "window.axe.run(document, {
    resultTypes: ['violations'],
    // Colours that the visitor forces are the visitor's.
    rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
}).then((found) => found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary.replace(/\\s+/g, ' ')}`)))";

/// What axe-core finds in a state, each finding with the state's name.
async fn findings(visit: &Visit, state: &str) -> Vec<String> {
    if !visit.holds("'axe' in window").await {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        visit.js(&axe, Vec::new()).await;
    }
    let found = visit.awaited(FINDINGS).await;
    let lines = found.as_array().unwrap_or_else(|| panic!("{state}: {found}"));
    lines.iter().map(|line| format!("{state}: {}", line.as_str().unwrap_or_default())).collect()
}

/// Opens everything that can be opened, lays out what is far away, too, and waits for what is loaded then.
async fn open_everything(visit: &Visit) {
    visit.js("document.querySelectorAll('main details').forEach((one) => { one.open = true })", Vec::new()).await;
    visit.js("document.querySelectorAll('.measure').forEach((one) => { one.style.contentVisibility = 'visible' })", Vec::new()).await;
    visit.settle().await;
    visit.until("nothing is on its way", "!document.querySelector('[aria-busy=\"true\"]')").await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_the_light() {
    journey_within(LIMIT, async |visit| {
        let mut found = Vec::new();
        for query in queries() {
            visit.open(&query).await;
            found.extend(findings(visit, &query).await);
        }
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_in_the_dark_with_everything_open() {
    journey_within(LIMIT, async |visit| {
        visit.system_asks_for(Scheme::Dark).await;
        let mut found = Vec::new();
        for query in queries() {
            visit.open(&query).await;
            open_everything(visit).await;
            found.extend(findings(visit, &format!("{query}, dark and open")).await);
        }
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_page_at_360_pixels_with_everything_open() {
    journey_within(LIMIT, async |visit| {
        visit.resize(360, 740).await;
        let mut found = Vec::new();
        for query in queries() {
            visit.open(&query).await;
            open_everything(visit).await;
            found.extend(findings(visit, &format!("{query}, narrow and open")).await);
        }
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

/// Words twice as large, on half the width: what is left of a window of 1,280 pixels at a zoom of 200 %.
#[tokio::test]
async fn axe_finds_nothing_on_any_page_at_twice_the_size_and_nothing_is_cut_off() {
    journey_within(LIMIT, async |visit| {
        visit.resize(640, 450).await;
        let mut found = Vec::new();
        for query in queries() {
            visit.open(&query).await;
            found.extend(findings(visit, &format!("{query}, at a zoom of 200 %")).await);
            if !visit.holds("document.scrollingElement.scrollWidth <= innerWidth").await {
                found.push(format!("{query} scrolls sideways"));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    })
    .await;
}

/// Targets smaller than 24 pixels each way. A link within a sentence may be (2.5.8), and a link whose circle of 24 pixels
/// touches no other target; buttons, fields and what opens may never.
const SMALL: &str = "(() => {
    const kinds = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]';
    const boxes = [...document.querySelectorAll(kinds)].filter((one) => one.checkVisibility()).map((one) => {
        const whole = one.matches('input') ? one.closest('label') ?? one : one;
        const box = whole.getBoundingClientRect();
        const sentence = one.closest('p, li, td, th, dd, dt, figcaption, blockquote, h2, h3');
        const inline = one.matches('a') && getComputedStyle(one).display === 'inline' && sentence
            && sentence.textContent.trim().length > one.textContent.trim().length;
        return { one, box, inline, small: Math.min(box.width, box.height) < 23.9 };
    }).filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0);
    const crowded = ({ one, box }) => {
        const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
        return boxes.some((other) => other.one !== one && !one.contains(other.one) && !other.one.contains(one)
            && Math.hypot(Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)) < 12);
    };
    return boxes.filter((found) => found.small && !found.inline && (!found.one.matches('a') || crowded(found)))
        .map(({ one, box }) => `${one.outerHTML.slice(0, 90)} is ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`);
})()";

#[tokio::test]
async fn targets_are_at_least_24_pixels_each_way() {
    journey_within(LIMIT, async |visit| {
        let mut small = Vec::new();
        for width in [1280, 360] {
            visit.resize(width, 800).await;
            for query in queries() {
                visit.open(&query).await;
                open_everything(visit).await;
                let found = visit.value(SMALL).await;
                small.extend(found.as_array().into_iter().flatten().map(|line| format!("{query} at {width} pixels: {line}")));
            }
        }
        assert!(small.is_empty(), "{small:#?}");
    })
    .await;
}

#[tokio::test]
async fn worksheet_and_charts_have_their_roles_and_names() {
    journey_within(LIMIT, async |visit| {
        // WebKit's driver gives no name that comes from a label or a legend.
        let named = visit.browser() != Browser::WebKit;
        let is = async |css: &str, role: &str, name: &str| {
            let found = visit.role_and_name(css).await;
            assert_eq!(found.0, role, "{css}");
            assert!(!named || found.1.contains(name), "{css} is called “{}”, not “{name}”", found.1);
        };
        visit.open("page=worksheet&a=store.relational.4!_admin.staff").await;
        is("main h1", "heading", "Django or Flask?").await;
        let legend = visit.words("#store legend").await;
        is("#store", "group", legend.trim_start_matches(|sign: char| sign.is_ascii_digit())).await;
        is("#store [name=store][value=relational]", "radio", "").await;
        assert_eq!(visit.value("document.querySelector('#store [name=store][value=relational]').checked").await, true);
        if named {
            for field in ["#store [name=store]", "#store [name=store-importance]", "#store .must input"] {
                assert!(!visit.role_and_name(field).await.1.is_empty(), "{field} has a name");
            }
        }
        is("#store .must input", "checkbox", "").await;
        is("[data-result]", "complementary", "Result").await;
        is("header nav a[href*='page=compare']", "link", "Compare").await;
        assert_eq!(visit.count("[data-result] [role=status], main [role=status]").await.min(1), 1, "changes are announced");
        visit.open("page=popularity&measure=github-stars").await;
        visit.js("document.querySelector('figure[data-chart]').scrollIntoView({ block: 'center', behavior: 'instant' })", Vec::new()).await;
        visit.until("the chart is drawn", "document.querySelector('figure[data-chart] svg path')").await;
        let (role, name) = visit.role_and_name("figure[data-chart] .chart-stage").await;
        assert!(["img", "image", "application", "group"].contains(&role.as_str()), "{role}");
        assert!(name.contains("88,588") && name.contains("Django") && name.contains("Flask"), "{name}");
    })
    .await;
}

#[tokio::test]
async fn every_chart_has_a_table() {
    journey_within(LIMIT, async |visit| {
        visit.open("page=popularity").await;
        let bare = "[...document.querySelectorAll('figure[data-chart]')].filter((chart) => {
            const part = chart.closest('section, article, .measure');
            return !part?.querySelector('table');
        }).map((chart) => chart.dataset.chart)";
        assert_eq!(visit.value(bare).await, json!([]), "charts without a table beside them");
        assert!(visit.count("figure[data-chart]").await > 8);
    })
    .await;
}

/// In colours that the visitor forces, what carries meaning by a fill is still there.
#[tokio::test]
async fn in_forced_colours_bars_and_chosen_answers_can_be_seen() {
    journey_in(&[Browser::Chromium, Browser::Firefox], LIMIT, "the engine has no forced colours", async |visit| {
        if visit.browser() == Browser::Chromium {
            let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
            visit.cdp("Emulation.setEmulatedMedia", forced).await;
        } else {
            visit.set("browser.display.document_color_use", json!(2)).await;
        }
        visit.open("page=worksheet&a=store.relational.4_admin.staff").await;
        assert!(visit.holds("matchMedia('(forced-colors: active)').matches").await);
        let unseen = "(() => {
            const probe = document.body.appendChild(document.createElement('span'));
            probe.style.color = 'Canvas';
            const ground = getComputedStyle(probe).color;
            probe.remove();
            return [...document.querySelectorAll('[data-result] svg rect, [data-result] svg path')]
                .filter((shape) => shape.checkVisibility() && shape.getBoundingClientRect().width > 0)
                .filter((shape) => [getComputedStyle(shape).fill, getComputedStyle(shape).stroke]
                    .every((paint) => [ground, 'none', 'rgba(0, 0, 0, 0)'].includes(paint)))
                .map((shape) => shape.outerHTML.slice(0, 80));
        })()";
        assert_eq!(visit.value(unseen).await, Value::Array(Vec::new()), "shapes in the colour of their ground");
        assert_eq!(findings(visit, "forced colours").await, Vec::<String>::new());
    })
    .await;
}
