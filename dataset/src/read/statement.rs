//! Sentences in plain English made from feature cells and points. No judgement is made
//! here, only grammar.

use crate::model::{Feature, FeatureCell, FeatureState, Flag, Form, Measure, Point};

/// Endings of titles that take no article: plurals and what cannot be counted.
const WITHOUT_ARTICLE: [&str; 9] = ["s", "ing", "tion", "ity", "ware", "ance", "support", "email", "CORS"];

/// "Django has an object-relational mapper built in (django/db/models/base.py, class Model)."
pub(crate) fn feature_statement(name: &str, feature: &Feature, cell: &FeatureCell) -> String {
    let title = small_first(&feature.title);
    // Symbols are what to search the file for, up to an opening bracket or colon.
    let place = match (cell.path.as_str(), cell.symbol.trim_end_matches(['(', ':', '{', ' '])) {
        ("", _) => String::new(),
        (path, "") => format!(" ({path})"),
        (path, symbol) => format!(" ({path}, {symbol})"),
    };
    match cell.state {
        FeatureState::Yes => format!("{name} has {}{title} built in{place}.", article(&title)),
        FeatureState::Partial => format!("{name} has {}{title} built in, in part{place}.", article(&title)),
        FeatureState::No => format!("{name} has no {title} built in."),
    }
}

/// "Django: 88,588 stars, 22 August 2026 (GitHub stars)."
pub(crate) fn measure_statement(name: &str, measure: &Measure, point: &Point) -> String {
    let bound = match point.flag {
        Flag::LowerBound => "at least ",
        Flag::Estimate => "about ",
        Flag::Observed | Flag::Partial | Flag::Secondary => "",
    };
    let value = measure.format(point.value);
    let unit = match measure.form {
        Form::Count if value == "1" => format!(" {}", singular(&measure.unit)),
        Form::Count => format!(" {}", measure.unit),
        Form::Share | Form::Rank | Form::Ratio | Form::Bytes => String::new(),
    };
    format!("{name}: {bound}{value}{unit}, {} ({}).", point.date.words(), measure.title)
}

/// A unit for one: the first word that ends in s loses it, as in "security issue" or "request per second".
fn singular(unit: &str) -> String {
    let mut words: Vec<_> = unit.split(' ').collect();
    if let Some(word) = words.iter_mut().find(|word| word.ends_with('s') && !word.ends_with("ss")) {
        *word = &word[..word.len() - 1];
    }
    words.join(" ")
}

/// A sentence, and behind it a remark if there is one.
pub(crate) fn with_note(sentence: &str, note: &str) -> String {
    match note.trim_end_matches('.') {
        "" => sentence.into(),
        note => format!("{sentence} Note: {note}."),
    }
}

/// A title inside a sentence: its first letter small, unless its first word has other capitals, as abbreviations and names do.
fn small_first(title: &str) -> String {
    let first_word = title.split_whitespace().next().unwrap_or_default();
    if first_word.chars().skip(1).any(char::is_uppercase) {
        return title.into();
    }
    title.chars().take(1).flat_map(char::to_lowercase).chain(title.chars().skip(1)).collect()
}

/// The article before a title, if it names one countable thing.
fn article(title: &str) -> &'static str {
    if WITHOUT_ARTICLE.iter().any(|ending| title.ends_with(ending)) {
        ""
    } else if title.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) {
        "an "
    } else {
        "a "
    }
}
