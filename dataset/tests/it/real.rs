//! The dataset in `public/data` as it is: read without a problem, then held to what it promises by walking the packed parts,
//! as the page gets them, whatever the reader may have checked.

use serde::de::DeserializeOwned;
use sextant_dataset::model::{
    Claim, Core, Date, Evidence, Explanations, FitEvidence, Kind, Method, PartName, Sheet, SheetKind, State, Technology, decode,
};
use sextant_dataset::read::{Dataset, read};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

/// Fits of Django, and of Flask, on the full sheet that must be known, in per cent.
const PAIR_KNOWN: usize = 95;
/// The same for each of the Python frameworks.
const PYTHON_KNOWN: usize = 80;

fn dataset() -> &'static Dataset {
    static DATASET: OnceLock<Dataset> = OnceLock::new();
    DATASET.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
        read(&folder).unwrap_or_else(|problems| {
            let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
            panic!("{} problems:\n{}", lines.len(), lines.join("\n"));
        })
    })
}

fn core() -> Core {
    decode(&dataset().core_bytes()).unwrap()
}

fn part<T: DeserializeOwned>(name: &PartName) -> T {
    let part = dataset().parts().into_iter().find(|part| part.name == *name).unwrap();
    decode(&part.bytes).unwrap()
}

fn evidence() -> Evidence {
    part(&PartName::Evidence)
}

/// Where a fit stands: the positions of sheet, question, answer and technology.
type Position = [usize; 4];

/// Every known fit.
fn known_fits(sheets: &[Sheet]) -> Vec<(Position, i8)> {
    let mut known = Vec::new();
    for (sheet, of) in sheets.iter().enumerate() {
        for (question, asked) in of.questions.iter().enumerate() {
            for (answer, offered) in asked.answers.iter().enumerate() {
                let fits = offered.fits.iter().enumerate();
                known.extend(fits.filter_map(|(technology, fit)| fit.map(|fit| ([sheet, question, answer, technology], fit))));
            }
        }
    }
    known
}

fn position(fit: &FitEvidence) -> Position {
    [fit.sheet, fit.question, fit.answer, fit.technology].map(usize::from)
}

/// A position in words.
fn place(sheets: &[Sheet], [sheet, question, answer, technology]: Position) -> String {
    let sheet = &sheets[sheet];
    let asked = &sheet.questions[question];
    [&sheet.id, &asked.id, &asked.answers[answer].id, &sheet.technologies[technology]].map(String::as_str).join(".")
}

fn full(core: &Core) -> &Sheet {
    core.sheets.iter().find(|sheet| sheet.id == "full").unwrap()
}

/// Checks that at least so many per cent of the fits of a technology on a sheet are known.
#[track_caller]
fn assert_known(sheet: &Sheet, technology: &str, percent: usize) {
    let column = sheet.technologies.iter().position(|id| id == technology);
    let answers: Vec<_> = sheet.questions.iter().flat_map(|question| &question.answers).collect();
    let known = answers.iter().filter(|answer| column.is_some_and(|column| answer.fits[column].is_some())).count();
    assert!(100 * known >= percent * answers.len(), "{technology}: {known} of {} fits are known", answers.len());
}

#[track_caller]
fn assert_none(faults: impl IntoIterator<Item = String>, what: &str) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{} {what}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_real_dataset_has_no_problems() {
    assert!(!dataset().core.sheets.is_empty());
}

#[test]
fn p18_every_fit_other_than_0_and_every_other_known_fit_has_claims_on_its_technology_with_source_and_date() {
    let (core, evidence) = (core(), evidence());
    let under: BTreeMap<Position, &FitEvidence> = evidence.fits.iter().map(|fit| (position(fit), fit)).collect();
    assert_eq!(under.len(), evidence.fits.len(), "a fit has its evidence twice");
    let sources: BTreeSet<&str> = evidence.sources.iter().map(|source| source.id.as_str()).collect();
    let bears = |claim: &Claim, technology: &String| {
        let sourced = !claim.sources.is_empty() && claim.sources.iter().all(|id| sources.contains(id.as_str()));
        sourced && claim.checked > Date::default() && !claim.statement.trim().is_empty() && claim.technologies.contains(technology)
    };
    let is_borne = |at: &Position| {
        let technology = &core.sheets[at[0]].technologies[at[3]];
        let claims: Vec<&Claim> =
            under.get(at).iter().flat_map(|fit| &fit.claims).map(|claim| &evidence.claims[usize::from(*claim)]).collect();
        !claims.is_empty() && claims.iter().all(|claim| bears(claim, technology))
    };
    let known = known_fits(&core.sheets);
    assert!(known.iter().any(|(_, fit)| *fit != 0));
    let bare = known.iter().filter(|(at, _)| !is_borne(at)).map(|(at, fit)| format!("{}: {fit}", place(&core.sheets, *at)));
    assert_none(bare, "known fits without a claim that has source and date");
    let undated = evidence.sources.iter().filter(|source| source.read == Date::default() || source.title.trim().is_empty());
    assert_none(undated.map(|source| source.id.clone()), "sources without a title or the day on which they were read");
}

#[test]
fn what_is_unknown_has_no_evidence() {
    let (core, evidence) = (core(), evidence());
    let known: BTreeSet<Position> = known_fits(&core.sheets).into_iter().map(|(at, _)| at).collect();
    let idle = evidence.fits.iter().map(position).filter(|at| !known.contains(at)).map(|at| place(&core.sheets, at));
    assert_none(idle, "fits that are unknown and have evidence");
}

#[test]
fn no_fit_rests_on_an_outdated_wrong_or_unverified_claim() {
    let (core, evidence) = (core(), evidence());
    let mut faults = Vec::new();
    for fit in &evidence.fits {
        for claim in fit.claims.iter().map(|claim| &evidence.claims[usize::from(*claim)]) {
            if matches!(claim.state, State::Outdated | State::Wrong | State::Unverified) {
                faults.push(format!("{} on {}, which is {}", place(&core.sheets, position(fit)), claim.id, claim.state.word()));
            }
        }
    }
    assert_none(faults, "fits on a claim that must bear none");
}

#[test]
fn p20_every_explanation_exists_for_each_direction_names_the_technology_and_says_something_else() {
    let core = core();
    let explanations: Explanations = part(&PartName::Explanations);
    assert_eq!(explanations.sheets.len(), core.sheets.len());
    let mut faults = Vec::new();
    for (sheet, explained) in core.sheets.iter().zip(&explanations.sheets) {
        assert_eq!(explained.len(), sheet.questions.len(), "{}", sheet.id);
        for (question, explained) in sheet.questions.iter().zip(explained) {
            assert_eq!(explained.answers.len(), question.answers.len(), "{}.{}", sheet.id, question.id);
            for (answer, said) in question.answers.iter().zip(&explained.answers) {
                let texts = match sheet.kind {
                    SheetKind::Weighted => vec![&said.helps, &said.hurts, &said.neutral],
                    SheetKind::Tally => vec![&said.helps, &said.neutral],
                };
                let speaks = |text: &&String| text.contains("{name}") && text.replace("{name}", "").contains(char::is_alphabetic);
                let differ = texts.iter().collect::<BTreeSet<_>>().len() == texts.len();
                if !differ || !texts.iter().all(speaks) {
                    faults.push(format!("{}.{}.{}: {texts:?}", sheet.id, question.id, answer.id));
                }
            }
        }
    }
    assert_none(faults, "answers whose explanations are empty, do not name the technology, or say the same in two directions");
}

#[test]
fn nearly_all_fits_of_django_and_flask_on_the_full_sheet_are_known() {
    let core = core();
    ["django", "flask"].iter().for_each(|technology| assert_known(full(&core), technology, PAIR_KNOWN));
}

#[test]
fn most_fits_of_each_of_the_twelve_python_frameworks_on_the_full_sheet_are_known() {
    let core = core();
    let python: Vec<&Technology> = core.technologies.iter().filter(|technology| technology.language == "Python").collect();
    assert_eq!(python.len(), 12);
    python.iter().for_each(|technology| assert_known(full(&core), &technology.id, PYTHON_KNOWN));
}

#[test]
fn every_seed_claim_that_advises_or_favours_a_side_is_mapped_once_and_to_a_question_that_is_asked() {
    let (core, evidence, method): (Core, Evidence, Method) = (core(), evidence(), part(&PartName::Method));
    let speaks = |claim: &&Claim| matches!(claim.kind, Kind::Rule | Kind::Opinion) || !claim.favours.is_empty();
    let seeds = evidence.claims.iter().filter(|claim| !claim.seed.is_empty()).filter(speaks);
    let mut expected: Vec<&str> = seeds.map(|claim| claim.id.as_str()).collect();
    let mut mapped: Vec<&str> = method.mapping.iter().map(|mapped| mapped.claim.as_str()).collect();
    expected.sort_unstable();
    mapped.sort_unstable();
    assert_eq!(mapped, expected);
    let asked = |id: &str| full(&core).questions.iter().any(|question| question.id == id);
    let lost = method.mapping.iter().filter(|mapped| !mapped.question.is_empty() && !asked(&mapped.question));
    assert_none(lost.map(|mapped| format!("{}: {}", mapped.claim, mapped.question)), "claims on a question that is not asked");
}

#[test]
fn the_list_of_changes_begins_with_the_dataset_at_hand() {
    let (id, newest) = (&dataset().core.id, &dataset().changes.versions[0]);
    assert_eq!(&newest.id, id, "the dataset is {id}: add a section for it to public/data/CHANGES.md above `## {}`", newest.id);
}
