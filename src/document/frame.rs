//! What stands around every page: header, footer, and the head of a page.

use super::View;
use super::embed::{EMBED, embed_button, embed_dialogue};
use super::look::Look;
use super::markup::{Element, Markup, element, hole, link, paragraph};
use crate::address::{Page, link_to};
use crate::model::Language;
use crate::words::{Message, frame as words};

/// The pages in the header, and their names there.
const MENU: [(Page, Message); 6] = [
    (Page::Worksheet, words::WORKSHEET),
    (Page::Compare, words::COMPARE),
    (Page::Popularity, words::POPULARITY),
    (Page::Articles, words::ARTICLES),
    (Page::Claims, words::CLAIMS),
    (Page::Methods, words::METHODS),
];

/// The site's header: the mark, the pages, the search and the switch between light and dark (buttons named `search` and `theme`).
pub fn header(view: View<'_>) -> Vec<Markup> {
    let item = |(page, name): (Page, Message)| {
        let item = link(&link_to(page, view.choice, view.catalog), name);
        let item = if section(view.choice.page) == page { item.with("aria-current", "page") } else { item };
        element("li").child(item).into()
    };
    let menu = element("ul").children(MENU.into_iter().map(item).collect());
    let home = link(&link_to(Page::Home, view.choice, view.catalog), mark()).class("brand").child("Sextant");
    let half = element("path").with("d", "M10 2.5a7.5 7.5 0 0 1 0 15z").with("fill", "currentColor");
    let round = element("circle").with("cx", "10").with("cy", "10").with("r", "7.5").with("fill", "none").with("stroke", "currentColor");
    let light = drawn("0 0 20 20", "18").child(round.with("stroke-width", "1.5")).child(half);
    let theme = element("button").with("type", "button").with("name", "theme").class("tool");
    let theme = theme.with("aria-label", words::SWITCH_THEME).with("title", words::LIGHT_OR_DARK).child(light);
    let glass = element("circle").with("cx", "8.5").with("cy", "8.5").with("r", "5.5").with("fill", "none").with("stroke", "currentColor");
    let handle = element("path").with("d", "M12.5 12.5L17 17").with("stroke", "currentColor").with("stroke-width", "1.5");
    let glass = drawn("0 0 20 20", "18").child(glass.with("stroke-width", "1.5")).child(handle);
    let search = element("button").with("type", "button").with("name", "search").class("tool");
    let search = search
        .with("aria-label", words::SEARCH)
        .with("aria-keyshortcuts", "/")
        .with("title", format!("{} (/)", words::SEARCH.say()))
        .child(glass);
    let pages = element("nav").with("aria-label", words::PAGES).child(menu);
    vec![element("header").class("site").child(home).child(pages).child(search).child(theme).into()]
}

/// The place of the search, once it has been opened on this page. Each time it is opened the place has another name, so that it
/// is brought up to date.
pub fn search_place(searches: u32) -> Vec<Markup> {
    if searches > 0 { vec![hole(&format!("search {searches}"))] } else { Vec::new() }
}

/// The mark: an arc and a needle.
fn mark() -> Element {
    let arc = element("path").with("d", "M3 12A16 16 0 0 1 29 12L25.5 14.4A12 12 0 0 0 6.5 14.4Z");
    let needle = element("path").class("brand-needle").with("d", "M16 28L14.7 15.5L19.4 7.5L17.6 15.9Z");
    drawn("0 0 32 32", "28").child(arc).child(needle)
}

fn drawn(view_box: &str, size: &str) -> Element {
    element("svg").with("viewBox", view_box).with("width", size).with("height", size).with("aria-hidden", "true")
}

/// The page of the menu under which a page belongs.
fn section(page: Page) -> Page {
    match page {
        Page::Article => Page::Articles,
        Page::Data => Page::Methods,
        Page::Together => Page::Worksheet,
        page => page,
    }
}

/// The site's footer: which dataset this is, what is not done with the visitor, the other language, and the “Embed” dialogue.
pub fn footer(view: View<'_>, look: &Look) -> Vec<Markup> {
    let core = view.catalog.core();
    let data = link(&link_to(Page::Data, view.choice, view.catalog), words::WITH_SOURCES);
    let dataset = element("p")
        .child(format!("{} ", words::DATASET.say()))
        .child(element("code").child(core.id.as_str()))
        .child(format!(", {}, ", words::CLOSED_ON.fill(&[&core.collected.words()])))
        .child(data)
        .child(".");
    let nobody = paragraph("", words::NOBODY_IS_COUNTED);
    let embed = element("p").child(embed_button().class("quiet"));
    let footer = element("footer").class("site").child(dataset).child(nobody).child(other_language(view)).child(embed);
    vec![footer.into(), embed_dialogue(look.is_open(EMBED)).into()]
}

/// The way to the same page in the other language, in that language's own name.
fn other_language(view: View<'_>) -> Markup {
    let (language, name) = match Language::current() {
        Language::English => (Language::German, "Deutsch"),
        Language::German => (Language::English, "English"),
    };
    let link = link(&view.link_with(|choice| choice.language = Some(language)), name);
    paragraph("", link.with("lang", language.word()).with("hreflang", language.word()))
}

/// The head of a page: what it is, and its heading, an `h1`.
pub(super) fn head(eyebrow: Message, heading: Element) -> Element {
    element("header").class("page-head").child(paragraph("eyebrow", eyebrow)).child(heading.with("tabindex", "-1"))
}
