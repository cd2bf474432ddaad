//! What is behind a figure.

crate::catalogue! {
    title(label, count, report) { vi: "{label}: {count} – {report}", en: "{label}: {count} – {report}" }
    weighed(rows: count, count: count) {
        vi: "{rows} dòng trong sổ, cộng số lượng được {count}.",
        en: "{rows} record(s), whose numbers sum to {count}.",
    }
    paid(rows: count, amount: count) {
        vi: "{rows} sản phẩm, cộng được {amount} đồng.",
        en: "{rows} product(s), whose money sums to {amount} đồng.",
    }
    none(typed) {
        vi: "Báo cáo không có số liệu “{typed}”. Gõ tên một dòng trong bảng, hoặc khóa trong JSON (--format json).",
        en: "The report has no figure “{typed}”. Type the name of a row, or a key of its JSON (--format json).",
    }
    none_near(typed, near) {
        vi: "Báo cáo không có số liệu “{typed}”. Gần nhất: {near}.",
        en: "The report has no figure “{typed}”. The nearest is: {near}.",
    }
    several(typed, paths) {
        vi: "“{typed}” là tên của nhiều số liệu. Gõ một khóa: {paths}.",
        en: "“{typed}” names several figures. Type one of the keys: {paths}.",
    }
    council() { vi: "Hội đồng", en: "Council" }
    session() { vi: "Phiên", en: "Session" }
    minutes() { vi: "Biên bản", en: "Minutes" }
}
