//! Pages in both languages.

use super::*;
use crate::cli::toy::{self, Toy, error};
use clap::CommandFactory;
use std::path::PathBuf;

fn shown(line: &str, lang: Lang) -> String {
    error(line, lang).to_string()
}

#[test]
fn the_root_in_both_languages() {
    let vi = "\
Sổ của chương trình

Cách dùng: ocop [TÙY CHỌN] [LỆNH]

Lệnh:
  register  Đăng ký những gì cơ quan biết [dang-ky]
  report    Tổng hợp, in báo cáo [bao-cao]
  find      Tìm [tim]
  help      In hướng dẫn của một lệnh

Tùy chọn:
      --ledger <TỆP>  Tệp sổ [--so] [mặc định: ocop.db]
      --lang <LANG>   Ngôn ngữ in ra [--ngon-ngu] [các giá trị: vi, en]
      --as <TÊN>      Người ghi [--nguoi]
  -h, --help          In hướng dẫn
  -V, --version       In phiên bản
";
    let en = "\
The ledger of a programme

Usage: ocop [OPTIONS] [COMMAND]

Commands:
  register  Write down what the office knows [dang-ky]
  report    Count, and print [bao-cao]
  find      Search [tim]
  help      Print the help of a command

Options:
      --ledger <FILE>  The ledger's file [--so] [default: ocop.db]
      --lang <LANG>    The language of what is printed [--ngon-ngu] [possible values: vi, en]
      --as <NAME>      Who is writing [--nguoi]
  -h, --help           Print help
  -V, --version        Print version
";
    for line in ["ocop -h", "ocop --help", "ocop help"] {
        assert_eq!(shown(line, Lang::Vi), vi);
        assert_eq!(shown(line, Lang::En), en);
    }
}

#[test]
fn a_verb_lists_its_nouns() {
    let vi = "\
Đăng ký những gì cơ quan biết [dang-ky]

Cách dùng: ocop register [TÙY CHỌN] <LỆNH>

Lệnh:
  roster   Nhập danh sách [danh-sach]
  subject  Chủ thể [chu-the]

Tùy chọn:
      --ledger <TỆP>  Tệp sổ [--so] [mặc định: ocop.db]
      --lang <LANG>   Ngôn ngữ in ra [--ngon-ngu] [các giá trị: vi, en]
      --as <TÊN>      Người ghi [--nguoi]
  -h, --help          In hướng dẫn
";
    for line in ["ocop register -h", "ocop dang-ky --help", "ocop help register", "ocop help dang-ky"] {
        assert_eq!(shown(line, Lang::Vi), vi);
    }
}

#[test]
fn a_noun_in_both_languages() {
    let vi = "\
Nhập danh sách [danh-sach]

Cách dùng: ocop register roster [TÙY CHỌN] --year <NĂM> <TỆP>

Tham số:
  <TỆP>  Tệp danh sách

Tùy chọn:
      --year <NĂM>         Năm đánh giá [--nam]
      --kind <KIND>        Loại hồ sơ [--loai] [các giá trị: first (lan-dau), upgrade (nang-hang)]
      --star <STAR>        Hạng sao [--sao]
      --codes <FROM> <TO>  Mã số từ, đến
      --dry-run            Chỉ in những gì sẽ ghi [--thu]
      --ledger <TỆP>       Tệp sổ [--so] [mặc định: ocop.db]
      --lang <LANG>        Ngôn ngữ in ra [--ngon-ngu] [các giá trị: vi, en]
      --as <TÊN>           Người ghi [--nguoi]
  -h, --help               In hướng dẫn
";
    assert_eq!(shown("ocop dang-ky danh-sach -h", Lang::Vi), vi);

    let en = "\
Import a roster [danh-sach]

Usage: ocop register roster [OPTIONS] --year <YEAR> <FILE>

Arguments:
  <FILE>  The roster's file

Options:
      --year <YEAR>        The year of evaluation [--nam]
      --kind <KIND>        The kind of filing [--loai] [possible values: first (lan-dau), upgrade (nang-hang)]
      --star <STAR>        The star [--sao]
      --codes <FROM> <TO>  The codes from and to
      --dry-run            Print what would be written [--thu]
      --ledger <FILE>      The ledger's file [--so] [default: ocop.db]
      --lang <LANG>        The language of what is printed [--ngon-ngu] [possible values: vi, en]
      --as <NAME>          Who is writing [--nguoi]
  -h, --help               Print help
";
    assert_eq!(shown("ocop register roster -h", Lang::En), en);
}

#[test]
fn the_long_help_has_the_other_paragraphs() {
    let vi = "Nhập danh sách [danh-sach]\n\nMỗi dòng thành một hồ sơ.\n\nCách dùng: ";
    assert!(shown("ocop register roster --help", Lang::Vi).starts_with(vi));
    let en = "Import a roster [danh-sach]\n\nEvery row becomes a dossier.\n\nUsage: ";
    assert!(shown("ocop register roster --help", Lang::En).starts_with(en));
}

#[test]
fn headings_are_styled_as_clap_styles_them() {
    let ansi = error("ocop -h", Lang::Vi).render().ansi().to_string();
    assert!(ansi.contains("\u{1b}[1m\u{1b}[4mCách dùng:\u{1b}[0m"), "{ansi:?}");
    assert!(ansi.contains("\u{1b}[1m\u{1b}[4mTùy chọn:\u{1b}[0m"), "{ansi:?}");
}

#[test]
fn lines_mean_the_same_in_both_languages() {
    let line = "ocop --so x dang-ky danh-sach f --nam 2020 --loai lan-dau --lang vi --nguoi An";
    for lang in [Lang::Vi, Lang::En] {
        let matches = toy::tree(lang).try_get_matches_from(toy::words(line)).unwrap();
        let (verb, register) = matches.subcommand().unwrap();
        let (noun, roster) = register.subcommand().unwrap();
        assert_eq!((verb, noun), ("register", "roster"));
        assert_eq!(roster.get_one::<u16>("year"), Some(&2020));
        for level in [&matches, roster] {
            assert_eq!(level.get_one::<String>("actor").map(String::as_str), Some("An"));
            assert_eq!(level.get_one::<PathBuf>("ledger"), Some(&PathBuf::from("x")));
        }
    }
}

#[test]
fn what_lacks_a_vietnamese_text_is_listed() {
    let lacking = missing(&Toy::command(), toy::help);
    let texts: Vec<_> = lacking.iter().filter(|path| !path.ends_with('>')).collect();
    assert_eq!(texts, ["register subject NAME", "report annex"]);
    assert!(lacking.contains(&"register roster <KIND>".to_owned()), "{lacking:?}");
}

#[test]
fn what_lacks_a_vietnamese_text_stays_in_english() {
    assert!(shown("ocop report annex -h", Lang::Vi).starts_with("The annex of a decision [phu-luc]\n"));
}
