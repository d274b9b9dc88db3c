//! What would turn a result and what the record does not carry: exact weights, open questions, must-haves to lift, and the
//! sampled share. By trying everything, or by the definition in fractions.

use super::fraction::Fraction;
use super::table::{LEVELS, Row, competing, points, sole_leader, with_weight};

/// The weight of a row at which two technologies are level, where there is exactly one and it is not negative. The lead is
/// a straight line in the weight, so two of its points give it.
pub fn flip_weight(rows: &[Row], technologies: usize, row: usize, ahead: usize, behind: usize) -> Option<Fraction> {
    let lead = |weight: i128| {
        let points = points(&with_weight(rows, row, weight), technologies);
        points[ahead] - points[behind]
    };
    let slope = lead(1) - lead(0);
    let level = (slope != 0).then(|| Fraction::new(-lead(0), slope))?;
    (!level.is_below(Fraction::new(0, 1))).then_some(level)
}

/// Between which weights of a row the winner stays the only leader: the nearest flip weights on both sides at which it does
/// not, each tried.
pub fn keep_interval(rows: &[Row], technologies: usize, row: usize, winner: usize) -> (Option<Fraction>, Option<Fraction>) {
    let now = Fraction::new(rows[row].weight, 1);
    let rivals = competing(rows, technologies).into_iter().filter(|rival| *rival != winner);
    let flips: Vec<Fraction> = rivals.filter_map(|rival| flip_weight(rows, technologies, row, winner, rival)).collect();
    let turns = |weight: &Fraction| {
        let (above, below) = weight.parts();
        let scaled: Vec<Row> = rows.iter().map(|row| Row { weight: row.weight * below, ..row.clone() }).collect();
        sole_leader(&with_weight(&scaled, row, above), technologies) != Some(winner)
    };
    let mut interval = (None, None);
    for flip in flips.into_iter().filter(turns) {
        if flip.is_below(now) {
            interval.0 = Some(interval.0.filter(|from| flip.is_below(*from)).unwrap_or(flip));
        } else {
            interval.1 = Some(interval.1.filter(|to: &Fraction| to.is_below(flip)).unwrap_or(flip));
        }
    }
    interval
}

/// The sole leader with each row's weight set to 0 in turn.
pub fn leave_one_out(rows: &[Row], technologies: usize) -> Vec<Option<usize>> {
    (0..rows.len()).map(|row| sole_leader(&with_weight(rows, row, 0), technologies)).collect()
}

/// The rivals that compete, than which the winner is at least as good on every row and better on one.
pub fn dominated(rows: &[Row], technologies: usize, winner: usize) -> Vec<usize> {
    let fits = |row: &Row, rival: usize| (row.fits[winner].unwrap_or(0), row.fits[rival].unwrap_or(0));
    let as_good = |rival: usize| rows.iter().map(|row| fits(row, rival)).all(|(winner, rival)| winner >= rival);
    let better = |rival: usize| rows.iter().map(|row| fits(row, rival)).any(|(winner, rival)| winner > rival);
    competing(rows, technologies).into_iter().filter(|rival| *rival != winner && as_good(*rival) && better(*rival)).collect()
}

/// The fewest open questions that, answered in some way at that weight, take the lead from the winner: every completion is
/// tried, each question left open or given each of its answers.
pub fn fewest_to_turn(
    rows: &[Row],
    open: &[Vec<Vec<Option<i128>>>],
    weight: i128,
    technologies: usize,
    winner: Option<usize>,
) -> Option<usize> {
    let Some((answers, rest)) = open.split_first() else {
        return (sole_leader(rows, technologies) != winner).then_some(0);
    };
    let given = answers.iter().filter_map(|fits| {
        let row = Row { weight, must_have: false, fits: fits.clone() };
        fewest_to_turn(&[rows, &[row]].concat(), rest, weight, technologies, winner).map(|fewest| fewest + 1)
    });
    given.chain(fewest_to_turn(rows, rest, weight, technologies, winner)).min()
}

/// Where nobody competes: the least sets of must-haves to lift and who is then left, every set tried.
pub fn rescues(rows: &[Row], technologies: usize) -> Vec<(Vec<usize>, Vec<usize>)> {
    let must_haves: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].must_have).collect();
    for size in 0..=must_haves.len() {
        let mut found = Vec::new();
        for set in (0u32..1 << must_haves.len()).filter(|set| set.count_ones() as usize == size) {
            let lifted: Vec<usize> =
                must_haves.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, must_have)| *must_have).collect();
            let mut tried = rows.to_vec();
            lifted.iter().for_each(|row| tried[*row].must_have = false);
            let left = competing(&tried, technologies);
            if !left.is_empty() {
                found.push((lifted, left));
            }
        }
        if !found.is_empty() {
            found.sort();
            return if size == 0 { Vec::new() } else { found };
        }
    }
    Vec::new()
}

/// The levels near one: itself and its neighbours.
fn nearby(weight: i128) -> Vec<i128> {
    let level = LEVELS.iter().position(|level| *level == weight).expect("an importance is one of the levels");
    LEVELS[level.saturating_sub(1)..=(level + 1).min(3)].to_vec()
}

/// In how many of all nearby weightings the winner stays the only leader: each is tried.
pub fn counted(rows: &[Row], technologies: usize, winner: usize) -> (u128, u128) {
    let mut weightings = vec![Vec::new()];
    for row in rows {
        let longer =
            |weights: &Vec<i128>| nearby(row.weight).into_iter().map(|weight| [&weights[..], &[weight]].concat()).collect::<Vec<_>>();
        weightings = weightings.iter().flat_map(longer).collect();
    }
    (keeping(rows, &weightings, technologies, winner), weightings.len() as u128)
}

/// The same for 2,500 weightings as SplitMix64 draws them from the seed 2026: four rows at a time, by the upper half of one
/// number, of all combinations of their levels, in which those of the last row change fastest.
pub fn sampled(rows: &[Row], technologies: usize, winner: usize) -> u128 {
    let mut state = 2026u64;
    let mut draw = |below: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (u128::from(z >> 32) * below as u128 / (1 << 32)) as usize
    };
    let mut weightings = Vec::new();
    for _ in 0..2_500 {
        let mut weights = Vec::new();
        for four in rows.chunks(4) {
            let levels: Vec<Vec<i128>> = four.iter().map(|row| nearby(row.weight)).collect();
            let mut drawn = draw(levels.iter().map(Vec::len).product());
            let mut backwards = Vec::new();
            for levels in levels.iter().rev() {
                backwards.push(levels[drawn % levels.len()]);
                drawn /= levels.len();
            }
            backwards.reverse();
            weights.extend(backwards);
        }
        weightings.push(weights);
    }
    keeping(rows, &weightings, technologies, winner)
}

fn keeping(rows: &[Row], weightings: &[Vec<i128>], technologies: usize, winner: usize) -> u128 {
    let mut tried = rows.to_vec();
    let mut kept = 0;
    for weights in weightings {
        tried.iter_mut().zip(weights).for_each(|(row, weight)| row.weight = *weight);
        kept += u128::from(sole_leader(&tried, technologies) == Some(winner));
    }
    kept
}
