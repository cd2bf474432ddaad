//! What reminders of re-evaluation are filled with: the certificates of which `report due` has a line (QĐ 26/2026 Art 7.6a).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::products::{groups, numbered};
use super::{By, Data, amount, cited, common};
use crate::commands::due::{About, Kind, items};
use crate::commands::expire::runs_on_to;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, wording};
use crate::law::{Regime, days_left, filing_window};
use crate::ledger::{Certificate, Reader, Records};
use crate::text::messages::template as say;
use crate::text::{Lang, number};

pub(super) fn data(
    within: i64,
    by: By,
    reading: &Reading,
    ctx: &Context<'_>,
    reader: Reader<'_>,
) -> Result<Data, Failure> {
    let day = reading.day(ctx.today);
    let records = reader.records(day)?;
    let items = items(reader, &records, within)?;
    let is_of = [Kind::FilingOpens, Kind::FilingCloses, Kind::Ends, Kind::ExtensionEnds];
    let mut due: BTreeMap<_, &Certificate> = BTreeMap::new();
    for item in items.iter().filter(|item| is_of.contains(&item.kind)) {
        // Whose file is in needs no reminder.
        if let About::Certificate(one) = &item.about
            && !records.is_filed_again(one)
        {
            due.insert((one.end(), one.id), *one);
        }
    }
    if due.is_empty() {
        return Err(Failure::Refused(say::nobody_to_remind(ctx.lang, number::date(ctx.lang, day), within)));
    }
    let told: Vec<(_, Value)> = due
        .values()
        .map(|one| (records.subject_of(one.facts.product).map(|(_, facts)| facts), value(&records, one)))
        .collect();
    let mut values = common(&records.office.unit, day, reader)?;
    for (name, value) in cited(std::iter::empty(), day) {
        values[name] = value;
    }
    values["san_pham"] = numbered(told.iter().map(|(_, value)| value));
    values["so_san_pham"] = json!(amount(told.len()));
    values["trong"] = json!(within);
    values["nhom"] = groups(told.iter().map(|(facts, value)| (*facts, value)), by, day);
    values["theo"] = json!(if by == By::Commune { "xa" } else { "chu-the" });
    Ok(Data::new(values, Vec::new()))
}

fn value(records: &Records, certificate: &Certificate) -> Value {
    let lang = Lang::Vi;
    let facts = records.subject_of(certificate.facts.product).map(|(_, facts)| facts);
    let words = |day: Option<_>| day.map(|day| number::date_in_words(lang, day)).unwrap_or_default();
    let end = certificate.end();
    // The days to file are those of 26/2026: before it there are none, nor for what ends too soon to meet them.
    let window = end.and_then(filing_window).filter(|_| records.on >= Regime::R26.first_day());
    let (from, to) = window.unzip();
    json!({
        "ten_san_pham": records.product_name(certificate.facts.product), "chu_the": wording::subject_name(lang, facts),
        "dia_chi": facts.map(wording::address).unwrap_or_default(),
        "xa": facts.and_then(|facts| facts.commune.clone()).unwrap_or_default(),
        "hang_sao": certificate.facts.star.map(|star| star.number().to_string()).unwrap_or_default(),
        "quyet_dinh": records.decision_of(certificate).map(wording::decision_in_paper).unwrap_or_default(),
        "het_han": words(end), "con_lai": end.map(|end| days_left(end, records.on)),
        "nop_tu": words(from), "nop_den": words(to), "qua_han_nop": to.is_some_and(|to| to < records.on),
        "keo_dai_den": words(runs_on_to(records, certificate)),
        "trang_thai": wording::standing(lang, records.standing(certificate)),
    })
}
