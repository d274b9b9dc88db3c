//! Who uses it: what was said of companies and sites, what became of it, and by what evidence.

use super::Ground;
use super::table::{Cell, Row, Section, Shape, Table};
use crate::address::Page;
use crate::document::markup::paragraph;
use crate::model::{Claim, Kind, State, Technology};

/// The topic of these claims.
const TOPIC: &str = "users";

/// What parts the user from what is said of it.
const VERBS: [&str; 5] = [" uses ", " has ", " is built ", " used ", " is also "];

pub(super) fn section(ground: Ground<'_>) -> Section {
    let words = "The usage-data page listed top-ranked sites: that list is lost. Here stand the users that the five articles name, each with what was found, best proven first. What is not proven says so.";
    let (known, unknown): (Vec<&Technology>, Vec<&Technology>) =
        ground.chosen().into_iter().partition(|technology| !claims_on(ground, &technology.id).is_empty());
    let mut words = vec![paragraph("", words)];
    if !unknown.is_empty() {
        let names: Vec<&str> = unknown.iter().map(|technology| technology.name.as_str()).collect();
        words.push(paragraph("caveat", format!("Not collected for {}.", crate::worksheet::listed(&names, "and"))));
    }
    let tables = known.into_iter().map(|technology| table(ground, technology)).collect();
    Section { id: "users", title: "Top users, with evidence", words, tables, ..Section::default() }
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
            // Of several: they hold.
            counts.push(format!("{} {}", users.len(), state.title().to_lowercase().replace("holds", "hold")));
        }
        rows.extend(users.into_iter().map(|(_, claims)| row(ground, state, &claims)));
    }
    let columns = ["State", "What was found", "Said"].map(str::to_owned).into();
    Table { title: format!("{}: {}", technology.name, counts.join(", ")), shape: Shape::Evidence, columns, rows, ..Table::default() }
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
        let words = format!("{} ({})", claim.as_of.map_or_else(|| "undated".to_owned(), |date| date.words()), claim.id);
        let href = ground.view.link_with(|choice| {
            choice.page = Page::Claims;
            choice.only_differences = false;
            choice.search.clone_from(&claim.id);
        });
        (href, words)
    };
    let Some(first) = claims.first() else { return Row::default() };
    let best = claims.iter().max_by_key(|claim| claim.evidence.len()).unwrap_or(first);
    let note = format!("Checked {}.", best.checked.words());
    let found = Cell { note, links: ground.sources(&best.sources), ..Cell::of(best.evidence.as_str()) };
    let state = Cell { class, ..Cell::of(state.title()) };
    let said: Vec<(String, String)> = claims.iter().map(said).collect();
    Row::of(first.statement.trim_end_matches('.'), vec![state, found, Cell::of_links(said)])
}
