//! What moved a link: the words in the hole `changes`, over the real sheets and lists of changes made up for the test.

use sextant::address::{parse, resolve};
use sextant::data::catalog;
use sextant::document::{Markup, View};
use sextant::model::{Change, Changes, Date, Event, PartName, Version};
use sextant::reference::{Library, Shown, body, wanted};

const THEN: &str = "0a1b2c3d";
const BETWEEN: &str = "1b2c3d4e";
const QUERY: &str = "page=worksheet&a=store.relational_admin.staff.4";

fn fit(path: &str, old: Option<i8>, new: Option<i8>) -> Change {
    change(path, Event::Fit { old, new })
}

fn change(path: &str, event: Event) -> Change {
    Change { path: path.split('.').map(str::to_owned).collect(), event }
}

fn version(id: &str, title: &str, date: &str, changes: Vec<Change>) -> Version {
    Version { id: id.to_owned(), title: title.to_owned(), date: Date::parse(date).unwrap(), changes }
}

/// A list of three datasets: today's, one between, and the one with which the links of these tests were made.
fn list(today: Vec<Change>, between: Vec<Change>) -> Changes {
    let first = version(THEN, "first release", "2026-05-02", vec![fit("full.store.relational.django", Some(-2), Some(0))]);
    let between = version(BETWEEN, "second release", "2026-08-09", between);
    Changes { versions: vec![version(&catalog().core().id, "third release", "2026-11-20", today), between, first] }
}

fn library(changes: Shown<'_, Changes>) -> Library<'_> {
    Library {
        evidence: Shown::Waiting,
        explanations: Shown::Waiting,
        popularity: Shown::Waiting,
        annex: Shown::Waiting,
        glance: Shown::Waiting,
        comparison: Shown::Waiting,
        method: Shown::Waiting,
        changes,
        article: Shown::Waiting,
    }
}

fn shown(query: &str, changes: Shown<'_, Changes>) -> Vec<Markup> {
    body("changes", View { catalog: catalog(), choice: &resolve(parse(query), catalog()).choice }, library(changes))
}

/// The lines of the hole: paragraphs, rows of the table and items of the lists.
fn lines(query: &str, changes: &Changes) -> Vec<String> {
    fn collect(node: &Markup, lines: &mut Vec<String>) {
        match node {
            Markup::Element(element) if element.tag == "tr" => {
                lines.push(element.children.iter().map(Markup::words).collect::<Vec<_>>().join(" | "));
            }
            Markup::Element(element) if ["p", "li"].contains(&element.tag) => lines.push(node.words()),
            Markup::Element(element) => element.children.iter().for_each(|child| collect(child, lines)),
            Markup::Text(text) => lines.push(text.clone()),
        }
    }
    let mut found = Vec::new();
    shown(query, Shown::Ready(changes)).iter().for_each(|node| collect(node, &mut found));
    found
}

/// Only the words on changes, without the opening line and the table.
fn said(query: &str, changes: &Changes) -> Vec<String> {
    lines(&format!("{query}&d={THEN}"), changes).split_off(2)
}

#[test]
fn a_link_of_todays_dataset_or_of_none_has_nothing_to_tell() {
    let today = &catalog().core().id;
    for query in [QUERY.to_owned(), format!("{QUERY}&d={today}&was=django.1_flask.2")] {
        assert_eq!(shown(&query, Shown::Waiting), [], "{query}");
        let resolved = resolve(parse(&query), catalog());
        assert_eq!(wanted("changes", View { catalog: catalog(), choice: &resolved.choice }), []);
    }
}

#[test]
fn only_a_link_of_another_dataset_asks_for_the_list() {
    for (query, parts) in [(format!("{QUERY}&d={THEN}"), vec![PartName::Changes]), (format!("{QUERY}&was=django.1"), vec![])] {
        let resolved = resolve(parse(&query), catalog());
        assert_eq!(wanted("changes", View { catalog: catalog(), choice: &resolved.choice }), parts);
    }
}

#[test]
fn then_and_now_stand_side_by_side_with_the_changes_that_touch_the_link_the_newest_first() {
    let today = vec![
        fit("full.admin.staff.django", Some(1), Some(2)),
        fit("full.admin.staff.rails", Some(1), Some(2)),
        fit("full.admin.no.django", Some(1), Some(0)),
        fit("wakatime.html.yes.django", Some(0), Some(1)),
    ];
    let between = vec![fit("full.store.relational.flask", None, Some(-1)), fit("full.accounts.no.flask", Some(1), Some(0))];
    let expected = [
        format!(
            "This link was made with dataset {THEN} (first release, 2 May 2026). This is dataset {} (third release, 20 November 2026).",
            catalog().core().id
        ),
        "Technology | Then | Now | Difference".to_owned(),
        "Django | 83.3 | 100.0 | +16.7".to_owned(),
        "Flask | 33.3 | 25.0 | −8.3".to_owned(),
        format!("With dataset {} (third release, 20 November 2026):", catalog().core().id),
        "Data entry by staff, “Yes, staff, and plain generated screens will do”: Django was +1, helps; is +2, made for it.".to_owned(),
        format!("With dataset {BETWEEN} (second release, 9 August 2026):"),
        "Where the data live, “In one relational database”: Flask was not known; is −1, costs extra work.".to_owned(),
        "4 other changes between the two datasets do not touch this link.".to_owned(),
    ];
    assert_eq!(lines(&format!("{QUERY}&d={THEN}&was=django.833_flask.333"), &list(today, between)), expected);
}

#[test]
fn a_dataset_that_the_list_does_not_know_is_said_to_be_unknown_and_no_change_is_named() {
    let changes = list(vec![fit("full.admin.staff.django", Some(1), Some(2))], Vec::new());
    let lines = lines(&format!("{QUERY}&d=00c0ffee&was=django.833_flask.250"), &changes);
    assert!(lines[0].starts_with("This link was made with dataset 00c0ffee, which the list of changes does not know: "), "{}", lines[0]);
    assert_eq!(lines[1..], ["Technology | Then | Now | Difference", "Django | 83.3 | 100.0 | +16.7", "Flask | 25.0 | 25.0 | 0.0"]);
}

#[test]
fn a_link_without_its_result_says_so_and_still_names_the_changes() {
    let lines = lines(&format!("{QUERY}&d={THEN}"), &list(vec![fit("full.admin.staff.django", Some(1), Some(2))], Vec::new()));
    assert_eq!(lines[1], "The link does not say what its result was then.");
    assert!(lines[3].contains("Django was +1, helps; is +2, made for it."), "{lines:#?}");
    assert_eq!(lines[4], "No other change is listed between the two datasets.");
}

#[test]
fn a_link_without_its_dataset_shows_both_results_and_no_changes() {
    let lines = lines(&format!("{QUERY}&was=django.1000"), &list(Vec::new(), Vec::new()));
    assert!(lines[0].starts_with("This link does not say with which dataset it was made."), "{}", lines[0]);
    assert_eq!(
        lines[1..],
        ["Technology | Then | Now | Difference", "Django | 100.0 | 100.0 | 0.0", "Flask | not in the link | 25.0 | not known"]
    );
}

#[test]
fn a_technology_that_is_no_longer_compared_keeps_its_result_of_then() {
    let lines = lines(&format!("{QUERY}&t=flask&d={THEN}&was=django.833_flask.250"), &list(Vec::new(), Vec::new()));
    assert_eq!(lines[2..4], ["Flask | 25.0 | 25.0 | 0.0", "Django | 83.3 | not compared | not known"]);
}

#[test]
fn a_tally_counts_points() {
    let query = format!("sheet=wakatime&a=html.yes_api.yes_soa.yes&d={THEN}&was=django.0_flask.3");
    let lines = lines(&query, &list(vec![fit("wakatime.html.yes.django", Some(0), Some(1))], Vec::new()));
    assert_eq!(lines[2..4], ["Django | 0 | 1 | +1", "Flask | 3 | 2 | −1"]);
    assert_eq!(lines[5], "Mostly dynamic pages, “Yes”: Django was 0, no point; is 1, one point.");
}

#[test]
fn where_no_change_touches_the_link_and_the_results_differ_the_cause_is_not_listed() {
    let changes = list(vec![fit("full.admin.no.flask", Some(1), Some(0))], Vec::new());
    let moved = lines(&format!("{QUERY}&d={THEN}&was=django.833_flask.250"), &changes);
    let last = moved.last().unwrap();
    assert!(
        last.starts_with("The one change that is listed between the two datasets does not touch this link. The results differ"),
        "{last}"
    );
    assert!(last.contains("the cause is not listed"), "{last}");
    let still = lines(&format!("{QUERY}&d={THEN}&was=django.1000_flask.250"), &changes);
    assert_eq!(still.last().unwrap(), "The one change that is listed between the two datasets does not touch this link.");
}

#[test]
fn a_change_of_a_renamed_question_is_found_under_its_name_of_today() {
    let today = vec![change("full.backoffice", Event::Renamed("admin".to_owned()))];
    let between = vec![fit("full.backoffice.staff.flask", Some(0), Some(-1))];
    let touching = "Data entry by staff, “Yes, staff, and plain generated screens will do”: Flask was 0, makes no difference; is −1, costs extra work.";
    let said = said(QUERY, &list(today, between));
    assert_eq!(said[1..], [touching, "One other change between the two datasets does not touch this link."]);
}

#[test]
fn what_the_link_may_have_answered_and_can_no_longer_be_read_is_named() {
    let today = vec![
        change("full.team", Event::Removed),
        change("full.backoffice", Event::Renamed("admin".to_owned())),
        change("full.admin.maybe", Event::Removed),
        change("full.admin.nobody", Event::Renamed("no".to_owned())),
    ];
    let open = said("a=store.relational", &list(today.clone(), Vec::new()));
    let expected = [
        "The question “team” was removed; if the link answered it, that answer no longer counts.",
        "Data entry by staff: this question had the id “backoffice”; if the link answered it, it is open now.",
        "Data entry by staff: the answer “maybe” was removed; if the link gave it, the question is open now.",
        "Data entry by staff: an answer had the id “nobody”; if the link gave it, the question is open now.",
    ];
    assert_eq!(open[1..5], expected);
    let answered = said(QUERY, &list(today.clone(), Vec::new()));
    assert_eq!(answered[1..], [expected[0], "3 other changes between the two datasets do not touch this link."], "admin is answered");
    let tally = said("sheet=wakatime&a=html.yes", &list(today, Vec::new()));
    assert_eq!(tally, ["None of the 4 changes that are listed between the two datasets touches this link."]);
}

#[test]
fn what_was_not_there_then_is_named_where_the_link_has_it_now() {
    let today =
        vec![change("full.admin", Event::Added), change("full.store.relational", Event::Added), change("full.accounts", Event::Added)];
    let expected = [
        "Data entry by staff: this question was not asked then.",
        "Where the data live: the answer “In one relational database” was not offered then.",
        "One other change between the two datasets does not touch this link.",
    ];
    assert_eq!(said(QUERY, &list(today, Vec::new()))[1..], expected);
}

#[test]
fn a_sheet_that_went_may_be_the_reason_why_the_first_one_is_shown() {
    let today = vec![change("half", Event::Removed), change("whole", Event::Renamed("full".to_owned()))];
    let expected = [
        "The sheet “half” was removed; a link that named it opens this one instead.",
        "The sheet “whole” is called “full” now; a link with its old id opens this one.",
        "No other change is listed between the two datasets.",
    ];
    assert_eq!(said(QUERY, &list(today.clone(), Vec::new()))[1..], expected);
    assert_eq!(said("sheet=wakatime", &list(today, Vec::new())).len(), 1);
}

#[test]
fn the_results_stand_there_while_the_list_is_on_its_way_or_cannot_be_had() {
    let query = format!("{QUERY}&d={THEN}&was=django.833_flask.250");
    for (changes, words) in
        [(Shown::Waiting, "The changes are on their way"), (Shown::Failed("no"), "The changes could not be loaded: no.")]
    {
        let words_shown: String = shown(&query, changes).iter().map(Markup::words).collect();
        assert!(words_shown.starts_with(&format!("This link was made with dataset {THEN}. This is dataset ")), "{words_shown}");
        assert!(words_shown.contains("83.3") && words_shown.contains(words), "{words_shown}");
    }
}

#[test]
fn the_real_list_is_followed_without_a_word_on_a_link_of_today() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let changes = sextant_dataset::read::read(&folder).unwrap().changes;
    for version in &changes.versions {
        let lines = lines(&format!("{QUERY}&d={}&was=django.1000_flask.250", version.id), &changes);
        assert_eq!(lines.is_empty(), version.id == catalog().core().id, "{}: {lines:#?}", version.id);
    }
}
