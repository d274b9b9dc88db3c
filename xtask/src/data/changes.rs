//! What changed from a base to the dataset at hand, in the lines of `CHANGES.md`. An id that went while another came with the
//! same words was renamed; anything else went, came, or has another fit.

use super::base::Base;
use super::report::Report;
use super::{FOLDER, rows};
use crate::command::Mending;
use anyhow::{Context, Result};
use sextant_dataset::model::{Answer, Date, Id, Question, Sheet};
use sextant_dataset::read::Dataset;
use std::fs;
use std::path::Path;

const FILE: &str = "CHANGES.md";
const TITLE: &str = "What changed since the base";
/// The title of a section that nobody has named yet.
const DRAFT: &str = "draft";

/// Says what changed, and drafts the section where there is none of today's dataset id.
///
/// # Errors
/// When the list of changes cannot be read or written.
pub fn look(before: &Dataset, now: &Dataset, base: &Base, place: (&Path, Date, Mending), report: &mut Report) -> Result<()> {
    let (root, today, mending) = place;
    let (then, id) = (&before.core.id, &now.core.id);
    if then == id {
        report.remark(TITLE, format!("Nothing that scores: {} and the files at hand are both dataset {id}.", base.name));
        return Ok(());
    }
    let mut lines = lines(&before.core.sheets, &now.core.sheets);
    if lines.is_empty() {
        lines.push("> Another order, or technologies that stand on no sheet: say here what it was.".to_owned());
    }
    report.remark(TITLE, format!("Dataset {then} ({}) became {id}, by {} line(s).", base.name, lines.len()));
    if let Some(version) = now.changes.versions.iter().find(|version| version.id == *id) {
        // The reader has checked that the section leads to the dataset; it may begin at another base than this.
        let said = rows::text(root, &format!("{FOLDER}/{FILE}"))?;
        for missing in lines.iter().filter(|line| !line.starts_with('>') && !said.lines().any(|said| said == *line)) {
            report.finding("Changes that CHANGES.md does not list", format!("{missing}   (section {}, {})", version.id, version.title));
        }
        return Ok(());
    }
    let section = section(id, DRAFT, now.core.collected.max(latest(before, now)), &lines);
    match mending {
        Mending::Write => {
            write(root, &section)?;
            let words =
                format!("{FOLDER}/{FILE} has a new section `## {id}, {DRAFT}, ...` ({today}): give it a title, and say in a remark why.");
            report.finding("CHANGES.md was drafted", words);
        }
        Mending::Tell => report.finding("CHANGES.md needs a section (--write drafts it)", section.trim_end()),
    }
    Ok(())
}

/// The date of the newest section: sections do not go back in time.
fn latest(before: &Dataset, now: &Dataset) -> Date {
    let of = |dataset: &Dataset| dataset.changes.versions.iter().map(|version| version.date).max();
    of(before).max(of(now)).unwrap_or_default()
}

/// A section as the reader reads it.
fn section(id: &str, title: &str, date: Date, lines: &[String]) -> String {
    format!("## {id}, {title}, {date}\n\n{}\n", lines.join("\n"))
}

/// Puts a section above the newest one; a draft of another id that nobody has named goes.
fn write(root: &Path, section: &str) -> Result<()> {
    let file = format!("{FOLDER}/{FILE}");
    let text = rows::text(root, &file)?;
    let heading = |text: &str| if text.starts_with("## ") { Some(0) } else { text.find("\n## ").map(|at| at + 1) };
    let at = heading(&text).unwrap_or(text.len());
    let (above, mut below) = text.split_at(at);
    let first = below.lines().next().unwrap_or_default();
    if first.contains(&format!(", {DRAFT}, ")) {
        below = below[first.len()..].find("\n## ").map_or("", |next| &below[first.len() + next + 1..]);
    }
    fs::write(root.join(&file), format!("{above}{section}\n{below}")).with_context(|| format!("cannot write {file}"))
}

/// Every change, sheet by sheet in the order of the newer ones, what went at the end of each.
pub fn lines(before: &[Sheet], now: &[Sheet]) -> Vec<String> {
    let mut lines = Vec::new();
    let sheets = Matched::of(before, now, |sheet| &sheet.id, |sheet| &sheet.title);
    for (old, new) in sheets.pairs(before, now, "", |sheet| &sheet.id, &mut lines) {
        let questions = Matched::of(&old.questions, &new.questions, |question| &question.id, |question| &question.text);
        let path = format!("{}.", new.id);
        for (asked, asks) in questions.pairs(&old.questions, &new.questions, &path, |question| &question.id, &mut lines) {
            lines.extend(of_question(new, old, asked, asks));
        }
    }
    lines
}

fn of_question(new: &Sheet, old: &Sheet, asked: &Question, asks: &Question) -> Vec<String> {
    let mut lines = Vec::new();
    let answers = Matched::of(&asked.answers, &asks.answers, |answer| &answer.id, |answer| &answer.text);
    let path = format!("{}.{}.", new.id, asks.id);
    for (was, is) in answers.pairs(&asked.answers, &asks.answers, &path, |answer| &answer.id, &mut lines) {
        for technology in technologies(old, new) {
            let (then, today) = (fit(old, was, technology), fit(new, is, technology));
            if then != today {
                lines.push(format!("{path}{}.{technology}: {} -> {}", is.id, word(then), word(today)));
            }
        }
    }
    lines
}

/// Those of the newer sheet, then those that only the older one had.
fn technologies<'a>(old: &'a Sheet, new: &'a Sheet) -> impl Iterator<Item = &'a Id> {
    new.technologies.iter().chain(old.technologies.iter().filter(|id| !new.technologies.contains(id)))
}

fn fit(sheet: &Sheet, answer: &Answer, technology: &str) -> Option<i8> {
    sheet.technologies.iter().position(|id| id == technology).and_then(|column| answer.fits[column])
}

/// A fit as the list of changes writes it.
pub fn word(fit: Option<i8>) -> String {
    fit.map_or_else(|| "unknown".to_owned(), |fit| fit.to_string())
}

/// Which thing of now is which of before, by positions.
struct Matched {
    /// For each thing of now, the one of before.
    before: Vec<Option<usize>>,
}

impl Matched {
    /// The same id, else the same words where neither id stands on the other side.
    fn of<T>(before: &[T], now: &[T], id: fn(&T) -> &Id, words: fn(&T) -> &String) -> Self {
        let gone = |old: &T| !now.iter().any(|new| id(new) == id(old));
        let of = |new: &T| {
            let same = before.iter().position(|old| id(old) == id(new));
            same.or_else(|| before.iter().position(|old| gone(old) && words(old) == words(new)))
        };
        let mut found: Vec<Option<usize>> = now.iter().map(of).collect();
        for place in 1..found.len() {
            // Two of the same words: only the first was renamed.
            if found[..place].contains(&found[place]) {
                found[place] = None;
            }
        }
        Self { before: found }
    }

    /// The pairs that are in both; the lines say what came, went or was renamed.
    fn pairs<'a, T>(&self, before: &'a [T], now: &'a [T], path: &str, id: fn(&T) -> &Id, lines: &mut Vec<String>) -> Vec<(&'a T, &'a T)> {
        let mut pairs = Vec::new();
        for (new, place) in now.iter().zip(&self.before) {
            match place.map(|place| &before[place]) {
                None => lines.push(format!("{path}{}: added", id(new))),
                Some(old) => {
                    if id(old) != id(new) {
                        lines.push(format!("{path}{}: renamed to {}", id(old), id(new)));
                    }
                    pairs.push((old, new));
                }
            }
        }
        let went = (0..before.len()).filter(|place| !self.before.contains(&Some(*place)));
        lines.extend(went.map(|place| format!("{path}{}: removed", id(&before[place]))));
        pairs
    }
}
