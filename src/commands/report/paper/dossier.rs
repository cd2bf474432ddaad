//! What a request to complete a dossier is filled with (QĐ 26/2026 Art 7.3a).

use serde_json::json;

use super::products::commune;
use super::{Data, amount, cited, common};
use crate::commands::council::dossier;
use crate::commands::papers::regime_now;
use crate::commands::report::dossier::lines::{State, lacking, lines};
use crate::commands::report::dossier::meets;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, evidence, wording};
use crate::law::{DocumentKind, Regime};
use crate::ledger::{Outcome, Reader};
use crate::text::messages::{document, template as say};
use crate::text::{Lang, number};

pub(super) fn data(typed: &str, reading: &Reading, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Data, Failure> {
    let lang = Lang::Vi;
    let records = reader.records(reading.day(ctx.today))?;
    let found = dossier(&records, typed, ctx.lang)?;
    // What is decided is judged no more.
    if let Some(decided) = records.decided_of(found.id).filter(|one| one.outcome == Outcome::Certified) {
        let decision = records.decisions.get(&decided.decision);
        let decision = decision.map(|one| wording::decision(ctx.lang, one)).unwrap_or_default();
        return Err(Failure::Refused(say::decided_already(ctx.lang, found.code, decision)));
    }
    let regime = regime_now(&records, found).0;
    let called = |kind| match kind {
        // The numbers of the forms are those of 26/2026 Appendix III.
        DocumentKind::Slip if regime != Regime::R26 => document::slip_before(lang),
        DocumentKind::SelfAssessment if regime != Regime::R26 => document::self_assessment_before(lang),
        _ => evidence::kind_name(lang, kind),
    };
    let day = meets(&records, found, None).0;
    let mut documents = reader.documents(Some(found.id), records.on)?;
    if let Some(from) = found.facts.drawn_from {
        documents.extend(reader.documents(Some(from), records.on)?);
    }
    let lines = lines(&records, found, &documents, day);
    let names = |is: fn(State) -> bool| -> Vec<String> { lacking(&lines, is).into_iter().map(called).collect() };
    let (missing, renewed) = (names(|state| state == State::Missing), names(|state| state == State::FromBefore));
    let ended: Vec<_> = lines
        .iter()
        .filter(|line| matches!(line.state, State::Ended | State::EndsBefore))
        .filter(|line| lacking(&lines, |_| true).contains(&line.kind))
        .map(|line| {
            let ends = line.document.and_then(|document| document.facts.ends_on);
            json!({
                "ten": called(line.kind),
                "het_han": ends.map(|day| number::date_in_words(lang, day)).unwrap_or_default(),
            })
        })
        .collect();
    if missing.is_empty() && renewed.is_empty() && ended.is_empty() {
        return Err(Failure::Refused(say::nothing_lacking(ctx.lang, found.code)));
    }
    let to_check: Vec<String> =
        lines.iter().filter(|line| line.state == State::ToCheck).map(|line| called(line.kind)).collect();
    let subject = records.subject_of(found.key.product).map(|(_, facts)| facts);
    let mut values = common(&records.office.unit, records.on, reader)?;
    values["ho_so"] = json!({
        "ma": found.code.to_string(), "ten_san_pham": records.product_name(found.key.product),
        "chu_the": wording::subject_name(lang, subject),
        "dia_chi": subject.map(wording::address).unwrap_or_default(),
        "xa": subject.map(|facts| commune(facts, records.on).join(", ")).unwrap_or_default(),
        "loai_ho_so": wording::kind(lang, found.key.kind),
        "ngay_nhan": found.facts.received.map(|day| number::date_in_words(lang, day)).unwrap_or_default(),
    });
    let regime = json!({ "che_do": regime });
    for (name, value) in cited(std::iter::once(&regime), records.on) {
        values[name] = value;
    }
    values["so_tai_lieu"] = json!(amount(missing.len() + renewed.len() + ended.len()));
    values["thieu"] = json!(missing);
    values["cap_nhat"] = json!(renewed);
    values["het_han"] = json!(ended);
    values["xem_lai"] = json!(to_check);
    Ok(Data::new(values, Vec::new()))
}
