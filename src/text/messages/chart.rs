//! What drawings say of themselves.

crate::catalogue! {
    year_by_star(year) { vi: "Sản phẩm được công nhận năm {year} theo hạng sao", en: "Products recognised in {year} by star" }
    plan(year) { vi: "Kết quả so với kế hoạch năm {year}", en: "Reached and planned, {year}" }
    of_place(what, place) { vi: "{what}, {place}", en: "{what}, {place}" }
    total_by_star() { vi: "Lũy kế đã công nhận và còn hiệu lực theo hạng sao", en: "Ever recognised and in force by star" }
    years_by_star() { vi: "Sản phẩm được công nhận từng năm theo hạng sao", en: "Products recognised by year and star" }
    by(what) { vi: "Sản phẩm theo hạng sao và {what}", en: "Products by star and {what}" }
    more_rows(most, n: count, products: count) {
        vi: "Biểu đồ vẽ {most} dòng; {n} dòng khác có {products} sản phẩm, xem trong bảng.",
        en: "{most} rows are drawn; {n} others have {products} products, as the table tells.",
    }
    ends_by_month() { vi: "Giấy chứng nhận hết hạn theo tháng", en: "Certificates by the month they end in" }
    ends() { vi: "Hết hạn", en: "Ends" }
    extension_ends() { vi: "Hết thời gian kéo dài (khoản 3 Điều 12)", en: "Extension ends (Art 12.3)" }
    more_months(most, n: count) {
        vi: "Biểu đồ vẽ {most} tháng; sau đó còn {n} giấy chứng nhận hết hạn.",
        en: "{most} months are drawn; {n} more certificates end after them.",
    }
    more_targets(most, n: count) {
        vi: "Biểu đồ vẽ {most} chỉ tiêu đầu; {n} chỉ tiêu khác xem trong bảng.",
        en: "The first {most} targets are drawn; the table has {n} more.",
    }
}
