//! What a visitor does, by the names of fields, buttons and details, as actions of the state.

use super::records;
use crate::address::{Flow, Importance, Key, MOST_LINKS, Scale, Theme, period, query_of};
use crate::browser::{self, RecordForm};
use crate::components::DocumentEvent;
use crate::document::{EMBED, EXAMPLE_FIELD, FORWARDED, Worksheet, example_answers, reason_order};
use crate::state::AppState;
use crate::worksheet::next_question;
use leptos::prelude::untrack;

/// Does what an event asks for; nothing for a name that is not known. What was done a moment before is shown first.
pub fn act(state: AppState, event: DocumentEvent) {
    state.settle();
    untrack(move || match event {
        DocumentEvent::Pressed(name) if is_forwarded(&name) => forward(state, &name, ""),
        DocumentEvent::Changed(name, value) if is_forwarded(&name) => forward(state, &name, &value),
        DocumentEvent::Pressed(name) => press(state, of_example(state, &name)),
        DocumentEvent::Changed(name, value) => change(state, of_example(state, &name), value),
        DocumentEvent::Toggled(id, open) => toggle(state, id, open),
        DocumentEvent::Typed(question, letter) => type_letter(state, &question, letter),
    });
}

/// Is a field or button one of the reference module's?
fn is_forwarded(name: &str) -> bool {
    FORWARDED.iter().any(|beginning| name.starts_with(beginning))
}

/// The worksheet's name of a field of the methods page's example. Where the visitor has answered nothing, the example's
/// answers become the visitor's first.
fn of_example(state: AppState, name: &str) -> &str {
    let Some(field) = name.strip_prefix(EXAMPLE_FIELD) else { return name };
    state.tune(|choice| {
        if choice.answers.is_empty() && choice.own.is_empty() {
            (choice.sheet, choice.answers) = example_answers(state.catalog);
        }
    });
    field
}

fn forward(state: AppState, name: &str, value: &str) -> Option<()> {
    browser::act_in_reference(name, value, &state.query());
    Some(())
}

/// A button was pressed.
fn press(state: AppState, name: &str) -> Option<()> {
    match name {
        "theme" => state.choose_theme(if browser::shows_dark() { Theme::Light } else { Theme::Dark }),
        "search" => state.open_search(),
        "dismiss" => state.dismiss_notices(),
        "flow" => state.tune(|choice| choice.flow = if choice.flow == Flow::All { Flow::One } else { Flow::All }),
        "step-best" => state.show_question(state.with_worksheet(|sheet| next_question(sheet.decision))?),
        "step-back" => step(state, -1)?,
        "step-on" => step(state, 1)?,
        "copy" => records::copy_link(state),
        "record-markdown" => records::save(state, RecordForm::Markdown),
        "record-json" => records::save(state, RecordForm::Json),
        "embed" => {
            toggle(state, EMBED.to_owned(), true);
            browser::show_dialogue(EMBED)?;
        }
        "print" => browser::print()?,
        "undo" => state.undo(),
        "start-over" => state.clear_answers(),
        "own-add" => state.add_own(),
        _ => match name.strip_prefix("own-remove-") {
            Some(index) => state.remove_own(index.parse().ok()?),
            None => state.clear_answer(question(state, name.strip_suffix("-open")?)?),
        },
    }
    Some(())
}

/// A field took a value: one that is named by a key of the address, by a question, or by a technology.
fn change(state: AppState, name: &str, value: String) -> Option<()> {
    match Key::of(name) {
        Some(Key::Search) => state.tune(|choice| choice.search = value),
        Some(Key::State) => state.tune(|choice| choice.filter.state = value),
        Some(Key::Topic) => state.tune(|choice| choice.filter.topic = value),
        Some(Key::Kind) => state.tune(|choice| choice.filter.kind = value),
        Some(Key::Technology) => state.tune(|choice| choice.filter.technology = value),
        Some(Key::Seed) => state.tune(|choice| choice.filter.seed = value),
        Some(Key::Links) => {
            let links = value.lines().map(|line| query_of(line).to_owned()).filter(|query| !query.is_empty());
            state.tune(|choice| choice.links = links.take(MOST_LINKS).collect());
        }
        Some(Key::From) => state.tune(|choice| (choice.from, choice.to) = period((value.parse().ok(), choice.to), true)),
        Some(Key::To) => state.tune(|choice| (choice.from, choice.to) = period((choice.from, value.parse().ok()), false)),
        Some(Key::Scale) => state.tune(|choice| choice.scale = Scale::of(&value)),
        Some(Key::Only) => state.tune(|choice| choice.only_differences = value == "true"),
        _ => return change_worksheet(state, name, value),
    }
    Some(())
}

fn change_worksheet(state: AppState, name: &str, value: String) -> Option<()> {
    match name {
        "ahead" => state.look(|look| look.pair.0 = Some(value)),
        "behind" => state.look(|look| look.pair.1 = Some(value)),
        "hide-ruled-out" => state.look(|look| look.hides_ruled_out = value == "true"),
        "own-text" => state.look(|look| look.draft = value),
        _ if state.toggle_named(name) => {}
        _ => {
            if let Some(index) = name.strip_prefix("own-importance-") {
                state.weigh_own(index.parse().ok()?, Importance::of(&value)?);
            } else if let Some((index, technology)) = name.strip_prefix("own-fit-").and_then(|rest| rest.split_once('-')) {
                state.fit_own(index.parse().ok()?, state.catalog.technology_index(technology)?, value.parse().ok());
            } else if let Some(index) = question(state, name) {
                let answer = |sheet: Worksheet<'_>| sheet.questions()[index].answers.iter().position(|answer| answer.id == value);
                state.answer(index, state.with_worksheet(answer)?);
            } else if let Some(id) = name.strip_suffix("-importance") {
                state.weigh(question(state, id)?, Importance::of(&value)?);
            } else {
                state.require(question(state, name.strip_suffix("-must")?)?, value == "true");
            }
        }
    }
    Some(())
}

/// Details were opened or closed.
fn toggle(state: AppState, id: String, open: bool) -> Option<()> {
    let order = state.with_worksheet(reason_order);
    state.look(|look| {
        look.open.retain(|other| *other != id);
        if open {
            look.open.push(id);
        }
        let reads = look.open.iter().any(|id| id.starts_with("reason-"));
        match (reads, look.order.is_empty()) {
            (true, true) => look.order = order,
            (false, _) => look.order.clear(),
            _ => {}
        }
    });
    Some(())
}

/// A letter was typed within a question.
fn type_letter(state: AppState, id: &str, letter: char) -> Option<()> {
    let index = question(state, id)?;
    let (given, answers) = state.with_worksheet(|sheet| (sheet.view.choice.given(index).copied(), sheet.questions()[index].answers.len()));
    match letter {
        '0' => state.clear_answer(index),
        '1'..='9' => {
            let answer = letter as usize - '1' as usize;
            (answer < answers).then(|| state.answer(index, answer))?;
            // As a click would have done.
            let value = |sheet: Worksheet<'_>| sheet.questions()[index].answers[answer].id.clone();
            browser::tick(id, &state.with_worksheet(value))?;
        }
        '+' | '=' | '-' => {
            let levels = Importance::LEVELS;
            let place = levels.iter().position(|level| Some(*level) == given.map(|given| given.importance))?;
            let next = if letter == '-' { place.checked_sub(1)? } else { place + 1 };
            state.weigh(index, *levels.get(next)?);
        }
        'm' => state.require(index, !given?.must_have),
        'n' => move_to(state, index + 1)?,
        'p' => move_to(state, index.checked_sub(1)?)?,
        _ => return None,
    }
    Some(())
}

fn step(state: AppState, by: isize) -> Option<()> {
    let current = state.with_worksheet(|sheet| sheet.current());
    move_to(state, current.checked_add_signed(by)?)
}

fn move_to(state: AppState, index: usize) -> Option<()> {
    let count = state.with_worksheet(|sheet| sheet.questions().len());
    (index < count).then(|| state.show_question(index))
}

/// Position of the question of that id in the sheet.
fn question(state: AppState, id: &str) -> Option<usize> {
    state.with_worksheet(|sheet| sheet.questions().iter().position(|question| question.id == id))
}
