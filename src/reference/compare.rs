//! Facts side by side, and the built-in features with the file that proves each.

use crate::document::View;
use crate::document::markup::{Element, Markup, element, hidden, link, paragraph};
use crate::model::{Comparison, Date, Feature, FeatureCell, FeatureState, Technology, TechnologyDetail};

/// Both tables for the chosen frameworks.
pub(super) fn tables(view: View<'_>, comparison: &Comparison) -> Vec<Markup> {
    let chosen = view.frameworks();
    let counts: Vec<String> = chosen.iter().map(|t| format!("{} brings {}", t.name, count(comparison, &t.id))).collect();
    let words = format!(
        "Of {} features that web applications often need, after a plain install: {}.",
        comparison.features.len(),
        counts.join("; ")
    );
    let section = |title: &str| element("section").child(element("h2").child(title));
    vec![
        section("Facts").child(facts(view, &chosen, comparison)).into(),
        section("Built in").child(paragraph("", words)).child(features(view, &chosen, comparison)).into(),
    ]
}

fn count(comparison: &Comparison, id: &str) -> String {
    let of = |state: FeatureState| {
        let has = |feature: &&Feature| feature.cells.iter().any(|cell| cell.technology == id && cell.state == state);
        comparison.features.iter().filter(has).count()
    };
    match of(FeatureState::Partial) {
        0 => of(FeatureState::Yes).to_string(),
        partial => format!("{} and {partial} in part", of(FeatureState::Yes)),
    }
}

/// A fact: its name, and how to read it off a technology.
type Fact = (&'static str, fn(&TechnologyDetail) -> String);

/// The rows of the first table.
const FACTS: [Fact; 14] = [
    ("Type", |detail| detail.type_.clone()),
    ("About", |detail| detail.about.clone()),
    ("First release", |detail| words_of(detail.first_release)),
    ("First commit", |detail| words_of(detail.first_commit)),
    ("Latest release", |detail| format!("{}, {}", detail.latest_version, words_of(detail.latest_date))),
    ("Needs", |detail| detail.requires.clone()),
    ("Licence", |detail| detail.licence.clone()),
    ("Pricing", |detail| detail.pricing.clone()),
    ("Home", |detail| detail.home.clone()),
    ("Categories", |detail| detail.categories.join(", ")),
    ("Website", |detail| detail.website.clone()),
    ("Documentation", |detail| detail.docs.clone()),
    ("Repository", |detail| detail.repository.clone()),
    ("Read", |detail| words_of(detail.as_of)),
];

fn words_of(date: Option<Date>) -> String {
    date.map(Date::words).unwrap_or_default()
}

fn facts(view: View<'_>, chosen: &[&Technology], comparison: &Comparison) -> Markup {
    let details: Vec<Option<&TechnologyDetail>> =
        chosen.iter().map(|technology| comparison.technologies.iter().find(|detail| detail.id == technology.id)).collect();
    let row = |(name, read): Fact| {
        let values: Vec<String> = details.iter().map(|detail| detail.map(read).unwrap_or_default()).collect();
        let cells = chosen.iter().zip(&values).map(|(technology, value)| cell(technology).child(shown(value)).into()).collect();
        differs(view, &values).then(|| element("tr").child(element("th").with("scope", "row").child(name)).children(cells).into())
    };
    table("compare-table", chosen, FACTS.into_iter().filter_map(row).collect())
}

/// Is a row shown: always, or only where not all of it is the same?
fn differs<T: PartialEq>(view: View<'_>, values: &[T]) -> bool {
    !view.choice.only_differences || values.windows(2).any(|pair| pair[0] != pair[1])
}

/// A cell that says on narrow screens whose it is.
fn cell(technology: &Technology) -> Element {
    element("td").with("data-label", technology.name.as_str())
}

/// An address becomes a link that shows where it leads.
fn shown(value: &str) -> Markup {
    match value.strip_prefix("https://") {
        Some(address) => link(value, address.trim_end_matches('/')).into(),
        None => value.into(),
    }
}

fn table(class: &str, chosen: &[&Technology], rows: Vec<Markup>) -> Markup {
    let name = |(position, technology): (usize, &&Technology)| {
        element("th").with("scope", "col").class(&format!("p{}", position + 1)).child(technology.name.as_str()).into()
    };
    let corner = element("th").with("scope", "col").child(hidden("Fact"));
    let head = element("tr").child(corner).children(chosen.iter().enumerate().map(name).collect());
    element("table").class(class).child(element("thead").child(head)).child(element("tbody").children(rows)).into()
}

fn features(view: View<'_>, chosen: &[&Technology], comparison: &Comparison) -> Markup {
    let row = |feature: &Feature| {
        let found: Vec<Option<&FeatureCell>> =
            chosen.iter().map(|technology| feature.cells.iter().find(|cell| cell.technology == technology.id)).collect();
        let states: Vec<Option<FeatureState>> = found.iter().map(|cell| cell.map(|cell| cell.state)).collect();
        let cells = chosen.iter().zip(found).map(|(technology, cell)| feature_cell(technology, cell, comparison)).collect();
        let head = element("th").with("scope", "row").child(feature.title.as_str());
        let head = head.child(element("small").child(feature.definition.as_str()));
        differs(view, &states).then(|| element("tr").child(head).children(cells).into())
    };
    table("compare-table feature-table", chosen, comparison.features.iter().filter_map(row).collect())
}

/// Yes, in part or no, with a link to the file at the commit that was read.
fn feature_cell(technology: &Technology, found: Option<&FeatureCell>, comparison: &Comparison) -> Markup {
    let Some(found) = found else {
        return cell(technology).child(element("span").class("missing").child("not looked at")).into();
    };
    let (word, class) = match found.state {
        FeatureState::Yes => ("yes", "has has-yes"),
        FeatureState::Partial => ("in part", "has has-partial"),
        FeatureState::No => ("no", "has has-no"),
    };
    let mut cell = cell(technology).child(element("span").class(class).child(word));
    if !found.path.is_empty() {
        cell = cell.child(proof(found, comparison));
    }
    if !found.note.is_empty() {
        cell = cell.child(element("small").child(found.note.as_str()));
    }
    cell.into()
}

fn proof(cell: &FeatureCell, comparison: &Comparison) -> Markup {
    let path = element("code").child(cell.path.as_str());
    match comparison.repositories.iter().find(|repository| repository.technology == cell.technology) {
        None => path.class("proof").into(),
        Some(read) => {
            let address = format!("https://github.com/{}/blob/{}/{}", read.repository, read.commit, cell.path);
            link(&address, path).class("proof").with("title", cell.symbol.as_str()).into()
        }
    }
}
