//! What a link said that could not be followed, in a code for tools and in words for people.

use crate::words::Message;
use crate::words::{address as words, frame};

macro_rules! codes {
    ($($variant:ident $code:literal $message:ident,)*) => {
        /// Why a part of an address was left out.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = $code] $variant,)*
        }

        impl Code {
            /// The code in a decision record.
            pub fn code(self) -> &'static str {
                match self {
                    $(Code::$variant => $code,)*
                }
            }

            /// The sentence for people; `{0}` stands for the value.
            fn message(self) -> Message {
                match self {
                    $(Code::$variant => words::$message,)*
                }
            }
        }
    };
}

codes! {
    TooLong "too-long" TOO_LONG,
    DuplicateKey "duplicate-key" DUPLICATE_KEY,
    UnknownPage "unknown-page" UNKNOWN_PAGE,
    UnknownTechnology "unknown-technology" UNKNOWN_TECHNOLOGY,
    DuplicateTechnology "duplicate-technology" DUPLICATE_TECHNOLOGY,
    TooManyTechnologies "too-many-technologies" TOO_MANY_TECHNOLOGIES,
    UnknownSheet "unknown-sheet" UNKNOWN_SHEET,
    NotInSheet "not-in-sheet" NOT_IN_SHEET,
    BadAnswer "bad-answer" BAD_ANSWER,
    UnknownQuestion "unknown-question" UNKNOWN_QUESTION,
    UnknownAnswer "unknown-answer" UNKNOWN_ANSWER,
    BadImportance "bad-importance" BAD_IMPORTANCE,
    DuplicateQuestion "duplicate-question" DUPLICATE_QUESTION,
    TallyImportance "tally-importance" TALLY_IMPORTANCE,
    UnknownMeasure "unknown-measure" UNKNOWN_MEASURE,
    UnknownScale "unknown-scale" UNKNOWN_SCALE,
    BadYear "bad-year" BAD_YEAR,
    YearsReversed "years-reversed" YEARS_REVERSED,
    UnknownArticle "unknown-article" UNKNOWN_ARTICLE,
    BadOwn "bad-own" BAD_OWN,
    TooManyOwn "too-many-own" TOO_MANY_OWN,
    TooManyLinks "too-many-links" TOO_MANY_LINKS,
    UnknownFlow "unknown-flow" UNKNOWN_FLOW,
    UnknownFilter "unknown-filter" UNKNOWN_FILTER,
    UnknownLanguage "unknown-language" UNKNOWN_LANGUAGE,
    UnknownTheme "unknown-theme" UNKNOWN_THEME,
    BadDataset "bad-dataset" BAD_DATASET,
    BadEmbed "bad-embed" BAD_EMBED,
    BadWas "bad-was" BAD_WAS,
}

/// One thing that was left out, and its value as the link has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Why.
    pub code: Code,
    /// The value met, cut to 80 characters.
    pub value: String,
}

impl Notice {
    /// Longest value repeated to the visitor, in characters.
    const LONGEST_VALUE: usize = 80;

    /// A notice about a value; long values are cut.
    pub fn new(code: Code, value: &str) -> Self {
        let mut short: String = value.chars().take(Self::LONGEST_VALUE).collect();
        if short.len() < value.len() {
            short.push('…');
        }
        Self { code, value: short }
    }

    /// The sentence for people.
    pub fn words(&self) -> String {
        match self.value.split_once(" to ") {
            // Values are the same in every language, since tools read them, too.
            Some((from, to)) if self.code == Code::YearsReversed => words::YEARS_REVERSED.fill(&[&frame::PERIOD.fill(&[&from, &to])]),
            _ => self.code.message().fill(&[&self.value]),
        }
    }
}
