//! One file a situation under `tests/errors/`: how it comes about, and what the program must say; every message has
//! one (`tests/messages.rs`).
//!
//! A case is a sentence, then fenced blocks. ```` ```csv NAME ```` (or `text`) is a file, ```` ```hex NAME ```` one of any
//! bytes, ```` ```xlsx NAME ```` a workbook (`common/sheets.rs` says how its text reads); what is typed at a command is
//! the file `typed.txt`. ```` ```setup ```` prepares, line by line: `ledger STAGE`, `today DATE`, `width COLUMNS`,
//! `mkdir NAME`, `copy FROM TO`, `take PATH NAME` (a file of the project), `remove NAME`, `append NAME TIMES TEXT`,
//! `bomb WORKBOOK MIB` (it inflates to so much more), `sql NAME STATEMENT`, `seal NAME` (as if the program had written
//! it), `older VERSION` (a ledger of it), `lock NAME`, `link NAME TARGET` (symbolic), `chmod MODE NAME`, `secret NAME LINE` (a file for its owner alone),
//! `open NAME` (to all),
//! `fill WORKBOOK SHEET CELL VALUE` (the n-th sheet), `edit WORKBOOK PART OLD => NEW` (in the XML of a part), or a
//! command line that must succeed. ```` ```console ```` holds command lines with all they print, then `[stderr]` and its
//! lines, then `[exit N]`; `$ cat NAME` shows a file, after the preparation `mask` what is another key,
//! hash or uid each time stands as the number of its digits, `<64>`, and a day as `<day>`; `$ kept` the columns of the ledger's roster that hold anything. A
//! command that fails must leave every file in the folder as it was. `OCOP_TEST_REWRITE=1` writes what is printed into
//! the cases: read it before it is committed. `OCOP_TEST_CASE=enter-` runs only the cases whose names begin so.
//!
//! Under `tests/hard/` are workbooks as offices lay them out, each with what was read of it.
#![allow(clippy::unwrap_used)] // a test that cannot go on fails

#[path = "errors/desk/mod.rs"]
mod desk;
#[path = "common/folder.rs"]
mod folder;
#[path = "common/sheets.rs"]
mod sheets;
#[path = "common/threads.rs"]
mod threads;
#[path = "common/xlsx.rs"]
mod xlsx;

use std::path::{Path, PathBuf};
use std::{env, fs};

use desk::Desk;
use rusqlite::Connection;

#[test]
fn every_case_prints_what_it_says() {
    run("tests/errors", 100);
}

#[test]
fn every_hard_workbook_is_read_as_it_says() {
    run("tests/hard", 50);
}

/// Runs the cases of a folder, of which there are at least so many.
fn run(folder: &str, least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    cases.sort();
    assert!(cases.len() >= least, "only {} cases", cases.len());
    if let Ok(start) = env::var("OCOP_TEST_CASE") {
        cases.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&start)));
    }
    desk::ledger("office"); // made once, before the threads ask for it

    let told = |path: &PathBuf| check(path).err().map(|why| format!("== {}\n{why}", path.display()));
    let failed: Vec<String> = threads::each(&cases, told).into_iter().flatten().collect();
    assert!(failed.is_empty(), "{} of {} cases:\n\n{}", failed.len(), cases.len(), failed.join("\n\n"));
}

/// A fenced block: the words after the fence, and its lines.
struct Block<'t> {
    info: &'t str,
    lines: Vec<&'t str>,
}

/// Runs a case, and compares or rewrites it.
fn check(path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    if text.starts_with(['`', '#', '\n']) {
        return Err("the first line must be a sentence that says the mistake".to_owned());
    }
    let mut run = Run { desk: Desk::empty(), lock: None, masked: false, wrong: Vec::new() };
    let (mut written, mut block) = (String::new(), None::<Block<'_>>);
    for line in text.lines() {
        match (&mut block, line.strip_prefix("```")) {
            (None, Some(info)) => block = Some(Block { info, lines: Vec::new() }),
            (None, None) => written.push_str(&format!("{line}\n")),
            (Some(open), None) => open.lines.push(line),
            (Some(open), Some(_)) => {
                let Some(lines) = run.block(open)? else { return Ok(()) };
                written.push_str(&format!("```{}\n{lines}```\n", open.info));
                block = None;
            }
        }
    }
    if let Some((name, before, holder)) = run.lock.take() {
        drop(holder);
        if fs::read(run.desk.path(&name)).unwrap_or_default() != before {
            run.wrong.push(format!("{name} changed under its lock"));
        }
    }
    if !text.contains("```console") {
        run.wrong.push("there is no console block".to_owned());
    }
    if !run.wrong.is_empty() {
        return Err(run.wrong.join("\n"));
    }
    if written == text {
        return Ok(());
    }
    if env::var_os("OCOP_TEST_REWRITE").is_some() {
        return fs::write(path, written).map_err(|error| error.to_string());
    }
    Err(difference(&text, &written))
}

/// A case under way.
struct Run {
    desk: Desk,
    /// A ledger that is held, its bytes before, and who holds it.
    lock: Option<(String, Vec<u8>, Connection)>,
    /// Whether keys, hashes and uids are printed by the number of their digits.
    masked: bool,
    wrong: Vec<String>,
}

impl Run {
    /// Does what a block says and gives the lines it should have; `None` where this system cannot run the case.
    fn block(&mut self, block: &Block<'_>) -> Result<Option<String>, String> {
        let (kind, name) = block.info.split_once(' ').unwrap_or((block.info, ""));
        let text: String = block.lines.iter().flat_map(|line| [line, "\n"]).collect();
        match kind {
            "csv" | "text" => self.desk.write(name, &text),
            "hex" => self.desk.write(name, hex(&text)?),
            "xlsx" => self.desk.write(name, sheets::workbook(&text)),
            "setup" => {
                for line in &block.lines {
                    if !self.prepare(line)? {
                        eprintln!("skipped, permissions cannot be tried here: {line}");
                        return Ok(None);
                    }
                }
            }
            "console" => return Ok(Some(self.console(&block.lines))),
            _ => return Err(format!("no such block: {kind}")),
        }
        Ok(Some(text))
    }

    fn prepare(&mut self, line: &str) -> Result<bool, String> {
        let mut parts = line.splitn(3, ' ');
        let (verb, name, rest) = (parts.next(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let database = |name: &str| Connection::open(self.desk.path(name)).map_err(|error| error.to_string());
        match verb.unwrap_or_default() {
            "ocop" => drop(self.desk.done(line)),
            "ledger" => self.desk.write("ocop.db", desk::ledger(name)),
            "today" => self.desk.today = name.into(),
            "width" => self.desk.width = name.into(),
            "mkdir" => fs::create_dir(self.desk.path(name)).map_err(|error| error.to_string())?,
            "copy" => {
                let bytes = fs::read(self.desk.path(name)).map_err(|error| error.to_string())?;
                self.desk.write(rest, bytes);
            }
            "take" => {
                let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
                self.desk.write(rest, bytes.map_err(|error| error.to_string())?);
            }
            "bomb" => {
                let bytes = fs::read(self.desk.path(name)).map_err(|error| error.to_string())?;
                let mib = rest.parse().map_err(|_| "bomb: how many MiB?")?;
                self.desk.write(name, xlsx::with_long_part(&bytes, mib));
            }
            "remove" => fs::remove_file(self.desk.path(name)).map_err(|error| error.to_string())?,
            "append" => {
                let (times, text) = rest.split_once(' ').ok_or("append NAME TIMES TEXT")?;
                let times = times.parse().map_err(|_| "append: how many times?")?;
                let mut bytes = fs::read(self.desk.path(name)).unwrap_or_default();
                bytes.extend(text.replace("\\n", "\n").repeat(times).as_bytes());
                self.desk.write(name, bytes);
            }
            "fill" => {
                let mut words = rest.splitn(3, ' ');
                let mut next = || words.next().ok_or("fill WORKBOOK SHEET CELL VALUE");
                let (sheet, cell, value) = (next()?, next()?.to_owned(), next()?.to_owned());
                let sheet = sheet.parse().map_err(|_| "fill: which sheet?")?;
                let bytes = fs::read(self.desk.path(name)).map_err(|error| error.to_string())?;
                self.desk.write(name, xlsx::set(&bytes, sheet, &[(cell, value)], false));
            }
            "edit" => {
                let (part, change) = rest.split_once(' ').ok_or("edit WORKBOOK PART OLD => NEW")?;
                let (old, new) = change.split_once(" => ").ok_or("edit WORKBOOK PART OLD => NEW")?;
                let bytes = fs::read(self.desk.path(name)).map_err(|error| error.to_string())?;
                let text = xlsx::part(&bytes, part);
                if !text.contains(old) {
                    return Err(format!("{part} does not hold {old}"));
                }
                self.desk.write(name, xlsx::set_part(&bytes, part, text.replace(old, new).as_bytes()));
            }
            "sql" => altered(&database(name)?, rest).map_err(|error| error.to_string())?,
            "seal" => ocop::ledger::seal_again(&self.desk.path(name)).map_err(|error| error.to_string())?,
            "older" => {
                let dump = fs::read_to_string(format!("{}/tests/data/ledgers/{name}.sql", env!("CARGO_MANIFEST_DIR")));
                let ledger = database("ocop.db")?;
                ledger.execute_batch(&dump.map_err(|error| error.to_string())?).map_err(|error| error.to_string())?;
                let ours = "PRAGMA application_id = 0x4F434F50; PRAGMA user_version =";
                ledger.execute_batch(&format!("{ours} {name}")).map_err(|error| error.to_string())?;
            }
            "lock" => {
                let (before, holder) = (fs::read(self.desk.path(name)), database(name)?);
                holder.execute_batch("BEGIN EXCLUSIVE").map_err(|error| error.to_string())?;
                self.lock = Some((name.to_owned(), before.unwrap_or_default(), holder));
            }
            "link" => return Ok(self.desk.link(name, rest)),
            "mask" => self.masked = true,
            "open" => self.desk.open_to_all(name),
            "secret" => self.desk.secret(name, rest),
            "chmod" => {
                let mode = u32::from_str_radix(name, 8).map_err(|error| error.to_string())?;
                return Ok(self.desk.chmod(mode, rest));
            }
            _ => return Err(format!("no such preparation: {line}")),
        }
        Ok(true)
    }

    /// What the ledger's roster holds.
    fn kept(&self) -> String {
        shown(&self.desk.done("ocop report roster --columns machine --format csv"))
    }

    /// Runs the command lines of a console block and gives it as it should read.
    fn console(&mut self, lines: &[&str]) -> String {
        let mut printed = String::new();
        for line in lines.iter().filter_map(|line| line.strip_prefix("$ ")) {
            printed.push_str(&format!("$ {line}\n"));
            if let Some(name) = line.strip_prefix("cat ") {
                let bytes = fs::read(self.desk.path(name)).unwrap_or_default();
                printed.push_str(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}'));
                continue;
            }
            if line == "kept" {
                printed.push_str(&self.kept());
                continue;
            }
            let held = self.lock.as_ref().map(|(name, ..)| name.as_str());
            let before = self.desk.files(held);
            let answer = self.desk.run(line);
            printed.push_str(&answer.out);
            if !answer.err.is_empty() {
                printed.push_str(&format!("[stderr]\n{}", answer.err));
            }
            printed.push_str(&format!("[exit {}]\n", answer.code));
            let after = self.desk.files(held);
            if answer.code != 0 && before != after {
                let old: Vec<_> = before.iter().map(|(name, _)| name).collect();
                let new: Vec<_> = after.iter().map(|(name, _)| name).collect();
                self.wrong.push(format!("$ {line}\nfailed, yet changed a file: {old:?}, then {new:?}"));
            }
            if after.iter().any(|(name, _)| name.ends_with("-journal")) {
                self.wrong.push(format!("$ {line}\nleft a journal behind"));
            }
        }
        let printed = if self.masked { masked(&printed) } else { head_masked(&printed) };
        printed.replace("\r\n", "\n") // a calendar's lines end so, which no case's file can
    }
}

/// Runs statements on a database. A trigger that they drop first of all, to change rows, is put back, as one does who wants
/// it unseen.
fn altered(database: &Connection, sql: &str) -> rusqlite::Result<()> {
    let dropped = sql.strip_prefix("DROP TRIGGER ").and_then(|rest| rest.split_once("; ")).map(|(name, _)| name);
    let trigger = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1";
    let trigger: Option<String> =
        dropped.map(|name| database.query_row(trigger, [name], |row| row.get(0))).transpose()?;
    database.execute_batch(sql)?;
    trigger.map_or(Ok(()), |trigger| database.execute_batch(&trigger))
}

/// Rows of CSV as a workbook's text has them, without the columns that hold nothing.
fn shown(csv: &str) -> String {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let holds = |place: usize| rows[1..].iter().any(|row| !row[place].is_empty());
    let places: Vec<usize> = (0..rows[0].len()).filter(|place| holds(*place)).collect();
    let line = |row: &csv::StringRecord| {
        let cells: Vec<&str> = places.iter().map(|place| &row[*place]).collect();
        format!("{}\n", cells.join(" | ").replace('\n', "\\n"))
    };
    rows.iter().map(line).collect()
}

/// A text with the journal's head, where a page prints it, as the number of its digits: it is another in each run.
fn head_masked(text: &str) -> String {
    let is_digit = |letter: char| matches!(letter, '0'..='9' | 'a'..='f');
    let mut shown = text.to_owned();
    for words in ["mã băm đầu sổ", "head hash"] {
        let mut pieces = shown.split(words);
        let mut masked = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let digits = piece.trim_start();
            let after = digits.trim_start_matches(is_digit);
            let head = &piece[..piece.len() - digits.len()];
            let is_head = digits.len() - after.len() == 64;
            masked.push_str(words);
            masked.push_str(&if is_head { format!("{head}<64>{after}") } else { piece.to_owned() });
        }
        shown = masked;
    }
    shown
}

/// A text with runs of hexadecimal digits, at least sixteen, as their number.
fn masked(text: &str) -> String {
    let is_digit = |letter: char| matches!(letter, '0'..='9' | 'a'..='f' | '-');
    let mut shown = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let run = rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len());
        let dashes = rest[..run].starts_with('-');
        match run {
            0 => shown.push(letter),
            9 if shown.ends_with("ocop") => shown.push_str("-<8>"), // a key's file
            16.. if !dashes => shown.push_str(&format!("<{run}>")),
            _ => shown.push_str(&rest[..run]),
        }
        rest = &rest[if run == 0 { letter.len_utf8() } else { run }..];
    }
    days_masked(&shown)
}

/// A text with its days, `31/01/2021`, as `<day>`: an entry's is the system's.
fn days_masked(text: &str) -> String {
    let is_day = |text: &str| {
        let form = |(letter, form): (u8, &u8)| if *form == b'/' { letter == b'/' } else { letter.is_ascii_digit() };
        text.len() >= 10 && text.bytes().zip(b"00/00/0000").all(form)
    };
    let mut shown = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (told, taken) = if is_day(rest) { ("<day>", 10) } else { (&rest[..letter.len_utf8()], letter.len_utf8()) };
        shown.push_str(told);
        rest = &rest[taken..];
    }
    shown
}

fn hex(text: &str) -> Result<Vec<u8>, String> {
    let bytes = text.split_whitespace().map(|byte| u8::from_str_radix(byte, 16));
    bytes.collect::<Result<_, _>>().map_err(|error| error.to_string())
}

/// From the first line that differs on.
fn difference(expected: &str, found: &str) -> String {
    let same = expected.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
    let from = |text: &str| text.lines().skip(same).take(12).collect::<Vec<_>>().join("\n");
    format!("line {}, expected:\n{}\nfound:\n{}", same + 1, from(expected), from(found))
}
