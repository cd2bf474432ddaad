//! Money for recognised products.

crate::catalogue! {
    title(year, day) {
        vi: "Tiền thưởng sản phẩm OCOP được công nhận năm {year} (tính đến ngày {day})",
        en: "Rewards for the products recognised in {year} (as of {day})",
    }
    rate() { vi: "Mức thưởng (đồng)", en: "Rate (đồng)" }
    from() { vi: "Từ hạng", en: "From" }
    kind() { vi: "Loại hồ sơ", en: "Kind" }
    any() { vi: "mọi loại", en: "any" }
    any_star() { vi: "mọi hạng", en: "any" }
    products() { vi: "Số sản phẩm", en: "Products" }
    amount() { vi: "Thành tiền (đồng)", en: "Amount (đồng)" }
    cite() { vi: "Căn cứ", en: "Citation" }
    sum() { vi: "Cộng", en: "Sum" }
    by_rate() { vi: "Theo mức thưởng", en: "By rate" }
    by_subject() { vi: "Theo chủ thể", en: "By subject" }
    by_product() { vi: "Theo sản phẩm", en: "By product" }
    without() { vi: "Chưa có mức thưởng, chưa tính vào tổng", en: "Without a rate, and not in the sum" }
    total(sum, short) {
        vi: "Tổng tiền thưởng: {sum} đồng{short}.",
        en: "Rewards in all: {sum} đồng{short}.",
    }
    billions(n) { vi: " ({n} tỷ đồng)", en: " ({n} billion đồng)" }
    millions(n) { vi: " ({n} triệu đồng)", en: " ({n} million đồng)" }
    ended(count, names, amount) {
        vi: "Lưu ý: trong tổng có {count} sản phẩm nay giấy chứng nhận đã bị thu hồi, đưa ra khỏi danh sách hoặc thu hồi quyết định công nhận ({names}), thành tiền {amount} đồng; mức thưởng tính theo kết quả công nhận của năm, việc chi do cơ quan quyết định.",
        en: "Note: in the sum are {count} product(s) whose certificate has been revoked, withdrawn or struck off since ({names}), {amount} đồng; the money goes by what the year recognised, whether it is paid the office decides.",
    }
    ended_since() { vi: "Giấy chứng nhận đã bị chấm dứt", en: "Certificate ended since" }
    unmatched(count, names) {
        vi: "{count} sản phẩm không khớp mức thưởng nào, chưa tính vào tổng: {names}. Bổ sung mức vào tệp rồi chạy lại.",
        en: "{count} product(s) fit no rate and are not in the sum: {names}. Add a rate to the file and run it again.",
    }
    none(year) {
        vi: "Sổ chưa có sản phẩm nào được công nhận năm {year}.",
        en: "The ledger has no product recognised in {year}.",
    }
    not_star(got) {
        vi: "chỉ sản phẩm từ 3 đến 5 sao được công nhận và thưởng; đang ghi “{got}”",
        en: "products of 3 to 5 stars are recognised and rewarded; got “{got}”",
    }
    rate_twice(first) {
        vi: "cùng hạng sao, loại hồ sơ, từ hạng với {first}; giữ lại một mức",
        en: "the same star, kind and star before as {first}; keep one rate",
    }
    too_much(most: count) {
        vi: "mức thưởng một sản phẩm phải từ 0 đến {most} đồng",
        en: "the rate of a product is 0 to {most} đồng",
    }
}
