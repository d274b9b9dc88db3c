//! Dates as sources give them: a year, a month or a day. No clock.

use super::Language;
use serde::{Deserialize, Serialize};
use std::fmt;

const MONTHS_IN_ENGLISH: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const MONTHS_IN_GERMAN: [&str; 12] =
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

/// A date of the precision that its source has. `month` and `day` are 0 where the source does not say.
/// Ordered by time; a year comes before its months, a month before its days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else or a day that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|month| (1..=12).contains(month)))? as u8;
        let day = parts.next().map_or(Some(0), |part| digits(part, 2).filter(|day| *day >= 1))?;
        (parts.next().is_none() && day <= u16::from(days_in(year, month))).then_some(Self { year, month, day: day as u8 })
    }

    /// Year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// Days since 0000-03-01 of the proleptic Gregorian calendar; a missing month or day counts as the middle of its span.
    /// Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
    pub fn day_number(self) -> i32 {
        let (month, day) = match (self.month, self.day) {
            (0, _) => (7, 1),
            (month, 0) => (month, 15),
            (month, day) => (month, day),
        };
        let year = i32::from(self.year) - i32::from(month <= 2);
        let month_index = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_index + 2) / 5 + i32::from(day) - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
    }

    /// Is it more than a year before a day? A date without a day, or without a month, lasts to the end of its span.
    pub fn is_over_a_year_before(self, today: Self) -> bool {
        let last = |part: u8, last: u8| if part == 0 { last } else { part };
        (self.year.saturating_add(1), last(self.month, 12), last(self.day, 31)) < (today.year, today.month, today.day)
    }

    /// The date in words of the current language: `2026`, `August 2026` or `22 August 2026`.
    pub fn words(self) -> String {
        let (months, point) = match Language::current() {
            Language::English => (&MONTHS_IN_ENGLISH, ""),
            Language::German => (&MONTHS_IN_GERMAN, "."),
        };
        match (self.month, self.day) {
            (0, _) => self.year.to_string(),
            (month, 0) => format!("{} {}", months[usize::from(month) - 1], self.year),
            (month, day) => format!("{day}{point} {} {}", months[usize::from(month) - 1], self.year),
        }
    }
}

/// A number of exactly `length` ASCII digits.
fn digits(part: &str, length: usize) -> Option<u16> {
    (part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok()).flatten()
}

/// Days in a month, 28 to 31.
fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    /// ISO 8601, as precise as the date is.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if self.month > 0 {
            write!(formatter, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(formatter, "-{:02}", self.day)?;
        }
        Ok(())
    }
}
