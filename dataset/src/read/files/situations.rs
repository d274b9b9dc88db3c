//! `situations.toml`: starting points of the worksheet. They do not score.

use super::answers::{named_sheet, read_answers};
use crate::model::{Sheet, Situation};
use crate::read::input::{Folder, Table};
use crate::read::known::{Known, Names};

/// Reads `situations.toml`.
pub(crate) fn read_situations(folder: &Folder, known: &Known, sheets: &[Sheet]) -> Vec<Situation> {
    let mut names = Names::new("situation");
    let read = |table: &mut Table| table.each("situation", |table| read_situation(table, known, sheets, &mut names));
    folder.table("situations.toml", read).unwrap_or_default()
}

fn read_situation(table: &mut Table, known: &Known, sheets: &[Sheet], names: &mut Names) -> Situation {
    let sheet = table.value("sheet");
    let named = named_sheet(&sheet, sheets, known);
    Situation {
        id: names.add_slug(&table.value("id")),
        title: table.text("title"),
        about: table.text("about"),
        sheet: sheet.words().into(),
        answers: read_answers(&table.value("answers"), named),
    }
}
