//! Charts: from the last byte of ECharts to the first one on the screen, and the longest task while twelve come by.

use crate::figures::Figures;
use serde_json::Value;
use sextant_e2e::Visit;

/// Charts that come by.
const CHARTS: u64 = 12;

/// Notes when the first chart is painted: of what stands in a frame that is drawn, the next task knows.
const WATCHED: &str = "globalThis.painted = 0;
    const look = () => requestAnimationFrame(() => {
        if (!document.querySelector('.chart-seat svg path')) return look();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { globalThis.painted = performance.now(); };
        channel.port2.postMessage(0);
    });
    look();
    document.querySelector('figure[data-chart]').scrollIntoView({ block: 'center', behavior: 'instant' })";

const TAKEN: &str = "painted - performance.getEntriesByType('resource').find((entry) => entry.name.includes('/echarts-')).responseEnd";

/// Scrolls down by half a screen every fifth of a second until enough charts are drawn: how many are, and the longest task.
const SCROLLED: &str = "(async () => {
    let longest = 0;
    const note = (entries) => entries.forEach((entry) => { longest = Math.max(longest, entry.duration); });
    const watch = new PerformanceObserver((list) => note(list.getEntries()));
    watch.observe({ type: 'longtask' });
    const drawn = () => document.querySelectorAll('.chart-seat svg').length;
    for (let step = 0; step < 400 && drawn() < WANTED; step += 1) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
        await new Promise((next) => setTimeout(next, 200));
    }
    note(watch.takeRecords());
    return [drawn(), longest];
})()";

/// The first chart, and then twelve.
pub async fn measure(visit: &mut Visit, figures: &mut Figures) {
    visit.open("page=popularity").await;
    visit.js(WATCHED, Vec::new()).await;
    visit.until("the chart is painted", "globalThis.painted > 0").await;
    figures.add("charts: first painted after ECharts' last byte, ms", visit.value(TAKEN).await.as_f64().expect("a time"));
    visit.open("page=popularity").await;
    visit.until("the rest is there", "document.querySelector('#releases table')").await;
    let found = visit.awaited(&SCROLLED.replace("WANTED", &CHARTS.to_string())).await;
    assert!(found[0].as_u64() >= Some(CHARTS), "charts drawn, and the longest task: {found}");
    figures.add("charts: longest task while twelve come by, ms", found.get(1).and_then(Value::as_f64).expect("a time"));
}
