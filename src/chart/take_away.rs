//! What is taken away from a chart: the points shown as CSV or as a table in Markdown, and the drawing with its words.

use super::spec::dates;
use super::{ChartSpec, Kind, SourceLine};
use crate::document::escaped;
use crate::model::format_scaled;
use crate::popularity::{self, Columns, flag_words, plain};
use crate::words::popularity::DATE;
use crate::words::{chart as words, frame, in_english};
use crate::worksheet::listed;

/// Name of a file of this chart, e.g. `sextant-github-stars.csv`.
pub fn file_name(spec: &ChartSpec, ending: &str) -> String {
    format!("sextant-{}.{ending}", spec.measure)
}

/// The points shown, one to a row: the value as counted and as the scale shows it, and what is special about it.
pub fn csv(spec: &ChartSpec) -> String {
    in_english(|| popularity::csv(&rows(spec)))
}

fn rows(spec: &ChartSpec) -> Vec<Vec<String>> {
    let mut rows = vec![["measure", "technology", "date", "value", "unit", "shown", "scale", "flag"].map(str::to_owned).to_vec()];
    for line in &spec.lines {
        for point in &line.points {
            rows.push(vec![
                spec.measure.clone(),
                line.technology.clone(),
                point.date.to_string(),
                format_scaled(point.counted, spec.decimals).replace(',', ""),
                spec.unit.clone(),
                shown(point.value),
                spec.scale.word().to_owned(),
                flag_words(point.flag).unwrap_or_default().to_owned(),
            ]);
        }
    }
    rows
}

/// A number without more decimals than say something.
fn shown(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The points shown as a table in Markdown, newest first, with title and source.
pub fn markdown(spec: &ChartSpec) -> String {
    let mut rows = vec![std::iter::once(DATE.into()).chain(spec.lines.iter().map(|line| plain(&line.name))).collect::<Vec<_>>()];
    for date in dates(&spec.lines) {
        let at = |line: &super::Line| {
            let point = line.points.iter().find(|point| point.date == date);
            let special = point.and_then(|point| flag_words(point.flag)).map(|words| format!(" ({words})"));
            point.map_or(String::new(), |point| plain(&point.words) + &special.unwrap_or_default())
        };
        rows.push(std::iter::once(date.words()).chain(spec.lines.iter().map(at)).collect());
    }
    let table = popularity::markdown(&rows, Columns::Figures);
    let notes: String = spec.notes().iter().map(|note| format!("\n{}\n", plain(note))).collect();
    format!("**{}**\n\n{}\n\n{table}{notes}\n{}\n", plain(&spec.title), plain(&spec.subtitle), plain(&spec.source_line()))
}

/// Pixels of a line of words in a drawing that is taken away, and characters that fit into a pixel's width.
const LINE: f64 = 18.0;
const CHARACTERS_PER_PIXEL: f64 = 1.0 / 6.6;
const MARGIN: f64 = 16.0;

/// A drawing with title, subtitle, source and remarks inside. `drawing` is the SVG as it was drawn, of that width and
/// height; `paint` gives the value of a CSS variable, e.g. of `--p1`, since the file knows no style sheet.
/// Gives the file and its own width and height.
pub fn with_title(spec: &ChartSpec, drawing: &str, (width, height): (f64, f64), paint: impl Fn(&str) -> String) -> (String, (f64, f64)) {
    let most = ((width - 2.0 * MARGIN) * CHARACTERS_PER_PIXEL) as usize;
    let mut words = String::new();
    let mut top = MARGIN;
    let mut write = |text: &str, style: &str, most: usize, top: &mut f64| {
        for line in wrapped(text, most) {
            *top += LINE;
            words += &format!("<text x=\"{MARGIN}\" y=\"{top}\" {style}>{}</text>", escaped(&line));
        }
    };
    let title = "font-size=\"15\" font-weight=\"600\" fill=\"var(--ink)\"";
    let small = "font-size=\"12\" fill=\"var(--ink-soft)\"";
    write(&spec.title, title, most * 4 / 5, &mut top);
    write(&spec.subtitle, small, most, &mut top);
    let drawn_at = top + 8.0;
    top = drawn_at + height;
    for remark in spec.notes() {
        write(&remark, small, most, &mut top);
    }
    write(&spec.source_line(), small, most, &mut top);
    let whole = top + MARGIN;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{whole}\" \
         viewBox=\"0 0 {width} {whole}\" font-family=\"system-ui, sans-serif\"><rect width=\"100%\" height=\"100%\" \
         fill=\"var(--paper)\"/>{words}<g transform=\"translate(0 {drawn_at})\">{drawing}</g></svg>"
    );
    (painted(&svg, paint), (width, whole))
}

/// Each `var(--name)` replaced by its value.
fn painted(svg: &str, paint: impl Fn(&str) -> String) -> String {
    let mut parts = svg.split("var(");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((name, rest)) => text += &(paint(name.trim()) + rest),
            None => text += part,
        }
    }
    text
}

/// Words in lines of at most so many characters; a longer word stays whole.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

impl ChartSpec {
    /// Where the points come from, when they were read, and their terms.
    pub fn source_line(&self) -> String {
        let name = |source: &SourceLine| source.publisher.clone() + &words::READ_ON.fill(&[&source.read.words()]);
        let names: Vec<String> = self.sources.iter().map(name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("{}{}{}", frame::SOURCE.say(), listed(&names, frame::AND.say()), words::TERMS.fill(&[&self.licence]))
    }

    /// The remarks, and the marks; those of lines have numbers, which stand in the chart, too.
    pub fn notes(&self) -> Vec<String> {
        let numbered = self.marks().into_iter().enumerate();
        let marks = numbered.map(|(index, mark)| {
            let number = if self.kind == Kind::Lines { format!("{}: ", index + 1) } else { String::new() };
            format!("{number}{}. {}.", mark.date.words(), mark.words.trim_end_matches('.'))
        });
        self.remarks.iter().cloned().chain(marks).collect()
    }
}
