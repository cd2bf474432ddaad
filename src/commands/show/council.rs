//! A council as `ocop show` prints it: papers, members, sessions, ties, policies of its own, its list of dossiers.

use serde_json::{Value, json};

use crate::commands::council::doubts;
use crate::commands::{Context, Failure, wording};
use crate::law::policy::{Policies, Policy};
use crate::ledger::{Council, Reader, Records, Session};
use crate::report::{Cell, Page, Table};
use crate::text::messages::{answer, council as msg, term};
use crate::text::{Lang, number};

pub fn page(
    records: &Records,
    council: &Council,
    reader: Reader<'_>,
    ctx: &Context<'_>,
    lang: Lang,
) -> Result<Page, Failure> {
    let facts = &council.facts;
    let days: Vec<String> = council.sessions.iter().map(|session| number::date(lang, session.held_on)).collect();
    let title = answer::council_title(lang, &facts.code, wording::level(lang, facts.level), facts.year);
    let mut page = Page::new(title);
    if !days.is_empty() {
        page = page.text(answer::council_sessions(lang, days.join(", ")));
    }
    for paper in wording::papers(lang, &council.papers) {
        page = page.text(paper);
    }
    // The ministry's council whose answers came on paper is known by its code alone.
    if !council.members.is_empty() {
        page = page.table(members(council, lang));
    }
    if !council.sessions.is_empty() {
        page = page.table(sessions(council, lang));
    }
    if !council.ties.is_empty() {
        page = page.table(ties(records, council, lang));
    }
    let policies = ctx.policies_of(reader, council)?;
    let own = reader.own_policies(ctx.day_of(reader, council), council.id)?;
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    page = if own.is_empty() {
        page.text(msg::no_own_rules(lang, &facts.code))
    } else {
        page.table(rules(&policies, &own, lang))
    };
    if let Some(list) = list(records, council, lang) {
        page = page.table(list);
    }
    let doubts = doubts(council, &records.office.name, lang);
    if !doubts.is_empty() {
        page = page.text(wording::list(msg::doubts_caption(lang), doubts));
    }
    Ok(page.figures(figures(records, council, &policies, &own)))
}

fn members(council: &Council, lang: Lang) -> Table {
    let sitting = council.members.iter().filter(|member| member.facts.sits);
    Table::new("members")
        .caption(msg::members_caption(lang))
        .left("thanh_vien", term::code(lang))
        .left("ho_ten", term::member(lang))
        .left("vai_tro", term::role(lang))
        .left("don_vi_cong_tac", term::organisation(lang))
        .rows(sitting.map(|member| {
            vec![
                Cell::text(&member.code),
                Cell::text(&member.facts.name),
                Cell::text(wording::roles(lang, &member.facts)),
                Cell::from(member.facts.organisation.clone()),
            ]
        }))
}

fn sessions(council: &Council, lang: Lang) -> Table {
    let chair = |session: &Session| session.chair.and_then(|chair| council.member(chair)).or(council.chair());
    Table::new("sessions")
        .caption(msg::sessions_caption(lang))
        .right("phien", msg::heading_session(lang))
        .left("ngay", term::day(lang))
        .left("hinh_thuc", msg::heading_form(lang))
        .left("dia_diem", msg::heading_place(lang))
        .left("chu_tri", msg::heading_chair(lang))
        .left("bien_ban", msg::heading_minutes(lang))
        .left("thanh_vien_du", msg::heading_attendance(lang))
        .rows(council.sessions.iter().map(|session| {
            vec![
                Cell::Plain(session.number.into()),
                Cell::from(Some(session.held_on)),
                Cell::text(form(session, lang)),
                Cell::from(session.place.clone()),
                Cell::from(chair(session).map(|chair| chair.facts.name.clone())),
                Cell::from(session.minutes.clone()),
                Cell::text(wording::attendance(lang, council, session)),
            ]
        }))
}

/// A meeting, or a written consultation with its days.
fn form(session: &Session, lang: Lang) -> String {
    let Some((sent, due)) = session.written else { return msg::form_meeting(lang) };
    let sent = sent.map(|day| msg::sent(lang, number::date(lang, day)));
    let due = due.map(|day| msg::due(lang, number::date(lang, day)));
    std::iter::once(msg::form_written(lang)).chain(sent).chain(due).collect::<Vec<_>>().join("; ")
}

fn ties(records: &Records, council: &Council, lang: Lang) -> Table {
    Table::new("ties")
        .caption(msg::ties_caption(lang))
        .left("thanh_vien", term::member(lang))
        .left("chu_the", term::subject(lang))
        .left("noi_dung", msg::heading_ground(lang))
        .left("ngay", term::day(lang))
        .rows(council.ties.iter().map(|tie| {
            vec![
                Cell::from(council.member(tie.member).map(|member| member.facts.name.clone())),
                Cell::text(wording::subject_name(lang, records.subjects.get(&tie.subject))),
                Cell::text(&tie.ground),
                Cell::from(tie.declared_on),
            ]
        }))
}

fn rules(policies: &Policies, own: &[&str], lang: Lang) -> Table {
    let table = Table::new("policies")
        .caption(msg::rules_caption(lang))
        .left("key", term::policy(lang))
        .left("value", term::value(lang))
        .left("cite", term::cite(lang))
        .left("about", term::meaning(lang));
    table.rows(own.iter().filter_map(|key| {
        let (value, cite) = policies.held(key)?;
        let name = Policy::of_key(key).map(|policy| lang.pick(policy.name.0, policy.name.1));
        Some(vec![Cell::text(*key), Cell::text(value), Cell::text(cite), Cell::from(name.map(str::to_owned))])
    }))
}

fn list(records: &Records, council: &Council, lang: Lang) -> Option<Table> {
    let listed = council.listed.as_ref()?;
    let dossiers: Vec<_> = records.dossiers.iter().filter(|dossier| listed.contains(&dossier.id)).collect();
    let table = Table::new("dossiers")
        .caption(msg::list_caption(lang, dossiers.len()))
        .left("ma_ho_so", term::dossier(lang))
        .left("ten_san_pham", term::product(lang))
        .left("chu_the", term::subject(lang));
    Some(table.rows(dossiers.into_iter().map(|dossier| {
        let (product, subject) = crate::commands::assessment::names(records, dossier, lang);
        vec![Cell::text(dossier.code.to_string()), Cell::text(product), Cell::text(subject)]
    })))
}

fn figures(records: &Records, council: &Council, policies: &Policies, own: &[&str]) -> Value {
    let code = |id: i64| council.member(id).map(|member| member.code.clone());
    let sessions: Vec<Value> = council
        .sessions
        .iter()
        .map(|session| {
            let (sent, due) = session.written.unwrap_or_default();
            let attendance: Vec<Value> = session
                .attendance
                .iter()
                .map(|one| json!({ "member": code(one.member), "present": one.present, "answered": one.answered }))
                .collect();
            json!({
                "number": session.number, "held_on": session.held_on,
                "form": if session.written.is_some() { "written" } else { "meeting" },
                "place": session.place, "chair": session.chair.and_then(code), "minutes": session.minutes,
                "sent": sent, "due": due, "attendance": attendance,
            })
        })
        .collect();
    let ties: Vec<Value> = council
        .ties
        .iter()
        .map(|tie| {
            let subject = records.subjects.get(&tie.subject).and_then(|facts| facts.name.clone());
            json!({ "member": code(tie.member), "subject": subject, "ground": tie.ground, "declared_on": tie.declared_on })
        })
        .collect();
    let own: Vec<Value> = own
        .iter()
        .filter_map(|key| policies.held(key).map(|(value, cite)| json!({ "key": key, "value": value, "cite": cite })))
        .collect();
    let listed = council.listed.as_ref().map(|listed| {
        let dossiers = records.dossiers.iter().filter(|dossier| listed.contains(&dossier.id));
        dossiers.map(|dossier| dossier.code.to_string()).collect::<Vec<_>>()
    });
    let papers = &council.papers;
    let paper = |(number, day): &(Option<String>, Option<chrono::NaiveDate>)| json!({ "number": number, "date": day });
    json!({
        "council": council.facts.code, "year": council.facts.year,
        "members": council.members.iter().filter(|member| member.facts.sits).count(),
        "papers": {
            "decision": paper(&papers.decision), "rules": paper(&papers.rules), "delegation": papers.chair_paper,
        },
        "sessions": sessions, "ties": ties, "policies": own, "dossiers": listed,
    })
}
