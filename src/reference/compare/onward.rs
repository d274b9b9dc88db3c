//! Where to go on: alternatives, other pages with the same choice, and how all of this was made.

use super::Ground;
use super::table::{Cell, Row, Section, Table};
use crate::address::{MOST_TECHNOLOGIES, Page, link_to};
use crate::document::Markup;
use crate::document::markup::{element, link, paragraph};
use crate::model::{Technology, TechnologyKind};

/// The pages that show the same technologies otherwise.
const PAGES: [(Page, &str, &str); 4] = [
    (Page::Worksheet, "Worksheet", "which of them fits a project, question by question"),
    (Page::Popularity, "Popularity", "every measure with all its points"),
    (Page::Claims, "Claims", "what five articles say, and what became of it"),
    (Page::Articles, "Articles", "those articles, retold"),
];

pub(super) fn alternatives(ground: Ground<'_>) -> Section {
    let chosen = ground.chosen();
    let full = ground.view.choice.technologies.len() >= MOST_TECHNOLOGIES;
    let words = match full {
        true => "Technologies in the same categories. A link sets the two side by side, since six is the most that one table holds.",
        false => "Technologies in the same categories. A link adds one to this page.",
    };
    let rows: Vec<Row> = chosen.iter().map(|technology| row(ground, technology, full)).collect();
    let columns = vec!["In the same language".to_owned(), "In other languages".to_owned()];
    let tables = vec![Table { columns, rows, ..Table::default() }];
    let page = |(page, name, about): &(Page, &str, &str)| {
        let link = link(&link_to(*page, ground.view.choice, ground.view.catalog), *name);
        element("li").child(link).child(format!(": {about}")).into()
    };
    let end = vec![element("h3").child("See also").into(), element("ul").children(PAGES.iter().map(page).collect()).into()];
    Section { id: "alternatives", title: "Alternatives and see also", words: vec![paragraph("", words)], tables, end }
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
        true => Cell::missing("none in this dataset"),
        false => Cell::of_links(links),
    }
}

pub(super) fn method(ground: Ground<'_>) -> Section {
    let core = ground.view.catalog.core();
    let to = |page: Page, words: &str| -> Markup { link(&link_to(page, ground.view.choice, ground.view.catalog), words).into() };
    let data = format!(
        "Dataset {}, closed on {}. Every figure has a date of its own, which is often older; the usage-data page has none in the stored copies. ",
        core.id,
        core.collected.words()
    );
    let end = vec![
        element("p").child(data).child(to(Page::Data, "All sources and files")).child(".").into(),
        paragraph(
            "",
            "A row takes the newest figure of a whole period for each technology. It says who is ahead only where more or less of it is better, and only of figures that lie within a quarter of a year of each other, with no break of the series between them; of speeds only within one run. “Not collected” means that nothing was looked up or found; it is never a zero.",
        ),
        element("p").child("How figures, grades and scores come about: ").child(to(Page::Methods, "Methods")).child(".").into(),
        paragraph(
            "",
            "The usage-data page asks to be read with its methodology and disclaimer; neither was found. Its point that reviews can be faked and counts cannot is half of it: a count can also miss whom it cannot see. Nothing here is advice or a warranty, nobody named here has endorsed it, and names belong to their owners.",
        ),
    ];
    Section { id: "method", title: "Data date, method and disclaimer", end, ..Section::default() }
}
