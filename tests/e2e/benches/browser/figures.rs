//! Figures by name, their medians, and the baseline that they are set beside.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// One frame of a screen with 60 of them in a second, in milliseconds.
pub const FRAME: f64 = 1000.0 / 60.0;

/// What was measured, in the order in which it came first.
#[derive(Default)]
pub struct Figures {
    names: Vec<String>,
    values: BTreeMap<String, Vec<f64>>,
}

impl Figures {
    /// One more figure of that name, which ends with its unit.
    pub fn add(&mut self, name: &str, value: f64) {
        if !self.values.contains_key(name) {
            self.names.push(name.to_owned());
        }
        self.values.entry(name.to_owned()).or_default().push(value);
    }

    /// The value below which that part of the figures lies, 0 to 1; of the figures of a share, their mean.
    fn part(&self, name: &str, part: f64) -> Option<f64> {
        let mut values = self.values.get(name)?.clone();
        if name.ends_with('%') {
            return Some(values.iter().sum::<f64>() / values.len() as f64);
        }
        values.sort_by(f64::total_cmp);
        values.get(((values.len() - 1) as f64 * part).round() as usize).copied()
    }

    fn median(&self, name: &str) -> Option<f64> {
        self.part(name, 0.5)
    }

    /// One line for each figure: median, the tenth part that is slowest, and the medians of others with the ratio to them.
    pub fn table(&self, base: &Self, baseline: &Baseline) -> String {
        let mut table = format!("{:<58}{:>10}{:>10}{:>10}{:>8}{:>10}{:>8}\n", "", "median", "p90", "other", "ratio", "baseline", "ratio");
        for name in &self.names {
            let (Some(median), Some(slow)) = (self.median(name), self.part(name, 0.9)) else { continue };
            let beside = |other: Option<f64>| match other {
                None => format!("{:>10}{:>8}", "", ""),
                Some(0.0) => format!("{:>10}{:>8}", 0, ""),
                Some(other) => format!("{other:>10.1}{:>8.2}", median / other),
            };
            let (other, stored) = (beside(base.median(name)), beside(baseline.medians.get(name).copied()));
            writeln!(table, "{name:<58}{median:>10.1}{slow:>10.1}{other}{stored}").expect("writing to a text");
        }
        table
    }
}

/// Medians of another day, from `baseline.csv`: a name and a figure in each row.
pub struct Baseline {
    medians: BTreeMap<String, f64>,
}

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("benches/baseline.csv")
}

impl Baseline {
    /// What is stored; nothing where there is none.
    pub fn read() -> Self {
        let text = fs::read_to_string(file()).unwrap_or_default();
        let row = |line: &str| {
            let (name, median) = line.rsplit_once(',')?;
            Some((name.trim_matches('"').to_owned(), median.parse().ok()?))
        };
        Self { medians: text.lines().filter_map(row).collect() }
    }

    /// Stores the medians of these figures.
    pub fn write(figures: &Figures) {
        let mut text = String::from("measure,median\n");
        for name in &figures.names {
            writeln!(text, "\"{name}\",{:.1}", figures.median(name).unwrap_or_default()).expect("writing to a text");
        }
        fs::write(file(), text).unwrap_or_else(|error| panic!("{}: {error}", file().display()));
    }
}
