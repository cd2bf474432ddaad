//! Periods: what they are called, and what falls in one only.

crate::catalogue! {
    title(period, place, on) {
        vi: "Kết quả Chương trình OCOP {period}, {place} (tính đến ngày {on})",
        en: "OCOP programme, {period}, {place} (as of {on})",
    }
    days(from, to) { vi: "từ ngày {from} đến ngày {to}", en: "{from} to {to}" }
    month(month, year, days) { vi: "tháng {month} năm {year}, {days}", en: "month {month} of {year}, {days}" }
    quarter(quarter, year, days) { vi: "quý {quarter} năm {year}, {days}", en: "quarter {quarter} of {year}, {days}" }
    first_half(year, days) { vi: "6 tháng đầu năm {year}, {days}", en: "first half of {year}, {days}" }
    second_half(year, days) { vi: "6 tháng cuối năm {year}, {days}", en: "second half of {year}, {days}" }
    nine_months(year, days) { vi: "9 tháng năm {year}, {days}", en: "nine months of {year}, {days}" }
    year(year, days) { vi: "năm {year}, {days}", en: "year {year}, {days}" }
    years(from, to) { vi: "{from}–{to}", en: "{from}–{to}" }
    ends_before(from, to) {
        vi: "Ngày cuối {to} sớm hơn ngày đầu {from}. Sửa --from hoặc --to.",
        en: "The last day {to} is before the first, {from}. Mend --from or --to.",
    }
    which() { vi: "Ngày xem không thuộc kỳ nào của năm đã ghi. Ghi thêm kỳ thứ mấy: --number", en: "The day looked at is in no such term of that year. Tell which it is: --number" }
    no_such(number) {
        vi: "Năm không có kỳ số {number}: tháng từ 1 đến 12, quý từ 1 đến 4, 6 tháng là 1 hoặc 2, 9 tháng và năm là 1.",
        en: "No year has a term {number}: months are 1 to 12, quarters 1 to 4, halves 1 or 2, nine months and a year 1.",
    }
    plan(year, on) { vi: "So với kế hoạch năm {year}, từ đầu năm đến ngày {on}", en: "Against the plan of {year}, up to {on}" }
    not_over(on, to) {
        vi: "Số liệu mới tính đến ngày {on}; kỳ báo cáo đến ngày {to}.",
        en: "The figures are as of {on}; the period goes on to {to}.",
    }
    not_begun(from, on) {
        vi: "Kỳ báo cáo chưa bắt đầu: kỳ tính từ ngày {from}, số liệu mới tính đến ngày {on}.",
        en: "The period has not begun: it starts on {from}, and the figures are as of {on}.",
    }
    years_not_reached(to, last, on) {
        vi: "Đến ngày {on} Chương trình chưa đến năm {to}, sổ cũng chưa có hồ sơ nào của năm ấy. Chỉ ghi các năm đến {last}.",
        en: "On {on} the programme has not come to {to}, nor has the ledger a dossier of that year. Tell years up to {last}.",
    }
    all_named(command) { vi: "Xem đủ các sản phẩm: {command}", en: "All of these products: {command}" }
    only_of_year(year, from, to, n: count) {
        vi: "{n} sản phẩm thuộc năm {year} nhưng không ký trong các ngày từ {from} đến {to}:",
        en: "{n} product(s) of {year} that were not signed from {from} to {to}:",
    }
    only_of_days(year, from, to, n: count) {
        vi: "{n} sản phẩm ký trong các ngày từ {from} đến {to} nhưng không thuộc năm {year}:",
        en: "{n} product(s) signed from {from} to {to} that are not of {year}:",
    }
    same_either_way(from, to) {
        vi: "Sản phẩm của năm và sản phẩm ký từ ngày {from} đến ngày {to} là như nhau.",
        en: "The products of the year are those signed from {from} to {to}.",
    }
    again_in_years(sum: count, products: count) {
        vi: "Cộng các năm được {sum}, cột tổng cộng là {products}: sản phẩm được công nhận ở nhiều năm chỉ tính một lần, theo lần cuối.",
        en: "The years sum to {sum}, of which there are {products}: a product recognised in several years counts once, as it was last.",
    }
    subjects_again_in_years(sum: count, subjects: count) {
        vi: "Cộng chủ thể các năm được {sum}, cột tổng cộng là {subjects}: chủ thể có sản phẩm ở nhiều năm chỉ tính một lần.",
        en: "The subjects of the years sum to {sum}, of which there are {subjects}: one with products in several years counts once.",
    }
    estimate(what, of, value) { vi: "Ước thực hiện cả {of}: {what} {value}.", en: "Expected of the whole of {of}: {what} {value}." }
    estimate_of_other_year(line, of, year) {
        vi: "Dòng {line} của tệp --estimate là ước thực hiện năm {of}, báo cáo này thuộc năm {year}. Sửa năm trong tệp, hoặc chạy báo cáo của năm {of}.",
        en: "Line {line} of the --estimate file is of {of}, and this report is of {year}. Mend the year in the file, or run the report of {of}.",
    }
    estimate_passed(told, reached) {
        vi: "{told} Số đến nay trong sổ đã là {reached}, cao hơn ước: kiểm tra lại tệp ước thực hiện.",
        en: "{told} By now the ledger has {reached}, more than that: look at the file of estimates again.",
    }
    estimate_cut(what, cut) { vi: "{what} ({cut})", en: "{what} ({cut})" }
}
