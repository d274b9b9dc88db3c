//! A thousand links and the digest of their records, for the native tests and those in a browser alike: both must come to
//! the figure in `records.digest`. It changes with the dataset; `cargo xtask data --write` then writes it.

use sextant::data::Catalog;
use sextant::worksheet::record_of_link;

/// How many links.
const LINKS: usize = 1_000;

/// A sequence of numbers that is the same everywhere: SplitMix64.
struct Sequence(u64);

impl Sequence {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % below as u64) as usize
    }
}

/// A link with random technologies, sheet, answers, importances and must-haves, some of them not to be followed.
fn link(sequence: &mut Sequence, catalog: &Catalog) -> String {
    let core = catalog.core();
    let count = 1 + sequence.next(7);
    let technologies: Vec<&str> = (0..count).map(|_| core.technologies[sequence.next(core.technologies.len())].id.as_str()).collect();
    let sheet = &core.sheets[sequence.next(core.sheets.len())];
    let mut answers = Vec::new();
    for question in &sheet.questions {
        if sequence.next(3) == 0 {
            continue;
        }
        let answer = &question.answers[sequence.next(question.answers.len())].id;
        let importance = ["", ".0", ".1", ".4", ".3"][sequence.next(5)];
        let must = ["", "", "", "!"][sequence.next(4)];
        answers.push(format!("{}.{answer}{importance}{must}", question.id));
    }
    let own = ["", "&own=Our%20team:4:2,-1,u", "&own=x:1:0"][sequence.next(3)];
    format!("?t={}&sheet={}&a={}{own}&utm=x", technologies.join(","), sheet.id, answers.join("_"))
}

/// The digest of the records of all links: FNV-1a, 64 bits, in hexadecimal.
pub fn digest(catalog: &Catalog) -> String {
    let mut sequence = Sequence(2026);
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for _ in 0..LINKS {
        for byte in record_of_link(&link(&mut sequence, catalog), catalog).bytes().chain([b'\n']) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
