//! Exact fractions, and the one place where they are rounded.

use serde_json::Value;

/// A fraction in lowest terms with a denominator above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// `above / below`; `below` is not 0.
    pub fn new(above: i128, below: i128) -> Self {
        let sign = if below < 0 { -1 } else { 1 };
        let divisor = greatest_common_divisor(above.abs(), below.abs()).max(1) * sign;
        Self { above: above / divisor, below: below / divisor }
    }

    /// Numerator and denominator, in lowest terms.
    pub fn parts(self) -> (i128, i128) {
        (self.above, self.below)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Self {
        Self::new(self.above * other.below + other.above * self.below, self.below * other.below)
    }

    /// The product.
    pub fn times(self, other: Self) -> Self {
        Self::new(self.above * other.above, self.below * other.below)
    }

    /// Is it less than the other?
    pub fn is_below(self, other: Self) -> bool {
        self.above * other.below < other.above * self.below
    }

    /// As JSON with that many decimals, rounded half away from zero; always a number with a decimal point.
    pub fn decimal(self, decimals: u32) -> Value {
        let scale = 10i128.pow(decimals);
        let double = 2 * self.above.abs() * scale;
        let rounded = (double + self.below) / (2 * self.below);
        let sign = if self.above < 0 && rounded > 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:0width$}", rounded / scale, rounded % scale, width = decimals as usize);
        serde_json::from_str(&text).expect("a decimal is JSON")
    }
}

/// Whole numbers in the same proportions as the fractions.
pub fn whole_numbers(fractions: &[Fraction]) -> Vec<i128> {
    let multiple = fractions.iter().fold(1, |multiple, one| multiple / greatest_common_divisor(multiple, one.below) * one.below);
    fractions.iter().map(|one| one.above * (multiple / one.below)).collect()
}

fn greatest_common_divisor(one: i128, other: i128) -> i128 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}

#[test]
fn fractions_round_half_away_from_zero() {
    let shown = |above, below, decimals| Fraction::new(above, below).decimal(decimals).to_string();
    assert_eq!(shown(1, 20, 1), "0.1");
    assert_eq!(shown(-1, 20, 1), "-0.1");
    assert_eq!(shown(-1, 21, 1), "0.0");
    assert_eq!(shown(2, 3, 2), "0.67");
    assert_eq!(shown(100, 1, 1), "100.0");
}
