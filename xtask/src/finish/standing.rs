//! Two pages stand in the document as the app first shows them, so that they are read before it is there.
//!
//! They are what the app showed when it was split (`split.mjs`). The guard puts the one that is asked for into the body; the app takes
//! it over when there is a sign of the visitor, or a little later (`start.js`). Only where none stands is the app asked for at once.

use super::names::read;
use super::split::PAGES;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What the guard has in place of the address of the app's module.
const APP: &str = "\"APP\"";
/// How the document asks for the app's module.
const PRELOAD: &str = "<link rel=\"preload\" href=\"./sextant";

/// Puts the pages into the document, and leaves asking for the app to the guard.
///
/// # Errors
/// When a file cannot be read or written, or the document does not ask for the app as Trunk writes it.
pub fn pages(site: &Path) -> Result<()> {
    let (document, pages) = (site.join("index.html"), site.join(PAGES));
    let html = with_pages(&read(&document)?, &read(&pages)?)?;
    fs::remove_file(&pages)?;
    fs::write(&document, html).with_context(|| format!("cannot write {}", document.display()))
}

fn with_pages(html: &str, pages: &str) -> Result<String> {
    let (before, rest) = html.split_once(PRELOAD).context("the document does not preload the app")?;
    let (name, rest) = rest.split_once('"').context("a link has no end")?;
    let (_, after) = rest.split_once('>').context("a link has no end")?;
    let html = format!("{before}{}", after.trim_start());
    Ok(html.replacen(APP, &format!("\"./sextant{name}\""), 1).replacen("</body>", &format!("{pages}</body>"), 1))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_pages_come_last_and_the_guard_knows_the_app() {
        let html = "<head><script>ask(\"APP\")</script>\n<link rel=\"preload\" href=\"./sextant-1_bg.wasm\" as=\"fetch\">\n<meta></head><body><p></body>";
        let whole = with_pages(html, "<template></template>\n").unwrap();
        assert_eq!(whole, "<head><script>ask(\"./sextant-1_bg.wasm\")</script>\n<meta></head><body><p><template></template>\n</body>");
        assert!(with_pages("<head></head>", "").is_err());
    }
}
