//! What `decide` prints for the real catalogue: the sheets as JSON, and records of the dataset's own questions.

use crate::{same_records, slow_model};
use serde_json::Value;
use sextant::data::catalog;
use sextant::worksheet::{record_of_link, sheets_json};

/// The eight questions of 2015, and whom "yes" speaks for as the slides of its author have it.
const CLASSIC: [(&str, &str); 8] = [
    ("coding5", "django"),
    ("python3", "flask"),
    ("html", "django"),
    ("api", "flask"),
    ("soa", "flask"),
    ("conventions", "django"),
    ("databases", "flask"),
    ("readcode", "flask"),
];

fn sheets() -> Vec<Value> {
    serde_json::from_str(&sheets_json(catalog())).expect("the sheets are a JSON list")
}

fn sheet(id: &str) -> Value {
    sheets().into_iter().find(|sheet| sheet["id"] == id).unwrap_or_else(|| panic!("there is no sheet {id}"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn ids(value: &Value) -> Vec<&str> {
    list(value).iter().map(|one| one["id"].as_str().expect("an id")).collect()
}

/// Every fit object of a sheet.
fn fits(sheet: &Value) -> Vec<&serde_json::Map<String, Value>> {
    let answers = list(&sheet["questions"]).iter().flat_map(|question| list(&question["answers"]));
    answers.map(|answer| answer["fit"].as_object().expect("an object")).collect()
}

#[test]
fn the_default_pair_is_django_and_flask_and_none_can_be_named() {
    let names = |link: &str| -> Vec<String> {
        let record: Value = serde_json::from_str(&record_of_link(link, catalog())).unwrap();
        ids(&record["technologies"]).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(names(""), ["django", "flask"]);
    assert_eq!(names("t=none,flask"), ["none", "flask"]);
}

#[test]
fn the_sheets_are_full_and_the_classics() {
    let kinds: Vec<(String, String)> =
        sheets().iter().map(|sheet| (sheet["id"].as_str().unwrap().to_owned(), sheet["kind"].as_str().unwrap().to_owned())).collect();
    assert_eq!(kinds.first(), Some(&("full".to_owned(), "weighted".to_owned())));
    for classic in ["wakatime", "when-to-use", "four-questions"] {
        assert!(kinds.contains(&(classic.to_owned(), "tally".to_owned())), "{classic} is missing or no tally");
    }
}

#[test]
fn the_full_sheet_asks_20_to_28_questions() {
    let count = list(&sheet("full")["questions"]).len();
    assert!((20..=28).contains(&count), "{count} questions");
}

#[test]
fn the_eight_classic_questions_keep_their_keys_and_what_yes_and_no_speak_for() {
    let sheet = sheet("wakatime");
    assert_eq!(ids(&sheet["questions"]), CLASSIC.map(|(key, _)| key));
    for (question, (key, yes)) in list(&sheet["questions"]).iter().zip(CLASSIC) {
        let answers = list(&question["answers"]);
        assert_eq!(ids(&question["answers"]), ["yes", "no"], "{key}");
        for technology in ["django", "flask"] {
            let point = i64::from(technology == yes);
            assert_eq!(
                (&answers[0]["fit"][technology], &answers[1]["fit"][technology]),
                (&point.into(), &(1 - point).into()),
                "{key}, {technology}"
            );
        }
    }
}

#[test]
fn of_the_256_classic_answer_sheets_70_end_in_a_tie() {
    let answered = |sheet: u32| {
        let answer = |(index, (key, _)): (usize, &(&str, &str))| format!("{key}.{}", if sheet >> index & 1 == 1 { "yes" } else { "no" });
        CLASSIC.iter().enumerate().map(answer).collect::<Vec<String>>().join("_")
    };
    let record = |sheet| record_of_link(&format!("sheet=wakatime&a={}", answered(sheet)), catalog());
    let ties = (0..256).map(record).filter(|record| record.contains(r#""verdict":"tie","winner":null"#));
    assert_eq!(ties.count(), 70);
}

#[test]
fn a_fit_names_exactly_the_technologies_that_the_sheet_covers() {
    for (sheet, stored) in sheets().iter().zip(&catalog().core().sheets) {
        for fit in fits(sheet) {
            let mut covered: Vec<&String> = stored.technologies.iter().collect();
            covered.sort();
            assert_eq!(fit.keys().collect::<Vec<_>>(), covered, "on {}", stored.id);
        }
    }
    for classic in ["wakatime", "when-to-use", "four-questions"] {
        assert!(fits(&sheet(classic)).iter().all(|fit| fit.keys().eq(["django", "flask"])), "{classic} covers Django and Flask only");
    }
}

#[test]
fn fits_of_a_tally_are_0_or_1_and_of_a_weighted_sheet_minus_2_to_2() {
    for sheet in sheets() {
        let range = if sheet["kind"] == "tally" { 0..=1 } else { -2..=2 };
        let fits = fits(&sheet);
        let sound = |fit: &Value| fit.is_null() || fit.as_i64().is_some_and(|fit| range.contains(&fit));
        assert!(fits.iter().flat_map(|fit| fit.values()).all(sound), "on {}", sheet["id"]);
    }
}

#[test]
fn sheets_have_their_keys_in_order_on_one_line() {
    let text = sheets_json(catalog());
    assert!(text.starts_with(r#"[{"id":"full","kind":"weighted","questions":[{"id":""#), "{}", &text[..80]);
    assert!(!text.contains('\n') && !text.contains("\": ") && !text.contains(", \""), "not compact");
}

#[test]
fn every_id_of_the_dataset_is_a_slug_so_that_links_need_no_encoding() {
    let core = catalog().core();
    let sheets = core.sheets.iter().flat_map(|sheet| {
        let questions = sheet.questions.iter().flat_map(|question| question.answers.iter().map(|answer| &answer.id).chain([&question.id]));
        questions.chain([&sheet.id])
    });
    let others = core.technologies.iter().map(|one| &one.id).chain(core.topics.iter().map(|one| &one.id));
    let rest = core.measures.iter().map(|one| &one.id).chain(core.articles.iter().map(|one| &one.id));
    for id in sheets.chain(others).chain(rest) {
        assert!(!id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id:?} is no slug");
    }
}

#[test]
fn records_of_the_real_sheets_equal_those_of_the_slow_model() {
    for (number, link) in links_of_the_real_sheets().into_iter().enumerate() {
        let record: Value = serde_json::from_str(&record_of_link(&link, catalog())).unwrap();
        assert!(record == slow_model::record_of_link(&link, catalog().core()), "record {number} differs: {link}");
    }
}

/// Links over every sheet: each answer everywhere, with turning importance, must-haves and technologies.
fn links_of_the_real_sheets() -> Vec<String> {
    let core = catalog().core();
    let mut links = Vec::new();
    for sheet in &core.sheets {
        for turn in 0..40 {
            let given =
                sheet.questions.iter().enumerate().filter(|(index, _)| turn < 8 || (index * 7 + turn) % 3 == 0).map(|(index, question)| {
                    let answer = &question.answers[(turn * 5 + index * (turn + 1)) % question.answers.len()].id;
                    let level = ["", ".0", ".1", ".4"][(turn + index * 3) % 4];
                    let must_have = if (turn * 11 + index) % 13 == 0 { "!" } else { "" };
                    if sheet.id == "full" {
                        format!("{}.{answer}{level}{must_have}", question.id)
                    } else {
                        format!("{}.{answer}", question.id)
                    }
                });
            let answers = given.collect::<Vec<String>>().join("_");
            let technologies: Vec<&str> =
                (0..turn % 6 + 1).map(|n| core.technologies[(turn + n) % core.technologies.len()].id.as_str()).collect();
            let t = if turn % 4 == 0 { String::new() } else { format!("&t={}", technologies.join(",")) };
            links.push(format!("sheet={}&a={answers}{t}", sheet.id));
        }
    }
    links
}

#[test]
fn a_thousand_records_have_the_digest_that_the_browser_must_come_to() {
    let digest = same_records::digest(catalog());
    assert_eq!(
        digest,
        include_str!("../records.digest").trim(),
        "if records were meant to change, write {digest} into tests/records.digest"
    );
}
