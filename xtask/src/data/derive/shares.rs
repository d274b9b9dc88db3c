//! Shares of the downloads, from the downloads of the same lists.

use super::super::{FOLDER, rows};
use super::{Difference, by_hand, grouped, of_row, rounded};
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::Path;

/// The share of each technology in the downloads of its list, to a hundredth of a per cent, and the sums in its note.
///
/// # Errors
/// When a series cannot be read.
pub fn look(root: &Path) -> Result<Vec<Difference>> {
    let file = format!("{FOLDER}/series/pypi-share.csv");
    let mut lists: BTreeMap<String, BTreeMap<String, u128>> = BTreeMap::new();
    for row in rows::rows(root, &format!("{FOLDER}/series/pypi-downloads.csv"))? {
        if let [technology, date, value, ..] = &row.cells[..] {
            lists.entry(date.clone()).or_default().insert(technology.clone(), value.parse().unwrap_or(0));
        }
    }
    let mut found = Vec::new();
    for row in rows::rows(root, &file)? {
        let [technology, date, value, ..] = &row.cells[..] else { continue };
        let what = format!("share of {technology} in the downloads of {date}, from pypi-downloads.csv");
        let list = lists.get(date);
        let (Some(downloads), Some(list)) = (list.and_then(|list| list.get(technology)), list) else {
            found.push(by_hand(
                format!("{file}:{}", row.line),
                what,
                value.clone(),
                "nothing, since that list has no such downloads".into(),
            ));
            continue;
        };
        let all: u128 = list.values().sum();
        let hundredths = rounded(downloads * 10_000, all.max(1));
        let share = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let note = format!("of {} downloads of {} frameworks", grouped(all), list.len());
        found.extend(of_row(&file, &row, what, &[(2, share), (5, note)]));
    }
    Ok(found)
}
