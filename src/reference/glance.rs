//! The pair at a glance: two technologies by many measures on one log scale, and the sentence that says how far they disagree.

use super::scale::pair_scale;
use crate::address::Page;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Markup, element, english, filled, filled_with, link, paragraph};
use crate::model::{Glance, Language, Measure};
use crate::popularity::{Compared, Disagreement, compared, disagreement, factor_words};
use crate::words::measures as words;

/// The first two frameworks by every measure of the home page that has both.
#[inline(never)]
pub(super) fn glance(view: View<'_>, glance: &Glance) -> Vec<Markup> {
    let frameworks = view.frameworks();
    let [left, right, ..] = frameworks[..] else {
        return vec![paragraph("", words::CHOOSE_SECOND)];
    };
    let found = compared(&glance.measures, &[&left.id, &right.id]);
    let order = ordered_by(found.len(), |index| -position(&found[index]));
    let names = [left.name.as_str(), right.name.as_str()];
    let rows = order.into_iter().map(|index| row(view, &found[index], names)).collect();
    let sentence = match disagreement(&found, 2) {
        Some(widest) => {
            let [by, against] = ratios(&widest);
            match leader(&widest, names) {
                None => {
                    let [left, right] = names.map(|name| vec![name.into()]);
                    filled_with(words::GLANCE_DIFFERS, vec![left, by, right, against])
                }
                Some(leader) => filled_with(words::GLANCE_AGREES, vec![vec![leader.into()], by, against]),
            }
        }
        None => filled(words::GLANCE_NONE, names.map(Markup::from).into()),
    };
    vec![
        element("h2").children(sentence).into(),
        paragraph("", words::GLANCE_KEY),
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
        .child(end("", words::EQUAL.into()))
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
    let title = link(&href, one.measure.title.as_str()).class("ratio-title").in_english();
    let words = element("span").class("ratio-words").child(ratio_words(one, names));
    element("li").class("ratio").child(title).child(pair_scale(position(one), 1)).child(words).into()
}

/// Who has more, and how many times as much.
pub(super) fn ratio_words(one: &Compared<'_>, names: [&str; 2]) -> String {
    let ratio = one.ratio(0, 1).unwrap_or(1.0);
    if ratio == 1.0 {
        return words::LEVEL.into();
    }
    format!("{} {} ×", names[usize::from(ratio < 1.0)], factor_words(ratio.max(1.0 / ratio)))
}

/// How far ahead the one is by each of the two measures that point farthest apart.
pub(super) fn ratios(widest: &Disagreement<'_>) -> [Vec<Markup>; 2] {
    [widest.by, widest.against].map(|(measure, ratio): (&Measure, f64)| {
        let title = english(within_sentence(&measure.title));
        match ratio == 1.0 {
            true => filled(words::LEVEL_BY, vec![title]),
            false => filled(words::TO_ONE_BY, vec![factor_words(ratio.max(1.0 / ratio)).into(), title]),
        }
    })
}

/// Who is ahead or level by every measure; `None` where each of the two leads by one.
pub(super) fn leader<'a>(widest: &Disagreement<'_>, [first, second]: [&'a str; 2]) -> Option<&'a str> {
    let ((_, most), (_, least)) = (widest.by, widest.against);
    let contrary = most > 1.0 && least < 1.0;
    (!contrary).then_some(if most > 1.0 { first } else { second })
}

/// A title, which is English, within a sentence: with a small first letter in an English one, unless it begins a name such as
/// GitHub, PyPI or Stack Overflow.
pub(super) fn within_sentence(title: &str) -> String {
    let word = title.split(' ').next().unwrap_or_default();
    let is_name = matches!(word, "Stack" | "Python") || word.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
    let mut title = title.to_owned();
    if let Some(first) = title.get_mut(..1).filter(|_| !is_name && Language::current() == Language::English) {
        first.make_ascii_lowercase();
    }
    title
}
