//! A series as text to take away: CSV for programs, a Markdown table for people. Nothing is rounded or left out but
//! what the visitor left out: other technologies, other years.

use super::written::{Columns, csv, markdown, plain};
use crate::data::ordered_by;
use crate::model::{Date, Flag, Measure, Point, Source, format_scaled};
use crate::words::{in_english, popularity as words};
use std::ops::RangeInclusive;

/// What is special about a point; nothing for what was simply counted.
pub fn flag_words(flag: Flag) -> Option<&'static str> {
    match flag {
        Flag::Observed => None,
        Flag::LowerBound => Some(words::AT_LEAST.say()),
        Flag::Estimate => Some(words::ESTIMATE.say()),
        Flag::Partial => Some(words::TO_DATE.say()),
        Flag::Secondary => Some(words::SECOND_HAND.say()),
    }
}

/// The points of a technology within some years, oldest first.
pub fn points_within<'a>(measure: &'a Measure, technology: &str, years: &RangeInclusive<u16>) -> Vec<&'a Point> {
    let series = measure.series.iter().find(|series| series.technology == technology);
    series.map(|series| series.points.iter().filter(|point| years.contains(&point.date.year())).collect()).unwrap_or_default()
}

/// The days on which any of the technologies has a point within some years, newest first, none twice.
pub fn dates_within(measure: &Measure, technologies: &[&str], years: &RangeInclusive<u16>) -> Vec<Date> {
    let all: Vec<Date> =
        technologies.iter().flat_map(|technology| points_within(measure, technology, years)).map(|point| point.date).collect();
    let order = ordered_by(all.len(), |index| -i64::from(all[index].day_number()));
    let mut dates: Vec<Date> = Vec::new();
    for date in order.into_iter().map(|index| all[index]) {
        // Days of one year and the year itself may share a place, so equal dates need not stand together.
        if !dates.iter().rev().take_while(|known| known.day_number() == date.day_number()).any(|known| *known == date) {
            dates.push(date);
        }
    }
    dates
}

/// One row for each point: technology, date, value as a plain number, unit, flag in words, where it was read, note.
pub fn series_csv(measure: &Measure, technologies: &[&str], years: &RangeInclusive<u16>, sources: &[Source]) -> String {
    in_english(|| csv(&series_rows(measure, technologies, years, sources)))
}

fn series_rows(measure: &Measure, technologies: &[&str], years: &RangeInclusive<u16>, sources: &[Source]) -> Vec<Vec<String>> {
    let head = ["measure", "technology", "date", "value", "unit", "flag", "source", "address", "note"].map(str::to_owned);
    let mut rows = vec![head.to_vec()];
    for technology in technologies {
        for point in points_within(measure, technology, years) {
            let source = sources.get(usize::from(point.source));
            rows.push(vec![
                measure.id.clone(),
                (*technology).to_owned(),
                point.date.to_string(),
                format_scaled(point.value, measure.decimals).replace(',', ""),
                measure.unit.clone(),
                flag_words(point.flag).unwrap_or_default().to_owned(),
                source.map(|source| source.title.clone()).unwrap_or_default(),
                source.map(|source| source.address.clone()).unwrap_or_default(),
                point.note.clone(),
            ]);
        }
    }
    rows
}

/// A table with a column for each technology (id and name), newest first, under a line that says what it is.
pub fn series_markdown(measure: &Measure, named: &[(&str, &str)], years: &RangeInclusive<u16>, sources: &[Source]) -> String {
    let ids: Vec<&str> = named.iter().map(|(id, _)| *id).collect();
    let columns: Vec<Vec<&Point>> = ids.iter().map(|id| points_within(measure, id, years)).collect();
    let mut rows = vec![std::iter::once(words::DATE.into()).chain(named.iter().map(|(_, name)| plain(name))).collect::<Vec<_>>()];
    for date in dates_within(measure, &ids, years) {
        let cell = |points: &Vec<&Point>| match points.iter().find(|point| point.date == date) {
            None => String::new(),
            Some(point) => match flag_words(point.flag) {
                None => measure.format(point.value),
                Some(words) => format!("{} ({words})", measure.format(point.value)),
            },
        };
        rows.push(std::iter::once(date.to_string()).chain(columns.iter().map(cell)).collect());
    }
    let breaks = measure.breaks.iter().filter(|one| one.technologies.is_empty() || one.technologies.iter().any(|id| ids.contains(&&**id)));
    let breaks: String = breaks.map(|one| format!("\n{}", words::NOT_ACROSS.fill(&[&one.date.words(), &one.why]))).collect();
    let used: Vec<String> = sources
        .iter()
        .enumerate()
        .filter(|(at, _)| columns.iter().flatten().any(|point| usize::from(point.source) == *at))
        .map(|(_, source)| if source.address.is_empty() { source.title.clone() } else { format!("{} <{}>", source.title, source.address) })
        .collect();
    let uncollected: Vec<&str> = named.iter().zip(&columns).filter(|(_, points)| points.is_empty()).map(|((_, name), _)| *name).collect();
    let uncollected =
        if uncollected.is_empty() { String::new() } else { format!("\n{}", words::NO_FIGURES.fill(&[&uncollected.join(", ")])) };
    format!(
        "**{}** ({}). {}\n\n{}\n{}{uncollected}{breaks}\n\n{}\n",
        measure.title,
        measure.unit,
        measure.counts,
        markdown(&rows, Columns::Figures),
        measure.caveat,
        words::SOURCES_AND_TERMS.fill(&[&used.join("; "), &measure.licence])
    )
}
