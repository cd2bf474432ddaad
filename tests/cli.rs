//! The command line: both languages' names, options in every place, the help whole, and what leaves no trace.

use std::path::Path;
use std::{env, fs, io};

use crate::desk::{self, Desk};
use clap::{Command, CommandFactory};
use ocop::cli::{Cli, localise};
use ocop::text::messages::help;

/// Commands as the glossary names them (§C), Vietnamese and English.
const COMMANDS: &[(&str, &str)] = &[
    ("tao-so", "init"),
    ("dang-ky", "register"),
    ("dang-ky danh-sach", "register roster"),
    ("dang-ky hoi-dong", "register council"),
    ("dang-ky phien", "register session"),
    ("dang-ky lien-quan", "register tie"),
    ("dang-ky van-phong", "register office"),
    ("dang-ky tu-danh-gia", "register self-score"),
    ("dang-ky chi-tieu", "register target"),
    ("dang-ky y-tuong", "register idea"),
    ("dang-ky hoat-dong", "register activity"),
    ("dang-ky phuong-an", "register plan"),
    ("dang-ky ho-tro", "register support"),
    ("dang-ky diem-ban", "register outlet"),
    ("dang-ky so-lieu", "register figure"),
    ("dang-ky kiem-tra", "register inspection"),
    ("bao-cao kiem-tra", "report inspection"),
    ("bao-cao phuong-an", "report plan"),
    ("bao-cao ho-tro", "report support"),
    ("bao-cao diem-ban", "report outlet"),
    ("bao-cao so-lieu", "report figure"),
    ("dang-ky mau-bieu", "register form"),
    ("bao-cao ho-so", "report dossier"),
    ("bao-cao chi-tieu", "report target"),
    ("bao-cao y-tuong", "report idea"),
    ("bao-cao hoat-dong", "report activity"),
    ("bao-cao doi-chieu", "report reconcile"),
    ("bao-cao khen-thuong", "report reward"),
    ("dang-ky trung", "register same"),
    ("dang-ky chu-the", "register subject"),
    ("dang-ky san-pham", "register product"),
    ("dang-ky ho-so", "register dossier"),
    ("dang-ky cot", "register columns"),
    ("dang-ky tai-lieu", "register document"),
    ("dang-ky kiem-tra-xa", "register check"),
    ("dang-ky tham-dinh", "register review"),
    ("dang-ky ket-luan", "register conclusion"),
    ("cham-diem", "score"),
    ("cham-diem mau-phieu", "score form"),
    ("cham-diem nhap", "score import"),
    ("cham-diem nhap-tay", "score enter"),
    ("cham-diem tien-do", "score status"),
    ("phan-hang", "rate"),
    ("phan-hang hoi-dong", "rate council"),
    ("phan-hang giai-trinh", "rate explain"),
    ("phan-hang tra-loi", "rate answer"),
    ("phan-hang con-thieu", "rate gap"),
    ("phan-hang tieu-chi", "rate criteria"),
    ("cong-nhan", "certify"),
    ("chung-nhan", "certify"),
    ("cong-nhan hoi-dong", "certify council"),
    ("chung-nhan nhap", "certify import"),
    ("chung-nhan dinh-chinh", "certify correct"),
    ("chung-nhan cap-lai", "certify reissue"),
    ("cong-nhan in-giay", "certify print"),
    ("chung-nhan xac-minh", "certify verify"),
    ("het-han", "expire"),
    ("het-han danh-sach", "expire list"),
    ("het-han thong-bao", "expire notice"),
    ("het-han thu-hoi", "expire revoke"),
    ("het-han thu-hoi-quyet-dinh", "expire withdraw"),
    ("het-han dua-ra", "expire strike"),
    ("thu-hoi", "revoke"),
    ("dua-ra", "strike"),
    ("bao-cao", "report"),
    ("bao-cao nam", "report year"),
    ("bao-cao ky", "report period"),
    ("bao-cao luy-ke", "report total"),
    ("bao-cao den-han", "report due"),
    ("bao-cao danh-sach", "report roster"),
    ("bao-cao phu-luc", "report annex"),
    ("bao-cao van-ban", "report paper"),
    ("bao-cao hoi-dong", "report council"),
    ("tim", "find"),
    ("xem", "show"),
    ("dat", "set"),
    ("soat-so", "check"),
    ("hoan-tac", "undo"),
    ("sao-luu", "backup"),
    ("khoi-phuc", "restore"),
];

/// Options as the glossary names them.
const OPTIONS: &[(&str, &str)] = &[
    ("year", "nam"),
    ("round", "dot"),
    ("pass", "lan"),
    ("star", "sao"),
    ("decision", "quyet-dinh"),
    ("date", "ngay"),
    ("authority", "co-quan"),
    ("as-of", "den-ngay"),
    ("known-by", "biet-den"),
    ("changed-since", "khac-tu"),
    ("from", "tu"),
    ("to", "den"),
    ("by", "theo"),
    ("within", "trong"),
    ("out", "ra"),
    ("dry-run", "thu"),
    ("as", "nguoi"),
    ("reason", "ly-do"),
    ("draft", "du-thao"),
];

/// Every command of the grammar with its path, the top one first.
fn commands() -> Vec<(String, Command)> {
    fn walk(path: &str, command: &Command, all: &mut Vec<(String, Command)>) {
        all.push((path.to_owned(), command.clone()));
        for sub in command.get_subcommands() {
            walk(&format!("{path} {}", sub.get_name()), sub, all);
        }
    }
    let mut all = Vec::new();
    walk("ocop", &Cli::command(), &mut all);
    all
}

#[test]
fn every_command_has_its_vietnamese_name() {
    let desk = Desk::empty();
    for (vi, en) in COMMANDS {
        let told = desk.done(&format!("ocop {en} --help"));
        assert_eq!(desk.done(&format!("ocop {vi} --help")), told, "{vi}");
        assert_eq!(desk.done(&format!("ocop help {vi}")), told, "help {vi}");
    }
    let mut named: Vec<String> = COMMANDS.iter().map(|(_, en)| format!("ocop {en}")).collect();
    named.dedup();
    let mut there: Vec<String> = commands().into_iter().map(|(path, _)| path).filter(|path| path != "ocop").collect();
    named.sort();
    there.sort();
    assert_eq!(named, there, "a command is without its Vietnamese name here");
}

/// Who writes can be tried (`--dry-run`); shortcuts write under their whole name, a backup to no journal, and `check` as
/// what it was asked to do.
#[test]
fn the_journal_knows_every_command_that_writes() {
    let can_be_tried =
        |command: &Command| command.get_arguments().any(|argument| argument.get_long() == Some("dry-run"));
    let writing = commands().into_iter().filter(|(_, command)| can_be_tried(command));
    let mut writing: Vec<String> = writing.map(|(path, _)| path.trim_start_matches("ocop ").to_owned()).collect();
    writing.retain(|path| !["backup", "check", "revoke", "strike"].contains(&path.as_str()));
    writing.extend(["check new-key", "check sign"].map(str::to_owned));
    let mut known: Vec<&str> = ocop::ledger::commands().collect();
    known.sort_unstable();
    writing.sort_unstable();
    assert_eq!(known, writing);
}

#[test]
fn every_option_has_its_vietnamese_name() {
    let mut found = Vec::new();
    for (path, command) in commands() {
        for option in command.get_arguments().filter(|argument| argument.get_long().is_some()) {
            let long = option.get_long().unwrap();
            let aliases = option.get_all_aliases().unwrap_or_default();
            if let Some((_, vi)) = OPTIONS.iter().find(|(en, _)| *en == long) {
                assert!(aliases.contains(vi), "{path} --{long}: {aliases:?} lacks {vi}");
                found.push(long.to_owned());
            }
        }
    }
    for known in ["year", "as-of", "dry-run", "reason", "draft", "within", "out", "as", "from"] {
        assert!(found.iter().any(|long| long == known), "{known}");
    }
}

#[test]
fn the_main_job_in_vietnamese_is_the_same_job() {
    let (vi, en) = (Desk::empty(), Desk::at("certificates"));
    for name in ["roster.csv", "council.csv", "scores.csv"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors/desk").join(name);
        fs::copy(from, vi.path(name)).unwrap();
    }
    for line in [
        "ocop --so ocop.db tao-so --don-vi 87 --ten \"Văn phòng mẫu\"",
        "ocop dang-ky danh-sach roster.csv --nam 2020 --nguoi tester",
        "ocop dang-ky hoi-dong council.csv --thu",
        "ocop dang-ky hoi-dong council.csv",
        "ocop cham-diem nhap scores.csv --hoi-dong tinh-2020 --lan 1",
        "ocop phan-hang hoi-dong tinh-2020",
        "ocop bao-cao phu-luc tinh-2020 --du-thao",
        "ocop cong-nhan hoi-dong tinh-2020 --quyet-dinh 1234/QĐ-UBND --ngay 28/12/2020",
    ] {
        vi.done(line);
    }
    for (typed, meant) in [
        (
            "bao-cao nam 2020 --den-ngay 31/01/2021 --dinh-dang json",
            "report year 2020 --as-of 2021-01-31 --format json",
        ),
        ("bao-cao luy-ke --dinh-dang json", "report total --format json"),
        ("bao-cao danh-sach --dinh-dang csv", "report roster --format csv"),
        ("het-han danh-sach --trong 1200 --dinh-dang json", "expire list --within 1200 --format json"),
        ("phan-hang giai-trinh 2020-0-001 --dinh-dang json", "rate explain 2020-0-001 --format json"),
    ] {
        assert_eq!(vi.done(&format!("ocop {typed} --no-meta")), en.done(&format!("ocop {meant} --no-meta")), "{typed}");
    }
    assert_eq!(vi.done("ocop tim trà sen"), en.done("ocop find tra sen").replace("“tra sen”", "“trà sen”"));
    assert_eq!(vi.done("ocop xem 2020-0-001"), en.done("ocop show 2020-0-001"));
}

#[test]
fn global_options_stand_in_every_place() {
    let desk = Desk::at("certificates");
    fs::rename(desk.path("ocop.db"), desk.path("khac.db")).unwrap();
    for (words, options) in [
        (&["report", "year", "2020"][..], "--ledger khac.db --lang en"),
        (&["expire", "list", "--within", "900"], "--so khac.db --ngon-ngu en"),
        (&["find", "sen"], "--ledger=khac.db --lang=en"),
    ] {
        let line = |at: usize| {
            let (before, after) = words.split_at(at);
            format!("ocop {} {options} {}", before.join(" "), after.join(" "))
        };
        let told = desk.done(&line(0));
        for at in (0..=words.len()).filter(|at| at.checked_sub(1).is_none_or(|i| !words[i].starts_with("--"))) {
            assert_eq!(desk.done(&line(at)), told, "{}", line(at));
        }
    }
    for line in [
        "ocop --as An --ledger khac.db register target --year 2021 --count 5",
        "ocop register --as An target --ledger khac.db --year 2022 --count 5",
        "ocop register target --year 2023 --count 5 --ledger khac.db --as An",
    ] {
        desk.done(line);
    }
    let ledger = rusqlite::Connection::open(desk.path("khac.db")).unwrap();
    let by_an = "SELECT count(*) FROM entry WHERE actor = 'An' AND command = 'register target'";
    assert_eq!(ledger.query_row(by_an, [], |row| row.get::<_, i64>(0)).unwrap(), 3);
}

#[test]
fn no_help_lacks_its_vietnamese() {
    assert_eq!(localise::missing(&Cli::command(), help::vi), Vec::<String>::new());
}

/// The command-line reference. `OCOP_TEST_REWRITE=1` writes it anew: read what changed before it is committed.
#[test]
fn the_reference_is_as_it_was_read() {
    let desk = Desk::empty();
    for lang in ["vi", "en"] {
        let mut told = String::new();
        for (path, _) in commands() {
            let help = desk.done(&format!("{path} --help --lang {lang}"));
            told.push_str(&format!("$ {path} --help\n{help}\n"));
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/reference.{lang}.txt"));
        if env::var_os("OCOP_TEST_REWRITE").is_some() {
            fs::write(&file, &told).unwrap();
        }
        let read = fs::read_to_string(&file).unwrap_or_default();
        let differs = told.lines().zip(read.lines()).find(|(now, then)| now != then);
        assert!(told == read, "tests/reference.{lang}.txt is not what --help prints; first: {differs:?}");
    }
}

#[test]
fn a_closed_pipe_is_success() {
    let desk = Desk::at("certificates");
    for line in [
        "ocop",
        "ocop --help",
        "ocop report year 2020",
        "ocop report roster --format csv",
        "ocop report year 2020 --format json",
        "ocop rate criteria 26-11 --format csv", // longer than what is held back
        "ocop score status tinh-2020",
        "ocop register target --year 2021 --count 5",
        "ocop rate council tinh-2020",
    ] {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = desk.command(&desk::words(line)[1..]).stdout(writer).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stderr.is_empty(), "{line}");
    }
}

/// Faults that only one system has a way to bring about.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_a_full_screen_and_a_name_too_long_are_told() {
    let desk = Desk::at("certificates");
    let told = desk.run("ocop report total --out /dev/full --format csv");
    assert_eq!((told.code, told.out.as_str()), (4, ""));
    assert!(told.err.contains("Ổ đĩa đã đầy"), "{}", told.err);

    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = desk.command(&desk::words("report total")).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "Không in được kết quả: ổ đĩa đã đầy.\n");

    for (typed, told) in [
        ("report total --lang en --format json", "The result could not be printed: the disk is full.\n"),
        ("report --help", "Không in được kết quả: ổ đĩa đã đầy.\n"),
        ("--version", "Không in được kết quả: ổ đĩa đã đầy.\n"),
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = desk.command(&desk::words(typed)).stdout(full).output().unwrap();
        assert_eq!((output.status.code(), &*String::from_utf8_lossy(&output.stderr)), (Some(4), told), "{typed}");
    }

    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = desk.command(&desk::words("set spread 9 --cite QC")).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("Không in được kết quả") && told.contains("Sổ đã ghi xong (mục 7)"), "{told}");
    assert!(desk.done("ocop set").contains("QC"));

    let long = "x".repeat(300);
    let told = desk.run(&format!("ocop report total --out {long}.csv"));
    assert_eq!(told.code, 4);
    assert!(told.err.contains("Không ghi được tệp") && told.err.contains("tên tệp quá dài"), "{}", told.err);
    let told = desk.run(&format!("ocop register roster {long}.csv --year 2020"));
    assert_eq!(told.code, 4);
    assert!(told.err.contains("Không đọc được tệp") && told.err.contains("tên tệp quá dài"), "{}", told.err);
    assert_eq!(desk.files(None).len(), 1, "a file is left behind");
}

/// What no word of a case can hold.
#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_wrong_usage() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::at("office");
    let mut command = desk.command(&desk::words("report total --as"));
    let output = command.arg(OsStr::from_bytes(b"\xFF")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("không phải chữ Unicode"));
}

#[test]
fn a_dry_run_of_every_command_that_writes_leaves_every_byte() {
    const LINES: &[(&str, &str)] = &[
        ("office", "ocop register roster roster.csv --year 2020"),
        ("office", "ocop register roster bad.csv --year 2020 --kind first --skip-bad out.csv"),
        ("roster", "ocop register council council.csv"),
        ("roster", "ocop register office --from 2025-07-01 --unit 82@2025 --joins 82@2024,87"),
        ("roster", "ocop register target --year 2020 --count 5"),
        ("roster", "ocop register same \"Hợp tác xã mẫu 01\" \"Hộ kinh doanh mẫu 03\" --reason \"một chủ thể\""),
        ("council", "ocop register session tinh-2020 --place \"Hội trường\" --present all"),
        ("council", "ocop register tie tinh-2020 TV03 --subject \"Hợp tác xã mẫu 01\" --ground \"người nhà\""),
        ("council", "ocop register council --from tinh-2020 --code tinh-2021 --year 2021 --session 2021-01-20"),
        ("roster", "ocop register dossier 2020-0-001 --received 15/05/2020"),
        ("roster", "ocop register dossier 2020-0-001 --kind first --year 2021 --filed 15/01/2021 --from-last"),
        ("roster", "ocop register document 2020-0-001 --kind award --number 1"),
        ("roster", "ocop register check 2020-0-001 --received 15/05/2020"),
        ("council", "ocop register review tinh-2020 2020-0-001 --points 75"),
        ("council", "ocop register conclusion tinh-2020 2020-0-001 --knock-out --ground \"mẫu\""),
        ("council", "ocop score import scores.csv --council tinh-2020"),
        ("council", "ocop score enter tinh-2020 TV01 2020-0-001"),
        ("roster", "ocop register self-score self.csv"),
        ("office", "ocop register idea ideas.csv"),
        ("office", "ocop register activity activities.csv"),
        ("office", "ocop register idea ideas.csv"),
        ("office", "ocop register activity activities.csv"),
        ("roster", "ocop register plan plans.csv"),
        ("roster", "ocop register support support.csv"),
        ("roster", "ocop register outlet outlets.csv"),
        ("roster", "ocop register figure figures.csv"),
        ("roster", "ocop register inspection \"Trà sen mẫu\" --date 15/01/2021 --criteria kept"),
        ("office", "ocop register columns tinh-a \"Tên hàng=ten_san_pham\""),
        ("scores", "ocop rate council tinh-2020"),
        ("office", "ocop rate criteria --load rubric.csv --cite \"QĐ mẫu\""),
        ("ratings", "ocop certify council tinh-2020 --decision 1/QĐ-UBND --date 28/12/2020"),
        ("certificates", "ocop rate answer 2020-0-001 --points 91 --date 30/01/2021"),
        ("office", "ocop certify import past.csv --star 3 --decision 1/QĐ-UBND --date 28/12/2020"),
        ("certificates", "ocop certify correct 2020-0-001 --name \"Trà mẫu\" --decision 2/QĐ-UBND --date 30/12/2020"),
        ("certificates", "ocop certify reissue 2020-0-001 --because lost --date 30/01/2021"),
        (
            "roster",
            "ocop register subject \"Hợp tác xã mẫu 01\" --renamed \"HTX mẫu 09\" --from 01/01/2021 --paper 1/GCN",
        ),
        ("roster", "ocop register product 2020-0-001 --renamed \"Trà mẫu\" --from 01/01/2021 --paper 1/GCN"),
        (
            "certificates",
            "ocop expire revoke 2020-0-001 --ground dd --conclusion 5/UBND --date 1/1/2021 --decision 9/QĐ-UBND --decision-date 10/1/2021",
        ),
        (
            "certificates",
            "ocop revoke 2020-0-001 --ground dd --conclusion 5/UBND --date 1/1/2021 --decision 9/QĐ-UBND --decision-date 10/1/2021",
        ),
        ("certificates", "ocop expire withdraw 2020-0-001 --decision 9/QĐ-UBND --date 10/1/2021"),
        ("certificates", "ocop expire strike 2020-0-001 --decision 9/QĐ-UBND --date 10/1/2025"),
        ("certificates", "ocop strike 2020-0-001 --decision 9/QĐ-UBND --date 10/1/2025"),
        ("office", "ocop set quorum 2/3 --cite \"Quy chế mẫu\""),
        ("council", "ocop undo 3"),
        ("council", "ocop backup usb"),
        ("council", "ocop restore ocop.db --ledger khac.db"),
        ("office", "ocop check --new-key --passphrase-file mk.txt"),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors/desk");
    for (stage, line) in LINES {
        let desk = Desk::at(stage);
        for name in ["roster.csv", "council.csv", "scores.csv"] {
            fs::copy(folder.join(name), desk.path(name)).unwrap();
        }
        desk.write("bad.csv", "ten_san_pham,chu_the,ngay_nop\nCam mẫu,HTX mẫu 09,\nQuýt mẫu,HTX mẫu 09,31/02/2020\n");
        desk.write("self.csv", "ma_ho_so,diem\n2020-0-001,75\n");
        desk.write("ideas.csv", "nam,ten_san_pham,loai_y_tuong\n2021,Cam mẫu,tiềm năng\n");
        desk.write("activities.csv", "nam,loai_hoat_dong,vai_tro,so_luong\n2021,hội chợ,tham gia,1\n");
        desk.write("ideas.csv", "nam,ten_san_pham,loai_y_tuong\n2021,Cam mẫu,tiềm năng\n");
        desk.write("activities.csv", "nam,loai_hoat_dong,vai_tro,so_luong\n2021,hội chợ,tham gia,1\n");
        desk.write("plans.csv", "nam,ten_san_pham,ngay_nhan\n2020,Trà sen mẫu,05/03/2020\n");
        desk.write("support.csv", "nam,noi_dung,nguon,da_chi\n2020,Bao bì,NSTW,5 triệu\n");
        desk.write("outlets.csv", "loai,ten\nsiêu thị,Siêu thị mẫu\n");
        desk.write("figures.csv", "nam,ten_san_pham,lao_dong\n2020,Trà sen mẫu,3\n");
        desk.write("past.csv", "ten_san_pham,chu_the\nCam mẫu,HTX mẫu 09\n");
        let rubric = include_str!("../src/law/data/rubrics/26-11.csv");
        desk.write("rubric.csv", rubric.replacen("Nguồn nguyên liệu", "Nguồn", 1));
        desk.write("typed.txt", "30\n20\n35\nc\n");
        desk.secret("mk.txt", "bưởi năm roi Lấp Vò");
        let before = desk.files(None);
        for (option, lang, word) in [("--dry-run", "en", "DRY RUN"), ("--thu", "vi", "THỬ")] {
            let told = desk.done(&format!("{line} {option} --lang {lang}"));
            assert!(told.contains(word), "{line}: {told}");
            assert!(desk.files(None) == before, "{line} {option} changed a file");
        }
        desk.done(line); // and for real it does write
        assert!(desk.files(None) != before, "{line} wrote nothing");
    }
    let desk = Desk::empty();
    assert!(desk.done("ocop init --unit 87 --name An --dry-run").contains("THỬ"));
    assert!(desk.files(None).is_empty());

    let writing = commands().into_iter().filter(|(_, c)| c.get_arguments().any(|a| a.get_long() == Some("dry-run")));
    for (path, _) in writing.filter(|(path, _)| path != "ocop init") {
        assert!(LINES.iter().any(|(_, line)| line.starts_with(&path)), "{path} is not tried");
    }
}
