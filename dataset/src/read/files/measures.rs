//! `measures.toml`: what is counted, how, and what it cannot say. The points are in
//! `series`; nothing here compares technologies.

use super::series::read_series;
use crate::model::{Better, Form, Id, Measure, Popularity, Source};
use crate::read::input::{Folder, Table};
use crate::read::known::Known;
use std::collections::BTreeSet;

const GROUPS: [(&str, &str); 7] = [
    ("attention", "attention"),
    ("use", "use"),
    ("questions", "questions"),
    ("maintenance", "maintenance"),
    ("size", "size"),
    ("speed", "speed"),
    ("security", "security"),
];
const BETTER: [(&str, Better); 3] = [("more", Better::More), ("fewer", Better::Fewer), ("neither", Better::Neither)];
const FORMS: [(&str, Form); 5] =
    [("count", Form::Count), ("share", Form::Share), ("rank", Form::Rank), ("ratio", Form::Ratio), ("bytes", Form::Bytes)];

/// Reads `measures.toml` and the series of each measure.
pub(crate) fn read_measures(folder: &Folder, known: &mut Known, sources: &[Source]) -> Popularity {
    let measures = folder.table("measures.toml", |table| table.each("measure", |table| read_measure(table, known)));
    if measures.is_none() {
        known.measures.set_incomplete();
        folder.names("series", "csv").iter().for_each(|name| folder.pass_over(name));
    }
    let mut measures = measures.unwrap_or_default();
    for measure in &mut measures {
        match read_series(folder, known, measure) {
            Some(series) => measure.series = series,
            None => known.measures.set_incomplete(),
        }
    }
    with_used_sources(measures, sources)
}

fn read_measure(table: &mut Table, known: &mut Known) -> Measure {
    let form = table.value("form").one_of(&FORMS);
    let decimals = table.integer("decimals", 0..=if form == Form::Bytes { 0 } else { 3 });
    Measure {
        id: known.measures.add_slug(&table.value("id")),
        title: table.text("title"),
        group: table.value("group").one_of(&GROUPS).into(),
        counts: table.text("counts"),
        unit: table.text("unit"),
        population: table.text("population"),
        method: table.text("method"),
        caveat: table.text("caveat"),
        finding: table.text("finding"),
        better: table.value("better").one_of(&BETTER),
        form,
        decimals: decimals as u8,
        sources: known.sources.known_list(&table.some("sources")),
        licence: table.text("licence"),
        series: Vec::new(),
    }
}

/// Keeps the sources that measures and points name, and turns the points' positions among all sources into positions among those.
fn with_used_sources(mut measures: Vec<Measure>, sources: &[Source]) -> Popularity {
    let named: BTreeSet<&Id> = measures.iter().flat_map(|measure| &measure.sources).collect();
    let mut used: BTreeSet<usize> = sources.iter().enumerate().filter(|(_, source)| named.contains(&source.id)).map(|(at, _)| at).collect();
    used.extend(
        measures.iter().flat_map(|measure| &measure.series).flat_map(|series| &series.points).map(|point| usize::from(point.source)),
    );
    let points = measures.iter_mut().flat_map(|measure| &mut measure.series).flat_map(|series| &mut series.points);
    for point in points {
        point.source = used.range(..usize::from(point.source)).count() as u16;
    }
    let sources = used.iter().filter_map(|at| sources.get(*at)).cloned().collect();
    Popularity { measures, sources }
}
