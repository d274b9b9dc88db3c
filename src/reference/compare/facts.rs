//! What the technologies are: the facts side by side.

use super::Ground;
use super::table::{Cell, Row, Section};
use crate::model::{Date, TechnologyDetail};

/// The row with the sources, to which every dated fact leads.
const SOURCES: &str = "fact-sources";

/// A fact: its name, whether it has a number or a date of its own, and how to read it off a technology.
type Fact = (&'static str, bool, fn(&TechnologyDetail) -> String);

const FACTS: [Fact; 14] = [
    ("Type", false, |detail| detail.type_.clone()),
    ("About", false, |detail| detail.about.clone()),
    ("Headquarters or legal home", false, |detail| detail.home.clone()),
    ("Website", false, |detail| detail.website.clone()),
    ("Documentation", false, |detail| detail.docs.clone()),
    ("Repository", false, |detail| detail.repository.clone()),
    ("Pricing", false, |detail| detail.pricing.clone()),
    ("Licence", true, |detail| detail.licence.clone()),
    ("Categories", false, |detail| detail.categories.join(", ")),
    ("Package", false, |detail| detail.package.clone()),
    ("First release", true, |detail| words_of(detail.first_release)),
    ("First commit", true, |detail| words_of(detail.first_commit)),
    ("Latest release", true, |detail| match detail.latest_date {
        Some(date) => format!("{}, {}", detail.latest_version, date.words()),
        None => detail.latest_version.clone(),
    }),
    ("Needs", true, |detail| detail.requires.clone()),
];

fn words_of(date: Option<Date>) -> String {
    date.map(Date::words).unwrap_or_default()
}

impl Ground<'_> {
    /// The facts of a technology.
    pub(super) fn detail(&self, id: &str) -> Option<&TechnologyDetail> {
        self.comparison.technologies.iter().find(|detail| detail.id == id)
    }
}

pub(super) fn section(ground: Ground<'_>) -> Section {
    let details: Vec<Option<&TechnologyDetail>> = ground.ids().iter().map(|id| ground.detail(id)).collect();
    let languages = ground.chosen().iter().map(|technology| Cell::of(technology.language.as_str())).collect();
    let mut rows = vec![Row::of("Language", languages)];
    rows.extend(FACTS.iter().map(|fact| row(fact, &details)));
    rows.push(sources(ground, &details));
    Section { id: "facts", title: "What they are", tables: vec![ground.table("", rows)], ..Section::default() }
}

fn row((name, dated, read): &Fact, details: &[Option<&TechnologyDetail>]) -> Row {
    let cell = |detail: &Option<&TechnologyDetail>| {
        let mut cell = Cell::of(detail.map(read).unwrap_or_default());
        if let Some(address) = cell.words.strip_prefix("https://") {
            (cell.href, cell.words) = (cell.words.clone(), address.trim_end_matches('/').to_owned());
        }
        if *dated && !cell.is_missing() {
            cell.date = format!("read {}", words_of(detail.and_then(|detail| detail.as_of)));
            cell.links = vec![(format!("#{SOURCES}"), "to its sources".to_owned())];
        }
        cell
    };
    Row::of(name, details.iter().map(cell).collect())
}

fn sources(ground: Ground<'_>, details: &[Option<&TechnologyDetail>]) -> Row {
    let cell = |detail: &Option<&TechnologyDetail>| {
        let Some(detail) = detail else { return Cell::of("") };
        Cell { links: ground.sources(&detail.sources), ..Cell::of(format!("As of {}", words_of(detail.as_of))) }
    };
    Row { id: SOURCES, ..Row::of("Sources of these facts", details.iter().map(cell).collect()) }
}
