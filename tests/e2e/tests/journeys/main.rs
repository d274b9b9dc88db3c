//! Journeys through the built site, one file for each part of it.

#![allow(clippy::unwrap_used, reason = "in a test, a panic is the message")]

mod accessibility;
mod bad_links;
mod broken;
mod builds;
mod charts;
mod classic_sheet;
mod compare;
mod drafts;
mod embed_dialogue;
mod embed_hostile;
mod embed_hosts;
mod embed_size;
mod embedded;
mod failures;
mod files;
mod found;
mod full_sheet;
mod german;
mod history;
mod hosting;
mod in_the_result;
mod installable;
mod keyboard;
mod monkey;
mod narrow;
mod native;
mod offline;
mod pages;
mod people;
mod picker;
mod popularity;
mod reading;
mod record;
mod rest;
mod saved;
mod saved_files;
mod search;
mod security;
mod shared_links;
mod size;
mod standing;
mod theme;
mod updates;
