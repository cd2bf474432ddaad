//! Dossiers (hồ sơ): one product, year, round and kind.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::journal::{ALWAYS, version_on};
use super::row::{Day, day, opt};
use super::transaction::uid;
use super::written::{Written, with_entry};
use super::{Reader, Result, Txn};
use crate::law::FilingKind;

/// What makes a dossier the one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DossierKey {
    /// Its product.
    pub product: i64,
    /// Programme year.
    pub year: i32,
    /// Round (đợt), 0 when none is told.
    pub round: u8,
    /// First, upgrade or re-evaluation.
    pub kind: FilingKind,
}

/// A dossier's code, shown as `2020-1-017`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DossierCode {
    /// Programme year.
    pub year: i32,
    /// Round, 0 when none is told.
    pub round: u8,
    /// Number within year and round.
    pub number: u32,
}

/// The dossier's dates, two slips (Mẫu 01) and the rest that may be corrected.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierFacts {
    /// Product code (mã số sản phẩm): may be blank or repeat.
    pub product_code: Option<String>,
    /// The subject filed with the commune: chooses the regime.
    pub filed: Option<NaiveDate>,
    /// The commune's proposal.
    pub proposed: Option<NaiveDate>,
    /// Received by the province.
    pub received: Option<NaiveDate>,
    /// Full file.
    pub complete: Option<NaiveDate>,
    /// The province's proposal of it for five stars, to the ministry.
    pub sent_up: Option<NaiveDate>,
    /// The commune's slip: number, day, receiver.
    pub commune_slip: Slip,
    /// The province's slip.
    pub province_slip: Slip,
    /// Why it is finished under the old acts after the last day of QĐ 26/2026 Art 12.2.
    pub past_deadline: Option<String>,
    /// Why a re-evaluation is taken outside the window of QĐ 26/2026 Art 7.6a.
    pub past_window: Option<String>,
    /// The dossier whose marks and evidence it began with.
    pub drawn_from: Option<i64>,
    /// Note (ghi chú), unknown columns among it.
    pub note: Option<String>,
}

/// A registration slip's receipt (phần dành cho cơ quan quản lý, Mẫu 01).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// `…/PĐK-…`.
    pub number: Option<String>,
    /// Day of receipt.
    pub on: Option<NaiveDate>,
    /// Receiver.
    pub by: Option<String>,
}

/// A dossier as it stood on a day.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// Local number.
    pub id: i64,
    /// What makes it the one it is.
    pub key: DossierKey,
    /// Its code.
    pub code: DossierCode,
    /// What may be corrected.
    pub facts: DossierFacts,
    /// Whether this is a filing anew: it was registered before, whatever its filing day now.
    pub refiled: bool,
}

/// A version of a dossier that was drawn from another.
#[derive(Debug, Clone)]
pub struct DrawnDossier {
    /// The dossier.
    pub id: i64,
    /// Its product, as it was registered.
    pub product: i64,
    /// When it was filed.
    pub filed: Option<NaiveDate>,
    /// The other.
    pub from: Option<i64>,
}

impl fmt::Display for DossierCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{:03}", self.year, self.round, self.number)
    }
}

impl FromStr for DossierCode {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        let mut parts = text.trim().splitn(3, '-');
        let mut next = || parts.next().filter(|part| part.bytes().all(|b| b.is_ascii_digit())).ok_or(());
        let (year, round, number) = (next()?, next()?, next()?);
        // As many digits as there are: what `Display` wrote is read, however long a year's list grew.
        let number = number.parse().ok().filter(|number| *number > 0).ok_or(())?;
        Ok(Self { year: year.parse().map_err(drop)?, round: round.parse().map_err(drop)?, number })
    }
}

impl DossierFacts {
    /// These facts with newer ones put over them.
    #[must_use]
    pub fn updated(&self, newer: &Self) -> Self {
        let text = |old: &Option<String>, new: &Option<String>| new.clone().or_else(|| old.clone());
        let slip = |old: &Slip, new: &Slip| Slip {
            number: text(&old.number, &new.number),
            on: new.on.or(old.on),
            by: text(&old.by, &new.by),
        };
        Self {
            product_code: text(&self.product_code, &newer.product_code),
            filed: newer.filed.or(self.filed),
            proposed: newer.proposed.or(self.proposed),
            received: newer.received.or(self.received),
            complete: newer.complete.or(self.complete),
            sent_up: newer.sent_up.or(self.sent_up),
            commune_slip: slip(&self.commune_slip, &newer.commune_slip),
            province_slip: slip(&self.province_slip, &newer.province_slip),
            past_deadline: text(&self.past_deadline, &newer.past_deadline),
            past_window: text(&self.past_window, &newer.past_window),
            drawn_from: newer.drawn_from.or(self.drawn_from),
            note: text(&self.note, &newer.note),
        }
    }
}

impl Reader<'_> {
    /// Every dossier as it stood on a day, in the order of their codes.
    pub fn dossiers(self, on: NaiveDate) -> Result<Vec<Dossier>> {
        let sql = format!(
            "SELECT d.id, d.product, d.year, d.round, d.kind, d.number, r.* FROM dossier_rev r JOIN dossier d ON d.id = r.dossier
             WHERE {} AND {} ORDER BY d.year, d.round, d.number",
            self.among("d.product"),
            version_on("dossier_rev", "dossier")
        );
        let ones = self.ones()?;
        self.all("dossiers", &sql, (Day(on), self.products), |row| {
            let (year, round) = (row.get("year")?, row.get("round")?);
            Ok(Dossier {
                id: row.get("id")?,
                key: DossierKey { product: ones.product(row.get("product")?), year, round, kind: row.get("kind")? },
                code: DossierCode { year, round, number: row.get("number")? },
                facts: facts(row)?,
                refiled: day(row, "valid_from")? > Some(ALWAYS),
            })
        })
    }

    /// The filing days a dossier was told with up to a day, oldest version first, and the reason of each version.
    pub fn filings(self, dossier: i64, on: NaiveDate) -> Result<Vec<(Option<NaiveDate>, Option<String>)>> {
        let sql = "SELECT filed, reason FROM dossier_rev
                   WHERE dossier = ?1 AND valid_from <= ?2 AND entry IN (SELECT id FROM live) ORDER BY rev";
        self.all("a dossier's filings", sql, (dossier, Day(on)), |row| Ok((day(row, "filed")?, row.get("reason")?)))
    }

    /// The versions of dossiers of which one tells another that it was drawn from, by dossier and in order.
    pub fn dossiers_drawn(self) -> Result<Vec<Written<DrawnDossier>>> {
        let sql = "SELECT d.product, r.dossier, r.entry, r.filed, r.drawn_from
                   FROM dossier_rev r JOIN dossier d ON d.id = r.dossier WHERE r.entry IN (SELECT id FROM live)
                     AND EXISTS (SELECT 1 FROM dossier_rev x WHERE x.dossier = r.dossier AND x.drawn_from IS NOT NULL)
                   ORDER BY r.dossier, r.rev";
        let read = |row: &rusqlite::Row<'_>| {
            let (id, product) = (row.get("dossier")?, row.get("product")?);
            Ok(DrawnDossier { id, product, filed: day(row, "filed")?, from: row.get("drawn_from")? })
        };
        self.all("dossiers", sql, [], with_entry(read))
    }

    /// The highest dossier number of each year and round, voided ones counted: a number is never used again.
    pub fn last_numbers(self) -> Result<Vec<(i32, u8, u32)>> {
        let sql = "SELECT year, round, max(number) FROM dossier GROUP BY year, round";
        self.all("dossier numbers", sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }
}

/// What a version of a dossier says, of a row of it.
pub(super) fn facts(row: &rusqlite::Row<'_>) -> rusqlite::Result<DossierFacts> {
    let slip = |number: &str, on: &str, by: &str| {
        Ok::<_, rusqlite::Error>(Slip { number: row.get(number)?, on: day(row, on)?, by: row.get(by)? })
    };
    Ok(DossierFacts {
        product_code: row.get("product_code")?,
        filed: day(row, "filed")?,
        proposed: day(row, "proposed")?,
        received: day(row, "received")?,
        complete: day(row, "complete")?,
        sent_up: day(row, "sent_up")?,
        commune_slip: slip("commune_slip", "commune_slip_on", "commune_slip_by")?,
        province_slip: slip("province_slip", "province_slip_on", "province_slip_by")?,
        past_deadline: row.get("past_deadline")?,
        past_window: row.get("past_window")?,
        drawn_from: row.get("drawn_from")?,
        note: row.get("note")?,
    })
}

/// The filing day of a dossier as of day `?1`.
pub(super) fn filed_on(dossier: &str) -> String {
    format!(
        "(SELECT f.filed FROM dossier_rev f WHERE f.dossier = {dossier} AND f.valid_from <= ?1
            AND f.entry IN (SELECT id FROM live) ORDER BY f.valid_from DESC, f.rev DESC LIMIT 1)"
    )
}

impl Txn<'_> {
    /// Adds a dossier under a number of its year and round, as read from a line of a source where there is one.
    pub fn add_dossier(
        &mut self,
        key: DossierKey,
        number: u32,
        facts: &DossierFacts,
        at: Option<(i64, u64)>,
    ) -> Result<i64> {
        let entry = self.entry();
        let id = self.insert(
            "a dossier",
            "INSERT INTO dossier (uid, entry, product, year, round, kind, number) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (uid(), entry, key.product, key.year, key.round, key.kind, number),
        )?;
        self.version_dossier(id, 1, ALWAYS, facts, at)?;
        Ok(id)
    }

    /// Corrects a dossier's last filing, as read from a line of a source where there is one: `(source, line)`.
    /// What held of the filing before stays.
    pub fn put_dossier(&mut self, id: i64, facts: &DossierFacts, at: Option<(i64, u64)>) -> Result<()> {
        let sql = "SELECT max(valid_from) AS since FROM dossier_rev
                   WHERE dossier = ?1 AND entry IN (SELECT id FROM live)";
        let since = self.read().all("a dossier's last filing", sql, [id], |row| day(row, "since"))?;
        self.next_version(id, since.into_iter().flatten().next().unwrap_or(ALWAYS), facts, at)
    }

    /// Files a dossier anew on a day: an event of that day, no correction of the past.
    pub fn refile_dossier(&mut self, id: i64, on: NaiveDate, facts: &DossierFacts) -> Result<()> {
        self.next_version(id, on, facts, None)
    }

    fn next_version(&mut self, id: i64, since: NaiveDate, facts: &DossierFacts, at: Option<(i64, u64)>) -> Result<()> {
        let rev = self.next_rev("dossier_rev", "dossier = ?1", [id])?;
        self.version_dossier(id, rev, since, facts, at)
    }

    fn version_dossier(
        &mut self,
        id: i64,
        rev: i64,
        since: NaiveDate,
        facts: &DossierFacts,
        at: Option<(i64, u64)>,
    ) -> Result<()> {
        let (entry, reason) = (self.entry(), self.reason().map(str::to_owned));
        self.put(
            "a version of a dossier",
            "INSERT INTO dossier_rev (dossier, rev, valid_from, entry, reason, product_code, filed, proposed, received,
               complete, sent_up, commune_slip, commune_slip_on, commune_slip_by, province_slip, province_slip_on,
               province_slip_by, past_deadline, past_window, drawn_from, note, source, line)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
            rusqlite::params![
                id,
                rev,
                Day(since),
                entry,
                reason,
                facts.product_code,
                opt(facts.filed),
                opt(facts.proposed),
                opt(facts.received),
                opt(facts.complete),
                opt(facts.sent_up),
                facts.commune_slip.number,
                opt(facts.commune_slip.on),
                facts.commune_slip.by,
                facts.province_slip.number,
                opt(facts.province_slip.on),
                facts.province_slip.by,
                facts.past_deadline,
                facts.past_window,
                facts.drawn_from,
                facts.note,
                at.map(|(source, _)| source),
                at.map(|(_, line)| i64::try_from(line).unwrap_or(i64::MAX)),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_printed_is_read_back_whatever_its_number() {
        for number in [1, 17, 999, 1000, 999_999, 1_000_000, u32::MAX] {
            let code = DossierCode { year: 2020, round: 1, number };
            assert_eq!(code.to_string().parse(), Ok(code));
        }
        for text in ["2020-1-0", "2020-1-", "2020-1", "2020-1-+7", "2020-1-4294967296", "2020-1-1-1", "2020-300-1"] {
            assert_eq!(text.parse::<DossierCode>(), Err(()), "{text}");
        }
    }
}
