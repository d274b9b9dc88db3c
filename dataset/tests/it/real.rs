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

#[test]
fn the_list_of_changes_begins_with_the_dataset_at_hand() {
    let dataset = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data")).unwrap();
    let (id, newest) = (&dataset.core.id, &dataset.changes.versions[0]);
    assert_eq!(&newest.id, id, "the dataset is {id}: add a section for it to public/data/CHANGES.md above `## {}`", newest.id);
}
