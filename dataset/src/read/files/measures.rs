//! `measures.toml`: what is counted, how, what it cannot say, and where its series must
//! not be read across. The points are in `series`; nothing here compares technologies.

use super::figure::{Scale, read_better, read_group, read_scale};
use super::series::read_series;
use crate::model::{Break, Cause, Date, Measure};
use crate::read::input::{Folder, Table};
use crate::read::known::Known;
use crate::read::problem::{Inspection, Place};

const CAUSES: [(&str, Cause); 2] = [("known", Cause::Known), ("open", Cause::Open)];

const ALSO_ON: [(&str, bool); 2] = [("", false), ("home", true)];

/// Reads `measures.toml` and the series of each measure.
pub(crate) fn read_measures(folder: &Folder, known: &mut Known) -> Vec<Measure> {
    let measures = folder.table("measures.toml", |table| table.each("measure", |table| read_measure(table, known)));
    if measures.is_none() {
        known.measures.set_incomplete();
        folder.names("series", "csv").iter().for_each(|name| folder.pass_over(name));
    }
    let mut read = Vec::new();
    for (mut measure, places) in measures.unwrap_or_default() {
        match read_series(folder, known, &measure) {
            Some(series) => {
                measure.series = series;
                check_breaks(&measure, &places, folder.inspection);
            }
            None => known.measures.set_incomplete(),
        }
        read.push(measure);
    }
    read
}

/// A measure without its series, and where the date of each of its breaks stands.
fn read_measure(table: &mut Table, known: &mut Known) -> (Measure, Vec<Place>) {
    let Scale { form, decimals } = read_scale(table);
    let mut breaks: Vec<Break> = Vec::new();
    let mut places = Vec::new();
    for (place, one) in table.optional_each("break", |table| (table.place("date"), read_break(table, known))) {
        places.push(place);
        breaks.push(one);
    }
    let measure = Measure {
        id: known.measures.add_slug(&table.value("id")),
        title: table.text("title"),
        group: read_group(table),
        counts: table.text("counts"),
        unit: table.text("unit"),
        population: table.text("population"),
        reads: table.value("reads").text_that(is_phrase, "a noun phrase, without a full stop at its end"),
        at_a_glance: table.optional("also_on").one_of(&ALSO_ON),
        method: table.text("method"),
        caveat: table.text("caveat"),
        finding: table.text("finding"),
        better: read_better(table),
        form,
        decimals,
        sources: known.sources.known_list(&table.some("sources")),
        licence: table.text("licence"),
        breaks,
        series: Vec::new(),
    };
    (measure, places)
}

/// Words that go on within a sentence.
fn is_phrase(text: &str) -> bool {
    !text.trim().is_empty() && !text.trim().ends_with('.')
}

fn read_break(table: &mut Table, known: &Known) -> Break {
    Break {
        date: table.value("date").date().unwrap_or_default(),
        technologies: known.technologies.known_list(&table.optional_list("technologies")),
        cause: table.value("cause").one_of(&CAUSES),
        why: table.value("why").text_that(|text| text.trim().ends_with('.') && text.trim() != ".", "one sentence that ends in a full stop"),
    }
}

/// Records breaks that fall in time, and those that do not part the points of every technology that they name, or of any where they name none.
fn check_breaks(measure: &Measure, places: &[Place], inspection: &Inspection) {
    let mut last = None;
    for (one, place) in measure.breaks.iter().zip(places) {
        if last > Some(one.date) {
            inspection.report(place, format!("{:?}", one.date.to_string()), "breaks in rising order of their dates");
        }
        last = last.max(Some(one.date));
        let parts = |id: &str| {
            measure.series.iter().any(|series| series.technology == id && is_parted(series.points.iter().map(|p| p.date), one.date))
        };
        let parted = match one.technologies.is_empty() {
            true => measure.series.iter().any(|series| parts(&series.technology)),
            false => one.technologies.iter().all(|id| parts(id)),
        };
        if !parted && one.date != Date::default() {
            inspection.report(
                place,
                format!("{:?}", one.date.to_string()),
                "a date after the first point and not after the last of what it concerns",
            );
        }
    }
}

/// Is there a point before the date, and one on or after it?
fn is_parted(mut dates: impl Iterator<Item = Date> + Clone, date: Date) -> bool {
    dates.clone().any(|point| point < date) && dates.any(|point| point >= date)
}
