//! A figure in an article: what a measure says of the technologies that the reader chose, as a sentence, a chart and a table.

use super::Library;
use super::measure::table;
use crate::address::{Page, format, turned_to};
use crate::chart;
use crate::data::ordered_by;
use crate::document::View;
use crate::document::markup::{Element, element, link, paragraph};
use crate::model::Measure;
use crate::popularity::{finding, rows};

/// The figure of a measure. Where technologies stand beside the chosen ones, the newest figures are compared, the largest
/// first; otherwise there is a chart of all, if the measure has points of several dates.
pub(super) fn figure(view: View<'_>, library: Library<'_>, id: &str, caption: &str, beside: &[String]) -> Element {
    let mut choice = turned_to(Page::Popularity, view.choice, view.catalog);
    choice.measure = Some(id.to_owned());
    let address = format!("?{}", format(&choice, view.catalog));
    let caption = element("figcaption").child(link(&address, caption));
    let shown = library.popularity.or_waiting("The figures", |popularity| {
        let Some(measure) = popularity.measures.iter().find(|measure| measure.id == id) else { return Vec::new() };
        let chosen: Vec<(&str, &str)> = view.frameworks().iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
        let mut nodes = vec![paragraph("figure-finding", finding(measure, &chosen))];
        match beside.is_empty() {
            true => nodes.extend(chart::place(measure)),
            false => nodes.push(paragraph("chart-note", "The chosen ones beside others, the newest figure of each, in order.")),
        }
        let named = if beside.is_empty() { chosen } else { with_others(view, measure, chosen, beside) };
        nodes.push(table(measure, &named, popularity));
        nodes.push(paragraph("caveat", measure.caveat.as_str()));
        nodes
    });
    element("figure").class("article-figure").child(caption).children(shown)
}

/// The chosen technologies and those beside them, ordered by their newest figures.
fn with_others<'a>(view: View<'a>, measure: &Measure, chosen: Vec<(&'a str, &'a str)>, beside: &[String]) -> Vec<(&'a str, &'a str)> {
    let mut named = chosen;
    for index in beside.iter().filter_map(|id| view.catalog.technology_index(id)) {
        let technology = view.catalog.technology(index);
        if !named.iter().any(|(id, _)| *id == technology.id) {
            named.push((&technology.id, &technology.name));
        }
    }
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let found = rows(measure, &ids);
    let value = |place: usize| found[place].point.as_ref().map_or(0, |point| -point.value);
    ordered_by(named.len(), value).into_iter().map(|place| named[place]).collect()
}
