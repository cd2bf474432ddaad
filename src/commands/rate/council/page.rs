//! What `ocop rate council` prints.

use std::collections::BTreeMap;

use serde_json::json;

use crate::commands::assessment::{Assessment, Given, Results, names, seen};
use crate::commands::wording;
use crate::ledger::{Council, Records};
use crate::report::{Cell, Page, Table};
use crate::text::Lang;
use crate::text::messages::{answer, term};

/// The page: ratings, how many of each star, what follows, and what is not rated.
pub(super) fn page(
    records: &Records,
    council: &Council,
    Results { out, decided, rest, rated }: &Results<'_>,
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
    for Given { one, facts, .. } in rated {
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
            "warnings": one.warnings.iter().map(|it| it.message(Lang::Vi)).collect::<Vec<_>>(),
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
        .filter(|Given { facts, .. }| facts.star < facts.band)
        .map(|Given { one, facts, .. }| {
            answer::star_lowered(lang, one.dossier.code, facts.band.number(), facts.star.number())
        })
        .collect();
    if !lowered.is_empty() {
        page = page.text(wording::list(answer::lowered_by_minima(lang), lowered));
    }
    let told = |one: &Assessment<'_>, what: String| {
        let (product, subject) = names(records, one.dossier, lang);
        format!("{}: {product} ({subject}): {what}", one.dossier.code)
    };
    let lines = seen(records, rated.iter().map(|given| &given.one), |_| true, lang);
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
