//! `dataset.toml` and `topics.toml`: the dataset's date and terms, and the topics.
//! The date comes first, since all other dates are held against it.

use crate::model::{Date, Topic};
use crate::read::input::{Folder, Table};
use crate::read::known::Known;

/// The topic under which measures stand as evidence.
pub(crate) const POPULARITY: &str = "popularity";

/// What dataset.toml says.
pub(crate) struct Head {
    /// The day on which the dataset was closed.
    pub collected: Date,
    /// Terms of the dataset.
    pub licence: String,
}

/// Reads `dataset.toml`; title and the way to correct are for people and stay in the file.
pub(crate) fn read_head(folder: &Folder) -> Option<Head> {
    folder.table("dataset.toml", |table| {
        table.text("title");
        table.text("correct");
        let licence = table.text("licence");
        let collected = table.value("collected").date()?;
        Some(Head { collected, licence })
    })?
}

/// Reads `topics.toml`.
pub(crate) fn read_topics(folder: &Folder, known: &mut Known) -> Vec<Topic> {
    let read = |table: &mut Table| {
        let topics = table.each("topic", |table| Topic { id: known.topics.add_slug(&table.value("id")), title: table.text("title") });
        if !known.topics.may_have(POPULARITY) {
            table.report_key("topic", "no topic of this id", format!("a topic `{POPULARITY}`, under which measures stand as evidence"));
        }
        topics
    };
    let topics = folder.table("topics.toml", read);
    topics.unwrap_or_else(|| {
        known.topics.set_incomplete();
        Vec::new()
    })
}
