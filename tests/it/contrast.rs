//! Colours that stand on each other can be told apart: every pair of `style/tokens.css`, in light and in dark.
//!
//! The bounds are those of WCAG 2.2: 4.5 for words (1.4.3), 3 for lines and shapes that carry meaning (1.4.11).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What things stand on.
const GROUNDS: [&str; 3] = ["paper", "raised", "sunk"];

/// What words are written in; the colours of technologies are those of their names in charts, too.
const WORDS: [&str; 14] = [
    "ink",
    "ink-soft",
    "brass",
    "p1",
    "p2",
    "p3",
    "p4",
    "p5",
    "p6",
    "code-keyword",
    "code-name",
    "code-string",
    "code-number",
    "code-comment",
];

/// Edges of fields and buttons, and lines that mark something.
const LINES: [&str; 2] = ["edge", "brass-line"];

/// A ground on which only words in `ink` and `ink-soft`, and edges, stand.
const BAND: &str = "band";

/// Parts what space parts as well, so that nothing is lost without it.
const ORNAMENT: &str = "hairline";

/// Red, green and blue, 0 to 255.
type Colour = [u8; 3];

/// Each colour token, in light and in dark.
fn colours() -> BTreeMap<String, [Colour; 2]> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let text = fs::read_to_string(file).expect("the tokens");
    let pairs = text.lines().filter_map(|line| {
        let (name, values) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
        let (light, dark) = values.strip_suffix(");")?.split_once(", ")?;
        Some((name.to_owned(), [colour(light), colour(dark)]))
    });
    pairs.collect()
}

/// Reads `#fff` or `#0e1a30`.
fn colour(text: &str) -> Colour {
    let digits = text.strip_prefix('#').unwrap_or_else(|| panic!("{text} is not a colour in hexadecimal digits"));
    let long: String = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
    assert_eq!(long.len(), 6, "{text}");
    let number = u32::from_str_radix(&long, 16).unwrap_or_else(|error| panic!("{text}: {error}"));
    let [_, colour @ ..] = number.to_be_bytes();
    colour
}

/// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

/// Contrast ratio, 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn contrast_is_reckoned_as_wcag_has_it() {
    assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
    assert!((contrast(colour("#777"), colour("#ffffff")) - 4.48).abs() < 0.005);
}

#[test]
fn every_colour_has_a_use_that_is_tested() {
    let known: Vec<&str> = GROUNDS.into_iter().chain(WORDS).chain(LINES).chain([BAND, ORNAMENT]).collect();
    let colours = colours();
    for name in colours.keys() {
        assert!(known.contains(&name.as_str()), "--{name} of style/tokens.css: say in tests/it/contrast.rs what stands on what");
    }
    for name in known {
        assert!(colours.contains_key(name), "--{name} is gone from style/tokens.css");
    }
}

#[test]
fn words_and_lines_stand_out_from_every_ground_in_light_and_in_dark() {
    let colours = colours();
    let words = WORDS.into_iter().flat_map(|name| GROUNDS.map(|ground| (name, ground, 4.5)));
    let lines = LINES.into_iter().flat_map(|name| GROUNDS.map(|ground| (name, ground, 3.0)));
    let on_band = [("ink", BAND, 4.5), ("ink-soft", BAND, 4.5), ("edge", BAND, 3.0)];
    let too_faint: Vec<String> = words
        .chain(lines)
        .chain(on_band)
        .flat_map(|(name, ground, least)| {
            ["light", "dark"].into_iter().enumerate().map(move |(theme, word)| (name, ground, least, theme, word))
        })
        .filter_map(|(name, ground, least, theme, word)| {
            let found = contrast(colours[name][theme], colours[ground][theme]);
            (found < least).then(|| format!("--{name} on --{ground} in {word}: {found:.2}, at least {least}"))
        })
        .collect();
    assert!(too_faint.is_empty(), "{too_faint:#?}");
}
