//! Who is who, told by the office: two spellings of a subject count as one, whatever the order of files, and
//! an undo brings back what was.

use crate::common::{Desk, holds};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

const HEAD: &str = "ten_san_pham,chu_the,xa_phuong,huyen,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan,nam";

/// The name kept, and two other spellings of it.
const SPELLED: [&str; 3] = ["Công ty TNHH Mai Vàng Mẫu", "CÔNG TY THHH MAI VÀNG MẪU", "Cty TNHH Mai-Vàng Mẫu"];

/// Somebody else.
const OTHER: &str = "HTX Sen Hồng Mẫu";

/// A certificate as a file tells it: whose, of which product, under which decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    subject: &'static str,
    product: usize,
    decision: usize,
}

impl Told {
    /// The row; what it says is the same by whatever spelling.
    fn row(self, subject: &str) -> String {
        const DECISIONS: [(&str, &str); 3] = [("2019-06-15", "2019"), ("2020-12-28", "2020"), ("2021-12-28", "2021")];
        let (day, year) = DECISIONS[self.decision];
        let (product, star, number) = (self.product, 3 + (self.product + self.decision) % 2, self.decision + 1);
        let commune = if self.decision == 1 { "" } else { "xã Mỹ Quý" };
        format!(
            "Quà mẫu {product},{subject},{commune},huyện Tháp Mười,{star},{number}/QĐ-UBND,{day},UBND tỉnh Đồng Tháp,{year}"
        )
    }
}

fn told() -> impl Strategy<Value = Vec<Told>> {
    let subject = select(vec![SPELLED[0], SPELLED[1], SPELLED[2], OTHER]);
    let one =
        (subject, 0..3_usize, 0..3_usize).prop_map(|(subject, product, decision)| Told { subject, product, decision });
    // The name kept is always there, and so is another.
    let kept = Told { subject: SPELLED[0], product: 0, decision: 0 };
    let other = Told { subject: SPELLED[1], product: 1, decision: 1 };
    proptest::collection::btree_set(one, 0..8)
        .prop_map(move |set| {
            let mut all: Vec<Told> = set.into_iter().chain([kept, other]).collect();
            all.sort_unstable();
            all.dedup();
            all
        })
        .prop_shuffle()
}

/// A desk that read rows in files of so many, each by the name that `spelled` gives.
fn desk(rows: &[Told], in_file: usize, spelled: impl Fn(&'static str) -> &'static str) -> Desk {
    let desk = Desk::of("87", "2022-06-30");
    for (n, rows) in rows.chunks(in_file).enumerate() {
        let mut rows: Vec<String> = rows.iter().map(|told| told.row(spelled(told.subject))).collect();
        // One file does not tell a certificate twice.
        let mut seen = Vec::new();
        rows.retain(|row| {
            !seen.contains(row) && {
                seen.push(row.clone());
                true
            }
        });
        desk.write(&format!("{n}.csv"), format!("{HEAD}\n{}\n", rows.join("\n")));
        desk.ok(&format!("ocop certify import {n}.csv"));
    }
    desk
}

/// Everything that is counted, on three days.
fn figures(desk: &Desk) -> Vec<Value> {
    let reports = ["report total", "report year 2019", "report year 2020", "expire list --within 2000"];
    let days = ["2020-01-31", "2021-06-30", "2022-06-30"];
    let all = days.iter().flat_map(|day| reports.iter().map(move |report| format!("ocop {report} --as-of {day}")));
    all.map(|line| desk.figures(&line)).collect()
}

/// Tells the other spellings that the ledger has to be the name kept, and gives how many.
fn merge(desk: &Desk, rows: &[Told]) -> usize {
    let others = SPELLED[1..].iter().filter(|name| rows.iter().any(|told| told.subject == **name));
    others.map(|name| desk.ok(&format!("ocop register same \"{}\" \"{name}\" --reason mẫu", SPELLED[0]))).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn spellings_told_to_be_one_count_as_if_written_so_from_the_start(rows in told(), in_file in 1..6_usize) {
        let desk = desk(&rows, in_file, |name| name);
        let before = figures(&desk);
        let merges = merge(&desk, &rows);
        prop_assert_eq!(desk.ok("ocop check"), "");
        let from_the_start = self::desk(&rows, in_file, |name| if name == OTHER { OTHER } else { SPELLED[0] });
        prop_assert_eq!(figures(&desk), figures(&from_the_start));

        // The same files again add nothing.
        let ledger = desk.ledger();
        for n in 0..rows.len().div_ceil(in_file) {
            desk.ok(&format!("ocop certify import {n}.csv"));
        }
        prop_assert_eq!(&desk.ledger(), &ledger);

        let entries = 1 + rows.len().div_ceil(in_file);
        for entry in (entries + 1..=entries + merges).rev() {
            desk.ok(&format!("ocop undo {entry}"));
        }
        prop_assert_eq!(figures(&desk), before);
        prop_assert_eq!(desk.ok("ocop check"), "");
    }

    #[test]
    fn whom_files_may_mean_is_proposed_in_any_order(rows in told(), in_file in 1..6_usize) {
        let proposed = |rows: &[Told], in_file| desk(rows, in_file, |name| name).figures("ocop register same --list");
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        let pairs = proposed(&sorted, rows.len());
        prop_assert_eq!(&proposed(&rows, in_file), &pairs);
        let spelled = SPELLED.iter().filter(|name| rows.iter().any(|told| told.subject == **name)).count();
        prop_assert_eq!(pairs["pairs"].as_array().unwrap().len(), spelled - 1);
    }
}

#[test]
fn a_tie_to_one_spelling_is_a_tie_to_the_subject() {
    let desk = Desk::of("87", "2021-01-31");
    desk.write(
        "r.csv",
        "ten_san_pham,chu_the,loai_ho_so\nTrà mẫu,Công ty TNHH Mai Vàng Mẫu,lần đầu\nGạo mẫu,CÔNG TY THHH MAI VÀNG MẪU,lần đầu\n",
    );
    desk.write(
        "hd.csv",
        "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\n\
         t,tỉnh,2020,10/12/2020,TV1,Mẫu Một,chủ tịch\nt,,,,TV2,Mẫu Hai,ủy viên\nt,,,,TV3,Mẫu Ba,ủy viên\n",
    );
    desk.write("d.csv", "ma_ho_so,thanh_vien,diem\n2020-0-001,TV1,76\n2020-0-001,TV2,75\n2020-0-001,TV3,72\n");
    for line in [
        "register roster r.csv --year 2020",
        "register council hd.csv",
        "score import d.csv --council t",
        "register tie t TV3 --subject \"CÔNG TY THHH MAI VÀNG MẪU\" --ground \"người nhà\"",
    ] {
        desk.ok(&format!("ocop {line}"));
    }
    desk.ok("ocop rate council t --ready");
    let sum = || {
        let figures = desk.figures("ocop score status t");
        (figures["dossiers"][0]["sum_x100"].as_u64(), figures["dossiers"][0]["sheets"].as_u64())
    };
    assert_eq!(sum(), (Some(7600 + 7500 + 7200), Some(3)));
    let told = desk.flat("ocop register same \"Công ty TNHH Mai Vàng Mẫu\" \"CÔNG TY THHH MAI VÀNG MẪU\" --reason mẫu");
    holds(&told, &["2020-0-001", "ocop rate council t"]);
    // Without the member who is tied to the subject under its other name.
    assert_eq!(sum(), (Some(7600 + 7500), Some(2)));
    desk.ok("ocop undo 7");
    assert_eq!(sum(), (Some(7600 + 7500 + 7200), Some(3)));
}

#[test]
fn a_chain_of_three_is_one_and_comes_apart_from_its_end() {
    let desk = Desk::of("87", "2021-01-31");
    let rows = ["A Mẫu", "B Mẫu", "C Mẫu"]
        .map(|name| format!("Quà {name},HTX {name},,,3,1/QĐ-UBND,2020-12-28,UBND tỉnh Đồng Tháp,2020"));
    desk.write("a.csv", format!("{HEAD}\n{}\n", rows.join("\n")));
    desk.ok("ocop certify import a.csv");
    let subjects = || desk.figures("ocop report total")["subjects"]["known"].as_u64().unwrap();
    assert_eq!(subjects(), 3);
    desk.ok("ocop register same \"HTX B Mẫu\" \"HTX A Mẫu\" --reason mẫu");
    assert_eq!(subjects(), 2);
    // A is B by now: whoever is told to be the same as A is B's.
    desk.ok("ocop register same \"HTX C Mẫu\" \"HTX A Mẫu\" --reason mẫu");
    assert_eq!(subjects(), 1);
    holds(&desk.refuses(3, "ocop register same \"HTX A Mẫu\" \"HTX C Mẫu\" --reason mẫu"), &["HTX C Mẫu"]);
    for name in ["A", "B", "C"] {
        let told = desk.flat(&format!("ocop find \"HTX {name} Mẫu\""));
        holds(&told, &["03 sản phẩm", "Quà A Mẫu", "Quà B Mẫu", "Quà C Mẫu"]);
        assert!(!told.replace(&format!("“HTX {name} Mẫu”"), "").contains("HTX A Mẫu"), "{told}");
    }
    desk.ok("ocop undo 4");
    assert_eq!(subjects(), 2);
    desk.ok("ocop undo 3");
    assert_eq!(subjects(), 3);
}
