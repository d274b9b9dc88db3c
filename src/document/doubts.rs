//! What would turn the result, what is still open, what other rules say, and who else would lead: in words.

use super::look::Worksheet;
use super::markup::{Markup, element, link, paragraph};
use super::result::{flip_words, folded, place};
use crate::address::Choice;
use crate::data::Catalog;
use crate::model::{SheetKind, format_scaled};
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
    let mut parts = vec![element("h2").child("What would turn it").into()];
    if winner.is_some() {
        parts.extend(doubts.turning(sheet));
    }
    let mut words = doubts.words();
    words.extend(doubts.outside_words(view.choice));
    parts.extend(words.into_iter().map(|words| paragraph("", words)));
    element("section").class("doubts").with("aria-label", "What would turn it").children(parts).into()
}

/// What is to be said of a result besides its flips: must-haves to give up, dominance, what it hangs on, the share of nearby
/// weightings, what is open, second opinions. The worksheet has more beside it; the methods page shows these under its example.
pub fn doubt_words(catalog: &Catalog, decision: &Decision, standing: &Standing) -> Vec<String> {
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
    fn words(&self) -> Vec<String> {
        let mut words = self.rescue_words();
        words.extend(self.dominance_words());
        words.extend(self.lone_words());
        words.extend(self.nearby_words());
        words.push(self.open_words());
        words.extend(self.opinion_words());
        words
    }

    /// The single changes that take the lead away, each a link to its question where that can be changed.
    fn turning(&self, sheet: Worksheet<'_>) -> Vec<Markup> {
        let found = &self.standing.flips;
        let words = match found.len() {
            0 => "No single change of an answer or of an importance takes the lead away.".to_owned(),
            1 => "One single change takes the lead away:".to_owned(),
            count => format!("{count} single changes, each on its own, take the lead away:"),
        };
        let line = |flip: &Flip| {
            let words = flip_words(self.decision, flip, self.names, self.catalog);
            let line = element("li");
            match sheet.is_read_only() {
                true => line.child(words).into(),
                false => line.child(link(&place(self.decision, flip, self.catalog), words)).into(),
            }
        };
        let list = |flips: &[Flip]| -> Markup { element("ul").class("flips").children(flips.iter().map(line).collect()).into() };
        let (shown, hidden) = found.split_at(found.len().min(FLIPS_SHOWN));
        let mut parts = vec![paragraph("", words)];
        if !shown.is_empty() {
            parts.push(list(shown));
        }
        if !hidden.is_empty() {
            parts.push(folded("flips", &format!("And {} more", hidden.len()), sheet.look).child(list(hidden)).into());
        }
        parts
    }

    /// The questions of some criteria, quoted and listed.
    fn quoted(&self, criteria: &[usize]) -> String {
        let quoted = |criterion: &usize| format!("“{}”", self.decision.short(&self.decision.criteria[*criterion], self.catalog));
        let words: Vec<String> = criteria.iter().map(quoted).collect();
        listed(&words.iter().map(String::as_str).collect::<Vec<_>>(), "and")
    }

    fn named(&self, technologies: &[usize]) -> String {
        listed(&technologies.iter().map(|technology| self.names[*technology].as_str()).collect::<Vec<_>>(), "and")
    }

    /// Where nothing fits: which must-haves to give up, and who is left then.
    fn rescue_words(&self) -> Vec<String> {
        let words = rescues(self.decision).into_iter().map(|rescue| {
            let plural = if rescue.must_haves.len() == 1 { "" } else { "s" };
            format!("Without the must-have{plural} {}: {} would be left.", self.quoted(&rescue.must_haves), self.named(&rescue.left))
        });
        words.collect()
    }

    fn dominance_words(&self) -> Option<String> {
        let (winner, dominated) = (self.winner?, dominated(self.decision));
        (!dominated.is_empty()).then(|| {
            let rivals = self.named(&dominated);
            let those = if dominated.len() == 1 { rivals.as_str() } else { "any of them" };
            format!("{} is at least as good as {rivals} on every answer: no importances could put {those} ahead.", self.names[winner])
        })
    }

    /// Without which single answer somebody else, or nobody, would lead.
    fn lone_words(&self) -> Option<String> {
        let winner = self.winner.filter(|_| self.decision.criteria.len() > 1)?;
        let without = leave_one_out(self.decision);
        let carrying: Vec<usize> = (0..without.len()).filter(|criterion| without[*criterion] != Some(winner)).collect();
        Some(match carrying.len() {
            0 => format!("It hangs on no single answer: without any one of them {} still leads.", self.names[winner]),
            count => {
                let those = if count == 1 { "that answer" } else { "any one of these answers" };
                format!("It hangs on {}: without {those} {} would not lead alone.", self.quoted(&carrying), self.names[winner])
            }
        })
    }

    fn nearby_words(&self) -> Option<String> {
        self.winner.filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let share = nearby(self.decision)?;
        let cases = match share.basis {
            Basis::Counted => "of all cases".to_owned(),
            Basis::Sampled => format!("of {} cases drawn from all, which are too many to count", format_scaled(share.all as i64, 0)),
        };
        Some(format!("With every importance up to one level lower or higher, the leader stays in {} % {cases}.", share.percent()))
    }

    fn open_words(&self) -> String {
        let open = self.decision.open.len();
        let count = if open == 1 { "the one open question".to_owned() } else { format!("the {open} open questions") };
        let unsettled = unsettled(self.decision).len();
        match (self.winner, unsettled) {
            _ if open == 0 => "Every question is answered.".to_owned(),
            _ if is_unfinished_tally(self.decision) => format!("Each of {count} counts one point."),
            (Some(winner), 0) => match challenge(self.decision) {
                None => format!("You may stop here: whatever you answer to {count}, {} stays ahead.", self.names[winner]),
                Some(challenge) => format!(
                    "Of {count} none, alone, would change who leads. It would take at least {}, and all of them towards {}.",
                    challenge.answers.len(),
                    self.names[challenge.rival]
                ),
            },
            (None, 0) if open == 1 => "The one open question would not make a leader.".to_owned(),
            (None, 0) => format!("Of {count} none, alone, would make a leader."),
            (_, 1) if open == 1 => "The one open question could change who leads.".to_owned(),
            (_, 1) => format!("Of {count} one could, alone, change who leads."),
            _ => format!("Of {count} {unsettled} could, each alone, change who leads."),
        }
    }

    fn opinion_words(&self) -> Option<String> {
        let winner = self.winner.filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let opinions = opinions(self.decision);
        let says = |leader: Option<usize>| match leader {
            Some(leader) if leader == winner => "the same".to_owned(),
            Some(leader) => self.names[leader].clone(),
            None => "a tie".to_owned(),
        };
        let must_haves = match opinions.must_haves.len() == self.names.len() {
            true => String::new(),
            false => format!(" Must-haves alone leave {}.", self.named(&opinions.must_haves)),
        };
        Some(format!(
            "Second opinions. All answers counting equally: {}. Weights from the order of your importances alone: {}.{must_haves}",
            says(opinions.equal),
            says(opinions.rank_order)
        ))
    }

    fn outside_words(&self, choice: &Choice) -> Option<String> {
        let (technology, score) = leader_outside(choice, self.catalog).filter(|_| self.decision.kind == SheetKind::Weighted)?;
        let name = &self.catalog.technology(technology).name;
        Some(format!("Of all that this sheet covers, {name} would lead with the same answers, at {}.", format_scaled(score, 1)))
    }
}
