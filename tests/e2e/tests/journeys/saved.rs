//! Answers saved under a name: they stay on the device, nothing overwrites them, and they come back.

use super::files::Folder;
use super::native::{dataset, until_result_of};
use serde_json::Value;
use sextant_e2e::{Key, Visit, journey};

pub const MINE: &str = "page=worksheet&a=store.relational_admin.staff.4";
pub const OTHER: &str = "page=worksheet&t=flask,fastapi&a=admin.no_connections.open";

/// Everything that is stored on the device.
pub const DEVICE: &str = "JSON.stringify(Object.entries(localStorage).sort())";
/// The text of the saved answers.
pub const STORED: &str = "localStorage.getItem('sextant.saved')";

pub async fn open_section(visit: &Visit) {
    visit.click("#saved-place > summary").await;
    visit.until("the section is there", "document.querySelector('.saved-new')").await;
}

pub async fn save_as(visit: &Visit, name: &str) {
    visit.write("[name=saved-name]", name).await;
    visit.click("[name=saved-add]").await;
}

pub async fn until_said(visit: &Visit, words: &str) {
    visit.until_words(".saved-status", &[words]).await;
}

/// Opens what can be done with the entry of that place, counted from 1.
async fn open_entry(visit: &Visit, place: usize) {
    let entry = format!(".saved-entry:nth-child({place}) details");
    visit.click(&format!("{entry} > summary")).await;
    visit.until("it is open", &format!("document.querySelector('{entry}').open")).await;
}

/// Opens a query and saves its answers.
pub async fn with_saved(visit: &Visit, query: &str, name: &str) {
    visit.open(query).await;
    open_section(visit).await;
    save_as(visit, name).await;
    until_said(visit, &format!("Saved as “{name}”.")).await;
}

/// The stored entries, as they were parsed.
async fn stored(visit: &Visit) -> Value {
    visit.value(&format!("JSON.parse({STORED}).answers")).await
}

#[tokio::test]
async fn answers_saved_under_a_name_are_there_after_loading_anew() {
    journey(async |visit| {
        visit.open(MINE).await;
        open_section(visit).await;
        assert_eq!(visit.value("document.querySelector('[name=saved-name]').value").await, "Django or Flask?, 2 answers");
        visit.click("[name=saved-add]").await;
        until_said(visit, "Saved as “Django or Flask?, 2 answers”.").await;
        visit.until_words(".saved-known", &["These answers are saved as “Django or Flask?, 2 answers”."]).await;
        visit.open("page=worksheet").await;
        open_section(visit).await;
        assert_eq!(visit.all_words(".saved-title").await, ["Django or Flask?, 2 answers"]);
        let facts = visit.words(".saved-facts").await;
        assert!(facts.starts_with("Saved ") && facts.contains(". 2 answers, Django leads by "), "{facts}");
        assert!(visit.holds("document.querySelector('[name=saved-add]').disabled").await, "there is nothing to save");
    })
    .await;
}

#[tokio::test]
async fn saving_under_a_name_that_is_taken_overwrites_nothing() {
    journey(async |visit| {
        with_saved(visit, MINE, "Shop").await;
        let first = stored(visit).await[0].clone();
        assert_eq!(first["link"], MINE);
        assert_eq!(first["dataset"], dataset());
        visit.answer("connections", "open").await;
        save_as(visit, "Shop").await;
        until_said(visit, "Saved as “Shop (2)”.").await;
        visit.until_words(".saved-title", &["Shop (2)", "Shop"]).await;
        let stored = stored(visit).await;
        assert_eq!(stored[0], first);
        assert_eq!(stored[1]["link"], format!("{MINE}_connections.open"));
    })
    .await;
}

#[tokio::test]
async fn opening_a_saved_link_brings_the_answers_back_and_changes_nothing_stored() {
    journey(async |visit| {
        with_saved(visit, OTHER, "Theirs").await;
        with_saved(visit, MINE, "Mine").await;
        visit.open("page=worksheet").await;
        open_section(visit).await;
        let before = visit.value(DEVICE).await;
        visit.click(".saved-entry:nth-child(2) .saved-title a").await;
        until_result_of(visit, OTHER).await;
        assert!(visit.holds("document.querySelector('[name=connections][value=open]').checked").await);
        assert_eq!(visit.value(DEVICE).await, before);
        let stored = visit.value(STORED).await;
        visit.answer("admin", "staff").await;
        visit.until_query(&OTHER.replace("admin.no", "admin.staff")).await;
        assert_eq!(visit.value(STORED).await, stored, "what is changed later is not what was saved");
    })
    .await;
}

#[tokio::test]
async fn what_was_decided_in_the_end_is_kept_and_stands_in_the_record() {
    let folder = Folder::new("decided");
    journey(async |visit| {
        folder.takes_downloads(visit).await;
        with_saved(visit, MINE, "Shop").await;
        open_entry(visit, 1).await;
        visit.write("[name='saved-decided:Shop']", "We took Django, says Ada.").await;
        visit.key(Key::Tab).await;
        until_said(visit, "Noted.").await;
        visit.until_words(".saved-decided", &["Decided in the end: We took Django, says Ada."]).await;
        visit.reload().await;
        for (query, stands) in [(MINE, true), (OTHER, false)] {
            visit.open(query).await;
            visit.press("Save record").await;
            visit.until_words(".take-away > [role=status]", &["The record is saved as sextant-decision.md."]).await;
            let record = folder.downloaded("sextant-decision.md").await;
            assert_eq!(record.contains("\n\nDecided in the end: We took Django, says Ada.\n\n"), stands, "{record}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_entry_is_renamed_removed_and_brought_back() {
    journey(async |visit| {
        with_saved(visit, MINE, "Mine").await;
        with_saved(visit, OTHER, "Theirs").await;
        open_entry(visit, 1).await;
        visit.write("[name='saved-new-name:Theirs']", "Mine").await;
        visit.click("[name='saved-rename:Theirs']").await;
        until_said(visit, "Renamed to “Mine (2)”.").await;
        visit.until_words(".saved-title", &["Mine (2)", "Mine"]).await;
        visit.until("the focus is on the sentence", "document.activeElement.matches('.saved-status')").await;
        let before = visit.value(STORED).await;
        open_entry(visit, 1).await;
        visit.click("[name='saved-remove:Mine (2)']").await;
        until_said(visit, "Removed “Mine (2)”.").await;
        visit.until_words(".saved-title", &["Mine"]).await;
        visit.press("Bring back Mine (2)").await;
        until_said(visit, "“Mine (2)” is back.").await;
        visit.until_words(".saved-title", &["Mine (2)", "Mine"]).await;
        assert_eq!(visit.value(STORED).await, before);
    })
    .await;
}

#[tokio::test]
async fn two_tabs_agree_after_one_of_them_saves() {
    journey(async |visit| {
        with_saved(visit, MINE, "Mine").await;
        let first = visit.open_tab().await;
        with_saved(visit, OTHER, "Theirs").await;
        visit.must_be_sound().await;
        visit.turn_to_tab(first).await;
        visit.until_words(".saved-title", &["Theirs", "Mine"]).await;
        save_as(visit, "Theirs").await;
        until_said(visit, "Saved as “Theirs (2)”.").await;
        assert_eq!(stored(visit).await.as_array().unwrap().len(), 3, "neither tab took away what the other stored");
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_stored_it_says_so_and_keeps_the_entries_while_the_page_is_open() {
    let folder = Folder::new("denied");
    journey(async |visit| {
        folder.takes_downloads(visit).await;
        visit.deny_storage().await;
        visit.open(MINE).await;
        open_section(visit).await;
        save_as(visit, "Mine").await;
        until_said(visit, "Saved as “Mine”. This browser stores nothing for this page, so it goes when the page is closed. “Export all” keeps it in a file.").await;
        visit.until_words(".saved-title", &["Mine"]).await;
        save_as(visit, "Mine").await;
        until_said(visit, "Saved as “Mine (2)”.").await;
        visit.press("Export all").await;
        let file: Value = serde_json::from_str(&folder.downloaded("sextant-answers.json").await).unwrap();
        assert_eq!(file["answers"][0]["link"], MINE);
        assert_eq!(file["answers"][1]["name"], "Mine (2)");
    })
    .await;
}

#[tokio::test]
async fn what_finds_no_room_is_offered_as_a_file_and_what_was_stored_stays() {
    let folder = Folder::new("full");
    journey(async |visit| {
        folder.takes_downloads(visit).await;
        with_saved(visit, MINE, "Mine").await;
        let fill = "for (let size = 1 << 22; size >= 1; size = size >> 1) {
            for (let number = 0; number < 4; number += 1) { try { localStorage.setItem(`fill.${size}.${number}`, 'x'.repeat(size)); } catch {} }
        }";
        visit.js(fill, Vec::new()).await;
        let before = visit.value(STORED).await;
        save_as(visit, "Another").await;
        until_said(visit, "There is no room left in the browser’s storage, so this is not stored. A file can keep it:").await;
        assert_eq!(visit.value(STORED).await, before);
        visit.click("[name=saved-unstored]").await;
        let file: Value = serde_json::from_str(&folder.downloaded("sextant-answers.json").await).unwrap();
        assert_eq!(file["answers"][1]["name"], "Another");
    })
    .await;
}

#[tokio::test]
async fn a_hostile_name_and_hostile_words_stay_text() {
    journey(async |visit| {
        let name = "<img src=x onerror=\"window.harmed=1\">";
        with_saved(visit, MINE, name).await;
        visit.until_words(".saved-title", &[name]).await;
        open_entry(visit, 1).await;
        let words = "</textarea><script>window.harmed = 2</script>";
        visit.write(".saved-entry textarea", words).await;
        visit.key(Key::Tab).await;
        until_said(visit, "Noted.").await;
        visit.until_words(".saved-decided", &[&format!("Decided in the end: {words}")]).await;
        visit.reload().await;
        open_section(visit).await;
        visit.until_words(".saved-title", &[name]).await;
        open_entry(visit, 1).await;
        visit.click(".saved-entry [name^=saved-remove]").await;
        visit.until_words(".saved-offers", &[&format!("Bring back {name}")]).await;
        assert!(!visit.holds("document.querySelector('.saved img, .saved script') || window.harmed").await);
    })
    .await;
}
