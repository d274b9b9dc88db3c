//! The sentences that measures state as their findings: each figure in one must stand in the measure's series.

use super::super::{FOLDER, rows};
use super::{Difference, by_hand};
use anyhow::Result;
use sextant_dataset::model::{Form, Measure, format_scaled};
use sextant_dataset::read::Dataset;
use std::collections::BTreeSet;
use std::path::Path;

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Figures in findings that are no value of the series, no ratio of two of one date, and stand in no note.
///
/// # Errors
/// When `measures.toml` cannot be read.
pub fn look(dataset: &Dataset, root: &Path) -> Result<Vec<Difference>> {
    let file = format!("{FOLDER}/measures.toml");
    let text = rows::text(root, &file)?;
    let mut found = Vec::new();
    for measure in &dataset.popularity.measures {
        let known = known(measure);
        let missing: Vec<String> = figures(&measure.finding).into_iter().filter(|figure| !known.contains(figure)).collect();
        if !missing.is_empty() {
            let line = text.lines().position(|line| line.starts_with("finding = ") && line.contains(measure.finding.as_str()));
            found.push(by_hand(
                format!("{file}:{}", line.map_or(1, |line| line + 1)),
                format!("finding of {}", measure.id),
                missing.join(", "),
                format!("no such value in series/{}.csv", measure.id),
            ));
        }
    }
    Ok(found)
}

/// Every way in which the series bears a figure: its values, in millions too, the numbers in its notes, and ratios.
fn known(measure: &Measure) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let points = || measure.series.iter().flat_map(|series| &series.points);
    for point in points() {
        let shown = match measure.form {
            Form::Bytes => format_scaled((point.value + 50_000) / 100_000, 1),
            _ => format_scaled(point.value, measure.decimals),
        };
        known.insert(shown);
        known.insert(format_scaled((point.value + 50_000) / 100_000, 1));
        known.extend(figures(&point.note));
    }
    let recent = || measure.series.iter().flat_map(|series| series.points.iter().rev().take(60));
    for above in recent() {
        for below in recent().filter(|below| below.value > 0) {
            known.insert(format_scaled((above.value * 20 / below.value + 1) / 2, 1));
            known.insert(format_scaled((above.value * 200 / below.value + 1) / 2, 2));
            known.insert(format_scaled((above.value * 2 / below.value + 1) / 2, 0));
        }
    }
    known
}

/// The figures in a sentence: numbers that are neither dates nor versions, nor the 1 of "5.6 to 1".
fn figures(sentence: &str) -> Vec<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let number = |word: &str| -> Option<String> {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let is_number = word.starts_with(|letter: char| letter.is_ascii_digit())
            && word.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.');
        (is_number && word.matches('.').count() < 2).then(|| word.to_owned())
    };
    let is_month =
        |word: Option<&&str>| word.is_some_and(|word| MONTHS.contains(&word.trim_matches(|letter: char| !letter.is_alphabetic())));
    let is_year = |number: &str| number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| words[index]);
        let is_part_of_date = is_month(words.get(index + 1));
        let is_base_of_ratio = before == Some("to") && word.trim_end_matches(['.', ',', ';', ')']) == "1";
        found.extend(number(word).filter(|number| !is_part_of_date && !is_base_of_ratio && !is_year(number)));
    }
    found
}

#[cfg(test)]
mod test {
    use super::figures;

    #[test]
    fn figures_are_told_from_dates_versions_and_ratios() {
        let sentence = "On 22 August 2026 Django 6.1.3 had 88,588 stars (19 of 24, 1.39 times), 5.6 to 1; in 2019 it was 12.7 %.";
        assert_eq!(figures(sentence), ["88,588", "19", "24", "1.39", "5.6", "12.7"]);
    }
}
