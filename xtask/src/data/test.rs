//! The whole command on edited copies of the real dataset.

use super::base::Base;
use super::report::Report;
use super::{FOLDER, inspect};
use crate::command::Mending;
use sextant_dataset::model::Date;
use sextant_dataset::read::read;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Files beside the dataset that name its counts.
const BESIDE: [&str; 4] = ["README.md", "words/en/document.toml", "words/de/document.toml", "tests/records.digest"];

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// A copy of what the command looks at.
struct Copy(TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Self(tempfile::tempdir().unwrap());
        copy_folder(&project().join(FOLDER), &copy.path().join(FOLDER));
        for file in BESIDE {
            let to = copy.path().join(file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(project().join(file), to).unwrap();
        }
        copy
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// Replaces the first occurrence of a text, which must be there.
    fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} does not contain {from:?}");
        fs::write(self.path().join(file), text.replacen(from, to, 1)).unwrap();
    }

    fn looked_at(&self, today: &str, mending: Mending) -> Report {
        let base = Base::folder(&project().join(FOLDER)).unwrap();
        inspect(self.path(), Date::parse(today).unwrap(), &base, mending).unwrap()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => fs::write(target, fs::read(entry.path()).unwrap()).unwrap(),
        }
    }
}

/// The day on which the real dataset was closed: by it, nothing in it is stale.
fn closed() -> String {
    read(&project().join(FOLDER)).unwrap().core.collected.to_string()
}

#[test]
fn the_dataset_as_it_was_closed_is_neither_stale_nor_different() {
    let report = Copy::new().looked_at(&closed(), Mending::Tell);
    assert!(report.is_clean(), "{report}");
    assert!(!report.lines("of which nothing newer was found").is_empty());
    assert!(report.lines("What changed")[0].starts_with("Nothing that scores"), "{report}");
}

#[test]
fn two_years_later_everything_is_stale_the_oldest_first() {
    let report = Copy::new().looked_at("2028-11-21", Mending::Tell);
    let dataset = read(&project().join(FOLDER)).unwrap();
    assert_eq!(report.lines("Sources read").len(), dataset.evidence.sources.len());
    assert_eq!(report.lines("Claims checked").len(), dataset.places.claims.len());
    let measures = report.lines("Measures whose newest");
    assert_eq!(measures.len(), dataset.popularity.measures.len());
    assert!(measures.is_sorted_by_key(|line| line[..10].trim()), "{measures:#?}");
    assert!(!report.lines("not looked for in the last year").is_empty());
}

#[test]
fn a_source_that_was_read_two_years_ago_is_named_with_file_and_line() {
    let copy = Copy::new();
    copy.replace("public/data/sources/seeds.toml", "read = \"2026-11-20\"", "read = \"2024-11-20\"");
    let report = copy.looked_at(&closed(), Mending::Tell);
    let lines = report.lines("Sources read more than a year ago");
    assert_eq!(lines.len(), 1, "{report}");
    assert!(lines[0].starts_with("2024-11-20  public/data/sources/seeds.toml:5  seed0: "), "{}", lines[0]);
    assert!(!report.is_clean());
}

/// Adds to a number of the audit, whose sums must still be right to be read.
fn shift(copy: &Copy, key: &str, by: i64) {
    let file = "public/data/audit.toml";
    let text = copy.text(file);
    let line = text.lines().find(|line| line.starts_with(key)).unwrap();
    let value: i64 = line.rsplit(' ').next().unwrap().parse().unwrap();
    copy.replace(file, line, &format!("{key} = {}", value + by));
}

#[test]
fn derived_figures_that_were_altered_are_told_and_mended() {
    let copy = Copy::new();
    let before = BESIDE.map(|file| copy.text(file));
    copy.replace("public/data/series/age.csv", "django,2026-11-20,21.4", "django,2026-11-20,22.4");
    copy.replace("public/data/series/pypi-share.csv", "django,2018-02-10,26.77", "django,2018-02-10,26.78");
    copy.replace("public/data/series/features-builtin.csv", "2026-06-23,19", "2026-06-23,20");
    shift(&copy, "first_wins", 1);
    shift(&copy, "second_wins", -1);
    copy.replace("README.md", "who is ahead, 24 built-in features", "who is ahead, 23 built-in features");
    copy.replace("tests/records.digest", "0", "1");
    let told = copy.looked_at(&closed(), Mending::Tell);
    let lines = told.lines("Derived figures that differ");
    assert_eq!(lines.len(), 7, "{told}");
    assert!(lines[0].starts_with("public/data/series/age.csv:2: age of django"), "{told}");
    assert!(lines[0].contains("stands 22.4; first commit 2005-07-13, derived 21.4; first commit"), "{told}");
    let mended = copy.looked_at(&closed(), Mending::Write);
    assert_eq!(mended.lines("that were mended").len(), 7, "{mended}");
    let after = copy.looked_at(&closed(), Mending::Tell);
    assert!(after.is_clean(), "{after}");
    assert_eq!(BESIDE.map(|file| copy.text(file)), before);
    let real = fs::read_to_string(project().join("public/data/series/pypi-share.csv")).unwrap();
    assert_eq!(copy.text("public/data/series/pypi-share.csv"), real);
}

#[test]
fn a_finding_whose_figure_is_in_no_series_is_told() {
    let copy = Copy::new();
    copy.replace("public/data/measures.toml", "Django had 88,588 GitHub stars", "Django had 88,688 GitHub stars");
    let report = copy.looked_at(&closed(), Mending::Tell);
    let lines = report.lines("do not follow");
    assert!(lines.len() == 1 && lines[0].contains("finding of github-stars: stands 88,688"), "{report}");
}

#[test]
fn a_fit_that_changed_is_drafted_as_the_reader_reads_it_and_its_verdicts_are_shown() {
    let copy = Copy::new();
    let file = "public/data/sheets/full.csv";
    let text = copy.text(file);
    let row = text.lines().find(|line| line.starts_with("growth,small,flask,2,")).expect("a row of Flask");
    copy.replace(file, row, &row.replacen("flask,2,", "flask,-2,", 1));
    let told = copy.looked_at(&closed(), Mending::Tell);
    let section = told.lines("CHANGES.md needs a section");
    assert!(section.len() == 1 && section[0].ends_with("full.growth.small.flask: 2 -> -2"), "{told}");
    let moved = [told.lines("Verdicts that change"), told.lines("Scores that move")].concat();
    assert!(moved.iter().any(|line| line.contains("growth.small: flask 2 -> -2")), "{told}");
    let written = copy.looked_at(&closed(), Mending::Write);
    assert_eq!(written.lines("CHANGES.md was drafted").len(), 1, "{written}");
    // The reader checks that the list leads to the dataset.
    let dataset = read(&copy.path().join(FOLDER)).unwrap();
    assert_eq!(dataset.changes.versions[0].id, dataset.core.id);
    assert_eq!(dataset.changes.versions.len(), 2);
    // Another edit makes another id: the draft that nobody named is written anew.
    copy.replace(file, &row.replacen("flask,2,", "flask,-2,", 1), &row.replacen("flask,2,", "flask,-1,", 1));
    copy.looked_at(&closed(), Mending::Write);
    let dataset = read(&copy.path().join(FOLDER)).unwrap();
    assert_eq!((dataset.changes.versions.len(), dataset.changes.versions[0].changes.len()), (2, 1));
}

#[test]
fn what_came_went_or_was_renamed_is_told_apart() {
    let before = read(&project().join(FOLDER)).unwrap().core.sheets;
    let mut now = before.clone();
    let sheet = &mut now[0];
    sheet.questions[0].id = "storage".into();
    sheet.questions[1].answers.remove(0);
    let gone = sheet.questions.remove(2).id;
    let mut new = sheet.questions[3].clone();
    (new.id, new.text) = ("offline".into(), "Must it work without a connection?".into());
    sheet.questions.push(new);
    sheet.questions[0].answers[0].fits[0] = None;
    let lines = super::changes::lines(&before, &now);
    let (first, second) = (&before[0].questions[0], &before[0].questions[1]);
    let technology = &before[0].technologies[0];
    for expected in [
        format!("full.{}: renamed to storage", first.id),
        format!("full.storage.{}.{technology}: {} -> unknown", first.answers[0].id, first.answers[0].fits[0].unwrap()),
        format!("full.{}.{}: removed", second.id, second.answers[0].id),
        format!("full.{gone}: removed"),
        "full.offline: added".to_owned(),
    ] {
        assert!(lines.contains(&expected), "{expected} is not among {lines:#?}");
    }
    assert_eq!(lines.len(), 5, "{lines:#?}");
}

#[test]
fn a_folder_without_a_dataset_is_no_base() {
    let message = Base::folder(Path::new("/nowhere")).err().unwrap().to_string();
    assert!(message.contains("--base /nowhere") && message.contains("dataset.toml"), "{message}");
}
