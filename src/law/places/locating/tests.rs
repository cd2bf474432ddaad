//! Places as papers print them.

use super::*;
use crate::law::places::{Forward, by_key, commune};

fn on(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn row(commune: &'static str, district: &'static str, province: &'static str) -> Printed<'static> {
    let told = |text: &'static str| Some(text).filter(|text| !text.is_empty());
    Printed { commune: told(commune), district: told(district), province: told(province), ..Printed::default() }
}

fn key(found: &Located) -> String {
    found.commune.map(Commune::key).unwrap_or_default()
}

/// What is found in a ledger of a province; the doubt, if any, is a fault of the test.
fn surely(printed: Printed<'_>, day: &str, own: &str) -> String {
    let found = locate(&printed, on(day), &[by_key(own).unwrap()]);
    assert_eq!(found.doubt, None, "{printed:?}");
    key(&found)
}

#[test]
fn every_way_of_writing_a_commune_finds_it() {
    // 30037: thị trấn Mỹ An, 24967: xã Hiệp Thạnh of Đức Trọng (list of 2024).
    for (commune, district, province, meant) in [
        ("xã Hiệp Thạnh", "huyện Đức Trọng", "Lâm Đồng", "24967@2024"),
        ("X. Hiệp Thạnh", "H. Đức Trọng", "tỉnh Lâm Đồng", "24967@2024"),
        ("HIỆP THẠNH", "Đức Trọng", "", "24967@2024"),
        ("Xã xã Hiệp Thạnh", "", "Lâm Đồng", "24967@2024"),
        ("hiep thanh", "duc trong", "lam dong", "24967@2024"),
        ("xa Hiep Thanh", "huyen Duc Trong", "tinh Lam Dong", "24967@2024"),
        ("xã Hiệp Thạnh, huyện Đức Trọng, tỉnh Lâm Đồng", "", "", "24967@2024"),
        ("Xã Hiệp Thạnh - huyện Đức Trọng", "", "", "24967@2024"),
        ("TT. Liên Nghĩa", "H.Đức Trọng", "", "24958@2024"),
    ] {
        assert_eq!(surely(row(commune, district, province), "2023-05-01", "68@2024"), meant, "{commune}");
    }
    // Number and name: phường 07 of Đà Lạt is phường 7; Đắk Wil is written in every way.
    assert_eq!(surely(row("P. 07", "TP. Đà Lạt", ""), "2023-05-01", "68@2024"), "24769@2024");
    for text in ["xã Đắk Wil", "xã Đăk Wil", "xã Đak Wil", "xã Đắc Wil", "xa Dak Wil"] {
        assert_eq!(surely(row(text, "Cư Jút", "Đắk Nông"), "2023-05-01", "67@2024"), "24643@2024", "{text}");
    }
    // 03982: thị trấn NT Mộc Châu beside 03979, thị trấn Mộc Châu; 00916: thị trấn Nông Trường Việt Lâm.
    for text in ["TT. NT Mộc Châu", "thị trấn Nông Trường Mộc Châu", "TT Nông trường Mộc Châu", "TTNT Mộc Châu"]
    {
        assert_eq!(surely(row(text, "Mộc Châu", "Sơn La"), "2023-05-01", "14@2024"), "03982@2024", "{text}");
    }
    assert_eq!(surely(row("TT Mộc Châu", "Mộc Châu", "Sơn La"), "2023-05-01", "14@2024"), "03979@2024");
    for text in ["thị trấn Nông trường Việt Lâm", "TT NT Việt Lâm"] {
        assert_eq!(surely(row(text, "Vị Xuyên", "Hà Giang"), "2023-05-01", "02@2024"), "00916@2024", "{text}");
    }
    // 02902: thị trấn "N.T Phong Hải".
    for text in ["TT. Phong Hải", "thị trấn Nông trường Phong Hải"] {
        assert_eq!(surely(row(text, "H. Bảo Thắng", "Lào Cai"), "2022-05-01", "10@2024"), "02902@2024", "{text}");
    }
    assert_eq!(surely(row("xã Nông Trường", "Triệu Sơn", ""), "2023-05-01", "38@2024"), "15766@2024");
    for text in ["Xã Hòa Sơn", "Hoà Sơn", "xã HOÀ SƠN"] {
        assert_eq!(surely(row(text, "Đô Lương", "Nghệ An"), "2023-05-01", "40@2024"), "17647@2024", "{text}");
    }
}

#[test]
fn an_address_tells_the_place_it_ends_in() {
    let address = |text| Printed { address: Some(text), ..Printed::default() };
    let found = locate(&address("Số 08 Nguyễn Trãi, phường Phan Thiết, tỉnh Lâm Đồng"), on("2026-08-05"), &[]);
    assert_eq!((found.commune.unwrap().full_name().as_str(), found.doubt), ("phường Phan Thiết", None));
    assert_eq!(found.province.unwrap().key(), "68@2025");
    let hamlet = locate(&address("ấp Long Quới C"), on("2023-01-01"), &[by_key("89@2024").unwrap()]);
    assert_eq!(hamlet, Located::default());
}

#[test]
fn a_row_without_a_province_is_of_the_offices_own() {
    // Xã Hiệp Thạnh: one in Lâm Đồng, others in Tây Ninh, Tiền Giang, Trà Vinh.
    let printed = row("xã Hiệp Thạnh", "", "");
    assert_eq!(surely(printed, "2023-01-01", "68@2024"), "24967@2024");
    // An office since the merger speaks for both of what it was.
    assert_eq!(surely(printed, "2023-01-01", "68@2025"), "24967@2024");
    let anywhere = locate(&printed, on("2023-01-01"), &[]);
    assert!(matches!(anywhere.doubt, Some(PlaceDoubt::Ambiguous { ref meanings, .. }) if meanings.len() == 4));
    assert_eq!(anywhere.commune, None);
}

#[test]
fn two_communes_of_a_name_are_asked_about() {
    let own = [by_key("87@2024").unwrap()];
    // Tháp Mười has both a thị trấn and a xã Mỹ An.
    let found = locate(&row("Mỹ An", "Tháp Mười", ""), on("2023-01-01"), &own);
    let Some(PlaceDoubt::Ambiguous { meanings, .. }) = &found.doubt else { panic!("{found:?}") };
    assert_eq!(meanings.iter().map(|unit| unit.shown()).collect::<Vec<_>>().len(), 2);
    assert_eq!((found.commune, found.district.map(District::full_name)), (None, Some("huyện Tháp Mười".to_owned())));
    assert_eq!(surely(row("TT Mỹ An", "Tháp Mười", ""), "2023-01-01", "87@2024"), "30037@2024");
    // Of a name alone, huyện or thành phố Cao Lãnh.
    let found = locate(&row("", "Cao Lãnh", ""), on("2023-01-01"), &own);
    assert!(matches!(found.doubt, Some(PlaceDoubt::Ambiguous { ref meanings, .. }) if meanings.len() == 2));
    assert_eq!((found.district, found.province), (None, Some(own[0])));
    let found = locate(&row("", "TP. Cao Lãnh", ""), on("2023-01-01"), &own);
    assert_eq!((found.district.unwrap().code, found.doubt), ("866", None));
}

#[test]
fn a_name_of_the_other_list_is_doubtful() {
    let own = [by_key("68@2025").unwrap()];
    // 1671/NQ-UBTVQH15: xã Phú Hội is in xã Đức Trọng.
    let found = locate(&row("xã Phú Hội", "huyện Đức Trọng", "Lâm Đồng"), on("2026-03-01"), &own);
    let new = found.commune.unwrap().present().unwrap();
    assert_eq!((key(&found).as_str(), new.full_name().as_str()), ("24982@2024", "xã Đức Trọng"));
    let unit = Unit::Commune(found.commune.unwrap());
    assert_eq!(found.doubt, Some(PlaceDoubt::Ended { unit, became: Some(Forward::One(new)) }));
    // The new name on a paper of before, and, valid on its day, on one of after.
    let early = locate(&row("xã Đức Trọng", "", ""), on("2023-03-01"), &own);
    assert_eq!(early.doubt, Some(PlaceDoubt::NotYet { unit: Unit::Commune(new) }));
    assert_eq!(early.commune, Some(new));
    assert_eq!(surely(row("xã Đức Trọng", "", "Lâm Đồng"), "2026-03-01", "68@2025"), new.key());
    // A name of both lists is that of the day, unless a district is printed with it.
    assert_eq!(surely(row("xã Hiệp Thạnh", "", ""), "2026-03-01", "68@2025"), "24967@2025");
    let old = locate(&row("xã Hiệp Thạnh", "Đức Trọng", ""), on("2026-03-01"), &own);
    assert_eq!(key(&old), "24967@2024");
    assert!(matches!(old.doubt, Some(PlaceDoubt::Ended { became: Some(Forward::One(_)), .. })));
    // A row without a day is on neither side.
    assert_eq!(surely(row("xã Phú Hội", "Đức Trọng", ""), "", "68@2025"), "24982@2024");
    assert_eq!(surely(row("xã Đức Trọng", "", ""), "", "68@2025"), new.key());
    // A province that is no more.
    let province = locate(&row("", "", "Bình Thuận"), on("2026-03-01"), &own);
    assert_eq!(
        province.doubt,
        Some(PlaceDoubt::Ended { unit: Unit::Province(by_key("60@2024").unwrap()), became: None })
    );
}

#[test]
fn what_was_divided_or_is_not_in_the_table_says_so() {
    // 00007 phường Cống Vị went to two; 03751 xã Chiềng Ly is absent from the change table.
    let divided = locate(&row("phường Cống Vị", "quận Ba Đình", "Hà Nội"), on("2026-01-05"), &[]);
    assert!(
        matches!(divided.doubt, Some(PlaceDoubt::Ended { became: Some(Forward::Split(ref news)), .. }) if news.len() > 1)
    );
    let absent = commune(List::Before2025, "03751").unwrap();
    let found = locate(&row("Chiềng Ly", "Thuận Châu", "Sơn La"), on("2026-01-05"), &[]);
    assert_eq!(found.commune, Some(absent));
    assert!(matches!(found.doubt, Some(PlaceDoubt::Ended { became: Some(Forward::NotListed), .. })));
}

#[test]
fn what_is_in_no_list_gets_the_nearest_and_no_unit() {
    let own = [by_key("87@2024").unwrap()];
    let nearest = |printed: Printed<'_>| match locate(&printed, on("2023-01-01"), &own) {
        Located { commune: None, doubt: Some(PlaceDoubt::Unknown { nearest, .. }), .. } => nearest.map(Unit::shown),
        other => panic!("{other:?}"),
    };
    let near = Some("xã Thanh Mỹ, huyện Tháp Mười, tỉnh Đồng Tháp".to_owned());
    assert_eq!(nearest(row("xã Thanh Mĩi", "Tháp Mười", "")), near.clone());
    // Of the name, but in another district: told, not taken.
    assert_eq!(nearest(row("xã Thanh Mỹ", "Lấp Vò", "")), near.clone());
    assert_eq!(nearest(row("xã 99", "", "")), None);
    // A name with other diacritics is another name, and so is one without, in a row that has them elsewhere.
    assert_eq!(nearest(row("xã Thanh My", "Tháp Mười", "")), near.clone());
    assert_eq!(nearest(row("xã Thánh Mỹ", "", "")), near.clone());
    // The district alone is not known: the commune is, with a word on it.
    let found = locate(&row("xã Thanh Mỹ", "huyện Không Có", ""), on("2023-01-01"), &own);
    assert!(found.commune.is_some() && matches!(found.doubt, Some(PlaceDoubt::Unknown { .. })));
}

#[test]
fn a_place_of_no_told_level_is_found_where_it_can_be_one() {
    let place = |text| Printed { place: Some(text), ..Printed::default() };
    let own = [by_key("87@2024").unwrap()];
    let found = locate(&place("Tháp Mười"), on("2023-01-01"), &own);
    assert_eq!((found.district.map(|d| d.code), found.doubt), (Some("872"), None));
    let found = locate(&place("xã Tân Mỹ, huyện Lấp Vò"), on("2023-01-01"), &own);
    assert_eq!((key(&found).as_str(), found.doubt), ("30175@2024", None));
}

#[test]
fn every_commune_is_found_by_its_own_name_and_its_district() {
    for list in [List::Before2025, List::Since2025] {
        let day = if list == List::Before2025 { "2025-06-30" } else { "2025-07-01" };
        let all = crate::law::places::communes(list).iter();
        let wrong = all.filter(|unit| {
            let (name, district) = (unit.full_name(), unit.district.map(District::full_name));
            let province = unit.province.full_name();
            let printed = Printed {
                commune: Some(&name),
                district: district.as_deref(),
                province: Some(&province),
                ..Printed::default()
            };
            locate(&printed, on(day), &[])
                != Located { commune: Some(unit), district: unit.district, province: Some(unit.province), doubt: None }
        });
        // Thanh Hóa city had two xã Đông Khê; of no other two can papers not tell which.
        let two: &[&str] = if list == List::Before2025 { &["16387@2024", "16408@2024"] } else { &[] };
        assert_eq!(wrong.map(Commune::key).collect::<Vec<_>>(), two);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_makes_it_fail(text in "(\\PC|[ ,.;()–-]|xã|huyện|TP|tỉnh|Lâm Đồng|Đắk|07){0,12}") {
        for day in [None, on("2023-01-01"), on("2026-01-01")] {
            for printed in [
                Printed { commune: Some(&text), ..Printed::default() },
                Printed { district: Some(&text), address: Some(&text), ..Printed::default() },
                Printed { place: Some(&text), province: Some(&text), ..Printed::default() },
            ] {
                let found = locate(&printed, day, &[by_key("68@2025").unwrap()]);
                // Nothing is taken where several are meant.
                let several = matches!(found.doubt, Some(PlaceDoubt::Ambiguous { .. }));
                proptest::prop_assert!(!several || found.commune.is_none());
            }
        }
    }
}
