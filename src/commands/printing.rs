//! Printing a page: its language, its format, what JSON says about its figures.

use indicatif::ProgressBar;
use serde_json::{Map, Value, json};

use super::shared::Reading;
use super::{Context, Failure, folder};
use crate::ledger::Reader;
use crate::report::{Format, Page, Rows, Style, Target};
use crate::text::Lang;
use crate::text::messages::{answer, output};

impl Context<'_> {
    /// Refuses to print to a file that may not be written, or that is there and was not said to be written over.
    fn may_print(&self, reading: &Reading) -> Result<(), Failure> {
        let Some(path) = &reading.out else { return Ok(()) };
        self.may_write(path, None)?;
        if folder::is_taken(path) && !reading.force {
            return Err(Failure::Refused(output::file_there(self.lang, path.display())));
        }
        Ok(())
    }

    /// The language of a page: data does not change with it, so CSV is Vietnamese always.
    pub fn page_lang(&self, reading: &Reading) -> Lang {
        // What differs is data in words: those of the tables that are held against each other.
        let is_data = self.is_csv(reading) || (reading.compares() && format_of(reading) == Some(Format::Json));
        if is_data { Lang::Vi } else { self.lang }
    }

    /// Whether a page goes out as its tables, for a spreadsheet.
    pub fn is_tables(&self, reading: &Reading) -> bool {
        format_of(reading).is_some_and(Format::is_tables)
    }

    /// Whether a page goes out as CSV, which holds one table.
    pub fn is_csv(&self, reading: &Reading) -> bool {
        format_of(reading) == Some(Format::Csv)
    }

    /// Prints a page in the format asked for, of a command that does more than read; others [`Self::answer`].
    pub fn print(&mut self, page: &Page, reading: &Reading, reader: Reader<'_>) -> Result<(), Failure> {
        if reading.compares() || reader.cut() != reading.cut() {
            return Err(Failure::Bug(anyhow::anyhow!("a page of other entries than those asked for")));
        }
        self.put(page, reading, reader)
    }

    /// Prints a page in the format asked for.
    pub(super) fn put(&mut self, page: &Page, reading: &Reading, reader: Reader<'_>) -> Result<(), Failure> {
        let target = Target::new(reading.format, reading.out.clone())?;
        self.may_print(reading)?;
        let dated = self.dated(page, reading);
        let page = dated.as_ref().unwrap_or(page);
        let meta = self.meta(reading, reader)?;
        let style = Style { meta: meta.as_ref(), ..self.style(reading) };
        target.write(page, &style, self.streams.out)?;
        match &reading.out {
            Some(path) => self.say(answer::written_to(self.lang, path.display())),
            None => Ok(()),
        }
    }

    /// Prints a page that was made without a ledger, then what goes beside it: JSON says nothing of where its figures
    /// are from.
    pub fn answer_alone(&mut self, page: Page, reading: &Reading) -> Result<(), Failure> {
        let target = Target::new(reading.format, reading.out.clone())?;
        self.may_print(reading)?;
        target.write(&page, &self.style(reading), self.streams.out)?;
        if let Some(path) = &reading.out {
            self.say(answer::written_to(self.lang, path.display()))?;
        }
        for line in &page.remarks {
            self.remark(line);
        }
        page.fault.map_or(Ok(()), |fault| Err(Failure::NotFound(fault)))
    }

    /// Prints a page whose rows are made meanwhile, in a format of tables.
    pub fn print_rows(
        &mut self,
        page: &Page,
        rows: &mut dyn Rows,
        (reading, reader): (&Reading, Reader<'_>),
        style: &Style,
        progress: &ProgressBar,
    ) -> Result<(), Failure> {
        let target = Target::new(reading.format, reading.out.clone())?;
        self.may_print(reading)?;
        let dated = self.dated(page, reading);
        let meta = self.meta(reading, reader)?;
        let style = &Style { meta: meta.as_ref(), ..*style };
        let written = target.write_rows(dated.as_ref().unwrap_or(page), rows, style, self.streams.out);
        progress.finish_and_clear();
        written?;
        match &reading.out {
            Some(path) => self.say(answer::written_to(self.lang, path.display())),
            None => Ok(()),
        }
    }

    /// How pages are written here.
    pub fn style(&self, reading: &Reading) -> Style<'static> {
        let (bold, on) = (self.streams.terminal, reading.day(self.today));
        Style { width: self.width, bold, on, ..Style::plain(self.lang) }
    }

    /// What JSON says about its figures: when, from which state of the ledger, by which program; nothing where it is
    /// to be the figures alone.
    pub fn meta(&self, reading: &Reading, reader: Reader<'_>) -> Result<Option<Map<String, Value>>, Failure> {
        if reading.no_meta {
            return Ok(None);
        }
        let several = reader.is_several();
        let head = if several { None } else { reader.head()? };
        let mut meta = json!({
            "as_of": reading.day(self.today),
            "entry": head.as_ref().map(|head| head.entry),
            "head": head.as_ref().map(|head| &head.hash),
            "known_by": reading.known_by,
            "ledger": (!several).then(|| self.ledger.display().to_string()),
            "ledger_id": if several { None } else { reader.id()? },
            "printed_on": self.today,
            "program": concat!("ocop ", env!("CARGO_PKG_VERSION")),
        });
        if let Some(since) = reading.changed_since {
            meta["changed_since"] = json!(since);
        }
        if several {
            meta["ledgers"] = self.ledgers_read(reading, reader)?;
        }
        Ok(match meta {
            Value::Object(map) => Some(map),
            _ => None,
        })
    }

    /// Each of the ledgers that were read as one: whose it is, and from which state of it.
    fn ledgers_read(&self, reading: &Reading, reader: Reader<'_>) -> Result<Value, Failure> {
        let parts = reader.parts(reading.day(self.today))?;
        let read = reader.each().into_iter().zip(parts).map(|(reader, part)| {
            let head = reader.head()?;
            Ok(json!({
                "reported_by": part.name,
                "province": part.office.unit.name,
                "office": part.office.name,
                "entry": head.as_ref().map(|head| head.entry),
                "head": head.map(|head| head.hash),
                "ledger": reader.path().display().to_string(),
                "ledger_id": reader.id()?,
            }))
        });
        Ok(Value::Array(read.collect::<Result<_, Failure>>()?))
    }
}

/// The format a page goes out in, where that can be told.
fn format_of(reading: &Reading) -> Option<Format> {
    Target::new(reading.format, reading.out.clone()).ok().map(|target| target.format)
}
