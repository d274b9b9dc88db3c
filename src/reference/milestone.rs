//! Overtakings: on which day who was first ahead of whom by which measure, with both values. Those of the chosen
//! technologies stand first.

use super::Parts;
use super::source::short_link;
use crate::document::View;
use crate::document::markup::{Markup, element, hidden, link, paragraph};
use crate::model::{Measure, Milestone, Popularity};
use crate::words::{Message, frame, measures as words};

/// The section of the page.
pub(super) fn milestones(view: View<'_>, popularity: &Popularity, parts: Parts) -> Markup {
    let chosen = |id: &str| view.frameworks().iter().any(|technology| technology.id == id);
    let newest_first: Vec<&Milestone> = popularity.milestones.iter().rev().collect();
    let (own, others): (Vec<&Milestone>, Vec<&Milestone>) =
        newest_first.into_iter().partition(|one| chosen(&one.ahead) || chosen(&one.behind));
    let mut content = vec![paragraph("measure-counts", words::OVERTAKINGS_ARE)];
    content.push(match own.is_empty() {
        true => paragraph("", words::NO_OVERTAKING),
        false => table(view, popularity, &own),
    });
    if !others.is_empty() {
        let summary = element("summary").child(words::BETWEEN_OTHERS.fill(&[&others.len()]));
        content.push(element("details").child(summary).child(table(view, popularity, &others)).into());
    }
    parts.part("milestones measure-group", "overtakings", words::OVERTAKINGS.say(), content)
}

/// Those of one measure, newest first; nothing where there is none.
pub(super) fn milestones_of(view: View<'_>, popularity: &Popularity, measure: &Measure) -> Option<Markup> {
    let found: Vec<&Milestone> = popularity.milestones.iter().rev().filter(|one| one.measure == measure.id).collect();
    let section = element("section").class("milestones").child(element("h2").child(words::OVERTAKINGS_BY));
    (!found.is_empty()).then(|| section.child(table(view, popularity, &found)).into())
}

fn table(view: View<'_>, popularity: &Popularity, found: &[&Milestone]) -> Markup {
    let column = |words: Message| element("th").with("scope", "col").child(words).into();
    let head = element("tr").children([words::OBSERVED, words::WHO, words::FIGURES, words::BY].into_iter().map(column).collect());
    let rows = found.iter().map(|one| row(view, popularity, one)).collect();
    element("table").class("milestone-table").child(element("thead").child(head)).child(element("tbody").children(rows)).into()
}

fn row(view: View<'_>, popularity: &Popularity, one: &Milestone) -> Markup {
    let name = |id: &str| {
        let index = view.catalog.technology_index(id);
        index.map_or_else(|| id.to_owned(), |index| view.catalog.technology(index).name.clone())
    };
    let measure = popularity.measures.iter().find(|measure| measure.id == one.measure);
    let value = |value: i64| measure.map_or_else(|| value.to_string(), |measure| measure.format(value));
    let when =
        element("th").with("scope", "row").child(one.date.words()).child(element("small").child(words::AFTER.fill(&[&one.before.words()])));
    let mut who = element("td").child(element("b").child(name(&one.ahead))).child(words::OVERTOOK.fill(&[&name(&one.behind)]));
    if !one.note.is_empty() {
        who = who.child(element("small").child(one.note.as_str()).in_english());
    }
    let figures = element("td").child(words::FIGURES_BESIDE.fill(&[&value(one.ahead_value), &value(one.behind_value)]));
    let mut by = element("td");
    if let Some(measure) = measure {
        let href = view.link_with(|choice| choice.measure = Some(measure.id.clone()));
        by = by.child(link(&href, measure.title.as_str()).in_english());
    }
    if let Some(source) = popularity.sources.get(usize::from(one.source)) {
        by = by.child(element("small").child(hidden(frame::SOURCE)).child(short_link(source)));
    }
    element("tr").child(when).child(who).child(figures).child(by).into()
}
