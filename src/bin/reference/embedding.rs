//! The “Embed” dialogue between two actions: what was chosen, and what the last copying came to.

use sextant::browser;
use sextant::document::{Markup, View};
use sextant::reference::{EmbedEvent, EmbedOptions, Growth, embed_dialogue, frame_code, static_text};
use sextant::words::answers as words;

/// The hole of the dialogue's body.
pub const EMBED: &str = "embed";

/// The script that lets frames grow, beside the document.
const SCRIPT: &str = "embed.v1.js";

/// What is remembered.
#[derive(Default)]
pub struct EmbedDesk {
    options: EmbedOptions,
    said: String,
}

impl EmbedDesk {
    /// The dialogue's body. Where the preview shall grow, the script is fetched that other pages fetch, too.
    pub fn nodes(&self, view: View<'_>) -> Vec<Markup> {
        if self.options.growth == Growth::WithContent {
            browser::add_script(SCRIPT);
        }
        embed_dialogue(&self.options, view, &browser::site_address(), &self.said)
    }

    /// What a field or button asks for; `None` where it is not the dialogue's.
    pub fn event(&self, name: &str, value: &str) -> Option<EmbedEvent> {
        EmbedEvent::of(name, value, &self.options)
    }

    /// Does what was asked for; gives the text that shall go to the clipboard.
    pub fn act(&mut self, event: EmbedEvent, view: View<'_>) -> Option<String> {
        self.said.clear();
        let base = browser::site_address();
        match event {
            EmbedEvent::Changed(options) => {
                self.options = options;
                None
            }
            EmbedEvent::CopyCode => Some(frame_code(&self.options, view, &base)),
            EmbedEvent::CopyText => Some(static_text(&self.options, view, &base)),
        }
    }

    /// Says what became of the copying.
    pub fn say(&mut self, copied: Option<()>) {
        self.said = match copied {
            Some(()) => words::ON_CLIPBOARD.into(),
            None => words::NO_COPYING.into(),
        };
    }
}
