//! The app can be installed: manifest, icons drawn from the one SVG, screenshots of the size that the manifest says.
//!
//! With `SEXTANT_GOLDEN=1` icons and screenshots are written anew into `public/`: look at the difference.

use super::offline::{Stage, until_saved};
use serde_json::{Value, json};
use sextant_e2e::{Browser, LIMIT, Visit, folder, journey, journey_in};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Name, width in pixels, and the share of the width that the mark takes. A maskable icon may be cut to a circle of 80 %.
const ICONS: [(&str, u32, f64); 3] = [("192", 192, 0.78), ("512", 512, 0.78), ("maskable-512", 512, 0.56)];

/// Draws the mark of `icon.svg`, light on the site's dark blue, and gives the address of the picture.
const DRAW: &str = "const [svg, size, share, square] = arguments;
    const mark = svg.replace(/<style>.*<\\/style>/, '').replace('class=\"n\"', 'fill=\"#edeae2\"').replace(/^<svg[^>]*>|<\\/svg>$/g, '');
    const edge = 32 * (1 - share) / 2;
    const whole = `<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" width=\"${size}\" height=\"${size}\"><rect width=\"32\" height=\"32\"
        rx=\"${square ? 0 : 6}\" fill=\"#14213d\"/><g transform=\"translate(${edge} ${edge}) scale(${share})\">${mark}</g></svg>`;
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(whole);
    return image.decode().then(() => {
        const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/png');
    })";

/// The mean difference of two pictures, from 0 to 255.
const DIFFERENCE: &str = "const pixels = async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
    };
    return Promise.all([...arguments].map(pixels)).then(([one, other]) =>
        one.length === other.length ? one.reduce((sum, value, index) => sum + Math.abs(value - other[index]), 0) / one.length : 255)";

fn writes() -> bool {
    env::var_os("SEXTANT_GOLDEN").is_some()
}

fn public(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public").join(name)
}

/// Width and height of a PNG, from its first bytes.
fn size_of(file: &Path) -> (u32, u32) {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert_eq!(&bytes[1..4], b"PNG", "{}", file.display());
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

/// Writes bytes that a page gave as an address or in base64.
async fn write(visit: &Visit, name: &str, base64: &str) {
    let bytes = visit.js("return [...atob(arguments[0])].map(letter => letter.charCodeAt(0))", vec![json!(base64)]).await;
    let bytes: Vec<u8> = serde_json::from_value(bytes).unwrap();
    fs::create_dir_all(public(name).parent().unwrap()).unwrap();
    fs::write(public(name), bytes).unwrap();
}

#[tokio::test]
async fn the_icons_are_drawn_from_the_svg() {
    let svg = fs::read_to_string(public("icon.svg")).unwrap();
    journey(async |visit| {
        visit.open("page=methods").await;
        for (name, size, share) in ICONS {
            let file = format!("icons/{name}.png");
            let drawn = visit.js(DRAW, vec![json!(svg.trim()), json!(size), json!(share), json!(name.starts_with("maskable"))]).await;
            if writes() {
                write(visit, &file, drawn.as_str().unwrap().split_once(',').unwrap().1).await;
                continue;
            }
            assert_eq!(size_of(&folder().join(&file)), (size, size), "{file}");
            let kept = visit.value(&format!("new URL('{file}', location.href).href")).await;
            let difference = visit.js(DIFFERENCE, vec![drawn, kept]).await;
            assert!(difference.as_f64().unwrap() < 2.0, "{file} differs from icon.svg by {difference}: SEXTANT_GOLDEN=1 writes it anew");
        }
    })
    .await;
}

#[tokio::test]
async fn the_screenshots_have_the_size_that_the_manifest_says() {
    let shown = "page=worksheet&a=store.relational_existing.models_admin.staff.4_connections.open_upkeep.periods";
    journey_in(&[Browser::Chromium], LIMIT, "the others take no pictures of a given density", async |visit| {
        for (name, width, height, density) in [("wide", 1280, 800, 1), ("narrow", 360, 640, 2)] {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": density, "mobile": name == "narrow" });
            visit.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
            visit.open(shown).await;
            let file = format!("screenshots/{name}.png");
            if writes() {
                let picture = visit.cdp("Page.captureScreenshot", json!({ "format": "png" })).await;
                write(visit, &file, picture["data"].as_str().unwrap()).await;
            }
            assert_eq!(size_of(&public(&file)), (width * density, height * density), "{file}");
        }
    })
    .await;
    let manifest: Value = serde_json::from_str(&fs::read_to_string(public("manifest.webmanifest")).unwrap()).unwrap();
    for picture in manifest["screenshots"].as_array().unwrap().iter().chain(manifest["icons"].as_array().unwrap()) {
        let (source, sizes) = (picture["src"].as_str().unwrap(), picture["sizes"].as_str().unwrap());
        if sizes != "any" {
            let (width, height) = size_of(&public(source));
            assert_eq!(sizes, format!("{width}x{height}"), "{source}");
        }
    }
}

#[tokio::test]
async fn the_browser_finds_nothing_against_installing_it() {
    let stage = Stage::set("installable", &[]).await;
    stage
        .go("/", async |visit, _| {
            visit.open("").await;
            until_saved(visit).await;
            let manifest = visit.cdp("Page.getAppManifest", json!({})).await;
            assert!(manifest["url"].as_str().unwrap().ends_with("/manifest.webmanifest"), "{manifest}");
            assert_eq!(manifest["errors"], json!([]), "{manifest}");
            let against = visit.cdp("Page.getInstallabilityErrors", json!({})).await;
            assert_eq!(against["installabilityErrors"], json!([]), "{against}");
        })
        .await;
}
