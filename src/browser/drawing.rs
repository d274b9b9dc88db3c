//! A drawing by ECharts in an element, and nothing more of it than the charts need. Whoever drops one gives it up.

use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
use web_sys::{Element, ResizeObserver};

#[wasm_bindgen]
extern "C" {
    type Echarts;

    #[wasm_bindgen(js_namespace = echarts, catch)]
    fn init(seat: &Element, theme: &JsValue, options: &JsValue) -> Result<Echarts, JsValue>;

    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Echarts, option: &JsValue, flags: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn resize(this: &Echarts, options: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn dispose(this: &Echarts) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = convertToPixel)]
    fn convert_to_pixel(this: &Echarts, finder: &JsValue, value: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = renderToSVGString)]
    fn render_to_svg_string(this: &Echarts) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getWidth)]
    fn get_width(this: &Echarts) -> Result<f64, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getHeight)]
    fn get_height(this: &Echarts) -> Result<f64, JsValue>;
}

/// A drawing that lives as long as this value.
pub struct Drawing {
    seat: Element,
    echarts: Echarts,
    resized: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl Drawing {
    /// An empty drawing of that height in pixels in a seat. `resized` is called when the seat's width may have changed, and
    /// when it has left the document.
    pub fn begin(seat: &Element, height: u32, resized: impl FnMut() + 'static) -> Option<Self> {
        let options = parsed(&format!(r#"{{"renderer":"svg","locale":"EN","height":{height}}}"#))?;
        let echarts = init(seat, &JsValue::NULL, &options).ok()?;
        let heard = Closure::<dyn FnMut()>::new(resized);
        let resized = ResizeObserver::new(heard.as_ref().unchecked_ref()).ok()?;
        resized.observe(seat);
        Some(Self { seat: seat.clone(), echarts, resized, _heard: heard })
    }

    /// Draws an option, given as JSON, in place of what was drawn before; once, also where the size changes with it.
    pub fn show(&self, option: &str, height: u32) -> Option<()> {
        let fits = self.fits(height)?;
        let flags = parsed(&format!(r#"{{"notMerge":true,"lazyUpdate":{}}}"#, !fits))?;
        self.echarts.set_option(&parsed(option)?, &flags).ok()?;
        if fits { Some(()) } else { self.fit(height) }
    }

    /// Has it that height, and the width of its seat?
    pub fn fits(&self, height: u32) -> Option<bool> {
        Some(self.width()? == f64::from(self.seat.client_width()) && self.echarts.get_height().ok()? == f64::from(height))
    }

    /// Takes the width of its seat, and a height.
    pub fn fit(&self, height: u32) -> Option<()> {
        self.echarts.resize(&parsed(&format!(r#"{{"width":"auto","height":{height}}}"#))?).ok()
    }

    /// Width in pixels.
    pub fn width(&self) -> Option<f64> {
        self.echarts.get_width().ok()
    }

    /// Where a point of a panel stands, in pixels from the upper left corner. Each coordinate is a name or a number.
    pub fn pixel(&self, panel: usize, at: [JsValue; 2]) -> Option<(f64, f64)> {
        let finder = parsed(&format!(r#"{{"xAxisIndex":{panel},"yAxisIndex":{panel}}}"#))?;
        let found = self.echarts.convert_to_pixel(&finder, &at.into_iter().collect::<Array>()).ok()?;
        let found: Array = found.dyn_into().ok()?;
        Some((found.get(0).as_f64()?, found.get(1).as_f64()?))
    }

    /// The drawing as SVG text.
    pub fn svg(&self) -> Option<String> {
        self.echarts.render_to_svg_string().ok()
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        self.resized.disconnect();
        // What cannot be given up is gone already.
        let _ = self.echarts.dispose();
    }
}

fn parsed(json: &str) -> Option<JsValue> {
    JSON::parse(json).ok()
}
