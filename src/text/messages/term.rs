//! The field's own words: headings of tables, states, levels, roles.

crate::catalogue! {
    // Headings.
    dossier() { vi: "Hồ sơ", en: "Dossier" }
    product() { vi: "Sản phẩm", en: "Product" }
    subject() { vi: "Chủ thể", en: "Subject" }
    pass() { vi: "Lần", en: "Pass" }
    sheets() { vi: "Phiếu", en: "Sheets" }
    mean() { vi: "Điểm TB", en: "Mean" }
    spread() { vi: "Chênh lệch", en: "Spread" }
    missing() { vi: "Còn thiếu", en: "Missing" }
    star() { vi: "Hạng sao", en: "Stars" }
    follows() { vi: "Bước tiếp theo", en: "What follows" }
    member() { vi: "Thành viên", en: "Member" }
    role() { vi: "Vai trò", en: "Role" }
    total() { vi: "Tổng điểm", en: "Total" }
    decision() { vi: "Quyết định", en: "Decision" }
    end() { vi: "Hết hạn", en: "Ends" }
    days_left() { vi: "Còn (ngày)", en: "Days left" }
    figure() { vi: "Chỉ tiêu", en: "Figure" }
    number() { vi: "Số lượng", en: "Number" }
    standing() { vi: "Tình trạng", en: "Standing" }
    ordinal() { vi: "TT", en: "No." }
    annex_ordinal() { vi: "STT", en: "No." }
    address() { vi: "Địa chỉ", en: "Address" }
    day() { vi: "Ngày", en: "Day" }
    event() { vi: "Sự kiện", en: "Event" }
    code() { vi: "Mã", en: "Code" }
    organisation() { vi: "Đơn vị công tác", en: "Organisation" }
    form() { vi: "Loại hình tổ chức", en: "Form" }
    representative() { vi: "Người đại diện theo pháp luật", en: "Legal representative" }
    tax_code() { vi: "Mã số thuế", en: "Tax code" }
    policy() { vi: "Quy định", en: "Policy" }
    value() { vi: "Giá trị", en: "Value" }
    cite() { vi: "Căn cứ", en: "Citation" }
    meaning() { vi: "Ý nghĩa", en: "Meaning" }

    // What is not known.
    not_known() { vi: "chưa rõ", en: "not known" }
    form_not_known() { vi: "chưa rõ loại hình", en: "form not known" }
    star_not_known() { vi: "chưa rõ hạng sao", en: "stars not known" }
    number_not_known() { vi: "(chưa rõ)", en: "(not known)" }
    date_not_known() { vi: "(chưa rõ)", en: "(not known)" }
    authority_not_known() { vi: "(chưa rõ cơ quan)", en: "(authority not known)" }
    ministry() { vi: "Bộ Nông nghiệp và Môi trường", en: "Ministry of Agriculture and Environment" }

    yes() { vi: "có", en: "yes" }
    no() { vi: "không", en: "no" }
    agriculture() { vi: "Bộ Nông nghiệp và Phát triển nông thôn", en: "Ministry of Agriculture and Rural Development" }

    // Kinds of filing.
    first() { vi: "lần đầu", en: "first time" }
    upgrade() { vi: "nâng hạng", en: "upgrade" }
    re_evaluation() { vi: "đánh giá lại", en: "re-evaluation" }

    // Levels.
    district() { vi: "cấp huyện", en: "district" }
    province() { vi: "cấp tỉnh", en: "province" }
    central() { vi: "Trung ương", en: "ministry" }

    // What chose the regime.
    by_filing() { vi: "theo ngày chủ thể nộp hồ sơ cho UBND cấp xã", en: "by the day the subject filed with the commune" }
    by_session() { vi: "theo ngày họp Hội đồng, vì chưa rõ ngày nộp hồ sơ", en: "by the council's session, as the filing day is not known" }
    by_decision() { vi: "theo ngày quyết định, vì chưa rõ ngày nộp hồ sơ", en: "by the decision's date, as the filing day is not known" }
    by_year() { vi: "theo năm chương trình, vì chưa rõ ngày nộp hồ sơ", en: "by the programme year, as the filing day is not known" }

    // What follows from a result.
    certify_here(level) { vi: "{level} công nhận", en: "certified by the {level}" }
    certify_and_send_up() { vi: "công nhận hạng 4 sao, đề nghị Trung ương đánh giá hạng 5 sao", en: "certified with four stars and sent up for five" }
    send_to_province() { vi: "gửi cấp tỉnh đánh giá", en: "sent up to the province" }
    send_to_ministry() { vi: "đề nghị Trung ương đánh giá hạng 5 sao", en: "sent up to the ministry" }
    approve_and_send_up() { vi: "phê duyệt kết quả, đề nghị Trung ương đánh giá hạng 5 sao", en: "result approved and sent up to the ministry" }
    refer_to_province() { vi: "cấp tỉnh xem xét công nhận", en: "for the province to recognise" }
    refer_to_district() { vi: "cấp huyện công nhận", en: "for the district to certify" }
    record_only() { vi: "chỉ ghi nhận, không công nhận", en: "recorded only" }

    // Standing on a day.
    not_yet_issued() { vi: "chưa ban hành", en: "not yet issued" }
    struck() { vi: "đã đưa ra khỏi danh sách", en: "struck off the list" }
    withdrawn() { vi: "bị thu hồi quyết định công nhận", en: "recognition withdrawn" }
    revoked() { vi: "bị thu hồi", en: "revoked" }
    filed() { vi: "còn hiệu lực, đã nộp hồ sơ đánh giá lại đúng hạn", en: "valid, filed for re-evaluation on time" }
    valid() { vi: "còn hiệu lực", en: "valid" }
    due() { vi: "đến thời hạn nộp hồ sơ đánh giá lại", en: "due for re-evaluation" }
    overdue() { vi: "quá thời hạn nộp hồ sơ đánh giá lại", en: "overdue for filing" }
    extended() { vi: "kéo dài hiệu lực theo khoản 3 Điều 12", en: "extended by Art 12.3" }
    expired() { vi: "hết hiệu lực", en: "expired" }
    superseded_same() { vi: "được thay thế (giữ hạng)", en: "superseded (same rank)" }
    superseded_higher() { vi: "được thay thế (nâng hạng)", en: "superseded (higher rank)" }
    superseded_lower() { vi: "được thay thế (giảm hạng)", en: "superseded (lower rank)" }
    superseded() { vi: "được thay thế", en: "superseded" }
    unknown() { vi: "chưa rõ thời hạn", en: "term not known" }
    unranked() { vi: "chưa đạt 3 sao", en: "under three stars" }
    awaiting_ministry() { vi: "đã phê duyệt kết quả, chờ Trung ương đánh giá", en: "result approved, awaiting the ministry" }
    out() { vi: "hồ sơ bị loại", en: "knocked out" }
    undecided() { vi: "chưa có quyết định công nhận", en: "no decision yet" }
    not_rated() { vi: "chưa có kết quả đánh giá", en: "not rated yet" }

    // Stars in words.
    so_many_stars(star) { vi: "hạng {star} sao", en: "{star} stars" }
    so_many_stars_sent_up(star) { vi: "hạng {star} sao (tiềm năng 5 sao)", en: "{star} stars (sent up for five)" }

    // Roles.
    chair() { vi: "Chủ tịch Hội đồng", en: "chair" }
    vice() { vi: "Phó Chủ tịch Hội đồng", en: "vice chair" }
    ordinary_member() { vi: "Ủy viên", en: "member" }
    secretary() { vi: "Thư ký", en: "secretary" }
    two_roles(first, second) { vi: "{first} kiêm {second}", en: "{first} and {second}" }

    act(act) { vi: "Quyết định số {act}", en: "{act}" }
    article(point, clause, article, act) {
        vi: "điểm {point} khoản {clause} Điều {article} Quyết định số {act}",
        en: "{act} Art {article}.{clause}{point}",
    }
    decision_of(number, date, authority) {
        vi: "Quyết định số {number} ngày {date} của {authority}",
        en: "decision {number} of {date} by {authority}",
    }
    knocked_out(ground) { vi: "hồ sơ bị loại: {ground}", en: "knocked out: {ground}" }
    knocked_out_by(criterion, ground) {
        vi: "hồ sơ bị loại theo ghi chú của tiêu chí {criterion}: {ground}",
        en: "knocked out by the note under criterion {criterion}: {ground}",
    }

    // What stands for a name in a line to be typed.
    product_to_type() { vi: "SẢN-PHẨM", en: "PRODUCT" }
    name_to_type() { vi: "TÊN", en: "NAME" }
}
