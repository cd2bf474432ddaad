//! The sessions of a council as its papers tell them.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::amount;
use super::council::member;
use crate::ledger::{Council, Session};
use crate::text::{Lang, number};

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
