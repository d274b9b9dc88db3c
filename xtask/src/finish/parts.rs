//! Writes the dataset's parts, which the app loads when they are needed, and the words of other languages into `parts/`.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use sextant_dataset::read::{Problem, read, read_words};
use std::fs;
use std::path::Path;

/// Reads and packs `public/data` and `words`, and writes one file per part.
///
/// # Errors
/// The problems of either, all of them; or a file that cannot be written.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    let dataset = sound(read(&project.path("public/data")), "the dataset in public/data has")?;
    let words = sound(read_words(&project.path("words")), "the words in words have")?;
    let folder = site.join("parts");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let others = [words.german()];
    for (name, bytes) in
        dataset.parts().iter().map(|part| (&part.file, &part.bytes)).chain(others.iter().map(|one| (&one.file, &one.bytes)))
    {
        let file = folder.join(name);
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

fn sound<T>(read: Result<T, Vec<Problem>>, whose: &str) -> Result<T> {
    read.or_else(|problems| {
        let lines: String = problems.iter().map(|problem| format!("\n  {problem}")).collect();
        bail!("{whose} {} problem(s):{lines}", problems.len())
    })
}
