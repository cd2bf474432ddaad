use super::*;

fn who<'a>(name: &'a str, commune: &'a str, district: &'a str) -> Told<'a> {
    let told = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    Told { name, commune: told(commune), district: told(district), ..Told::default() }
}

/// The pairs found, each once, in order.
fn found(all: &[Who], wanted: impl Fn(usize) -> bool) -> Vec<(usize, usize, Vec<Ground>)> {
    let mut found = Vec::new();
    pairs(all.len(), |at| all[at].clone(), wanted, |(a, _), (b, _), grounds| found.push((a, b, grounds)));
    found.sort();
    found.dedup();
    found
}

fn between(a: &Told<'_>, b: &Told<'_>) -> Vec<Ground> {
    let (a, b) = (Who::of(a), Who::of(b));
    let grounds = grounds(&a, &b);
    assert_eq!(grounds, super::grounds(&b, &a), "one way and the other");
    // What the blocks find is what holding all against all finds.
    let told = found(&[a, b], |_| true).into_iter().next().map(|(_, _, grounds)| grounds).unwrap_or_default();
    assert_eq!(told, grounds);
    grounds
}

/// The grounds of two names in one commune.
fn names(a: &str, b: &str) -> Vec<Ground> {
    between(&who(a, "xã Tân Mỹ", "huyện Lấp Vò"), &who(b, "Tân Mỹ", "H. Lấp Vò"))
}

#[test]
fn spellings_of_a_form_are_one_name() {
    let spelled = [
        "Công ty TNHH Mai Vàng Mẫu",
        "CÔNG TY TNHH MAI VÀNG MẪU",
        "CÔNG TY THHH MAI VÀNG MẪU",
        "Cty TNHH Mai Vàng Mẫu",
        "Công ty trách nhiệm hữu hạn Mai Vàng Mẫu",
        "Công ty TNHH MTV Mai-Vàng Mẫu",
        "Công ty TNHH MaiVàng Mẫu",
        "Công ty Mai Vàng Mẫu",
    ];
    for a in spelled {
        for b in spelled {
            assert_eq!(names(a, b), [Ground::Name], "{a} / {b}");
        }
    }
    for (a, b) in [
        ("HTX Mai Vàng", "Hợp tác xã Mai Vàng"),
        ("HKD Mai Vàng", "Hộ kinh doanh Mai Vàng"),
        ("CSSX Mai Vàng", "Hộ kinh doanh Mai Vàng"),
        ("CTCP SX-TM Mai Vàng", "Công ty Cổ phần Sản xuất & Thương mại Mai Vàng"),
        ("Mai Vàng", "Tổ hợp tác Mai Vàng"),
    ] {
        assert_eq!(names(a, b), [Ground::Name], "{a} / {b}");
    }
}

#[test]
fn forms_of_law_that_differ_are_two() {
    for (a, b) in [
        ("HTX Mai Vàng", "THT Mai Vàng"),
        ("HTX Mai Vàng", "Công ty TNHH Mai Vàng"),
        ("Công ty cổ phần Mai Vàng", "Công ty TNHH Mai Vàng"),
        ("Chi nhánh Công ty TNHH Mai Vàng", "Công ty TNHH Mai Vàng"),
    ] {
        assert_eq!(names(a, b), [], "{a} / {b}");
    }
    let in_district = |name| who(name, "", "huyện Lấp Vò");
    assert_eq!(between(&in_district("CSSX Mai Vàng"), &in_district("Hộ kinh doanh Mai Vàng")), []);
}

#[test]
fn numbers_and_letters_tell_namesakes_apart() {
    for (a, b) in [
        ("Hợp tác xã 1", "Hợp tác xã 2"),
        ("Hợp tác xã nông nghiệp mẫu 01", "Hợp tác xã nông nghiệp mẫu 02"),
        ("Hợp tác xã nông nghiệp mẫu A", "Hợp tác xã nông nghiệp mẫu B"),
        ("Hợp tác xã nông nghiệp mẫu I", "Hợp tác xã nông nghiệp mẫu II"),
        ("Hợp tác xã nông nghiệp Tân Phú", "Hợp tác xã nông nghiệp Tân Phúc"),
        ("Hộ kinh doanh Nguyễn Thị Hoa", "Hộ kinh doanh Nguyễn Thị Hoan"),
    ] {
        assert_eq!(names(a, b), [], "{a} / {b}");
    }
    assert_eq!(names("HTX mẫu 01", "HTX mẫu 1"), [Ground::Name]);
}

#[test]
fn a_slip_of_the_hand_counts_in_one_place_only() {
    let slips = [
        ("Công ty TNHH Nguyễn Mẫu Mai", "Công ty TNHH Nguyẽnn Mẫu Mai"),
        ("HTX Dịch vụ Nông nghiệp Mẫu", "HTX Dịch vụ Nông nghiêpj Mẫu"),
        ("HTX Dịch vụ Nông nghiệp Mẫu", "HTX Dihcj vụ Nông nghiệp Mẫu"),
    ];
    assert_eq!(names(slips[0].0, slips[0].1), [Ground::Slip]);
    assert_eq!(names(slips[1].0, slips[1].1), [Ground::Slip]);
    assert_eq!(names(slips[2].0, slips[2].1), [], "two letters");
    let apart = |b: &Told<'_>| between(&who(slips[0].0, "xã Tân Mỹ", ""), b);
    assert_eq!(apart(&who(slips[0].1, "xã Mỹ Quý", "")), []);
    assert_eq!(apart(&who(slips[0].1, "", "")), []);
    // A long name tells by itself where no place contradicts it.
    let long = |name: &'static str, commune| who(name, commune, "");
    let a = long("Công ty cổ phần Curcumin Mẫu Bắc Sơn", "");
    assert_eq!(between(&a, &long("Công ty cổ phần Cucurmin mẫu Bắc Sơn", "")), [Ground::Slip]);
    let elsewhere = long("Công ty cổ phần Cucurmin mẫu Bắc Sơn", "xã Mỹ Quý");
    assert_eq!(between(&long(a.name, "xã Tân Mỹ"), &elsewhere), []);
}

#[test]
fn a_diacritic_is_a_slip_in_one_place_and_another_name_elsewhere() {
    assert_eq!(names("Hộ kinh doanh Thanh Hoa", "Hộ kinh doanh Thanh Hòa"), [Ground::Diacritics]);
    let a = who("Hộ kinh doanh Thanh Hoa", "xã Tân Mỹ", "");
    assert_eq!(between(&a, &who("Hộ kinh doanh Thanh Hòa", "xã Mỹ Quý", "")), []);
    assert_eq!(between(&a, &who("Hộ kinh doanh Thanh Hòa", "", "")), []);
    let accented = who("Hộ kinh doanh Thanh Hòa", "xã Tân Mỹ", "");
    assert_eq!(between(&accented, &who("HO KINH DOANH THANH HOA", "", "")), [Ground::Diacritics]);
}

#[test]
fn one_name_elsewhere_is_an_enterprise_that_moved_or_another_household() {
    let at = |name: &'static str, commune| who(name, commune, "");
    let told = |name| between(&at(name, "xã Tân Mỹ"), &at(name, "xã Mỹ Quý"));
    assert_eq!(told("Công ty TNHH Mai Vàng"), [Ground::Name]);
    assert_eq!(told("Hộ kinh doanh Mai Vàng"), []);
    assert_eq!(told("Hợp tác xã Mai Vàng"), []);
}

#[test]
fn codes_and_persons_tell_by_themselves() {
    let a = Told { tax_code: Some("1400000001"), ..who("HTX Mai Vàng", "xã Tân Mỹ", "") };
    let b = Told { tax_code: Some("1400000001"), ..who("HTX Sen Hồng", "xã Mỹ Quý", "") };
    assert_eq!(between(&a, &b), [Ground::TaxCode]);
    let other = Told { tax_code: Some("1400000002"), ..a };
    assert_eq!(between(&a, &other), [], "one name, two tax codes");
    let person =
        |name, phone| Told { representative: Some("Lê Thị Mẫu"), phone: Some(phone), ..who(name, "", "") };
    assert_eq!(between(&person("Sen Hồng", "0900.000.001"), &person("Mai Vàng", "+84 900 000 001")), [Ground::Person]);
    assert_eq!(between(&person("Sen Hồng", "0900000001"), &person("Mai Vàng", "0900000002")), []);
    assert_eq!(between(&person("HTX Sen Hồng", "0900000001"), &person("Công ty Sen Hồng", "0900000001")), []);
    let registered = |name| Told { registration: Some("51-07 00012"), ..who(name, "", "") };
    assert_eq!(between(&registered("HTX Sen Hồng"), &registered("HTX Mai Vàng")), [Ground::Registration]);
    let both = Told { registration: Some("51.07.00012"), ..a };
    let all = between(&both, &Told { name: "Hợp tác xã Mai Vàng", ..both });
    assert_eq!(all, [Ground::TaxCode, Ground::Registration, Ground::Name]);
}

#[test]
fn one_name_at_two_places_is_doubted_where_both_make_a_product_of_one_name() {
    let made = |name, commune, products| Told { products, ..who(name, commune, "huyện Bảo Thắng") };
    let here = made("HTX Tân Mỹ", "xã Gia Phú", &[1, 2]);
    let there = |products| made("Hợp tác xã Tân Mỹ", "xã Xuân Quang", products);
    assert_eq!(between(&here, &there(&[2])), [Ground::Product]);
    assert!(between(&here, &there(&[3])).is_empty() && between(&here, &there(&[])).is_empty());
    assert!(between(&here, &made("HTX Tân Minh", "xã Xuân Quang", &[1])).is_empty());
}

#[test]
fn a_slip_between_two_words_needs_someone_known() {
    let told = |name, phone| Told { phone: Some(phone), ..who(name, "xã Tân Mỹ", "") };
    let a = told("HTX nông nghiệp Tân Phú", "0900000001");
    assert_eq!(between(&a, &told("HTX nông nghiệp Tân Phúc", "0900000001")), [Ground::Slip]);
    assert_eq!(between(&a, &told("HTX nông nghiệp Tân Phúc", "0900000002")), []);
}

#[test]
fn syllables_are_told_from_slips() {
    for word in ["nguyen", "nghiep", "phu", "phuc", "quy", "gieng", "khuyu", "hoa", "yen"] {
        assert!(syllable::is_one(word), "{word}");
    }
    for word in ["nguyenn", "nghiepj", "vinashi", "tnhh", "farm", "nguuen"] {
        assert!(!syllable::is_one(word), "{word}");
    }
}

#[test]
fn many_subjects_are_not_held_all_against_all() {
    // 20,000 households of two hundred million pairs; the two alike are among them.
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"];
    let given = ["An", "Bình", "Chi", "Dung", "Giang", "Hạnh", "Khánh", "Lan", "Minh", "Oanh"];
    let mut all: Vec<Who> = (0..20_000)
        .map(|n| {
            let name = format!("Hộ kinh doanh {} {} {}", family[n % 5], given[n / 5 % 10], given[n / 50 % 10]);
            let commune = format!("xã Mẫu {}", n / 500);
            Who::of(&who(&name, &commune, ""))
        })
        .collect();
    all.push(Who::of(&who("Công ty TNHH Mai Vàng", "", "")));
    all.push(Who::of(&who("CÔNG TY THHH MAI VÀNG", "", "")));
    let begun = std::time::Instant::now();
    let found = found(&all, |at| at >= 20_000);
    assert_eq!(found, [(20_000, 20_001, vec![Ground::Name])]);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn a_crowd_that_is_alike_but_for_a_letter_is_looked_at_quickly() {
    // 80 names of a word that is no syllable, each with any of 26 last letters: 325 pairs of a name and more.
    let word = |n: usize| ["pr", "st", "kl", "gr"][n % 4].to_owned() + ["ova", "uli", "ena", "ita"][n / 4 % 4];
    let names = (0..2080_usize).map(|n| {
        let last = char::from(b'a' + u8::try_from(n % 26).unwrap());
        format!("HTX {}{last} {}", word(n / 26 % 16), ["Sen", "Mai", "Sao", "Mây", "Gió"][n / 416])
    });
    let all: Vec<Who> = names.map(|name| Who::of(&who(&name, "xã Tân Mỹ", "huyện Lấp Vò"))).collect();
    let begun = std::time::Instant::now();
    let found = found(&all, |_| true);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    assert!(found.len() > 80 * 325, "{}", found.len());
    // All against all of a part of them, two given names: of the whole crowd it takes long.
    let part = 2 * 416;
    let expected: Vec<_> = (0..part)
        .flat_map(|a| (a + 1..part).map(move |b| (a, b)))
        .filter_map(|(a, b)| Some((a, b, grounds(&all[a], &all[b]))).filter(|(.., grounds)| !grounds.is_empty()))
        .collect();
    assert!(found.into_iter().filter(|(a, b, _)| *a < part && *b < part).eq(expected));
}

proptest::proptest! {
    #[test]
    fn what_blocks_find_is_what_all_against_all_finds(
        told in proptest::collection::vec(("(HTX|HKD|Công ty TNHH|) (nguyễn|nguyen|nguyeen|nguyxen|vinasi|vinashi|01|hai) (mẫu|mẩu|mãuu|curcumin|cucurmin) (mai|mãi|mia)", 0..4_usize, 0..3_usize, "[12]?"), 2..24)
    ) {
        let all: Vec<Who> = told.iter().map(|(name, commune, phone, tax)| Who::of(&Told {
            phone: [None, Some("0900000001"), Some("+84900000001")][*phone],
            tax_code: Some(tax.as_str()).filter(|tax| !tax.is_empty()),
            representative: Some("Lê Thị Mẫu"),
            ..who(name, ["", "xã Tân Mỹ", "Tân Mỹ", "xã Mỹ Quý"][*commune], "")
        })).collect();
        let mut expected = Vec::new();
        for (a, b) in (0..all.len()).flat_map(|a| (a + 1..all.len()).map(move |b| (a, b))) {
            let grounds = grounds(&all[a], &all[b]);
            expected.extend((!grounds.is_empty()).then_some((a, b, grounds)));
        }
        proptest::prop_assert_eq!(found(&all, |_| true), expected);
    }

    #[test]
    fn slips_are_those_of_the_whole_texts(a in "[abă]{0,9}", b in "[abă]{0,9}") {
        let (mine, theirs) = name::between(&a, &b);
        proptest::prop_assert_eq!(strsim::osa_distance(mine, theirs), strsim::osa_distance(&a, &b));
        let long = a.len().min(b.len()) >= 8;
        let moved = name::without_one(&a).any(|short| name::without_one(&b).any(|other| short == other));
        if a != b {
            let expected = strsim::osa_distance(&a, &b) == 1 || (long && moved);
            proptest::prop_assert_eq!(name::is_slip(&a, &b), expected, "{} {}", a, b);
        }
    }
}
