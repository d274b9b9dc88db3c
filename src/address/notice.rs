//! What a link said that could not be followed, in a code for tools and in words for people.

macro_rules! codes {
    ($($variant:ident $code:literal $words:literal,)*) => {
        /// Why a part of an address was left out.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $(#[doc = $words] $variant,)*
        }

        impl Code {
            /// The code in a decision record.
            pub fn code(self) -> &'static str {
                match self {
                    $(Code::$variant => $code,)*
                }
            }

            /// The sentence for people; `{}` stands for the value.
            fn words(self) -> &'static str {
                match self {
                    $(Code::$variant => $words,)*
                }
            }
        }
    };
}

codes! {
    TooLong "too-long" "The link is longer than 8,192 bytes. What stands up to there was read; the rest was left out.",
    DuplicateKey "duplicate-key" "The link says “{}” more than once. The first one counts.",
    UnknownPage "unknown-page" "There is no page “{}” here. This is the first page instead.",
    UnknownTechnology "unknown-technology" "“{}” is not a technology in this catalogue, so it was left out.",
    DuplicateTechnology "duplicate-technology" "“{}” is named twice. It is shown once.",
    TooManyTechnologies "too-many-technologies" "At most six technologies fit side by side. Left out: {}.",
    UnknownSheet "unknown-sheet" "There is no sheet “{}”. The full sheet is shown instead.",
    NotInSheet "not-in-sheet" "This sheet does not cover “{}”, so it is left out of the result.",
    BadAnswer "bad-answer" "“{}” is not an answer of the form question.answer, so it was left out.",
    UnknownQuestion "unknown-question" "This sheet has no question “{}”. It may have been removed; its answer was left out.",
    UnknownAnswer "unknown-answer" "“{}” is not among the answers to its question, so the question stands open.",
    BadImportance "bad-importance" "The importance in “{}” is not 0, 1, 2 or 4. The answer counts with 2, “matters”.",
    DuplicateQuestion "duplicate-question" "The question “{}” is answered twice. The first answer counts.",
    TallyImportance "tally-importance" "In “{}” an importance or a must-have is set, but on this sheet every answer counts one point.",
    UnknownMeasure "unknown-measure" "There is no measure “{}”. The overview is shown instead.",
    UnknownScale "unknown-scale" "There is no scale “{}”. The measure’s own scale is used.",
    BadYear "bad-year" "“{}” is not a year between 1990 and 2100, so it was left out.",
    YearsReversed "years-reversed" "The period {} ends before it begins. All years are shown.",
    UnknownArticle "unknown-article" "There is no article “{}”. The list of articles is shown instead.",
    BadOwn "bad-own" "“{}” is not an own question of the form text:importance:fits, so it was left out.",
    TooManyOwn "too-many-own" "At most twelve own questions are read. Left out: “{}”.",
    TooManyLinks "too-many-links" "At most twelve links are read. Left out: {}.",
    UnknownFlow "unknown-flow" "There is no arrangement “{}”. All questions stand on the page.",
    UnknownFilter "unknown-filter" "There is no filter “{}”. It was left out.",
    UnknownLanguage "unknown-language" "There is no language “{}” here. The page is in English.",
    UnknownTheme "unknown-theme" "There is no theme “{}”. Your own setting is used.",
    BadDataset "bad-dataset" "“{}” is not a dataset id of eight hexadecimal digits, so it was left out.",
    BadEmbed "bad-embed" "A frame does not understand “{}”, so its default counts.",
    BadWas "bad-was" "“{}” is not an earlier result that can be read, so it was left out.",
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
        self.code.words().replace("{}", &self.value)
    }
}
