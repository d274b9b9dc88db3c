//! Commands that reckon with the app's own engine, in the build that every command shares: they are started again in the build
//! that knows it. That one cannot be made while the dataset has a mistake.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::env;
use std::path::Path;
use std::process::{Command, ExitCode};

/// The folder of the pages that stand without script, from the site's root.
pub const PAGES: &str = "compare";
/// The feed of the dataset's changes, at the site's root.
pub const FEED: &str = "feed.xml";
/// The picture that other sites show of a link to one of those pages, beside it; the one of their list stands for the whole site.
pub const CARD: &str = "card.png";
/// Its width and height in pixels, as those sites ask for them.
pub const CARD_SIZE: (u32, u32) = (1200, 630);

/// The elements of a document's head that name the card in this folder, an absolute address.
pub fn card_meta(folder: &str) -> String {
    let (width, height) = CARD_SIZE;
    format!(
        "<meta property=\"og:image\" content=\"{folder}{CARD}\">\n<meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
    )
}

/// Starts this command again, with the engine, as soon as the dataset can be read.
///
/// # Errors
/// The dataset's problems, all of them; or cargo cannot be started.
pub fn again(project: &Project) -> Result<ExitCode> {
    println!("Reading public/data ...");
    if let Err(problems) = sextant_dataset::read::read(&project.path("public/data")) {
        let lines: String = problems.iter().map(|problem| format!("\n  public/data/{problem}")).collect();
        bail!("the dataset has {} problem(s), to be mended first; each line names the place and the mend:{lines}", problems.len());
    }
    let status = with_engine(project).args(env::args_os().skip(1)).status().context("cannot start cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes the pages that stand without script into a release, and the feed where its address is known.
///
/// # Errors
/// When they cannot be written.
pub fn pages(project: &Project, site: &Path) -> Result<()> {
    process::run(with_engine(project).arg("pages").arg(site)).context("the pages that stand without script could not be written")
}

fn with_engine(project: &Project) -> Command {
    let mut cargo = process::cargo(project.root());
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "engine", "--"]);
    cargo
}
