//! A link or a bare query: what `query_of` takes for the query.

use crate::worlds::fixed_catalog;
use sextant::address::query_of;
use sextant::worksheet::record_of_link;

#[test]
fn the_query_of_a_link_stands_between_the_question_mark_and_the_fragment() {
    let query = "page=worksheet&a=q1.yes.4!";
    for (before, after) in [
        ("https://example.org/?", ""),
        ("https://example.org/sextant/embed/?", "#result"),
        ("http://localhost:8080/index.html?", "#"),
        ("http://[::1]:8080/?", ""),
        ("https://user@example.org:444/?", "#a=q2.no?t=flask"),
        ("file:///home/a/sextant/index.html?", ""),
        ("/sextant/?", ""),
        ("./?", ""),
        ("embed/?", ""),
        ("?", "#top"),
        ("", ""),
        ("", "#top"),
    ] {
        assert_eq!(query_of(&format!("{before}{query}{after}")), query, "of {before}...{after}");
    }
}

#[test]
fn a_link_without_a_query_has_an_empty_one() {
    for link in
        ["https://example.org/sextant/", "https://example.org", "/sextant/", "?", "#a=q1.yes", "", "  ", "https://example.org/#?a=q1.yes"]
    {
        assert_eq!(query_of(link), "", "of {link:?}");
    }
}

#[test]
fn blanks_and_line_ends_around_a_link_do_not_count() {
    assert_eq!(query_of("  ?t=flask \r\n"), "t=flask");
    assert_eq!(query_of("\thttps://example.org/?t=flask\n"), "t=flask");
}

#[test]
fn a_question_mark_inside_a_value_belongs_to_the_value() {
    assert_eq!(query_of("q=why?&t=flask"), "q=why?&t=flask");
    assert_eq!(query_of("https://example.org/?q=why?&t=flask"), "q=why?&t=flask");
    assert_eq!(query_of("ref=https://example.org/?x&t=flask"), "ref=https://example.org/?x&t=flask");
}

#[test]
fn an_equals_sign_in_the_path_does_not_make_a_link_a_bare_query() {
    for before in ["https://example.org/v=2/?", "file:///home/a=b/sextant/index.html?", "/v=2/sextant/?"] {
        assert_eq!(query_of(&format!("{before}t=flask&a=q1.yes")), "t=flask&a=q1.yes", "of {before}...");
    }
}

#[test]
fn a_blank_line_gives_the_record_of_the_default_choice() {
    let catalog = fixed_catalog();
    let record = record_of_link("", &catalog);
    assert_eq!(record, record_of_link(" \r", &catalog));
    assert_eq!(record, record_of_link("page=worksheet&t=django,flask&sheet=full", &catalog));
    assert!(record.contains(r#""link":"page=worksheet","sheet":"full""#), "{record}");
}

#[test]
fn a_link_and_its_bare_query_give_the_same_record_whatever_the_page() {
    let catalog = fixed_catalog();
    let record = record_of_link("t=flask,none&a=q1.yes.4!&page=worksheet", &catalog);
    assert_eq!(record, record_of_link("https://example.org/x/?page=compare&t=flask,none&a=q1.yes.4!#top", &catalog));
    assert_eq!(record, record_of_link("?t=flask,none&a=q1.yes.4!&utm_source=x&theme=dark&lang=de", &catalog));
}
