//! The README and CONTRIBUTING are run, so that they stay true: each `console` block is a session whose
//! output must be what is printed, each file shown is the file that the sessions read, and the cargo
//! commands of the README are those of `.ci/run`.

#![allow(clippy::unwrap_used)] // a page or a file that cannot be read fails the test

use std::fs;
use std::path::{Path, PathBuf};

use ocop::roster::heading::{
    ACTIVITIES, ANSWERS, ATTENDANCE, CHECKS, CONCLUSIONS, COUNCIL, DOCKET, FIGURES, IDEAS, MARKS, REVIEWS, ROSTER,
    SCORES, TARGETS,
};
use ocop::text::Lang;
use trycmd::schema::Bin;

const PAGES: [&str; 2] = ["README.md", "CONTRIBUTING.md"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The fenced blocks of a page: what stands after the fence, and the text within.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let body: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            blocks.push((info.to_owned(), body.join("\n") + "\n"));
        }
    }
    blocks
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Each page runs in a folder of its own, which holds the examples and the files that the page shows.
/// A ledger of the page that was written on days past, which no session can: an entry's time is the system's.
const LAST_YEAR: &str = "nam-truoc.db";

fn last_year(folder: &Path) {
    for line in [
        &["init", "--unit", "64", "--name", "Văn phòng mẫu"][..],
        &["certify", "import", "dau-nam.csv"],
        &["certify", "import", "bo-sung.csv"],
    ] {
        let mut ocop = std::process::Command::new(env!("CARGO_BIN_EXE_ocop"));
        ocop.args(["--ledger", LAST_YEAR, "--as", "lan"]).args(line).current_dir(folder);
        let answer = ocop.env("OCOP_TEST_TODAY", "2021-01-31").output().unwrap();
        assert!(answer.status.success(), "{line:?}: {}", String::from_utf8_lossy(&answer.stderr));
    }
    let ledger = rusqlite::Connection::open(folder.join(LAST_YEAR)).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'entry_is_not_updated'";
    let trigger: String = ledger.query_row(sql, [], |row| row.get(0)).unwrap();
    let days = "UPDATE entry SET at = iif(id < 3, '2021-01-04T02:00:00.000Z', '2021-01-20T02:00:00.000Z')";
    ledger.execute_batch(&format!("DROP TRIGGER entry_is_not_updated; {days}; {trigger}")).unwrap();
    ocop::ledger::seal_again(&folder.join(LAST_YEAR)).unwrap();
}

/// Writes a file that its owner alone may read.
fn secret(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

#[test]
fn every_session_prints_what_the_page_shows() {
    let dir = tempfile::tempdir().unwrap();
    let cases = trycmd::TestCases::new();
    cases.register_bin("ocop", Bin::Path(env!("CARGO_BIN_EXE_ocop").into()));
    // A blank variable counts as not set.
    for (name, value) in [
        ("OCOP_LEDGER", ""),
        ("OCOP_LANG", ""),
        ("OCOP_AS", "lan"),
        ("OCOP_KEY", ""),
        ("COLUMNS", "80"),
        ("OCOP_TEST_TODAY", "2021-01-31"),
        ("OCOP_TEST_IMPATIENT", "1"),
    ] {
        cases.env(name, value);
    }
    for name in PAGES {
        let text = page(name);
        let folder = dir.path().join(name).with_extension("in");
        copy_folder(&root().join("examples"), &folder.join("examples"));
        for (info, body) in blocks(&text) {
            if let Some(file) = info.strip_prefix("csv ") {
                fs::write(folder.join(file), &body).unwrap();
            }
            if let Some(file) = info.strip_prefix("secret ") {
                secret(&folder.join(file), &body);
            }
        }
        if text.contains(LAST_YEAR) {
            last_year(&folder);
        }
        fs::write(dir.path().join(name), text).unwrap();
        cases.case(dir.path().join(name));
    }
    cases.run();
    if std::env::var("TRYCMD").is_ok_and(|mode| mode == "overwrite") {
        for name in PAGES {
            fs::copy(dir.path().join(name), root().join(name)).unwrap();
        }
    }
}

/// A program that is not there would be passed over without a word.
#[test]
fn the_sessions_run_nothing_but_ocop() {
    for name in PAGES {
        for (info, body) in blocks(&page(name)) {
            assert!(!info.is_empty(), "{name}: a block without a language:\n{body}");
            if info == "console" {
                let other = body.lines().find(|line| line.starts_with("$ ") && !line.starts_with("$ ocop"));
                assert_eq!(other, None, "{name}");
            }
        }
    }
}

#[test]
fn ci_runs_the_commands_of_the_readme() {
    let ci = page(".ci/run");
    let commands: Vec<String> = blocks(&page("README.md"))
        .into_iter()
        .filter(|(info, _)| info == "sh")
        .flat_map(|(_, body)| body.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    for command in commands {
        assert!(ci.lines().any(|line| line.starts_with(&format!("step {command}"))), "{command}");
    }
}

/// Links within the repository lead somewhere.
#[test]
fn every_file_that_a_page_links_to_is_there() {
    for name in PAGES {
        let text = page(name);
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in links.filter(|link| !link.starts_with("http") && !link.starts_with('#')) {
            assert!(root().join(link).exists(), "{name}: {link}");
        }
    }
}

#[test]
fn every_heading_that_is_read_is_in_the_readme() {
    let readme = page("README.md");
    let papers = [DOCKET, ATTENDANCE, CHECKS, REVIEWS, CONCLUSIONS, ANSWERS];
    let programme = [TARGETS, IDEAS, ACTIVITIES, FIGURES];
    for column in [ROSTER, COUNCIL, SCORES, MARKS].iter().chain(&papers).chain(&programme).copied().flatten() {
        let words = readme.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '_');
        assert!(words.into_iter().any(|word| word == column.field), "{}", column.field);
    }
}

#[test]
fn every_message_that_the_readme_quotes_is_in_the_catalogue() {
    let folders = ["src/text/messages", "src/text/messages/proof"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let files = files.map(|file| file.unwrap().path()).filter(|path| path.is_file());
    let catalogue: String = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    let readme = page("README.md");
    let (_, table) = readme.split_once("| the message says | do |").unwrap();
    let rows: Vec<&str> = table.lines().skip(2).take_while(|line| line.starts_with("| ")).collect();
    assert!(!rows.is_empty());
    for row in rows {
        for part in row.split('|').nth(1).unwrap().split('…').map(str::trim) {
            assert!(catalogue.contains(part), "{part}");
        }
    }
}

/// Every word that the command line takes, with its aliases.
fn words(command: &clap::Command) -> Vec<String> {
    let mut all: Vec<String> = command.get_all_aliases().map(str::to_owned).collect();
    for option in command.get_arguments() {
        all.extend(option.get_all_aliases().unwrap_or_default().iter().map(|alias| format!("--{alias}")));
    }
    all.extend(command.get_subcommands().flat_map(words));
    all
}

#[test]
fn every_word_of_the_glossary_that_is_typed_is_understood() {
    let known = words(&ocop::cli::grammar(Lang::Vi, 80));
    let kinds = ["lan-dau", "nang-hang", "danh-gia-lai"]; // values of --loai
    let readme = page("README.md");
    let (_, glossary) = readme.split_once("## Glossary").unwrap();
    let rows: Vec<&str> = glossary.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert!(rows.len() > 30);
    for row in rows {
        let typed = row.trim_end_matches('|').rsplit('|').next().unwrap();
        for word in typed.split('`').skip(1).step_by(2).flat_map(str::split_whitespace) {
            assert!(kinds.contains(&word) || known.iter().any(|known| known == word), "{word} in {row}");
        }
    }
}
