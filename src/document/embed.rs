//! What stands around a page in a frame, one line instead of the site's header and footer; and the outline of the dialogue that
//! gives the code of such a frame.

use super::View;
use super::markup::{Element, Markup, button, element, hole, link};
use crate::address::full_page;
use crate::words::document as words;

/// The line: the product, the date of its data, and the way to the full page with the same query.
pub fn embed_line(view: View<'_>) -> Vec<Markup> {
    let full = link(&format!("../?{}", full_page(view.choice, view.catalog)), words::OPEN_FULL_PAGE).with("rel", "noopener");
    let words = format!(" · {} · ", words::DATA_OF.fill(&[&view.catalog.core().collected.words()]));
    let line = element("p").child(element("b").child("Sextant")).child(words).child(full.with("target", "_blank"));
    vec![element("footer").class("embed-line").child(line).into()]
}

/// The id of the dialogue, and the name of the button that opens it.
pub const EMBED: &str = "embed";

/// The dialogue, closed or open; the reference module fills it once it is open.
pub(super) fn embed_dialogue(open: bool) -> Element {
    let close = element("form").with("method", "dialog").child(element("button").class("quiet").child(words::CLOSE));
    let heading = element("h2").with("id", "embed-title").child(words::EMBED);
    let head = element("div").class("embed-head").child(heading).child(close);
    let dialogue = element("dialog").class("embed-dialogue").with("id", EMBED).with("aria-labelledby", "embed-title").child(head);
    if open { dialogue.child(hole(EMBED)) } else { dialogue }
}

/// The button that opens it.
pub(super) fn embed_button() -> Element {
    button(EMBED, words::EMBED)
}
