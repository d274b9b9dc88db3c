//! Releases by year: the major and minor versions of each chosen technology, patches counted.

use super::Parts;
use super::source::short_link;
use super::timeline::timeline;
use crate::document::View;
use crate::document::markup::{Element, Markup, element, paragraph};
use crate::model::{Annex, Popularity, Release, ReleaseKind, Technology};
use crate::words::{frame, measures as words};

/// Years that stand open; the rest is folded.
const OPEN: usize = 6;
/// Minor releases of a year that are listed one by one; of more the first and the last are named.
const LISTED: usize = 6;

/// The section of the page.
pub(super) fn releases(view: View<'_>, popularity: &Popularity, annex: &Annex, parts: Parts) -> Markup {
    let frameworks = view.frameworks();
    let part = |content: Vec<Markup>| parts.part("releases measure-group", "releases", words::RELEASES.say(), content);
    let mut content = vec![paragraph("measure-counts", words::RELEASES_ARE)];
    let of = |technology: &&Technology| -> &[Release] {
        annex.releases.iter().find(|one| one.technology == technology.id).map_or(&[], |one| &one.releases)
    };
    let columns: Vec<&[Release]> = frameworks.iter().map(of).collect();
    let years = || columns.iter().flat_map(|releases| releases.iter().map(|release| release.date.year()));
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        content.push(paragraph("", words::NO_RELEASES));
        return part(content);
    };
    let years: Vec<u16> = (first..=last).rev().collect();
    let (open, folded) = years.split_at(years.len().min(OPEN));
    content.extend(timeline(&frameworks, &columns));
    content.push(table(&frameworks, &columns, popularity, open));
    if !folded.is_empty() {
        let summary = element("summary").child(frame::PERIOD.fill(&[&folded[folded.len() - 1], &folded[0]]));
        content.push(element("details").child(summary).child(table(&frameworks, &columns, popularity, folded)).into());
    }
    let dates = frameworks.iter().zip(&columns).filter_map(|(technology, releases)| last_words(technology, releases, annex));
    let mut sources = element("ul").class("source-list").children(dates.collect());
    if frameworks.iter().zip(&columns).any(|(_, releases)| releases.is_empty()) {
        sources = sources.child(element("li").child(words::WITHOUT_VERSION));
    }
    content.push(sources.into());
    part(content)
}

/// The last release of a technology, where its days were read.
fn last_words(technology: &Technology, releases: &[Release], annex: &Annex) -> Option<Markup> {
    let last = releases.last()?;
    let said = words::LAST_RELEASE.fill(&[&technology.name, &releases.len(), &last.version, &last.date.words()]);
    let mut item = element("li").child(said);
    if let Some(source) = annex.sources.get(usize::from(last.source)) {
        item = item.child(short_link(source));
    }
    Some(item.into())
}

fn table(frameworks: &[&Technology], columns: &[&[Release]], popularity: &Popularity, years: &[u16]) -> Markup {
    let name = |technology: &&Technology| element("th").with("scope", "col").child(technology.name.as_str()).into();
    let head = element("tr").child(element("th").with("scope", "col").child(words::YEAR)).children(frameworks.iter().map(name).collect());
    let row = |year: &u16| {
        let cells = frameworks.iter().zip(columns).map(|(technology, releases)| cell(technology, releases, popularity, *year).into());
        element("tr").child(element("th").with("scope", "row").child(year.to_string())).children(cells.collect()).into()
    };
    let body = element("tbody").children(years.iter().map(row).collect());
    element("table").class("release-table").child(element("thead").child(head)).child(body).into()
}

fn cell(technology: &Technology, releases: &[Release], popularity: &Popularity, year: u16) -> Element {
    let of_year: Vec<&Release> = releases.iter().filter(|release| release.date.year() == year).collect();
    let mut cell = element("td").with("data-label", technology.name.as_str());
    if releases.is_empty() {
        return cell.class("missing").child(words::NOT_COLLECTED);
    }
    let (majors, minors): (Vec<&Release>, Vec<&Release>) = of_year.iter().copied().partition(|release| release.kind == ReleaseKind::Major);
    let folded = minors.len() > LISTED;
    let mut parts: Vec<Markup> = Vec::new();
    for release in if folded { &majors } else { &of_year } {
        let version = if release.kind == ReleaseKind::Major { element("b") } else { element("span") };
        parts.push(version.with("title", release.date.words()).child(release.version.as_str()).into());
    }
    if folded {
        let (first, last) = (&minors[0].version, &minors[minors.len() - 1].version);
        parts.push(element("span").child(words::MINOR_FOLDED.fill(&[&minors.len(), first, last])).into());
    }
    for (at, part) in parts.into_iter().enumerate() {
        cell = if at > 0 { cell.child(", ") } else { cell }.child(part);
    }
    match patches(technology, popularity, year, of_year.len()) {
        Some(0) | None => cell,
        Some(count) => {
            let patches = if count == 1 { words::ONE_PATCH } else { words::PATCHES };
            let parted = if of_year.is_empty() { "" } else { " + " };
            cell.child(element("small").child(format!("{parted}{}", patches.fill(&[&count]))))
        }
    }
}

/// Releases of a year beside those that are listed; `None` where the whole number is not known.
fn patches(technology: &Technology, popularity: &Popularity, year: u16, listed: usize) -> Option<i64> {
    let all = popularity.measures.iter().find(|measure| measure.id == "releases-year")?;
    let series = all.series.iter().find(|series| series.technology == technology.id)?;
    let point = series.points.iter().find(|point| point.date.year() == year)?;
    point.value.checked_sub(i64::try_from(listed).ok()?).filter(|count| *count >= 0)
}
