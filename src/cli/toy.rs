//! A small grammar of the program's shape, for the tests of the help and of wrong usage.

use super::localise::localise;
use super::usage::render;
use crate::text::Expected;
use crate::text::Lang;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// The ledger of a programme.
#[derive(Parser)]
#[command(name = "ocop", version = "1.2.3")]
pub struct Toy {
    /// The ledger's file.
    #[arg(long, global = true, value_name = "FILE", default_value = "ocop.db", alias = "so")]
    ledger: PathBuf,
    /// The language of what is printed.
    #[arg(long, global = true, value_enum, alias = "ngon-ngu")]
    lang: Option<Tongue>,
    /// Who is writing.
    #[arg(long = "as", global = true, value_name = "NAME", visible_alias = "nguoi")]
    actor: Option<String>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Clone, ValueEnum)]
pub enum Tongue {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

#[derive(Clone, ValueEnum)]
pub enum Kind {
    #[value(alias = "lan-dau")]
    First,
    #[value(alias = "nang-hang")]
    Upgrade,
}

#[derive(Subcommand)]
pub enum Verb {
    /// Write down what the office knows.
    #[command(subcommand, alias = "dang-ky")]
    Register(Register),
    /// Count, and print.
    #[command(subcommand, alias = "bao-cao")]
    Report(Report),
    /// Search.
    #[command(visible_alias = "tim")]
    Find { text: String },
}

#[derive(Subcommand)]
pub enum Register {
    /// Import a roster.
    ///
    /// Every row becomes a dossier.
    #[command(alias = "danh-sach")]
    Roster(Roster),
    /// A subject.
    #[command(alias = "chu-the")]
    Subject { name: Vec<String> },
}

#[derive(Args)]
pub struct Roster {
    /// The roster's file.
    file: PathBuf,
    /// The year of evaluation.
    #[arg(long, alias = "nam", value_parser = clap::value_parser!(u16).range(2018..=2100))]
    year: u16,
    /// The kind of filing.
    #[arg(long, value_enum, alias = "loai")]
    kind: Option<Kind>,
    /// The star.
    #[arg(long, alias = "sao", value_parser = star, conflicts_with = "kind")]
    star: Option<u8>,
    /// The codes from and to.
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"])]
    codes: Vec<String>,
    /// Print what would be written.
    #[arg(long, alias = "thu")]
    dry_run: bool,
}

#[derive(Subcommand)]
pub enum Report {
    /// The roster.
    #[command(alias = "danh-sach")]
    Roster {
        /// The star.
        #[arg(long, alias = "sao")]
        star: Option<u8>,
    },
    /// The annex of a decision.
    #[command(alias = "phu-luc")]
    Annex,
}

fn star(typed: &str) -> Result<u8, Expected> {
    match typed {
        "3" => Ok(3),
        "4" => Ok(4),
        _ => Err(Expected::new(|lang| lang.pick("Cần 3 hoặc 4.", "Expected 3 or 4.").to_owned())),
    }
}

/// The Vietnamese of the toy; `register subject NAME` and `report annex` are left out.
pub fn help(path: &str) -> Option<&'static str> {
    Some(match path {
        "ocop" => "Sổ của chương trình",
        "--ledger" => "Tệp sổ",
        "--lang" => "Ngôn ngữ in ra",
        "--as" => "Người ghi",
        "register" => "Đăng ký những gì cơ quan biết",
        "register roster" => "Nhập danh sách\n\nMỗi dòng thành một hồ sơ.",
        "register roster FILE" => "Tệp danh sách",
        "register roster --year" => "Năm đánh giá",
        "register roster --kind" => "Loại hồ sơ",
        "--star" => "Hạng sao",
        "register roster --codes" => "Mã số từ, đến",
        "register roster --dry-run" => "Chỉ in những gì sẽ ghi",
        "register subject" => "Chủ thể",
        "report" => "Tổng hợp, in báo cáo",
        "report roster" => "Danh sách",
        "find" => "Tìm",
        "find TEXT" => "Từ cần tìm",
        "<FILE>" => "TỆP",
        "<YEAR>" => "NĂM",
        "<NAME>" => "TÊN",
        "<TEXT>" => "CHỮ",
        _ => return None,
    })
}

/// The tree in a language.
pub fn tree(lang: Lang) -> clap::Command {
    localise(Toy::command().term_width(0), lang, help)
}

/// A line typed, as the words the system hands over.
pub fn words(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}

/// What parsing a line fails with.
pub fn error(line: &str, lang: Lang) -> clap::Error {
    tree(lang).try_get_matches_from(words(line)).unwrap_err()
}

/// Asserts what a wrong line is told in Vietnamese and in English.
pub fn told(line: &str, vi: &str, en: &str) {
    for (lang, lines) in [(Lang::Vi, vi), (Lang::En, en)] {
        assert_eq!(render(&error(line, lang), &tree(lang), &words(line), lang), lines);
    }
}
