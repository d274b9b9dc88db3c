//! A figure with its chart: the drawing, the point that is looked at, and what is taken away.

use crate::wall::{tidy, with_place};
use gloo::events::{EventListener, EventListenerOptions};
use sextant::browser::{self, Asked, Drawing, Watched};
use sextant::chart::{ChartSpec, Move, SEAT, Stop, csv, figure, file_name, markdown, nothing, request, step, stops, with_title};
use sextant::document::Markup;
use sextant::words::measures as words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Worker};

/// Pixels within which a pointer finds a point.
const REACH: f64 = 48.0;

/// A figure and what is drawn in it.
pub struct Place {
    /// The figure.
    pub figure: Element,
    shown: Vec<Markup>,
    chart: Option<Chart>,
    /// Where a drawing hangs.
    seat: Option<(HtmlElement, Watched)>,
    /// How often a drawing was asked for.
    asked: u32,
    _ears: Vec<EventListener>,
}

struct Chart {
    worker: Worker,
    spec: ChartSpec,
    stops: Vec<Stop>,
    current: Option<usize>,
    /// The drawing, when it has come.
    drawing: Option<Drawing>,
    /// The width for which it was asked last, in pixels.
    width: f64,
}

/// Has the chart of a figure drawn anew, as wide as the figure is.
async fn sketch(figure: Element) -> Option<()> {
    let asked = with_place(&figure, Place::ask)?;
    hang_up(figure, asked).await
}

/// Hangs up in a figure what was asked for, when it comes, unless something else was since.
pub async fn hang_up(figure: Element, (number, asked): (u32, Asked)) -> Option<()> {
    let drawing = asked.drawing().await?;
    with_place(&figure, |place| place.hang(drawing, number))
}

impl Place {
    /// A place in a figure, which hears what is done in it.
    pub fn new(figure: &Element) -> Self {
        let ears = ["keydown", "pointermove", "pointerleave", "focusout", "click"].map(|name| hear(figure, name));
        Self { figure: figure.clone(), shown: Vec::new(), chart: None, seat: None, asked: 0, _ears: ears.into() }
    }

    /// Asks for the drawing of a chart, and shows the words around it with a seat for it, while the worker is at it; or a line that
    /// there is no chart.
    pub fn show(&mut self, spec: Option<ChartSpec>, worker: &Worker) -> Option<(u32, Asked)> {
        let chart = |spec: ChartSpec| Chart { worker: worker.clone(), stops: stops(&spec), spec, current: None, drawing: None, width: 0.0 };
        self.chart = spec.map(chart);
        let asked = self.ask();
        let nodes = self.chart.as_ref().map_or_else(nothing, |chart| figure(&chart.spec));
        // Where a notice took its place, the seat is gone.
        if self.chart.is_none() || !self.seat.as_ref().is_some_and(|(seat, _)| seat.is_connected()) {
            self.seat = None;
            self.figure.set_text_content(None);
            self.shown.clear();
        }
        browser::fill(&self.figure, &self.shown, &nodes);
        self.shown = nodes;
        let height = self.chart.as_ref()?.spec.height();
        let found = self.seat.take().or_else(|| self.find_seat())?;
        found.0.style().set_property("min-height", &format!("{height}px")).ok()?;
        self.seat = Some(found);
        self.leave();
        asked
    }

    fn find_seat(&self) -> Option<(HtmlElement, Watched)> {
        let seat = self.find(&format!(".{SEAT}"))?;
        let figure = self.figure.clone();
        // Not at once: a drawing of another size would call the observer in its own midst, which WebKit takes for an error.
        let resized = move || {
            let figure = figure.clone();
            browser::surely_later(0, move || {
                tidy();
                if with_place(&figure, |place| Some(place.fits())) == Some(false) {
                    spawn_local(async move {
                        sketch(figure).await;
                    });
                }
            });
        };
        let watched = browser::watch_size(&seat, resized)?;
        Some((seat.dyn_into().ok()?, watched))
    }

    /// Is the chart, if there is one, asked for as wide as the figure is? A figure without width is not shown.
    fn fits(&self) -> bool {
        self.chart.as_ref().is_none_or(|chart| [0.0, chart.width].contains(&self.width()))
    }

    /// Pixels across, for the drawing as well: the style gives a figure no padding.
    fn width(&self) -> f64 {
        f64::from(self.figure.client_width())
    }

    fn ask(&mut self) -> Option<(u32, Asked)> {
        let width = self.width();
        let chart = self.chart.as_mut()?;
        chart.width = width;
        self.asked += 1;
        Some((self.asked, browser::ask(&chart.worker, &request(&chart.spec, &chart.stops, width))?))
    }

    fn hang(&mut self, drawing: Drawing, asked: u32) -> Option<()> {
        let chart = self.chart.as_mut().filter(|_| asked == self.asked)?;
        let (seat, _) = self.seat.as_ref()?;
        browser::hang(seat, &drawing)?;
        chart.drawing = Some(drawing);
        self.leave()
    }

    fn find(&self, css: &str) -> Option<Element> {
        self.figure.query_selector(css).ok()?
    }

    fn heard(&mut self, name: &str, event: &Event) -> Option<()> {
        match name {
            "keydown" => self.key(event.dyn_ref()?),
            "pointermove" => self.point(event.dyn_ref()?),
            "click" => {
                let button = event.target()?.dyn_into::<Element>().ok()?.closest("button[name]").ok()??;
                self.take_away(&button.get_attribute("name")?)
            }
            _ => self.leave(),
        }
    }

    fn key(&mut self, event: &KeyboardEvent) -> Option<()> {
        let stage = event.target()?.dyn_into::<HtmlElement>().ok().filter(|target| target.class_name() == "chart-stage")?;
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        if event.key() == "Escape" {
            self.leave();
            return stage.blur().ok();
        }
        let to = Move::of_key(&event.key())?;
        event.prevent_default();
        let chart = self.chart.as_mut()?;
        chart.current = step(&chart.stops, chart.current, to);
        let words = chart.stops.get(chart.current?)?.words.clone();
        self.find(".chart-reading")?.set_text_content(Some(&words));
        self.mark()
    }

    /// The nearest point to a pointer, where one is near enough.
    fn point(&mut self, event: &MouseEvent) -> Option<()> {
        let corner = self.find(".chart-stage")?.get_bounding_client_rect();
        let (x, y) = (f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top());
        let chart = self.chart.as_mut()?;
        let distance = |pixel: &(f64, f64)| (pixel.0 - x).hypot(pixel.1 - y);
        let near = chart.pixels().iter().enumerate().min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
        match near.filter(|(_, pixel)| distance(pixel) < REACH).map(|(position, _)| position) {
            None => self.leave(),
            near if near == chart.current => None,
            near => {
                chart.current = near;
                self.mark()
            }
        }
    }

    /// Shows the cursor with its words at the current point.
    fn mark(&mut self) -> Option<()> {
        let chart = self.chart.as_mut()?;
        let current = chart.current?;
        let (x, y) = *chart.pixels().get(current)?;
        let (words, half) = (chart.stops.get(current)?.words.clone(), chart.width / 2.0);
        let cursor: HtmlElement = self.find(".chart-cursor")?.dyn_into().ok()?;
        self.find(".chart-tip")?.set_text_content(Some(&words));
        cursor.style().set_property("left", &format!("{x}px")).ok()?;
        cursor.style().set_property("top", &format!("{y}px")).ok()?;
        cursor.set_class_name(if x > half { "chart-cursor chart-cursor-right" } else { "chart-cursor" });
        cursor.set_hidden(false);
        Some(())
    }

    fn leave(&mut self) -> Option<()> {
        self.chart.as_mut()?.current = None;
        self.find(".chart-cursor")?.dyn_into::<HtmlElement>().ok()?.set_hidden(true);
        self.find(".chart-reading")?.set_text_content(None);
        Some(())
    }

    fn take_away(&self, what: &str) -> Option<()> {
        let chart = self.chart.as_ref()?;
        let (spec, figure) = (&chart.spec, self.figure.clone());
        let name = |ending: &str| file_name(spec, ending);
        match what {
            "chart-csv" => self.say(saved(&name("csv"), browser::download(&name("csv"), "text/csv", &csv(spec)))),
            "chart-svg" => {
                let (svg, _) = self.picture()?;
                self.say(saved(&name("svg"), browser::download(&name("svg"), "image/svg+xml", &svg)))
            }
            "chart-png" => {
                let (svg, size) = self.picture()?;
                let name = name("png");
                spawn_local(async move {
                    let done = browser::download_png(&name, &svg, size).await;
                    with_place(&figure, |place| place.say(saved(&name, done)));
                });
                Some(())
            }
            "chart-markdown" => {
                let table = markdown(spec);
                spawn_local(async move {
                    let said = match browser::copy(table).await {
                        Some(()) => words::TABLE_COPIED,
                        None => words::NO_COPYING,
                    };
                    with_place(&figure, |place| place.say(said.into()));
                });
                Some(())
            }
            _ => None,
        }
    }

    /// The drawing with its words, as a file of its own, and its size in pixels.
    fn picture(&self) -> Option<(String, (f64, f64))> {
        let chart = self.chart.as_ref()?;
        let size = (chart.width, f64::from(chart.spec.height()));
        Some(with_title(&chart.spec, &chart.drawing.as_ref()?.svg, size, browser::paint))
    }

    fn say(&self, words: String) -> Option<()> {
        self.find(".chart-said")?.set_text_content(Some(&words));
        Some(())
    }
}

impl Chart {
    /// Where each of the stops stands in the drawing.
    fn pixels(&self) -> &[(f64, f64)] {
        self.drawing.as_ref().map_or(&[], |drawing| &drawing.pixels)
    }
}

fn saved(name: &str, done: Option<()>) -> String {
    match done {
        Some(()) => words::SAVED_AS.fill(&[&name]),
        None => words::NOT_SAVED.fill(&[&name]),
    }
}

fn hear(figure: &Element, name: &'static str) -> EventListener {
    let place = figure.clone();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(figure, name, options, move |event| {
        with_place(&place, |place| place.heard(name, event));
    })
}
