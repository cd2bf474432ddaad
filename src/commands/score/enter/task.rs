//! The sheet to be typed in: whose, on what, by which table; and why it may not be.

use super::draft::Key;
use super::form::Form;
use crate::commands::assessment::{Scores, names, regime_of};
use crate::commands::council::{docket, passed_over};
use crate::commands::rubric::rubric_for;
use crate::commands::score::import::pass_over;
use crate::commands::{Context, Failure, Outcome, council};
use crate::law::Mark;
use crate::ledger::{Council, Dossier, Member, Reader, Records, Sheet};
use crate::text::messages::{enter as say, input as msg};
use crate::text::{Lang, fold, number};

/// A council at work: what choosing and checking rest on.
pub struct Desk {
    /// The council.
    pub council: Council,
    /// The ledger, under the council's policies.
    pub records: Records,
    /// Its sheets.
    pub scores: Scores,
}

/// A sheet to be typed in.
pub struct Task {
    /// Who scored.
    pub member: Member,
    /// The dossier.
    pub dossier: Dossier,
    /// Its product and subject, as tables print them.
    pub names: (String, String),
    /// The pass.
    pub pass: u8,
    /// What is asked.
    pub form: Form,
    /// The sheet it replaces, with its marks.
    pub known: Option<(Sheet, Vec<Mark>)>,
    /// Which draft is its.
    pub key: Key,
}

impl Desk {
    /// The council of a code and what the ledger holds for it.
    pub fn of(ctx: &Context<'_>, reader: Reader<'_>, code: &str) -> Result<Self, Failure> {
        let council = council::council(reader, code, ctx.lang)?;
        let records = ctx.records_of(reader, &council)?;
        let scores = Scores::of(reader, &council)?;
        Ok(Self { council, records, scores })
    }

    /// The member that was typed, by code or name: one who scores.
    pub fn member(&self, typed: &str, lang: Lang) -> Result<&Member, Failure> {
        council::voter(&self.council, typed, lang)
    }

    /// The dossier that was typed, by code or by words of its product's name: one of the docket.
    pub fn dossier(&self, typed: &str, lang: Lang) -> Result<&Dossier, Failure> {
        let docket = docket(&self.records, &self.council, &self.scores.sheets);
        if let Ok(known) = council::dossier(&self.records, typed, lang) {
            if docket.iter().any(|dossier| dossier.id == known.id) {
                return Ok(known);
            }
            if passed_over(&self.records, &self.council).iter().any(|dossier| dossier.id == known.id) {
                return Err(Failure::Refused(say::goes_up(lang, known.code)));
            }
        }
        let words = fold::search(typed);
        let has = |dossier: &&&Dossier| fold::search(self.records.product_name(dossier.key.product)).contains(&words);
        let named: Vec<&&Dossier> = docket.iter().filter(has).filter(|_| !words.is_empty()).collect();
        match named.as_slice() {
            [one] => Ok(one),
            [] => Err(Failure::Refused(msg::no_dossier_code(lang, typed, &self.council.facts.code))),
            several => {
                let codes: Vec<String> = several.iter().map(|dossier| dossier.code.to_string()).collect();
                Err(Failure::Refused(say::several_dossiers(lang, typed, codes.join(", "))))
            }
        }
    }

    /// The sheet of a member on a dossier in a pass.
    pub fn sheet(&self, member: i64, dossier: i64, pass: u8) -> Option<&Sheet> {
        let key = (dossier, member, pass);
        let of = |sheet: &&Sheet| (sheet.facts.dossier, sheet.facts.member, sheet.facts.pass) == key;
        self.scores.sheets.iter().find(of)
    }

    /// Refuses a pass over those in which the council may score a dossier.
    fn may_score(&self, dossier: &Dossier, pass: u8, lang: Lang) -> Outcome {
        let own = self.scores.sheets.iter().filter(|sheet| sheet.facts.dossier == dossier.id);
        let passes = own.map(|sheet| sheet.facts.pass);
        let over = pass_over(&self.records.policies, &self.council, dossier, passes, pass, lang);
        over.map_or(Ok(()), |over| Err(Failure::Refused(over)))
    }

    /// That a member is tied to a dossier's subject, in words.
    pub fn tie(&self, member: &Member, dossier: &Dossier, lang: Lang) -> Option<String> {
        let subject = self.records.subject_of(dossier.key.product).map(|(subject, _)| subject);
        self.council.is_tied(member.id, subject).then(|| {
            let tie = self.council.ties.iter().find(|tie| tie.member == member.id && Some(tie.subject) == subject);
            let ground = tie.map(|tie| tie.ground.as_str()).unwrap_or_default();
            say::tied(lang, &member.facts.name, names(&self.records, dossier, lang).1, ground)
        })
    }

    /// The sheet to be typed in. Refused are a member tied to the subject, a sheet that is in the ledger
    /// already, unless it is to be corrected, and a correction of one that is not.
    pub fn task(
        &self,
        reader: Reader<'_>,
        (member, dossier): (&Member, &Dossier),
        pass: u8,
        correct: bool,
        lang: Lang,
    ) -> Result<Task, Failure> {
        if let Some(tied) = self.tie(member, dossier, lang) {
            return Err(Failure::Refused(tied));
        }
        self.may_score(dossier, pass, lang)?;
        let sheet = self.sheet(member.id, dossier.id, pass);
        if let Some(sheet) = sheet.filter(|_| !correct) {
            let total = number::points(lang, sheet.facts.total.0);
            let told = say::there_already(lang, &member.facts.name, dossier.code, pass, total, pass + 1);
            return Err(Failure::Refused(told));
        }
        let key = Key {
            council: self.council.facts.code.clone(),
            dossier: dossier.code.to_string(),
            member: member.code.clone(),
            pass,
        };
        if correct && sheet.is_none() {
            let (name, command) = (&member.facts.name, key.command(lang, ""));
            return Err(Failure::Refused(say::nothing_to_correct(lang, name, dossier.code, pass, command)));
        }
        let marks = |sheet: &Sheet| self.scores.marks_of(sheet).unwrap_or_default().to_vec();
        let session = self.council.session_of(pass).map(|session| session.held_on);
        let table = rubric_for(reader, &self.records, dossier, session)?;
        Ok(Task {
            form: Form::of(table, regime_of(dossier, session).0),
            known: sheet.map(|sheet| (sheet.clone(), marks(sheet))),
            key,
            member: member.clone(),
            dossier: dossier.clone(),
            names: names(&self.records, dossier, lang),
            pass,
        })
    }
}
