//! What the decision that revokes certificates is filled with (QĐ 26/2026 Art 8): a draft of what inspections found or of
//! one conclusion, or a decision that the ledger has.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::products::{commune, numbered};
use super::{DOTS, Data, amount, cited, common};
use crate::commands::due::{AHEAD, About, items};
use crate::commands::expire;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, which, wording};
use crate::law::{Ground, Level, Regime, competent_to_revoke, legal_grounds, revoked_by};
use crate::ledger::{Certificate, Ending, EventFacts, Reader, Records};
use crate::report::{Cell, Table};
use crate::text::messages::{paper as words, report, roster, template as say, term};
use crate::text::{Lang, number};

/// A ground with the paper that tells it: its number, its day.
type Concluded = (Ground, Option<String>, NaiveDate);

/// A certificate to revoke, and why.
struct Revoked<'r> {
    certificate: &'r Certificate,
    grounds: BTreeSet<Ground>,
    /// What was concluded, as the decision cites it.
    papers: Vec<String>,
    /// The last day for the decision.
    by: NaiveDate,
}

pub(super) fn data(
    typed: &str,
    concluded: Option<Concluded>,
    reading: &Reading,
    ctx: &Context<'_>,
    reader: Reader<'_>,
) -> Result<Data, Failure> {
    let asked = reading.day(ctx.today);
    let now = reader.records(asked)?;
    let is_recorded = concluded.is_none() && !typed.is_empty();
    let recorded = if is_recorded { Some(recorded(reader, &now, typed, ctx.lang)?) } else { None };
    // A decision that was signed is of its own day: its law, its offices and the names as they then were.
    let day = recorded.and_then(|id| now.decisions[&id].signed_on).unwrap_or(asked);
    let records = if day == asked { now } else { reader.records(day)? };
    let (list, decision) = match (recorded, concluded) {
        (Some(id), _) => (of_decision(&records, id), records.decisions.get(&id)),
        (None, Some(concluded)) => (vec![of_one(typed, concluded, (reader, &records), ctx.lang)?], None),
        (None, None) => (found(reader, &records)?, None),
    };
    // Five stars are the minister's to revoke (Art 8.2b).
    let is_ours = |one: &Revoked<'_>| competent_to_revoke(one.certificate.facts.star) != Some(Level::Ministry);
    let (ours, ministry): (Vec<_>, Vec<_>) = list.into_iter().partition(is_ours);
    let left_out = ministry.iter().map(|one| records.product_name(one.certificate.facts.product));
    let left_out = left_out.collect::<Vec<_>>().join("; ");
    if ours.is_empty() {
        return Err(Failure::Refused(match ministry.len() {
            0 => say::nothing_to_revoke(ctx.lang, number::date(ctx.lang, day)),
            _ => say::minister_revokes(ctx.lang, left_out),
        }));
    }
    let told: Vec<Value> = ours.iter().map(|one| value(&records, one)).collect();
    let mut values = common(&records.office.unit, day, reader)?;
    for (name, value) in cited(std::iter::empty(), day) {
        values[name] = value;
    }
    values["can_cu"] = json!(legal_grounds(&[Regime::in_force_on(day)], day));
    let papers: BTreeSet<&String> = ours.iter().flat_map(|one| &one.papers).collect();
    values["ket_luan"] = json!(papers);
    values["quyet_dinh"] = json!({
        "so": decision.and_then(|decision| decision.number.clone()).unwrap_or_default(),
        "ngay": decision.map(|_| number::date_in_words(Lang::Vi, day)).unwrap_or_default(),
    });
    let by = ours.iter().map(|one| one.by).min().filter(|_| decision.is_none());
    values["han"] = json!(by.map(|by| number::date_in_words(Lang::Vi, by)).unwrap_or_default());
    values["san_pham"] = numbered(&told);
    values["so_san_pham"] = json!(amount(told.len()));
    let mut data = Data::new(values, vec![("danh-sach", vec![table(&ours, &told)])]);
    data.remarks.extend((!ministry.is_empty()).then(|| say::minister_revokes(ctx.lang, left_out)));
    Ok(data)
}

/// What inspections found and is not decided yet: that of which `report due` says by when.
fn found<'r>(reader: Reader<'_>, records: &'r Records) -> Result<Vec<Revoked<'r>>, Failure> {
    let mut found: BTreeMap<i64, Revoked<'r>> = BTreeMap::new();
    for item in items(reader, records, AHEAD)? {
        let About::Inspection(one) = &item.about else { continue };
        let held = item.product().and_then(|product| records.last_certificate_of(product));
        let Some(certificate) = held.filter(|_| !one.grounds.is_empty()) else { continue };
        let facts = &one.inspection.facts;
        let (day, by) = (number::date_in_words(Lang::Vi, facts.held_on), facts.unit.as_deref().unwrap_or(DOTS));
        let paper = match &facts.minutes {
            Some(minutes) => words::inspection_minutes(Lang::Vi, minutes, day, by),
            None => words::inspection_of(Lang::Vi, day, by),
        };
        let none = || Revoked { certificate, grounds: BTreeSet::new(), papers: Vec::new(), by: item.on };
        let entry = found.entry(certificate.id).or_insert_with(none);
        entry.grounds.extend(one.grounds.iter().copied());
        entry.papers.push(paper);
        entry.by = entry.by.min(item.on);
    }
    Ok(found.into_values().collect())
}

/// What is to be revoked by one conclusion: refused as `expire revoke` refuses it.
fn of_one<'r>(
    typed: &str,
    (ground, conclusion, concluded): Concluded,
    (reader, records): (Reader<'_>, &'r Records),
    lang: Lang,
) -> Result<Revoked<'r>, Failure> {
    let certificate = which::certificate(reader, records, (typed, None), lang)?;
    let paper = conclusion_as_cited(records, certificate, (ground, conclusion.as_deref(), concluded));
    let ending = Ending::Revoked { ground, conclusion, concluded, inspection: None };
    // No decision has this number: the draft has none.
    let facts = EventFacts { certificate: certificate.id, decision: 0, ending, note: None };
    expire::is_to_end(records, &reader.events()?, certificate, &facts, lang)?;
    expire::revoke::earlier(records, certificate, &facts.ending, true, lang)?;
    Ok(Revoked { certificate, grounds: [ground].into(), papers: vec![paper], by: revoked_by(concluded) })
}

/// The decision of a number by which certificates were revoked.
fn recorded(reader: Reader<'_>, records: &Records, typed: &str, lang: Lang) -> Result<i64, Failure> {
    let mut found = which::decisions(reader, records, typed)?;
    found.retain(|id| !of_decision(records, *id).is_empty());
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Failure::Refused(say::no_revocation(lang, typed))),
        several => {
            let cited = several.iter().map(|id| wording::decision(lang, &records.decisions[id]));
            Err(Failure::Refused(wording::list(say::several_revocations(lang, typed), cited)))
        }
    }
}

/// What a decision revoked.
fn of_decision(records: &Records, id: i64) -> Vec<Revoked<'_>> {
    let revoked = records.certificates.iter().filter_map(|certificate| {
        let event = records.events_of(certificate).find(|event| event.facts.decision == id)?;
        let Ending::Revoked { ground, conclusion, concluded, .. } = &event.facts.ending else { return None };
        let paper = conclusion_as_cited(records, certificate, (*ground, conclusion.as_deref(), *concluded));
        Some(Revoked { certificate, grounds: [*ground].into(), papers: vec![paper], by: revoked_by(*concluded) })
    });
    revoked.collect()
}

/// A paper as a legal basis is cited: its number, its day and whose it is (Decree 30/2020, Appendix I, Part II, 6b). Who
/// concluded is not in the ledger: there is room to write it in.
fn conclusion_as_cited(
    records: &Records,
    certificate: &Certificate,
    (ground, conclusion, concluded): (Ground, Option<&str>, NaiveDate),
) -> String {
    let (number, day) = (conclusion.unwrap_or(DOTS), number::date_in_words(Lang::Vi, concluded));
    if ground != Ground::Dd {
        return words::concluded(Lang::Vi, number, day, DOTS);
    }
    let told = records.subject_of(certificate.facts.product).map(|(_, facts)| commune(facts, concluded));
    let commune = told.filter(|told| !told.is_empty()).map_or_else(|| DOTS.to_owned(), |told| told.join(", "));
    words::confirmed(Lang::Vi, number, day, commune)
}

fn value(records: &Records, one: &Revoked<'_>) -> Value {
    let lang = Lang::Vi;
    let facts = records.subject_of(one.certificate.facts.product).map(|(_, facts)| facts);
    let decision = records.decision_of(one.certificate);
    let grounds = one.grounds.iter().map(|ground| {
        // On days before 26/2026 none of its letters can be cited.
        let letter = if records.on < Regime::R26.first_day() { "" } else { ground.letter() };
        json!({ "diem": letter, "noi_dung": expire::ground(*ground, lang) })
    });
    json!({
        "ten_san_pham": records.product_name(one.certificate.facts.product),
        "chu_the": wording::subject_name(lang, facts),
        "dia_chi": facts.map(wording::address).unwrap_or_default(),
        "xa": facts.and_then(|facts| facts.commune.clone()).unwrap_or_default(),
        "hang_sao": one.certificate.facts.star.map(|star| star.number().to_string()).unwrap_or_default(),
        "quyet_dinh": decision.map(wording::decision_in_paper).unwrap_or_default(),
        "truong_hop": grounds.collect::<Vec<_>>(), "ket_luan": one.papers,
    })
}

/// The annex.
fn table(list: &[Revoked<'_>], told: &[Value]) -> Table {
    let lang = Lang::Vi;
    let table = Table::new("revoked")
        .right("stt", term::annex_ordinal(lang))
        .left("ten_san_pham", roster::product_name(lang))
        .left("chu_the", term::subject(lang))
        .left("dia_chi", term::address(lang))
        .left("hang_sao", term::star(lang))
        .left("quyet_dinh", say::recognised_by(lang))
        .left("truong_hop", say::revoked_because(lang))
        .left("ket_luan", say::concluded_by(lang));
    let rows = (1..).zip(list.iter().zip(told)).map(|(n, (one, value))| {
        let text = |key: &str| Cell::text(value[key].as_str().unwrap_or_default());
        let grounds = value["truong_hop"].as_array().into_iter().flatten().map(|ground| {
            match (ground["diem"].as_str(), ground["noi_dung"].as_str().unwrap_or_default()) {
                (Some("") | None, words) => words.to_owned(),
                (Some(letter), words) => say::ground_of(lang, letter, words),
            }
        });
        let star = one.certificate.facts.star;
        let cells = vec![
            Cell::Plain(n),
            text("ten_san_pham"),
            text("chu_the"),
            text("dia_chi"),
            star.map_or(Cell::Blank, |star| Cell::text(report::annex_star(lang, star.number()))),
            text("quyet_dinh"),
            Cell::text(grounds.collect::<Vec<_>>().join("; ")),
            Cell::text(one.papers.join("; ")),
        ];
        (one.certificate.id, cells)
    });
    table.rows_of(rows)
}
