//! P16: the canonical query is a fixed point, and says exactly the choice that it was written from.

use super::{canonical, read};
use crate::random_links::links;
use crate::worlds::{catalogs, config, fixed_catalog, picks};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::address::{Choice, ClaimFilter, Flow, LONGEST_QUERY, Page, Scale, Theme, format, parse, query_of, resolve};
use sextant::model::Language;

/// What a choice holds beside the decision.
fn views() -> impl Strategy<Value = Choice> {
    let catalog = fixed_catalog();
    let word = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    let filter = (word(&["", "data", "team"]), word(&["", "rule"]), word(&["", "holds"]), word(&["", "S0"]), word(&["", "flask"]))
        .prop_map(|(topic, kind, state, seed, technology)| ClaimFilter { topic, kind, state, seed, technology });
    let years = select(vec![(None, None), (Some(1990), Some(2100)), (Some(2015), Some(2015)), (None, Some(2020)), (Some(2001), None)]);
    let was = vec((word(&["django", "flask", "none"]), any::<i32>().prop_map(i64::from)), 0..3);
    let foreign = vec(word(&["utm_source=x", "ev=0", "x", "=", "a[]=%zz"]), 0..3);
    let words =
        (option::of(word(&["github-stars"])), vec(any::<char>(), 0..12).prop_map(String::from_iter), option::of(word(&["3f9c21ab"])));
    let choices = (
        select(Page::ALL),
        option::of(select(Scale::ALL)),
        select(Flow::ALL),
        option::of(select(Language::ALL.to_vec())),
        option::of(select(Theme::ALL)),
    );
    (choices, years, filter, was, foreign, words, any::<bool>()).prop_map(move |(choices, years, filter, was, foreign, words, only)| {
        let ((page, scale, flow, language, theme), (from, to), (measure, search, dataset)) = (choices, years, words);
        let article = (page == Page::Article).then(|| "usage-data".to_owned());
        let only_differences = only;
        let rest = Choice::default_of(&catalog);
        Choice {
            page,
            scale,
            flow,
            language,
            theme,
            from,
            to,
            measure,
            search,
            dataset,
            article,
            only_differences,
            filter,
            was,
            foreign,
            ..rest
        }
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn p16_a_choice_written_and_read_is_the_same_choice(catalog in catalogs(), picks in picks(), sheet in 0usize..2, view in views()) {
        let decision = picks.choice(&catalog, sheet);
        let choice = Choice { technologies: decision.technologies, sheet, answers: decision.answers, ..view };
        let resolved = resolve(parse(&format(&choice, &catalog)), &catalog);
        prop_assert_eq!(resolved.notices, vec![]);
        prop_assert_eq!(resolved.choice, choice);
    }

    #[test]
    fn p16_the_canonical_form_of_any_link_is_a_fixed_point(catalog in catalogs(), link in links()) {
        let once = canonical(query_of(&link), &catalog);
        let again = read(&once, &catalog);
        prop_assert_eq!(&again.notices, &vec![]);
        prop_assert_eq!(format(&again.choice, &catalog), once);
    }
}

#[test]
fn a_question_mark_before_a_foreign_pair_stays_a_fixed_point() {
    let catalog = fixed_catalog();
    for query in ["??x", "&?x=1", "???page=compare"] {
        let once = canonical(query, &catalog);
        assert_eq!(canonical(&once, &catalog), once, "from {query}");
    }
}

#[test]
fn the_canonical_form_of_a_query_that_was_read_is_short_enough_to_be_read() {
    let catalog = fixed_catalog();
    let long_words = ["ä".repeat(4000), "%ff".repeat(2000), "<>".repeat(4000)].map(|words| format!("page=claims&q={words}&lang=de"));
    let beside_foreign_pairs = format!("page=claims&q={}&{}", "<".repeat(190), "x=1&".repeat(1980));
    let beside_an_earlier_result = format!("q={}&was={}", "<".repeat(190), vec!["django.1"; 870].join("_"));
    for query in long_words.into_iter().chain([beside_foreign_pairs, beside_an_earlier_result]) {
        assert!(query.len() <= LONGEST_QUERY);
        let once = canonical(&query, &catalog);
        assert!(once.len() <= LONGEST_QUERY, "{} bytes were read, {} are written", query.len(), once.len());
        assert_eq!(canonical(&once, &catalog), once);
    }
}
