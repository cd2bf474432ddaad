//! What the code on a certificate states: a few bytes, the office's signature over them and a check sum, written in letters
//! that a QR code packs closely. `docs/statement.md` describes every byte.

mod letters;

use chrono::{NaiveDate, TimeDelta};
use sha2::{Digest, Sha256};

use super::{SecretKey, bytes, holds};
use crate::text::{fold, hex};

/// What a code begins with, before the version of how it is written.
const PREFIX: &str = "OCOP";
const VERSION: u8 = 1;

/// Signed before the bytes of a statement, and not carried by the code: a signature of another kind never fits.
const SIGNED_AS: &[u8] = b"ocop certificate 1\n";

/// Bytes that every statement has before its texts.
const FIXED: usize = 42;
const SIGNATURE: usize = 64;
const CHECK: usize = 4;

/// Most letters that are read: a QR code at level M holds no more.
const LONGEST: usize = 3391;

/// The first 16 bytes of the SHA-256 of a product's name as it is compared: letters in small, one placement of tones.
pub fn name_hash(name: &str) -> [u8; 16] {
    first(&Sha256::digest(fold::key(name)))
}

/// What an office states of a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certified {
    /// Stars, 3 to 5.
    pub star: u8,
    /// The day of the decision.
    pub signed_on: NaiveDate,
    /// The last day on which it is in force.
    pub last_day: NaiveDate,
    /// [`name_hash`] of the product's name.
    pub name: [u8; 16],
    /// The first 16 bytes of the journal's head as it was printed.
    pub head: [u8; 16],
    /// The first four bytes of the public key that fits.
    pub key: [u8; 4],
    /// The product's code; blank where it has none.
    pub product_code: String,
    /// The decision's number.
    pub decision: String,
    /// The decision's authority, as printed.
    pub authority: String,
    /// The office's place.
    pub office: String,
}

/// A code that was read: what it states, and the signature under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What it states.
    pub states: Certified,
    signed: Vec<u8>,
    signature: [u8; SIGNATURE],
}

/// Why a code says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is no code of a certificate.
    Malformed,
    /// Its letters are not those that were printed: the sum does not come out.
    Altered,
    /// A newer program made it.
    Version(u8),
}

impl Certified {
    /// The code of it under the office's key, of which the first bytes are put in. The same statement and key give the
    /// same letters. None where a text is longer than 255 bytes, or a day not within 1970 to 2149.
    pub fn code(&self, secret: &SecretKey) -> Option<String> {
        let key = bytes::<32>(&secret.public()).map(|public| first(&public))?;
        let mut all = Self { key, ..self.clone() }.written()?;
        all.extend(secret.signature(&to_sign(&all)));
        all.extend(check(&all));
        Some(format!("{PREFIX}{VERSION}:{}", letters::of(&all)))
    }

    fn written(&self) -> Option<Vec<u8>> {
        let mut all = vec![VERSION, self.star];
        for day in [self.signed_on, self.last_day] {
            all.extend(u16::try_from((day - NaiveDate::default()).num_days()).ok()?.to_be_bytes());
        }
        all.extend(self.name);
        all.extend(self.head);
        all.extend(self.key);
        for text in [&self.product_code, &self.decision, &self.authority, &self.office] {
            all.push(u8::try_from(text.len()).ok()?);
            all.extend(text.as_bytes());
        }
        Some(all)
    }

    /// Of the bytes of a statement, all of which it must take.
    fn read(all: &[u8]) -> Option<Self> {
        let (fixed, mut rest) = all.split_at_checked(FIXED)?;
        let day = |at: usize| {
            let days = u16::from_be_bytes([*fixed.get(at)?, *fixed.get(at + 1)?]);
            NaiveDate::default().checked_add_signed(TimeDelta::days(days.into()))
        };
        let mut text = || {
            let (length, others) = rest.split_first()?;
            let (text, others) = others.split_at_checked(usize::from(*length))?;
            rest = others;
            String::from_utf8(text.to_vec()).ok()
        };
        let (product_code, decision, authority, office) = (text()?, text()?, text()?, text()?);
        let star = *fixed.get(1)?;
        let (signed_on, last_day) = (day(2)?, day(4)?);
        let (name, head, key) = (first(fixed.get(6..)?), first(fixed.get(22..)?), first(fixed.get(38..)?));
        let told = Self { star, signed_on, last_day, name, head, key, product_code, decision, authority, office };
        (rest.is_empty() && (3..=5).contains(&star)).then_some(told)
    }

    /// What a statement has of a head, by its digits; zeros of what is no hash.
    pub fn head_of(hash: &str) -> [u8; 16] {
        bytes::<32>(hash).map_or([0; 16], |hash| first(&hash))
    }

    /// The first digits of the key that fits, as the name of a key file has them.
    pub fn key_digits(&self) -> String {
        hex(self.key)
    }
}

impl Code {
    /// Reads a code as it was scanned or typed: spaces, ends of lines and the case of letters count for nothing.
    pub fn read(typed: &str) -> Result<Self, Unread> {
        let plain: String = typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let (version, body) = plain
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.split_once(':'))
            .filter(|_| plain.len() <= LONGEST)
            .and_then(|(version, body)| Some((version.parse::<u8>().ok()?, body)))
            .ok_or(Unread::Malformed)?;
        if version != VERSION {
            return Err(Unread::Version(version));
        }
        let all = letters::read(body).ok_or(Unread::Malformed)?;
        let end = all.len().checked_sub(CHECK).filter(|end| *end > FIXED + SIGNATURE).ok_or(Unread::Malformed)?;
        let (signed, sum) = all.split_at(end);
        if check(signed) != sum {
            return Err(Unread::Altered);
        }
        let (told, signature) = signed.split_at(end - SIGNATURE);
        if let Some(other) = told.first().filter(|version| **version != VERSION) {
            return Err(Unread::Version(*other));
        }
        let states = Certified::read(told).ok_or(Unread::Malformed)?;
        Ok(Self { states, signed: to_sign(told), signature: first(signature) })
    }

    /// Whether a public key, in hexadecimal, fits the signature.
    pub fn is_signed_by(&self, public: &str) -> bool {
        holds(&self.signed, &self.signature, public)
    }
}

fn to_sign(statement: &[u8]) -> Vec<u8> {
    [SIGNED_AS, statement].concat()
}

/// The first bytes of the SHA-256 of all before: a slip of a scanner or a pen is told apart from a forgery.
fn check(all: &[u8]) -> [u8; CHECK] {
    first(&Sha256::digest(all))
}

/// The first bytes of more; zeros where there are none, which no caller has.
fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.first_chunk().copied().unwrap_or([0; N])
}

#[cfg(test)]
mod tests;
