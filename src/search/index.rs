//! The index: which words there are, and in what order they stand in each title and text. It is made of the texts when they
//! are there, and asked at every keystroke.

use super::near::{allowance, distance, letters, may_be_near};
use super::words::{fold, words};
use crate::data::ordered_by;
use crate::model::{FindKind, Findable, Searchable};
use std::collections::BTreeMap;

/// How a word of a text answers a typed one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// Not at all.
    #[default]
    Unlike,
    /// It is near: the typed one seems mistyped.
    Near,
    /// It begins so.
    Begins,
    /// It is the same.
    Same,
}

/// Fewest letters of a typed word, unless it is the last, that may be the beginning of another.
const SHORTEST_BEGINNING: usize = 3;

/// Most typed words that count; the rest is let go.
const MOST_WORDS: usize = 12;

/// How much more a word counts in a title than in a text.
const TITLE: i64 = 4;

/// What is searched, ready to be asked.
#[derive(Debug)]
pub struct Index {
    /// The texts themselves.
    pub searchable: Searchable,
    vocabulary: Vec<Word>,
    /// Of each entry the words of its title and of its text, in order, as positions in the vocabulary.
    entries: Vec<[Vec<u16>; 2]>,
}

#[derive(Debug)]
struct Word {
    text: String,
    letters: u32,
}

/// What was found for some typed words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finds {
    /// Positions of the entries, the best first.
    pub entries: Vec<usize>,
    /// How many words were typed.
    pub typed: usize,
    /// How many of them each of the entries has.
    pub had: usize,
    /// Typed words that were taken for others, and one of those others.
    pub mistyped: Vec<(String, String)>,
    /// How each word of the vocabulary answers the typed word that it answers best.
    closeness: Vec<Closeness>,
}

impl Index {
    /// Reads every text once. More than 65,536 different words would be mixed up; the dataset has some 2,700.
    pub fn new(searchable: Searchable) -> Self {
        let mut known: BTreeMap<String, u16> = BTreeMap::new();
        let mut vocabulary: Vec<Word> = Vec::new();
        let mut buffer = String::new();
        let mut read = |text: &str| -> Vec<u16> {
            let mut position = |word: &str| {
                let word = fold(word, &mut buffer);
                if let Some(position) = known.get(word) {
                    return *position;
                }
                let position = vocabulary.len() as u16;
                vocabulary.push(Word { text: word.to_owned(), letters: letters(word) });
                known.insert(word.to_owned(), position);
                position
            };
            words(text).map(|(_, word)| position(word)).collect()
        };
        let entries = searchable.entries.iter().map(|entry| [read(&entry.title), read(&format!("{} {}", context(entry), entry.text))]);
        let entries = entries.collect();
        Self { searchable, vocabulary, entries }
    }

    /// What has the typed words; where nothing has them all, what has the most of them. Nothing for no words.
    pub fn find(&self, typed: &str) -> Finds {
        let mut buffer = String::new();
        let typed: Vec<String> = words(typed).take(MOST_WORDS).map(|(_, word)| fold(word, &mut buffer).to_owned()).collect();
        let mut finds = Finds { typed: typed.len(), closeness: vec![Closeness::Unlike; self.vocabulary.len()], ..Finds::default() };
        let mut counts = vec![(0usize, 0i64); self.entries.len()];
        for (position, word) in typed.iter().enumerate() {
            let answers = self.answers(word, position + 1 == typed.len(), &mut finds.mistyped);
            let scores: Vec<i64> = self.entries.iter().map(|entry| score(entry, &answers)).collect();
            // A rare word says more than one that stands everywhere.
            let having = scores.iter().filter(|score| **score > 0).count().max(1);
            let weight = 1 + i64::from((self.entries.len() / having).max(1).ilog2());
            for (count, score) in counts.iter_mut().zip(scores).filter(|(_, score)| *score > 0) {
                *count = (count.0 + 1, count.1 + weight * score);
            }
            for (best, now) in finds.closeness.iter_mut().zip(answers) {
                *best = (*best).max(now);
            }
        }
        finds.had = counts.iter().map(|(had, _)| *had).max().unwrap_or_default();
        if finds.had > 0 {
            let having: Vec<usize> = (0..counts.len()).filter(|entry| counts[*entry].0 == finds.had).collect();
            finds.entries = ordered_by(having.len(), |place| -counts[having[place]].1).into_iter().map(|place| having[place]).collect();
        }
        finds
    }

    /// How each word of the vocabulary answers a typed one. Only where none is it or begins so, those that are nearest count.
    fn answers(&self, typed: &str, is_last: bool, mistyped: &mut Vec<(String, String)>) -> Vec<Closeness> {
        let may_begin = is_last || typed.len() >= SHORTEST_BEGINNING;
        // Of several one is found, too, as one finds several.
        let one = typed.strip_suffix('s').filter(|one| one.len() >= SHORTEST_BEGINNING);
        let answer = |word: &Word| match word.text.strip_prefix(typed) {
            Some("") => Closeness::Same,
            Some(_) if may_begin => Closeness::Begins,
            _ if one == Some(word.text.as_str()) => Closeness::Begins,
            _ => Closeness::Unlike,
        };
        let mut answers: Vec<Closeness> = self.vocabulary.iter().map(answer).collect();
        let mut most = allowance(typed);
        if most == 0 || answers.iter().any(|answer| *answer != Closeness::Unlike) {
            return answers;
        }
        let bits = letters(typed);
        let mut nearest: Option<&str> = None;
        for (position, word) in self.vocabulary.iter().enumerate() {
            if !may_be_near(bits, word.letters, most) {
                continue;
            }
            if let Some(edits) = distance(typed, &word.text, most) {
                if edits < most {
                    most = edits;
                    answers.fill(Closeness::Unlike);
                    nearest = None;
                }
                answers[position] = Closeness::Near;
                nearest = Some(nearest.filter(|before| before.len() <= word.text.len()).unwrap_or(&word.text));
            }
        }
        mistyped.extend(nearest.map(|word| (typed.to_owned(), word.to_owned())));
        answers
    }

    /// How the words of an entry's title answer, in order.
    pub fn in_title<'a>(&'a self, entry: usize, finds: &'a Finds) -> impl Iterator<Item = Closeness> + 'a {
        self.entries[entry][0].iter().map(|word| finds.closeness[usize::from(*word)])
    }

    /// How the words of an entry's text answer, in order.
    pub fn in_text<'a>(&'a self, entry: usize, finds: &'a Finds) -> impl Iterator<Item = Closeness> + 'a {
        let context = words(context(&self.searchable.entries[entry])).count();
        self.entries[entry][1].iter().skip(context).map(|word| finds.closeness[usize::from(*word)])
    }
}

/// What is searched of an entry's context: not the title of an article, which stands with each of its sections.
fn context(entry: &Findable) -> &str {
    if entry.kind == FindKind::Article { "" } else { &entry.context }
}

/// How well an entry answers a typed word: by its closest word, in the title or in the text.
fn score([title, text]: &[Vec<u16>; 2], answers: &[Closeness]) -> i64 {
    let best = |words: &[u16]| words.iter().map(|word| answers[usize::from(*word)]).max().unwrap_or_default() as i64;
    (TITLE * best(title)).max(best(text))
}
