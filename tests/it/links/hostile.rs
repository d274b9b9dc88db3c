//! What programs and malice send: never a panic, never more than linear time, always a canonical form.

use super::{canonical, read};
use crate::worlds::{config_of, fixed_catalog};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::address::{LONGEST_QUERY, MOST_TECHNOLOGIES, format, parse, query_of, resolve};
use sextant::data::Catalog;
use sextant::worksheet::record_of_link;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Sound queries to spoil.
const SOUND: [&str; 6] = [
    "page=worksheet&t=django,flask,none&a=q1.yes.4!_q2.no_q3.partly.0",
    "https://example.org/embed/?sheet=short&a=q1.yes_s2.no&ev=0#top",
    "page=popularity&measure=github-stars&scale=log&from=2010&to=2020",
    "page=claims&topic=data&kind=rule&state=holds&seed=S2&q=two%20words",
    "page=article&article=four-heads&lang=de&theme=dark&d=3f9c21ab&was=django.719_flask.434",
    "own=Our%20team%20knows%20it:4:2,-1&links=a%3Dq1.yes;t%3Dflask&flow=one&only=differences",
];

/// Pieces that mean something to some reader.
const PIECES: [&str; 44] = [
    "&",
    "=",
    "_",
    ".",
    ",",
    "!",
    "?",
    "#",
    ";",
    ":",
    "%",
    "%%",
    "%0",
    "%00",
    "%zz",
    "%ff",
    "%C3",
    "%2541",
    "%26",
    "%3D",
    "%5F",
    "+",
    " ",
    "\n",
    "\0",
    "\u{202e}",
    "\u{feff}",
    "\u{0301}",
    "ä",
    "𝄞",
    "page",
    "t=",
    "a=",
    "a=q1.yes",
    "q1.yes",
    "sheet=short",
    "&q=",
    "&&",
    "==",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "://",
    "//",
    "99999999999999999999",
];

static CATALOG: LazyLock<Catalog> = LazyLock::new(fixed_catalog);

/// What holds for any text at all.
fn check(text: &str) -> Result<(), TestCaseError> {
    let query = query_of(text);
    let resolved = resolve(parse(query), &CATALOG);
    let choice = &resolved.choice;
    prop_assert!((1..=MOST_TECHNOLOGIES).contains(&choice.technologies.len()));
    prop_assert!((1..choice.technologies.len()).all(|index| !choice.technologies[..index].contains(&choice.technologies[index])));
    prop_assert!(choice.answers.windows(2).all(|pair| pair[0].question < pair[1].question));
    prop_assert!(resolved.notices.iter().all(|notice| notice.value.chars().count() <= 81 && !notice.words().is_empty()));
    let once = format(choice, &CATALOG);
    let again = resolve(parse(&once), &CATALOG);
    prop_assert!(again.notices.is_empty(), "the canonical form {:?} has notices {:?}", once, again.notices);
    prop_assert_eq!(format(&again.choice, &CATALOG), once);
    Ok(())
}

proptest! {
    #![proptest_config(config_of(20_000, 1_000_000))]

    #[test]
    fn any_text_is_read_without_a_panic_and_has_a_canonical_form(text in vec(prop_oneof![3 => any::<char>().prop_map(String::from), 2 => select(&PIECES[..]).prop_map(str::to_owned)], 0..24)) {
        check(&text.concat())?;
    }

    #[test]
    fn any_spoiled_link_is_read_without_a_panic_and_has_a_canonical_form(sound in select(&SOUND[..]), wounds in vec((0usize..128, 0usize..8, select(&PIECES[..])), 1..6)) {
        let mut text: Vec<char> = sound.chars().collect();
        for (position, length, piece) in wounds {
            let start = position.min(text.len());
            text.splice(start..(start + length).min(text.len()), piece.chars());
        }
        check(&String::from_iter(text))?;
    }
}

proptest! {
    #![proptest_config(config_of(1_000, 50_000))]

    #[test]
    fn any_text_gives_a_record_of_one_line(text in vec(select(&PIECES[..]), 0..24)) {
        let record = record_of_link(&text.concat(), &CATALOG);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&record).is_ok());
        prop_assert!(!record.contains(['\n', '\r']));
    }
}

#[test]
fn code_in_a_link_stays_text() {
    for text in ["<img src=x onerror=alert(1)>", "javascript:alert(1)", "\u{202e}moc.elpmaxe", "a\0b", "\"};alert(1)//"] {
        let resolved = read(&format!("page={}&q={}", text.replace('&', ""), text), &CATALOG);
        assert_eq!(resolved.notices[0].value, text);
        assert_eq!(resolved.choice.search, text);
        let written = format(&resolved.choice, &CATALOG);
        assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=%-.~".contains(&byte)), "{written}");
    }
}

#[test]
fn a_bad_escape_stays_as_it_is_and_what_is_not_utf_8_is_replaced() {
    let search = |query: &str| read(query, &CATALOG).choice.search;
    assert_eq!(search("q=100%"), "100%");
    assert_eq!(search("q=%zz%4"), "%zz%4");
    assert_eq!(search("q=%00"), "\0");
    assert_eq!(search("q=%ff%C3"), "\u{fffd}\u{fffd}");
    for query in ["q=100%", "q=%zz%4", "q=%00", "q=%ff%C3"] {
        let once = canonical(query, &CATALOG);
        assert_eq!(canonical(&once, &CATALOG), once);
    }
}

/// Shapes of which a careless reader makes more than linear work.
fn floods() -> Vec<(&'static str, String)> {
    let flood = |piece: &str| piece.repeat((1 << 20) / piece.len());
    vec![
        ("ampersands", flood("&")),
        ("foreign pairs", flood("x=1&")),
        ("doubled keys", flood("a=q1.yes&")),
        ("doubled technologies", format!("t={}", flood("flask,"))),
        ("unknown technologies", format!("t={}", flood("zend,"))),
        ("doubled answers", format!("a={}", flood("q6.partly.4!_"))),
        ("unknown answers", format!("a={}", flood("x.y_"))),
        ("one long word", format!("q={}", flood("x"))),
        ("percent signs", format!("q={}", flood("%"))),
        ("escapes", format!("q={}", flood("%ff"))),
        ("wide characters", format!("q={}", flood("𝄞"))),
        ("question marks", flood("?")),
        ("a long fragment", format!("t=flask#{}", flood("?a=q1.yes"))),
        ("earlier results", format!("was={}", flood("django.1_"))),
    ]
}

#[test]
fn a_query_of_a_megabyte_is_read_in_a_moment_and_in_a_bounded_number_of_notices() {
    for (name, text) in floods() {
        let start = Instant::now();
        let resolved = read(query_of(&text), &CATALOG);
        assert!(start.elapsed() < Duration::from_secs(2), "{name}: {:?}", start.elapsed());
        assert!(resolved.notices.len() <= LONGEST_QUERY / 2 + 1, "{name}: {} notices", resolved.notices.len());
        assert!(resolved.choice.foreign.len() <= LONGEST_QUERY / 2 + 1, "{name}: {} foreign pairs", resolved.choice.foreign.len());
    }
}

#[test]
fn eight_times_the_length_takes_no_more_than_a_few_times_eight_times_the_time() {
    let time = |text: &str| {
        let start = Instant::now();
        (0..20).for_each(|_| drop(read(text, &CATALOG)));
        start.elapsed()
    };
    for (name, text) in floods().into_iter().filter(|(_, text)| text.is_char_boundary(1000) && text.is_char_boundary(8000)) {
        // Quadratic work would take 64 times as long. The shortest of many runs counts, and the constant keeps a busy
        // machine from failing what takes microseconds.
        let (mut short, mut long) = (Duration::MAX, Duration::MAX);
        let in_time = (0..60).any(|_| {
            (short, long) = (short.min(time(&text[..1000])), long.min(time(&text[..8000])));
            long < 32 * short + Duration::from_millis(20)
        });
        assert!(in_time, "{name}: {short:?} for 1,000 bytes, {long:?} for 8,000");
    }
}
