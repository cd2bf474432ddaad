//! What stands in the way of rating a dossier, and what should be seen beside its result.

use chrono::NaiveDate;

use crate::commands::wording;
use crate::law::{MinimumTest, Points, Shortfall, Star};
use crate::ledger::{Council, Member, Role};
use crate::text::messages::{council as msg, reason};
use crate::text::{Lang, number};

/// Why a dossier cannot be rated.
pub(in crate::commands) enum Problem {
    /// Too few scored, or the chair did not.
    Quorum(Quorum),
    /// The totals differ by more than the policy allows: who gave the highest and the lowest.
    Spread { found: Points, allowed: Points, highest: String, lowest: String },
    /// The council has no session on record.
    NoSession,
    /// The session is of a day before the dossier was filed.
    NotYetFiled { filed: NaiveDate, held_on: NaiveDate },
    /// The members marked by tables that do not agree: the SHA-256 of each, and how many sheets are by it.
    Tables(Vec<(String, usize)>),
    /// The members marked by the table of a set that is no longer the product's.
    OtherSet { marked: String, now: String },
    /// The policy rests the minima on the council's conclusion, and there is none.
    NoConclusion,
    /// More passes than the policy allows.
    Passes { allowed: u8 },
}

/// What the quorum lacks, and who could mend it.
pub(in crate::commands) struct Quorum {
    pub short: Shortfall,
    /// The voting members without a sheet, or an answer.
    pub missing: Vec<String>,
    pub chair: Presiding,
    /// There are sheets, and of them the answers to a written consultation are counted.
    pub written: bool,
}

/// Whose sheet the policy on the chair asks for.
pub(in crate::commands) enum Presiding {
    /// The council's chair; the vice chairs who may have stood in, each with the command that says so.
    Chair { name: String, vices: Vec<(String, [String; 3])> },
    /// Who chaired the session.
    Chaired(String),
    /// A vice chair, the chair being tied to the subject.
    StandIn(String),
    /// Nobody: chair and vice chairs are tied to the subject, or do not vote. The council and its session.
    Nobody(String, u8),
}

impl Presiding {
    pub fn of(council: &Council, pass: u8, subject: Option<i64>) -> Self {
        let name = |member: &Member| member.facts.name.clone();
        let chair = council.chair();
        let session = council.session_of(pass);
        let Some(presides) = council.presiding(pass, subject) else {
            return Self::Nobody(council.facts.code.clone(), session.map_or(1, |session| session.number));
        };
        if session.is_some_and(|session| session.chair == Some(presides.id))
            && chair.is_none_or(|c| c.id != presides.id)
        {
            return Self::Chaired(name(presides));
        }
        if chair.is_none_or(|chair| chair.id != presides.id) {
            return Self::StandIn(name(presides));
        }
        let vices = council.voters().filter(|member| member.facts.is(Role::Vice));
        let vices = vices.filter(|member| !council.is_tied(member.id, subject));
        let number = session.map_or(1, |session| session.number).to_string();
        let said = |vice: &Member| [council.facts.code.clone(), number.clone(), vice.code.clone()];
        Self::Chair { name: name(presides), vices: vices.map(|vice| (name(vice), said(vice))).collect() }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            Self::Chair { name, vices } => {
                let vices = vices.iter();
                let may =
                    vices.map(|(vice, [council, number, code])| msg::may_preside(lang, vice, council, number, code));
                may.fold(msg::no_chair(lang, name), |told, may| told + &may)
            }
            Self::Chaired(name) => msg::no_presiding(lang, name),
            Self::StandIn(name) => msg::no_stand_in(lang, name),
            Self::Nobody(council, number) => msg::nobody_presides(lang, council, number),
        }
    }
}

impl Quorum {
    fn message(&self, lang: Lang) -> String {
        let Shortfall { scored, needed, .. } = self.short;
        if scored == 0 && !self.written {
            return reason::no_sheets(lang);
        }
        if scored >= needed {
            return self.chair.message(lang);
        }
        let quorum = if self.written { msg::quorum_written } else { reason::quorum };
        quorum(lang, scored, needed) + &msg::missing(lang, self.missing.join(", "))
    }
}

/// What should be seen beside a result.
pub(in crate::commands) enum Warning {
    /// Minima are printed in the act, and nothing tells whether they are met: no sheet gives points by
    /// criterion, or (`marked`) some do not.
    Untested { marked: bool },
    /// Some sheets have marks, others totals or parts.
    Mixed { marked: usize, sheets: usize, tested: bool },
    /// The sheets were marked by several tables and are tested by that of most: the set, the
    /// SHA-256 of this table, and of each how many sheets.
    Tables { set: String, tested: String, sheets: Vec<(String, usize)> },
    /// The council's conclusion would give another star than the marks, by which minima are tested.
    Concluded { council: String, concluded: Star, tested: Star, how: MinimumTest },
    /// The transition's last day is past (Art 12.2); the reason why it is finished all the same.
    PastDeadline { last: NaiveDate, reason: Option<String> },
    /// A written consultation on a dossier that is no re-evaluation (26/2026 Art 7.6d).
    Written,
    /// Who chaired the session is neither chair nor vice chair.
    Ordinary(String),
    /// Members marked as absent handed in a sheet.
    Absent(Vec<String>),
    /// Sheets of members with a tie, not counted.
    Tied(Vec<String>),
    /// Sheets of members whose written answer is not recorded: not counted for the quorum.
    Unanswered(Vec<String>),
}

impl Warning {
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Untested { marked: true } => reason::minima_some_marks(lang),
            Self::Untested { .. } => reason::minima_no_marks(lang),
            Self::Mixed { marked, sheets, tested: true } => reason::sheets_mixed_tested(lang, marked, sheets),
            Self::Mixed { .. } => reason::sheets_mixed(lang),
            Self::Tables { set, tested, sheets } => {
                reason::sheets_of_tables(lang, set, by_table(sheets, lang), short(tested))
            }
            Self::Concluded { council, concluded, tested, how } => reason::concluded_otherwise(
                lang,
                wording::concluded(lang, *concluded),
                wording::concluded(lang, *tested),
                how.id(),
                council,
            ),
            Self::PastDeadline { last, reason: None } => reason::deadline_past(lang, number::date(lang, *last)),
            Self::PastDeadline { last, reason: Some(told) } => {
                reason::deadline_past_because(lang, number::date(lang, *last), told)
            }
            Self::Written => reason::written_not_again(lang),
            Self::Ordinary(name) => msg::chair_ordinary(lang, name),
            Self::Absent(names) => reason::scored_absent(lang, names.join(", ")),
            Self::Tied(names) => reason::scored_tied(lang, names.join(", ")),
            Self::Unanswered(names) => msg::unanswered(lang, names.join(", ")),
        }
    }
}

/// How a table's SHA-256 is told.
fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}

/// How many sheets are by each table.
fn by_table(sheets: &[(String, usize)], lang: Lang) -> String {
    let told = sheets.iter().map(|(sha256, n)| reason::so_many_by_table(lang, short(sha256), n));
    told.collect::<Vec<_>>().join(", ")
}

impl Problem {
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Quorum(quorum) => quorum.message(lang),
            Self::Spread { found, allowed, highest, lowest } => {
                let (found, allowed) = (number::points(lang, found.0), number::points(lang, allowed.0));
                reason::spread(lang, found, allowed, highest, lowest)
            }
            Self::NoSession => reason::no_session(lang),
            Self::NotYetFiled { filed, held_on } => {
                reason::not_yet_filed(lang, number::date(lang, *held_on), number::date(lang, *filed))
            }
            Self::Tables(sheets) => reason::tables_differ(lang, by_table(sheets, lang)),
            Self::OtherSet { marked, now } => reason::other_set(lang, marked, now),
            Self::NoConclusion => reason::no_conclusion(lang),
            Self::Passes { allowed } => reason::too_many_passes(lang, allowed),
        }
    }
}
