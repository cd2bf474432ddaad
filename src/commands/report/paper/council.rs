//! What the papers of a council are filled with.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::lowered::lowered;
use super::products::{Listed, base, by_star, goes_to_ministry, groups, numbered, rated, star, subject, table, values};
use super::rescored::{rescored, table as rescored_table};
use super::session::of_session;
use super::unscored::unscored;
use super::{By, Data, Kind, amount, cited, common};
use crate::commands::assessment::{Scores, Warning, add_late, assess, seen};
use crate::commands::certify::{candidates, refuse_stale};
use crate::commands::council::council;
use crate::commands::report::council::{Line, lines, not_rated, tables};
use crate::commands::shared::Reading;
use crate::commands::{Context, Failure, wording};
use crate::law::{Follows, Level, Regime, legal_grounds};
use crate::ledger::{Council, Member, Reader, Role};
use crate::report::Cell;
use crate::text::messages::{answer, reason, template as say};
use crate::text::{Lang, number};

/// Of what a paper is.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub kind: Kind,
    /// The council's code.
    pub code: &'a str,
    pub by: By,
}

pub(super) fn data(
    Of { kind, code: typed, by }: Of<'_>,
    reading: &Reading,
    ctx: &Context<'_>,
    reader: Reader<'_>,
) -> Result<Data, Failure> {
    let council = provincial(reader, typed, ctx.lang)?;
    let code = &council.facts.code;
    let day = reading.day(ctx.today);
    let records = ctx.records_of(reader, &council)?;
    let scores = Scores::of(reader, &council)?;
    refuse_stale(&records, &council, &scores, |_| true, ctx.lang)?;
    let mut assessed = assess(&records, &council, &scores);
    add_late(&records, &council, &mut assessed, day);
    let mut lines = lines(reader, &records, &council, Lang::Vi)?;
    let rest: Vec<String> = not_rated(&lines, &assessed).map(|one| one.dossier.code.to_string()).collect();
    if kind == Kind::Opinions {
        // What the council rated at a meeting stands in its minutes.
        let in_writing = |day| council.sessions.iter().any(|one| one.written.is_some() && one.held_on == day);
        lines.retain(|line| in_writing(line.rating.facts.held_on));
    }
    let (open, _) = candidates(&records, &council, council.facts.level, day);

    let (mut all, mut under): (Vec<Listed<'_>>, Vec<Value>) = (Vec::new(), Vec::new());
    for line in &lines {
        let mut listed = rated(&records, &council, line);
        if let Some(why) = lowered(reader, &records, &council, line)? {
            let mut value = listed.value.clone();
            value["ly_do"] = json!(why);
            under.push(value);
            // Beside it stands why nothing is decided, where that is told.
            let told = listed.value["ly_do"].as_str().filter(|told| !told.is_empty());
            listed.value["ly_do"] = json!(told.map_or_else(|| why.clone(), |told| format!("{told}; {why}")));
        }
        all.push(listed);
    }
    let of = |is: &dyn Fn(&Line<'_>) -> bool| -> Vec<&Listed<'_>> {
        lines.iter().zip(&all).filter(|(line, _)| is(line)).map(|(_, one)| one).collect()
    };
    // In the order of the annex that the ledger then knows.
    let mut signed: Vec<&Listed<'_>> =
        open.iter().filter_map(|one| all.iter().find(|listed| listed.dossier.id == one.rating.facts.dossier)).collect();
    // What a council proposed stays what it proposed, whatever was decided since.
    let proposes = matches!(kind, Kind::Minutes | Kind::Council | Kind::Opinions);
    if proposes {
        let open: HashSet<i64> = signed.iter().map(|one| one.dossier.id).collect();
        signed = all.iter().filter(|one| one.is_recognised() || open.contains(&one.dossier.id)).collect();
    }
    let waits = |line: &Line<'_>| proposes || !records.is_decided(line.dossier.id, council.id);
    let approved = of(&|line| line.rating.facts.follows == Follows::ApproveAndSendUp && waits(line));
    let up = of(&|line| goes_to_ministry(line.rating.facts.follows, council.facts.level));
    let low = of(&|line| line.rating.facts.follows == Follows::Record);
    let every = of(&|_| true);
    let out: Vec<Listed<'_>> = assessed
        .iter()
        .filter(|one| one.knocked_out)
        .map(|one| {
            let known = records.conclusion(council.id, one.dossier.id).and_then(|known| known.knock_out.as_ref());
            let mut value = base(&records, one.dossier);
            value["ket_luan"] = json!("bi-loai");
            value["ly_do"] = json!(known.map(|known| wording::knock_out(Lang::Vi, known)).unwrap_or_default());
            Listed { dossier: one.dossier, star: None, value }
        })
        .collect();
    let out: Vec<&Listed<'_>> = out.iter().collect();
    let told: Vec<&Listed<'_>> = every.iter().chain(&out).copied().collect();
    match kind {
        Kind::Decision | Kind::Submission if signed.is_empty() && approved.is_empty() => {
            return Err(Failure::Refused(reason::nothing_to_certify(ctx.lang, code)));
        }
        Kind::Ministry if up.is_empty() => return Err(Failure::Refused(say::nothing_sent_up(ctx.lang, code))),
        Kind::Opinions if council.sessions.iter().all(|session| session.written.is_none()) => {
            return Err(Failure::Refused(say::no_consultation(ctx.lang, code)));
        }
        _ if told.is_empty() => {
            return Err(Failure::Refused(say::nothing_rated(ctx.lang, code)));
        }
        _ => {}
    }
    let recognised_up: Vec<&Listed<'_>> =
        signed.iter().filter(|one| one.star.is_some_and(|(_, sent_up)| sent_up)).copied().collect();
    // A paper cites the acts of what it decides or sends.
    let of_paper: Vec<&Listed<'_>> = match kind {
        Kind::Decision | Kind::Submission => signed.iter().chain(&approved).copied().collect(),
        Kind::Ministry => up.clone(),
        _ => told.clone(),
    };
    let is_of_paper = |id: i64| of_paper.iter().any(|one| one.dossier.id == id);
    let regimes_of = |is: &dyn Fn(&Line<'_>) -> bool| -> Vec<Regime> {
        Regime::ALL
            .into_iter()
            .filter(|regime| lines.iter().any(|line| is(line) && line.rating.facts.regime == *regime))
            .collect()
    };
    let subjects: HashSet<&str> = every.iter().filter_map(|one| one.value["chu_the"].as_str()).collect();

    let mut values_of = common(&council.unit, day, reader)?;
    values_of["can_cu"] = json!(legal_grounds(&regimes_of(&|line| is_of_paper(line.dossier.id)), day));
    values_of["hoi_dong"] = told_of(&council);
    values_of["phien"] = council.sessions.iter().map(|session| of_session(&council, session)).collect();
    for (name, list) in [
        ("ket_qua", &every),
        ("cong_nhan", &signed),
        ("cong_nhan_gui_tren", &recognised_up),
        ("phe_duyet", &approved),
        ("gui_trung_uong", &up),
        ("khong_dat", &low),
        ("bi_loai", &out),
    ] {
        values_of[name] = values(list);
        values_of[format!("so_{name}")] = json!(amount(list.len()));
    }
    values_of["chua_phan_hang"] = json!(rest);
    let pairs: Vec<_> = lines.iter().zip(&all).collect();
    values_of["khong_cham"] = unscored(&records, &council, &pairs);
    values_of["duoi_khung_diem"] = numbered(&under);
    let again = rescored(&records, &council, &scores.sheets, &pairs);
    values_of["cham_lai"] = again.iter().map(|one| one.value.clone()).collect();
    values_of["so_cham_lai"] = json!(amount(again.len()));
    values_of["so_phien"] = json!(amount(council.sessions.len()));
    values_of["so_chu_the"] = json!(amount(subjects.len()));
    values_of["hang_ket_qua"] = by_star(&every);
    values_of["hang_cong_nhan"] = by_star(&signed);
    values_of["nhom"] = groups(told.iter().map(|one| (subject(&records, one.dossier), &one.value)), by, day);
    for (name, value) in cited(of_paper.iter().map(|one| &one.value), day) {
        values_of[name] = value;
    }
    values_of["theo"] = json!(if by == By::Commune { "xa" } else { "chu-the" });

    let several = regimes_of(&|_| true).len() > 1;
    let star_of = |line: &Line<'_>| all.iter().find(|one| one.dossier.id == line.dossier.id).map_or(Cell::Blank, star);
    let tables = vec![
        ("ket-qua", vec![tables::results(&council, &lines, star_of, several, Lang::Vi)]),
        ("diem", tables::members(&council, &lines, Lang::Vi)),
        ("cham-lai", vec![rescored_table(&again, &lines)]),
        ("danh-sach", vec![table("annex", &signed)]),
        ("phe-duyet", vec![table("approved", &approved)]),
        ("trung-uong", vec![table("sent_up", &up)]),
    ];
    let mut data = Data::new(values_of, tables);
    if kind == Kind::Result {
        // What the notice can only say is submitted.
        let is_to_be = |one: &&Listed<'_>| {
            let follows = one.value["ket_luan"].as_str().unwrap_or_default();
            ["cong-nhan", "cong-nhan-gui-tren", "phe-duyet"].contains(&follows) && one.value["quyet_dinh"] == ""
        };
        let n = every.iter().copied().filter(is_to_be).count() as u64;
        data.remarks.extend((n > 0).then(|| say::not_decided(ctx.lang, wording::amount(ctx.lang, n), code)));
    }
    if matches!(kind, Kind::Decision | Kind::Submission) {
        let decided = assessed.iter().filter(|one| is_of_paper(one.dossier.id));
        let late = seen(&records, decided, |warning| matches!(warning, Warning::PastDeadline { .. }), ctx.lang);
        data.remarks.extend((!late.is_empty()).then(|| wording::list(answer::look_again(ctx.lang), late)));
    }
    Ok(data)
}

/// A council whose papers are a province's or a district's.
pub(super) fn provincial(reader: Reader<'_>, typed: &str, lang: Lang) -> Result<Council, Failure> {
    let council = council(reader, typed, lang)?;
    if council.facts.level == Level::Ministry {
        return Err(Failure::Refused(say::ministry_council(lang, &council.facts.code)));
    }
    Ok(council)
}

/// The council: what set it up, and who sits on it.
pub(super) fn told_of(council: &Council) -> Value {
    let paper = |(number, day): &(Option<String>, Option<NaiveDate>)| {
        let day = day.map(|day| number::date_in_words(Lang::Vi, day));
        [number.clone(), day].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let named = |member: Option<&Member>| member.map(|one| one.facts.name.clone()).unwrap_or_default();
    let secretary = council.members.iter().find(|member| member.facts.sits && member.facts.is(Role::Secretary));
    let round = if council.facts.round == 0 { String::new() } else { council.facts.round.to_string() };
    let sits = || council.members.iter().filter(|member| member.facts.sits);
    json!({
        "ma": council.facts.code, "nam": council.facts.year.to_string(), "dot": round,
        "cap": wording::level(Lang::Vi, council.facts.level),
        "quyet_dinh": paper(&council.papers.decision), "quy_che": paper(&council.papers.rules),
        "uy_quyen": council.papers.chair_paper.clone().unwrap_or_default(),
        "chu_tich": named(council.chair()), "thu_ky": named(secretary),
        "so_thanh_vien": amount(sits().count()), "so_cham_diem": amount(council.voters().count()),
        "thanh_vien": sits().map(member).collect::<Vec<_>>(),
    })
}

pub(super) fn member(member: &Member) -> Value {
    json!({
        "ma": member.code, "ho_ten": member.facts.name, "vai_tro": wording::roles(Lang::Vi, &member.facts),
        "don_vi": member.facts.organisation.clone().unwrap_or_default(),
    })
}
