//! What the popularity page and the home page need, put together, each with the sources
//! that it names and no others. Each kind of file is read next door.

use super::breakdowns::read_breakdowns;
use super::measures::read_measures;
use super::milestones::read_milestones;
use super::releases::read_releases;
use crate::model::{Annex, Glance, Id, Measure, Point, Popularity, Series, Source};
use crate::read::input::Folder;
use crate::read::known::Known;
use std::collections::{BTreeSet, HashSet};

/// Reads measures and series, and beside them milestones, breakdowns and releases.
pub(crate) fn read_popularity(folder: &Folder, known: &mut Known, sources: &[Source]) -> (Popularity, Annex) {
    let measures = read_measures(folder, known);
    let milestones = read_milestones(folder, known, &measures);
    let mut popularity = Popularity { measures, milestones, sources: Vec::new() };
    let breakdowns = read_breakdowns(folder, known);
    let mut annex = Annex { breakdowns, releases: read_releases(folder, known), sources: Vec::new() };
    let named = popularity.measures.iter().flat_map(|measure| measure.sources.clone()).collect();
    popularity.sources = used_sources(&named, points(&mut popularity), sources);
    let named = annex.breakdowns.iter().flat_map(|breakdown| breakdown.sources.clone()).collect();
    annex.sources = used_sources(&named, beside(&mut annex), sources);
    (popularity, annex)
}

/// The sources that are named; positions among all sources become positions among those.
fn used_sources(named: &BTreeSet<Id>, mut positions: Vec<&mut u16>, sources: &[Source]) -> Vec<Source> {
    let mut used: BTreeSet<usize> = sources.iter().enumerate().filter(|(_, source)| named.contains(&source.id)).map(|(at, _)| at).collect();
    used.extend(positions.iter().map(|position| usize::from(**position)));
    for position in &mut positions {
        **position = used.range(..usize::from(**position)).count() as u16;
    }
    used.iter().filter_map(|at| sources.get(*at)).cloned().collect()
}

/// The position of the source of every point and milestone.
fn points(popularity: &mut Popularity) -> Vec<&mut u16> {
    let series = popularity.measures.iter_mut().flat_map(|measure| &mut measure.series);
    let points = series.flat_map(|series| &mut series.points).map(|point| &mut point.source);
    points.chain(popularity.milestones.iter_mut().map(|milestone| &mut milestone.source)).collect()
}

/// The position of the source of every figure and release.
fn beside(annex: &mut Annex) -> Vec<&mut u16> {
    let Annex { breakdowns, releases, .. } = annex;
    let rows = breakdowns.iter_mut().flat_map(|breakdown| &mut breakdown.rows).map(|row| &mut row.source);
    let releases = releases.iter_mut().flat_map(|one| &mut one.releases).map(|release| &mut release.source);
    rows.chain(releases).collect()
}

/// What the home page needs of the measures that it shows.
pub(crate) fn glance(popularity: &Popularity) -> Glance {
    Glance { measures: popularity.measures.iter().filter(|measure| measure.at_a_glance).map(at_a_glance).collect() }
}

/// A measure without the words that the home page does not show, and without the points that no pair is compared by.
fn at_a_glance(measure: &Measure) -> Measure {
    let ids: Vec<&str> = measure.series.iter().map(|series| series.technology.as_str()).collect();
    let pairs = ids.iter().enumerate().flat_map(|(at, one)| ids[at + 1..].iter().map(move |other| [*one, *other]));
    let compared: HashSet<*const Point> = pairs.flat_map(|pair| measure.comparable(&pair)).flatten().map(std::ptr::from_ref).collect();
    let kept = |point: &&Point| compared.contains(&std::ptr::from_ref(*point));
    let bare = |point: &Point| Point { source: 0, note: String::new(), ..point.clone() };
    let of =
        |series: &Series| Series { technology: series.technology.clone(), points: series.points.iter().filter(kept).map(bare).collect() };
    let [counts, population, method, caveat, finding, licence] = std::array::from_fn(|_| String::new());
    let (breaks, series) = (measure.breaks.clone(), measure.series.iter().map(of).filter(|series| !series.points.is_empty()).collect());
    let breaks = breaks.into_iter().map(|one| crate::model::Break { why: String::new(), ..one }).collect();
    Measure { counts, population, method, caveat, finding, licence, breaks, series, sources: Vec::new(), ..measure.clone() }
}
