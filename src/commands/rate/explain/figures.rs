//! The derivation as data: all of it, points as whole hundredths, the same keys always.

use serde_json::{Value, json};

use super::minima::marked;
use crate::commands::assessment::names;
use crate::commands::history::Past;
use crate::commands::rate::case::{Case, Cases, Others};
use crate::law::policy::Deadline;
use crate::law::{Mean, Star, spread};
use crate::ledger::{Appraisal, Decided, Dossier, Member, RatingFacts, Records, Sheet};
use crate::text::Lang;

pub(super) fn of(
    records: &Records,
    dossier: &Dossier,
    found: &Cases,
    history: &[Past],
    appraisals: &[Appraisal],
) -> Value {
    let (product, subject) = names(records, dossier, Lang::Vi);
    let out = records.knock_out(dossier.id).and_then(|known| Some((known, known.knock_out.as_ref()?)));
    json!({
        "dossier": dossier.code.to_string(),
        "product": product,
        "subject": subject,
        "kind": dossier.key.kind,
        "filed": dossier.facts.filed,
        "knock_out": out.map(|(known, out)| json!({
            "council": records.council(known.council).map(|council| &council.facts.code),
            "criterion": out.criterion, "ground": out.ground, "paper": known.paper,
        })),
        "rating": found.rated.as_ref().map(|case| case_of(records, dossier, case)),
        "open": found.open.iter().map(|case| case_of(records, dossier, case)).collect::<Vec<_>>(),
        "history": found.others(history).into_iter().map(|past| result(records, past)).collect::<Vec<_>>(),
        "appraisals": appraisals.iter().map(|one| appraisal(records, one)).collect::<Vec<_>>(),
    })
}

/// A result besides the one that counts, and what became of it.
fn result(records: &Records, past: &Past) -> Value {
    let facts = &past.rating.facts;
    let council = |facts: &RatingFacts| records.council(facts.council).map(|council| council.facts.code.clone());
    let decision = |decided: &Decided| {
        let decision = records.decisions.get(&decided.decision);
        json!({
            "outcome": decided.outcome.id(),
            "number": decision.and_then(|decision| decision.number.as_ref()),
            "date": decision.and_then(|decision| decision.signed_on),
        })
    };
    json!({
        "council": council(facts),
        "level": records.council(facts.council).map(|council| council.facts.level),
        "held_on": facts.held_on, "pass": facts.pass, "regime": facts.regime,
        "sum_x100": facts.mean.sum, "count": facts.mean.count,
        "band_star": facts.band, "minima": facts.minima, "star": facts.star,
        "follows": facts.follows, "paper": facts.paper,
        "decisions": past.decided.iter().map(decision).collect::<Vec<_>>(),
        "sent_back_on": past.sent_back,
        "scored_again": past.scored_again.as_ref().map(|again| json!({
            "council": council(&again.facts), "pass": again.facts.pass, "held_on": again.facts.held_on,
        })),
        "knocked_out": past.knocked_out,
        "filing_before": past.filing_before,
    })
}

fn case_of(records: &Records, dossier: &Dossier, case: &Case) -> Value {
    let mean = case.mean();
    let band = mean.map(Star::of_mean);
    let rating = case.rating.as_ref().map(|rating| &rating.facts);
    let Others { absent, late, missing } = case.without_sheet();
    let codes = |members: &[&Member]| members.iter().map(|member| member.code.clone()).collect::<Vec<_>>();
    let (voters, scored, needed, short) = case.quorum();
    let quorum = case.policies.quorum();
    let policies: Vec<Value> =
        case.used.iter().map(|(key, value, cite)| json!({ "key": key, "value": value, "cite": cite })).collect();
    json!({
        "council": case.council.facts.code,
        "level": case.council.facts.level,
        "pass": case.pass,
        "held_on": rating.map(|rating| rating.held_on).or(case.session().map(|session| session.held_on)),
        "session": session(case),
        "members": members(case),
        "tied": codes(&case.tied()),
        "absent": codes(&absent),
        "late": codes(&late),
        "missing": codes(&missing),
        "sum_x100": mean.map(|mean| mean.sum),
        "count": mean.map(|mean| mean.count),
        "mean_cut_x100": mean.map(Mean::cut),
        "band": band.map(|band| [band.band().0, band.band().1]),
        "band_star": band,
        "star": rating.map(|rating| rating.star),
        "minima": minima(case),
        "regime": case.regime.0,
        "basis": case.regime.1,
        "deadline": deadline(records, dossier, case),
        "spread_x100": case.spread(),
        "spread_allowed_x100": case.policies.spread(),
        "quorum": {
            "voters": voters, "scored": scored, "needed": needed, "met": short.is_none(),
            "fraction": [quorum.numerator, quorum.denominator], "chair_needed": quorum.chair,
            "chair": case.presiding().map(|member| &member.code),
            "chair_scored": case.presiding().is_some_and(|member| case.has(member.id)),
        },
        "earlier_passes": earlier(case),
        "conclusion": case.conclusion.as_ref().map(|known| json!({
            "minima": known.minima, "missed": known.missed, "paper": known.paper,
        })),
        "rubric": case.rubric.as_ref().map(|rubric| json!({
            "code": rubric.code, "sha256": rubric.sha256, "act": rubric.act,
        })),
        "paper": rating.and_then(|rating| rating.paper.as_ref()),
        "reason": case.rating.as_ref().and_then(|rating| rating.reason.as_ref()),
        "follows": rating.map(|rating| rating.follows),
        "policies": policies,
        "problems": case.problems.iter().map(|told| &told.data).collect::<Vec<_>>(),
        "warnings": case.warnings.iter().map(|told| &told.data).collect::<Vec<_>>(),
        "stale": case.stale,
    })
}

fn session(case: &Case) -> Option<Value> {
    let session = case.session()?;
    Some(json!({
        "number": session.number, "held_on": session.held_on, "place": session.place, "minutes": session.minutes,
        "form": if session.written.is_some() { "written" } else { "meeting" },
        "chair": case.presiding().map(|member| &member.code),
    }))
}

fn members(case: &Case) -> Vec<Value> {
    let one = |(sheet, marks): (&Sheet, &Vec<crate::law::Mark>)| {
        let member = case.council.member(sheet.facts.member);
        let facts = member.map(|member| &member.facts);
        let marks: Vec<Value> = marks
            .iter()
            .map(|mark| json!({ "criterion": mark.criterion, "points_x100": mark.points, "option": mark.option }))
            .collect();
        json!({
            "code": member.map(|member| &member.code),
            "member": facts.map(|facts| &facts.name),
            "organisation": facts.and_then(|facts| facts.organisation.as_ref()),
            "role": facts.map(|facts| facts.role.id()),
            "second_role": facts.and_then(|facts| facts.second_role).map(crate::ledger::Role::id),
            "total_x100": sheet.facts.total,
            "parts_x100": sheet.facts.parts,
            "rubric": sheet.facts.rubric,
            "marks": sheet.facts.rubric.as_ref().map(|_| marks),
        })
    };
    case.sheets.iter().zip(&case.marks).map(one).collect()
}

fn minima(case: &Case) -> Value {
    let codes: Vec<Option<&String>> =
        case.sheets.iter().map(|sheet| case.council.member(sheet.facts.member).map(|member| &member.code)).collect();
    let tested: Vec<Value> = case
        .tested()
        .iter()
        .map(|minimum| {
            let option = marked(minimum);
            let given = codes.iter().zip(&case.marks).zip(&minimum.points).map(|((code, marks), points)| {
                let mark = marks.iter().find(|mark| mark.criterion == minimum.criterion.number);
                json!({ "member": code, "points_x100": points, "option": mark.and_then(|mark| mark.option) })
            });
            json!({
                "criterion": minimum.criterion.number, "name": minimum.criterion.name.vi, "star": minimum.star,
                "least_x100": minimum.least, "option": option.map(|option| option.number),
                "label": option.map(|option| &option.label), "given": given.collect::<Vec<_>>(),
                "median_x100": minimum.median, "met": minimum.met,
            })
        })
        .collect();
    json!({
        "basis": case.minima,
        "test": case.policies.minima().id(),
        "allowed_star": case.allowed(),
        "tested": tested,
    })
}

fn deadline(records: &Records, dossier: &Dossier, case: &Case) -> Option<Value> {
    let last = case.last_day(records, dossier)?;
    let (what, day) = case.finished(records, dossier);
    let tests = match what {
        Deadline::Decision => "decision",
        Deadline::Result => "result",
    };
    Some(json!({
        "last_day": last, "tests": tests, "day": day,
        "kept": day.map(|day| day <= last).or_else(|| case.is_overdue(records, what, last).then_some(false)),
        "override": dossier.facts.past_deadline,
    }))
}

fn earlier(case: &Case) -> Vec<Value> {
    let mut passes: Vec<u8> = case.earlier.iter().map(|sheet| sheet.facts.pass).collect();
    passes.sort_unstable();
    passes.dedup();
    let one = |pass: u8| {
        let of = || case.earlier.iter().filter(move |sheet| sheet.facts.pass == pass);
        let totals: Vec<_> = of().map(|sheet| sheet.facts.total).collect();
        let members = of().map(|sheet| {
            let code = case.council.member(sheet.facts.member).map(|member| &member.code);
            json!({ "code": code, "total_x100": sheet.facts.total })
        });
        json!({
            "pass": pass, "sum_x100": totals.iter().map(|total| total.0).sum::<i64>(), "count": totals.len(),
            "spread_x100": spread(&totals), "members": members.collect::<Vec<_>>(),
        })
    };
    passes.into_iter().map(one).collect()
}

fn appraisal(records: &Records, one: &Appraisal) -> Value {
    json!({
        "of": one.kind.id(),
        "council": one.council.and_then(|id| records.council(id)).map(|council| &council.facts.code),
        "total_x100": one.total, "parts_x100": one.parts, "proposal": one.proposal,
        "paper": one.paper.0, "paper_on": one.paper.1, "note": one.note,
        "marks": one.rubric.as_ref().map(|_| {
            let mark = |mark: &crate::law::Mark| {
                json!({ "criterion": mark.criterion, "points_x100": mark.points, "option": mark.option })
            };
            one.marks.iter().map(mark).collect::<Vec<_>>()
        }),
    })
}
