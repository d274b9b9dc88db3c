//! The boundaries of the decision record by example, each worked out by hand from the contract.

use crate::worlds::core;
use serde_json::{Value, json};
use sextant::data::Catalog;
use sextant::worksheet::record_of_link;

/// The record of a link over a catalogue of `count` technologies and `none`, in which question n has the fits of row n
/// for the answer `yes`, and 0 for everybody for the answer `no`.
fn record(count: usize, rows: &[&[i8]], query: &str) -> Value {
    let full = |row: &&[i8]| {
        let mut fits: Vec<Option<i8>> = row.iter().map(|fit| Some(*fit)).collect();
        fits.resize(count + 1, Some(0));
        vec![fits, vec![Some(0); count + 1]]
    };
    let rows: Vec<_> = rows.iter().map(full).collect();
    let short = vec![vec![vec![Some(1), Some(0)], vec![Some(0), Some(1)]]; 3];
    let catalog = Catalog::new(core(count, false, false, &rows, &short));
    serde_json::from_str(&record_of_link(query, &catalog)).unwrap()
}

/// `q1.yes`, `q2.yes` ... with these importances.
fn yes(importances: &[u8]) -> String {
    let answers = importances.iter().enumerate().map(|(index, importance)| format!("q{}.yes.{importance}", index + 1));
    format!("a={}", answers.collect::<Vec<String>>().join("_"))
}

#[test]
fn a_margin_of_exactly_3_points_is_not_under_3_points() {
    let rows: [&[i8]; 8] = [&[2, -1], &[0, 0], &[0, 0], &[0, 0], &[0, 0], &[0, 0], &[0, 0], &[0, 0]];
    let exactly = record(2, &rows, &yes(&[1, 4, 4, 4, 4, 4, 4]));
    assert_eq!((&exactly["margin"], &exactly["verdict"]), (&json!(3.0), &json!("leaning")));
    let under = record(2, &rows, &yes(&[1, 4, 4, 4, 4, 4, 4, 1]));
    assert_eq!((&under["margin"], &under["verdict"]), (&json!(2.9), &json!("too-close")));
}

#[test]
fn a_third_of_the_single_changes_makes_it_too_close() {
    // One question: only the change to 0 flips, one of three.
    let one = record(2, &[&[2, -2]], &yes(&[2]));
    assert_eq!((&one["margin"], &one["verdict"]), (&json!(100.0), &json!("too-close")));
    // With a neutral second question it is one of six.
    let two = record(2, &[&[2, -2], &[0, 0]], &yes(&[2, 2]));
    assert_eq!((&two["margin"], &two["verdict"]), (&json!(50.0), &json!("leaning")));
    assert_eq!(two["flips"][0], json!({ "question": "q1", "kind": "importance", "to": 0, "winner": null }));
    // A neutral question of importance 0 is answered too, so its three changes count.
    let zero = record(2, &[&[2, -2], &[0, 0]], &yes(&[2, 0]));
    assert_eq!((&zero["margin"], &zero["verdict"]), (&json!(100.0), &json!("leaning")));
}

#[test]
fn nearby_weightings_of_more_than_two_are_counted_up_to_ten_answered_questions() {
    let rows: [&[i8]; 14] = [&[1, 0, 0]; 14];
    let share = |technologies: &str, importances: &[u8]| {
        record(3, &rows, &format!("t={technologies}&{}", yes(importances)))["nearby_share"].clone()
    };
    assert_eq!(share("django,flask,fastapi", &[2; 10]), json!(1.0));
    assert_eq!(share("django,flask,fastapi", &[2; 11]), Value::Null);
    assert_eq!(share("django,flask,fastapi", &[2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0]), Value::Null, "importance 0 is an answer too");
    assert_eq!(share("django,flask", &[2; 14]), json!(1.0));
    assert_eq!(share("django,flask", &[0, 1]), json!(0.83), "of 2 x 3 weightings the one of zeros alone has no leader");
}

#[test]
fn where_must_haves_leave_two_the_nearby_share_is_counted_beyond_ten() {
    let mut rows: Vec<&[i8]> = vec![&[1, 0, 0]; 12];
    rows[0] = &[1, 0, -1];
    let query = format!("t=django,flask,fastapi&{}", yes(&[2; 12]).replacen("q1.yes.2", "q1.yes.2!", 1));
    let record = record(3, &rows, &query);
    assert_eq!((&record["nearby_share"], &record["second_opinions"]["must_haves"]), (&json!(1.0), &json!(["django", "flask"])));
}

#[test]
fn equals_share_a_rank_and_the_next_counts_them_both() {
    let record = record(4, &[&[1, 1, 0, -1]], "t=fastapi,flask,django,starlette&a=q1.yes_q2.yes");
    let ranks: Vec<&Value> = record["technologies"].as_array().unwrap().iter().map(|one| &one["rank"]).collect();
    assert_eq!(ranks, [&json!(3), &json!(1), &json!(1), &json!(4)]);
    assert_eq!((&record["verdict"], &record["winner"], &record["margin"]), (&json!("tie"), &Value::Null, &Value::Null));
    assert_eq!(record["flips"], json!([]), "without a winner nothing flips");
}

#[test]
fn among_equals_the_runner_up_is_the_first_of_the_link() {
    let rows: [&[i8]; 1] = [&[2, 1, 1, 0]];
    assert_eq!(record(4, &rows, "t=starlette,fastapi,flask,django&a=q1.yes")["runner_up"], "fastapi");
    assert_eq!(record(4, &rows, "t=starlette,flask,fastapi,django&a=q1.yes")["runner_up"], "flask");
}

#[test]
fn when_everybody_is_ruled_out_nothing_fits_and_no_answer_can_change_that() {
    let record = record(2, &[&[-1, -2], &[2, 0]], "a=q1.yes.1!");
    assert_eq!((&record["verdict"], &record["winner"], &record["unsettled"]), (&json!("nothing-fits"), &Value::Null, &json!([])));
    assert_eq!(record["second_opinions"], json!({ "equal": null, "roc": null, "must_haves": [] }));
    assert_eq!((&record["technologies"][0]["rank"], &record["technologies"][0]["score"]), (&Value::Null, &json!(25.0)));
}

#[test]
fn where_only_importance_0_is_given_nobody_leads_also_when_one_competes() {
    let record = record(2, &[&[1, -1], &[1, 0]], "a=q1.yes.0!");
    assert_eq!((&record["verdict"], &record["winner"], &record["nearby_share"]), (&json!("none"), &Value::Null, &Value::Null));
    assert_eq!(record["technologies"][1]["ruled_out_by"], json!(["q1"]));
    assert_eq!(record["unsettled"], json!(["q2"]), "any answer at importance 2 makes the only one left the winner");
}

#[test]
fn an_open_question_is_unsettled_when_one_of_its_answers_would_turn_the_result() {
    // Django is 4 ahead. At importance 2 the third question can give Flask 4 and make a tie, the fourth only 2.
    let record = record(2, &[&[2, 0], &[0, 0], &[-1, 1], &[0, 1]], "a=q1.yes");
    assert_eq!(record["unsettled"], json!(["q3"]));
}

#[test]
fn rank_order_weights_may_name_another_winner_than_the_importances() {
    // Importances 4, 2, 2: 4 x 1 against 2 x 1 + 2 x 1 is a tie. In rank order the first weighs 11/18, the two equals 7/36 each.
    let record = record(2, &[&[1, 0], &[0, 1], &[0, 1]], &yes(&[4, 2, 2]));
    assert_eq!((&record["winner"], &record["verdict"]), (&Value::Null, &json!("tie")));
    assert_eq!(record["second_opinions"], json!({ "equal": "flask", "roc": "django", "must_haves": ["django", "flask"] }));
}

#[test]
fn a_tally_counts_points_and_is_too_close_when_one_other_answer_turns_it() {
    let clear = record(2, &[&[0, 0]], "sheet=short&a=q1.yes_s2.yes_q3.yes");
    assert_eq!((&clear["verdict"], &clear["winner"], &clear["margin"]), (&json!("clear"), &json!("django"), &json!(3)));
    assert_eq!(clear["answers"][0]["contribution"], json!({ "django": 1, "flask": 0 }));
    let close = record(2, &[&[0, 0]], "sheet=short&a=q1.yes_s2.yes_q3.no");
    assert_eq!((&close["verdict"], &close["margin"]), (&json!("too-close"), &json!(1)));
    assert_eq!(close["flips"][0], json!({ "question": "q1", "kind": "answer", "to": "no", "winner": "flask" }));
    let open = record(2, &[&[0, 0]], "sheet=short&a=q1.yes");
    assert_eq!(open["unsettled"], json!(["s2", "q3"]), "each open answer has weight 1");
    assert_eq!(record(2, &[&[0, 0]], "sheet=short")["verdict"], "none");
}

#[test]
fn an_answer_that_would_rule_the_winner_out_is_a_flip() {
    // The must-have stays a must-have, also at importance 0: with `yes` it would rule Django out.
    let record = record(2, &[&[2, 0], &[-1, 0]], "a=q1.yes_q2.no.0!");
    let flip = json!({ "question": "q2", "kind": "answer", "to": "yes", "winner": "flask" });
    assert!(record["flips"].as_array().unwrap().contains(&flip), "{}", record["flips"]);
}
