//! What the ledger knew by a day, and what was written since changes.

crate::catalogue! {
    // Titles.
    known_by(title, day) {
        vi: "{title} (theo số liệu đã ghi vào sổ đến hết ngày {day})",
        en: "{title} (as the ledger had it by the end of {day})",
    }
    on_known_by(title, on, day) {
        vi: "{title} (tại ngày {on}, theo số liệu đã ghi vào sổ đến hết ngày {day})",
        en: "{title} (on {on}, as the ledger had it by the end of {day})",
    }
    /// The same where the title ends in brackets, told without the one that closes them.
    more_known_by(open, day) {
        vi: "{open}; theo số liệu đã ghi vào sổ đến hết ngày {day})",
        en: "{open}; as the ledger had it by the end of {day})",
    }
    more_on_known_by(open, on, day) {
        vi: "{open}; tại ngày {on}, theo số liệu đã ghi vào sổ đến hết ngày {day})",
        en: "{open}; on {on}, as the ledger had it by the end of {day})",
    }
    changed_title(title, since) {
        vi: "{title}: chỗ khác so với số liệu đã ghi vào sổ đến hết ngày {since}",
        en: "{title}: what differs from the ledger by the end of {since}",
    }

    // The table of differences.
    heading_table() { vi: "Bảng", en: "Table" }
    heading_row() { vi: "Dòng", en: "Row" }
    heading_column() { vi: "Cột", en: "Column" }
    heading_by(day) { vi: "Đến hết {day}", en: "By {day}" }
    heading_now() { vi: "Hiện nay", en: "Now" }
    sentence() { vi: "(lời văn)", en: "(text)" }
    absent() { vi: "không có", en: "none" }
    cell_of(heading, value) { vi: "{heading}: {value}", en: "{heading}: {value}" }

    changed(n: count) { vi: "Có {n} chỗ khác.", en: "{n} difference(s)." }
    unchanged() { vi: "Không có gì khác.", en: "Nothing differs." }
    no_report_then(day, why) {
        vi: "Theo số liệu đã ghi đến hết ngày {day}, báo cáo này chưa lập được: {why}",
        en: "By what was written by the end of {day} there is no such report: {why}",
    }
    no_report_now(why) {
        vi: "Theo số liệu hiện nay, báo cáo này không lập được: {why}",
        en: "By what the ledger now holds there is no such report: {why}",
    }
}
