//! Broken copies of the small dataset. The list of changes: its form, its order, and that it leads to the dataset at hand.

use crate::fixture::{Copy, assert_broken, edited};
use sextant_dataset::model::{Event, Id};

const FILE: &str = "CHANGES.md";
const LINE: &str = "expected `sheet.question.answer.technology: old -> new`, `<path>: added`, `<path>: removed`, `<path>: renamed to <id>`, or a remark after `> `";

fn path(words: &str) -> Vec<Id> {
    words.split('.').map(Id::from).collect()
}

#[test]
fn the_list_says_what_changed_from_id_to_id() {
    let changes = Copy::new().dataset().changes;
    let heads: Vec<String> = changes.versions.iter().map(|one| format!("{}, {}, {}", one.id, one.title, one.date)).collect();
    assert_eq!(heads, ["fca9e3cc, second thoughts, 2026-11-20", "0a1b2c3d, first release, 2026-11"]);
    let read: Vec<(String, Event)> = changes.versions[0].changes.iter().map(|one| (one.path.join("."), one.event.clone())).collect();
    let expected = [
        ("full.database.yes.flask", Event::Fit { old: Some(0), new: Some(-1) }),
        ("full.database.none", Event::Renamed("no".into())),
        ("full.database.maybe", Event::Removed),
        ("full.fame", Event::Added),
    ];
    assert_eq!(read, expected.map(|(path, event)| (path.to_owned(), event)));
}

#[test]
fn a_path_is_followed_to_what_it_is_called_today() {
    let changes = Copy::new().dataset().changes;
    assert_eq!(changes.today(1, &path("full.database.none.flask")), Some(path("full.database.no.flask")));
    assert_eq!(changes.today(1, &path("full.database.yes")), Some(path("full.database.yes")));
    assert_eq!(changes.today(1, &path("full.database.maybe.django")), None, "it was removed");
    assert_eq!(changes.today(1, &path("full.fame.many")), None, "what is called so today came later");
    assert_eq!(changes.today(0, &path("full.fame.many")), Some(path("full.fame.many")));
}

#[test]
fn the_list_is_no_part_of_the_dataset_id() {
    let small = Copy::new().dataset();
    let other = edited(FILE, "second thoughts", "third thoughts");
    assert_eq!(other.core, small.core);
    assert_ne!(other.changes, small.changes);
}

#[test]
fn what_stands_above_the_first_section_and_remarks_are_passed_over() {
    let small = Copy::new().dataset();
    assert_eq!(edited(FILE, "is for people", "is for people.\nfull.any: thing").changes, small.changes);
    assert_eq!(edited(FILE, "> Asked since", "> Asked: because -> since").changes, small.changes);
}

#[test]
fn a_fit_that_is_edited_needs_no_section_before_the_dataset_can_be_read() {
    assert_ne!(edited("sheets/full.csv", "flask,-1", "flask,-2").core.id, "fca9e3cc");
}

#[test]
fn a_list_without_a_section_is_found() {
    let copy = Copy::new();
    copy.write(FILE, b"Nothing.\n");
    let expected = "expected a section `## <id>, <title>, <date>` for each dataset id, the newest first";
    assert_eq!(copy.problems(), [format!("{FILE}:1: field `section`: found no section, {expected}")]);
}

#[test]
fn a_section_without_a_change_or_a_remark_is_found() {
    let lines = "full.database.none.flask: unknown -> 1\nfull.database.maybe.django: unknown -> 2\n";
    assert_broken(FILE, lines, "", &["14: field `section`: found nothing below it, expected a change or a remark"]);
}

#[test]
fn a_heading_has_an_id_a_title_and_a_date() {
    let heading = "0a1b2c3d, first release, 2026-11";
    for (broken, expected) in [
        ("0a1b2c3d", r#"14: field `section`: found "0a1b2c3d", expected <id>, <title>, <date>"#),
        (
            "0A1B2C3D, first release, 2026-11",
            r#"14: field `id`: found "0A1B2C3D", expected a dataset id of 8 hex digits, in small letters"#,
        ),
        ("0a1b2c3d, , 2026-11", "14: field `title`: found nothing, expected a text that is not empty"),
        ("0a1b2c3d, first release, November", r#"14: field `date`: found "November", expected a date as YYYY, YYYY-MM or YYYY-MM-DD"#),
    ] {
        assert_broken(FILE, heading, broken, &[expected]);
    }
}

#[test]
fn a_title_may_have_commas() {
    assert_eq!(edited(FILE, "first release", "first, and small").changes.versions[1].title, "first, and small");
}

#[test]
fn an_id_that_stands_twice_is_found() {
    assert_broken(
        FILE,
        "0a1b2c3d",
        "fca9e3cc",
        &[r#"14: field `id`: found "fca9e3cc", expected an id that no other section has; the section on line 5 has it too"#],
    );
}

#[test]
fn a_date_that_is_later_than_that_of_the_section_above_is_found() {
    let expected = "expected a date not after 2026-10-01, that of the section above, since the newest stands first";
    assert_broken(FILE, "2026-11-20", "2026-10-01", &[&format!(r#"14: field `date`: found "2026-11", {expected}"#)]);
}

#[test]
fn a_line_that_is_no_change_is_found() {
    for broken in [
        "Words.",
        "full.database.yes: 0 -> -1",
        "full.database.yes.flask: 0 -> +1",
        "full.database.yes.flask: 0 -> 3",
        "full.database.yes.flask: 0->-1",
        "full.database.yes.flask: added",
        "full.database: renamed to Data",
        "full..yes.flask: 0 -> -1",
        "full.database: gone",
        "- full.database: added",
    ] {
        assert_broken(FILE, "full.database.yes.flask: 0 -> -1", broken, &[&format!("7: field `change`: found {broken:?}, {LINE}")]);
    }
}

#[test]
fn a_place_that_stands_twice_in_a_section_is_found() {
    assert_broken(
        FILE,
        "full.fame: added",
        "full.fame: added\nfull.fame: removed",
        &[
            r#"11: field `change`: found "full.fame: removed", expected one line per place in a section; the first is on line 10"#,
            r#"11: field `change`: found "full.fame", expected what the dataset no longer has"#,
        ],
    );
}

#[test]
fn a_fit_that_did_not_change_is_found() {
    assert_broken(
        FILE,
        "yes.flask: 0 -> -1",
        "yes.flask: -1 -> -1",
        &[r#"7: field `change`: found "full.database.yes.flask: -1 -> -1", expected two fits that differ"#],
    );
}

#[test]
fn a_fit_that_is_not_what_it_became_is_found() {
    assert_broken(
        FILE,
        "yes.flask: 0 -> -1",
        "yes.flask: 0 -> -2",
        &[r#"7: field `new`: found "-2", expected -1, as the dataset or the next line above about this fit has it"#],
    );
}

#[test]
fn a_fit_that_is_not_what_the_next_section_says_that_it_was_is_found() {
    assert_broken(
        FILE,
        "full.database.none.flask: unknown -> 1",
        "full.database.none.flask: unknown -> 1\nfull.database.yes.flask: unknown -> 2",
        &[r#"17: field `new`: found "2", expected 0, as the dataset or the next line above about this fit has it"#],
    );
}

#[test]
fn a_renamed_answer_keeps_its_fits() {
    assert_broken(
        FILE,
        "full.database.none.flask: unknown -> 1",
        "full.database.none.flask: unknown -> 2",
        &[r#"16: field `new`: found "2", expected 1, as the dataset or the next line above about this fit has it"#],
    );
}

#[test]
fn a_fit_of_nothing_that_the_dataset_has_is_found() {
    let expected = "expected a sheet, a question and an answer of the dataset, or a line above that says what became of them";
    for broken in ["half.database.yes.flask", "full.data.yes.flask", "full.database.yea.flask"] {
        let problem = format!("7: field `change`: found {broken:?}, {expected}");
        assert_broken(FILE, "full.database.yes.flask", broken, &[&problem]);
    }
    assert_broken(
        FILE,
        "full.database.yes.flask",
        "full.database.yes.zend",
        &[r#"7: field `change`: found "full.database.yes.zend", expected a technology of the dataset, unless the fit became unknown"#],
    );
}

#[test]
fn a_technology_that_is_gone_may_have_lost_its_fits() {
    let dataset = edited(FILE, "full.fame: added", "full.fame: added\nfull.database.yes.zend: 1 -> unknown");
    assert_eq!(dataset.changes.versions[0].changes[4].event, Event::Fit { old: Some(1), new: None });
}

#[test]
fn what_came_went_or_was_renamed_is_held_against_the_dataset() {
    for (from, to, expected) in [
        ("full.fame: added", "full.rank: added", r#"10: field `change`: found "full.rank", expected what the dataset has"#),
        (
            "full.database.maybe: removed",
            "full.database.yes: removed",
            r#"9: field `change`: found "full.database.yes", expected what the dataset no longer has"#,
        ),
        (
            "full.database.none: renamed to no",
            "full.database.none: renamed to nay",
            r#"8: field `renamed to`: found "nay", expected an id that the dataset has"#,
        ),
        (
            "full.database.none: renamed to no",
            "full.database.yes: renamed to no",
            r#"8: field `change`: found "full.database.yes", expected an id that the dataset no longer has"#,
        ),
    ] {
        let copy = Copy::new();
        copy.replace(FILE, from, to);
        let problems = copy.problems();
        assert!(problems.contains(&format!("{FILE}:{expected}")), "{problems:#?}");
    }
}

#[test]
fn a_fit_of_a_tally_is_0_1_or_unknown() {
    assert_broken(
        FILE,
        "full.fame: added",
        "classic.database.yes.django: 2 -> 1",
        &[r#"10: field `old`: found "2", expected 0, 1 or unknown, since the sheet is a tally"#],
    );
}
