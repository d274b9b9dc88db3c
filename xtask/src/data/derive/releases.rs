//! Releases per year: the series counts patches too, so it can only be held against the major and minor ones.

use super::super::report::Report;
use super::super::{FOLDER, rows};
use super::{Difference, by_hand};
use anyhow::Result;
use sextant_dataset::model::{Release, TechnologyDetail};
use sextant_dataset::read::Dataset;
use std::collections::BTreeMap;
use std::path::Path;

/// Years in which the series counts fewer releases than `releases.csv` lists, and releases of a higher number than the latest
/// one in `technologies.toml`.
///
/// # Errors
/// When a file cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let file = format!("{FOLDER}/series/releases-year.csv");
    let mut series: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for row in rows::rows(root, &file)? {
        if let [technology, year, value, ..] = &row.cells[..] {
            series.insert((technology.clone(), year.clone()), (value.parse().unwrap_or(0), row.line));
        }
    }
    let mut listed: BTreeMap<(String, String), usize> = BTreeMap::new();
    for releases in &dataset.annex.releases {
        for release in &releases.releases {
            *listed.entry((releases.technology.clone(), release.date.year().to_string())).or_default() += 1;
        }
    }
    let mut found = Vec::new();
    for ((technology, year), count) in listed {
        let what = format!("releases of {technology} in {year}, patches included");
        let least = format!("at least {count}, the major and minor ones in releases.csv");
        match series.get(&(technology, year)) {
            Some((value, _)) if *value >= count => {}
            Some((value, line)) => found.push(by_hand(format!("{file}:{line}"), what, value.to_string(), least)),
            None => found.push(by_hand(format!("{file}:1"), what, "nothing".into(), least)),
        }
    }
    found.extend(latest(dataset));
    Ok(found)
}

/// The numbers of a version, e.g. 3, 1 and 0.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

/// The release of the highest number, and the version that `technologies.toml` calls the latest, of each technology.
fn newest(dataset: &Dataset) -> impl Iterator<Item = (&TechnologyDetail, &Release)> {
    dataset.comparison.technologies.iter().filter_map(|detail| {
        let releases = dataset.annex.releases.iter().find(|one| one.technology == detail.id)?;
        Some((detail, releases.releases.iter().max_by_key(|release| numbers(&release.version))?))
    })
}

fn latest(dataset: &Dataset) -> Vec<Difference> {
    let is_newer = |(detail, newest): &(&TechnologyDetail, &Release)| numbers(&newest.version) > numbers(&detail.latest_version);
    let difference = |(detail, newest): (&TechnologyDetail, &Release)| {
        let place = dataset.places.technologies.get(&detail.id).map(ToString::to_string).unwrap_or_default();
        by_hand(
            format!("{FOLDER}/{place}"),
            format!("latest version of {}", detail.id),
            detail.latest_version.clone(),
            format!("at least {} of {}, the highest in releases.csv", newest.version, newest.date),
        )
    };
    newest(dataset).filter(is_newer).map(difference).collect()
}

/// Technologies whose latest version is a major or minor one that `releases.csv` does not have: it is to be read on.
pub fn behind(dataset: &Dataset, report: &mut Report) {
    for (detail, newest) in newest(dataset) {
        let line = |version: &str| numbers(version).into_iter().take(2).collect::<Vec<_>>();
        if line(&newest.version) < line(&detail.latest_version) {
            let date = detail.latest_date.map(|date| format!(" of {date}")).unwrap_or_default();
            report.remark(
                "Technologies with a newer release than releases.csv lists",
                format!(
                    "{}: {} of {}, while technologies.toml has {}{date}",
                    detail.id, newest.version, newest.date, detail.latest_version
                ),
            );
        }
    }
}
