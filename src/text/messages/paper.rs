//! The words on a printed scoresheet and on Form 02. They are papers of the office, so always Vietnamese; the English
//! is for whoever reads the code.

crate::catalogue! {
    communes_of_district(district) {
        vi: "các xã, phường thuộc {district} (trước ngày 01/7/2025)",
        en: "the communes of what was {district} before 01/07/2025",
    }
    // What a decision to revoke rests on.
    inspection_minutes(number, day, by) {
        vi: "Biên bản kiểm tra số {number} {day} của {by}",
        en: "Minutes of inspection {number} of {day} by {by}",
    }
    inspection_of(day, by) { vi: "Kết quả kiểm tra {day} của {by}", en: "Inspection of {day} by {by}" }
    concluded(number, day, by) {
        vi: "Kết luận số {number} {day} của {by}",
        en: "Conclusion {number} of {day} by {by}",
    }
    confirmed(number, day, commune) {
        vi: "Xác nhận số {number} {day} của Ủy ban nhân dân {commune}",
        en: "Confirmation {number} of {day} by the committee of {commune}",
    }
    // Why a star is under that of the points.
    under_minimum(criteria, star) {
        vi: "do tiêu chí {criteria} chưa đạt mức tối thiểu của hạng {star} sao",
        en: "for criterion {criteria} is under the minimum of {star} stars",
    }
    under_minima(star) {
        vi: "do chưa đạt mức tối thiểu của hạng {star} sao",
        en: "for the minima of {star} stars are not met",
    }
    pass(number) { vi: "Lần {number}", en: "Pass {number}" }
    heading(level, unit) {
        vi: "HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP {level}\n{unit}",
        en: "COUNCIL FOR RATING OCOP PRODUCTS, {level}\n{unit}",
    }
    title() { vi: "PHIẾU ĐÁNH GIÁ SẢN PHẨM OCOP", en: "OCOP PRODUCT SCORESHEET" }
    self_title() {
        vi: "BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM",
        en: "SELF-ASSESSMENT OF A PRODUCT",
    }
    self_part() {
        vi: "Phần III. Tự đánh giá theo Bộ tiêu chí (Mẫu số 02)",
        en: "Part III. Self-assessment by the criteria (Form 02)",
    }
    set(name, code) { vi: "Bộ sản phẩm: {name} ({code})", en: "Product set: {name} ({code})" }
    act(act) { vi: "({act})", en: "({act})" }
    by_act(act) { vi: "(Áp dụng Quyết định số {act})", en: "(Under {act})" }
    label_member() { vi: "Người đánh giá", en: "Member" }
    label_council() { vi: "Hội đồng", en: "Council" }
    council_line(code, year, pass) {
        vi: "{code}, năm {year}, lần chấm {pass}",
        en: "{code}, {year}, pass {pass}",
    }
    council_round_line(code, year, round, pass) {
        vi: "{code}, năm {year}, đợt {round}, lần chấm {pass}",
        en: "{code}, {year}, round {round}, pass {pass}",
    }
    label_product() { vi: "Tên sản phẩm", en: "Product" }
    label_product_code() { vi: "Mã số sản phẩm", en: "Product code" }
    label_subject() { vi: "Chủ thể", en: "Subject" }
    label_phone() { vi: "Điện thoại", en: "Telephone" }
    label_place() { vi: "Địa chỉ", en: "Address" }
    label_group() { vi: "Nhóm", en: "Group" }
    label_sector() { vi: "Sản phẩm", en: "Sector" }
    sector_and_group(sector, group) { vi: "{sector}. Nhóm: {group}", en: "{sector}. Group: {group}" }
    label_dossier() { vi: "Hồ sơ", en: "Dossier" }
    dossier_line(code, kind, act) {
        vi: "{code} ({kind}); áp dụng Quyết định số {act}",
        en: "{code} ({kind}); under {act}",
    }
    dotted() { vi: "……………………………………", en: "……………………………………" }
    disqualified(text) { vi: "Hồ sơ bị loại khi: {text}.", en: "A dossier is out where: {text}." }
    column_number() { vi: "TT", en: "No." }
    column_worth() { vi: "Thang điểm", en: "Points" }
    column_stars() { vi: "Yêu cầu tối thiểu", en: "Minimum" }
    column_points() { vi: "Điểm đánh giá", en: "Given" }
    part(letter, name) { vi: "Phần {letter}: {name}", en: "Part {letter}: {name}" }
    part_a() { vi: "Sản phẩm và sức mạnh cộng đồng", en: "Product and community" }
    part_b() { vi: "Khả năng tiếp thị", en: "Marketing" }
    part_c() { vi: "Chất lượng sản phẩm", en: "Quality" }
    sum_of_part(letter) { vi: "Cộng điểm phần {letter}", en: "Part {letter} together" }
    total() { vi: "TỔNG CỘNG (A + B + C)", en: "TOTAL (A + B + C)" }
    option(number, label, points, stars) {
        vi: "{number}. {label} ({points} điểm){stars}",
        en: "{number}. {label} ({points} points){stars}",
    }
    branch(label, branch) { vi: "Trường hợp {branch}: {label}", en: "Case {branch}: {label}" }
    choose() { vi: "Chọn", en: "Choose" }
    evidence() { vi: "Minh chứng", en: "Evidence" }
    stars_note() {
        vi: "Ghi chú: dấu sao chỉ phương án thấp nhất phải đạt để được xếp hạng (*** 3 sao; **** 4 sao; ***** 5 sao). Mỗi tiêu chí chọn một phương án; không chọn thì được 0 điểm.",
        en: "Note: stars mark the lowest option allowed for a rank (*** three, **** four, ***** five). One option a criterion; none ticked gives 0.",
    }
    no_stars_note() {
        vi: "Ghi chú: mỗi tiêu chí chọn một phương án; không chọn thì được 0 điểm.",
        en: "Note: one option a criterion; none ticked gives 0.",
    }
    comment() {
        vi: "Ý kiến của người đánh giá (nếu đề nghị loại hồ sơ, ghi rõ lý do):",
        en: "The member's opinion (to propose a knock-out, give the reason):",
    }
    self_comment() { vi: "Ý kiến, kiến nghị của chủ thể:", en: "The subject's remarks:" }
    place_and_day() {
        vi: "…………, ngày …… tháng …… năm 20……",
        en: "…………, the …… of …… 20……",
    }
    signer() { vi: "NGƯỜI ĐÁNH GIÁ", en: "MEMBER" }
    self_signer() { vi: "ĐẠI DIỆN CHỦ THỂ", en: "FOR THE SUBJECT" }
    sign_here() { vi: "(Ký và ghi rõ họ tên)", en: "(Signature and full name)" }
    self_sign_here() { vi: "(Ký, đóng dấu nếu có, ghi rõ họ tên)", en: "(Signature, seal if any, full name)" }
    page() { vi: "Trang &P", en: "Page &P" }
    wrong_choice_title() { vi: "Không có phương án này", en: "No such option" }
    wrong_choice() {
        vi: "Chọn một phương án trong danh sách, hoặc để trống nếu không chọn.",
        en: "Choose an option of the list, or leave it blank.",
    }
    points_title() { vi: "Điểm đánh giá", en: "Points" }
    points_hint(allowed) {
        vi: "Điểm tự hiện theo phương án đã chọn. Nếu không chọn phương án, ghi thẳng một trong các mức: {allowed}.",
        en: "Points follow the option chosen. Without one, type one of: {allowed}.",
    }
    wrong_points_title() { vi: "Không có mức điểm này", en: "No such points" }
    wrong_points(allowed) { vi: "Tiêu chí này chỉ có các mức điểm: {allowed}.", en: "This criterion gives: {allowed}." }
    wrong_part(most) { vi: "Điểm phần này từ 0 đến {most}.", en: "This part gives 0 to {most}." }
}
