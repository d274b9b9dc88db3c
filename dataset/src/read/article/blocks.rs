//! Markdown to blocks: headings, paragraphs, lists, tables, code and quotes, each
//! problem with the line of the article's file. Running text is read by `inlines`, code by `code`.

use super::inlines::MEASURE;
use super::links::beside;
use super::notes::Notes;
use super::words::plain;
use crate::model::{Block, Claim, Id, Inline};
use crate::read::input::{File, Value, slug_like};
use crate::read::known::Known;
use crate::read::problem::{Inspection, Place, quoted};
use pulldown_cmark::{Event, HeadingLevel, OffsetIter, Options, Parser, Tag};
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;

/// How deep lists and quotes may nest.
const DEEPEST: usize = 6;

/// An article being read, and what can only be checked at its end.
pub(super) struct Reading<'a> {
    events: Peekable<OffsetIter<'a>>,
    file: &'a File,
    start: usize,
    last: Range<usize>,
    heading_ids: BTreeSet<Id>,
    pub inspection: &'a Inspection,
    pub known: &'a Known,
    pub claims: &'a [Claim],
    /// Links to headings, which may come later.
    pub wanted_headings: Vec<(Id, Value<'a>)>,
    /// Links to measures that did not yet turn out to stand alone.
    pub loose_measures: Vec<Value<'a>>,
    pub notes: Notes,
}

/// Reads the Markdown from a byte offset of a file on: its blocks, and the notes to which they refer.
pub(super) fn read_blocks(
    file: &File,
    start: usize,
    inspection: &Inspection,
    known: &Known,
    claims: &[Claim],
) -> (Vec<Block>, Vec<Vec<Inline>>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let events = Parser::new_ext(&file.text[start..], options).into_offset_iter().peekable();
    let mut reading = Reading {
        events,
        file,
        start,
        last: 0..0,
        heading_ids: BTreeSet::new(),
        inspection,
        known,
        claims,
        wanted_headings: Vec::new(),
        loose_measures: Vec::new(),
        notes: Notes::default(),
    };
    let blocks = reading.blocks(0);
    let notes = reading.take_notes();
    reading.check_links();
    if blocks.is_empty() {
        inspection.report(&file.place(file.line(start.saturating_sub(1)), "text"), "nothing", "an article's text below the front matter");
    }
    (blocks, notes)
}

impl<'a> Reading<'a> {
    /// Reads blocks up to the end of what holds them, and that end.
    fn blocks(&mut self, depth: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        loop {
            let run = self.inline_run(0);
            if !run.is_empty() {
                blocks.push(self.paragraph(run));
            }
            match self.next() {
                Some((Event::Start(tag), range)) if depth < DEEPEST => blocks.extend(self.block(tag, &range, depth + 1)),
                Some((Event::Start(_), range)) => {
                    self.skip_to_end();
                    self.refuse::<Block>(&range, "text", "lists and quotes that nest less deep");
                }
                Some((Event::Rule, range)) => {
                    self.refuse::<Block>(&range, "text", "headings, paragraphs, lists, tables, code and quotes only");
                }
                Some((Event::End(_), _)) | None => return blocks,
                Some(_) => {}
            }
        }
    }

    fn block(&mut self, tag: Tag<'a>, range: &Range<usize>, depth: usize) -> Option<Block> {
        match tag {
            Tag::Paragraph => {
                let inlines = self.inlines(0);
                Some(self.paragraph(inlines))
            }
            Tag::Heading { level, .. } => Some(self.heading(level, range)),
            Tag::List(first) => Some(Block::List(first.is_some(), self.parts(|reading| reading.blocks(depth)))),
            Tag::CodeBlock(kind) => Some(self.code(&kind, range)),
            Tag::Table(_) => Some(self.table()),
            Tag::BlockQuote(_) => Some(Block::Quote(self.blocks(depth))),
            Tag::FootnoteDefinition(label) => {
                let blocks = self.blocks(depth);
                self.write_note(&label, blocks, range);
                None
            }
            Tag::HtmlBlock => {
                self.skip_to_end();
                self.refuse(range, "html", "Markdown without raw HTML")
            }
            _ => {
                self.skip_to_end();
                self.refuse(range, "text", "headings, paragraphs, lists, tables, code and quotes only")
            }
        }
    }

    /// A paragraph, or the figure of a measure whose link stands alone in it.
    fn paragraph(&mut self, inlines: Vec<Inline>) -> Block {
        if let [Inline::Link(link, caption)] = inlines.as_slice()
            && let Some(link) = link.strip_prefix(MEASURE)
        {
            self.loose_measures.pop();
            let (id, beside) = beside(link);
            return Block::Measure(id.into(), plain(caption), beside.into_iter().map(Id::from).collect());
        }
        Block::Paragraph(inlines)
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) -> Block {
        if !matches!(level, HeadingLevel::H2 | HeadingLevel::H3) {
            self.refuse::<Block>(range, "heading", "a heading of level 2 or 3 (## or ###)");
        }
        let inlines = self.inlines(0);
        if plain(&inlines).trim().is_empty() {
            self.refuse::<Block>(range, "heading", "words in the heading");
        }
        let id = self.heading_id(&plain(&inlines));
        Block::Heading(level as u8, id, inlines)
    }

    /// A slug of a heading's words, with a number behind it where the article has it already.
    fn heading_id(&mut self, words: &str) -> Id {
        let slug = slug_like(words);
        let base = if slug.is_empty() { "section".into() } else { slug };
        let mut id = base.clone();
        let mut number = 1;
        while !self.heading_ids.insert(id.clone()) {
            number += 1;
            id = format!("{base}-{number}");
        }
        id
    }

    fn table(&mut self) -> Block {
        let mut rows = self.parts(|reading| reading.parts(|reading| reading.inlines(0)));
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Block::Table(head, rows)
    }

    /// Reads each part (item, row or cell) up to the end of what holds them, and that end.
    fn parts<T>(&mut self, mut read: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut parts = Vec::new();
        while let Some((Event::Start(_), _)) = self.next() {
            parts.push(read(self));
        }
        parts
    }

    fn check_links(&self) {
        for value in &self.loose_measures {
            value.refuse("a link to a measure alone in its paragraph");
        }
        for (_, value) in self.wanted_headings.iter().filter(|(id, _)| !self.heading_ids.contains(id)) {
            value.refuse("the id of a heading in this article");
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, range) = self.events.next()?;
        self.last = range.clone();
        Some((event, range))
    }

    /// The next event if it passes a test.
    pub fn next_if(&mut self, test: impl Fn(&Event) -> bool) -> Option<(Event<'a>, Range<usize>)> {
        self.events.peek().is_some_and(|(event, _)| test(event)).then(|| self.next()).flatten()
    }

    /// Passes over everything up to the end of what was last begun, and that end.
    pub fn skip_to_end(&mut self) {
        let mut open = 1;
        while open > 0 {
            match self.next() {
                Some((Event::Start(_), _)) => open += 1,
                Some((Event::End(_), _)) => open -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// Where a piece of the Markdown stands.
    pub fn place(&self, range: &Range<usize>, field: &str) -> Place {
        self.file.place(self.file.line(self.start + range.start), field)
    }

    /// Records that a piece of the Markdown should be something else, and gives nothing for it.
    pub fn refuse<T>(&self, range: &Range<usize>, field: &str, expected: &str) -> Option<T> {
        let found = self.file.text.get(self.start + range.start..self.start + range.end).unwrap_or_default();
        self.inspection.report(&self.place(range, field), quoted(found.trim_end()), expected);
        None
    }

    /// Records that the piece read last should be something else.
    pub fn report_last(&self, field: &str, expected: &str) {
        self.refuse::<Block>(&self.last, field, expected);
    }
}
