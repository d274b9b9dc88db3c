//! Makes scripts small, and one small style sheet of all.

use super::bundle::ECHARTS;
use crate::process;
use crate::project::Project;
use crate::setup::node;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Minifies each script at the site's root, in place. The bundle for the charts is small already, and would lose its first line.
///
/// # Errors
/// When esbuild fails or a file cannot be read or replaced.
pub fn scripts(project: &Project, site: &Path) -> Result<()> {
    let entries = fs::read_dir(site).with_context(|| format!("cannot list {}", site.display()))?;
    let is_script = |file: &PathBuf| file.extension().is_some_and(|ending| ending == "js") && !file.ends_with(ECHARTS);
    for file in entries.flatten().map(|entry| entry.path()).filter(is_script) {
        in_place(project, &file)?;
    }
    Ok(())
}

/// Makes one script or style sheet small.
///
/// # Errors
/// When esbuild fails.
pub(super) fn in_place(project: &Project, file: &Path) -> Result<()> {
    let mut esbuild = node::esbuild(project);
    esbuild.args(["--minify", "--log-level=warning", "--allow-overwrite"]).arg(file).arg(format!("--outfile={}", file.display()));
    process::run(&mut esbuild).with_context(|| format!("esbuild could not minify {}", file.display()))
}

/// The style of what comes after the first page has been seen: the start script adds it to the document.
pub const LATER: &str = "later.css";

/// The style sheets of that: of the reference module's bodies, and of paper.
const LATER_SHEETS: [&str; 9] = ["bodies-", "compare-", "popularity-", "saved-", "embedding-", "charts-", "reading-", "search-", "print-"];

/// Is it the style sheet of something that comes later?
pub(super) fn is_later(name: &str) -> bool {
    LATER_SHEETS.iter().any(|sheet| name.starts_with(sheet))
}

/// Puts the style sheets that the document links, in their order, into one that it links and one that comes later.
///
/// # Errors
/// When esbuild fails, a file cannot be read or written, or the document links no style sheet.
pub fn styles(project: &Project, site: &Path) -> Result<()> {
    let document = site.join("index.html");
    let html = fs::read_to_string(&document).with_context(|| format!("cannot read {}", document.display()))?;
    let (mut first, mut later) = (String::new(), String::new());
    let mut kept = Vec::new();
    for line in html.lines() {
        match linked_sheet(line) {
            Some(name) => {
                let sheet = if is_later(name) { &mut later } else { &mut first };
                *sheet += &fs::read_to_string(site.join(name)).with_context(|| format!("cannot read {name}"))?;
                fs::remove_file(site.join(name))?;
            }
            None => kept.push(line),
        }
    }
    let name = "sextant.css";
    for (name, sheet) in [(name, first), (LATER, later)] {
        fs::write(site.join(name), sheet)?;
        in_place(project, &site.join(name))?;
    }
    let link = format!("<link rel=\"stylesheet\" href=\"./{name}\">\n</head>");
    fs::write(&document, kept.join("\n").replacen("</head>", &link, 1)).with_context(|| format!("cannot write {}", document.display()))
}

/// The file that a line of the document links as a style sheet.
pub(super) fn linked_sheet(line: &str) -> Option<&str> {
    let line = line.trim();
    let rest = line.strip_prefix("<link rel=\"stylesheet\" href=\"./")?;
    rest.split_once('"').map(|(name, _)| name)
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn only_a_line_that_links_a_style_sheet_names_one() {
        assert_eq!(linked_sheet("  <link rel=\"stylesheet\" href=\"./base-12.css\"/>"), Some("base-12.css"));
        assert_eq!(linked_sheet("<link rel=\"icon\" href=\"./icon.svg\">"), None);
    }
}
