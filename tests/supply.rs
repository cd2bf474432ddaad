//! What comes into the program from outside, as far as no tool is needed to see it: `cargo deny check` sees the rest, by
//! `.cargo/deny.toml`.

use std::fs;
use std::path::Path;

/// A file of the project.
fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The lines of a section of `Cargo.toml`.
fn section<'t>(manifest: &'t str, name: &str) -> Vec<&'t str> {
    let lines = manifest.lines().skip_while(|line| *line != format!("[{name}]")).skip(1);
    lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.trim().is_empty()).collect()
}

#[test]
fn every_dependency_tells_its_reason_and_its_version() {
    let manifest = file("Cargo.toml");
    let linux = "target.'cfg(target_os = \"linux\")'.dependencies";
    let parts = ["dependencies", "dev-dependencies", "build-dependencies", linux].map(|name| section(&manifest, name));
    assert!(parts[0].len() > 10 && parts[1].len() > 2, "the sections were not found");
    for line in parts.iter().flatten() {
        let (told, reason) = line.split_once(" # ").unwrap_or((line, ""));
        assert!(reason.split_whitespace().count() > 1, "{line}: tell in a comment behind it what it is for");
        let (_, version) = told.split_once('=').unwrap();
        let version = version.split_once("version =").map_or(version, |(_, version)| version);
        let version =
            version.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or_default();
        assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{line}: give its version");
        assert!(!told.contains("git =") && !told.contains("path =") && !told.contains("registry ="), "{line}");
    }
    // Each stands in those sections and nowhere else.
    assert_eq!(manifest.matches("[target.").count(), 1);
    for strange in ["[patch", "[replace", "[dependencies.", "[dev-dependencies."] {
        assert!(!manifest.contains(strange), "{strange}");
    }
}

#[test]
fn all_is_from_the_crates_registry_and_has_its_sum() {
    let lock = file("Cargo.lock");
    let packages: Vec<&str> = lock.split("[[package]]\n").skip(1).collect();
    assert!(packages.len() > 100, "the packages were not found");
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")).map(str::to_owned));
        line.map(|line| line.trim_matches('"').to_owned())
    };
    for package in packages {
        let name = value(package, "name").unwrap();
        let (source, sum) = (value(package, "source"), value(package, "checksum"));
        if name == env!("CARGO_PKG_NAME") {
            assert_eq!((source, sum), (None, None));
            continue;
        }
        assert_eq!(source.as_deref(), Some("registry+https://github.com/rust-lang/crates.io-index"), "{name}");
        assert!(sum.is_some_and(|sum| sum.len() == 64 && sum.bytes().all(|b| b.is_ascii_hexdigit())), "{name}");
    }
}

#[test]
fn nothing_speaks_over_a_network() {
    let (lock, deny) = (file("Cargo.lock"), file(".cargo/deny.toml"));
    let banned: Vec<&str> = deny.split("{ crate = \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(["openssl", "native-tls", "rustls", "hyper"].iter().all(|name| banned.contains(name)), "{banned:?}");
    for name in banned.iter().filter(|name| !name.contains('@')) {
        assert!(!lock.contains(&format!("\nname = \"{name}\"\n")), "{name} came in; see `cargo tree -i {name}`");
    }
}

/// Cargo hands the lint to the library, the binary, the examples and the tests alike, and what is forbidden no attribute
/// allows again.
#[test]
fn no_code_of_ours_is_unsafe() {
    assert!(section(&file("Cargo.toml"), "lints.rust").contains(&"unsafe_code = \"forbid\""));
}

/// The page of promises names the tests that show them: each is there.
#[test]
fn every_test_that_security_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("SECURITY.md")).unwrap();
    let sources: String = fs::read_dir(root.join("tests"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let quoted: Vec<&str> = page.split('`').skip(1).step_by(2).collect();
    let names = quoted.iter().filter(|word| word.matches('_').count() > 2 && !word.contains(['/', '.', ' ']));
    let missing: Vec<_> = names.clone().filter(|name| !sources.contains(&format!("fn {name}()"))).collect();
    assert!(names.count() > 15 && missing.is_empty(), "{missing:?}");
    let files = quoted.iter().filter(|word| {
        word.starts_with("tests/") && Path::new(word).extension().is_some_and(|extension| extension == "rs")
    });
    files.for_each(|file| assert!(root.join(file).is_file(), "{file}"));
}
