//! Broken copies of the small dataset. Sheets: questions, answers and their sentences.

use crate::fixture::{assert_broken, assert_problems};

#[test]
fn a_sheet_id_must_be_its_file_name() {
    assert_broken(
        "sheets/full.toml",
        r#"id = "full""#,
        r#"id = "whole""#,
        &[r#"1: field `id`: found "whole", expected the file's name, `full`, a slug of [a-z0-9-]"#],
    );
}

#[test]
fn an_unknown_kind_of_sheet_shows_the_known_ones() {
    assert_broken(
        "sheets/full.toml",
        r#"kind = "weighted""#,
        r#"kind = "weighed""#,
        &[r#"3: field `kind`: found "weighed", expected one of: weighted, tally"#],
    );
}

#[test]
fn an_unknown_technology_of_a_sheet_is_found() {
    assert_broken(
        "sheets/classic.toml",
        r#"["django", "flask"]"#,
        r#"["django", "flask", "zend"]"#,
        &[r#"7: field `technologies[2]`: found "zend", expected the id of a known technology"#],
    );
}

#[test]
fn an_unknown_source_of_a_sheet_is_found() {
    assert_broken(
        "sheets/classic.toml",
        r#""lost-article""#,
        r#""found-article""#,
        &[r#"6: field `sources[0]`: found "found-article", expected the id of a known source"#],
    );
}

#[test]
fn an_unknown_source_of_a_question_is_found() {
    assert_broken(
        "sheets/full.toml",
        r#"sources = ["django-docs"]"#,
        r#"sources = ["django-doc"]"#,
        &[r#"16: field `question[0].sources[0]`: found "django-doc", expected the id of a known source"#],
    );
}

#[test]
fn an_unknown_topic_of_a_question_is_found_with_its_path() {
    assert_broken(
        "sheets/full.toml",
        r#"topic = "popularity""#,
        r#"topic = "fame""#,
        &[r#"33: field `question[1].topic`: found "fame", expected the id of a known topic"#],
    );
}

#[test]
fn a_question_id_must_be_a_slug() {
    assert_problems(
        "sheets/full.toml",
        r#"id = "fame""#,
        r#"id = "Fame?""#,
        &[
            r#"sheets/full.csv:6: field `question`: found "fame", expected the id of a question in sheets/full.toml"#,
            r#"sheets/full.csv:7: field `question`: found "fame", expected the id of a question in sheets/full.toml"#,
            r#"sheets/full.toml:32: field `question[1].id`: found "Fame?", expected a slug of [a-z0-9-]"#,
        ],
    );
}

#[test]
fn a_question_id_is_unique_in_its_sheet() {
    assert_problems(
        "sheets/full.toml",
        r#"id = "fame""#,
        r#"id = "database""#,
        &[
            r#"sheets/full.csv:6: field `question`: found "fame", expected the id of a question in sheets/full.toml"#,
            r#"sheets/full.csv:7: field `question`: found "fame", expected the id of a question in sheets/full.toml"#,
            r#"sheets/full.toml:32: field `question[1].id`: found "database", expected an id that no other question in this sheet has; sheets/full.toml:10 has it too"#,
        ],
    );
}

#[test]
fn an_answer_id_is_unique_in_its_question() {
    assert_problems(
        "sheets/classic.toml",
        r#"id = "no""#,
        r#"id = "yes""#,
        &[
            r#"sheets/classic.csv:4: field `answer`: found "no", expected the id of an answer to the question `database`"#,
            r#"sheets/classic.csv:5: field `answer`: found "no", expected the id of an answer to the question `database`"#,
            r#"sheets/classic.toml:24: field `question[0].answer[1].id`: found "yes", expected an id that no other answer to this question has; sheets/classic.toml:18 has it too"#,
        ],
    );
}

#[test]
fn a_question_needs_two_answers() {
    assert_broken(
        "sheets/full.toml",
        "[[question.answer]]\nid = \"few\"\ntext = \"No matter\"\nhelps = \"{name} will do.\"\nhurts = \"{name} will not do.\"\n",
        "",
        &["31: field `question[1].answer`: found 1 of them, expected 2 to 8 answers"],
    );
}

#[test]
fn a_question_without_answers_is_found() {
    assert_broken(
        "sheets/full.toml",
        "id = \"fame\"\n",
        "id = \"lonely\"\ntopic = \"data\"\ntext = \"?\"\nhelp = \"?\"\nwhy = \"?\"\nshort = \"?\"\n\n[[question]]\nid = \"fame\"\n",
        &["31: field `question[1].answer`: found no such key, expected one or more tables"],
    );
}

#[test]
fn a_question_needs_to_say_why() {
    assert_broken(
        "sheets/full.toml",
        "why = \"Help is easier to find.\"\n",
        "",
        &["31: field `question[1].why`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_weighted_answer_needs_what_helps() {
    assert_broken(
        "sheets/full.toml",
        "helps = \"{name} stays small.\"\n",
        "",
        &["25: field `question[0].answer[1].helps`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_weighted_answer_needs_what_hurts() {
    assert_broken(
        "sheets/full.toml",
        "hurts = \"{name} brings none.\"\n",
        "",
        &["18: field `question[0].answer[0].hurts`: found no such key, expected a text in quotes"],
    );
}

#[test]
fn a_sentence_must_name_the_technology() {
    assert_broken(
        "sheets/full.toml",
        r#""{name} brings none.""#,
        r#""It brings none.""#,
        &[
            r#"22: field `question[0].answer[0].hurts`: found "It brings none.", expected a sentence with {name} for the technology and no other braces"#,
        ],
    );
}

#[test]
fn a_misspelt_name_in_braces_is_found() {
    assert_broken(
        "sheets/full.toml",
        r#""{name} leaves it to you.""#,
        r#""{name} leaves {nmae} to you.""#,
        &[
            r#"23: field `question[0].answer[0].neutral`: found "{name} leaves {nmae} to you.", expected a sentence with {name} for the technology and no other braces"#,
        ],
    );
}

#[test]
fn a_tally_answer_needs_a_neutral_sentence() {
    assert_broken(
        "sheets/classic.toml",
        "neutral = \"{name} gets no point.\"\n",
        "",
        &[
            "17: field `question[0].answer[0].neutral`: found nothing, expected a sentence with {name} for the technology and no other braces",
        ],
    );
}

#[test]
fn a_tally_answer_has_no_hurting_sentence() {
    assert_broken(
        "sheets/classic.toml",
        "neutral = \"{name} gets no point.\"\n",
        "neutral = \"{name} gets no point.\"\nhurts = \"{name} loses.\"\n",
        &[
            r#"22: field `question[0].answer[0].hurts`: found "{name} loses.", expected no such sentence in a tally, where no fit is below 0"#,
        ],
    );
}

#[test]
fn a_question_needs_a_few_words_that_stand_for_it() {
    assert_broken(
        "sheets/full.toml",
        "why = \"Help is easier to find.\"\nshort = \"In short\"\n",
        "why = \"Help is easier to find.\"\n",
        &["31: field `question[1].short`: found no such key, expected a text in quotes"],
    );
}
