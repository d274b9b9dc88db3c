//! The site on loopback as a static host serves it: at the root, and under a path, with packed files.
//! Keeps a record of every request, and can be told to fail.
//!
//! The page's side of use without a connection is left out: it would ask for every file in the background, among the
//! requests that a journey counts. Journeys about it use a [`crate::Host`].

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

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

#[derive(Default)]
struct Book {
    answered: Vec<Answered>,
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

    /// The next requests for files with this in their path are answered with 503.
    pub fn fail(&self, part: &str, times: usize) {
        self.book().failing.push((part.to_owned(), times));
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().expect("nobody panics while writing")
    }
}

async fn keep(State(book): State<Arc<Mutex<Book>>>, request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    if address.contains("/offline-") {
        return ([(CONTENT_TYPE, "text/javascript")], "").into_response();
    }
    let fails = book.lock().expect("nobody panics while writing").must_fail(request.uri().path());
    let response = if fails { StatusCode::SERVICE_UNAVAILABLE.into_response() } else { next.run(request).await };
    let status = response.status().as_u16();
    book.lock().expect("nobody panics while writing").answered.push(Answered { address, status });
    response
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
