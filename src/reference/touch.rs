//! Which change of the dataset touches a link, and what it did to it, in words: a fit of an answer that the link gives of a
//! technology that it compares, or a part of the link that can no longer be read as it was meant.

use super::changes::{Link, signed};
use super::own::fit_words;
use crate::address::Given;
use crate::document::markup::{Markup, english, filled};
use crate::model::{Change, Changes, Event, Id, Question, SheetKind};
use crate::words::data as words;

impl<'a> Link<'a> {
    /// A change in words, where it touches the link. `version` is the position of the change's own.
    pub fn touch(&self, changes: &Changes, version: usize, change: &Change) -> Option<Vec<Markup>> {
        match &change.event {
            Event::Fit { old, new } => self.fit(&changes.today(version, &change.path)?, *old, *new),
            Event::Added => self.added(&changes.today(version, &change.path)?),
            Event::Removed => self.removed(changes, version, &change.path),
            Event::Renamed(to) => self.renamed(changes, version, &change.path, to),
        }
    }

    /// A fit of an answer that the link gives, of a technology that it compares.
    fn fit(&self, path: &[Id], old: Option<i8>, new: Option<i8>) -> Option<Vec<Markup>> {
        let (question, given) = self.given(path)?;
        let answer = question.answers.get(given.answer).filter(|answer| path.get(2) == Some(&answer.id))?;
        let index = self.view.catalog.technology_index(path.get(3)?).filter(|index| self.decision.technologies.contains(index))?;
        let name = self.view.catalog.technology(index).name.as_str();
        let (old, new) = (self.worded(old), self.worded(new));
        Some(filled(words::TOUCH_FIT, vec![short(question), english(answer.text.as_str()), name.into(), old.into(), new.into()]))
    }

    /// What is in the link and was not there then.
    fn added(&self, path: &[Id]) -> Option<Vec<Markup>> {
        if let [sheet] = path {
            return (*sheet == self.sheet.id).then(|| vec![words::TOUCH_SHEET_ADDED.into()]);
        }
        let (question, given) = self.given(path)?;
        match path.get(2) {
            None => Some(filled(words::TOUCH_QUESTION_ADDED, vec![short(question)])),
            Some(id) => {
                let answer = question.answers.get(given.answer).filter(|answer| answer.id == *id)?;
                Some(filled(words::TOUCH_ANSWER_ADDED, vec![short(question), english(answer.text.as_str())]))
            }
        }
    }

    /// What the link may have named, and what can no longer be read in it.
    fn removed(&self, changes: &Changes, version: usize, path: &[Id]) -> Option<Vec<Markup>> {
        let (id, above) = path.split_last().map(|(id, above)| (id.as_str(), above))?;
        let above = changes.today(version, above)?;
        match &above[..] {
            [] => self.is_first().then(|| filled(words::TOUCH_SHEET_REMOVED, vec![id.into()])),
            [sheet] => (*sheet == self.sheet.id).then(|| filled(words::TOUCH_QUESTION_REMOVED, vec![id.into()])),
            _ => Some(filled(words::TOUCH_ANSWER_REMOVED, vec![short(self.open(&above)?), id.into()])),
        }
    }

    /// What the link may have named by its old id.
    fn renamed(&self, changes: &Changes, version: usize, path: &[Id], to: &Id) -> Option<Vec<Markup>> {
        let (id, above) = path.split_last().map(|(id, above)| (id.as_str(), above))?;
        let today = changes.today(version, &[above, std::slice::from_ref(to)].concat())?;
        match &today[..] {
            [sheet] => self.is_first().then(|| filled(words::TOUCH_SHEET_RENAMED, vec![id.into(), sheet.as_str().into()])),
            [_, _] => Some(filled(words::TOUCH_QUESTION_RENAMED, vec![short(self.open(&today)?), id.into()])),
            _ => Some(filled(words::TOUCH_ANSWER_RENAMED, vec![short(self.open(&today)?), id.into()])),
        }
    }

    /// The question of a path, where it is one of the link's sheet.
    fn question(&self, path: &[Id]) -> Option<usize> {
        let questions = path.first().filter(|sheet| **sheet == self.sheet.id).map(|_| &self.sheet.questions)?;
        questions.iter().position(|question| path.get(1) == Some(&question.id))
    }

    /// The question of a path and its answer, where the link gives one.
    fn given(&self, path: &[Id]) -> Option<(&'a Question, &'a Given)> {
        let question = self.question(path)?;
        Some((&self.sheet.questions[question], self.view.choice.given(question)?))
    }

    /// The question of a path, where it is open, so that an answer of the link may have been lost.
    fn open(&self, path: &[Id]) -> Option<&'a Question> {
        let question = self.question(path)?;
        self.view.choice.given(question).is_none().then(|| &self.sheet.questions[question])
    }

    /// Is this the sheet that opens where a link names none, or one that is not there?
    fn is_first(&self) -> bool {
        self.view.choice.sheet == 0
    }

    /// A fit as a number and in words.
    fn worded(&self, fit: Option<i8>) -> String {
        match (fit, self.decision.kind) {
            (None, _) => fit_words(None).to_owned(),
            (Some(fit), SheetKind::Weighted) => format!("{}, {}", signed(fit.into(), 0), fit_words(Some(fit))),
            (Some(1), SheetKind::Tally) => words::ONE_POINT.into(),
            (Some(fit), SheetKind::Tally) => words::NO_POINT.fill(&[&fit]),
        }
    }
}

/// What stands for a question.
fn short(question: &Question) -> Markup {
    english(question.short.as_str())
}
