//! The two languages of everything a person reads.

/// A language of human text. Data (CSV, JSON keys, codes) does not change with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese, as an office writes it. The default.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language named by a code, `vi` or `en`, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.trim().to_ascii_lowercase().as_str() {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The code of this language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The one of two texts that is in this language.
    pub const fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
