//! What a certificate prints, and what its code states.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::authority::own_on;
use crate::commands::{Failure, wording};
use crate::law::{Level, is_unnamed, signatory};
use crate::ledger::{Certificate, Reader, Records, Reissue, ReissuedBecause};
use crate::report::certificate::Sheet;
use crate::seal::{Certified, name_hash};
use crate::text::messages::certificate as say;
use crate::text::{Lang, fold, number};

/// A certificate as it is printed.
pub struct Printed {
    /// The page.
    pub sheet: Sheet,
    /// What the code on it states; the head and the key are put in where it is signed.
    pub states: Certified,
}

/// What papers have in Vietnamese whatever the language of the screen.
const VI: Lang = Lang::Vi;

impl Printed {
    /// What a certificate prints: names and places as they stood when it was signed or, where it was issued again because
    /// they changed, as they stood then. Or what it lacks, in words.
    pub fn of(
        records: &mut Records,
        reader: Reader<'_>,
        one: &Certificate,
        reissues: &[Reissue],
        lang: Lang,
    ) -> Result<Result<Self, String>, Failure> {
        let mut own: Vec<&Reissue> =
            reissues.iter().filter(|again| one.has(again.certificate) && again.issued_on <= records.on).collect();
        own.sort_by_key(|again| again.issued_on);
        let changed = own.iter().rfind(|again| again.because == ReissuedBecause::Changed);
        let day = changed.map(|again| again.issued_on).or(one.signed_on).unwrap_or(records.on);
        if records.told != day {
            records.tell_as_of(reader, day)?;
        }
        let product = one.facts.product;
        let subject = if changed.is_some() { records.subject_of(product) } else { records.subject_at_signing(one) };
        let facts = subject.map(|(_, facts)| facts);
        let decision = records.decision_of(one);
        let papers = decision.and_then(|decision| {
            Some((decision.number.clone()?, decision.signed_on?, decision.authority.clone()?, one.end()?))
        });
        let Some(star) = one.facts.star.filter(|star| star.is_certified()) else {
            return Ok(Err(say::lacks_star(lang)));
        };
        let Some((number, signed_on, authority, end)) = papers else { return Ok(Err(say::lacks_decision(lang))) };
        let Some((facts, subject)) = facts.and_then(|facts| Some((facts, facts.name.clone()?))) else {
            return Ok(Err(say::lacks_subject(lang)));
        };
        let name = records.product_name(product).to_owned();
        let (_, office) = own_on(&reader.office(signed_on)?, signed_on);
        let office = office.strip_prefix("UBND ").unwrap_or(&office).to_owned();
        let signer = Signer::of(&authority, &office);
        let code = one.facts.product_code.clone().unwrap_or_default();
        let date = |day: NaiveDate| number::date(VI, day);
        let two = |n: u32| format!("{n:02}");
        let again = own.last().map(|last| say::reissued_times(VI, own.len(), date(last.issued_on)));
        let fields = [
            ("co_quan", signer.heading),
            ("san_pham", name.clone()),
            ("chu_the", subject),
            ("dia_chi", wording::address(facts)),
            ("hang_sao", star.number().to_string()),
            ("sao_chu", in_words(star.number()).to_owned()),
            ("so_quyet_dinh", number.clone()),
            ("ngay_quyet_dinh", date(signed_on)),
            ("co_quan_quyet_dinh", signer.whole),
            ("gia_tri_den", date(end)),
            ("noi_cap", signer.place),
            ("ngay", two(signed_on.day())),
            // Decree 30/2020: January and February with a nought.
            ("thang", if signed_on.month() < 3 { two(signed_on.month()) } else { signed_on.month().to_string() }),
            ("nam", signed_on.year().to_string()),
            ("chuc_vu", signer.capacity),
            ("ma_san_pham", code.clone()),
            ("so_thu_tu", one.facts.position.map(|row| row.to_string()).unwrap_or_default()),
            ("cap_lai", again.unwrap_or_default()),
        ];
        let fields: BTreeMap<_, _> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let over = records.policies.term_rules().anniversary.first_day_over(end);
        let states = Certified {
            star: star.number(),
            signed_on,
            last_day: over - TimeDelta::days(1),
            name: name_hash(&name),
            head: [0; 16],
            key: [0; 4],
            product_code: code,
            decision: number,
            authority,
            office,
        };
        Ok(Ok(Self { sheet: Sheet { fields, stars: star.number(), code: None }, states }))
    }
}

/// Who certifies, as the page has it.
struct Signer {
    heading: String,
    capacity: String,
    whole: String,
    place: String,
}

impl Signer {
    /// Of an authority as its decision prints it; one that names no place is the office's own.
    fn of(authority: &str, own: &str) -> Self {
        let (level, place) = signatory(authority).unwrap_or((Level::Province, own.to_owned()));
        if level == Level::Ministry {
            // The seat of every ministry.
            let heading = format!("BỘ TRƯỞNG {}", place.to_uppercase());
            return Self { heading, capacity: "BỘ TRƯỞNG".into(), whole: place, place: "Hà Nội".into() };
        }
        let place = if is_unnamed(&place) { own.to_owned() } else { place };
        let whole = format!("Ủy ban nhân dân {place}");
        let heading = format!("CHỦ TỊCH {}", whole.to_uppercase());
        Self { heading, capacity: "CHỦ TỊCH".into(), whole, place: without_kind(&place) }
    }
}

/// "Đồng Tháp" of "tỉnh Đồng Tháp".
fn without_kind(place: &str) -> String {
    let key = fold::key(place);
    let kinds = ["tỉnh ", "thành phố ", "thị xã ", "huyện ", "quận ", "tp ", "tx "];
    let words = kinds.iter().find(|kind| key.starts_with(**kind)).map_or(0, |kind| kind.split_whitespace().count());
    place.split_whitespace().skip(words).collect::<Vec<_>>().join(" ")
}

fn in_words(star: u8) -> &'static str {
    match star {
        3 => "ba",
        4 => "bốn",
        5 => "năm",
        _ => "",
    }
}
