//! Pictures that are taken away: the values of CSS variables, and a PNG of a drawing.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, HtmlImageElement};

/// Pixels of a picture for each pixel of the drawing.
const DENSITY: f64 = 2.0;

/// The colour that a CSS variable has now; black where it cannot be known.
pub fn paint(variable: &str) -> String {
    read_paint(variable).unwrap_or_else(|| "#000".to_owned())
}

/// A custom property is read as it was written, e.g. `light-dark(#000, #fff)`; the colour of an element is worked out.
fn read_paint(variable: &str) -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let probe: HtmlElement = document.create_element("i").ok()?.dyn_into().ok()?;
    probe.style().set_property("color", &format!("var({variable})")).ok()?;
    document.body()?.append_child(&probe).ok()?;
    let colour = window.get_computed_style(&probe).ok()??.get_property_value("color").ok();
    probe.remove();
    colour.filter(|colour| !colour.is_empty())
}

/// Saves a drawing, given as SVG text of that width and height, as a PNG.
pub async fn download_png(name: &str, svg: &str, (width, height): (f64, f64)) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let image = HtmlImageElement::new().ok()?;
    // Not an object's address: a strict policy allows pictures from `data:` alone.
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await.ok()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width((width * DENSITY) as u32);
    canvas.set_height((height * DENSITY) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let (width, height) = (width * DENSITY, height * DENSITY);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}
