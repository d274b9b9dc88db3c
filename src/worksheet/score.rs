//! From N to the scores that are shown: exact fractions, rounded once, half away from zero.

use super::Decision;

/// A number with one decimal, held as an integer: 719 is 71.9.
pub type Tenths = i64;

/// `numerator / denominator` rounded to an integer, half away from zero. The denominator is above 0.
pub fn round_ratio(numerator: i128, denominator: i128) -> i64 {
    let doubled = 2 * numerator.abs() + denominator;
    let rounded = doubled / (2 * denominator);
    (rounded * numerator.signum()) as i64
}

/// 25 N / W in tenths: how far N moves a score from 50, or apart from another; 0 where W is 0.
pub fn percent_tenths(points: i64, total_weight: i64) -> Tenths {
    if total_weight == 0 { 0 } else { round_ratio(250 * i128::from(points), total_weight.into()) }
}

impl Decision {
    /// score(t) = 50 + 50 N / (2 W), 0 to 100, and 50 where W = 0; in tenths.
    pub fn score(&self, points: i64) -> Tenths {
        match self.total_weight() {
            0 => 500,
            total => round_ratio(500 * i128::from(total) + 250 * i128::from(points), total.into()),
        }
    }
}
