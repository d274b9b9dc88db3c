//! What a link said that could not be followed, in words.

use super::markup::{Markup, button, element, paragraph};
use crate::address::Notice;
use crate::words::document as words;

/// One visible line per notice, with a button named `dismiss` for them all; nothing where there is none.
pub fn notice_list(notices: &[Notice]) -> Vec<Markup> {
    if notices.is_empty() {
        return Vec::new();
    }
    let lines = notices.iter().map(|notice| paragraph("notice", notice.words())).collect();
    let section = element("section").class("notices").with("aria-label", words::NOTICES).children(lines);
    vec![section.child(button("dismiss", words::DISMISS).class("quiet")).into()]
}
