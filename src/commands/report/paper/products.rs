//! A council's products as its papers list them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{By, DOTS, amount, cited};
use crate::commands::assessment::names;
use crate::commands::papers::regime_now;
use crate::commands::report::council::Line;
use crate::commands::{renewal, wording};
use crate::law::places::{Division, List, Within};
use crate::law::{Follows, Level};
use crate::ledger::{Council, Dossier, Records, SubjectFacts};
use crate::report::{Cell, Table};
use crate::text::messages::{paper, report, roster, term};
use crate::text::{Lang, number, order};

/// A product of a list.
pub(super) struct Listed<'r> {
    pub dossier: &'r Dossier,
    /// Its star as a list prints it; none of a dossier that is out.
    pub star: Option<(u8, bool)>,
    /// What is told of it.
    pub value: Value,
}

impl Listed<'_> {
    /// Whether its result is to be recognised at the council's own level.
    pub fn is_recognised(&self) -> bool {
        matches!(self.value["ket_luan"].as_str(), Some("cong-nhan" | "cong-nhan-gui-tren"))
    }
}

/// Whose product a dossier is of.
pub(super) fn subject<'r>(records: &'r Records, dossier: &Dossier) -> Option<&'r SubjectFacts> {
    records.subject_of(dossier.key.product).map(|(_, facts)| facts)
}

/// What every list tells of a dossier.
pub(super) fn base(records: &Records, dossier: &Dossier) -> Value {
    let (product, name) = names(records, dossier, Lang::Vi);
    let facts = subject(records, dossier);
    json!({
        "ma_ho_so": dossier.code.to_string(), "ten_san_pham": product, "chu_the": name,
        "dia_chi": facts.map(wording::address).unwrap_or_default(),
        "xa": facts.and_then(|facts| facts.commune.clone()).unwrap_or_default(),
        "loai_ho_so": wording::kind(Lang::Vi, dossier.key.kind), "che_do": regime_now(records, dossier).0,
        "diem": "", "hang_sao": "", "ket_luan": "", "quyet_dinh": "", "ly_do": "",
    })
}

/// A rated product: its mean, its star and what became or is to become of it.
pub(super) fn rated<'r>(records: &'r Records, council: &Council, line: &Line<'r>) -> Listed<'r> {
    let facts = &line.rating.facts;
    let mut value = base(records, line.dossier);
    let decided = records.all_decided_of(line.dossier.id).rfind(|decided| decided.council == council.id);
    let decision = decided.filter(|_| records.is_decided(line.dossier.id, council.id));
    let decision = decision.and_then(|decided| records.decisions.get(&decided.decision));
    let (star, sent_up) = facts.follows.certified(facts.star);
    // What is no higher than the star held brings no decision (Art 6.1b): the certificate that there is stands.
    let kept = if decision.is_none() { records.kept_by(line.rating) } else { None };
    value["che_do"] = json!(facts.regime);
    value["diem"] = json!(number::mean(Lang::Vi, facts.mean.sum, facts.mean.count));
    value["hang_sao"] = json!(star.number().to_string());
    value["quyet_dinh"] = json!(decision.map(wording::decision_in_paper).unwrap_or_default());
    value["ket_luan"] = json!(if kept.is_some() { "giu-hang" } else { follows(facts.follows) });
    if kept.is_some() {
        value["ly_do"] = json!(renewal::without(records, line.rating, facts.held_on, Lang::Vi).unwrap_or_default());
    }
    Listed { dossier: line.dossier, star: Some((star.number(), sent_up)), value }
}

/// What follows, as templates ask for it.
const fn follows(follows: Follows) -> &'static str {
    match follows {
        Follows::Certify => "cong-nhan",
        Follows::CertifyAndSendUp => "cong-nhan-gui-tren",
        Follows::ApproveAndSendUp => "phe-duyet",
        Follows::SendUp => "gui-tren",
        Follows::ReferDown => "chuyen-duoi",
        Follows::Record => "ghi-nhan",
    }
}

/// Whether the ministry is to score it.
pub(super) fn goes_to_ministry(follows: Follows, level: Level) -> bool {
    level == Level::Province && follows.goes_up()
}

/// The list for a template.
pub(super) fn values(list: &[&Listed<'_>]) -> Value {
    numbered(list.iter().map(|one| &one.value))
}

/// What a template lists, numbered.
pub(super) fn numbered<'v>(list: impl IntoIterator<Item = &'v Value>) -> Value {
    let numbered = (1..).zip(list).map(|(n, one)| {
        let mut value = one.clone();
        value["tt"] = json!(n);
        value
    });
    numbered.collect()
}

/// How many of each star, the highest first, and how many of these are sent up for five.
pub(super) fn by_star(list: &[&Listed<'_>]) -> Value {
    let mut stars = BTreeMap::<u8, (usize, usize)>::new();
    for (star, sent_up) in list.iter().filter_map(|one| one.star) {
        let (all, up) = stars.entry(star).or_default();
        *all += 1;
        *up += usize::from(sent_up);
    }
    let told = |(star, (all, up)): (&u8, &(usize, usize))| {
        let up = if *up > 0 { amount(*up) } else { String::new() };
        json!({ "hang": star.to_string(), "so": amount(*all), "gui_tren": up })
    };
    stars.iter().rev().map(told).collect()
}

/// The star as an annex prints it.
pub(super) fn star(one: &Listed<'_>) -> Cell {
    one.star.map_or(Cell::Blank, |(star, sent_up)| {
        let say = if sent_up { report::annex_sent_up } else { report::annex_star };
        let told = say(Lang::Vi, star);
        // Broken after the star alone: a column of "4 sao" is narrow.
        Cell::text(match told.split_once(" (") {
            Some((star, up)) => format!("{star} ({}", up.replace(' ', "\u{a0}")),
            None => told,
        })
    })
}

/// The list as a table, in the columns of a decision's annex.
pub(super) fn table(name: &'static str, list: &[&Listed<'_>]) -> Table {
    let lang = Lang::Vi;
    let text = |one: &Listed<'_>, key: &str| Cell::text(one.value[key].as_str().unwrap_or_default());
    let mut table = Table::new(name)
        .right("stt", term::annex_ordinal(lang))
        .left("ten_san_pham", roster::product_name(lang))
        .left("chu_the", term::subject(lang))
        .left("dia_chi", term::address(lang))
        .left("hang_sao", term::star(lang));
    for (n, one) in (1..).zip(list) {
        let cells = [Cell::Plain(n), text(one, "ten_san_pham"), text(one, "chu_the"), text(one, "dia_chi"), star(one)];
        table = table.row_of(one.dossier.key.product, cells);
    }
    table
}

/// The commune whose committee a letter about a subject goes to: since districts ended (01/07/2025) that of today, and
/// where only the district is told any of those it was divided into.
pub(super) fn commune(facts: &SubjectFacts, day: NaiveDate) -> Vec<String> {
    let list = List::on(day);
    let today = facts.unit.map(|unit| unit.within(Division::Commune, list));
    match (list, today, &facts.commune, &facts.district) {
        (List::Since2025, Some(Within::Commune(one)), ..) => vec![one.full_name()],
        (List::Since2025, _, None, Some(district)) => vec![paper::communes_of_district(Lang::Vi, district)],
        (_, _, commune, district) => [commune, district].into_iter().flatten().cloned().collect(),
    }
}

/// The products of each commune or subject, in the Vietnamese order, with what they are judged by on a day.
pub(super) fn groups<'v>(
    list: impl Iterator<Item = (Option<&'v SubjectFacts>, &'v Value)>,
    by: By,
    day: NaiveDate,
) -> Value {
    let mut groups: BTreeMap<(Vec<String>, String), Vec<&Value>> = BTreeMap::new();
    for (facts, value) in list {
        let told = facts.map(|facts| match by {
            By::Commune => commune(facts, day),
            By::Subject => vec![wording::subject_name(Lang::Vi, Some(facts)), wording::address(facts)],
        });
        // Where it is not known, room to write it in.
        let told = told.filter(|told: &Vec<String>| !told.is_empty()).unwrap_or_else(|| vec![DOTS.to_owned()]);
        let whole: Vec<&str> = told.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        groups.entry((told.clone(), whole.join(", "))).or_default().push(value);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_cached_key(|((_, name), _)| order::key(name));
    let group = |((told, whole), list): &((Vec<String>, String), Vec<&Value>)| {
        let mut subjects: Vec<&str> = list.iter().filter_map(|one| one["chu_the"].as_str()).collect();
        subjects.sort_unstable();
        subjects.dedup();
        let mut group = json!({
            "ten": if by == By::Commune { whole.as_str() } else { told[0].as_str() }, "day_du": whole,
            "so": amount(list.len()), "san_pham": numbered(list.iter().copied()), "chu_the": subjects,
        });
        for (name, value) in cited(list.iter().copied(), day) {
            group[name] = value;
        }
        group
    };
    groups.iter().map(group).collect()
}
