//! What stands around every page: header, footer, and the head of a page.

use super::View;
use super::embed::{EMBED, embed_button, embed_dialogue};
use super::look::Look;
use super::markup::{Element, Markup, element, hole, link, paragraph};
use crate::address::{Page, link_to};

/// The pages in the header, and their names there.
const MENU: [(Page, &str); 6] = [
    (Page::Worksheet, "Worksheet"),
    (Page::Compare, "Compare"),
    (Page::Popularity, "Popularity"),
    (Page::Articles, "Articles"),
    (Page::Claims, "Claims"),
    (Page::Methods, "Methods"),
];

/// The site's header: the mark, the pages, the search and the switch between light and dark (buttons named `search` and `theme`).
pub fn header(view: View<'_>) -> Vec<Markup> {
    let item = |(page, name): (Page, &str)| {
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
    let theme = theme.with("aria-label", "Switch between light and dark").with("title", "Light or dark").child(light);
    let glass = element("circle").with("cx", "8.5").with("cy", "8.5").with("r", "5.5").with("fill", "none").with("stroke", "currentColor");
    let handle = element("path").with("d", "M12.5 12.5L17 17").with("stroke", "currentColor").with("stroke-width", "1.5");
    let glass = drawn("0 0 20 20", "18").child(glass.with("stroke-width", "1.5")).child(handle);
    let search = element("button").with("type", "button").with("name", "search").class("tool");
    let search = search.with("aria-label", "Search").with("aria-keyshortcuts", "/").with("title", "Search (/)").child(glass);
    let pages = element("nav").with("aria-label", "Pages").child(menu);
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

/// The site's footer: which dataset this is, what is not done with the visitor, and the “Embed” dialogue.
pub fn footer(view: View<'_>, look: &Look) -> Vec<Markup> {
    let core = view.catalog.core();
    let data = link(&link_to(Page::Data, view.choice, view.catalog), "with every source and licence");
    let dataset = element("p")
        .child("Dataset ")
        .child(element("code").child(core.id.as_str()))
        .child(format!(", closed on {}, ", core.collected.words()))
        .child(data)
        .child(".");
    let nobody = paragraph("", "Everything runs in your browser. Nothing is sent, nobody is counted.");
    let embed = element("p").child(embed_button().class("quiet"));
    let footer = element("footer").class("site").child(dataset).child(nobody).child(embed);
    vec![footer.into(), embed_dialogue(look.is_open(EMBED)).into()]
}

/// The head of a page: what it is, and its heading.
pub(super) fn head(eyebrow: &str, heading: impl Into<Markup>) -> Element {
    let heading = element("h1").with("tabindex", "-1").child(heading);
    element("header").class("page-head").child(paragraph("eyebrow", eyebrow)).child(heading)
}
