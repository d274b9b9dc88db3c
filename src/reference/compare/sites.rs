//! What the usage-data page says from counting websites: ranks, ratio, countries, awards, kinds of site. Its counts stood in
//! charts that no stored copy holds: they are lost, and nothing stands in for them.

use super::Ground;
use super::figures::{SITES, row};
use super::sets::who_leads;
use super::table::{Cell, MISSING, Row, Section, Shape, Table};
use crate::document::markup::{Markup, element, link, paragraph};
use crate::model::{Breakdown, BreakdownRow, Claim, Source};
use crate::reference::source::sources_of;

/// What is said of a count that stood in a chart of the page.
const LOST: &str = "lost";

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
    fn lost(&self, head: &str, why: &str) -> Row {
        let cell = |id: &str| if ON_THE_PAGE.contains(&id) { Cell { note: why.to_owned(), ..Cell::missing(LOST) } } else { Cell::of("") };
        Row::of(head, self.ids().into_iter().map(cell).collect())
    }

    /// A row with what a breakdown says of each technology, joined; `none` where it has a list and names it not.
    fn named(&self, head: &str, id: &str, none: &str, words: impl Fn(&Breakdown, &BreakdownRow) -> String) -> Row {
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
        Row::of(head, self.ids().into_iter().map(cell).collect()).explained(breakdown.map_or("", |breakdown| &breakdown.counts))
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
            Row::of(&row.label, vec![cell])
        };
        let about = format!("{} {} As of: {}.", breakdown.counts, breakdown.caveat.trim(), date_of(breakdown));
        let rows = breakdown.rows.iter().map(row).collect();
        Some(Table { title: title.to_owned(), about, shape: Shape::List, columns: vec!["Place".to_owned()], rows, ..Table::default() })
    }

    /// Where the list of a section comes from.
    fn list_source(&self, id: &str) -> Vec<Markup> {
        let ids = self.breakdown(id).map_or(&[][..], |breakdown| &breakdown.sources);
        let source = |source: &Source| {
            let words = format!(", {}, read {}.", source.publisher, source.read.words());
            element("p").class("about").child("Source: ").child(link(&source.address, source.title.as_str())).child(words).into()
        };
        sources_of(ids, &self.annex.sources).into_iter().map(source).collect()
    }
}

fn date_of(breakdown: &Breakdown) -> String {
    breakdown.as_of.map_or_else(|| "undated".to_owned(), |date| date.words())
}

pub(super) fn ranks(ground: Ground<'_>) -> Section {
    let words = "Websites on which a crawler recognises the technology from outside: the one count of the usage-data page at wmtips.com that compares Django and Flask. Its ranks, its ratio and its lists are in the stored copies; the counts behind its charts are lost, and are not guessed here.";
    let mut rows: Vec<Row> = SITES
        .iter()
        .filter_map(|id| ground.popularity.measures.iter().find(|measure| measure.id == *id))
        .map(|measure| row(ground, measure))
        .collect();
    rows.push(market_share(ground));
    rows.push(ground.lost("Total websites", "The count stood in a chart that no stored copy holds."));
    rows.push(ground.lost("Share in the page’s own chart", "The chart’s figures are in no stored copy."));
    Section {
        id: "sites",
        title: "Ranks and popularity by websites",
        words: vec![paragraph("", words)],
        tables: vec![ground.table("", rows)],
        ..Section::default()
    }
}

/// The share of the list of 2026, which compares those that it names.
fn market_share(ground: Ground<'_>) -> Row {
    let mut row = ground.named("Market share", "site-shares", "not named in the list", |breakdown, row| breakdown.format(row.value));
    if let Some(breakdown) = ground.breakdown("site-shares") {
        row.cells.push(who_leads(ground, breakdown, |row, id| row.technology == id));
    }
    row
}

pub(super) fn countries(ground: Ground<'_>) -> Section {
    let rows = vec![
        ground.named("Leads in", "site-leads", MISSING, |_, row| row.label.clone()),
        ground.named("Stands high in", "site-country-ranks", "none picked out", |breakdown, row| {
            let country = row.label.rsplit(", ").next().unwrap_or_default();
            format!("{country} ({})", breakdown.format(row.value))
        }),
        ground.lost("Sites by country", "The bars of the chart are in no stored copy, only the order of the countries."),
    ];
    let tables =
        [ground.table("", rows)].into_iter().chain(ground.list("Countries with most sites of Django and Flask together", "site-countries"));
    Section {
        id: "countries",
        title: "By country",
        tables: tables.collect(),
        end: ground.list_source("site-countries"),
        ..Section::default()
    }
}

pub(super) fn awards(ground: Ground<'_>) -> Section {
    let words =
        paragraph("", "Ten places in countries, printed on the page without saying whose each is. So they are given to neither here.");
    let tables = ground.list("", "site-awards").into_iter().collect();
    Section { id: "awards", title: "Awards", words: vec![words], tables, end: ground.list_source("site-awards") }
}

pub(super) fn kinds(ground: Ground<'_>) -> Section {
    let claim = |id: &str| {
        let said = |claim: &&Claim| KINDS_LED.contains(&claim.id.as_str()) && claim.technologies.iter().any(|one| one == id);
        let Some(claim) = ground.evidence.claims.iter().find(said) else { return Cell::of("") };
        Cell { date: "undated".to_owned(), links: ground.sources(&claim.sources), ..Cell::of(claim.statement.as_str()) }
    };
    let led = Row::of("Leads on", ground.ids().into_iter().map(claim).collect());
    let lost = ground.lost("Sites by category", "The bars of the chart are in no stored copy, only the order of the categories.");
    let list = ground.list("Categories with most sites of Django and Flask together", "site-categories");
    let tables = [ground.table("", vec![led, lost])].into_iter().chain(list).collect();
    Section { id: "kinds", title: "By domain category", tables, end: ground.list_source("site-categories"), ..Section::default() }
}
