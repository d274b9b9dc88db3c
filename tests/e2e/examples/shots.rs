//! Pictures of every page in four settings, for the eyes: `cargo xtask shots`. Nothing is asserted.
//!
//! Each picture is the whole page, with its charts, in `target/shots/SETTING/PAGE.png`. The folder is made anew.

use sextant_e2e::{Driver, Medium, Person, Scheme, Site, Visit, folder};
use std::fs;
use std::path::{Path, PathBuf};

/// What is pictured: the name of the file, and what stands behind the site's address.
const PAGES: [(&str, &str); 16] = [
    ("home", ""),
    ("worksheet", "?page=worksheet"),
    (
        "worksheet-answered",
        "?page=worksheet&a=store.relational.4_existing.models!_admin.staff_connections.open_reading.code_upkeep.periods.4",
    ),
    ("worksheet-six", "?page=worksheet&t=django,flask,fastapi,spring-boot,laravel,none&a=store.relational_admin.staff.4_upkeep.periods"),
    ("worksheet-one-at-a-time", "?page=worksheet&flow=one&a=store.relational"),
    ("worksheet-as-shared", "?page=worksheet&a=admin.staff&d=00c0ffee&was=django.719_flask.434"),
    ("compare", "?page=compare"),
    ("popularity", "?page=popularity"),
    ("popularity-measure", "?page=popularity&measure=github-stars&t=django,flask,fastapi"),
    ("articles", "?page=articles"),
    ("claims", "?page=claims"),
    ("together", "?page=together&links=a%3Dstore.relational%5Fadmin.staff.4;a%3Dstore.other%5Freading.code.4"),
    ("data", "?page=data"),
    ("methods", "?page=methods"),
    ("without-script-pair", "compare/django-vs-flask/"),
    ("without-script-list", "compare/"),
];

/// How a page is looked at.
struct Setting {
    name: &'static str,
    width: u32,
    scheme: Scheme,
    medium: Medium,
}

const SETTINGS: [Setting; 4] = [
    Setting { name: "wide", width: 1280, scheme: Scheme::Light, medium: Medium::Screen },
    Setting { name: "dark", width: 1280, scheme: Scheme::Dark, medium: Medium::Screen },
    Setting { name: "narrow", width: 360, scheme: Scheme::Light, medium: Medium::Screen },
    // A sheet of A4 at 96 pixels to the inch, less its margins.
    Setting { name: "print", width: 700, scheme: Scheme::Light, medium: Medium::Print },
];

/// Highest picture in pixels; Chromium draws none higher than 16,384.
const HIGHEST: u64 = 12_000;

/// Height of the window in which a page is opened.
const WINDOW: u32 = 800;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let shots = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/shots");
    // There may be none yet.
    let _ = fs::remove_dir_all(&shots);
    let mut visit = Visit::start(Driver::start().await, Person::default(), Site::serve_folder(&folder()).await, "/").await;
    for setting in &SETTINGS {
        let into = shots.join(setting.name);
        fs::create_dir_all(&into).expect("a folder for pictures");
        for (name, address) in PAGES {
            picture(&visit, setting, address, into.join(format!("{name}.png"))).await;
        }
        println!("{}: {} pictures", setting.name, PAGES.len());
    }
    visit.end().await;
    println!("in {}", fs::canonicalize(&shots).unwrap_or(shots).display());
}

/// Takes a picture of a whole page: the window is made as high as the page, so that all of it is drawn.
async fn picture(visit: &Visit, setting: &Setting, address: &str, file: PathBuf) {
    visit.resize(setting.width, WINDOW).await;
    // Each takes the other back: what the page is shown on and what the system asks for are one setting of Chromium's.
    visit.system_asks_for(setting.scheme).await;
    let whole = format!("{}{address}", visit.base());
    if address.ends_with('/') {
        visit.open_file(&whole).await
    } else {
        visit.go(&whole).await
    }
    if setting.medium == Medium::Print {
        visit.show_on(Medium::Print).await;
    }
    // Twice: what comes near is laid out, and may make the page higher.
    for _ in 0..2 {
        let height = visit.value("document.documentElement.scrollHeight").await.as_u64().unwrap_or_default();
        visit.resize(setting.width, u32::try_from(height.min(HIGHEST)).unwrap_or(WINDOW)).await;
        visit.until("nothing is on its way", "!document.querySelector('[aria-busy=\"true\"]')").await;
    }
    fs::write(&file, visit.picture().await).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
