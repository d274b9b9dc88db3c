//! The dataset id: a changed fit changes it, changed words do not.

use crate::fixture::{Copy, edited};

fn id_of_small() -> String {
    Copy::new().dataset().core.id
}

#[test]
fn the_dataset_id_is_8_hex_digits_of_what_scores() {
    // SHA-256 of the canonical text that `dataset_id` describes, written out by hand.
    assert_eq!(id_of_small(), "fca9e3cc");
}

#[test]
fn changed_words_keep_the_dataset_id() {
    let words = [
        ("sheets/full.toml", "{name} brings a mapper.", "{name} has a mapper."),
        ("sheets/full.toml", "title = \"The full sheet\"", "title = \"The long sheet\""),
        ("sheets/full.csv", "none,-2,documented,no-mapper", "none,-2,opinion,S0-02"),
        ("claims/own.toml", "The standard library has", "It has"),
        ("technologies.toml", "name = \"Django\"", "name = \"DJANGO\""),
        ("articles/second.md", "One line.", "Two lines."),
        ("series/site-rank.csv", "29", "30"),
    ];
    for (file, from, to) in words {
        assert_eq!(edited(file, from, to).core.id, id_of_small(), "{from:?} -> {to:?}");
    }
}

#[test]
fn what_scores_changes_the_dataset_id() {
    let scores = [
        ("sheets/full.csv", "none,-2", "none,-1"),
        ("sheets/full.csv", "database,yes,none,-2,documented,no-mapper\n", ""),
        ("sheets/full.toml", "id = \"few\"", "id = \"less\""),
        ("sheets/classic.toml", "[\"django\", \"flask\"]", "[\"flask\", \"django\"]"),
        (
            "technologies.toml",
            "id = \"none\"",
            "id = \"none\"\nname = \"X\"\nkind = \"option\"\nabout = \"Y\"\n\n[[technology]]\nid = \"bare\"",
        ),
    ];
    for (file, from, to) in scores {
        let copy = Copy::new();
        copy.replace(file, from, to);
        assert_ne!(copy.dataset().core.id, id_of_small(), "{from:?} -> {to:?}");
    }
}

#[test]
fn the_order_of_rows_and_keys_keeps_the_dataset_id() {
    let row = "database,yes,none,-2,documented,no-mapper\n";
    let dataset = edited("sheets/full.csv", row, "");
    assert_ne!(dataset.core.id, id_of_small());
    let last = "fame,many,flask,2,measured,measure:github-stars\n";
    let copy = Copy::new();
    copy.replace("sheets/full.csv", row, "");
    copy.replace("sheets/full.csv", last, &format!("{last}{row}"));
    assert_eq!(copy.dataset(), Copy::new().dataset());
}
