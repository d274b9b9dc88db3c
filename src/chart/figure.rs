//! The figure around a drawing as a plain tree, the empty place that waits for it, and the fields that choose what it shows.

use super::{ChartSpec, Kind};
use crate::address::{Choice, Key, Scale};
use crate::document::markup::{Element, Markup, button, element, english, filled, link, paragraph, select, told_apart};
use crate::model::Measure;
use crate::words::{Message, chart as words, document, frame};

/// The attribute of a place for a chart; its value is the id of the measure.
pub const CHART: &str = "data-chart";

/// The class of the element into which ECharts draws.
pub const SEAT: &str = "chart-seat";

/// The empty place of a measure's chart, if it has one: none where it was collected for none of these technologies, ids with
/// names.
pub fn place(measure: &Measure, named: &[(&str, &str)]) -> Option<Markup> {
    Kind::of(measure)?;
    measure.series.iter().find(|series| named.iter().any(|(id, _)| *id == series.technology))?;
    Some(element("figure").class("chart").with(CHART, measure.id.as_str()).into())
}

/// The fields that choose scale and years of all charts of a page. They are named by the keys of the address.
pub fn controls(choice: &Choice, years: std::ops::RangeInclusive<u16>) -> Markup {
    let scale = choice.scale.map_or("", Scale::word);
    let scales = [
        ("", words::OWN_SCALE.say()),
        ("linear", words::LINEAR.say()),
        ("log", words::LOGARITHMIC.say()),
        ("share", words::SHARE.say()),
        ("index", words::INDEX_OF_BASE.say()),
    ];
    let field = |label: Message, key: Key, chosen: Option<u16>| {
        let beyond = chosen.filter(|year| !years.contains(year));
        year_field(label.say(), key, chosen, words::ALL_YEARS.say(), beyond.into_iter().chain(years.clone()))
    };
    element("fieldset")
        .class("chart-controls filters")
        .child(element("legend").child(words::CHARTS))
        .child(select(words::SCALE, Key::Scale.name(), scale, &scales))
        .child(field(words::FROM, Key::From, choice.from))
        .child(field(words::TO, Key::To, choice.to))
        .into()
}

/// A field to choose one end of a period, named by its key; `open` says what it means that none is chosen.
pub fn year_field(label: &str, key: Key, chosen: Option<u16>, open: &str, years: impl Iterator<Item = u16>) -> Element {
    let years: Vec<String> = years.map(|year| year.to_string()).collect();
    let values: Vec<(&str, &str)> = std::iter::once(("", open)).chain(years.iter().map(|year| (year.as_str(), year.as_str()))).collect();
    select(label, key.name(), &chosen.map(|year| year.to_string()).unwrap_or_default(), &values)
}

/// The words that stand in a place while what draws its chart is on its way.
pub fn coming() -> Vec<Markup> {
    vec![element("p").class("waiting").with("aria-busy", "true").child(words::COMING).into()]
}

/// The words that stand in a place whose chart could not be loaded.
pub fn failed() -> Vec<Markup> {
    vec![element("p").class("chart-failed").child(words::FAILED).child(button("retry", document::TRY_AGAIN)).into()]
}

/// What stands in a figure where no technology has a point in the years chosen.
pub fn nothing() -> Vec<Markup> {
    vec![paragraph("chart-note", words::NOTHING)]
}

/// What stands in a figure: the finding, what is shown, the seat of the drawing, a line for what is read out, notes and
/// sources, and what can be taken away.
pub fn figure(spec: &ChartSpec) -> Vec<Markup> {
    // Above the table it has been read.
    let title = if spec.is_finding { "chart-title visually-hidden" } else { "chart-title" };
    let of_dataset: Vec<&str> = spec.of_dataset.iter().map(String::as_str).collect();
    let said = |class: &str, words: &str| element("p").class(class).children(told_apart(words, &of_dataset));
    let caption = element("figcaption").child(said(title, &spec.title)).child(said("chart-subtitle", &spec.subtitle));
    let id = format!("chart-hint-{}", spec.measure);
    let cursor = element("span").class("chart-cursor").with("aria-hidden", "true").with("hidden", "");
    let cursor = cursor.child(element("span").class("chart-tip"));
    let stage = element("div")
        .class("chart-stage")
        .with("tabindex", "0")
        .with("role", "application")
        .with("aria-roledescription", words::CHART)
        .with("aria-label", spec.title.as_str())
        .with("aria-describedby", id.as_str())
        .child(element("div").class(SEAT).with("aria-hidden", "true"))
        .child(cursor);
    let mut nodes = vec![caption.into(), stage.into()];
    nodes.push(element("p").class("chart-hint").with("id", id).child(words::KEYS).into());
    nodes.push(element("p").class("chart-reading visually-hidden").with("role", "status").into());
    nodes.extend(spec.notes().into_iter().map(|note| said("chart-note", &note).into()));
    nodes.push(sources(spec).into());
    nodes.push(downloads(spec).into());
    nodes.push(element("p").class("chart-said").with("role", "status").into());
    nodes
}

/// The sources as links, when each was read, and the terms.
fn sources(spec: &ChartSpec) -> Element {
    let mut line = element("p").class("chart-source").child(frame::SOURCE);
    for (index, source) in spec.sources.iter().enumerate() {
        let name: Markup = match source.address.as_str() {
            "" => english(source.publisher.as_str()),
            address => link(address, source.publisher.as_str()).in_english().into(),
        };
        let before = if index > 0 { ", " } else { "" };
        line = line.child(before).child(name).child(words::READ_ON.fill(&[&source.read.words()]));
    }
    line.children(filled(words::TERMS, vec![english(spec.licence.as_str())]))
}

fn downloads(spec: &ChartSpec) -> Element {
    let whole = link(&format!("data/series/{}.csv", spec.measure), words::WHOLE_SERIES).with("download", "");
    element("p")
        .class("chart-downloads")
        .child(button("chart-csv", words::CSV_OF_SHOWN))
        .child(button("chart-svg", "SVG"))
        .child(button("chart-png", "PNG"))
        .child(button("chart-markdown", words::COPY_MARKDOWN))
        .child(whole)
}
