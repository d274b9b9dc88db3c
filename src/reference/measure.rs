//! Measures as tables: the newest figures with a bar each, the caveat, and the whole series.

use super::source::{short_link, source_list, sources_of};
use crate::address::Page;
use crate::chart;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Markup, bar, drawing, element, hidden, link, paragraph};
use crate::model::{Date, Measure, Point, Popularity};
use crate::popularity::{Row, finding, flag_words, rows};

/// The groups of measures, in order, and their headings.
const GROUPS: [(&str, &str); 7] = [
    ("use", "Use"),
    ("attention", "Attention"),
    ("questions", "Questions"),
    ("maintenance", "Maintenance"),
    ("security", "Security"),
    ("size", "Size"),
    ("speed", "Speed"),
];

/// Every measure under its group, or one measure with every point of the chosen technologies.
pub(super) fn measures(view: View<'_>, popularity: &Popularity) -> Vec<Markup> {
    let chosen = view.choice.measure.as_ref().and_then(|id| popularity.measures.iter().find(|measure| measure.id == *id));
    let shown = chosen.map_or(&popularity.measures[..], std::slice::from_ref);
    let controls = controls(view, shown);
    controls.into_iter().chain(chosen.map_or_else(|| groups(view, popularity), |measure| one(view, measure, popularity))).collect()
}

fn groups(view: View<'_>, popularity: &Popularity) -> Vec<Markup> {
    let group = |(id, title): (&str, &str)| {
        let measures = popularity.measures.iter().filter(|measure| measure.group == id);
        let sections: Vec<Markup> = measures.map(|measure| section(view, measure, popularity, true)).collect();
        let heading = element("h2").child(title);
        (!sections.is_empty()).then(|| element("section").class("measure-group").child(heading).children(sections).into())
    };
    GROUPS.into_iter().filter_map(group).collect()
}

/// The fields that choose what the charts show, with the years that any of these measures speaks of.
fn controls(view: View<'_>, measures: &[Measure]) -> Option<Markup> {
    let charted = measures.iter().filter(|measure| chart::Kind::of(measure).is_some());
    let years = charted.flat_map(|measure| &measure.series).flat_map(|series| &series.points).map(|point| point.date.year());
    let (first, last) = years.fold(None, |range, year| match range {
        None => Some((year, year)),
        Some((first, last)) => Some((year.min(first), year.max(last))),
    })?;
    Some(chart::controls(view.choice, first..=last))
}

fn one(view: View<'_>, measure: &Measure, popularity: &Popularity) -> Vec<Markup> {
    let back = link(&view.link_with(|choice| choice.measure = None), "← All measures");
    vec![paragraph("way-back", back), section(view, measure, popularity, false), history(view, measure)]
}

/// The finding, the table, the caveat, and where it comes from.
fn section(view: View<'_>, measure: &Measure, popularity: &Popularity, linked: bool) -> Markup {
    let named: Vec<(&str, &str)> = view.frameworks().iter().map(|t| (t.id.as_str(), t.name.as_str())).collect();
    let file = link(&format!("data/series/{}.csv", measure.id), format!("{}.csv", measure.id));
    let terms = element("p").child(format!("Terms: {}. As a table: ", measure.licence)).child(file).child(".");
    let method = element("details")
        .child(element("summary").child("Population, method and sources"))
        .child(paragraph("", measure.population.as_str()))
        .child(paragraph("", measure.method.as_str()))
        .child(source_list(&sources_of(&measure.sources, &popularity.sources)))
        .child(terms);
    let series = view.link_with(|choice| {
        choice.page = Page::Popularity;
        choice.measure = Some(measure.id.clone());
    });
    let mut section = element("section")
        .class("measure")
        .with("id", measure.id.as_str())
        .child(paragraph("eyebrow", measure.title.as_str()))
        .child(element("h3").child(finding(measure, &named)))
        .child(paragraph("measure-counts", measure.counts.as_str()))
        .child(table(measure, &named, popularity))
        .children(chart::place(measure).into_iter().collect())
        .child(paragraph("caveat", measure.caveat.as_str()))
        .child(method);
    if linked {
        section = section.child(paragraph("", link(&series, "Every point of it")));
    }
    section.into()
}

/// The newest figure of each technology. On a narrow screen each row becomes a small block.
fn table(measure: &Measure, named: &[(&str, &str)], popularity: &Popularity) -> Markup {
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let found = rows(measure, &ids);
    let body = found.iter().zip(named).enumerate().map(|(position, (row, (_, name)))| table_row(measure, position, name, row, popularity));
    let column = |words: Markup| element("th").with("scope", "col").child(words);
    let head = element("tr")
        .child(column("Technology".into()))
        .child(column(hidden("Bar").into()))
        .child(column(measure.unit.as_str().into()).class("figure"))
        .child(column("As of".into()))
        .child(column("Source".into()));
    element("table").class("measure-table").child(element("thead").child(head)).child(element("tbody").children(body.collect())).into()
}

fn table_row(measure: &Measure, position: usize, name: &str, row: &Row, popularity: &Popularity) -> Markup {
    let mut cells = element("tr").child(element("th").with("scope", "row").child(name));
    let mut bar_cell = element("td").class("bar-cell");
    if let Some(length) = row.length {
        bar_cell = bar_cell.child(drawing("bar", "12").child(bar(&format!("p{}", position + 1), 0, length, "1", "10")));
    }
    cells = cells.child(bar_cell);
    let Some(point) = &row.point else {
        return cells.child(element("td").class("figure missing").with("colspan", "3").child("not collected")).into();
    };
    let mut figure = element("td").class("figure").child(measure.format(point.value));
    if let Some(words) = flag_words(point.flag) {
        figure = figure.child(element("small").child(words));
    }
    let mut from = element("td").class("from");
    if let Some(source) = popularity.sources.get(usize::from(point.source)) {
        from = from.child(short_link(source));
    }
    if !point.note.is_empty() {
        from = from.child(element("small").class("point-note").child(point.note.as_str()));
    }
    cells.child(figure).child(element("td").class("when").child(point.date.words())).child(from).into()
}

/// Every point of the chosen technologies within the years chosen, newest first.
fn history(view: View<'_>, measure: &Measure) -> Markup {
    let years = view.choice.from.unwrap_or(0)..=view.choice.to.unwrap_or(u16::MAX);
    let frameworks = view.frameworks();
    let points = |id: &str| measure.series.iter().find(|series| series.technology == id).map_or(&[][..], |series| &series.points);
    let columns: Vec<&[Point]> = frameworks.iter().map(|technology| points(&technology.id)).collect();
    let all: Vec<Date> = columns.iter().flat_map(|points| points.iter().map(|point| point.date)).collect();
    let mut dates: Vec<Date> =
        ordered_by(all.len(), |index| -i64::from(all[index].day_number())).into_iter().map(|index| all[index]).collect();
    dates.dedup();
    let heads =
        frameworks.iter().map(|technology| element("th").with("scope", "col").class("figure").child(technology.name.as_str()).into());
    let row = |date: Date| -> Markup {
        let cells = columns.iter().map(|points| cell(measure, points.iter().find(|point| point.date == date)));
        element("tr").child(element("th").with("scope", "row").child(date.words())).children(cells.collect()).into()
    };
    let body = dates.into_iter().filter(|date| years.contains(&date.year())).map(row).collect();
    let head = element("tr").child(element("th").with("scope", "col").child("Date")).children(heads.collect());
    let table = element("table").class("series-table").child(element("thead").child(head)).child(element("tbody").children(body));
    element("section").class("series").child(element("h2").child("Every point")).child(table).into()
}

fn cell(measure: &Measure, point: Option<&Point>) -> Markup {
    let cell = element("td").class("figure");
    let Some(point) = point else { return cell.into() };
    let mut cell = cell.child(measure.format(point.value));
    if let Some(words) = flag_words(point.flag) {
        cell = cell.child(element("small").child(format!(" {words}")));
    }
    if point.note.is_empty() { cell.into() } else { cell.with("title", point.note.as_str()).into() }
}
