//! The value of an address's `a` where the dataset holds one: answers joined by `_`, each
//! `question.answer[.importance][!]`. Checked here, so that no authored link leads to a notice.

use crate::model::{Sheet, SheetKind};
use crate::read::input::Value;
use crate::read::known::Known;

/// What an importance may be.
const LEVELS: [&str; 4] = ["0", "1", "2", "4"];

/// The sheet that a value names; a problem where there is none, unless a sheet could not be read.
pub(crate) fn named_sheet<'s>(value: &Value, sheets: &'s [Sheet], known: &Known) -> Option<&'s Sheet> {
    let found = sheets.iter().find(|sheet| sheet.id == value.words());
    if found.is_none() && known.questions.is_complete() {
        value.refuse("the id of a known sheet");
    }
    found
}

/// The answers as they stand, each of them checked against the sheet.
pub(crate) fn read_answers(value: &Value, sheet: Option<&Sheet>) -> String {
    let answers = value.text();
    if let Some(sheet) = sheet.filter(|_| !answers.trim().is_empty()) {
        let mut answered = Vec::new();
        for item in answers.split('_') {
            check_answer(item, sheet, &mut answered).unwrap_or_else(|expected| value.refuse(expected));
        }
    }
    answers
}

/// Checks one answer; `answered` holds the questions before it. The error says what is expected.
fn check_answer<'a>(item: &'a str, sheet: &Sheet, answered: &mut Vec<&'a str>) -> Result<(), String> {
    let plain = item.strip_suffix('!').unwrap_or(item);
    let mut parts = plain.splitn(3, '.');
    let (id, answer, level) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
    let Some(question) = sheet.questions.iter().find(|question| question.id == id) else {
        return Err(format!("questions of the sheet `{}`, and `{id}` is none", sheet.id));
    };
    if !question.answers.iter().any(|one| one.id == answer) {
        return Err(format!("answers to the question `{id}`, and `{answer}` is none"));
    }
    if sheet.kind == SheetKind::Tally && (level.is_some() || item.ends_with('!')) {
        return Err(format!("plain answers, since a tally has no importances and no must-haves, and not `{item}`"));
    }
    if level.is_some_and(|level| !LEVELS.contains(&level)) {
        return Err(format!("importances of 0, 1, 2 or 4, and not that of `{item}`"));
    }
    if answered.contains(&id) {
        return Err(format!("each question once, and `{id}` is answered twice"));
    }
    answered.push(id);
    Ok(())
}
