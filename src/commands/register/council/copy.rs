//! `ocop register council --from`: a new council with the list of an old one.

use chrono::NaiveDate;
use serde_json::json;

use super::Args;
use super::listing::{Listed, Sitting};
use super::write::write;
use crate::commands::council::council;
use crate::commands::{Context, Failure, Outcome};
use crate::ledger::{Council, CouncilFacts, MemberFacts};
use crate::text::fold;
use crate::text::messages::{answer, council as msg};

pub fn run(args: &Args, from: &str, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register council", args.writing.reason.as_deref()))?;
    let old = council(txn.read(), from, lang)?;
    if old.voters().next().is_none() {
        return Err(Failure::Refused(msg::nobody_to_copy(lang, &old.facts.code)));
    }
    let code = fold::nfc(args.code.as_deref().unwrap_or_default());
    if code.is_empty() || fold::key(&code) == fold::key(&old.facts.code) {
        return Err(Failure::Usage(msg::same_code(lang, &old.facts.code)));
    }
    if !args.sessions.is_sorted() {
        return Err(Failure::Usage(msg::copy_unsorted(lang)));
    }
    let first = args.sessions.first().copied().unwrap_or(ctx.today);
    let listed = listed(args, &old, code.clone(), first);
    if let Some(known) = txn.read().council(&code)? {
        return if is(&known, &listed) {
            ctx.say(answer::nothing_new(lang))
        } else {
            Err(Failure::Refused(msg::code_taken(lang, code)))
        };
    }
    let told = match write(&mut txn, &listed, ctx)? {
        Ok(told) => msg::copied(lang, &old.facts.code, told.unwrap_or_default()),
        Err(faults) => {
            let texts: Vec<String> = faults.into_iter().map(|wrong| wrong.text).collect();
            return Err(Failure::Refused(texts.join("\n")));
        }
    };
    if ctx.land(txn, args.writing.dry_run, &json!({ "council": code, "from": old.facts.code }), told)? {
        ctx.say(answer::next_scores(lang))?;
    }
    Ok(())
}

/// The new council: whom the old one's list now names, and its papers with those given anew.
fn listed(args: &Args, old: &Council, code: String, first: NaiveDate) -> Listed {
    let sitting = old.members.iter().filter(|member| member.facts.sits);
    // A province that was merged since is the office's own unit of that day.
    let unit = match old.unit.province() {
        Some(province) if province.valid_on(first) => province.key(),
        Some(_) => String::new(),
        None => old.unit.name.clone(),
    };
    Listed {
        facts: CouncilFacts {
            code,
            level: old.facts.level,
            year: args.year.unwrap_or(old.facts.year),
            round: args.round.unwrap_or(0),
        },
        unit,
        sessions: args.sessions.clone(),
        papers: old.papers.updated(&args.papers()),
        members: sitting
            .map(|member| Sitting { line: 0, code: member.code.clone(), facts: member.facts.clone() })
            .collect(),
        line: 0,
    }
}

/// Whether a known council is the one that would be written.
fn is(known: &Council, listed: &Listed) -> bool {
    let sitting = known.members.iter().filter(|member| member.facts.sits);
    let members: Vec<(&str, &MemberFacts)> = sitting.map(|m| (m.code.as_str(), &m.facts)).collect();
    let days: Vec<_> = known.sessions.iter().map(|session| session.held_on).collect();
    let same = CouncilFacts { code: known.facts.code.clone(), ..listed.facts.clone() };
    known.facts == same
        && known.papers == listed.papers
        && (listed.sessions.is_empty() || days == listed.sessions)
        && members.len() == listed.members.len()
        && listed.members.iter().all(|member| members.contains(&(member.code.as_str(), &member.facts)))
}
