//! The results a dossier had before the one that counts, and what became of each.

crate::catalogue! {
    other_results() { vi: "Các kết quả khác của hồ sơ này, không tính chung:", en: "Other results of this dossier, never mixed in:" }
    rated_before_out() {
        vi: "Kết quả trước khi bị loại, không còn giá trị:",
        en: "Rated before it was knocked out, which no longer holds:",
    }
    /// One of them in `rate explain`: who gave it, by which pass or paper; points, star and act; what became of it.
    line(by, mean, star, act, became) {
        vi: "{by}: {mean} điểm, hạng {star} sao (Quyết định số {act}); {became}",
        en: "{by}: {mean} points, {star} star(s) (under {act}); {became}",
    }
    given_by(day, council, level) { vi: "{day}, Hội đồng {council} ({level})", en: "{day}, council {council} ({level})" }
    in_pass(pass) { vi: "lần chấm {pass}", en: "pass {pass}" }
    /// The same in the timeline of `show`.
    moment_rating(council, pass, mean, star, act) {
        vi: "Hội đồng {council} đánh giá, lần chấm {pass}: {mean} điểm, hạng {star} sao (Quyết định số {act})",
        en: "Rated by {council}, pass {pass}: {mean} points, {star} star(s) (under {act})",
    }
    moment_answer(council, points, star, paper) {
        vi: "Trung ương trả lời{paper}, Hội đồng {council}: {points} điểm, hạng {star} sao",
        en: "The ministry's answer{paper}, council {council}: {points} points, {star} star(s)",
    }

    moment_revoked(letter, decision, paper) {
        vi: "Thu hồi giấy chứng nhận theo điểm {letter} khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg, {decision}. {paper}",
        en: "Certificate revoked on the ground of 26/2026 Art 8.1{letter}, {decision}. {paper}",
    }
    moment_revoked_before(ground, decision, paper) {
        vi: "Thu hồi giấy chứng nhận vì {ground}, {decision}. {paper}",
        en: "Certificate revoked, {ground}, {decision}. {paper}",
    }
    revoked_because(word, ground) { vi: "{word} ({ground})", en: "{word} ({ground})" }
    moment_withdrawn(decision, anew) {
        vi: "Thu hồi quyết định công nhận, {decision}{anew}",
        en: "Recognition withdrawn, {decision}{anew}",
    }
    evaluated_anew(code) { vi: "; đánh giá lại ở hồ sơ {code}", en: "; evaluated anew in dossier {code}" }
    moment_struck(decision, why) {
        vi: "Đưa ra khỏi danh sách{why}, {decision}",
        en: "Struck off the list{why}, {decision}",
    }
    revoked_on_ground(standing, letter) { vi: "{standing} (điểm {letter} khoản 1 Điều 8)", en: "{standing} (Art 8.1{letter})" }

    // Its drawing.
    lane_dossier() { vi: "Hồ sơ", en: "Dossier" }
    lane_score() { vi: "Đánh giá", en: "Rating" }
    lane_decision() { vi: "Quyết định", en: "Decision" }
    lane_certificate() { vi: "Giấy chứng nhận", en: "Certificate" }
    lane_other() { vi: "Việc khác", en: "Other" }
    drawing_caption(product, on) {
        vi: "Quá trình của {product} đến ngày {on}; số trong vòng tròn là số dòng của bảng dưới đây.",
        en: "What happened to {product}, as of {on}; the number in a ring is that of the row below.",
    }
    drawing_undated(n) {
        vi: "Không vẽ {n} dòng của bảng không ghi ngày.",
        en: "Rows of the table that tell no day are not drawn: {n}.",
    }
    term(star, from, to) { vi: "{star}: {from} – {to}", en: "{star}: {from} – {to}" }

    // What became of it.
    approved(decision) { vi: "phê duyệt theo {decision}", en: "approved by {decision}" }
    certified(star, decision) { vi: "công nhận {star} theo {decision}", en: "certified {star} by {decision}" }
    sent_back(day) {
        vi: "Trung ương đánh giá dưới 5 sao, trả về tỉnh ngày {day}",
        en: "sent back by the ministry under five stars on {day}",
    }
    scored_again(day, pass) { vi: "chấm lại ngày {day} (lần chấm {pass})", en: "scored again on {day} (pass {pass})" }
    scored_again_by(council, day, pass) {
        vi: "Hội đồng {council} chấm lại ngày {day} (lần chấm {pass})",
        en: "scored again by {council} on {day} (pass {pass})",
    }
    of_filing_before() { vi: "kết quả của lần nộp trước", en: "a result of the filing before" }
}
