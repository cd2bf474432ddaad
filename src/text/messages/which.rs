//! Which product, certificate or decision is meant by what is typed.

crate::catalogue! {
    no_product(typed) {
        vi: "Không có sản phẩm, hồ sơ hay quyết định nào là “{typed}”. Gõ tên sản phẩm, mã hồ sơ, mã số sản phẩm, hoặc số quyết định kèm tên sản phẩm; tra bằng: ocop find TÊN-SẢN-PHẨM",
        en: "No product, dossier or decision is “{typed}”. Type the product's name, a dossier's code, the product's code, or the number of the decision with the product's name; look it up: ocop find NAME",
    }
    no_product_near(typed, near) {
        vi: "Không có sản phẩm, hồ sơ hay quyết định nào là “{typed}”. Có phải là “{near}”? Tra bằng: ocop find TÊN-SẢN-PHẨM",
        en: "No product, dossier or decision is “{typed}”. Did you mean “{near}”? Look it up: ocop find NAME",
    }
    several_products(typed, list) {
        vi: "Có nhiều sản phẩm là “{typed}”; gõ rõ hơn: \"SẢN-PHẨM, CHỦ-THỂ\", mã hồ sơ, hoặc số quyết định kèm tên sản phẩm:\n{list}",
        en: "Several products are “{typed}”; tell which: \"PRODUCT, SUBJECT\", a dossier's code, or the number of the decision with the product's name:\n{list}",
    }
    several_certificates(typed, list) {
        vi: "Có nhiều giấy chứng nhận của “{typed}”; gõ rõ hơn: \"SẢN-PHẨM, CHỦ-THỂ\", mã hồ sơ, hoặc số quyết định kèm tên sản phẩm:\n{list}",
        en: "There are several certificates of “{typed}”; tell which: \"PRODUCT, SUBJECT\", a dossier's code, or the number of the decision with the product's name:\n{list}",
    }
    several_decisions(typed, list) {
        vi: "Nhiều quyết định có số {typed}: hãy ghi kèm ngày ký, “{typed}, NGÀY”, hoặc ghi tên sản phẩm:\n{list}",
        en: "Several decisions have the number {typed}: give the day too, “{typed}, DAY”, or a product's name:\n{list}",
    }
    one_number_and_day(typed, list) {
        vi: "Nhiều quyết định trong sổ cùng số, cùng ngày {typed}; hãy ghi tên sản phẩm, kèm --of SỐ của quyết định cần đính chính:\n{list}",
        en: "Several decisions in the ledger have the number and the day {typed}; give a product's name, with --of NUMBER of the one to correct:\n{list}",
    }
    number_of_another(decision, kind) {
        vi: "trong sổ, {decision} là quyết định {kind}; kiểm tra lại số, ngày",
        en: "in the ledger, {decision} is one of {kind}; check number and day",
    }
    kind_recognise() { vi: "công nhận", en: "recognition" }
    kind_approve() { vi: "phê duyệt kết quả", en: "approval" }
    kind_revoke() { vi: "thu hồi giấy chứng nhận", en: "revocation" }
    kind_withdraw() { vi: "thu hồi quyết định công nhận", en: "withdrawal" }
    kind_strike() { vi: "đưa ra khỏi danh sách", en: "striking off" }
    kind_correct() { vi: "đính chính", en: "correction" }
    no_certificate(product: product) {
        vi: "Sản phẩm “{product}” chưa có giấy chứng nhận nào trong sổ. Xem: ocop show {product:#}",
        en: "The product “{product}” has no certificate in the ledger. See: ocop show {product:#}",
    }
    certified_later(product, on, signed) {
        vi: "Ngày {on} “{product}” chưa có giấy chứng nhận: giấy cấp ngày {signed}. Kiểm tra lại ngày.",
        en: "On {on} “{product}” had no certificate yet: it was issued on {signed}. Check the days.",
    }
    not_under(product, number, list) {
        vi: "Sản phẩm “{product}” không có giấy chứng nhận theo quyết định số {number}; sổ có:\n{list}",
        en: "The product “{product}” has no certificate under a decision {number}; the ledger has:\n{list}",
    }
}
