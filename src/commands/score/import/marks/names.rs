//! What names in rows of marks mean: the dossier, the member, and the sheet with its table.

use super::{Desk, Layout, PASSES, Rows};
use crate::commands::input::Input;
use crate::commands::score::import::layout::called;
use crate::commands::score::import::sheets::Head;
use crate::roster::Cells;

impl Rows<'_, '_, '_> {
    /// The sheet a row is of, and its table; `None` where it has none, which is told once.
    pub(super) fn sheet(
        &mut self,
        input: &mut Input,
        at: usize,
        member: usize,
        pass: u8,
        line: u32,
    ) -> Option<(u32, usize)> {
        let joins = matches!(self.layout, Layout::Long(..));
        let place = at * self.desk.council.members.len() + member;
        let joined = &mut self.joined[usize::from(pass).min(PASSES - 1)];
        if joined.len() <= place {
            joined.resize(place + 1, None);
        }
        if let Some((sheet, table)) = joined[place].filter(|_| joins) {
            return Some((sheet, table?.into()));
        }
        let Desk { reader, records, council, lang, .. } = self.desk;
        let dossier = self.dossiers[at];
        let session = council.session_of(pass).map(|session| session.held_on);
        let table = match self.sheets.tables.of((reader, records), dossier, session, lang) {
            Ok(Ok(table)) => Some(table),
            Ok(Err(why)) => {
                let field = if input.binding.has("ma_ho_so") { "ma_ho_so" } else { "ten_san_pham" };
                if self.without.insert(dossier.id) {
                    input.fault(line.into(), field, why);
                }
                None
            }
            Err(failure) => {
                self.failure = Some(failure);
                None
            }
        };
        let sheet = u32::try_from(self.sheets.heads.len()).ok()?;
        self.sheets.heads.push(Head { dossier, member, pass, table, line });
        joined[place] = Some((sheet, table.and_then(|table| u16::try_from(table).ok())));
        Some((sheet, table?))
    }

    /// The place of the dossier a row means.
    pub(super) fn dossier(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        self.names.clear();
        for at in self.columns.dossier.into_iter().flatten() {
            self.names.push_str(&cells.get(at));
            self.names.push('\n');
        }
        // Rows come in runs.
        if self.names == self.last.0 {
            return self.last.1;
        }
        let known = self.named.get(&self.names).copied();
        let place = if let Some(known) = known { known } else { self.found(input, line, cells)? };
        std::mem::swap(&mut self.last.0, &mut self.names);
        self.last.1 = Some(place);
        Some(place)
    }

    /// The place of the dossier that names met for the first time mean.
    fn found(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        let row = input.table.keep(line, &cells.texts());
        let found = self.desk.docket.find(input, &row, self.desk.lang)?;
        let place = self.dossiers.iter().position(|dossier| dossier.id == found.id).unwrap_or(self.dossiers.len());
        if place == self.dossiers.len() {
            self.dossiers.push(found);
        }
        self.named.insert(self.names.clone(), place);
        Some(place)
    }

    /// The member a row means, by their place in the council.
    pub(super) fn member(&mut self, input: &mut Input, line: u64, cells: Cells<'_>) -> Option<usize> {
        let typed = self.columns.member.map(|at| cells.get(at)).unwrap_or_default();
        if let Some(member) = self.members.get(&*typed) {
            return Some(*member);
        }
        let member = called(input, line, &typed, self.desk.council, self.desk.lang)?;
        self.members.insert(typed.into_owned(), member);
        Some(member)
    }
}
