//! One text of a file with its place, and the checks that TOML values and CSV cells
//! share. A check records a problem and returns a default, so that reading goes on.

use crate::model::{Date, Id};
use crate::read::problem::{Inspection, Place, quoted};

/// A text in a file. Without a text where a problem was already recorded; it then stays silent.
pub(crate) struct Value<'i> {
    text: Option<String>,
    place: Place,
    inspection: &'i Inspection,
}

impl<'i> Value<'i> {
    /// A text at a place.
    pub fn new(text: Option<String>, place: Place, inspection: &'i Inspection) -> Self {
        Self { text, place, inspection }
    }

    /// Where it stands.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Records that it should be something else.
    pub fn refuse(&self, expected: impl Into<String>) {
        if let Some(text) = &self.text {
            let found = if text.is_empty() { "nothing".into() } else { quoted(text) };
            self.inspection.report(&self.place, found, expected);
        }
    }

    /// The text as it is; empty where there is none.
    pub fn words(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// Is there a text, and one that is not empty?
    pub fn is_given(&self) -> bool {
        !self.words().is_empty()
    }

    /// A text that must not be empty.
    pub fn text(&self) -> String {
        if self.words().trim().is_empty() {
            self.refuse("a text that is not empty");
        }
        self.words().into()
    }

    /// A text that passes a test.
    pub fn text_that(&self, test: impl Fn(&str) -> bool, expected: &str) -> String {
        if !test(self.words()) {
            self.refuse(expected);
        }
        self.words().into()
    }

    /// A slug.
    pub fn slug(&self) -> Id {
        self.text_that(is_slug, "a slug of [a-z0-9-]")
    }

    /// A claim's id.
    pub fn claim_id(&self) -> Id {
        let allowed = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        self.text_that(allowed, "a claim's id of [A-Za-z0-9-]")
    }

    /// An http(s) address.
    pub fn address(&self) -> String {
        self.text_that(is_address, "an address that begins with http:// or https://")
    }

    /// An http(s) address where there is a text.
    pub fn optional_address(&self) -> String {
        if self.is_given() { self.address() } else { String::new() }
    }

    /// A date, not after the dataset's own unless its field begins with `planned_`.
    pub fn date(&self) -> Option<Date> {
        let date = Date::parse(self.words());
        if date.is_none() {
            self.refuse("a date as YYYY, YYYY-MM or YYYY-MM-DD");
        }
        let planned = self.place.field.rsplit('.').next().is_some_and(|key| key.starts_with("planned_"));
        if let (Some(date), Some(collected), false) = (date, self.inspection.collected(), planned)
            && date > collected
        {
            self.refuse(format!("a date not after {collected}, the day on which the dataset was collected"));
        }
        date
    }

    /// A date where there is a text.
    pub fn optional_date(&self) -> Option<Date> {
        self.is_given().then(|| self.date()).flatten()
    }

    /// What one of a few words stands for; the first where it is none of them.
    pub fn one_of<T: Copy>(&self, words: &[(&str, T)]) -> T {
        let found = words.iter().find(|(word, _)| *word == self.words());
        if found.is_none() {
            let listed: Vec<_> = words.iter().map(|(word, _)| if word.is_empty() { "nothing" } else { word }).collect();
            self.refuse(format!("one of: {}", listed.join(", ")));
        }
        found.unwrap_or(&words[0]).1
    }
}

/// Is this a slug of `[a-z0-9-]`?
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// A slug made from words: small letters and digits, a hyphen for everything between; may be empty.
pub(crate) fn slug_like(words: &str) -> String {
    let small: String = words.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' }).collect();
    small.split_whitespace().collect::<Vec<_>>().join("-")
}

/// Does this begin like an address of the web, with a host and without spaces?
pub(crate) fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && !rest.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a date that lies after the dataset's own passes under a field's name.
    fn passes(field: &str) -> bool {
        let inspection = Inspection::default();
        inspection.set_collected(Date::parse("2026-11-20"));
        let place = Place { file: "any.toml".into(), line: 1, field: field.into() };
        Value::new(Some("2027-04".into()), place, &inspection).date();
        inspection.into_problems().is_empty()
    }

    #[test]
    fn only_planned_dates_may_lie_after_the_day_of_the_dataset() {
        assert!(passes("planned_release") && passes("technology[0].planned_end"));
        assert!(!passes("release") && !passes("unplanned_end") && !passes("planned_things[0].checked"));
    }
}
