//! The distance between a typed word and the beginning of another, against a second reckoning that is slow and plain.

use proptest::prelude::*;
use sextant::search::{allowance, distance};

/// Fewest edits between two words, by trying: optimal string alignment, without a table.
fn edits(one: &[u8], other: &[u8]) -> usize {
    match (one, other) {
        ([], rest) | (rest, []) => rest.len(),
        ([a, one_rest @ ..], [b, other_rest @ ..]) => {
            let mut least = edits(one_rest, other_rest) + usize::from(a != b);
            least = least.min(edits(one_rest, other) + 1).min(edits(one, other_rest) + 1);
            if let ([a, c, one_rest @ ..], [b, d, other_rest @ ..]) = (one, other)
                && a == d
                && b == c
            {
                least = least.min(edits(one_rest, other_rest) + 1);
            }
            least
        }
    }
}

fn slow(typed: &str, word: &str) -> usize {
    (0..=word.len()).map(|end| edits(typed.as_bytes(), &word.as_bytes()[..end])).min().unwrap()
}

proptest! {
    #[test]
    fn the_distance_is_the_fewest_edits_to_some_beginning(typed in "[abc]{1,6}", word in "[abc]{0,7}", most in 0usize..4) {
        let expected = slow(&typed, &word);
        prop_assert_eq!(distance(&typed, &word, most), (expected <= most).then_some(expected), "{} {}", typed, word);
    }

    #[test]
    fn a_word_is_no_edit_away_from_whatever_begins_with_it(word in "[a-zé]{1,20}", end in "[a-z]{0,5}") {
        prop_assert_eq!(distance(&word, &format!("{word}{end}"), 0), Some(0));
    }
}

#[test]
fn one_slip_of_each_kind_is_one_edit() {
    for typed in ["djagno", "djngo", "djjango", "djamgo", "ajango"] {
        assert_eq!(distance(typed, "django", 2), Some(1), "{typed}");
    }
    assert_eq!(distance("flsa", "flask", 1), Some(1), "an unfinished word");
    assert_eq!(distance("postgres", "sqlite", 2), None);
}

#[test]
fn short_words_and_words_with_digits_are_meant_as_they_stand() {
    assert_eq!(["orm", "flsak", "migrtion", "s1", "s1-19", "version2"].map(allowance), [0, 1, 2, 0, 0, 0]);
}

#[test]
fn words_longer_than_any_are_compared_as_far_as_they_matter() {
    let long = "a".repeat(500);
    assert_eq!(distance(&long, &long, 2), Some(0));
    assert_eq!(distance(&"é".repeat(200), &long, 2), None);
}
