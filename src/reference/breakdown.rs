//! Figures by something other than time: by country, by test, by kind of application. A breakdown whose labels come back
//! for several technologies is a table with a column for each; any other is a list of rows.

use super::Parts;
use super::measure::about;
use super::scale::{value_axis, value_scale};
use super::source::short_link;
use crate::document::View;
use crate::document::markup::{Element, Markup, bar, drawing, element, english, filled, hidden, joined, link, paragraph};
use crate::model::{Annex, Better, Breakdown, BreakdownRow, Date, Form, Technology, format_scaled};
use crate::popularity::flag_words;
use crate::words::{frame, measures as words};

/// Rows that stand open; the rest is folded.
const OPEN: usize = 10;

/// Every breakdown, under one heading.
pub(super) fn breakdowns(view: View<'_>, annex: &Annex, parts: Parts) -> Markup {
    let sections = annex.breakdowns.iter().map(|breakdown| section(view, breakdown, annex));
    let content = std::iter::once(paragraph("measure-counts", words::BREAKDOWNS_ARE)).chain(sections).collect();
    parts.part("measure-group", "breakdowns", words::BREAKDOWNS.say(), content)
}

fn section(view: View<'_>, breakdown: &Breakdown, annex: &Annex) -> Markup {
    let when = breakdown.as_of.map_or_else(|| frame::UNDATED.into(), Date::words);
    let mut words = element("div")
        .class("measure-words")
        .child(element("p").class("eyebrow").children(joined([english(breakdown.title.as_str()), format!(", {when}").into()])))
        .child(element("h3").child(breakdown.finding.as_str()).in_english())
        .child(element("p").child(breakdown.counts.as_str()).class("measure-counts").in_english());
    if breakdown.rows.iter().all(|row| row.technology.is_empty()) {
        words = words.child(paragraph("caveat", words::NOT_TOLD_APART));
    }
    let words = words.child(element("p").child(breakdown.caveat.as_str()).class("caveat").in_english());
    let file = format!("breakdowns/{}.csv", breakdown.id);
    let dates = paragraph("", words::DATE_AND_ROWS.fill(&[&when, &breakdown.rows.len()]));
    let about = about(
        &breakdown.unit,
        &breakdown.population,
        &breakdown.method,
        dates,
        (&breakdown.sources, &annex.sources),
        &breakdown.licence,
        &file,
    );
    let figures = element("div").class("measure-figures").child(figures(view, breakdown)).child(sources(breakdown, annex)).child(about);
    // A scale beside a column of figures for each technology needs the whole width.
    let class = if labels(breakdown).len() < breakdown.rows.len() { "measure measure-wide" } else { "measure" };
    element("section").class(class).with("id", breakdown.id.as_str()).child(words).child(figures).into()
}

/// Where the figures were read, without having to open anything.
fn sources(breakdown: &Breakdown, annex: &Annex) -> Markup {
    let mut line = element("p").class("source-line").child(frame::SOURCE);
    let used = annex.sources.iter().enumerate().filter(|(at, _)| breakdown.rows.iter().any(|row| usize::from(row.source) == *at));
    for (at, (_, source)) in used.enumerate() {
        line = if at > 0 { line.child(", ") } else { line }.child(short_link(source));
    }
    let way = match breakdown.better {
        Better::More => ".",
        Better::Fewer if breakdown.form == Form::Rank => words::FIRST_IS_BEST.say(),
        Better::Fewer => words::LESS_IS_BEST.say(),
        Better::Neither => words::NEITHER_IS_BEST.say(),
    };
    line.child(way).into()
}

/// Each label once, in order.
fn labels(breakdown: &Breakdown) -> Vec<&str> {
    let mut labels: Vec<&str> = Vec::new();
    for row in &breakdown.rows {
        if !labels.contains(&row.label.as_str()) {
            labels.push(&row.label);
        }
    }
    labels
}

fn figures(view: View<'_>, breakdown: &Breakdown) -> Markup {
    let labels = labels(breakdown);
    let frameworks = view.frameworks();
    let known = |technology: &&&Technology| breakdown.rows.iter().any(|row| row.technology == technology.id);
    let missing: Vec<&str> = frameworks.iter().filter(|technology| !known(technology)).map(|technology| technology.name.as_str()).collect();
    let told_apart = breakdown.rows.iter().any(|row| !row.technology.is_empty());
    let table = if labels.len() == breakdown.rows.len() { listed(view, breakdown) } else { by_technology(&frameworks, breakdown, &labels) };
    let mut figures = element("div").children(table);
    if told_apart && !missing.is_empty() {
        figures = figures.child(paragraph("caveat missing", words::NOT_COLLECTED_HERE.fill(&[&missing.join(", ")])));
    }
    figures.into()
}

/// One row for each label, the first ten open.
fn listed(view: View<'_>, breakdown: &Breakdown) -> Vec<Markup> {
    let longest = breakdown.rows.iter().map(|row| row.value).max().unwrap_or_default();
    let names = breakdown.rows.iter().any(|row| !row.technology.is_empty() && !row.label.contains(&name_of(view, &row.technology)));
    let one = |row: &BreakdownRow| {
        let position = view.frameworks().iter().position(|technology| technology.id == row.technology);
        let class = position.map_or_else(|| "bar-other".to_owned(), |position| format!("p{}", position + 1));
        let mut head = element("th").with("scope", "row").child(english(row.label.as_str()));
        if names {
            let name = if row.technology.is_empty() { words::NOT_SAID.into() } else { name_of(view, &row.technology) };
            head = head.child(element("small").child(name));
        }
        let mut cell = element("td").class("bar-cell");
        if breakdown.form != Form::Rank && longest > 0 {
            cell = cell.child(drawing("bar", "12").child(bar(&class, 0, row.value * 1000 / longest, "1", "10")));
        }
        element("tr").child(head).child(cell).child(figure(breakdown, row)).into()
    };
    let table = |rows: &[BreakdownRow]| -> Markup {
        let column = |words: Markup| element("th").with("scope", "col").child(words);
        let head = element("tr")
            .child(column(breakdown.dimension.as_str().into()).class("dimension").in_english())
            .child(column(hidden(words::BAR).into()))
            .child(column(breakdown.unit.as_str().into()).class("figure").in_english());
        let body = element("tbody").children(rows.iter().map(one).collect());
        element("table").class("measure-table breakdown-table").child(element("thead").child(head)).child(body).into()
    };
    let (open, folded) = breakdown.rows.split_at(breakdown.rows.len().min(OPEN));
    let mut tables = vec![table(open)];
    if !folded.is_empty() {
        let summary = element("summary").child(words::MORE_ROWS.fill(&[&folded.len()]));
        tables.push(element("details").child(summary).child(table(folded)).into());
    }
    tables
}

fn name_of(view: View<'_>, id: &str) -> String {
    view.catalog.technology_index(id).map_or_else(|| id.to_owned(), |index| view.catalog.technology(index).name.clone())
}

fn figure(breakdown: &Breakdown, row: &BreakdownRow) -> Element {
    let mut cell = element("td").class("figure").child(breakdown.format(row.value));
    if let Some(words) = flag_words(row.flag) {
        cell = cell.child(element("small").child(words));
    }
    if !row.note.is_empty() {
        cell = cell.child(element("small").child(row.note.as_str()).in_english());
    }
    cell
}

/// One row for each label, with the chosen technologies on one scale and a figure for each.
fn by_technology(frameworks: &[&Technology], breakdown: &Breakdown, labels: &[&str]) -> Vec<Markup> {
    let of = |label: &str, id: &str| breakdown.rows.iter().find(|row| row.label == label && row.technology == id);
    let shown: Vec<&Technology> =
        frameworks.iter().copied().filter(|technology| breakdown.rows.iter().any(|row| row.technology == technology.id)).collect();
    let others = breakdown.rows.iter().any(|row| row.technology.is_empty());
    let labels: Vec<&str> = labels
        .iter()
        .copied()
        .filter(|label| of(label, "").is_some() || shown.iter().any(|technology| of(label, &technology.id).is_some()))
        .collect();
    if labels.is_empty() {
        return Vec::new();
    }
    let row_values =
        |label: &str| -> Vec<Option<i64>> { frameworks.iter().map(|technology| of(label, &technology.id).map(|row| row.value)).collect() };
    let values: Vec<i64> = labels.iter().flat_map(|label| row_values(label)).flatten().filter(|value| *value > 0).collect();
    let longest =
        labels.iter().filter_map(|label| of(label, "")).map(|row| row.value).chain(values.iter().copied()).max().unwrap_or(1).max(1);
    let reach =
        (values.iter().min().map_or(0, |least| least.ilog10().into()), values.iter().max().map_or(1, |most| i64::from(most.ilog10()) + 1));
    // On a log scale a length would mislead: dots. From zero: one bar above the other.
    let is_log = breakdown.form == Form::Count && breakdown.better == Better::More;
    let column = |words: Markup| element("th").with("scope", "col").child(words);
    let words = |power: i64| format_scaled(10_i64.pow(u32::try_from(power).unwrap_or_default().min(18)), 0);
    let scale =
        if is_log { column(value_axis(reach, words).into()).child(hidden(words::LOG_SCALE)) } else { column(hidden(words::BARS).into()) };
    let dimension = column(breakdown.dimension.as_str().into()).class("dimension").in_english();
    let mut head = element("tr").child(dimension).child(scale.class("ratio-cell"));
    for technology in &shown {
        head = head.child(column(technology.name.as_str().into()).class("figure"));
    }
    if others {
        head = head.child(column(words::OTHER.into()).class("figure"));
    }
    let row = |label: &&str| -> Markup {
        let values = row_values(label);
        let drawn = if is_log { value_scale(&values, reach) } else { bars(&values, of(label, "").map(|row| row.value), longest) };
        let label_cell = element("th").with("scope", "row").child(*label).in_english();
        let mut cells = element("tr").child(label_cell).child(element("td").class("ratio-cell").child(drawn));
        for technology in &shown {
            cells = cells.child(match of(label, &technology.id) {
                Some(row) => figure(breakdown, row).with("data-label", technology.name.as_str()),
                None => element("td").class("figure missing").with("data-label", technology.name.as_str()).child(words::NOT_COLLECTED),
            });
        }
        if others {
            cells = cells.child(
                of(label, "")
                    .map_or_else(|| element("td").class("figure no-other"), |row| figure(breakdown, row).with("data-label", words::OTHER)),
            );
        }
        cells.into()
    };
    let body = element("tbody").children(labels.iter().map(row).collect());
    let unit = if is_log { words::IN_UNIT_LOG } else { words::IN_UNIT };
    let unit = element("p").class("source-line").children(filled(unit, vec![english(breakdown.unit.as_str())]));
    vec![unit.into(), element("table").class("paired-table").child(element("thead").child(head)).child(body).into()]
}

/// A bar for each technology that has a value, one under the other, from zero.
fn bars(values: &[Option<i64>], other: Option<i64>, longest: i64) -> Element {
    let classes = values.iter().enumerate().map(|(at, value)| (format!("p{}", at + 1), *value)).chain([("bar-other".to_owned(), other)]);
    let found: Vec<(String, i64)> = classes.filter_map(|(class, value)| Some((class, value?))).collect();
    let mut drawn = drawing("bar", &(found.len() * 10).max(10).to_string());
    for (at, (class, value)) in found.iter().enumerate() {
        drawn = drawn.child(bar(class, 0, value * 1000 / longest, &(at * 10 + 1).to_string(), "8"));
    }
    drawn
}

/// The link to the file of a table, as people edit it.
pub(super) fn file_link(file: &str) -> Element {
    link(&format!("data/{file}"), file.rsplit('/').next().unwrap_or(file).to_owned())
}
