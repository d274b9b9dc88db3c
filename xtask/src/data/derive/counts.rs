//! Counts of the dataset that sentences elsewhere name.

use super::super::mend::Mend;
use super::super::rows;
use super::{Difference, by_hand};
use anyhow::Result;
use sextant_dataset::read::Dataset;
use std::path::Path;

/// A file, the words before and after a count in it, and what is counted.
struct Named {
    file: &'static str,
    before: &'static str,
    after: &'static str,
    what: &'static str,
    count: usize,
}

/// Every place that names a count of the dataset.
fn named(dataset: &Dataset) -> Vec<Named> {
    let features = dataset.comparison.features.len();
    let claims = dataset.evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).count();
    let of = |file, before, after, what, count| Named { file, before, after, what, count };
    vec![
        of("README.md", "who is ahead, ", " built-in features", "features in features.toml", features),
        of("README.md", "with code that is run; ", " statements of theirs", "claims in claims/seeds.toml", claims),
        of("words/en/document.toml", "licences, and ", " built-in features", "features in features.toml", features),
        of("words/en/document.toml", "about_claims = \"", " statements of those texts", "claims in claims/seeds.toml", claims),
        of("words/de/document.toml", "Lizenzen und ", " eingebaute Funktionen", "features in features.toml", features),
        of("words/de/document.toml", "about_claims = \"", " Aussagen dieser Texte", "claims in claims/seeds.toml", claims),
    ]
}

/// Counts that differ, and places that no longer name theirs.
///
/// # Errors
/// When a file cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let mut found = Vec::new();
    for named in named(dataset) {
        let text = rows::text(root, named.file)?;
        found.extend(difference(&named, &text));
    }
    Ok(found)
}

fn difference(named: &Named, text: &str) -> Option<Difference> {
    let Named { file, before, after, what, count } = named;
    let place = |(index, line): (usize, &str)| -> Option<(usize, String, String)> {
        let start = line.find(before)? + before.len();
        let end = start + line[start..].find(after)?;
        Some((index + 1, line.to_owned(), line[start..end].to_owned()))
    };
    let Some((line, from, stands)) = text.lines().enumerate().find_map(place) else {
        let words = format!("the words “{before}...{after}”, so xtask/src/data/derive/counts.rs has to follow");
        return Some(by_hand(format!("{file}:1"), format!("the count of {what}"), "nothing".into(), words));
    };
    let derived = count.to_string();
    if stands == derived {
        return None;
    }
    let to = from.replacen(&format!("{before}{stands}{after}"), &format!("{before}{derived}{after}"), 1);
    let mend = Some(Mend { file: (*file).to_owned(), line, from, to });
    Some(Difference { place: format!("{file}:{line}"), what: format!("the count of {what}"), stands, derived, mend, mended: false })
}
