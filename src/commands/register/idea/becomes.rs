//! An idea becomes a product of a subject, with the dossier of its year and round.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use serde_json::json;

use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, row, wording};
use crate::law::{FilingKind, subject_form};
use crate::ledger::{
    Cited, DossierCode, DossierFacts, DossierKey, EVER, Idea, IdeaFacts, Intake, ProductFacts, Reader, SubjectFacts,
    Txn, Versioned,
};
use crate::text::messages::{answer, council, input as msg, programme as say};
use crate::text::{Expected, Lang, fold};

/// What may be told of an idea that becomes a product.
#[derive(Debug, clap::Args)]
pub(super) struct Becoming {
    /// The idea becomes a product, with a first dossier; its name where it is not the idea's
    #[arg(long, value_name = "NAME", alias = "thanh-san-pham", num_args = 0..=1, default_missing_value = "", value_parser = name)]
    pub becomes: Option<String>,
    /// The product's subject; the idea's when left out
    #[arg(long, value_name = "NAME", alias = "chu-the", requires = "becomes", value_parser = shared::text)]
    subject: Option<String>,
    /// Programme year of the dossier; the idea's when left out
    #[arg(long, value_name = "YEAR", alias = "nam", requires = "becomes", value_parser = shared::year)]
    year: Option<i32>,
    /// Round of the dossier; none told when left out
    #[arg(long, value_name = "ROUND", alias = "dot", requires = "becomes", value_parser = shared::round)]
    round: Option<u8>,
    /// The day the subject filed with the commune, if it has
    #[arg(long, value_name = "DAY", alias = "ngay-nop", requires = "becomes", value_parser = shared::day)]
    filed: Option<NaiveDate>,
}

/// The name as typed; blank is the idea's own.
#[allow(clippy::unnecessary_wraps)] // the signature of a value parser
fn name(typed: &str) -> Result<String, Expected> {
    Ok(fold::nfc(typed))
}

pub(super) fn run(typed: &Path, name: &str, args: &Becoming, writing: &Writing, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register idea", writing.reason.as_deref()))?;
    let idea = meant(txn.read(), &typed.display().to_string(), lang)?;
    let name = Some(name).filter(|name| !name.is_empty());
    let (name, subject) = whole(txn.read(), &idea, name, args, writing, lang)?;
    let year = args.year.unwrap_or(idea.facts.year);
    let day = args.filed.unwrap_or_else(|| row::first_day(year));
    let mut doubts = Vec::new();
    let mut facts = SubjectFacts {
        form: idea.facts.form.or_else(|| subject_form::read("", &subject).ok().and_then(|reading| reading.form)),
        name: Some(subject),
        commune: idea.facts.commune.clone(),
        district: idea.facts.district.clone(),
        ..SubjectFacts::default()
    };
    let office = txn.read().office(EVER)?;
    let when = (args.filed, Some(year));
    row::Places::of(&office).locate(&mut facts, when, &row::Locality::default(), &mut doubts, lang);

    let mut intake = Intake::load(txn.read())?;
    if intake.is_ambiguous(&facts, &name, day) {
        doubts.push(answer::ambiguous_subject(lang));
    }
    let owner = intake.subject(facts.clone(), &name, day);
    let (sector, set_code) = (idea.facts.sector.clone(), idea.facts.set_code.clone());
    let product = intake.product(
        (owner, &facts),
        ProductFacts { name: name.clone(), sector, set_code },
        (day, &Cited::default()),
    );
    let there = intake.product_id(product).is_some();
    intake.write(&mut txn)?;
    let id = intake.product_id(product).ok_or_else(|| Failure::Bug(anyhow::anyhow!("a product without a number")))?;
    let owner = intake.facts_of(owner);
    let dossier = dossier(&mut txn, id, (year, args.round.unwrap_or(0)), args.filed, lang)?;
    let facts = IdeaFacts {
        name: idea.facts.name.clone().or_else(|| Some(name.clone())),
        subject: idea.facts.subject.clone().or_else(|| owner.name.clone()),
        product: Some(id),
        ..idea.facts.clone()
    };
    // What it became on the day its dossier was filed it was not before.
    facts.put_from(&mut txn, &idea, args.filed, None)?;

    let whose = wording::subject_name(lang, Some(&owner));
    let mut told = vec![say::became(lang, idea.id, &name, whose)];
    if there {
        told.push(say::product_there(lang));
    }
    told.push(match &dossier {
        Taken::New(code) => say::dossier_new(lang, code),
        Taken::There(codes) => say::dossiers_there(lang, codes),
    });
    told.extend(doubts.into_iter().map(|doubt| council::doubt(lang, doubt)));
    let summary = json!({ "idea": idea.id, "product": id });
    if ctx.land(txn, writing.dry_run, &summary, told.join("\n"))? {
        ctx.say(say::next_became(lang, &name))?;
    }
    Ok(())
}

/// The idea of a number as `report idea` shows it.
pub(super) fn meant(reader: Reader<'_>, typed: &str, lang: Lang) -> Result<Idea, Failure> {
    let number = typed.trim().parse::<i64>().map_err(|_| Failure::Usage(say::needs_idea_number(lang, typed)))?;
    let idea = reader.ideas(EVER)?.into_iter().find(|idea| idea.id == number);
    idea.ok_or_else(|| Failure::Refused(say::no_idea(lang, number)))
}

/// The product's name and subject, where the idea may become one.
fn whole(
    reader: Reader<'_>,
    idea: &Idea,
    name: Option<&str>,
    args: &Becoming,
    writing: &Writing,
    lang: Lang,
) -> Result<(String, String), Failure> {
    let facts = &idea.facts;
    if let Some(product) = facts.product {
        let products = reader.products(EVER)?;
        let name = products.iter().find(|known| known.id == product).map(|known| known.facts.name.as_str());
        return Err(Failure::Refused(say::became_already(lang, idea.id, name.unwrap_or_default())));
    }
    if facts.fit == Some(false) && writing.reason.is_none() {
        let why = facts.fit_reason.clone().unwrap_or_else(|| say::no_reason_told(lang));
        return Err(Failure::Refused(say::idea_not_fit(lang, idea.id, why)));
    }
    let name = name.map(str::to_owned).or_else(|| facts.name.clone());
    let subject = args.subject.clone().or_else(|| facts.subject.clone());
    match (name, subject) {
        (Some(name), Some(subject)) => Ok((name, subject)),
        (name, subject) => {
            let lacks = [(name, say::lacks_name(lang)), (subject, say::lacks_subject(lang))];
            let lacks = lacks.into_iter().filter(|(told, _)| told.is_none()).map(|(_, what)| what);
            let told = wording::list(say::idea_lacks(lang, idea.id), lacks);
            Err(Failure::Refused(told))
        }
    }
}

/// What became of the product's dossier.
enum Taken {
    New(DossierCode),
    /// It has some already, or certificates alone.
    There(String),
}

/// The first dossier of a product, where it has neither dossier nor certificate.
fn dossier(
    txn: &mut Txn<'_>,
    product: i64,
    (year, round): (i32, u8),
    filed: Option<NaiveDate>,
    lang: Lang,
) -> Result<Taken, Failure> {
    let reader = txn.read();
    let codes: Vec<String> = reader
        .dossiers(EVER)?
        .into_iter()
        .filter(|dossier| dossier.key.product == product)
        .map(|dossier| dossier.code.to_string())
        .collect();
    if !codes.is_empty() {
        return Ok(Taken::There(codes.join(", ")));
    }
    let signed = reader.certificates()?.into_iter().find(|certificate| certificate.facts.product == product);
    if let Some(certificate) = signed {
        let year = certificate.signed_on.map(|signed| signed.year()).or(certificate.facts.year);
        let year = year.map_or_else(String::new, |year| year.to_string());
        return Ok(Taken::There(say::certificate_there(lang, year)));
    }
    let last = reader.last_numbers()?.into_iter().find(|(of, at, _)| (*of, *at) == (year, round));
    let last = last.map_or(0, |(_, _, number)| number);
    let code = |number| DossierCode { year, round, number };
    let number = last.checked_add(1).ok_or_else(|| Failure::Refused(msg::no_number_left(lang, code(last))))?;
    let key = DossierKey { product, year, round, kind: FilingKind::First };
    txn.add_dossier(key, number, &DossierFacts { filed, ..DossierFacts::default() }, None)?;
    Ok(Taken::New(code(number)))
}
