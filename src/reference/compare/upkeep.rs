//! Whether it is kept up: authors, releases, how long a release is supported; and the history of security issues.

use super::Ground;
use super::figures::{measures, push};
use super::table::{Cell, Row, Section, Shape, Table};
use crate::document::markup::element;
use crate::model::{Claim, Flag, Measure, Point, Release, ReleaseKind, State};
use crate::words::{compare as words, measures};

/// The endings of the ids of claims on how long a release is supported.
const SUPPORT: [&str; 2] = ["-support", "-lts"];

pub(super) fn maintenance(ground: Ground<'_>) -> Section {
    let mut section = Section { id: "maintenance", title: measures::MAINTENANCE.say(), ..Section::default() };
    let release = |kind: ReleaseKind| ground.ids().into_iter().map(|id| newest_release(ground, id, kind)).collect();
    let support = ground.ids().into_iter().map(|id| support(ground, id)).collect();
    let rows = vec![
        Row::of(words::LATEST_MAJOR, release(ReleaseKind::Major)).explained(words::LATEST_MAJOR_IS),
        Row::of(words::LATEST_MINOR, release(ReleaseKind::Minor)).explained(words::LATEST_MINOR_IS),
        Row::of(words::SUPPORT, support).explained(words::SUPPORT_IS),
    ];
    push(&mut section, ground.table(words::RELEASES_AND_SUPPORT.say(), rows));
    push(&mut section, measures(ground, words::AUTHORS_AND_ACTIVITY.say(), |measure| measure.group == "maintenance"));
    section
}

fn newest_release(ground: Ground<'_>, id: &str, kind: ReleaseKind) -> Cell {
    let releases = ground.annex.releases.iter().find(|releases| releases.technology == id);
    let newest = releases.and_then(|releases| releases.releases.iter().rev().find(|release| release.kind == kind));
    let cell = |release: &Release| {
        ground.figure(
            release.version.clone(),
            &release.date.words(),
            Flag::Observed,
            &release.note,
            ground.annex.sources.get(usize::from(release.source)),
        )
    };
    newest.map_or_else(|| Cell::of(""), cell)
}

fn support(ground: Ground<'_>, id: &str) -> Cell {
    let says = |claim: &&Claim| {
        let holds = matches!(claim.state, State::Holds | State::Partly);
        claim.seed.is_empty()
            && holds
            && SUPPORT.iter().any(|end| claim.id.ends_with(end))
            && claim.technologies.iter().any(|one| one == id)
    };
    let claims: Vec<&Claim> = ground.evidence.claims.iter().filter(says).collect();
    let Some(first) = claims.first() else { return Cell::of("") };
    let statements: Vec<&str> = claims.iter().map(|claim| claim.statement.as_str()).collect();
    let links = claims.iter().flat_map(|claim| ground.sources(&claim.sources)).collect();
    Cell { note: words::CHECKED.fill(&[&first.checked.words()]), links, ..Cell::of_dataset(statements.join(" ")) }
}

pub(super) fn security(ground: Ground<'_>) -> Section {
    let mut section = Section { id: "security", title: words::SECURITY.say(), ..Section::default() };
    push(&mut section, measures(ground, "", |measure| measure.group == "security"));
    for measure in ground.popularity.measures.iter().filter(|measure| measure.group == "security") {
        section.words.push(element("p").class("caveat").in_english().child(measure.caveat.as_str()).into());
        push(&mut section, by_year(ground, measure));
    }
    section
}

/// Every date of a measure, newest first; folded.
fn by_year(ground: Ground<'_>, measure: &Measure) -> Table {
    let points: Vec<&[Point]> = ground
        .ids()
        .into_iter()
        .map(|id| measure.series.iter().find(|series| series.technology == id).map_or(&[][..], |series| &series.points))
        .collect();
    let mut years: Vec<u16> = points.iter().flat_map(|points| points.iter().map(|point| point.date.year())).collect();
    let order = crate::data::ordered_by(years.len(), |index| -i64::from(years[index]));
    years = order.into_iter().map(|index| years[index]).collect();
    years.dedup();
    let cell = |point: &Point| {
        ground.figure(measure.format(point.value), "", point.flag, &point.note, ground.popularity.sources.get(usize::from(point.source)))
    };
    let row = |year: u16| {
        let cells = points.iter().map(|points| points.iter().find(|point| point.date.year() == year).map_or_else(|| Cell::of(""), cell));
        Row::of(year.to_string(), cells.collect()).leading(ground.measure_page(&measure.id))
    };
    let rows = years.into_iter().map(row).collect();
    Table { shape: Shape::Folded, ..ground.table(words::EVERY_YEAR.say(), rows) }
}
