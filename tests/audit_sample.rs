//! The sample of the bias audit, for the tests and for `cargo xtask data` alike: answer sheets drawn at random, and who wins how
//! many of them, by sums of its own.

use sextant::address::Importance;
use sextant::model::{Audit, Sheet};

/// SplitMix64 (Steele, Lea and Flood 2014): small, fixed for ever, and the same on every machine.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, by the upper half of the bits.
    fn below(&mut self, end: usize) -> usize {
        (((self.next() >> 32) * end as u64) >> 32) as usize
    }
}

/// A random answer sheet: question, answer, importance.
pub fn draw(random: &mut Random, sheet: &Sheet) -> Vec<(usize, usize, Importance)> {
    let mut answers = Vec::new();
    for (question, asked) in sheet.questions.iter().enumerate() {
        if random.below(2) == 1 {
            let answer = random.below(asked.answers.len());
            answers.push((question, answer, Importance::LEVELS[random.below(Importance::LEVELS.len())]));
        }
    }
    answers
}

/// How often each column of a sheet wins alone, where some columns are compared; the last number counts the rest.
pub struct Count {
    columns: Vec<usize>,
    /// Sheets won by each column, then those of nobody.
    pub wins: Vec<u32>,
}

impl Count {
    /// No sheets counted yet.
    pub fn new(columns: Vec<usize>) -> Self {
        Self { wins: vec![0; columns.len() + 1], columns }
    }

    /// N of every column compared, by a sum of its own.
    pub fn points(&self, answers: &[(usize, usize, Importance)], sheet: &Sheet) -> Vec<i64> {
        let mut points = vec![0; self.columns.len()];
        for (question, answer, importance) in answers {
            let fits = &sheet.questions[*question].answers[*answer].fits;
            for (sum, column) in points.iter_mut().zip(&self.columns) {
                *sum += i64::from(importance.number()) * i64::from(fits[*column].unwrap_or(0));
            }
        }
        points
    }

    fn add(&mut self, answers: &[(usize, usize, Importance)], sheet: &Sheet) {
        let points = self.points(answers, sheet);
        let greatest = points.iter().max().copied().unwrap_or(0);
        let mut leaders = (0..points.len()).filter(|position| points[*position] == greatest);
        let winner = leaders.next().filter(|_| leaders.next().is_none());
        self.wins[winner.unwrap_or(points.len())] += 1;
    }
}

/// Both counts of a sample: the pair, and all columns.
pub fn count(audit: &Audit, sheet: &Sheet, sample: u32) -> [Count; 2] {
    let column = |id: &String| sheet.technologies.iter().position(|covered| covered == id).expect("the sheet covers the pair");
    let mut counts = [Count::new(audit.pair.iter().map(column).collect()), Count::new((0..sheet.technologies.len()).collect())];
    let mut random = Random(audit.seed.into());
    for _ in 0..sample {
        let answers = draw(&mut random, sheet);
        counts.iter_mut().for_each(|count| count.add(&answers, sheet));
    }
    counts
}
