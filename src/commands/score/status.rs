//! `ocop score status`: who is missing, each total, mean and spread, and who stands out.

mod by_member;
mod dossiers;
mod odd;
mod one;

use clap::ValueEnum;

use crate::commands::assessment::{Assessment, Scores, add_late, assess};
use crate::commands::council::{council, dossier};
use crate::commands::score::enter::draft::{Draft, Drafts};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Council, Cut, EVER, Member, Reader, Records};
use crate::report::Page;
use crate::text::messages::input as msg;
use crate::text::{Lang, fold, number};

/// By what the scoring is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum By {
    /// A row a dossier.
    #[value(alias = "ho-so")]
    Dossier,
    /// A row a member.
    #[value(alias = "thanh-vien")]
    Member,
}

/// Arguments of `score status`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// Only the dossiers that cannot be rated yet
    #[arg(long, alias = "con-thieu")]
    missing: bool,
    /// A row a dossier, or a row a member
    #[arg(long, value_name = "VIEW", alias = "theo", value_enum, default_value = "dossier")]
    by: By,
    /// One dossier in detail: each sheet, and the criteria on which they differ
    #[arg(long, value_name = "DOSSIER", alias = "ho-so", conflicts_with_all = ["by", "missing"])]
    dossier: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

/// What every view of a council's scoring rests on.
struct View<'v> {
    council: &'v Council,
    records: &'v Records,
    scores: &'v Scores,
    drafts: &'v [Draft],
    lang: Lang,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let council = council(reader, &args.council, lang)?;
    // What rating will go by: a conclusion counts from its session, which may be yet to come.
    let mut records = reader.records(args.reading.as_of.unwrap_or(EVER))?;
    records.tell_as_of(reader, council.told_on())?;
    records.policies = ctx.policies_of(reader, &council)?; // those that rating will go by
    let scores = Scores::of(reader, &council)?;
    let mut assessed = assess(&records, &council, &scores);
    add_late(&records, &council, &mut assessed, args.reading.day(ctx.today));
    // Drafts are no evidence: where they cannot be read, the scoring still can.
    let (mut drafts, _) = Drafts::of(&ctx.ledger, ctx.lang).all().unwrap_or_default();
    // They are of now, and no part of what was.
    drafts.retain(|_| reader.cut() == Cut::default());
    drafts.retain(|draft| fold::key(&draft.key.council) == fold::key(&council.facts.code));
    let view = View { council: &council, records: &records, scores: &scores, drafts: &drafts, lang };
    let page = match (&args.dossier, args.by) {
        (Some(typed), _) => {
            let wanted = dossier(&records, typed, lang)?;
            let found = assessed.iter().find(|one| one.dossier.id == wanted.id);
            let one =
                found.ok_or_else(|| Failure::Refused(msg::no_dossier_code(lang, wanted.code, &council.facts.code)))?;
            one::page(&view, one)
        }
        (None, By::Dossier) => dossiers::page(&view, &assessed, args.missing, ctx.is_csv(&args.reading)),
        (None, By::Member) => by_member::page(&view, &assessed, args.missing),
    };
    Ok(page)
}

impl View<'_> {
    /// A member's code.
    fn code(&self, member: i64) -> &str {
        self.council.member(member).map_or("", |member| &member.code)
    }

    /// Whether a member is tied to a product's subject.
    fn is_tied(&self, member: &Member, product: i64) -> bool {
        self.council.is_tied(member.id, self.records.subject_of(product).map(|(subject, _)| subject))
    }

    /// Whether a decision rests on the result of a dossier's newest pass.
    fn is_decided(&self, one: &Assessment<'_>) -> bool {
        let rated = self.records.rating_by(self.council.id, one.dossier.id);
        rated.is_some_and(|rating| one.sheets.is_empty() || rating.facts.pass == one.pass)
            && self.records.is_decided(one.dossier.id, self.council.id)
    }

    /// Whether nothing is to be scored or rated any more.
    fn is_closed(&self, one: &Assessment<'_>) -> bool {
        one.knocked_out || self.is_decided(one)
    }

    /// Points as short as they are exact.
    fn brief(&self, points: crate::law::Points) -> String {
        number::brief_points(self.lang, points.0)
    }
}
