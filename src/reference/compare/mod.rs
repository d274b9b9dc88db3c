//! The compare page: one to six technologies, section by section, with who is ahead in each row and where each figure
//! comes from. What is shown and what is copied is made from the same tables.

mod ahead;
mod facts;
mod features;
mod figures;
mod onward;
mod sets;
mod show;
mod sites;
mod table;
mod text;
mod upkeep;
mod users;

pub use text::CopyForm;

use super::Library;
use crate::address::Page;
use crate::document::View;
use crate::document::markup::{Markup, button, element};
use crate::model::{Annex, Comparison, Evidence, Flag, Popularity, Source, Technology};
use crate::words::{Message, compare as words, frame, in_english, measures};
use table::{Cell, Row, Section, Table};

/// The buttons above the tables; the names of all that the reference module does begin as `document::FORWARDED` says.
const BUTTONS: [(&str, Message); 3] =
    [("copy-markdown", words::COPY_MARKDOWN), ("copy-csv", measures::COPY_CSV), ("reference-download-csv", words::DOWNLOAD_CSV)];

/// What the page is made from.
#[derive(Clone, Copy)]
struct Ground<'a> {
    view: View<'a>,
    popularity: &'a Popularity,
    annex: &'a Annex,
    comparison: &'a Comparison,
    evidence: &'a Evidence,
}

impl<'a> Ground<'a> {
    fn chosen(&self) -> Vec<&'a Technology> {
        self.view.frameworks()
    }

    fn ids(&self) -> Vec<&'a str> {
        self.chosen().iter().map(|technology| technology.id.as_str()).collect()
    }

    fn names(&self) -> Vec<&'a str> {
        self.chosen().iter().map(|technology| technology.name.as_str()).collect()
    }

    /// A table with a column for each technology, and one for who is ahead where there is more than one and a direction is better
    /// in some row.
    fn table(&self, title: &str, mut rows: Vec<Row>) -> Table {
        let mut columns: Vec<String> = self.names().iter().map(|name| (*name).to_owned()).collect();
        let compared = columns.len();
        if compared == 1 {
            rows.iter_mut().for_each(|row| row.cells.truncate(1));
        } else if rows.iter().any(|row| row.cells.len() > compared) {
            columns.push(words::WHO_IS_AHEAD.into());
            rows.iter_mut().for_each(|row| row.cells.resize(columns.len(), Cell::default()));
        }
        Table { title: title.to_owned(), columns, compared, rows, ..Table::default() }
    }

    /// The popularity page with one measure.
    fn measure_page(&self, id: &str) -> String {
        self.view.link_with(|choice| {
            choice.page = Page::Popularity;
            choice.only_differences = false;
            choice.measure = Some(id.to_owned());
        })
    }

    /// A figure with its date, what is special about it, a remark and its source.
    fn figure(&self, words: String, date: &str, flag: Flag, note: &str, source: Option<&Source>) -> Cell {
        let links = source.map(source_link).into_iter().collect();
        Cell {
            words,
            class: "counted",
            date: figures::dated(date, flag),
            note: note.to_owned(),
            english_note: true,
            links,
            ..Cell::default()
        }
    }

    /// Sources as links.
    fn sources(&self, ids: &[String]) -> Vec<(String, String)> {
        super::source::sources_of(ids, &self.evidence.sources).into_iter().map(source_link).collect()
    }
}

/// A source as a link: its address, its title. One without an address leads to the list of all sources.
fn source_link(source: &Source) -> (String, String) {
    let address = if source.address.is_empty() { "?page=data" } else { source.address.as_str() };
    (address.to_owned(), source.title.clone())
}

fn sections(ground: Ground<'_>) -> Vec<Section> {
    let mut sections = vec![
        facts::section(ground),
        sites::ranks(ground),
        sites::countries(ground),
        sites::awards(ground),
        sites::kinds(ground),
        users::section(ground),
        figures::section(ground),
        features::section(ground),
        sets::section(ground),
        sets::speed(ground),
        upkeep::maintenance(ground),
        upkeep::security(ground),
        onward::alternatives(ground),
        onward::method(ground),
    ];
    if ground.view.choice.only_differences {
        sections.iter_mut().flat_map(|section| &mut section.tables).for_each(Table::keep_differences);
    }
    sections
}

/// The page, as soon as its four parts are here.
#[inline(never)]
pub(super) fn page(view: View<'_>, library: Library<'_>) -> Vec<Markup> {
    library.comparison.or_waiting(words::THE_FACTS.say(), |comparison| {
        library.popularity.or_waiting(measures::THE_FIGURES.say(), |popularity| {
            library.annex.or_waiting(words::THE_ANNEX.say(), |annex| {
                library.evidence.or_waiting(frame::THE_SOURCES.say(), |evidence| {
                    let ground = Ground { view, popularity, annex, comparison, evidence };
                    let sections = sections(ground);
                    let mut nodes = vec![figures::largest_leads(ground), show::contents(&sections), buttons(library.said)];
                    nodes.extend(sections.into_iter().map(|section| show::section(section, library.parts)));
                    nodes
                })
            })
        })
    })
}

/// The tables of the compare page as text; `None` while a part of it is missing. `base` is the document's address without a query.
/// What is for people is in the language that is spoken, what is for programs in English.
pub(super) fn copied(form: CopyForm, view: View<'_>, library: Library<'_>, base: &str) -> Option<String> {
    let (popularity, annex) = (library.popularity.ready()?, library.annex.ready()?);
    let (comparison, evidence) = (library.comparison.ready()?, library.evidence.ready()?);
    let make = || text::text(form, view, &sections(Ground { view, popularity, annex, comparison, evidence }), base);
    Some(match form {
        CopyForm::Markdown => make(),
        CopyForm::Csv => in_english(make),
    })
}

fn buttons(said: &str) -> Markup {
    let buttons = BUTTONS.map(|(name, words)| button(name, words).class("quiet").into());
    let status = element("p").with("role", "status").child(said);
    element("div").class("copies").children(buttons.into()).child(status).into()
}
