//! `ocop score status`: who is missing, each mean and spread.

use serde_json::json;

use crate::commands::assessment::{Scores, assess, names};
use crate::commands::council::council;
use crate::commands::shared::Reading;
use crate::commands::{Context, Outcome};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, term};

/// Arguments of `score status`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The council
    #[arg(value_name = "COUNCIL")]
    council: String,
    /// Only the dossiers that cannot be rated yet
    #[arg(long, alias = "con-thieu")]
    missing: bool,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.page_lang(&args.reading);
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let council = council(reader, &args.council, lang)?;
    let mut records = ctx.records(reader, args.reading.day(ctx.today))?;
    records.policies = ctx.policies_of(reader, &council)?; // those that rating will go by
    let scores = Scores::of(reader, &council)?;
    let assessed = assess(&records, &council, &scores);
    let ready = assessed.iter().filter(|one| one.problems.is_empty() && !one.knocked_out).count();
    let voters = council.voters().count();
    let mut table = Table::new("scores")
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .right("lan", term::pass(lang))
        .right("so_phieu", term::sheets(lang))
        .right("trung_binh", term::mean(lang))
        .right("chenh_lech", term::spread(lang))
        .left("con_thieu", term::missing(lang));
    let mut figures = Vec::new();
    for one in &assessed {
        let missing: Vec<&str> = one.missing.iter().map(|member| member.code.as_str()).collect();
        figures.push(json!({
            "dossier": one.dossier.code.to_string(),
            "pass": one.pass,
            "sheets": one.sheets.len(),
            "sum_x100": one.mean.map(|mean| mean.sum),
            "spread_x100": one.spread,
            "missing": missing,
            "ready": one.problems.is_empty(),
        }));
        if args.missing && one.problems.is_empty() {
            continue;
        }
        let (product, _) = names(&records, one.dossier, lang);
        let told = if one.problems.is_empty() && !missing.is_empty() {
            missing.join(", ")
        } else {
            lacks(one, &missing, lang)
        };
        table = table.row([
            Cell::text(one.dossier.code.to_string()),
            Cell::text(product),
            Cell::Plain(one.pass.into()),
            Cell::text(format!("{}/{}", one.sheets.len(), one.voters)),
            one.mean.map_or(Cell::Blank, |mean| Cell::mean(mean.sum, mean.count)),
            if one.sheets.is_empty() { Cell::Blank } else { Cell::Points(one.spread.0) },
            Cell::text(told),
        ]);
    }
    let page = Page::new(answer::status_title(lang, &council.facts.code))
        .table(table)
        .text(answer::status(lang, assessed.len(), ready, assessed.len() - ready))
        .figures(json!({ "council": council.facts.code, "voters": voters, "ready": ready, "dossiers": figures }));
    ctx.print(&page, &args.reading, reader)
}

/// What a dossier lacks: problems, then the members who have not scored.
fn lacks(one: &crate::commands::assessment::Assessment<'_>, missing: &[&str], lang: crate::text::Lang) -> String {
    let problems = one.told(lang);
    if missing.is_empty() || one.sheets.is_empty() { problems } else { format!("{problems} ({})", missing.join(", ")) }
}
