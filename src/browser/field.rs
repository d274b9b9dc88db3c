//! The fields of a place in the page: what was typed or chosen in them, files too.

use super::fill;
use crate::document::Markup;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlOptionElement, HtmlTextAreaElement};

/// A field that is typed in.
enum Field {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

impl Field {
    fn name(&self) -> String {
        match self {
            Self::Line(field) => field.name(),
            Self::Lines(field) => field.name(),
        }
    }

    fn value(&self) -> String {
        match self {
            Self::Line(field) => field.value(),
            Self::Lines(field) => field.value(),
        }
    }

    /// What the document gave it.
    fn given(&self) -> String {
        match self {
            Self::Line(field) => field.default_value(),
            Self::Lines(field) => field.default_value().unwrap_or_default(),
        }
    }

    fn set(&self, value: &str) {
        match self {
            Self::Line(field) => field.set_value(value),
            Self::Lines(field) => field.set_value(value),
        }
    }
}

fn fields(place: &Element) -> Vec<Field> {
    let Ok(found) = place.query_selector_all("input[type=text], textarea") else { return Vec::new() };
    let field = |index| {
        let node = found.item(index)?;
        match node.dyn_into::<HtmlInputElement>() {
            Ok(field) => Some(Field::Line(field)),
            Err(node) => node.dyn_into().ok().map(Field::Lines),
        }
    };
    (0..found.length()).filter_map(field).collect()
}

/// What stands in the field of that name.
pub fn field_value(place: &Element, name: &str) -> Option<String> {
    fields(place).iter().find(|field| field.name() == name).map(Field::value)
}

/// Puts words in the field of that name.
pub fn set_field(place: &Element, name: &str, words: &str) -> Option<()> {
    fields(place).iter().find(|field| field.name() == name).map(|field| field.set(words))
}

/// [`fill`], for places with fields that are typed in. A browser goes on showing what was typed in a field after the document
/// gave it other words or another name; here it shows the new ones, unless it is the same field and something else was typed.
pub fn refill(place: &Element, old: &[Markup], new: &[Markup]) -> Option<()> {
    let before: Vec<(Field, String, String)> = fields(place)
        .into_iter()
        .map(|field| (field.name(), field.given(), field))
        .map(|(name, given, field)| (field, name, given))
        .collect();
    fill(place, old, new)?;
    for (field, name, given) in before {
        if field.name() != name || field.value() == given {
            field.set(&field.given());
        }
    }
    Some(())
}

/// Ticks the radio field of that value in the fieldset of that id, without an event.
pub fn tick(id: &str, value: &str) -> Option<()> {
    let fieldset = web_sys::window()?.document()?.get_element_by_id(id)?;
    radio_field(&fieldset, id, value)?.set_checked(true);
    Some(())
}

/// Ticks and chooses in all fields of the page what the document gave them.
pub fn reset_fields() -> Option<()> {
    let found = web_sys::window()?.document()?.query_selector_all("input[type=radio], input[type=checkbox], option").ok()?;
    for index in 0..found.length() {
        match found.item(index)?.dyn_into::<HtmlInputElement>() {
            Ok(field) => field.set_checked(field.default_checked()),
            Err(node) => {
                let given = node.dyn_ref::<HtmlOptionElement>().filter(|option| option.default_selected());
                given.iter().for_each(|option| option.set_selected(true));
            }
        }
    }
    Some(())
}

/// Tells who hears of it that the radio field of that name and value was changed.
pub fn pretend_change(place: &Element, name: &str, value: &str) -> Option<bool> {
    radio_field(place, name, value)?.dispatch_event(&Event::new("change").ok()?).ok()
}

fn radio_field(place: &Element, name: &str, value: &str) -> Option<HtmlInputElement> {
    let selector = format!("input[type=radio][name=\"{name}\"][value=\"{value}\"]");
    place.query_selector(&selector).ok()??.dyn_into().ok()
}

/// Focuses the first element in a place that a selector finds.
pub fn focus(place: &Element, selector: &str) -> Option<()> {
    place.query_selector(selector).ok()??.dyn_into::<HtmlElement>().ok()?.focus().ok()
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// None was chosen.
    None,
    /// It has so many bytes, more than are wanted.
    TooLarge(usize),
    /// The browser could not read it.
    Unreadable,
}

/// The name and the bytes of the file that was chosen in the field of that name. The field is emptied, so that the same file
/// can be chosen again. A file of more than `most` bytes is not read.
pub async fn chosen_file(place: &Element, name: &str, most: usize) -> Result<(String, Vec<u8>), FileProblem> {
    let field = place.query_selector(&format!("input[type=file][name={name}]")).ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).ok_or(FileProblem::None)?;
    let file = field.files().and_then(|files| files.get(0)).ok_or(FileProblem::None)?;
    field.set_value("");
    let size = file.size() as usize;
    if size > most {
        return Err(FileProblem::TooLarge(size));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileProblem::Unreadable)?;
    Ok((file.name(), js_sys::Uint8Array::new(&buffer).to_vec()))
}
