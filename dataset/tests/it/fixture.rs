//! Broken copies of the small dataset in `fixtures/small`.

use sextant_dataset::read::{Dataset, Problem, read};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Where the small dataset lies.
pub fn small() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small")
}

/// Names of all files of the small dataset, sorted.
pub fn files() -> Vec<String> {
    let mut names = Vec::new();
    collect(&small(), "", &mut names);
    names.sort();
    names
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = format!("{prefix}{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() { collect(&entry.path(), &format!("{name}/"), names) } else { names.push(name) }
    }
}

/// A copy that tests may break.
pub struct Copy {
    folder: TempDir,
}

impl Copy {
    pub fn new() -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        files().iter().for_each(|name| copy.write(name, &fs::read(small().join(name)).unwrap()));
        copy
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.path().join(file)).unwrap();
    }

    /// Replaces the first occurrence of a text, which must be there.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(file)).unwrap();
        assert!(text.contains(from), "{file} does not contain {from:?}");
        self.write(file, text.replacen(from, to, 1).as_bytes());
    }

    pub fn problems(&self) -> Vec<String> {
        read(self.path()).err().unwrap_or_default().iter().map(Problem::to_string).collect()
    }

    pub fn dataset(&self) -> Dataset {
        read(self.path()).unwrap_or_else(|problems| panic!("{problems:#?}"))
    }
}

/// The dataset of a copy in which one text is replaced.
pub fn edited(file: &str, from: &str, to: &str) -> Dataset {
    let copy = Copy::new();
    copy.replace(file, from, to);
    copy.dataset()
}

/// Checks that replacing one text gives exactly these problems of that file, each as `line: field ...: found ..., expected ...`.
#[track_caller]
pub fn assert_broken(file: &str, from: &str, to: &str, expected: &[&str]) {
    let expected: Vec<_> = expected.iter().map(|problem| format!("{file}:{problem}")).collect();
    assert_problems(file, from, to, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Checks that replacing one text of a file gives exactly these problems, of whatever file.
#[track_caller]
pub fn assert_problems(file: &str, from: &str, to: &str, expected: &[&str]) {
    let copy = Copy::new();
    copy.replace(file, from, to);
    assert_eq!(copy.problems(), expected, "after {from:?} -> {to:?} in {file}");
}
