//! Councils and their members as a file lists them.

use chrono::NaiveDate;

use crate::commands::input::Input;
use crate::commands::{row, wording};
use crate::law::Level;
use crate::ledger::{CouncilFacts, MemberFacts, Role};
use crate::roster::{Row, cell};
use crate::text::messages::input as msg;
use crate::text::{Lang, fold};

/// A council as a file lists it.
pub struct Listed {
    pub facts: CouncilFacts,
    pub unit: String,
    pub sessions: Vec<NaiveDate>,
    pub members: Vec<(String, MemberFacts)>,
    pub line: u64,
    pub unread_role: bool,
}

/// Reads every council of a file; faults are listed.
pub fn read(input: &mut Input, lang: Lang) -> Vec<Listed> {
    let rows = input.table.rows.clone();
    let mut councils: Vec<Listed> = Vec::new();
    for row in &rows {
        let Some(code) = needed(input, row, "hoi_dong", lang) else { continue };
        let known = councils.iter().position(|listed| fold::key(&listed.facts.code) == fold::key(&code));
        let at = if let Some(at) = known {
            at
        } else {
            let Some(listed) = council(input, row, code, lang) else {
                member(input, row, 0, lang); // its faults are listed too
                continue;
            };
            councils.push(listed);
            councils.len() - 1
        };
        let role = input.binding.get(row, "vai_tro");
        councils[at].unread_role |= !role.is_empty() && roles_of(role).is_none();
        if let Some((code, facts)) = member(input, row, councils[at].members.len(), lang) {
            let members = &mut councils[at].members;
            if members.iter().any(|(_, known)| fold::key(&known.name) == fold::key(&facts.name)) {
                input.fault(row.line, "ho_ten", msg::member_twice(lang, &facts.name));
            } else if members.iter().any(|(known, _)| fold::key(known) == fold::key(&code)) {
                input.fault(row.line, "thanh_vien", msg::member_code_twice(lang, code));
            } else {
                members.push((code, facts));
            }
        }
    }
    for listed in &councils {
        // A role that could not be read may be the chair's.
        let unread_role = listed.unread_role;
        let chairs = listed.members.iter().filter(|(_, facts)| facts.role == Role::Chair).count();
        if chairs != 1 && !unread_role {
            input.fault(listed.line, "vai_tro", msg::one_chair(lang, &listed.facts.code, chairs));
        }
    }
    councils
}

fn needed(input: &mut Input, row: &Row, field: &str, lang: Lang) -> Option<String> {
    let text = input.text(row, field);
    if text.is_none() {
        input.fault(row.line, field, msg::blank(lang));
    }
    text
}

/// The council-level cells of a council's first row.
fn council(input: &mut Input, row: &Row, code: String, lang: Lang) -> Option<Listed> {
    let level = needed(input, row, "cap", lang).and_then(|text| {
        let level = match fold::search(&text).as_str() {
            "huyen" | "cap huyen" | "district" => Some(Level::District),
            "tinh" | "cap tinh" | "province" => Some(Level::Province),
            "trung uong" | "cap trung uong" | "quoc gia" | "ministry" => Some(Level::Ministry),
            _ => None,
        };
        if level.is_none() {
            input.fault(row.line, "cap", msg::level(lang, text));
        }
        level
    });
    let year = needed(input, row, "nam", lang).and_then(|_| input.read(row, "nam", row::programme_year));
    let round = input.read(row, "dot", cell::round).unwrap_or(0);
    let mut sessions = Vec::new();
    let days = needed(input, row, "ngay_hop", lang)?;
    for day in days.split(';').map(str::trim).filter(|day| !day.is_empty()) {
        match cell::date(day) {
            Ok(day) => sessions.push(day),
            Err(fault) => input.fault(row.line, "ngay_hop", wording::cell(lang, &fault)),
        }
    }
    if sessions.is_empty() && !input.is_bad(row.line) {
        input.fault(row.line, "ngay_hop", msg::blank(lang));
    }
    if !sessions.is_sorted() {
        input.fault(row.line, "ngay_hop", msg::sessions_unsorted(lang));
    }
    let unit = input.text(row, "don_vi").unwrap_or_default();
    let facts = CouncilFacts { code, level: level?, year: year?, round };
    Some(Listed { facts, unit, sessions, members: Vec::new(), line: row.line, unread_role: false })
}

fn member(input: &mut Input, row: &Row, before: usize, lang: Lang) -> Option<(String, MemberFacts)> {
    let name = needed(input, row, "ho_ten", lang);
    let roles = needed(input, row, "vai_tro", lang)?;
    let read = roles_of(&roles);
    if read.is_none() {
        input.fault(row.line, "vai_tro", msg::role(lang, roles));
    }
    let votes = input.read(row, "bieu_quyet", cell::yes_no).unwrap_or(true);
    let code = input.text(row, "thanh_vien").unwrap_or_else(|| format!("TV{:02}", before + 1));
    let (role, second_role) = read?;
    let organisation = input.text(row, "don_vi_cong_tac");
    Some((code, MemberFacts { name: name?, organisation, role, second_role, votes, sits: true }))
}

/// One role or two: "Ủy viên kiêm Thư ký" is one person with one vote.
fn roles_of(text: &str) -> Option<(Role, Option<Role>)> {
    let text = fold::search(text).replace(" hoi dong", "").replace(" hd", "").replace("thu ki", "thu ky");
    let text = if text == "uv" || text.starts_with("uv ") { text.replacen("uv", "uy vien", 1) } else { text };
    let mut roles = text.split(" kiem ").flat_map(|part| {
        // "ủy viên, thư ký" comes without its comma.
        match part.trim() {
            "uy vien thu ky" | "thanh vien thu ky" => vec!["uy vien", "thu ky"],
            "pho chu tich thu ky" => vec!["pho chu tich", "thu ky"],
            one => vec![one],
        }
    });
    let one = |word: &str| match word {
        "chu tich" | "chair" => Some(Role::Chair),
        "pho chu tich" | "vice" | "vice chair" => Some(Role::Vice),
        "uy vien" | "thanh vien" | "member" => Some(Role::Member),
        "thu ky" | "secretary" => Some(Role::Secretary),
        _ => None,
    };
    let first = one(roles.next()?)?;
    let second = roles.next().map(|word| one(word).ok_or(())).transpose().ok()?;
    (roles.next().is_none() && second != Some(first)).then_some((first, second))
}
