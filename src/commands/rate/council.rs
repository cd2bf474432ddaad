//! `ocop rate council`: every dossier's mean, spread, star, and what follows.

use std::collections::BTreeMap;

use serde_json::json;

use super::next::next;
use crate::commands::assessment::{Assessment, Scores, assess, names, stands};
use crate::commands::council::{council, passed_over};
use crate::commands::papers::up_unrated;
use crate::commands::shared::{Reading, Writing};
use crate::commands::{Context, Failure, Outcome, wording};
use crate::law::Level;
use crate::ledger::{Council, RatingFacts, Records};
use crate::report::{Cell, Format, Page, Table};
use crate::text::Lang;
use crate::text::messages::{answer, dossier, reason, term};

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
    let assessed = assess(&records, &council, &scores);
    let up = passed_over(&records, &council);
    if assessed.is_empty() {
        let code = &council.facts.code;
        let answered = records.ratings.iter().any(|r| r.facts.council == council.id && r.facts.sheets.is_empty());
        let empty = if answered {
            dossier::only_answers(lang, code)
        } else {
            reason::empty_docket(lang, code, council.facts.year)
        };
        return Err(Failure::Refused(match up_unrated(&records, &up, lang) {
            Some(up) => format!("{empty}\n{up}"),
            None => empty,
        }));
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
    let reading = Reading { as_of: None, format: Some(args.format), out: None, no_meta: true };
    let apart = Apart { rest: &rest, out: &out, decided: &decided };
    let mut page = page(&records, &council, &rated, &apart, ctx.page_lang(&reading));
    if let Some(up) = up_unrated(&records, &up, ctx.page_lang(&reading)) {
        page = page.text(up);
    }
    let summary = json!({ "council": council.facts.code, "rated": added });
    let entry = if args.writing.dry_run {
        drop(txn);
        None
    } else {
        txn.commit(&summary)?
    };
    ctx.print(&page, &reading, ledger.read())?;
    if args.format != Format::Table {
        return Ok(());
    }
    ctx.say("")?;
    match entry {
        _ if args.writing.dry_run => ctx.say(answer::dry(lang, answer::rated(lang, added, rated.len() - added)))?,
        Some(entry) => ctx.say(answer::entered(lang, entry, answer::rated(lang, added, rated.len() - added)))?,
        None => ctx.say(answer::unchanged(lang, answer::rated(lang, 0, rated.len())))?,
    }
    let facts: Vec<RatingFacts> = rated.into_iter().map(|(_, facts)| facts).collect();
    next(&records, &council, &facts, lang).into_iter().try_for_each(|step| ctx.say(step))
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

/// Dossiers that are not rated now.
struct Apart<'a, 'r> {
    /// Something stands in the way.
    rest: &'a [&'a Assessment<'r>],
    /// Knocked out.
    out: &'a [Assessment<'r>],
    /// Decided, and changed since.
    decided: &'a [Assessment<'r>],
}

fn page(
    records: &Records,
    council: &Council,
    rated: &[(&Assessment<'_>, RatingFacts)],
    Apart { rest, out, decided }: &Apart<'_, '_>,
    lang: Lang,
) -> Page {
    let mut table = Table::new("ratings")
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang))
        .right("trung_binh", term::mean(lang))
        .right("chenh_lech", term::spread(lang))
        .right("hang_sao", term::star(lang))
        .left("tiep_theo", term::follows(lang));
    let mut by_star: BTreeMap<u8, u64> = BTreeMap::new();
    let mut by_follows: BTreeMap<&str, (String, u64)> = BTreeMap::new();
    let mut figures = Vec::new();
    for (one, facts) in rated {
        let (product, subject) = names(records, one.dossier, lang);
        let follows = wording::follows(lang, facts.follows, council.facts.level);
        *by_star.entry(facts.star.number()).or_default() += 1;
        by_follows.entry(facts.follows.id()).or_insert_with(|| (follows.clone(), 0)).1 += 1;
        figures.push(json!({
            "dossier": one.dossier.code.to_string(),
            "product": product,
            "subject": subject,
            "pass": facts.pass,
            "sum_x100": facts.mean.sum,
            "count": facts.mean.count,
            "spread_x100": one.spread,
            "band": facts.band,
            "minima": facts.minima,
            "star": facts.star,
            "regime": facts.regime,
            "basis": facts.basis,
            "follows": facts.follows,
        }));
        table = table.row([
            Cell::text(one.dossier.code.to_string()),
            Cell::text(product),
            Cell::text(subject),
            Cell::mean(facts.mean.sum, facts.mean.count),
            Cell::Points(one.spread.0),
            Cell::Plain(facts.star.number().into()),
            Cell::text(follows),
        ]);
    }
    let stars: Vec<String> =
        by_star.iter().rev().map(|(star, n)| answer::so_many_stars(lang, wording::amount(lang, *n), star)).collect();
    let mut page = Page::new(answer::rating_title(lang, &council.facts.code)).table(table);
    if !rated.is_empty() {
        page = page.text(answer::by_star(lang, rated.len(), stars.join(", ")));
    }
    if !rated.is_empty() {
        let lines = by_follows.values().map(|(text, n)| format!("{text}: {n}"));
        page = page.text(wording::list(String::new(), lines));
    }
    let lowered: Vec<String> = rated
        .iter()
        .filter(|(_, facts)| facts.star < facts.band)
        .map(|(one, facts)| answer::star_lowered(lang, one.dossier.code, facts.band.number(), facts.star.number()))
        .collect();
    if !lowered.is_empty() {
        page = page.text(wording::list(answer::lowered_by_minima(lang), lowered));
    }
    let told = |one: &Assessment<'_>, what: String| {
        let (product, subject) = names(records, one.dossier, lang);
        format!("{}: {product} ({subject}): {what}", one.dossier.code)
    };
    let warned = rated.iter().filter(|(one, _)| !one.warnings.is_empty());
    let lines: Vec<String> = warned.map(|(one, _)| told(one, one.warned(lang))).collect();
    if !lines.is_empty() {
        page = page.text(wording::list(answer::look_again(lang), lines));
    }
    if !out.is_empty() {
        let ground = |one: &Assessment<'_>| {
            let known = records.conclusion(council.id, one.dossier.id).and_then(|known| known.knock_out.as_ref());
            known.map(|known| wording::knock_out(lang, known)).unwrap_or_default()
        };
        let lines = out.iter().map(|one| told(one, ground(one)));
        page = page.text(wording::list(answer::knocked_out(lang, out.len()), lines));
    }
    if !decided.is_empty() {
        let named = |one: &Assessment<'_>| {
            let (product, subject) = names(records, one.dossier, lang);
            format!("{}: {product} ({subject})", one.dossier.code)
        };
        page = page.text(wording::list(answer::decided_stays(lang, decided.len()), decided.iter().map(named)));
    }
    if !rest.is_empty() {
        let lines = rest.iter().map(|one| told(one, one.told(lang)));
        page = page.text(wording::list(answer::left_unrated(lang, rest.len()), lines));
    }
    page.figures(json!({
        "council": council.facts.code, "dossiers": figures, "by_star": by_star,
        "knocked_out": out.iter().map(|one| one.dossier.code.to_string()).collect::<Vec<_>>(),
        "decided": decided.iter().map(|one| one.dossier.code.to_string()).collect::<Vec<_>>(),
        "not_ready": rest.len(),
    }))
}
