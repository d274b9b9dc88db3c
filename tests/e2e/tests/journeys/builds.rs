//! Builds of the site for tests of deployments: copies of the release, changed and sealed by the code that made it.

use sextant_e2e::{TestFolder, folder};
use std::fs;
use std::path::{Path, PathBuf};

/// The release without packed neighbours, in a folder of a test.
pub fn release(place: &TestFolder, name: &str) -> PathBuf {
    let to = place.path(name);
    copy(&folder(), &to);
    to
}

/// Another build: other code in a lazy module, so that its name and all names that follow from it differ, and other data under
/// a name that stays.
pub fn other(place: &TestFolder, name: &str) -> PathBuf {
    let site = release(place, name);
    touch(&site, &file(&site, "reference-", ".js"), &format!("\n// build {name}\n"));
    append(&site, "data/measures.toml", &format!("\n# build {name}\n"));
    xtask::seal(&site, None).unwrap();
    site
}

/// The one file at the root that begins and ends so.
pub fn file(site: &Path, start: &str, end: &str) -> String {
    let names = fs::read_dir(site).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let found: Vec<String> = names.filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
    assert_eq!(found.len(), 1, "{start}*{end}: {found:?}");
    found.into_iter().next().unwrap()
}

/// The id of a build.
pub fn id(site: &Path) -> String {
    let html = fs::read_to_string(site.join("index.html")).unwrap();
    html.split_once("<meta name=\"build\" content=\"").unwrap().1.split('"').next().unwrap().to_owned()
}

/// Every file that the worker of a build keeps, by its path.
pub fn kept(site: &Path) -> Vec<String> {
    let worker = fs::read_to_string(site.join("sw.js")).unwrap();
    let list = worker.lines().next().unwrap().split_once("FILES=").unwrap().1.trim_end_matches(';');
    let list: serde_json::Map<String, serde_json::Value> = serde_json::from_str(list).unwrap();
    list.keys().cloned().collect()
}

pub fn append(site: &Path, name: &str, text: &str) {
    let content = fs::read_to_string(site.join(name)).unwrap();
    fs::write(site.join(name), content + text).unwrap();
}

/// Changes a file, renames it by its content, and so on with every file that names it.
fn touch(site: &Path, name: &str, text: &str) {
    append(site, name, text);
    follow(site, name);
}

fn follow(site: &Path, name: &str) {
    let new_name = xtask::rename(site, name).unwrap();
    let names = fs::read_dir(site).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    for user in names.filter(|user| (user.ends_with(".js") || user.ends_with(".html")) && user != "sw.js").collect::<Vec<_>>() {
        let content = fs::read_to_string(site.join(&user)).unwrap();
        if content.contains(name) {
            fs::write(site.join(&user), content.replace(name, &new_name)).unwrap();
            if user.ends_with(".js") {
                follow(site, &user);
            }
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &target);
        } else if !entry.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
            fs::copy(&entry, &target).unwrap();
        }
    }
}
