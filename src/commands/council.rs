//! What councils, scoring and rating share: which dossiers a council takes, and finding a record by what was typed.

mod doubts;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{Failure, wording};
use crate::law::{FilingKind, Follows, Level, Regime, RegimeDates, Star};
use crate::ledger::{Council, Dossier, DossierCode, Member, Rating, Reader, Records, Sheet};
use crate::text::messages::{council as msg, input, reason};
use crate::text::nearest;
use crate::text::{Lang, fold};

pub(super) use doubts::doubts;

/// The council of a code, or the nearest one's name in the refusal.
pub(super) fn council(reader: Reader<'_>, typed: &str, lang: Lang) -> Result<Council, Failure> {
    if let Some(council) = reader.council(typed)? {
        return Ok(council);
    }
    let councils = reader.councils()?;
    let codes: Vec<&str> = councils.iter().map(|council| council.facts.code.as_str()).collect();
    let near = nearest(typed, codes.iter().copied());
    Err(Failure::Refused(wording::no_council(lang, typed, near, &codes)))
}

/// The member of a council by code or name, among those on its list; diacritics may be left out where
/// that tells who.
pub(super) fn member<'c>(council: &'c Council, typed: &str, lang: Lang) -> Result<&'c Member, String> {
    let sitting = || council.members.iter().filter(|member| member.facts.sits);
    let is = |fold: fn(&str) -> String| {
        let folded = fold(typed);
        let mut found = sitting().filter(|member| fold(&member.code) == folded || fold(&member.facts.name) == folded);
        found.next().filter(|_| found.next().is_none() && !folded.is_empty())
    };
    is(fold::key).or_else(|| is(fold::search)).ok_or_else(|| {
        let members: Vec<String> = sitting().map(|m| format!("{} ({})", m.code, m.facts.name)).collect();
        msg::no_member(lang, typed, &council.facts.code, members.join(", "))
    })
}

/// As [`member`]: one who scores.
pub(super) fn voter<'c>(council: &'c Council, typed: &str, lang: Lang) -> Result<&'c Member, Failure> {
    let found = member(council, typed, lang).map_err(Failure::Refused)?;
    if found.facts.scores() { Ok(found) } else { Err(Failure::Refused(input::does_not_vote(lang, &found.facts.name))) }
}

/// The dossier of a code as typed, among those the ledger has.
pub(super) fn dossier<'r>(records: &'r Records, typed: &str, lang: Lang) -> Result<&'r Dossier, Failure> {
    let found = typed.parse::<DossierCode>().ok().and_then(|code| records.dossier_of_code(code));
    found.ok_or_else(|| Failure::Refused(reason::no_dossier(lang, typed)))
}

/// The dossiers a council takes: those of its list where it has one, else those of its unit and year,
/// with its round or none; a council without a round takes every round. What it scored stays its own,
/// unless it was filed anew since; what the ministry answered on paper is no longer to be scored.
pub(super) fn docket<'r>(records: &'r Records, council: &Council, sheets: &[Sheet]) -> Vec<&'r Dossier> {
    let mut passes: HashMap<i64, u8> = HashMap::new();
    for sheet in sheets {
        let last = passes.entry(sheet.facts.dossier).or_default();
        *last = sheet.facts.pass.max(*last);
    }
    let scored = |dossier: &Dossier| {
        let Some(pass) = passes.get(&dossier.id) else { return false };
        let held_on = council.session_of(*pass).map(|session| session.held_on);
        held_on.zip(dossier.facts.filed).is_none_or(|(held_on, filed)| held_on >= filed)
    };
    let answered =
        |dossier: &Dossier| records.rating_by(council.id, dossier.id).is_some_and(|r| r.facts.sheets.is_empty());
    let takes = |dossier: &&Dossier| {
        scored(dossier)
            || (of_council(records, council, dossier) && !answered(dossier) && is_next(records, council, dossier))
    };
    records.dossiers.iter().filter(takes).collect()
}

/// How many times a council scored a dossier as it was last filed, by the passes of its sheets. A pass bears the
/// number of its session, so a dossier's first may be the council's second; passes past the last session are
/// so many more scorings in it.
pub(super) fn scorings(council: &Council, dossier: &Dossier, passes: impl IntoIterator<Item = u8>) -> usize {
    let last = council.sessions.last().map_or(1, |session| session.number);
    let held_on = |pass| council.session_of(pass).map(|session| session.held_on);
    let since = |pass: &u8| dossier.facts.filed.is_none_or(|filed| held_on(*pass).is_none_or(|day| day >= filed));
    let passes: BTreeSet<u8> = passes.into_iter().filter(since).collect();
    let in_last = passes.last().filter(|pass| **pass >= last).map_or(0, |pass| pass - last + 1);
    passes.range(..last).count() + usize::from(in_last)
}

/// Whether a dossier is of a council's list, or of its unit, year and round.
fn of_council(records: &Records, council: &Council, dossier: &Dossier) -> bool {
    let key = &dossier.key;
    match &council.listed {
        Some(listed) => listed.contains(&dossier.id),
        None => {
            key.year == council.facts.year
                && (council.facts.round == 0 || key.round == 0 || key.round == council.facts.round)
                && of_unit(records, council, key.product)
        }
    }
}

/// The next session, from a day on, of a council that takes a dossier and has not rated it: the council and the day.
pub(super) fn next_session<'r>(
    records: &'r Records,
    dossier: &Dossier,
    from: NaiveDate,
) -> Option<(&'r Council, NaiveDate)> {
    let takes = |council: &&Council| {
        of_council(records, council, dossier)
            && is_next(records, council, dossier)
            && records.rating_by(council.id, dossier.id).is_none()
    };
    let sessions = |council: &'r Council| council.sessions.iter().map(move |session| (council, session.held_on));
    let coming = records.councils.iter().filter(takes).flat_map(sessions).filter(|(_, day)| *day >= from);
    coming.min_by_key(|(_, day)| *day)
}

/// The dossiers of a provincial council's unit and year that go to the ministry without it, and wait
/// there (QĐ 26/2026 Art 6.3b, 7.6e).
pub(super) fn passed_over<'r>(records: &'r Records, council: &Council) -> Vec<&'r Dossier> {
    let waits = |dossier: &&Dossier| {
        council.facts.level == Level::Province
            && of_council(records, council, dossier)
            && goes_up_unrated(records, last_session(council), dossier)
            && records.rating_of(dossier.id).is_none()
    };
    records.dossiers.iter().filter(waits).collect()
}

/// Whether a dossier that a council has not scored is the council's to score, by what others did:
/// - one that another council of the level has rated is that council's, unless the ministry's answer
///   came after and sent it back to be scored again (QĐ 26/2026 Art 7.4g);
/// - what a lower council has rated is taken only if it goes up, and the ministry's council takes
///   nothing else (Art 7.4), but for the re-evaluation of a five-star product, which goes up without
///   a provincial council (Art 6.3b, 7.6e), and comes back like any other;
/// - one that a council knocked out is nobody's any more (Appendix II).
fn is_next(records: &Records, council: &Council, dossier: &Dossier) -> bool {
    let level = council.facts.level;
    let level_of = |rating: &Rating| records.council(rating.facts.council).map(|other| other.facts.level);
    let last_at = |level| records.ratings_of(dossier.id).rfind(|rating| level_of(rating) == Some(level));
    if records.knock_out(dossier.id).is_some_and(|known| known.council != council.id) {
        return false;
    }
    let answer = last_at(Level::Ministry);
    if answer.is_none() && goes_up_unrated(records, last_session(council), dossier) {
        return level == Level::Ministry;
    }
    let rated = last_at(level);
    if rated.is_some_and(|rated| rated.facts.council != council.id) || (level == Level::Province && answer.is_some()) {
        let sent_back = |r: &Rating| {
            r.facts.follows == Follows::ReferDown
                && !records.is_decided(dossier.id, r.facts.council)
                && rated.is_none_or(|rated| r.facts.held_on >= rated.facts.held_on)
                && last_session(council).is_none_or(|last| last >= r.facts.held_on)
        };
        return level == Level::Province && answer.is_some_and(sent_back);
    }
    let lower = level.below().and_then(last_at);
    lower.map_or(level != Level::Ministry, |rating| rating.facts.follows.goes_up())
}

fn last_session(council: &Council) -> Option<NaiveDate> {
    council.sessions.last().map(|session| session.held_on)
}

/// Whether a dossier is the re-evaluation of a product that holds five stars, under 26/2026 by its
/// filing day or a session's: it goes to the ministry without a provincial council (Art 6.3b, 7.6e).
pub(super) fn goes_up_unrated(records: &Records, session: Option<NaiveDate>, dossier: &Dossier) -> bool {
    let dates = RegimeDates { filed: dossier.facts.filed, session, decision: None, year: dossier.key.year };
    dossier.key.kind == FilingKind::ReEvaluation
        && Regime::choose(&dates).0 == Regime::R26
        && held_five(records, dossier, dossier.facts.filed.or(session))
}

/// Whether a product's last certificate is of five stars and was in term when its re-evaluation was
/// filed, or not more than the 180 days past it that Art 12.3 allows.
fn held_five(records: &Records, dossier: &Dossier, filed: Option<NaiveDate>) -> bool {
    let last = records.last_certificate_of(dossier.key.product);
    let latest = |end: NaiveDate| end.checked_add_days(chrono::Days::new(180));
    last.is_some_and(|held| {
        held.facts.star == Some(Star::FIVE)
            && held.end().and_then(latest).zip(filed).is_none_or(|(latest, filed)| filed <= latest)
    })
}

/// Whether a product's subject is of the council's unit, as far as its printed place tells.
fn of_unit(records: &Records, council: &Council, product: i64) -> bool {
    let Some((_, subject)) = records.subject_of(product) else { return false };
    let is = |printed: &Option<String>, name: &str| printed.as_deref().is_some_and(|p| fold::same_place(p, name));
    match council.facts.level {
        Level::Ministry => true,
        Level::District => is(&subject.district, &council.unit.name),
        // Only a place that names another of the office's provinces is another council's.
        Level::Province => !records.office.units().any(|unit| {
            unit.list == council.unit.list && unit.code != council.unit.code && is(&subject.province, &unit.name)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::Streams;
    use crate::ledger::{EVER, Ledger};

    /// What a council takes does not hang on how much of the ledger was loaded to tell it.
    #[test]
    fn what_is_loaded_for_a_council_gives_its_docket() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let ocop = |line: &[&str]| {
            let args = ["ocop", "--ledger", &at("l.db")].iter().chain(line).map(Into::into).collect::<Vec<_>>();
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let code = crate::cli::run(
                &args,
                Streams {
                    out: &mut out,
                    err: &mut err,
                    terminal: false,
                    input: &mut std::io::empty(),
                    keyboard: false,
                },
            );
            assert_eq!(code, 0, "{line:?}: {}", String::from_utf8_lossy(&err));
        };
        ocop(&["init", "--unit", "14", "--name", "VP"]);
        // The same products first in 2023, some again; a round told and none; five stars held.
        for (year, round, kind) in [
            ("2023", "", "lần đầu"),
            ("2024", "1", "nâng hạng"),
            ("2026", "1", "đánh giá lại"),
            ("2026", "2", "nâng hạng"),
        ] {
            let mut text = String::from("ten_san_pham,chu_the,huyen,dot,loai_ho_so\n");
            let rows = (0..12).filter(|n| round.is_empty() || n % 4 == round.len() || n % 3 == 0);
            rows.for_each(|n| text += &format!("SP{n},HTX {},Mai Sơn,{round},{kind}\n", n % 5));
            std::fs::write(at("r.csv"), text).unwrap();
            ocop(&["register", "roster", &at("r.csv"), "--year", year]);
        }
        std::fs::write(
            at("p.csv"),
            "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\nSP0,HTX 0,5,77/QĐ-BNN,2025-09-01,Bộ Nông nghiệp và Môi trường\n",
        )
        .unwrap();
        ocop(&["certify", "import", &at("p.csv")]);
        let councils = [
            ("huyen", "huyện", "huyện Mai Sơn", "2024", "", "2024-05-10"),
            ("tinh24", "tỉnh", "", "2024", "1", "2024-06-10"),
            ("tinh26-1", "tỉnh", "", "2026", "1", "2026-08-10"),
            ("tinh26-2", "tỉnh", "", "2026", "", "2026-09-10"),
            ("bo", "trung ương", "", "2026", "", "2026-10-10"),
        ];
        for (code, level, unit, year, round, day) in councils {
            let text = format!(
                "hoi_dong,cap,don_vi,nam,dot,ngay_hop,thanh_vien,ho_ten,vai_tro\n{code},{level},{unit},{year},{round},{day},TV1,An,chủ tịch\n"
            );
            std::fs::write(at("c.csv"), text).unwrap();
            ocop(&["register", "council", &at("c.csv")]);
        }
        let dockets = || {
            let ledger = Ledger::open(folder.path().join("l.db").as_path()).unwrap();
            let reader = ledger.read();
            let whole = reader.records(EVER).unwrap();
            let codes = |records: &Records, council: &Council| -> Vec<DossierCode> {
                let sheets = reader.sheets(Some(council.id)).unwrap();
                docket(records, council, &sheets).iter().map(|dossier| dossier.code).collect()
            };
            whole
                .councils
                .iter()
                .map(|council| {
                    let part = reader.records_for(council).unwrap();
                    assert!(part.dossiers.len() <= whole.dossiers.len());
                    assert_eq!(codes(&part, council), codes(&whole, council), "{}", council.facts.code);
                    codes(&whole, council)
                })
                .collect::<Vec<_>>()
        };
        let before = dockets();
        assert!(before[..4].iter().all(|docket| !docket.is_empty()), "{before:?}");
        // Each council scores and rates a part of what it takes; those after take what follows from it.
        for (n, (code, ..)) in councils.iter().enumerate() {
            let docket = dockets().swap_remove(n);
            let mut text = String::from("ma_ho_so,thanh_vien,diem\n");
            let totals = ["95", "75", "55", "20"];
            let scored = docket.iter().zip(totals.iter().cycle()).skip(n % 2).step_by(n % 2 + 1);
            scored.for_each(|(dossier, total)| text += &format!("{dossier},TV1,{total}\n"));
            if docket.is_empty() {
                continue;
            }
            std::fs::write(at("s.csv"), text).unwrap();
            ocop(&["score", "import", &at("s.csv"), "--council", code]);
            ocop(&["rate", "council", code, "--ready"]);
        }
        assert_ne!(dockets(), before);
    }
}
