//! What makes the site work without a connection: the service worker, its counterpart that takes it away, the page's side of
//! it, and the guard in the document that turns a failed start into words.

use crate::process;
use crate::project::Project;
use crate::setup::node;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The script that takes the worker away where it stands in the worker's place.
pub const OFF: &str = "sw.off.js";
/// The page's side and its style sheet, before they get their hashes.
pub const PAGE: &str = "offline.js";
/// See [`PAGE`].
pub const STYLE: &str = "offline.css";

const SCRIPTS: [(&str, &str); 3] = [
    (super::seal::WORKER, include_str!("offline/worker.js")),
    (OFF, include_str!("offline/off.js")),
    (PAGE, include_str!("offline/page.js")),
];
const GUARD: &str = include_str!("offline/guard.js");

/// Writes the scripts, which are made small with all others, and the style sheet; and puts the guard into the document.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub fn write(project: &Project, site: &Path) -> Result<()> {
    for (name, text) in SCRIPTS {
        fs::write(site.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    let mut esbuild = node::esbuild(project);
    esbuild.args(["--minify", "--log-level=warning"]).arg(project.path("style/offline.css"));
    process::run(esbuild.arg(format!("--outfile={}", site.join(STYLE).display()))).context("esbuild could not minify a style sheet")?;
    let document = site.join("index.html");
    let html = fs::read_to_string(&document).context("cannot read index.html")?;
    let guard = small(project, site)?;
    fs::write(&document, html.replacen("</title>\n", &format!("</title>\n<script>{}</script>\n", guard.trim()), 1))
        .context("cannot write index.html")
}

/// The guard, made small. Also older browsers shall be able to read it.
fn small(project: &Project, site: &Path) -> Result<String> {
    let file = site.join("guard.js");
    fs::write(&file, GUARD)?;
    let mut esbuild = node::esbuild(project);
    let guard = process::output(esbuild.args(["--minify", "--target=es2018"]).arg(&file)).context("esbuild could not minify the guard")?;
    fs::remove_file(&file)?;
    Ok(guard)
}
