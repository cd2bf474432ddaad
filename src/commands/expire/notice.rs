//! `ocop expire notice`: reminders to the subjects whose certificates end, a file each. Nothing is stored: which
//! reminders are due follows from the days.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{NaiveDate, TimeDelta};
use clap::ValueEnum;
use serde_json::{Value, json};

use crate::commands::folder::{self, Names};
use crate::commands::shared;
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::{Notice, Standing, days_left, extended_to, filing_window, is_of_transition};
use crate::ledger::{Certificate, Records};
use crate::report::{Cell, Format, Page, Style, Table};
use crate::text::messages::{answer, ending as say, term};
use crate::text::{Lang, fold, number, order};

/// Arguments of `expire notice`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder to write to; made where it is not there
    #[arg(long, value_name = "FOLDER", alias = "ra")]
    out: PathBuf,
    /// Remind up to this day; today when left out
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    on: Option<NaiveDate>,
    /// Remind from this day; the last 7 days, --on among them, when left out
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day)]
    since: Option<NaiveDate>,
    /// Format of the files
    #[arg(long, value_name = "FORMAT", alias = "dinh-dang", value_enum, default_value = "csv")]
    format: Kind,
    /// Write over files that are there
    #[arg(long, alias = "ghi-de")]
    force: bool,
}

/// A format of reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// One table with machine headings, for a spreadsheet.
    Csv,
    /// Figures with fixed keys, for a script.
    Json,
}

impl Kind {
    const fn format(self) -> Format {
        match self {
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
        }
    }
}

/// Whoever runs this each week misses no day.
const WEEK: TimeDelta = TimeDelta::days(6);

/// A certificate that a subject is told of.
struct Told<'r> {
    certificate: &'r Certificate,
    standing: Standing,
    /// Whether its file for re-evaluation is in.
    filed: bool,
    /// Its reminder of these days, if one is due.
    notice: Option<Notice>,
}

impl Told<'_> {
    /// What the reminder is of it.
    fn reason(&self, lang: Lang) -> String {
        match self.notice {
            Some(_) => say::notice_at_day(lang),
            None if self.filed => say::notice_filed(lang),
            None => say::notice_beside(lang),
        }
    }

    fn extended_to(&self, records: &Records) -> Option<NaiveDate> {
        runs_on_to(records, self.certificate)
    }
}

/// The last day to which a certificate runs on past its end, where Art 12.3 surely covers it or it does so now; not where
/// a result is there, to which alone it would run on.
pub(in crate::commands) fn runs_on_to(records: &Records, certificate: &Certificate) -> Option<NaiveDate> {
    let over = |end| records.policies.term_rules().anniversary.first_day_over(end);
    let will = |end| records.standing_on(certificate, over(end)) == Standing::Extended;
    let is_extended = records.standing(certificate) == Standing::Extended;
    let runs_on = |end: &NaiveDate| is_extended || is_of_transition(*end) && will(*end);
    certificate.end().filter(runs_on).map(extended_to)
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let on = args.on.unwrap_or(ctx.today);
    let since = args.since.unwrap_or(on - WEEK);
    let days = (number::date(lang, since), number::date(lang, on));
    if since > on {
        return Err(Failure::Usage(say::notice_order(lang, days.0, days.1)));
    }
    let ledger = ctx.open()?;
    let records = ledger.read().records(on)?;
    let subjects = reminded(&records, since);
    if subjects.is_empty() {
        return ctx.say(say::notices_none(lang, days.0, days.1));
    }
    let format = args.format.format();
    let (mut names, mut files, mut index) = (Names::default(), Vec::new(), Vec::new());
    let index_name = names.of(&say::index_file(lang), format.extension());
    for (subject, told) in &subjects {
        let name = names.of(&file_name(&records, *subject), format.extension());
        files.push((name.clone(), bytes(&of_subject(&records, *subject, told), format, ctx)?));
        index.push((name, *subject, told));
    }
    files.push((index_name, bytes(&of_all(&records, &index, (since, on)), format, ctx)?));
    let due = subjects.iter().flat_map(|(_, told)| told).filter(|one| one.notice.is_some()).count();
    let listed: usize = subjects.iter().map(|(_, told)| told.len()).sum();
    folder::write(&args.out, files, args.force, ctx)?;
    ctx.say(say::notices_written(lang, subjects.len(), due, listed, &days.0, &days.1))?;
    ctx.say(say::notices_next(lang, days.1))
}

/// The subjects of which a certificate came to a day of reminding since a day, with every certificate of theirs that is
/// in force.
fn reminded(records: &Records, since: NaiveDate) -> Vec<(i64, Vec<Told<'_>>)> {
    let days = records.policies.notice_days();
    let mut by_subject: BTreeMap<i64, Vec<Told<'_>>> = BTreeMap::new();
    for certificate in &records.certificates {
        let standing = records.standing(certificate);
        let (Some(end), true) = (certificate.end(), standing.in_force()) else { continue };
        let Some((subject, _)) = records.subject_of(certificate.facts.product) else { continue };
        let filed = standing == Standing::Filed || records.is_filed_again(certificate);
        // Of two in these days the later says all.
        let now = |notice: &Notice| (since..=records.on).contains(&notice.on);
        let notice = days.notices(end).into_iter().filter(|_| standing.in_term() && !filed).rfind(now);
        by_subject.entry(subject).or_default().push(Told { certificate, standing, filed, notice });
    }
    by_subject.retain(|_, told| told.iter().any(|one| one.notice.is_some()));
    let mut all: Vec<_> = by_subject.into_iter().collect();
    for (_, told) in &mut all {
        told.sort_by_key(|one| (one.certificate.end(), one.certificate.id));
    }
    all.sort_by_cached_key(|(id, _)| (order::key(&name_of(records, *id)), *id));
    all
}

fn name_of(records: &Records, subject: i64) -> String {
    wording::subject_name(Lang::Vi, records.subjects.get(&subject))
}

/// The file of a subject is called by its name, with its place where others have the name: the same whoever else is
/// reminded.
fn file_name(records: &Records, subject: i64) -> String {
    let name = name_of(records, subject);
    let key = fold::key(&name);
    let alone = records.subjects.keys().filter(|id| fold::key(&name_of(records, **id)) == key).count() == 1;
    let place = records.subjects.get(&subject).map(wording::address).filter(|place| !alone && !place.is_empty());
    match place {
        Some(place) => format!("{name}-{place}"),
        None if alone => name,
        None => format!("{name}-{subject}"),
    }
}

/// The reminder of a subject.
fn of_subject(records: &Records, subject: i64, told: &[Told<'_>]) -> Page {
    let lang = Lang::Vi;
    let facts = records.subjects.get(&subject);
    let name = name_of(records, subject);
    let mut table = Table::new("reminder")
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .left("dia_chi", term::address(lang))
        .right("hang_sao", term::star(lang))
        .left("so_quyet_dinh", term::decision(lang))
        .left("ngay_quyet_dinh", term::day(lang))
        .left("het_han", term::end(lang))
        .right("con_lai", term::days_left(lang))
        .left("trang_thai", term::standing(lang))
        .left("keo_dai_den", answer::extended_to(lang))
        .left("noi_dung_nhac", say::heading_reminder_of(lang))
        .right("moc_nhac", say::heading_reminder(lang))
        .left("ngay_nhac", say::heading_reminded_on(lang))
        .left("nop_tu", say::heading_file_from(lang))
        .left("nop_den", say::heading_file_to(lang));
    let mut figures = Vec::new();
    for one in told {
        let certificate = one.certificate;
        let product = records.product_name(certificate.facts.product);
        let number = records.decision_of(certificate).and_then(|decision| decision.number.clone());
        let left = certificate.end().map(|end| days_left(end, records.on));
        // None where no file could meet them.
        let (from, to) = certificate.end().and_then(filing_window).unzip();
        figures.push(json!({
            "product": product, "star": certificate.facts.star, "decision": number, "date": certificate.signed_on,
            "term_end": certificate.end(), "days_left": left, "standing": one.standing,
            "extended_to": one.extended_to(records), "filed": one.filed,
            "reminder": one.notice.map(|notice| notice.days), "reminded_on": one.notice.map(|notice| notice.on),
            "file_from": from, "file_to": to,
        }));
        table = table.row([
            Cell::text(product),
            Cell::text(&name),
            Cell::from(facts.map(wording::address).filter(|place| !place.is_empty())),
            certificate.facts.star.map_or(Cell::Blank, |star| Cell::Plain(star.number().into())),
            Cell::from(number),
            Cell::from(certificate.signed_on),
            Cell::from(certificate.end()),
            left.map_or(Cell::Blank, Cell::Signed),
            Cell::text(wording::standing(lang, one.standing)),
            Cell::from(one.extended_to(records)),
            Cell::text(one.reason(lang)),
            one.notice.map_or(Cell::Blank, |notice| Cell::Plain(notice.days.unsigned_abs())),
            Cell::from(one.notice.map(|notice| notice.on)),
            Cell::from(from),
            Cell::from(to),
        ]);
    }
    let figures = json!({
        "subject": name, "address": facts.map(wording::address), "as_of": records.on, "certificates": figures,
    });
    Page::default().table(table).figures(figures)
}

/// The index of the files.
fn of_all(records: &Records, index: &[(String, i64, &Vec<Told<'_>>)], (since, on): (NaiveDate, NaiveDate)) -> Page {
    let lang = Lang::Vi;
    let mut table = Table::new("reminders")
        .left("tep", say::heading_file_name(lang))
        .left("chu_the", term::subject(lang))
        .left("dia_chi", term::address(lang))
        .right("so_san_pham", say::heading_products(lang))
        .left("het_han", term::end(lang))
        .left("ngay_nhac", say::heading_reminded_on(lang));
    let mut figures: Vec<Value> = Vec::new();
    for (name, subject, told) in index {
        // The next end that nothing was filed for.
        let awaited = told.iter().filter(|one| one.standing.in_term() && !one.filed);
        let end = awaited.filter_map(|one| one.certificate.end()).min();
        let reminded = told.iter().filter_map(|one| one.notice).map(|notice| notice.on).min();
        figures.push(json!({
            "file": name, "subject": name_of(records, *subject), "products": told.len(), "term_end": end,
            "reminded_on": reminded,
        }));
        table = table.row([
            Cell::text(name),
            Cell::text(name_of(records, *subject)),
            Cell::from(records.subjects.get(subject).map(wording::address).filter(|place| !place.is_empty())),
            Cell::Count(told.len() as u64),
            Cell::from(end),
            Cell::from(reminded),
        ]);
    }
    Page::default().table(table).figures(json!({ "since": since, "on": on, "files": figures }))
}

/// A page in a format, for people of an office and their programs alike.
fn bytes(page: &Page, format: Format, ctx: &Context<'_>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    format.write(page, &Style { on: ctx.today, ..Style::plain(Lang::Vi) }, &mut bytes)?;
    Ok(bytes)
}
