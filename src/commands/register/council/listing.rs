//! Councils and their members as a file lists them.

use chrono::NaiveDate;

use crate::commands::input::Input;
use crate::commands::{row, wording};
use crate::law::Level;
use crate::ledger::{CouncilFacts, CouncilPapers, MemberFacts, Role};
use crate::roster::{CellFault, Row, cell};
use crate::text::messages::{council as said, input as msg, listing as faults};
use crate::text::{Lang, fold};

/// A council as a file lists it.
pub struct Listed {
    pub facts: CouncilFacts,
    pub unit: String,
    pub sessions: Vec<NaiveDate>,
    pub papers: CouncilPapers,
    pub members: Vec<Sitting>,
    pub line: u64,
}

/// A member as a file lists them.
pub struct Sitting {
    pub line: u64,
    pub code: String,
    pub facts: MemberFacts,
}

/// Why a council cannot be written: the line and column at fault, and what is wrong.
pub struct Wrong {
    pub line: u64,
    pub field: &'static str,
    pub text: String,
}

/// Reads every council of a file; faults are listed.
pub fn read(input: &mut Input, lang: Lang) -> Vec<Listed> {
    let mut councils: Vec<(String, Vec<Row>)> = Vec::new();
    for row in &input.rows() {
        let Some(code) = needed(input, row, "hoi_dong", lang) else { continue };
        match councils.iter_mut().find(|(known, _)| fold::key(known) == fold::key(&code)) {
            Some((_, rows)) => rows.push(*row),
            None => councils.push((code, vec![*row])),
        }
    }
    councils.into_iter().filter_map(|(code, rows)| council(input, &rows, code, lang)).collect()
}

fn needed(input: &mut Input, row: &Row, field: &str, lang: Lang) -> Option<String> {
    let text = input.text(row, field);
    if text.is_none() {
        input.fault(row.line, field, msg::blank(lang));
    }
    text
}

fn council(input: &mut Input, rows: &[Row], code: String, lang: Lang) -> Option<Listed> {
    let line = rows.first()?.line;
    let mut told = Told { input, rows, lang };
    let level = told.needs("cap", |text| match fold::search(text).as_str() {
        "huyen" | "cap huyen" | "district" => Ok(Level::District),
        "tinh" | "cap tinh" | "province" => Ok(Level::Province),
        "trung uong" | "cap trung uong" | "quoc gia" | "ministry" => Ok(Level::Ministry),
        _ => Err(faults::level(lang, text)),
    });
    let in_words = |fault: CellFault| wording::cell(lang, &fault);
    let year = told.needs("nam", |text| row::programme_year(text).map_err(in_words));
    let round = told.once("dot", |text| cell::round(text).map_err(in_words)).unwrap_or(0);
    let sessions = told.needs("ngay_hop", |text| {
        let days = text.split(';').map(str::trim).filter(|day| !day.is_empty()).map(cell::date);
        let days = days.collect::<Result<Vec<_>, _>>().map_err(in_words)?;
        match days.as_slice() {
            [] => Err(msg::blank(lang)),
            days if !days.is_sorted() => Err(faults::sessions_unsorted(lang)),
            _ => Ok(days),
        }
    });
    let unit = told.once("don_vi", |text| Ok(fold::nfc(text))).unwrap_or_default();
    let papers = CouncilPapers {
        decision: told.paper("quyet_dinh", "ngay_quyet_dinh"),
        rules: told.paper("quy_che", "ngay_quy_che"),
        chair_paper: told.once("uy_quyen", |text| Ok(fold::nfc(text))),
    };
    let (members, unread_role) = members(input, rows, lang);
    let facts = CouncilFacts { code, level: level?, year: year?, round };
    let chairs = members.iter().filter(|member| member.facts.role == Role::Chair).count();
    // A role that could not be read may be the chair's.
    if chairs != 1 && !unread_role {
        input.fault(line, "vai_tro", faults::one_chair(lang, &facts.code, chairs));
    }
    Some(Listed { facts, unit, sessions: sessions?, papers, members, line })
}

/// What the rows of a council say of the council itself: once, or in every row alike.
struct Told<'i> {
    input: &'i mut Input,
    rows: &'i [Row],
    lang: Lang,
}

impl Told<'_> {
    /// A cell that one row must have.
    fn needs<T: PartialEq>(&mut self, field: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        if self.rows.iter().all(|row| self.input.get(row, field).is_empty()) {
            self.input.fault(self.rows[0].line, field, msg::blank(self.lang));
        }
        self.once(field, parse)
    }

    /// A cell that rows may have; those that do must agree.
    fn once<T: PartialEq>(&mut self, field: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let (mut seen, mut first) = (Vec::new(), None::<(u64, T)>);
        for row in self.rows {
            let Some(text) = self.input.text(row, field).filter(|text| !seen.contains(text)) else { continue };
            match (parse(&text), &first) {
                (Err(fault), _) => self.input.fault(row.line, field, fault),
                (Ok(value), None) => first = Some((row.line, value)),
                (Ok(value), Some((_, known))) if value == *known => {}
                (Ok(_), Some((line, _))) => self.input.fault(row.line, field, said::differs(self.lang, line, &text)),
            }
            seen.push(text);
        }
        first.map(|(_, value)| value)
    }

    /// A decision's number and day: the day may stand in the number's cell.
    fn paper(&mut self, number: &str, day: &str) -> (Option<String>, Option<NaiveDate>) {
        let lang = self.lang;
        let paper = self.once(number, |text| cell::decision(text).map_err(|fault| wording::cell(lang, &fault)));
        let on = self.once(day, |text| cell::date(text).map_err(|fault| wording::cell(lang, &fault)));
        let (printed, within) = paper.map(|paper| (paper.number, paper.date)).unwrap_or_default();
        if let (Some(on), Some(within)) = (on, within)
            && on != within
        {
            self.input.fault(self.rows[0].line, day, said::two_days(lang));
        }
        (printed, on.or(within))
    }
}

/// The members of a council, and whether a role among them could not be read.
fn members(input: &mut Input, rows: &[Row], lang: Lang) -> (Vec<Sitting>, bool) {
    let mut members: Vec<Sitting> = Vec::new();
    let mut unread_role = false;
    for row in rows {
        let role = input.get(row, "vai_tro");
        unread_role |= !role.is_empty() && roles_of(role).is_none();
        let Some((code, facts)) = member(input, row, members.len(), lang) else { continue };
        if members.iter().any(|known| fold::key(&known.facts.name) == fold::key(&facts.name)) {
            input.fault(row.line, "ho_ten", faults::member_twice(lang, &facts.name));
        } else if members.iter().any(|known| fold::key(&known.code) == fold::key(&code)) {
            input.fault(row.line, "thanh_vien", faults::member_code_twice(lang, code));
        } else {
            members.push(Sitting { line: row.line, code, facts });
        }
    }
    (members, unread_role)
}

fn member(input: &mut Input, row: &Row, before: usize, lang: Lang) -> Option<(String, MemberFacts)> {
    let name = needed(input, row, "ho_ten", lang);
    let roles = needed(input, row, "vai_tro", lang)?;
    let read = roles_of(&roles);
    if read.is_none() {
        input.fault(row.line, "vai_tro", faults::role(lang, roles));
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
