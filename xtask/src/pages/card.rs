//! The pictures that other sites show of a link to a comparison: our own SVG, drawn when the site is built.

use crate::engine::CARD_SIZE as SIZE;
use crate::project::Project;
use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use sextant::document::escaped;
use std::fs;

/// The fonts, from npm: their faces are part of no release, only what is drawn with them.
const FONTS: [&str; 3] = [
    "node_modules/@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
    "node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "node_modules/@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
];

/// Characters of a line of the findings.
const LINE: usize = 68;

/// What is drawn.
pub struct Card {
    /// A few words, for large type.
    pub heading: String,
    /// What was found, a sentence each; two at most are shown.
    pub findings: Vec<String>,
    /// The day of the dataset in words.
    pub closed: String,
}

/// Draws cards with the fonts loaded once.
pub struct Painter(Options<'static>);

impl Painter {
    /// # Errors
    /// When a font is not there.
    pub fn new(project: &Project) -> Result<Self> {
        let mut options = Options::default();
        for font in FONTS {
            let file = project.path(font);
            let face = fs::read(&file).with_context(|| format!("cannot read the font {}", file.display()))?;
            options.fontdb_mut().load_font_data(face);
        }
        Ok(Self(options))
    }

    /// A card as PNG.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn png(&self, card: &Card) -> Result<Vec<u8>> {
        let tree = Tree::from_str(&card.svg(), &self.0).context("the card is no SVG")?;
        let mut picture = Pixmap::new(SIZE.0, SIZE.1).context("no room for a picture")?;
        resvg::render(&tree, Transform::default(), &mut picture.as_mut());
        picture.encode_png().context("the card cannot be written as PNG")
    }
}

impl Card {
    fn svg(&self) -> String {
        // The longest pair of names still fits between the margins.
        let size = (1780 / self.heading.chars().count().max(1)).clamp(56, 104);
        let mut lines = String::new();
        let mut top = 362;
        for finding in self.findings.iter().take(2) {
            for line in wrapped(finding) {
                lines += &format!("<text x=\"84\" y=\"{top}\" class=\"finding\">{}</text>", escaped(&line));
                top += 44;
            }
            top += 14;
        }
        let (heading, closed) = (escaped(&self.heading), escaped(&self.closed));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\">\
             <style>text {{ font-family: 'Source Sans 3'; fill: #14213d }} .brand, .heading {{ font-family: 'Source Serif 4'; font-weight: 700 }}\
             .brand {{ font-size: 34px }} .heading {{ font-size: {size}px }} .finding {{ font-size: 34px }}\
             .foot {{ font-size: 26px; fill: #46506a }}</style>\
             <rect width=\"1200\" height=\"630\" fill=\"#fbfaf7\"/>{}\
             <g transform=\"translate(84 64) scale(1.5)\"><path fill=\"#ad8029\" d=\"M3 12A16 16 0 0 1 29 12L25.5 14.4A12 12 0 0 0 6.5 14.4Z\"/>\
             <path fill=\"#14213d\" d=\"M16 28L14.7 15.5L19.4 7.5L17.6 15.9Z\"/></g><text x=\"144\" y=\"100\" class=\"brand\">Sextant</text>\
             <text x=\"80\" y=\"270\" class=\"heading\">{heading}</text>{lines}\
             <rect x=\"84\" y=\"534\" width=\"1032\" height=\"2\" fill=\"#d9d4c7\"/>\
             <text x=\"84\" y=\"580\" class=\"foot\">Every figure with its source and date. Data of {closed}.</text></svg>",
            limb()
        )
    }
}

/// The limb of an instrument with its graduations, in the corner.
fn limb() -> String {
    let mark = |degree: u32| {
        let (length, width) = if degree.is_multiple_of(10) { (30, 3) } else { (16, 2) };
        let turn = 90 + degree;
        format!("<rect x=\"230\" y=\"-1\" width=\"{length}\" height=\"{width}\" fill=\"#ad8029\" transform=\"rotate({turn})\"/>")
    };
    let marks: String = (0..=90).step_by(2).map(mark).collect();
    format!(
        "<g transform=\"translate(1200 0)\" opacity=\"0.5\"><circle r=\"230\" fill=\"none\" stroke=\"#ad8029\" stroke-width=\"3\"/>\
         <circle r=\"280\" fill=\"none\" stroke=\"#ad8029\" stroke-width=\"1.5\"/>{marks}</g>"
    )
}

/// A sentence in lines.
fn wrapped(sentence: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in sentence.split_whitespace() {
        let last = lines.len() - 1;
        let length = lines[last].chars().count();
        if length > 0 && length + 1 + word.chars().count() > LINE {
            lines.push(word.to_owned());
        } else {
            lines[last] += if length > 0 { " " } else { "" };
            lines[last] += word;
        }
    }
    lines
}

#[cfg(test)]
mod test {
    use super::*;

    fn card(heading: &str, findings: &[&str]) -> Card {
        let findings = findings.iter().map(|words| (*words).to_owned()).collect();
        Card { heading: heading.to_owned(), findings, closed: "20 November 2026".to_owned() }
    }

    #[test]
    fn lines_hold_all_words_and_are_short() {
        let sentence = "Django is furthest ahead by “Authors per year”: 13 to 1, and nothing of this sentence may get lost on the way.";
        let lines = wrapped(sentence);
        assert!(lines.len() > 1 && lines.iter().all(|line| line.chars().count() <= LINE), "{lines:?}");
        assert_eq!(lines.join(" "), sentence);
    }

    #[test]
    fn names_are_words_and_never_markup() {
        let svg = card("A<b>& or Flask?", &["<i>"]).svg();
        assert!(svg.contains("A&lt;b&gt;&amp; or Flask?") && svg.contains("&lt;i&gt;"), "{svg}");
    }

    #[test]
    fn a_card_is_a_picture_of_its_size_with_its_words_in_it() {
        let painter = Painter::new(&Project::find().unwrap()).unwrap();
        let findings = ["Django is furthest ahead by “Authors per year”: 13 to 1."];
        let with = painter.png(&card("Django or Flask?", &findings)).unwrap();
        let size = |at: usize| u32::from_be_bytes(with[at..at + 4].try_into().unwrap());
        assert_eq!(&with[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!((size(16), size(20)), SIZE);
        assert_ne!(with, painter.png(&card("Django or Flask?", &[])).unwrap(), "the findings are drawn");
        assert_ne!(with, painter.png(&card("Gin or Flask?", &findings)).unwrap(), "the heading is drawn");
    }
}
