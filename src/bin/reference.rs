//! The reference module: the bodies of the reference pages, fetched when a page first shows one.
//!
//! It holds no state of the visitor's: the app says which body belongs in which place, and with which query. The
//! parts of the dataset that the bodies need are fetched here, once, and every place is brought up to date when one comes.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a part of the site: `cargo xtask serve` starts it.");
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(target_arch = "wasm32")]
#[path = "reference/embedding.rs"]
mod embedding;

#[cfg(target_arch = "wasm32")]
#[path = "reference/place.rs"]
mod place;

#[cfg(target_arch = "wasm32")]
#[path = "reference/saved.rs"]
mod saved;

#[cfg(target_arch = "wasm32")]
#[path = "reference/search.rs"]
mod search;

#[cfg(target_arch = "wasm32")]
#[path = "reference/store.rs"]
mod store;

#[cfg(target_arch = "wasm32")]
#[path = "reference/taken.rs"]
mod taken;

#[cfg(target_arch = "wasm32")]
mod desk {
    //! What is shown where, and which parts are here.

    use super::embedding::{EMBED, EmbedDesk};
    use super::place::{AT_ONCE, Place};
    use super::saved::{MOST_BYTES, SavedDesk, concerns};
    use super::search::{SearchDesk, is_search};
    use super::store::{Part, Store};
    use super::taken::{Take, take};
    use sextant::address::{Choice, parse, resolve};
    use sextant::browser;
    use sextant::data::Catalog;
    use sextant::document::{HOLE, View};
    use sextant::model::{Core, PartName, decode};
    use sextant::reference::{FILE_FIELD, Library, NAME_FIELD, Parts, STATUS, SavedEvent};
    use sextant::reference::{body, copied, decided, default_name, madr, new_name_field, sample_text, wanted};
    use sextant::words::answers as words;
    use sextant::worksheet::record_of_link;
    use std::cell::RefCell;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    thread_local! {
        static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    }

    struct Desk {
        catalog: Catalog,
        /// The core as it is packed, for the chart module.
        core: Vec<u8>,
        parts: Store,
        places: Vec<Place>,
        saved: SavedDesk,
        search: SearchDesk,
        embed: EmbedDesk,
        /// What the last action on a page came to, and the name of its button.
        said: String,
        pressed: String,
    }

    /// Takes the core of the dataset; everything else needs it. Once: a record may be asked for while the first body is on its way.
    #[wasm_bindgen]
    pub fn open(packed: &[u8]) {
        if DESK.with_borrow(Option::is_some) {
            return;
        }
        browser::speak();
        if let Some(core) = decode::<Core>(packed) {
            let (parts, places) = (Store::default(), Vec::new());
            let (saved, search, embed, said) = (SavedDesk::default(), SearchDesk::default(), EmbedDesk::default(), String::new());
            let (catalog, core, pressed) = (Catalog::new(core), packed.to_vec(), String::new());
            DESK.set(Some(Desk { catalog, core, parts, places, saved, search, embed, said, pressed }));
            browser::on_stored(|key| {
                if concerns(key) {
                    DESK.with_borrow_mut(|desk| desk.as_mut().map(Desk::fill_saved));
                }
            });
        }
    }

    /// Fills a place with the body that its attribute names, as the query wants it, and keeps it up to date.
    #[wasm_bindgen]
    pub fn show(place: Element, query: &str) {
        let missing = DESK.with_borrow_mut(|desk| desk.as_mut().map(|desk| desk.show(place, query)));
        missing.into_iter().flatten().for_each(fetch);
    }

    /// The decision record of a query: one line of JSON. Empty before [`open`].
    #[wasm_bindgen]
    pub fn record(query: &str) -> String {
        DESK.with_borrow(|desk| desk.as_ref().map(|desk| record_of_link(query, &desk.catalog)).unwrap_or_default())
    }

    /// The decision of a query as a record in Markdown. Empty before [`open`].
    #[wasm_bindgen]
    pub fn record_markdown(query: &str) -> String {
        let write = |desk: &Desk| {
            let choice = resolve(parse(query), &desk.catalog).choice;
            let view = View { catalog: &desk.catalog, choice: &choice };
            madr(view, desk.saved.shelf().ok().as_ref().and_then(|shelf| decided(view, shelf)).unwrap_or_default())
        };
        DESK.with_borrow(|desk| desk.as_ref().map(write).unwrap_or_default())
    }

    /// Does what a field or button asks for whose name begins as [`sextant::document::FORWARDED`] says; `value` is the field's, and
    /// empty for a button. `query` is what the page shows. Other names are let pass.
    #[wasm_bindgen]
    pub fn act(name: &str, value: &str, query: &str) {
        if let Some(kind) = Take::of(name) {
            return take_away(kind, name, query);
        }
        match SavedEvent::of(name, value) {
            None => {
                DESK.with(|desk| {
                    if let Ok(mut desk) = desk.try_borrow_mut() {
                        desk.iter_mut().for_each(|desk| desk.act_in_search(name, value));
                    }
                });
                embed(name, value, query);
            }
            Some(SavedEvent::Import) => import(),
            // Moving the focus, or taking away a field that is typed in, can bring another event in the midst of this one.
            Some(event) => DESK.with(|desk| {
                if let Ok(mut desk) = desk.try_borrow_mut() {
                    desk.as_mut().and_then(|desk| desk.act(event, query));
                }
            }),
        }
    }

    /// Copies or downloads what a button of a page stands for, and says on it what came of it.
    fn take_away(kind: Take, button: &str, query: &str) {
        let base = browser::absolute("").unwrap_or_default();
        let text = DESK.with_borrow(|desk| {
            let desk = desk.as_ref()?;
            let choice = resolve(parse(query), &desk.catalog).choice;
            let library = desk.library(&choice);
            match kind.form() {
                Some(form) => copied(form, View { catalog: &desk.catalog, choice: &choice }, library, &base),
                None => sample_text(button, library.article.ready()?),
            }
        });
        let button = button.to_owned();
        wasm_bindgen_futures::spawn_local(async move {
            let said = take(kind, text).await;
            DESK.with_borrow_mut(|desk| {
                if let Some(desk) = desk.as_mut() {
                    (desk.said, desk.pressed) = (said.to_owned(), button);
                    desk.fill_all();
                }
            });
        });
    }

    /// Does what was asked for in the “Embed” dialogue.
    fn embed(name: &str, value: &str, query: &str) {
        let text = DESK.with_borrow_mut(|desk| desk.as_mut().and_then(|desk| desk.act_on_embed(name, value, query)));
        let Some(text) = text else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let copied = browser::copy(text).await;
            DESK.with_borrow_mut(|desk| {
                if let Some(desk) = desk.as_mut() {
                    desk.embed.say(copied);
                    desk.fill_those(Place::is_embed);
                }
            });
        });
    }

    fn import() {
        let place = DESK.with_borrow(|desk| desk.as_ref()?.saved_place());
        let Some(place) = place else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let file = browser::chosen_file(&place, FILE_FIELD, MOST_BYTES).await;
            DESK.with_borrow_mut(|desk| {
                if let Some(desk) = desk.as_mut() {
                    desk.saved.import(file);
                    desk.fill_saved();
                }
            });
        });
    }

    /// Asks once more for every part that could not be had.
    #[wasm_bindgen]
    pub fn retry() {
        let failed = DESK.with_borrow_mut(|desk| desk.as_mut().map(Desk::forget_failures));
        failed.into_iter().flatten().for_each(fetch);
        browser::retry_charts();
    }

    fn fetch(name: PartName) {
        wasm_bindgen_futures::spawn_local(async move {
            let file = DESK.with_borrow(|desk| desk.as_ref().and_then(|desk| desk.file_of(&name)));
            let found = match file {
                Some(file) => part(&name, &file).await,
                None => Err(words::NO_SUCH_PART.into()),
            };
            DESK.with_borrow_mut(|desk| {
                if let Some(desk) = desk.as_mut() {
                    desk.take(name, found);
                }
            });
        });
    }

    /// A part from its file. Each step in a task of its own, so that the browser can hear the visitor in between.
    async fn part(name: &PartName, file: &str) -> Result<Part, String> {
        let bytes = browser::fetch_part(file).await?;
        DESK.with_borrow_mut(|desk| desk.iter_mut().for_each(|desk| desk.parts.begin(name)));
        browser::next_task().await;
        if *name == PartName::Popularity {
            DESK.with_borrow(|desk| desk.iter().for_each(|desk| browser::supply_charts(&desk.core, &bytes)));
        }
        let found = Part::read(name, &bytes).ok_or_else(|| words::PART_DAMAGED.fill(&[&file]));
        browser::next_task().await;
        found
    }

    impl Desk {
        /// Shows a body in a place; names the parts that must be fetched for it.
        fn show(&mut self, place: Element, query: &str) -> Vec<PartName> {
            let choice = resolve(parse(query), &self.catalog).choice;
            self.said.clear();
            let what = place.get_attribute(HOLE).unwrap_or_default();
            let needed = wanted(&what, View { catalog: &self.catalog, choice: &choice });
            self.places.retain(|known| known.element.is_connected());
            let missing = self.parts.expect(needed);
            let known = self.places.iter().position(|known| known.element == place);
            if known.is_none() && is_search(&what) {
                self.search.begin(&place, View { catalog: &self.catalog, choice: &choice });
            }
            let (shown, landed) =
                known.map(|known| self.places.swap_remove(known)).map_or_else(Default::default, |known| (known.shown, known.landed));
            let mut place = Place::new(place, query, choice, shown, landed);
            // At once, so that a browser that goes back finds the page as long as it was.
            self.fill(&mut place, usize::MAX);
            if is_search(&what) {
                self.search.bring(&place.element, &what);
            }
            self.places.push(place);
            missing
        }

        /// Brings a place up to date. Of a body, what stands there already and so many of its nodes at once, the rest in tasks of
        /// their own.
        fn fill(&self, place: &mut Place, at_once: usize) {
            let what = place.what();
            let view = View { catalog: &self.catalog, choice: &place.choice };
            if place.is_saved() {
                let nodes = self.saved.nodes(&what, view);
                browser::refill(&place.element, &place.shown, &nodes);
                place.shown = nodes;
            } else if is_search(&what) {
                let nodes = self.search.nodes(view, self.parts.index());
                browser::fill(&place.element, &place.shown, &nodes);
                place.shown = nodes;
            } else {
                place.show(if what == EMBED { self.embed.nodes(view) } else { body(&what, view, self.library(&place.choice)) }, at_once);
                if place.is_short() {
                    wasm_bindgen_futures::spawn_local(add_below());
                }
            }
            place.land();
        }

        /// What a body is made of, with the article that a choice names.
        fn library(&self, choice: &Choice) -> Library<'_> {
            Library {
                said: &self.said,
                pressed: &self.pressed,
                today: browser::today(),
                parts: if browser::is_narrow() { Parts::Folded } else { Parts::Open },
                ..self.parts.library(choice)
            }
        }

        fn file_of(&self, name: &PartName) -> Option<String> {
            self.catalog.core().parts.iter().find(|(known, _)| known == name).map(|(_, file)| file.clone())
        }

        /// Takes a part that came, or why it did not, and brings every place up to date: once for all that has come meanwhile.
        fn take(&mut self, name: PartName, found: Result<Part, String>) {
            self.parts.take(name, found);
            if !self.parts.is_reading() {
                self.fill_all();
            }
        }

        fn forget_failures(&mut self) -> Vec<PartName> {
            let names = self.parts.forget_failures();
            self.fill_all();
            names
        }

        /// Does something among the saved answers, and brings their places up to date.
        fn act(&mut self, event: SavedEvent, query: &str) -> Option<()> {
            let place = self.saved_place()?;
            let choice = resolve(parse(query), &self.catalog).choice;
            let view = View { catalog: &self.catalog, choice: &choice };
            let typed = match &event {
                SavedEvent::Add => browser::field_value(&place, NAME_FIELD),
                SavedEvent::Rename(name) => browser::field_value(&place, &new_name_field(name)),
                _ => None,
            };
            // Their buttons go away with what they did; the keyboard goes on from the sentence about it.
            let moves = matches!(
                event,
                SavedEvent::Rename(_) | SavedEvent::Remove(_) | SavedEvent::Restore | SavedEvent::StartAfresh | SavedEvent::Forget
            );
            let adds = event == SavedEvent::Add;
            let name = default_name(view);
            self.saved.act(event, typed, &place.get_attribute(HOLE).unwrap_or_default(), view);
            self.fill_saved();
            if adds {
                browser::set_field(&place, NAME_FIELD, &name);
            }
            if moves {
                browser::focus(&place, STATUS);
            }
            Some(())
        }

        /// Takes what is typed in the search, or closes it.
        fn act_in_search(&mut self, name: &str, value: &str) {
            let is_its_place = |place: &Place| is_search(&place.what());
            let place = self.places.iter().find(|place| is_its_place(place) && place.element.is_connected());
            if self.search.act(name, value, place.map(|place| &place.element)) {
                self.fill_those(is_its_place);
            }
        }

        /// Does something in the “Embed” dialogue, and brings it up to date; gives the text that shall go to the clipboard.
        fn act_on_embed(&mut self, name: &str, value: &str, query: &str) -> Option<String> {
            let event = self.embed.event(name, value)?;
            let choice = resolve(parse(query), &self.catalog).choice;
            let text = self.embed.act(event, View { catalog: &self.catalog, choice: &choice });
            self.fill_those(Place::is_embed);
            text
        }

        fn saved_place(&self) -> Option<Element> {
            self.places.iter().find(|place| place.is_saved() && place.element.is_connected()).map(|place| place.element.clone())
        }

        fn fill_saved(&mut self) {
            self.fill_those(Place::is_saved);
        }

        fn fill_all(&mut self) {
            self.fill_those(|_| true);
        }

        fn fill_those(&mut self, wanted: impl Fn(&Place) -> bool) {
            for mut place in std::mem::take(&mut self.places) {
                if wanted(&place) {
                    self.fill(&mut place, AT_ONCE);
                }
                self.places.push(place);
            }
        }
    }

    /// Adds what belongs below in the places, each piece in a task of its own.
    async fn add_below() {
        let next = |desk: &mut Option<Desk>| desk.as_mut()?.places.iter_mut().find_map(Place::add_next);
        loop {
            browser::next_task().await;
            if DESK.with_borrow_mut(next).is_none() {
                return;
            }
        }
    }
}
