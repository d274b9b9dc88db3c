//! Fetching the parts of the dataset that did not come with the app: files beside the document, nothing else.

use crate::words::frame as words;
use gloo::net::http::Request;

/// The bytes of a packed part, or a sentence about what went wrong.
pub async fn fetch_part(file: &str) -> Result<Vec<u8>, String> {
    let response =
        Request::get(&format!("{}parts/{file}", super::frame::root())).send().await.map_err(|_| String::from(words::NO_CONNECTION))?;
    if !response.ok() {
        return Err(words::HOST_ANSWERED.fill(&[&response.status(), &file]));
    }
    response.binary().await.map_err(|_| words::CONNECTION_BROKE.into())
}
