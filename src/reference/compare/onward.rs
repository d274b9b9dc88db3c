//! Where to go on: alternatives, other pages with the same choice, and how all of this was made.

use super::Ground;
use super::table::{Cell, Row, Section, Table};
use crate::address::{MOST_TECHNOLOGIES, Page, link_to};
use crate::document::Markup;
use crate::document::markup::{element, link, paragraph};
use crate::model::{Technology, TechnologyKind};
use crate::words::{Message, compare as words, frame};

/// The pages that show the same technologies otherwise.
const PAGES: [(Page, Message, Message); 4] = [
    (Page::Worksheet, frame::WORKSHEET, words::WORKSHEET_IS),
    (Page::Popularity, frame::POPULARITY, words::POPULARITY_IS),
    (Page::Claims, frame::CLAIMS, words::CLAIMS_ARE),
    (Page::Articles, frame::ARTICLES, words::ARTICLES_ARE),
];

pub(super) fn alternatives(ground: Ground<'_>) -> Section {
    let chosen = ground.chosen();
    let full = ground.view.choice.technologies.len() >= MOST_TECHNOLOGIES;
    let about = if full { words::ALTERNATIVES_FULL } else { words::ALTERNATIVES_ADD };
    let rows: Vec<Row> = chosen.iter().map(|technology| row(ground, technology, full)).collect();
    let columns = vec![words::SAME_LANGUAGE.into(), words::OTHER_LANGUAGES.into()];
    let tables = vec![Table { columns, rows, ..Table::default() }];
    let page = |(page, name, about): &(Page, Message, Message)| {
        let link = link(&link_to(*page, ground.view.choice, ground.view.catalog), *name);
        element("li").child(link).child(*about).into()
    };
    let end = vec![element("h3").child(words::SEE_ALSO).into(), element("ul").children(PAGES.iter().map(page).collect()).into()];
    Section { id: "alternatives", title: words::ALTERNATIVES.say(), words: vec![paragraph("", about)], tables, end }
}

fn row(ground: Ground<'_>, technology: &Technology, full: bool) -> Row {
    let all = &ground.view.catalog.core().technologies;
    let categories = |id: &str| ground.detail(id).map_or(&[][..], |detail| &detail.categories);
    // A category that all of them share says nothing.
    let described = ground.comparison.technologies.iter().filter(|one| !one.categories.is_empty());
    let telling = |category: &&String| !described.clone().all(|one| one.categories.contains(category));
    let mine: Vec<&String> = categories(&technology.id).iter().filter(telling).collect();
    let alike = all.iter().enumerate().filter(|(index, other)| {
        let shown = ground.view.choice.technologies.contains(index);
        other.kind == TechnologyKind::Framework && !shown && categories(&other.id).iter().any(|category| mine.contains(&category))
    });
    let (mut same, mut others) = (Vec::new(), Vec::new());
    for (index, other) in alike {
        let mine = ground.view.catalog.technology_index(&technology.id);
        let href = ground.view.link_with(|choice| match full {
            true => choice.technologies = mine.into_iter().chain([index]).collect(),
            false => choice.technologies.push(index),
        });
        let list = if other.language == technology.language { &mut same } else { &mut others };
        list.push((href, other.name.clone()));
    }
    Row::of(&technology.name, vec![linked(same), linked(others)])
}

fn linked(links: Vec<(String, String)>) -> Cell {
    match links.is_empty() {
        true => Cell::missing(words::NO_ALTERNATIVE),
        false => Cell::of_links(links),
    }
}

pub(super) fn method(ground: Ground<'_>) -> Section {
    let core = ground.view.catalog.core();
    let to = |page: Page, words: Message| -> Markup { link(&link_to(page, ground.view.choice, ground.view.catalog), words).into() };
    let data = words::DATA_DATE.fill(&[&core.id, &core.collected.words()]);
    let end = vec![
        element("p").child(data).child(to(Page::Data, words::ALL_SOURCES)).child(".").into(),
        paragraph("", words::HOW_ROWS_COME),
        element("p").child(words::HOW_FIGURES_COME).child(to(Page::Methods, frame::METHODS)).child(".").into(),
        paragraph("", words::DISCLAIMER),
    ];
    Section { id: "method", title: words::METHOD.say(), end, ..Section::default() }
}
