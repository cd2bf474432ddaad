//! How far the scoring is, and who stands out.

crate::catalogue! {
    // Headings.
    full_name() { vi: "Họ và tên", en: "Name" }
    totals() { vi: "Điểm từng thành viên", en: "Each member's total" }
    odd() { vi: "Khác biệt (tiêu chí: điểm/tối đa)", en: "Stands out (criterion: points/most)" }
    criterion() { vi: "Tiêu chí", en: "Criterion" }
    most() { vi: "Tối đa", en: "Most" }
    points() { vi: "Điểm: thành viên", en: "Points: members" }
    odd_one() { vi: "Khác biệt", en: "Stands out" }
    handed_in() { vi: "Phiếu", en: "Sheets" }
    to_come() { vi: "Thiếu", en: "Missing" }
    drafts() { vi: "Nháp", en: "Drafts" }
    mean_of_all() { vi: "TB chung", en: "Of all" }
    from_mean() { vi: "Lệch TB", en: "From mean" }
    note() { vi: "Ghi chú", en: "Note" }

    // What stands in cells.
    knocked_out() { vi: "hồ sơ bị loại", en: "knocked out" }
    decided() { vi: "đã có quyết định", en: "decided" }
    more(n: count) { vi: "và {n} tiêu chí khác", en: "and {n} more" }
    not_needed() { vi: "không cần phiếu", en: "no sheet needed" }
    not_handed_in() { vi: "chưa có phiếu", en: "no sheet yet" }
    draft(progress) { vi: "có bản nháp {progress}", en: "draft, {progress}" }
    tied() { vi: "có liên quan đến chủ thể, không chấm", en: "tied to the subject, does not score" }
    by_total() { vi: "chỉ có tổng hoặc phần", en: "total or parts only" }

    // Sentences.
    knocked_out_number(n: count) { vi: "{n} hồ sơ bị loại theo kết luận của Hội đồng.", en: "{n} knocked out by the council." }
    decided_number(n: count) { vi: "{n} hồ sơ đã có quyết định.", en: "{n} decided." }
    hint() {
        vi: "Khác biệt: điểm cách trung vị của các phiếu khác ít nhất nửa điểm tối đa của tiêu chí, và cách xa nhất. Chỉ là gợi ý để Hội đồng trao đổi, không phải kết luận; không có quyết định nào quy định.",
        en: "Stands out: at least half of the criterion's maximum from the median of the other sheets, and further than anyone else. A hint for the council to talk over, never a verdict; no decision has such a rule.",
    }
    see_one(council) {
        vi: "Xem một hồ sơ, hoặc theo từng thành viên:\n  ocop score status {council} --dossier MÃ-HỒ-SƠ\n  ocop score status {council} --by member",
        en: "See one dossier, or by member:\n  ocop score status {council} --dossier CODE\n  ocop score status {council} --by member",
    }
    members_title(council) { vi: "Tiến độ chấm điểm theo thành viên, Hội đồng {council}", en: "Scoring of the council {council}, by member" }
    members_sentence(handed, wanted, drafts) {
        vi: "Đã có {handed}/{wanted} phiếu; {drafts} bản nháp.",
        en: "{handed} of {wanted} sheets; {drafts} draft(s).",
    }
    members_note() {
        vi: "TB chung: điểm trung bình của mọi phiếu cho các hồ sơ mà thành viên đó đã chấm.",
        en: "Of all: the mean of everyone's sheets on the dossiers that the member scored.",
    }
    enter(council) { vi: "Nhập tay phiếu còn thiếu: ocop score enter {council}", en: "Type a missing sheet in: ocop score enter {council}" }
    one_title(code, product, subject) { vi: "Hồ sơ {code}: {product} ({subject})", en: "Dossier {code}: {product} ({subject})" }
    one_of(council, pass, sheets, voters) {
        vi: "Hội đồng {council}, lần {pass}: {sheets}/{voters} phiếu.",
        en: "Council {council}, pass {pass}: {sheets} of {voters} sheets.",
    }
    one_mean(mean, spread) {
        vi: "Tổng điểm trung bình {mean}; mức chênh lệch {spread} điểm.",
        en: "Mean {mean}; spread {spread} points.",
    }
    one_ready() { vi: "Đủ điều kiện phân hạng.", en: "Ready to be rated." }
    one_knocked_out(what) { vi: "Hội đồng kết luận {what}.", en: "The council concluded: {what}." }
    one_decided() { vi: "Đã có quyết định.", en: "Decided." }
    one_stopped(problems) { vi: "Chưa phân hạng được: {problems}.", en: "Not ready: {problems}." }
    differing(n: count, all) { vi: "Các tiêu chí có điểm khác nhau: {n}/{all}", en: "Criteria on which they differ: {n} of {all}" }
    all_alike() { vi: "Các phiếu cho điểm như nhau ở mọi tiêu chí.", en: "The sheets agree on every criterion." }
    no_marks() {
        vi: "Không so sánh được từng tiêu chí: cần ít nhất hai phiếu chấm theo cùng một bảng tiêu chí.",
        en: "Criteria cannot be compared: at least two sheets by one table of criteria are needed.",
    }
}
