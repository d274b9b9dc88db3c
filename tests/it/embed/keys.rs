//! The keys that only a frame reads, and where links lead from it.

use crate::worlds::{config, fixed_catalog};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use sextant::address::{Embed, Notice, full_page, outward, parse, resolve};

fn read(query: &str) -> (Embed, Vec<(&'static str, String)>) {
    let mut notices = Vec::new();
    let embed = Embed::of(&parse(query).foreign, &mut notices);
    (embed, notices.into_iter().map(|Notice { code, value }| (code.code(), value)).collect())
}

#[test]
fn a_frame_tells_and_can_be_changed_unless_its_address_says_otherwise() {
    let usual = Embed { tells: true, read_only: false };
    for query in ["", "page=worksheet&t=flask", "ev=1&ro=0", "ev=&ro=", "ev&ro"] {
        assert_eq!(read(query), (usual, Vec::new()), "{query}");
    }
    assert_eq!(read("ev=0").0, Embed { tells: false, ..usual });
    assert_eq!(read("page=worksheet&ro=1&ev=0").0, Embed { tells: false, read_only: true });
    assert_eq!(read("%65v=0").0, Embed { tells: false, ..usual });
}

#[test]
fn a_bad_value_gives_the_default_and_a_notice_and_a_second_one_is_not_read() {
    let usual = Embed { tells: true, read_only: false };
    let (embed, notices) = read("ev=no&ro=<img src=x onerror=alert(1)>");
    assert_eq!(embed, usual);
    assert_eq!(notices, [("bad-embed", "ev=no".to_owned()), ("bad-embed", "ro=<img src=x onerror=alert(1)>".to_owned())]);
    assert_eq!(read("ro=1&ro=0"), (Embed { read_only: true, ..usual }, vec![("duplicate-key", "ro".to_owned())]));
}

#[test]
fn the_full_page_has_the_query_without_the_keys_of_the_frame() {
    let catalog = fixed_catalog();
    let choice = resolve(parse("page=worksheet&a=q1.yes&ev=0&utm_source=x&ro=1&%72o=1"), &catalog).choice;
    assert_eq!(full_page(&choice, &catalog), "page=worksheet&a=q1.yes&utm_source=x");
}

#[test]
fn links_to_other_pages_and_to_files_lead_out_of_the_frame() {
    let here = "page=worksheet&a=q1.yes";
    let cases = [
        ("?page=worksheet&t=flask", None),
        ("#q1", None),
        ("", None),
        ("?page=compare&t=flask", Some("../?page=compare&t=flask")),
        ("?", Some("../?")),
        ("?t=flask#top", Some("../?t=flask#top")),
        ("data/CHANGES.md", Some("../data/CHANGES.md")),
        ("../?page=worksheet", Some("../?page=worksheet")),
        ("https://example.org/?page=worksheet", Some("https://example.org/?page=worksheet")),
    ];
    for (href, leads) in cases {
        assert_eq!(outward(href, here).as_deref(), leads, "{href}");
    }
    assert_eq!(outward("?t=flask", ""), None);
    assert_eq!(outward("?page=home", "t=flask"), None);
}

const PIECES: [&str; 16] = ["ev", "ro", "=", "0", "1", "&", "%", "%65v", "ö", "\0", "ev=0", "ro=1", "?", "#", "page=worksheet", "\u{202e}"];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_address_makes_a_frame_whose_full_page_knows_nothing_of_it(pieces in vec(select(PIECES.to_vec()), 0..20)) {
        let (query, catalog) = (pieces.concat(), fixed_catalog());
        let (embed, _) = read(&query);
        let full = full_page(&resolve(parse(&query), &catalog).choice, &catalog);
        prop_assert_eq!(read(&full), (Embed { tells: true, read_only: false }, Vec::new()), "{} of {} ({:?})", full, query, embed);
    }

    #[test]
    fn every_link_stays_or_leads_to_the_site_or_to_a_whole_address(href in ".{0,40}", query in ".{0,40}") {
        if let Some(leads) = outward(&href, &query) {
            let one_folder_up = format!("../{href}");
            prop_assert!(leads == href || leads == one_folder_up, "{}", leads);
            prop_assert!(leads.starts_with("../") || leads.contains(':'));
        }
    }
}
