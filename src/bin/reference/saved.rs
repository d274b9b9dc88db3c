//! What becomes of the saved answers when a visitor does something among them: read the storage, which another tab may have
//! changed meanwhile, change what was read, store it, say what came of it. What is refused changes nothing.

use sextant::address::record_link;
use sextant::browser::{self, FileProblem, Unstored};
use sextant::document::{Markup, View};
use sextant::reference::{Device, SavedEvent, default_name, outcome, saved};
use sextant::saved::{Draft, LONGEST_TEXT, Problem, SavedAnswers, Shelf, drafts, offered, quoted, surplus};
use sextant::words::{answers as words, measures};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The key of the saved answers.
const SHELF: &str = "saved";
/// The beginning of the keys of drafts; the visit follows.
const DRAFT: &str = "draft.";
/// The file of all entries.
const FILE: &str = "sextant-answers.json";
const JSON: &str = "application/json";

/// Is a key of the storage one that this section shows? The empty one stands for all.
pub fn concerns(key: &str) -> bool {
    key.is_empty() || key == SHELF || key.starts_with(DRAFT)
}

/// What is remembered between two actions. The entries themselves are in the storage.
#[derive(Default)]
pub struct SavedDesk {
    said: String,
    /// What was taken away in this visit; the last is brought back first.
    removed: Vec<SavedAnswers>,
    /// The text of the entries where the browser stores nothing.
    memory: Option<String>,
    /// What found no room in the storage.
    unstored: Option<String>,
    /// What each link comes to: weighed once, since the section is filled at every answer.
    outcomes: RefCell<BTreeMap<String, String>>,
}

impl SavedDesk {
    fn text(&self) -> Option<String> {
        self.memory.clone().or_else(|| browser::read(SHELF))
    }

    /// The entries as they are stored now.
    pub fn shelf(&self) -> Result<Shelf, Problem> {
        self.text().map_or_else(|| Ok(Shelf::default()), |text| Shelf::parse(&text))
    }

    /// The section in a hole named `saved`, with the visit of this page behind a space.
    pub fn nodes(&self, what: &str, view: View<'_>) -> Vec<Markup> {
        let shelf = self.shelf();
        let here = record_link(view.choice, view.catalog);
        let mut known = vec![here.as_str()];
        known.extend(shelf.iter().flat_map(Shelf::answers).map(SavedAnswers::link));
        let kept = kept_drafts();
        let minute = |draft: &Draft| Some((browser::local_minute(draft.milliseconds)?, draft.link.clone()));
        let drafts: Vec<(String, String)> = offered(&kept, visit_of(what), &known).into_iter().filter_map(minute).collect();
        let outcome = |link: &str| {
            let mut known = self.outcomes.borrow_mut();
            known.entry(link.to_owned()).or_insert_with(|| outcome(view.catalog, link)).clone()
        };
        let device = Device {
            shelf: shelf.as_ref(),
            drafts: &drafts,
            outcome: &outcome,
            said: &self.said,
            removed: self.removed.last().map(SavedAnswers::name),
            unstored: self.unstored.is_some(),
        };
        saved(view, device)
    }

    /// Does what was asked for. `typed` is what stands in the field that belongs to it.
    pub fn act(&mut self, event: SavedEvent, typed: Option<String>, what: &str, view: View<'_>) {
        self.said.clear();
        let done = match event {
            SavedEvent::Add => self.add(typed, view),
            SavedEvent::Decide(name, decided) => self.change(|shelf| shelf.decide(&name, &decided).map(|()| words::NOTED.into())),
            SavedEvent::Rename(name) => self.change(|shelf| {
                let new = shelf.rename(&name, typed.as_deref().unwrap_or(&name))?;
                Ok(words::RENAMED.fill(&[&quoted(&new)]))
            }),
            SavedEvent::Remove(name) => self.remove(&name),
            SavedEvent::Restore => self.restore(),
            SavedEvent::Export => self.shelf().map_err(|problem| problem.to_string()).and_then(|shelf| download(FILE, JSON, &shelf.text())),
            SavedEvent::ExportUnstored => self.unstored.as_ref().map_or(Ok(String::new()), |text| download(FILE, JSON, text)),
            SavedEvent::Rescue => download("sextant-answers-damaged.txt", "text/plain", &self.text().unwrap_or_default()),
            SavedEvent::StartAfresh => self.start_afresh(),
            SavedEvent::Forget => forget(visit_of(what)),
            SavedEvent::Import => Ok(String::new()),
        };
        self.said += &done.unwrap_or_else(|refused| refused);
    }

    /// Merges a file that was chosen.
    pub fn import(&mut self, file: Result<(String, Vec<u8>), FileProblem>) {
        self.said.clear();
        let refused = |name: &str, why: String| words::NOT_IMPORTED.fill(&[&quoted(name), &why]);
        self.said = match file {
            Err(FileProblem::None) => String::new(),
            Err(FileProblem::Unreadable) => words::UNREADABLE_FILE.into(),
            Err(FileProblem::TooLarge(bytes)) => words::TOO_LARGE_FILE.fill(&[&Problem::TooLarge(bytes)]),
            Ok((name, bytes)) => match Shelf::of_bytes(&bytes) {
                Err(problem) => refused(&name, problem.to_string()),
                Ok(imported) => {
                    let merged = self.change(|shelf| shelf.merge(imported).map(|merged| merged.to_string()));
                    merged.unwrap_or_else(|why| refused(&name, why))
                }
            },
        };
    }

    fn add(&mut self, typed: Option<String>, view: View<'_>) -> Result<String, String> {
        let name = typed.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| default_name(view));
        let link = record_link(view.choice, view.catalog);
        self.change(|shelf| {
            let entry = SavedAnswers::new(&name, &link, &view.catalog.core().id, browser::today()).map_err(Problem::Given)?;
            Ok(words::SAVED_AS.fill(&[&quoted(&shelf.add(entry)?)]))
        })
    }

    fn remove(&mut self, name: &str) -> Result<String, String> {
        let mut taken = None;
        let done = self.change(|shelf| {
            taken = Some(shelf.remove(name)?);
            Ok(words::REMOVED.fill(&[&quoted(name)]))
        })?;
        self.removed.extend(taken);
        Ok(done)
    }

    fn restore(&mut self) -> Result<String, String> {
        let Some(entry) = self.removed.last().cloned() else { return Ok(String::new()) };
        let done = self.change(|shelf| Ok(words::IS_BACK.fill(&[&quoted(&shelf.add(entry)?)])))?;
        self.removed.pop();
        Ok(done)
    }

    /// Only while what is stored cannot be read: in another tab it may have been mended meanwhile.
    fn start_afresh(&mut self) -> Result<String, String> {
        if self.shelf().is_err() {
            self.memory = None;
            browser::forget(SHELF).ok_or(words::NOT_ALLOWED)?;
        }
        Ok(words::NOTHING_SAVED_NOW.into())
    }

    /// Changes what is stored; what to say, or why it was refused.
    fn change(&mut self, change: impl FnOnce(&mut Shelf) -> Result<String, Problem>) -> Result<String, String> {
        let mut shelf = self.shelf().map_err(|problem| words::STORED_UNREADABLE.fill(&[&problem]))?;
        let done = change(&mut shelf).map_err(|problem| problem.to_string())?;
        let text = shelf.text();
        let stored = if self.memory.is_some() { Err(Unstored::Denied) } else { browser::store(SHELF, &text) };
        self.unstored = None;
        match stored {
            Ok(()) => Ok(done),
            Err(Unstored::Denied) => {
                let first = self.memory.replace(text).is_none();
                Ok(if first { format!("{done} {}", words::STORES_NOTHING.say()) } else { done })
            }
            Err(Unstored::Full) => {
                self.unstored = Some(text);
                Err(words::NO_ROOM.into())
            }
        }
    }
}

/// The drafts; those that are too old are forgotten.
fn kept_drafts() -> Vec<Draft> {
    let found = drafts(&browser::read_all(DRAFT));
    for visit in surplus(&found) {
        browser::forget(&format!("{DRAFT}{visit}"));
    }
    found
}

fn visit_of(what: &str) -> &str {
    what.split_once(' ').map_or("", |(_, visit)| visit)
}

/// Forgets the drafts of all visits but this one, also those that cannot be read.
fn forget(visit: &str) -> Result<String, String> {
    for (other, _) in browser::read_all(DRAFT).into_iter().filter(|(other, _)| other != visit) {
        browser::forget(&format!("{DRAFT}{other}"));
    }
    Ok(words::DRAFTS_FORGOTTEN.into())
}

fn download(name: &str, media_type: &str, text: &str) -> Result<String, String> {
    match browser::download(name, media_type, text) {
        Some(()) => Ok(words::SAVED_AS_FILE.fill(&[&name])),
        None => Err(measures::NO_SAVING.into()),
    }
}

/// Files that are larger are not read.
pub const MOST_BYTES: usize = LONGEST_TEXT;
