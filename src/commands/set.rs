//! `ocop set`: a policy with its citation; all of them when bare.

use chrono::NaiveDate;
use serde_json::json;

use super::council::council;
use super::shared::{self, Reading};
use super::{Context, Failure, Outcome, wording};
use crate::law::policy::{self, Policy};
use crate::ledger::{ALWAYS, Reader};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, council as msg, reason, term};
use crate::text::{nearest, number};

/// Arguments of `set`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The policy
    #[arg(value_name = "KEY", requires = "value")]
    key: Option<String>,
    /// Its value
    #[arg(value_name = "VALUE", allow_negative_numbers = true)]
    value: Option<String>,
    /// What it rests on: the council's rules, a decision
    #[arg(long, value_name = "TEXT", alias = "can-cu", value_parser = shared::text)]
    cite: Option<String>,
    /// Of this council only; of every council when left out
    #[arg(long, value_name = "COUNCIL", alias = "hoi-dong")]
    council: Option<String>,
    /// From this day on; when left out, on all days, or from the day of the value that it corrects
    #[arg(long, value_name = "DAY", alias = "tu", value_parser = shared::day)]
    from: Option<NaiveDate>,
    /// Print what would be written, and write nothing
    #[arg(long, alias = "thu")]
    dry_run: bool,
    #[command(flatten)]
    reading: Reading,
}

pub(crate) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (Some(key), Some(value)) = (&args.key, &args.value) else { return show(args, ctx) };
    let lang = ctx.lang;
    let Some(policy) = Policy::of_key(key) else {
        let keys = policy::ALL.map(|policy| policy.key);
        return Err(Failure::Usage(match nearest(key, keys) {
            Some(near) => reason::no_policy_near(lang, key, near),
            None => reason::no_policy(lang, key, keys.join(", ")),
        }));
    };
    let (vi, en) = policy.about;
    if !policy.accepts(key, value) {
        return Err(Failure::Usage(reason::policy_value(lang, key, value, lang.pick(vi, en))));
    }
    if args.council.is_some() && !policy.of_council {
        return Err(Failure::Usage(reason::policy_of_office(lang, key)));
    }
    let Some(cite) = args.cite.as_deref() else {
        return Err(Failure::Usage(reason::policy_cite(lang, key)));
    };
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("set", None))?;
    let council = args.council.as_deref().map(|typed| council(txn.read(), typed, lang)).transpose()?;
    let of = council.as_ref().map(|council| council.id);
    let set = txn.read().settings_of(key, of)?;
    // A correction keeps the day of what it corrects.
    let corrected = set.iter().rfind(|(day, _)| *day <= ctx.today).map(|(day, _)| *day);
    let from = args.from.or(corrected).unwrap_or(ALWAYS);
    let held = txn.read().policies(from, of)?;
    if held.held(key) == Some((value, cite)) {
        return ctx.say(answer::nothing_new(lang));
    }
    txn.put_setting(key, value, cite, from, of)?;
    let shown = if value.is_empty() { answer::set_blank(lang) } else { value.clone() };
    let mut told = match &council {
        Some(council) => answer::set_of_council(lang, &council.facts.code, key, shown, cite),
        None => answer::set(lang, key, shown, cite),
    };
    let on = number::date(lang, from);
    told.push('\n');
    told.push_str(&match args.from {
        _ if from == ALWAYS => answer::set_always(lang),
        Some(_) => answer::set_from(lang, on),
        None => answer::set_corrected(lang, on),
    });
    if let Some((day, later)) = set.iter().find(|(day, _)| *day > from) {
        told.push(' ');
        told.push_str(&answer::set_until(lang, number::date(lang, *day), later));
    }
    let code = council.map(|council| council.facts.code);
    ctx.land(txn, args.dry_run, &json!({ "key": key, "value": value, "council": code }), told)?;
    Ok(())
}

fn show(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    ctx.answer(&args.reading, |ctx, reader| made(args, ctx, reader))
}

fn made(args: &Args, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Page, Failure> {
    let lang = ctx.page_lang(&args.reading);
    let council = args.council.as_deref().map(|typed| council(reader, typed, lang)).transpose()?;
    // Of a council, those its dossiers are rated by, unless another day is asked for.
    let day = match (&council, args.reading.as_of) {
        (Some(council), None) => ctx.day_of(reader, council),
        (_, day) => day.unwrap_or(ctx.today),
    };
    let of = council.as_ref().map(|council| council.id);
    let policies = reader.policies(day, of)?;
    let own = of.map(|id| reader.own_policies(day, id)).transpose()?;
    let is_own = |key: &str| own.as_ref().map(|own| own.contains(key));
    let mut table = Table::new("policies")
        .left("key", term::policy(lang))
        .left("value", term::value(lang))
        .left("cite", term::cite(lang));
    if own.is_some() {
        table = table.left("pham_vi", msg::heading_scope(lang));
    }
    table = table.left("about", term::meaning(lang));
    let mut figures = Vec::new();
    let set = policies.iter().map(|(policy, value, cite)| {
        let (vi, en) = policy.about;
        (policy.key.to_owned(), value, cite, value == policy.default, Cell::text(lang.pick(vi, en)))
    });
    let holidays = policies.holidays().map(|(key, value, cite)| (key, value, cite, false, Cell::Blank));
    for (key, value, cite, default, about) in set.chain(holidays) {
        let mut figure = json!({ "key": key, "value": value, "cite": cite, "default": default });
        let mut cells = vec![Cell::text(&key), Cell::text(value), Cell::text(wording::policy_cite(lang, &key, cite))];
        if let Some(own) = is_own(&key) {
            figure["own"] = json!(own);
            cells.push(Cell::text(if own { msg::scope_council(lang) } else { msg::scope_all(lang) }));
        }
        cells.push(about);
        table = table.row(cells);
        figures.push(figure);
    }
    let title = match &council {
        Some(council) => msg::policies_title(lang, &council.facts.code),
        None => answer::policies_title(lang),
    };
    let advice = match &council {
        Some(council) => answer::policies_advice_of(lang, &council.facts.code),
        None => answer::policies_advice(lang),
    };
    let page = Page::new(title).table(table).text(advice).figures(json!({ "policies": figures }));
    Ok(page)
}
