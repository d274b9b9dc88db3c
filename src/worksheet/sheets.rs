//! Every sheet as JSON, for anyone who wants to check the arithmetic.

use super::json::{NULL, list, object, string};
use crate::data::Catalog;
use crate::model::{Answer, Question, Sheet};

/// Every sheet: `[ { "id", "kind", "questions": [ { "id", "topic", "answers": [ { "id", "fit" } ] } ] } ]`, compact, on
/// one line. `fit` names each technology that the sheet covers, null where unknown.
pub fn sheets_json(catalog: &Catalog) -> String {
    list(catalog.core().sheets.iter().map(sheet_json).collect())
}

fn sheet_json(sheet: &Sheet) -> String {
    let questions = sheet.questions.iter().map(|question| question_json(sheet, question)).collect();
    object(vec![("id", string(&sheet.id)), ("kind", string(sheet.kind.word())), ("questions", list(questions))])
}

fn question_json(sheet: &Sheet, question: &Question) -> String {
    let answers = question.answers.iter().map(|answer| answer_json(sheet, answer)).collect();
    object(vec![("id", string(&question.id)), ("topic", string(&question.topic)), ("answers", list(answers))])
}

fn answer_json(sheet: &Sheet, answer: &Answer) -> String {
    let fit = |fit: &Option<i8>| fit.map_or_else(|| NULL.to_owned(), |fit| fit.to_string());
    let fits = sheet.technologies.iter().map(String::as_str).zip(answer.fits.iter().map(fit)).collect();
    object(vec![("id", string(&answer.id)), ("fit", object(fits))])
}
