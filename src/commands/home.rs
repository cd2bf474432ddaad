//! `ocop` alone: where things stand, what is due, what to do next.

use std::collections::HashSet;

use super::council::{docket, goes_up_unrated};
use super::{Context, Outcome, due, papers, wording};
use crate::law::{Follows, Level, Standing, days_left};
use crate::ledger::{Dossier, Entry, LedgerError, Rating, Records, Unit};
use crate::report::figures::{self, Scope};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, dossier, due as due_say, report as say, term};
use crate::text::{Lang, number};

/// Days ahead that the first page looks.
const AHEAD: i64 = 180;

pub(crate) fn run(ctx: &mut Context<'_>) -> Outcome {
    let ledger = match ctx.open() {
        Err(super::Failure::Ledger(LedgerError::Missing(path))) => {
            return ctx.say(answer::no_ledger_yet(ctx.lang, path.display(), ctx.ledger_option()));
        }
        opened => opened?,
    };
    let reader = ledger.read();
    let records = reader.records(ctx.today)?;
    let entries = reader.entries()?;
    let items = due::items(reader, &records, due::AHEAD)?;
    let due = due::past_and_coming(&due::groups(&items, false), records.on, due::AHEAD);
    let page = page(&records, &entries, due, ctx.lang);
    let style =
        crate::report::Style { width: ctx.width, bold: ctx.streams.terminal, ..crate::report::Style::plain(ctx.lang) };
    Ok(crate::report::Target { format: crate::report::Format::Table, out: None }.write(
        &page,
        &style,
        ctx.streams.out,
    )?)
}

fn page(records: &Records, entries: &[Entry], due: (u64, u64), lang: Lang) -> Page {
    let today = number::date(lang, records.on);
    let named = |unit: &Unit| match unit.province() {
        Some(province) if !records.office.joins.is_empty() => answer::unit(lang, province.full_name(), province.key()),
        _ => unit.name.clone(),
    };
    let units: Vec<String> = records.office.units().map(named).collect();
    let figures = figures::total(records, &Scope::default());
    let mut page = Page::new(&records.office.name).text(answer::home_units(lang, units.join(", "), today));
    if !figures.ever.is_none() {
        let stars = Table::new("stars")
            .left("hang_sao", term::star(lang))
            .right("da_cong_nhan", say::ever_short(lang))
            .right("con_hieu_luc", say::in_force(lang))
            .rows(
                [
                    (say::column_stars(lang, 5), &figures.by_star.five, &figures.in_force_by_star.five),
                    (say::column_stars(lang, 4), &figures.by_star.four, &figures.in_force_by_star.four),
                    (say::column_stars(lang, 3), &figures.by_star.three, &figures.in_force_by_star.three),
                    (say::column_stars_unknown(lang), &figures.by_star.unknown, &figures.in_force_by_star.unknown),
                ]
                .into_iter()
                .filter(|(_, ever, _)| !ever.is_none())
                .map(|(what, ever, now)| vec![Cell::text(what), Cell::Count(ever.count()), Cell::Count(now.count())]),
            )
            .sum([
                Cell::text(say::all(lang)),
                Cell::Count(figures.ever.count()),
                Cell::Count(figures.in_force.count()),
            ]);
        let standing =
            Table::new("standing").left("tinh_trang", term::standing(lang)).right("so_luong", term::number(lang)).rows(
                figures
                    .by_standing
                    .iter()
                    .map(|(s, n)| vec![Cell::text(wording::standing(lang, *s)), Cell::Count(n.count())]),
            );
        page = page.table(stars).table(standing);
    }
    let steps = steps(records, due, lang);
    page = page.text(wording::list(answer::to_do(lang), steps));
    if let Some(last) = entries.last() {
        page = page.text(answer::last_entry(
            lang,
            last.id,
            &last.command,
            wording::names(lang, last),
            wording::moment(lang, &last.at),
        ));
    }
    page
}

/// What to do next, most pressing first.
fn steps(records: &Records, (past, coming): (u64, u64), lang: Lang) -> Vec<String> {
    let mut steps = Vec::new();
    let count = |wanted: &dyn Fn(Standing) -> bool| {
        records.last_certificates().iter().filter(|c| wanted(records.standing(c))).count() as u64
    };
    let last = records.last_certificates();
    let soon = last
        .iter()
        .filter(|c| records.standing(c).in_term() && c.end().is_some_and(|end| days_left(end, records.on) <= AHEAD));
    for (n, say) in [
        (count(&|s| s == Standing::Due), answer::step_due as fn(Lang, String) -> String),
        (count(&|s| s == Standing::Overdue), |l, n| answer::step_overdue(l, n)),
        (count(&|s| s == Standing::Extended), |l, n| answer::step_extended(l, n)),
        (soon.count() as u64, |l, n| answer::step_soon(l, n, AHEAD)),
        (count(&|s| s == Standing::Expired), |l, n| answer::step_expired(l, n)),
        (count(&|s| s == Standing::Unknown), |l, n| answer::step_unknown(l, n)),
    ] {
        if n > 0 {
            steps.push(say(lang, wording::amount(lang, n)));
        }
    }
    if records.dossiers.is_empty() && records.certificates.is_empty() {
        return vec![answer::step_roster(lang), answer::step_past(lang)];
    }
    if past + coming > 0 {
        steps.push(due_say::step(lang, wording::amount(lang, past), wording::amount(lang, coming), due::AHEAD));
    }
    steps.extend(transition(records, lang));
    if !records.dossiers.is_empty() && records.councils.is_empty() {
        steps.push(answer::step_council(lang));
    }
    let mut told = HashSet::new();
    for council in &records.councils {
        let rated = || records.ratings.iter().filter(|rating| rating.facts.council == council.id);
        let waits = |rating: &&Rating| {
            !records.is_decided(rating.facts.dossier, council.id) && records.kept_by(rating).is_none()
        };
        let count =
            |wanted: fn(Follows) -> bool| rated().filter(waits).filter(|r| wanted(r.facts.follows)).count() as u64;
        let (certify, approve) = (count(Follows::certifies), count(|follows| follows == Follows::ApproveAndSendUp));
        let code = &council.facts.code;
        // No sheets are looked at: what is scored and not rated is the council's own, or another's to rate.
        let docket = docket(records, council, &[]);
        let open = |id: i64| records.rating_by(council.id, id).is_none() && records.knock_out(id).is_none();
        // The ministry's council that stands for its answers has no members, and nothing to score.
        let scores = |dossier: &&&Dossier| open(dossier.id) && !council.members.is_empty();
        let unrated: HashSet<i64> = docket.iter().filter(scores).map(|dossier| dossier.id).collect();
        if !unrated.is_empty() {
            steps.push(answer::step_scores(lang, code, wording::amount(lang, unrated.len() as u64)));
        }
        told.extend(unrated);
        if certify > 0 {
            steps.push(answer::step_certify(lang, code, wording::amount(lang, certify)));
        }
        if approve > 0 {
            steps.push(answer::step_approve(lang, code, wording::amount(lang, approve)));
        }
        // Art 7.4g: what the ministry rated under five stars comes back to the province.
        let last = |rating: &&Rating| records.rating_of(rating.facts.dossier).is_some_and(|one| one.id == rating.id);
        let stands = |rating: &&Rating| {
            let dossier = records.dossier(rating.facts.dossier);
            dossier.is_some_and(|dossier| records.certified_as(dossier, rating.facts.star))
        };
        let back = |rating: &&Rating| {
            rating.facts.follows == Follows::ReferDown && last(rating) && waits(rating) && !stands(rating)
        };
        let back = rated().filter(back).count() as u64;
        if back > 0 && council.facts.level == Level::Ministry {
            let authority = wording::authority(Level::Province, &records.office.unit.name);
            steps.push(dossier::step_back(lang, wording::amount(lang, back), code, authority));
        }
    }
    let untold = || records.dossiers.iter().filter(|dossier| !told.contains(&dossier.id));
    let unrated =
        |dossier: &&Dossier| records.rating_of(dossier.id).is_none() && records.knock_out(dossier.id).is_none();
    let is_sent = |dossier: &Dossier| dossier.facts.sent_up.is_some_and(|sent| sent <= records.on);
    let goes_up = |dossier: &&Dossier| !records.awaits_ministry(dossier) && goes_up_unrated(records, None, dossier);
    let (sent, to_send): (Vec<_>, Vec<_>) = untold().filter(unrated).filter(goes_up).partition(|d| is_sent(d));
    let awaiting = sent.len() + untold().filter(|dossier| records.awaits_ministry(dossier)).count();
    let (awaiting, to_send) = (awaiting as u64, to_send.len() as u64);
    if to_send > 0 {
        steps.push(dossier::step_to_send(lang, wording::amount(lang, to_send)));
    }
    if awaiting > 0 {
        steps.push(dossier::step_awaiting(lang, wording::amount(lang, awaiting)));
    }
    if steps.is_empty() {
        steps.push(answer::step_nothing(lang));
    }
    steps
}

/// Dossiers filed before 22/05/2026 that are not finished: those whose last day is past or near (QĐ
/// 26/2026 Art 12.2). One that goes on for a recorded reason is no longer told.
fn transition(records: &Records, lang: Lang) -> Vec<String> {
    const NEAR: i64 = 30;
    const NAMED: usize = 5;
    let (mut past, mut near) = (Vec::new(), Vec::new());
    for dossier in records.dossiers.iter().filter(|dossier| dossier.facts.past_deadline.is_none()) {
        let Some(last) = papers::unfinished_by(records, dossier) else { continue };
        let told = format!("{} ({})", dossier.code, number::date(lang, last));
        match (last - records.on).num_days() {
            ..0 => past.push(told),
            0..=NEAR => near.push(told),
            _ => {}
        }
    }
    let named = |codes: &[String]| {
        let more = if codes.len() > NAMED { ", …" } else { "" };
        format!("{}{more}", codes.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", "))
    };
    let told = |codes: &[String], say: fn(Lang, String, String) -> String| {
        (!codes.is_empty()).then(|| say(lang, wording::amount(lang, codes.len() as u64), named(codes)))
    };
    told(&past, dossier::step_past).into_iter().chain(told(&near, dossier::step_near)).collect()
}
