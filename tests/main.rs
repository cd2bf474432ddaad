//! The tests that drive the program: one binary, so that it is linked once and no core waits for the slowest of a file.
//! Each file under `tests/` is a module here; the cases of `tests/errors/` and the README's sessions are run apart.
#![allow(clippy::unwrap_used)] // a test that cannot go on fails

mod common;
#[path = "errors/desk/mod.rs"]
mod desk;
#[path = "common/folder.rs"]
mod folder;
#[path = "common/sheets.rs"]
mod sheets;
#[path = "common/threads.rs"]
mod threads;
#[path = "common/xls.rs"]
mod xls;
#[path = "common/xlsx.rs"]
mod xlsx;

mod backup;
mod before;
mod blank;
mod browser;
mod certificates;
mod charts;
mod check;
mod check_councils;
mod check_law;
mod check_papers;
mod check_rows;
mod cli;
mod columns;
mod councils;
mod cuts;
mod dossiers;
mod ending;
mod enter;
mod forms;
mod hard;
mod hostile;
mod hostile_ledger;
mod hostile_xls;
mod identity;
mod keys;
mod law;
mod ledger;
mod letters;
mod levels;
mod lives;
mod marks;
mod messages;
mod model;
mod papers;
mod periods;
mod pictures;
mod proof;
mod published;
mod renew;
mod rosters;
mod rosters_out;
mod round_trip;
mod same;
mod schema;
mod several;
mod sheets_out;
mod signing;
mod status;
mod supply;
mod templates;
mod time;
mod trace;

use std::fs;
use std::path::Path;

/// Cargo finds no test by itself here: a file in no list would never run.
#[test]
fn every_file_of_tests_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lists = ["tests/main.rs", "Cargo.toml"].map(|name| fs::read_to_string(root.join(name)).unwrap()).concat();
    for entry in fs::read_dir(root.join("tests")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.file_stem().unwrap().to_string_lossy();
            let listed = [format!("\nmod {name};"), format!("path = \"tests/{name}.rs\"")];
            assert!(
                listed.iter().any(|line| lists.contains(line)),
                "{name} is neither a module of main.rs nor in Cargo.toml"
            );
        }
    }
}
