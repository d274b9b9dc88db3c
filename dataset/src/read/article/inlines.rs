//! Running text of Markdown to inlines: words, emphasis, code and links. Raw HTML,
//! images and hard line breaks are refused.

use super::blocks::Reading;
use super::links::{Target, resolve};
use super::words::plain;
use crate::model::{Inline, State};
use crate::read::input::Value;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// How deep marks may nest.
const DEEPEST: usize = 6;

/// What a link to a measure begins with until it becomes a block.
pub(super) const MEASURE: &str = "measure:";

/// Is this a piece of running text?
pub(super) fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }),
        Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => true,
        Event::FootnoteReference(_) => true,
        _ => false,
    }
}

impl<'a> Reading<'a> {
    /// Reads running text up to the end of what holds it, and that end.
    pub fn inlines(&mut self, depth: usize) -> Vec<Inline> {
        let inlines = self.inline_run(depth);
        self.skip_to_end();
        inlines
    }

    /// Reads running text up to whatever is none.
    pub fn inline_run(&mut self, depth: usize) -> Vec<Inline> {
        let mut inlines = Vec::new();
        while let Some((event, range)) = self.next_if(is_inline) {
            match self.inline(event, &range, depth) {
                Some(Inline::Text(text)) => push_text(&mut inlines, &text),
                Some(inline) => inlines.push(inline),
                None => {}
            }
        }
        let is_broken = |inline: &Inline| matches!(inline, Inline::Text(text) if text.contains("]("));
        let has_no_note = |inline: &Inline| matches!(inline, Inline::Text(text) if text.contains("[^"));
        if inlines.iter().any(has_no_note) {
            self.report_last("note", "a mark whose note is written below, as [^label]: and its words");
        }
        if inlines.iter().any(is_broken) {
            self.report_last("link", "a link without spaces in its target");
        }
        inlines
    }

    fn inline(&mut self, event: Event<'a>, range: &Range<usize>, depth: usize) -> Option<Inline> {
        match event {
            Event::Text(text) => Some(Inline::Text(text.into_string())),
            Event::Code(text) => Some(Inline::Code(text.into_string())),
            Event::SoftBreak => Some(Inline::Text(" ".into())),
            Event::HardBreak => self.refuse(range, "text", "running text without hard line breaks"),
            Event::InlineHtml(_) => self.refuse(range, "html", "Markdown without raw HTML"),
            Event::FootnoteReference(label) => self.refer_to_note(&label, range),
            Event::Start(tag) => self.marked(tag, range, depth + 1),
            _ => None,
        }
    }

    fn marked(&mut self, tag: Tag<'a>, range: &Range<usize>, depth: usize) -> Option<Inline> {
        if depth > DEEPEST {
            self.skip_to_end();
            return self.refuse(range, "text", "marks that nest less deep");
        }
        match tag {
            Tag::Strong => Some(Inline::Strong(self.inlines(depth))),
            Tag::Emphasis => Some(Inline::Emphasis(self.inlines(depth))),
            Tag::Link { dest_url, .. } => {
                let inner = self.inlines(depth);
                Some(self.link(&dest_url, inner, range))
            }
            _ => {
                self.skip_to_end();
                self.refuse(range, "image", "an article without images")
            }
        }
    }

    fn link(&mut self, link: &str, inner: Vec<Inline>, range: &Range<usize>) -> Inline {
        let value = Value::new(Some(link.into()), self.place(range, "link"), self.inspection);
        if plain(&inner).trim().is_empty() {
            value.refuse("words for the link, in its brackets");
        }
        match resolve(&value, self.known) {
            Target::Address(address) => Inline::Link(address, inner),
            Target::Claim(id) => {
                let state = self.claims.iter().find(|claim| claim.id == id).map_or(State::Unverified, |claim| claim.state);
                Inline::Claim(id, state, inner)
            }
            Target::Heading(id) => {
                self.wanted_headings.push((id.clone(), value));
                Inline::Link(format!("#{id}"), inner)
            }
            Target::Measure(id) => {
                self.loose_measures.push(value);
                Inline::Link(format!("{MEASURE}{id}"), inner)
            }
        }
    }
}

/// Adds words to running text, joining them to words before.
fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => inlines.push(Inline::Text(text.into())),
    }
}
