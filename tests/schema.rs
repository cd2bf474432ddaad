//! What `--format json` prints is what `docs/schema` says it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use crate::common::Desk;

/// Where the schemas are taken to stand, for one to find the other.
const AT: &str = "file:///schema/";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema")
}

fn schema(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder().join(file)).unwrap()).unwrap()
}

/// The schema of a noun, with what the schemas share; nothing is fetched from elsewhere.
fn validator(noun: &str) -> Validator {
    let shared = Registry::new().add(format!("{AT}shared.json"), schema("shared.json")).unwrap().prepare().unwrap();
    let file = format!("report-{noun}.json");
    jsonschema::options()
        .offline()
        .with_registry(&shared)
        .with_base_uri(format!("{AT}{file}"))
        .build(&schema(&file))
        .unwrap()
}

fn nouns() -> BTreeSet<String> {
    let cli = ocop::cli::Cli::command();
    let report = cli.find_subcommand("report").unwrap();
    report.get_subcommands().map(|noun| noun.get_name().to_owned()).collect()
}

/// The noun of a line, by its name or another one.
fn noun(line: &str) -> String {
    let word = line.split_whitespace().skip_while(|word| *word != "report").nth(1).unwrap();
    let cli = ocop::cli::Cli::command();
    cli.find_subcommand("report").unwrap().find_subcommand(word).unwrap().get_name().to_owned()
}

/// Asserts that what a line printed is as its schema says.
#[track_caller]
fn fits(line: &str, printed: &str) {
    let value: Value = serde_json::from_str(printed).unwrap();
    let validator = validator(&noun(line));
    let said: Vec<String> =
        validator.iter_errors(&value).map(|e| format!("{}: {}", e.instance_path(), e.masked())).collect();
    assert!(said.is_empty(), "{line}\n{}\n{printed:.1000}", said.join("\n"));
}

/// Runs the lines of a desk; figures that do not hold are told, as they are meant to be.
fn run(desk: &Desk, lines: &[&str]) -> BTreeSet<String> {
    for line in lines {
        for rest in ["", " --no-meta"] {
            let line = format!("ocop report {line} --format json{rest}");
            let answer = desk.run(&line);
            assert!(answer.code <= 1, "{line}\n{}", answer.err);
            fits(&line, &answer.out);
        }
    }
    lines.iter().map(|line| noun(&format!("ocop report {line}"))).collect()
}

#[test]
fn every_report_prints_what_its_schema_says() {
    const COLUMNS: [&str; 5] = ["machine", "register", "annex", "ministry", "contact"];
    let rosters = COLUMNS.map(|set| format!("roster --columns {set}"));
    let rosters: Vec<&str> = rosters.iter().map(String::as_str).collect();
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let lines =
        ["year 2020 --by district", "total --by commune --units then", "council tinh-2020-2", "due --within 3650"];
    let mut seen = run(&desk, &lines);
    let lines =
        ["year 2020 --by star,form-group --by-date", "year 2019-2021 --by kind", "period --of quarter --by month"];
    seen.extend(run(&desk, &lines));
    let lines = ["year 2020 --trace recognised.by_star.four", "total --trace in_force", "year 2020 --trace sessions"];
    seen.extend(run(&desk, &lines));
    seen.extend(run(&desk, &["year 2020 --potential apart --by star", "dossier --year 2020", "annex tinh-2020-2"]));
    seen.extend(run(&desk, &rosters));
    seen.extend(run(&desk, &["roster"]));
    let desk = Desk::example("council-2026", "2026-11-20");
    let lines =
        ["council tinh-2026-1", "dossier 2026-1-001", "annex tinh-2026-1 --draft", "due --within 3650", "year 2026"];
    seen.extend(run(&desk, &lines));
    seen.extend(run(&desk, &["paper minutes tinh-2026-1", "paper request 2026-1-001"]));
    let desk = Desk::example("son-la-2024", "2027-02-01");
    seen.extend(run(&desk, &["target 2024", "total", "roster --columns machine --history", "due"]));
    seen.extend(run(&desk, &["target 2024 --trace targets.0.reached", "year 2024 --by commune --units then"]));
    let desk = Desk::example("long-xuyen-2022", "2023-02-16");
    seen.extend(run(&desk, &["period --of year --year 2022", "period --from 2019-01-01 --by commune"]));
    let desk = Desk::example("da-bac-2023", "2023-09-30");
    seen.extend(run(&desk, &["target 2023", "idea 2023", "reconcile examples/da-bac-2023/published.csv"]));
    let desk = Desk::example("pleiku-2019-2021", "2022-08-02");
    seen.extend(run(&desk, &["activity 2019-2021", "activity", "total --by province"]));
    // Of several ledgers.
    desk.ok("ocop --ledger b.db init --unit 14@2024 --name \"VP Sơn La\"");
    desk.ok("ocop --ledger b.db certify import examples/son-la-2024/certificates-province.csv");
    desk.ok("ocop register target --year 2022 --count 9");
    desk.write("muc.csv", "hang_sao,muc_thuong\n3,8000000\n");
    let several = |line: &&str| format!("{line} --ledger ocop.db --ledger b.db");
    let lines = [
        "year 2020",
        "year 2020-2022 --by unit,star",
        "period --of year",
        "total",
        "target 2022",
        "roster",
        "due --within 3650",
    ];
    let lines: Vec<String> = lines
        .iter()
        .chain(&rosters)
        .chain(&["reward 2022 --rates muc.csv", "total --trace ever", "activity"])
        .map(several)
        .collect();
    run(&desk, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    // Of a ledger that holds nothing.
    let empty = Desk::of("87", "2026-11-20");
    empty.write("cong-bo.csv", "so_lieu,nam,gia_tri\nsản phẩm được công nhận,2020,99\n");
    empty.write("muc.csv", "hang_sao,muc_thuong\n3,8000000\n");
    let lines = [
        "year 2020",
        "period --from 2020-01-01",
        "total --by commune",
        "target 2020",
        "idea",
        "activity",
        "roster",
        "due",
        "inspection",
    ];
    let mut bare = run(&empty, &lines);
    let lines = [
        "dossier --year 2020",
        "plan",
        "support",
        "outlet",
        "figure 2020",
        "reconcile cong-bo.csv",
        "reward --rates muc.csv",
    ];
    bare.extend(run(&empty, &lines));
    seen.extend(bare);
    assert_eq!(seen, nouns(), "a report was not run");
}

/// Whatever the cases of `tests/errors` have printed.
#[test]
fn every_report_of_a_case_is_what_its_schema_says() {
    let mut seen = BTreeSet::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for block in text.split("\n$ ").skip(1) {
            let (line, rest) = block.split_once('\n').unwrap();
            let document = rest.split("\n}\n").next().unwrap();
            if line.contains(" report ") && document.starts_with("{\n  \"") {
                fits(line, &format!("{document}\n}}"));
                seen.insert(noun(line));
            }
        }
    }
    for noun in ["due", "figure", "inspection", "outlet", "plan", "reconcile", "reward", "roster", "support", "total"] {
        assert!(seen.contains(noun), "no case prints {noun}: {seen:?}");
    }
}

#[test]
fn every_report_has_a_schema_and_every_field_its_meaning() {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let expected = nouns().into_iter().map(|noun| format!("report-{noun}.json")).chain(["shared.json".to_owned()]);
    assert_eq!(files.collect::<BTreeSet<_>>(), expected.collect::<BTreeSet<_>>());
    let shared = schema("shared.json");
    for noun in nouns() {
        told(&schema(&format!("report-{noun}.json")), &shared, &noun);
    }
    told(&shared, &shared, "shared");
}

/// Asserts of a schema that it is one, that it takes no other keys, and that each of its fields tells what it is.
fn told(schema: &Value, shared: &Value, at: &str) {
    if schema.get("$schema").is_some() {
        jsonschema::meta::validate(schema).unwrap();
    }
    let Some(object) = schema.as_object() else {
        return schema.as_array().into_iter().flatten().for_each(|one| told(one, shared, at));
    };
    if let Some(Value::Object(fields)) = object.get("properties") {
        assert_eq!(object.get("additionalProperties"), Some(&json!(false)), "{at}");
        for (name, field) in fields {
            let of = field["$ref"].as_str().and_then(|of| shared.pointer(of.split_once('#')?.1));
            let is_told = field["description"].is_string() || of.is_some_and(|of| of["description"].is_string());
            assert!(is_told || name == "figures", "{at}: {name} tells nothing");
        }
    }
    for (name, inner) in object {
        told(inner, shared, &format!("{at}/{name}"));
    }
}

/// Đồng Tháp 2020 as it is, then with one thing wrong.
#[test]
fn a_document_that_is_not_so_does_not_fit() {
    let desk = Desk::example("dong-thap-2020", "2021-01-31");
    let year: Value = serde_json::from_str(&desk.ok("ocop report year 2020 --format json")).unwrap();
    let validator = validator("year");
    assert!(validator.is_valid(&year));
    for (at, wrong) in [
        ("/figures/recognised/products", json!("99")),
        ("/figures/recognised/products", json!(-1)),
        ("/figures/recognised/products", json!(99.5)),
        ("/figures/recognised/products", Value::Null),
        ("/figures/as_of", json!("31/01/2021")),
        ("/figures/recognised/by_star", json!({ "five": 0, "four": 34, "three": 65 })),
        ("/figures/recognised/by_level", json!({ "village": 99 })),
        ("/figures/evaluated/subjects/by_form", json!({ "htx": 7, "hợp tác xã": 1 })),
        (
            "/figures/targets",
            json!([{ "star": 3, "target": 80, "recognised": 99, "percent_x10": 1238, "percent": 123 }]),
        ),
        ("/meta/head", json!("c311")),
        ("/figures", json!({ "changes": 0 })),
    ] {
        let mut other = year.clone();
        *other.pointer_mut(at).unwrap() = wrong.clone();
        assert!(!validator.is_valid(&other), "{at}: {wrong}");
    }
    let mut more = year.clone();
    more["figures"]["more"] = json!(1);
    let mut fewer = year.clone();
    fewer["figures"].as_object_mut().unwrap().remove("registered");
    let mut bare = year;
    bare.as_object_mut().unwrap().remove("meta");
    assert!(!validator.is_valid(&more) && !validator.is_valid(&fewer) && validator.is_valid(&bare));
}
