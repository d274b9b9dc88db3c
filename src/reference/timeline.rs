//! Releases on a line of time: a row for each technology, a tick for a minor version, a tall one for a major. It is drawn
//! inline, stands without the chart module, and repeats what the table of releases says.

use super::scale::{EDGE, HALF, axis};
use crate::document::markup::{Element, Markup, bar, drawing, element, hair, hidden, paragraph, percent};
use crate::model::{Release, ReleaseKind, Technology};
use crate::words::{frame, measures as words};
use std::ops::RangeInclusive;

/// Days of a year, in the mean.
const YEAR: f64 = 365.25;
/// Room for a character of a version, in thousandths of the width, where the window is narrow and where it is not.
const CHARACTER: [i64; 2] = [26, 9];
/// Between two versions, in characters.
const GAP: i64 = 1;
/// Parts of years that are named below, at most.
const NAMED: u16 = 5;

/// The line of time of the releases of some technologies, column by column; `None` where there are none.
pub(super) fn timeline(frameworks: &[&Technology], columns: &[&[Release]]) -> Option<Markup> {
    let all = || columns.iter().flat_map(|releases| releases.iter());
    let years = all().map(|release| release.date.year()).min()?..=all().map(|release| release.date.year()).max()?;
    let named = || frameworks.iter().zip(columns).filter(|(_, releases)| !releases.is_empty());
    let says: Vec<String> = named().filter_map(|(technology, releases)| words(technology, releases)).collect();
    let row = |(at, (technology, releases)): (usize, (&&Technology, &&[Release]))| -> Option<Markup> {
        let name = element("th").with("scope", "row").child(technology.name.as_str());
        let cell = element("td").class("timeline-cell").child(drawn(at, releases, &years));
        (!releases.is_empty()).then(|| element("tr").child(name).child(cell).into())
    };
    let rows: Vec<Markup> = frameworks.iter().zip(columns).enumerate().filter_map(row).collect();
    let head = element("tr")
        .child(element("th").with("scope", "col").child(hidden(frame::TECHNOLOGY)))
        .child(element("th").with("scope", "col").class("timeline-cell").child(ruler(&years)).child(hidden(words::LINE_OF_TIME)));
    let table = element("table").class("timeline-table").child(element("thead").child(head)).child(element("tbody").children(rows));
    let sentence = paragraph("chart-title", format!("{}.", says.join("; ")));
    let caption = element("figcaption").child(sentence).child(paragraph("chart-subtitle", words::TIMELINE_KEY));
    Some(element("figure").class("timeline").child(caption).child(table).into())
}

/// How many of which kind, since when, and the newest.
fn words(technology: &Technology, releases: &[Release]) -> Option<String> {
    let (first, last) = (releases.first()?, releases.last()?);
    let major = releases.iter().filter(|release| release.kind == ReleaseKind::Major).count();
    let minor = releases.len() - major;
    let (since, on) = (first.date.year(), last.date.words());
    Some(words::TIMELINE_SAYS.fill(&[&technology.name, &major, &minor, &since, &last.version, &on]))
}

/// Where a day stands, in thousandths of the width.
fn place(release: &Release, years: &RangeInclusive<u16>) -> i64 {
    // Days since the first of January of the first year, by the mean length of a year: less than two days off.
    let days = f64::from(release.date.day_number()) - f64::from(first_day(*years.start()));
    let whole = f64::from(years.end() - years.start() + 1) * YEAR;
    EDGE + ((2 * HALF) as f64 * (days / whole).clamp(0.0, 1.0)).round() as i64
}

fn first_day(year: u16) -> i32 {
    crate::model::Date::parse(&format!("{year:04}-01-01")).map_or(0, |date| date.day_number())
}

/// The ticks of a technology at a position of the choice, and the numbers of its major versions.
fn drawn(position: usize, releases: &[Release], years: &RangeInclusive<u16>) -> Element {
    let class = format!("p{}", position + 1);
    let mut line = drawing("timeline-line", "34").child(bar("timeline-ground", EDGE, 2 * HALF, "32", "1"));
    for release in releases {
        let at = place(release, years);
        line = line.child(match release.kind {
            ReleaseKind::Minor => hair(&class, at, "22", "10"),
            ReleaseKind::Major => {
                element("rect").class(&class).with("x", percent(at)).with("y", "14").with("width", "3").with("height", "18").into()
            }
        });
    }
    let [narrow, wide] = CHARACTER.map(|character| numbered(releases, years, character));
    for (at, version) in wide {
        let side = if at > 900 { "axis-end" } else { "axis-middle" };
        let room = if narrow.contains(&(at, version)) { "" } else { " only-wide" };
        line = line.child(element("text").class(&format!("{side}{room}")).with("x", percent(at)).with("y", "10").child(version));
    }
    line
}

/// The major versions that are named, the newest first, as far as their numbers do not touch.
fn numbered<'a>(releases: &'a [Release], years: &RangeInclusive<u16>, character: i64) -> Vec<(i64, &'a str)> {
    let mut found: Vec<(i64, &str)> = Vec::new();
    let mut free = i64::MAX;
    for release in releases.iter().rev().filter(|release| release.kind == ReleaseKind::Major) {
        let (at, width) = (place(release, years), release.version.chars().count() as i64 * character);
        // The last ones end at their tick, so that they stay within the drawing.
        let (from, to) = if at > 900 { (at - width, at) } else { (at - width / 2, at + width / 2) };
        if to + GAP * character <= free {
            found.push((at, &release.version));
            free = from;
        }
    }
    found
}

/// The years above the rows.
fn ruler(years: &RangeInclusive<u16>) -> Element {
    let (first, span) = (*years.start(), years.end() - years.start() + 1);
    let step = span.div_ceil(NAMED).max(1);
    let at = |year: u16| EDGE + 2 * HALF * i64::from(year - first) / i64::from(span);
    axis((first..=*years.end()).step_by(usize::from(step)).map(|year| (at(year), year.to_string())))
}
