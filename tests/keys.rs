//! The office's key: made, announced, lost, signing heads; what is broken is found; and the second name.

use std::fs;

use crate::common::{Desk, flat, holds};
use ocop::ledger::{Head, Ledger, Stamp, Txn};
use ocop::seal::{self, KeyFault, KeyFile, Passphrase};
use rusqlite::Connection;
use serde_json::json;

const DAY: &str = "2026-11-20";

/// A desk with a ledger, and two passphrases that nobody else may read.
fn desk() -> Desk {
    let desk = Desk::of("14", DAY);
    secret(&desk, "mk.txt", "bưởi năm roi Lấp Vò\n");
    secret(&desk, "khac.txt", "sen hồng Tháp Mười\r\nkhông đọc dòng này\n");
    desk
}

fn secret(desk: &Desk, name: &str, text: &str) {
    desk.write(name, text);
    mode(desk, name, 0o600);
}

fn mode(desk: &Desk, name: &str, mode: u32) {
    #[cfg(unix)]
    fs::set_permissions(desk.path(name), std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    #[cfg(not(unix))]
    let _ = (desk, name, mode);
}

/// The names of key files on the desk.
fn key_files(desk: &Desk) -> Vec<String> {
    let paths = fs::read_dir(desk.path(".")).unwrap().map(|entry| entry.unwrap().path());
    let keys = paths.filter(|path| path.extension().is_some_and(|extension| extension == "key"));
    let mut names: Vec<_> = keys.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

/// Writes to a ledger by the library, as one could who has the file and the program but no key.
fn forge(desk: &Desk, what: impl FnOnce(&mut Txn<'_>)) {
    let mut ledger = Ledger::open_to_write(&desk.path("ocop.db")).unwrap();
    let stamp = Stamp { actor: "forger".into(), command: "check sign", reason: None, seen_by: None };
    let mut txn = ledger.begin(stamp).unwrap();
    what(&mut txn);
    txn.commit(&json!({})).unwrap();
}

fn row(desk: &Desk, sql: &str) -> Vec<String> {
    let conn = Connection::open(desk.path("ocop.db")).unwrap();
    let mut statement = conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    statement.query_row([], |row| (0..columns).map(|n| row.get(n)).collect()).unwrap()
}

/// What `check` says of a ledger that is not sound.
fn unsound(desk: &Desk) -> String {
    let answer = desk.run("ocop check --format json");
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    answer.out
}

#[test]
fn a_signed_head_verifies_by_what_is_in_the_ledger_alone() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let told = desk.ok("ocop check --sign --passphrase-file mk.txt");
    let sql = "SELECT (SELECT uid FROM entry WHERE id = 1), s.head, s.signature, k.public, e.hash
               FROM signed_head s JOIN office_key k ON k.id = s.office_key JOIN entry e ON e.id = 2";
    let [ledger, head, signature, public, hash] = <[String; 5]>::try_from(row(&desk, sql)).unwrap();
    assert_eq!(head, hash, "the head is that of the entry before");
    // The statement as docs/keys.md writes it down.
    assert!(seal::verify(&format!("ocop head 1\n{ledger}\n2\n{hash}\n"), &signature, &public));
    holds(&told, &[&ledger, &format!("2 {hash}"), &signature, &public]);
    assert_eq!(desk.ok("ocop check"), "");
    let head = desk.ok("ocop check --head");
    let first = head.lines().next().unwrap();
    assert_eq!(first, format!("3 {}", row(&desk, "SELECT hash FROM entry WHERE id = 3")[0]));
    assert_eq!(desk.run(&format!("ocop check --since \"2 {hash}\"")).code, 0);
}

#[test]
fn a_key_file_is_for_its_owner_alone_and_never_written_over() {
    let desk = desk();
    desk.ok("ocop check --new-key --key khoa.key --passphrase-file mk.txt");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(desk.path("khoa.key")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let before = fs::read(desk.path("khoa.key")).unwrap();
    desk.refuses(3, "ocop check --new-key --lost --reason x --key khoa.key --passphrase-file mk.txt");
    desk.refuses(3, "ocop --ledger ocop.db check --sign --key khoa.key --passphrase-file khac.txt");
    assert_eq!(fs::read(desk.path("khoa.key")).unwrap(), before);
    // OCOP_KEY names it as --key does.
    let signed = desk.with(("OCOP_KEY", "khoa.key"), "ocop check --sign --passphrase-file mk.txt");
    assert_eq!((signed.code, signed.err.as_str()), (0, ""));
}

#[cfg(unix)]
#[test]
fn a_ledger_or_key_that_others_may_read_is_told_by_check_and_is_as_sound_as_before() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let key = key_files(&desk).remove(0);
    let checked = || desk.run("ocop check --lang en");
    assert_eq!((checked().code, checked().err.as_str()), (0, ""));
    for (ledger, file, told) in
        [(0o640, 0o600, "ocop.db".to_owned()), (0o600, 0o644, key.clone()), (0o604, 0o660, format!("ocop.db {key}"))]
    {
        mode(&desk, "ocop.db", ledger);
        mode(&desk, &key, file);
        let answer = checked();
        assert_eq!((answer.code, answer.out.as_str()), (0, ""), "{}", answer.err);
        assert!(answer.err.ends_with(&format!("\n  chmod 600 {told}\n")), "{}", answer.err);
        assert_eq!(answer.err.matches("Note:").count(), 1, "{}", answer.err);
    }
}

#[test]
fn a_command_that_is_refused_leaves_no_key_behind() {
    let desk = desk();
    mode(&desk, "mk.txt", 0o644);
    #[cfg(unix)]
    desk.refuses(3, "ocop check --new-key --passphrase-file mk.txt");
    mode(&desk, "mk.txt", 0o600);
    desk.ok("ocop check --new-key --passphrase-file mk.txt --dry-run");
    let holder = Connection::open(desk.path("ocop.db")).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let locked = desk.run("ocop check --new-key --passphrase-file mk.txt");
    assert_eq!(locked.code, 4, "{}", locked.err);
    drop(holder);
    assert_eq!(key_files(&desk), Vec::<String>::new());
    desk.refuses(3, "ocop init --unit 14 --name An --with-key --passphrase-file mk.txt");
    assert_eq!(key_files(&desk), Vec::<String>::new(), "the ledger was there already");
    desk.ok("ocop --ledger moi.db init --unit 14 --name An --with-key --passphrase-file mk.txt");
    assert_eq!(key_files(&desk).len(), 1);
}

#[test]
fn a_key_file_that_a_kill_left_is_told_when_the_next_key_is_made() {
    let desk = desk();
    desk.write("ocop-d75a9801.key", fs::read("docs/keys-example.key").unwrap());
    // It may be another ledger's: of a sound ledger check says nothing.
    let answer = desk.run("ocop check");
    assert_eq!((answer.code, answer.out.as_str(), answer.err.as_str()), (0, "", ""));
    for how in ["--new-key --dry-run", "--new-key"] {
        let answer = desk.run(&format!("ocop check {how} --passphrase-file mk.txt"));
        assert_eq!(answer.code, 0, "{}", answer.err);
        holds(&answer.err, &["ocop-d75a9801.key"]);
    }
    // The office's own key, former or not, is no stray.
    fs::remove_file(desk.path("ocop-d75a9801.key")).unwrap();
    let answer = desk.run("ocop check --new-key --passphrase-file mk.txt");
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    // Nor is a file written over that somebody put under the name.
    desk.write("ocop-11111111.key", "ghi chú");
    let answer = desk.run("ocop check --new-key --passphrase-file mk.txt");
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}

#[test]
fn half_a_key_file_is_told_and_the_office_s_own_is_not_to_be_deleted() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let own = key_files(&desk).remove(0);
    let whole = fs::read(desk.path(&own)).unwrap();
    for cut in [0, 4, 9, 11, 100, whole.len() - 20] {
        fs::write(desk.path("ocop-22222222.key"), &whole[..cut]).unwrap();
        let answer = desk.run("ocop check");
        assert_eq!(answer.code, 0, "{cut}");
        holds(&answer.err, &["ocop-22222222.key", "không mở được gì"]);
    }
    fs::remove_file(desk.path("ocop-22222222.key")).unwrap();
    fs::write(desk.path(&own), &whole[..100]).unwrap();
    let answer = desk.run("ocop check");
    holds(&answer.err, &[&own, "Dùng bản sao của tệp khóa"]);
    assert!(!answer.err.contains("xóa"), "{}", answer.err);
}

#[test]
fn a_new_key_is_announced_by_the_old_and_the_old_file_stays() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let old = key_files(&desk);
    desk.ok("ocop check --new-key --passphrase-file mk.txt --new-passphrase-file khac.txt");
    let both = key_files(&desk);
    assert!(both.len() == 2 && both.contains(&old[0]));
    let sql = "SELECT (SELECT uid FROM entry WHERE id = 1), k.public, k.signature, f.public,
                      (SELECT hash FROM entry WHERE id = 2)
               FROM office_key k JOIN office_key f ON f.id = k.former";
    let [ledger, public, signature, former, before] = <[String; 5]>::try_from(row(&desk, sql)).unwrap();
    assert!(seal::verify(&format!("ocop office key 1\n{ledger}\n{public}\n{before}\n"), &signature, &former));
    // The old key no longer signs, even where its file is named.
    holds(&desk.refuses(3, &format!("ocop check --sign --key {} --passphrase-file mk.txt", old[0])), &[&public]);
    desk.ok("ocop check --sign --passphrase-file khac.txt");
    assert_eq!(desk.ok("ocop check"), "");
    // Neither is ever taken back: else whoever sits at the computer could begin with another first key.
    for entry in [4, 3, 2] {
        holds(&desk.refuses(3, &format!("ocop undo {entry} --lang en")), &["bears witness to the ledger"]);
    }
    // What is data goes back over them.
    desk.ok("ocop set spread 5 --cite x");
    desk.ok("ocop check --sign --passphrase-file khac.txt");
    desk.ok("ocop undo 5");
    assert_eq!(desk.ok("ocop check"), "");
}

#[test]
fn a_head_that_was_signed_does_not_fit_a_tail_written_anew() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let before = desk.ledger();
    desk.ok("ocop set spread 9 --cite \"Quy chế\"");
    desk.ok("ocop check --sign --passphrase-file mk.txt");
    let [hash, signature] = <[String; 2]>::try_from(row(&desk, "SELECT head, signature FROM signed_head")).unwrap();

    // The tail is cut, another is written, and the signature put at its end: by a chain that is sound in itself.
    let tail = |head: &dyn Fn(&Txn<'_>) -> Head| {
        desk.write("ocop.db", &before);
        desk.ok("ocop set spread 20 --cite \"Quy chế\"");
        forge(&desk, |txn| {
            let (key, head) = (txn.read().office_key().unwrap().unwrap(), head(txn));
            txn.add_signed_head(key.id, &head, &signature).unwrap();
        });
        unsound(&desk)
    };
    holds(&tail(&|_| Head { entry: 3, hash: hash.clone() }), &["\"head-elsewhere\"", "\"entry\": 4"]);
    holds(&tail(&|txn| txn.read().head().unwrap().unwrap()), &["\"head-signature\"", "\"entry\": 4"]);
    // Paper tells as well.
    assert_eq!(desk.run(&format!("ocop check --since {hash}")).code, 1);
}

#[test]
fn a_key_that_nobody_announced_is_found() {
    let desk = desk();
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let before = desk.ledger();
    let public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"; // RFC 8032, TEST 1
    let signature = "0".repeat(128);
    for (former, signature, fault) in [
        (Some(1), Some(signature.as_str()), "key-unannounced"),
        (Some(1), None, "key-unannounced"),
        (None, None, "key-former"),
    ] {
        desk.write("ocop.db", &before);
        forge(&desk, |txn| {
            txn.add_office_key(public, former, signature).unwrap();
        });
        holds(&unsound(&desk), &[&format!("\"{fault}\""), "\"entry\": 3"]);
    }
}

#[test]
fn nothing_is_signed_over_what_is_not_sound() {
    let desk = desk();
    desk.ok("ocop set spread 9 --cite \"Quy chế\"");
    desk.ok("ocop check --new-key --passphrase-file mk.txt");
    let conn = Connection::open(desk.path("ocop.db")).unwrap();
    let trigger: String = conn
        .query_row("SELECT sql FROM sqlite_schema WHERE name = 'setting_is_not_updated'", [], |row| row.get(0))
        .unwrap();
    conn.execute_batch(&format!("DROP TRIGGER setting_is_not_updated; UPDATE setting SET value = '20'; {trigger}"))
        .unwrap();
    drop(conn);
    let before = desk.ledger();
    let answer = desk.run("ocop check --sign --passphrase-file mk.txt --lang en");
    assert_eq!((answer.code, desk.ledger() == before), (1, true), "{}", answer.err);
    holds(&flat(&answer.out), &["spread", "is not as it was written"]);
}

#[test]
fn a_key_file_opens_with_its_passphrase_by_the_library_too() {
    let desk = desk();
    desk.ok("ocop check --new-key --key khoa.key --passphrase-file khac.txt");
    let file = KeyFile::read(&desk.path("khoa.key")).unwrap();
    let [right, wrong] = ["khac.txt", "mk.txt"].map(|name| Passphrase::of_file(&desk.path(name)).unwrap().0);
    let key = file.unseal(&right).unwrap();
    assert!(seal::verify("giấy", &key.sign("giấy"), file.public()));
    assert!(matches!(file.unseal(&wrong), Err(KeyFault::Passphrase)));
}

#[test]
fn the_second_name_is_kept_and_told() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    desk.ok("ocop set seen-by on --cite \"Quy chế\"");
    let revoke = "ocop expire revoke 2020-0-001 --ground a --conclusion 3/KL --date 5/1/2021 --decision 9/QĐ-UBND --decision-date 10/1/2021";
    holds(&desk.refuses(3, revoke), &["--seen-by"]);
    desk.refuses(3, &format!("{revoke} --seen-by TESTER"));
    desk.ok(&format!("{revoke} --seen-by \"Lê  Thị Mẫu\""));
    assert_eq!(row(&desk, "SELECT seen_by FROM entry ORDER BY id DESC LIMIT 1"), ["Lê Thị Mẫu"]);
    holds(&desk.flat("ocop"), &["tester, người soát: Lê Thị Mẫu"]);
    let first = row(&desk, "SELECT hash FROM entry WHERE id = 1").remove(0);
    holds(&desk.flat(&format!("ocop check --since {first}")), &["Lê Thị", "Mẫu"]);
    // A list of old certificates writes certificates as well; and what a second person saw is not taken back by one alone.
    desk.write("cu.csv", "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam,huyen\nKhô cá Mẫu,HTX Mẫu,3,12/QĐ-UBND,2019-12-28,UBND tỉnh Đồng Tháp,2019,huyện Tháp Mười\n");
    let undo = "ocop undo 8 --reason \"sai số\"";
    for line in ["ocop certify import cu.csv", undo] {
        holds(&desk.refuses(3, line), &["--seen-by"]);
        holds(&desk.refuses(3, &format!("{line} --seen-by TESTER")), &["--seen-by"]);
    }
    desk.ok(&format!("{undo} --seen-by \"Lê Thị Mẫu\""));
    desk.ok("ocop certify import cu.csv --seen-by \"Lê Thị Mẫu\"");
    let told = "SELECT group_concat(command ORDER BY id) FROM entry WHERE seen_by = 'Lê Thị Mẫu'";
    assert_eq!(row(&desk, told), ["expire revoke,undo,certify import"]);
}

/// What is no file might be waited on for ever; but a passphrase may be handed to the command itself.
#[cfg(unix)]
#[test]
fn a_pipe_is_no_key_file_and_no_ledger() {
    let desk = desk();
    desk.ok("ocop check --new-key --key khoa.key --passphrase-file mk.txt");
    let pipe = desk.path("ong");
    assert!(std::process::Command::new("mkfifo").args(["-m", "600"]).arg(&pipe).status().unwrap().success());
    for (line, said) in [
        ("ocop check --sign --key ong --passphrase-file mk.txt", "không phải tệp khóa"),
        ("ocop check --sign --key khoa.key --passphrase-file ong", "không phải tệp thường"),
        ("ocop check --ledger ong", "không phải sổ OCOP"),
    ] {
        let answer = desk.run(line);
        assert!(answer.code == 3 && answer.err.contains(said), "{line}: {} {}", answer.code, answer.err);
    }
    let script = "printf 'bưởi năm roi Lấp Vò\n' | \"$0\" check --sign --key khoa.key --passphrase-file /dev/stdin";
    let mut command = std::process::Command::new("sh");
    let given = command.args(["-c", script, env!("CARGO_BIN_EXE_ocop")]).current_dir(desk.path(".")).output().unwrap();
    assert!(given.status.success(), "{}", String::from_utf8_lossy(&given.stderr));
}
