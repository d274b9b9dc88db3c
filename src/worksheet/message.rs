//! What a frame tells the page around it, as JSON: each answer, and each new result. The figures are those of the decision
//! record, so that a program can check one with the other.

use super::json::{NULL, decimal, object, optional_string, string};
use super::{Decision, Standing};
use crate::address::{Choice, Given, record_link};
use crate::data::Catalog;
use crate::model::{Sheet, SheetKind};
use crate::words::in_english;

/// Version of the protocol.
const VERSION: &str = "1";

fn message(kind: &str, members: Vec<(&str, String)>) -> String {
    object([("sextant", VERSION.to_owned()), ("type", string(kind))].into_iter().chain(members).collect())
}

/// One message for each question of the sheet that has another answer than before; null for one that stands open again.
pub fn answer_messages(before: &[Given], after: &[Given], sheet: &Sheet) -> Vec<String> {
    let answer_to = |answers: &[Given], question: usize| answers.iter().find(|given| given.question == question).map(|given| given.answer);
    let told = |question: usize| {
        let now = answer_to(after, question);
        let asked = &sheet.questions[question];
        let answer = optional_string(now.map(|answer| asked.answers[answer].id.as_str()));
        (now != answer_to(before, question)).then(|| message("answer", vec![("question", string(&asked.id)), ("answer", answer)]))
    };
    (0..sheet.questions.len()).filter_map(told).collect()
}

/// The message of a result: its verdict, who wins, the scores (in a tally the counts) by technology, and the canonical query.
pub fn result_message(decision: &Decision, standing: &Standing, choice: &Choice, catalog: &Catalog) -> String {
    let id = |technology: usize| catalog.technology(decision.technologies[technology]).id.as_str();
    let score = |(technology, points): (usize, &i64)| match decision.kind {
        SheetKind::Weighted => (id(technology), decimal(decision.score(*points), 1)),
        SheetKind::Tally => (id(technology), decimal(*points, 0)),
    };
    let competing = Choice { technologies: decision.technologies.clone(), ..choice.clone() };
    in_english(|| {
        message(
            "result",
            vec![
                ("verdict", string(standing.verdict.word())),
                ("winner", standing.winner.map_or_else(|| NULL.to_owned(), |winner| string(id(winner)))),
                ("scores", object(standing.points.iter().enumerate().map(score).collect())),
                ("link", string(&record_link(&competing, catalog))),
            ],
        )
    })
}
