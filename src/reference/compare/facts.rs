//! What the technologies are: the facts side by side.

use super::Ground;
use super::table::{Cell, Row, Section};
use crate::model::{Date, TechnologyDetail};
use crate::words::{Message, compare as words};

/// The row with the sources, to which every dated fact leads.
const SOURCES: &str = "fact-sources";

/// A fact: its name, whether it has a number or a date of its own, and how to read it off a technology.
type Fact = (Message, bool, fn(&TechnologyDetail) -> Cell);

const FACTS: [Fact; 14] = [
    (words::TYPE, false, |detail| Cell::of_dataset(detail.type_.as_str())),
    (words::ABOUT, false, |detail| Cell::of_dataset(detail.about.as_str())),
    (words::HOME, false, |detail| Cell::of_dataset(detail.home.as_str())),
    (words::WEBSITE, false, |detail| Cell::of(detail.website.as_str())),
    (words::DOCUMENTATION, false, |detail| Cell::of(detail.docs.as_str())),
    (words::REPOSITORY, false, |detail| Cell::of(detail.repository.as_str())),
    (words::PRICING, false, |detail| Cell::of_dataset(detail.pricing.as_str())),
    (words::LICENCE, true, |detail| Cell::of_dataset(detail.licence.as_str())),
    (words::CATEGORIES, false, |detail| Cell::of_dataset(detail.categories.join(", "))),
    (words::PACKAGE, false, |detail| Cell::of(detail.package.as_str())),
    (words::FIRST_RELEASE, true, |detail| Cell::of(words_of(detail.first_release))),
    (words::FIRST_COMMIT, true, |detail| Cell::of(words_of(detail.first_commit))),
    (words::LATEST_RELEASE, true, |detail| match detail.latest_date {
        Some(date) => Cell::of(format!("{}, {}", detail.latest_version, date.words())),
        None => Cell::of(detail.latest_version.as_str()),
    }),
    (words::NEEDS, true, |detail| Cell::of_dataset(detail.requires.as_str())),
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
    let mut rows = vec![Row::of(words::LANGUAGE, languages)];
    rows.extend(FACTS.iter().map(|fact| row(fact, &details)));
    rows.push(sources(ground, &details));
    Section { id: "facts", title: words::FACTS.say(), tables: vec![ground.table("", rows)], ..Section::default() }
}

fn row((name, dated, read): &Fact, details: &[Option<&TechnologyDetail>]) -> Row {
    let cell = |detail: &Option<&TechnologyDetail>| {
        let mut cell = detail.map_or_else(|| Cell::of(""), read);
        if let Some(address) = cell.words.strip_prefix("https://") {
            (cell.href, cell.words) = (cell.words.clone(), address.trim_end_matches('/').to_owned());
        }
        if *dated && !cell.is_missing() {
            cell.date = words::READ.fill(&[&words_of(detail.and_then(|detail| detail.as_of))]);
            cell.links = vec![(format!("#{SOURCES}"), words::TO_ITS_SOURCES.into())];
        }
        cell
    };
    Row::of(*name, details.iter().map(cell).collect())
}

fn sources(ground: Ground<'_>, details: &[Option<&TechnologyDetail>]) -> Row {
    let cell = |detail: &Option<&TechnologyDetail>| {
        let Some(detail) = detail else { return Cell::of("") };
        Cell { links: ground.sources(&detail.sources), ..Cell::of(words::AS_OF.fill(&[&words_of(detail.as_of)])) }
    };
    Row { id: SOURCES, ..Row::of(words::SOURCES_OF_FACTS, details.iter().map(cell).collect()) }
}
