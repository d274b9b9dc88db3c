//! Taking a result away: the link to the clipboard, the record to a file.

use crate::browser::{self, RecordForm};
use crate::data::CORE;
use crate::state::AppState;
use crate::words::frame as words;
use leptos::task::spawn_local;

/// Copies a link to the result, with the dataset and the scores of today.
pub fn copy_link(state: AppState) {
    let link = browser::absolute(&state.with_worksheet(|sheet| sheet.link_with_result())).unwrap_or_default();
    spawn_local(async move {
        let said: String = match browser::copy(link.clone()).await {
            Some(()) => words::LINK_COPIED.into(),
            None => words::LINK_NOT_COPIED.fill(&[&link]),
        };
        state.look(|look| look.said = said);
    });
}

/// Saves the decision record as a file.
pub fn save(state: AppState, form: RecordForm) {
    let query = state.query_as_linked();
    let (name, media_type) = match form {
        RecordForm::Json => ("sextant-decision.json", "application/json"),
        RecordForm::Markdown => ("sextant-decision.md", "text/markdown"),
    };
    spawn_local(async move {
        let record = browser::record(form, &query, CORE).await;
        let said = match record.and_then(|record| browser::download(name, media_type, &record)) {
            Some(()) => words::RECORD_SAVED.fill(&[&name]),
            None => words::RECORD_NOT_SAVED.into(),
        };
        state.look(|look| look.said = said);
    });
}
