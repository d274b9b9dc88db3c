//! Whether the list of changes leads to the dataset at hand: from the newest section down, each fit must become what the
//! next newer line, or the dataset itself, says that it was; and what a line names must be there, or have gone since.

use super::changes::{Lines, fit_word};
use crate::model::{Changes, Event, Id, Sheet, SheetKind};
use crate::read::input::Value;
use crate::read::known::Known;
use std::collections::BTreeMap;

/// Checks every line against the lines above it and the dataset. `value` makes the value of a line and field.
pub(super) fn check_today<'i>(
    changes: &Changes,
    lines: &[Lines],
    value: impl Fn(usize, &str, &str) -> Value<'i>,
    known: &Known,
    sheets: &[Sheet],
) {
    // What each fit was before the sections above, by what its place is called today.
    let mut later: BTreeMap<Vec<Id>, Option<i8>> = BTreeMap::new();
    for (index, (version, lines)) in changes.versions.iter().zip(lines).enumerate() {
        for (change, line) in version.changes.iter().zip(&lines.changes) {
            let written = change.path.join(".");
            let place = value(*line, "change", &written);
            let Some(today) = changes.today(index, &change.path) else { continue };
            match &change.event {
                Event::Fit { old, new } => {
                    let Some(fit) = later.insert(today.clone(), *old).or_else(|| fit_of(sheets, &today)) else {
                        place.refuse("a sheet, a question and an answer of the dataset, or a line above that says what became of them");
                        continue;
                    };
                    if known.technologies.position(&today[3]).is_none() && new.is_some() {
                        place.refuse("a technology of the dataset, unless the fit became unknown");
                    } else if fit != *new {
                        let expected = format!("{}, as the dataset or the next line above about this fit has it", fit_word(fit));
                        value(*line, "new", fit_word(*new)).refuse(expected);
                    }
                    let is_tally = sheets.iter().any(|sheet| sheet.id == today[0] && sheet.kind == SheetKind::Tally);
                    if is_tally && old.is_some_and(|old| !(0..=1).contains(&old)) {
                        value(*line, "old", fit_word(*old)).refuse("0, 1 or unknown, since the sheet is a tally");
                    }
                }
                Event::Added if !is_there(sheets, &today) => place.refuse("what the dataset has"),
                Event::Removed if is_there(sheets, &today) => place.refuse("what the dataset no longer has"),
                Event::Renamed(_) if is_there(sheets, &today) => place.refuse("an id that the dataset no longer has"),
                Event::Renamed(id) => {
                    let mut renamed = change.path.clone();
                    renamed.splice(renamed.len() - 1.., [id.clone()]);
                    if changes.today(index, &renamed).is_some_and(|today| !is_there(sheets, &today)) {
                        value(*line, "renamed to", id).refuse("an id that the dataset has");
                    }
                }
                Event::Added | Event::Removed => {}
            }
        }
    }
}

/// Does the dataset have this sheet, question or answer?
fn is_there(sheets: &[Sheet], path: &[Id]) -> bool {
    let Some(sheet) = sheets.iter().find(|sheet| sheet.id == path[0]) else { return false };
    let Some(question) = path.get(1) else { return true };
    let question = sheet.questions.iter().find(|one| one.id == *question);
    question.is_some_and(|question| path.get(2).is_none_or(|answer| question.answers.iter().any(|one| one.id == *answer)))
}

/// The fit of a place, unknown for a technology that the sheet does not cover. Nothing where there is no such answer.
fn fit_of(sheets: &[Sheet], path: &[Id]) -> Option<Option<i8>> {
    let sheet = sheets.iter().find(|sheet| sheet.id == path[0])?;
    let question = sheet.questions.iter().find(|question| question.id == path[1])?;
    let answer = question.answers.iter().find(|answer| answer.id == path[2])?;
    Some(sheet.technologies.iter().position(|id| *id == path[3]).and_then(|column| answer.fits[column]))
}
