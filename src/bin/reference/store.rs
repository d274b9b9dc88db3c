//! The parts of the dataset that the reference module has asked for, each once: on its way, here, or not to be had.

use sextant::address::Choice;
use sextant::model::{Annex, Article, Changes, Comparison, Evidence, Explanations, Glance, Method, PartName, Popularity, decode};
use sextant::reference::{Library, Shown};
use sextant::search::Index;

/// A part that has come.
pub enum Part {
    Evidence(Evidence),
    Explanations(Explanations),
    Popularity(Popularity),
    Annex(Annex),
    Glance(Glance),
    Comparison(Comparison),
    Method(Method),
    Changes(Changes),
    Search(Index),
    Article(Article),
}

impl Part {
    /// The part of that name from its bytes; `None` where they are damaged.
    pub fn read(name: &PartName, bytes: &[u8]) -> Option<Self> {
        match name {
            PartName::Evidence => decode(bytes).map(Self::Evidence),
            PartName::Explanations => decode(bytes).map(Self::Explanations),
            PartName::Popularity => decode(bytes).map(Self::Popularity),
            PartName::Annex => decode(bytes).map(Self::Annex),
            PartName::Glance => decode(bytes).map(Self::Glance),
            PartName::Comparison => decode(bytes).map(Self::Comparison),
            PartName::Method => decode(bytes).map(Self::Method),
            PartName::Changes => decode(bytes).map(Self::Changes),
            PartName::Search => decode(bytes).map(|searchable| Self::Search(Index::new(searchable))),
            PartName::Article(_) => decode(bytes).map(Self::Article),
        }
    }
}

/// What has been asked for.
#[derive(Default)]
pub struct Store {
    parts: Vec<(PartName, Option<Result<Part, String>>)>,
    /// What has come and is being read.
    reading: Vec<PartName>,
}

impl Store {
    /// Expects these parts; names those that must still be fetched.
    pub fn expect(&mut self, needed: Vec<PartName>) -> Vec<PartName> {
        let missing: Vec<PartName> = needed.into_iter().filter(|name| !self.parts.iter().any(|(known, _)| known == name)).collect();
        self.parts.extend(missing.iter().map(|name| (name.clone(), None)));
        missing
    }

    /// Takes note that a part has come and is being read.
    pub fn begin(&mut self, name: &PartName) {
        self.reading.push(name.clone());
    }

    /// Is any part being read?
    pub fn is_reading(&self) -> bool {
        !self.reading.is_empty()
    }

    /// Takes a part that came, or why it did not.
    pub fn take(&mut self, name: PartName, found: Result<Part, String>) {
        self.reading.retain(|known| *known != name);
        self.parts.retain(|(known, _)| *known != name);
        self.parts.push((name, Some(found)));
    }

    /// Expects once more what could not be had, and names it.
    pub fn forget_failures(&mut self) -> Vec<PartName> {
        let failed = self.parts.iter_mut().filter(|(_, part)| matches!(part, Some(Err(_))));
        failed.map(|(name, part)| (name.clone(), *part = None).0).collect()
    }

    /// What is searched.
    pub fn index(&self) -> Shown<'_, Index> {
        self.shown(&PartName::Search, |part| if let Part::Search(found) = part { Some(found) } else { None })
    }

    /// The parts as far as they are here, with the article that a choice names.
    pub fn library(&self, choice: &Choice) -> Library<'_> {
        Library {
            evidence: self.shown(&PartName::Evidence, |part| if let Part::Evidence(found) = part { Some(found) } else { None }),
            explanations: self.shown(&PartName::Explanations, |part| if let Part::Explanations(found) = part { Some(found) } else { None }),
            popularity: self.shown(&PartName::Popularity, |part| if let Part::Popularity(found) = part { Some(found) } else { None }),
            annex: self.shown(&PartName::Annex, |part| if let Part::Annex(found) = part { Some(found) } else { None }),
            glance: self.shown(&PartName::Glance, |part| if let Part::Glance(found) = part { Some(found) } else { None }),
            comparison: self.shown(&PartName::Comparison, |part| if let Part::Comparison(found) = part { Some(found) } else { None }),
            method: self.shown(&PartName::Method, |part| if let Part::Method(found) = part { Some(found) } else { None }),
            changes: self.shown(&PartName::Changes, |part| if let Part::Changes(found) = part { Some(found) } else { None }),
            article: self.shown(&PartName::Article(choice.article.clone().unwrap_or_default()), |part| {
                if let Part::Article(found) = part { Some(found) } else { None }
            }),
            ..Library::default()
        }
    }

    fn shown<'a, T>(&'a self, name: &PartName, of: fn(&'a Part) -> Option<&'a T>) -> Shown<'a, T> {
        match self.parts.iter().find(|(known, _)| known == name) {
            Some((_, Some(Ok(part)))) => of(part).map_or(Shown::Waiting, Shown::Ready),
            Some((_, Some(Err(why)))) => Shown::Failed(why),
            _ => Shown::Waiting,
        }
    }
}
