//! The lists and the change table, against figures published or counted apart.

use super::*;
use crate::text::fold;
use std::collections::HashSet;

fn of_kind(list: List, kind: &str) -> usize {
    communes(list).iter().filter(|commune| commune.kind == kind).count()
}

#[test]
fn the_lists_are_whole() {
    // As published: 10,051 communes in 63 provinces; 3,321 = 2,611 xã, 697 phường, 13 đặc khu in 34.
    let kinds = ["xã", "phường", "thị trấn", "đặc khu"];
    assert_eq!(communes(List::Before2025).len(), 10_051);
    assert_eq!(kinds.map(|kind| of_kind(List::Before2025, kind)), [7_717, 1_716, 618, 0]);
    assert_eq!(communes(List::Since2025).len(), 3_321);
    assert_eq!(kinds.map(|kind| of_kind(List::Since2025, kind)), [2_611, 697, 0, 13]);
    // 696 less the five island districts that had no commune.
    assert_eq!(districts().len(), 691);
    for (list, of) in [(List::Before2025, 63), (List::Since2025, 34)] {
        let all = communes(list);
        assert!(all.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(all.iter().all(|commune| commune.code.len() == 5 && !commune.name.is_empty()));
        assert_eq!(all.iter().map(|commune| commune.province.code).collect::<HashSet<_>>().len(), of);
    }
    assert!(districts().windows(2).all(|pair| pair[0].code < pair[1].code));
}

#[test]
fn the_change_table_has_the_faults_that_are_known_of_it() {
    let old = communes(List::Before2025);
    let became = |is: fn(&Forward) -> bool| old.iter().filter(|commune| is(&forward(commune))).count();
    let several = |f: &Forward| matches!(f, Forward::Split(news) if news.len() > 1);
    // 441 in all; one of them is of the ten codes in no list.
    assert_eq!(became(several), 440);
    assert_eq!(became(|f| matches!(f, Forward::NotListed)), 28);
    // 00556 alone is written as a part of one.
    assert_eq!(became(|f| matches!(f, Forward::Split(news) if news.len() == 1)), 1);
    let mut stray: Vec<_> =
        TABLES.became.keys().filter(|code| commune(List::Before2025, code).is_none()).copied().collect();
    stray.sort_unstable();
    assert_eq!(stray, ["03980", "03983", "03984", "26929", "26953", "27076", "27226", "27232", "27367", "27373"]);
    assert_eq!(TABLES.became["27076"].len(), 2);
    assert_eq!(TABLES.became.values().map(Vec::len).sum::<usize>(), 10_565);
    assert!(TABLES.mergers.keys().all(|code| commune(List::Since2025, code).is_some()));
    assert!(commune(List::Since2025, "06970").is_none());
    assert_eq!(commune(List::Since2025, "06978").unwrap().full_name(), "xã Ba Chẽ");
    assert!(!predecessors(commune(List::Since2025, "06978").unwrap()).is_empty());
}

#[test]
fn old_and_new_lead_to_each_other() {
    for new in communes(List::Since2025) {
        assert_eq!(forward(new), Forward::One(new));
        for old in predecessors(new) {
            let back = match forward(old) {
                Forward::One(one) => vec![one],
                Forward::Split(several) => several,
                Forward::NotListed => Vec::new(),
            };
            assert!(back.contains(&new), "{} {}", old.key(), new.key());
            assert_eq!(old.province.successors(), [new.province], "{} {}", old.key(), new.key());
        }
    }
    // The islands that had districts and no communes, and now are đặc khu.
    let made_of_none = communes(List::Since2025).iter().filter(|new| predecessors(new).is_empty());
    let names: Vec<_> = made_of_none.map(Commune::full_name).collect();
    assert_eq!(
        names,
        ["đặc khu Bạch Long Vĩ", "đặc khu Cồn Cỏ", "đặc khu Hoàng Sa", "đặc khu Lý Sơn", "đặc khu Côn Đảo"]
    );
}

#[test]
fn lam_dong_became_what_its_resolution_says() {
    // 1671/NQ-UBTVQH15 of 16/06/2025.
    let old = |district: &str, name: &str| {
        let of = |commune: &&Commune| commune.name == name && commune.district.unwrap().name == district;
        communes(List::Before2025).iter().find(of).unwrap()
    };
    for (district, name, became) in [
        ("Đức Trọng", "Liên Nghĩa", "xã Đức Trọng"),
        ("Đức Trọng", "Phú Hội", "xã Đức Trọng"),
        ("Đức Trọng", "Hiệp Thạnh", "xã Hiệp Thạnh"),
        ("Đức Trọng", "Liên Hiệp", "xã Hiệp Thạnh"),
        ("Đức Trọng", "Đà Loan", "xã Tà Hine"),
        ("Đức Trọng", "Bình Thạnh", "xã Đinh Văn Lâm Hà"),
        ("Đắk Song", "Thuận Hà", "xã Thuận Hạnh"),
        ("Đắk Song", "Thuận Hạnh", "xã Thuận Hạnh"),
        ("Đắk Song", "Nam Bình", "xã Đức An"),
        ("Đắk Song", "Đức An", "xã Đức An"),
        ("Cư Jút", "Nam Dong", "xã Nam Dong"),
        ("Tuy Đức", "Quảng Trực", "xã Quảng Trực"),
        ("Gia Nghĩa", "Nghĩa Trung", "phường Đông Gia Nghĩa"),
        ("Phan Thiết", "Phú Hài", "phường Phú Thủy"),
        ("Đức Linh", "Trà Tân", "xã Trà Tân"),
        ("Tánh Linh", "Gia Huynh", "xã Suối Kiết"),
        ("Tánh Linh", "Bắc Ruộng", "xã Bắc Ruộng"),
        ("Tánh Linh", "Gia An", "xã Tánh Linh"),
    ] {
        let new = old(district, name).present().map(|new| (fold::key(&new.full_name()), new.province.name));
        assert_eq!(new, Some((fold::key(became), "Lâm Đồng")), "{name}");
    }
}
