//! Fetching the parts of the dataset that did not come with the app: files beside the document, nothing else.

use gloo::net::http::Request;

/// The bytes of a packed part, or a sentence about what went wrong.
pub async fn fetch_part(file: &str) -> Result<Vec<u8>, String> {
    let response =
        Request::get(&format!("{}parts/{file}", super::frame::root())).send().await.map_err(|_| "there is no connection".to_owned())?;
    if !response.ok() {
        return Err(format!("the host answered {} for {file}", response.status()));
    }
    response.binary().await.map_err(|_| "the connection broke off".to_owned())
}
