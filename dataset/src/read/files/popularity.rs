//! Everything that the popularity page needs, put together, with the sources that it
//! names and no others. Each kind of file is read next door.

use super::breakdowns::read_breakdowns;
use super::measures::read_measures;
use super::milestones::read_milestones;
use super::releases::read_releases;
use crate::model::{Id, Popularity, Source};
use crate::read::input::Folder;
use crate::read::known::Known;
use std::collections::BTreeSet;

/// Reads measures and series, milestones, breakdowns and releases.
pub(crate) fn read_popularity(folder: &Folder, known: &mut Known, sources: &[Source]) -> Popularity {
    let measures = read_measures(folder, known);
    let milestones = read_milestones(folder, known, &measures);
    let breakdowns = read_breakdowns(folder, known);
    let releases = read_releases(folder, known);
    with_used_sources(Popularity { measures, milestones, breakdowns, releases, sources: Vec::new() }, sources)
}

/// Keeps the sources that are named, and turns positions among all sources into positions among those.
fn with_used_sources(mut popularity: Popularity, sources: &[Source]) -> Popularity {
    let lists = popularity.measures.iter().map(|measure| &measure.sources).chain(popularity.breakdowns.iter().map(|one| &one.sources));
    let named: BTreeSet<&Id> = lists.flatten().collect();
    let mut used: BTreeSet<usize> = sources.iter().enumerate().filter(|(_, source)| named.contains(&source.id)).map(|(at, _)| at).collect();
    used.extend(positions(&mut popularity).map(|position| usize::from(*position)));
    for position in positions(&mut popularity) {
        *position = used.range(..usize::from(*position)).count() as u16;
    }
    popularity.sources = used.iter().filter_map(|at| sources.get(*at)).cloned().collect();
    popularity
}

/// The position of the source of every figure, milestone and release.
fn positions(popularity: &mut Popularity) -> impl Iterator<Item = &mut u16> {
    let Popularity { measures, milestones, breakdowns, releases, .. } = popularity;
    let points = measures.iter_mut().flat_map(|measure| &mut measure.series).flat_map(|series| &mut series.points);
    let rows = breakdowns.iter_mut().flat_map(|breakdown| &mut breakdown.rows);
    let releases = releases.iter_mut().flat_map(|one| &mut one.releases);
    points
        .map(|point| &mut point.source)
        .chain(milestones.iter_mut().map(|milestone| &mut milestone.source))
        .chain(rows.map(|row| &mut row.source))
        .chain(releases.map(|release| &mut release.source))
}
