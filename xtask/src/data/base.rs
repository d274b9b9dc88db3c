//! The dataset to compare with: as in git's HEAD, or in a folder.

use super::FOLDER;
use crate::process;
use anyhow::{Context, Result, bail, ensure};
use sextant_dataset::read::{Dataset, read};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A dataset of another time.
pub struct Base {
    /// What it is, in words.
    pub name: String,
    folder: PathBuf,
    /// Where it was unpacked; gone with this value.
    _unpacked: Option<TempDir>,
}

impl Base {
    /// A folder that was named, else what git has in HEAD.
    ///
    /// # Errors
    /// When there is no such folder, or git cannot give the files.
    pub fn open(root: &Path, named: Option<&Path>) -> Result<Self> {
        match named {
            Some(folder) => Self::folder(folder),
            None => Self::head(root),
        }
    }

    /// The dataset in a folder.
    ///
    /// # Errors
    /// When there is no dataset.
    pub fn folder(folder: &Path) -> Result<Self> {
        let is_dataset = folder.join("dataset.toml").is_file();
        ensure!(is_dataset, "`--base {}` is not a folder with a dataset: it has no dataset.toml", folder.display());
        Ok(Self { name: folder.display().to_string(), folder: folder.to_owned(), _unpacked: None })
    }

    fn head(root: &Path) -> Result<Self> {
        let git = |arguments: &[&str]| {
            let output = Command::new("git").current_dir(root).args(arguments).output();
            let output = output.context("cannot start git; name another dataset with --base FOLDER")?;
            if !output.status.success() {
                let why = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                bail!("git cannot give the dataset of HEAD ({why}); name another one with --base FOLDER");
            }
            Ok(output.stdout)
        };
        let unpacked = tempfile::tempdir().context("cannot make a temporary folder")?;
        let names = String::from_utf8(git(&["ls-tree", "-r", "-z", "--name-only", "HEAD", FOLDER])?).context("names of files in git")?;
        for name in names.split('\0').filter(|name| !name.is_empty()) {
            let file = unpacked.path().join(name);
            let folder = file.parent().context("a file without a folder")?;
            fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
            fs::write(&file, git(&["show", &format!("HEAD:{name}")])?).with_context(|| format!("cannot write {}", file.display()))?;
        }
        let commit = process::output(Command::new("git").current_dir(root).args(["rev-parse", "--short", "HEAD"])).unwrap_or_default();
        Ok(Self { name: format!("commit {}", commit.trim()), folder: unpacked.path().join(FOLDER), _unpacked: Some(unpacked) })
    }

    /// Reads it, or says why that is not possible: an older dataset may lack files that today's reader asks for.
    pub fn read(&self) -> Result<Dataset, String> {
        read(&self.folder).map_err(|problems| {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            format!(
                "The base ({}) cannot be read by today's reader, so nothing is compared with it. It has {} problem(s), the first: {first}",
                self.name,
                problems.len()
            )
        })
    }
}
