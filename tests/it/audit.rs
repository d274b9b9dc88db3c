//! P19, the bias audit: who wins how many of a large sample of random answer sheets. The figures are stored in
//! `public/data/audit.toml`, and are printed here when they differ; `cargo xtask data --write` puts them there.

use crate::advice::method;
use crate::audit_sample::{Count, Random, count, draw};
use sextant::address::{Choice, Given, Importance};
use sextant::data::catalog;
use sextant::model::{Audit, Sheet};
use sextant::worksheet::Decision;

/// Answer sheets of the long form, per sheet of the short one.
const LONG: u32 = 50;
/// How far the long form's shares may lie from the stored ones, in thousandths.
const TOLERANCE: f64 = 12.0;

fn audited() -> (&'static Audit, &'static Sheet) {
    let audit = &method().audit;
    (audit, catalog().sheet(catalog().sheet_index(&audit.sheet).expect("a known sheet")))
}

/// The figures as `audit.toml` has them.
fn figures(audit: &Audit, sheet: &Sheet, [pair, all]: &[Count; 2]) -> String {
    let winners =
        sheet.technologies.iter().zip(&all.wins).map(|(id, wins)| format!("\n[[winner]]\ntechnology = \"{id}\"\nwins = {wins}\n"));
    format!(
        "sample = {}\nseed = {}\n\nfirst_wins = {}\nsecond_wins = {}\npair_ties = {}\n\nties = {}\n{}",
        audit.sample,
        audit.seed,
        pair.wins[0],
        pair.wins[1],
        pair.wins[2],
        all.wins[sheet.technologies.len()],
        winners.collect::<String>()
    )
}

#[test]
fn p19_the_stored_figures_are_those_of_the_sample() {
    let (audit, sheet) = audited();
    assert!(audit.sample >= 20_000, "a sample of {} is too small", audit.sample);
    let counts = count(audit, sheet, audit.sample);
    let [pair, all] = &counts;
    let stored_pair = [&audit.pair_wins[..], &[audit.pair_ties]].concat();
    let stored: Vec<u32> = audit.wins.iter().map(|(_, wins)| *wins).chain([audit.ties]).collect();
    let same = pair.wins == stored_pair && all.wins == stored;
    assert!(same, "public/data/audit.toml has other figures than the sample. The sample's are:\n\n{}", figures(audit, sheet, &counts));
}

#[test]
fn p19_neither_of_the_pair_leaves_the_stated_band() {
    let (audit, sheet) = audited();
    let [pair, _] = count(audit, sheet, audit.sample);
    let decided = pair.wins[0] + pair.wins[1];
    for wins in &pair.wins[..2] {
        let band = u32::from(audit.low) * decided..=u32::from(audit.high) * decided;
        assert!(band.contains(&(100 * wins)), "{wins} of {decided} decided sheets is not within {} to {} per cent", audit.low, audit.high);
    }
}

#[test]
fn p19_exchanging_two_technologies_exchanges_their_wins() {
    let (audit, sheet) = audited();
    let mut turned = sheet.clone();
    let [first, second] = [0, 1].map(|at| sheet.technologies.iter().position(|id| *id == audit.pair[at]).unwrap());
    for answer in turned.questions.iter_mut().flat_map(|question| &mut question.answers) {
        answer.fits.swap(first, second);
    }
    let [[pair, all], [turned_pair, turned_all]] = [count(audit, sheet, audit.sample), count(audit, &turned, audit.sample)];
    assert_eq!([turned_pair.wins[1], turned_pair.wins[0], turned_pair.wins[2]], pair.wins[..]);
    let mut mirrored = turned_all.wins;
    mirrored.swap(first, second);
    assert_eq!(mirrored, all.wins);
}

#[test]
fn p19_the_audit_reckons_as_the_worksheet_does() {
    let (audit, sheet) = audited();
    let mut random = Random(audit.seed.into());
    let technologies = sheet.technologies.iter().map(|id| catalog().technology_index(id).unwrap()).collect();
    let mut choice = Choice { technologies, sheet: catalog().sheet_index(&audit.sheet).unwrap(), ..Choice::default_of(catalog()) };
    let count = Count::new((0..sheet.technologies.len()).collect());
    for _ in 0..100 {
        let answers = draw(&mut random, sheet);
        let given = |(question, answer, importance): &(usize, usize, Importance)| Given {
            question: *question,
            answer: *answer,
            importance: *importance,
            must_have: false,
        };
        choice.answers = answers.iter().map(given).collect();
        assert_eq!(Decision::new(&choice, catalog()).0.points(), count.points(&answers, sheet));
    }
}

#[test]
fn p19_a_larger_sample_gives_nearly_the_same_shares() {
    if !std::env::var("SEXTANT_LONG").is_ok_and(|value| value == "1") {
        return;
    }
    let (audit, sheet) = audited();
    let sample = audit.sample * LONG;
    let [pair, all] = count(audit, sheet, sample);
    let stored = audit.pair_wins.iter().chain(audit.wins.iter().map(|(_, wins)| wins));
    let columns = pair.wins[..2].iter().chain(&all.wins[..sheet.technologies.len()]);
    for (stored, counted) in stored.zip(columns) {
        let [stored, counted] = [(*stored, audit.sample), (*counted, sample)].map(|(wins, all)| 1000.0 * f64::from(wins) / f64::from(all));
        assert!((stored - counted).abs() < TOLERANCE, "{stored} thousandths stored, {counted} in {sample} sheets");
    }
}
