//! The bearing: a shallow sextant arc with two technologies at its ends and a needle at the margin.
//! Drawn from the same numbers as the sentence beside it, which is its name.
//!
//! Everything on the limb is drawn upright at its middle and turned about the arc's centre, so that no
//! trigonometry is needed: a margin of 100 points is a turn of 36 degrees.

use super::look::Worksheet;
use super::markup::{Element, Markup, element};
use super::result::{Tick, margin, margin_band, ticks, verdict_words};
use crate::worksheet::{names, sentence};

/// The limb from -36 to +36 degrees: radius 300 about (200, 336). Its ends are 300 sin 36 = 176.3 from the middle
/// and at 336 - 300 cos 36 = 93.3.
const LIMB: &str = "M23.7 93.3A300 300 0 0 1 376.3 93.3";
/// The same with radius 280, on which the band of the unknown lies.
const BAND: &str = "M35.4 109.5A280 280 0 0 1 364.6 109.5";
/// Graduations, each five points; longer at each twenty-five. They are dashes of two arcs, of radius 297 and 294 and as broad as
/// the dashes shall be long. The arcs are 722 tenths of a degree long, half a dash longer than the limb at both ends.
const GRADUATIONS: [(&str, &str, &str); 2] = [
    ("bearing-graduation", "M25 96A297 297 0 0 1 375 96", "2 16"),
    ("bearing-graduation bearing-graduation-long", "M26.8 98.5A294 294 0 0 1 373.2 98.5", "2 88"),
];

/// The turn that brings something upright to a margin in tenths of a point, positive towards the left end.
fn turn(margin: i64) -> String {
    // 36 degrees for 1000 tenths, in thousandths of a degree.
    let angle = -margin * 36;
    let sign = if angle < 0 { "-" } else { "" };
    format!("rotate({sign}{}.{:03} 200 336)", angle.abs() / 1000, angle.abs() % 1000)
}

fn line(class: &str, path: &str) -> Element {
    element("path").class(class).with("d", path)
}

/// A line in dashes, by a length that it counts as.
fn dashed(line: Element, length: &str, dashes: String) -> Element {
    line.with("pathLength", length).with("stroke-dasharray", dashes)
}

fn words(class: &str, x: &str, y: &str, words: &str) -> Markup {
    element("text").class(class).with("x", x).with("y", y).child(words).into()
}

/// The drawing for two technologies, with a mark wherever one change of mind would bring the needle.
pub(super) fn bearing(sheet: Worksheet<'_>) -> Markup {
    let Worksheet { decision, standing, view, .. } = sheet;
    let margin = (decision.total_weight() > 0).then(|| margin(decision, view.catalog));
    let (low, high) = margin_band(decision);
    // The band is a dash of a path that counts as 2000 tenths long.
    let (start, length) = (1000 - high.min(1000), high.min(1000) - low.max(-1000));
    let dash = if length > 0 { format!("0 {start} {length} 2000") } else { "0 2000".to_owned() };
    let graduations = GRADUATIONS.map(|(class, arc, dashes)| dashed(line(class, arc), "722", dashes.to_owned()).into());
    let mark = |tick: Tick| {
        let mark = element("path").with("d", "M200 33V23").with("transform", turn(tick.margin));
        let link = if sheet.is_read_only() { element("g") } else { element("a").with("href", tick.href) }.class("bearing-tick");
        link.child(element("title").child(tick.words)).child(mark).into()
    };
    let marks = element("g").children(ticks(decision, standing, view.catalog).into_iter().map(mark).collect());
    let needle = if margin.is_some() { "bearing-needle" } else { "bearing-needle bearing-needle-none" };
    let names = names(decision, view.catalog);
    element("svg")
        .class("bearing")
        .with("viewBox", "0 0 400 156")
        .with("role", "group")
        .with("aria-label", sentence(decision, standing, view.catalog))
        .child(dashed(line("bearing-band", BAND), "2000", dash))
        .child(line("bearing-limb", LIMB))
        .children(graduations.into())
        .child(line("bearing-zero", "M200 32V54"))
        .child(line(needle, "M200 38L204 122H196Z").with("transform", turn(margin.unwrap_or(0))))
        .child(words("bearing-end p1", "4", "134", &names[0]))
        .child(words("bearing-end bearing-end-right p2", "396", "134", &names[1]))
        .child(words("bearing-verdict", "200", "150", verdict_words(decision, standing)))
        .child(marks)
        .into()
}
