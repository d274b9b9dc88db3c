//! Serves a folder on loopback as a good static host would: types, packed files, caching.
//!
//! For looking at a release only; it is no server for the network.

use crate::finish::{AGAIN, EVERYWHERE, IMMUTABLE, is_hashed};
use crate::media_type;
use anyhow::{Result, anyhow};
use percent_encoding::percent_decode_str;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::{fs, thread};
use tiny_http::{Header, Request, Response, ResponseBox, Server};

/// Requests that are answered at the same time.
const WORKERS: usize = 4;

/// Serves the folder until it is stopped.
///
/// # Errors
/// When the port is taken.
pub fn run(folder: &Path, port: u16) -> Result<()> {
    during(folder, port, |port| {
        println!("Sextant's release is at http://127.0.0.1:{port}/. Ctrl+C stops it.");
        loop {
            thread::park();
        }
    })
}

/// Serves the folder while something is done, which is told the port; 0 is any that is free.
///
/// # Errors
/// When the port is taken.
pub fn during<T>(folder: &Path, port: u16, then: impl FnOnce(u16) -> T) -> Result<T> {
    let server = Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("cannot serve on port {port}: {error}"))?;
    let port = server.server_addr().to_ip().map_or(port, |address| address.port());
    Ok(thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| server.incoming_requests().for_each(|request| answer(folder, request)));
        }
        let done = then(port);
        (0..WORKERS).for_each(|_| server.unblock());
        done
    }))
}

fn answer(folder: &Path, request: Request) {
    let response = reply(folder, &request).unwrap_or_else(|| Response::from_string("not found\n").with_status_code(404).boxed());
    // A visitor who went away is no error of ours.
    let _ = request.respond(response);
}

fn reply(folder: &Path, request: &Request) -> Option<ResponseBox> {
    let mut name = requested_file(request.url())?;
    if folder.join(&name).is_dir() {
        let (path, query) = request.url().split_once('?').map_or((request.url(), ""), |(path, query)| (path, query));
        if !path.ends_with('/') {
            // Relative references in the document count from the folder.
            let target = Header::from_bytes("Location", format!("/{}/?{query}", path.trim_matches('/'))).ok()?;
            return Some(Response::empty(308).with_header(target).boxed());
        }
        name = [name.as_str(), "index.html"].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    }
    let (file, encoding) = packed(&folder.join(&name), accepted(request));
    let mut response = Response::from_file(File::open(file).ok()?);
    for header in headers(&name, encoding) {
        response.add_header(header);
    }
    Some(response.boxed())
}

fn headers(name: &str, encoding: Option<&str>) -> Vec<Header> {
    let mut headers =
        vec![header("Content-Type", media_type::of(name)), header("Cache-Control", caching(name)), header("Vary", "Accept-Encoding")];
    headers.extend(EVERYWHERE.map(|(name, value)| header(name, value)));
    headers.extend(encoding.map(|encoding| header("Content-Encoding", encoding)));
    headers
}

/// The file that an address names, from the site's root; none when it leads out of it.
fn requested_file(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let honest = |part: &&str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    parts.iter().all(honest).then(|| parts.join("/"))
}

fn accepted(request: &Request) -> &str {
    let header = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    header.map_or("", |header| header.value.as_str())
}

/// The packed neighbour of a file, when there is one and the browser takes it.
fn packed(file: &Path, accepted: &str) -> (PathBuf, Option<&'static str>) {
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        let neighbour = PathBuf::from(format!("{}.{ending}", file.display()));
        let takes = accepted.split(',').any(|word| word.split(';').next().is_some_and(|name| name.trim() == encoding));
        if takes && fs::exists(&neighbour).unwrap_or_default() {
            return (neighbour, Some(encoding));
        }
    }
    (file.to_owned(), None)
}

/// A name with a hash never carries other bytes; everything else is asked for again.
fn caching(name: &str) -> &'static str {
    let file = name.rsplit('/').next().unwrap_or(name);
    if name.starts_with("parts/") || is_hashed(file) { IMMUTABLE } else { AGAIN }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("all headers are ASCII"))
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn addresses_stay_inside_the_folder() {
        assert_eq!(requested_file("/?t=rust").as_deref(), Some(""));
        assert_eq!(requested_file("/data/a%20b.csv?x#y").as_deref(), Some("data/a b.csv"));
        for outside in ["/../secret", "/%2e%2e/secret", "/a/..%2fb", "/.stage/x", "/c:/x", "/a%5c..%5cb", "/%00", "/%ff"] {
            assert_eq!(requested_file(outside), None, "{outside}");
        }
    }

    #[test]
    fn the_root_and_folders_answer_with_their_document() {
        let folder = std::env::temp_dir().join(format!("sextant-server-{}", std::process::id()));
        fs::create_dir_all(folder.join("embed")).unwrap();
        fs::write(folder.join("index.html"), "root").unwrap();
        fs::write(folder.join("embed/index.html"), "embed").unwrap();
        let status = |url: &str| {
            let request: Request = tiny_http::TestRequest::new().with_path(url).into();
            reply(&folder, &request).map(|response| response.status_code().0)
        };
        assert_eq!(["/", "/?t=rust", "/embed/", "/embed?t=rust", "/none"].map(status), [Some(200), Some(200), Some(200), Some(308), None]);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(caching("sextant-0123456789abcdef_bg.wasm").contains("immutable"));
        assert!(caching("parts/popularity-1a2b3c4d.bin").contains("immutable"));
        for name in ["index.html", "sw.js", "embed.v1.js", "data/sheets/four-questions.csv"] {
            assert_eq!(caching(name), "no-cache", "{name}");
        }
    }
}
