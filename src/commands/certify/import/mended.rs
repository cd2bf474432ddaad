//! What bad rows take from the options and from the title of their table: written with them when they are set aside, so
//! that the mended file needs neither.

use super::paper::OWN;
use super::register;
use super::told::Given;
use crate::commands::input::Input;
use crate::commands::wording;
use crate::ledger::number_key;
use crate::roster::Row;
use crate::roster::cell::{self, PaperCell};
use crate::text::Lang;

/// The fields of a row that it leaves blank, as they would be filled.
pub fn fills(given: Given<'_>, input: &Input, row: &Row) -> Vec<(&'static str, String)> {
    let Given { args, decision, title, .. } = given;
    if register::tells(input, row) {
        return Vec::new(); // neither speaks of one of several recognitions
    }
    let get = |field| Some(input.get(row, field)).filter(|text| !text.is_empty());
    let own = get(OWN.number).map(cell::paper).and_then(Result::ok);
    let starred = get(OWN.star).and_then(|text| cell::recognised(text).ok()).and_then(|cell| cell.decision);
    let told = || [&own, &starred].into_iter().flatten();
    let number = told().find_map(|paper| paper.number.clone());
    let date = get(OWN.day).map(cell::date).and_then(Result::ok).or_else(|| told().find_map(PaperCell::date));
    let has_day = get(OWN.day).is_some() || told().any(|paper| paper.when.is_some());
    let signer = get(OWN.authority).is_some() || told().any(|paper| paper.authority.is_some());
    let title = title.map(|title| &title.paper).filter(|title| {
        let same = |own: &String| title.number.as_deref().is_some_and(|number| number_key(number) == number_key(own));
        number.as_ref().is_none_or(same) && (!has_day || date.is_some() && date == title.date())
    });
    // A number that cannot be read is mended where it stands.
    let unread = get(OWN.number).is_some() && own.is_none();
    let given_number = decision.and_then(|cell| cell.number.clone()).or_else(|| title?.number.clone());
    let given_day = args.date.or_else(|| decision?.date).or_else(|| title?.date());
    let given_signer = args.authority.clone().or_else(|| title?.authority.clone());
    let kind_told = ["loai_ho_so", "loai_danh_gia"].into_iter().find_map(get).map(cell::filing_kind);
    let kind_open = kind_told.is_none_or(|told| told.is_ok_and(|cell| cell.kind.is_none()));
    // What says of itself that it has no certificate gets no star.
    let uncertified = get("trang_thai").is_some_and(wording::is_uncertified);
    let fills = [
        (
            "hang_sao",
            args.star.map(|star| star.number().to_string()).filter(|_| !uncertified && get(OWN.star).is_none()),
        ),
        ("so_quyet_dinh", given_number.filter(|_| !unread && number.is_none())),
        ("ngay_quyet_dinh", given_day.map(|day| day.to_string()).filter(|_| !unread && !has_day)),
        ("co_quan", given_signer.filter(|_| !unread && !signer)),
        ("loai_ho_so", args.kind.map(|kind| wording::kind(Lang::Vi, kind)).filter(|_| kind_open)),
        ("nam", args.year.map(|year| year.to_string())),
    ];
    fills
        .into_iter()
        .filter_map(|(field, text)| Some((field, text?)))
        .filter(|(field, _)| get(field).is_none())
        .collect()
}
