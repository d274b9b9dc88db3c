//! What a first visit costs: bytes and time until the worksheet answers, and time until the first chart stands.

use crate::figures::Figures;
use sextant_e2e::Visit;

/// Bytes that travel until the worksheet is ready for a visitor who moves, and how long it takes. What travels for one who only reads
/// is a limit of the journeys `size`.
pub async fn worksheet(visit: &mut Visit, figures: &mut Figures) {
    visit.open("page=worksheet").await;
    let bytes = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0)";
    figures.add("worksheet, ready for answers: bytes", number(visit, bytes).await);
    let painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    figures.add("worksheet, first load: first words painted, ms", number(visit, painted).await);
    figures.add("worksheet, first load: ready for answers, ms", number(visit, "sextantBench.ready").await);
}

/// Time until the first chart of the popularity page is drawn, when a visitor goes straight to it.
pub async fn chart(visit: &mut Visit, figures: &mut Figures) {
    visit.open("page=popularity").await;
    visit.until("the first chart is drawn", "sextantBench.chart !== null").await;
    figures.add("popularity, first load: first chart drawn, ms", number(visit, "sextantBench.chart").await);
}

async fn number(visit: &Visit, expression: &str) -> f64 {
    visit.value(expression).await.as_f64().unwrap_or_else(|| panic!("{expression} is no number"))
}
