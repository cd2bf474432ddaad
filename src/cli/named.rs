//! The ledgers that a line names, wherever they stand in it: of a global option the parser keeps what was told at one
//! command of the path only, and a ledger left out would be figures left out.

use std::ffi::OsString;
use std::path::PathBuf;

/// The values of `--ledger X` and `--ledger=X` (or `--so`) before a `--`, of a line that the parser took: `kept` are
/// those that it kept.
pub fn ledgers(args: &[OsString], kept: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut words = args.iter().skip(1).take_while(|word| *word != "--");
    let mut found = Vec::new();
    while let Some(word) = words.next() {
        let told = |option| word.to_str().and_then(|word| word.strip_prefix(option)).map(PathBuf::from);
        if word == "--ledger" || word == "--so" {
            found.extend(words.next().map(PathBuf::from));
        } else {
            found.extend(told("--ledger=").or_else(|| told("--so=")));
        }
    }
    // As many at one command are all of them, a path that is no text among them.
    if found.len() > kept.len() { found } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Vec<String> {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        ledgers(&args, Vec::new()).into_iter().map(|path| path.display().to_string()).collect()
    }

    #[test]
    fn ledgers_are_found_at_every_command_of_the_path() {
        assert_eq!(of("ocop report total"), [""; 0]);
        assert_eq!(of("ocop --ledger a.db report total --so=b.db"), ["a.db", "b.db"]);
        assert_eq!(of("ocop --so a.db report --ledger=b.db total --ledger c.db"), ["a.db", "b.db", "c.db"]);
        assert_eq!(of("ocop find -- --ledger a.db"), [""; 0]);
    }
}
