//! The dataset's folder: which files there are, which were read, which are missing
//! and which nobody asked for. The only place of the reader that touches the disk.

use super::{File, Row, Table, read_table, rows::read_rows};
use crate::read::problem::Inspection;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Files for people that may lie beside the data.
const FOR_PEOPLE: [&str; 2] = ["LICENSE", "README.md"];

/// A folder of files, listed once.
pub(crate) struct Folder<'i> {
    files: BTreeMap<String, PathBuf>,
    asked: RefCell<BTreeSet<String>>,
    /// Where problems are recorded.
    pub inspection: &'i Inspection,
}

impl<'i> Folder<'i> {
    /// Lists the files of a folder and its sub-folders. Names that begin with a dot belong to tools and are passed over.
    pub fn open(root: &Path, inspection: &'i Inspection) -> Self {
        let mut files = BTreeMap::new();
        if let Err(error) = list(root, "", &mut files) {
            inspection.report_file(".", error.to_string(), "a folder that can be listed");
        }
        Self { files, asked: RefCell::default(), inspection }
    }

    /// Names of the files in a sub-folder with an extension, by name.
    pub fn names(&self, folder: &str, extension: &str) -> Vec<String> {
        let inside = |name: &&String| name.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/') && !rest[1..].contains('/'));
        let suffix = format!(".{extension}");
        self.files.keys().filter(inside).filter(|name| name.ends_with(&suffix)).cloned().collect()
    }

    /// A file's text; a problem and nothing when it is missing or not UTF-8.
    pub fn file(&self, name: &str) -> Option<File> {
        self.asked.borrow_mut().insert(name.into());
        let Some(path) = self.files.get(name) else {
            self.report_missing(name);
            return None;
        };
        let text = fs::read(path).map_err(|error| error.to_string()).and_then(|bytes| {
            String::from_utf8(bytes).map_err(|error| format!("a byte that is not UTF-8 at offset {}", error.utf8_error().valid_up_to()))
        });
        match text {
            Ok(text) => Some(File::new(name, text)),
            Err(found) => {
                self.inspection.report_file(name, found, "text in UTF-8");
                None
            }
        }
        .inspect(|file| file.check_encoding(self.inspection))
    }

    /// Leaves a file unread without calling it stray, because what names it could not be read.
    pub fn pass_over(&self, name: &str) {
        self.asked.borrow_mut().insert(name.into());
    }

    /// Records that a file is missing.
    pub fn report_missing(&self, name: &str) {
        self.inspection.report_file(name, "no such file", "a file of this name");
    }

    /// Reads a TOML file. Nothing when it is missing or its syntax is wrong, which is then a problem.
    pub fn table<T>(&self, name: &str, read: impl FnOnce(&mut Table) -> T) -> Option<T> {
        read_table(&self.file(name)?, self.inspection, read)
    }

    /// Reads a CSV file of these columns. Nothing when it is missing or its syntax is wrong, which is then a problem.
    pub fn rows(&self, name: &str, columns: &'static [&'static str]) -> Option<Vec<Row<'i>>> {
        read_rows(&self.file(name)?, self.inspection, columns)
    }

    /// Records every file that nobody asked for.
    pub fn report_stray_files(&self) {
        let asked = self.asked.borrow();
        for name in self.files.keys().filter(|name| !asked.contains(*name) && !FOR_PEOPLE.contains(&name.as_str())) {
            let expected = match name.strip_prefix("series/") {
                Some(_) => "only series whose name is a measure's id in measures.toml",
                None if name.starts_with("breakdowns/") => "only breakdowns whose name is a breakdown's id in breakdowns.toml",
                None if name.starts_with("sheets/") => "only <id>.toml and <id>.csv for each sheet",
                None => "only files that the dataset's formats name",
            };
            self.inspection.report_file(name, "a stray file", expected);
        }
    }
}

/// Adds the files under a folder, with names relative to the root.
fn list(folder: &Path, prefix: &str, files: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else {
            files.insert(format!("{prefix}{name}"), entry.path());
        }
    }
    Ok(())
}
