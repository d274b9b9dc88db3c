//! Another host on loopback, with an origin of its own and headers of its own: pages that embed the site, or the site as a host
//! serves it that sends these headers.

use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use std::path::{Path, PathBuf};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// A server of a folder; it ends with the test that started it.
pub struct Elsewhere {
    port: u16,
}

impl Elsewhere {
    /// Serves a folder on a free port, every file with these headers.
    ///
    /// # Panics
    /// When there is no port, or a header is none.
    pub async fn serve(folder: &Path, headers: &[(&str, &str)]) -> Self {
        let headers: Vec<(HeaderName, HeaderValue)> =
            headers.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect();
        let with_headers = move |mut response: Response| {
            for (name, value) in &headers {
                response.headers_mut().insert(name, value.clone());
            }
            std::future::ready(response)
        };
        let router = Router::new().fallback_service(ServeDir::new(folder)).layer(axum::middleware::map_response(with_headers));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        tokio::spawn(async { axum::serve(listener, router).await });
        Self { port }
    }

    /// `http://127.0.0.1:port`: another origin than the site's, and the same site to a browser.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// `http://localhost:port`: another site to a browser.
    pub fn third_party(&self) -> String {
        format!("http://localhost:{}", self.port)
    }
}

/// The folder of pages that embed the site.
pub fn host_pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../host")
}
