//! Drafts of earlier visits: the newest first, damaged ones skipped.

use crate::worlds::config;
use proptest::collection::vec;
use proptest::prelude::*;
use sextant::saved::{KEPT_DRAFTS, OFFERED_DRAFTS, drafts, offered, surplus};

fn stored(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    texts.iter().map(|(visit, text)| ((*visit).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn the_newest_other_answers_are_offered() {
    let found = drafts(&stored(&[
        ("old", "100 page=worksheet&a=admin.staff"),
        ("damaged", "page=worksheet"),
        ("later", "300 page=worksheet&a=admin.no&theme=dark&d=3f9c21ab"),
        ("elsewhere", "350 page=compare&a=admin.no"),
        ("number", "99999999999999999999999 page=worksheet&a=admin.no"),
        ("same", "200 page=worksheet&a=admin.no"),
        ("here", "400 page=worksheet&a=admin.staff.4"),
        ("empty", "500 page=worksheet"),
        ("own", "250 page=worksheet&own=Knows:1:0,2"),
        ("saved", "260 page=worksheet&a=store.none"),
    ]));
    let newest: Vec<&str> = found.iter().map(|draft| draft.visit.as_str()).collect();
    assert_eq!(newest, ["empty", "here", "later", "saved", "own", "same", "old"]);
    let visits: Vec<(&str, &str)> = offered(&found, "here", &["page=worksheet&a=store.none"])
        .into_iter()
        .map(|draft| (draft.visit.as_str(), draft.link.as_str()))
        .collect();
    let expected =
        [("later", "page=worksheet&a=admin.no"), ("own", "page=worksheet&own=Knows:1:0,2"), ("old", "page=worksheet&a=admin.staff")];
    assert_eq!(visits, expected);
}

#[test]
fn few_are_offered_and_old_ones_are_forgotten() {
    let texts: Vec<(String, String)> =
        (0..30).map(|number| (number.to_string(), format!("{number} page=worksheet&a=q{number}.yes"))).collect();
    let found = drafts(&texts);
    assert_eq!(offered(&found, "29", &[]).iter().map(|draft| draft.milliseconds).collect::<Vec<_>>(), [28, 27, 26, 25, 24]);
    assert_eq!(offered(&found, "29", &[]).len(), OFFERED_DRAFTS);
    let old: Vec<&str> = surplus(&found);
    assert_eq!((old.len(), old[0], old[9]), (30 - KEPT_DRAFTS, "9", "0"));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_is_too_strange(texts in vec((".{0,8}", "[0-9]{0,22} ?.{0,20}(page=worksheet)?.{0,20}"), 0..12)) {
        let found = drafts(&texts);
        prop_assert!(found.len() <= texts.len());
        prop_assert!(found.windows(2).all(|pair| pair[0].milliseconds >= pair[1].milliseconds));
        prop_assert!(offered(&found, "", &[]).iter().all(|draft| draft.link.starts_with("page=worksheet")));
    }
}
