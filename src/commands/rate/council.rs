//! `ocop rate council`: every dossier's mean, spread, star, and what follows.

mod page;

use serde_json::json;

use page::{Apart, page};

use super::next::next;
use crate::commands::assessment::{Assessment, Scores, add_late, assess, names, stands};
use crate::commands::council::{council, passed_over};
use crate::commands::papers::up_unrated;
use crate::commands::shared::{Reading, Writing};
use crate::commands::{Context, Failure, Outcome};
use crate::law::Level;
use crate::ledger::{Council, RatingFacts, Records};
use crate::report::Format;
use crate::text::Lang;
use crate::text::messages::{answer, dossier, reason};

/// Arguments of `rate council`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// Rate the dossiers that are sound, and list the rest
    #[arg(long, alias = "san-sang")]
    ready: bool,
    /// Output format
    #[arg(long, value_name = "FORMAT", alias = "dinh-dang", value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.lang;
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("rate council", args.writing.reason.as_deref()))?;
    let council = council(txn.read(), &args.council, lang)?;
    let records = ctx.records_of(txn.read(), &council)?;
    let scores = Scores::of(txn.read(), &council)?;
    let mut assessed = assess(&records, &council, &scores);
    add_late(&records, &council, &mut assessed, ctx.today);
    let up = passed_over(&records, &council);
    if assessed.is_empty() || council.members.is_empty() {
        return Err(Failure::Refused(nothing(&records, &council, up_unrated(&records, &up, lang), lang)));
    }
    let (out, assessed): (Vec<_>, Vec<_>) = assessed.into_iter().partition(|one| one.knocked_out);
    // What a decision rests on stays as it was, whatever changed since, and keeps nothing else waiting.
    let (decided, assessed): (Vec<_>, Vec<_>) = assessed.into_iter().partition(|one| decided(&records, &council, one));
    let (sound, rest): (Vec<_>, Vec<_>) = assessed.iter().partition(|one| one.problems.is_empty());
    if !rest.is_empty() && !args.ready {
        return Err(Failure::Refused(not_ready(&records, &council, &rest, sound.len(), ctx)));
    }

    if sound.is_empty() && out.is_empty() && decided.is_empty() {
        return Err(Failure::Refused(reason::none_ready(lang, &council.facts.code)));
    }

    let mut added = 0;
    let mut rated = Vec::new();
    for one in sound {
        let Some(facts) = one.rating(&council, &records.policies) else { continue };
        // Nor do policies set since change what is decided.
        let open = !records.is_decided(one.dossier.id, council.id) || reopened(&records, &council, one);
        if open && !stands(&records, &facts) {
            txn.add_rating(&facts, &records.policies)?;
            added += 1;
        }
        rated.push((one, facts));
    }
    let reading = Reading { format: Some(args.format), no_meta: true, ..Reading::default() };
    let apart = Apart { rest: &rest, out: &out, decided: &decided };
    let mut page = page(&records, &council, &rated, &apart, ctx.page_lang(&reading));
    if let Some(up) = up_unrated(&records, &up, ctx.page_lang(&reading)) {
        page = page.text(up);
    }
    let summary = json!({ "council": council.facts.code, "rated": added });
    if args.writing.dry_run {
        drop(txn);
    } else {
        ctx.written = txn.commit(&summary)?;
    }
    ctx.print(&page, &reading, ledger.read())?;
    if args.format != Format::Table {
        return Ok(());
    }
    ctx.say("")?;
    match ctx.written {
        _ if args.writing.dry_run => ctx.say(answer::dry(lang, answer::rated(lang, added, rated.len() - added)))?,
        Some(entry) => ctx.say(answer::entered(lang, entry, answer::rated(lang, added, rated.len() - added)))?,
        None => ctx.say(answer::unchanged(lang, answer::rated(lang, 0, rated.len())))?,
    }
    let facts: Vec<RatingFacts> = rated.into_iter().map(|(_, facts)| facts).collect();
    next(&records, &council, &facts, lang).into_iter().try_for_each(|step| ctx.say(step))
}

/// Why a council has nothing to rate; `up` tells of dossiers that go to the ministry without it.
fn nothing(records: &Records, council: &Council, up: Option<String>, lang: Lang) -> String {
    let code = &council.facts.code;
    let answered = records.ratings.iter().any(|r| r.facts.council == council.id && r.facts.sheets.is_empty());
    match up {
        _ if answered => dossier::only_answers(lang, code),
        Some(up) => up,
        None => reason::empty_docket(lang, code, council.facts.year),
    }
}

/// Whether a decision rests on a dossier's rating, which its sheets no longer give.
fn decided(records: &Records, council: &Council, one: &Assessment<'_>) -> bool {
    let rested_on = records.rating_by(council.id, one.dossier.id).map(|rating| &rating.facts);
    records.is_decided(one.dossier.id, council.id)
        && !reopened(records, council, one)
        && one.rating(council, &records.policies).as_ref() != rested_on
}

/// Whether a dossier was scored again since the ministry sent it back: what was decided before rests
/// on the earlier result (QĐ 26/2026 Art 7.4g).
fn reopened(records: &Records, council: &Council, one: &Assessment<'_>) -> bool {
    let held_on = council.session_of(one.pass).map(|session| session.held_on);
    let earlier = records.rating_by(council.id, one.dossier.id).map(|rating| rating.facts.pass);
    council.facts.level == Level::Province
        && Some(one.pass) > earlier
        && records.sent_back(one.dossier.id).is_some_and(|answer| held_on >= Some(answer.facts.held_on))
}

/// The list of dossiers that stand in the way.
fn not_ready(
    records: &Records,
    council: &Council,
    rest: &[&Assessment<'_>],
    sound: usize,
    ctx: &Context<'_>,
) -> String {
    let lang = ctx.lang;
    let mut text = reason::not_ready(lang, &council.facts.code, rest.len(), rest.len() + sound);
    for one in rest {
        let (product, subject) = names(records, one.dossier, lang);
        text.push_str(&format!("\n{}: {product} ({subject}): {}", one.dossier.code, one.told(lang)));
    }
    text.push('\n');
    text.push_str(&reason::not_ready_advice(lang, &council.facts.code));
    text
}
