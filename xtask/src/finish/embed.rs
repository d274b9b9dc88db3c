//! The document for frames: `embed/index.html`, with the files of the site's own document and two more.

use super::minify::{in_place, is_later, linked_sheet};
use super::names;
use crate::project::Project;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// The frame's side of the protocol, and what a frame looks like besides.
const SCRIPT: &str = "frame.js";
const STYLE: &str = "embed.css";
/// Where they stand in the project.
const SOURCES: [(&str, &str); 2] = [("embed/frame.js", SCRIPT), ("style/embed.css", STYLE)];
/// The document in the project, and the place in it for links and scripts.
const DOCUMENT: &str = "embed/index.html";
const PLACE: &str = "<!-- files -->";

/// Puts the frame's own files beside the site's.
///
/// # Errors
/// When one cannot be copied.
pub fn files(project: &Project, site: &Path) -> Result<()> {
    for (source, name) in SOURCES {
        fs::copy(project.path(source), site.join(name)).with_context(|| format!("cannot copy {source}"))?;
    }
    Ok(())
}

/// Joins the style sheets of the first page that the site's document links with the frame's own into a small one. Its script is one
/// of the site's scripts.
///
/// # Errors
/// When a file cannot be read or written, or esbuild fails.
pub fn style(project: &Project, site: &Path) -> Result<()> {
    let read = |name: &str| fs::read_to_string(site.join(name)).with_context(|| format!("cannot read {name}"));
    let html = read("index.html")?;
    let linked = html.lines().filter_map(linked_sheet).filter(|name| !is_later(name));
    let joined = linked.chain([STYLE]).map(read).collect::<Result<String>>()?;
    let sheet = site.join(STYLE);
    fs::write(&sheet, joined).with_context(|| format!("cannot write {STYLE}"))?;
    in_place(project, &sheet)
}

/// Writes the document, with the frame's files under their own names.
///
/// # Errors
/// When a file cannot be read or written, or the site's document starts nothing.
pub fn document(project: &Project, site: &Path) -> Result<()> {
    write(project, site, SCRIPT, STYLE, &["stylesheet", "modulepreload", "preload"])
}

/// Writes the document, with the frame's files named by their content. Its style sheet holds the others.
///
/// # Errors
/// When a file cannot be read, renamed or written, or the site's document starts nothing.
pub fn document_by_content(project: &Project, site: &Path) -> Result<()> {
    write(project, site, &names::rename(site, SCRIPT)?, &names::rename(site, STYLE)?, &["modulepreload", "preload"])
}

fn write(project: &Project, site: &Path, script: &str, style: &str, links: &[&str]) -> Result<()> {
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()));
    let html = whole(&read(&project.path(DOCUMENT))?, &read(&site.join("index.html"))?, script, style, links)?;
    let target = site.join("embed");
    fs::create_dir_all(&target).with_context(|| format!("cannot make {}", target.display()))?;
    fs::write(target.join("index.html"), html).with_context(|| format!("cannot write {DOCUMENT}"))
}

/// The document: the frame's script first, since it hears of what fails after it; then what the site's document links in these ways,
/// and what it starts.
fn whole(frame: &str, site: &str, script: &str, style: &str, links: &[&str]) -> Result<String> {
    let mut tags = vec![format!("<script src=\"../{script}\"></script>")];
    tags.extend(elements(site, "<link ", ">").filter(|link| is_one_of(link, links)).map(from_a_folder));
    tags.push(format!("<link rel=\"stylesheet\" href=\"../{style}\">"));
    let scripts: Vec<String> = elements(site, "<script type=\"module\"", "</script>").map(from_a_folder).collect();
    ensure!(!scripts.is_empty(), "index.html starts no module");
    ensure!(frame.contains(PLACE), "{DOCUMENT} has no {PLACE}");
    tags.extend(scripts);
    Ok(frame.replacen(PLACE, &tags.join("\n"), 1))
}

fn is_one_of(link: &str, kinds: &[&str]) -> bool {
    kinds.iter().any(|kind| link.contains(&format!("rel=\"{kind}\"")))
}

/// The same with its files one folder up.
fn from_a_folder(tag: &str) -> String {
    tag.replace("\"./", "\"../").replace("'./", "'../")
}

/// Every stretch of a text from a beginning to the end that follows.
fn elements<'a>(html: &'a str, beginning: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(beginning).filter_map(move |(start, _)| {
        let length = html[start..].find(end)? + end.len();
        Some(&html[start..start + length])
    })
}

#[cfg(test)]
mod test {
    use super::*;

    const FRAME: &str = "<head><!-- files --></head>";

    #[test]
    fn the_frame_takes_the_files_of_the_site_from_one_folder_up() {
        let site = "<head><link rel=\"icon\" href=\"icon.svg\"><link rel=\"manifest\" href=\"./m\">\
            <link rel=\"modulepreload\" href=\"./sextant-1.js\" crossorigin><link rel=\"stylesheet\" href=\"./sextant-2.css\">\
            <script type=\"module\" src=\"./start-3.js\"></script></head>";
        let whole = whole(FRAME, site, "frame-4.js", "embed-5.css", &["stylesheet", "modulepreload"]).unwrap();
        let expected = "<head><script src=\"../frame-4.js\"></script>\n<link rel=\"modulepreload\" href=\"../sextant-1.js\" crossorigin>\n\
            <link rel=\"stylesheet\" href=\"../sextant-2.css\">\n<link rel=\"stylesheet\" href=\"../embed-5.css\">\n\
            <script type=\"module\" src=\"../start-3.js\"></script></head>";
        assert_eq!(whole, expected);
    }

    #[test]
    fn an_inline_start_script_comes_along() {
        let site = "<script type=\"module\" data-start>import init from './sextant.js';</script>";
        assert!(whole(FRAME, site, "frame.js", "embed.css", &[]).unwrap().contains("import init from '../sextant.js'"));
    }

    #[test]
    fn a_site_that_starts_nothing_is_refused() {
        assert!(whole(FRAME, "<head></head>", "frame.js", "embed.css", &[]).is_err());
        assert!(whole("<head></head>", "<script type=\"module\" src=\"./a.js\"></script>", "frame.js", "embed.css", &[]).is_err());
    }
}
