//! Log scales as inline drawings: dots where ratios or values stand, each technology with a shape of its own. They repeat
//! what their rows say in words.

use crate::document::markup::{Element, Markup, bar, drawing, element, hair, percent};
use crate::model::format_scaled;
use crate::words::{data as words, measures};

/// Half the width of a scale from one technology to another, in thousandths.
pub(super) const HALF: i64 = 480;
/// The rest at either end, so that a dot at the end is whole.
pub(super) const EDGE: i64 = 500 - HALF;

/// Where 2 and 5 stand between 1 and 10, in thousandths.
const STEPS: [i64; 2] = [301, 699];

/// Shapes by the position of the technology, as in the picker: circle, square, diamond, triangle, half circle, bar.
const SHAPES: [&str; 6] = [
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
    "M-4.5-4.5h9v9h-9z",
    "M0-6L6 0L0 6L-6 0z",
    "M0-5.5L6 5H-6z",
    "M-5.5 3.5a5.5 6.5 0 0 1 11 0z",
    "M-6-2h12v4h-12z",
];

/// The dot of the technology at a position in the choice; one that is not chosen is grey and round.
pub(super) fn dot(position: Option<usize>, at: i64, middle: &str) -> Markup {
    let (class, shape) = match position {
        Some(position) => (format!("ratio-dot p{}", position + 1), SHAPES[position % SHAPES.len()]),
        None => ("ratio-dot".to_owned(), SHAPES[0]),
    };
    let place = element("svg").with("x", percent(at)).with("y", middle).with("overflow", "visible");
    place.child(element("path").class(&class).with("d", shape)).into()
}

/// Room for a decade to either side of the middle, in thousandths of the width; `decades` is at least 1.
fn decade(decades: i64) -> i64 {
    HALF / decades.max(1)
}

/// Decades that positions need: enough for the farthest, at least 1 and at most 4.
pub(super) fn decades(positions: impl Iterator<Item = i64>) -> i64 {
    positions.map(|position| (position.abs() + 999) / 1000).max().unwrap_or(1).clamp(1, 4)
}

/// The line of a scale with its ticks, each a place along it in thousandths and whether it is a whole power of ten. One path for all,
/// since a page has hundreds of ticks; its lines are a pixel wide, however wide the scale is.
fn track(ticks: impl Iterator<Item = (i64, bool)>) -> Markup {
    let mut path = format!("M{EDGE} 9h{}", 2 * HALF);
    for (at, whole) in ticks {
        path += &if whole { format!("M{at} 4v10") } else { format!("M{at} 6v6") };
    }
    let stretched = element("svg").with("x", "0.5").with("viewBox", "0 0 1000 18").with("preserveAspectRatio", "none");
    stretched.child(element("path").class("ratio-track").with("d", path)).into()
}

/// The ratio of two technologies: a dot on the side of the one that has more, joined to the middle.
pub(super) fn pair_scale(position: i64, decades: i64) -> Element {
    let side = usize::from(position < 0);
    let at = 500 - position.clamp(-1000 * decades, 1000 * decades) * decade(decades) / 1000;
    let steps = (0..decades).flat_map(|whole| STEPS.into_iter().chain([1000]).map(move |step| (1000 * whole + step, step == 1000)));
    let ticks = steps.map(|(step, whole)| (step * decade(decades) / 1000, whole));
    let scale = drawing("ratio-scale", "18").child(track(ticks.flat_map(|(from, whole)| [(500 - from, whole), (500 + from, whole)])));
    let class = format!("ratio-bar p{}", side + 1);
    scale.child(hair("ratio-zero", 500, "1", "16")).child(bar(&class, at.min(500), (at - 500).abs(), "7.5", "3")).child(dot(
        Some(side),
        at,
        "9",
    ))
}

/// The words above [`pair_scale`].
pub(super) fn pair_axis(decades: i64) -> Element {
    let whole = |sign: i64| (1..=decades).map(move |at| (500 + sign * at * decade(decades), times(at)));
    axis(whole(-1).chain([(500, measures::EQUAL.into())]).chain(whole(1)))
}

/// Several technologies beside the one that has most, which stands at the right; `positions` from 0 down, by technology.
pub(super) fn fan_scale(positions: &[Option<i64>], decades: i64) -> Element {
    let width = 2 * HALF / decades.max(1);
    let mut scale = drawing("ratio-scale", "18").child(track((0..=decades).map(|whole| (EDGE + 2 * HALF - whole * width, true))));
    // The first technology is drawn last, so that it lies on top.
    for (technology, position) in positions.iter().enumerate().rev() {
        if let Some(position) = position {
            scale = scale.child(dot(Some(technology), EDGE + 2 * HALF + position.clamp(&(-1000 * decades), &0) * width / 1000, "9"));
        }
    }
    scale
}

/// The words above [`fan_scale`].
pub(super) fn fan_axis(decades: i64) -> Element {
    let width = 2 * HALF / decades.max(1);
    let parts = [words::MOST, words::A_TENTH, words::A_HUNDREDTH, words::A_THOUSANDTH, words::A_TEN_THOUSANDTH];
    axis(parts.into_iter().take(decades as usize + 1).enumerate().map(|(at, words)| (EDGE + 2 * HALF - at as i64 * width, words.into())))
}

/// Values between two powers of ten, with a dot for each technology.
pub(super) fn value_scale(values: &[Option<i64>], (from, to): (i64, i64)) -> Element {
    let width = 2 * HALF / (to - from).max(1);
    let mut scale = drawing("ratio-scale", "18").child(track((0..=(to - from)).map(|whole| (EDGE + whole * width, true))));
    for (technology, value) in values.iter().enumerate().rev() {
        if let Some(value) = value.filter(|value| *value > 0) {
            let at = ((value as f64).log10() * 1000.0) as i64 - 1000 * from;
            scale = scale.child(dot(Some(technology), EDGE + at * width / 1000, "9"));
        }
    }
    scale
}

/// The words above [`value_scale`]; `words` says a power of ten.
pub(super) fn value_axis((from, to): (i64, i64), words: impl Fn(i64) -> String) -> Element {
    let width = 2 * HALF / (to - from).max(1);
    // Of more than four powers every other is said, so that they stand apart on a narrow screen.
    let step = if to - from > 3 { 2 } else { 1 };
    axis((from..=to).filter(|power| (to - power) % step == 0).map(|power| (EDGE + (power - from) * width, words(power))))
}

/// A factor of ten to a power: `10 ×`, `100 ×`, `1,000 ×`.
fn times(power: i64) -> String {
    format!("{} ×", format_scaled(10_i64.pow(power as u32), 0))
}

/// Words at places along a drawing; those at the ends turn inwards.
pub(super) fn axis(words: impl Iterator<Item = (i64, String)>) -> Element {
    let mut axis = drawing("scale-axis", "14");
    for (at, words) in words {
        let class = if at < 100 {
            "axis-start"
        } else if at > 900 {
            "axis-end"
        } else {
            "axis-middle"
        };
        axis = axis.child(element("text").class(class).with("x", percent(at)).with("y", "11").child(words));
    }
    axis
}
