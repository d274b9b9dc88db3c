//! The dataset in `public/data` as it is.

use sextant_dataset::read::read;
use std::path::Path;

#[test]
fn the_real_dataset_has_no_problems() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
    if let Err(problems) = read(&folder) {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        panic!("{} problems:\n{}", lines.len(), lines.join("\n"));
    }
}
