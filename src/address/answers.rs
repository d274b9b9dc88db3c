//! The value of `a`: answers joined by `_`, each `question.answer[.importance][!]`.

use super::{Code, Given, Importance, Notice};
use crate::model::{Sheet, SheetKind};

/// Reads the answers to a sheet, in the sheet's order; what cannot be read becomes a notice.
pub fn read(text: &str, sheet: &Sheet, notices: &mut Vec<Notice>) -> Vec<Given> {
    let mut answered = vec![None; sheet.questions.len()];
    for item in text.split('_').filter(|item| !item.is_empty()) {
        match read_one(item, sheet, notices) {
            Ok(given) if answered[given.question].is_none() => answered[given.question] = Some(given),
            Ok(given) => notices.push(Notice::new(Code::DuplicateQuestion, &sheet.questions[given.question].id)),
            Err(notice) => notices.push(notice),
        }
    }
    answered.into_iter().flatten().collect()
}

fn read_one(item: &str, sheet: &Sheet, notices: &mut Vec<Notice>) -> Result<Given, Notice> {
    let (plain, must_have) = item.strip_suffix('!').map_or((item, false), |plain| (plain, true));
    let mut parts = plain.splitn(3, '.');
    let (Some(question_id), Some(answer_id)) = (parts.next(), parts.next()) else {
        return Err(Notice::new(Code::BadAnswer, item));
    };
    let question = sheet
        .questions
        .iter()
        .position(|question| question.id == question_id)
        .ok_or_else(|| Notice::new(Code::UnknownQuestion, question_id))?;
    let answer = sheet.questions[question]
        .answers
        .iter()
        .position(|answer| answer.id == answer_id)
        .ok_or_else(|| Notice::new(Code::UnknownAnswer, item))?;
    let level = parts.next();
    let weighted = sheet.kind == SheetKind::Weighted;
    if !weighted && (level.is_some() || must_have) {
        notices.push(Notice::new(Code::TallyImportance, item));
    }
    let importance = if weighted { importance(level, item, notices) } else { Importance::DEFAULT };
    Ok(Given { question, answer, importance, must_have: must_have && weighted })
}

/// The importance as written; the default, with a notice, where it is none of the levels.
fn importance(level: Option<&str>, item: &str, notices: &mut Vec<Notice>) -> Importance {
    let Some(text) = level else { return Importance::DEFAULT };
    Importance::of(text).unwrap_or_else(|| {
        notices.push(Notice::new(Code::BadImportance, item));
        Importance::DEFAULT
    })
}

/// Writes answers in the order in which they stand.
#[inline(never)]
pub(super) fn write(answers: &[Given], sheet: &Sheet) -> String {
    let written: Vec<String> = answers.iter().map(|given| write_one(given, sheet)).collect();
    written.join("_")
}

fn write_one(given: &Given, sheet: &Sheet) -> String {
    let question = &sheet.questions[given.question];
    let mut text = format!("{}.{}", question.id, question.answers[given.answer].id);
    if given.importance != Importance::DEFAULT {
        text.push('.');
        text.push_str(given.importance.word());
    }
    if given.must_have {
        text.push('!');
    }
    text
}
