//! Who leads under given weights, and what changes that. Every weighting is tried, none is reasoned about.

use super::fraction::{Fraction, whole_numbers};
use std::collections::BTreeMap;

/// The levels of importance.
pub const LEVELS: [i128; 4] = [0, 1, 2, 4];

/// One answered question: its importance, must-have, and the fit of each technology compared.
#[derive(Clone, Debug)]
pub struct Row {
    pub weight: i128,
    pub must_have: bool,
    pub fits: Vec<Option<i128>>,
}

/// N of each technology.
pub fn points(rows: &[Row], technologies: usize) -> Vec<i128> {
    (0..technologies).map(|technology| rows.iter().map(|row| row.weight * row.fits[technology].unwrap_or(0)).sum()).collect()
}

/// N with every unknown fit taken as `fit`.
pub fn points_with(rows: &[Row], technology: usize, fit: i128) -> i128 {
    rows.iter().map(|row| row.weight * row.fits[technology].unwrap_or(fit)).sum()
}

/// Does this row rule the technology out?
pub fn rules_out(row: &Row, technology: usize) -> bool {
    row.must_have && row.fits[technology].is_some_and(|fit| fit < 0)
}

/// The technologies that nothing rules out.
pub fn competing(rows: &[Row], technologies: usize) -> Vec<usize> {
    (0..technologies).filter(|technology| !rows.iter().any(|row| rules_out(row, *technology))).collect()
}

/// Those among them with the greatest N; nobody where nothing counts.
pub fn leaders(rows: &[Row], technologies: usize) -> Vec<usize> {
    if rows.iter().all(|row| row.weight == 0) {
        return Vec::new();
    }
    let points = points(rows, technologies);
    let competing = competing(rows, technologies);
    competing.iter().copied().filter(|one| competing.iter().all(|other| points[*other] <= points[*one])).collect()
}

/// The only leader, where there is one.
pub fn sole_leader(rows: &[Row], technologies: usize) -> Option<usize> {
    let leaders = leaders(rows, technologies);
    if leaders.len() == 1 { Some(leaders[0]) } else { None }
}

/// The rows with one weight set.
pub fn with_weight(rows: &[Row], row: usize, weight: i128) -> Vec<Row> {
    let mut rows = rows.to_vec();
    rows[row].weight = weight;
    rows
}

/// The rows with one row's fits set; a must-have stays a must-have.
pub fn with_fits(rows: &[Row], row: usize, fits: Vec<Option<i128>>) -> Vec<Row> {
    let mut rows = rows.to_vec();
    rows[row].fits = fits;
    rows
}

/// The sole leader with every importance above 0 set to 1.
pub fn equal_opinion(rows: &[Row], technologies: usize) -> Option<usize> {
    let equal: Vec<Row> = rows.iter().map(|row| Row { weight: row.weight.min(1), ..row.clone() }).collect();
    sole_leader(&equal, technologies)
}

/// The sole leader under rank-order weights: w_k = 1/m (1/k + ... + 1/m), equals sharing the mean of theirs.
pub fn rank_order_opinion(rows: &[Row], technologies: usize) -> Option<usize> {
    let m = rows.iter().filter(|row| row.weight > 0).count() as i128;
    let weight_of_rank = |k: i128| (k..=m).fold(Fraction::new(0, 1), |sum, i| sum.plus(Fraction::new(1, m * i)));
    let weight_of_row = |row: &Row| {
        if row.weight == 0 {
            return Fraction::new(0, 1);
        }
        let before = rows.iter().filter(|other| other.weight > row.weight).count() as i128;
        let equals = rows.iter().filter(|other| other.weight == row.weight).count() as i128;
        let sum = (before + 1..=before + equals).fold(Fraction::new(0, 1), |sum, k| sum.plus(weight_of_rank(k)));
        sum.times(Fraction::new(1, equals))
    };
    let weights: Vec<Fraction> = rows.iter().map(weight_of_row).collect();
    let ranked = rows.iter().zip(whole_numbers(&weights)).map(|(row, weight)| Row { weight, ..row.clone() });
    sole_leader(&ranked.collect::<Vec<Row>>(), technologies)
}

/// The share of nearby weightings in which the winner stays the only leader; `None` where that is not asked for.
pub fn nearby_share(rows: &[Row], technologies: usize, winner: usize) -> Option<Fraction> {
    let competing = competing(rows, technologies);
    let nearby = |row: &Row| -> Vec<i128> {
        let level = LEVELS.iter().position(|level| *level == row.weight).expect("an importance is one of the levels");
        LEVELS[level.saturating_sub(1)..=(level + 1).min(3)].to_vec()
    };
    let options: Vec<(Vec<i128>, &Row)> = rows.iter().map(|row| (nearby(row), row)).collect();
    let (kept, all) = match rows.len() {
        0..=10 => each_weighting(&options, &competing, winner, &mut vec![0; technologies], true),
        _ if competing.len() <= 2 => merged_weightings(&options, &competing, winner, technologies),
        _ => return None,
    };
    Some(Fraction::new(kept, all))
}

/// Counts the weightings that keep the winner, and all of them, by going through each.
fn each_weighting(rest: &[(Vec<i128>, &Row)], competing: &[usize], winner: usize, sums: &mut Vec<i128>, nothing: bool) -> (i128, i128) {
    let Some(((weights, row), rest)) = rest.split_first() else {
        let kept = !nothing && competing.iter().all(|one| *one == winner || sums[*one] < sums[winner]);
        return (i128::from(kept), 1);
    };
    let mut counts = (0, 0);
    for weight in weights {
        let add = |sums: &mut Vec<i128>, weight: i128| competing.iter().for_each(|one| sums[*one] += weight * row.fits[*one].unwrap_or(0));
        add(sums, *weight);
        let (kept, all) = each_weighting(rest, competing, winner, sums, nothing && *weight == 0);
        add(sums, -weight);
        counts = (counts.0 + kept, counts.1 + all);
    }
    counts
}

/// The same for many questions: weightings with the same sums are counted together.
fn merged_weightings(options: &[(Vec<i128>, &Row)], competing: &[usize], winner: usize, technologies: usize) -> (i128, i128) {
    let mut counts = BTreeMap::from([((vec![0; technologies], true), 1i128)]);
    for (weights, row) in options {
        let mut next = BTreeMap::new();
        for ((sums, nothing), count) in &counts {
            for weight in weights {
                let mut sums = sums.clone();
                competing.iter().for_each(|one| sums[*one] += weight * row.fits[*one].unwrap_or(0));
                *next.entry((sums, *nothing && *weight == 0)).or_insert(0) += count;
            }
        }
        counts = next;
    }
    let keeps = |sums: &[i128]| competing.iter().all(|one| *one == winner || sums[*one] < sums[winner]);
    let kept = counts.iter().filter(|((sums, nothing), _)| !nothing && keeps(sums)).map(|(_, count)| count).sum();
    (kept, counts.values().sum())
}
