//! Where a run reads and prints: answers, remarks, questions.

use std::io::{BufRead, Read, Write};

use super::Context;
use crate::commands::Failure;
use crate::report::format::table::wrap_plain;
use crate::text::clean;

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

impl Streams<'_> {
    /// Says on standard error, wrapped at words for a person. Nobody is left to tell when that fails.
    pub fn tell(&mut self, message: &str, width: u16) {
        let text = if self.terminal { wrap_plain(message, width) } else { message.to_owned() };
        for line in text.lines() {
            drop(writeln!(self.err, "{}", clean(line)));
        }
    }
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
}
