//! The record against the second model, on random catalogues and random links.

use crate::random_links::links;
use crate::slow_model;
use crate::worlds::{config, cores};
use proptest::prelude::*;
use serde_json::Value;
use sextant::data::Catalog;
use sextant::worksheet::record_of_link;

/// The first place where two values differ, for a message that can be read.
fn difference(path: &str, one: &Value, other: &Value) -> String {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) if one.len() == other.len() => one
            .iter()
            .map(|(key, value)| {
                other.get(key).map_or(format!("{path}.{key} is missing; "), |other| difference(&format!("{path}.{key}"), value, other))
            })
            .collect(),
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            one.iter().zip(other).enumerate().map(|(index, (one, other))| difference(&format!("{path}[{index}]"), one, other)).collect()
        }
        _ if one == other => String::new(),
        _ => format!("{path}: {one} from src, {other} from the slow model; "),
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_record_equals_that_of_the_slow_model(core in cores(), link in links()) {
        let slow = slow_model::record_of_link(&link, &core);
        let text = record_of_link(&link, &Catalog::new(core));
        let read: Value = serde_json::from_str(&text).expect("the record is JSON");
        prop_assert!(read == slow, "{}\nlink: {link}", difference("record", &read, &slow));
    }
}
