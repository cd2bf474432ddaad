use serde_json::json;

use super::*;
use crate::report::paper::{Part, Run, Set};

const HEAD: &str = "ten: BIÊN BẢN\n---\n";

fn filled(text: &str, data: &serde_json::Value) -> Result<Filled, Fault> {
    let tables = [("danh-sach", vec![Table::new("a").left("x", "X")])];
    Template::new("t.txt", text).fill(data, &tables)
}

fn body(text: &str, data: &serde_json::Value) -> Vec<Part> {
    filled(&format!("{HEAD}{text}"), data).unwrap().sections.remove(0).parts.split_off(1)
}

fn runs(part: &Part) -> Vec<(&str, bool, bool)> {
    let Part::Paragraph(paragraph) = part else { return Vec::new() };
    paragraph.runs.iter().map(|Run { text, bold, italic }| (text.as_str(), *bold, *italic)).collect()
}

#[test]
fn each_line_is_the_part_it_says() {
    let parts =
        body("# I. KẾT QUẢ\n\n> **QUYẾT ĐỊNH:**\n< Ghi chú\n**Điều 1.** Công *nhận*.\n[[danh-sach]]\n", &json!({}));
    assert_eq!(parts[0], Part::Heading("I. KẾT QUẢ".to_owned()));
    assert_eq!(runs(&parts[1]), [("QUYẾT ĐỊNH:", true, false)]);
    assert!(matches!(&parts[1], Part::Paragraph(one) if one.set == Set::Centred));
    assert!(matches!(&parts[2], Part::Paragraph(one) if one.set == Set::Left));
    assert_eq!(
        runs(&parts[3]),
        [("Điều 1.", true, false), (" Công ", false, false), ("nhận", false, true), (".", false, false)]
    );
    assert!(matches!(&parts[4], Part::Table(_)));
    let both = body("a **b *c* d** e", &json!({}));
    let expected =
        [("a ", false, false), ("b ", true, false), ("c", true, true), (" d", true, false), (" e", false, false)];
    assert_eq!(runs(&both[0]), expected);
}

#[test]
fn what_is_filled_in_is_never_markup() {
    let names = ["**đậm**", "{{ x }}", "[[danh-sach]]", "# a", "> b", "====", "---", "a\\*b", "{% if %}", "x | y", "-"];
    for name in names {
        let parts = body("{{ ten }}\n", &json!({ "ten": name }));
        assert_eq!(runs(&parts[0]), [(name, false, false)], "{name}");
        let kept = body(
            "{% set x %}{{ ten }}{% endset %}{{ x }}{% for y in [ten] %}{{ y | upper }}{% endfor %}",
            &json!({ "ten": name }),
        );
        assert_eq!(runs(&kept[0]), [(format!("{name}{}", name.to_uppercase()).as_str(), false, false)], "{name}");
    }
    let paper = filled("nguoi-ky: {{ ten }} | CHỦ TỊCH\n---\n", &json!({ "ten": "a | b: c" })).unwrap();
    let Part::Signatures(signatures) = &paper.sections[0].parts[0] else { panic!("{paper:?}") };
    assert_eq!(signatures.signers[0].capacity, ["a | b: c", "CHỦ TỊCH"]);
    let lines = body("{{ ten }}", &json!({ "ten": "một\n# hai" }));
    assert_eq!(runs(&lines[0]), [("một # hai", false, false)]);
}

#[test]
fn sections_have_heads_of_their_own() {
    let text = "co-quan: UBND\nso: Số:        /QĐ-UBND\nnoi-ngay: A\nchan-trang: dau-so\nnoi-nhan: Như Điều 3\nnoi-nhan: Lưu\nnguoi-ky: CHỦ TỊCH | (Ký)\nho-ten: B\n---\nx\n=====\nkho: ngang\nten: Phụ lục\n---\ny\n";
    let paper = filled(text, &json!({})).unwrap();
    assert!(paper.head_at_foot && !paper.sections[0].landscape && paper.sections[1].landscape);
    let [Part::Letterhead(head), _, Part::Signatures(signed)] = paper.sections[0].parts.as_slice() else {
        panic!("{paper:?}")
    };
    assert_eq!(head.number.as_deref(), Some("Số:        /QĐ-UBND"));
    assert_eq!((signed.receivers.len(), signed.signers[0].name.as_deref()), (2, Some("B")));
    assert_eq!(signed.signers[0].note.as_deref(), Some("(Ký)"));
}

#[test]
fn a_fault_has_its_line_and_what_there_is() {
    let data = json!({ "tinh": "x", "san_pham": [{ "ten": "y" }] });
    let fault = |text: &str| filled(text, &data).unwrap_err();
    let there = vec!["san_pham (ten)".to_owned(), "tinh".to_owned()];
    let at = |line, what| Fault { line, what };
    assert_eq!(fault("---\na\n{{ tỉnh }}"), at(3, What::Placeholder("tỉnh".into(), there.clone())));
    // One in a branch that is not taken is told as well.
    assert_eq!(
        fault("---\n\n{% if false %}\n{{ xa }}{% endif %}"),
        at(4, What::Placeholder("xa".into(), there.clone()))
    );
    let told = fault("---\n{% for x in san_pham %}\n{{ x.chu }}\n{% endfor %}");
    assert!(told.line == 3 && matches!(&told.what, What::Placeholder(name, _) if name.contains("x.chu")), "{told:?}");
    assert_eq!(fault("---\n[[khac]]"), at(2, What::Table("khac".into(), vec!["danh-sach".into()])));
    assert!(matches!(fault("ten: a\nkhac: b\n---\n"), Fault { line: 2, what: What::Key(key, _) } if key == "khac"));
    assert_eq!(fault("ten: a\n---\nx\n=====\nten: b\n"), at(5, What::NoBody));
}

#[test]
fn wrong_marks_are_told_by_their_kind_and_place() {
    let data = json!({ "tinh": "x", "san_pham": [{ "ten": "y" }] });
    for (text, wrong, at) in [
        ("{% if %}", Wrong::Syntax, "{% if %}"),
        ("{{ tinh | uper }}", Wrong::Filter, "uper"),
        ("{{ tinh | tojson }}", Wrong::Filter, "tojson"),
        ("{% if tinh is odd %}a{% endif %}", Wrong::Test, "odd"),
        ("{{ san_pham.ten() }}", Wrong::Function, "ten"),
        ("{{ tinh | replace }}", Wrong::Arguments, "replace"),
        ("{{ san_pham }}", Wrong::Value, "san_pham"),
        ("{{ san_pham | join }}", Wrong::Value, "join"),
        ("{{ tinh ~ tinh }}", Wrong::Joining, "~"),
    ] {
        let told = filled(&format!("---\na\n{text}"), &data).unwrap_err();
        assert_eq!(told.line, 3, "{text}");
        match told.what {
            What::Marks(kind, named) => assert!(kind == wrong && named.contains(at), "{text}: {kind:?} {named}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

/// Text that is doubled forty times would be a million million letters: it is refused before it fills the memory, by
/// whichever way it grows.
#[test]
fn a_template_that_grows_without_an_end_is_stopped() {
    let twice = |step: &str| format!("---\n{{% set x = tinh %}}\n{}{{{{ x }}}}", format!("{step}\n").repeat(40));
    let data = json!({ "tinh": "xxxxxxxxxxxxxxxx", "nhieu": vec!["y"; 1000] });
    for text in [
        twice("{% set x = x + x %}"),
        twice("{% set x = x * 2 %}"),
        twice("{% set x = x | replace(\"x\", \"xx\") %}"),
        twice("{% set x = [x, x] | join %}"),
        twice("{% set x %}{{ x }}{{ x }}{% endset %}"),
        "---\n{% for a in nhieu %}{% for b in nhieu %}{% for c in nhieu %}z{% endfor %}{% endfor %}{% endfor %}"
            .to_owned(),
    ] {
        let told = filled(&text, &data).unwrap_err();
        assert!(matches!(told.what, What::Marks(Wrong::TooMuch, _)), "{text}: {told:?}");
    }
    // Lists within lists are no text, and nothing makes text of them.
    for last in ["{{ x }}", "{{ x | join }}", "{{ x | upper }}", "{{ x | replace(\"a\", \"b\") }}"] {
        let text = twice("{% set x = [x, x] %}").replace("{{ x }}", last);
        let told = filled(&text, &data).unwrap_err();
        assert!(matches!(told.what, What::Marks(Wrong::Value, _)), "{last}: {told:?}");
    }
}

#[test]
fn any_editor_may_save_it() {
    let text = format!("\u{feff}{}", "ten: Bie\u{302}n\n---\n{{ tinh }}\n".replace('\n', "\r\n"));
    let paper = filled(&text, &json!({ "tinh": "Sơn La" })).unwrap();
    assert!(matches!(&paper.sections[0].parts[0], Part::Title(title) if title.kind == "Biên"));
    assert_eq!(runs(&paper.sections[0].parts[1]), [("Sơn La", false, false)]);
}

#[test]
fn what_hangs_on_one_another_without_end_is_read_all_the_same() {
    let deep = format!("ten: X\n---\n{{{{ {}1 }}}} {{{{ noi{} }}}}\n", "not ".repeat(20_000), "|upper".repeat(5_000));
    filled(&deep, &json!({ "noi": "xã" })).unwrap();
}
