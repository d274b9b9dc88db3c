//! Broken copies of the small dataset. Major and minor releases.

use crate::fixture::{Copy, assert_broken};
use sextant_dataset::model::ReleaseKind;

#[track_caller]
fn assert_refused(from: &str, to: &str, expected: &str) {
    assert_broken("releases.csv", from, to, &[expected]);
}

#[test]
fn releases_come_by_technology_oldest_first() {
    let releases = Copy::new().dataset().annex.releases;
    let django: Vec<_> = releases[0].releases.iter().map(|one| (one.version.as_str(), one.date.to_string(), one.kind)).collect();
    assert_eq!(django, [("1.0", "2008-09-03".into(), ReleaseKind::Major), ("1.1", "2009-07-29".into(), ReleaseKind::Minor)]);
    assert_eq!((releases.len(), releases[1].technology.as_str(), releases[1].releases.len()), (2, "flask", 1));
}

#[test]
fn a_version_is_numbers_with_full_stops() {
    for wrong in ["1", "1.", "v1.1", "1.1rc1", "1..1", "1.2.3.4.5"] {
        let expected = format!("3: field `version`: found {wrong:?}, expected a version of numbers and full stops, as in 6.1 or 2.4.0");
        assert_refused("django,1.1,", &format!("django,{wrong},"), &expected);
    }
}

#[test]
fn a_version_stands_once() {
    assert_refused("django,1.1,", "django,1.0,", r#"3: field `version`: found "1.0", expected each version once for each technology"#);
}

#[test]
fn releases_stand_in_the_order_of_time() {
    let expected = r#"3: field `date`: found "2008-07-29", expected dates in rising order for each technology"#;
    assert_refused("2009-07-29", "2008-07-29", expected);
}

#[test]
fn releases_stand_in_the_order_of_the_technologies() {
    let expected = r#"5: field `technology`: found "django", expected technologies in the order of technologies.toml, each in one run"#;
    let row = "flask,1.0,2018-04-26,major,flask-repository,\n";
    assert_refused(row, &format!("{row}django,1.2,2010-05-17,minor,django-docs,\n"), expected);
}

#[test]
fn a_release_is_major_or_minor_and_has_a_source() {
    assert_refused(",minor,", ",patch,", r#"3: field `kind`: found "patch", expected one of: minor, major"#);
    assert_refused("minor,django-docs", "minor,", "3: field `source`: found nothing, expected the id of a known source");
}

#[test]
fn a_release_after_the_day_of_the_dataset_is_found() {
    let expected =
        r#"4: field `date`: found "2027-04-26", expected a date not after 2026-11-20, the day on which the dataset was collected"#;
    assert_refused("2018-04-26", "2027-04-26", expected);
}
