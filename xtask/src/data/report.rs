//! What is found, in sections of plain lines, and whether any of it asks for work.

use super::derive::Difference;
use std::fmt;

/// All that was found.
#[derive(Default)]
pub struct Report {
    sections: Vec<Section>,
}

struct Section {
    title: String,
    lines: Vec<String>,
    /// Do its lines ask for work, or do they only inform?
    asks: bool,
}

impl Report {
    /// Something that asks for work, below a title.
    pub fn finding(&mut self, title: &str, line: impl Into<String>) {
        self.add(title, line.into(), true);
    }

    /// Something good to know, below a title.
    pub fn remark(&mut self, title: &str, line: impl Into<String>) {
        self.add(title, line.into(), false);
    }

    fn add(&mut self, title: &str, line: String, asks: bool) {
        match self.sections.iter_mut().find(|section| section.title == title && section.asks == asks) {
            Some(section) => section.lines.push(line),
            None => self.sections.push(Section { title: title.to_owned(), lines: vec![line], asks }),
        }
    }

    /// The derived figures that differ, and what became of them.
    pub fn derived(&mut self, differences: &[Difference]) {
        for difference in differences {
            let Difference { place, what, stands, derived, .. } = difference;
            let words = format!("{place}: {what}: stands {stands}, derived {derived}");
            match (difference.mended, &difference.mend) {
                (true, _) => self.remark("Derived figures that were mended", words),
                (false, Some(_)) => self.finding("Derived figures that differ (--write mends them)", words),
                (false, None) => self.finding("Figures that do not follow from what they name (to be mended by hand)", words),
            }
        }
    }

    /// Does nothing ask for work?
    pub fn is_clean(&self) -> bool {
        self.sections.iter().all(|section| !section.asks)
    }

    /// Everything in words, without the last line.
    #[cfg(test)]
    pub fn lines(&self, title: &str) -> Vec<&str> {
        self.sections
            .iter()
            .filter(|section| section.title.contains(title))
            .flat_map(|section| &section.lines)
            .map(String::as_str)
            .collect()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Section { title, lines, .. } in &self.sections {
            writeln!(formatter, "\n{title}: {}", lines.len())?;
            for line in lines {
                writeln!(formatter, "  {}", line.replace('\n', "\n  "))?;
            }
        }
        let asking: usize = self.sections.iter().filter(|section| section.asks).map(|section| section.lines.len()).sum();
        match asking {
            0 => writeln!(formatter, "\nNothing is stale or different."),
            1 => writeln!(formatter, "\nOne thing is stale or different."),
            _ => writeln!(formatter, "\n{asking} things are stale or different."),
        }
    }
}
