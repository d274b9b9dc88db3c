//! The bearing: a shallow sextant arc with two technologies at its ends and a needle at the margin.
//! Drawn from the same numbers as the sentence beside it, which is its name. Knows numbers, not technologies.
//!
//! Everything on the limb is drawn upright at its middle and turned about the arc's centre, so that no
//! trigonometry is needed: a margin of 100 points is a turn of 36 degrees.

use super::{dynamic, words};
use crate::document::Tick;
use leptos::prelude::*;

/// The limb from -36 to +36 degrees: radius 300 about (200, 336). Its ends are 300 sin 36 = 176.3 from the middle
/// and at 336 - 300 cos 36 = 93.3.
const LIMB: &str = "M23.7 93.3A300 300 0 0 1 376.3 93.3";
/// The same with radius 280, on which the band of the unknown lies.
const BAND: &str = "M35.4 109.5A280 280 0 0 1 364.6 109.5";
/// Graduations, each five points; longer at each twenty-five.
const STEPS: std::ops::RangeInclusive<i64> = -20..=20;

/// The turn that brings something upright to a margin in tenths of a point, positive towards the left end.
fn turn(margin: i64) -> String {
    // 36 degrees for 1000 tenths, in thousandths of a degree.
    let angle = -margin * 36;
    let sign = if angle < 0 { "-" } else { "" };
    format!("rotate({sign}{}.{:03} 200 336)", angle.abs() / 1000, angle.abs() % 1000)
}

/// The drawing. Margins are in tenths of a point from -1000 to 1000, positive towards the left end.
#[component]
pub fn Bearing(
    /// Name at the left end.
    left: String,
    /// Name at the right end.
    right: String,
    /// Where the needle stands; none where there is no result yet.
    #[prop(into)]
    margin: Signal<Option<i64>>,
    /// How far the margin may lie either way for what is unknown.
    #[prop(into)]
    band: Signal<(i64, i64)>,
    /// Where one change of mind would turn the answer.
    #[prop(into)]
    ticks: Signal<Vec<Tick>>,
    /// The sentence that says the same.
    #[prop(into)]
    label: Signal<String>,
    /// What stands under the arc.
    #[prop(into)]
    verdict: Signal<String>,
) -> impl IntoView {
    let graduation = |step: i64| {
        let end = if step % 5 == 0 { "M200 36V48" } else { "M200 36V42" };
        view! { <path class="bearing-graduation" d=end transform=turn(step * 50)/> }.into_any()
    };
    let graduations: Vec<AnyView> = STEPS.map(graduation).collect();
    // The band is a dash of a path that counts as 2000 tenths long.
    let dash = words(move || {
        let (low, high) = band.get();
        let (start, length) = (1000 - high.min(1000), high.min(1000) - low.max(-1000));
        if length > 0 { format!("0 {start} {length} 2000") } else { "0 2000".to_owned() }
    });
    let mark = |tick: Tick| {
        let place = turn(tick.margin);
        view! { <a href=tick.href class="bearing-tick"><title>{tick.words}</title><path d="M200 33V23" transform=place/></a> }.into_any()
    };
    let marks = dynamic(move || ticks.get().into_iter().map(mark).collect::<Vec<AnyView>>().into_any());
    let needle = words(move || if margin.get().is_some() { "bearing-needle" } else { "bearing-needle bearing-needle-none" }.to_owned());
    let place = words(move || turn(margin.get().unwrap_or(0)));
    view! {
        <svg class="bearing" viewBox="0 0 400 156" role="group" aria-label=label>
            <path class="bearing-band" d=BAND pathLength="2000" stroke-dasharray=dash/>
            <path class="bearing-limb" d=LIMB/>
            {graduations}
            <path class="bearing-zero" d="M200 32V54"/>
            {marks}
            <path class=needle d="M200 38L204 122H196Z" transform=place/>
            <text class="bearing-end p1" x="4" y="134">{left}</text>
            <text class="bearing-end bearing-end-right p2" x="396" y="134">{right}</text>
            <text class="bearing-verdict" x="200" y="150">{verdict}</text>
        </svg>
    }
}
