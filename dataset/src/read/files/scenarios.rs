//! `scenarios.toml`: described projects with what competent people would expect. Whether the sheet agrees is not
//! asked here, since the reader does not score; a test of the app does.

use super::answers::{named_sheet, read_answers};
use crate::model::{Expected, Id, Scenario, Sheet};
use crate::read::input::{Folder, Table, Value};
use crate::read::known::{Known, Names};

/// What stands in `expected` where either would do.
const TIE: &str = "tie";
/// Most technologies that a link compares.
const MOST_TECHNOLOGIES: usize = 6;

/// Reads `scenarios.toml`.
pub(crate) fn read_scenarios(folder: &Folder, known: &Known, sheets: &[Sheet]) -> Vec<Scenario> {
    let mut names = Names::new("scenario");
    let read = |table: &mut Table| table.each("scenario", |table| read_scenario(table, known, sheets, &mut names));
    folder.table("scenarios.toml", read).unwrap_or_default()
}

fn read_scenario(table: &mut Table, known: &Known, sheets: &[Sheet], names: &mut Names) -> Scenario {
    let sheet = table.value("sheet");
    let named = named_sheet(&sheet, sheets, known);
    let technologies = read_technologies(table, known, named);
    Scenario {
        id: names.add_slug(&table.value("id")),
        title: table.text("title"),
        description: table.text("description"),
        sheet: sheet.words().into(),
        answers: read_answers(&table.value("answers"), named),
        expected: read_expected(&table.some("expected"), &technologies),
        technologies,
        reasons: table.some("reasons").iter().map(Value::text).collect(),
        sources: known.sources.known_list(&table.some("sources")),
        discussion: table.optional("discussion").words().into(),
    }
}

/// The technologies compared: two to six that the sheet covers.
fn read_technologies(table: &mut Table, known: &Known, sheet: Option<&Sheet>) -> Vec<Id> {
    let values = table.list("technologies");
    if !(2..=MOST_TECHNOLOGIES).contains(&values.len()) {
        table.report_key("technologies", format!("{} of them", values.len()), format!("2 to {MOST_TECHNOLOGIES} technologies"));
    }
    if let Some(sheet) = sheet {
        let left_out = |value: &&Value| {
            known.technologies.position(value.words()).is_some() && !sheet.technologies.iter().any(|id| id == value.words())
        };
        for value in values.iter().filter(left_out) {
            value.refuse(format!("a technology that the sheet `{}` covers", sheet.id));
        }
    }
    known.technologies.known_list(&values)
}

/// `tie` alone, or technologies among those compared, each once.
fn read_expected(values: &[Value], technologies: &[Id]) -> Expected {
    if let [only] = values
        && only.words() == TIE
    {
        return Expected::Tie;
    }
    let mut expected: Vec<Id> = Vec::new();
    for value in values {
        let id = value.words();
        if !technologies.iter().any(|one| one == id) || expected.iter().any(|one| one == id) {
            value.refuse("`tie` alone, or technologies that the scenario compares, each once");
        } else {
            expected.push(id.into());
        }
    }
    Expected::OneOf(expected)
}
