//! Broken copies of the small dataset. Starting situations: their sheets and answers.

use crate::fixture::{Copy, assert_broken, edited};

const FILE: &str = "situations.toml";
const ANSWERS: &str = r#"answers = "database.yes.4!""#;

/// Checks what an address's `a` gives as a situation's answers.
#[track_caller]
fn assert_answers(answers: &str, expected: &[&str]) {
    let problem = |expected: &&str| format!(r#"6: field `situation[0].answers`: found "{answers}", expected {expected}"#);
    let problems: Vec<String> = expected.iter().map(problem).collect();
    assert_broken(FILE, ANSWERS, &format!(r#"answers = "{answers}""#), &problems.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn situations_are_part_of_the_core_as_they_stand() {
    let situations = Copy::new().dataset().core.situations;
    let read: Vec<_> =
        situations.iter().map(|one| [&one.id, &one.title, &one.about, &one.sheet, &one.answers].map(String::as_str)).collect();
    assert_eq!(read[0], ["records", "Records to keep", "There are many of them.", "full", "database.yes.4!"]);
    assert_eq!(read[1][3..], ["classic", "database.yes"]);
}

#[test]
fn situations_do_not_change_the_dataset_id() {
    let other = edited(FILE, ANSWERS, r#"answers = "database.no""#);
    assert_eq!(other.core.id, Copy::new().dataset().core.id);
}

#[test]
fn a_situation_id_is_unique() {
    assert_broken(
        FILE,
        r#"id = "no-records""#,
        r#"id = "records""#,
        &[r#"9: field `situation[1].id`: found "records", expected an id that no other situation has; situations.toml:2 has it too"#],
    );
}

#[test]
fn an_unknown_sheet_of_a_situation_is_found() {
    assert_broken(
        FILE,
        r#"sheet = "classic""#,
        r#"sheet = "classics""#,
        &[r#"12: field `situation[1].sheet`: found "classics", expected the id of a known sheet"#],
    );
}

#[test]
fn answers_of_every_importance_are_taken() {
    for answers in ["database.no", "database.no.0_fame.few.1", "fame.many.2!_database.yes.4"] {
        assert_eq!(edited(FILE, ANSWERS, &format!(r#"answers = "{answers}""#)).core.situations[0].answers, answers);
    }
}

#[test]
fn unknown_questions_and_answers_of_a_situation_are_found_in_one_run() {
    assert_answers(
        "databases.yes_fame.huge",
        &["questions of the sheet `full`, and `databases` is none", "answers to the question `fame`, and `huge` is none"],
    );
    assert_answers("database", &["answers to the question `database`, and `` is none"]);
    assert_answers("database.yes_", &["questions of the sheet `full`, and `` is none"]);
}

#[test]
fn an_importance_that_is_none_of_the_levels_is_found() {
    for answer in ["database.yes.3", "database.yes.", "database.yes.4.1", "database.yes!.4"] {
        let is_must_have_first = answer.contains("!.");
        let expected = format!("importances of 0, 1, 2 or 4, and not that of `{answer}`");
        let answers = "answers to the question `database`, and `yes!` is none".to_owned();
        assert_answers(answer, &[if is_must_have_first { &answers } else { &expected }]);
    }
}

#[test]
fn a_question_that_is_answered_twice_is_found() {
    assert_answers("database.yes_database.no", &["each question once, and `database` is answered twice"]);
}

#[test]
fn a_tally_has_no_importances_and_no_must_haves() {
    for answer in ["database.yes.4", "database.yes!"] {
        assert_broken(
            FILE,
            r#"answers = "database.yes""#,
            &format!(r#"answers = "{answer}""#),
            &[&format!(
                r#"13: field `situation[1].answers`: found "{answer}", expected plain answers, since a tally has no importances and no must-haves, and not `{answer}`"#
            )],
        );
    }
}

#[test]
fn a_situation_without_answers_is_found() {
    assert_broken(FILE, ANSWERS, r#"answers = """#, &["6: field `situation[0].answers`: found nothing, expected a text that is not empty"]);
}
