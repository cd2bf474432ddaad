//! What the law leaves to an office or a council: settings with a default and a citation.

use super::Points;
use super::validity::Anniversary;

/// A policy: its key, its default, and where the default comes from.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// As typed after `set`.
    pub key: &'static str,
    /// The default, in the form a person types.
    pub default: &'static str,
    /// Source of the default.
    pub cite: &'static str,
    /// What papers call it: Vietnamese, English.
    pub name: (&'static str, &'static str),
    /// Whether a rating rests on it, and so keeps it.
    pub rates: bool,
    /// What it means and which values it takes: Vietnamese, English.
    pub about: (&'static str, &'static str),
    check: fn(&str) -> bool,
}

/// Every policy there is.
pub const ALL: [Policy; 4] = [
    Policy {
        key: "quorum",
        name: ("tỷ lệ thành viên chấm điểm", "quorum"),
        rates: true,
        default: "3/4",
        cite: "thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh",
        about: (
            "Tỷ lệ thành viên biểu quyết phải chấm một hồ sơ (phân số, ví dụ 3/4, 2/3)",
            "Fraction of the voting members who must score a dossier (3/4, 2/3)",
        ),
        check: |value| fraction(value).is_some(),
    },
    Policy {
        key: "quorum-chair",
        name: ("phải có phiếu của Chủ tịch Hội đồng", "the chair among them"),
        rates: true,
        default: "yes",
        cite: "thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh",
        about: (
            "Chủ tịch Hội đồng phải có trong số đó: yes hoặc no",
            "Whether the chair must be among them: yes or no",
        ),
        check: |value| matches!(value, "yes" | "no"),
    },
    Policy {
        key: "spread",
        name: ("mức chênh lệch điểm lớn nhất", "largest spread"),
        rates: true,
        default: "10",
        cite: "thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh",
        about: (
            "Mức chênh lệch điểm lớn nhất giữa các thành viên (điểm; off là không xét)",
            "Largest difference allowed between members' totals (points; off: not tested)",
        ),
        check: |value| value == "off" || spread_limit(value).is_some(),
    },
    Policy {
        key: "anniversary",
        name: ("ngày tròn 36 tháng", "anniversary"),
        rates: false,
        default: "out",
        cite: "QĐ 303/QĐ-UBND ngày 04/02/2020 (Nghệ An): hết hiệu lực từ ngày 04/02/2023",
        about: (
            "Ngày tròn 36 tháng còn hiệu lực (in) hay đã hết hiệu lực (out)",
            "Whether the day 36 months later still counts (in) or not (out)",
        ),
        check: |value| matches!(value, "in" | "out"),
    },
];

impl Policy {
    /// The policy of a key.
    pub fn of_key(key: &str) -> Option<&'static Self> {
        ALL.iter().find(|policy| policy.key == key)
    }

    /// Whether a value has the form this policy takes.
    pub fn accepts(&self, value: &str) -> bool {
        (self.check)(value)
    }
}

/// How many must score, and whether the chair must be among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// Of the fraction.
    pub numerator: u32,
    /// Of the fraction.
    pub denominator: u32,
    /// The chair must be among them.
    pub chair: bool,
}

/// The values in force, with what each rests on.
#[derive(Debug, Clone)]
pub struct Policies {
    values: Vec<(&'static Policy, String, String)>,
}

impl Policies {
    /// The defaults, with the settings `(key, value, cite)` put over them.
    pub fn with(settings: impl IntoIterator<Item = (String, String, String)>) -> Self {
        let mut values: Vec<_> =
            ALL.iter().map(|policy| (policy, policy.default.to_owned(), policy.cite.to_owned())).collect();
        for (key, value, cite) in settings {
            if let Some(slot) = values.iter_mut().find(|(policy, ..)| policy.key == key && policy.accepts(&value)) {
                (slot.1, slot.2) = (value, cite);
            }
        }
        Self { values }
    }

    /// Policy, value and citation, in the order of [`ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (&'static Policy, &str, &str)> {
        self.values.iter().map(|(policy, value, cite)| (*policy, value.as_str(), cite.as_str()))
    }

    fn value(&self, key: &str) -> &str {
        self.iter().find(|(policy, ..)| policy.key == key).map_or("", |(_, value, _)| value)
    }

    /// The quorum.
    pub fn quorum(&self) -> Quorum {
        let (numerator, denominator) = fraction(self.value("quorum")).unwrap_or((3, 4));
        Quorum { numerator, denominator, chair: self.value("quorum-chair") == "yes" }
    }

    /// The largest spread allowed; `None` when it is not tested.
    pub fn spread(&self) -> Option<Points> {
        spread_limit(self.value("spread"))
    }

    /// Whether the anniversary still counts.
    pub fn anniversary(&self) -> Anniversary {
        if self.value("anniversary") == "in" { Anniversary::In } else { Anniversary::Out }
    }
}

/// `3/4`: two whole numbers, the first not above the second, neither zero.
fn fraction(value: &str) -> Option<(u32, u32)> {
    let (numerator, denominator) = value.split_once('/')?;
    let (numerator, denominator) = (numerator.parse::<u8>().ok()?, denominator.parse::<u8>().ok()?);
    (numerator > 0 && numerator <= denominator).then_some((numerator.into(), denominator.into()))
}

/// `10` or `7,5`: points with at most two decimals.
fn spread_limit(value: &str) -> Option<Points> {
    let (whole, part) = value.split_once([',', '.']).unwrap_or((value, ""));
    if whole.is_empty() || part.len() > 2 || !value.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.') {
        return None;
    }
    let hundredths = format!("{part:0<2}").parse::<i64>().ok()?;
    let points = whole.parse::<i64>().ok()?.checked_mul(100)? + hundredths;
    (points <= Points::MAX.0).then_some(Points(points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_is_accepted_by_its_own_policy() {
        for policy in &ALL {
            assert!(policy.accepts(policy.default), "{}", policy.key);
        }
    }

    #[test]
    fn a_setting_stands_over_the_default() {
        let set = |key: &str, value: &str| Policies::with([(key.into(), value.into(), "Quy chế".into())]);
        assert_eq!(set("spread", "7,5").spread(), Some(Points(750)));
        assert_eq!(set("spread", "off").spread(), None);
        assert_eq!(set("quorum", "2/3").quorum(), Quorum { numerator: 2, denominator: 3, chair: true });
        assert_eq!(set("anniversary", "in").anniversary(), Anniversary::In);
        assert_eq!(Policies::with([]).spread(), Some(Points(1000)));
    }

    #[test]
    fn values_of_the_wrong_form_are_not_accepted() {
        for (key, bad) in [
            ("quorum", "5/4"),
            ("quorum", "0/4"),
            ("quorum", "75%"),
            ("spread", "-1"),
            ("spread", "abc"),
            ("spread", "101"),
            ("anniversary", "maybe"),
        ] {
            assert!(!Policy::of_key(key).unwrap().accepts(bad), "{key} {bad}");
        }
    }
}
