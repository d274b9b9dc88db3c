//! What cannot be followed: a notice that the visitor can read, and everything else as if it had not been there.

use super::{canonical, codes, read};
use crate::worlds::fixed_catalog;
use sextant::address::{Choice, Code, LONGEST_QUERY, Notice};

/// A query with one thing wrong, the code of its notice, and the value that the notice repeats.
const WRONG: [(&str, &str, &str); 27] = [
    ("page=nowhere", "unknown-page", "nowhere"),
    ("page=Worksheet", "unknown-page", "Worksheet"),
    ("t=zend", "unknown-technology", "zend"),
    ("sheet=gone", "unknown-sheet", "gone"),
    ("a=q1", "bad-answer", "q1"),
    ("a=removed.yes", "unknown-question", "removed"),
    ("a=q1.never", "unknown-answer", "q1.never"),
    ("measure=stars", "unknown-measure", "stars"),
    ("scale=cubic", "unknown-scale", "cubic"),
    ("from=1989", "bad-year", "1989"),
    ("to=20201", "bad-year", "20201"),
    ("to=2020-01", "bad-year", "2020-01"),
    ("from=2020&to=2019", "years-reversed", "2020 to 2019"),
    ("article=gone", "unknown-article", "gone"),
    ("flow=two", "unknown-flow", "two"),
    ("only=rows", "unknown-filter", "rows"),
    ("topic=gone", "unknown-filter", "gone"),
    ("kind=rules", "unknown-filter", "rules"),
    ("state=true", "unknown-filter", "true"),
    ("seed=S5", "unknown-filter", "S5"),
    ("technology=zend", "unknown-filter", "zend"),
    ("lang=fr", "unknown-language", "fr"),
    ("theme=pink", "unknown-theme", "pink"),
    ("d=3f9c21a", "bad-dataset", "3f9c21a"),
    ("d=3f9c21ag", "bad-dataset", "3f9c21ag"),
    ("was=django.x", "bad-was", "django.x"),
    ("was=zend.5", "bad-was", "zend.5"),
];

#[test]
fn everything_unknown_is_ignored_with_a_notice_that_names_it() {
    let catalog = fixed_catalog();
    for (query, code, value) in WRONG {
        let resolved = read(query, &catalog);
        assert_eq!(resolved.choice, Choice::default_of(&catalog), "{query} is not left out");
        assert_eq!(codes(query, &catalog), [code], "{query}");
        assert_eq!(resolved.notices[0].value, value, "{query}");
        assert!(resolved.notices[0].words().contains(value), "the words for {query} do not name {value}");
    }
}

#[test]
fn one_wrong_value_takes_no_sound_one_with_it() {
    let catalog = fixed_catalog();
    let query = "page=worksheet&t=zend,flask,none&sheet=full&a=removed.yes_q2.no.4!_q1.never&scale=cubic&q=x";
    assert_eq!(canonical(query, &catalog), "page=worksheet&t=flask,none&a=q2.no.4!&q=x");
    assert_eq!(codes(query, &catalog), ["unknown-technology", "unknown-question", "unknown-answer", "unknown-scale"]);
}

#[test]
fn every_notice_has_a_code_and_words_of_its_own() {
    let codes = [
        Code::TooLong,
        Code::DuplicateKey,
        Code::UnknownPage,
        Code::UnknownTechnology,
        Code::DuplicateTechnology,
        Code::TooManyTechnologies,
        Code::UnknownSheet,
        Code::NotInSheet,
        Code::BadAnswer,
        Code::UnknownQuestion,
        Code::UnknownAnswer,
        Code::BadImportance,
        Code::DuplicateQuestion,
        Code::TallyImportance,
        Code::UnknownMeasure,
        Code::UnknownScale,
        Code::BadYear,
        Code::YearsReversed,
        Code::UnknownArticle,
        Code::UnknownFlow,
        Code::UnknownFilter,
        Code::UnknownLanguage,
        Code::UnknownTheme,
        Code::BadDataset,
        Code::BadEmbed,
        Code::BadWas,
    ];
    for code in codes {
        let is_slug = code.code().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let words = Notice::new(code, "Zx9").words();
        assert!(is_slug, "{:?} is no slug", code.code());
        assert!(words.ends_with('.') && words.split(' ').count() >= 5, "{code:?} says only: {words}");
        assert!(words.contains("Zx9") || code == Code::TooLong, "{code:?} does not name what it is about: {words}");
        let same_code = codes.iter().filter(|other| other.code() == code.code());
        assert_eq!(same_code.count(), 1, "{} is used twice", code.code());
    }
}

#[test]
fn the_words_of_a_notice_are_plain_text_whatever_the_value() {
    let notice = Notice::new(Code::UnknownPage, "{}<img src=x onerror=alert(1)>{}");
    assert!(notice.words().contains("“{}<img src=x onerror=alert(1)>{}”"), "the value is repeated once and as it is: {}", notice.words());
}

#[test]
fn a_long_value_is_cut_to_80_characters() {
    let exactly = "ä".repeat(80);
    assert_eq!(Notice::new(Code::UnknownPage, &exactly).value, exactly);
    assert_eq!(Notice::new(Code::UnknownPage, &format!("{exactly}b")).value, format!("{exactly}…"));
}

#[test]
fn a_query_of_8192_bytes_is_read_whole() {
    let catalog = fixed_catalog();
    let query = filled_to(LONGEST_QUERY, "x", "&t=flask");
    assert_eq!(query.len(), 8192);
    assert_eq!(codes(&query, &catalog), Vec::<&str>::new());
    assert_eq!(super::technologies(&query, &catalog), ["flask"]);
}

#[test]
fn a_longer_query_is_read_as_far_as_it_can_be_with_a_notice() {
    let catalog = fixed_catalog();
    let query = format!("page=worksheet&a=q1.yes&{}", filled_to(LONGEST_QUERY, "x", "&t=flask"));
    assert_eq!(codes(&query, &catalog), ["too-long"]);
    let choice = read(&query, &catalog).choice;
    assert_eq!((choice.page.word(), choice.answers.len()), ("worksheet", 1));
    assert_eq!(super::technologies(&query, &catalog), ["django", "flask"], "what stands beyond the limit is not read");
}

#[test]
fn the_limit_counts_bytes_and_never_cuts_a_character() {
    let catalog = fixed_catalog();
    for lead in ["", "b", "bb", "bbb"] {
        let query = format!("page=compare&{lead}x={}", "𝄞".repeat(LONGEST_QUERY / 4));
        assert_eq!(codes(&query, &catalog), ["too-long"]);
        assert_eq!(read(&query, &catalog).choice.page.word(), "compare");
    }
}

#[test]
fn a_long_list_of_answers_is_read_up_to_the_last_whole_one() {
    let catalog = fixed_catalog();
    let query = format!("a=q1.yes_q2.no{}", "_q2.no.4!".repeat(1000));
    let resolved = read(&query, &catalog);
    assert_eq!(canonical(&query, &catalog), "a=q1.yes_q2.no");
    assert!(resolved.notices[1..].iter().all(|notice| notice.code == Code::DuplicateQuestion), "half an answer was read");
}

#[test]
fn a_pair_that_ends_exactly_at_the_limit_can_still_be_read() {
    let catalog = fixed_catalog();
    let query = format!("{}&theme=dark", filled_to(LONGEST_QUERY, "x", "&page=compare"));
    assert_eq!(query.as_bytes()[LONGEST_QUERY], b'&');
    assert_eq!(read(&query, &catalog).choice.page.word(), "compare", "the last whole pair within the limit was left out");
    assert_eq!(read(&query, &catalog).choice.theme, None);
}

/// A foreign pair, then `end`, together of that length.
fn filled_to(length: usize, filling: &str, end: &str) -> String {
    let head = "z=";
    format!("{head}{}{end}", filling.repeat(length - head.len() - end.len()))
}
