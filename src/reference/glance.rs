//! The pair at a glance: two technologies by many measures on one log scale, and the sentence that says how far they disagree.

use super::scale::pair_scale;
use crate::address::Page;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Markup, element, link, paragraph};
use crate::model::{Glance, Measure};
use crate::popularity::{Compared, Disagreement, compared, disagreement, factor_words};

/// The first two frameworks by every measure of the home page that has both.
pub(super) fn glance(view: View<'_>, glance: &Glance) -> Vec<Markup> {
    let frameworks = view.frameworks();
    let [left, right, ..] = frameworks[..] else {
        return vec![paragraph("", "Choose a second technology to see the two side by side.")];
    };
    let found = compared(&glance.measures, &[&left.id, &right.id]);
    let order = ordered_by(found.len(), |index| -position(&found[index]));
    let names = [left.name.as_str(), right.name.as_str()];
    let rows = order.into_iter().map(|index| row(view, &found[index], names)).collect();
    let sentence = match disagreement(&found, 2) {
        Some(widest) => format!("The measures disagree: {}.", sides(&widest, names)).replace("The measures disagree: Every", "Every"),
        None => format!("No two measures here have figures for both {left} and {right}.", left = left.name, right = right.name),
    };
    vec![
        element("h2").child(sentence).into(),
        paragraph("", "Each measure counts something else. How many times as much, on a log scale; the ends are ten to one."),
        element("div").class("ratios").child(ends(names)).child(element("ol").children(rows)).into(),
    ]
}

/// The names at the ends of a scale for two.
pub(super) fn ends([left, right]: [&str; 2]) -> Markup {
    let end = |class: &str, words: String| element("span").class(class).child(words);
    element("p")
        .class("ratios-ends")
        .with("aria-hidden", "true")
        .child(end("p1", format!("← {left}")))
        .child(end("", "equal".to_owned()))
        .child(end("p2", format!("{right} →")))
        .into()
}

/// Place of the first beside the second on the log scale.
pub(super) fn position(one: &Compared<'_>) -> i64 {
    one.position(0, 1).unwrap_or_default()
}

fn row(view: View<'_>, one: &Compared<'_>, names: [&str; 2]) -> Markup {
    let href = view.link_with(|choice| {
        choice.page = Page::Popularity;
        choice.measure = Some(one.measure.id.clone());
    });
    let title = link(&href, one.measure.title.as_str()).class("ratio-title");
    let words = element("span").class("ratio-words").child(ratio_words(one, names));
    element("li").class("ratio").child(title).child(pair_scale(position(one), 1)).child(words).into()
}

/// Who has more, and how many times as much.
pub(super) fn ratio_words(one: &Compared<'_>, names: [&str; 2]) -> String {
    let ratio = one.ratio(0, 1).unwrap_or(1.0);
    if ratio == 1.0 {
        return "level".to_owned();
    }
    format!("{} {} ×", names[usize::from(ratio < 1.0)], factor_words(ratio.max(1.0 / ratio)))
}

/// What the two measures say that point farthest apart.
pub(super) fn sides(widest: &Disagreement<'_>, [first, second]: [&str; 2]) -> String {
    let ((by, most), (against, least)) = (widest.by, widest.against);
    let phrase = |ratio: f64, measure: &Measure| {
        let to_one = factor_words(ratio.max(1.0 / ratio));
        let title = within_sentence(&measure.title);
        if ratio == 1.0 { format!("both are level by {title}") } else { format!("{to_one} to 1 by {title}") }
    };
    if most > 1.0 && least < 1.0 {
        format!("{first} leads {}, {second} leads {}", phrase(most, by), phrase(least, against))
    } else {
        let ahead = if most > 1.0 { first } else { second };
        format!("Every one that has both puts {ahead} ahead or level, from {} to {}", phrase(most, by), phrase(least, against))
    }
}

/// A title within a sentence: a small first letter, unless it begins a name such as GitHub, PyPI or Stack Overflow.
pub(super) fn within_sentence(title: &str) -> String {
    let word = title.split(' ').next().unwrap_or_default();
    let is_name = matches!(word, "Stack" | "Python") || word.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
    let mut title = title.to_owned();
    if let Some(first) = title.get_mut(..1).filter(|_| !is_name) {
        first.make_ascii_lowercase();
    }
    title
}
