//! A host of the site as a process of its own, which a test can kill. Started with a folder and a port (0: a free one), it
//! prints its port, then each path that it was asked for. It can be told to behave badly:
//!
//! | flag | what it does |
//! |---|---|
//! | `--under PATH` | the site stands under this path; nothing else is there |
//! | `--slow BYTES` | so many bytes a second, over all connections |
//! | `--fail PART` | 503 for paths with this in them |
//! | `--cut PART` | half of each file with this in its path, as a whole answer |
//! | `--stall PART` | never answers for paths with this in them |
//! | `--type ENDING=TYPE` | this `Content-Type` for files of this ending |
//! | `--inject` | a script is put into each document, as some hosts do |

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use std::future::pending;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Mutex;
use tokio::time::sleep;
use tower_http::services::ServeDir;

#[derive(Default)]
struct Manners {
    under: String,
    fail: Vec<String>,
    cut: Vec<String>,
    stall: Vec<String>,
    types: Vec<(String, String)>,
    injects: Option<&'static str>,
    bytes_per_second: Option<f64>,
    line: Arc<Mutex<()>>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap_or_default();
    let (folder, port) = (next(), next());
    let mut manners = Manners::default();
    loop {
        match next().as_str() {
            "" => break,
            "--under" => manners.under = next(),
            "--slow" => manners.bytes_per_second = next().parse().ok(),
            "--fail" => manners.fail.push(next()),
            "--cut" => manners.cut.push(next()),
            "--stall" => manners.stall.push(next()),
            "--type" => manners.types.extend(next().split_once('=').map(|(ending, kind)| (ending.to_owned(), kind.to_owned()))),
            "--inject" => manners.injects = Some("<script>window.injectedByHost = true</script></head>"),
            other => panic!("there is no flag {other}"),
        }
    }
    let files = ServeDir::new(&folder);
    let router =
        if manners.under.is_empty() { Router::new().fallback_service(files) } else { Router::new().nest_service(&manners.under, files) };
    let router = router.layer(from_fn_with_state(Arc::new(manners), answer));
    let listener = TcpListener::bind(("127.0.0.1", port.parse().expect("a port"))).await.expect("the port is free");
    tell(&listener.local_addr().expect("a bound port").port().to_string());
    axum::serve(listener, router).await.expect("it serves until it is killed");
}

/// A line for whoever started us.
fn tell(line: &str) {
    let mut output = std::io::stdout().lock();
    // Whoever has stopped reading needs no more of it.
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
}

async fn answer(State(manners): State<Arc<Manners>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    tell(&path);
    let has = |parts: &[String]| parts.iter().any(|part| path.contains(part.as_str()));
    if has(&manners.stall) {
        pending::<()>().await;
    }
    if has(&manners.fail) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let (mut head, body) = next.run(request).await.into_parts();
    let mut bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if has(&manners.cut) {
        bytes = bytes.slice(..bytes.len() / 2);
    }
    if let Some(script) = manners.injects.filter(|_| is_document(&path)) {
        bytes = String::from_utf8_lossy(&bytes).replacen("</head>", script, 1).into();
    }
    let caching = if is_hashed(&path) && head.status.is_success() { "public, max-age=31536000, immutable" } else { "no-cache" };
    head.headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    head.headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    if let Some((_, kind)) = manners.types.iter().find(|(ending, _)| path.ends_with(&format!(".{ending}"))) {
        head.headers.insert(CONTENT_TYPE, HeaderValue::from_str(kind).expect("a type"));
    }
    Response::from_parts(head, paced(bytes, &manners))
}

fn is_hashed(path: &str) -> bool {
    path.contains("/parts/")
        || path.split(['-', '_', '.']).any(|word| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_document(path: &str) -> bool {
    path.ends_with('/') || path.ends_with(".html")
}

/// A body that comes as slowly as the link is. All answers share it.
fn paced(bytes: Bytes, manners: &Manners) -> Body {
    const PIECE: usize = 4096;
    let Some(rate) = manners.bytes_per_second else { return Body::from(bytes) };
    let line = Arc::clone(&manners.line);
    Body::from_stream(unfold(bytes, move |mut rest| {
        let line = Arc::clone(&line);
        async move {
            if rest.is_empty() {
                return None;
            }
            let piece = rest.split_to(rest.len().min(PIECE));
            let _turn = line.lock().await;
            sleep(Duration::from_secs_f64(piece.len() as f64 / rate)).await;
            Some((Ok::<_, std::io::Error>(piece), rest))
        }
    }))
}
