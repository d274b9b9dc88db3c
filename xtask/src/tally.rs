//! Counts of passed and failed tests, read from the lines that Rust's test harness writes.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// One passed test.
    pub const PASS: Self = Self { passed: 1, failed: 0 };
    /// One failed test.
    pub const FAILURE: Self = Self { passed: 0, failed: 1 };

    /// The counts in `test result: ok. 3 passed; 0 failed; ...`; none in any other line.
    pub fn in_line(line: &str) -> Option<Self> {
        // At the start only: a test may print such a line within another one.
        let result = line.strip_prefix("test result: ")?;
        Some(Self { passed: count(result, " passed")?, failed: count(result, " failed")? })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number right before a word.
fn count(text: &str, word: &str) -> Option<u64> {
    let (before, _) = text.split_once(word)?;
    let start = before.rfind(|letter: char| !letter.is_ascii_digit()).map_or(0, |end| end + 1);
    before[start..].parse().ok()
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn result_lines_are_counted_in_plain_and_coloured_form() {
        let plain = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        let coloured = "test result: \u{1b}[31mFAILED\u{1b}[m. 3 passed; 2 failed; 0 ignored";
        assert_eq!(Tally::in_line(plain), Some(Tally { passed: 12, failed: 0 }));
        assert_eq!(Tally::in_line(coloured), Some(Tally { passed: 3, failed: 2 }));
    }

    #[test]
    fn other_lines_are_not_counted() {
        for line in [
            "running 3 tests",
            "test a ... ok",
            "2 passed; 3 failed",
            "test result: unknown",
            "seen: test result: ok. 1 passed; 0 failed",
            "",
        ] {
            assert_eq!(Tally::in_line(line), None, "{line}");
        }
    }

    #[test]
    fn the_sum_reads_as_the_last_line_of_a_test_run() {
        let mut sum = Tally::PASS;
        sum += Tally::FAILURE;
        sum += Tally { passed: 40, failed: 0 };
        assert_eq!(sum.to_string(), "41 passed, 1 failed");
    }
}
