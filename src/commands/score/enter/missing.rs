//! Which sheets a pass asks for, which of them are missing, and why there is none to type in.

use std::collections::HashSet;

use super::screen::points;
use super::task::Desk;
use crate::commands::assessment::{Assessment, Problem, assess};
use crate::ledger::{Dossier, Member};
use crate::text::Lang;
use crate::text::messages::enter as say;

/// A sheet that is to come from a member on a dossier.
pub type Wanted<'d> = (&'d Member, &'d Dossier);

/// Of which member or on which dossier sheets are looked for; none for any.
pub type Sought<'s> = (Option<&'s Member>, Option<&'s Dossier>);

impl Desk {
    /// The dossiers to be scored in a pass. A later pass is for those that it has begun on, or that the
    /// one before was spread too far on.
    fn asked(&self, pass: u8) -> Vec<&Dossier> {
        let assessed = assess(&self.records, &self.council, &self.scores);
        let again = |one: &Assessment<'_>| {
            let spread = one.problems.iter().any(|problem| matches!(problem, Problem::Spread { .. }));
            one.pass >= pass || (one.pass + 1 == pass && spread)
        };
        let asked: HashSet<i64> = assessed
            .iter()
            .filter(|one| !one.knocked_out && (pass == 1 || again(one)))
            .map(|one| one.dossier.id)
            .collect();
        self.records.dossiers.iter().filter(|dossier| asked.contains(&dossier.id)).collect()
    }

    /// The sheets that a pass asks for, by dossier, members in the order of their list.
    fn wanted(&self, pass: u8) -> Vec<Wanted<'_>> {
        let mut wanted = Vec::new();
        for dossier in self.asked(pass) {
            let subject = self.records.subject_of(dossier.key.product).map(|(subject, _)| subject);
            let voters = self.council.voters().filter(|member| !self.council.is_tied(member.id, subject));
            wanted.extend(voters.map(|member| (member, dossier)));
        }
        wanted
    }

    /// Those of them that are not there yet, of a member or on a dossier where one is told.
    pub fn missing(&self, sought: Sought<'_>, pass: u8) -> Vec<Wanted<'_>> {
        let mut missing = self.wanted(pass);
        missing.retain(|one| is_sought(one, sought) && self.sheet(one.0.id, one.1.id, pass).is_none());
        missing
    }

    /// Why none is missing: all are there, or none is asked for.
    pub fn none_missing(&self, sought: Sought<'_>, pass: u8, lang: Lang) -> String {
        let code = &self.council.facts.code;
        let some = self.wanted(pass).iter().any(|one| is_sought(one, sought));
        let is_asked = |dossier: &Dossier| self.asked(pass).iter().any(|one| one.id == dossier.id);
        match sought {
            (Some(member), Some(dossier)) => {
                match (self.tie(member, dossier, lang), self.sheet(member.id, dossier.id, pass)) {
                    (Some(tied), _) => tied,
                    (None, Some(sheet)) => {
                        let total = points(lang, sheet.facts.total);
                        say::sheet_there(lang, dossier.code, &member.facts.name, pass, total)
                    }
                    (None, None) => self.not_asked(dossier, pass, lang),
                }
            }
            (None, Some(dossier)) if some => say::dossier_done(lang, dossier.code),
            (None, Some(dossier)) if is_asked(dossier) => say::all_tied(lang, dossier.code),
            (None, Some(dossier)) => self.not_asked(dossier, pass, lang),
            (Some(member), None) if some => say::member_done(lang, &member.code, &member.facts.name),
            (Some(member), None) if !self.asked(pass).is_empty() => {
                say::tied_to_all(lang, &member.code, &member.facts.name)
            }
            (None, None) if some => say::nothing_missing(lang, code),
            _ if pass == 1 => say::nothing_to_score(lang, code),
            _ => say::nothing_again(lang, code, pass, pass - 1),
        }
    }

    /// Why a dossier is not to be scored in a pass.
    fn not_asked(&self, dossier: &Dossier, pass: u8, lang: Lang) -> String {
        if pass == 1 || self.records.knock_out(dossier.id).is_some() {
            return say::dossier_out(lang, dossier.code);
        }
        say::not_again(lang, dossier.code, pass, pass - 1, &self.council.facts.code)
    }
}

fn is_sought(one: &Wanted<'_>, (member, dossier): Sought<'_>) -> bool {
    member.is_none_or(|member| member.id == one.0.id) && dossier.is_none_or(|dossier| dossier.id == one.1.id)
}
