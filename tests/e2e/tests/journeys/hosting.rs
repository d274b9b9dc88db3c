//! Hosts: the header files name what is there, and nginx with the configuration of the release does what hosting asks for.

use super::offline::{Stage, until_saved};
use super::{builds, pages};
use sextant_e2e::{Person, Site, TestFolder, folder, journey_of};
use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// nginx with the release at a path of its host, as the comment in its configuration says. It ends with the test.
struct Nginx {
    process: Child,
    port: u16,
    _place: TestFolder,
}

impl Nginx {
    /// `path` is empty for the root, else without a slash at its end.
    fn start(name: &str, path: &str) -> Self {
        let place = TestFolder::new(name);
        let site = place.path(&format!("www{path}"));
        fs::create_dir_all(site.parent().unwrap()).unwrap();
        packed_copy(&folder(), &site);
        if !path.is_empty() {
            let url = xtask::SiteUrl::parse(&format!("https://example.org{path}/")).unwrap();
            xtask::seal(&site, Some(&url)).unwrap();
        }
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let root = place.path("www");
        let main = format!(
            "daemon off; master_process off; pid {0}/pid; error_log {0}/error.log;\nevents {{}}\nhttp {{\n  access_log off;\n  \
             client_body_temp_path {0}/t1; proxy_temp_path {0}/t2; fastcgi_temp_path {0}/t3; uwsgi_temp_path {0}/t4; scgi_temp_path {0}/t5;\n  \
             server {{ listen 127.0.0.1:{port}; root {1}; include {2}; }}\n}}\n",
            place.path("").display(),
            root.display(),
            site.join("nginx.conf").display()
        );
        fs::write(place.path("main.conf"), main).unwrap();
        let program = std::env::var_os("SEXTANT_NGINX").map_or_else(|| PathBuf::from("/usr/sbin/nginx"), PathBuf::from);
        let mut command = Command::new(program);
        // It may run as another user, who must be able to read the files.
        command.arg("-p").arg(place.path("")).arg("-c").arg(place.path("main.conf")).arg("-e").arg(place.path("error.log"));
        let process = command.stdin(Stdio::null()).spawn().expect("nginx starts");
        let nginx = Self { process, port, _place: place };
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return nginx;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!("nginx does not answer: {}", fs::read_to_string(nginx._place.path("error.log")).unwrap_or_default());
    }

    /// Status, headers by small names, and body.
    fn get(&self, path: &str, encodings: &str) -> (u16, HashMap<String, String>, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: example.org\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = HashMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let twice = headers.insert(name.to_lowercase(), value.to_owned());
            assert_eq!(twice, None, "{path} has {name} twice");
        }
        (status, headers, answer[end + 4..].to_vec())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A copy with the packed neighbours.
fn packed_copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            packed_copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).unwrap();
        }
    }
}

fn must_answer_as_hosting_says(nginx: &Nginx, path: &str) {
    let site = folder();
    let wasm = builds::file(&site, "sextant-", ".wasm");
    let script = builds::file(&site, "start-", ".js");
    let style = builds::file(&site, "sextant-", ".css");
    let part = fs::read_dir(site.join("parts"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.ends_with(".bin"))
        .unwrap();
    let part = format!("parts/{part}");
    let for_ever = "public, max-age=31536000, immutable";
    let files: [(&str, &str, &str); 12] = [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("?page=worksheet", "text/html; charset=utf-8", "no-cache"),
        ("index.html", "text/html; charset=utf-8", "no-cache"),
        ("sw.js", "text/javascript; charset=utf-8", "no-cache"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache"),
        ("data/measures.toml", "application/toml", "no-cache"),
        ("data/sheets/full.csv", "text/csv; charset=utf-8", "no-cache"),
        ("icon.svg", "image/svg+xml", "no-cache"),
        (&wasm, "application/wasm", for_ever),
        (&script, "text/javascript; charset=utf-8", for_ever),
        (&style, "text/css; charset=utf-8", for_ever),
        (&part, "application/octet-stream", for_ever),
    ];
    for (file, kind, caching) in files {
        let (status, headers, body) = nginx.get(&format!("{path}/{file}"), "identity");
        let of = |name: &str| headers.get(name).map_or("", String::as_str);
        assert_eq!((status, of("content-type"), of("cache-control")), (200, kind, caching), "{path}/{file}");
        assert_eq!((of("x-content-type-options"), of("access-control-allow-origin")), ("nosniff", "*"), "{file}");
        assert_eq!(of("referrer-policy"), "strict-origin-when-cross-origin", "{file}");
        let is_document = kind.starts_with("text/html");
        assert_eq!(of("content-security-policy").ends_with("; frame-ancestors 'self'"), is_document, "{file}");
        let name = if file.is_empty() || file.starts_with('?') { "index.html" } else { file };
        let (packed, headers) = (nginx.get(&format!("{path}/{file}"), "gzip").2, nginx.get(&format!("{path}/{file}"), "gzip").1);
        assert_eq!(headers.get("content-encoding").map(String::as_str), Some("gzip"), "{file}");
        assert_eq!(headers.get("vary").map(String::as_str), Some("Accept-Encoding"), "{file}");
        assert_eq!(packed, fs::read(site.join(format!("{name}.gz"))).unwrap(), "{file}: the packed file beside it");
        assert!(!body.is_empty() && body.len() > packed.len(), "{file}");
    }
    for missing in ["nothing.js", "data/", "data/nothing.csv", "_headers", "nginx.conf", "nginx.conf.gz", "start-0123456789abcdef.js"] {
        let (status, _, _) = nginx.get(&format!("{path}/{missing}"), "identity");
        assert!(status == 404 || (missing == "data/" && status == 403), "{missing}: {status}");
    }
}

#[test]
fn on_nginx_types_caching_packed_files_and_missing_ones_are_as_hosting_says() {
    must_answer_as_hosting_says(&Nginx::start("nginx-root", ""), "");
}

#[tokio::test]
async fn on_nginx_under_a_path_every_page_works_and_is_kept() {
    // Its folder holds the same files, sealed for that path: only the document and the header files differ.
    let nginx = Nginx::start("nginx-path", "/tools/sextant");
    let (status, headers, _) = nginx.get("/tools/sextant", "identity");
    assert_eq!((status, headers["location"].ends_with("/tools/sextant/")), (301, true));
    assert_eq!(nginx.get("/index.html", "identity").0, 404, "nothing else is served");
    let site = Site::elsewhere(format!("http://127.0.0.1:{}", nginx.port));
    journey_of(Person::default(), site, "/tools/sextant/", async |visit| {
        for (query, heading) in pages::all() {
            visit.open(&query).await;
            assert_eq!(visit.words("main h1").await, heading, "{query}");
            visit.must_be_sound().await;
        }
        until_saved(visit).await;
        visit.must_be_sound().await;
    })
    .await;
}

#[test]
fn the_header_file_names_every_hashed_file_once_and_no_path_twice() {
    let text = fs::read_to_string(folder().join("_headers")).unwrap();
    let paths: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
    let mut sorted = paths.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), paths.len(), "{paths:?}");
    assert!(paths.len() <= 100 && text.lines().all(|line| line.len() <= 2000), "the limits of Cloudflare Pages");
    for (start, end) in
        [("start-", ".js"), ("sextant-", ".js"), ("sextant-", ".wasm"), ("sextant-", ".css"), ("offline-", ".js"), ("echarts-", ".js")]
    {
        let rule = format!("/{}\n  Cache-Control: public, max-age=31536000, immutable\n", builds::file(&folder(), start, end));
        assert!(text.contains(&rule), "{rule}");
    }
    let everywhere = text.split_once("/*\n").unwrap().1.split("\n/").next().unwrap();
    assert!(!everywhere.contains("Content-Security-Policy") && !everywhere.contains("Cache-Control"), "two would both apply: {everywhere}");
}

#[test]
fn without_an_absolute_address_nothing_needs_one_and_with_it_all_is_there() {
    // The key that opens the search is none.
    let html = fs::read_to_string(folder().join("index.html")).unwrap().replace("aria-keyshortcuts=\"/\"", "");
    assert!(!html.contains("canonical") && !html.contains("og:") && !folder().join("sitemap.xml").exists());
    let absolute: Vec<&str> = html.split(['"', '\'']).filter(|text| text.starts_with('/') || text.starts_with("http")).collect();
    assert!(absolute.is_empty(), "the document must work in any folder, and names {absolute:?}");
}

#[tokio::test]
async fn everything_the_page_asks_for_is_there_and_the_worker_keeps_what_it_lists() {
    let stage = Stage::set("asked", &[]).await;
    stage
        .go("/", async |visit, stage| {
            visit.open("page=popularity").await;
            until_saved(visit).await;
            visit.must_be_sound().await;
            let site = stage.place.path("a");
            for file in builds::kept(&site) {
                assert!(site.join(&file).is_file(), "{file}");
                assert!(stage.host.asked().contains(&format!("/{file}")), "{file} was never fetched");
            }
        })
        .await;
}
