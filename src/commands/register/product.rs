//! `ocop register product`: what a product is called from a day on.

use serde_json::json;

use super::subject::Change;
use crate::commands::shared::{self, Writing};
use crate::commands::{Context, Failure, Outcome, which, wording};
use crate::ledger::{EVER, Fields, ProductFacts, Version};
use crate::text::messages::{answer, signing as say};
use crate::text::number;

/// Arguments of `register product`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The product: a name it has or had, "PRODUCT, SUBJECT" where several have it, or a dossier's code
    #[arg(value_name = "PRODUCT")]
    product: String,
    /// Its name from then on
    #[arg(long, value_name = "NAME", alias = "doi-ten", value_parser = shared::text)]
    renamed: String,
    #[command(flatten)]
    change: Change,
    #[command(flatten)]
    writing: Writing,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let (lang, from) = (ctx.lang, args.change.from);
    let mut ledger = ctx.open_to_write()?;
    let mut txn = ledger.begin(ctx.stamp("register product", args.writing.reason.as_deref()))?;
    let records = txn.read().records(EVER)?;
    let product = which::product(txn.read(), &records, &args.product, None, lang)?;
    if which::is_taken(&records, product, &args.renamed) {
        return Err(Failure::Refused(say::name_taken(lang, &args.renamed)));
    }
    let all = txn.read().product_versions(product)?;
    let change = |facts: &ProductFacts| ProductFacts { name: args.renamed.clone(), ..facts.clone() };
    let written = Version::changed(&all, from, &args.change.paper(), change);
    let held = all.iter().rfind(|one| one.from <= from).or(all.first()).filter(|_| !written.is_empty());
    let Some(held) = held else { return ctx.say(answer::nothing_new(lang)) };
    txn.put_product_versions(product, &written)?;
    let changes = wording::differences(lang, &held.facts.differences(&change(&held.facts)));
    let name = records.product_name(product);
    let mut lines = vec![say::renamed(lang, name, number::date(lang, from)), format!("  {changes}")];
    lines.extend(args.change.told(ctx));
    let summary = json!({ "product": name, "from": from });
    ctx.land(txn, args.writing.dry_run, &summary, lines.join("\n"))?;
    Ok(())
}
