//! Random catalogues, choices over them, and the settings of the property tests. Nothing here is asserted.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use sextant::address::{Choice, Given, Importance};
use sextant::data::Catalog;
use sextant::model::{Answer, ArticleHead, Core, Date, MeasureHead, Question, Sheet, SheetKind, Technology, TechnologyKind, Topic};
use sextant::worksheet::Decision;

/// Ids of the technologies, in the order of the sheet `full`; `none` stands last in every catalogue.
pub const TECHNOLOGIES: [&str; 8] = ["django", "flask", "fastapi", "starlette", "tornado", "bottle", "pyramid", "litestar"];
/// Ids of the answers, in their order.
pub const ANSWERS: [&str; 4] = ["yes", "no", "partly", "later"];
/// Topics of the questions, in turn.
pub const TOPICS: [&str; 3] = ["data", "team", "scope"];
/// Most questions of the sheet `full`.
pub const MOST_QUESTIONS: usize = 14;

type Fits = Vec<Option<i8>>;

/// 256 cases from a fixed seed, so that every run is the same; with `SEXTANT_LONG=1` 20,000 from a fresh one. The long form wants
/// an optimised build: `SEXTANT_LONG=1 CARGO_PROFILE_DEV_OPT_LEVEL=2 cargo test --test it`.
pub fn config() -> Config {
    config_of(256, 20_000)
}

/// The same with other counts for the short and the long form.
pub fn config_of(short: u32, long: u32) -> Config {
    let is_long = std::env::var("SEXTANT_LONG").is_ok_and(|value| value == "1");
    Config {
        cases: if is_long { long } else { short },
        rng_seed: if is_long { RngSeed::Random } else { RngSeed::Fixed(20_261_120) },
        failure_persistence: None,
        max_global_rejects: 1_000_000,
        ..Config::default()
    }
}

/// Cores of 2 to 8 technologies and `none`, a weighted sheet `full` of 1 to 14 questions, and a tally `short` of the first two.
/// In some the catalogue lists the technologies in another order than the sheet, in some `full` leaves one out.
pub fn cores() -> impl Strategy<Value = Core> {
    let fit = prop_oneof![1 => Just(None), 5 => (-2i8..=2).prop_map(Some)];
    let point = prop_oneof![1 => Just(None), 8 => (0i8..=1).prop_map(Some)];
    let full = vec(vec(vec(fit, TECHNOLOGIES.len() + 1), 2..=ANSWERS.len()), 1..=MOST_QUESTIONS);
    let short = vec(vec(vec(point, 2), 2..=3), 1..=8);
    (2..=TECHNOLOGIES.len(), any::<bool>(), any::<bool>(), full, short)
        .prop_map(|(count, turned, gap, full, short)| core(count, turned, gap, &full, &short))
}

/// The catalogues of [`cores`].
pub fn catalogs() -> impl Strategy<Value = Catalog> {
    cores().prop_map(Catalog::new)
}

/// Decisions on the sheet `full` of random catalogues.
pub fn decisions() -> impl Strategy<Value = Decision> {
    (catalogs(), picks()).prop_map(|(catalog, picks)| Decision::new(&picks.choice(&catalog, 0), &catalog).0)
}

/// A core made of the fits of its two sheets: question, answer, technology.
pub fn core(count: usize, turned: bool, gap: bool, full: &[Vec<Fits>], short: &[Vec<Fits>]) -> Core {
    let mut ids: Vec<String> = TECHNOLOGIES[..count].iter().map(|id| (*id).to_owned()).collect();
    ids.push("none".to_owned());
    let covered = if gap && count > 2 { ids.iter().filter(|id| **id != ids[count - 1]).cloned().collect() } else { ids.clone() };
    let pair = ids[..2].to_vec();
    if turned {
        ids.reverse();
    }
    let sheets = vec![sheet("full", SheetKind::Weighted, covered, full), sheet("short", SheetKind::Tally, pair, short)];
    Core {
        id: "3f9c21ab".to_owned(),
        collected: Date::parse("2026-11-20").expect("a date"),
        licence: "CC0-1.0".to_owned(),
        technologies: ids.into_iter().map(technology).collect(),
        topics: TOPICS.iter().map(|id| Topic { id: (*id).to_owned(), title: id.to_uppercase() }).collect(),
        sheets,
        situations: Vec::new(),
        measures: ["github-stars", "pypi-downloads"].map(|id| MeasureHead { id: id.to_owned(), title: id.to_owned() }).to_vec(),
        articles: ["four-heads", "usage-data"].map(article).to_vec(),
        parts: Vec::new(),
    }
}

/// A fixed catalogue for tests by example: eight technologies and `none`, six questions of three answers, a tally of three questions.
/// On `q1.yes` Django is ahead of everybody; `q2.no` speaks against Flask alone.
pub fn fixed_catalog() -> Catalog {
    let nobody = vec![Some(0); TECHNOLOGIES.len() + 1];
    let with = |technology: usize, fit: i8| {
        let mut fits = nobody.clone();
        fits[technology] = Some(fit);
        fits
    };
    let mut full = vec![vec![nobody.clone(), nobody.clone(), vec![None; nobody.len()]]; 6];
    (full[0][0], full[1][1]) = (with(0, 2), with(1, -1));
    let short = vec![vec![vec![Some(1), Some(0)], vec![Some(0), Some(1)]]; 3];
    Catalog::new(core(TECHNOLOGIES.len(), false, false, &full, &short))
}

fn technology(id: String) -> Technology {
    let kind = if id == "none" { TechnologyKind::Option } else { TechnologyKind::Framework };
    Technology { name: id.to_uppercase(), id, language: "Python".to_owned(), kind }
}

fn sheet(id: &str, kind: SheetKind, technologies: Vec<String>, fits: &[Vec<Fits>]) -> Sheet {
    let width = technologies.len();
    let answer = |(id, fits): (&&str, &Fits)| Answer { id: (*id).to_owned(), text: String::new(), fits: fits[..width].to_vec() };
    let question = |(index, answers): (usize, &Vec<Fits>)| Question {
        id: question_id(id, index),
        topic: TOPICS[index % TOPICS.len()].to_owned(),
        text: format!("Question {index}"),
        short: format!("Question {index}"),
        answers: ANSWERS.iter().zip(answers).map(answer).collect(),
    };
    let questions = fits.iter().enumerate().map(question).collect();
    let (title, intro, credit) = (id.to_owned(), String::new(), String::new());
    Sheet { id: id.to_owned(), title, kind, intro, credit, sources: Vec::new(), technologies, questions }
}

/// `q1`, `q2` ...; on the sheet `short` every second one has an id that `full` does not have.
pub fn question_id(sheet: &str, index: usize) -> String {
    let letter = if sheet == "short" && index % 2 == 1 { 's' } else { 'q' };
    format!("{letter}{}", index + 1)
}

fn article(id: &str) -> ArticleHead {
    ArticleHead {
        id: id.to_owned(),
        title: id.to_owned(),
        summary: String::new(),
        seed: String::new(),
        author: String::new(),
        published: None,
        published_note: String::new(),
        address: String::new(),
        written: Date::default(),
        words: 0,
    }
}

/// What a visitor picked, still without a catalogue: positions are taken modulo what there is.
#[derive(Clone, Debug)]
pub struct Picks {
    technologies: Vec<usize>,
    answers: Vec<Option<(usize, Importance, bool)>>,
}

/// Random picks; some without must-haves, some without unknown answers.
pub fn picks() -> impl Strategy<Value = Picks> {
    let must_have = prop_oneof![5 => Just(false), 1 => Just(true)];
    let given = (0..ANSWERS.len(), select(Importance::LEVELS.to_vec()), must_have);
    let answer = prop_oneof![1 => Just(None), 3 => given.prop_map(Some)];
    (vec(0..=TECHNOLOGIES.len(), 1..=6), vec(answer, MOST_QUESTIONS)).prop_map(|(technologies, answers)| Picks { technologies, answers })
}

impl Picks {
    /// The choice on the sheet at a position.
    pub fn choice(&self, catalog: &Catalog, sheet: usize) -> Choice {
        let chosen = catalog.sheet(sheet);
        let mut choice = Choice { sheet, technologies: Vec::new(), ..Choice::default_of(catalog) };
        for position in &self.technologies {
            let id = &chosen.technologies[position % chosen.technologies.len()];
            let index = catalog.technology_index(id).expect("the sheet covers technologies of the catalogue");
            if !choice.technologies.contains(&index) {
                choice.technologies.push(index);
            }
        }
        let given = |(question, given): (usize, &Option<(usize, Importance, bool)>)| {
            let (answer, importance, must_have) = (*given)?;
            Some(Given { question, answer: answer % chosen.questions.get(question)?.answers.len(), importance, must_have })
        };
        choice.answers = self.answers.iter().enumerate().filter_map(given).collect();
        if chosen.kind == SheetKind::Tally {
            choice.answers.iter_mut().for_each(|given| (given.importance, given.must_have) = (Importance::DEFAULT, false));
        }
        choice
    }
}
