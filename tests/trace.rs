//! What is behind figures: as many records as the figure says, for every figure of the annual report; and figures against
//! plain SQL over the ledger's tables, on random ledgers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::common::{Desk, holds};
use crate::model::life::Dice;
use crate::threads;
use chrono::{Days, Months, NaiveDate};
use serde_json::{Value, json};

/// The paths of every whole number of some figures; of an array's element with its place.
fn numbers(value: &Value, path: &str, found: &mut BTreeMap<String, u64>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| numbers(value, &below(key), found)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| numbers(value, &below(&at.to_string()), found));
        }
        Value::Number(number) => drop(found.insert(path.to_owned(), number.as_u64().unwrap())),
        _ => {}
    }
}

/// What is a number and counts no records: a year, a plan, a share of it, how often a council scored.
const NO_COUNT: [&str; 11] =
    ["from_year", "to_year", "year", "passes", "first", "planned", "percent_x10", "star", "from", "to", "round"];

/// Holds every figure of a report against what is behind it; how many there were.
fn every_figure_has_its_records(desk: &Desk, line: &str) -> usize {
    let mut all = BTreeMap::new();
    numbers(&desk.figures(line), "", &mut all);
    // "evaluated.first" counts dossiers, "targets.0.first" is what was first planned.
    all.retain(|path, _| {
        let last = path.rsplit('.').next().unwrap();
        let planned = path.starts_with("targets.") || path.starts_with("activities.rows.");
        // What stands in a list of rows is told there.
        let listed = path.starts_with("list.") || path.contains(".gaps.");
        !listed && (!NO_COUNT.contains(&last) || (last == "first" && !planned))
    });
    assert!(!all.is_empty(), "{line}");
    let told = threads::each(&all.iter().collect::<Vec<_>>(), |(path, figure)| {
        let traced = desk.figures(&format!("{line} --trace \"{path}\""));
        assert_eq!((&traced["count"], &traced["figure"]), (&json!(figure), &json!(path)), "{line}");
        let rows = traced["rows"].as_array().unwrap();
        let weighed = rows.first().is_some_and(|row| row["so_luong"].is_u64());
        let of = |row: &Value| row["so_luong"].as_u64().unwrap();
        let sum = if weighed { rows.iter().map(of).sum() } else { rows.len() as u64 };
        assert_eq!(sum, **figure, "{line} --trace {path}");
        let once: BTreeSet<String> = rows.iter().map(ToString::to_string).collect();
        assert_eq!(once.len(), rows.len(), "{line} --trace {path}: a record twice");
    });
    told.len()
}

#[test]
fn every_figure_of_an_annual_report_has_as_many_records_behind_it() {
    let pleiku = Desk::example("pleiku-2019-2021", "2022-08-02");
    assert!(every_figure_has_its_records(&pleiku, "ocop report year 2020 --by star,district --by-date") > 60);
    let long_xuyen = Desk::example("long-xuyen-2022", "2023-02-16");
    assert!(every_figure_has_its_records(&long_xuyen, "ocop report year 2022") > 60);
    every_figure_has_its_records(&long_xuyen, "ocop report year 2021-2022");
    every_figure_has_its_records(&long_xuyen, "ocop report period --of year --year 2022 --by commune");
    every_figure_has_its_records(&long_xuyen, "ocop report total --by form,commune --units then");
}

/// Of reports that sum records which they do not list.
#[test]
fn every_figure_of_the_other_reports_has_as_many_records_behind_it() {
    let son_la = Desk::example("son-la-2024", "2027-02-01");
    every_figure_has_its_records(&son_la, "ocop report target 2024");
    let pleiku = Desk::example("pleiku-2019-2021", "2022-08-02");
    assert!(every_figure_has_its_records(&pleiku, "ocop report activity") > 10);
    let dong_thap = Desk::example("dong-thap-2020", "2021-01-31");
    assert!(every_figure_has_its_records(&dong_thap, "ocop report year 2020 --potential apart --by star") > 60);
    // What a row shows is what is behind its name: published, 34 of four stars, four of them sent up for five.
    for (name, count) in [("hạng 4 sao", 30), ("tiềm năng 5 sao", 4), ("hạng 3 sao", 65)] {
        let traced = dong_thap.figures(&format!("ocop report year 2020 --potential apart --trace \"{name}\""));
        assert_eq!(traced["rows"].as_array().unwrap().len(), count, "{name}");
    }
}

/// Certificates of one day end on one day: the line of their end says how many, and they are behind it.
#[test]
fn what_is_due_has_its_dossiers_and_certificates_behind_each_line() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let due = desk.figures("ocop report due --within 3650");
    let mut lines: BTreeMap<String, u64> = BTreeMap::new();
    for item in due["items"].as_array().unwrap() {
        let told = |key: &str| item[key].as_str().unwrap().to_owned();
        if ["dossier", "decision"].iter().any(|key| item[key].is_string()) {
            *lines.entry(format!("{}-{}", told("kind"), told("date"))).or_default() += 1;
        }
    }
    assert!(!lines.is_empty(), "{due}");
    for (line, count) in lines {
        let traced = desk.figures(&format!("ocop report due --within 3650 --trace \"{line}\""));
        assert_eq!(
            (&traced["count"], traced["rows"].as_array().unwrap().len() as u64),
            (&json!(count), count),
            "{line}"
        );
    }
}

#[test]
fn every_figure_of_several_ledgers_has_as_many_records_behind_it() {
    let desk = Desk::example("long-xuyen-2022", "2023-02-16");
    let other = Desk::example("pleiku-2019-2021", "2022-08-02");
    std::fs::copy(other.path("ocop.db"), desk.path("pleiku.db")).unwrap();
    let both = "--ledger ocop.db --ledger pleiku.db";
    assert!(every_figure_has_its_records(&desk, &format!("ocop report year 2020 --by unit,star {both}")) > 60);
    every_figure_has_its_records(&desk, &format!("ocop report total {both}"));
}

#[test]
fn a_figure_is_named_as_its_row_is_or_by_its_key() {
    let desk = Desk::example("pleiku-2019-2021", "2022-08-02");
    let by_name = desk.figures("ocop report year 2020 --trace \"Hạng 4 sao\"");
    let by_key = desk.figures("ocop report year 2020 --trace recognised.by_star.four");
    assert_eq!((&by_name, &by_name["count"]), (&by_key, &json!(9)));
    let cell = desk.figures("ocop report year 2020 --by star,district --trace \"4 sao, Thành phố Pleiku\"");
    assert_eq!(cell["rows"], by_name["rows"]);
    let wrong = desk.refuses(3, "ocop report year 2020 --trace \"hạng 4 sai\"");
    holds(&wrong, &["Báo cáo không có số liệu “hạng 4 sai”. Gần nhất: hạng 4 sao."]);
    // 44 panels are one line of the ledger.
    let panels = desk.flat("ocop report activity");
    holds(&panels, &["44"]);
}

/// A random past: certificates of several years, with stars, kinds, forms, districts, days known or not.
fn random(seed: u64) -> Desk {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (seed << 7));
    let mut dice = |sides: i64| usize::try_from(dice.below(sides)).unwrap();
    let mut text =
        "ten_san_pham,chu_the,loai_chu_the,huyen,hang_sao,loai_danh_gia,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam\n"
            .to_owned();
    let first = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
    let last = NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
    for product in 0..60 {
        let subject = dice(25);
        let form = ["htx", "tnhh", "hkd", "tht"][subject % 4];
        let district = ["huyện Mai Sơn", "huyện Yên Châu", "thành phố Sơn La", ""][subject % 4];
        let mut day = first + Days::new(dice(1200) as u64);
        for again in 0..=dice(3) {
            let star = ["3", "4", "5", ""][dice(4)];
            let kind = if again == 0 { "lần đầu" } else { ["nâng hạng", "đánh giá lại", ""][dice(3)] };
            let year = 2019 + dice(6);
            let year = if dice(3) == 0 { year.to_string() } else { day.format("%Y").to_string() };
            let number = day.format("%y%m%d");
            writeln!(
                text,
                "Sản phẩm {product:02},Chủ thể {subject:02},{form},{district},{star},{kind},{number}/QĐ-UBND,{day},UBND tỉnh Sơn La,{year}"
            )
            .unwrap();
            day = day + Months::new(1 + u32::try_from(dice(20)).unwrap()) + Days::new(dice(28) as u64);
            if day > last {
                break;
            }
        }
    }
    let desk = Desk::of("14@2024", "2026-01-01");
    desk.write("gcn.csv", text);
    desk.ok("ocop certify import gcn.csv");
    desk
}

/// Every certificate with what it says and whose it is, as a plain reading of the tables has it.
const ALL: &str = "
    CREATE TEMP VIEW told AS
      SELECT c.id, c.product, r.star, r.kind, r.year, d.signed_on, p.subject, s.form, s.district
      FROM certificate c
      JOIN certificate_rev r ON r.certificate = c.id
       AND r.rev = (SELECT max(x.rev) FROM certificate_rev x WHERE x.certificate = c.id)
      JOIN decision_rev d ON d.decision = c.decision
       AND d.rev = (SELECT max(x.rev) FROM decision_rev x WHERE x.decision = c.decision)
      JOIN product p ON p.id = c.product
      JOIN subject_rev s ON s.subject = p.subject
       AND s.rev = (SELECT max(x.rev) FROM subject_rev x WHERE x.subject = p.subject);
    CREATE TEMP VIEW last_of_year AS
      SELECT * FROM told a WHERE NOT EXISTS
        (SELECT 1 FROM told b WHERE b.product = a.product AND b.year = a.year AND b.signed_on > a.signed_on);
    CREATE TEMP VIEW last_of_all AS
      SELECT * FROM told a WHERE NOT EXISTS (SELECT 1 FROM told b WHERE b.product = a.product AND b.signed_on > a.signed_on);
";

/// The figures of a query with a text and two numbers a row.
fn sql(ledger: &rusqlite::Connection, query: &str) -> BTreeMap<String, (u64, u64)> {
    let mut statement = ledger.prepare(query).unwrap();
    let rows = statement.query_map([], |row| {
        Ok((
            row.get::<_, Option<String>>(0)?.unwrap_or("unknown".to_owned()),
            (row.get::<_, u32>(1)?.into(), row.get::<_, u32>(2)?.into()),
        ))
    });
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// The cells of a report's cut: the codes joined, products and subjects.
fn cells(figures: &Value) -> BTreeMap<String, (u64, u64)> {
    let cells = figures["cut"]["cells"].as_array().unwrap().iter();
    cells
        .map(|cell| {
            let of = cell["of"].as_array().unwrap().iter();
            // Of a place what it is called: "Huyện Mai Sơn" as rosters print it.
            let code = of.map(|value| value["name"].as_str().or(value["code"].as_str()).unwrap_or("unknown"));
            let count = |what: &str| cell[what].as_u64().unwrap();
            (code.collect::<Vec<_>>().join("|").to_lowercase(), (count("products"), count("subjects")))
        })
        .collect()
}

#[test]
fn figures_of_random_ledgers_are_those_of_plain_sql() {
    for seed in 0..6 {
        let desk = random(seed);
        let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
        ledger.execute_batch(ALL).unwrap();
        let count = |of: &str| -> u32 {
            ledger.query_row(&format!("SELECT count(*) FROM {of}"), [], |row| row.get(0)).unwrap()
        };
        let years: Vec<i32> = (2019..=2025).collect();
        threads::each(&years, |year| {
            let ledger = rusqlite::Connection::open(desk.path("ocop.db")).unwrap();
            ledger.execute_batch(ALL).unwrap();
            let cut = |of: &str| {
                sql(
                    &ledger,
                    &format!(
                        "SELECT {of}, count(*), count(DISTINCT subject) FROM last_of_year WHERE year = {year} GROUP BY 1"
                    ),
                )
            };
            for (by, of) in [
                ("star", "CAST(star AS TEXT)"),
                ("kind", "kind"),
                ("form", "form"),
                ("star,form", "coalesce(CAST(star AS TEXT), 'unknown') || '|' || form"),
                ("kind,star", "coalesce(kind, 'unknown') || '|' || coalesce(CAST(star AS TEXT), 'unknown')"),
                ("district", "coalesce(lower(district), 'unknown')"),
            ] {
                let figures = desk.figures(&format!("ocop report year {year} --by {by}"));
                let lower = |(of, counts): (String, (u64, u64))| (of.to_lowercase(), counts);
                let expected: BTreeMap<String, _> = cut(of).into_iter().map(lower).collect();
                assert_eq!(cells(&figures), expected, "seed {seed}, {year} by {by}");
                let all = sql(
                    &ledger,
                    &format!("SELECT 'all', count(*), count(DISTINCT subject) FROM last_of_year WHERE year = {year}"),
                )["all"];
                let told = (&figures["cut"]["all"]["products"], &figures["cut"]["all"]["subjects"]);
                assert_eq!(told, (&json!(all.0), &json!(all.1)), "seed {seed}, {year}");
                assert_eq!(figures["recognised"]["products"], json!(all.0));
            }
        });
        let total = desk.figures("ocop report total --by star");
        let of =
            sql(&ledger, "SELECT CAST(star AS TEXT), count(*), count(DISTINCT subject) FROM last_of_all GROUP BY 1");
        assert_eq!(cells(&total), of, "seed {seed}");
        assert_eq!(total["ever"], json!(count("last_of_all")));
        // 36 months, of which the last day is the one before.
        let in_force = count("last_of_all WHERE date(signed_on, '+36 months') > '2026-01-01'");
        assert_eq!((&total["in_force"], &total["unknown"]), (&json!(in_force), &json!(0)), "seed {seed}");
        let of_days = desk.figures("ocop report period --from 2021-03-15 --to 2022-02-20");
        let signed = count("(SELECT DISTINCT product FROM told WHERE signed_on BETWEEN '2021-03-15' AND '2022-02-20')");
        assert_eq!(of_days["recognised"]["products"], json!(signed), "seed {seed}");
    }
}
