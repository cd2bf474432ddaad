//! `ocop register tie`: a member declares a tie to a subject, and does not score its dossiers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::json;

use crate::commands::assessment::{Scores, stale};
use crate::commands::council::{council, member};
use crate::commands::papers;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, whose, wording};
use crate::law::quorum_shortfall;
use crate::ledger::{Council, Member, Records, Tie};
use crate::text::Lang;
use crate::text::messages::{answer, council as msg};

/// Arguments of `register tie`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// The member, by code or name
    #[arg(value_name = "MEMBER")]
    member: String,
    /// The subject: its name, its tax code, or the code of one of its dossiers
    #[arg(long, value_name = "SUBJECT", alias = "chu-the")]
    subject: String,
    /// What the tie is
    #[arg(long, value_name = "TEXT", alias = "noi-dung", value_parser = shared::text)]
    ground: String,
    /// The day it was declared
    #[arg(long, value_name = "DAY", alias = "ngay", value_parser = shared::day)]
    date: Option<NaiveDate>,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register tie", args.writing.reason.as_deref()))?;
    let mut council = council(txn.read(), &args.council, lang)?;
    let member = member(&council, &args.member, lang).map_err(Failure::Refused)?.clone();
    let records = ctx.records_of(txn.read(), &council)?;
    let subject = whose::subject(&records, &args.subject, lang).map_err(Failure::Refused)?;
    let tie = Tie { member: member.id, subject, declared_on: args.date, ground: args.ground.clone() };
    if council
        .ties
        .iter()
        .any(|known| (known.member, known.subject, &known.ground) == (tie.member, tie.subject, &tie.ground))
    {
        return ctx.say(answer::nothing_new(lang));
    }
    txn.add_tie(&tie)?;
    council.ties.push(tie);

    let code = council.facts.code.clone();
    let scores = Scores::of(txn.read(), &council)?;
    let mut told = told(&records, &council, &member, subject, &scores, lang);
    told.extend(papers::later([args.date], ctx.today, lang).into_iter().map(|note| format!("  {note}")));
    let summary = json!({ "council": code, "member": member.code });
    ctx.land(txn, args.writing.dry_run, &summary, told.join("\n"))?;
    Ok(())
}

/// What follows from the tie.
fn told(
    records: &Records,
    council: &Council,
    member: &Member,
    subject: i64,
    scores: &Scores,
    lang: Lang,
) -> Vec<String> {
    let code = &council.facts.code;
    let name = wording::subject_name(lang, records.subjects.get(&subject));
    let mut told = vec![msg::tied(lang, &member.facts.name, code, name)];
    let voters = council.voters().filter(|voter| !council.is_tied(voter.id, Some(subject))).count();
    let of = u32::try_from(voters).unwrap_or(u32::MAX);
    let needed = quorum_shortfall(records.policies.quorum(), of, 0, false).map_or(0, |short| short.needed);
    told.push(format!("  {}", msg::quorum_now(lang, voters, needed)));
    let presides = |council: &Council| council.presiding(u8::MAX, Some(subject)).map(|who| who.facts.name.clone());
    let mut before = council.clone();
    before.ties.pop();
    if presides(&before) != presides(council) {
        let told_of = presides(council).map_or_else(
            || msg::nobody_stands_in(lang, code, council.sessions.last().map_or(1, |session| session.number)),
            |name| msg::stands_in(lang, name),
        );
        told.push(format!("  {told_of}"));
    }
    let of_subject = |dossier: i64| {
        let dossier = records.dossier(dossier)?;
        let owner = records.subject_of(dossier.key.product).map(|(owner, _)| owner);
        (owner == Some(subject)).then(|| dossier.code.to_string())
    };
    let own = scores.sheets.iter().filter(|sheet| sheet.facts.member == member.id);
    let kept: Vec<(i64, String)> = own.filter_map(|s| Some((s.facts.dossier, of_subject(s.facts.dossier)?))).collect();
    told.extend(no_longer_counted(records, council, &kept, lang));
    let stale: Vec<String> =
        stale(records, council, scores).iter().filter_map(|rating| of_subject(rating.facts.dossier)).collect();
    if !stale.is_empty() {
        told.push(msg::rate_again(lang, code, stale.join(", ")));
    }
    told
}

/// That sheets, each told by its dossier, are kept and no longer counted.
pub(super) fn no_longer_counted(
    records: &Records,
    council: &Council,
    kept: &[(i64, String)],
    lang: Lang,
) -> Vec<String> {
    let codes = |kept: &[&(i64, String)]| {
        let codes: BTreeSet<&str> = kept.iter().map(|(_, code)| code.as_str()).collect();
        codes.into_iter().collect::<Vec<_>>().join(", ")
    };
    let mut told = Vec::new();
    if !kept.is_empty() {
        told.push(format!("  {}", msg::sheets_kept(lang, kept.len(), codes(&kept.iter().collect::<Vec<_>>()))));
    }
    let decided: Vec<_> = kept.iter().filter(|(dossier, _)| records.is_decided(*dossier, council.id)).collect();
    if !decided.is_empty() {
        told.push(msg::doubt(lang, msg::decided_already(lang, codes(&decided))));
    }
    told
}
