use proptest::prelude::*;

use super::*;
use crate::law::day;

/// RFC 8032, section 7.1, TEST 1.
const SECRET: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const PUBLIC: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const HEAD: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// Made by Python's `cryptography`, `hashlib` and `base64`; `docs/statement.md` has them.
const CODES: [&str; 2] = [
    "OCOP1:AECERQCNAZGLICW22UQQC4TINDF3DIPOJVH3U6AWX6HQDT7KIFAUBXS5VYRCHV22TAARGOBXFUYTIMZNGAYS2MBQGAYS2MRQGIYA2MJSGM2C6UOESAWVKQSOIQMVKQSOIQQHJYN3RFXGQIGESDQ3XE3OM4QFI2GDUFYBI5HBXOEW42BAYSIODO4TNZTSAVDIYOQXBOODNISJSNYETZQOUJRRXFQ6LAD3DGLFTV3DPVRJKQAJ4V2MPH63HJZRE5LDS7JENDWLZT56EHMXIE2P4PWEVFBO57WRUQR3LDBYBUAOQ3QH2Q",
    "OCOP1:AECVA7KUYSSXDNIZ27SPCQEL56R4EJWDG353U6AWX6HQDT7KIFAUBXS5VYRCHV22TAAQADBQGEXVDREQFVBE4TSNKQTEFYN3TEQE5Q5UNZTSA3THNBU6DO4HOAQHNQ5AEBG4HNDJEB2HFRVQ4G5Z23THCF2ODO4JNZUCAUDIYO5CAVDI4G5Y23C4G2UHCLZXQSJS6VRSP3KDMPDMVLLVAOYISQJ53O6SFDKBZZ3OFB5SKK6XK3XURCJMOJMXGSXQYN7NOOFYVKQAJA3PDKJMDG7POAFX22E2SE",
];

fn secret() -> SecretKey {
    SecretKey::of(&bytes(SECRET).unwrap())
}

fn golden() -> [Certified; 2] {
    let head = first(&bytes::<32>(HEAD).unwrap());
    let key = [0xd7, 0x5a, 0x98, 0x01];
    [
        Certified {
            star: 4,
            signed_on: day(2020, 12, 28),
            last_day: day(2023, 12, 27),
            name: name_hash("Bưởi  Năm Roi"),
            head,
            key,
            product_code: "87-143-01-0001-2020".into(),
            decision: "1234/QĐ-UBND".into(),
            authority: "UBND tỉnh Đồng Tháp".into(),
            office: "tỉnh Đồng Tháp".into(),
        },
        Certified {
            star: 5,
            signed_on: day(2026, 6, 1),
            last_day: day(2029, 5, 31),
            name: name_hash("Trà Shan tuyết Hoà Bình"),
            head,
            key,
            product_code: String::new(),
            decision: "01/QĐ-BNNMT".into(),
            authority: "Bộ Nông nghiệp và Môi trường".into(),
            office: "tỉnh Phú Thọ".into(),
        },
    ]
}

#[test]
fn codes_are_those_that_others_made() {
    for (states, code) in golden().iter().zip(CODES) {
        assert_eq!(states.code(&secret()).unwrap(), code);
        let read = Code::read(code).unwrap();
        assert_eq!(&read.states, states);
        assert!(read.is_signed_by(PUBLIC));
        assert_eq!(read.states.key_digits(), PUBLIC[..8]);
        // As a scanner or a letter may hand it over.
        let typed = format!("  {}\n{}\r\n", code[..80].to_lowercase(), &code[80..]);
        assert_eq!(Code::read(&typed), Ok(read));
    }
}

/// Written anew by whoever has no key: the sum comes out, the signature does not fit.
fn forged(states: &Certified) -> String {
    let mut all = states.written().unwrap();
    all.extend(Code::read(CODES[0]).unwrap().signature);
    all.extend(check(&all));
    format!("OCOP1:{}", letters::of(&all))
}

#[test]
fn a_forgery_does_not_fit_whoever_made_it() {
    let [one, _] = golden();
    let other = SecretKey::of(&[7; 32]);
    let code = Code::read(&one.code(&other).unwrap()).unwrap();
    assert!(!code.is_signed_by(PUBLIC) && code.is_signed_by(&other.public()));
    assert_ne!(code.states.key, one.key);
    assert!(Code::read(&forged(&one)).unwrap().is_signed_by(PUBLIC), "unchanged it is the office's");
    for states in [Certified { star: 5, ..one.clone() }, Certified { last_day: day(2026, 12, 27), ..one.clone() }] {
        let code = Code::read(&forged(&states)).unwrap();
        assert_eq!(code.states, states);
        assert!(!code.is_signed_by(PUBLIC));
    }
    // The bytes alone, under the signature of a text that is no certificate's.
    let bare = Code { signed: one.written().unwrap(), ..Code::read(CODES[0]).unwrap() };
    assert!(!bare.is_signed_by(PUBLIC));
}

#[test]
fn what_is_no_code_and_what_a_newer_program_made_are_told_apart() {
    for text in ["", "OCOP1", "OCOP1:", "OCOP:MY", "OCOPX:MY", "https://example.vn", "OCOP1:MY", "OCOP1:m0"] {
        assert_eq!(Code::read(text), Err(Unread::Malformed), "{text}");
    }
    assert_eq!(Code::read(&"A".repeat(4000)), Err(Unread::Malformed));
    assert_eq!(Code::read(&CODES[0].replacen('1', "2", 1)), Err(Unread::Version(2)));
    // A statement of a later version in the same letters.
    let mut all = golden()[0].written().unwrap();
    all[0] = 2;
    all.extend(secret().signature(&to_sign(&all)));
    all.extend(check(&all));
    assert_eq!(Code::read(&format!("OCOP1:{}", letters::of(&all))), Err(Unread::Version(2)));
    // Texts that are too long are never cut.
    let long = Certified { authority: "B".repeat(256), ..golden()[0].clone() };
    assert_eq!(long.code(&secret()), None);
    assert_eq!(Certified { last_day: day(2150, 1, 1), ..golden()[0].clone() }.code(&secret()), None);
}

#[test]
fn every_bit_that_changes_is_noticed() {
    for code in CODES {
        let all = letters::read(code.split_once(':').unwrap().1).unwrap();
        for bit in 0..all.len() * 8 {
            let mut all = all.clone();
            all[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(Code::read(&format!("OCOP1:{}", letters::of(&all))), Err(Unread::Altered), "bit {bit}");
        }
    }
}

proptest! {
    /// Letters are swapped, lost, added, or all of them another text: never is it the office's word.
    #[test]
    fn no_changed_code_is_genuine(which in 0..2_usize, at in 6..290_usize, letter in "[A-Z2-7:0 ]{0,3}", lost in 0..3_usize) {
        let code = CODES[which];
        let changed = format!("{}{letter}{}", &code[..at], &code[(at + lost).min(code.len())..]);
        let same = |one: &str| one.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        match Code::read(&changed) {
            Ok(read) => prop_assert!(same(&changed) == same(code) || !read.is_signed_by(PUBLIC), "{changed}"),
            Err(why) => prop_assert!(matches!(why, Unread::Altered | Unread::Malformed), "{why:?}"),
        }
    }

    #[test]
    fn what_is_stated_is_read(star in 3..=5_u8, signed in 0..60_000_i64, term in 0..5000_i64, texts in "\\PC{0,60}") {
        let signed_on = NaiveDate::default() + TimeDelta::days(signed);
        let last_day = signed_on + TimeDelta::days(term);
        let states = Certified { star, signed_on, last_day, office: texts.clone(), decision: texts, ..golden()[0].clone() };
        prop_assert_eq!(Code::read(&states.code(&secret()).unwrap()).unwrap().states, states);
    }
}
