//! `ocop rate council`: every dossier's mean, spread, star, and what follows.

mod page;

use serde_json::json;

use page::page;

use super::next::next;
use crate::commands::assessment::{Assessment, Results, Scores, add_late, assess, names};
use crate::commands::council::{council, passed_over};
use crate::commands::papers::up_unrated;
use crate::commands::shared::{Reading, Writing};
use crate::commands::{Context, Failure, Outcome};
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
    let results = Results::of(&records, &council, assessed);
    let Results { out, decided, rest, rated } = &results;
    if !rest.is_empty() && !args.ready {
        return Err(Failure::Refused(not_ready(&records, &council, rest, rated.len(), ctx)));
    }
    if rated.is_empty() && out.is_empty() && decided.is_empty() {
        return Err(Failure::Refused(reason::none_ready(lang, &council.facts.code)));
    }

    let mut added = 0;
    for given in rated.iter().filter(|given| given.is_new) {
        txn.add_rating(&given.facts, &records.policies)?;
        added += 1;
    }
    let reading = Reading { format: Some(args.format), no_meta: true, ..Reading::default() };
    let mut page = page(&records, &council, &results, ctx.page_lang(&reading));
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
    let facts: Vec<RatingFacts> = results.rated.into_iter().map(|given| given.facts).collect();
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

/// The list of dossiers that stand in the way.
fn not_ready(records: &Records, council: &Council, rest: &[Assessment<'_>], sound: usize, ctx: &Context<'_>) -> String {
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
