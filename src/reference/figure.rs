//! A figure in an article: what a measure says of the technologies that the reader chose, as a sentence, a chart and a table;
//! or the chosen ones among others, by their newest figures.

use super::Library;
use super::measure::{finding_in, table};
use super::source::short_link;
use crate::address::{MOST_TECHNOLOGIES, Page, format, turned_to};
use crate::chart;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Element, Markup, bar, drawing, element, english, filled, hidden, link};
use crate::model::{Measure, Point, Popularity, Source};
use crate::popularity::rows;
use crate::words::{chart as on_charts, frame, measures as words};
use crate::worksheet::listed;

/// The figure of a measure. Where it names technologies beside the chosen ones, all are set in the order of their newest
/// figures; otherwise there is a chart of all points, if they are of several dates.
pub(super) fn figure(view: View<'_>, library: Library<'_>, id: &str, caption: &str, beside: &[String]) -> Element {
    let mut choice = turned_to(Page::Popularity, view.choice, view.catalog);
    choice.measure = Some(id.to_owned());
    let address = format!("?{}", format(&choice, view.catalog));
    let caption = element("figcaption").child(link(&address, caption).in_english());
    let shown = library.popularity.or_waiting(words::THE_FIGURES.say(), |popularity| {
        let Some(measure) = popularity.measures.iter().find(|measure| measure.id == id) else { return Vec::new() };
        let mut nodes = if beside.is_empty() { of_chosen(view, measure, popularity) } else { among(view, measure, popularity, beside) };
        nodes.push(element("p").child(measure.caveat.as_str()).class("caveat").in_english().into());
        nodes
    });
    element("figure").class("article-figure").child(caption).children(shown)
}

fn of_chosen(view: View<'_>, measure: &Measure, popularity: &Popularity) -> Vec<Markup> {
    let chosen: Vec<(&str, &str)> = view.frameworks().iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
    let mut nodes = vec![finding_in(element("p").class("figure-finding"), measure, &chosen).into()];
    nodes.extend(chart::place(measure, &chosen));
    nodes.push(table(measure, &chosen, popularity));
    nodes
}

/// A technology among others: its name, its place in the reader's choice, if it has one, its newest figure and the length of
/// its bar in thousandths.
struct Standing<'a> {
    name: &'a str,
    place: Option<usize>,
    point: Point,
    length: i64,
}

fn among(view: View<'_>, measure: &Measure, popularity: &Popularity, beside: &[String]) -> Vec<Markup> {
    let standings = standings(view, measure, beside);
    let row = |standing: &Standing<'_>| -> Markup {
        let class = standing.place.map_or_else(|| "bar-other".to_owned(), |place| format!("p{}", place + 1));
        let drawn = drawing("bar", "12").child(bar(&class, 0, standing.length, "1", "10"));
        let row = if standing.place.is_some() { element("tr").class("chosen") } else { element("tr") };
        row.child(element("th").with("scope", "row").child(standing.name))
            .child(element("td").class("bar-cell").child(drawn))
            .child(element("td").class("figure").child(measure.format(standing.point.value)))
            .child(element("td").class("when").child(standing.point.date.words()))
            .into()
    };
    let column = |words: Markup| element("th").with("scope", "col").child(words);
    let head = element("tr")
        .child(column(frame::TECHNOLOGY.into()))
        .child(column(hidden(words::BAR).into()))
        .child(column(measure.unit.as_str().into()).class("figure").in_english())
        .child(column(words::AS_OF.into()));
    let body = element("tbody").children(standings.iter().map(row).collect());
    let table = element("table").class("measure-table").child(element("thead").child(head)).child(body);
    vec![element("p").class("figure-finding").children(sentence(measure, &standings)).into(), table.into(), sources(&standings, popularity)]
}

/// The chosen technologies and those beside them that have a figure, the largest first.
fn standings<'a>(view: View<'a>, measure: &Measure, beside: &[String]) -> Vec<Standing<'a>> {
    let mut named: Vec<(&str, &str)> = view.frameworks().iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
    let chosen = named.len();
    for index in beside.iter().filter_map(|id| view.catalog.technology_index(id)) {
        let technology = view.catalog.technology(index);
        if !named.iter().any(|(id, _)| *id == technology.id) {
            named.push((&technology.id, &technology.name));
        }
    }
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let found = rows(measure, &ids);
    let value = |place: usize| found[place].point.as_ref().map_or(0, |point| -point.value);
    let standing = |place: usize| {
        let row = &found[place];
        let place_chosen = (place < chosen).then_some(place);
        Some(Standing { name: named[place].1, place: place_chosen, point: row.point.clone()?, length: row.length.unwrap_or(0) })
    };
    ordered_by(named.len(), value).into_iter().filter_map(standing).collect()
}

/// Who has the most, and how much of that the chosen ones have.
fn sentence(measure: &Measure, standings: &[Standing<'_>]) -> Vec<Markup> {
    let Some((first, rest)) = standings.split_first() else { return vec!["".into()] };
    let most = first.point.value.max(1);
    let share = |standing: &Standing<'_>| {
        let percent = (standing.point.value * 100 + most / 2) / most;
        words::HAS_SHARE.fill(&[&standing.name, &measure.format(standing.point.value), &percent])
    };
    // In the visitor's order.
    let of_place = |place: usize| rest.iter().find(|standing| standing.place == Some(place)).map(share);
    let chosen: Vec<String> = (0..MOST_TECHNOLOGIES).filter_map(of_place).collect();
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let mut values = vec![first.name.into(), measure.format(first.point.value).into(), english(measure.unit.as_str())];
    if chosen.is_empty() {
        return filled(words::HAS_MOST, values);
    }
    values.push(listed(&chosen, frame::AND.say()).into());
    filled(words::HAS_MOST_AND, values)
}

/// Where the figures come from, each source once, and when it was read.
fn sources(standings: &[Standing<'_>], popularity: &Popularity) -> Markup {
    let mut places: Vec<u16> = Vec::new();
    for standing in standings {
        if !places.contains(&standing.point.source) {
            places.push(standing.point.source);
        }
    }
    let known = |place: u16| -> Option<&Source> { popularity.sources.get(usize::from(place)) };
    let mut line = element("p").class("chart-source from").child(frame::SOURCE);
    for (count, source) in places.into_iter().filter_map(known).enumerate() {
        let before = if count > 0 { ", " } else { "" };
        line = line.child(before).child(short_link(source)).child(on_charts::READ_ON.fill(&[&source.read.words()]));
    }
    line.child(".").into()
}
