//! A sheet reduced to numbers: the technologies compared, and one criterion per answered question.

use super::totals::{Totals, is_against};
use crate::address::{Choice, Code, Given, Importance, Notice, OwnQuestion};
use crate::data::{Catalog, TechnologyIndex};
use crate::model::{Answer, Question, SheetKind};
use crate::words::worksheet as words;

/// One answered question as numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Position of the question in the sheet; own questions follow behind the last.
    pub question: usize,
    /// Position of the answer in the question; 0 for an own question.
    pub answer: usize,
    /// w, 0, 1, 2 or 4; always 1 in a tally.
    pub weight: i64,
    /// Does a known fit below 0 rule a technology out?
    pub must_have: bool,
    /// -2 to 2 for each technology compared, in their order; `None` is unknown.
    pub fits: Vec<Option<i8>>,
}

/// Everything that the score depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Weighted or tally.
    pub kind: SheetKind,
    /// Position of the sheet in the catalogue.
    pub sheet: usize,
    /// The technologies compared, in the address's order, at least one.
    pub technologies: Vec<TechnologyIndex>,
    /// The answered questions, in the sheet's order.
    pub criteria: Vec<Criterion>,
    /// For each open question, in the sheet's order: its position, and the fits of each of its answers.
    pub open: Vec<(usize, Vec<Vec<Option<i8>>>)>,
    /// The texts of the visitor's own questions; their criteria follow those of the sheet.
    pub own: Vec<String>,
    /// For each criterion, the fits of every answer of its question; none for an own question.
    pub alternatives: Vec<Vec<Vec<Option<i8>>>>,
}

impl Decision {
    /// The decision that a choice describes, with a notice for each technology that the sheet does not cover.
    /// Where none of them is covered, the sheet's first two count.
    pub fn new(choice: &Choice, catalog: &Catalog) -> (Self, Vec<Notice>) {
        let sheet = catalog.sheet(choice.sheet);
        let covered = |index: &TechnologyIndex| sheet.technologies.contains(&catalog.technology(*index).id);
        let (mut technologies, left_out): (Vec<_>, Vec<_>) = choice.technologies.iter().copied().partition(covered);
        let notices = left_out.iter().map(|index| Notice::new(Code::NotInSheet, &catalog.technology(*index).id)).collect();
        if technologies.is_empty() {
            technologies = sheet.technologies.iter().take(2).filter_map(|id| catalog.technology_index(id)).collect();
        }
        let column = |index: &TechnologyIndex| sheet.technologies.iter().position(|id| *id == catalog.technology(*index).id);
        let columns: Vec<Option<usize>> = technologies.iter().map(column).collect();
        let fits_of = |question: usize| answer_fits(&sheet.questions[question], &columns);
        let mut alternatives: Vec<_> = choice.answers.iter().map(|given| fits_of(given.question)).collect();
        let given = choice.answers.iter().zip(&alternatives).map(|(given, fits)| Criterion::new(given, sheet.kind, &fits[given.answer]));
        let first_own = sheet.questions.len();
        let own = choice.own.iter().enumerate().map(|(index, own)| Criterion::own(own, first_own + index, sheet.kind, &technologies));
        let criteria: Vec<Criterion> = given.chain(own).collect();
        alternatives.resize(criteria.len(), Vec::new());
        let open = (0..first_own).filter(|question| choice.given(*question).is_none());
        let decision = Self {
            kind: sheet.kind,
            sheet: choice.sheet,
            criteria,
            open: open.map(|question| (question, fits_of(question))).collect(),
            own: choice.own.iter().map(|own| own.text.clone()).collect(),
            alternatives,
            technologies,
        };
        (decision, notices)
    }

    /// W, the sum of the weights.
    pub fn total_weight(&self) -> i64 {
        self.criteria.iter().map(|criterion| criterion.weight).sum()
    }

    /// N of each technology: the sum of weight times fit, an unknown fit counting 0.
    pub fn points(&self) -> Vec<i64> {
        Totals::of(self).points
    }

    /// Lowest and highest N of each technology, with every unknown fit at -2 and at +2.
    pub fn point_bands(&self) -> Vec<(i64, i64)> {
        let mut bands: Vec<(i64, i64)> = self.points().into_iter().map(|points| (points, points)).collect();
        for criterion in &self.criteria {
            for (band, _) in bands.iter_mut().zip(&criterion.fits).filter(|(_, fit)| fit.is_none()) {
                *band = (band.0 - 2 * criterion.weight, band.1 + 2 * criterion.weight);
            }
        }
        bands
    }

    /// The criteria that rule a technology out: a must-have with a known fit below 0, at any importance.
    pub fn ruled_out_by(&self, technology: usize) -> Vec<&Criterion> {
        self.criteria.iter().filter(|criterion| criterion.rules_out(technology)).collect()
    }

    /// Positions in `technologies` of those that no must-have rules out.
    pub fn competing(&self) -> Vec<usize> {
        Totals::of(self).competing()
    }

    /// Those that compete and have the greatest N; none where no answer counts.
    pub fn leaders(&self) -> Vec<usize> {
        let totals = Totals::of(self);
        let mut leaders = totals.competing();
        let greatest = leaders.iter().map(|technology| totals.points[*technology]).max();
        leaders.retain(|technology| totals.weight != 0 && Some(totals.points[*technology]) == greatest);
        leaders
    }

    /// The only leader, if there is exactly one.
    pub fn sole_leader(&self) -> Option<usize> {
        Totals::of(self).sole_leader()
    }

    /// The question of a criterion; `None` for one of the visitor's own.
    pub fn question<'a>(&self, criterion: &Criterion, catalog: &'a Catalog) -> Option<&'a Question> {
        catalog.sheet(self.sheet).questions.get(criterion.question)
    }

    /// Position among the own questions of a criterion that is one of them.
    fn own_index(&self, criterion: &Criterion, catalog: &Catalog) -> usize {
        criterion.question - catalog.sheet(self.sheet).questions.len()
    }

    /// A few words that stand for the question of a criterion.
    pub fn short(&self, criterion: &Criterion, catalog: &Catalog) -> String {
        match self.question(criterion, catalog) {
            Some(question) => question.short.clone(),
            None => words::OWN_QUESTION.fill(&[&self.own[self.own_index(criterion, catalog)].replace(turns_writing, "")]),
        }
    }

    /// The id of the question of a criterion: the sheet's, or `own-1`, `own-2` ...
    pub fn question_id(&self, criterion: &Criterion, catalog: &Catalog) -> String {
        match self.question(criterion, catalog) {
            Some(question) => question.id.clone(),
            None => format!("own-{}", self.own_index(criterion, catalog) + 1),
        }
    }

    /// The same decision with one criterion changed.
    pub fn with(&self, criterion: usize, change: impl FnOnce(&mut Criterion)) -> Self {
        let mut changed = self.clone();
        change(&mut changed.criteria[criterion]);
        changed
    }
}

impl Criterion {
    #[inline(never)]
    fn new(given: &Given, kind: SheetKind, fits: &[Option<i8>]) -> Self {
        let weight = weight(kind, given.importance);
        Self { question: given.question, answer: given.answer, weight, must_have: given.must_have, fits: fits.to_vec() }
    }

    #[inline(never)]
    fn own(own: &OwnQuestion, question: usize, kind: SheetKind, technologies: &[TechnologyIndex]) -> Self {
        let fits = technologies.iter().map(|technology| own.fit(*technology)).collect();
        Self { question, answer: 0, weight: weight(kind, own.importance), must_have: false, fits }
    }

    /// Is it a must-have with a known fit below 0?
    pub fn rules_out(&self, technology: usize) -> bool {
        self.must_have && is_against(self.fits[technology])
    }

    /// The fit of a technology as it counts: 0 where it is unknown.
    pub fn fit(&self, technology: usize) -> i64 {
        i64::from(self.fits[technology].unwrap_or(0))
    }

    /// Weight times fit; 0 where the fit is unknown.
    pub fn contribution(&self, technology: usize) -> i64 {
        self.weight * self.fit(technology)
    }
}

/// A character that turns the direction of writing for what follows it. In a name among our words it would turn those, too.
fn turns_writing(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What an importance weighs: itself, but 1 in a tally.
pub(super) fn weight(kind: SheetKind, importance: Importance) -> i64 {
    match kind {
        SheetKind::Weighted => importance.number().into(),
        SheetKind::Tally => 1,
    }
}

/// The fits of every answer of a question, each for the technologies compared, whose columns of the sheet these are.
fn answer_fits(question: &Question, columns: &[Option<usize>]) -> Vec<Vec<Option<i8>>> {
    let row = |answer: &Answer| columns.iter().map(|column| column.and_then(|column| answer.fits[column])).collect();
    question.answers.iter().map(row).collect()
}
