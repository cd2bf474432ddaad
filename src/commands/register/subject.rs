//! `ocop register subject`: what a subject is called and told from a day on, or whose place it takes.

mod succession;

pub(in crate::commands) use succession::refused as succeeds_not;

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::papers::later;
use crate::commands::row::{Locality, Places};
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, whose, wording};
use crate::law::{SubjectForm, subject_form};
use crate::ledger::{EVER, Fields, Paper, Records, SubjectFacts, Txn, Version};
use crate::text::messages::{answer, council as at, expected, signing as say};
use crate::text::{Expected, Lang, fold, number};

/// Arguments of `register subject`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The subject: a name it has or had, with its place where several have the name, a tax code, or a dossier's code
    #[arg(value_name = "SUBJECT")]
    subject: String,
    /// Its name from then on
    #[arg(long, value_name = "NAME", alias = "doi-ten", value_parser = shared::text)]
    renamed: Option<String>,
    /// The subject whose place it takes: from then on that one's products count as its own
    #[arg(long, value_name = "SUBJECT", alias = "ke-thua")]
    succeeds: Option<String>,
    /// Its form from then on: htx, tht, ctcp, tnhh, dntn, trang-trai, ho-san-xuat, hkd, cssx, khac
    #[arg(long, value_name = "FORM", alias = "loai-hinh", value_parser = form)]
    form: Option<SubjectForm>,
    /// Its address from then on
    #[arg(long, value_name = "TEXT", alias = "dia-chi", value_parser = shared::text)]
    address: Option<String>,
    /// Its commune from then on
    #[arg(long, value_name = "NAME", alias = "xa", value_parser = shared::text)]
    commune: Option<String>,
    /// Its district from then on, on a day before 01/07/2025
    #[arg(long, value_name = "NAME", alias = "huyen", value_parser = shared::text)]
    district: Option<String>,
    /// Its province from then on
    #[arg(long, value_name = "NAME", alias = "tinh", value_parser = shared::text)]
    province: Option<String>,
    /// Its legal representative from then on
    #[arg(long, value_name = "NAME", alias = "dai-dien", value_parser = shared::text)]
    representative: Option<String>,
    /// Its tax code from then on
    #[arg(long, value_name = "CODE", alias = "ma-so-thue", value_parser = shared::code)]
    tax_code: Option<String>,
    #[command(flatten)]
    change: Change,
    #[command(flatten)]
    writing: Writing,
}

/// When something changes, and by what paper.
#[derive(Debug, clap::Args)]
pub struct Change {
    /// From this day on
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day)]
    pub from: NaiveDate,
    /// The number of the paper it rests on
    #[arg(long, value_name = "NUMBER", alias = "van-ban", value_parser = shared::code)]
    pub paper: String,
    /// The day of that paper
    #[arg(long, value_name = "DAY", alias = "ngay-van-ban", value_parser = shared::day)]
    pub paper_date: Option<NaiveDate>,
}

impl Change {
    /// The paper.
    pub fn paper(&self) -> Paper {
        (Some(self.paper.clone()), self.paper_date)
    }

    /// What is told of its days: that before it things stay as they were, and that it is yet to come.
    pub fn told(&self, ctx: &Context<'_>) -> Vec<String> {
        let (lang, day) = (ctx.lang, number::date(ctx.lang, self.from));
        let mut lines = vec![say::keeps_before(lang, &day)];
        lines.extend((self.from > ctx.today).then(|| say::date_to_come(lang, day)));
        lines.extend(later([self.paper_date], ctx.today, lang));
        lines
    }
}

fn form(typed: &str) -> Result<SubjectForm, Expected> {
    let code = fold::search(typed).replace([' ', '-'], "_");
    SubjectForm::from_code(&code).ok_or_else(|| Expected::new(expected::form))
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    if args.succeeds.is_some() && args.renamed.is_some() {
        return Err(Failure::Usage(say::succeeds_and_renamed(lang)));
    }
    let told = [&args.renamed, &args.succeeds, &args.address, &args.commune, &args.district, &args.province];
    let told = told.into_iter().chain([&args.representative, &args.tax_code]);
    if args.form.is_none() && told.into_iter().all(Option::is_none) {
        return Err(Failure::Usage(say::nothing_changes(lang)));
    }
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register subject", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    if let Some(former) = &args.succeeds {
        return succession::run(args, former, txn, &records, ctx);
    }
    let subject = whose::subject(&records, &args.subject, lang).map_err(Failure::Refused)?;
    let (changes, doubts) = put(args, &mut txn, &records, subject, ctx)?;
    let Some(changes) = changes else { return ctx.say(answer::nothing_new(lang)) };
    let name = wording::subject_name(lang, records.subjects.get(&subject));
    let mut lines = vec![say::renamed(lang, &name, number::date(lang, args.change.from)), format!("  {changes}")];
    lines.extend(doubts.into_iter().map(|doubt| at::doubt(lang, doubt)));
    lines.extend(args.change.told(ctx));
    let summary = json!({ "subject": name, "from": args.change.from });
    ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))?;
    Ok(())
}

/// Writes what changes in a subject from the day on; in words, nothing where it is so already, and what is doubtful.
fn put(
    args: &Args,
    txn: &mut Txn<'_>,
    records: &Records,
    subject: i64,
    ctx: &Context<'_>,
) -> Result<(Option<String>, Vec<String>), Failure> {
    let (from, lang) = (args.change.from, ctx.lang);
    let all = txn.read().subject_versions(subject)?;
    let Some(held) = all.iter().rfind(|one| one.from <= from).or(all.first()).map(|one| one.facts.clone()) else {
        return Ok((None, Vec::new()));
    };
    let mut doubts = Vec::new();
    let newer = newer(args, txn, &held, &mut doubts, ctx)?;
    let name = args.renamed.as_ref();
    let change = |facts: &SubjectFacts| {
        let told = facts.updated(&newer);
        SubjectFacts { name: name.cloned().or(told.name), ..told }
    };
    let now = change(&held);
    let others = || records.subjects.iter().filter(|(id, _)| **id != subject);
    let fits =
        |facts: &SubjectFacts| facts.name_key() == now.name_key() && facts.whereabouts().fits(&now.whereabouts());
    if now.name_key() != held.name_key() && others().any(|(_, facts)| fits(facts)) {
        return Err(Failure::Refused(say::name_of_another(lang, now.name.unwrap_or_default())));
    }
    let taken = |code: &String| others().find(|(_, facts)| facts.tax_code.as_ref() == Some(code));
    if let Some((code, (_, other))) = args.tax_code.as_ref().and_then(|code| Some((code, taken(code)?))) {
        return Err(Failure::Refused(say::tax_code_taken(lang, code, whose::placed(other, lang))));
    }
    let written = Version::changed(&all, from, &args.change.paper(), change);
    if written.is_empty() {
        return Ok((None, doubts));
    }
    txn.put_subject_versions(subject, &written)?;
    Ok((Some(wording::differences(lang, &held.differences(&now))), doubts))
}

/// What the options tell besides the name, its place as a unit of the day.
fn newer(
    args: &Args,
    txn: &Txn<'_>,
    held: &SubjectFacts,
    doubts: &mut Vec<String>,
    ctx: &Context<'_>,
) -> Result<SubjectFacts, Failure> {
    // A name may tell another form: "HTX A" becomes "Công ty cổ phần A".
    let by_name = args.renamed.as_deref().and_then(|name| subject_form::read("", name).ok()?.form);
    let mut newer = SubjectFacts {
        form: args.form.or(by_name.filter(|form| *form != SubjectForm::Khac)),
        address: args.address.clone(),
        commune: args.commune.clone(),
        district: args.district.clone(),
        province: args.province.clone(),
        representative: args.representative.clone(),
        tax_code: args.tax_code.clone(),
        ..SubjectFacts::default()
    };
    if args.commune.is_some() || args.district.is_some() || args.province.is_some() {
        newer.province = newer.province.or_else(|| held.province.clone());
        newer.commune = newer.commune.or_else(|| held.commune.clone());
        let office = txn.read().office(args.change.from)?;
        let day = (Some(args.change.from), None);
        Places::of(&office).locate(&mut newer, day, &Locality::default(), doubts, ctx.lang);
    }
    Ok(newer)
}

/// A subject's name, for a person.
fn name(records: &Records, subject: i64, lang: Lang) -> String {
    wording::subject_name(lang, records.subjects.get(&subject))
}
