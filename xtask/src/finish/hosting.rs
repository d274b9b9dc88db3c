//! Header files for hosts that read them: `_headers` (Netlify, Cloudflare Pages) and `nginx.conf`.

use super::documents::Document;
use super::names::is_hashed;
use crate::engine::PAGES;
use crate::site_url::SiteUrl;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Sent with everything. Frames and pages of other sites may load the files: a sandboxed frame has no origin of its own.
pub const EVERYWHERE: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()"),
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
];
/// For names that carry a hash of the content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// For everything else: asked for again each time.
pub const AGAIN: &str = "no-cache";

const NGINX: &str = include_str!("../../../hosting/nginx.conf");

/// Writes both files, and with an absolute address the map of the site for crawlers.
///
/// # Errors
/// When a file cannot be written.
pub fn write(site: &Path, policies: &[(&Document, String)], url: Option<&SiteUrl>) -> Result<()> {
    let hashed = hashed_files(site)?;
    fs::write(site.join("_headers"), headers(policies, &hashed)).context("cannot write _headers")?;
    fs::write(site.join("nginx.conf"), nginx(policies, url)).context("cannot write nginx.conf")
}

/// Each path has one rule for each header: hosts would join or repeat the values of several.
fn headers(policies: &[(&Document, String)], hashed: &[String]) -> String {
    let mut text = String::from("# Written by `cargo xtask dist`, for the root of a host.\n");
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        text += &format!("{path}\n");
        text.extend(headers.iter().map(|(name, value)| format!("  {name}: {value}\n")));
    };
    rule("/*", &EVERYWHERE);
    for (document, policy) in policies {
        for place in document.places() {
            rule(&place, &[("Content-Security-Policy", policy), ("Cache-Control", AGAIN)]);
        }
    }
    for path in ["/sw.js", &format!("/{PAGES}/*")] {
        rule(path, &[("Cache-Control", AGAIN)]);
    }
    rule("/parts/*", &[("Cache-Control", IMMUTABLE)]);
    for name in hashed {
        rule(&format!("/{name}"), &[("Cache-Control", IMMUTABLE)]);
    }
    text
}

/// The repository's example with policies and path filled in.
fn nginx(policies: &[(&Document, String)], url: Option<&SiteUrl>) -> String {
    let path = url.map_or("/", SiteUrl::path);
    let line = |name: &str, value: &str| format!("add_header {name} \"{value}\" always;");
    let everywhere: Vec<String> = EVERYWHERE.iter().map(|(name, value)| line(name, value)).collect();
    let documents = policies.iter().map(|(document, policy)| {
        let body = format!("{}\n        {}\n        @everywhere@", line("Content-Security-Policy", policy), line("Cache-Control", AGAIN));
        format!("location = @path@{} {{\n        {body}\n    }}", document.file)
    });
    let documents: Vec<String> = documents.collect();
    let filled = NGINX.replace("@documents@", &documents.join("\n    "));
    filled
        .replace("@everywhere@", &everywhere.join("\n        "))
        .replace("@path@", path)
        .replace("@immutable@", IMMUTABLE)
        .replace("@again@", AGAIN)
}

/// The files at the root whose names carry a hash.
fn hashed_files(site: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(site).with_context(|| format!("cannot list {}", site.display()))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| is_hashed(name) && !name.ends_with(".br") && !name.ends_with(".gz"));
    names.sort();
    Ok(names)
}
