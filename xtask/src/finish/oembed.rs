//! oEmbed for hosts that turn an address into a frame: one static answer, and the link in the head that leads to it. Both need the
//! site's absolute address.

use crate::site_url::SiteUrl;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The answer's file. A static host cannot answer for each query: it is the worksheet of the default pair, whatever was asked.
const FILE: &str = "oembed.json";
const TITLE: &str = "Django or Flask? A worksheet";
/// Size of the frame in CSS pixels.
const WIDTH: u16 = 720;
const HEIGHT: u16 = 620;
/// The link stands right behind this, since some readers look at the beginning of a document only.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Writes both; nothing without an absolute address.
///
/// # Errors
/// When the document cannot be read or written, or does not begin as it should.
pub fn write(site: &Path, url: Option<&SiteUrl>) -> Result<()> {
    let Some(url) = url else { return Ok(()) };
    let text = serde_json::to_string_pretty(&answer(url.as_str())).context("oEmbed's answer cannot be written as JSON")?;
    fs::write(site.join(FILE), text + "\n").with_context(|| format!("cannot write {FILE}"))?;
    let document = site.join("index.html");
    let html = fs::read_to_string(&document).with_context(|| format!("cannot read {}", document.display()))?;
    ensure!(html.contains(CHARSET), "the document has no {CHARSET}");
    let link = format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{FILE}\" title=\"{TITLE}\">", url.as_str());
    fs::write(&document, html.replacen(CHARSET, &format!("{CHARSET}\n{link}"), 1))
        .with_context(|| format!("cannot write {}", document.display()))
}

/// The answer for a site at an address with a slash at its end (oembed.com, type `rich`).
fn answer(url: &str) -> Value {
    let frame = format!(
        "<iframe src=\"{url}embed/?page=worksheet&amp;flow=one\" title=\"{TITLE}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         referrerpolicy=\"strict-origin-when-cross-origin\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"></iframe>"
    );
    json!({ "version": "1.0", "type": "rich", "provider_name": "Sextant", "provider_url": url, "title": TITLE,
        "width": WIDTH, "height": HEIGHT, "html": frame })
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_answer_is_a_frame_of_the_worksheet_and_the_head_leads_to_it() {
        let folder = std::env::temp_dir().join(format!("sextant-oembed-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let head = format!("<head>\n{CHARSET}\n<title>Sextant</title>\n</head>");
        fs::write(folder.join("index.html"), &head).unwrap();
        write(&folder, None).unwrap();
        assert_eq!(fs::read_to_string(folder.join("index.html")).unwrap(), head);
        assert!(!folder.join(FILE).exists());
        write(&folder, Some(&SiteUrl::parse("https://example.org/sextant").unwrap())).unwrap();
        let html = fs::read_to_string(folder.join("index.html")).unwrap();
        assert!(
            html.contains(&format!(
                "{CHARSET}\n<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/sextant/oembed.json\""
            )),
            "{html}"
        );
        let answer: Value = serde_json::from_str(&fs::read_to_string(folder.join(FILE)).unwrap()).unwrap();
        let frame = answer["html"].as_str().unwrap();
        assert!(
            frame.starts_with("<iframe src=\"https://example.org/sextant/embed/?page=worksheet&amp;flow=one\"")
                && !frame.contains("<script"),
            "{frame}"
        );
        assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
        fs::remove_dir_all(folder).unwrap();
    }
}
