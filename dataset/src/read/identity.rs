//! The dataset id: which datasets score alike. Nothing here packs.

use crate::model::{Sheet, Technology};
use sha2::{Digest, Sha256};

/// The first 8 hex digits of the SHA-256 of [`canonical`]'s text.
pub(crate) fn dataset_id(technologies: &[Technology], sheets: &[Sheet]) -> String {
    short_hash(canonical(technologies, sheets).as_bytes())
}

/// The first 8 hex digits of the SHA-256 of some bytes.
pub(crate) fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// What scores, and nothing else, as text; every line ends in a line feed, words are separated by one space:
///
/// ```text
/// sextant-dataset/1
/// technologies <id of each, in the dataset's order>
/// sheet <id> <weighted or tally> <id of each technology that it covers, in its order>
/// question <id>
/// answer <id> <fit of each technology, in the sheet's order: -2 to 2, or ? for unknown>
/// ```
///
/// with a `sheet` line for each sheet in the dataset's order (`full` first, the others by name), below it its `question`
/// lines in order, below each its `answer` lines in order. Titles, sentences, sources and grades are left out.
pub(crate) fn canonical(technologies: &[Technology], sheets: &[Sheet]) -> String {
    let ids: Vec<_> = technologies.iter().map(|technology| technology.id.as_str()).collect();
    let mut text = format!("sextant-dataset/1\ntechnologies {}\n", ids.join(" "));
    for sheet in sheets {
        text += &format!("sheet {} {} {}\n", sheet.id, sheet.kind.word(), sheet.technologies.join(" "));
        for question in &sheet.questions {
            text += &format!("question {}\n", question.id);
            for answer in &question.answers {
                let fits = answer.fits.iter().map(|fit| fit.map_or("?".into(), |fit| fit.to_string()));
                text += &format!("answer {} {}\n", answer.id, fits.collect::<Vec<_>>().join(" "));
            }
        }
    }
    text
}
