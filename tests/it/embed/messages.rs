//! What a frame tells: the same figures as the decision record, and each answer once.

use crate::random_links::links;
use crate::worlds::{config, cores, fixed_catalog};
use proptest::prelude::*;
use serde_json::{Value, json};
use sextant::address::{Choice, parse, query_of, resolve};
use sextant::data::{Catalog, catalog};
use sextant::worksheet::{Decision, answer_messages, record_of_link, result_message, standing};

fn result(choice: &Choice, catalog: &Catalog) -> Value {
    let (decision, _) = Decision::new(choice, catalog);
    serde_json::from_str(&result_message(&decision, &standing(&decision), choice, catalog)).expect("a message is JSON")
}

fn answers(before: &str, after: &str) -> Vec<Value> {
    let catalog = fixed_catalog();
    let given = |answers: &str| resolve(parse(&format!("a={answers}")), &catalog).choice.answers;
    let messages = answer_messages(&given(before), &given(after), catalog.sheet(0));
    messages.iter().map(|message| serde_json::from_str(message).expect("a message is JSON")).collect()
}

#[test]
fn each_question_with_another_answer_is_told_and_no_other() {
    let told = |question: &str, answer: Value| json!({ "sextant": 1, "type": "answer", "question": question, "answer": answer });
    assert_eq!(answers("", "q1.yes"), [told("q1", json!("yes"))]);
    assert_eq!(answers("q1.yes", "q1.no.4"), [told("q1", json!("no"))]);
    assert_eq!(answers("q1.yes_q2.no", "q2.no"), [told("q1", Value::Null)]);
    assert!(answers("q1.yes_q2.no", "q1.yes.4!_q2.no.0").is_empty(), "an importance is no answer");
    assert_eq!(answers("q1.yes", "q2.no"), [told("q1", Value::Null), told("q2", json!("no"))]);
}

#[test]
fn a_result_is_told_with_verdict_winner_scores_and_link() {
    let choice = resolve(parse("page=worksheet&a=admin.staff.4&theme=dark&d=00c0ffee&utm_source=x&ro=1"), catalog()).choice;
    let told = result(&choice, catalog());
    assert_eq!(told["sextant"], 1);
    assert_eq!(told["type"], "result");
    assert_eq!(told["link"], "page=worksheet&a=admin.staff.4");
    assert_eq!(told["winner"], "django");
    assert!(told["scores"]["django"].as_f64() > told["scores"]["flask"].as_f64(), "{told}");
    assert_eq!(told.as_object().map(|members| members.len()), Some(6), "{told}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_result_that_is_told_is_that_of_the_decision_record(core in cores(), link in links()) {
        let catalog = Catalog::new(core);
        let record: Value = serde_json::from_str(&record_of_link(&link, &catalog)).unwrap();
        let told = result(&resolve(parse(query_of(&link)), &catalog).choice, &catalog);
        for member in ["verdict", "winner", "link"] {
            prop_assert_eq!(&told[member], &record[member], "{}", member);
        }
        let figure = if record["kind"] == "tally" { "points" } else { "score" };
        let scores = record["technologies"].as_array().unwrap().iter();
        let scores: serde_json::Map<String, Value> = scores.map(|one| (one["id"].as_str().unwrap().to_owned(), one[figure].clone())).collect();
        prop_assert_eq!(&told["scores"], &Value::Object(scores));
    }
}
