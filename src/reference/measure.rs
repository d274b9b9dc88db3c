//! Measures as tables: the newest figures with a bar each, the caveat, and the whole series.

use super::Library;
use super::breakdown::{breakdowns, file_link};
use super::contents::{contents, jump};
use super::disagreement::disagreement_panel;
use super::milestone::{milestones, milestones_of};
use super::release::releases;
use super::series::{break_list, breaks_of, chosen, range_words, series};
use super::source::{short_link, source_list, sources_of};
use crate::address::Page;
use crate::chart;
use crate::document::View;
use crate::document::markup::{Element, Markup, bar, drawing, element, english, filled, hidden, link, paragraph, told_apart};
use crate::model::{Better, Id, Measure, Popularity, Source};
use crate::popularity::{Row, ahead, flag_words, rows, written_finding};
use crate::words::{Message, frame, measures as words};

/// The groups of measures, in order, and their headings.
pub(super) const GROUPS: [(&str, Message); 7] = [
    ("use", words::USE),
    ("attention", words::ATTENTION),
    ("questions", frame::QUESTIONS),
    ("maintenance", words::MAINTENANCE),
    ("security", words::SECURITY),
    ("size", words::SIZE),
    ("speed", words::SPEED),
];

/// Every measure under its group and what stands beside the series, or one measure with every point of the chosen technologies
/// and what the last copying came to.
#[inline(never)]
pub(super) fn measures(view: View<'_>, popularity: &Popularity, library: Library<'_>) -> Vec<Markup> {
    let chosen = chosen(view, popularity);
    chosen.map_or_else(|| overview(view, popularity, library), |measure| one(view, measure, popularity, library.said))
}

fn overview(view: View<'_>, popularity: &Popularity, Library { annex, parts, .. }: Library<'_>) -> Vec<Markup> {
    let group = |(id, title): (&'static str, Message)| {
        let measures = popularity.measures.iter().filter(|measure| measure.group == id);
        let sections: Vec<Markup> = measures.map(|measure| section(view, measure, popularity, true)).collect();
        (!sections.is_empty()).then(|| parts.part("measure-group", id, title.say(), sections))
    };
    let mut nodes = vec![jump(popularity), disagreement_panel(view, popularity), contents(popularity, annex.ready())];
    nodes.extend(controls(view, &popularity.measures));
    nodes.extend(GROUPS.into_iter().filter_map(group));
    nodes.extend(annex.or_waiting(words::THE_ANNEX.say(), |annex| {
        vec![breakdowns(view, annex, parts), milestones(view, popularity, parts), releases(view, popularity, annex, parts)]
    }));
    nodes
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

fn one(view: View<'_>, measure: &Measure, popularity: &Popularity, said: &str) -> Vec<Markup> {
    let back = link(&view.link_with(|choice| choice.measure = None), words::ALL_MEASURES);
    let mut nodes = vec![paragraph("way-back", back)];
    nodes.extend(controls(view, std::slice::from_ref(measure)));
    nodes.extend([section(view, measure, popularity, false), series(view, measure, popularity, said)]);
    nodes.extend(milestones_of(view, popularity, measure));
    nodes
}

/// The finding, the table, the caveat, and where it comes from.
fn section(view: View<'_>, measure: &Measure, popularity: &Popularity, linked: bool) -> Markup {
    let named: Vec<(&str, &str)> = view.frameworks().iter().map(|t| (t.id.as_str(), t.name.as_str())).collect();
    let file = format!("series/{}.csv", measure.id);
    let about = about(
        &measure.unit,
        &measure.population,
        &measure.method,
        paragraph("", range_words(measure)),
        (&measure.sources, &popularity.sources),
        &measure.licence,
        &file,
    );
    let mut words = element("div")
        .class("measure-words")
        .child(element("p").child(measure.title.as_str()).class("eyebrow").in_english())
        .child(finding_in(element(if linked { "h3" } else { "h2" }), measure, &named))
        .child(element("p").child(measure.counts.as_str()).class("measure-counts").in_english())
        .child(element("p").child(measure.caveat.as_str()).class("caveat").in_english());
    match measure.better {
        Better::More => {}
        Better::Fewer => words = words.child(paragraph("caveat", words::HERE_FEWER)),
        Better::Neither => words = words.child(paragraph("caveat", words::HERE_NEITHER)),
    }
    let mut figures = element("div").class("measure-figures").child(table(measure, &named, popularity));
    if let Some(list) = break_list(view, measure) {
        let count = breaks_of(view, measure).len();
        let breaks = if count == 1 { words::ONE_BREAK } else { words::BREAKS };
        let summary = element("summary").child(breaks.fill(&[&count]));
        let details = element("details").class("measure-breaks").child(summary).child(list);
        figures = figures.child(if linked { details } else { details.with("open", "") });
    }
    figures = figures.child(about);
    if linked {
        let series = view.link_with(|choice| {
            choice.page = Page::Popularity;
            choice.measure = Some(measure.id.clone());
        });
        let words = link(&series, words::EVERY_POINT_OF_IT).child(hidden(format!(": {}", measure.title)).in_english());
        figures = figures.child(paragraph("measure-more", words));
    }
    element("section")
        .class("measure")
        .with("id", measure.id.as_str())
        .child(words)
        .child(figures)
        .children(chart::place(measure, &named).into_iter().collect())
        .into()
}

/// An element with the finding of a measure for some technologies, ids with names: the written one, or one that is made here.
pub(super) fn finding_in(element: Element, measure: &Measure, named: &[(&str, &str)]) -> Element {
    match written_finding(measure, named) {
        Some(finding) => element.child(finding).in_english(),
        None => element.children(told_apart(&ahead(measure, named), &[&measure.title, &measure.unit])),
    }
}

/// What one opens to know more of a table of figures. `sources` are the ids that it names, and all that there are.
pub(super) fn about(
    unit: &str,
    population: &str,
    method: &str,
    dates: Markup,
    sources: (&[Id], &[Source]),
    licence: &str,
    file: &str,
) -> Markup {
    let line = |message: Message, words: &str| element("p").children(filled(message, vec![english(words)]));
    let terms = line(words::TERMS, licence).child(file_link(file)).child(".");
    element("details")
        .class("about")
        .child(element("summary").child(words::ABOUT))
        .child(line(words::UNIT, unit))
        .child(line(words::POPULATION, population))
        .child(line(words::METHOD, method))
        .child(dates)
        .child(source_list(&sources_of(sources.0, sources.1)))
        .child(terms)
        .into()
}

/// The newest figure of each technology. On a narrow screen each row becomes a small block.
pub(super) fn table(measure: &Measure, named: &[(&str, &str)], popularity: &Popularity) -> Markup {
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let found = rows(measure, &ids);
    let body = found.iter().zip(named).enumerate().map(|(position, (row, (_, name)))| table_row(measure, position, name, row, popularity));
    let column = |words: Markup| element("th").with("scope", "col").child(words);
    let head = element("tr")
        .child(column(frame::TECHNOLOGY.into()))
        .child(column(hidden(words::BAR).into()))
        .child(column(measure.unit.as_str().into()).class("figure").in_english())
        .child(column(words::AS_OF.into()))
        .child(column(words::SOURCE_COLUMN.into()));
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
        return cells.child(element("td").class("figure missing").with("colspan", "3").child(words::NOT_COLLECTED)).into();
    };
    let mut figure = element("td").class("figure").child(measure.format(point.value));
    if let Some(words) = flag_words(point.flag) {
        figure = figure.child(element("small").child(words));
    }
    if !row.compared {
        figure = figure.child(element("small").child(words::NOT_COMPARED));
    }
    if let Some(newer) = &row.newer {
        let words = flag_words(newer.flag).map(|words| format!(", {words}")).unwrap_or_default();
        figure = figure.child(element("small").child(format!("{}{words}: {}", newer.date.words(), measure.format(newer.value))));
    }
    let mut from = element("td").class("from");
    if let Some(source) = popularity.sources.get(usize::from(point.source)) {
        from = from.child(short_link(source));
    }
    if !point.note.is_empty() {
        from = from.child(element("small").class("point-note").child(point.note.as_str()).in_english());
    }
    cells.child(figure).child(element("td").class("when").child(point.date.words())).child(from).into()
}
