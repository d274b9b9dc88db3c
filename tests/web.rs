//! Components in a real browser, each mounted into an element of its own. (What replaces the content of the body
//! takes the test runner's page away, and the run hangs.)
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs, reason = "a test that cannot unwrap has failed; a test's name is its documentation")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use sextant::address::{Code, Given, Importance, Notice};
use sextant::browser;
use sextant::components::{Answering, Bearing, Document, DocumentEvent, NoticeList, QuestionCard};
use sextant::data::catalog;
use sextant::document::{Markup, Tick, element};
use std::sync::{Arc, Mutex};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A part of the page for one test, taken away in the end.
struct Place(HtmlElement);

impl Place {
    fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place = document.create_element("section").unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        Self(place.dyn_into().unwrap())
    }

    fn all(&self, css: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(css).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().dyn_into().unwrap()).collect()
    }

    fn one<T: JsCast>(&self, css: &str) -> T {
        self.0.query_selector(css).unwrap().unwrap_or_else(|| panic!("no {css} in {}", self.0.inner_html())).dyn_into().unwrap()
    }

    fn words(&self, css: &str) -> String {
        self.one::<Element>(css).text_content().unwrap()
    }

    fn click(&self, css: &str) {
        self.one::<HtmlElement>(css).click();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// What a callback heard, in order.
struct Heard<T>(Arc<Mutex<Vec<T>>>);

impl<T: Clone + Send + 'static> Heard<T> {
    fn new() -> Self {
        Self(Arc::default())
    }

    fn callback(&self) -> Callback<T> {
        let heard = Arc::clone(&self.0);
        Callback::new(move |what| heard.lock().unwrap().push(what))
    }

    fn all(&self) -> Vec<T> {
        self.0.lock().unwrap().clone()
    }
}

/// Lets effects run, those that were caused by effects, too.
async fn settle() {
    for _ in 0..4 {
        tick().await;
    }
}

/// The first question of the full sheet in a place; what is given can be set, what is done is heard.
fn question_card(place: &Place, weighted: bool) -> (RwSignal<Option<Given>>, Heard<Answering>) {
    let answered = RwSignal::new(None);
    let heard = Heard::new();
    let on_answering = heard.callback();
    let on_help = Callback::new(|question: &'static str| view! { <p class="helped">{question}</p> }.into_any());
    let given = Memo::new(move |_| answered.get());
    let question = &catalog().sheet(0).questions[0];
    mount_to(place.0.clone(), move || view! { <QuestionCard question number=7 given weighted on_help on_answering/> }).forget();
    (answered, heard)
}

fn given(answer: usize, importance: &str, must_have: bool) -> Option<Given> {
    Some(Given { question: 0, answer, importance: Importance::of(importance).unwrap(), must_have })
}

#[wasm_bindgen_test]
async fn a_question_shows_its_number_words_and_answers_as_radios() {
    let place = Place::new();
    let _kept = question_card(&place, true);
    let question = &catalog().sheet(0).questions[0];
    assert_eq!(place.words("legend"), format!("7{}", question.text));
    let answers: Vec<String> = place.all(".answers label").iter().map(|label| label.text_content().unwrap()).collect();
    let wanted: Vec<String> = question.answers.iter().map(|answer| answer.text.clone()).collect();
    assert_eq!(answers, wanted);
    assert_eq!(place.all(".answers input[type=radio]").len(), wanted.len());
}

#[wasm_bindgen_test]
async fn a_question_reports_answer_importance_must_have_and_leaving_open() {
    let place = Place::new();
    let (answered, heard) = question_card(&place, true);
    place.click(".answers label:nth-child(2) input");
    answered.set(given(1, "2", false));
    settle().await;
    place.click(".level input[value='4']");
    place.click(".must input");
    place.click(".weight button");
    let decisive = Importance::of("4").unwrap();
    assert_eq!(heard.all(), [Answering::Answer(1), Answering::Weigh(decisive), Answering::Require(true), Answering::Clear]);
}

#[wasm_bindgen_test]
async fn a_question_follows_what_is_given() {
    let place = Place::new();
    let (answered, _heard) = question_card(&place, true);
    assert!(!place.one::<Element>("fieldset").class_list().contains("answered"), "an open question is not marked as answered");
    answered.set(given(2, "4", true));
    settle().await;
    assert!(place.one::<Element>("fieldset").class_list().contains("answered"));
    let ticked = |css: &str| place.one::<HtmlInputElement>(css).checked();
    assert!(ticked(".answers label:nth-child(3) input") && ticked(".level input[value='4']") && ticked(".must input"));
    answered.set(None);
    settle().await;
    assert!(place.all("input").iter().all(|field| !field.dyn_ref::<HtmlInputElement>().unwrap().checked()));
}

#[wasm_bindgen_test]
async fn a_question_of_a_tally_has_no_importance() {
    let place = Place::new();
    let (answered, _heard) = question_card(&place, false);
    answered.set(given(0, "2", false));
    settle().await;
    assert_eq!((place.all(".level").len(), place.all(".must").len()), (0, 0));
}

#[wasm_bindgen_test]
async fn a_question_is_explained_only_when_asked() {
    let place = Place::new();
    let _kept = question_card(&place, true);
    assert_eq!(place.all(".helped").len(), 0);
    place.click("details.help summary");
    until(|| !place.all(".helped").is_empty()).await;
    assert_eq!(place.words(".helped"), catalog().sheet(0).questions[0].id);
}

/// Waits for what the browser does in its own time.
async fn until(holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        let pause = js_sys::Promise::new(&mut |done, _| {
            let window = web_sys::window().unwrap();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, 10).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(pause).await.unwrap();
    }
    panic!("in vain waited");
}

#[wasm_bindgen_test]
async fn notices_are_lines_that_can_be_dismissed() {
    let place = Place::new();
    let notices = RwSignal::new(Vec::new());
    let heard = Heard::new();
    let on_dismiss = heard.callback();
    mount_to(place.0.clone(), move || view! { <NoticeList notices on_dismiss/> }).forget();
    assert_eq!(place.0.text_content().unwrap(), "");
    let met = [Notice::new(Code::UnknownTechnology, "<b>zend</b>"), Notice::new(Code::DuplicateKey, "t")];
    notices.set(met.to_vec());
    settle().await;
    let lines: Vec<String> = place.all("p.notice").iter().map(|line| line.text_content().unwrap()).collect();
    assert_eq!(lines, met.map(|notice| notice.words()));
    assert_eq!(place.all("b").len(), 0, "words are never markup");
    place.click("button");
    assert_eq!(heard.all(), [()]);
}

fn search_and_list(words: &[&str]) -> Vec<Markup> {
    let items = words.iter().map(|words| element("li").child(*words).into()).collect();
    vec![element("input").with("type", "search").with("name", "q").into(), element("ul").children(items).into()]
}

#[wasm_bindgen_test]
async fn a_document_is_patched_in_place_and_keeps_the_focus() {
    let place = Place::new();
    let nodes = RwSignal::new((search_and_list(&["one", "two"]), String::new()));
    mount_to(place.0.clone(), move || view! { <Document nodes on_event=Callback::new(|_| ())/> }).forget();
    settle().await;
    let (field, first) = (place.one::<HtmlInputElement>("input"), place.one::<Element>("li"));
    field.focus().unwrap();
    field.set_value("typed");
    nodes.set((search_and_list(&["ONE", "two", "three"]), String::new()));
    settle().await;
    assert_eq!(place.words("ul"), "ONEtwothree");
    assert!(place.one::<Element>("li") == first, "the first item is the same node");
    let document = web_sys::window().unwrap().document().unwrap();
    assert!(document.active_element().is_some_and(|active| active == **field), "the field keeps the focus");
    assert_eq!(field.value(), "typed");
    nodes.set((search_and_list(&[]), String::new()));
    settle().await;
    assert_eq!(place.all("li").len(), 0);
}

#[wasm_bindgen_test]
async fn a_document_reports_what_is_changed_toggled_and_pressed() {
    let place = Place::new();
    let heard = Heard::new();
    let tick_box = element("input").with("type", "checkbox").with("name", "gin");
    let option = |value: &str| element("option").with("value", value).child(value).into();
    let select = element("select").with("name", "rival").children(vec![option("1"), option("2")]);
    let details = element("details").with("id", "why").child(element("summary").child("Why"));
    let button = element("button").with("type", "button").with("name", "theme").child("Light or dark");
    let nodes: Vec<Markup> = vec![tick_box.into(), select.into(), details.into(), button.into()];
    let on_event = heard.callback();
    mount_to(place.0.clone(), move || view! { <Document nodes=Signal::stored((nodes, String::new())) on_event/> }).forget();
    settle().await;
    place.click("input");
    let select = place.one::<web_sys::HtmlSelectElement>("select");
    select.set_value("2");
    select.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    place.click("button");
    place.click("summary");
    until(|| heard.all().len() == 4).await;
    let changed = |name: &str, value: &str| DocumentEvent::Changed(name.to_owned(), value.to_owned());
    let toggled = DocumentEvent::Toggled("why".to_owned(), true);
    assert_eq!(heard.all(), [changed("gin", "true"), changed("rival", "2"), DocumentEvent::Pressed("theme".to_owned()), toggled]);
}

/// A bearing between Django and Flask at a margin that can be set.
fn bearing(place: &Place, margin: RwSignal<Option<i64>>) {
    let tick = Tick { margin: -500, words: "If it mattered less".to_owned(), href: "#store".to_owned() };
    let view = move || {
        view! {
            <Bearing
                left="Django".to_owned()
                right="Flask".to_owned()
                margin
                band=Signal::stored((-250, 750))
                ticks=Signal::stored(vec![tick.clone()])
                label=Signal::derive(move || format!("The margin is {:?}.", margin.get()))
                verdict=Signal::stored("leaning".to_owned())
            />
        }
    };
    mount_to(place.0.clone(), view).forget();
}

#[wasm_bindgen_test]
async fn the_needle_of_a_bearing_turns_to_the_margin() {
    let place = Place::new();
    let margin = RwSignal::new(None);
    bearing(&place, margin);
    settle().await;
    let turned = || place.one::<Element>(".bearing-needle").get_attribute("transform").unwrap();
    assert!(place.one::<Element>(".bearing-needle").class_list().contains("bearing-needle-none"), "no result, no needle");
    for (tenths, turn) in [(0, "0.000"), (1000, "-36.000"), (-1000, "36.000"), (125, "-4.500"), (-1, "0.036")] {
        margin.set(Some(tenths));
        settle().await;
        assert_eq!(turned(), format!("rotate({turn} 200 336)"));
    }
    assert!(!place.one::<Element>(".bearing-needle").class_list().contains("bearing-needle-none"));
}

#[wasm_bindgen_test]
async fn a_bearing_says_its_sentence_and_names_its_ends() {
    let place = Place::new();
    let margin = RwSignal::new(Some(500));
    bearing(&place, margin);
    settle().await;
    let label = || place.one::<Element>("svg.bearing").get_attribute("aria-label").unwrap();
    assert_eq!(label(), "The margin is Some(500).");
    margin.set(Some(-20));
    settle().await;
    assert_eq!(label(), "The margin is Some(-20).");
    let texts: Vec<String> = place.all("text").iter().map(|text| text.text_content().unwrap()).collect();
    assert_eq!(texts, ["Django", "Flask", "leaning"]);
    assert_eq!(place.one::<Element>(".bearing-tick").get_attribute("href").unwrap(), "#store");
    assert_eq!(place.words(".bearing-tick title"), "If it mattered less");
    assert_eq!(place.one::<Element>(".bearing-tick path").get_attribute("transform").unwrap(), "rotate(18.000 200 336)");
    assert_eq!(place.one::<Element>(".bearing-band").get_attribute("stroke-dasharray").unwrap(), "0 250 1000 2000");
}

#[wasm_bindgen_test]
fn filling_keeps_nodes_of_the_same_tag_and_replaces_others() {
    let place = Place::new();
    browser::fill(&place.0, &[element("p").class("a").child("one").into(), element("em").child("two").into()]).unwrap();
    let (kept, replaced) = (place.one::<Element>("p"), place.one::<Element>("em"));
    browser::fill(&place.0, &[element("p").with("title", "t").child("three").into(), element("b").child("four").into()]).unwrap();
    assert!(place.one::<Element>("p") == kept, "the paragraph is the same node");
    assert!(!replaced.is_connected());
    assert_eq!(place.0.inner_html(), r#"<p title="t">three</p><b>four</b>"#);
}

#[wasm_bindgen_test]
fn filling_never_reads_words_as_markup() {
    let place = Place::new();
    let hostile = "<img src=x onerror=alert(1)><script>alert(1)</script>&amp;";
    let nodes = [Markup::Text(hostile.to_owned()), element("a").with("title", hostile).child(hostile).into()];
    browser::fill(&place.0, &nodes).unwrap();
    browser::fill(&place.0, &[nodes[1].clone(), nodes[0].clone()]).unwrap();
    assert_eq!(place.all("*").len(), 1);
    assert_eq!(place.one::<Element>("a").get_attribute("title").unwrap(), hostile);
    assert_eq!(place.0.text_content().unwrap(), hostile.repeat(2));
}

#[wasm_bindgen_test]
fn filling_draws_in_the_namespace_of_drawings_and_ticks_boxes() {
    let place = Place::new();
    let drawing = element("svg").child(element("rect").with("width", "10"));
    let ticked = |on: bool| {
        let field = element("input").with("type", "checkbox");
        if on { field.with("checked", "") } else { field }
    };
    browser::fill(&place.0, &[drawing.clone().into(), ticked(true).into()]).unwrap();
    assert_eq!(place.one::<Element>("rect").namespace_uri().as_deref(), Some("http://www.w3.org/2000/svg"));
    let field = place.one::<HtmlInputElement>("input");
    assert!(field.checked());
    field.set_checked(false);
    browser::fill(&place.0, &[drawing.into(), ticked(true).into()]).unwrap();
    assert!(field.checked(), "the box shows what the document says");
}

#[wasm_bindgen_test]
fn filling_leaves_the_content_of_holes_alone() {
    let place = Place::new();
    let hole = || -> Markup { element("div").with(sextant::document::HOLE, "methods").into() };
    browser::fill(&place.0, &[hole()]).unwrap();
    browser::fill(&place.one("div"), &[element("p").child("filled").into()]).unwrap();
    browser::fill(&place.0, &[hole(), element("p").child("after").into()]).unwrap();
    assert_eq!(place.words("div"), "filled");
}

#[wasm_bindgen_test]
fn what_is_stored_comes_back_under_our_own_name_and_can_be_forgotten() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    assert_eq!(browser::read("test"), None);
    browser::write("test", "käpt’n").unwrap();
    assert_eq!(browser::read("test").as_deref(), Some("käpt’n"));
    assert_eq!(storage.get_item("sextant.test").unwrap().as_deref(), Some("käpt’n"));
    browser::remove("test").unwrap();
    assert_eq!(browser::read("test"), None);
    assert_eq!(storage.get_item("sextant.test").unwrap(), None);
}

#[wasm_bindgen_test]
fn a_theme_is_forced_and_let_go() {
    let before = browser::shows_dark();
    browser::set_theme(Some("dark")).unwrap();
    assert!(browser::shows_dark());
    browser::set_theme(Some("light")).unwrap();
    assert!(!browser::shows_dark());
    browser::set_theme(None).unwrap();
    assert_eq!(browser::shows_dark(), before);
}
