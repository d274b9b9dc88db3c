//! Saved answers as files: exported, imported elsewhere, refused with a reason, and kept where they are damaged.

use super::files::Folder;
use super::native::{result_sentence, until_result_of};
use super::saved::{MINE, OTHER, STORED, open_section, save_as, until_said, with_saved};
use sextant_e2e::{Key, Visit, journey};

const FIELD: &str = "input[type=file][name=saved-import]";

/// Saves two entries, one with a decision.
async fn with_two(visit: &Visit) {
    with_saved(visit, MINE, "Mine").await;
    visit.click(".saved-entry summary").await;
    visit.write("[name='saved-decided:Mine']", "Django, in March.").await;
    visit.key(Key::Tab).await;
    until_said(visit, "Noted.").await;
    with_saved(visit, OTHER, "Theirs").await;
}

#[tokio::test]
async fn what_is_exported_restores_everything_in_a_fresh_browser() {
    let folder = Folder::new("export");
    journey(async |visit| {
        folder.takes_downloads(visit).await;
        with_two(visit).await;
        visit.press("Export all").await;
        until_said(visit, "Saved as the file sextant-answers.json.").await;
        let text = folder.downloaded("sextant-answers.json").await;
        assert_eq!(visit.value(STORED).await, text);
        let file = folder.file("from-home.json", &text);
        visit.become_another().await;
        visit.open("page=worksheet").await;
        open_section(visit).await;
        visit.choose_file(FIELD, &file).await;
        until_said(visit, "Added 2.").await;
        visit.until_words(".saved-title", &["Theirs", "Mine"]).await;
        assert_eq!(visit.value(STORED).await, text);
        visit.until_words(".saved-decided", &["", "Decided in the end: Django, in March."]).await;
        visit.choose_file(FIELD, &file).await;
        until_said(visit, "Nothing added; 2 were here already.").await;
        assert_eq!(visit.value(STORED).await, text);
        visit.click(".saved-entry:nth-child(2) .saved-title a").await;
        until_result_of(visit, MINE).await;
    })
    .await;
}

#[tokio::test]
async fn an_import_adds_beside_what_is_there() {
    let folder = Folder::new("beside");
    journey(async |visit| {
        with_saved(visit, MINE, "Shop").await;
        let text = r#"{ "format": "sextant-answers/1", "answers": [{ "name": "Shop", "link": "page=worksheet&a=admin.no" }] }"#;
        visit.choose_file(FIELD, &folder.file("theirs.json", text)).await;
        until_said(visit, "Added 1 (1 with a number, since the name was taken).").await;
        visit.until_words(".saved-title", &["Shop", "Shop (2)"]).await;
        let links = visit.value(&format!("JSON.parse({STORED}).answers.map(entry => entry.link).join(' ')")).await;
        assert_eq!(links, format!("{MINE} page=worksheet&a=admin.no"));
    })
    .await;
}

#[tokio::test]
async fn a_file_that_cannot_be_followed_is_refused_with_the_reason_and_nothing_is_lost() {
    let folder = Folder::new("refused");
    journey(async |visit| {
        with_two(visit).await;
        let before = visit.value(STORED).await;
        let whole = before.as_str().unwrap().to_owned();
        let files: [(&str, Vec<u8>, &str); 6] = [
            ("half.json", whole[..whole.len() / 2].into(), "This breaks off in line "),
            ("package.json", r#"{ "name": "left-pad", "version": "1.3.0" }"#.into(), "These are not saved answers"),
            ("later.json", whole.replace("answers/1", "answers/2").into(), "A later Sextant wrote this (“sextant-answers/2”"),
            ("picture.json", vec![0x89, b'P', b'N', b'G', 0xff], "This is not a text in UTF-8."),
            ("empty.json", Vec::new(), "This breaks off in line 1"),
            ("other-page.json", whole.replace("page=worksheet&t", "page=compare&t").into(), "Entry 2 (“Theirs”): the link is not one to the worksheet."),
        ];
        for (name, content, reason) in files {
            visit.choose_file(FIELD, &folder.file(name, content)).await;
            let said = format!("“{name}” is not imported, and nothing was changed. {reason}");
            visit.until(&format!("it says: {said}"), &format!("document.querySelector('.saved-status').textContent.startsWith({said:?})")).await;
            assert_eq!(visit.value(STORED).await, before, "{name}");
            visit.until_words(".saved-title", &["Theirs", "Mine"]).await;
        }
        visit.choose_file(FIELD, &folder.file("large.json", vec![b' '; 300 * 1024])).await;
        until_said(visit, "The file is not imported. 300 kB are too large: saved answers take 256 kB at most. “Export all”, and remove what is done with.").await;
        assert_eq!(visit.value(STORED).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_damaged_text_is_kept_and_offered_until_the_visitor_gives_it_up() {
    let folder = Folder::new("damaged");
    journey(async |visit| {
        folder.takes_downloads(visit).await;
        let damaged = "{ \"format\": \"sextant-answers/1\",\n  \"answers\": [{ \"name\": \"Mine\", \"li";
        visit.open(MINE).await;
        visit.js("localStorage.setItem('sextant.saved', arguments[0])", vec![damaged.into()]).await;
        visit.reload().await;
        assert_eq!(visit.words(".result-sentence").await, result_sentence(MINE), "the worksheet is as it was");
        open_section(visit).await;
        let notice = visit.words(".saved .notice p").await;
        assert!(notice.starts_with("What is stored here as saved answers cannot be read. This breaks off in line 2"), "{notice}");
        save_as(visit, "Mine").await;
        let refused = "What is stored here cannot be read, so nothing was changed.";
        visit.until("it refuses", &format!("document.querySelector('.saved-status').textContent.startsWith('{refused}')")).await;
        assert_eq!(visit.value(STORED).await, damaged);
        visit.press("Save it as a file").await;
        assert_eq!(folder.downloaded("sextant-answers-damaged.txt").await, damaged);
        assert_eq!(visit.value(STORED).await, damaged, "saving it as a file does not give it up");
        visit.press("Give it up and start afresh").await;
        until_said(visit, "Nothing is saved now.").await;
        save_as(visit, "Mine").await;
        until_said(visit, "Saved as “Mine”.").await;
        visit.until_words(".saved-title", &["Mine"]).await;
    })
    .await;
}
