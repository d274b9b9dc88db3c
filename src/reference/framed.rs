//! The frame of a table that may be wider than the screen: it scrolls, also by keys, and says what it is.

use crate::document::markup::{Element, Markup, element};

/// A table in its frame; `name` says what the table is of.
pub(super) fn framed(table: impl Into<Markup>, name: impl Into<String>) -> Element {
    element("div").class("table-frame").with("tabindex", "0").with("role", "group").with("aria-label", name).child(table)
}
