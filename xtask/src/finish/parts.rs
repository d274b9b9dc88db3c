//! Writes the dataset's parts, which the app loads when they are needed, into `parts/`.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Reads and packs `public/data`, and writes one file per part.
///
/// # Errors
/// The dataset's problems, all of them; or a file that cannot be written.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    let dataset = match sextant_dataset::read::read(&project.path("public/data")) {
        Ok(dataset) => dataset,
        Err(problems) => {
            let lines: String = problems.iter().map(|problem| format!("\n  {problem}")).collect();
            bail!("the dataset in public/data has {} problem(s):{lines}", problems.len());
        }
    };
    let folder = site.join("parts");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for part in dataset.parts() {
        let file = folder.join(&part.file);
        fs::write(&file, &part.bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
