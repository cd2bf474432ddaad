//! Answering from the ledger: every command that reads says how a page is made from it, and here it is
//! decided of what entries, and whether the page is printed or what differs in it.

use super::changed::Twice;
use super::shared::Reading;
use super::{Context, Failure, Outcome};
use crate::law::superior_of;
use crate::ledger::{Cut, Ledger, Reader};
use crate::report::paper::Form;
use crate::report::{Page, Target};
use crate::text::messages::time as say;
use crate::text::{Lang, number};

impl Context<'_> {
    /// Opens the ledger as it is asked to be read.
    pub fn look(&self, reading: &Reading) -> Result<Ledger, Failure> {
        self.open_cut(reading.cut())
    }

    /// Prints the page that is made of the ledger as it is asked to be read, or what differs in it since a
    /// day; then what goes beside it.
    pub fn answer(&mut self, reading: &Reading, make: impl Fn(&Self, Reader<'_>) -> Result<Page, Failure>) -> Outcome {
        let ledger = self.look(reading)?;
        let now = make(self, ledger.read());
        let Some(since) = reading.changed_since else {
            let page = now?;
            self.put(&page, reading, ledger.read())?;
            for line in &page.remarks {
                self.remark(line);
            }
            return page.fault.map_or(Ok(()), |fault| Err(Failure::NotFound(fault)));
        };
        let before = self.open_cut(Cut { known_by: Some(since), ..reading.cut() })?;
        let (then, now) = match (make(self, before.read()), now) {
            // What cannot be reported at all has not changed.
            (Err(_), Err(why)) => return Err(why),
            (then, now) => (told(then)?, told(now)?),
        };
        let twice = Twice { since, known_by: reading.known_by, then, now };
        let target = Target::new(reading.format, reading.out.clone())?;
        let page = twice.page(target.format.is_tables(), self.page_lang(reading));
        self.put(&page, reading, ledger.read())
    }

    /// The same of a list or a report that the office signs: its form is of Vietnamese law, and of no other language.
    pub fn report(&mut self, reading: &Reading, make: impl Fn(&Self, Reader<'_>) -> Result<Page, Failure>) -> Outcome {
        self.answer(reading, |ctx, reader| Ok(make(ctx, reader)?.form(ctx.form(reading, reader)?)))
    }

    /// The form of the office's own lists and reports.
    pub fn form(&self, reading: &Reading, reader: Reader<'_>) -> Result<Option<Form>, Failure> {
        let day = reading.day(self.today);
        let office = reader.office(day)?;
        let superior = superior_of(reader.superior(day)?.as_deref(), &office.name, &office.unit.name, day);
        let form = Form::office(&office.name, superior, &office.unit.place(), day);
        Ok((self.page_lang(reading) == Lang::Vi).then_some(form))
    }

    /// A page whose title says by which day's entries it was made, where not by all of them, and with it as
    /// of which day it is, unless it says so already.
    pub fn dated(&self, page: &Page, reading: &Reading) -> Option<Page> {
        let (lang, day) = (self.page_lang(reading), reading.known_by?);
        if page.title.is_empty() || reading.changed_since.is_some() {
            return None;
        }
        let day = number::date(lang, day);
        let on = reading.as_of.map(|on| number::date(lang, on)).filter(|on| !page.title.contains(on.as_str()));
        // What the title has in brackets goes on: two brackets in a row read as a slip.
        let title = match (on, page.title.strip_suffix(')')) {
            (Some(on), Some(open)) => say::more_on_known_by(lang, open, on, day),
            (None, Some(open)) => say::more_known_by(lang, open, day),
            (Some(on), None) => say::on_known_by(lang, &page.title, on, day),
            (None, None) => say::known_by(lang, &page.title, day),
        };
        Some(Page { title, ..page.clone() })
    }
}

/// The page, or why what the ledger holds gives none.
fn told(made: Result<Page, Failure>) -> Result<Result<Page, String>, Failure> {
    match made {
        Ok(page) => Ok(Ok(page)),
        Err(Failure::NotFound(why) | Failure::Refused(why)) => Ok(Err(why)),
        Err(other) => Err(other),
    }
}
