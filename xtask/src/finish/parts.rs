//! Writes what the app loads when it is needed: the dataset's parts into `parts/`, and the words of another language.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use sextant_dataset::read::{Problem, read, read_words};
use std::fs;
use std::path::Path;

/// The words of the interface in German.
pub const WORDS: &str = "words-de.bin";

/// Reads and packs `public/data` and `words`.
///
/// # Errors
/// The problems of either, all of them; or a file that cannot be written.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    let dataset = sound(read(&project.path("public/data")), "the dataset in public/data has")?;
    let words = sound(read_words(&project.path("words")), "the words in words have")?;
    let folder = site.join("parts");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for part in dataset.parts() {
        let file = folder.join(&part.file);
        fs::write(&file, &part.bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    fs::write(site.join(WORDS), words.german()).with_context(|| format!("cannot write {WORDS}"))
}

fn sound<T>(read: Result<T, Vec<Problem>>, whose: &str) -> Result<T> {
    read.or_else(|problems| {
        let lines: String = problems.iter().map(|problem| format!("\n  {problem}")).collect();
        bail!("{whose} {} problem(s):{lines}", problems.len())
    })
}
