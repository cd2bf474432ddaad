//! Who signs an office's papers, and under whom it stands, by what the office is called: the capacity that Decree
//! 30/2020/NĐ-CP (Appendix I, Part II, 7) has printed above a signature. A template may say otherwise.

use chrono::NaiveDate;

use super::places::List;
use super::{Level, MINISTRY_MERGED};
use crate::text::fold;

/// The head of an office, in capitals.
pub fn head_of(office: &str) -> &'static str {
    let key = fold::key(office);
    let heads = [
        ("văn phòng", "CHÁNH VĂN PHÒNG"),
        ("vpđp", "CHÁNH VĂN PHÒNG"),
        ("chi cục", "CHI CỤC TRƯỞNG"),
        ("sở", "GIÁM ĐỐC"),
        ("trung tâm", "GIÁM ĐỐC"),
        ("phòng", "TRƯỞNG PHÒNG"),
        ("ban", "TRƯỞNG BAN"),
    ];
    let is = |word: &str| key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    heads.into_iter().find(|(word, _)| is(word)).map_or("THỦ TRƯỞNG ĐƠN VỊ", |(_, head)| head)
}

/// The authority above an office of a unit, in capitals: a department, a district's office or a board stands under the
/// people's committee, others under the province's department, named with the province (Decree 30/2020/NĐ-CP, Appendix I,
/// Part II, 3). The office's own word (policy `superior`) stands over what its name lets one guess.
pub fn superior_of(told: Option<&str>, office: &str, unit: &str, on: NaiveDate) -> String {
    if let Some(told) = told {
        return told.to_uppercase();
    }
    let key = fold::key(office);
    let is_of_committee = ["sở ", "phòng ", "ban "].iter().any(|word| key.starts_with(word));
    let above = if is_of_committee { "ủy ban nhân dân".to_owned() } else { format!("sở {}", agriculture(on)) };
    format!("{above} {unit}").to_uppercase()
}

/// Units that are named after a person, of those that a ledger may be of: the provinces, and the districts up to
/// 30/06/2025.
const NAMED_AFTER_A_PERSON: [&str; 9] = [
    "hồ chí minh",
    "hai bà trưng",
    "lê chân",
    "ngô quyền",
    "bá thước",
    "dương minh châu",
    "hồng dân",
    "ngọc hiển",
    "trần văn thời",
];

/// Where a unit's papers are written: its name without its kind, unless it is called by a number or after a person
/// (Decree 30/2020/NĐ-CP, Appendix I, Part II, 4b): "Sơn La", but "Quận 5", "Thành phố Hồ Chí Minh".
pub fn place_of(unit: &str) -> String {
    let bare = |kind: &str| {
        let (head, name) = unit.split_at_checked(kind.len())?;
        let whole =
            name.starts_with(|c: char| c.is_ascii_digit()) || NAMED_AFTER_A_PERSON.contains(&fold::key(name).as_str());
        (head.to_lowercase() == kind && !whole).then_some(name)
    };
    let place = ["tỉnh ", "huyện ", "quận ", "thị xã ", "thành phố "].into_iter().find_map(bare).unwrap_or(unit);
    let mut letters = place.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The branch that the ministry and the departments are named after, on a day: merged on 01/03/2025.
pub fn agriculture(on: NaiveDate) -> &'static str {
    if on < MINISTRY_MERGED {
        "Nông nghiệp và Phát triển nông thôn"
    } else {
        "Nông nghiệp và Môi trường"
    }
}

/// The units next under one of a level, on a day: their level, and all of them as a paper addresses them. Those of a
/// province were districts up to 30/06/2025.
pub fn units_under(level: Level, unit: &str, on: NaiveDate) -> (&'static str, &'static str) {
    match (level, List::on(on)) {
        (Level::District, _) => ("cấp xã", "các xã, phường, thị trấn"),
        (_, List::Since2025) => ("cấp xã", "các xã, phường"),
        (_, List::Before2025) if fold::key(unit).starts_with("thành phố") => {
            ("cấp huyện", "các quận, huyện, thị xã")
        }
        (_, List::Before2025) => ("cấp huyện", "các huyện, thị xã, thành phố"),
    }
}

/// The Party's committee of a unit: "Tỉnh ủy".
pub fn committee_of(unit: &str) -> &'static str {
    let key = fold::key(unit);
    let committees = [("thành phố", "Thành ủy"), ("huyện", "Huyện ủy"), ("quận", "Quận ủy"), ("thị xã", "Thị ủy")];
    committees.into_iter().find(|(kind, _)| key.starts_with(kind)).map_or("Tỉnh ủy", |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::day;

    #[test]
    fn an_office_is_signed_for_by_its_head() {
        for (office, head) in [
            ("Văn phòng Điều phối NTM tỉnh Sơn La", "CHÁNH VĂN PHÒNG"),
            ("VPĐP nông thôn mới", "CHÁNH VĂN PHÒNG"),
            ("Sở Nông nghiệp và Môi trường", "GIÁM ĐỐC"),
            ("Chi cục Phát triển nông thôn", "CHI CỤC TRƯỞNG"),
            ("Phòng Kinh tế huyện Mai Sơn", "TRƯỞNG PHÒNG"),
            ("Trung tâm Khuyến nông", "GIÁM ĐỐC"),
            ("Bản Mường", "THỦ TRƯỞNG ĐƠN VỊ"),
        ] {
            assert_eq!(head_of(office), head, "{office}");
        }
    }

    #[test]
    fn a_paper_is_written_at_a_name_without_its_kind_unless_that_is_part_of_it() {
        for (unit, place) in [
            ("tỉnh Đồng Tháp", "Đồng Tháp"),
            ("thành phố Hà Nội", "Hà Nội"),
            ("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("huyện Bắc Yên", "Bắc Yên"),
            ("Thị xã Mộc Châu", "Mộc Châu"),
            ("Quận 5", "Quận 5"),
            ("quận 1", "Quận 1"),
            ("huyện Trần Văn Thời", "Huyện Trần Văn Thời"),
            ("Bộ mẫu", "Bộ mẫu"),
        ] {
            assert_eq!(place_of(unit), place);
        }
    }

    #[test]
    fn under_a_province_were_districts() {
        let under = |level, unit, on| units_under(level, unit, on).1;
        assert_eq!(under(Level::Province, "tỉnh Sơn La", day(2025, 6, 30)), "các huyện, thị xã, thành phố");
        assert_eq!(under(Level::Province, "thành phố Hà Nội", day(2025, 6, 30)), "các quận, huyện, thị xã");
        assert_eq!(under(Level::Province, "tỉnh Sơn La", day(2025, 7, 1)), "các xã, phường");
        assert_eq!(under(Level::District, "thành phố Sơn La", day(2025, 6, 30)), "các xã, phường, thị trấn");
    }

    #[test]
    fn an_office_stands_under_its_department_or_the_committee() {
        let above = |office, on| superior_of(None, office, "tỉnh Sơn La", on);
        assert_eq!(above("Văn phòng Điều phối", day(2025, 3, 1)), "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH SƠN LA");
        assert_eq!(
            above("Văn phòng Điều phối", day(2025, 2, 28)),
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN TỈNH SƠN LA"
        );
        assert_eq!(above("Sở Nông nghiệp và Môi trường", day(2026, 8, 1)), "ỦY BAN NHÂN DÂN TỈNH SƠN LA");
        let told = superior_of(Some("UBND tỉnh Sơn La"), "Văn phòng Điều phối", "tỉnh Sơn La", day(2026, 8, 1));
        assert_eq!(told, "UBND TỈNH SƠN LA");
        assert_eq!(committee_of("thành phố Hải Phòng"), "Thành ủy");
        assert_eq!(committee_of("tỉnh Sơn La"), "Tỉnh ủy");
    }
}
