//! Dates written in words.

crate::catalogue! {
    money(n: count) { vi: "{n} đồng", en: "{n} đồng" }
    /// A day as papers write it. The month is a number in Vietnamese, a name in English.
    day_in_words(day, month, year) {
        vi: "ngày {day} tháng {month} năm {year}",
        en: "{day} {month} {year}",
    }
}
