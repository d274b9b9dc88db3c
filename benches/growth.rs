//! How far the design goes: the dataset as it is, and with ten and a hundred times its technologies, questions, series and articles.
//! Prints how long packing takes and what each part weighs, then times what a visit does with it and says how much memory that takes
//! at most. Run by `cargo bench --bench growth`; no figure is asserted.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot unwrap has failed")]

use divan::{AllocProfiler, Bencher, black_box};
use sextant::address::{Choice, Given, Importance, parse, resolve};
use sextant::data::Catalog;
use sextant::document::{Kept, Look, View, Worksheet, worksheet_page};
use sextant::model::{Core, Popularity, Searchable, decode};
use sextant::search::Index;
use sextant::worksheet::{Decision, challenge, nearby, standing, unsettled};
use sextant_dataset::read::{Dataset, Part, read};
use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;
use std::time::Instant;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

const TIMES: [usize; 3] = [1, 10, 100];

/// A grown dataset as it travels.
struct Grown {
    core: Vec<u8>,
    parts: Vec<Part>,
}

impl Grown {
    fn part<T: serde::de::DeserializeOwned>(&self, stem: &str) -> T {
        decode(&self.parts.iter().find(|part| part.file.starts_with(stem)).unwrap().bytes).unwrap()
    }
}

fn grown(times: usize) -> &'static Grown {
    static ALL: [OnceLock<Grown>; TIMES.len()] = [const { OnceLock::new() }; TIMES.len()];
    let place = TIMES.iter().position(|known| *known == times).unwrap();
    ALL[place].get_or_init(|| {
        let dataset = grow(read(Path::new("public/data")).unwrap_or_else(|_| panic!("the dataset has a mistake")), times);
        let begun = Instant::now();
        let grown = Grown { core: dataset.core_bytes(), parts: dataset.parts() };
        println!("{times} times: packed in {:.2} s", begun.elapsed().as_secs_f64());
        grown
    })
}

/// Copies under other names: of each technology with its series and fits, of each question, of each article.
fn grow(mut dataset: Dataset, times: usize) -> Dataset {
    let named = |id: &str, copy: usize| if copy == 0 { id.to_owned() } else { format!("{id}-{copy}") };
    dataset.core.technologies = copies(&dataset.core.technologies, times, |one, copy| one.id = named(&one.id, copy));
    let sheet = &mut dataset.core.sheets[0];
    sheet.technologies = copies(&sheet.technologies, times, |id, copy| *id = named(id, copy));
    for answer in sheet.questions.iter_mut().flat_map(|question| &mut question.answers) {
        answer.fits = copies(&answer.fits, times, |_, _| ());
    }
    sheet.questions = copies(&sheet.questions, times, |one, copy| one.id = named(&one.id, copy));
    dataset.explanations.sheets[0] = copies(&dataset.explanations.sheets[0], times, |_, _| ());
    for measure in &mut dataset.popularity.measures {
        measure.series = copies(&measure.series, times, |one, copy| one.technology = named(&one.technology, copy));
    }
    dataset.core.articles = copies(&dataset.core.articles, times, |one, copy| one.id = named(&one.id, copy));
    dataset.articles = copies(&dataset.articles, times, |one, copy| one.id = named(&one.id, copy));
    dataset
}

fn copies<T: Clone>(items: &[T], times: usize, mut rename: impl FnMut(&mut T, usize)) -> Vec<T> {
    let copy = |copy: usize| items.iter().cloned().map(move |item| (item, copy));
    (0..times)
        .flat_map(copy)
        .map(|(mut item, copy)| {
            rename(&mut item, copy);
            item
        })
        .collect()
}

fn packed(bytes: &[u8]) -> usize {
    // Quality 5: eleven, as releases have it, takes minutes, and saves a sixth.
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    writer.write_all(bytes).unwrap();
    writer.into_inner().len()
}

/// What each part weighs, as it is and packed.
fn print_sizes() {
    println!("{:<16}{:>6}{:>14}{:>14}", "part", "times", "bytes", "packed");
    for times in TIMES {
        let grown = grown(times);
        let article: Vec<&Part> = grown.parts.iter().filter(|part| part.file.starts_with("article-")).collect();
        let parts = grown
            .parts
            .iter()
            .filter(|part| !part.file.starts_with("article-"))
            .map(|part| (part.file.split('-').next().unwrap(), &part.bytes));
        for (name, bytes) in std::iter::once(("core", &grown.core)).chain(parts) {
            println!("{name:<16}{times:>6}{:>14}{:>14}", bytes.len(), packed(bytes));
        }
        println!("{:<16}{times:>6}{:>14}{:>14}", "one article", article[0].bytes.len(), packed(&article[0].bytes));
    }
}

/// From the core's bytes to the page of the worksheet: what a start does beside loading.
#[divan::bench(args = TIMES, max_time = 5)]
fn start(bencher: Bencher<'_, '_>, times: usize) {
    let core = &grown(times).core;
    bencher.bench(|| page(&Catalog::new(decode::<Core>(black_box(core)).unwrap()), "page=worksheet"));
}

fn page(catalog: &Catalog, query: &str) -> usize {
    let choice: Choice = resolve(parse(query), catalog).choice;
    let (decision, _) = Decision::new(&choice, catalog);
    let (standing, kept, look) = (standing(&decision), Kept::default(), Look::default());
    let view = View { catalog, choice: &choice };
    let sheet = Worksheet {
        view,
        decision: &decision,
        standing: &standing,
        look: &look,
        kept: &kept,
        visit: "1",
        earlier: "",
        can_undo: false,
        embed: None,
    };
    worksheet_page(sheet).len()
}

/// Ranking and what would turn it, with every question answered: for two technologies, as most visits compare.
#[divan::bench(args = TIMES, max_time = 5)]
fn ranking_of_two(bencher: Bencher<'_, '_>, times: usize) {
    rank(bencher, times, 2);
}

/// The same for as many as an address can name.
#[divan::bench(args = TIMES, max_time = 5)]
fn ranking_of_the_most(bencher: Bencher<'_, '_>, times: usize) {
    rank(bencher, times, sextant::address::MOST_TECHNOLOGIES);
}

fn rank(bencher: Bencher<'_, '_>, times: usize, technologies: usize) {
    let catalog = Catalog::new(decode::<Core>(&grown(times).core).unwrap());
    let mut choice = Choice::default_of(&catalog);
    let sheet = catalog.sheet(choice.sheet);
    choice.technologies = (0..technologies.min(sheet.technologies.len())).collect();
    let given = |question: usize| Given {
        question,
        answer: question % sheet.questions[question].answers.len(),
        importance: Importance::LEVELS[question % 3 + 1],
        must_have: false,
    };
    choice.answers = (0..sheet.questions.len()).map(given).collect();
    bencher.bench(|| {
        let decision = Decision::new(black_box(&choice), &catalog).0;
        (standing(&decision), unsettled(&decision), nearby(&decision), challenge(&decision))
    });
}

/// Reading the measures, which the popularity page does once.
#[divan::bench(args = TIMES, max_time = 5)]
fn reading_the_measures(bencher: Bencher<'_, '_>, times: usize) {
    let grown = grown(times);
    bencher.bench(|| grown.part::<Popularity>("popularity"));
}

/// Making the index, once when the search is first opened.
#[divan::bench(args = TIMES, max_time = 5)]
fn index_of_the_search(bencher: Bencher<'_, '_>, times: usize) {
    let grown = grown(times);
    bencher.with_inputs(|| grown.part::<Searchable>("search")).bench_values(Index::new);
}

/// A keystroke in the search.
#[divan::bench(args = TIMES, max_time = 5)]
fn keystroke_in_the_search(bencher: Bencher<'_, '_>, times: usize) {
    let index = Index::new(grown(times).part::<Searchable>("search"));
    bencher.bench(|| index.find(black_box("admin for peopl")));
}

fn main() {
    print_sizes();
    divan::main();
}
