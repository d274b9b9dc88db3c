//! The pair at a glance: two technologies by many measures on one log scale, and the sentence that says how far they disagree.

use crate::address::Page;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Markup, bar, drawing, element, hair, link, paragraph, percent};
use crate::model::{Measure, Popularity, format_scaled};
use crate::popularity::{Ratio, ratios};

/// Measures of the glance: each a fair way to ask "which is more popular?".
const GLANCE: [&str; 6] = ["site-ratio", "so-questions", "github-stars", "so-survey", "dependents", "pypi-downloads"];

/// Half the width of the scale in thousandths, to the ratio of ten to one.
const HALF: i64 = 480;

/// The first two frameworks by every measure of popularity that has both.
pub(super) fn glance(view: View<'_>, popularity: &Popularity) -> Vec<Markup> {
    let frameworks = view.frameworks();
    let [left, right, ..] = frameworks[..] else {
        return vec![paragraph("", "Choose a second technology to see the two side by side.")];
    };
    let measures = GLANCE.iter().filter_map(|id| popularity.measures.iter().find(|measure| measure.id == *id));
    let found: Vec<Ratio<'_>> = ratios(measures, &left.id, &right.id);
    let order = ordered_by(found.len(), |index| -found[index].position);
    let names = [left.name.as_str(), right.name.as_str()];
    let rows = order.into_iter().map(|index| row(view, &found[index], names)).collect();
    let end = |class: &str, words: String| element("span").class(class).child(words);
    let ends = element("p")
        .class("ratios-ends")
        .with("aria-hidden", "true")
        .child(end("p1", format!("← {}", left.name)))
        .child(end("", "equal".to_owned()))
        .child(end("p2", format!("{} →", right.name)));
    vec![
        element("h2").child(disagreement(&found, names)).into(),
        paragraph("", "Each measure counts something else. How many times as much, on a log scale; the ends are ten to one."),
        element("div").class("ratios").child(ends).child(element("ol").children(rows)).into(),
    ]
}

fn row(view: View<'_>, ratio: &Ratio<'_>, names: [&str; 2]) -> Markup {
    let href = view.link_with(|choice| {
        choice.page = Page::Popularity;
        choice.measure = Some(ratio.measure.id.clone());
    });
    let words = match ratio.ahead {
        None => "level".to_owned(),
        Some(ahead) => format!("{} {} ×", names[ahead], format_scaled(ratio.tenths, 1)),
    };
    let side = if ratio.position > 0 { "p1" } else { "p2" };
    let at = 500 - ratio.position.clamp(-1000, 1000) * HALF / 1000;
    let dot = element("circle").class(&format!("ratio-dot {side}")).with("cx", percent(at)).with("cy", "9").with("r", "5");
    let scale = drawing("ratio-scale", "18")
        .child(bar("ratio-track", 20, 960, "8.5", "1"))
        .child(hair("ratio-track", 500 - HALF * 7 / 10, "6", "6"))
        .child(hair("ratio-track", 500 - HALF * 3 / 10, "6", "6"))
        .child(hair("ratio-zero", 500, "1", "16"))
        .child(hair("ratio-track", 500 + HALF * 3 / 10, "6", "6"))
        .child(hair("ratio-track", 500 + HALF * 7 / 10, "6", "6"))
        .child(bar(&format!("ratio-bar {side}"), at.min(500), (at - 500).abs(), "7.5", "3"))
        .child(dot);
    let title = link(&href, ratio.measure.title.as_str()).class("ratio-title");
    element("li").class("ratio").child(title).child(scale).child(element("span").class("ratio-words").child(words)).into()
}

/// The widest disagreement in one sentence.
fn disagreement(ratios: &[Ratio<'_>], [left, right]: [&str; 2]) -> String {
    let leading = |side: usize| ratios.iter().filter(move |ratio| ratio.ahead == Some(side)).max_by_key(|ratio| ratio.tenths);
    let phrase = |name: &str, ratio: &Ratio<'_>| {
        format!("{name} leads {} to 1 by {}", format_scaled(ratio.tenths, 1), within_sentence(ratio.measure))
    };
    match (leading(0), leading(1)) {
        (Some(one), Some(other)) => format!("The measures disagree: {}, {}.", phrase(left, one), phrase(right, other)),
        (Some(one), None) => format!("{}; no measure here puts {right} ahead.", phrase(left, one)),
        (None, Some(other)) => format!("{}; no measure here puts {left} ahead.", phrase(right, other)),
        (None, None) => format!("No measure here has figures for both {left} and {right}."),
    }
}

/// A title within a sentence: a small first letter, unless it begins a name such as GitHub, PyPI or Stack Overflow.
fn within_sentence(measure: &Measure) -> String {
    let word = measure.title.split(' ').next().unwrap_or_default();
    let is_name = word == "Stack" || word.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
    let mut title = measure.title.clone();
    if let Some(first) = title.get_mut(..1).filter(|_| !is_name) {
        first.make_ascii_lowercase();
    }
    title
}
