//! Revocation of certificates (QĐ 26/2026 Art 8): on what ground, by whom, in what time.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;

use super::{Level, Star};

/// A ground for revoking a certificate, by its letter in Art 8.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "&'static str")]
pub enum Ground {
    /// False or forged file.
    A,
    /// The criteria are no longer met.
    B,
    /// Breach of the law on quality, food safety, environment, intellectual property, labels.
    C,
    /// Misuse of the OCOP mark.
    D,
    /// Điểm đ: the product is no longer made.
    Dd,
    /// Other conclusion of an authority.
    E,
}

impl Ground {
    /// All of them, in the order of the article.
    pub const ALL: [Self; 6] = [Self::A, Self::B, Self::C, Self::D, Self::Dd, Self::E];

    /// As stored and as typed on any keyboard: `dd` is đ.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::Dd => "dd",
            Self::E => "e",
        }
    }

    /// As the article prints it.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::Dd => "đ",
            other => other.id(),
        }
    }

    /// The ground of an id or a letter. Letters of the law are never folded: d and đ are two grounds.
    pub fn from_id(typed: &str) -> Option<Self> {
        let typed = typed.trim().to_lowercase();
        Self::ALL.into_iter().find(|ground| ground.id() == typed || ground.letter() == typed)
    }
}

impl From<Ground> for &'static str {
    fn from(ground: Ground) -> Self {
        ground.id()
    }
}

/// Who revokes a certificate (Art 8.2): by its stars, whoever issued it. Stars that no source tells may be either's.
pub fn competent_to_revoke(star: Option<Star>) -> Option<Level> {
    star.map(|star| if star == Star::FIVE { Level::Ministry } else { Level::Province })
}

/// The last day for revoking after the authority's conclusion or, of ground đ, the commune's confirmation: 15 days
/// (Art 8.4).
pub fn revoked_by(concluded: NaiveDate) -> NaiveDate {
    concluded + TimeDelta::days(15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_law_are_never_folded() {
        let read = ["d", "dd", "đ", "Đ", "D", "DD", " e ", "f", ""].map(Ground::from_id);
        let (d, dd, e) = (Some(Ground::D), Some(Ground::Dd), Some(Ground::E));
        assert_eq!(read, [d, dd, dd, dd, d, dd, e, None, None]);
        assert_eq!(Ground::ALL.map(Ground::letter), ["a", "b", "c", "d", "đ", "e"]);
    }

    #[test]
    fn who_revokes_follows_from_the_stars_alone() {
        let by = [3, 4, 5].map(|star| competent_to_revoke(Star::new(star)));
        assert_eq!(by, [Some(Level::Province), Some(Level::Province), Some(Level::Ministry)]);
        assert_eq!(competent_to_revoke(None), None);
    }
}
