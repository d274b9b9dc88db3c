//! What needs the site's absolute address: the canonical link, the picture and address that other sites show of a link, what the
//! site is for machines, and the map of the site for crawlers. Without an address all of it is left out. (The page corrects the canonical link where a
//! query names another page: `offline/page.js`.)

use crate::engine::{FEED, PAGES as COMPARISONS, card_meta};
use crate::site_url::SiteUrl;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The pages of the app in the map, besides the articles.
const PAGES: [&str; 7] = ["", "?page=worksheet", "?page=compare", "?page=popularity", "?page=articles", "?page=claims", "?page=methods"];

/// Writes them into the documents and beside them.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(site: &Path, url: Option<&SiteUrl>) -> Result<()> {
    let Some(url) = url else { return Ok(()) };
    let file = site.join("index.html");
    let html = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    fs::write(&file, in_head(&html, url)).with_context(|| format!("cannot write {}", file.display()))?;
    let places = [articles(site)?, comparisons(site)?].concat();
    fs::write(site.join("sitemap.xml"), map(url, &places)).context("cannot write sitemap.xml")?;
    let robots = site.join("robots.txt");
    let text = fs::read_to_string(&robots).context("cannot read robots.txt")?;
    fs::write(&robots, format!("{text}\nSitemap: {}sitemap.xml\n", url.as_str())).context("cannot write robots.txt")
}

/// The document with its address, and the picture that other sites show of a link.
fn in_head(html: &str, url: &SiteUrl) -> String {
    let here = url.as_str();
    let lines = format!(
        "<link rel=\"canonical\" href=\"{here}\">\n<meta property=\"og:url\" content=\"{here}\">\n\
         {}<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes of the dataset\" href=\"{here}{}\">\n\
         <script type=\"application/ld+json\">{}</script>\n",
        card_meta(&format!("{here}{COMPARISONS}/")),
        FEED,
        facts(here)
    );
    html.replacen("</head>", &format!("{lines}</head>"), 1)
}

/// What the site is, in the terms of schema.org: an application, and the dataset in it.
fn facts(here: &str) -> Value {
    let about = "Web frameworks by sourced, dated figures: fits for a worksheet, popularity, features, checked claims.";
    let dataset = json!({ "@type": "Dataset", "name": "The data of Sextant", "description": about, "url": format!("{here}?page=data"),
        "isAccessibleForFree": true });
    json!({ "@context": "https://schema.org", "@type": "WebApplication", "name": "Sextant", "url": here, "applicationCategory":
        "DeveloperApplication", "operatingSystem": "Any", "offers": { "@type": "Offer", "price": 0 }, "hasPart": dataset })
}

/// The articles, in the order of their ids: each is a file of the dataset.
fn articles(site: &Path) -> Result<Vec<String>> {
    let ids = entries(&site.join("data/articles"))?.into_iter().filter_map(|name| name.strip_suffix(".md").map(str::to_owned));
    Ok(ids.map(|id| format!("?page=article&amp;article={id}")).collect())
}

/// The pages that stand without script: each is a folder.
fn comparisons(site: &Path) -> Result<Vec<String>> {
    let names = entries(&site.join(COMPARISONS))?.into_iter().filter(|name| !name.contains('.'));
    Ok(std::iter::once(format!("{COMPARISONS}/")).chain(names.map(|name| format!("{COMPARISONS}/{name}/"))).collect())
}

/// The names in a folder, sorted.
fn entries(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// The map, with these places besides the pages.
fn map(url: &SiteUrl, more: &[String]) -> String {
    let places = PAGES.into_iter().chain(more.iter().map(String::as_str));
    let places: String = places.map(|place| format!("<url><loc>{}{place}</loc></url>\n", url.as_str())).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{places}</urlset>\n"
    )
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn the_map_names_pages_and_articles_by_their_absolute_addresses() {
        let url = SiteUrl::parse("https://example.org/sextant").unwrap();
        assert!(in_head("<head></head>", &url).starts_with("<head><link rel=\"canonical\" href=\"https://example.org/sextant/\">"));
        let map = map(&url, &["?page=article&amp;article=hello-world".to_owned(), "compare/django-vs-flask/".to_owned()]);
        assert!(map.contains("<loc>https://example.org/sextant/</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/sextant/?page=article&amp;article=hello-world</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/sextant/compare/django-vs-flask/</loc>"), "{map}");
    }
}
