//! What pages share: the one component that shows a document. Components take props and callbacks; they never read
//! context.

mod document;

pub use document::{Document, DocumentEvent};
