//! `releases.csv`: the major and minor releases of each technology, with their days.
//! Patch releases are counted in a measure and not listed.

use super::figure::{check_run, read_source};
use crate::model::{Release, ReleaseKind, Releases};
use crate::read::input::{Folder, Row};
use crate::read::known::Known;

const COLUMNS: [&str; 6] = ["technology", "version", "date", "kind", "source", "note"];
const KINDS: [(&str, ReleaseKind); 2] = [("minor", ReleaseKind::Minor), ("major", ReleaseKind::Major)];

/// Reads `releases.csv`, sorted by technology and date.
pub(crate) fn read_releases(folder: &Folder, known: &Known) -> Vec<Releases> {
    let mut all: Vec<Releases> = Vec::new();
    for row in folder.rows("releases.csv", &COLUMNS).unwrap_or_default() {
        let technology = known.technologies.known(&row.value("technology"));
        let release = read_release(&row, known);
        check_run(&row, known, &all.iter().map(|one| one.technology.as_str()).collect::<Vec<_>>(), &technology);
        match all.iter_mut().find(|one| one.technology == technology) {
            Some(one) => {
                check_order(&row, &one.releases, &release);
                one.releases.push(release);
            }
            None => all.push(Releases { technology, releases: vec![release] }),
        }
    }
    all
}

fn read_release(row: &Row, known: &Known) -> Release {
    Release {
        version: row.value("version").text_that(is_version, "a version of numbers and full stops, as in 6.1 or 2.4.0"),
        date: row.value("date").date().unwrap_or_default(),
        kind: row.value("kind").one_of(&KINDS),
        source: read_source(row, known),
        note: row.value("note").words().into(),
    }
}

/// Two to four numbers with full stops between.
fn is_version(text: &str) -> bool {
    let numbers: Vec<_> = text.split('.').collect();
    (2..=4).contains(&numbers.len()) && numbers.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Records a version that stands twice, and a day before the one above.
fn check_order(row: &Row, above: &[Release], release: &Release) {
    if above.iter().any(|one| one.version == release.version) {
        row.value("version").refuse("each version once for each technology");
    }
    if above.last().is_some_and(|last| last.date > release.date) {
        row.value("date").refuse("dates in rising order for each technology");
    }
}
