//! Acts as a paper cites them in full: what its "Căn cứ" lines rest on. Always Vietnamese: they are names of Vietnamese acts.

use chrono::NaiveDate;

use super::{Regime, day};

impl Regime {
    /// The acts it is made of, cited in full, the amended before the amending.
    pub const fn cited_in_full(self) -> &'static [&'static str] {
        const R148: &str = "Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm";
        match self {
            Self::R1048 => &[
                "Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm",
                "Quyết định số 781/QĐ-TTg ngày 08 tháng 6 năm 2020 của Thủ tướng Chính phủ sửa đổi, bổ sung Phụ lục kèm theo Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019",
            ],
            Self::R148 => &[R148],
            Self::R1489 => &[
                R148,
                "Quyết định số 1489/QĐ-TTg ngày 06 tháng 7 năm 2025 của Thủ tướng Chính phủ sửa đổi, bổ sung một số nội dung Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023",
            ],
            Self::R26 => &[
                "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm",
            ],
        }
    }
}

/// What a decision of a people's committee rests on, on a day, for dossiers of these regimes: the law on local government in
/// force, then the Prime Minister's decisions. One signed since 22/05/2026 cites QĐ 26/2026 too, by whose Art 12.2 dossiers
/// filed before it are finished.
pub fn grounds(regimes: &[Regime], on: NaiveDate) -> Vec<&'static str> {
    let mut grounds = if on >= day(2025, 6, 16) {
        vec!["Luật Tổ chức chính quyền địa phương số 72/2025/QH15"]
    } else if on >= day(2025, 3, 1) {
        vec!["Luật Tổ chức chính quyền địa phương số 65/2025/QH15"]
    } else {
        let amended = "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019";
        let amended = (on >= day(2020, 7, 1)).then_some(amended);
        std::iter::once("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015").chain(amended).collect()
    };
    let now = Regime::in_force_on(on);
    grounds.extend(acts(|one| regimes.contains(&one) || (one == Regime::R26 && now == Regime::R26), on));
    grounds
}

/// The Prime Minister's decisions that dossiers of these regimes are judged by, each once, as they stood on a day.
pub fn acts(is_of: impl Fn(Regime) -> bool, on: NaiveDate) -> Vec<&'static str> {
    let mut acts = Vec::new();
    for act in Regime::ALL.into_iter().filter(|one| is_of(*one)).flat_map(|one| one.cited_in_full().iter().copied()) {
        // 148 is of two regimes, and 781 came after 1048.
        let is_later = act.starts_with("Quyết định số 781/") && on < day(2020, 6, 8);
        if !acts.contains(&act) && !is_later {
            acts.push(act);
        }
    }
    acts
}

/// The decision that approved the programme of a year, cited in full; none is at hand of the years after 2025.
pub const fn programme(year: i32) -> Option<&'static str> {
    match year {
        2018..=2020 => Some(
            "Quyết định số 490/QĐ-TTg ngày 07 tháng 5 năm 2018 của Thủ tướng Chính phủ phê duyệt Chương trình mỗi xã một sản phẩm giai đoạn 2018 - 2020",
        ),
        2021..=2025 => Some(
            "Quyết định số 919/QĐ-TTg ngày 01 tháng 8 năm 2022 của Thủ tướng Chính phủ phê duyệt Chương trình mỗi xã một sản phẩm giai đoạn 2021 - 2025",
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days from which the laws on local government are in force: 77/2015/QH13 (01/01/2016), 47/2019/QH14
    /// (01/07/2020), 65/2025/QH15 (01/03/2025), 72/2025/QH15 (16/06/2025).
    #[test]
    fn a_paper_rests_on_what_is_in_force_on_its_day() {
        let told = |regimes: &[Regime], on| {
            let short = |act: &str| act.split(" của Thủ tướng").next().unwrap_or_default().to_owned();
            grounds(regimes, on).into_iter().map(short).collect::<Vec<_>>()
        };
        assert_eq!(told(&[Regime::R1048], day(2020, 5, 1)).len(), 2);
        assert_eq!(told(&[Regime::R1048], day(2020, 12, 28)).len(), 4);
        let local = |on| told(&[], on)[0].clone();
        assert!(local(day(2025, 2, 28)).contains("2015"));
        assert!(local(day(2025, 3, 1)).contains("65/2025"));
        assert!(local(day(2025, 6, 15)).contains("65/2025"));
        assert!(local(day(2025, 6, 16)).contains("72/2025"));
        assert_eq!(
            told(&[Regime::R1489], day(2026, 7, 20))[1..],
            [
                "Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023",
                "Quyết định số 1489/QĐ-TTg ngày 06 tháng 7 năm 2025",
                "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026",
            ]
        );
        assert_eq!(told(&[Regime::R26], day(2026, 8, 28)).len(), 2);
    }
}
