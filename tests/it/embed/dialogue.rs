//! The “Embed” dialogue: the code follows from what is chosen, and nothing in it can break out of its quotation marks.

use crate::tree::{find, named};
use crate::worlds::config;
use proptest::prelude::*;
use sextant::address::{Choice, Theme, parse, resolve};
use sextant::data::catalog;
use sextant::document::{FORWARDED, Markup, View};
use sextant::reference::{Asking, EmbedEvent, EmbedOptions, Growth, Shared, Telling, embed_dialogue, frame_code, static_text};
use sextant::worksheet::{Decision, sentence, standing};

const BASE: &str = "https://example.org/sextant/";
const ANSWERED: &str = "page=worksheet&a=admin.staff.4";

fn choice(query: &str) -> Choice {
    resolve(parse(query), catalog()).choice
}

fn code(options: &EmbedOptions, query: &str) -> String {
    frame_code(options, View { catalog: catalog(), choice: &choice(query) }, BASE)
}

fn text(options: &EmbedOptions, query: &str) -> String {
    static_text(options, View { catalog: catalog(), choice: &choice(query) }, BASE)
}

fn query(options: &EmbedOptions, query: &str) -> String {
    options.frame_query(View { catalog: catalog(), choice: &choice(query) })
}

fn dialogue(options: &EmbedOptions, query: &str) -> Vec<Markup> {
    embed_dialogue(options, View { catalog: catalog(), choice: &choice(query) }, BASE, "")
}

#[test]
fn the_code_is_a_frame_without_a_script_and_a_link_below_it() {
    let code = code(&EmbedOptions::default(), ANSWERED);
    assert!(
        code.starts_with("<iframe src=\"https://example.org/sextant/embed/?page=worksheet&amp;a=admin.staff.4&amp;flow=one\" title=\""),
        "{code}"
    );
    for part in [
        "loading=\"lazy\"",
        "style=\"border: 0; max-width: 720px\"",
        "height=\"620\"",
        "sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\"",
        "referrerpolicy=\"strict-origin-when-cross-origin\"",
        "<p><a href=\"https://example.org/sextant/?page=worksheet&amp;a=admin.staff.4\">Django or Flask? A worksheet</a></p>",
    ] {
        assert!(code.contains(part), "{part} in {code}");
    }
    assert!(!code.contains("script src") && !code.contains("data-sextant"), "{code}");
}

#[test]
fn a_frame_that_grows_has_the_script() {
    let code = code(&EmbedOptions { growth: Growth::WithContent, width: 0, ..EmbedOptions::default() }, ANSWERED);
    assert!(code.starts_with("<iframe data-sextant src="), "{code}");
    assert!(code.contains("<script async src=\"https://example.org/sextant/embed.v1.js\"></script>"), "{code}");
    assert!(!code.contains("max-width"), "{code}");
}

#[test]
fn each_choice_is_in_the_query_of_the_frame() {
    let usual = EmbedOptions::default;
    let with = |options: EmbedOptions| query(&options, ANSWERED);
    assert_eq!(with(EmbedOptions { asking: Asking::All, ..usual() }), "page=worksheet&a=admin.staff.4");
    assert_eq!(with(EmbedOptions { asking: Asking::Nothing, ..usual() }), "page=worksheet&a=admin.staff.4&ro=1");
    assert_eq!(with(EmbedOptions { telling: Telling::Nothing, ..usual() }), "page=worksheet&a=admin.staff.4&flow=one&ev=0");
    assert_eq!(with(EmbedOptions { theme: Some(Theme::Dark), ..usual() }), "page=worksheet&a=admin.staff.4&flow=one&theme=dark");
    let shared = with(EmbedOptions { shared: Shared::AsShared, ..usual() });
    assert!(shared.contains(&format!("&d={}&was=django.", catalog().core().id)), "{shared}");
    assert_eq!(with(EmbedOptions { what: "compare".to_owned(), ..usual() }), "page=compare");
    assert_eq!(with(EmbedOptions { what: "measure github-stars".to_owned(), ..usual() }), "page=popularity&measure=github-stars");
    assert_eq!(with(EmbedOptions { what: "sheet wakatime".to_owned(), ..usual() }), "page=worksheet&sheet=wakatime&flow=one");
    let article = &catalog().core().articles[0].id;
    assert_eq!(with(EmbedOptions { what: format!("article {article}"), ..usual() }), format!("page=article&article={article}"));
    for gone in ["sheet gone", "measure gone", "article", "<script>"] {
        assert_eq!(with(EmbedOptions { what: gone.to_owned(), ..usual() }), "page=worksheet&a=admin.staff.4&flow=one", "{gone}");
    }
}

#[test]
fn the_text_says_the_verdict_its_date_and_the_link() {
    let text = text(&EmbedOptions::default(), ANSWERED);
    let date = catalog().core().collected.words();
    let (decision, _) = Decision::new(&choice(ANSWERED), catalog());
    let verdict = sentence(&decision, &standing(&decision), catalog());
    let beginning = "<blockquote cite=\"https://example.org/sextant/?page=worksheet&amp;a=admin.staff.4\">";
    assert!(text.starts_with(&format!("{beginning}\n  <p>{verdict}</p>\n")), "{text}");
    assert!(text.contains(&format!("(Sextant, data of {date})")), "{text}");
    assert!(!text.contains("<iframe") && !text.contains("<script"), "{text}");
    let measure = EmbedOptions { what: "measure github-stars".to_owned(), ..EmbedOptions::default() };
    assert!(self::text(&measure, "").starts_with("<p><a href=\"https://example.org/sextant/?page=popularity&amp;measure=github-stars\">"));
}

#[test]
fn every_field_of_the_dialogue_is_heard_by_its_name() {
    let options = EmbedOptions { growth: Growth::WithContent, ..EmbedOptions::default() };
    let nodes = dialogue(&options, ANSWERED);
    let fields = find(&nodes, &|element| element.attribute("name").is_some());
    assert!(fields.len() >= 10, "{fields:?}");
    for field in fields {
        let name = field.attribute("name").unwrap();
        assert!(FORWARDED.iter().any(|beginning| name.starts_with(beginning)), "{name}");
        let chosen = find(&field.children, &|option| option.attribute("selected").is_some());
        let value = chosen.first().and_then(|option| option.attribute("value")).map_or("true", String::as_str);
        assert!(EmbedEvent::of(name, value, &options).is_some(), "{name} {value}");
    }
    assert_eq!(EmbedEvent::of("saved-add", "", &options), None);
    assert_eq!(EmbedEvent::of("reference-embed-width", "99999", &options), None);
    assert_eq!(EmbedEvent::of("reference-embed-nothing", "", &options), None);
}

#[test]
fn what_belongs_to_the_worksheet_is_offered_for_the_worksheet_alone() {
    let compare = EmbedOptions { what: "compare".to_owned(), ..EmbedOptions::default() };
    for name in ["asking", "shared", "quiet"].map(|name| format!("reference-embed-{name}")) {
        assert_eq!(named(&dialogue(&EmbedOptions::default(), ANSWERED), &name).len(), 1, "{name}");
        assert!(named(&dialogue(&compare, ANSWERED), &name).is_empty(), "{name}");
    }
}

#[test]
fn the_preview_shows_the_frame_of_the_code() {
    let options = EmbedOptions { growth: Growth::WithContent, asking: Asking::Nothing, ..EmbedOptions::default() };
    let nodes = dialogue(&options, ANSWERED);
    let frame = find(&nodes, &|element| element.tag == "iframe")[0];
    assert_eq!(frame.attribute("src").map(String::as_str), Some("embed/?page=worksheet&a=admin.staff.4&ro=1"));
    assert!(frame.attribute("data-sextant").is_some() && frame.attribute("style").is_none());
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_in_a_link_breaks_out_of_the_code(own in "\\PC{0,40}", foreign in "\\PC{0,40}") {
        let own = percent_encoding::utf8_percent_encode(&own, percent_encoding::NON_ALPHANUMERIC).to_string();
        let query = format!("page=worksheet&own={own}:2:2,-1&a=admin.staff&{foreign}");
        let options = EmbedOptions { growth: Growth::WithContent, ..EmbedOptions::default() };
        let whole = code(&options, &query);
        prop_assert_eq!(whole.matches('<').count(), 8, "{}", whole);
        prop_assert_eq!(whole.matches('"').count() % 2, 0, "{}", whole);
        prop_assert_eq!(whole.matches('"').count(), 22, "{}", whole);
        prop_assert_eq!(text(&options, &query).matches('<').count(), 8);
    }
}
