//! Starts the app in the browser. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    sextant::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Sextant runs in a browser: `cargo xtask serve` starts it. For records on the command line: `cargo run --example decide`.");
}
