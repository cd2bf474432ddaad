//! `ocop register support`: what subjects were helped with, from a file.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::record::{Args, Record, key_of, or_blank, tied};
use crate::commands::cells::{Numbers, word, year};
use crate::commands::input::Input;
use crate::commands::products::Products;
use crate::commands::{Context, Outcome, row};
use crate::ledger::{MoneySource, Recorded, SupportFacts};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{around as say, front, input as msg};
use crate::text::{Lang, fold, number};

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let numbers = Numbers::default();
    let mut listed = args.read(
        (heading::SUPPORTS, &["noi_dung", "nguon"]),
        |input, row, products, doubts| support(input, row, (products, &numbers), doubts, lang),
        ctx,
    )?;
    let (planned, paid) = (listed.sum(|one| one.planned), listed.sum(|one| one.paid));
    listed.doubts.extend(planned_twice(&listed.rows, lang));
    listed.sums = Some(say::support_sums(lang, number::money(lang, planned), number::money(lang, paid)));
    let year = listed.rows.iter().map(|(_, one)| one.year).max();
    if listed.write(&args.writing, |_, _| Ok(None), ctx)?
        && let Some(year) = year
    {
        ctx.say(say::next_supports(lang, year))?;
    }
    Ok(())
}

/// Rows of one support that was paid on several days, each with the plan, which is then counted as often.
fn planned_twice(rows: &[(u64, SupportFacts)], lang: Lang) -> Vec<(u64, String)> {
    let mut planned: HashMap<(i32, MoneySource, String), Vec<(u64, Key)>> = HashMap::new();
    let mut doubts = Vec::new();
    for (line, facts) in rows.iter().filter(|(_, facts)| facts.planned.is_some()) {
        let key = facts.key();
        let seen = planned.entry((key.year, key.money, key.content.clone())).or_default();
        if let Some((first, _)) = seen.iter().find(|(_, one)| one.is_of_other_day(&key)) {
            doubts.push((*line, say::planned_at_line(lang, first)));
        }
        seen.push((*line, key));
    }
    doubts
}

/// Reads a row; `None` where it is at fault.
fn support(
    input: &mut Input,
    row: &Row,
    (products, numbers): (&Products<'_>, &Numbers),
    doubts: &mut Vec<String>,
    lang: Lang,
) -> Option<SupportFacts> {
    let year = year(input, row, "ngay_chi", lang);
    let content = input.text(row, "noi_dung");
    if content.is_none() {
        input.fault(row.line, "noi_dung", msg::blank(lang));
    }
    let sources = MoneySource::ALL.iter().map(|one| source_name(lang, *one)).collect::<Vec<_>>().join(", ");
    let money = word(input, row, "nguon", source, (front::one_of(lang, sources), true), lang);
    let planned = numbers.money(input, row, "ke_hoach", lang);
    let paid = numbers.money(input, row, "da_chi", lang);
    let paid_on = input.read(row, "ngay_chi", cell::date);
    if input.is_bad(row.line) {
        return None;
    }
    if planned.or(paid).is_none() {
        input.fault(row.line, "ke_hoach", say::needs_money(lang));
        return None;
    }
    if planned.zip(paid).is_some_and(|(planned, paid)| paid > planned) {
        doubts.push(say::paid_over(lang));
    }
    Some(SupportFacts {
        year: year?,
        content: content?,
        policy: input.text(row, "chinh_sach"),
        name: input.text(row, "ten_san_pham"),
        subject: input.text(row, "chu_the"),
        product: tied(products.of_row(input, row, lang), doubts, lang),
        money: money?,
        planned,
        paid,
        paid_on,
        note: row::note(input, row),
    })
}

/// A source of money in the words of plans and reports.
fn source(typed: &str) -> Option<MoneySource> {
    Some(match fold::search(typed).trim_start_matches("nguon ").trim_start_matches("von ") {
        "central budget" | "nstw" | "ngan sach trung uong" | "trung uong" | "ngan sach tw" | "tw" => {
            MoneySource::Central
        }
        "local budget"
        | "nsdp"
        | "ngan sach dia phuong"
        | "dia phuong"
        | "ngan sach tinh"
        | "ngan sach xa"
        | "ngan sach huyen" => MoneySource::Local,
        "combined" | "long ghep" | "von long ghep" | "nguon long ghep" => MoneySource::Combined,
        "own funds" | "chu the" | "von chu the" | "doi ung" | "von doi ung" | "cua chu the" | "tu co" => {
            MoneySource::Subject
        }
        "other" | "khac" | "nguon khac" | "von khac" => MoneySource::Other,
        _ => return MoneySource::from_id(typed),
    })
}

/// A source as reports and the form's drop-down have it.
pub(in crate::commands) fn source_name(lang: Lang, source: MoneySource) -> String {
    match source {
        MoneySource::Central => say::central(lang),
        MoneySource::Local => say::local(lang),
        MoneySource::Combined => say::combined(lang),
        MoneySource::Subject => say::of_subject(lang),
        MoneySource::Other => say::other_money(lang),
    }
}

/// What tells a support from others.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    year: i32,
    money: MoneySource,
    content: String,
    policy: String,
    name: String,
    subject: String,
    paid_on: Option<NaiveDate>,
}

impl Key {
    /// Whether two may be one but for the day it was paid on.
    fn is_but_for_day(&self, other: &Self) -> bool {
        (self.year, self.money, &self.content) == (other.year, other.money, &other.content)
            && or_blank(&self.policy, &other.policy)
            && or_blank(&self.name, &other.name)
            && or_blank(&self.subject, &other.subject)
    }

    /// Whether two may be one that was paid on another day.
    fn is_of_other_day(&self, other: &Self) -> bool {
        let days = self.paid_on.zip(other.paid_on);
        days.is_some_and(|(one, other)| one != other) && self.is_but_for_day(other)
    }
}

impl Record for SupportFacts {
    type Key = Key;

    const COMMAND: &'static str = "register support";

    fn name(lang: Lang) -> String {
        say::supports(lang)
    }

    fn key(&self) -> Key {
        Key {
            year: self.year,
            money: self.money,
            content: fold::key(&self.content),
            policy: key_of(self.policy.as_ref()),
            name: key_of(self.name.as_ref()),
            subject: key_of(self.subject.as_ref()),
            paid_on: self.paid_on,
        }
    }

    fn fits(one: &Key, other: &Key) -> bool {
        one.is_but_for_day(other) && (one.paid_on == other.paid_on || one.paid_on.is_none() || other.paid_on.is_none())
    }

    /// Each day of payment is a record: the plan told with a second one is counted twice.
    fn respelled(&self, known: &Recorded<Self>, lang: Lang) -> Option<String> {
        let (paid_on, planned) = known.facts.paid_on.zip(known.facts.planned.filter(|_| self.planned.is_some()))?;
        let again = self.key().is_of_other_day(&known.facts.key());
        again.then(|| say::planned_before(lang, number::date(lang, paid_on), number::money(lang, planned)))
    }

    fn told(&self, lang: Lang) -> String {
        let parts = [Some(self.content.clone()), self.name.clone(), self.subject.clone()];
        let parts = parts.into_iter().flatten().chain([source_name(lang, self.money), self.year.to_string()]);
        parts.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_reads_by_its_name_and_its_id() {
        for one in MoneySource::ALL {
            for lang in [Lang::Vi, Lang::En] {
                assert_eq!(source(&source_name(lang, *one)), Some(*one), "{one:?}");
            }
            assert_eq!(source(one.id()), Some(*one));
        }
        assert_eq!(source("Vốn đối ứng"), Some(MoneySource::Subject));
        assert_eq!(source("vay ngân hàng"), None);
    }
}
