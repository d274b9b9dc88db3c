//! What a visitor chooses in the “Embed” dialogue, and the queries that follow from it. Fields and buttons are named
//! `reference-embed-...`; [`EmbedEvent`] reads the names.

use crate::address::{Choice, Flow, Page, Theme, format, full_page};
use crate::data::Catalog;
use crate::document::{View, results};
use crate::words::{Message, answers as words};
use crate::worksheet::{Decision, standing};

/// How the names of the dialogue's fields and buttons begin.
pub(super) const FIELD: &str = "reference-embed-";

/// How many questions a frame of the worksheet shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    /// One at a time, which suits a frame of a fixed height.
    #[default]
    One,
    /// All of them.
    All,
    /// None: a result that cannot be changed.
    Nothing,
}

impl Asking {
    pub(super) const WORDS: [(&str, Message); 3] =
        [("one", words::ONE_AT_A_TIME), ("all", words::ALL_OF_THEM), ("none", words::RESULT_ALONE)];

    pub(super) fn word(self) -> &'static str {
        Self::WORDS[self as usize].0
    }

    fn of(word: &str) -> Option<Self> {
        [Self::One, Self::All, Self::Nothing].into_iter().find(|asking| asking.word() == word)
    }
}

/// What of the result is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Reckoned with the data of the day on which somebody looks.
    #[default]
    Live,
    /// The same, and beside it what it is today, once the data have changed.
    AsShared,
}

/// Does the frame take the height of its content?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Growth {
    /// It scrolls inside.
    #[default]
    Fixed,
    /// It grows and shrinks; that takes a script.
    WithContent,
}

/// Is the page around the frame told what is answered?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Telling {
    /// As events of the frame.
    #[default]
    Events,
    /// Neither answers nor results.
    Nothing,
}

/// Widths that are offered, in CSS pixels; 0 is as wide as there is room.
pub(super) const WIDTHS: [(&str, Message); 4] =
    [("720", words::AT_MOST_720), ("560", words::AT_MOST_560), ("360", words::AT_MOST_360), ("0", words::ALL_THE_ROOM)];
/// Heights that are offered, in CSS pixels.
pub(super) const HEIGHTS: [(&str, Message); 4] =
    [("420", words::PIXELS_420), ("620", words::PIXELS_620), ("820", words::PIXELS_820), ("1100", words::PIXELS_1100)];

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedOptions {
    /// `here` for the page as it stands, else `sheet`, `measure` or `article` and an id, or `compare`.
    pub what: String,
    /// One of the widths offered; 0 is as wide as there is room.
    pub width: u16,
    /// One of the heights offered.
    pub height: u16,
    /// `None` follows the reader's own.
    pub theme: Option<Theme>,
    /// On the worksheet.
    pub asking: Asking,
    /// On the worksheet.
    pub shared: Shared,
    /// Fixed, or with its content.
    pub growth: Growth,
    /// What the page around it hears.
    pub telling: Telling,
}

impl Default for EmbedOptions {
    fn default() -> Self {
        Self {
            what: "here".to_owned(),
            width: 720,
            height: 620,
            theme: None,
            asking: Asking::default(),
            shared: Shared::default(),
            growth: Growth::default(),
            telling: Telling::default(),
        }
    }
}

/// What a visitor does in the dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedEvent {
    /// A field took another value.
    Changed(EmbedOptions),
    /// The code goes to the clipboard.
    CopyCode,
    /// The text goes to the clipboard.
    CopyText,
}

impl EmbedEvent {
    /// Reads the name of a field or button of the dialogue and the field's value; `None` for others and for values that are not offered.
    pub fn of(name: &str, value: &str, options: &EmbedOptions) -> Option<Self> {
        let mut changed = options.clone();
        let offered = |values: &[(&str, Message)]| values.iter().any(|(known, _)| *known == value).then(|| value.parse().ok()).flatten();
        match name.strip_prefix(FIELD)? {
            "copy-code" => return Some(Self::CopyCode),
            "copy-text" => return Some(Self::CopyText),
            "what" => changed.what = value.to_owned(),
            "width" => changed.width = offered(&WIDTHS)?,
            "height" => changed.height = offered(&HEIGHTS)?,
            "theme" => changed.theme = Theme::of(value),
            "asking" => changed.asking = Asking::of(value)?,
            "shared" => changed.shared = if value == "true" { Shared::AsShared } else { Shared::Live },
            "grows" => changed.growth = if value == "true" { Growth::WithContent } else { Growth::Fixed },
            "quiet" => changed.telling = if value == "true" { Telling::Nothing } else { Telling::Events },
            _ => return None,
        }
        Some(Self::Changed(changed))
    }
}

impl EmbedOptions {
    /// What the frame shows: the page as it stands, or another one with the same technologies.
    pub fn choice(&self, view: View<'_>) -> Choice {
        let mut choice = self.shown(view).unwrap_or_else(|| view.choice.clone());
        choice.theme = self.theme;
        if choice.page == Page::Worksheet {
            choice.flow = if self.asking == Asking::One { Flow::One } else { Flow::All };
            (choice.dataset, choice.was) = match self.shared {
                Shared::Live => (None, Vec::new()),
                Shared::AsShared => today(&choice, view.catalog),
            };
        }
        choice
    }

    fn shown(&self, view: View<'_>) -> Option<Choice> {
        let core = view.catalog.core();
        let empty = Choice { technologies: view.choice.technologies.clone(), ..Choice::default_of(view.catalog) };
        let (kind, id) = self.what.split_once(' ').unwrap_or((&self.what, ""));
        match kind {
            "sheet" => Some(Choice { page: Page::Worksheet, sheet: view.catalog.sheet_index(id)?, ..empty }),
            "measure" => {
                let measure = core.measures.iter().find(|measure| measure.id == id)?;
                Some(Choice { page: Page::Popularity, measure: Some(measure.id.clone()), ..empty })
            }
            "article" => {
                let article = core.articles.iter().find(|article| article.id == id)?;
                Some(Choice { page: Page::Article, article: Some(article.id.clone()), ..empty })
            }
            "compare" => Some(Choice { page: Page::Compare, ..empty }),
            _ => None,
        }
    }

    /// The query of the frame.
    pub fn frame_query(&self, view: View<'_>) -> String {
        let choice = self.choice(view);
        let mut query = full_page(&choice, view.catalog);
        let mut add = |pair: &str| {
            query.push_str(if query.is_empty() { "" } else { "&" });
            query.push_str(pair);
        };
        if self.telling == Telling::Nothing {
            add("ev=0");
        }
        if self.asking == Asking::Nothing && choice.page == Page::Worksheet {
            add("ro=1");
        }
        query
    }

    /// The query of the full page that shows the same.
    pub fn page_query(&self, view: View<'_>) -> String {
        let choice = Choice { theme: None, flow: Flow::All, foreign: Vec::new(), ..self.choice(view) };
        format(&choice, view.catalog)
    }
}

/// The dataset and the result of today, as a link keeps them.
fn today(choice: &Choice, catalog: &Catalog) -> (Option<String>, Vec<(String, i64)>) {
    let (decision, _) = Decision::new(choice, catalog);
    (Some(catalog.core().id.clone()), results(&decision, &standing(&decision), catalog))
}
