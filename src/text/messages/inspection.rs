//! Inspections (QĐ 26/2026 Art 9): written down, and what follows from them.

crate::catalogue! {
    inspections() { vi: "Kiểm tra, giám sát", en: "Inspections" }
    written(about, day) { vi: "Kiểm tra {about}, ngày {day}.", en: "Inspection of {about} on {day}." }
    mended(about, day) {
        vi: "Bổ sung, sửa kết quả kiểm tra đã có: {about}, ngày {day}.",
        en: "An inspection the ledger has is completed or mended: {about} on {day}.",
    }
    needs_date() {
        vi: "Cần ngày kiểm tra: thêm --date NGÀY.",
        en: "The day of the inspection is needed: add --date DAY.",
    }
    options_with_file() {
        vi: "Kết quả của từng cuộc kiểm tra ghi trong tệp; bỏ các tùy chọn này, hoặc ghi tên sản phẩm thay cho tệp.",
        en: "What each inspection found stands in the file; leave these options out, or type a product in the file's place.",
    }
    needs_findings() {
        vi: "chưa có kết quả kiểm tra nào; ghi ít nhất một nội dung: tiêu chí, nhãn hiệu, thông tin, hoặc kết quả bằng lời",
        en: "nothing was found; tell one thing at least: the criteria, the mark, the information, or findings in words",
    }
    in_future(day) { vi: "ngày kiểm tra {day} sau ngày hôm nay; xem lại ngày", en: "the inspection is dated {day}, after today; look at the day again" }
    due_before() {
        vi: "hạn khắc phục trước ngày kiểm tra; sửa một trong hai ngày",
        en: "the follow-up is due before the inspection; mend one of the two days",
    }
    product_or_outlet() {
        vi: "ghi một trong hai: tên sản phẩm, hoặc tên điểm bán được kiểm tra",
        en: "tell one of two: the product, or the outlet that was inspected",
    }
    no_outlet(name) {
        vi: "không có điểm bán “{name}” trong sổ; nhập điểm bán bằng register outlet trước",
        en: "the ledger has no outlet “{name}”; read it in with register outlet first",
    }
    no_outlet_near(name, near) {
        vi: "không có điểm bán “{name}” trong sổ; gần nhất: {near}",
        en: "the ledger has no outlet “{name}”; the nearest is {near}",
    }
    several_outlets(name, n: count) {
        vi: "trong sổ có {n} điểm bán cùng tên “{name}”, chưa rõ là điểm nào; đặt tên phân biệt ở register outlet",
        en: "the ledger has {n} outlets named “{name}”, and it is not known which is meant; give them names apart with register outlet",
    }
    forms() { vi: "định kỳ hoặc đột xuất", en: "planned or sudden" }
    criteria_words() { vi: "duy trì hoặc không duy trì", en: "kept or not-kept" }
    mark_words() { vi: "đúng quy định, không đúng quy định hoặc không sử dụng", en: "proper, improper or unused" }
    information_words() { vi: "đúng quy định hoặc không đúng quy định", en: "proper or improper" }

    // What follows.
    number_to_type() { vi: "SỐ-KẾT-LUẬN", en: "CONCLUSION" }
    revoke(name, letter, typed, ground, number, id) {
        vi: "“{name}”: kết quả kiểm tra thuộc trường hợp thu hồi giấy chứng nhận theo điểm {letter} khoản 1 Điều 8 Quyết định 26/2026. Khi có kết luận và quyết định thu hồi:\n  ocop expire revoke {typed} --ground {ground} --conclusion {number} --inspection {id} --decision SỐ-QĐ --decision-date NGÀY",
        en: "“{name}”: what was found is a ground for revoking its certificate, Decision 26/2026 Art 8.1{letter}. Once there is a conclusion and a decision:\n  ocop expire revoke {typed} --ground {ground} --conclusion {number} --inspection {id} --decision NUMBER --decision-date DAY",
    }
    inspection_to_type() { vi: "SỐ-LẦN-KIỂM-TRA", en: "INSPECTION" }
    still_marked(name, day) {
        vi: "“{name}”: ngày kiểm tra {day} giấy chứng nhận không còn hiệu lực nhưng nhãn hiệu OCOP vẫn được sử dụng; không còn giấy để thu hồi, yêu cầu chủ thể ngừng dùng nhãn hiệu.",
        en: "“{name}”: on {day} its certificate was no longer in force and the OCOP mark was still in use; there is nothing left to revoke, have the subject stop using the mark.",
    }
    was_marked(name, day) {
        vi: "“{name}”: ngày kiểm tra {day} giấy chứng nhận cũ không còn hiệu lực, giấy đang còn hiệu lực cấp sau ngày đó; nhãn hiệu OCOP khi ấy vẫn được sử dụng, nhưng không có giấy để thu hồi.",
        en: "“{name}”: on {day} its former certificate was no longer in force and the one now in force is of a later day; the OCOP mark was in use then, but there is nothing to revoke.",
    }
    not_yet(name, day, signed) {
        vi: "“{name}”: ngày kiểm tra {day} sản phẩm chưa có giấy chứng nhận trong sổ (giấy đầu tiên cấp ngày {signed}), nên kết quả kiểm tra không phải căn cứ thu hồi giấy cấp sau.",
        en: "“{name}”: on {day} it had no certificate in the ledger yet (the first is of {signed}), so what was found is no ground for revoking a later one.",
    }
    before_grounds(name, day) {
        vi: "“{name}”: kiểm tra ngày {day}, trước ngày 22/05/2026, nên chưa áp dụng các trường hợp thu hồi tại khoản 1 Điều 8 Quyết định 26/2026; nếu còn vi phạm, kiểm tra lại rồi ghi lần kiểm tra mới.",
        en: "“{name}”: inspected on {day}, before 22/05/2026, when the grounds of Decision 26/2026 Art 8.1 did not apply; if it goes on, inspect again and write that inspection down.",
    }
    ended_since(name, day, standing) {
        vi: "“{name}”: ngày kiểm tra {day} giấy chứng nhận còn hiệu lực và kết quả thuộc trường hợp thu hồi, nhưng nay giấy đó không còn hiệu lực ({standing}), không còn giấy để thu hồi.",
        en: "“{name}”: on {day} its certificate was in force and what was found is a ground for revoking it, but it is in force no more ({standing}): there is nothing left to revoke.",
    }
    of_each_product(outlet, n: count) {
        vi: "Kết quả này là của điểm bán “{outlet}”, không tính cho {n} sản phẩm ở đó: giấy chứng nhận và nhãn hiệu xét theo từng sản phẩm (Điều 8, Điều 9). Sản phẩm có vi phạm thì ghi thêm: ocop register inspection SẢN-PHẨM --date NGÀY …",
        en: "This is said of the outlet “{outlet}”, not of the {n} product(s) there: certificates and the mark are looked at product by product (Art 8, 9). Of a product at fault record as well: ocop register inspection PRODUCT --date DAY …",
    }
    no_certificate(name) {
        vi: "“{name}” chưa có giấy chứng nhận trong sổ nên không có gì để thu hồi.",
        en: "“{name}” has no certificate in the ledger, so there is nothing to revoke.",
    }
    next() {
        vi: "Tiếp theo, xem các cuộc kiểm tra và việc khắc phục còn phải làm:\n  ocop report inspection --open",
        en: "Next, see the inspections and what is still to be followed up:\n  ocop report inspection --open",
    }

    // In words.
    sudden() { vi: "đột xuất", en: "sudden" }
    planned() { vi: "định kỳ", en: "planned" }
    kept() { vi: "duy trì tiêu chí", en: "criteria kept" }
    not_kept() { vi: "không duy trì tiêu chí", en: "criteria not kept" }
    mark_proper() { vi: "nhãn hiệu đúng quy định", en: "mark proper" }
    mark_improper() { vi: "nhãn hiệu không đúng quy định", en: "mark improper" }
    mark_unused() { vi: "không sử dụng nhãn hiệu", en: "mark not in use" }
    information_proper() { vi: "thông tin, quảng bá đúng quy định", en: "information proper" }
    information_improper() { vi: "thông tin, quảng bá không đúng quy định", en: "information improper" }

    // report inspection.
    title(day) { vi: "Kiểm tra, giám sát sản phẩm OCOP (tính đến ngày {day})", en: "Inspections (as of {day})" }
    title_year(year, day) { vi: "Kiểm tra, giám sát sản phẩm OCOP năm {year} (tính đến ngày {day})", en: "Inspections of {year} (as of {day})" }
    number() { vi: "Số", en: "No." }
    held_on() { vi: "Ngày", en: "Day" }
    about() { vi: "Sản phẩm, điểm bán", en: "Product or outlet" }
    form() { vi: "Hình thức", en: "Form" }
    unit() { vi: "Đơn vị kiểm tra", en: "Inspected by" }
    findings() { vi: "Kết quả", en: "Findings" }
    follow_up() { vi: "Yêu cầu khắc phục", en: "Follow-up" }
    due_on() { vi: "Hạn", en: "Due" }
    state() { vi: "Việc khắc phục", en: "State" }
    done() { vi: "đã kiểm tra lại", en: "inspected again" }
    ended() { vi: "đã thu hồi giấy", en: "revoked" }
    open() { vi: "chưa xong", en: "open" }
    overdue() { vi: "quá hạn", en: "overdue" }
    none() { vi: "Chưa ghi cuộc kiểm tra nào như vậy.", en: "No such inspection was written down." }
    sentence(all: count, open: count, overdue: count) {
        vi: "{all} cuộc kiểm tra; {open} việc khắc phục chưa xong, trong đó {overdue} việc quá hạn. Việc khắc phục coi là xong khi sản phẩm, điểm bán ấy được kiểm tra lại hoặc giấy chứng nhận bị thu hồi.",
        en: "{all} inspection(s); {open} follow-up(s) open, {overdue} of them overdue. A follow-up is done once that product or outlet is inspected again, or the certificate revoked.",
    }

    // show.
    moment(unit, findings) { vi: "Kiểm tra{unit}: {findings}", en: "Inspection{unit}: {findings}" }
    moment_follow_up(told, what) { vi: "{told}; yêu cầu khắc phục: {what}", en: "{told}; to follow: {what}" }
    moment_due(told, day) { vi: "{told} (hạn {day})", en: "{told} (by {day})" }
}
