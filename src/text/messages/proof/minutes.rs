//! The table that goes with the minutes: `ocop report council`.

crate::catalogue! {
    minutes_title(code, level, year) {
        vi: "Kết quả đánh giá, phân hạng của Hội đồng {code}, {level}, năm {year}",
        en: "Results of the council {code}, {level}, {year}",
    }
    paper_of(number, day) { vi: "số {number} ngày {day}", en: "{number} of {day}" }
    rules_by(paper) { vi: "Quy chế hoạt động: {paper}", en: "Rules of procedure: {paper}" }
    chair_by(paper) { vi: "Ủy quyền Chủ tịch Hội đồng: {paper}", en: "Chair delegated by {paper}" }
    seats(members, voters) {
        vi: "{members} thành viên, {voters} người biểu quyết",
        en: "{members} member(s), {voters} voting",
    }
    session_on(number, day) { vi: "Phiên {number}, ngày {day}", en: "Session {number} of {day}" }
    answered_of(there, all) { vi: "đã trả lời {there}/{all}", en: "{there} of {all} answered" }
    attended(there, all) { vi: "có mặt {there}/{all}", en: "{there} of {all} present" }
    product_of_subject() { vi: "Sản phẩm (chủ thể)", en: "Product (subject)" }
    own_short() { vi: "Tự chấm", en: "Own" }
    team_short() { vi: "Tổ tư vấn", en: "Team" }
    proposal() { vi: "Đề xuất", en: "Proposal" }
    members_totals() { vi: "Tổng điểm của từng thành viên:", en: "Each member's total:" }
    parts_means() {
        vi: "Trung bình từng phần (cắt hai số lẻ, để tham khảo, không dùng tính hạng):",
        en: "Means of the parts (cut to two decimals, shown only, never used for the star):",
    }
    legend() { vi: "Thành viên:", en: "Members:" }
    two_regimes() { vi: "Hồ sơ trong đợt này theo nhiều quyết định:", en: "Dossiers of this round fall under several acts:" }
    of_regime(n: count, act) { vi: "{n} hồ sơ theo Quyết định số {act}", en: "{n} under {act}" }
    kinds_mixed() { vi: "Phiếu của đợt này không cùng một cách chấm:", en: "The sheets of this round are of several kinds:" }
    so_many(n: count, kind) { vi: "{n} hồ sơ chấm {kind}", en: "{n} dossier(s) {kind}" }
    mixed_within(dossier) {
        vi: "{dossier}: các thành viên chấm theo những cách khác nhau",
        en: "{dossier}: its members marked in different ways",
    }
    minutes_untested() {
        vi: "Chưa xét yêu cầu tối thiểu theo cấp độ sao (Phụ lục II), hạng chỉ theo điểm:",
        en: "Star minima (Appendix II) not tested, the star is by points alone:",
    }
    minutes_conclude(code) {
        vi: "Khi Hội đồng kết luận về yêu cầu tối thiểu: ocop register conclusion {code} MÃ-HỒ-SƠ --minima SAO",
        en: "Once the council concludes on the minima: ocop register conclusion {code} DOSSIER --minima STAR",
    }
    marked_by_criterion() { vi: "theo từng tiêu chí", en: "by criterion" }
    marked_by_part() { vi: "theo ba phần", en: "by part" }
    marked_by_total() { vi: "tổng điểm", en: "by total" }
    ready(code) { vi: "đủ điều kiện, chưa phân hạng: ocop rate council {code}", en: "ready, not rated yet: ocop rate council {code}" }
    minutes_stale(code) {
        vi: "Phiếu, ngày họp hoặc kết luận đã thay đổi sau khi phân hạng; chạy ocop rate council {code} rồi in lại. Các hồ sơ:",
        en: "Sheets, session or conclusion changed since these were rated; run ocop rate council {code} and print again:",
    }
}
