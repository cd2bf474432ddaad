//! `ocop certify import`: certificates of the past, from a decision's annex or a register.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::input::Input;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, row, wording};
use crate::law::{FilingKind, Points, Star, term_end};
use crate::ledger::{
    CertificateFacts, DecisionFacts, DecisionKind, Intake, Office, ProductAt, ProductFacts, SubjectFacts, Tally, Txn,
};
use crate::roster::{Row, cell, heading};
use crate::text::messages::{answer, input as msg, term};
use crate::text::{Lang, fold, number};

/// Arguments of `certify import`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Annexes or registers: CSV, headings in Vietnamese or the machine form
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The decision's number, for rows that give none
    #[arg(long, value_name = "NUMBER", alias = "quyet-dinh")]
    decision: Option<String>,
    /// The day it was signed, for rows that give none
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    /// Who signed, for rows that give none
    #[arg(long, value_name = "TEXT", alias = "co-quan")]
    authority: Option<String>,
    /// Stars, for rows that give none
    #[arg(long, value_name = "STAR", alias = "sao", value_parser = shared::certified_star)]
    star: Option<Star>,
    /// Programme year, for rows that give none
    #[arg(long, value_name = "YEAR", alias = "nam", value_parser = shared::year)]
    year: Option<i32>,
    /// Kind of evaluation, for rows that give none or say "cấp lại"
    #[arg(long, value_name = "KIND", alias = "loai", value_parser = shared::kind)]
    kind: Option<FilingKind>,
    /// Take the good rows in, and write the bad ones with the reason to this file
    #[arg(long, value_name = "FILE", alias = "bo-qua-loi")]
    skip_bad: Option<PathBuf>,
    #[command(flatten)]
    writing: Writing,
}

/// A row that is a certificate.
struct Recognition {
    line: u64,
    subject: SubjectFacts,
    product: ProductFacts,
    authority: Option<String>,
    number: Option<String>,
    date: Option<NaiveDate>,
    star: Option<Star>,
    sent_up: bool,
    kind: Option<FilingKind>,
    year: Option<i32>,
    round: Option<u8>,
    points: Option<Points>,
    stated_end: Option<NaiveDate>,
    standing: Option<String>,
    code: Option<String>,
    position: Option<u32>,
    note: Option<String>,
}

/// What the answer says of how a file was read.
#[derive(Default)]
struct Notes {
    filled: HashMap<&'static str, u64>,
    passed_over: u64,
    undated: u64,
    no_number: u64,
    no_star: u64,
    unknown_subjects: u64,
    doubtful_kinds: u64,
    ends: Vec<(u64, i64)>,
    doubts: Vec<(u64, String)>,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let given = args.decision.as_deref().map(|typed| {
        cell::decision(typed).map_err(|_| Failure::Usage(crate::text::messages::reason::decision_form(lang, typed)))
    });
    let given = given.transpose()?;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("certify import", args.writing.reason.as_deref()))?;
    let office = ctx.office(txn.read(), ctx.today)?;
    let mut intake = Intake::load(txn.read())?;
    let mut store = Store::default();
    for decision in txn.read().decisions()? {
        store.keep(decision.id, decision.facts);
    }
    for certificate in txn.read().certificates()? {
        store.certificates.entry(certificate.facts.product).or_default().push(certificate.facts);
    }
    let mut told = Vec::new();
    let mut total = Tally::default();
    let mut refused = Vec::new();
    for path in &args.files {
        let (mut input, unknown) = Input::bound(path, heading::ROSTER, &["ten_san_pham", "chu_the"], lang)?;
        let mut notes = Notes::default();
        let rows = input.table.rows.clone();
        let mut good: Vec<Recognition> = rows
            .iter()
            .filter_map(|row| recognition(args, given.as_ref(), &mut input, row, &unknown, &mut notes, lang))
            .collect();
        twice(&mut input, &mut good, lang);
        good.sort_by_key(|recognition| (recognition.subject.place_key().is_empty(), recognition.line));
        let placed: Vec<(ProductAt, Recognition)> = good
            .into_iter()
            .map(|recognition| {
                let subject = intake.subject(recognition.subject.clone(), &recognition.product.name);
                (intake.product(subject, recognition.product.clone()), recognition)
            })
            .collect();
        let (subjects, products) = intake.write(&mut txn)?;
        let mut placed = placed;
        placed.sort_by_key(|(_, recognition)| recognition.line);
        let source = txn.add_source(&input.file_name(), &input.table.source.sha256)?;
        let (mut tally, mut by_star) = (Tally::default(), std::collections::BTreeMap::<u8, u64>::new());
        for (product, recognition) in &placed {
            let Some(product) = intake.product_id(*product) else { continue };
            let new = store.add(&mut txn, &office, product, recognition, source, &mut input, lang)?;
            match new {
                Some(true) => tally.new += 1,
                Some(false) => tally.same += 1,
                None => continue,
            }
            *by_star.entry(recognition.star.map_or(0, Star::number)).or_default() += 1;
        }
        let bad = input.bad_rows();
        match &args.skip_bad {
            None => {
                if let Err(Failure::Refused(text)) = input.sound(Some(msg::mend_or_skip(lang))) {
                    refused.push(text);
                    continue;
                }
            }
            Some(path) if bad > 0 && !args.writing.dry_run => row::write_bad(&input, path)?,
            Some(_) => {}
        }
        total.new += tally.new;
        total.same += tally.same;
        let mut text = answer::certificates_read(lang, input.name(), rows.len(), tally.new, tally.same);
        text.push_str(&answer::tally(lang, answer::subjects(lang), subjects.new, subjects.changed, subjects.same));
        text.push_str(&answer::tally(lang, answer::products(lang), products.new, products.changed, products.same));
        for line in remarks(&notes, &unknown, &by_star, lang) {
            text.push('\n');
            text.push_str(&line);
        }
        if let Some(path) = args.skip_bad.as_ref().filter(|_| bad > 0) {
            text.push('\n');
            text.push_str(&answer::skipped(lang, bad, path.display()));
        }
        told.push(text);
    }
    if !refused.is_empty() {
        return Err(Failure::Refused(refused.join("\n\n")));
    }
    let told = told.join("\n");
    if args.writing.dry_run {
        return ctx.say(answer::dry(lang, told));
    }
    let names: Vec<_> = args.files.iter().map(|path| path.file_name().map(|name| name.to_string_lossy())).collect();
    match txn.commit(&json!({ "files": names, "certificates": total }))? {
        Some(entry) => ctx.say(answer::entered(lang, entry, told))?,
        None => ctx.say(answer::unchanged(lang, told))?,
    }
    ctx.say(answer::next_total(lang))
}

fn recognition(
    args: &Args,
    given: Option<&cell::DecisionCell>,
    input: &mut Input,
    row: &Row,
    unknown: &[(usize, String)],
    notes: &mut Notes,
    lang: Lang,
) -> Option<Recognition> {
    let told_star = input.read(row, "hang_sao", cell::star);
    let standing = input.text(row, "trang_thai");
    let told_number = input.read(row, "so_quyet_dinh", cell::decision);
    let told_date = input.read(row, "ngay_quyet_dinh", cell::date);
    let told_authority = input.text(row, "co_quan");
    let stated_end = input.read(row, "het_han", cell::date);
    let not_rated = standing.as_deref().is_some_and(|text| {
        let text = fold::key(text);
        [Lang::Vi, Lang::En]
            .into_iter()
            .any(|l| text == fold::key(&term::not_rated(l)) || text == fold::key(&term::unranked(l)))
    });
    if told_star.is_some_and(|cell| cell.star < 3) || (told_star.is_none() && not_rated && !input.is_bad(row.line)) {
        notes.passed_over += 1; // under three stars there is no certificate (Art 4.1a)
        return None;
    }
    let star = told_star.and_then(|cell| Star::new(cell.star)).or(args.star);
    let evidence = told_number.is_some()
        || told_date.is_some()
        || told_authority.is_some()
        || standing.is_some()
        || stated_end.is_some();
    if star.is_none() && !evidence && input.binding.get(row, "hang_sao").is_empty() {
        input.fault(row.line, "hang_sao", msg::needs_star(lang));
    }
    let number_date = told_number.as_ref().and_then(|cell| cell.date);
    if let (Some(a), Some(b)) = (told_date, number_date)
        && a != b
    {
        input.fault(row.line, "ngay_quyet_dinh", msg::two_dates(lang, number::date(lang, a), number::date(lang, b)));
    }
    let (kind, kind_year) = kind(args, input, row, notes);
    let told_year = input.read(row, "nam", row::programme_year);
    let round = input.read(row, "dot", cell::round);
    let points = input.read(row, "diem", cell::points).map(Points);
    let mut doubts = Vec::new();
    let subject = row::subject(input, row, &mut doubts, lang);
    let product = row::product(input, row, lang);
    let number = told_number.and_then(|cell| cell.number);
    let date = told_date.or(number_date);
    if input.is_bad(row.line) {
        return None;
    }

    let mut fill = |option: &'static str, told: bool, given: bool| {
        if !told && given {
            *notes.filled.entry(option).or_default() += 1;
        }
    };
    fill("--star", told_star.is_some(), args.star.is_some());
    fill("--decision", number.is_some(), given.is_some());
    fill("--date", date.is_some(), args.date.is_some());
    fill("--authority", told_authority.is_some(), args.authority.is_some());
    fill("--year", told_year.is_some(), args.year.is_some());
    let number = number.or_else(|| given.and_then(|cell| cell.number.clone()));
    let date = date.or(args.date).or_else(|| given.and_then(|cell| cell.date));
    let authority = told_authority.or_else(|| args.authority.clone());
    notes.unknown_subjects += u64::from(subject.name.is_none());
    notes.undated += u64::from(date.is_none() && stated_end.is_none());
    notes.no_number += u64::from(number.is_none());
    notes.no_star += u64::from(star.is_none());
    if let (Some(stated), Some(counted)) = (stated_end, term_end(date, None))
        && stated != counted
    {
        notes.ends.push((row.line, (stated - counted).num_days()));
    }
    // The end that 36 months give is not one that the decision states.
    let stated_end = stated_end.filter(|stated| Some(*stated) != term_end(date, None));
    let sent_up = told_star.is_some_and(|cell| cell.sent_up);
    notes.doubts.append(&mut doubts);
    let is_ministry = authority.as_deref().is_some_and(|text| fold::key(text).starts_with("bộ "));
    if star == Some(Star::FIVE) && authority.is_some() && !is_ministry {
        notes.doubts.push((row.line, msg::five_stars_not_ministry(lang)));
    }
    Some(Recognition {
        line: row.line,
        subject,
        product,
        authority,
        number,
        date,
        star,
        sent_up,
        kind,
        // "đánh giá lại 2022" tells the year as well; nothing else is guessed.
        year: told_year.or(kind_year).or(args.year),
        round,
        points,
        stated_end,
        standing,
        code: input.text(row, "ma_san_pham"),
        position: input.text(row, "stt").and_then(|text| text.parse().ok()).filter(|n| *n > 0),
        note: row::note(input, row, unknown),
    })
}

/// The kind a row tells and the year beside it. "Cấp lại" is a re-evaluation to some offices and a
/// reissue to most: doubtful until `--kind` says.
fn kind(args: &Args, input: &mut Input, row: &Row, notes: &mut Notes) -> (Option<FilingKind>, Option<i32>) {
    let field = if input.binding.get(row, "loai_ho_so").is_empty() { "loai_danh_gia" } else { "loai_ho_so" };
    let Some(cell) = input.read(row, field, cell::filing_kind) else { return (args.kind, None) };
    if cell.kind.is_none() && args.kind.is_none() {
        notes.doubtful_kinds += 1;
    }
    (cell.kind.or(args.kind), cell.year.map(i32::from).filter(|year| *year >= 2018))
}

/// Lists rows that name the same product of the same subject under the same decision twice.
fn twice(input: &mut Input, good: &mut Vec<Recognition>, lang: Lang) {
    let mut seen: HashMap<_, u64> = HashMap::new();
    good.retain(|r| {
        let key = (
            r.subject.name_key(),
            r.subject.place_key(),
            fold::key(&r.product.name),
            r.authority.as_deref().map(fold::key),
            r.number.as_deref().map(fold::key),
            r.date,
            r.year,
        );
        let Some(first) = seen.get(&key) else {
            seen.insert(key, r.line);
            return true;
        };
        input.fault(r.line, "ten_san_pham", msg::row_twice(lang, first));
        false
    });
}

/// The decisions there are, and the certificates by product, those just added among them.
#[derive(Default)]
struct Store {
    decisions: HashMap<i64, DecisionFacts>,
    by_number: HashMap<(String, Option<NaiveDate>), Vec<i64>>,
    certificates: HashMap<i64, Vec<CertificateFacts>>,
}

impl Store {
    fn keep(&mut self, id: i64, facts: DecisionFacts) {
        self.by_number.entry((facts.number_key(), facts.signed_on)).or_default().push(id);
        self.decisions.insert(id, facts);
    }

    /// Adds a certificate: `true` when new, `false` when known as it is, `None` when at fault.
    #[allow(clippy::too_many_arguments)]
    fn add(
        &mut self,
        txn: &mut Txn<'_>,
        office: &Office,
        product: i64,
        row: &Recognition,
        source: i64,
        input: &mut Input,
        lang: Lang,
    ) -> Result<Option<bool>, Failure> {
        let (level, unit) = match &row.authority {
            Some(printed) => super::authority::read(txn, printed, row.date, office)?,
            None => (None, None),
        };
        let decision = DecisionFacts {
            kind: DecisionKind::Recognise,
            level,
            unit,
            authority: row.authority.clone(),
            number: row.number.clone(),
            signed_on: row.date,
        };
        let mut fault = |field: &str, text: String| input.fault(row.line, field, text);
        for held in self.certificates.get(&product).into_iter().flatten() {
            let Some(other) = self.decisions.get(&held.decision) else { continue };
            if other.same_key(&decision) && (held.year == row.year || decision.is_complete()) {
                if differs(held, row) {
                    fault("hang_sao", msg::certificate_differs(lang, wording::star_cell(held)));
                    return Ok(None);
                }
                return Ok(Some(false));
            }
            if may_be_the_same(other, &decision) && held.year == row.year && !differs(held, row) {
                fault("so_quyet_dinh", msg::certificate_incomplete(lang, wording::decision(lang, other)));
                return Ok(None);
            }
        }
        let key = (decision.number_key(), decision.signed_on);
        let known = self.by_number.get(&key).into_iter().flatten().find(|id| self.decisions[*id].same_key(&decision));
        let id = match known {
            Some(id) => *id,
            None => {
                let id = txn.add_decision(&decision)?;
                self.keep(id, decision);
                id
            }
        };
        let facts = CertificateFacts {
            decision: id,
            product,
            rated: None,
            star: row.star,
            sent_up: row.sent_up,
            kind: row.kind,
            year: row.year,
            round: row.round,
            points: row.points,
            stated_end: row.stated_end,
            stated_standing: row.standing.clone(),
            product_code: row.code.clone(),
            position: row.position,
            note: row.note.clone(),
        };
        txn.add_certificate(&facts, Some((source, row.line)))?;
        self.certificates.entry(product).or_default().push(facts);
        Ok(Some(true))
    }
}

/// Whether a row says another thing of a certificate than the ledger does.
fn differs(held: &CertificateFacts, row: &Recognition) -> bool {
    let other = |a: Option<Star>, b: Option<Star>| a.is_some() && b.is_some() && a != b;
    other(held.star, row.star)
        || held.sent_up != row.sent_up
        || (held.stated_end != row.stated_end && row.stated_end.is_some())
}

/// Whether one of two decisions is the other with something left out.
fn may_be_the_same(held: &DecisionFacts, row: &DecisionFacts) -> bool {
    if held.is_complete() == row.is_complete() && held.is_complete() {
        return false;
    }
    let number = held.number.is_none() || row.number.is_none() || held.number_key() == row.number_key();
    let date = held.signed_on.is_none() || row.signed_on.is_none() || held.signed_on == row.signed_on;
    let level = held.level.is_none() || row.level.is_none() || held.level == row.level;
    number && date && level
}

fn remarks(
    notes: &Notes,
    unknown: &[(usize, String)],
    by_star: &std::collections::BTreeMap<u8, u64>,
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    let stars: Vec<String> = by_star
        .iter()
        .rev()
        .map(|(star, n)| match star {
            0 => answer::star_not_known(lang, n),
            _ => answer::so_many_stars(lang, wording::amount(lang, *n), star),
        })
        .collect();
    if !stars.is_empty() {
        lines.push(answer::stars_read(lang, stars.join(", ")));
    }
    let mut filled: Vec<_> = notes.filled.iter().collect();
    filled.sort();
    lines.extend(filled.into_iter().map(|(option, n)| answer::filled_option(lang, option, n)));
    let counted: [(u64, fn(Lang, u64) -> String); 6] = [
        (notes.passed_over, |lang, n| answer::passed_over(lang, n)),
        (notes.undated, |lang, n| answer::undated(lang, n)),
        (notes.no_number, |lang, n| answer::no_number(lang, n)),
        (notes.no_star, |lang, n| answer::no_star(lang, n)),
        (notes.unknown_subjects, |lang, n| answer::unknown_subjects(lang, n)),
        (notes.doubtful_kinds, |lang, n| answer::doubtful_kinds(lang, n)),
    ];
    lines.extend(counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(lang, n)));
    lines.extend(notes.ends.iter().map(|(line, days)| answer::end_differs(lang, line, format!("{days:+}"))));
    if !unknown.is_empty() {
        let headings: Vec<&str> = unknown.iter().map(|(_, heading)| heading.as_str()).collect();
        lines.push(answer::unknown_columns(lang, headings.join(", ")));
    }
    lines.extend(notes.doubts.iter().map(|(line, doubt)| answer::doubt(lang, line, doubt)));
    lines
}
