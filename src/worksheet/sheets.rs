//! Every sheet as JSON, for anyone who wants to check the arithmetic.

use crate::data::Catalog;
use crate::model::{Answer, Question, Sheet};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct SheetRecord<'a> {
    id: &'a str,
    kind: &'static str,
    questions: Vec<QuestionRecord<'a>>,
}

#[derive(Serialize)]
struct QuestionRecord<'a> {
    id: &'a str,
    topic: &'a str,
    answers: Vec<AnswerRecord<'a>>,
}

#[derive(Serialize)]
struct AnswerRecord<'a> {
    id: &'a str,
    fit: Fits<'a>,
}

/// The fit of each technology that the sheet covers, null where unknown.
struct Fits<'a>(&'a Sheet, &'a Answer);

impl Serialize for Fits<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.1.fits.len()))?;
        for (id, fit) in self.0.technologies.iter().zip(&self.1.fits) {
            map.serialize_entry(id, fit)?;
        }
        map.end()
    }
}

/// Every sheet: `[ { "id", "kind", "questions": [ { "id", "topic", "answers": [ { "id", "fit" } ] } ] } ]`, compact, on one line.
pub fn sheets_json(catalog: &Catalog) -> String {
    let sheets: Vec<SheetRecord<'_>> = catalog
        .core()
        .sheets
        .iter()
        .map(|sheet| SheetRecord {
            id: &sheet.id,
            kind: sheet.kind.word(),
            questions: sheet.questions.iter().map(|question| question_record(sheet, question)).collect(),
        })
        .collect();
    serde_json::to_string(&sheets).unwrap_or_default()
}

fn question_record<'a>(sheet: &'a Sheet, question: &'a Question) -> QuestionRecord<'a> {
    let answers = question.answers.iter().map(|answer| AnswerRecord { id: &answer.id, fit: Fits(sheet, answer) }).collect();
    QuestionRecord { id: &question.id, topic: &question.topic, answers }
}
