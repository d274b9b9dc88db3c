//! `audit.toml`: the bias audit's figures. They are counted by a test of the app; here it is only checked that they
//! add up and lie within their band.

use super::answers::named_sheet;
use crate::model::{Audit, Id, Sheet};
use crate::read::input::{Folder, Table};
use crate::read::known::{Known, Names};

/// Most answer sheets in a sample.
const MOST: i64 = 1_000_000_000;

/// Reads `audit.toml`. Nothing when it is missing or its syntax is wrong.
pub(crate) fn read_audit(folder: &Folder, known: &Known, sheets: &[Sheet]) -> Option<Audit> {
    folder.table("audit.toml", |table| {
        let sheet = table.value("sheet");
        let named = named_sheet(&sheet, sheets, known);
        let audit = Audit {
            sheet: sheet.words().into(),
            method: table.text("method"),
            sample: count(table, "sample"),
            seed: count(table, "seed"),
            low: table.integer("low", 0..=50) as u8,
            high: table.integer("high", 50..=100) as u8,
            pair: known.technologies.known_list(&table.list("pair")),
            pair_wins: vec![count(table, "first_wins"), count(table, "second_wins")],
            pair_ties: count(table, "pair_ties"),
            wins: read_wins(table, known),
            ties: count(table, "ties"),
        };
        check(table, &audit, named);
        audit
    })
}

fn count(table: &mut Table, key: &str) -> u32 {
    table.integer(key, 0..=MOST) as u32
}

fn read_wins(table: &mut Table, known: &Known) -> Vec<(Id, u32)> {
    let mut names = Names::new("winner");
    table.each("winner", |table| {
        let technology = table.value("technology");
        let id = known.technologies.known(&technology);
        names.add(id.clone(), &technology);
        (id, count(table, "wins"))
    })
}

/// Two in the pair, each technology of the sheet among the winners, sums that are right, and shares within the band.
fn check(table: &Table, audit: &Audit, sheet: Option<&Sheet>) {
    if audit.pair.len() != 2 {
        table.report_key("pair", format!("{} of them", audit.pair.len()), "two technologies");
    }
    let listed: Vec<&str> = audit.wins.iter().map(|(id, _)| id.as_str()).collect();
    if let Some(sheet) = sheet.filter(|sheet| sheet.technologies != listed) {
        table.report_key(
            "winner",
            listed.join(", "),
            format!("each technology of the sheet in its order: {}", sheet.technologies.join(", ")),
        );
    }
    let decided: u64 = audit.pair_wins.iter().copied().map(u64::from).sum();
    let all: u64 = audit.wins.iter().map(|(_, wins)| u64::from(*wins)).sum();
    for (key, sum) in [("pair_ties", decided + u64::from(audit.pair_ties)), ("ties", all + u64::from(audit.ties))] {
        if sum != u64::from(audit.sample) {
            table.report_key(key, format!("{sum} with the wins"), format!("wins and ties that add up to the sample, {}", audit.sample));
        }
    }
    let share = |wins: &u32| 100 * u64::from(*wins);
    let within = |wins: &u32| (u64::from(audit.low) * decided..=u64::from(audit.high) * decided).contains(&share(wins));
    if !audit.pair_wins.iter().all(within) {
        let [low, high] = [audit.low, audit.high];
        table.report_key(
            "first_wins",
            format!("{:?} wins", audit.pair_wins),
            format!("shares of the decided sheets from {low} to {high} per cent"),
        );
    }
}
