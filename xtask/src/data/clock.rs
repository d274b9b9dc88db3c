//! Which day it is, in UTC.

use anyhow::{Context, Result};
use sextant_dataset::model::Date;
use std::time::{SystemTime, UNIX_EPOCH};

const SECONDS_OF_A_DAY: u64 = 86_400;

/// Today.
///
/// # Errors
/// When the clock stands before 1970 or after 9999.
pub fn today() -> Result<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock stands before 1970; use --today")?.as_secs();
    day(seconds / SECONDS_OF_A_DAY).context("the clock stands after the year 9999; use --today")
}

/// The day so many days after 1970-01-01. Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms",
/// civil_from_days.
fn day(days: u64) -> Option<Date> {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    Date::parse(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod test {
    use super::day;

    #[test]
    fn days_are_counted_from_1970() {
        for (days, words) in [(0, "1970-01-01"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_777, "2026-11-20")] {
            assert_eq!(day(days).unwrap().to_string(), words);
        }
    }
}
