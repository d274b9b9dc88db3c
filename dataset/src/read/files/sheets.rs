//! `sheets/<id>.toml`: questions, answers and what to say of a technology under each.
//! The fits are in `fits`; nothing here scores.

use crate::model::{Answer, AnswerExplanation, Explanations, Id, Question, QuestionExplanation, Sheet, SheetKind};
use crate::read::input::{Folder, Table, Value};
use crate::read::known::{Known, Names};

/// The sheet that opens by default, first of all.
const FIRST: &str = "sheets/full.toml";
/// Most answers that a question may have.
const MOST_ANSWERS: usize = 8;
/// Most questions that a sheet may have; positions in packed parts are bytes.
const MOST_QUESTIONS: usize = 200;

/// Reads all sheets without their fits: `full`, then the others by name; and apart from them their longer words.
pub(crate) fn read_sheets(folder: &Folder, known: &mut Known) -> (Vec<Sheet>, Explanations) {
    let others = folder.names("sheets", "toml").into_iter().filter(|name| name != FIRST);
    let mut sheets = Vec::new();
    let mut explanations = Explanations { sheets: Vec::new() };
    for file in std::iter::once(FIRST.to_string()).chain(others) {
        match folder.table(&file, |table| read_sheet(table, known)) {
            Some((sheet, explained)) => {
                sheets.push(sheet);
                explanations.sheets.push(explained);
            }
            None => {
                known.questions.set_incomplete();
                folder.pass_over(&file.replace(".toml", ".csv"));
            }
        }
    }
    (sheets, explanations)
}

fn read_sheet(table: &mut Table, known: &mut Known) -> (Sheet, Vec<QuestionExplanation>) {
    let id = table.file_id();
    let kind = table.value("kind").one_of(&[("weighted", SheetKind::Weighted), ("tally", SheetKind::Tally)]);
    let technologies = table.list("technologies");
    if technologies.len() < 2 {
        table.report_key("technologies", format!("{} of them", technologies.len()), "two technologies or more");
    }
    let technologies = known.technologies.known_list(&technologies);
    let mut names = Names::new("question in this sheet");
    let questions = table.each("question", |table| read_question(table, kind, &id, technologies.len(), &mut names, known));
    let (questions, explained): (Vec<_>, Vec<_>) = questions.into_iter().unzip();
    if questions.len() > MOST_QUESTIONS {
        table.report_key("question", format!("{} of them", questions.len()), format!("at most {MOST_QUESTIONS} questions"));
    }
    let sheet = Sheet {
        id,
        title: table.text("title"),
        kind,
        intro: table.text("intro"),
        credit: table.text("credit"),
        sources: known.sources.known_list(&table.list("sources")),
        technologies,
        questions,
    };
    (sheet, explained)
}

fn read_question(
    table: &mut Table,
    kind: SheetKind,
    sheet: &Id,
    width: usize,
    names: &mut Names,
    known: &mut Known,
) -> (Question, QuestionExplanation) {
    let id_value = table.value("id");
    let id = names.add_slug(&id_value);
    known.questions.add_silently(format!("{sheet}/{id}"), &id_value);
    let mut answer_names = Names::new("answer to this question");
    let answers = table.each("answer", |table| read_answer(table, kind, width, &mut answer_names));
    let (answers, explained): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
    if answers.len() == 1 || answers.len() > MOST_ANSWERS {
        table.report_key("answer", format!("{} of them", answers.len()), format!("2 to {MOST_ANSWERS} answers"));
    }
    known.sources.known_list(&table.optional_list("sources"));
    let topic = known.topics.known(&table.value("topic"));
    let question = Question { id, topic, text: table.text("text"), short: table.text("short"), answers };
    (question, QuestionExplanation { help: table.text("help"), why: table.text("why"), answers: explained })
}

fn read_answer(table: &mut Table, kind: SheetKind, width: usize, names: &mut Names) -> (Answer, AnswerExplanation) {
    let is_weighted = kind == SheetKind::Weighted;
    let id = names.add_slug(&table.value("id"));
    let text = table.text("text");
    let helps = sentence(&table.value("helps"));
    let hurts = if is_weighted { sentence(&table.value("hurts")) } else { left_out(&table.optional("hurts")) };
    let neutral = table.optional("neutral");
    let neutral = if neutral.is_given() || !is_weighted { sentence(&neutral) } else { String::new() };
    (Answer { id, text, fits: vec![None; width] }, AnswerExplanation { helps, hurts, neutral })
}

/// A sentence about a technology, which stands in it as `{name}` and nothing else in braces.
fn sentence(value: &Value) -> String {
    let fits = |text: &str| text.contains("{name}") && !text.replace("{name}", "").contains(['{', '}']);
    value.text_that(fits, "a sentence with {name} for the technology and no other braces")
}

fn left_out(value: &Value) -> String {
    if value.is_given() {
        value.refuse("no such sentence in a tally, where no fit is below 0");
    }
    String::new()
}
