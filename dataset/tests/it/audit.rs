//! Broken copies of the small dataset. The bias audit: its figures add up and lie within their band.

use crate::fixture::{Copy, assert_broken};

const FILE: &str = "audit.toml";

#[test]
fn the_audit_keeps_its_figures() {
    let audit = Copy::new().dataset().method.audit;
    assert_eq!((audit.sample, audit.seed, audit.low, audit.high), (100, 7, 40, 60));
    assert_eq!((audit.pair_wins, audit.pair_ties, audit.ties), (vec![48, 42], 10, 20));
    assert_eq!(audit.wins, [("django".into(), 40), ("flask".into(), 30), ("none".into(), 10)]);
}

#[test]
fn figures_that_do_not_add_up_to_the_sample_are_found() {
    assert_broken(
        FILE,
        "pair_ties = 10",
        "pair_ties = 11",
        &["1: field `pair_ties`: found 101 with the wins, expected wins and ties that add up to the sample, 100"],
    );
    assert_broken(
        FILE,
        "\nties = 20",
        "\nties = 2",
        &["1: field `ties`: found 82 with the wins, expected wins and ties that add up to the sample, 100"],
    );
}

#[test]
fn a_share_outside_the_band_is_found() {
    assert_broken(
        FILE,
        "low = 40",
        "low = 47",
        &["1: field `first_wins`: found [48, 42] wins, expected shares of the decided sheets from 47 to 60 per cent"],
    );
    assert_broken(
        FILE,
        "high = 60",
        "high = 53",
        &["1: field `first_wins`: found [48, 42] wins, expected shares of the decided sheets from 40 to 53 per cent"],
    );
}

#[test]
fn a_band_that_does_not_hold_the_middle_is_found() {
    assert_broken(
        FILE,
        "low = 40",
        "low = 51",
        &[
            "1: field `first_wins`: found [48, 42] wins, expected shares of the decided sheets from 50 to 60 per cent",
            "5: field `low`: found the number 51, expected a whole number from 0 to 50",
        ],
    );
}

#[test]
fn winners_are_the_technologies_of_the_sheet() {
    assert_broken(
        FILE,
        "technology = \"none\"\nwins = 10",
        "technology = \"zend\"\nwins = 10",
        &[
            "1: field `winner`: found django, flask, zend, expected each technology of the sheet in its order: django, flask, none",
            r#"22: field `winner[2].technology`: found "zend", expected the id of a known technology"#,
        ],
    );
}

#[test]
fn the_pair_are_two() {
    assert_broken(
        FILE,
        r#"pair = ["django", "flask"]"#,
        r#"pair = ["django"]"#,
        &["1: field `pair`: found 1 of them, expected two technologies"],
    );
}

#[test]
fn an_unknown_sheet_of_the_audit_is_found() {
    assert_broken(
        FILE,
        r#"sheet = "full""#,
        r#"sheet = "whole""#,
        &[r#"1: field `sheet`: found "whole", expected the id of a known sheet"#],
    );
}
