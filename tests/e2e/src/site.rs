//! The site on loopback as a static host serves it: at the root, and under a path, with packed files.
//! Keeps a record of every request, and can be told to fail.
//!
//! The page's side of use without a connection is left out: it would ask for every file in the background, among the
//! requests that a journey counts. Journeys about it use a [`crate::Host`].

use crate::Browser;
use crate::console::listener;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// The longest document, and the longest complaint.
const LONGEST: usize = 1 << 20;

/// Where the site stands a second time.
pub const SUB_PATH: &str = "/some/folder";

/// A request and how it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Path and query.
    pub address: String,
    /// HTTP status.
    pub status: u16,
}

/// A server of the built site; it ends with the test that started it.
#[derive(Clone)]
pub struct Site {
    origin: String,
    book: Arc<Mutex<Book>>,
}

/// The script in each document that hears what a page complains about, where the browser does not tell.
const LISTENER_PATH: &str = "/listener-of-the-test.js";

/// Where that script sends it.
const TOLD_PATH: &str = "/console-of-the-page";

#[derive(Default)]
struct Book {
    answered: Vec<Answered>,
    /// What pages complained about, in WebKit.
    told: Vec<String>,
    /// A part of a path, and how often a request for it still fails.
    failing: Vec<(String, usize)>,
}

impl Site {
    /// Serves the folder of the release site on a free port.
    ///
    /// # Panics
    /// When there is no built site, or no port.
    pub async fn serve() -> Self {
        Self::serve_folder(&folder()).await
    }

    /// Serves another build of the site on a free port.
    ///
    /// # Panics
    /// When there is no built site in the folder, or no port.
    pub async fn serve_folder(folder: &Path) -> Self {
        assert!(folder.join("index.html").is_file(), "no site in {}: `cargo xtask dist` builds it", folder.display());
        let files = ServeDir::new(folder).precompressed_br();
        let book = Arc::<Mutex<Book>>::default();
        let keep = from_fn_with_state(Arc::clone(&book), keep);
        let router = Router::new().nest_service(SUB_PATH, files.clone()).fallback_service(files).layer(keep);
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("a bound port"));
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { origin, book }
    }

    /// A site that another process serves. Of its requests nothing is recorded here.
    pub fn elsewhere(origin: String) -> Self {
        Self { origin, book: Arc::default() }
    }

    /// `http://127.0.0.1:port`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Every request so far, in the order of the answers.
    pub fn answered(&self) -> Vec<Answered> {
        self.book().answered.clone()
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        self.book().answered.clear();
    }

    /// What pages complained about since the last look, in WebKit.
    pub(crate) fn take_told(&self) -> Vec<String> {
        std::mem::take(&mut self.book().told)
    }

    /// The next requests for files with this in their path are answered with 503.
    pub fn fail(&self, part: &str, times: usize) {
        self.book().failing.push((part.to_owned(), times));
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().expect("nobody panics while writing")
    }
}

async fn keep(State(book): State<Arc<Mutex<Book>>>, mut request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    match request.uri().path() {
        LISTENER_PATH => return ([(CONTENT_TYPE, "text/javascript")], listener(Browser::of_run())).into_response(),
        TOLD_PATH => {
            let words = to_bytes(request.into_body(), LONGEST).await.unwrap_or_default();
            book.lock().expect("nobody panics while writing").told.push(String::from_utf8_lossy(&words).into_owned());
            return StatusCode::NO_CONTENT.into_response();
        }
        path if path.contains("/offline-") => return ([(CONTENT_TYPE, "text/javascript")], "").into_response(),
        _ => {}
    }
    let fails = book.lock().expect("nobody panics while writing").must_fail(request.uri().path());
    let response = if fails {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    } else if Browser::of_run() != Browser::Chromium {
        if request.uri().path().rsplit('/').next().is_some_and(|name| name.is_empty() || name.ends_with(".html")) {
            // A packed document cannot be added to.
            request.headers_mut().remove(ACCEPT_ENCODING);
        }
        with_listener(next.run(request).await).await
    } else {
        next.run(request).await
    };
    let status = response.status().as_u16();
    book.lock().expect("nobody panics while writing").answered.push(Answered { address, status });
    response
}

/// A document with the listener in it; anything else as it is.
async fn with_listener(response: Response) -> Response {
    let is_document = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_document || !response.status().is_success() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let text = to_bytes(body, LONGEST).await.expect("a document");
    let text = String::from_utf8_lossy(&text).replacen("<head>", &format!("<head><script src=\"{LISTENER_PATH}\"></script>"), 1);
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(text))
}

impl Book {
    fn must_fail(&mut self, path: &str) -> bool {
        match self.failing.iter_mut().find(|(part, times)| *times > 0 && path.contains(part.as_str())) {
            None => false,
            Some((_, times)) => {
                *times -= 1;
                true
            }
        }
    }
}

/// The folder of the release site: `SEXTANT_DIST`, else `dist/` of this clone.
pub fn folder() -> PathBuf {
    env::var_os("SEXTANT_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"), PathBuf::from)
}
