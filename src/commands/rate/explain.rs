//! `ocop rate explain`: how a dossier came to its star.

use serde_json::json;

use crate::commands::assessment::names;
use crate::commands::council::dossier;
use crate::commands::shared::Reading;
use crate::commands::{Context, Outcome, wording};
use crate::law::Regime;
use crate::law::policy::Policy;
use crate::ledger::{Rating, Records, Sheet};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, reason, term};
use crate::text::{Lang, number};

/// Arguments of `rate explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The dossier's code: 2020-1-017
    #[arg(value_name = "DOSSIER")]
    dossier: String,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &Args, ctx: &mut Context<'_>) -> Outcome {
    let lang = ctx.page_lang(&args.reading);
    let ledger = ctx.open()?;
    let reader = ledger.read();
    let records = ctx.records(reader, args.reading.day(ctx.today))?;
    let dossier = dossier(&records, &args.dossier, lang)?;
    let (product, subject) = names(&records, dossier, lang);
    let title = answer::explain_title(lang, dossier.code, &product, &subject);
    let Some(rating) = records.rating_of(dossier.id) else {
        let page = Page::new(title)
            .text(reason::not_rated(lang))
            .figures(json!({ "dossier": dossier.code.to_string(), "rating": null }));
        return ctx.print(&page, &args.reading, reader);
    };
    let counted = reader.sheets_of(rating.id)?;
    let page = page(&records, rating, &counted, Page::new(title), lang, &dossier.code.to_string());
    ctx.print(&page, &args.reading, reader)
}

fn page(records: &Records, rating: &Rating, sheets: &[Sheet], page: Page, lang: Lang, code: &str) -> Page {
    let facts = &rating.facts;
    let council = records.council(facts.council);
    let member = |id: i64| council.and_then(|council| council.members.iter().find(|member| member.id == id));
    let with_parts = sheets.iter().all(|sheet| sheet.facts.parts.is_some());
    let mut table = Table::new("sheets").left("thanh_vien", term::member(lang)).left("vai_tro", term::role(lang));
    if with_parts {
        table = table.right("diem_a", "A").right("diem_b", "B").right("diem_c", "C");
    }
    table = table.right("diem", term::total(lang));
    let mut members = Vec::new();
    for sheet in sheets {
        let one = member(sheet.facts.member);
        let name = one.map(|member| member.facts.name.clone()).unwrap_or_default();
        let role = one.map(|member| wording::roles(lang, &member.facts)).unwrap_or_default();
        let mut cells = vec![Cell::text(&name), Cell::text(role)];
        if let Some(parts) = sheet.facts.parts.filter(|_| with_parts) {
            cells.extend([parts.a, parts.b, parts.c].map(|part| Cell::Points(part.0)));
        }
        cells.push(Cell::Points(sheet.facts.total.0));
        table = table.row(cells);
        members.push(json!({ "member": name, "total_x100": sheet.facts.total, "parts_x100": sheet.facts.parts }));
    }
    let (low, high) = facts.star.band();
    let mean = facts.mean;
    let printed = number::mean(lang, mean.sum, mean.count);
    let council_code = council.map(|council| council.facts.code.clone()).unwrap_or_default();
    let level = council.map_or(crate::law::Level::Province, |council| council.facts.level);
    let derivation = [
        answer::explain_mean(lang, number::points(lang, mean.sum), mean.count, &printed),
        answer::explain_fraction(lang, mean.sum, 100 * i64::from(mean.count)),
        band(lang, mean.sum, mean.count, low, high, facts.star.number()),
        answer::explain_article(lang, facts.star.number(), wording::band_citation(lang, facts.regime, facts.star)),
        answer::explain_regime(lang, facts.regime.citation(), wording::basis(lang, facts.basis)),
        answer::explain_follows(lang, wording::follows(lang, facts.follows, level)),
    ];
    let used = rating.policies.iter().map(|(key, value, cite)| {
        let name = Policy::of_key(key).map_or(key.as_str(), |policy| lang.pick(policy.name.0, policy.name.1));
        format!("{name} ({key}): {} ({cite})", wording::policy_value(lang, value))
    });
    let mut page = page
        .text(answer::explain_session(lang, council_code, facts.pass, number::date(lang, facts.held_on)))
        .table(table)
        .text(wording::list(answer::explain_how(lang), derivation))
        .text(wording::list(answer::explain_policies(lang), used));
    let policies: Vec<_> =
        rating.policies.iter().map(|(key, value, cite)| json!({ "key": key, "value": value, "cite": cite })).collect();
    if facts.regime == Regime::R26 {
        page = page.text(answer::explain_no_minima(lang));
    }
    page.figures(json!({
        "dossier": code,
        "rating": {
            "pass": facts.pass, "held_on": facts.held_on, "regime": facts.regime, "basis": facts.basis,
            "sum_x100": mean.sum, "count": mean.count, "mean_cut_x100": mean.cut(), "star": facts.star,
            "band": [low, high], "follows": facts.follows, "members": members, "policies": policies,
        },
    }))
}

/// The comparison that decides, in whole hundredths: 49 000 ≥ 70 × 7 × 100, and < 90 × 7 × 100.
fn band(lang: Lang, sum: i64, count: u32, low: u8, high: u8, star: u8) -> String {
    let at = |points: u8| i64::from(points) * 100 * i64::from(count);
    match star {
        5 => answer::explain_from(lang, sum, low, count, at(low)),
        1 => answer::explain_under(lang, sum, high, count, at(high)),
        _ => answer::explain_between(lang, sum, low, count, at(low), high, at(high)),
    }
}
