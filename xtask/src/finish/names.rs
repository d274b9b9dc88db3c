//! File names that follow from the bytes, and a start module in place of Trunk's inline script.
//!
//! Trunk 0.21 names module and glue by a hash taken before wasm-bindgen and wasm-opt,
//! so after a deployment one name could carry other bytes (trunk#1028). The order
//! matters: a glue names its module, the start module names all of them, the document
//! names the start module and what it preloads.

use super::bundle::ECHARTS;
use super::minify::LATER;
use super::offline::{PAGE, STYLE};
use super::optimise::modules_of;
use super::parts::WORDS;
use super::split::REST;
use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The inline script that Trunk.toml has Trunk write starts and ends so.
const INLINE_START: &str = "<script type=\"module\" data-start>";
const INLINE_END: &str = "</script>";
/// The start module, before it gets its hash.
const START: &str = "start.js";
const START_MODULE: &str = include_str!("start.js");

/// Puts the start module beside the other scripts, to be made small with them.
///
/// # Errors
/// When it cannot be written.
pub fn start(site: &Path) -> Result<()> {
    fs::write(site.join(START), START_MODULE).with_context(|| format!("cannot write {START}"))
}

/// Renames the modules with their glue, the bundle for the charts, the words of other languages and the style sheet, and the start module, which names them, and rewrites the document.
///
/// # Errors
/// When a file cannot be read or written, or does not look as Trunk writes it.
pub fn by_content(site: &Path) -> Result<()> {
    let document = site.join("index.html");
    let mut html = read(&document)?;
    let mut start = read(&site.join(START))?;
    for module in modules_of(site)? {
        let wasm = file_name(&module)?;
        let glue =
            wasm.strip_suffix("_bg.wasm").with_context(|| format!("{wasm} is not named as wasm-bindgen names it"))?.to_owned() + ".js";
        let new_wasm = hashed(stem(&glue), "_bg.wasm", &fs::read(&module)?);
        let text = read(&site.join(&glue))?.replace(&wasm, &new_wasm);
        let new_glue = hashed(stem(&glue), ".js", text.as_bytes());
        fs::rename(&module, site.join(&new_wasm))?;
        fs::remove_file(site.join(&glue))?;
        fs::write(site.join(&new_glue), text)?;
        html = html.replace(&wasm, &new_wasm).replace(&glue, &new_glue);
        start = start.replace(&format!("./{}_bg.wasm", stem(&glue)), &format!("./{new_wasm}"));
        start = start.replace(&format!("./{}.js", stem(&glue)), &format!("./{new_glue}"));
    }
    for name in [ECHARTS, WORDS, REST, LATER] {
        start = start.replace(name, &rename(site, name)?);
    }
    let new_style = rename(site, STYLE)?;
    fs::write(site.join(PAGE), read(&site.join(PAGE))?.replace(STYLE, &new_style))?;
    start = start.replace(PAGE, &rename(site, PAGE)?);
    fs::write(site.join(START), start)?;
    html = start_from_a_file(&rename_style(site, &html)?, &rename(site, START)?)?;
    ensure!(!html.contains(INLINE_START), "the document still starts the app by an inline script");
    fs::write(&document, html).with_context(|| format!("cannot write {}", document.display()))
}

/// The document with its style sheet named by content; unchanged where there is none.
fn rename_style(site: &Path, html: &str) -> Result<String> {
    let name = "sextant.css";
    if !site.join(name).exists() {
        return Ok(html.to_owned());
    }
    Ok(html.replace(name, &rename(site, name)?))
}

/// Names a file at the site's root by its content, in place of an earlier hash if it has one; gives the new name.
///
/// # Errors
/// When it cannot be read or renamed, or has no ending.
pub fn rename(site: &Path, name: &str) -> Result<String> {
    let (_, ending) = name.rsplit_once('.').with_context(|| format!("{name} has no ending"))?;
    let content = fs::read(site.join(name)).with_context(|| format!("cannot read {name}"))?;
    let new_name = hashed(stem(name), &format!(".{ending}"), &content);
    fs::rename(site.join(name), site.join(&new_name))?;
    Ok(new_name)
}

/// The document with its inline start script replaced by a module in a file.
fn start_from_a_file(html: &str, name: &str) -> Result<String> {
    let (before, _, after) = inline_script(html).context("the document has no start script")?;
    Ok(format!("{before}<script type=\"module\" src=\"./{name}\"></script>{after}"))
}

/// What stands before, in and after the start script.
fn inline_script(html: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = html.split_once(INLINE_START)?;
    let (script, after) = rest.split_once(INLINE_END)?;
    Some((before, script, after))
}

/// `sextant` of `sextant-0123456789abcdef.js`: the name without ending and without Trunk's hash.
fn stem(file: &str) -> &str {
    let name = file.split('.').next().unwrap_or(file);
    match name.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => stem,
        _ => name,
    }
}

/// Whether a file's name carries a hash of the content: `start-0123456789abcdef.js`.
pub fn is_hashed(file: &str) -> bool {
    file.split(['-', '_', '.']).any(is_hash)
}

fn is_hash(word: &str) -> bool {
    word.len() >= 15 && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A file name with the first 16 hexadecimal digits of the content's SHA-256.
fn hashed(stem: &str, ending: &str, content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}{ending}")
}

fn file_name(path: &Path) -> Result<String> {
    let name = path.file_name().and_then(|name| name.to_str());
    Ok(name.with_context(|| format!("{} has no readable name", path.display()))?.to_owned())
}

/// The text of a file of the site.
///
/// # Errors
/// When it cannot be read; the message names it.
pub(super) fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod test {
    use super::*;

    const HTML: &str = "<head><link href=\"./sextant-0123456789abcdef.js\"><link href=\"./sextant-0123456789abcdef_bg.wasm\">\
        <link href=\"./sextant.css\"><script type=\"module\" data-start>import init from './sextant-0123456789abcdef.js';</script></head>";

    fn site(name: &str, wasm: &[u8]) -> (std::path::PathBuf, Vec<String>) {
        let folder = std::env::temp_dir().join(format!("sextant-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), HTML).unwrap();
        fs::write(folder.join("sextant.css"), "p{}").unwrap();
        fs::write(folder.join(ECHARTS), "var echarts").unwrap();
        fs::write(folder.join(WORDS), "und").unwrap();
        fs::write(folder.join(LATER), "h2{}").unwrap();
        fs::write(folder.join(REST), "rest").unwrap();
        fs::write(folder.join(STYLE), "aside{}").unwrap();
        fs::write(folder.join(PAGE), "\"./offline.css\"").unwrap();
        for stem in ["sextant-0123456789abcdef", "reference", "chart"] {
            fs::write(folder.join(format!("{stem}.js")), format!("new URL('{stem}_bg.wasm')")).unwrap();
            fs::write(folder.join(format!("{stem}_bg.wasm")), wasm).unwrap();
        }
        start(&folder).unwrap();
        by_content(&folder).unwrap();
        let mut names: Vec<String> = fs::read_dir(&folder).unwrap().map(|entry| file_name(&entry.unwrap().path()).unwrap()).collect();
        names.sort();
        (folder, names)
    }

    #[test]
    fn every_reference_follows_its_file_and_no_inline_script_is_left() {
        let (folder, names) = site("references", b"one");
        let html = read(&folder.join("index.html")).unwrap();
        let start = names.iter().find(|name| name.starts_with("start-")).unwrap();
        let page = names.iter().find(|name| name.starts_with("offline-") && name.ends_with(".js")).unwrap();
        let all = format!("{html}{}{}", read(&folder.join(start)).unwrap(), read(&folder.join(page)).unwrap());
        assert_eq!(names.len(), 15, "{names:?}");
        for name in names.iter().filter(|name| *name != "index.html") {
            assert!(all.contains(&format!("\"./{name}\"")), "{name} in {all}");
        }
        assert!(!html.contains("0123456789abcdef") && !html.contains("import"), "{html}");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn other_bytes_in_the_module_give_other_names_everywhere() {
        let ((first, before), (second, after)) = (site("first", b"one"), site("second", b"two"));
        let same = before
            .iter()
            .filter(|name| after.contains(name) && !name.ends_with(".css"))
            .filter(|name| !["echarts", "offline", "rest", "words"].iter().any(|other| name.starts_with(other)))
            .collect::<Vec<_>>();
        assert_eq!(same, ["index.html"]);
        fs::remove_dir_all(first).unwrap();
        fs::remove_dir_all(second).unwrap();
    }

    #[test]
    fn only_a_hash_is_cut_from_a_name() {
        assert_eq!(stem("sextant-0123456789abcdef.js"), "sextant");
        assert_eq!(stem("sextant-charts.js"), "sextant-charts");
        assert_eq!(hashed("start", ".js", b""), "start-e3b0c44298fc1c14.js");
    }
}
