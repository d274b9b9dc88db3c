//! The section of saved answers: save these, open, note the decision, rename, remove, export, import, and the drafts of
//! earlier visits. Fields and buttons are named `saved-...`; [`SavedEvent`] reads the names.

use super::outcome::same_answers;
use crate::document::View;
use crate::document::markup::{Markup, button, element, link, paragraph};
use crate::model::Date;
use crate::saved::{LONGEST_DECIDED, LONGEST_NAME, Problem, SavedAnswers, Shelf, quoted, shortened};
use crate::words::{answers as words, frame};
use crate::worksheet::{Decision, listed, names};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The field for the name of the answers on the page.
pub const NAME_FIELD: &str = "saved-name";
/// The field for a file to import.
pub const FILE_FIELD: &str = "saved-import";
/// The sentence about the last action, to be found by a selector.
pub const STATUS: &str = ".saved-status";

/// What a visitor asks for among the saved answers. Names are those of entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedEvent {
    /// Save the answers on the page.
    Add,
    /// Note what was decided in the end.
    Decide(String, String),
    /// Give an entry the name in its field, which [`new_name_field`] names.
    Rename(String),
    /// Take an entry away.
    Remove(String),
    /// Bring back what was taken away last.
    Restore,
    /// All entries as a file.
    Export,
    /// A file was chosen to be imported.
    Import,
    /// What could not be stored, as a file.
    ExportUnstored,
    /// What is stored and cannot be read, as a file.
    Rescue,
    /// Give up what is stored and cannot be read.
    StartAfresh,
    /// Forget the drafts of earlier visits.
    Forget,
}

impl SavedEvent {
    /// Reads the name of a field or button, and the field's value.
    pub fn of(name: &str, value: &str) -> Option<Self> {
        let rest = name.strip_prefix("saved-")?;
        let (action, entry) = rest.split_once(':').map_or((rest, None), |(action, entry)| (action, Some(entry)));
        let event = match (action, entry.map(str::to_owned)) {
            ("add", None) => Self::Add,
            ("decided", Some(entry)) => Self::Decide(entry, value.to_owned()),
            ("rename", Some(entry)) => Self::Rename(entry),
            ("remove", Some(entry)) => Self::Remove(entry),
            ("restore", None) => Self::Restore,
            ("export", None) => Self::Export,
            ("import", None) => Self::Import,
            ("unstored", None) => Self::ExportUnstored,
            ("rescue", None) => Self::Rescue,
            ("afresh", None) => Self::StartAfresh,
            ("forget", None) => Self::Forget,
            _ => return None,
        };
        Some(event)
    }
}

/// The field for the new name of an entry.
pub fn new_name_field(name: &str) -> String {
    format!("saved-new-name:{name}")
}

/// What the device holds, and what happened last.
#[derive(Clone, Copy)]
pub struct Device<'a> {
    /// The saved answers, or why what is stored cannot be read.
    pub shelf: Result<&'a Shelf, &'a Problem>,
    /// The drafts to offer: the minute by the visitor's clock, as `2026-11-20 14:05`, and the link.
    pub drafts: &'a [(String, String)],
    /// What a link comes to today ([`super::outcome`]); weighing is not for free, so whoever asks may remember it.
    pub outcome: &'a dyn Fn(&str) -> String,
    /// What the last action came to; may be empty.
    pub said: &'a str,
    /// The name of what was taken away last.
    pub removed: Option<&'a str>,
    /// Is there something that could not be stored, to be had as a file?
    pub unstored: bool,
}

/// The whole section. Its outline never changes, so that focus stays where it is.
pub fn saved(view: View<'_>, device: Device<'_>) -> Vec<Markup> {
    let shelf = match device.shelf {
        Ok(shelf) => shelf_nodes(view, device, shelf),
        Err(problem) => damaged(problem),
    };
    let nodes: Vec<Markup> = vec![
        element("h2").child(words::SAVED_ANSWERS).into(),
        element("div").class("saved-new").child(save_these(view, device.shelf.ok())).into(),
        element("p").class("saved-status").with("role", "status").with("tabindex", "-1").child(device.said).into(),
        element("div").class("saved-offers").children(offers(device)).into(),
        element("div").class("saved-shelf").children(shelf).into(),
        element("div").class("saved-files").children(files(device.shelf.ok())).into(),
        paragraph("caveat", words::KEPT_WHERE),
        element("div").class("saved-drafts").children(drafts(device)).into(),
    ];
    vec![element("section").class("saved").children(nodes).into()]
}

/// A name in its own direction, whatever it does to the words around it.
fn isolated(words: &str) -> Markup {
    element("bdi").child(words).into()
}

/// A name for answers that have none: “Django or Flask?, 12 answers”.
pub fn default_name(view: View<'_>) -> String {
    let (decision, _) = Decision::new(view.choice, view.catalog);
    let names = names(&decision, view.catalog);
    let options: Vec<&str> = names.iter().map(String::as_str).collect();
    shortened(&format!("{}?, {}", listed(&options, frame::OR.say()), count(view)), LONGEST_NAME)
}

fn count(view: View<'_>) -> String {
    match view.choice.answers.len() + view.choice.own.len() {
        0 => words::NO_ANSWERS.into(),
        1 => words::ONE_ANSWER.into(),
        more => words::ANSWERS.fill(&[&more]),
    }
}

fn save_these(view: View<'_>, shelf: Option<&Shelf>) -> Markup {
    let field = element("input").with("type", "text").with("name", NAME_FIELD).with("value", default_name(view));
    let field = field.with("maxlength", LONGEST_NAME.to_string()).with("autocomplete", "off").with("data-enter", "saved-add");
    let mut add = button("saved-add", words::SAVE_THESE).class("primary");
    if view.choice.answers.is_empty() && view.choice.own.is_empty() {
        add = add.with("disabled", "");
    }
    let same = shelf.and_then(|shelf| shelf.newest_first().into_iter().find(|entry| same_answers(view, entry.link())));
    let known = same.map(|entry| words::SAVED_AS_KNOWN.fill(&[&quoted(entry.name())])).unwrap_or_default();
    let line = element("div").class("filters own-add").child(element("label").child(words::NAME).child(field)).child(add);
    element("div").child(line).child(paragraph("saved-known", known)).into()
}

fn offers(device: Device<'_>) -> Vec<Markup> {
    let mut offers = Vec::new();
    if let Some(name) = device.removed {
        offers.push(button("saved-restore", words::BRING_BACK).class("quiet").child(isolated(&quoted(name))).into());
    }
    if device.unstored {
        offers.push(button("saved-unstored", words::SAVE_AS_FILE).into());
    }
    offers
}

/// What is stored cannot be read: it stays until the visitor gives it up.
fn damaged(problem: &Problem) -> Vec<Markup> {
    let words = words::DAMAGED.fill(&[problem]);
    let buttons = element("p").child(button("saved-rescue", words::SAVE_IT_AS_FILE)).child(button("saved-afresh", words::START_AFRESH));
    vec![element("div").class("notice notice-failure").child(paragraph("", words)).child(buttons).into()]
}

fn shelf_nodes(view: View<'_>, device: Device<'_>, shelf: &Shelf) -> Vec<Markup> {
    if shelf.answers().is_empty() {
        return vec![paragraph("saved-none", words::NOTHING_SAVED_YET)];
    }
    let entries = shelf.newest_first().into_iter().map(|entry| entry_nodes(entry, facts(view, device, entry))).collect();
    vec![element("ul").class("saved-list").children(entries).into()]
}

fn entry_nodes(entry: &SavedAnswers, facts: String) -> Markup {
    let name = entry.name();
    let href = format!("?{}", entry.link());
    let decided = match entry.decided() {
        "" => element("p").class("saved-decided"),
        decided => element("p").class("saved-decided").child(words::DECIDED).child(isolated(decided)),
    };
    let field = element("textarea").with("name", format!("saved-decided:{name}")).with("rows", "2");
    let field = field.with("maxlength", LONGEST_DECIDED.to_string()).child(entry.decided());
    let new_name = element("input").with("type", "text").with("name", new_name_field(name)).with("value", name);
    let new_name = new_name.with("maxlength", LONGEST_NAME.to_string()).with("autocomplete", "off");
    let rename = format!("saved-rename:{name}");
    let new_name = new_name.with("data-enter", rename.as_str());
    let change = element("div")
        .class("saved-change")
        .child(element("label").child(words::DECIDED_FIELD).child(field))
        .child(element("label").child(words::NAME).child(new_name))
        .child(element("div").child(button(&rename, words::RENAME)).child(button(&format!("saved-remove:{name}"), words::REMOVE)));
    // Named after the entry, so that what is open or typed never passes to the entry that takes its place.
    let id = format!("saved-{}", utf8_percent_encode(name, NON_ALPHANUMERIC));
    let details = element("details").with("id", id).child(element("summary").child(words::NOTE_OR_CHANGE)).child(change);
    element("li")
        .class("saved-entry")
        .child(element("p").class("saved-title").child(link(&href, isolated(name))))
        .child(paragraph("saved-facts", facts))
        .child(decided)
        .child(details)
        .into()
}

/// When it was saved, with which data if with others than today's, and what it comes to today.
fn facts(view: View<'_>, device: Device<'_>, entry: &SavedAnswers) -> String {
    let saved = entry.day().map_or_else(|| words::SAVED.into(), |day| words::SAVED_ON.fill(&[&day.words()]));
    let today = (device.outcome)(entry.link());
    match entry.dataset() {
        then if then.is_empty() || then == view.catalog.core().id => format!("{saved}. {today}"),
        then => words::WITH_OTHER_DATASET.fill(&[&saved, &quoted(then), &view.catalog.core().id, &today]),
    }
}

fn files(shelf: Option<&Shelf>) -> Vec<Markup> {
    let file = element("input").with("type", "file").with("name", FILE_FIELD).with("accept", ".json,application/json");
    let (mut export, mut file) = (button("saved-export", words::EXPORT_ALL), file);
    if shelf.is_none_or(|shelf| shelf.answers().is_empty()) {
        export = export.with("disabled", "");
    }
    if shelf.is_none() {
        file = file.with("disabled", "");
    }
    vec![export.into(), element("label").child(words::IMPORT_FILE).child(file).into()]
}

fn drafts(device: Device<'_>) -> Vec<Markup> {
    if device.drafts.is_empty() {
        return Vec::new();
    }
    let draft = |(minute, query): &(String, String)| {
        let when = link(&format!("?{query}"), minute_words(minute));
        let words = format!(": {}", (device.outcome)(query));
        element("li").child(when).child(words).into()
    };
    vec![
        element("h3").child(words::DRAFTS).into(),
        paragraph("caveat", words::ABOUT_DRAFTS),
        element("ul").class("saved-list").children(device.drafts.iter().map(draft).collect()).into(),
        button("saved-forget", words::FORGET_ALL).class("quiet").into(),
    ]
}

/// `20 November 2026, 14:05`.
fn minute_words(minute: &str) -> String {
    match minute.split_once(' ').and_then(|(day, time)| Some((Date::parse(day)?, time))) {
        Some((day, time)) => format!("{}, {time}", day.words()),
        None => minute.to_owned(),
    }
}
