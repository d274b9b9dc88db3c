//! What moved this link: its result when it was made beside that of today, and the changes of the dataset between the two
//! that touch it (`touch` says which). What is not in the list of changes is not guessed.

use super::Shown;
use crate::document::View;
use crate::document::markup::{Element, Markup, element, english, filled_with, joined, paragraph};
use crate::model::{Changes, PartName, Sheet, SheetKind, Version, format_scaled};
use crate::words::Message;
use crate::words::{data as words, frame};
use crate::worksheet::Decision;

/// With which dataset the link was made, both results, and what moved it. Nothing for a link of today's dataset, or for one
/// that carries neither a dataset nor a result.
#[inline(never)]
pub(super) fn moved(view: View<'_>, changes: Shown<'_, Changes>) -> Vec<Markup> {
    let then = earlier(view);
    if then.is_none() && (view.choice.dataset.is_some() || view.choice.was.is_empty()) {
        return Vec::new();
    }
    let link = Link::new(view);
    let mut nodes = vec![element("p").children(origin(view, then, changes.ready())).into(), link.results()];
    if let Some(then) = then {
        nodes.extend(changes.or_waiting(words::CHANGES_WAITING.say(), |changes| link.between(changes, then)));
    }
    nodes
}

/// The parts that it needs: the list, for a link that names an earlier dataset.
pub(super) fn wanted(view: View<'_>) -> Vec<PartName> {
    earlier(view).map(|_| PartName::Changes).into_iter().collect()
}

/// The dataset with which the link was made, where it names another than today's.
fn earlier<'a>(view: View<'a>) -> Option<&'a str> {
    view.choice.dataset.as_deref().filter(|then| *then != view.catalog.core().id)
}

/// With which dataset the link was made, and when, as far as that is known.
fn origin(view: View<'_>, then: Option<&str>, changes: Option<&Changes>) -> Vec<Markup> {
    let core = view.catalog.core();
    let listed = |id: &str| changes.and_then(|changes| changes.position(id).map(|at| named(&changes.versions[at])));
    let now = listed(&core.id).unwrap_or_else(|| vec![words::VERSION_CLOSED.fill(&[&core.id, &core.collected.words()]).into()]);
    match then {
        None => filled_with(words::MADE_WITH_NONE, vec![now]),
        Some(id) => match listed(id) {
            None if changes.is_some() => filled_with(words::MADE_WITH_UNLISTED, vec![vec![id.into()], now]),
            then => filled_with(words::MADE_WITH, vec![then.unwrap_or_else(|| vec![id.into()]), now]),
        },
    }
}

/// A version by id, title and date.
fn named(version: &Version) -> Vec<Markup> {
    let (id, title) = (format!("{} (", version.id), english(version.title.as_str()));
    joined([id.into(), title, format!(", {})", version.date.words()).into()])
}

/// The link, as today's sheet reads it.
pub(super) struct Link<'a> {
    /// What the link says.
    pub view: View<'a>,
    /// Its sheet.
    pub sheet: &'a Sheet,
    /// What follows from it today.
    pub decision: Decision,
    rows: Vec<Row<'a>>,
}

/// One technology then and now: tenths of a score, or points of a tally.
struct Row<'a> {
    name: &'a str,
    then: Option<i64>,
    now: Option<i64>,
}

impl Row<'_> {
    fn difference(&self) -> Option<i64> {
        Some(self.now? - self.then?)
    }
}

impl<'a> Link<'a> {
    fn new(view: View<'a>) -> Self {
        let (decision, _) = Decision::new(view.choice, view.catalog);
        let now = |points: i64| if decision.kind == SheetKind::Weighted { decision.score(points) } else { points };
        let was = &view.choice.was;
        let compared = decision.technologies.iter().map(|index| view.catalog.technology(*index)).zip(decision.points());
        let mut rows: Vec<Row> = compared
            .map(|(technology, points)| Row {
                name: &technology.name,
                then: was.iter().find(|(id, _)| *id == technology.id).map(|(_, value)| *value),
                now: Some(now(points)),
            })
            .collect();
        for (id, value) in was {
            if let Some(index) = view.catalog.technology_index(id).filter(|index| !decision.technologies.contains(index)) {
                rows.push(Row { name: &view.catalog.technology(index).name, then: Some(*value), now: None });
            }
        }
        Self { view, sheet: view.catalog.sheet(view.choice.sheet), decision, rows }
    }

    /// Then and now, a row for each technology; a line where the link does not say what was.
    fn results(&self) -> Markup {
        if self.view.choice.was.is_empty() {
            return paragraph("", words::RESULT_NOT_IN_LINK);
        }
        let head = |words: Message| -> Markup { element("th").with("scope", "col").child(words).into() };
        let heads = [frame::TECHNOLOGY, words::THEN, words::NOW, words::DIFFERENCE].map(head).into();
        let rows = self.rows.iter().map(|row| self.row(row)).collect();
        element("table")
            .class("then-and-now")
            .child(element("thead").child(element("tr").children(heads)))
            .child(element("tbody").children(rows))
            .into()
    }

    fn row(&self, row: &Row) -> Markup {
        let decimals = u8::from(self.decision.kind == SheetKind::Weighted);
        let figure = |value: Option<i64>, none: Message| value.map_or_else(|| none.into(), |value| format_scaled(value, decimals));
        let difference = row.difference().map_or_else(|| words::NOT_KNOWN.into(), |value| signed(value, decimals));
        let cell = |label: Message, words: String| -> Element { element("td").with("data-label", label).child(words) };
        element("tr")
            .child(element("th").with("scope", "row").child(row.name))
            .child(cell(words::THEN, figure(row.then, words::NOT_IN_LINK)))
            .child(cell(words::NOW, figure(row.now, words::NOT_COMPARED)))
            .child(cell(words::DIFFERENCE, difference))
            .into()
    }

    /// What changed between a dataset and that of today: what touches the link, version by version, and how much does not.
    fn between(&self, changes: &Changes, then: &str) -> Vec<Markup> {
        let Some(end) = changes.position(then) else { return Vec::new() };
        let (mut nodes, mut touching, mut all) = (Vec::new(), 0, 0);
        for (index, version) in changes.versions[..end].iter().enumerate() {
            let said: Vec<Vec<Markup>> = version.changes.iter().filter_map(|change| self.touch(changes, index, change)).collect();
            (touching, all) = (touching + said.len(), all + version.changes.len());
            if !said.is_empty() {
                let items = said.into_iter().map(|words| element("li").children(words).into()).collect();
                nodes.push(element("p").children(filled_with(words::WITH_DATASET, vec![named(version)])).into());
                nodes.push(element("ul").children(items).into());
            }
        }
        nodes.push(paragraph("", self.rest(touching, all)));
        nodes
    }

    /// How many changes do not touch the link; where none does and the result moved nevertheless, that the cause is not listed.
    fn rest(&self, touching: usize, all: usize) -> String {
        if touching > 0 {
            return match all - touching {
                0 => words::NO_OTHER_CHANGE.into(),
                1 => words::ONE_OTHER_CHANGE.into(),
                others => words::OTHER_CHANGES.fill(&[&others]),
            };
        }
        let said = match all {
            0 => words::NO_CHANGE.into(),
            1 => words::THE_ONE_CHANGE.into(),
            _ => words::NONE_OF_THE_CHANGES.fill(&[&all]),
        };
        match self.rows.iter().any(|row| row.difference().is_some_and(|difference| difference != 0)) {
            false => said,
            true => said + words::RESULTS_DIFFER.say(),
        }
    }
}

/// A number with its sign; none for 0.
pub(super) fn signed(value: i64, decimals: u8) -> String {
    let plus = if value > 0 { "+" } else { "" };
    format!("{plus}{}", format_scaled(value, decimals))
}
