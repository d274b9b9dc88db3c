//! How near a mistyped word is to the beginning of another: edits by one letter, two neighbours swapped counting as one.

/// The longest beginning of a word that is compared, in bytes. Longer words differ before that.
const LONGEST: usize = 32;

/// How many edits a typed word may be away from a real one: none up to three letters, one up to seven, two from eight on. A
/// word with digits is a version or an id, and is meant as it stands.
pub fn allowance(typed: &str) -> usize {
    match typed.len() {
        _ if typed.bytes().any(|byte| byte.is_ascii_digit()) => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The fewest edits (a letter put in, left out, replaced, or swapped with its neighbour) that lead from a typed word to some
/// beginning of another; `None` where it takes more than `most`. Letters are bytes of UTF-8.
pub fn distance(typed: &str, word: &str, most: usize) -> Option<usize> {
    let typed = &typed.as_bytes()[..typed.len().min(LONGEST)];
    let word = &word.as_bytes()[..word.len().min(LONGEST).min(typed.len() + most)];
    // Three rows of the table of Damerau and Levenshtein: the last two and the one in work.
    let mut rows = [[0usize; LONGEST + 1]; 3];
    for (column, cell) in rows[0].iter_mut().enumerate() {
        *cell = column;
    }
    for line in 1..=typed.len() {
        let (now, last, before) = (line % 3, (line + 2) % 3, (line + 1) % 3);
        rows[now][0] = line;
        let mut least = line;
        for column in 1..=word.len() {
            let same = typed[line - 1] == word[column - 1];
            let mut edits = rows[last][column - 1] + usize::from(!same);
            edits = edits.min(rows[last][column] + 1).min(rows[now][column - 1] + 1);
            let swapped = line > 1 && column > 1 && typed[line - 1] == word[column - 2] && typed[line - 2] == word[column - 1];
            if swapped {
                edits = edits.min(rows[before][column - 2] + 1);
            }
            rows[now][column] = edits;
            least = least.min(edits);
        }
        if least > most {
            return None;
        }
    }
    rows[typed.len() % 3][..=word.len()].iter().copied().min().filter(|edits| *edits <= most)
}

/// The letters of a word as bits, to rule out at a glance what cannot be near.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte % 32))
}

/// Can a word with these letters be within so many edits? Each edit brings at most one letter that is missing.
pub(super) fn may_be_near(typed: u32, word: u32, most: usize) -> bool {
    (typed & !word).count_ones() as usize <= most
}
