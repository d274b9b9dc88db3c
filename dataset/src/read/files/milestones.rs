//! `milestones.csv`: the first observation in which one technology is ahead of another.
//! Nothing here works out who is ahead; the file says it, and is checked.

use super::figure::{Scale, read_source, read_value};
use crate::model::{Better, Date, Form, Id, Measure, Milestone};
use crate::read::input::{Folder, Row};
use crate::read::known::Known;

const COLUMNS: [&str; 9] = ["measure", "date", "before", "ahead", "ahead_value", "behind", "behind_value", "source", "note"];

/// Reads `milestones.csv`, oldest first.
pub(crate) fn read_milestones(folder: &Folder, known: &Known, measures: &[Measure]) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::new();
    for row in folder.rows("milestones.csv", &COLUMNS).unwrap_or_default() {
        let milestone = read_milestone(&row, known, measures);
        if milestones.last().is_some_and(|last| last.date > milestone.date) {
            row.value("date").refuse("dates in rising order");
        }
        milestones.push(milestone);
    }
    milestones
}

fn read_milestone(row: &Row, known: &Known, measures: &[Measure]) -> Milestone {
    let id = known.measures.known(&row.value("measure"));
    let measure = measures.iter().find(|measure| measure.id == id);
    let scale = measure.map_or(Scale { form: Form::Count, decimals: 3 }, |one| Scale { form: one.form, decimals: one.decimals });
    let milestone = Milestone {
        date: row.value("date").date().unwrap_or_default(),
        before: row.value("before").date().unwrap_or_default(),
        ahead: read_technology(row, "ahead", known, measure),
        ahead_value: read_value(&row.value("ahead_value"), scale),
        behind: read_technology(row, "behind", known, measure),
        behind_value: read_value(&row.value("behind_value"), scale),
        source: read_source(row, known),
        note: row.value("note").words().into(),
        measure: id,
    };
    check(row, &milestone, measure);
    milestone
}

/// A technology that has points in the measure.
fn read_technology(row: &Row, column: &str, known: &Known, measure: Option<&Measure>) -> Id {
    let value = row.value(column);
    let id = known.technologies.known(&value);
    let is_known = known.technologies.position(&id).is_some();
    if is_known && measure.is_some_and(|measure| measure.latest(&id).is_none() && !measure.series.is_empty()) {
        value.refuse("a technology with points in the measure's series");
    }
    id
}

/// Records a technology that overtakes itself, one that is not ahead, and an observation before that is not before.
fn check(row: &Row, milestone: &Milestone, measure: Option<&Measure>) {
    if milestone.ahead == milestone.behind {
        row.value("behind").refuse("another technology than the one ahead");
    }
    if milestone.before >= milestone.date && milestone.date != Date::default() {
        row.value("before").refuse("the date of the observation before, which lies before `date`");
    }
    let Some(measure) = measure else { return };
    let fewer = measure.form == Form::Rank || measure.better == Better::Fewer;
    let (first, second) = (milestone.ahead_value, milestone.behind_value);
    if if fewer { first >= second } else { first <= second } {
        row.value("ahead_value").refuse(if fewer { "less than `behind_value`" } else { "more than `behind_value`" });
    }
}
