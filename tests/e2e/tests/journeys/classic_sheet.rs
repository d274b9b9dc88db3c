//! The eight questions of 2015: a tally, and a winner only after the last answer.

use sextant_e2e::{Visit, journey};

const SHEET: &str = "page=worksheet&sheet=wakatime";

/// Questions with the answers that count for Django and for Flask.
const QUESTIONS: [(&str, &str, &str); 8] = [
    ("coding5", "yes", "no"),
    ("python3", "no", "yes"),
    ("html", "yes", "no"),
    ("api", "no", "yes"),
    ("soa", "no", "yes"),
    ("conventions", "yes", "no"),
    ("databases", "no", "yes"),
    ("readcode", "no", "yes"),
];

/// Answers all questions, the first `django` of them for Django; looks at the result after each.
async fn answer_all(visit: &Visit, django: usize) {
    visit.open(SHEET).await;
    for (position, (question, for_django, for_flask)) in QUESTIONS.into_iter().enumerate() {
        visit.answer(question, if position < django { for_django } else { for_flask }).await;
        let done = position + 1;
        visit.until_words(".progress p", &[&format!("{done} of 8 answered")]).await;
        if done < QUESTIONS.len() {
            names_no_winner(visit, done).await;
        }
    }
}

async fn names_no_winner(visit: &Visit, done: usize) {
    let bar = visit.words(".result-bar").await;
    assert!(!bar.contains("leads"), "after {done} answers the bar says: {bar}");
    let verdict = visit.words("[data-result] .eyebrow").await;
    let early = ["clear", "too close", "leaning", "tie"].iter().any(|word| verdict.contains(word));
    assert!(!early, "after {done} answers: {verdict}");
    let sentence = visit.words(".result-sentence").await;
    let early = ["lead", "turn it", "tie", "prefer"].iter().any(|word| sentence.contains(word));
    assert!(!early, "after {done} answers: {sentence}");
}

#[tokio::test]
async fn eight_answers_for_django_name_django_after_the_last_one() {
    journey(async |visit| {
        answer_all(visit, 8).await;
        visit.until_words(".result-sentence", &["Django has 8, Flask has 0."]).await;
        assert_eq!(visit.words("[data-result] .eyebrow").await, "Result: clear");
        assert_eq!(visit.count(".levels").await, 0, "a tally has no importance to set");
        visit
            .until_query(&format!("{SHEET}&a=coding5.yes_python3.no_html.yes_api.no_soa.no_conventions.yes_databases.no_readcode.no"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn five_to_three_is_named_as_close_and_what_would_turn_it_is_listed() {
    journey(async |visit| {
        answer_all(visit, 5).await;
        visit.until_words(".result-sentence", &["Django has 5, Flask has 3, and one other answer would turn it."]).await;
        assert_eq!(visit.words("[data-result] .eyebrow").await, "Result: too close to call");
        assert_eq!(visit.count(".flips li").await, 5);
    })
    .await;
}

#[tokio::test]
async fn four_to_four_is_named_as_a_tie() {
    journey(async |visit| {
        answer_all(visit, 4).await;
        let tie = "A tie between Django and Flask, 4 to 4: these answers give no reason to prefer one.";
        visit.until_words(".result-sentence", &[tie]).await;
        assert_eq!(visit.words("[data-result] .eyebrow").await, "Result: a tie");
        assert!(!visit.words(".result-bar").await.contains("leads"));
    })
    .await;
}
