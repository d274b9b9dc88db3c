//! The boundaries of the decision record and of the doubts by example, each worked out by hand from the contract.

use crate::worlds::core;
use serde_json::{Value, json};
use sextant::address::{parse, resolve};
use sextant::data::Catalog;
use sextant::worksheet::{Basis, Decision, SAMPLES, challenge, nearby, record_of_link, rescues};

/// A catalogue of `count` technologies and `none`, in which question n has the fits of row n for the answer `yes`, and 0 for
/// everybody for the answer `no`.
fn catalog(count: usize, rows: &[&[i8]]) -> Catalog {
    let full = |row: &&[i8]| {
        let mut fits: Vec<Option<i8>> = row.iter().map(|fit| Some(*fit)).collect();
        fits.resize(count + 1, Some(0));
        vec![fits, vec![Some(0); count + 1]]
    };
    let rows: Vec<_> = rows.iter().map(full).collect();
    let short = vec![vec![vec![Some(1), Some(0)], vec![Some(0), Some(1)]]; 3];
    Catalog::new(core(count, false, false, &rows, &short))
}

/// The record of a link over that catalogue.
fn record(count: usize, rows: &[&[i8]], query: &str) -> Value {
    serde_json::from_str(&record_of_link(query, &catalog(count, rows))).unwrap()
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

/// The decision of a link over that catalogue.
fn decision(count: usize, rows: &[&[i8]], query: &str) -> Decision {
    let catalog = catalog(count, rows);
    Decision::new(&resolve(parse(query), &catalog).choice, &catalog).0
}

#[test]
fn the_fewest_open_questions_that_could_turn_it_are_named_the_most_helpful_first() {
    // Django is 4 x 2 = 8 ahead. The open questions can bring Flask 2 x 1, 2 x 3 and 2 x 2 nearer: the last two are enough.
    let rows: [&[i8]; 4] = [&[2, 0], &[0, 1], &[-1, 2], &[0, 2]];
    let found = challenge(&decision(2, &rows, "a=q1.yes.4")).unwrap();
    assert_eq!((found.rival, found.answers), (1, vec![(2, 0), (3, 0)]));
    // 12 ahead, all three together just make it level; 13 ahead, they do not.
    let level: [&[i8]; 5] = [&[2, 0], &[0, 1], &[-1, 2], &[0, 2], &[2, 0]];
    assert_eq!(challenge(&decision(2, &level, "a=q1.yes.4_q5.yes")).unwrap().answers.len(), 3);
    let settled: [&[i8]; 6] = [&[2, 0], &[0, 1], &[-1, 2], &[0, 2], &[2, 0], &[1, 0]];
    assert_eq!(challenge(&decision(2, &settled, "a=q1.yes.4_q5.yes_q6.yes.1")), None);
    assert_eq!(challenge(&decision(2, &rows, "")), None, "without a winner nothing can be taken from it");
}

#[test]
fn who_is_ruled_out_challenges_nobody() {
    let rows: [&[i8]; 3] = [&[1, -1, 0], &[-2, 2, 2], &[0, 2, 0]];
    let found = challenge(&decision(3, &rows, "t=django,flask,fastapi&a=q1.yes.1!")).unwrap();
    assert_eq!((found.rival, found.answers), (2, vec![(1, 0)]), "Flask would need as few and stands first, but is ruled out");
    assert_eq!(challenge(&decision(3, &rows, "t=django,flask&a=q1.yes.1!")), None);
}

#[test]
fn in_a_tally_an_open_question_counts_one() {
    assert_eq!(challenge(&decision(2, &[&[0, 0]], "sheet=short&a=q1.yes_s2.yes")), None, "2 to 0, and one is open");
    let level = challenge(&decision(2, &[&[0, 0]], "sheet=short&a=q1.yes")).unwrap();
    assert_eq!((level.rival, level.answers), (1, vec![(1, 1)]), "1 to 0: one answer `no` makes them level");
}

#[test]
fn where_nothing_fits_the_least_sets_of_must_haves_are_named_in_the_sheets_order() {
    let rows: [&[i8]; 4] = [&[-1, 0, 0, -1], &[0, 0, -1, -1], &[0, -1, 0, -1], &[-1, 0, -1, 0]];
    let all = "t=django,flask,fastapi,starlette&a=q1.yes!_q2.yes!_q3.yes!";
    let found = rescues(&decision(4, &rows, all));
    let named: Vec<_> = found.iter().map(|rescue| (&rescue.must_haves[..], &rescue.left[..])).collect();
    assert_eq!(named, [(&[0][..], &[0][..]), (&[1], &[2]), (&[2], &[1])], "not Starlette, which needs three");
    let found = rescues(&decision(4, &rows, "t=django,fastapi&a=q1.yes!_q2.yes!_q4.yes!"));
    let named: Vec<_> = found.iter().map(|rescue| (&rescue.must_haves[..], &rescue.left[..])).collect();
    assert_eq!(named, [(&[0, 2][..], &[0][..]), (&[1, 2], &[1])], "positions among the answers");
    let both = rescues(&decision(4, &rows, "t=django,starlette&a=q1.yes.0!"));
    assert_eq!((both.len(), &both[0].left), (1, &vec![0, 1]), "one set, two left, also at importance 0");
    assert_eq!(rescues(&decision(4, &rows, "t=django,flask&a=q1.yes!")), []);
}

#[test]
fn a_nearby_share_beyond_the_limit_is_sampled_unless_one_rival_alone_can_draw_level() {
    let query = format!("t=django,flask,fastapi&{}", yes(&[2; 12]));
    let mut rows: Vec<&[i8]> = vec![&[1, 0, 0]; 6];
    rows.extend([&[-1, 0, 0][..]; 5]);
    rows.push(&[2, 0, 0]);
    let sampled = nearby(&decision(3, &rows, &query)).unwrap();
    assert_eq!((sampled.basis, sampled.all), (Basis::Sampled, SAMPLES.into()));
    // FastAPI is 24 behind more than Flask, so that no nearby weighting brings it level: only Flask is left to count.
    rows.iter_mut().for_each(|row| *row = if row[0] == -1 { &[-1, 0, -2] } else { row });
    rows[0] = &[1, 0, -2];
    let counted = nearby(&decision(3, &rows, &query)).unwrap();
    assert_eq!((counted.basis, counted.all), (Basis::Counted, 3u128.pow(12)));
    let pair = nearby(&decision(2, &rows.iter().map(|row| &row[..2]).collect::<Vec<_>>(), &yes(&[2; 12]))).unwrap();
    assert_eq!(counted, pair);
    assert!((counted.percent() - sampled.percent()).abs() <= 3, "{} and {}", counted.percent(), sampled.percent());
    assert_eq!(record(3, &rows, &query)["nearby_share"], Value::Null, "the record keeps to its promise");
}
