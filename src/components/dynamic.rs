//! Views that follow what they read, through one boxed type: each further type would cost kilobytes of WebAssembly.

use leptos::prelude::*;

/// A view that is made anew when what it reads changes.
pub fn dynamic(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    boxed(Box::new(make))
}

fn boxed(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || make()).into_any()
}

/// Words that follow what they read.
pub fn words(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(make)
}
