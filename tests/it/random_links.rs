//! Random links over the catalogues of `worlds`: sound ones, and ones with everything that people and programs do to links.

use crate::worlds::{ANSWERS, TECHNOLOGIES};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Keys that do not change the record's arithmetic, with values good and bad.
const OTHERS: [&str; 48] = [
    "page=worksheet",
    "page=home",
    "page=compare",
    "page=article",
    "page=nowhere",
    "page=",
    "page=Worksheet",
    "measure=github-stars",
    "measure=nothing",
    "scale=log",
    "scale=share",
    "scale=cubic",
    "from=2015",
    "from=1066",
    "from=x",
    "to=2012",
    "to=2026",
    "to=20",
    "article=four-heads",
    "article=gone",
    "flow=one",
    "flow=all",
    "flow=two",
    "only=differences",
    "only=all",
    "topic=data",
    "topic=nothing",
    "kind=rule",
    "kind=rules",
    "state=holds",
    "state=gone",
    "seed=S2",
    "seed=S9",
    "technology=flask",
    "technology=gone",
    "q=admin",
    "q=two%20words",
    "q=%C3%A4_%26%3D",
    "q=a+b",
    "q=<b>",
    "lang=de",
    "lang=fr",
    "theme=dark",
    "theme=pink",
    "d=0011AAff",
    "d=12345",
    "was=django.719_flask.434",
    "was=django.x",
];

/// Pairs that belong to whoever embeds the page.
const FOREIGN: [&str; 9] = ["utm_source=news_letter", "ev=0", "ro=1", "x", "=", "%74t=1", "T=flask", "a[]=q1.yes", "fbclid=%ZZ"];

/// What stands before the query; all but the first make it a link.
const PREFIXES: [&str; 7] =
    ["", "?", "/?", "embed/?", "https://example.org/sextant/?", "http://localhost:8080/index.html?", "  https://example.org/?"];

/// Links short enough to be read whole.
pub fn links() -> impl Strategy<Value = String> {
    let technologies = option::weighted(0.8, technologies());
    let sheet = option::weighted(0.5, select(vec!["sheet=full", "sheet=short", "sheet=short", "sheet=gone", "sheet="]));
    let answers = option::weighted(0.95, answers());
    let others = vec(prop_oneof![3 => select(OTHERS.to_vec()), 1 => select(FOREIGN.to_vec())], 0..5);
    let again = option::weighted(0.1, prop_oneof![answers_text(), Just("t=flask,zend".to_owned()), Just("sheet=full".to_owned())]);
    let tail = select(vec!["", "", "", "#top", "#a=q1.yes?x", "&", "\r"]);
    (technologies, sheet, answers, others, again, select(PREFIXES.to_vec()), tail)
        .prop_map(|(technologies, sheet, answers, others, again, prefix, tail)| {
            let own = [technologies, sheet.map(str::to_owned), answers, again].into_iter().flatten();
            (own.chain(others.into_iter().map(str::to_owned)).collect::<Vec<String>>(), prefix, tail)
        })
        .prop_flat_map(|(pairs, prefix, tail)| (Just(pairs).prop_shuffle(), Just(prefix), Just(tail)))
        .prop_map(|(pairs, prefix, tail)| format!("{prefix}{}{tail}", pairs.join("&")))
}

/// `t=` with known, unknown and repeated ids, more than six at times.
fn technologies() -> impl Strategy<Value = String> {
    let known = select(TECHNOLOGIES.to_vec());
    let id = prop_oneof![12 => known, 2 => Just("none"), 1 => select(vec!["zend", "", "Django", "%66lask", "q1"])];
    vec(id, 1..=9).prop_map(|ids| format!("t={}", ids.join(",")))
}

/// `a=`, at times percent-encoded from its first letter to its last.
fn answers() -> impl Strategy<Value = String> {
    (answers_text(), option::weighted(0.05, Just(()))).prop_map(|(pair, encoded)| match encoded {
        Some(()) => pair.bytes().map(|byte| if byte == b'=' { "=".to_owned() } else { format!("%{byte:02x}") }).collect(),
        None => pair,
    })
}

/// Some answers in any order, or one for nearly every question.
fn answers_text() -> impl Strategy<Value = String> {
    let dense = vec(option::weighted(0.95, (select(ANSWERS.to_vec()), sound_level(), must_have())), 14).prop_map(|answers| {
        let item = |(index, (answer, level, must_have)): (usize, &(&str, &str, &str))| format!("q{}.{answer}{level}{must_have}", index + 1);
        answers.iter().enumerate().filter_map(|(index, given)| given.as_ref().map(|given| item((index, given)))).collect()
    });
    prop_oneof![4 => vec(item(), 0..=18), 1 => dense].prop_map(|items: Vec<String>| format!("a={}", items.join("_")))
}

fn sound_level() -> impl Strategy<Value = &'static str> {
    select(vec!["", ".0", ".1", ".2", ".4"])
}

fn must_have() -> impl Strategy<Value = &'static str> {
    prop_oneof![7 => Just(""), 1 => Just("!")]
}

/// `question.answer[.importance][!]`, now and then junk.
fn item() -> impl Strategy<Value = String> {
    let question = prop_oneof![30 => (1usize..=14).prop_map(|n| format!("q{n}")), 8 => (1usize..=8).prop_map(|n| format!("s{n}")),
        1 => Just("q99".to_owned()), 1 => Just("Q1".to_owned())];
    let answer = prop_oneof![40 => select(ANSWERS.to_vec()), 1 => Just("never"), 1 => Just("")];
    let level = prop_oneof![32 => sound_level(), 1 => select(vec![".3", ".", ".04", ".-1", ".2.2", ".x"])];
    let must_have = must_have();
    let sound = (question, answer, level, must_have).prop_map(|(q, a, level, must_have)| format!("{q}.{a}{level}{must_have}"));
    prop_oneof![40 => sound, 1 => select(vec!["", "q1", "!", ".", "..", "q1!", "q1.yes!.4", "q1.yes!!", "%00"]).prop_map(str::to_owned)]
}
