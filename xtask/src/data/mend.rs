//! Changes of single lines, and nothing else of a file.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// One line that should read otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// From the root of the project.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// What stands there.
    pub from: String,
    /// What should stand there; both without the line's end.
    pub to: String,
}

/// Writes a line anew.
///
/// # Errors
/// When the line is no longer what it was, or the file cannot be written.
pub fn write(root: &Path, mend: &Mend) -> Result<()> {
    let path = root.join(&mend.file);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", mend.file))?;
    let mut lines: Vec<&str> = text.split('\n').collect();
    let line = lines.get_mut(mend.line - 1).with_context(|| format!("{} has no line {}", mend.file, mend.line))?;
    ensure!(*line == mend.from, "{}:{} changed meanwhile", mend.file, mend.line);
    *line = &mend.to;
    fs::write(&path, lines.join("\n")).with_context(|| format!("cannot write {}", mend.file))
}
