//! How fast charts are drawn on a processor that is four times slower. A binary of its own with one test, so that no other
//! journey runs beside it. Other work on this machine slows it further, so the best of several runs counts.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

use serde_json::json;
use sextant_e2e::{Visit, journey};

/// How many times slower the processor is made.
const SLOWED: u8 = 4;

/// Milliseconds from the last byte of ECharts to the first chart on the screen, at most.
const FIRST: f64 = 400.0;

/// Milliseconds of the longest task while twelve charts come by, at most.
const LONGEST: f64 = 200.0;

/// Charts that come by.
const CHARTS: usize = 12;

const RUNS: usize = 5;

async fn slow_down(visit: &Visit, times: u8) {
    visit.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
}

/// Notes when the first chart is painted: of what stands in a frame that is drawn, the next task knows.
const WATCHED: &str = "globalThis.painted = 0;
    const look = () => requestAnimationFrame(() => {
        if (!document.querySelector('.chart-seat svg path')) return look();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { globalThis.painted = performance.now(); };
        channel.port2.postMessage(0);
    });
    look()";

const ARRIVED: &str = "performance.getEntriesByType('resource').find((entry) => entry.name.includes('/echarts-')).responseEnd";

#[tokio::test]
async fn charts_come_fast_on_a_processor_that_is_four_times_slower() {
    the_first_is_painted_soon_after_its_script_has_arrived().await;
    twelve_come_by_without_a_long_task().await;
}

async fn the_first_is_painted_soon_after_its_script_has_arrived() {
    journey(async |visit| {
        let mut taken: Vec<f64> = Vec::new();
        for _ in 0..RUNS {
            visit.open("page=popularity").await;
            slow_down(visit, SLOWED).await;
            visit.js(WATCHED, Vec::new()).await;
            visit
                .js("document.querySelector('figure[data-chart]').scrollIntoView({ block: 'center', behavior: 'instant' })", Vec::new())
                .await;
            visit.until("the chart is painted", "globalThis.painted > 0").await;
            taken.push(visit.value(&format!("globalThis.painted - {ARRIVED}")).await.as_f64().unwrap());
            slow_down(visit, 1).await;
        }
        println!("From ECharts' last byte to the first chart, {SLOWED} times slower: {taken:.0?} ms");
        assert!(taken.iter().any(|one| *one <= FIRST), "{taken:?} ms, at most {FIRST}");
    })
    .await;
}

/// Scrolls down by half a screen every fifth of a second until enough charts are drawn, and notes the longest task.
const SCROLLED: &str = "(async () => {
    let longest = 0;
    const watch = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { longest = Math.max(longest, entry.duration); }));
    watch.observe({ type: 'longtask' });
    const drawn = () => document.querySelectorAll('.chart-seat svg').length;
    for (let step = 0; step < 400 && drawn() < WANTED; step += 1) {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
        await new Promise((next) => setTimeout(next, 200));
    }
    watch.takeRecords().forEach((entry) => { longest = Math.max(longest, entry.duration); });
    return [drawn(), longest];
})()";

async fn twelve_come_by_without_a_long_task() {
    journey(async |visit| {
        let mut taken: Vec<f64> = Vec::new();
        for _ in 0..RUNS {
            visit.open("page=popularity").await;
            visit.until("the rest is there", "document.querySelector('#releases table')").await;
            slow_down(visit, SLOWED).await;
            let found = visit.awaited(&SCROLLED.replace("WANTED", &CHARTS.to_string())).await;
            slow_down(visit, 1).await;
            assert!(found[0].as_u64().unwrap_or_default() >= CHARTS as u64, "{found}");
            taken.push(found[1].as_f64().unwrap());
            if taken.iter().any(|one| *one <= LONGEST) {
                break;
            }
        }
        println!("Longest task while {CHARTS} charts come by, {SLOWED} times slower: {taken:.0?} ms");
        assert!(taken.iter().any(|one| *one <= LONGEST), "{taken:?} ms, at most {LONGEST}");
    })
    .await;
}
