//! `claims/*.toml`: what was said or found, and what became of it. Claims made from
//! feature cells and measures are not here but in `evidence`.

use crate::model::{Claim, Grade, Id, Kind, State};
use crate::read::input::{Folder, Table, Value};
use crate::read::known::Known;

/// The claims of the five articles, read before all others.
const SEEDS: &str = "claims/seeds.toml";

/// The words for grades.
pub(crate) const GRADES: [(&str, Grade); 3] =
    [("measured", Grade::Measured), ("documented", Grade::Documented), ("opinion", Grade::Opinion)];

/// The words for the five articles; nothing for none of them.
pub(crate) const SEED_WORDS: [(&str, &str); 6] = [("", ""), ("S0", "S0"), ("S1", "S1"), ("S2", "S2"), ("S3", "S3"), ("S4", "S4")];

/// Reads all files of claims: `seeds.toml`, then the others by name.
pub(crate) fn read_claims(folder: &Folder, known: &mut Known) -> Vec<Claim> {
    let others = folder.names("claims", "toml").into_iter().filter(|name| name != SEEDS);
    let mut claims = Vec::new();
    for file in std::iter::once(SEEDS.to_string()).chain(others) {
        match folder.table(&file, |table| table.each("claim", |table| read_claim(table, known))) {
            Some(read) => claims.extend(read),
            None => known.claims.set_incomplete(),
        }
    }
    claims
}

fn read_claim(table: &mut Table, known: &mut Known) -> Claim {
    let id_value = table.value("id");
    let id = id_value.claim_id();
    known.claims.add(id.clone(), &id_value);
    Claim {
        id,
        seed: table.optional("seed").one_of(&SEED_WORDS).into(),
        technologies: known.technologies.known_list(&table.list("technologies")),
        topic: known.topics.known(&table.value("topic")),
        kind: table.value("kind").one_of(&Kind::WORDS),
        statement: table.text("statement"),
        as_of: table.optional("as_of").optional_date(),
        as_of_note: table.optional("as_of_note").words().into(),
        favours: favoured(&table.value("favours"), known),
        state: table.value("state").one_of(&State::WORDS),
        evidence: table.text("evidence"),
        sources: known.sources.known_list(&table.some("sources")),
        checked: table.value("checked").date().unwrap_or_default(),
        grade: table.value("grade").one_of(&GRADES),
        question: Id::new(),
    }
}

/// The technology that a claim speaks for; empty for neither.
fn favoured(value: &Value, known: &Known) -> Id {
    let word = value.words();
    if word == "neither" {
        return Id::new();
    }
    if !known.technologies.may_have(word) {
        value.refuse("the id of a known technology, or neither");
    }
    word.into()
}
