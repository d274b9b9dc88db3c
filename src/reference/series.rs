//! One measure in full: the period, every point of the chosen technologies with the breaks between, and the same as files.

use super::CopyForm;
use super::framed::framed;
use super::source::short_link;
use crate::address::Key;
use crate::chart;
use crate::document::View;
use crate::document::markup::{Markup, button, element, english, filled, filled_with, hidden, link, paragraph};
use crate::model::{Break, Cause, Date, Form, Measure, Point, Popularity};
use crate::popularity::{dates_within, flag_words, points_within, series_csv, series_markdown};
use crate::words::{chart as on_charts, frame, measures as words, popularity};
use std::ops::RangeInclusive;

/// The years that the visitor chose.
fn years(view: View<'_>) -> RangeInclusive<u16> {
    view.choice.from.unwrap_or(0)..=view.choice.to.unwrap_or(u16::MAX)
}

/// Id and name of the chosen frameworks.
fn named<'a>(view: View<'a>) -> Vec<(&'a str, &'a str)> {
    view.frameworks().into_iter().map(|technology| (technology.id.as_str(), technology.name.as_str())).collect()
}

/// What is shown of the measure that the choice names, as text.
pub(super) fn shown(form: CopyForm, view: View<'_>, popularity: &Popularity) -> Option<String> {
    let (measure, named) = (chosen(view, popularity)?, named(view));
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    Some(match form {
        CopyForm::Markdown => series_markdown(measure, &named, &years(view), &popularity.sources),
        CopyForm::Csv => series_csv(measure, &ids, &years(view), &popularity.sources),
    })
}

/// The measure that the choice names.
pub(super) fn chosen<'a>(view: View<'_>, popularity: &'a Popularity) -> Option<&'a Measure> {
    view.choice.measure.as_ref().and_then(|id| popularity.measures.iter().find(|measure| measure.id == *id))
}

/// The breaks that concern the chosen technologies, oldest first.
pub(super) fn breaks_of<'a>(view: View<'_>, measure: &'a Measure) -> Vec<&'a Break> {
    let chosen = |id: &String| view.frameworks().iter().any(|technology| technology.id == *id);
    measure.breaks.iter().filter(|one| one.technologies.is_empty() || one.technologies.iter().any(chosen)).collect()
}

/// A break in words: from when on, for whom, why, and whether the reason is known.
pub(super) fn break_words(view: View<'_>, one: &Break) -> Vec<Markup> {
    let names: Vec<&str> = one
        .technologies
        .iter()
        .filter_map(|id| view.catalog.technology_index(id))
        .map(|index| view.catalog.technology(index).name.as_str())
        .collect();
    let whom = if names.is_empty() { String::new() } else { format!(", {}", names.join(", ")) };
    let message = match one.cause {
        Cause::Known => words::BREAK_KNOWN,
        Cause::Open => words::BREAK_OPEN,
    };
    filled(message, vec![(one.date.words() + &whom).into(), english(one.why.as_str())])
}

/// The breaks as a list; nothing where there are none.
pub(super) fn break_list(view: View<'_>, measure: &Measure) -> Option<Markup> {
    let found = breaks_of(view, measure);
    let items = found.iter().map(|one| element("li").children(break_words(view, one)).into()).collect();
    (!found.is_empty()).then(|| element("ul").class("breaks").children(items).into())
}

/// Period, files, and every point within the period, newest first.
pub(super) fn series(view: View<'_>, measure: &Measure, popularity: &Popularity, said: &str) -> Markup {
    let named = named(view);
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let dates = dates_within(measure, &ids, &years(view));
    let count: usize = ids.iter().map(|id| points_within(measure, id, &years(view)).len()).sum();
    let points = if count == 1 { words::ONE_POINT_OF } else { words::POINTS_OF };
    let points = filled(points, vec![count.to_string().into(), names_of(&named).into(), english(measure.unit.as_str())]);
    let section = element("section")
        .class("series")
        .with("id", "series")
        .child(element("h2").child(words::EVERY_POINT))
        .children(if chart::Kind::of(measure).is_none() { vec![period(view, measure, &ids), files(measure, said)] } else { Vec::new() })
        .child(element("p").children(points));
    if dates.is_empty() {
        return section.child(paragraph("missing", words::NO_FIGURE)).into();
    }
    section.child(framed(table(view, measure, popularity, &named, &dates), words::EVERY_POINT)).into()
}

fn names_of(named: &[(&str, &str)]) -> String {
    named.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ")
}

/// Two fields named by the keys of the address: from which year to which.
fn period(view: View<'_>, measure: &Measure, ids: &[&str]) -> Markup {
    let all = dates_within(measure, ids, &(0..=u16::MAX));
    let (first, last) = (all.iter().map(|date| date.year()).min().unwrap_or(0), all.iter().map(|date| date.year()).max().unwrap_or(0));
    let known = |chosen: Option<u16>| chosen.filter(|year| !(first..=last).contains(year));
    let years = || known(view.choice.from).into_iter().chain(first..=last).chain(known(view.choice.to));
    element("div")
        .class("filters period")
        .child(chart::year_field(words::FROM.say(), Key::From, view.choice.from, words::FIRST_YEAR.say(), years()))
        .child(chart::year_field(words::TO.say(), Key::To, view.choice.to, words::LAST_YEAR.say(), years()))
        .into()
}

/// The same to take away.
fn files(measure: &Measure, said: &str) -> Markup {
    let whole = link(&format!("data/series/{}.csv", measure.id), words::WHOLE_FILE).with("download", format!("{}.csv", measure.id));
    element("div")
        .class("take-away series-files")
        .child(button("copy-markdown", on_charts::COPY_MARKDOWN))
        .child(button("copy-csv", words::COPY_CSV))
        .child(whole.class("button quiet"))
        .child(element("p").with("role", "status").child(said))
        .into()
}

fn table(view: View<'_>, measure: &Measure, popularity: &Popularity, named: &[(&str, &str)], dates: &[Date]) -> Markup {
    let columns: Vec<Vec<&Point>> = named.iter().map(|(id, _)| points_within(measure, id, &years(view))).collect();
    let breaks = breaks_of(view, measure);
    let column = |words: &str| element("th").with("scope", "col").child(words);
    let mut head = element("tr").child(column(popularity::DATE.say()));
    for (position, (_, name)) in named.iter().enumerate() {
        head = head.child(column(name).class(&format!("figure p{}", position + 1)));
    }
    let head = head.child(column(words::SOURCE_COLUMN.say()));
    let mut body = element("tbody");
    let mut notes: Vec<&str> = vec![""; columns.len()];
    let mut newer: Option<Date> = None;
    for date in dates {
        for one in breaks.iter().rev().filter(|one| newer.is_some_and(|newer| *date < one.date && one.date <= newer)) {
            let words = filled_with(words::NOT_ACROSS, vec![break_words(view, one)]);
            let cell = element("th").with("scope", "rowgroup").with("colspan", (named.len() + 2).to_string()).children(words);
            body = body.child(element("tr").class("break").child(cell));
        }
        body = body.child(row(measure, popularity, &columns, *date, &mut notes));
        newer = Some(*date);
    }
    element("table").class("series-table").child(element("thead").child(head)).child(body).into()
}

/// The points of one date. A note is said where it differs from the one above.
fn row<'a>(measure: &Measure, popularity: &Popularity, columns: &[Vec<&'a Point>], date: Date, notes: &mut [&'a str]) -> Markup {
    let mut row = element("tr").child(element("th").with("scope", "row").child(date.words()));
    let mut sources: Vec<u16> = Vec::new();
    for (points, note) in columns.iter().zip(notes) {
        let mut cell = element("td").class("figure");
        match points.iter().find(|point| point.date == date) {
            None => cell = cell.child(hidden(words::NONE_OF_DATE)),
            Some(point) => {
                cell = cell.child(measure.format(point.value));
                if let Some(words) = flag_words(point.flag) {
                    cell = cell.child(element("small").child(format!(" {words}")));
                }
                if !point.note.is_empty() && point.note != *note {
                    cell = cell.child(element("small").class("point-note").child(point.note.as_str()).in_english());
                }
                *note = &point.note;
                if !sources.contains(&point.source) {
                    sources.push(point.source);
                }
            }
        }
        row = row.child(cell);
    }
    let mut from = element("td").class("from");
    for (at, source) in sources.into_iter().filter_map(|at| popularity.sources.get(usize::from(at))).enumerate() {
        from = if at > 0 { from.child(", ") } else { from }.child(short_link(source));
    }
    row.child(from).into()
}

/// From when to when a measure has figures, and how many.
pub(super) fn range_words(measure: &Measure) -> String {
    let points = || measure.series.iter().flat_map(|series| &series.points);
    let (Some(first), Some(last)) = (points().map(|point| point.date).min(), points().map(|point| point.date).max()) else {
        return words::NO_FIGURES.into();
    };
    let span = if first == last { first.words() } else { frame::PERIOD.fill(&[&first.words(), &last.words()]) };
    let (count, series) = (points().count(), measure.series.len());
    let range = if measure.form == Form::Rank { words::RANGE_OF_PLACES } else { words::RANGE_OF_FIGURES };
    range.fill(&[&span, &count, &series])
}
