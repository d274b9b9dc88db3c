//! Reads and checks `public/data`, and packs the core of the dataset for the app. A bad dataset does not build.

use std::path::Path;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=public/data");
    let dataset = sextant_dataset::read::read(Path::new("public/data")).unwrap_or_else(|problems| {
        for problem in &problems {
            eprintln!("public/data/{problem}");
        }
        eprintln!("The dataset has {} problem(s); each line above names the place and the mend.", problems.len());
        process::exit(1);
    });
    let directory = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&directory).join("core.bin"), dataset.core_bytes()).expect("OUT_DIR is writable");
}
