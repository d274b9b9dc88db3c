//! What the usage-data page says from counting websites: ranks, ratio, countries, awards, kinds of site. Its counts stood in
//! charts that no stored copy holds: they are lost, and nothing stands in for them.

use super::Ground;
use super::figures::{SITES, row};
use super::sets::who_leads;
use super::table::{Cell, Row, Section, Shape, Table};
use crate::document::markup::{Markup, element, link, paragraph};
use crate::model::{Breakdown, BreakdownRow, Claim, Source};
use crate::reference::source::sources_of;
use crate::words::{Message, compare as words, frame, measures};

/// The two technologies that the usage-data page compares.
const ON_THE_PAGE: [&str; 2] = ["django", "flask"];

/// The claims on the kinds of site that each leads.
const KINDS_LED: [&str; 2] = ["S3-24", "S3-25"];

impl Ground<'_> {
    /// A breakdown by its id.
    pub(super) fn breakdown(&self, id: &str) -> Option<&Breakdown> {
        self.annex.breakdowns.iter().find(|breakdown| breakdown.id == id)
    }

    /// A row about what the usage-data page showed in a chart.
    fn lost(&self, head: Message, why: Message) -> Row {
        let cell =
            |id: &str| if ON_THE_PAGE.contains(&id) { Cell { note: why.into(), ..Cell::missing(words::LOST) } } else { Cell::of("") };
        Row::of(head, self.ids().into_iter().map(cell).collect())
    }

    /// A row with what a breakdown says of each technology, joined; `none` where it has a list and names it not.
    fn named(&self, head: Message, id: &str, none: Message, words: impl Fn(&Breakdown, &BreakdownRow) -> String) -> Row {
        let breakdown = self.breakdown(id);
        let cell = |technology: &str| {
            let Some(breakdown) = breakdown else { return Cell::of("") };
            let rows: Vec<&BreakdownRow> = breakdown.rows.iter().filter(|row| row.technology == technology).collect();
            let said: Vec<String> = rows.iter().map(|row| words(breakdown, row)).collect();
            let Some(first) = rows.first() else { return Cell::missing(none) };
            Cell {
                class: "",
                ..self.figure(said.join(", "), &date_of(breakdown), first.flag, "", self.annex.sources.get(usize::from(first.source)))
            }
        };
        Row::of(head, self.ids().into_iter().map(cell).collect()).explained_by_dataset(breakdown.map_or("", |breakdown| &breakdown.counts))
    }

    /// The rows of a breakdown that are of no technology, as a list.
    fn list(&self, title: &str, id: &str) -> Option<Table> {
        let breakdown = self.breakdown(id)?;
        let row = |row: &BreakdownRow| {
            let cell = self.figure(
                breakdown.format(row.value),
                &date_of(breakdown),
                row.flag,
                &row.note,
                self.annex.sources.get(usize::from(row.source)),
            );
            Row::of_dataset(&row.label, vec![cell])
        };
        let about = words::LIST_ABOUT.fill(&[&breakdown.counts, &breakdown.caveat.trim(), &date_of(breakdown)]);
        let rows = breakdown.rows.iter().map(row).collect();
        Some(Table { title: title.to_owned(), about, shape: Shape::List, columns: vec![words::PLACE.into()], rows, ..Table::default() })
    }

    /// Where the list of a section comes from.
    fn list_source(&self, id: &str) -> Vec<Markup> {
        let ids = self.breakdown(id).map_or(&[][..], |breakdown| &breakdown.sources);
        let source = |source: &Source| {
            let title = link(&source.address, source.title.as_str()).in_english();
            let end = words::LIST_SOURCE_END.fill(&[&source.publisher, &source.read.words()]);
            element("p").class("about").child(frame::SOURCE).child(title).child(end).into()
        };
        sources_of(ids, &self.annex.sources).into_iter().map(source).collect()
    }
}

fn date_of(breakdown: &Breakdown) -> String {
    breakdown.as_of.map_or_else(|| frame::UNDATED.into(), |date| date.words())
}

pub(super) fn ranks(ground: Ground<'_>) -> Section {
    let mut rows: Vec<Row> = SITES
        .iter()
        .filter_map(|id| ground.popularity.measures.iter().find(|measure| measure.id == *id))
        .map(|measure| row(ground, measure))
        .collect();
    rows.push(market_share(ground));
    rows.push(ground.lost(words::TOTAL_WEBSITES, words::TOTAL_LOST));
    rows.push(ground.lost(words::CHART_SHARE, words::CHART_SHARE_LOST));
    Section {
        id: "sites",
        title: words::SITES.say(),
        words: vec![paragraph("", words::SITES_ARE)],
        tables: vec![ground.table("", rows)],
        ..Section::default()
    }
}

/// The share of the list of 2026, which compares those that it names.
fn market_share(ground: Ground<'_>) -> Row {
    let mut row = ground.named(words::MARKET_SHARE, "site-shares", words::NOT_NAMED, |breakdown, row| breakdown.format(row.value));
    if let Some(breakdown) = ground.breakdown("site-shares") {
        row.cells.push(who_leads(ground, breakdown, |row, id| row.technology == id));
    }
    row
}

pub(super) fn countries(ground: Ground<'_>) -> Section {
    let rows = vec![
        ground.named(words::LEADS_IN, "site-leads", measures::NOT_COLLECTED, |_, row| row.label.clone()),
        ground.named(words::STANDS_HIGH_IN, "site-country-ranks", words::NONE_PICKED_OUT, |breakdown, row| {
            let country = row.label.rsplit(", ").next().unwrap_or_default();
            format!("{country} ({})", breakdown.format(row.value))
        }),
        ground.lost(words::SITES_BY_COUNTRY, words::COUNTRIES_LOST),
    ];
    let tables = [ground.table("", rows)].into_iter().chain(ground.list(words::COUNTRIES_LIST.say(), "site-countries"));
    Section {
        id: "countries",
        title: words::COUNTRIES.say(),
        tables: tables.collect(),
        end: ground.list_source("site-countries"),
        ..Section::default()
    }
}

pub(super) fn awards(ground: Ground<'_>) -> Section {
    let about = paragraph("", words::AWARDS_ARE);
    let tables = ground.list("", "site-awards").into_iter().collect();
    Section { id: "awards", title: words::AWARDS.say(), words: vec![about], tables, end: ground.list_source("site-awards") }
}

pub(super) fn kinds(ground: Ground<'_>) -> Section {
    let claim = |id: &str| {
        let said = |claim: &&Claim| KINDS_LED.contains(&claim.id.as_str()) && claim.technologies.iter().any(|one| one == id);
        let Some(claim) = ground.evidence.claims.iter().find(said) else { return Cell::of("") };
        Cell { date: frame::UNDATED.into(), links: ground.sources(&claim.sources), ..Cell::of_dataset(claim.statement.as_str()) }
    };
    let led = Row::of(words::LEADS_ON, ground.ids().into_iter().map(claim).collect());
    let lost = ground.lost(words::SITES_BY_CATEGORY, words::CATEGORIES_LOST);
    let list = ground.list(words::CATEGORIES_LIST.say(), "site-categories");
    let tables = [ground.table("", vec![led, lost])].into_iter().chain(list).collect();
    Section { id: "kinds", title: words::KINDS.say(), tables, end: ground.list_source("site-categories"), ..Section::default() }
}
