//! What every command has: the language, the day, who types, the ledger, where to print.

use std::cell::RefCell;
use std::io::{BufRead, Read, Write};
use std::path::{Path, PathBuf};

use chrono::{FixedOffset, NaiveDate, Utc};
use indicatif::ProgressBar;
use serde_json::{Map, Value, json};

use super::shared::Reading;
use super::trial::Stops;
use super::{Failure, folder};
use crate::law::policy::Policies;
use crate::ledger::{Council, EVER, Ledger, Office, Reader, Records, Stamp, Txn};
use crate::report::format::table::wrap_plain;
use crate::report::{Format, Page, Rows, Style, Target};
use crate::text::messages::{answer, output, reason};
use crate::text::{Lang, clean};

/// Bytes of a typed line: everything read has a limit.
const MOST_TYPED: u64 = 4096;

/// Where a run reads and prints, and whether a person sits there.
pub struct Streams<'a> {
    /// What is typed.
    pub input: &'a mut dyn BufRead,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Errors.
    pub err: &'a mut dyn Write,
    /// Whether what is typed comes from a terminal, which shows it by itself.
    pub keyboard: bool,
    /// Whether results go to a terminal.
    pub terminal: bool,
}

/// A run's surroundings, resolved once before any work.
pub struct Context<'a> {
    /// Language of human text.
    pub lang: Lang,
    /// Today in Viet Nam.
    pub today: NaiveDate,
    /// Who types.
    pub actor: String,
    /// The ledger's file.
    pub ledger: PathBuf,
    /// Columns of the screen.
    pub width: u16,
    /// Where to print.
    pub streams: Streams<'a>,
    /// The entry written to the ledger, if any was by now.
    pub written: Option<i64>,
    /// Why what is tried would be refused for real.
    pub stops: RefCell<Stops>,
}

impl Streams<'_> {
    /// Says on standard error, wrapped at words for a person. Nobody is left to tell when that fails.
    pub fn tell(&mut self, message: &str, width: u16) {
        let text = if self.terminal { wrap_plain(message, width) } else { message.to_owned() };
        for line in text.lines() {
            drop(writeln!(self.err, "{}", clean(line)));
        }
    }
}

/// Today in Viet Nam, whatever the machine's zone. Tests of a debug build fix it.
pub fn today() -> NaiveDate {
    if cfg!(debug_assertions)
        && let Ok(day) = std::env::var("OCOP_TEST_TODAY")
        && let Ok(day) = day.parse()
    {
        return day;
    }
    #[allow(clippy::disallowed_methods)] // the one place where the clock is read
    let now = Utc::now();
    FixedOffset::east_opt(7 * 3600).map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

impl Context<'_> {
    /// Prints a line of an answer.
    pub fn say(&mut self, line: impl AsRef<str>) -> Result<(), Failure> {
        let (text, wide) = (line.as_ref(), self.streams.terminal);
        // Into a pipe or a file an answer keeps its own lines.
        let text = if wide { wrap_plain(text, self.width) } else { text.to_owned() };
        for line in text.lines() {
            writeln!(self.streams.out, "{}", clean(line))?;
        }
        Ok(())
    }

    /// Says on standard error what belongs to no data: what a result leaves out.
    pub fn remark(&mut self, line: impl AsRef<str>) {
        self.streams.tell(line.as_ref(), self.width);
    }

    /// Asks, and reads the line that is typed, its ends trimmed; `None` at the end of the input. A line
    /// that no keyboard showed is printed after the question.
    pub fn ask(&mut self, question: impl AsRef<str>) -> Result<Option<String>, Failure> {
        let text = question.as_ref();
        let text = if self.streams.terminal { wrap_plain(text, self.width - 1) } else { text.to_owned() };
        let shown: Vec<_> = text.lines().map(clean).collect();
        write!(self.streams.out, "{} ", shown.join("\n"))?;
        self.streams.out.flush()?;
        let mut bytes = Vec::new();
        let read = (&mut self.streams.input).take(MOST_TYPED).read_until(b'\n', &mut bytes)?;
        let line = String::from_utf8_lossy(&bytes).trim().to_owned();
        if !self.streams.keyboard || read == 0 {
            writeln!(self.streams.out, "{}", clean(&line))?;
        }
        Ok((read > 0).then_some(line))
    }

    /// Ends a command that writes: its transaction is committed and the answer says as what entry, or
    /// as nothing new; with `--dry-run` the answer alone is printed, and what would be refused is refused. Whether it
    /// went on to commit.
    pub fn land(
        &mut self,
        txn: Txn<'_>,
        dry_run: bool,
        summary: &Value,
        told: impl std::fmt::Display,
    ) -> Result<bool, Failure> {
        if dry_run {
            drop(txn);
            let stops = self.stops.take();
            self.say(stops.dry(self.lang, told))?;
            return stops.end().map(|()| false);
        }
        self.written = txn.commit(summary)?;
        match self.written {
            Some(entry) => self.say(answer::entered(self.lang, entry, told))?,
            None => self.say(answer::unchanged(self.lang, told))?,
        }
        Ok(true)
    }

    /// Opens the ledger to read it.
    pub fn open(&self) -> Result<Ledger, Failure> {
        Ok(Ledger::open(&self.ledger)?)
    }

    /// Opens the ledger to write to it.
    pub fn open_to_write(&self) -> Result<Ledger, Failure> {
        Ok(Ledger::open_to_write(&self.ledger)?)
    }

    /// Who writes, by which command, and why.
    pub fn stamp(&self, command: &'static str, reason: Option<&str>) -> Stamp {
        Stamp { actor: self.actor.clone(), command, reason: reason.map(str::to_owned) }
    }

    /// The office as it stood on a day.
    pub fn office(&self, reader: Reader<'_>, on: NaiveDate) -> Result<Office, Failure> {
        reader.office(on)?.ok_or_else(|| Failure::Bug(anyhow::anyhow!("the ledger has no office")))
    }

    /// Refuses to write over a ledger, or over a file that is being read.
    pub fn may_write(&self, path: &Path, input: Option<&Path>) -> Result<(), Failure> {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let target = real(path);
        if target.is_some() && target == input.and_then(real) {
            return Err(Failure::Usage(reason::overwrites_input(self.lang, path.display())));
        }
        // SQLite's own files beside the ledger are the ledger too.
        let beside = ["-journal", "-wal", "-shm"].iter().any(|end| {
            let mut name = self.ledger.clone().into_os_string();
            name.push(end);
            path.file_name() == Path::new(&name).file_name()
        });
        if beside || (target.is_some() && target == real(&self.ledger)) || Ledger::is_database(path) {
            return Err(Failure::Usage(reason::overwrites_ledger(self.lang, path.display())));
        }
        Ok(())
    }

    /// Refuses to print to a file that may not be written, or that is there and was not said to be written over.
    fn may_print(&self, reading: &Reading) -> Result<(), Failure> {
        let Some(path) = &reading.out else { return Ok(()) };
        self.may_write(path, None)?;
        if folder::is_taken(path) && !reading.force {
            return Err(Failure::Refused(output::file_there(self.lang, path.display())));
        }
        Ok(())
    }

    /// Everything the ledger holds as of a day.
    pub fn records(&self, reader: Reader<'_>, on: NaiveDate) -> Result<Records, Failure> {
        reader.records(on)?.ok_or_else(|| Failure::Bug(anyhow::anyhow!("the ledger has no office")))
    }

    /// Everything the ledger holds, under the policies that held when a council sat.
    pub fn records_of(&self, reader: Reader<'_>, council: &Council) -> Result<Records, Failure> {
        let records = reader.records_told(EVER, council.told_on())?;
        let mut records = records.ok_or_else(|| Failure::Bug(anyhow::anyhow!("the ledger has no office")))?;
        records.policies = self.policies_of(reader, council)?;
        Ok(records)
    }

    /// What the ledger holds of the products a council may take, under the policies that held when it sat:
    /// all that scoring needs, however much else there is.
    pub fn records_for(&self, reader: Reader<'_>, council: &Council) -> Result<Records, Failure> {
        let records = reader.records_for(council)?;
        let mut records = records.ok_or_else(|| Failure::Bug(anyhow::anyhow!("the ledger has no office")))?;
        records.policies = self.policies_of(reader, council)?;
        Ok(records)
    }

    /// The policies that held when a council last sat.
    pub fn policies_of(&self, reader: Reader<'_>, council: &Council) -> Result<Policies, Failure> {
        Ok(reader.policies(self.day_of(council), Some(council.id))?)
    }

    /// The day a council last sat; today where it has not.
    pub fn day_of(&self, council: &Council) -> NaiveDate {
        council.sessions.last().map_or(self.today, |session| session.held_on)
    }

    /// The language of a page: data does not change with it, so CSV is Vietnamese always.
    pub fn page_lang(&self, reading: &Reading) -> Lang {
        if self.is_csv(reading) { Lang::Vi } else { self.lang }
    }

    /// Whether a page goes out as CSV, which holds one table.
    pub fn is_csv(&self, reading: &Reading) -> bool {
        let format = Target::new(reading.format, reading.out.clone()).map(|target| target.format);
        matches!(format, Ok(Format::Csv))
    }

    /// Prints a page in the format asked for.
    pub fn print(&mut self, page: &Page, reading: &Reading, reader: Reader<'_>) -> Result<(), Failure> {
        let target = Target::new(reading.format, reading.out.clone())?;
        self.may_print(reading)?;
        let meta = if reading.no_meta { None } else { Some(self.meta(reading, reader)?) };
        let style = Style { meta: meta.as_ref(), ..self.style(reading) };
        target.write(page, &style, self.streams.out)?;
        match &reading.out {
            Some(path) => self.say(answer::written_to(self.lang, path.display())),
            None => Ok(()),
        }
    }

    /// Prints a page whose rows are made meanwhile, in a format of tables.
    pub fn print_rows(
        &mut self,
        page: &Page,
        rows: &mut dyn Rows,
        reading: &Reading,
        style: &Style,
        progress: &ProgressBar,
    ) -> Result<(), Failure> {
        let target = Target::new(reading.format, reading.out.clone())?;
        self.may_print(reading)?;
        let written = target.write_rows(page, rows, style, self.streams.out);
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

    /// What JSON says about its figures: when, from which state of the ledger, by which program.
    fn meta(&self, reading: &Reading, reader: Reader<'_>) -> Result<Map<String, Value>, Failure> {
        let entry = reader.entries()?.last().map(|entry| entry.id);
        let meta = json!({
            "as_of": reading.day(self.today),
            "entry": entry,
            "ledger": self.ledger.display().to_string(),
            "printed_on": self.today,
            "program": concat!("ocop ", env!("CARGO_PKG_VERSION")),
        });
        Ok(match meta {
            Value::Object(map) => map,
            _ => Map::new(),
        })
    }
}
