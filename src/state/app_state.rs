//! The shared value itself, and what pages derive from it.

use super::actions::{earlier_answers, first_look, stored_theme};
use super::mirror::settle_choice;
use crate::address::{self, Choice, Embed, Notice, Page, Theme};
use crate::browser;
use crate::data::{Catalog, catalog};
use crate::document::{Kept, Look, View, Worksheet};
use crate::worksheet::{Decision, Standing, standing};
use leptos::prelude::*;

/// What the pages share. Created once, in `App`; copied freely.
#[derive(Clone, Copy)]
pub struct AppState {
    /// The bundled dataset.
    pub catalog: &'static Catalog,
    /// What the visitor has chosen. Only actions write it.
    pub(super) choice: RwSignal<Choice>,
    /// The same as the page shows it: a moment behind, until what the visitor ticked is painted.
    pub(super) settled: RwSignal<Choice>,
    /// What else there is. One signal for all of it: each further type would cost kilobytes of WebAssembly.
    pub(super) aside: RwSignal<Aside>,
    outcome: Memo<(Decision, Standing)>,
    kept: StoredValue<Kept, LocalStorage>,
    /// How the document for frames behaves; `None` in the site itself.
    pub(super) embed: Option<Embed>,
}

/// What is neither in the address nor in the score.
#[derive(Default)]
pub(super) struct Aside {
    /// What the address said that could not be followed.
    pub(super) link_notices: Vec<Notice>,
    /// What was chosen before each change, the last one last.
    pub(super) past: Vec<Choice>,
    /// How often a page or a place was opened, and the place wanted the last time.
    pub(super) opened: (u32, Option<String>),
    /// The theme that the visitor chose on this device, read once.
    pub(super) own_theme: Option<Theme>,
    /// What the visitor looks at on the worksheet.
    pub(super) look: Look,
    /// Which visit this is: the milliseconds since 1970-01-01 UTC at which it began, or at which other answers were opened in it.
    pub(super) visit: String,
    /// Query of the answers of the visit before; empty where there are none, or the page opened with answers.
    pub(super) earlier: String,
}

impl AppState {
    /// The state that a query describes.
    pub fn new(query: &str) -> Self {
        let catalog = catalog();
        let mut resolved = address::resolve(address::parse(query), catalog);
        let embed = browser::is_embedded().then(|| Embed::of(&resolved.choice.foreign, &mut resolved.notices));
        let mut aside = Aside { link_notices: resolved.notices, own_theme: stored_theme(), ..Aside::default() };
        aside.visit = browser::now().to_string();
        aside.look = first_look(&resolved.choice);
        if resolved.choice.answers.is_empty() {
            aside.earlier = earlier_answers();
        }
        aside.opened = browser::fragment().filter(|place| !place.is_empty()).map_or_else(Default::default, |place| (1, Some(place)));
        Self::of(resolved.choice, aside, embed)
    }

    /// A state of its own, with nothing answered: what is done to it leaves this one, the address and the device alone.
    pub fn rehearsal(&self) -> Self {
        let choice = Choice { answers: Vec::new(), own: Vec::new(), ..self.choice.get_untracked() };
        let rehearsal = Self::of(choice, Aside::default(), self.embed);
        settle_choice(rehearsal);
        rehearsal
    }

    fn of(choice: Choice, aside: Aside, embed: Option<Embed>) -> Self {
        let catalog = catalog();
        let (choice, settled) = (RwSignal::new(choice.clone()), RwSignal::new(choice));
        let outcome = move |_: Option<&(Decision, Standing)>| {
            let decision = settled.with(|choice| Decision::new(choice, catalog).0);
            let standing = standing(&decision);
            (decision, standing)
        };
        let (aside, outcome, kept) = (RwSignal::new(aside), Memo::new(outcome), StoredValue::new_local(Kept::default()));
        Self { catalog, choice, settled, aside, outcome, kept, embed }
    }

    /// What documents are made from.
    pub fn with_view<T>(&self, make: impl FnOnce(View<'_>) -> T) -> T {
        self.settled.with(|choice| make(View { catalog: self.catalog, choice }))
    }

    /// What the worksheet is made from.
    pub fn with_worksheet<T>(&self, make: impl FnOnce(Worksheet<'_>) -> T) -> T {
        self.with_view(|view| {
            self.outcome.with(|(decision, standing)| {
                self.aside.with(|aside| {
                    let Aside { look, visit, earlier, past, .. } = aside;
                    let can_undo = !past.is_empty();
                    self.kept.with_value(|kept| {
                        make(Worksheet { view, decision, standing, look, kept, visit, earlier, can_undo, embed: self.embed })
                    })
                })
            })
        })
    }

    /// The canonical query of what is chosen.
    pub fn query(&self) -> String {
        self.choice.with(|choice| address::format(choice, self.catalog))
    }

    /// The canonical query of what the page shows.
    pub fn settled_query(&self) -> String {
        self.settled.with(|choice| address::format(choice, self.catalog))
    }

    /// The address bar's query as long as it says what is chosen, with all that a link got wrong; else the canonical one.
    pub fn query_as_linked(&self) -> String {
        let linked = browser::query().unwrap_or_default();
        let same = self.choice.with(|choice| address::resolve(address::parse(&linked), self.catalog).choice == *choice);
        if same { linked } else { self.query() }
    }

    /// Is this the document for frames?
    pub fn is_embedded(&self) -> bool {
        self.embed.is_some()
    }

    /// Which page is shown.
    pub fn page(&self) -> Page {
        self.settled.with(|choice| choice.page)
    }

    /// What the address said that could not be followed; on the worksheet also what its sheet does not cover.
    pub fn notices(&self) -> Vec<Notice> {
        let mut notices = self.aside.with(|aside| aside.link_notices.clone());
        if self.page() == Page::Worksheet {
            notices.extend(self.settled.with(|choice| Decision::new(choice, self.catalog).1));
        }
        notices
    }

    /// How often the search was opened since the page was.
    pub fn searches(&self) -> u32 {
        self.aside.with(|aside| aside.look.searches)
    }

    /// Which page is shown, and which article.
    pub fn place(&self) -> String {
        self.settled.with(|choice| format!("{} {}", choice.page.word(), choice.article.as_deref().unwrap_or("")))
    }
}
