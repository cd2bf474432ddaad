//! What the rows of a table are, in words.

crate::catalogue! {
    entry() { vi: "nhật ký", en: "journal" }
    source() { vi: "tệp đã nhập", en: "file read" }
    unit() { vi: "đơn vị hành chính", en: "place" }
    office() { vi: "cơ quan", en: "office" }
    subject() { vi: "chủ thể", en: "subject" }
    product() { vi: "sản phẩm", en: "product" }
    same() { vi: "trùng hay khác chủ thể", en: "same or other subject" }
    succession() { vi: "kế thừa chủ thể", en: "succession" }
    dossier() { vi: "hồ sơ", en: "dossier" }
    document() { vi: "tài liệu", en: "document" }
    council() { vi: "hội đồng", en: "council" }
    member() { vi: "thành viên hội đồng", en: "council member" }
    session() { vi: "phiên họp", en: "session" }
    tie() { vi: "quan hệ với chủ thể", en: "tie to a subject" }
    rubric() { vi: "bộ tiêu chí", en: "table of criteria" }
    sheet() { vi: "phiếu", en: "sheet" }
    appraisal() { vi: "tự chấm, thẩm định", en: "self-score or review" }
    commune_check() { vi: "kiểm tra của cấp xã", en: "commune's check" }
    conclusion() { vi: "kết luận của hội đồng", en: "council's conclusion" }
    rating() { vi: "kết quả phân hạng", en: "rating" }
    decision() { vi: "quyết định", en: "decision" }
    certificate() { vi: "giấy chứng nhận", en: "certificate" }
    event() { vi: "chấm dứt giấy chứng nhận", en: "end of a certificate" }
    reissue() { vi: "cấp lại giấy", en: "reissue" }
    correction() { vi: "đính chính", en: "correction" }
    inspection() { vi: "kiểm tra, giám sát", en: "inspection" }
    setting() { vi: "quy định", en: "setting" }
    mapping() { vi: "cách đọc cột", en: "meaning of headings" }
    target() { vi: "chỉ tiêu", en: "target" }
    idea() { vi: "ý tưởng", en: "idea" }
    activity() { vi: "hoạt động", en: "activity" }
    plan() { vi: "phương án", en: "plan" }
    support() { vi: "hỗ trợ", en: "support" }
    outlet() { vi: "điểm bán", en: "outlet" }
    figure() { vi: "số liệu sản phẩm", en: "figure of a product" }
    key() { vi: "khóa cơ quan", en: "office key" }
    signed_head() { vi: "đầu sổ đã ký", en: "signed head" }
}
