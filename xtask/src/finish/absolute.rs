//! What needs the site's absolute address: the canonical link, the picture and address that other sites show of a link, and
//! the map of the site for crawlers. Without an address all of it is left out. (The page corrects the canonical link where a
//! query names another page: `offline/page.js`.)

use crate::site_url::SiteUrl;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The pages of the map, besides the articles.
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
    fs::write(site.join("sitemap.xml"), map(url, &articles(site)?)).context("cannot write sitemap.xml")?;
    let robots = site.join("robots.txt");
    let text = fs::read_to_string(&robots).context("cannot read robots.txt")?;
    fs::write(&robots, format!("{text}\nSitemap: {}sitemap.xml\n", url.as_str())).context("cannot write robots.txt")
}

/// The document with its address, and the picture that other sites show of a link.
fn in_head(html: &str, url: &SiteUrl) -> String {
    let here = url.as_str();
    let lines = format!(
        "<link rel=\"canonical\" href=\"{here}\">\n<meta property=\"og:url\" content=\"{here}\">\n\
         <meta property=\"og:image\" content=\"{here}screenshots/wide.png\">\n"
    );
    html.replacen("</head>", &format!("{lines}</head>"), 1)
}

/// The ids of the articles, in order: each is a file of the dataset.
fn articles(site: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(site.join("data/articles")).context("cannot list the articles")?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut ids: Vec<String> = names.filter_map(|name| name.strip_suffix(".md").map(str::to_owned)).collect();
    ids.sort();
    Ok(ids)
}

fn map(url: &SiteUrl, articles: &[String]) -> String {
    let articles = articles.iter().map(|id| format!("?page=article&amp;article={id}"));
    let pages = PAGES.map(str::to_owned).into_iter().chain(articles);
    let places: String = pages.map(|query| format!("<url><loc>{}{query}</loc></url>\n", url.as_str())).collect();
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
        let map = map(&url, &["hello-world".to_owned()]);
        assert!(map.contains("<loc>https://example.org/sextant/</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/sextant/?page=article&amp;article=hello-world</loc>"), "{map}");
    }
}
