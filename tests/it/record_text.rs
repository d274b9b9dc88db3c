//! The text of a record: the order of its keys, its numbers, its one line; and the contract's sentences by example.

use crate::random_links::links;
use crate::worlds::{config, core, cores, fixed_catalog};
use proptest::prelude::*;
use serde_json::Value;
use sextant::data::Catalog;
use sextant::worksheet::record_of_link;

const WEIGHTED: [&str; 16] = [
    "format",
    "dataset",
    "link",
    "sheet",
    "kind",
    "technologies",
    "answers",
    "verdict",
    "winner",
    "runner_up",
    "margin",
    "flips",
    "nearby_share",
    "unsettled",
    "second_opinions",
    "notices",
];
const TALLY: [&str; 14] = [
    "format",
    "dataset",
    "link",
    "sheet",
    "kind",
    "technologies",
    "answers",
    "verdict",
    "winner",
    "runner_up",
    "margin",
    "flips",
    "unsettled",
    "notices",
];

/// The keys of an object in the order in which its text has them, with the text of each value.
fn entries(object: &str) -> Vec<(String, String)> {
    let inner = object.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_else(|| panic!("no object: {object}"));
    let part = |part: String| {
        let (key, value) = part.split_once(':').unwrap();
        (key.trim_matches('"').to_owned(), value.to_owned())
    };
    parts(inner).into_iter().map(part).collect()
}

/// The members of a list.
fn members(list: &str) -> Vec<String> {
    parts(list.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or_else(|| panic!("no list: {list}")))
}

/// Splits at the commas outside brackets and strings.
fn parts(text: &str) -> Vec<String> {
    let (mut parts, mut depth, mut in_string, mut escaped) = (vec![String::new()], 0, false, false);
    for sign in text.chars() {
        match sign {
            '"' if !escaped => in_string = !in_string,
            '{' | '[' if !in_string => depth += 1,
            '}' | ']' if !in_string => depth -= 1,
            _ => {}
        }
        escaped = sign == '\\' && !escaped;
        match sign {
            ',' if depth == 0 && !in_string => parts.push(String::new()),
            sign => parts.last_mut().unwrap().push(sign),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn keys(object: &str) -> Vec<String> {
    entries(object).into_iter().map(|(key, _)| key).collect()
}

fn value(object: &str, key: &str) -> String {
    entries(object).into_iter().find(|(other, _)| other == key).unwrap_or_else(|| panic!("no {key} in {object}")).1
}

/// Is it `null`, or digits, a point and that many digits?
fn is_decimal(text: &str, decimals: std::ops::RangeInclusive<usize>) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text == "null" || text.split_once('.').is_some_and(|(whole, rest)| digits(whole) && digits(rest) && decimals.contains(&rest.len()))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn keys_stand_in_the_order_of_the_contract_and_numbers_have_their_decimals(core in cores(), link in links()) {
        let catalog = Catalog::new(core);
        let text = record_of_link(&link, &catalog);
        prop_assert!(!text.contains(['\n', '\r', '\t']));
        prop_assert_eq!(&serde_json::from_str::<Value>(&text).unwrap()["format"], "sextant-decision/1");
        let ids: Vec<String> = members(&value(&text, "technologies")).iter().map(|one| value(one, "id").replace('"', "")).collect();
        if value(&text, "kind") == "\"weighted\"" {
            prop_assert_eq!(keys(&text), WEIGHTED);
            prop_assert!(is_decimal(&value(&text, "margin"), 1..=1), "margin {}", value(&text, "margin"));
            prop_assert!(is_decimal(&value(&text, "nearby_share"), 1..=2), "share {}", value(&text, "nearby_share"));
            prop_assert_eq!(keys(&value(&text, "second_opinions")), ["equal", "roc", "must_haves"]);
            for one in members(&value(&text, "technologies")) {
                prop_assert_eq!(keys(&one), ["id", "points", "score", "band", "ruled_out_by", "rank"]);
                prop_assert!(is_decimal(&value(&one, "score"), 1..=1));
                prop_assert!(members(&value(&one, "band")).iter().all(|end| is_decimal(end, 1..=1)));
            }
        } else {
            prop_assert_eq!(keys(&text), TALLY);
            prop_assert!(!value(&text, "margin").contains('.'));
            for one in members(&value(&text, "technologies")) {
                prop_assert_eq!(keys(&one), ["id", "points", "ruled_out_by", "rank"]);
            }
        }
        for answer in members(&value(&text, "answers")) {
            prop_assert_eq!(keys(&answer), ["question", "answer", "importance", "must_have", "fit", "contribution"]);
            prop_assert_eq!(&keys(&value(&answer, "fit")), &ids);
            prop_assert_eq!(&keys(&value(&answer, "contribution")), &ids);
        }
        for flip in members(&value(&text, "flips")) {
            prop_assert_eq!(keys(&flip), ["question", "kind", "to", "winner"]);
        }
        for notice in members(&value(&text, "notices")) {
            prop_assert_eq!(keys(&notice), ["code", "value"]);
        }
    }

    #[test]
    fn the_link_of_a_record_gives_the_same_record(core in cores(), link in links()) {
        let catalog = Catalog::new(core);
        let record: Value = serde_json::from_str(&record_of_link(&link, &catalog)).unwrap();
        let mut again: Value = serde_json::from_str(&record_of_link(record["link"].as_str().unwrap(), &catalog)).unwrap();
        prop_assert_eq!(&again["notices"], &Value::Array(Vec::new()));
        again["notices"] = record["notices"].clone();
        prop_assert_eq!(again, record);
    }
}

#[test]
fn a_whole_number_shows_its_decimal() {
    let text = record_of_link("a=q1.yes.4", &fixed_catalog());
    let expected = r#""technologies":[{"id":"django","points":8,"score":100.0,"band":[100.0,100.0],"ruled_out_by":[],"rank":1},{"id":"flask","points":0,"score":50.0,"band":[50.0,50.0],"ruled_out_by":[],"rank":2}]"#;
    assert!(text.contains(expected), "{text}");
    assert!(text.contains(r#""winner":"django","runner_up":"flask","margin":50.0,"#), "{text}");
    assert!(text.contains(r#""nearby_share":1.0,"#), "{text}");
}

#[test]
fn a_must_have_of_importance_0_still_rules_out_and_an_unknown_fit_never_does() {
    let record = |link: &str| -> Value { serde_json::from_str(&record_of_link(link, &fixed_catalog())).unwrap() };
    let out = record("a=q1.no_q2.no.0!");
    assert_eq!(out["technologies"][1]["ruled_out_by"], serde_json::json!(["q2"]));
    assert_eq!((&out["technologies"][1]["rank"], &out["winner"], &out["runner_up"]), (&Value::Null, &"django".into(), &Value::Null));
    let unknown = record("a=q2.partly!");
    assert_eq!((&unknown["technologies"][1]["ruled_out_by"], &unknown["verdict"]), (&serde_json::json!([]), &"tie".into()));
    assert_eq!(unknown["technologies"][1]["band"], serde_json::json!([0.0, 100.0]));
}

#[test]
fn a_technology_that_the_sheet_does_not_cover_is_dropped_with_a_notice() {
    let catalog = fixed_catalog();
    let record: Value = serde_json::from_str(&record_of_link("sheet=short&t=none,flask,bottle&a=q1.no", &catalog)).unwrap();
    assert_eq!(record["technologies"][0]["id"], "flask");
    assert_eq!(record["link"], "page=worksheet&t=flask&sheet=short&a=q1.no");
    let notice = |id: &str| serde_json::json!({ "code": "not-in-sheet", "value": id });
    assert_eq!(record["notices"], serde_json::json!([notice("none"), notice("bottle")]));
    let nobody: Value = serde_json::from_str(&record_of_link("sheet=short&t=none", &catalog)).unwrap();
    assert_eq!(nobody["link"], "page=worksheet&sheet=short");
    assert_eq!((&nobody["technologies"][0]["id"], &nobody["technologies"][1]["id"]), (&"django".into(), &"flask".into()));
}

#[test]
fn a_sheet_in_another_order_than_the_catalogue_keeps_each_fit_with_its_technology() {
    let fits: Vec<Option<i8>> = vec![Some(2), Some(-1), Some(0), Some(1)];
    let full = vec![vec![fits.clone(), vec![Some(0); 4]]];
    let short = vec![vec![vec![Some(1), Some(0)]; 2]];
    for turned in [false, true] {
        let catalog = Catalog::new(core(3, turned, false, &full, &short));
        let text = record_of_link("t=none,django,flask,fastapi&a=q1.yes", &catalog);
        assert_eq!(value(&members(&value(&text, "answers"))[0], "fit"), r#"{"none":1,"django":2,"flask":-1,"fastapi":0}"#);
    }
}
