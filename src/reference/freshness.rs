//! What was read when, and what has aged since, by a day that is handed in: nothing here has a clock.

use super::data::file_link;
use super::framed::framed;
use crate::document::markup::{Markup, element, english, joined, paragraph};
use crate::model::{Date, Evidence, Measure};
use crate::words::Message;
use crate::words::data as words;

/// The mark of something that is more than a year old; nothing otherwise, or where the day is not known. `words` says what was
/// done with it then, e.g. that it was read.
pub(super) fn mark(words: Message, date: Date, today: Option<Date>) -> Vec<Markup> {
    match today {
        Some(today) if date.is_over_a_year_before(today) => {
            vec![" ".into(), element("strong").class("aged").child(words).into()]
        }
        _ => Vec::new(),
    }
}

/// What was read and checked when, with a count of what has aged, and each measure with its newest figure.
pub(super) fn section(evidence: &Evidence, measures: &[Measure], collected: Date, today: Option<Date>) -> Markup {
    let read: Vec<Date> = evidence.sources.iter().map(|source| source.read).collect();
    let checked: Vec<Date> = evidence.claims.iter().map(|claim| claim.checked).collect();
    let newest: Vec<Date> = measures.iter().filter_map(newest_date).collect();
    let mut rows = vec![row(words::SOURCES_READ, &read, today), row(words::CLAIMS_CHECKED, &checked, today)];
    if !newest.is_empty() {
        rows.push(row(words::NEWEST_FIGURES, &newest, today));
    }
    let head = [words::WHAT, words::HOW_MANY, words::OLDEST, words::NEWEST, words::MORE_THAN_A_YEAR_AGO];
    let head = head.map(|words| element("th").with("scope", "col").child(words).into());
    let table = element("table")
        .class("freshness")
        .child(element("thead").child(element("tr").children(head.into())))
        .child(element("tbody").children(rows));
    let mut nodes = vec![
        element("h2").child(words::FRESHNESS_HEADING).into(),
        paragraph("", lead(collected, today)),
        framed(table, words::FRESHNESS_HEADING).into(),
    ];
    if !measures.is_empty() {
        let items = measures.iter().map(|measure| item(measure, evidence, today)).collect();
        let list = element("ul").class("source-list").children(items);
        nodes.push(element("details").child(element("summary").child(words::NEWEST_OF_EACH)).child(list).into());
    }
    element("section").class("freshness-section").children(nodes).into()
}

fn lead(collected: Date, today: Option<Date>) -> String {
    let closed = collected.words();
    match today {
        Some(today) if collected.is_over_a_year_before(today) => words::CLOSED_LONG_AGO.fill(&[&closed, &today.words()]),
        Some(today) => words::CLOSED.fill(&[&closed, &today.words()]),
        None => words::CLOSED_TODAY_UNKNOWN.fill(&[&closed]),
    }
}

fn row(title: Message, dates: &[Date], today: Option<Date>) -> Markup {
    let day = |date: Option<&Date>| date.map_or_else(|| words::NONE.into(), |date| date.words());
    let aged = match today {
        Some(today) => dates.iter().filter(|date| date.is_over_a_year_before(today)).count().to_string(),
        None => words::NOT_KNOWN.into(),
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
    let date = newest.map_or_else(|| words::NO_FIGURE.into(), Date::words);
    let item = element("li")
        .children(joined([english(measure.title.as_str()), format!(": {date}. ").into()]))
        .child(file_link(&format!("series/{}.csv", measure.id)))
        .child(".")
        .children(newest.map(|date| mark(words::COUNTED_LONG_AGO, date, today)).unwrap_or_default());
    match evidence.unknown.iter().find(|unknown| unknown.measures.contains(&measure.id)) {
        Some(unknown) => item.child(words::NOTHING_NEWER.fill(&[&unknown.looked.words()])).into(),
        None => item.into(),
    }
}
