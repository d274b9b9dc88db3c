//! What the dataset is made of, and how it is packed for the app.
//!
//! `model` holds the nouns, used by the app and by the reader alike. `read`
//! (feature `read`, native only) turns `public/data` into packed parts, or into
//! a list of problems. Nothing here knows the browser, the score or the views.

pub mod model;
#[cfg(feature = "read")]
pub mod read;
