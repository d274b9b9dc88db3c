//! Any bytes in the place of a file of the small dataset: the first byte chooses the file. The reader answers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};
use tempfile::TempDir;

static COPY: LazyLock<(TempDir, Vec<PathBuf>)> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a folder");
    let mut files = Vec::new();
    let small = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    copy(&small.join("../dataset/tests/fixtures/small"), folder.path(), &mut files);
    files.sort();
    (folder, files)
});

fn copy(from: &Path, to: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(from).expect("the small dataset").map(|entry| entry.expect("an entry")) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("a folder");
            copy(&entry.path(), &target, files);
        } else {
            fs::copy(entry.path(), &target).expect("a file");
            files.push(target);
        }
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let (folder, files) = &*COPY;
    let file = &files[usize::from(*first) % files.len()];
    let sound = fs::read(file).expect("a file");
    fs::write(file, bytes).expect("a changed file");
    let answer = sextant_dataset::read::read(folder.path());
    fs::write(file, sound).expect("the file as it was");
    if let Err(problems) = answer {
        assert!(!problems.is_empty());
    }
});
