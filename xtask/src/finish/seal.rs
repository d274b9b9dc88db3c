//! Ties a release together: from the files as they are follow the build id, the policy of each document, the list of the
//! service worker, and the header files for hosts. The last step but packing.
//!
//! Sealing a sealed release again gives the same bytes, or follows what was changed in it.

use super::documents::{DOCUMENTS, Document};
use super::{compress, hosting};
use crate::engine::{FEED, PAGES};
use crate::site_url::SiteUrl;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The worker's file. Its first line is written here; the rest comes from `offline/worker.js`.
pub const WORKER: &str = "sw.js";
const WORKER_LIST: &str = "const BUILD=";

/// What the head of a document gets here, each on a line of its own.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
const BUILD: &str = "<meta name=\"build\"";

/// What the worker does not keep: itself and its counterpart, what only hosts and crawlers read, what only other sites load.
const NOT_KEPT: [&str; 8] = [WORKER, super::offline::OFF, "_headers", "nginx.conf", "robots.txt", "sitemap.xml", FEED, "embed.v1.js"];
/// Folders of which the worker keeps nothing: pictures that a shop window shows, icons that the system takes at once, and pages that
/// stand without script, since the app shows the same.
const FOLDERS_NOT_KEPT: [&str; 3] = ["screenshots", "icons", PAGES];

/// Seals the release in a folder. Packed neighbours (`.br`, `.gz`) are left as they are.
///
/// # Errors
/// When there is no release, or a file cannot be read or written.
pub fn seal(site: &Path, url: Option<&SiteUrl>) -> Result<()> {
    let files = kept_files(site)?;
    let worker = read(site, WORKER)?;
    let worker = worker.strip_prefix(WORKER_LIST).and_then(|rest| rest.split_once('\n')).map_or(worker.as_str(), |(_, rest)| rest);
    let mut documents = Vec::new();
    for document in DOCUMENTS.iter().filter(|document| site.join(document.file).exists()) {
        documents.push((document, bare(&read(site, document.file)?)));
    }
    ensure!(!documents.is_empty(), "there is no release in {}: `cargo xtask dist` builds one", site.display());
    let build = build_id(&files, worker, &documents);
    let mut policies = Vec::new();
    for (document, html) in &documents {
        let inline = inline_hashes(html)?;
        let head = format!("{POLICY} content=\"{}\">\n{BUILD} content=\"{build}\">\n", document.policy(&inline, url, ""));
        write(site, document.file, &in_head(html, &head)?)?;
        policies.push((*document, document.header(&inline, url)));
    }
    let folders: Vec<&str> = documents.iter().map(|(document, _)| document.folder).collect();
    let list = format!("{WORKER_LIST}\"{build}\",DOCUMENTS={},FILES={};", json!(folders), json!(files));
    write(site, WORKER, &format!("{list}\n{worker}"))?;
    hosting::write(site, &policies, url)
}

/// Seals a release after a change by hand, and packs its files again.
///
/// # Errors
/// As for [`seal`].
pub fn seal_again(site: &Path) -> Result<()> {
    ensure!(site.join(WORKER).is_file(), "there is no release in {}: `cargo xtask dist` builds one", site.display());
    seal(site, SiteUrl::of_build()?.as_ref())?;
    compress::files(site)?;
    println!("The release in {} is sealed again.", site.display());
    Ok(())
}

/// Gives the document of a development build its policy. Trunk's script for live reload asks by a socket, and Trunk's server
/// writes the address into it; it gets one that is known now, so that its hash is.
///
/// # Errors
/// When the document cannot be read or written.
pub fn for_development(site: &Path) -> Result<()> {
    for document in DOCUMENTS.iter().filter(|document| site.join(document.file).exists()) {
        let html = read(site, document.file)?;
        let html = html.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", "/");
        let head = format!("{POLICY} content=\"{}\">\n", document.policy(&inline_hashes(&html)?, None, " ws:"));
        write(site, document.file, &in_head(&html, &head)?)?;
    }
    Ok(())
}

/// Every file that the worker keeps, and its digest as `integrity` writes it.
fn kept_files(site: &Path) -> Result<BTreeMap<String, String>> {
    let mut names = Vec::new();
    list(site, "", &mut names)?;
    let is_document = |name: &str| DOCUMENTS.iter().any(|document| document.file == name);
    names.retain(|name| !is_document(name) && !NOT_KEPT.contains(&name.as_str()) && !name.ends_with(".br") && !name.ends_with(".gz"));
    names.retain(|name| !FOLDERS_NOT_KEPT.iter().any(|folder| name.split_once('/').is_some_and(|(first, _)| first == *folder)));
    names.into_iter().map(|name| Ok((name.clone(), integrity(&fs::read(site.join(name))?)))).collect()
}

fn list(site: &Path, folder: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(site.join(folder)).with_context(|| format!("cannot list {}", site.join(folder).display()))? {
        let entry = entry?;
        let name = entry.file_name().into_string().ok().context("a file's name is not readable")?;
        let name = format!("{folder}{name}");
        if entry.path().is_dir() { list(site, &format!("{name}/"), names)? } else { names.push(name) }
    }
    Ok(())
}

/// The first 16 hexadecimal digits of a hash of everything that a build consists of.
fn build_id(files: &BTreeMap<String, String>, worker: &str, documents: &[(&Document, String)]) -> String {
    let mut hash = Sha256::new();
    for (name, digest) in files {
        hash.update(format!("{name} {digest}\n"));
    }
    for text in documents.iter().map(|(_, html)| html.as_str()).chain([worker]) {
        hash.update(format!("{}\n{text}", text.len()));
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// A document without what sealing gave it before.
fn bare(html: &str) -> String {
    html.split_inclusive('\n').filter(|line| !line.starts_with(POLICY) && !line.starts_with(BUILD)).collect()
}

/// A document with something first in its head.
fn in_head(html: &str, first: &str) -> Result<String> {
    ensure!(html.matches("<head>").count() == 1, "the document must have one `<head>`, without attributes");
    Ok(html.replacen("<head>\n", "<head>", 1).replacen("<head>", &format!("<head>\n{first}"), 1))
}

/// The hashes of a document's inline scripts. An inline style would need one, too, and there shall be none.
fn inline_hashes(html: &str) -> Result<Vec<String>> {
    ensure!(!html.contains("<style"), "a document has an inline style, which its policy forbids");
    let scripts = html.split("<script").skip(1).filter_map(|rest| rest.split_once('>'));
    let inline = scripts.filter(|(attributes, _)| !attributes.contains("src="));
    inline
        .map(|(_, rest)| rest.split_once("</script>").map(|(text, _)| integrity(text.as_bytes())).context("a script has no end"))
        .collect()
}

fn read(site: &Path, name: &str) -> Result<String> {
    let file = site.join(name);
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

fn write(site: &Path, name: &str, text: &str) -> Result<()> {
    let file = site.join(name);
    fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod test {
    use super::*;
    use std::path::PathBuf;

    const HTML: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<script>one()</script>\n\
        <script type=\"module\" src=\"./start.js\"></script>\n</head>\n<body></body>\n</html>\n";

    fn site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("sextant-seal-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("data")).unwrap();
        fs::create_dir_all(folder.join("screenshots")).unwrap();
        for (file, text) in [
            ("index.html", HTML),
            ("sw.js", "worker()\n"),
            ("start.js", "start()"),
            ("start.js.br", "packed"),
            ("robots.txt", ""),
            ("screenshots/wide.png", ""),
            ("data/a.csv", "a,b"),
        ] {
            fs::write(folder.join(file), text).unwrap();
        }
        seal(&folder, None).unwrap();
        folder
    }

    #[test]
    fn the_policy_stands_first_in_the_head_and_names_each_inline_script() {
        let folder = site("policy");
        let html = read(&folder, "index.html").unwrap();
        let hash = integrity(b"one()");
        assert!(
            html.contains(&format!("<head>\n{POLICY} content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' '{hash}'; ")),
            "{html}"
        );
        assert!(!html.contains("unsafe-inline") && !html.contains("unsafe-eval'; ") && html.matches("sha256-").count() == 1, "{html}");
        let charset = html.find("charset").unwrap();
        assert!(charset < 1000, "a browser looks for the encoding in the first 1024 bytes, and finds it at {charset}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_worker_lists_what_it_keeps_with_its_digest_and_nothing_else() {
        let folder = site("list");
        let worker = read(&folder, WORKER).unwrap();
        let (list, rest) = worker.split_once('\n').unwrap();
        let files = format!("{{\"data/a.csv\":\"{}\",\"start.js\":\"{}\"}}", integrity(b"a,b"), integrity(b"start()"));
        assert!(list.ends_with(&format!(",DOCUMENTS=[\"\"],FILES={files};")), "{list}");
        assert_eq!(rest, "worker()\n");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn sealing_again_changes_nothing_and_a_change_of_any_file_changes_the_build() {
        let folder = site("again");
        let whole = |folder: &Path| ["index.html", WORKER, "_headers", "nginx.conf"].map(|name| read(folder, name).unwrap());
        let before = whole(&folder);
        seal(&folder, None).unwrap();
        assert_eq!(whole(&folder), before);
        let id = |html: &str| html.split_once(BUILD).unwrap().1.lines().next().unwrap().to_owned();
        for (file, text) in [("data/a.csv", "a,c"), ("sw.js", "other()\n"), ("index.html", &HTML.replace("one()", "two()"))] {
            let earlier = id(&read(&folder, "index.html").unwrap());
            fs::write(folder.join(file), text).unwrap();
            seal(&folder, None).unwrap();
            assert_ne!(id(&read(&folder, "index.html").unwrap()), earlier, "{file}");
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn an_inline_style_does_not_build() {
        assert!(inline_hashes("<head><style>p{}</style></head>").unwrap_err().to_string().contains("inline style"));
    }
}
