//! `sheets/<id>.csv`: how each technology fits each answer, and the references that
//! stand under it. Whether a reference bears the fit is `reference`'s to say.

use super::claims::GRADES;
use super::reference::{Evidenced, Reference};
use crate::model::{Grade, Sheet, SheetKind};
use crate::read::input::{Folder, Row, Value};
use crate::read::known::Known;
use std::collections::BTreeMap;

const COLUMNS: [&str; 6] = ["question", "answer", "technology", "fit", "grade", "claims"];

/// Position of an answer's technology: sheet, question, answer, technology.
pub(crate) type Position = [u8; 4];

/// What stands under one known fit.
pub(crate) struct Fit {
    /// Where in the sheets.
    pub position: Position,
    /// How good the evidence is.
    pub grade: Grade,
    /// At least one, each once.
    pub references: Vec<Reference>,
}

/// Reads the fits of all sheets into their answers, and returns what stands under each, in the sheets' order.
pub(crate) fn read_fits(folder: &Folder, known: &Known, sheets: &mut [Sheet], evidenced: &Evidenced) -> Vec<Fit> {
    let mut fits = Vec::new();
    for (index, sheet) in sheets.iter_mut().enumerate() {
        let mut lines = BTreeMap::new();
        for row in folder.rows(&format!("sheets/{}.csv", sheet.id), &COLUMNS).unwrap_or_default() {
            let fit = read_fit(&row, known, sheet, evidenced);
            let Some([question, answer, technology]) = fit.position else { continue };
            let first = *lines.entry([question, answer, technology]).or_insert(row.place("fit").line);
            if first != row.place("fit").line {
                row.value("technology").refuse(format!("one row per question, answer and technology; the first is on line {first}"));
            }
            sheet.questions[question].answers[answer].fits[technology] = Some(fit.fit);
            let position = [index, question, answer, technology].map(|at| at as u8);
            fits.push(Fit { position, grade: fit.grade, references: fit.references });
        }
    }
    fits.sort_by_key(|fit| fit.position);
    fits
}

/// A row as read: where it belongs, if there is such a place.
struct FitRow {
    position: Option<[usize; 3]>,
    fit: i8,
    grade: Grade,
    references: Vec<Reference>,
}

fn read_fit(row: &Row, known: &Known, sheet: &Sheet, evidenced: &Evidenced) -> FitRow {
    let technology = row.value("technology");
    let id = known.technologies.known(&technology);
    let position = find(row, sheet).and_then(|[question, answer]| {
        let technology = sheet.technologies.iter().position(|one| *one == id)?;
        Some([question, answer, technology])
    });
    if known.technologies.position(&id).is_some() && !sheet.technologies.contains(&id) {
        technology.refuse(format!("a technology that the sheet covers: {}", sheet.technologies.join(", ")));
    }
    let grade = row.value("grade").one_of(&GRADES);
    let references = evidenced.read(&row.value("claims"), &row.value("grade"), grade, &id);
    FitRow { position, fit: read_fit_value(&row.value("fit"), sheet.kind), grade, references }
}

/// Positions of the row's question and answer in the sheet.
fn find(row: &Row, sheet: &Sheet) -> Option<[usize; 2]> {
    let (question, answer) = (row.value("question"), row.value("answer"));
    let Some(at) = sheet.questions.iter().position(|one| one.id == question.words()) else {
        question.refuse(format!("the id of a question in sheets/{}.toml", sheet.id));
        return None;
    };
    let found = sheet.questions[at].answers.iter().position(|one| one.id == answer.words());
    if found.is_none() {
        answer.refuse(format!("the id of an answer to the question `{}`", question.words()));
    }
    found.map(|answer| [at, answer])
}

fn read_fit_value(value: &Value, kind: SheetKind) -> i8 {
    let words: &[(&str, i8)] = match kind {
        SheetKind::Weighted => &[("0", 0), ("1", 1), ("2", 2), ("-1", -1), ("-2", -2)],
        SheetKind::Tally => &[("0", 0), ("1", 1)],
    };
    value.one_of(words)
}
