//! A page that stands without script, as a document.

use super::card::Card;
use crate::engine::{PAGES, card_meta};
use crate::site_url::SiteUrl;
use serde_json::Value;
use sextant::document::escaped;

/// No script at all: the style sheet and pictures of the site, and nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// What is to stand in it.
pub struct Document<'a> {
    pub title: String,
    /// Its description.
    pub about: String,
    /// Its folder below that of all these pages; empty for their list.
    pub slug: &'a str,
    /// The way from it to the site's root.
    pub up: &'static str,
    /// The site's header, what stands between, and the site's footer, as HTML.
    pub header: String,
    pub main: String,
    pub footer: String,
    /// What it is about, for machines; null for nothing.
    pub facts: Value,
    /// What other sites show of a link to it.
    pub card: Option<Card>,
}

impl Document<'_> {
    /// The text of the document, with the site's style sheets.
    pub fn html(&self, sheets: &[&str], url: Option<&SiteUrl>) -> String {
        let Self { title, about, up, header, main, footer, .. } = self;
        let (title, about) = (escaped(title), escaped(about));
        let sheets: String = sheets.iter().map(|sheet| format!("<link rel=\"stylesheet\" href=\"{up}{sheet}\">\n")).collect();
        let (absolute, facts) = (url.map(|url| self.absolute(url)).unwrap_or_default(), self.facts());
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta charset=\"utf-8\">\n<title>{title} · Sextant</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"description\" content=\"{about}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{about}\">\n{absolute}\
             <link rel=\"icon\" href=\"{up}icon.svg\" type=\"image/svg+xml\">\n{sheets}{facts}</head>\n\
             <body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n{header}\n<main id=\"main\">\n{main}\n</main>\n{footer}\n</body>\n</html>\n"
        )
    }

    /// Where it stands, for crawlers and for sites that show a link.
    fn absolute(&self, url: &SiteUrl) -> String {
        let folder = if self.slug.is_empty() { format!("{PAGES}/") } else { format!("{PAGES}/{}/", self.slug) };
        let here = format!("{}{folder}", url.as_str());
        let picture = self.card.as_ref().map(|_| card_meta(&here)).unwrap_or_default();
        format!("<link rel=\"canonical\" href=\"{here}\">\n<meta property=\"og:url\" content=\"{here}\">\n{picture}")
    }

    /// A script may end where its text says so, hence no `<` in it.
    fn facts(&self) -> String {
        if self.facts.is_null() {
            return String::new();
        }
        format!("<script type=\"application/ld+json\">{}</script>\n", self.facts.to_string().replace('<', "\\u003c"))
    }
}
