//! What would turn the result, what is still open, what other rules say, and who else would lead: in words.

use super::look::Worksheet;
use super::markup::{Markup, element, filled, filled_with, link_of, listed_nodes, paragraph};
use super::result::{flip_nodes, folded, place, short_node};
use crate::address::Choice;
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};
use crate::words::{document as words, frame};
use crate::worksheet::{
    Basis, Decision, Flip, Standing, challenge, dominated, is_unfinished_tally, leader_outside, leave_one_out, listed, names, nearby,
    opinions, rescues, unsettled,
};

/// Up to this many flips stand open; more are folded.
const FLIPS_SHOWN: usize = 4;

/// The section: its heading and everything under it.
pub(super) fn doubts(sheet: Worksheet<'_>) -> Markup {
    let Worksheet { decision, standing, view, .. } = sheet;
    let names = names(decision, view.catalog);
    let winner = standing.winner.filter(|_| !is_unfinished_tally(decision));
    let doubts = Doubts { decision, standing, names: &names, winner, catalog: view.catalog };
    let mut parts = vec![element("h2").child(words::WHAT_WOULD_TURN).into()];
    if winner.is_some() {
        parts.extend(doubts.turning(sheet));
    }
    parts.extend(doubts.words().into_iter().map(|words| element("p").children(words).into()));
    parts.extend(doubts.outside_words(view.choice).map(|words| paragraph("", words)));
    element("section").class("doubts").with("aria-label", words::WHAT_WOULD_TURN).children(parts).into()
}

/// What is to be said of a result besides its flips: must-haves to give up, dominance, what it hangs on, the share of nearby
/// weightings, what is open, second opinions. The worksheet has more beside it; the methods page shows these under its example.
pub fn doubt_words(catalog: &Catalog, decision: &Decision, standing: &Standing) -> Vec<Vec<Markup>> {
    let names = names(decision, catalog);
    let winner = standing.winner.filter(|_| !is_unfinished_tally(decision));
    let doubts = Doubts { decision, standing, names: &names, winner, catalog };
    doubts.words()
}

struct Doubts<'a> {
    decision: &'a Decision,
    standing: &'a Standing,
    names: &'a [String],
    /// The winner, if it may be told.
    winner: Option<usize>,
    catalog: &'a Catalog,
}

impl Doubts<'_> {
    /// Before anything is answered there is one thing to be said.
    fn words(&self) -> Vec<Vec<Markup>> {
        let open = vec![self.open_words().into()];
        if self.decision.criteria.is_empty() { vec![open] } else { self.words_around(open) }
    }

    #[inline(never)]
    fn words_around(&self, open: Vec<Markup>) -> Vec<Vec<Markup>> {
        let plain = |words: String| vec![words.into()];
        let mut words = self.rescue_words();
        words.extend(self.dominance_words().map(plain));
        words.extend(self.lone_words());
        words.extend(self.nearby_words().map(plain));
        words.push(open);
        words.extend(self.opinion_words().map(plain));
        words
    }

    /// The single changes that take the lead away, each a link to its question where that can be changed.
    #[inline(never)]
    fn turning(&self, sheet: Worksheet<'_>) -> Vec<Markup> {
        let found = &self.standing.flips;
        let words: String = match found.len() {
            0 => words::NO_FLIPS.into(),
            1 => words::ONE_FLIP.into(),
            count => words::SEVERAL_FLIPS.fill(&[&count]),
        };
        let line = |flip: &Flip| {
            let words = flip_nodes(self.decision, flip, self.names, self.catalog);
            let line = element("li");
            match sheet.is_read_only() {
                true => line.children(words).into(),
                false => line.child(link_of(&place(self.decision, flip, self.catalog), words)).into(),
            }
        };
        let list = |flips: &[Flip]| -> Markup { element("ul").class("flips").children(flips.iter().map(line).collect()).into() };
        let (shown, hidden) = found.split_at(found.len().min(FLIPS_SHOWN));
        let mut parts = vec![paragraph("", words)];
        if !shown.is_empty() {
            parts.push(list(shown));
        }
        if !hidden.is_empty() {
            parts.push(folded("flips", &words::AND_MORE.fill(&[&hidden.len()]), sheet.look).child(list(hidden)).into());
        }
        parts
    }

    /// The questions of some criteria, quoted and listed.
    fn quoted(&self, criteria: &[usize]) -> Vec<Markup> {
        let short = |criterion: &usize| short_node(self.decision, &self.decision.criteria[*criterion], self.catalog);
        listed_nodes(criteria.iter().map(|criterion| filled(words::QUOTED, vec![short(criterion)])).collect(), frame::AND)
    }

    fn named(&self, technologies: &[usize]) -> String {
        listed(&technologies.iter().map(|technology| self.names[*technology].as_str()).collect::<Vec<_>>(), frame::AND.say())
    }

    /// Where nothing fits: which must-haves to give up, and who is left then.
    fn rescue_words(&self) -> Vec<Vec<Markup>> {
        let words = rescues(self.decision).into_iter().map(|rescue| {
            let words = if rescue.must_haves.len() == 1 { words::WITHOUT_MUST_HAVE } else { words::WITHOUT_MUST_HAVES };
            filled_with(words, vec![self.quoted(&rescue.must_haves), vec![self.named(&rescue.left).into()]])
        });
        words.collect()
    }

    fn dominance_words(&self) -> Option<String> {
        let (winner, dominated) = (self.winner?, dominated(self.decision));
        (!dominated.is_empty()).then(|| {
            let words = if dominated.len() == 1 { words::DOMINATES_ONE } else { words::DOMINATES_SEVERAL };
            words.fill(&[&self.names[winner], &self.named(&dominated)])
        })
    }

    /// Without which single answer somebody else, or nobody, would lead.
    fn lone_words(&self) -> Option<Vec<Markup>> {
        let winner = self.winner.filter(|_| self.decision.criteria.len() > 1)?;
        let without = leave_one_out(self.decision);
        let carrying: Vec<usize> = (0..without.len()).filter(|criterion| without[*criterion] != Some(winner)).collect();
        let name = vec![self.names[winner].as_str().into()];
        Some(match carrying.len() {
            0 => filled_with(words::HANGS_ON_NONE, vec![name]),
            1 => filled_with(words::HANGS_ON_ONE, vec![self.quoted(&carrying), name]),
            _ => filled_with(words::HANGS_ON_SEVERAL, vec![self.quoted(&carrying), name]),
        })
    }

    fn nearby_words(&self) -> Option<String> {
        self.winner.filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let share = nearby(self.decision)?;
        Some(match share.basis {
            Basis::Counted => words::NEARBY_COUNTED.fill(&[&share.percent()]),
            Basis::Sampled => words::NEARBY_SAMPLED.fill(&[&share.percent(), &format_scaled(share.all as i64, 0)]),
        })
    }

    fn open_words(&self) -> String {
        let open = self.decision.open.len();
        let unsettled = unsettled(self.decision).len();
        match (self.winner, unsettled) {
            _ if open == 0 => words::ALL_ANSWERED.into(),
            _ if is_unfinished_tally(self.decision) && open == 1 => words::OPEN_POINT.into(),
            _ if is_unfinished_tally(self.decision) => words::OPEN_POINTS.fill(&[&open]),
            (Some(winner), 0) => self.settled_words(&self.names[winner], open),
            (None, 0) if open == 1 => words::ONE_MAKES_NO_LEADER.into(),
            (None, 0) => words::NONE_MAKES_LEADER.fill(&[&open]),
            (_, 1) if open == 1 => words::THE_ONE_COULD.into(),
            (_, 1) => words::ONE_OF_THEM_COULD.fill(&[&open]),
            _ => words::SEVERAL_COULD.fill(&[&open, &unsettled]),
        }
    }

    /// Where no open question alone turns the result.
    #[inline(never)]
    fn settled_words(&self, winner: &str, open: usize) -> String {
        match challenge(self.decision) {
            None if open == 1 => words::STOP_BEFORE_ONE.fill(&[&winner]),
            None => words::STOP_BEFORE_SEVERAL.fill(&[&open, &winner]),
            // One question alone changes nothing here, so there are several.
            Some(challenge) => words::ONLY_TOGETHER.fill(&[&open, &challenge.answers.len(), &self.names[challenge.rival]]),
        }
    }

    fn opinion_words(&self) -> Option<String> {
        let winner = self.winner.filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let opinions = opinions(self.decision);
        let says = |leader: Option<usize>| match leader {
            Some(leader) if leader == winner => words::SAME_LEADER.say(),
            Some(leader) => self.names[leader].as_str(),
            None => words::TIE.say(),
        };
        let words = words::SECOND_OPINIONS.fill(&[&says(opinions.equal), &says(opinions.rank_order)]);
        Some(match opinions.must_haves.len() == self.names.len() {
            true => words,
            false => format!("{words} {}", words::MUST_HAVES_LEAVE.fill(&[&self.named(&opinions.must_haves)])),
        })
    }

    fn outside_words(&self, choice: &Choice) -> Option<String> {
        let (technology, score) = leader_outside(choice, self.catalog).filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let name = &self.catalog.technology(technology).name;
        Some(words::LEADER_OUTSIDE.fill(&[name, &format_scaled(score, 1)]))
    }
}
