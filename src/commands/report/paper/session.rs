//! The sessions of a council as its papers tell them.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::amount;
use super::council::member;
use crate::commands::Failure;
use crate::ledger::{Council, Dossier, Records, Session};
use crate::text::messages::template as say;
use crate::text::{Lang, number};

/// The sessions that a paper is of: all of them, or the one that is asked for.
pub(super) fn sessions(council: &Council, only: Option<u8>, lang: Lang) -> Result<Vec<&Session>, Failure> {
    let of: Vec<&Session> =
        council.sessions.iter().filter(|one| only.is_none_or(|number| one.number == number)).collect();
    match only.filter(|_| of.is_empty()) {
        Some(number) => {
            let there: Vec<String> = council.sessions.iter().map(|one| one.number.to_string()).collect();
            Err(Failure::Refused(say::no_session(lang, &council.facts.code, number, there.join(", "))))
        }
        None => Ok(of),
    }
}

/// The session that knocked a dossier out: the one whose minutes the conclusion names, else the last up to its day, else
/// the first.
pub(super) fn knocked_out_at<'c>(records: &Records, council: &'c Council, dossier: &Dossier) -> Option<&'c Session> {
    let on = records.knocked_out_on(dossier.id);
    let paper = records.knock_out(dossier.id).and_then(|known| known.paper.as_deref());
    let named = council.sessions.iter().find(|one| paper.is_some() && one.minutes.as_deref() == paper);
    let up_to = |one: &&Session| on.is_some_and(|day| one.held_on <= day);
    named.or(council.sessions.iter().rfind(up_to)).or(council.sessions.first())
}

/// A session: where and when, who was there and who not, as far as it was written down.
pub(super) fn of_session(council: &Council, session: &Session) -> Value {
    let words = |day: Option<NaiveDate>| day.map(|day| number::date_in_words(Lang::Vi, day)).unwrap_or_default();
    let there = |present: bool| -> Vec<Value> {
        let is = session.attendance.iter().filter(|known| known.present == present);
        is.filter_map(|known| {
            let mut told = member(council.member(known.member)?);
            told["ngay_tra_loi"] = json!(words(known.answered));
            told["sau_tong_hop"] = json!(present && !session.is_answered(known.member));
            Some(told)
        })
        .collect()
    };
    let (present, absent) = (there(true), there(false));
    // An answer that came once the result was drawn up is none of it.
    let late = present.iter().filter(|one| one["sau_tong_hop"] == json!(true)).count();
    let chair = session.chair.and_then(|id| council.member(id)).or(council.chair());
    json!({
        "so": session.number.to_string(), "ngay": words(Some(session.held_on)), "van_ban": session.written.is_some(),
        "dia_diem": session.place.clone().unwrap_or_default(), "bien_ban": session.minutes.clone().unwrap_or_default(),
        "chu_tri": chair.map(|one| one.facts.name.clone()).unwrap_or_default(),
        "ngay_gui": words(session.written.and_then(|written| written.0)),
        "han_tra_loi": words(session.written.and_then(|written| written.1)),
        "biet": !session.attendance.is_empty(),
        "so_co_mat": amount(present.len() - late), "so_sau_tong_hop": if late > 0 { amount(late) } else { String::new() },
         "so_vang": amount(absent.len()), "co_mat": present, "vang": absent,
    })
}
