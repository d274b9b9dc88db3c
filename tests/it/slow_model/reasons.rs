//! Why the leader leads, what to ask next and who else would lead: by the definitions, in fractions and by trying everything.

use super::fraction::Fraction;
use super::table::{Row, competing, points, sole_leader};

/// What each row adds to the lead of one technology over another, with its place, in points of N and in tenths as shown; the
/// largest first. Each is rounded down to a tenth, and the tenths that are then missing from the rounded margin go one by one to
/// whose fraction is largest, equals in the sheet's order.
pub fn contributions(rows: &[Row], ahead: usize, behind: usize) -> Vec<(usize, i128, i128)> {
    let fit = |row: &Row, one: usize| row.fits[one].unwrap_or(0);
    let total: i128 = rows.iter().map(|row| row.weight).sum();
    // 25 N / W points of score, 250 N / W tenths; nothing where nothing counts.
    let exact = |points: i128| if total == 0 { Fraction::new(0, 1) } else { Fraction::new(250 * points, total) };
    let parts: Vec<i128> = rows.iter().map(|row| row.weight * (fit(row, ahead) - fit(row, behind))).collect();
    let mut shown: Vec<i128> = parts.iter().map(|points| down(exact(*points))).collect();
    let margin = nearest(exact(parts.iter().sum()));
    let mut waiting: Vec<usize> = (0..parts.len()).collect();
    while shown.iter().sum::<i128>() < margin {
        let left = |row: usize| exact(parts[row]).plus(Fraction::new(-down(exact(parts[row])), 1));
        let largest = waiting.iter().copied().reduce(|one, other| if left(one).is_below(left(other)) { other } else { one });
        let row = largest.expect("fewer tenths are missing than there are rows");
        shown[row] += 1;
        waiting.retain(|other| *other != row);
    }
    let mut found: Vec<(usize, i128, i128)> = parts.iter().zip(shown).enumerate().map(|(row, (part, shown))| (row, *part, shown)).collect();
    found.sort_by_key(|(row, part, _)| (-part.abs(), *row));
    found
}

fn down(fraction: Fraction) -> i128 {
    let (above, below) = fraction.parts();
    above.div_euclid(below)
}

/// Rounded to a whole number, half away from zero.
fn nearest(fraction: Fraction) -> i128 {
    let (above, below) = fraction.parts();
    let away = down(Fraction::new(above.abs(), below).plus(Fraction::new(1, 2)));
    away * above.signum()
}

/// Per topic the sum of what its rows add, whatever the side, and its part of all in per cent; the largest first, equals in the
/// order in which they come first among the parts. Topics that add nothing are left out.
pub fn topic_shares(parts: &[(usize, i128, i128)], topics: &[String]) -> Vec<(String, i128, i128)> {
    let all: i128 = parts.iter().map(|(_, part, _)| part.abs()).sum();
    let sum = |topic: &String| parts.iter().filter(|(row, _, _)| topics[*row] == *topic).map(|(_, part, _)| part.abs()).sum::<i128>();
    let mut shares: Vec<(String, i128, i128)> = Vec::new();
    for topic in parts.iter().map(|(row, _, _)| &topics[*row]).filter(|topic| sum(topic) > 0) {
        if shares.iter().all(|(known, _, _)| known != topic) {
            shares.push((topic.clone(), sum(topic), nearest(Fraction::new(100 * sum(topic), all))));
        }
    }
    shares.sort_by_key(|(_, sum, _)| -sum);
    shares
}

/// The open question to ask next, by its place among them: one that alone can change who leads before one that cannot, then the
/// one of which some answer sets two that compete farthest apart, then the first.
pub fn next_question(rows: &[Row], open: &[Vec<Vec<Option<i128>>>], weight: i128, technologies: usize) -> Option<usize> {
    let winner = sole_leader(rows, technologies);
    let turns = |answers: &Vec<Vec<Option<i128>>>| {
        answers.iter().any(|fits| {
            let answered = [rows, &[Row { weight, must_have: false, fits: fits.clone() }]].concat();
            sole_leader(&answered, technologies) != winner
        })
    };
    let apart = |answers: &Vec<Vec<Option<i128>>>| {
        let competing = competing(rows, technologies);
        let pairs = competing.iter().flat_map(|one| competing.iter().map(move |other| (*one, *other)));
        let of_answer =
            |fits: &Vec<Option<i128>>| pairs.clone().map(|(one, other)| fits[one].unwrap_or(0) - fits[other].unwrap_or(0)).max();
        answers.iter().filter_map(of_answer).max().unwrap_or(0)
    };
    let mut ordered: Vec<usize> = (0..open.len()).collect();
    ordered.sort_by_key(|place| (!turns(&open[*place]), -apart(&open[*place]), *place));
    ordered.first().copied()
}

/// N of everybody whom a sheet covers, and the only one that leads, if it is not compared already.
pub fn leader_outside(rows: &[Row], technologies: usize, compared: &[usize]) -> Option<(usize, i128)> {
    let leader = sole_leader(rows, technologies)?;
    (!compared.contains(&leader)).then(|| (leader, points(rows, technologies)[leader]))
}
