//! What was read, checked or counted more than a year ago, the oldest first, with the place where to mend it.

use super::report::Report;
use super::{FOLDER, rows};
use anyhow::Result;
use sextant_dataset::model::{Date, Id, Measure};
use sextant_dataset::read::{Dataset, Place};
use std::collections::BTreeMap;
use std::path::Path;

/// Something with the day of which it is.
struct Dated {
    date: Date,
    place: String,
    words: String,
}

/// Looks at sources, claims, technologies, measures and what is not known.
///
/// # Errors
/// When a series cannot be read.
pub fn look(dataset: &Dataset, root: &Path, today: Date, report: &mut Report) -> Result<()> {
    let Dataset { evidence, popularity, comparison, places, .. } = dataset;
    let sources = evidence.sources.iter().map(|one| dated(one.read, &one.id, &places.sources, &one.title));
    group("Sources read more than a year ago", sources.collect(), today, report);
    // Claims that are made from cells and figures stand in no file of claims, and age with these.
    let claims = evidence.claims.iter().filter(|claim| places.claims.contains_key(&claim.id));
    let claims = claims.map(|one| dated(one.checked, &one.id, &places.claims, &one.statement));
    group("Claims checked more than a year ago", claims.collect(), today, report);
    let technologies = comparison.technologies.iter().filter_map(|one| Some(dated(one.as_of?, &one.id, &places.technologies, &one.about)));
    group("Technologies whose facts are more than a year old", technologies.collect(), today, report);
    let (mut measures, mut ended) = (Vec::new(), Vec::new());
    for measure in &popularity.measures {
        let Some(newest) = newest(measure, root)? else { continue };
        let looked = evidence.unknown.iter().find(|unknown| unknown.measures.contains(&measure.id));
        match looked.filter(|unknown| !unknown.looked.is_over_a_year_before(today) && newest.date.is_over_a_year_before(today)) {
            Some(unknown) => {
                let words = format!("{} (looked for on {}, `{}` in unknown.toml)", newest.words, unknown.looked, unknown.id);
                ended.push(Dated { words, ..newest });
            }
            None => measures.push(newest),
        }
    }
    group("Measures whose newest figure is more than a year old", measures, today, report);
    for Dated { date, place, words } in sorted(ended) {
        report.remark("Measures that end, of which nothing newer was found", format!("{date}  {place}  {words}"));
    }
    let unknown = evidence.unknown.iter().map(|one| dated(one.looked, &one.id, &places.unknown, &one.title));
    group("Not known, and not looked for in the last year", unknown.collect(), today, report);
    Ok(())
}

fn dated(date: Date, id: &Id, places: &BTreeMap<Id, Place>, words: &str) -> Dated {
    let place = places.get(id).map_or_else(|| FOLDER.to_owned(), |place| format!("{FOLDER}/{place}"));
    Dated { date, place, words: format!("{id}: {words}") }
}

fn group(title: &str, dated: Vec<Dated>, today: Date, report: &mut Report) {
    let stale = dated.into_iter().filter(|one| one.date.is_over_a_year_before(today)).collect();
    for Dated { date, place, words } in sorted(stale) {
        report.finding(title, format!("{date}  {place}  {words}"));
    }
}

/// The oldest first.
fn sorted(mut dated: Vec<Dated>) -> Vec<Dated> {
    dated.sort_by(|a, b| (a.date, &a.place).cmp(&(b.date, &b.place)));
    dated
}

/// The newest point of a measure, of any technology.
fn newest(measure: &Measure, root: &Path) -> Result<Option<Dated>> {
    let points = measure.series.iter().filter_map(|series| Some((series.points.last()?.date, &series.technology)));
    // Of several on the same day, the first in the file.
    let Some((date, technology)) = points.rev().max_by_key(|(date, _)| *date) else { return Ok(None) };
    let file = format!("{FOLDER}/series/{}.csv", measure.id);
    let day = date.to_string();
    let rows = rows::rows(root, &file)?;
    let line = rows.iter().find(|row| row.cells[0] == *technology && row.cells[1] == day).map_or(1, |row| row.line);
    Ok(Some(Dated { date, place: format!("{file}:{line}"), words: format!("{}: {}", measure.id, measure.title) }))
}
