//! Who uses it: what was said of companies and sites, what became of it, and by what evidence.

use super::Ground;
use super::table::{Cell, Row, Section, Shape, Table};
use crate::address::Page;
use crate::document::markup::paragraph;
use crate::model::{Claim, Kind, State, Technology};
use crate::reference::claim::state_words;
use crate::words::{Message, compare as words, frame};

/// The topic of these claims.
const TOPIC: &str = "users";

/// What parts the user from what is said of it.
const VERBS: [&str; 5] = [" uses ", " has ", " is built ", " used ", " is also "];

pub(super) fn section(ground: Ground<'_>) -> Section {
    let (known, unknown): (Vec<&Technology>, Vec<&Technology>) =
        ground.chosen().into_iter().partition(|technology| !claims_on(ground, &technology.id).is_empty());
    let mut about = vec![paragraph("", words::USERS_ARE)];
    if !unknown.is_empty() {
        let names: Vec<&str> = unknown.iter().map(|technology| technology.name.as_str()).collect();
        about.push(paragraph("caveat", words::NOT_COLLECTED_FOR.fill(&[&crate::worksheet::listed(&names, frame::AND.say())])));
    }
    let tables = known.into_iter().map(|technology| table(ground, technology)).collect();
    Section { id: "users", title: words::USERS.say(), words: about, tables, ..Section::default() }
}

fn claims_on<'a>(ground: Ground<'a>, id: &str) -> Vec<&'a Claim> {
    let said =
        |claim: &&Claim| claim.topic == TOPIC && claim.kind == Kind::Fact && claim.technologies.len() == 1 && claim.technologies[0] == id;
    ground.evidence.claims.iter().filter(said).collect()
}

/// One row for each user; what several articles say of it is one row, with all their claims.
fn table(ground: Ground<'_>, technology: &Technology) -> Table {
    let claims = claims_on(ground, &technology.id);
    let mut rows = Vec::new();
    let mut counts = Vec::new();
    for (_, state) in State::WORDS {
        let mut users: Vec<(&str, Vec<&Claim>)> = Vec::new();
        for claim in claims.iter().filter(|claim| claim.state == state) {
            match users.iter_mut().find(|(user, _)| *user == user_of(claim)) {
                Some((_, claims)) => claims.push(claim),
                None => users.push((user_of(claim), vec![claim])),
            }
        }
        if !users.is_empty() {
            counts.push(counted(state).fill(&[&users.len()]));
        }
        rows.extend(users.into_iter().map(|(_, claims)| row(ground, state, &claims)));
    }
    let columns = [words::STATE, words::FOUND, words::SAID].map(String::from).into();
    Table { title: format!("{}: {}", technology.name, counts.join(", ")), shape: Shape::Evidence, columns, rows, ..Table::default() }
}

/// The words for a number of users of whom the same is true.
fn counted(state: State) -> Message {
    match state {
        State::Holds => words::USERS_HOLD,
        State::Partly => words::USERS_HOLD_IN_PART,
        State::Outdated => words::USERS_OUTDATED,
        State::Wrong => words::USERS_WRONG,
        State::Unverified => words::USERS_NOT_VERIFIED,
        State::Opinion => words::USERS_OPINION,
    }
}

fn user_of(claim: &Claim) -> &str {
    let end = VERBS.iter().filter_map(|verb| claim.statement.find(verb)).min();
    end.and_then(|end| claim.statement.get(..end)).unwrap_or(&claim.statement)
}

fn row(ground: Ground<'_>, state: State, claims: &[&Claim]) -> Row {
    let class = match state {
        State::Holds => "state state-holds",
        State::Partly => "state state-partly",
        State::Outdated => "state state-outdated",
        State::Wrong => "state state-wrong",
        State::Unverified => "state state-unverified",
        State::Opinion => "state state-opinion",
    };
    let said = |claim: &&Claim| {
        let date = claim.as_of.map_or_else(|| frame::UNDATED.into(), |date| date.words());
        let href = ground.view.link_with(|choice| {
            choice.page = Page::Claims;
            choice.only_differences = false;
            choice.search.clone_from(&claim.id);
        });
        (href, format!("{date} ({})", claim.id))
    };
    let Some(first) = claims.first() else { return Row::default() };
    let best = claims.iter().max_by_key(|claim| claim.evidence.len()).unwrap_or(first);
    let note = words::CHECKED.fill(&[&best.checked.words()]);
    let found = Cell { note, links: ground.sources(&best.sources), ..Cell::of_dataset(best.evidence.as_str()) };
    let state = Cell { class, ..Cell::of(state_words(state)) };
    let said: Vec<(String, String)> = claims.iter().map(said).collect();
    Row::of_dataset(first.statement.trim_end_matches('.'), vec![state, found, Cell::of_links(said)])
}
