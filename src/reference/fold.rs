//! The parts of a long page: each with its heading, which folds it. Where there is little room they are folded at first.

use crate::document::markup::{Markup, element};

/// How the parts of a long page stand before somebody opens or folds one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parts {
    /// Open: the page is read as a whole.
    #[default]
    Open,
    /// Folded: their headings are the contents of the page.
    Folded,
}

impl Parts {
    /// A part. Its id is that of what is folded, so that a link to it opens it.
    pub(super) fn part(self, class: &str, id: &'static str, title: &str, content: Vec<Markup>) -> Markup {
        let body = element("div").class("part-body").with("id", id).with("tabindex", "-1").children(content);
        let summary = element("summary").child(element("h2").child(title));
        let mut details = element("details").class("part").child(summary).child(body);
        if self == Self::Open {
            details = details.with("open", "");
        }
        element("section").class(class).child(details).into()
    }
}
