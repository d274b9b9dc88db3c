//! Pages that stand without script: one for each technology and each pair of them, with the text and tables of the app's compare
//! page, made at build time. Crawlers and people without WebAssembly read them; each leads into the app in the same state.

mod card;
mod document;
mod feed;
mod still;

use crate::engine::{CARD, FEED, PAGES};
use crate::project::Project;
use crate::site_url::SiteUrl;
use anyhow::{Context, Result, bail};
use card::{Card, Painter};
use document::Document;
use serde_json::{Value, json};
use sextant::address::{Page, parse, resolve};
use sextant::data::catalog;
use sextant::document::{Element, Look, Markup, View, element, footer, header, html, reference_page};
use sextant::model::{Technology, TechnologyKind};
use sextant::reference::{Library, Shown, body};
use sextant_dataset::read::{Dataset, read};
use std::fs;
use std::path::Path;
use still::still;

/// Writes all of them into a release, and where its address is known their cards and the feed of the dataset's changes.
///
/// # Errors
/// When the dataset or the release cannot be read, or a page cannot be written.
pub fn write(project: &Project, site: &Path, url: Option<&SiteUrl>) -> Result<()> {
    let dataset = match read(&project.path("public/data")) {
        Ok(dataset) => dataset,
        Err(problems) => bail!("the dataset has {} problem(s): `cargo xtask data` names them", problems.len()),
    };
    let index = fs::read_to_string(site.join("index.html")).context("cannot read index.html")?;
    let first = style_sheet(&index).context("index.html links no style sheet of its own")?;
    let later = file_of(site, "later-", ".css").context("the release has no style sheet of what comes later")?;
    let sheets = [first, &later];
    let frameworks = frameworks();
    let put = |slug: &str, file: &str, content: &[u8]| {
        let folder = site.join(PAGES).join(slug);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::write(folder.join(file), content).with_context(|| format!("cannot write {file} in {}", folder.display()))
    };
    let painter = url.map(|_| Painter::new(project)).transpose()?;
    let publish = |page: &Document<'_>| {
        put(page.slug, "index.html", page.html(&sheets, url).as_bytes())?;
        match painter.as_ref().zip(page.card.as_ref()) {
            Some((painter, card)) => put(page.slug, CARD, &painter.png(card)?),
            None => Ok(()),
        }
    };
    for compared in sets(&frameworks) {
        let slug = slug(&compared);
        publish(&page(&slug, &compared, &dataset, url))?;
    }
    publish(&contents(&frameworks))?;
    let Some(url) = url else { return Ok(()) };
    fs::write(site.join(FEED), feed::feed(&dataset.changes.versions, url)).with_context(|| format!("cannot write {FEED}"))
}

/// The file that a document links as its style sheet.
fn style_sheet(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<link rel=\"stylesheet\" href=\"./")?;
    rest.split_once('"').map(|(name, _)| name)
}

/// The file of a release whose name begins and ends so.
fn file_of(site: &Path, beginning: &str, ending: &str) -> Option<String> {
    let mut names = fs::read_dir(site).ok()?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names.find(|name| name.starts_with(beginning) && name.ends_with(ending))
}

fn frameworks() -> Vec<&'static Technology> {
    catalog().core().technologies.iter().filter(|technology| technology.kind == TechnologyKind::Framework).collect()
}

/// Each technology alone, then each pair, in the dataset's order.
fn sets<'a>(technologies: &[&'a Technology]) -> Vec<Vec<&'a Technology>> {
    let alone = technologies.iter().map(|one| vec![*one]);
    let pairs =
        technologies.iter().enumerate().flat_map(|(place, one)| technologies[place + 1..].iter().map(move |other| vec![*one, *other]));
    alone.chain(pairs).collect()
}

/// `django-vs-flask`
fn slug(compared: &[&Technology]) -> String {
    compared.iter().map(|technology| technology.id.as_str()).collect::<Vec<_>>().join("-vs-")
}

fn names(compared: &[&Technology], between: &str) -> String {
    compared.iter().map(|technology| technology.name.as_str()).collect::<Vec<_>>().join(between)
}

/// The page of one or two technologies.
fn page<'a>(slug: &'a str, compared: &[&Technology], dataset: &Dataset, url: Option<&SiteUrl>) -> Document<'a> {
    let up = "../../";
    let ids: Vec<&str> = compared.iter().map(|technology| technology.id.as_str()).collect();
    let choice = resolve(parse(&format!("page=compare&t={}", ids.join(","))), catalog()).choice;
    let view = View { catalog: catalog(), choice: &choice };
    let library = Library {
        evidence: Shown::Ready(&dataset.evidence),
        popularity: Shown::Ready(&dataset.popularity),
        annex: Shown::Ready(&dataset.annex),
        comparison: Shown::Ready(&dataset.comparison),
        ..Library::default()
    };
    let nodes = body(Page::Compare.word(), view, library);
    let card = Some(card(compared, &nodes, dataset));
    let mut rest = still(&nodes, up);
    let mut main = still(&reference_page(view), up);
    main.push(rest.remove(0));
    main.push(ways(view, up));
    main.extend(rest);
    main.push(others(compared));
    let closed = catalog().core().collected;
    let (title, about) = match compared {
        [one] => (
            format!("{} in sourced figures: popularity, features, upkeep", one.name),
            format!(
                "{}: who uses it, what it brings, how it is kept up, and how popular it is by each measure. Every figure with its source and date; data of {}.",
                one.name,
                closed.words()
            ),
        ),
        _ => (
            format!("{}: compared by sourced figures", names(compared, " vs ")),
            format!(
                "{} side by side: popularity by measures that disagree, built-in features with proof, upkeep, security, speed. Every figure with its source and date; data of {}.",
                names(compared, " and "),
                closed.words()
            ),
        ),
    };
    let facts = facts(&title, &about, slug, compared, dataset, url);
    Document {
        title,
        about,
        slug,
        up,
        header: html(&still(&header(view), up)),
        main: html(&main),
        footer: html(&still(&footer(view, &Look::default()), up)),
        facts,
        card,
    }
}

/// What other sites show of a link to the page: who is furthest ahead by what, as the body of the page says, or what the technology
/// is.
fn card(compared: &[&Technology], nodes: &[Markup], dataset: &Dataset) -> Card {
    let findings = match compared {
        [one] => dataset.comparison.technologies.iter().filter(|detail| detail.id == one.id).map(|detail| detail.about.clone()).collect(),
        _ => {
            let is_list = |list: &&Element| list.attribute("class").is_some_and(|class| class == "largest-leads");
            let list = nodes.iter().filter_map(|node| if let Markup::Element(element) = node { Some(element) } else { None }).find(is_list);
            let lines = list.iter().flat_map(|list| &list.children).map(Markup::words);
            lines.filter(|line| line.contains(" is furthest ahead ")).collect()
        }
    };
    let heading = match compared {
        [one] => format!("{}, in figures", one.name),
        _ => format!("{}?", names(compared, " or ")),
    };
    Card { heading, findings, closed: catalog().core().collected.words() }
}

/// Where the app shows the same, and what else it has on it.
fn ways(view: View<'_>, up: &str) -> Markup {
    let way = |page: Page, words: &str| {
        let query = view.link_with(|choice| choice.page = page);
        element("li").child(element("a").with("href", format!("{up}{query}")).child(words)).into()
    };
    let ways = vec![
        way(Page::Compare, "Open this comparison in the app"),
        way(Page::Worksheet, "Answer the worksheet for your project"),
        way(Page::Popularity, "See the charts of popularity"),
    ];
    element("nav").class("ways").with("aria-label", "In the app").child(element("ul").children(ways)).into()
}

/// The pages of the same technologies with others.
fn others(compared: &[&Technology]) -> Markup {
    let all = frameworks();
    let lists = compared.iter().map(|one| pairs_of(one, &all, "../"));
    element("nav")
        .class("compared")
        .with("aria-label", "More comparisons")
        .child(element("h2").child("More comparisons"))
        .children(lists.collect())
        .into()
}

/// Links to a technology's own page and to its pairs.
fn pairs_of(one: &Technology, all: &[&Technology], up: &str) -> Markup {
    let own = element("a").with("href", format!("{up}{}/", one.id)).child(format!("{} alone", one.name));
    let pair = |set: &Vec<&Technology>| -> Markup {
        let other = if set[0].id == one.id { set[1] } else { set[0] };
        element("li").child(element("a").with("href", format!("{up}{}/", slug(set))).child(other.name.as_str())).into()
    };
    let alone = element("li").child(own).into();
    let pairs = sets(all)
        .iter()
        .filter(|set| set.len() == 2 && set.iter().any(|technology| technology.id == one.id))
        .map(pair)
        .chain([alone])
        .collect();
    let with = element("h3").child(format!("{} and", one.name));
    element("section").child(with).child(element("ul").class("places").children(pairs)).into()
}

/// The list of all these pages.
fn contents(frameworks: &[&Technology]) -> Document<'static> {
    let choice = resolve(parse("page=compare"), catalog()).choice;
    let view = View { catalog: catalog(), choice: &choice };
    let up = "../";
    let title = "Web frameworks in pairs: compared by sourced figures".to_owned();
    let about = format!(
        "{} web frameworks, each alone and each with every other: text and tables, every figure with its source and date.",
        frameworks.len()
    );
    let head = element("header")
        .class("page-head")
        .child(element("p").class("eyebrow").child("Compare"))
        .child(element("h1").child("Frameworks in pairs"));
    let lead: Element = element("p").class("lead").child(about.as_str());
    let mut main = vec![head.child(lead).into()];
    main.extend(frameworks.iter().map(|one| pairs_of(one, frameworks, "")));
    Document {
        title,
        about,
        slug: "",
        up,
        header: html(&still(&header(view), up)),
        main: html(&main),
        footer: html(&still(&footer(view, &Look::default()), up)),
        facts: Value::Null,
        card: Some(Card {
            heading: "Which framework?".to_owned(),
            findings: vec![
                "A worksheet that says why, from which source, and what turns it.".to_owned(),
                format!("{} frameworks by measures that disagree, and by checked claims.", frameworks.len()),
            ],
            closed: catalog().core().collected.words(),
        }),
    }
}

/// What the page is about, in the terms of schema.org.
fn facts(title: &str, about: &str, slug: &str, compared: &[&Technology], dataset: &Dataset, url: Option<&SiteUrl>) -> Value {
    let things: Vec<Value> = compared
        .iter()
        .map(|technology| {
            let detail = dataset.comparison.technologies.iter().find(|detail| detail.id == technology.id);
            json!({ "@type": "SoftwareApplication", "applicationCategory": "DeveloperApplication", "name": technology.name, "url": detail.map(|detail| detail.website.as_str()) })
        })
        .collect();
    let mut facts = json!({ "@context": "https://schema.org", "@type": "WebPage", "name": title, "description": about, "inLanguage": "en",
        "dateModified": catalog().core().collected.to_string(), "about": things });
    if let Some(url) = url {
        facts["url"] = json!(format!("{}{PAGES}/{slug}/", url.as_str()));
        facts["isPartOf"] = json!({ "@type": "WebSite", "name": "Sextant", "url": url.as_str() });
    }
    facts
}

#[cfg(test)]
mod test {
    use super::*;
    use std::collections::BTreeSet;
    use std::env;

    fn dataset() -> Dataset {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
        read(&folder).unwrap_or_else(|problems| panic!("{} problem(s)", problems.len()))
    }

    #[test]
    fn each_technology_and_each_pair_has_one_page_under_a_name_of_its_own() {
        let all = frameworks();
        let slugs: BTreeSet<String> = sets(&all).iter().map(|set| slug(set)).collect();
        assert_eq!(slugs.len(), all.len() + all.len() * (all.len() - 1) / 2);
        assert!(slugs.contains("django-vs-flask") && slugs.contains("axum") && !slugs.contains("flask-vs-django"));
    }

    #[test]
    fn a_card_says_who_is_furthest_ahead_or_what_the_technology_is() {
        let (all, dataset) = (frameworks(), dataset());
        let card_of = |ids: &[&str]| {
            let set: Vec<&Technology> = ids.iter().map(|id| *all.iter().find(|known| known.id == *id).unwrap()).collect();
            page("any", &set, &dataset, None).card.unwrap()
        };
        let pair = card_of(&["django", "flask"]);
        assert_eq!(pair.heading, "Django or Flask?");
        assert!(pair.findings.len() == 2 && pair.findings[0].starts_with("Django is furthest ahead by “"), "{:?}", pair.findings);
        let alone = card_of(&["gin"]);
        assert_eq!(alone.heading, "Gin, in figures");
        assert!(alone.findings.len() == 1 && alone.findings[0].contains("router"), "{:?}", alone.findings);
    }

    #[test]
    fn a_page_has_the_tables_of_the_app_with_their_sources_needs_no_script_and_leads_into_the_app() {
        let all = frameworks();
        let url = SiteUrl::parse("https://example.org/sextant/").ok();
        let html = page("django-vs-flask", &all[..2], &dataset(), url.as_ref()).html(&["sextant-0123.css", "later-4567.css"], url.as_ref());
        for part in [
            "<title>Django vs Flask: compared by sourced figures · Sextant</title>",
            "<link rel=\"canonical\" href=\"https://example.org/sextant/compare/django-vs-flask/\">",
            "<link rel=\"stylesheet\" href=\"../../sextant-0123.css\">\n<link rel=\"stylesheet\" href=\"../../later-4567.css\">",
            "href=\"../../?page=compare\">Open this comparison in the app</a>",
            "<h2>Built-in features</h2>",
            "<a href=\"../django-vs-fastapi/\">FastAPI</a>",
            "\"@type\":\"WebPage\"",
        ] {
            assert!(html.contains(part), "{part}");
        }
        assert!(html.matches("<tr>").count() > 60 && html.matches("rel=\"noopener\"").count() > 100, "tables and sources");
        let scripts: Vec<&str> = html.split("<script").skip(1).collect();
        assert!(scripts.len() == 1 && scripts[0].starts_with(" type=\"application/ld+json\">"));
        for active in ["<button", "<input", "<select", "data-reference", "data-chart", "href=\"?"] {
            assert!(!html.contains(active), "{active}");
        }
    }

    #[test]
    fn without_an_address_a_page_names_none_of_its_own() {
        let all = frameworks();
        let html = page("gin", &all[16..17], &dataset(), None).html(&["sextant-0123.css"], None);
        assert!(!html.contains("canonical") && !html.contains("og:url") && html.contains("in sourced figures"));
    }
}
