//! Files, tables and values as they come from the folder, each with its place.
//! Nothing here knows what a claim or a sheet is.

mod file;
mod folder;
mod rows;
mod table;
mod value;

pub(crate) use file::File;
pub(crate) use folder::Folder;
pub(crate) use rows::Row;
pub(crate) use table::{Table, read_table};
pub(crate) use value::{Value, is_address, is_slug, slug_like};
