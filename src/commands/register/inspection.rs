//! `ocop register inspection`: what inspections found (QĐ 26/2026 Art 9), of one product or outlet, or from a file.

mod follows;

use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;

use super::record::{Listed, Record};
use crate::commands::cells::word;
use crate::commands::input::{Asked, Input};
use crate::commands::products::{Products, inspected};
use crate::commands::shared::{self, Opened, Writing};
use crate::commands::wording::sentence;
use crate::commands::{Context, Failure, Outcome, row, which};
use crate::law::{Criteria, Information, MarkUse};
use crate::ledger::{EVER, InspectionFacts, Outlet, Versioned};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, input as msg, inspection as say};
use crate::text::{Lang, fold, nearest, number};

/// Arguments of `register inspection`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The product inspected, by its name or a dossier's code; or a table of many inspections (CSV, Excel, ODS)
    #[arg(value_name = "PRODUCT|FILE", required_unless_present = "outlet")]
    about: Option<String>,
    /// A point of sale was inspected, by its name, and no product
    #[arg(long, value_name = "NAME", alias = "diem-ban", conflicts_with = "about", value_parser = shared::text)]
    outlet: Option<String>,
    #[command(flatten)]
    found: Found,
    #[command(flatten)]
    opened: Opened,
    #[command(flatten)]
    writing: Writing,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, clap::Args)]
struct Found {
    /// The day it was held
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Who inspected
    #[arg(long, value_name = "TEXT", alias = "don-vi", value_parser = shared::text)]
    unit: Option<String>,
    /// Number of the minutes or the conclusion
    #[arg(long, value_name = "NUMBER", alias = "bien-ban", value_parser = shared::code)]
    minutes: Option<String>,
    /// Whether the product keeps its criteria: kept or not-kept (Art 9.3a)
    #[arg(long, value_name = "FOUND", alias = "tieu-chi", value_parser = clap::builder::PossibleValuesParser::new(["kept", "not-kept"]))]
    criteria: Option<String>,
    /// How the OCOP mark is used: proper, improper or unused (Art 9.3b)
    #[arg(long, value_name = "FOUND", alias = "nhan-hieu", value_parser = clap::builder::PossibleValuesParser::new(["proper", "improper", "unused"]))]
    mark: Option<String>,
    /// Information and promotion: proper or improper (Art 9.3b)
    #[arg(long, value_name = "FOUND", alias = "thong-tin", value_parser = clap::builder::PossibleValuesParser::new(["proper", "improper"]))]
    information: Option<String>,
    /// What was found, in words
    #[arg(long, value_name = "TEXT", alias = "ket-qua", value_parser = shared::text)]
    findings: Option<String>,
    /// What the subject is to do
    #[arg(long, value_name = "TEXT", alias = "xu-ly", value_parser = shared::text)]
    follow_up: Option<String>,
    /// By when
    #[arg(long, value_name = "DAY", alias = "han", value_parser = shared::day)]
    due: Option<NaiveDate>,
    /// It was sudden, and not one of a plan (Art 9.2a)
    #[arg(long, alias = "dot-xuat")]
    sudden: bool,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let path = args.about.as_deref().map(Path::new);
    let is_table = |path: &Path| {
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default().to_lowercase();
        path.exists() || matches!(&*kind, "csv" | "tsv" | "txt" | "xlsx" | "xlsm" | "xls" | "ods")
    };
    match path.filter(|path| is_table(path)) {
        Some(path) => {
            if args.found != Found::default() {
                return Err(Failure::Usage(say::options_with_file(ctx.lang)));
            }
            from_file(path, args, ctx)
        }
        None => one(args, ctx),
    }
}

fn one(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, today) = (ctx.lang, ctx.today);
    args.opened.only_with_file(lang)?;
    let Some(date) = args.found.date else { return Err(Failure::Usage(say::needs_date(lang))) };
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register inspection", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let (mut product, mut outlet) = (None, None);
    match (&args.outlet, &args.about) {
        (Some(name), _) => {
            let found = outlet_of(&txn.read().outlets(EVER)?, name, lang);
            outlet = Some(found.map_err(|why| Failure::Refused(sentence(&why)))?);
        }
        (None, about) => {
            let typed = about.as_deref().unwrap_or_default();
            product = Some(which::product(txn.read(), &records, typed, None, lang)?);
        }
    }
    let found = args.found.clone();
    let facts = InspectionFacts {
        sudden: found.sudden.then_some(true),
        unit: found.unit,
        minutes: found.minutes,
        criteria: found.criteria.as_deref().and_then(Criteria::from_id),
        mark: found.mark.as_deref().and_then(MarkUse::from_id),
        information: found.information.as_deref().and_then(Information::from_id),
        findings: found.findings,
        follow_up: found.follow_up,
        due_on: found.due,
        note: None,
        product,
        outlet,
        held_on: date,
    };
    let known = txn.read().inspections(EVER)?;
    let held = known.iter().find(|one| one.facts.key() == facts.key());
    let updated = held.map_or_else(|| facts.clone(), |held| crate::ledger::Columns::updated(&held.facts, &facts));
    if let Some((_, told)) = fault(&updated, today, lang) {
        return Err(Failure::Usage(sentence(&told)));
    }
    match held {
        Some(held) if held.facts == updated => return ctx.say(answer::nothing_new(lang)),
        Some(held) => drop(updated.put(&mut txn, held, None)?),
        None => drop(updated.add(&mut txn, None)?),
    }
    let about = inspected(&updated, &records, &txn.read().outlets(EVER)?, lang);
    let day = number::date(lang, date);
    let told = if held.is_some() { say::mended(lang, about, day) } else { say::written(lang, about, day) };
    let written = ctx.land(txn, args.writing.dry_run, &json!({ "date": date }), told)?;
    follows::tell(std::iter::once(&updated), written, ctx)
}

fn from_file(path: &Path, args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, today) = (ctx.lang, ctx.today);
    let ledger = ctx.open()?;
    let (records, outlets) = (ledger.read().records(EVER)?, ledger.read().outlets(EVER)?);
    let products = Products::of(ledger.read(), &records)?;
    drop(ledger);
    let read =
        |input: &mut Input, row: &Row, _: &mut Vec<String>| inspection(input, row, (&products, &outlets), today, lang);
    let asked = Asked { opened: &args.opened, dry_run: args.writing.dry_run };
    let listed = Listed::read(path, (heading::INSPECTIONS, &["ngay"]), read, asked, ctx)?;
    let found: Vec<_> = listed.rows.iter().map(|(_, one)| one.clone()).collect();
    let written = listed.write(&args.writing, |_, _| Ok(None), ctx)?;
    follows::tell(found.iter(), written, ctx)
}

/// Reads a row; `None` where it is at fault.
fn inspection(
    input: &mut Input,
    row: &Row,
    (products, outlets): (&Products<'_>, &[Outlet]),
    today: NaiveDate,
    lang: Lang,
) -> Option<InspectionFacts> {
    if input.text(row, "ngay").is_none() {
        input.fault(row.line, "ngay", msg::blank(lang));
    }
    let held_on = input.read(row, "ngay", cell::date);
    let (mut product, mut outlet) = (None, None);
    match (products.of_row(input, row, lang), input.text(row, "diem_ban")) {
        (Some(Ok(found)), None) => product = Some(found),
        (Some(Err(why)), None) => input.fault(row.line, "ten_san_pham", why),
        (None, Some(name)) => match outlet_of(outlets, &name, lang) {
            Ok(found) => outlet = Some(found),
            Err(why) => input.fault(row.line, "diem_ban", why),
        },
        (Some(_), Some(_)) => input.fault(row.line, "diem_ban", say::product_or_outlet(lang)),
        (None, None) => input.fault(row.line, "ten_san_pham", say::product_or_outlet(lang)),
    }
    let sudden = word(input, row, "hinh_thuc", sudden, (say::forms(lang), false), lang);
    let criteria = word(input, row, "tieu_chi", criteria, (say::criteria_words(lang), false), lang);
    let mark = word(input, row, "nhan_hieu", mark, (say::mark_words(lang), false), lang);
    let information = word(input, row, "thong_tin", information, (say::information_words(lang), false), lang);
    let due_on = input.read(row, "han_xu_ly", cell::date);
    if input.is_bad(row.line) {
        return None;
    }
    let facts = InspectionFacts {
        sudden,
        unit: input.text(row, "don_vi_kiem_tra"),
        minutes: input.text(row, "bien_ban"),
        criteria,
        mark,
        information,
        findings: input.text(row, "ket_qua"),
        follow_up: input.text(row, "xu_ly"),
        due_on,
        note: row::note(input, row),
        product,
        outlet,
        held_on: held_on?,
    };
    if let Some((field, told)) = fault(&facts, today, lang) {
        input.fault(row.line, field, told);
        return None;
    }
    Some(facts)
}

/// What is wrong with an inspection as a whole, and at which field.
fn fault(facts: &InspectionFacts, today: NaiveDate, lang: Lang) -> Option<(&'static str, String)> {
    let nothing = facts.criteria.is_none() && facts.mark.is_none() && facts.information.is_none();
    if facts.held_on > today {
        return Some(("ngay", say::in_future(lang, number::date(lang, facts.held_on))));
    }
    if facts.due_on.is_some_and(|due| due < facts.held_on) {
        return Some(("han_xu_ly", say::due_before(lang)));
    }
    (nothing && facts.findings.is_none()).then(|| ("ket_qua", say::needs_findings(lang)))
}

/// The outlet of a name.
fn outlet_of(outlets: &[Outlet], name: &str, lang: Lang) -> Result<i64, String> {
    let named: Vec<i64> =
        outlets.iter().filter(|one| fold::key(&one.facts.name) == fold::key(name)).map(|one| one.id).collect();
    match named.as_slice() {
        [one] => Ok(*one),
        [] => Err(match nearest(name, outlets.iter().map(|one| one.facts.name.as_str())) {
            Some(near) => say::no_outlet_near(lang, name, near),
            None => say::no_outlet(lang, name),
        }),
        several => Err(say::several_outlets(lang, name, several.len())),
    }
}

/// Whether it was sudden.
fn sudden(typed: &str) -> Option<bool> {
    match fold::search(typed).trim_start_matches("kiem tra ") {
        "dot xuat" | "sudden" => Some(true),
        "dinh ky" | "theo ke hoach" | "planned" => Some(false),
        _ => None,
    }
}

fn criteria(typed: &str) -> Option<Criteria> {
    match fold::search(typed).as_str() {
        "duy tri" | "con duy tri" | "dat" | "dap ung" | "co" => Some(Criteria::Kept),
        "khong duy tri" | "khong dat" | "khong dap ung" | "khong" | "not kept" => Some(Criteria::NotKept),
        _ => Criteria::from_id(typed),
    }
}

fn mark(typed: &str) -> Option<MarkUse> {
    match fold::search(typed).as_str() {
        "dung" | "dung quy dinh" => Some(MarkUse::Proper),
        "khong dung" if fold::key(typed).contains("dùng") => Some(MarkUse::Unused),
        "khong dung" | "khong dung quy dinh" | "sai" | "sai quy dinh" => Some(MarkUse::Improper),
        "khong su dung" => Some(MarkUse::Unused),
        _ => MarkUse::from_id(typed),
    }
}

fn information(typed: &str) -> Option<Information> {
    match fold::search(typed).as_str() {
        "dung" | "dung quy dinh" => Some(Information::Proper),
        "khong dung" | "khong dung quy dinh" | "sai" | "sai quy dinh" => Some(Information::Improper),
        _ => Information::from_id(typed),
    }
}

/// An inspection is told by what was inspected and the day.
impl Record for InspectionFacts {
    type Key = (Option<i64>, Option<i64>, NaiveDate);

    const COMMAND: &'static str = "register inspection";

    fn name(lang: Lang) -> String {
        say::inspections(lang)
    }

    fn key(&self) -> Self::Key {
        (self.product, self.outlet, self.held_on)
    }

    fn fits(_: &Self::Key, _: &Self::Key) -> bool {
        false
    }

    fn told(&self, lang: Lang) -> String {
        number::date(lang, self.held_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_read_as_minutes_write_them() {
        // "không đúng" (not as it should) and "không dùng" (not used) differ by a mark alone.
        assert_eq!(mark("Không đúng quy định"), Some(MarkUse::Improper));
        assert_eq!(mark("không đúng"), Some(MarkUse::Improper));
        assert_eq!(mark("không dùng"), Some(MarkUse::Unused));
        assert_eq!(mark("không sử dụng"), Some(MarkUse::Unused));
        assert_eq!(mark("đúng quy định"), Some(MarkUse::Proper));
        assert_eq!(criteria("Không duy trì"), Some(Criteria::NotKept));
        assert_eq!(information("đúng"), Some(Information::Proper));
        assert_eq!(sudden("Đột xuất"), Some(true));
        assert_eq!(sudden("kiểm tra định kỳ"), Some(false));
    }
}
