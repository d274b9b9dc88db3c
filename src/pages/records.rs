//! Taking a result away: the link to the clipboard, the record to a file.

use crate::browser::{self, RecordForm};
use crate::data::CORE;
use crate::state::AppState;
use leptos::task::spawn_local;

/// Copies a link to the result, with the dataset and the scores of today.
pub fn copy_link(state: AppState) {
    let link = browser::absolute(&state.with_worksheet(|sheet| sheet.link_with_result())).unwrap_or_default();
    spawn_local(async move {
        let said = match browser::copy(link.clone()).await {
            Some(()) => "The link is on the clipboard.".to_owned(),
            None => format!("The browser does not allow copying. The link: {link}"),
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
            Some(()) => format!("The record is saved as {name}."),
            None => "The record could not be saved: there is no connection, or the browser does not allow it.".to_owned(),
        };
        state.look(|look| look.said = said);
    });
}
