//! What the advisory team's report is filled with (QĐ 26/2026 Art 7.3c): it comes before the council's scoring, so it
//! rests on dossiers and appraisals, and no figure of the council is in it.

use chrono::NaiveDate;
use serde_json::json;

use super::council::{provincial, told_of};
use super::products::{Listed, base, by_star, values};
use super::{Data, SHORT_DOTS, amount, cited, common};
use crate::commands::assessment::{Scores, names};
use crate::commands::council::docket;
use crate::commands::report::dossier::lines::{State, lacking, lines};
use crate::commands::report::dossier::meets;
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, evidence};
use crate::law::{DocumentKind, Points};
use crate::ledger::{Appraisal, AppraisalKind, Document, Dossier, Reader, Records};
use crate::report::{Cell, Table};
use crate::text::messages::{document, proof, reason, template as say, term};
use crate::text::{Lang, number};

/// A dossier with what the subject and the team say of it.
struct Reviewed<'r> {
    listed: Listed<'r>,
    /// The subject's own total and the team's.
    totals: [Option<Points>; 2],
}

pub(super) fn data(typed: &str, reading: &Reading, ctx: &Context<'_>, reader: Reader<'_>) -> Result<Data, Failure> {
    let council = provincial(reader, typed, ctx.lang)?;
    let day = reading.day(ctx.today);
    let mut records = reader.records(day)?;
    records.tell_as_of(reader, council.told_on())?;
    let scores = Scores::of(reader, &council)?;
    let (documents, appraisals) = (reader.documents(None, day)?, reader.appraisals(None)?);
    let on = council.sessions.first().map(|session| session.held_on);
    let all: Vec<Reviewed<'_>> = docket(&records, &council, &scores.sheets)
        .into_iter()
        .map(|dossier| {
            let is_own = |one: &&Appraisal| one.dossier == dossier.id && one.council.is_none_or(|id| id == council.id);
            let of = |kind| appraisals.iter().filter(is_own).find(|one| one.kind == kind);
            let own = [of(AppraisalKind::SelfScore), of(AppraisalKind::Team)];
            reviewed(&records, dossier, own, missing(&records, dossier, &documents, on))
        })
        .collect();
    if all.is_empty() {
        return Err(Failure::Refused(reason::empty_docket(ctx.lang, &council.facts.code, council.facts.year)));
    }
    let listed: Vec<&Listed<'_>> = all.iter().map(|one| &one.listed).collect();
    let mut filled = common(&council.unit, day, reader)?;
    filled["hoi_dong"] = told_of(&council);
    filled["ho_so"] = values(&listed);
    filled["so_ho_so"] = json!(amount(all.len()));
    filled["hang_de_xuat"] = by_star(&listed);
    for (name, value) in cited(listed.iter().map(|one| &one.value), day) {
        filled[name] = value;
    }
    Ok(Data::new(filled, vec![("ho-so", vec![table(&records, &all)])]))
}

/// The papers that a dossier lacks or that do not hold; `None` of one whose papers nobody entered.
fn missing(
    records: &Records,
    dossier: &Dossier,
    documents: &[Document],
    on: Option<NaiveDate>,
) -> Option<Vec<DocumentKind>> {
    documents.iter().find(|document| document.dossier == dossier.id)?;
    let lines = lines(records, dossier, documents, meets(records, dossier, on).0);
    Some(lacking(&lines, |state| state != State::There))
}

fn reviewed<'r>(
    records: &Records,
    dossier: &'r Dossier,
    [own, team]: [Option<&Appraisal>; 2],
    missing: Option<Vec<DocumentKind>>,
) -> Reviewed<'r> {
    let lang = Lang::Vi;
    let points = |one: Option<&Appraisal>| one.and_then(|one| one.total);
    let totals = [points(own), points(team)];
    let words = |points: Option<Points>| points.map(|points| number::points(lang, points.0)).unwrap_or_default();
    let star = team.and_then(|one| one.proposal);
    let mut value = base(records, dossier);
    value["tu_cham"] = json!(words(totals[0]));
    value["to_tu_van"] = json!(words(totals[1]));
    value["hang_de_xuat"] = json!(star.map(|star| star.number().to_string()).unwrap_or_default());
    value["biet_tai_lieu"] = json!(missing.is_some());
    value["thieu"] = json!(evidence::kinds(lang, missing.unwrap_or_default()));
    value["y_kien"] = json!(team.and_then(|one| one.note.clone()).unwrap_or_default());
    Reviewed { listed: Listed { dossier, star: star.map(|star| (star.number(), false)), value }, totals }
}

fn table(records: &Records, all: &[Reviewed<'_>]) -> Table {
    let lang = Lang::Vi;
    let mut table = Table::new("reviewed")
        .right("stt", term::annex_ordinal(lang))
        .left("ma_ho_so", term::dossier(lang))
        .left("san_pham", proof::product_of_subject(lang))
        .right("tu_cham", proof::own_short(lang))
        .right("to_tu_van", proof::team_short(lang))
        .right("hang_de_xuat", say::proposed_star(lang))
        .left("thieu", document::missing_heading(lang));
    let dots = || Cell::text(SHORT_DOTS);
    let points = |points: Option<Points>| points.map_or_else(dots, |points| Cell::Points(points.0));
    for (n, one) in (1..).zip(all) {
        let Listed { dossier, star, value } = &one.listed;
        let (product, subject) = names(records, dossier, lang);
        let missing = match (value["biet_tai_lieu"] == json!(true), value["thieu"].as_str().unwrap_or_default()) {
            (false, _) => dots(),
            (true, "") => Cell::text(say::lacks_none(lang)),
            (true, kinds) => Cell::text(kinds),
        };
        let cells = [
            Cell::Plain(n),
            Cell::text(dossier.code.to_string()),
            Cell::text(format!("{product} ({subject})")),
            points(one.totals[0]),
            points(one.totals[1]),
            star.map_or_else(dots, |(star, _)| Cell::Plain(star.into())),
            missing,
        ];
        table = table.row_of(dossier.id, cells);
    }
    table
}
