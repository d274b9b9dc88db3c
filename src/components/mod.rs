//! What pages share. Components take props and callbacks; they never read context.
//!
//! What follows a signal is passed as `Signal<T>` of a few types, or through [`dynamic`]: each further
//! type of closure in a view costs kilobytes of WebAssembly.

mod bearing;
mod document;
mod dynamic;
mod notice_list;
mod question_card;

pub use bearing::Bearing;
pub use document::{Document, DocumentEvent, live, still};
pub use dynamic::{dynamic, words};
pub use notice_list::NoticeList;
pub use question_card::{Answering, QuestionCard};
