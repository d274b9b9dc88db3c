//! `mapping.csv`: which question of the full sheet holds which claim of the five articles, or why none does.
//! Every rule, every opinion and whatever favours a side stands there, once.

use super::fits::Fit;
use super::reference::Reference;
use crate::model::{Claim, Id, Kind, Mapped, Sheet};
use crate::read::input::{Folder, Row};
use crate::read::known::Known;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "mapping.csv";
const COLUMNS: [&str; 3] = ["claim", "question", "reason"];
/// The sheet whose questions hold the claims.
const SHEET: &str = "full";

/// What a row is held against.
pub(crate) struct Claims<'a> {
    known: &'a Known,
    claims: BTreeMap<&'a str, &'a Claim>,
    sheet: Option<&'a Sheet>,
    /// The questions of the full sheet under whose fits a claim stands that needs a row and may stand there.
    used: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Claims<'a> {
    /// Everything that was read before.
    pub fn new(known: &'a Known, claims: &'a [Claim], sheets: &'a [Sheet], fits: &'a [Fit]) -> Self {
        let claims: BTreeMap<&str, &Claim> = claims.iter().rev().map(|claim| (claim.id.as_str(), claim)).collect();
        let position = sheets.iter().position(|sheet| sheet.id == SHEET);
        let counts = |id: &str| claims.get(id).is_some_and(|claim| needs_row(claim) && claim.state.feeds_fits());
        let mut used: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for fit in fits.iter().filter(|fit| Some(usize::from(fit.position[0])) == position) {
            let question = &sheets[usize::from(fit.position[0])].questions[usize::from(fit.position[1])];
            for reference in &fit.references {
                if let Reference::Claim(id) = reference
                    && counts(id)
                {
                    used.entry(id).or_default().insert(&question.id);
                }
            }
        }
        Self { known, claims, sheet: position.map(|position| &sheets[position]), used }
    }

    /// Reads `mapping.csv`.
    pub fn read_mapping(&self, folder: &Folder) -> Vec<Mapped> {
        let Some(rows) = folder.rows(FILE, &COLUMNS) else { return Vec::new() };
        let mut lines: BTreeMap<Id, usize> = BTreeMap::new();
        let mapping: Vec<Mapped> = rows.iter().map(|row| self.read_row(row, &mut lines)).collect();
        let missing = self.claims.values().filter(|claim| needs_row(claim) && !lines.contains_key(&claim.id));
        for claim in missing {
            folder.inspection.report_file(
                FILE,
                format!("no row for `{}`", claim.id),
                "one for each seed claim that is a rule, is an opinion or favours a side",
            );
        }
        mapping
    }

    fn read_row(&self, row: &Row, lines: &mut BTreeMap<Id, usize>) -> Mapped {
        let claim = row.value("claim");
        let line = claim.place().line;
        let first = *lines.entry(claim.words().into()).or_insert(line);
        if first != line {
            claim.refuse(format!("one row per claim; the first is on line {first}"));
        }
        let found = self.claims.get(claim.words());
        if found.is_none() {
            self.known.claims.known(&claim);
        }
        if found.is_some_and(|claim| !needs_row(claim)) {
            claim.refuse("a seed claim that is a rule, is an opinion or favours a side; others need no row");
        }
        self.check_question(row);
        Mapped {
            claim: claim.words().into(),
            statement: found.map(|claim| claim.statement.clone()).unwrap_or_default(),
            question: row.value("question").words().into(),
            reason: row.value("reason").words().into(),
        }
    }

    /// A question of the sheet, one under which the claim stands if it stands under any, or a reason.
    fn check_question(&self, row: &Row) {
        let (claim, question, reason) = (row.value("claim"), row.value("question"), row.value("reason"));
        if question.is_given() == reason.is_given() {
            reason.refuse("a reason where there is no question, and none where there is one");
        }
        let unknown = |sheet: &&Sheet| !sheet.questions.iter().any(|one| one.id == question.words());
        let used = self.used.get(claim.words());
        if let Some(sheet) = self.sheet.filter(unknown).filter(|_| question.is_given()) {
            question.refuse(format!("the id of a question in sheets/{}.toml, or nothing", sheet.id));
        } else if let Some(used) = used.filter(|used| !used.contains(question.words())) {
            let listed: Vec<&str> = used.iter().copied().collect();
            question.refuse(format!("a question under whose fits the claim stands: {}", listed.join(", ")));
        }
    }
}

/// Must a claim stand in the mapping?
fn needs_row(claim: &Claim) -> bool {
    !claim.seed.is_empty() && (matches!(claim.kind, Kind::Rule | Kind::Opinion) || !claim.favours.is_empty())
}
