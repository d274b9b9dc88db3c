//! The shared value itself, and what pages derive from it.

use super::actions::stored_theme;
use crate::address::{self, Choice, Notice, Page, Theme};
use crate::browser;
use crate::data::{Catalog, catalog};
use crate::document::View;
use crate::worksheet::{Decision, Standing, standing};
use leptos::prelude::*;

/// What the pages share. Created once, in `App`; copied freely.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The bundled dataset.
    pub catalog: &'static Catalog,
    /// What the visitor has chosen. Only actions write it.
    pub(super) choice: RwSignal<Choice>,
    pub(super) link_notices: RwSignal<Vec<Notice>>,
    pub(super) past: RwSignal<Vec<Choice>>,
    /// How often a page was opened, and the place wanted on the last one.
    pub(super) opened: RwSignal<(u32, Option<String>)>,
    /// The theme that the visitor chose on this device, read once.
    pub(super) own_theme: RwSignal<Option<Theme>>,
    outcome: Memo<(Decision, Standing)>,
}

impl AppState {
    /// The state that a query describes.
    pub fn new(query: &str) -> Self {
        let catalog = catalog();
        let resolved = address::resolve(address::parse(query), catalog);
        let choice = RwSignal::new(resolved.choice);
        let outcome = move |_: Option<&(Decision, Standing)>| {
            let decision = choice.with(|choice| Decision::new(choice, catalog).0);
            let standing = standing(&decision);
            (decision, standing)
        };
        Self {
            catalog,
            choice,
            link_notices: RwSignal::new(resolved.notices),
            past: RwSignal::new(Vec::new()),
            opened: RwSignal::new((0, None)),
            own_theme: RwSignal::new(stored_theme()),
            outcome: Memo::new(outcome),
        }
    }

    /// Reads what the visitor has chosen.
    pub fn with_choice<T>(&self, read: impl FnOnce(&Choice) -> T) -> T {
        self.choice.with(read)
    }

    /// What documents are made from, now.
    pub fn with_view<T>(&self, make: impl FnOnce(View<'_>) -> T) -> T {
        self.choice.with(|choice| make(View { catalog: self.catalog, choice }))
    }

    /// What the result's parts are made from, now.
    pub fn with_result<T>(&self, make: impl FnOnce(&Decision, &Standing, &Catalog) -> T) -> T {
        self.outcome.with(|(decision, standing)| make(decision, standing, self.catalog))
    }

    /// The canonical query of what is chosen.
    pub fn query(&self) -> String {
        self.choice.with(|choice| address::format(choice, self.catalog))
    }

    /// The address bar's query as long as it says what is chosen, with all that a link got wrong; else the canonical one.
    pub fn query_as_linked(&self) -> String {
        let linked = browser::query().unwrap_or_default();
        let same = self.choice.with(|choice| address::resolve(address::parse(&linked), self.catalog).choice == *choice);
        if same { linked } else { self.query() }
    }

    /// Which page is shown.
    pub fn page(&self) -> Page {
        self.choice.with(|choice| choice.page)
    }

    /// What the address said that could not be followed; on the worksheet also what its sheet does not cover.
    pub fn notices(&self) -> Vec<Notice> {
        let mut notices = self.link_notices.get();
        if self.page() == Page::Worksheet {
            notices.extend(self.choice.with(|choice| Decision::new(choice, self.catalog).1));
        }
        notices
    }

    /// A link to a page that keeps technologies, sheet and answers.
    pub fn link(&self, page: Page) -> String {
        self.choice.with(|choice| address::link_to(page, choice, self.catalog))
    }

    /// Can the last change be taken back?
    pub fn can_undo(&self) -> bool {
        self.past.with(|past| !past.is_empty())
    }
}
