//! The bias audit: the same sample as the tests draw.

use super::super::mend::Mend;
use super::super::{FOLDER, rows};
use super::{Difference, by_hand};
use crate::data::audit_sample::count;
use anyhow::Result;
use sextant_dataset::read::Dataset;
use std::path::Path;

/// Wins and ties that differ from those of the sample.
///
/// # Errors
/// When `audit.toml` cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let audit = &dataset.method.audit;
    let Some(sheet) = dataset.core.sheets.iter().find(|sheet| sheet.id == audit.sheet) else { return Ok(Vec::new()) };
    let file = format!("{FOLDER}/audit.toml");
    let text = rows::text(root, &file)?;
    let [pair, all] = count(audit, sheet, audit.sample);
    let mut expected: Vec<(String, &str, u32)> = vec![
        (String::new(), "first_wins", pair.wins[0]),
        (String::new(), "second_wins", pair.wins[1]),
        (String::new(), "pair_ties", pair.wins[2]),
        (String::new(), "ties", all.wins[sheet.technologies.len()]),
    ];
    expected.extend(sheet.technologies.iter().zip(&all.wins).map(|(id, wins)| (id.clone(), "wins", *wins)));
    Ok(expected.into_iter().filter_map(|(technology, key, value)| difference(&file, &text, &technology, key, value)).collect())
}

/// The difference of a key, below the line that names a technology where one is given.
fn difference(file: &str, text: &str, technology: &str, key: &str, value: u32) -> Option<Difference> {
    let heading = format!("technology = \"{technology}\"");
    let first = if technology.is_empty() { Some(0) } else { text.lines().position(|line| line == heading) };
    let what = format!("{key} of {} in the audit’s sample", if technology.is_empty() { "the sheet" } else { technology });
    let is_key = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" = "));
    let found = first.and_then(|first| text.lines().enumerate().skip(first).find(|(_, line)| is_key(line)));
    let Some((index, from)) = found else {
        return Some(by_hand(format!("{file}:1"), what, "nothing".into(), value.to_string()));
    };
    let to = format!("{key} = {value}");
    let stands = from[key.len() + 3..].to_owned();
    (from != to).then(|| Difference {
        place: format!("{file}:{}", index + 1),
        what,
        stands,
        derived: value.to_string(),
        mend: Some(Mend { file: file.to_owned(), line: index + 1, from: from.to_owned(), to }),
        mended: false,
    })
}
