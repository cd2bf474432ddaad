//! Files, names and arguments made to do harm: what comes in is text and has a limit, what goes out runs nowhere. What a
//! ledger's file may hold is in `hostile_ledger.rs`.

use std::fs;

use crate::desk::{self, Answer, Desk};
use crate::{sheets, xlsx};
use rusqlite::Connection;

/// Names that a spreadsheet would take for formulas, at the start of a cell or where another separator begins one; and
/// some that only look as if they had our guard.
const FORMULAS: [&str; 18] = [
    "=1+1",
    "+84 912",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"http://x\",\"y\")",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "'=1+1",
    "''@x",
    "\"=1+1",
    "Chè;=cmd|' /C calc'!A0;",
    "Chè,-1,\"+2",
    "Chè;'=1",
    "'s-Gravenhage",
    "Chè Shan - 100g; loại 1",
];

/// A roster of products of such names.
fn roster(names: &[&str]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["ten_san_pham", "chu_the", "xa", "loai_ho_so"]).unwrap();
    for name in names {
        // As a careful writer guards it: each name as it is, read back by the guard's own rule.
        let cell = ocop::text::guard::guard(name);
        writer.write_record([&*cell, "HTX mẫu", "Xã mẫu", "lần đầu"]).unwrap();
    }
    writer.into_inner().unwrap()
}

fn desk_of(names: &[&str]) -> Desk {
    let desk = Desk::at("office");
    desk.write("r.csv", roster(names));
    desk.done("ocop register roster r.csv --year 2020");
    desk
}

fn column(desk: &Desk, sql: &str) -> Vec<String> {
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let mut statement = ledger.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

const NAMES: &str = "SELECT name FROM product_rev ORDER BY name";

#[test]
fn formulas_go_out_as_text_and_come_back_as_they_were() {
    let desk = desk_of(&FORMULAS);
    let kept = column(&desk, NAMES);
    let mut names: Vec<String> = FORMULAS.iter().map(|name| (*name).to_owned()).collect();
    names.sort();
    assert_eq!(kept, names);
    let starts = |cell: &str| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    for columns in ["annex", "machine"] {
        for format in ["csv", "xlsx"] {
            desk.done(&format!("ocop report roster --columns {columns} --out {columns}.{format}"));
        }
        let text = fs::read_to_string(desk.path(format!("{columns}.csv"))).unwrap();
        for separator in *b",;\t" {
            let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
            for cell in
                reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            {
                assert!(!starts(&cell), "{columns}, “{}”: {cell}", char::from(separator));
            }
        }
        // A sheet's text is text by its type; nothing of a name is a formula or a link.
        let book = fs::read(desk.path(format!("{columns}.xlsx"))).unwrap();
        let sheet = xlsx::part(&book, "xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "{columns}");
    }
    for file in ["machine.csv", "machine.xlsx"] {
        let other = Desk::at("office");
        other.write(file, fs::read(desk.path(file)).unwrap());
        other.done(&format!("ocop register roster {file} --year 2020"));
        assert_eq!(column(&other, NAMES), names, "{file}");
    }
}

#[test]
fn markup_in_a_name_is_text_in_every_format() {
    let names = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "a|b](javascript:alert(1))`c`*d*",
        "&lt;b&gt; <b>x</b> </title><svg onload=alert(1)>",
        "Chè BEGIN:VEVENT;SUMMARY:x\\n",
    ];
    let desk = Desk::at("certificates");
    let ledger = Connection::open(desk.path("ocop.db")).unwrap();
    let sql = "INSERT INTO product_rev (product, rev, valid_from, entry, name, name_key, search)
               SELECT product, 2, valid_from, entry, ?1, ?1, search FROM product_rev WHERE product = ?2";
    for (product, name) in (1..).zip(names) {
        let name = if product == 5 {
            format!("{name}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:{}", "đ".repeat(90))
        } else {
            name.to_owned()
        };
        assert_eq!(ledger.execute(sql, (name, product)).unwrap(), 1);
    }
    drop(ledger);
    for line in
        ["report roster", "expire list --within 2000 --all", "expire list --within 2000", "report council tinh-2020"]
    {
        let answer = desk.run(&format!("ocop {line} --format html"));
        if answer.code == 2 {
            continue; // not every one of these can be a page
        }
        // The one script of ours stands by its sum in the page's own policy: src/report/format/html.rs.
        let ours = concat!("<script>", include_str!("../src/report/format/html/sort.js"), "</script>");
        let html = answer.out.replacen(ours, "", 1).to_lowercase();
        for tag in ["<script", "<img", "<b>", "</title><", "<svg onload", "javascript:alert(1)\""] {
            assert!(!html.contains(tag), "{line}: {tag}");
        }
        assert_eq!(html.matches("<title>").count(), 1);
        let md = desk.done(&format!("ocop {line} --format md"));
        for row in md.lines().filter(|row| row.starts_with("| ")) {
            let bare =
                row.replace("\\\\", "").replace("\\|", "").replace("\\<", "").replace("\\&", "").replace("\\]", "");
            assert!(!bare.replace("<br>", "").contains(['<', '&', ']']), "{row}");
        }
        let counts: Vec<usize> = md
            .lines()
            .filter(|row| row.starts_with("| "))
            .map(|row| row.replace("\\\\", "").replace("\\|", "").matches('|').count())
            .collect();
        assert!(counts.windows(2).filter(|pair| pair[0] != pair[1]).count() < 5, "{line}: {counts:?}\n{md}");
    }
    let calendar = desk.done("ocop report due --as-of 2023-12-01 --format ics");
    let begins = calendar.split("\r\n").filter(|line| *line == "BEGIN:VEVENT").count();
    assert_eq!(begins, calendar.matches("\r\nUID:").count());
    assert_eq!(begins, calendar.matches("\r\nEND:VEVENT\r\n").count());
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
}

#[test]
fn sql_in_every_field_is_kept_as_text() {
    const SQL: &str = "x'); DROP TABLE entry; --";
    let desk = Desk::empty();
    let tables = "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name";
    desk.done(&format!("ocop --as \"{SQL}\" init --unit 87 --name \"{SQL}\""));
    let before = column(&desk, tables);
    let headings = [
        "ten_san_pham",
        "chu_the",
        "xa",
        "huyen",
        "tinh",
        "loai_ho_so",
        "ghi_chu",
        "nhom",
        "dia_chi",
        "email",
        "ma_san_pham",
        "bo_san_pham",
    ];
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(headings).unwrap();
    writer.write_record([SQL, SQL, SQL, SQL, "Đồng Tháp", "lần đầu", SQL, SQL, SQL, SQL, "", ""]).unwrap();
    desk.write("r.csv", writer.into_inner().unwrap());
    desk.run("ocop register roster r.csv --year 2020");
    desk.run(&format!("ocop set quorum 2/3 --cite \"{SQL}\" --reason \"{SQL}\""));
    desk.run(&format!("ocop register subject --name \"{SQL}\" --commune \"{SQL}\" --address \"{SQL}\""));
    desk.run(&format!("ocop register product --name \"{SQL}\" --subject \"{SQL}\""));
    desk.run(&format!("ocop register idea --name \"{SQL}\" --subject \"{SQL}\" --year 2020"));
    for noun in
        ["find", "show", "rate council", "score status", "expire list --council", "report council", "report dossier"]
    {
        let answer = desk.run(&format!("ocop {noun} \"{SQL}\""));
        assert!(matches!(answer.code, 0..=3), "{noun}: {}", answer.err);
    }
    for value in ["undo 1 --reason", "undo", "report year", "report roster --council", "report total --as-of"] {
        let answer = desk.run(&format!("ocop {value} \"{SQL}\""));
        assert!(matches!(answer.code, 0..=3), "{value}: {}", answer.err);
    }
    assert_eq!(column(&desk, tables), before);
    assert!(column(&desk, "SELECT actor FROM entry").iter().any(|actor| actor == SQL));
    assert!(column(&desk, "SELECT name FROM office_rev").iter().any(|name| name == SQL));
    assert!(column(&desk, "SELECT name FROM product_rev").iter().any(|name| name == SQL));
    assert_eq!(column(&desk, "PRAGMA integrity_check"), ["ok"]);
}

/// Runs the program in so much memory (its code and stacks among it) and no more, and for no more than two minutes of the
/// processor's: over that it would abort, or be ended.
#[cfg(target_os = "linux")]
pub fn within(desk: &Desk, mib: usize, line: &str) -> Answer {
    let command = desk.command(&desk::words(line)[1..]);
    let mut limited = std::process::Command::new("sh");
    let script = format!("ulimit -v {}; ulimit -t 120; exec \"$@\"", mib * 1024);
    limited.args(["-c", &script, "sh"]).arg(command.get_program()).args(command.get_args());
    limited.current_dir(desk.path("")).env_clear().stdin(std::process::Stdio::null());
    limited.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = limited.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Answer { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap_or(-1) }
}

const PLAIN: &str = "# DS\nTên sản phẩm | Chủ thể | Xã | Loại hồ sơ\nChè mẫu | HTX mẫu | Xã mẫu | lần đầu\n";

/// The plain roster with its sheet's rows followed by others.
fn with_rows(rows: &str) -> Vec<u8> {
    let book = sheets::workbook(PLAIN);
    let sheet = xlsx::part(&book, "xl/worksheets/sheet1.xml");
    let sheet = sheet.replace("</sheetData>", &format!("{rows}</sheetData>"));
    xlsx::set_part(&book, "xl/worksheets/sheet1.xml", sheet.as_bytes())
}

#[cfg(target_os = "linux")]
#[test]
fn a_workbook_made_to_exhaust_memory_is_refused_within_little() {
    let cell = |at: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>.</t></is></c>");
    let far = with_rows(&format!("<row r=\"1048576\">{}</row>", cell("XFD1048576")));
    let across = with_rows(&format!("<row r=\"3\">{}</row>", cell("XFD3")));
    let down = with_rows(&format!("<row r=\"1048576\">{}</row>", cell("A1048576")));
    let overflow = with_rows(&format!("<row r=\"4294967296\">{}</row>", cell("ZZZZZZZ99999999999")));
    let deep = with_rows(&format!("<row r=\"3\">{}", "<x>".repeat(1_000_000)));
    let long = with_rows(&format!(
        "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>{}</t></is></c></row>",
        "z".repeat(30 << 20)
    ));
    let tag = with_rows(&format!("<row r=\"3\" {}=\"1\"></row>", "a".repeat(30 << 20)));
    let book = sheets::workbook(PLAIN);
    let shared = format!("<sst>{}</sst>", "<si><t/></si>".repeat(20_000_000));
    let shared = xlsx::set_part(&book, "xl/sharedStrings.xml", shared.as_bytes());
    let merged = xlsx::part(&book, "xl/worksheets/sheet1.xml").replace(
        "</sheetData>",
        &format!("</sheetData><mergeCells>{}</mergeCells>", "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(50_000)),
    );
    let merged = xlsx::set_part(&book, "xl/worksheets/sheet1.xml", merged.as_bytes());
    let sheets_many = xlsx::part(&book, "xl/workbook.xml").replace(
        "</sheets>",
        &format!(
            "{}</sheets>",
            (2..60_000)
                .map(|n| format!("<sheet name=\"s{n}\" sheetId=\"{n}\" r:id=\"rId1\"/>"))
                .collect::<Vec<_>>()
                .concat()
        ),
    );
    let many = xlsx::set_part(&book, "xl/workbook.xml", sheets_many.as_bytes());
    for (name, bytes) in [
        ("far", far),
        ("across", across),
        ("down", down),
        ("overflow", overflow),
        ("deep", deep),
        ("long", long),
        ("tag", tag),
        ("shared", shared),
        ("merged", merged),
        ("many", many),
    ] {
        let desk = Desk::at("office");
        desk.write(&format!("{name}.xlsx"), bytes);
        let answer = within(&desk, 1536, &format!("ocop register roster {name}.xlsx --year 2020"));
        assert!(matches!(answer.code, 0 | 3), "{name}: {} {}", answer.code, answer.err);
    }
}

/// Texts that a small file gives to each of thousands of cells would be read in each.
#[test]
fn a_long_text_in_every_cell_is_not_read_for_ever() {
    let cell = |n: u32| format!("<c r=\"A{n}\" t=\"inlineStr\"><is><t>{}</t></is></c>", "-".repeat(30_000));
    let rows: Vec<String> = (3..=802).map(|n| format!("<row r=\"{n}\">{}</row>", cell(n))).collect();
    let book = with_rows(&rows.concat());
    assert!(book.len() < 1 << 20, "{}", book.len());
    let desk = Desk::at("office");
    desk.write("dai.xlsx", book);
    let mut read = 0;
    let mut workbook = ocop::roster::Workbook::open(&desk.path("dai.xlsx")).unwrap().unwrap();
    let refused = workbook.rows("DS", &mut |_| {
        read += 1;
        true
    });
    // Excel's longest text is 32,767 letters; 16 MiB of such is no list.
    assert!(matches!(refused, Err(ocop::roster::file::FileFault::Inflates { limit }) if limit == 16 << 20));
    assert!((500..600).contains(&read), "{read}");
}

#[test]
fn entities_of_a_workbook_are_never_resolved() {
    let secret = "bí mật của máy này";
    let desk = Desk::at("office");
    desk.write("secret.txt", secret);
    let book = sheets::workbook(PLAIN);
    let sheet = xlsx::part(&book, "xl/worksheets/sheet1.xml");
    let body = &sheet[sheet.find("<worksheet").unwrap()..];
    let laughs = (1..12)
        .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
        .collect::<Vec<_>>()
        .concat();
    let external = format!("<!ENTITY x SYSTEM \"file://{}\">", desk.path("secret.txt").display());
    for (name, told, entity) in [
        ("laughs", format!("<!DOCTYPE w [<!ENTITY l0 \"ha\">{laughs}]>"), "&l11;"),
        ("external", format!("<!DOCTYPE w [{external}]>"), "&x;"),
        ("fetched", "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">".to_owned(), "&x;"),
    ] {
        let row = format!(
            "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>a{entity}b</t></is></c><c r=\"B3\" t=\"inlineStr\"><is><t>HTX B</t></is></c></row>"
        );
        let body = body.replace("</sheetData>", &format!("{row}</sheetData>"));
        let sheet = format!("<?xml version=\"1.0\"?>{told}{body}");
        desk.write(&format!("{name}.xlsx"), xlsx::set_part(&book, "xl/worksheets/sheet1.xml", sheet.as_bytes()));
        let answer = desk.run(&format!("ocop register roster {name}.xlsx --year 2020"));
        assert!(matches!(answer.code, 0 | 3), "{name}: {}", answer.err);
        let names = column(&desk, "SELECT name FROM product_rev").join("\n");
        assert!(!names.contains(secret) && !names.contains("haha") && !answer.err.contains(secret), "{name}: {names}");
    }
}

#[test]
fn a_text_file_of_no_text_is_refused_with_its_place() {
    let heading = "ten_san_pham,chu_the,loai_ho_so\n";
    let wide = format!("{}\n{}\n", "a,".repeat(100_000), "1,".repeat(100_000));
    let long = format!("{heading}{},HTX mẫu,lần đầu\n", "x".repeat(10 << 20));
    let row = format!("{heading}Chè,HTX,{}\n", ",".repeat(100_000));
    let surrogate = |unit: u16| {
        let units = format!("{heading}Chè")
            .encode_utf16()
            .chain([unit])
            .chain(",HTX,lần đầu\n".encode_utf16())
            .collect::<Vec<_>>();
        [0xff, 0xfe].into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect::<Vec<u8>>()
    };
    for (name, bytes) in [
        ("nul", format!("{heading}Ch\0è,HTX,lần đầu\n").into_bytes()),
        ("utf8", [heading.as_bytes(), b"Ch\xc3\x28\x8f\x9d,HTX,x\n"].concat()),
        ("high", surrogate(0xd800)),
        ("low", surrogate(0xdc00)),
        ("wide", wide.into_bytes()),
        ("long", long.into_bytes()),
        ("row", row.into_bytes()),
        ("quote", format!("{heading}\"{}", "x\n".repeat(1 << 16)).into_bytes()),
        ("empty", Vec::new()),
    ] {
        let desk = Desk::at("office");
        desk.write(&format!("{name}.csv"), bytes);
        let before = desk.files(None);
        let answer = desk.run(&format!("ocop register roster {name}.csv --year 2020"));
        assert_eq!((answer.code, answer.out.as_str()), (3, ""), "{name}: {}", answer.err);
        assert!(answer.err.contains(&format!("{name}.csv")) && answer.err.len() < 4000, "{name}: {}", answer.err);
        assert_eq!(desk.files(None), before, "{name}");
    }
}

/// A part of an archive is read, never written: where it says it belongs makes no difference.
#[test]
fn names_of_parts_and_sheets_lead_nowhere() {
    let desk = Desk::at("office");
    let book = xlsx::with_part(&sheets::workbook(PLAIN), "../../stolen.xml", b"x");
    let book = xlsx::with_part(&book, "/tmp/ocop-stolen.xml", b"x");
    let title = xlsx::part(&book, "xl/workbook.xml").replace("name=\"DS\"", "name=\"../..\u{1b}[2J\u{202e}x\"");
    desk.write("a.xlsx", xlsx::set_part(&book, "xl/workbook.xml", title.as_bytes()));
    let before = desk.files(None).len();
    let answer = desk.run("ocop register roster a.xlsx --year 2020");
    assert!(matches!(answer.code, 0 | 3), "{}", answer.err);
    assert!(!format!("{}{}", answer.out, answer.err).contains(['\u{1b}', '\u{202e}']));
    assert_eq!(desk.files(None).len(), before);
    assert!(!std::path::Path::new("/tmp/ocop-stolen.xml").exists());
}

#[test]
fn names_that_become_names_of_files_stay_in_their_folder() {
    let communes = [
        "../../x",
        "/etc/passwd",
        "CON",
        "a/b",
        "a\\b",
        ".",
        "..",
        "nul.txt",
        "x. . .",
        "-rf",
        "COM1",
        "~",
        "*?<>|:\"",
        "  ",
    ];
    let long = "Xã ".to_owned() + &"𠀀đ".repeat(200);
    let mut text = "ten_san_pham,chu_the,xa,loai_ho_so\n".to_owned();
    for (n, commune) in communes.iter().copied().chain([long.as_str()]).enumerate() {
        text += &format!("Chè {n},HTX số {n},\"{}\",lần đầu\n", commune.replace('"', "\"\""));
    }
    let desk = Desk::at("office");
    desk.write("r.csv", text);
    desk.done("ocop register roster r.csv --year 2020");
    let before: Vec<String> = desk.files(None).into_iter().map(|(name, _)| name).collect();
    for by in ["commune", "subject"] {
        desk.done(&format!("ocop report roster --split {by} --out {by} --format csv"));
        let mut files = 0;
        for entry in fs::read_dir(desk.path(by)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            assert!(entry.file_type().unwrap().is_file() && name.len() <= 255, "{name}");
            let stem = name.strip_suffix(".csv").unwrap();
            assert!(!stem.is_empty() && !stem.starts_with(['.', '-', ' ']) && !stem.ends_with(['.', ' ']), "{name}");
            assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']), "{name}");
            assert!(!["con", "nul", "com1"].contains(&stem.split('.').next().unwrap()), "{name}");
            files += 1;
        }
        assert!(files >= communes.len() - 6, "{by}: {files}");
    }
    let after = desk.files(None).into_iter().map(|(name, _)| name).filter(|name| !before.contains(name));
    assert_eq!(after.collect::<Vec<_>>(), ["commune", "subject"]);
}

#[cfg(unix)]
#[test]
fn what_stands_where_a_file_should_be_written_is_kept_or_told() {
    let desk = Desk::at("certificates");
    fs::create_dir(desk.path("d.csv")).unwrap();
    desk.write("aim.csv", "");
    std::os::unix::fs::symlink(desk.path("aim.csv"), desk.path("link.csv")).unwrap();
    std::os::unix::fs::symlink(desk.path("nowhere/x.csv"), desk.path("lost.csv")).unwrap();
    std::os::unix::fs::symlink(desk.path("ocop.db"), desk.path("ledger.csv")).unwrap();
    let ledger = fs::read(desk.path("ocop.db")).unwrap();
    for (file, code) in [("d.csv", 2), ("link.csv", 0), ("/dev/full", 4), ("ledger.csv", 2), ("ocop.db", 2)] {
        let answer = desk.run(&format!("ocop report roster --format csv --force --out {file}"));
        assert!(
            answer.code == code || (answer.code != 0 && code != 0 && answer.code <= 4),
            "{file}: {} {}",
            answer.code,
            answer.err
        );
        assert_eq!(fs::read(desk.path("ocop.db")).unwrap(), ledger, "{file}");
    }
    assert!(desk.path("link.csv").is_symlink() && fs::metadata(desk.path("aim.csv")).unwrap().len() > 100);
    // A pipe is written to its reader, and nothing takes its place.
    let pipe = desk.path("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    desk.done("ocop report roster --format csv --out pipe.csv");
    assert!(reader.join().unwrap().contains("ten_san_pham"));
    assert!(!fs::metadata(&pipe).unwrap().is_file());
}

#[cfg(unix)]
#[test]
fn no_argument_makes_a_fault_of_ours() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::at("certificates");
    let enormous = "đ".repeat(60_000);
    for before in [
        "find",
        "show",
        "report year",
        "report roster --council",
        "--ledger",
        "--as",
        "undo",
        "report total --out",
        "register roster",
        "certify import",
        "--lang",
        "rate council",
        "",
    ] {
        for odd in [
            &b"\xff\xfe"[..],
            b"\xed\xa0\x80",
            enormous.as_bytes(),
            b"",
            b"\x1b]0;x\x07\xc2\x9b",
            "\u{202e}".as_bytes(),
        ] {
            let mut command = desk.command(&before.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
            let output = command.arg(OsStr::from_bytes(odd)).output().unwrap();
            let code = output.status.code().unwrap_or(-1);
            let err = String::from_utf8(output.stderr).unwrap();
            assert!(matches!(code, 0..=4), "{before} {:?}: {code} {err}", &odd[..odd.len().min(9)]);
            assert!(!err.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{before}: {err}");
            if std::str::from_utf8(odd).is_err()
                && !matches!(before, "--ledger" | "report total --out" | "register roster" | "certify import")
            {
                assert_eq!(code, 2, "{before}: {err}");
            }
        }
    }
}
