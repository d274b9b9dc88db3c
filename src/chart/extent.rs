//! From where to where an axis of values runs, in even and round steps.

/// The ends of an axis and its steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The lower end.
    pub from: f64,
    /// The upper end; above the lower one.
    pub to: f64,
    /// Between two marks; 0 on a logarithmic axis, which is marked at powers of ten.
    pub step: f64,
}

/// About as many steps as an axis has.
const STEPS: f64 = 5.0;

impl Extent {
    /// From zero to a round number not below the greatest value, in steps that are not below the least one.
    pub fn from_zero(greatest: f64, least_step: f64) -> Self {
        let step = round_step((greatest / STEPS).max(least_step));
        Self { from: 0.0, to: (greatest / step).ceil().max(1.0) * step, step }
    }

    /// Per cent of a whole.
    pub fn share() -> Self {
        Self { from: 0.0, to: 100.0, step: 20.0 }
    }

    /// From a power of ten to another around values above zero.
    pub fn log(smallest: f64, greatest: f64) -> Self {
        let from = smallest.log10().floor();
        let to = greatest.log10().ceil().max(from + 1.0);
        Self { from: 10f64.powf(from), to: 10f64.powf(to), step: 0.0 }
    }

    /// What is written at an axis of ranks, which have no zero: one, and every step.
    pub fn ranks(self) -> Vec<f64> {
        let steps = (self.to / self.step).round() as u32;
        let mut marks: Vec<f64> = [1.0].into_iter().chain((1..=steps).map(|step| f64::from(step) * self.step)).collect();
        marks.dedup();
        marks
    }

    /// Where a value stands between the ends: 0 at the lower, 1 at the upper.
    pub fn fraction(self, value: f64) -> f64 {
        match self.step == 0.0 {
            true => (value / self.from).log10() / (self.to / self.from).log10(),
            false => (value - self.from) / (self.to - self.from),
        }
    }

    /// Characters of the longest number at the axis, with commas.
    pub fn characters(self) -> usize {
        let decimals = match self.step == 0.0 {
            true => (-self.from.log10()).max(0.0),
            false => (-self.step.log10()).ceil().max(0.0),
        };
        let digits = self.to.abs().max(1.0).log10().floor() as usize + 1;
        digits + (digits - 1) / 3 + if decimals > 0.0 { decimals as usize + 1 } else { 0 }
    }
}

/// The next of 1, 2, 5 times a power of ten that is not below.
fn round_step(step: f64) -> f64 {
    let power = 10f64.powf(step.log10().floor());
    let first = [1.0, 2.0, 5.0].into_iter().map(|times| times * power).find(|round| *round >= step * (1.0 - 1e-9));
    first.unwrap_or(10.0 * power)
}
