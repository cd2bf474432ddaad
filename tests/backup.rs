//! Backups and restores: others at work meanwhile, names in the folder that are not ours, a disk that is full, a journal
//! left behind, every older schema.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::desk::{self, Desk};
use rusqlite::Connection;

/// The names in a folder, sorted.
fn names(folder: impl AsRef<Path>) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn texts(file: &Path, sql: &str) -> Vec<String> {
    let ledger = Connection::open(file).unwrap();
    let mut statement = ledger.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<rusqlite::Result<_>>().unwrap()
}

const ENTRIES: &str = "SELECT uid FROM entry ORDER BY id";

/// A desk with a ledger and its only backup.
fn backed_up(stage: &str) -> (Desk, PathBuf) {
    let desk = Desk::at(stage);
    desk.done("ocop backup usb");
    let name = names(desk.path("usb")).remove(0);
    let path = desk.path("usb").join(name);
    (desk, path)
}

/// The file that a restore set aside.
fn aside(folder: &Path) -> PathBuf {
    let name = names(folder).into_iter().find(|name| name.ends_with("truoc-khoi-phuc.db"));
    folder.join(name.unwrap())
}

/// Runs a command as patient as it is at an office.
fn patiently(desk: &Desk, line: &str) -> Output {
    desk.command(&desk::words(line)[1..]).env_remove("OCOP_TEST_IMPATIENT").output().unwrap()
}

#[track_caller]
fn succeeds(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_backup_is_one_sound_file_with_all_that_the_ledger_holds() {
    let (desk, backup) = backed_up("certificates");
    assert_eq!(texts(&backup, ENTRIES), texts(&desk.path("ocop.db"), ENTRIES));
    assert_eq!(texts(&backup, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(texts(&backup, "PRAGMA journal_mode"), ["delete"]);
    assert_eq!(names(desk.path("usb")).len(), 1);
    // It is a ledger to read, as any.
    let file = backup.to_str().unwrap();
    let report = "report total --format json --no-meta";
    assert_eq!(desk.done(&format!("ocop --ledger {file} {report}")), desk.done(&format!("ocop {report}")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_ledger_in_another_journal_mode_is_backed_up_as_one_file() {
    let desk = Desk::at("council");
    texts(&desk.path("ocop.db"), "PRAGMA journal_mode = WAL");
    desk.done("ocop backup usb");
    let name = names(desk.path("usb")).remove(0);
    assert_eq!(texts(&desk.path("usb").join(name), "PRAGMA journal_mode"), ["delete"]);
    assert_eq!(names(desk.path("usb")).len(), 1);
}

#[test]
fn readers_and_writers_go_on_during_backups_and_each_backup_is_a_state_there_was() {
    let desk = Desk::at("council");
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                succeeds(&patiently(&desk, "ocop report total"));
            }
        });
        let writer = scope.spawn(|| {
            for n in 1..=8 {
                let line = format!("ocop register target --year {} --count {n}", 2020 + n);
                succeeds(&patiently(&desk, &line));
            }
        });
        let backups: Vec<Output> = (0..4).map(|_| patiently(&desk, "ocop backup usb")).collect();
        let written = writer.join();
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap();
        written.unwrap();
        backups.iter().for_each(succeeds);
    });
    let all = texts(&desk.path("ocop.db"), ENTRIES);
    assert_eq!(all.len(), 11);
    let backups = names(desk.path("usb"));
    assert_eq!(backups.len(), 4);
    for name in backups {
        let there = texts(&desk.path("usb").join(&name), ENTRIES);
        assert_eq!(there, all[..there.len()], "{name}");
        assert!(name.contains(&format!("-muc-{}", there.len())), "{name}");
    }
}

#[test]
fn the_oldest_go_and_nothing_that_is_not_this_ledger_s_own() {
    let mut desk = Desk::at("council");
    let (old, other) = ("ocop-2020-01-01-000000-muc-3.db", "ocop-2020-01-02-000000-muc-1.db");
    fs::create_dir(desk.path("usb")).unwrap();
    fs::copy(desk.path("ocop.db"), desk.path("usb").join(old)).unwrap();
    // Another office's, one that is none, one that cannot be read, some under names that somebody gave them.
    desk.done("ocop --ledger khac.db init --unit 64 --name \"Văn phòng khác\"");
    fs::rename(desk.path("khac.db"), desk.path("usb").join(other)).unwrap();
    desk.write("usb/ocop-2020-01-03-000000-muc-3.db", "không phải sổ");
    let mut cut = fs::read(desk.path("ocop.db")).unwrap();
    cut.truncate(6000);
    desk.write("usb/ocop-2020-01-04-000000-muc-3.db", cut);
    for name in ["ocop-2020-01-05.db", "ocop-2020-01-05-000000-muc-3 (1).db", "so-2020-01-05-000000-muc-3.db"] {
        fs::copy(desk.path("ocop.db"), desk.path("usb").join(name)).unwrap();
    }
    let foreign: Vec<String> = names(desk.path("usb")).into_iter().filter(|name| name != old).collect();
    for day in ["2021-02-01", "2021-02-02", "2021-02-03"] {
        desk.today = day.to_owned();
        desk.done("ocop backup usb --keep 2");
    }
    let there = names(desk.path("usb"));
    let ours: Vec<&String> = there.iter().filter(|name| !foreign.contains(name)).collect();
    assert_eq!(ours, ["ocop-2021-02-02-080000-muc-3.db", "ocop-2021-02-03-080000-muc-3.db"]);
    assert_eq!(there.len(), foreign.len() + 2, "{there:?}");
    // A clock that was set back: the backup just made is no old one.
    desk.today = "2020-06-01".to_owned();
    desk.done("ocop backup usb --keep 1");
    let there = names(desk.path("usb"));
    assert!(there.contains(&"ocop-2020-06-01-080000-muc-3.db".to_owned()), "{there:?}");
    assert_eq!(there.len(), foreign.len() + 1, "{there:?}");
}

/// Changes rows past the program, whatever the file's triggers and constraints say of it.
fn tampered(file: &Path, change: &str) {
    let ledger = Connection::open(file).unwrap();
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";
    let mut statement = ledger.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let triggers: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>().unwrap();
    ledger.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON").unwrap();
    for (name, _) in &triggers {
        ledger.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    ledger.execute_batch(change).unwrap();
    for (_, trigger) in &triggers {
        ledger.execute_batch(trigger).unwrap();
    }
}

/// Changes rows past the program, and writes the chain anew over them: the file is sound, and the law gives another total.
fn forged(desk: &Desk) {
    tampered(&desk.path("ocop.db"), "UPDATE sheet SET total = total + 25, part_a = part_a + 25 WHERE id = 1");
    ocop::ledger::seal_again(&desk.path("ocop.db")).unwrap();
}

#[test]
fn a_ledger_that_the_law_does_not_give_is_kept_and_takes_no_older_backup_s_place() {
    let (mut desk, sound) = backed_up("certificates");
    forged(&desk);
    assert_eq!(desk.run("ocop check").code, 1);
    desk.today = "2021-02-01".to_owned();
    let answer = desk.run("ocop backup usb --keep 1");
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    assert!(!answer.out.contains("kiểm tra"), "{}", answer.out);
    assert!(sound.exists(), "the sound one went");
    let there = names(desk.path("usb"));
    assert_eq!(there.len(), 2, "{there:?}");
    let copy = desk.path("usb").join(there.iter().find(|name| !sound.ends_with(name)).unwrap());
    assert_eq!(texts(&copy, ENTRIES), texts(&desk.path("ocop.db"), ENTRIES));
    // One row that the chain does not have: the same.
    desk.today = "2021-02-02".to_owned();
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    ledger.execute_batch("INSERT INTO setting VALUES ('spread', 1, NULL, '2020-01-01', 1, '9', 'x')").unwrap();
    drop(ledger);
    let answer = desk.run("ocop backup usb --keep 1");
    assert_eq!((answer.code, names(desk.path("usb")).len()), (1, 3), "{}{}", answer.out, answer.err);
}

#[test]
fn of_a_damaged_ledger_as_much_is_kept_as_is_there() {
    let (mut desk, sound) = backed_up("certificates");
    let root = "SELECT rootpage || '' FROM sqlite_schema WHERE name = 'sheet'";
    let root: usize = texts(&desk.path("ocop.db"), root).remove(0).parse().unwrap();
    let mut bytes = fs::read(desk.path("ocop.db")).unwrap();
    bytes[(root - 1) * 4096..][..4096].fill(7);
    fs::write(desk.path("ocop.db"), &bytes).unwrap();
    desk.today = "2021-02-01".to_owned();
    for (line, more) in [("ocop backup usb --keep 1 --dry-run", 0), ("ocop backup usb --keep 1", 1)] {
        let answer = desk.run(line);
        let there = names(desk.path("usb"));
        assert_eq!((answer.code, there.len()), (1, 1 + more), "{line}: {}{}", answer.out, answer.err);
    }
    assert!(sound.exists());
    let copy = names(desk.path("usb")).into_iter().map(|name| desk.path("usb").join(name)).find(|path| *path != sound);
    assert_eq!(fs::read(copy.unwrap()).unwrap()[4096..], bytes[4096..]);
}

#[test]
fn a_backup_that_the_law_does_not_give_is_put_back_only_where_that_is_asked_for() {
    let desk = Desk::at("certificates");
    forged(&desk);
    fs::rename(desk.path("ocop.db"), desk.path("sao.db")).unwrap();
    let refused = desk.run("ocop restore sao.db");
    assert_eq!((refused.code, desk.path("ocop.db").exists()), (3, false), "{}{}", refused.out, refused.err);
    let told = desk.done("ocop restore sao.db --discard --reason mẫu");
    assert!(!told.contains("kiểm tra"), "{told}");
    let sql = "SELECT json_extract(summary, '$.faults') || ' ' || reason FROM entry WHERE command = 'restore'";
    assert_eq!(texts(&desk.path("ocop.db"), sql).len(), 1);
    // One row too many for its entry is a fault of the chain, and told alike; of a damaged file there is no asking.
    fs::copy(desk.path("ocop.db"), desk.path("thua.db")).unwrap();
    texts(
        &desk.path("thua.db"),
        "INSERT INTO setting VALUES ('spread', 1, NULL, '2020-01-01', 1, '9', 'x') RETURNING key",
    );
    let line = "ocop --ledger moi.db restore thua.db";
    assert_eq!(desk.run(line).code, 3);
    desk.done(&format!("{line} --discard --reason mẫu"));
    desk.write("cut.db", &fs::read(desk.path("thua.db")).unwrap()[..40_960]);
    let cut = desk.run("ocop --ledger khac.db restore cut.db --discard --reason mẫu");
    assert_eq!((cut.code, desk.path("khac.db").exists()), (3, false), "{}{}", cut.out, cut.err);
    // Another office's in its place: all of its entries are given up, and the journal says how many.
    desk.done("ocop --ledger khac.db init --unit 64 --name \"Văn phòng khác\"");
    desk.done("ocop --ledger khac.db set spread 5 --cite x");
    let answer = desk.done("ocop --ledger ocop.db restore khac.db --discard --reason nhầm");
    let sql = "SELECT json_extract(summary, '$.given_up.count') || '' FROM entry WHERE command = 'restore'";
    let count = texts(&desk.path("ocop.db"), sql).remove(0);
    let held = texts(&aside(&desk.path(".")), "SELECT count(*) || '' FROM entry").remove(0);
    assert_eq!(count, held);
    assert!(answer.contains(&format!("Bỏ {held} mục")), "{answer}");
}

#[test]
fn a_backup_that_lost_a_row_or_took_one_it_must_not_is_read_whole_and_put_back_where_that_is_asked_for() {
    for change in [
        "DELETE FROM subject WHERE id = 1",
        "DELETE FROM unit WHERE id = (SELECT max(unit) FROM office_rev)",
        "UPDATE sheet SET total = total + 10000", // more rows than lines of a damaged file are told
    ] {
        let desk = Desk::at("certificates");
        desk.done("ocop set spread 4 --cite x"); // a last entry that the change leaves as it is
        let office = texts(&desk.path("ocop.db"), ENTRIES);
        tampered(&desk.path("ocop.db"), change);
        assert_eq!(desk.run("ocop backup usb").code, 1, "{change}");
        let backup = format!("usb/{}", names(desk.path("usb")).remove(0));
        let refused = desk.run(&format!("ocop --ledger moi.db restore {backup}"));
        assert_eq!((refused.code, desk.path("moi.db").exists()), (3, false), "{change}: {}", refused.err);
        desk.done(&format!("ocop --ledger moi.db restore {backup} --discard --reason mẫu"));
        let told = texts(&desk.path("moi.db"), ENTRIES);
        assert_eq!((&told[..office.len()], told.len()), (&office[..], office.len() + 1), "{change}");
        // Such a ledger has entries that the sound backup has not: they are given up by whoever says so.
        let desk = Desk::at("certificates");
        fs::copy(desk.path("ocop.db"), desk.path("sao.db")).unwrap();
        desk.done("ocop set spread 5 --cite x");
        tampered(&desk.path("ocop.db"), change);
        let before = fs::read(desk.path("ocop.db")).unwrap();
        let refused = desk.run("ocop restore sao.db");
        assert_eq!(refused.code, 3, "{change}: {}{}", refused.out, refused.err);
        assert_eq!(fs::read(desk.path("ocop.db")).unwrap(), before);
    }
}

#[test]
fn a_clock_that_counts_parts_of_a_second_keeps_as_many_as_were_asked_for() {
    let desk = Desk::at("council");
    // The clock itself: the day that other tests fix has no parts of a second.
    let backed_up =
        |line: &str| succeeds(&desk.command(&desk::words(line)[1..]).env_remove("OCOP_TEST_TODAY").output().unwrap());
    for there in [1, 2, 2] {
        backed_up("ocop backup usb --keep 2");
        assert_eq!(names(desk.path("usb")).len(), there);
    }
    backed_up("ocop backup usb --keep 1");
    assert_eq!(names(desk.path("usb")).len(), 1);
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_no_part_of_a_backup() {
    let (desk, _) = backed_up("council");
    let before = names(desk.path("usb"));
    // To a file that may grow no further the system says so, once the signal for it does not end the program.
    for line in ["backup usb", "--ledger moi.db restore ocop.db"] {
        let mut shell = std::process::Command::new("sh");
        let script = format!("trap '' XFSZ; ulimit -f 64; exec \"$0\" {line}");
        shell.args(["-c", &script]).arg(desk.command(&[]).get_program()).current_dir(desk.path("."));
        let output = shell.env_clear().env("OCOP_TEST_TODAY", "2021-02-01").output().unwrap();
        assert_eq!(output.status.code(), Some(4), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(!output.stderr.is_empty());
    }
    assert_eq!(names(desk.path("usb")), before);
    assert_eq!(names(desk.path(".")), ["ocop.db", "usb"]);
}

#[test]
fn a_backup_comes_back_as_it_was_and_the_file_before_is_kept() {
    let (desk, backup) = backed_up("council");
    let report = desk.done("ocop report roster --format csv");
    let before = texts(&desk.path("ocop.db"), ENTRIES);
    let file = backup.to_str().unwrap();
    desk.done("ocop register target --year 2021 --count 3");
    let ahead = fs::read(desk.path("ocop.db")).unwrap();
    assert_eq!(desk.run(&format!("ocop restore {file}")).code, 3);
    assert_eq!(fs::read(desk.path("ocop.db")).unwrap(), ahead);
    desk.done(&format!("ocop restore {file} --discard --reason mẫu"));
    assert_eq!(desk.done("ocop report roster --format csv"), report);
    assert_eq!(texts(&desk.path("ocop.db"), ENTRIES)[..3], before[..]);
    // What was given up is told by the journal of what took its place.
    let told = "SELECT command || ': ' || reason || ' ' || summary FROM entry WHERE id = 4";
    let told = texts(&desk.path("ocop.db"), told);
    assert!(told[0].starts_with("restore: mẫu ") && told[0].contains("\"count\":1"), "{told:?}");
    assert_eq!(fs::read(aside(&desk.path("."))).unwrap(), ahead);
}

#[test]
fn why_a_backup_was_put_back_is_in_the_journal_whatever_was_there() {
    let whole = |desk: &Desk| fs::read(desk.path("ocop.db")).unwrap();
    let cut = |length: usize| move |desk: &Desk| drop(fs::write(desk.path("ocop.db"), &whole(desk)[..length]));
    let gone = |desk: &Desk| fs::remove_file(desk.path("ocop.db")).unwrap();
    let ahead = |desk: &Desk| drop(desk.done("ocop register target --year 2021 --count 3"));
    let behind = |desk: &Desk| drop(fs::write(desk.path("ocop.db"), desk::ledger("office")));
    let changed = |desk: &Desk| drop(texts(&desk.path("ocop.db"), "ANALYZE"));
    let ways: [&dyn Fn(&Desk); 6] = [&gone, &cut(0), &cut(20_000), &behind, &changed, &ahead];
    for (way, spoil) in ways.into_iter().enumerate() {
        let (desk, backup) = backed_up("council");
        spoil(&desk);
        let there = desk.path("ocop.db").exists();
        desk.done(&format!("ocop restore {} --discard --reason mẫu", backup.to_str().unwrap()));
        let sql = "SELECT command || ': ' || reason || ' ' || coalesce(json_extract(summary, '$.kept_as'), '-')
                   FROM entry WHERE id = 4";
        let told = texts(&desk.path("ocop.db"), sql).remove(0);
        let kept =
            if there { aside(&desk.path(".")).file_name().unwrap().to_str().unwrap().to_owned() } else { "-".into() };
        assert_eq!(told, format!("restore: mẫu {kept}"), "{way}");
        assert_eq!(desk.done("ocop check"), "", "{way}");
    }
}

#[test]
fn a_ledger_that_is_no_more_one_is_kept_with_what_lies_beside_it() {
    let (desk, backup) = backed_up("council");
    let ruined = vec![7; 20_000];
    fs::write(desk.path("ocop.db"), &ruined).unwrap();
    fs::write(desk.path("ocop.db-wal"), "của sổ cũ").unwrap();
    desk.done(&format!("ocop restore {} --discard --reason hỏng", backup.to_str().unwrap()));
    assert!(!desk.path("ocop.db-wal").exists());
    assert_eq!(texts(&desk.path("ocop.db"), ENTRIES)[..3], texts(&backup, ENTRIES));
    assert_eq!(fs::read(aside(&desk.path("."))).unwrap(), ruined);
}

#[test]
fn a_ledger_that_lost_its_end_or_all_of_it_needs_no_asking() {
    for length in [0, 20_000] {
        let (desk, backup) = backed_up("council");
        let mut cut = fs::read(desk.path("ocop.db")).unwrap();
        cut.truncate(length);
        fs::write(desk.path("ocop.db"), &cut).unwrap();
        desk.done(&format!("ocop restore {}", backup.to_str().unwrap()));
        assert_eq!(texts(&desk.path("ocop.db"), ENTRIES), texts(&backup, ENTRIES));
        assert_eq!(fs::read(aside(&desk.path("."))).unwrap(), cut);
    }
}

#[test]
fn a_journal_left_by_a_power_cut_is_never_applied_to_the_backup() {
    let (desk, backup) = backed_up("council");
    desk.done("ocop register target --year 2021 --count 3");
    let sound = fs::read(desk.path("ocop.db")).unwrap();
    let entries = texts(&desk.path("ocop.db"), ENTRIES);
    // A write that got as far as the file itself, and no further.
    let writer = Connection::open(desk.path("ocop.db")).unwrap();
    writer.execute_batch("PRAGMA cache_size = 10; PRAGMA cache_spill = 10; BEGIN IMMEDIATE").unwrap();
    let rows = "INSERT INTO source (uid, entry, name, sha256)
                WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
                SELECT 'u' || i, 1, 'x', printf('%064d', i) FROM n";
    writer.execute_batch(rows).unwrap();
    let half = desk.path("nua");
    fs::create_dir(&half).unwrap();
    for name in ["ocop.db", "ocop.db-journal"] {
        fs::copy(desk.path(name), half.join(name)).unwrap();
    }
    drop(writer);
    let journal = fs::read(half.join("ocop.db-journal")).unwrap();
    assert_ne!(fs::read(half.join("ocop.db")).unwrap(), sound, "nothing was spilled");
    desk.done(&format!("ocop --ledger nua/ocop.db restore {} --discard --reason mẫu", backup.to_str().unwrap()));
    assert_eq!(texts(&half.join("ocop.db"), "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(texts(&half.join("ocop.db"), ENTRIES)[..3], texts(&backup, ENTRIES));
    // The old ledger was taken back to its last whole entry first.
    assert_eq!(texts(&aside(&half), ENTRIES), entries);
    assert_eq!(texts(&aside(&half), "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(names(&half).len(), 2);

    // Nor is one that outlived its ledger.
    desk.write("mat/ocop.db-journal", journal);
    desk.done(&format!("ocop --ledger mat/ocop.db restore {}", backup.to_str().unwrap()));
    assert_eq!(texts(&desk.path("mat/ocop.db"), ENTRIES), texts(&backup, ENTRIES));
    assert_eq!(texts(&desk.path("mat/ocop.db"), "PRAGMA integrity_check"), ["ok"]);
    assert!(!desk.path("mat/ocop.db-journal").exists());
}

#[test]
fn an_entry_that_was_answered_for_while_the_ledger_is_exchanged_is_in_one_of_the_two_files() {
    let (desk, backup) = backed_up("office");
    desk.done("ocop register target --year 2021 --count 3");
    let (restored, written) = thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let run = |n| desk.run(&format!("ocop register target --year {} --count {n}", 2022 + n));
            (1..=12).map(run).map(|answer| (answer.code, answer.err)).collect::<Vec<_>>()
        });
        thread::sleep(Duration::from_millis(60));
        let restored = patiently(&desk, &format!("ocop restore {} --discard --reason mẫu", backup.to_str().unwrap()));
        (restored, writer.join().unwrap())
    });
    succeeds(&restored);
    let told = |err: &str| err.contains("có chương trình khác ghi") || err.contains(EXCHANGED);
    assert!(written.iter().all(|(code, err)| *code == 0 || *code == 4 && told(err)), "{written:?}");
    let all = "SELECT uid FROM entry WHERE command = 'register target'";
    let there = [desk.path("ocop.db"), aside(&desk.path("."))].map(|file| texts(&file, all).len());
    assert_eq!(there.iter().sum::<usize>(), written.iter().filter(|(code, _)| *code == 0).count() + 1);
}

/// What a command says that met a restore.
const EXCHANGED: &str = "có người vừa khôi phục sổ";

#[cfg(unix)]
#[test]
fn who_waits_for_the_ledger_while_it_is_exchanged_is_told_to_run_again() {
    for line in ["ocop register target --year 2030 --count 3", "ocop restore sao.db --discard --reason mẫu"] {
        let told = (1..=10).find_map(|tries: u64| {
            let (desk, backup) = backed_up("office");
            for name in ["sao.db", "moi.db"] {
                fs::copy(&backup, desk.path(name)).unwrap();
            }
            desk.done("ocop register target --year 2021 --count 3");
            let holder = Connection::open(desk.path("ocop.db")).unwrap();
            holder.execute_batch("BEGIN IMMEDIATE").unwrap();
            let answer = thread::scope(|scope| {
                let waits = scope.spawn(|| patiently(&desk, line));
                thread::sleep(Duration::from_millis(200 * tries));
                // As a restore does it, holding the old file to the end.
                fs::rename(desk.path("moi.db"), desk.path("ocop.db")).unwrap();
                drop(holder);
                waits.join().unwrap()
            });
            // Whoever opened it only then has the new one.
            (answer.status.code() != Some(0)).then_some((answer, desk))
        });
        let (answer, desk) = told.expect("nobody waited");
        let err = String::from_utf8_lossy(&answer.stderr);
        assert_eq!(answer.status.code(), Some(4), "{line}: {err}");
        assert!(err.contains(EXCHANGED) && err.contains("chạy lại lệnh"), "{line}: {err}");
        assert_eq!(texts(&desk.path("ocop.db"), ENTRIES), texts(&desk.path("sao.db"), ENTRIES), "{line}");
        succeeds(&patiently(&desk, line));
    }
}

/// A ledger of an older schema, as that version wrote it.
fn of_version(desk: &Desk, version: i64) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dump = fs::read_to_string(root.join(format!("tests/data/ledgers/{version}.sql"))).unwrap();
    let path = desk.path("ocop.db");
    let ledger = Connection::open(&path).unwrap();
    ledger.execute_batch(&dump).unwrap();
    ledger.pragma_update(None, "application_id", u32::from_be_bytes(*b"OCOP")).unwrap();
    ledger.pragma_update(None, "user_version", version).unwrap();
    path
}

#[test]
fn every_older_schema_is_kept_before_it_climbs_by_what_reads_as_by_what_writes() {
    for version in 1..=6 {
        for line in ["ocop report total", "ocop set quorum 2/3 --cite \"Quy chế mẫu\""] {
            let desk = Desk::empty();
            let path = of_version(&desk, version);
            let dossiers = "SELECT uid FROM dossier ORDER BY id";
            let before = (texts(&path, ENTRIES), texts(&path, dossiers));
            let answer = desk.run(line);
            // What an older program rated and certified, this one's law gives too.
            assert_eq!(desk.done("ocop check"), "", "{version}");
            assert_eq!(answer.code, 0, "{version}: {}", answer.err);
            let there = names(desk.path("."));
            let kept = there.iter().find(|name| name.ends_with(&format!("-cau-truc-{version}.db")));
            let kept = kept.unwrap_or_else(|| panic!("{version}: {there:?}"));
            assert!(answer.err.contains(kept.as_str()), "{}", answer.err);
            let kept = desk.path(kept);
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                assert_eq!(fs::metadata(&kept).unwrap().permissions().mode() & 0o777, 0o600);
            }
            assert_eq!(texts(&kept, "SELECT user_version || '' FROM pragma_user_version"), [version.to_string()]);
            assert_eq!((texts(&kept, ENTRIES), texts(&kept, dossiers)), before);
            // Once only, and told once.
            assert_eq!(desk.run("ocop report total").err, "");
            assert_eq!(names(desk.path(".")).len(), 2);
            // A backup of an older schema comes back too, and climbs when it is next opened.
            fs::remove_file(&path).unwrap();
            desk.done(&format!("ocop restore {}", kept.to_str().unwrap()));
            desk.done("ocop report total");
            assert_eq!(names(desk.path(".")).len(), 2, "the same state was kept twice");
        }
    }
}

#[test]
fn half_a_copy_that_a_kill_left_is_cleared_away_and_nothing_else() {
    let desk = Desk::empty();
    of_version(&desk, 6);
    let left = [".ocop-7-ocop.db-Ab3xYz.tmp", ".ocop-7-ocop.db-Ab3xYz.tmp-journal"];
    // Another ledger's climb, a backup, a result: under way, as far as can be told; a name of somebody's own.
    let others =
        [".ocop-12-ocop.db-2.db-Ab3xYz.tmp", ".ocop-Ab3xYz.tmp", ".ocop-4711-0.tmp", ".ocop-7-ocop.db-ghi-chu.txt"];
    for name in left.iter().chain(&others) {
        desk.write(name, "nửa bản");
    }
    desk.done("ocop report total");
    let there = names(desk.path("."));
    assert!(there.iter().any(|name| name.ends_with("-cau-truc-6.db")), "{there:?}");
    assert!(others.iter().all(|name| there.contains(&(*name).to_owned())), "{there:?}");
    assert!(!left.iter().any(|name| there.contains(&(*name).to_owned())), "{there:?}");
    // After a day nobody is at work on one, whatever it was to be.
    let yesterday = std::time::SystemTime::now() - Duration::from_secs(25 * 60 * 60);
    for name in ["usb/.ocop-Ab3xYz.tmp", "usb/.ocop-Cd4wVu.tmp", "usb/ocop.tmp"] {
        desk.write(name, "nửa bản");
    }
    for name in ["usb/.ocop-Ab3xYz.tmp", "usb/ocop.tmp"] {
        fs::File::options().write(true).open(desk.path(name)).unwrap().set_modified(yesterday).unwrap();
    }
    desk.done("ocop backup usb");
    let there = names(desk.path("usb"));
    assert_eq!(there[..1], [".ocop-Cd4wVu.tmp"]);
    assert_eq!((there.len(), there.last().unwrap().as_str()), (3, "ocop.tmp"));
}

#[test]
fn a_backup_leaves_an_older_schema_as_it_is() {
    let desk = Desk::empty();
    let path = of_version(&desk, 3);
    let before = fs::read(&path).unwrap();
    desk.done("ocop backup usb");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(desk.path(".")), ["ocop.db", "usb"]);
}

#[test]
fn two_that_meet_an_older_ledger_at_once_both_go_on() {
    let desk = Desk::empty();
    of_version(&desk, 2);
    thread::scope(|scope| {
        let run = || patiently(&desk, "ocop report total");
        for one in [scope.spawn(run), scope.spawn(run)] {
            succeeds(&one.join().unwrap());
        }
    });
    assert_eq!(names(desk.path(".")).len(), 2);
}
