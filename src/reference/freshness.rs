//! What was read when, and what has aged since, by a day that is handed in: nothing here has a clock.

use super::data::file_link;
use super::framed::framed;
use crate::document::markup::{Markup, element, paragraph};
use crate::model::{Date, Evidence, Measure};

/// The mark of something that is more than a year old; nothing otherwise, or where the day is not known. `done` is what was
/// done with it then, e.g. "Read".
pub(super) fn mark(done: &str, date: Date, today: Option<Date>) -> Vec<Markup> {
    match today {
        Some(today) if date.is_over_a_year_before(today) => {
            vec![" ".into(), element("strong").class("aged").child(format!("{done} more than a year ago.")).into()]
        }
        _ => Vec::new(),
    }
}

/// What was read and checked when, with a count of what has aged, and each measure with its newest figure.
pub(super) fn section(evidence: &Evidence, measures: &[Measure], collected: Date, today: Option<Date>) -> Markup {
    let read: Vec<Date> = evidence.sources.iter().map(|source| source.read).collect();
    let checked: Vec<Date> = evidence.claims.iter().map(|claim| claim.checked).collect();
    let newest: Vec<Date> = measures.iter().filter_map(newest_date).collect();
    let mut rows = vec![row("Sources read", &read, today), row("Claims checked", &checked, today)];
    if !newest.is_empty() {
        rows.push(row("Newest figures of the measures", &newest, today));
    }
    let head = ["What", "How many", "The oldest", "The newest", "More than a year ago"];
    let head = head.map(|words| element("th").with("scope", "col").child(words).into());
    let table = element("table")
        .class("freshness")
        .child(element("thead").child(element("tr").children(head.into())))
        .child(element("tbody").children(rows));
    let mut nodes = vec![
        element("h2").child("What was read when").into(),
        paragraph("", lead(collected, today)),
        framed(table, "What was read when").into(),
    ];
    if !measures.is_empty() {
        let items = measures.iter().map(|measure| item(measure, evidence, today)).collect();
        let list = element("ul").class("source-list").children(items);
        nodes.push(element("details").child(element("summary").child("The newest figure of each measure")).child(list).into());
    }
    element("section").class("freshness-section").children(nodes).into()
}

fn lead(collected: Date, today: Option<Date>) -> String {
    let closed = collected.words();
    match today {
        Some(today) if collected.is_over_a_year_before(today) => format!(
            "This dataset was closed on {closed}, more than a year before today, {}. Its figures are of then: what they say of today has to be read anew.",
            today.words()
        ),
        Some(today) => format!(
            "This dataset was closed on {closed}. What is more than a year old today, {}, is marked below: it may have changed since.",
            today.words()
        ),
        None => format!("This dataset was closed on {closed}. Your browser does not say which day it is, so nothing is marked as old."),
    }
}

fn row(title: &str, dates: &[Date], today: Option<Date>) -> Markup {
    let day = |date: Option<&Date>| date.map_or_else(|| "none".to_owned(), |date| date.words());
    let aged = match today {
        Some(today) => dates.iter().filter(|date| date.is_over_a_year_before(today)).count().to_string(),
        None => "not known".to_owned(),
    };
    let cells = [dates.len().to_string(), day(dates.iter().min()), day(dates.iter().max()), aged];
    let cells = cells.map(|words| element("td").child(words).into());
    element("tr").child(element("th").with("scope", "row").child(title)).children(cells.into()).into()
}

/// The date of the newest point of any technology.
fn newest_date(measure: &Measure) -> Option<Date> {
    measure.series.iter().filter_map(|series| series.points.last()).map(|point| point.date).max()
}

/// A measure with its newest figure, its file and, where nothing newer was found, that it was looked for.
fn item(measure: &Measure, evidence: &Evidence, today: Option<Date>) -> Markup {
    let newest = newest_date(measure);
    let date = newest.map_or_else(|| "no figure".to_owned(), Date::words);
    let item = element("li")
        .child(format!("{}: {date}. ", measure.title))
        .child(file_link(&format!("series/{}.csv", measure.id)))
        .child(".")
        .children(newest.map(|date| mark("Counted", date, today)).unwrap_or_default());
    match evidence.unknown.iter().find(|unknown| unknown.measures.contains(&measure.id)) {
        Some(unknown) => item.child(format!(" Nothing newer was found on {}.", unknown.looked.words())).into(),
        None => item.into(),
    }
}
