//! The door to ECharts, which draws in a worker: what is asked of it, what comes back, and how that is hung up.

use js_sys::{Array, Float64Array, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, MessageChannel, MessageEvent, ResizeObserver, SupportedType, Worker};

/// ECharts' worker, with a promise of the event that says whether its script has run, which `has_begun` reads; the document's
/// start script knows its address.
pub(super) fn begin() -> Option<(Worker, Promise)> {
    let address = Reflect::get(&js_sys::global(), &"sextantEcharts".into()).ok()?.as_string()?;
    let worker = Worker::new(&address).ok()?;
    let begun = Promise::new(&mut |resolve, _| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&resolve));
    });
    Some((worker, begun))
}

/// Has the worker's script run? Waits until that is known.
pub(super) async fn has_begun(begun: Promise) -> bool {
    JsFuture::from(begun).await.is_ok_and(|event| event.is_instance_of::<MessageEvent>())
}

/// A finished drawing.
pub struct Drawing {
    /// The whole of it.
    pub svg: String,
    /// Where the points asked for stand, in pixels from the upper left corner; not numbers where one is nowhere.
    pub pixels: Vec<(f64, f64)>,
}

/// A drawing that was asked for.
pub struct Asked {
    channel: MessageChannel,
    answer: Promise,
}

/// Asks for a drawing, as `chart::request` words it. The worker is at it at once.
pub fn ask(worker: &Worker, request: &str) -> Option<Asked> {
    let channel = MessageChannel::new().ok()?;
    let answer = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    worker.post_message_with_transfer(&request.into(), &Array::of1(&channel.port2())).ok()?;
    Some(Asked { channel, answer })
}

impl Asked {
    /// The drawing, when it has come; `None` where the worker could make none.
    pub async fn drawing(self) -> Option<Drawing> {
        let answer: MessageEvent = JsFuture::from(self.answer).await.ok()?.dyn_into().ok()?;
        self.channel.port1().close();
        let found: Array = answer.data().dyn_into().ok()?;
        let pixels: Float64Array = found.get(1).dyn_into().ok()?;
        let pixels = pixels.to_vec().chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
        Some(Drawing { svg: found.get(0).as_string()?, pixels })
    }
}

/// Hangs a drawing up in its seat, in place of what hung there.
pub fn hang(seat: &Element, drawing: &Drawing) -> Option<()> {
    let parsed = DomParser::new().ok()?.parse_from_string(&drawing.svg, SupportedType::ImageSvgXml).ok()?;
    seat.replace_children_with_node_1(&parsed.document_element()?.into());
    Some(())
}

/// Says when an element may have another width, and when it has left the document, as long as this value lives.
pub struct Watched {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

/// Watches the size of an element.
pub fn watch_size(element: &Element, resized: impl FnMut() + 'static) -> Option<Watched> {
    let heard = Closure::<dyn FnMut()>::new(resized);
    let observer = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watched { observer, _heard: heard })
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
