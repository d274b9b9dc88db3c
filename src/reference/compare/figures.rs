//! Rows of measures: the newest figures, and who is ahead where a direction is better.

use super::Ground;
use super::ahead::{Standing, ratio_words, standing};
use super::sets::TAKEN;
use super::table::{Cell, Row, Section, Table};
use crate::document::Markup;
use crate::document::markup::{element, link, paragraph};
use crate::model::{Better, Flag, Measure, Point};
use crate::words::{Message, compare as words, frame, measures, popularity};

/// The groups of measures that are other ways to count popularity.
const GROUPS: [(&str, Message); 3] = [("use", measures::USE), ("attention", measures::ATTENTION), ("questions", frame::QUESTIONS)];

/// Those that have a section of their own.
pub(super) const SITES: [&str; 2] = ["site-rank", "site-ratio"];

pub(super) fn section(ground: Ground<'_>) -> Section {
    let about = vec![paragraph("", words::COUNTS_ARE)];
    let mut section = Section { id: "counts", title: words::COUNTS.say(), words: about, ..Section::default() };
    for (group, title) in GROUPS {
        let table = measures(ground, title.say(), |measure| measure.group == group && !SITES.contains(&measure.id.as_str()));
        push(&mut section, table);
    }
    section
}

/// Adds a table, unless it has neither rows nor anything to say of them.
pub(super) fn push(section: &mut Section, table: Table) {
    if !table.rows.is_empty() || !table.about.is_empty() {
        section.tables.push(table);
    }
}

/// A table of measures. Those without a figure for any of the technologies are named above it instead.
pub(super) fn measures(ground: Ground<'_>, title: &str, wanted: impl Fn(&Measure) -> bool) -> Table {
    let (mut rows, mut bare): (Vec<Row>, Vec<&str>) = (Vec::new(), Vec::new());
    for measure in ground.popularity.measures.iter().filter(|measure| wanted(measure)) {
        let row = row(ground, measure);
        if row.cells.iter().take(ground.chosen().len()).all(Cell::is_missing) { bare.push(&measure.title) } else { rows.push(row) }
    }
    let mut table = ground.table(title, rows);
    if !bare.is_empty() {
        table.about = words::NOT_COLLECTED_FOR_ANY.fill(&[&bare.join("; ")]);
    }
    table
}

/// One measure.
pub(super) fn row(ground: Ground<'_>, measure: &Measure) -> Row {
    let Standing { points, lead } = standing(measure, &ground.ids(), &ground.names());
    let cell = |point: &Point| {
        ground.figure(
            measure.format(point.value),
            &point.date.words(),
            point.flag,
            &point.note,
            ground.popularity.sources.get(usize::from(point.source)),
        )
    };
    let mut cells: Vec<Cell> = points.into_iter().map(|point| point.map_or_else(|| Cell::of(""), cell)).collect();
    let small = match measure.better {
        _ if ground.chosen().len() == 1 => "",
        Better::More => words::MORE_IS_AHEAD.say(),
        Better::Fewer => words::LESS_IS_AHEAD.say(),
        Better::Neither => measures::NEITHER.say(),
    };
    if measure.better != Better::Neither {
        cells.push(Cell::ahead(lead.map(|lead| lead.sentence)));
    }
    Row::of_dataset(&measure.title, cells).leading(ground.measure_page(&measure.id)).explained(small)
}

/// A date, and what is special about the figure.
pub(super) fn dated(date: &str, flag: Flag) -> String {
    let flag = match flag {
        Flag::Observed => "",
        Flag::LowerBound => words::AT_LEAST.say(),
        Flag::Estimate => words::ESTIMATE.say(),
        Flag::Partial => popularity::TO_DATE.say(),
        Flag::Secondary => popularity::SECOND_HAND.say(),
    };
    match (date, flag) {
        (date, "") => date.to_owned(),
        ("", flag) => flag.to_owned(),
        (date, flag) => format!("{date}, {flag}"),
    }
}

/// The largest lead of each technology, by whatever measure but those of speed: they need not agree.
pub(super) fn largest_leads(ground: Ground<'_>) -> Markup {
    let (ids, names) = (ground.ids(), ground.names());
    let mut largest: Vec<Option<(i64, &Measure)>> = vec![None; ids.len()];
    let is_fair = |measure: &&Measure| measure.group != "speed" || TAKEN.contains(&measure.id.as_str());
    for measure in ground.popularity.measures.iter().filter(is_fair) {
        let Some(lead) = standing(measure, &ids, &names).lead else { continue };
        if let (Some(leader), Some(tenths)) = (lead.leader, lead.tenths)
            && largest[leader].is_none_or(|(most, _)| most < tenths)
        {
            largest[leader] = Some((tenths, measure));
        }
    }
    let line = |(name, lead): (&&str, &Option<(i64, &Measure)>)| -> Markup {
        let line = element("li").child(element("b").child(*name));
        match lead {
            None => line.child(words::NO_LARGEST_LEAD).into(),
            Some((tenths, measure)) => {
                let end = if measure.better == Better::Fewer { words::LARGEST_LEAD_END_FEWER } else { words::LARGEST_LEAD_END };
                let title = link(&ground.measure_page(&measure.id), measure.title.as_str()).in_english();
                line.child(words::LARGEST_LEAD).child(title).child(end.fill(&[&ratio_words(*tenths)])).into()
            }
        }
    };
    let lines: Vec<Markup> = if ids.len() > 1 { names.iter().zip(&largest).map(line).collect() } else { Vec::new() };
    element("ul").class("largest-leads").children(lines).into()
}
