//! The panel that opens the popularity page: every measure of the chosen technologies as ratios on one log scale, and the
//! sentence that names the widest disagreement with its reason.

use super::glance::{leader, position, ratio_words, ratios, within_sentence};
use super::scale::{decades, fan_axis, fan_scale, pair_axis, pair_scale};
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Element, Markup, element, english, filled, filled_with, hidden, joined, link, paragraph};
use crate::model::{Better, Form, Measure, Popularity, Technology};
use crate::popularity::{Compared, Disagreement, compared, disagreement, factor_words, flag_words, rows};
use crate::words::{Message, frame, measures as words};

/// Groups that ask who is more popular; the others describe what a technology is.
const POPULAR: [&str; 3] = ["use", "attention", "questions"];

/// The panel; a line that says what to do where only one technology is chosen.
pub(super) fn disagreement_panel(view: View<'_>, popularity: &Popularity) -> Markup {
    let frameworks = view.frameworks();
    let panel = element("section").class("disagreement").with("id", "disagreement");
    if frameworks.len() < 2 {
        return panel.child(element("h2").child(words::SIDE_BY_SIDE)).child(paragraph("", words::CHOOSE_SECOND_HERE)).into();
    }
    let ids: Vec<&str> = frameworks.iter().map(|technology| technology.id.as_str()).collect();
    let found = compared(&popularity.measures, &ids);
    let (popular, other): (Vec<_>, Vec<_>) = found.iter().cloned().partition(|one| POPULAR.contains(&one.measure.group.as_str()));
    let widest = disagreement(&popular, ids.len());
    let mut panel = panel.child(element("h2").children(sentence(widest.as_ref(), &frameworks)));
    if let Some(widest) = &widest {
        panel = panel.child(element("p").class("disagreement-reason").children(reason(widest)));
    }
    let shown: Vec<&[Compared<'_>]> = [&popular[..], &other[..]].into_iter().filter(|part| !part.is_empty()).collect();
    if shown.is_empty() {
        return panel.child(left_out(popularity, &found, &frameworks)).into();
    }
    let titles = [words::POPULAR, words::NOT_POPULAR];
    let titles: Vec<Message> =
        titles.into_iter().zip([&popular, &other]).filter(|(_, part)| !part.is_empty()).map(|(title, _)| title).collect();
    panel = panel.child(paragraph("ratio-key", key(&frameworks)));
    panel.child(table(&shown, &titles, &frameworks)).child(left_out(popularity, &found, &frameworks)).into()
}

/// The answer in one sentence.
fn sentence(widest: Option<&Disagreement<'_>>, frameworks: &[&Technology]) -> Vec<Markup> {
    let Some(widest) = widest else {
        return vec![words::NO_TWO.into()];
    };
    let names = [widest.pair.0, widest.pair.1].map(|at| frameworks[at].name.as_str());
    let (leader, text) = (leader(widest, names), |words: &str| -> Vec<Markup> { vec![words.into()] });
    let (factor, [by, against], [first, second]) = (text(&factor_words(widest.factor())), ratios(widest), names.map(text));
    match (leader.map(text), frameworks.len() > 2) {
        (None, false) => filled_with(words::DIFFERS, vec![factor, first, by, second, against]),
        (None, true) => filled_with(words::DIFFERS_MOST, vec![first, by, second, against, factor]),
        (Some(leader), false) => filled_with(words::AGREES, vec![factor, leader, by, against]),
        (Some(leader), true) => filled_with(words::AGREES_MOST, vec![first, second, factor, leader, by, against]),
    }
}

/// Why the two measures of the sentence can both be right.
fn reason(widest: &Disagreement<'_>) -> Vec<Markup> {
    let shows = [widest.by.0, widest.against.0].map(|measure| english(measure.reads.as_str()));
    filled(words::BOTH_TRUE, shows.into())
}

/// How to read the scale.
fn key(frameworks: &[&Technology]) -> Message {
    match frameworks.len() {
        2 => words::KEY_OF_TWO,
        _ => words::KEY_OF_MORE,
    }
}

fn table(parts: &[&[Compared<'_>]], titles: &[Message], frameworks: &[&Technology]) -> Markup {
    let pair = frameworks.len() == 2;
    let all = parts.iter().flat_map(|part| part.iter());
    let reach = decades(all.map(|one| if pair { position(one) } else { reach_of(one) }));
    let column = |words: Markup| element("th").with("scope", "col").child(words);
    let axis = if pair { pair_axis(reach) } else { fan_axis(reach) };
    let scale = column(axis.into()).child(hidden(words::LOG_SCALE)).class("ratio-cell");
    let head = element("tr").child(column(words::MEASURE_COLUMN.into())).child(scale).child(column(words::RATIO_COLUMN.into()));
    let mut table = element("table").class("ratio-table").child(element("thead").child(head));
    for (part, title) in parts.iter().zip(titles) {
        let key = |at: usize| if pair { -position(&part[at]) } else { -reach_of(&part[at]) };
        let order = ordered_by(part.len(), key);
        let title = element("tr").class("ratio-part").child(element("th").with("colspan", "3").with("scope", "rowgroup").child(*title));
        let rows = order.into_iter().map(|at| row(&part[at], frameworks, reach)).collect();
        table = table.child(element("tbody").child(title).children(rows));
    }
    table.into()
}

/// How far the least is behind the most, in thousandths of a factor of ten.
fn reach_of(one: &Compared<'_>) -> i64 {
    let order = one.order();
    let (Some(most), Some(least)) = (order.first(), order.last()) else { return 0 };
    one.position(*most, *least).unwrap_or_default()
}

fn row(one: &Compared<'_>, frameworks: &[&Technology], reach: i64) -> Markup {
    let title = link(&format!("#{}", one.measure.id), one.measure.title.as_str()).in_english();
    let mut head = element("th").with("scope", "row").child(title);
    if let Some(words) = direction(one.measure) {
        head = head.child(element("small").child(words));
    }
    let pair = frameworks.len() == 2;
    let scale = if pair { pair_scale(position(one), reach) } else { fan_scale(&beside_most(one), reach) };
    let words = if pair { ratio_words(one, [&frameworks[0].name, &frameworks[1].name]) } else { most_words(one, frameworks) };
    let figures = element("td").class("ratio-figures").child(element("b").child(words)).child(figures(one, frameworks));
    element("tr").child(head).child(element("td").class("ratio-cell").child(scale)).child(figures).into()
}

/// Which way is an advantage, where it is not more.
fn direction(measure: &Measure) -> Option<Message> {
    match measure.better {
        Better::More => None,
        Better::Fewer => Some(words::FEWER),
        Better::Neither => Some(words::NEITHER),
    }
}

fn beside_most(one: &Compared<'_>) -> Vec<Option<i64>> {
    let most = one.order().first().copied().unwrap_or_default();
    (0..one.points.len()).map(|at| one.position(at, most)).collect()
}

/// Who has most, and how many times as much as the next and the last.
fn most_words(one: &Compared<'_>, frameworks: &[&Technology]) -> String {
    let order = one.order();
    let [most, next, ..] = order[..] else { return String::new() };
    let times = |of: usize| factor_words(one.ratio(most, of).unwrap_or(1.0));
    match order.last() {
        Some(last) if *last != next => {
            words::MOST_OF_MORE.fill(&[&frameworks[most].name, &times(next), &times(*last), &frameworks[*last].name])
        }
        _ => words::MOST_OF_TWO.fill(&[&frameworks[most].name, &times(next), &frameworks[next].name]),
    }
}

/// The figures in the order of the technologies, what is special about them, and their date.
fn figures(one: &Compared<'_>, frameworks: &[&Technology]) -> Element {
    let value = |(point, technology): (&Option<&crate::model::Point>, &&Technology)| {
        let Some(point) = point else { return None };
        let flag = flag_words(point.flag).map(|words| format!(" ({words})")).unwrap_or_default();
        let name = if frameworks.len() == 2 { String::new() } else { format!("{} ", technology.name) };
        Some(format!("{name}{}{flag}", one.measure.format(point.value)))
    };
    let values: Vec<String> = one.points.iter().zip(frameworks).filter_map(value).collect();
    let dates: Vec<_> = one.points.iter().flatten().map(|point| point.date).collect();
    let (oldest, newest) = (dates.iter().min().copied().unwrap_or_default(), dates.iter().max().copied().unwrap_or_default());
    let when = if oldest == newest { newest.words() } else { frame::PERIOD.fill(&[&oldest.words(), &newest.words()]) };
    let mut behind: Vec<(&str, &str)> =
        one.points.iter().zip(frameworks).filter_map(|(point, t)| Some((t.name.as_str(), set_up(&(*point)?.note)?))).collect();
    if behind.windows(2).all(|pair| pair[0].1 == pair[1].1) {
        behind.clear();
    }
    let behind = behind.into_iter().flat_map(|(name, words)| [format!("; {name}: ").into(), english(words)]);
    let values = match &values[..] {
        [one, other] if frameworks.len() == 2 => words::FIGURES_BESIDE.fill(&[one, other]),
        _ => values.join(", "),
    };
    element("small").children(joined(std::iter::once(format!("{values}; {when}").into()).chain(behind)))
}

/// What stood behind a test of TechEmpower, by its note: `full ORM, MySQL`.
fn set_up(note: &str) -> Option<&str> {
    note.rsplit("; ").find(|part| part.contains("ORM, "))
}

/// What has no place on the scale, and why.
fn left_out(popularity: &Popularity, found: &[Compared<'_>], frameworks: &[&Technology]) -> Markup {
    let ids: Vec<&str> = frameworks.iter().map(|technology| technology.id.as_str()).collect();
    let mut ranks: Vec<Markup> = Vec::new();
    let mut missing: Vec<Markup> = Vec::new();
    for measure in &popularity.measures {
        let title = link(&format!("#{}", measure.id), within_sentence(&measure.title)).in_english();
        if measure.form == Form::Rank {
            let values = rows(measure, &ids).into_iter().zip(frameworks).map(|(row, technology)| match row.point {
                Some(point) => format!("{} {}", technology.name, measure.format(point.value)),
                None => words::RANK_MISSING.fill(&[&technology.name]),
            });
            let values: Vec<String> = values.collect();
            ranks.push(element("li").child(words::RANKS_LEFT_OUT).child(title).child(format!(", {}.", values.join(", "))).into());
        } else if !found.iter().any(|one| one.measure.id == measure.id) {
            missing.push(title.into());
        }
    }
    let mut list = element("ul").class("left-out").children(ranks);
    if !missing.is_empty() {
        let mut item = element("li").child(words::MISSING_LEFT_OUT);
        for (at, title) in missing.into_iter().enumerate() {
            item = if at > 0 { item.child(", ") } else { item }.child(title);
        }
        list = list.child(item.child("."));
    }
    list.into()
}
