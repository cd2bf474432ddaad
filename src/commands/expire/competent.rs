//! The decision that ends certificates, and who may sign it.

use chrono::NaiveDate;

use crate::commands::certify::authority;
use crate::commands::register::ministry;
use crate::commands::signed::Signed;
use crate::commands::{Context, Failure};
use crate::law::{Level, Regime};
use crate::ledger::{DecisionFacts, DecisionKind, Named, Office, Txn};
use crate::text::messages::ending as say;
use crate::text::{Lang, fold, number};

/// Whose it is to sign, by which article.
#[derive(Debug, Clone, Copy)]
pub struct Competent {
    /// The level; `None`: no source tells, or no article asks.
    pub level: Option<Level>,
    /// The article, in a language.
    pub article: fn(Lang) -> String,
}

impl Competent {
    /// The decision of a day. An authority that is not competent by QĐ 26/2026 is refused from its first day on; what was
    /// signed before stays as the paper has it.
    pub fn decision(
        self,
        signed: &Signed,
        kind: DecisionKind,
        on: NaiveDate,
        txn: &mut Txn<'_>,
        ctx: &Context<'_>,
    ) -> Result<DecisionFacts, Failure> {
        let lang = ctx.lang;
        let number = signed.number(on, lang)?;
        let office = txn.read().office(on)?;
        let (own, own_name) = authority::own_on(&office, on);
        let level = self.level.unwrap_or(Level::Province);
        let (level, unit, authority) = match &signed.authority {
            Some(printed) => {
                let (told, unit) = authority::read(txn, printed, Some(on), &office)?;
                if let Some(why) = refused(printed, (told, unit), on, self, (&office, &own_name), lang) {
                    return Err(Failure::Refused(why));
                }
                (told, unit, printed.clone())
            }
            None if level == Level::Ministry => {
                let name = ministry(on);
                (Some(level), Some(txn.unit(&Named::Ministry(name.clone()))?), name)
            }
            None => {
                let unit = own.map(|own| txn.province(own)).transpose()?.unwrap_or(office.unit.id);
                (Some(level), Some(unit), own_name)
            }
        };
        let (authority, number, signed_on) = (Some(authority), Some(number), Some(on));
        Ok(DecisionFacts { kind, level, unit, authority, number, signed_on })
    }
}

/// Why a printed authority cannot have signed on a day.
fn refused(
    printed: &str,
    (level, unit): (Option<Level>, Option<i64>),
    on: NaiveDate,
    competent: Competent,
    (office, own): (&Office, &str),
    lang: Lang,
) -> Option<String> {
    let needed = competent.level.filter(|_| on >= Regime::R26.first_day());
    if let Some(needed) = needed.filter(|needed| level != Some(*needed)) {
        let who = match needed {
            Level::Ministry => say::minister_of(lang, ministry(on)),
            _ => say::chairman_of(lang, own),
        };
        return Some(say::not_competent(lang, printed, who, (competent.article)(lang)));
    }
    authority::not_of_its_day(printed, (level, unit), on, (office, own), lang)
}

/// What is to be known of who issued a certificate and who ends it.
pub(super) fn of_issuer(
    issued: Option<&DecisionFacts>,
    decision: &DecisionFacts,
    article: fn(Lang) -> String,
    lang: Lang,
) -> Option<String> {
    let (issued, unit) = (issued?, decision.unit?);
    decision.signed_on.filter(|on| *on >= Regime::R26.first_day())?;
    let is_other = issued.level.is_some() && issued.unit != Some(unit);
    let before = issued.authority.as_deref().filter(|_| is_other)?;
    let signer = decision.authority.as_deref()?;
    // A province that others were merged into is called as it was.
    if fold::key(before) == fold::key(signer) {
        return None;
    }
    Some(say::issued_by_other(lang, before, signer, article(lang)))
}

/// What a decision of before QĐ 26/2026 is told by.
pub(super) fn of_its_day(on: NaiveDate, lang: Lang) -> Option<String> {
    let first = Regime::R26.first_day();
    (on < first).then(|| say::before_the_act(lang, number::date(lang, first)))
}
