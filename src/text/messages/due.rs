//! What the office must do next, and by when.

crate::catalogue! {
    title(on) { vi: "Việc đến hạn, tính đến ngày {on}", en: "What is due, as of {on}" }
    act() { vi: "Điều, khoản: Quyết định số 26/2026/QĐ-TTg.", en: "Articles: Decision 26/2026/QĐ-TTg." }

    // Headings.
    when() { vi: "Thời hạn", en: "When" }
    what() { vi: "Việc", en: "What" }
    cite() { vi: "Căn cứ", en: "Basis" }

    // When.
    past(days: count) { vi: "QUÁ HẠN {days} ngày", en: "PAST DUE {days} day(s)" }
    today() { vi: "hôm nay", en: "today" }
    left(days: count) { vi: "còn {days} ngày", en: "in {days} day(s)" }

    // What.
    transition() {
        vi: "Hoàn thành đánh giá, phân hạng hồ sơ nộp trước ngày 22/05/2026",
        en: "Finish dossiers filed before 22/05/2026",
    }
    commune_check() {
        vi: "UBND cấp xã kiểm tra, gửi hồ sơ đề nghị (hết 15 ngày làm việc)",
        en: "Communes check and propose dossiers (15 working days end)",
    }
    re_evaluation() {
        vi: "Tổ chức đánh giá, phân hạng lại (hết 45 ngày từ khi đủ hồ sơ)",
        en: "Hold the re-evaluation (45 days from the full file end)",
    }
    send_up() {
        vi: "Gửi Bộ Nông nghiệp và Môi trường hồ sơ đề nghị đánh giá, phân hạng lại sản phẩm 5 sao, để đủ 45 ngày đánh giá trước khi giấy chứng nhận hết hiệu lực",
        en: "Send re-evaluations of five stars up, for the 45 days to be over when the certificate ends",
    }
    ministry_re_evaluation() {
        vi: "Theo dõi kết quả đánh giá, phân hạng lại cấp quốc gia (hết 45 ngày từ khi gửi đủ hồ sơ)",
        en: "Follow the ministry's re-evaluation (45 days from the full file end)",
    }
    province_proposals(proposed, held) {
        vi: "UBND cấp xã đề nghị hồ sơ (trước ngày {proposed}) cho đợt đánh giá, phân hạng cấp tỉnh trước ngày {held}",
        en: "Communes propose dossiers (before {proposed}) for the province's round before {held}",
    }
    province_round(held) {
        vi: "Tổ chức đợt đánh giá, phân hạng cấp tỉnh trước ngày {held}",
        en: "Hold the province's round before {held}",
    }
    ministry_proposals(proposed, held) {
        vi: "Gửi Bộ Nông nghiệp và Môi trường hồ sơ đề nghị đánh giá hạng 5 sao (trước ngày {proposed}) cho đợt cấp quốc gia trước ngày {held}",
        en: "Send dossiers up for five stars (before {proposed}) for the ministry's round before {held}",
    }
    ministry_round(held) {
        vi: "Theo dõi kết quả đợt đánh giá, phân hạng cấp quốc gia trước ngày {held}",
        en: "Follow the result of the ministry's round before {held}",
    }
    filing_opens() {
        vi: "Bắt đầu thời hạn nộp hồ sơ đánh giá lại (trước ngày hết hạn 180 ngày)",
        en: "The time to file for re-evaluation begins (180 days before the end)",
    }
    filing_closes() {
        vi: "Ngày cuối nộp hồ sơ đánh giá lại (trước ngày hết hạn 120 ngày)",
        en: "Last day to file for re-evaluation (120 days before the end)",
    }
    ends() { vi: "Giấy chứng nhận hết hạn", en: "Certificates end" }
    extension_ends() {
        vi: "Hết thời gian kéo dài hiệu lực (180 ngày sau ngày hết hạn)",
        en: "The extension ends (180 days after the end)",
    }
    revoke() {
        vi: "Thu hồi giấy chứng nhận nếu kết luận có vi phạm (hết 15 ngày, tính từ ngày kiểm tra)",
        en: "Revoke the certificate if the breach is concluded (15 days end, from the inspection)",
    }
    follow_up() { vi: "Hạn khắc phục sau kiểm tra", en: "An inspection's follow-up is due" }
    target(year) { vi: "Chỉ tiêu năm {year}", en: "Target of {year}" }

    // Of what.
    certificates(n: count, subjects: count) {
        vi: "{n} giấy chứng nhận của {subjects} chủ thể",
        en: "{n} certificates of {subjects} subject(s)",
    }
    dossiers(n: count, subjects: count) { vi: "{n} hồ sơ của {subjects} chủ thể", en: "{n} dossiers of {subjects} subject(s)" }
    none_proposed() { vi: "chưa có hồ sơ nào được đề nghị cho đợt này", en: "no dossier proposed for this round yet" }
    none_sent() { vi: "chưa có hồ sơ nào được gửi cho đợt này", en: "no dossier sent for this round yet" }
    all_answered(n) {
        vi: "toàn bộ {n} hồ sơ đã gửi cho đợt này đã có kết quả",
        en: "every dossier sent for this round has its result ({n})",
    }
    all_settled(n) {
        vi: "toàn bộ {n} hồ sơ được đề nghị cho đợt này đã có kết quả",
        en: "every dossier proposed for this round has its result ({n})",
    }
    of_dossier(code, product, subject) { vi: "hồ sơ {code}, {product} ({subject})", en: "dossier {code}, {product} ({subject})" }
    of_certificate(product, subject, star, decision) {
        vi: "{product} ({subject}), {star}, {decision}",
        en: "{product} ({subject}), {star}, {decision}",
    }
    of_inspection(name, day) { vi: "{name}, kiểm tra ngày {day}", en: "{name}, inspected on {day}" }
    of_follow_up(name, day, what) { vi: "{name}, kiểm tra ngày {day}: {what}", en: "{name}, inspected on {day}: {what}" }
    of_grounds(name, day, letters) {
        vi: "{name}, kiểm tra ngày {day}, trường hợp tại điểm {letters} khoản 1 Điều 8",
        en: "{name}, inspected on {day}, on the ground of Art 8.1 {letters}",
    }
    gap(place, what, reached, planned, left) {
        vi: "{place}: {what} đạt {reached}/{planned}, còn thiếu {left}",
        en: "{place}: {what}, {reached} of {planned}, {left} to go",
    }
    gap_uncounted(place, what, planned) {
        vi: "{place}: {what}, kế hoạch {planned}, sổ chưa đủ số liệu để đếm",
        en: "{place}: {what}, {planned} planned, not enough in the ledger to count",
    }
    line(what, of) { vi: "{what}: {of}", en: "{what}: {of}" }
    plan() { vi: "kế hoạch năm", en: "the year's plan" }

    // Where the law has it.
    of_the_act(article) {
        vi: "{article} Quyết định số 26/2026/QĐ-TTg",
        en: "{article}, Decision 26/2026/QĐ-TTg",
    }
    by_act(act) { vi: "Quyết định số {act}", en: "Decision {act}" }
    article_4_3() { vi: "khoản 3 Điều 4", en: "Art 4.3" }
    article_5_1() { vi: "khoản 1 Điều 5", en: "Art 5.1" }
    article_5_2() { vi: "khoản 2 Điều 5", en: "Art 5.2" }
    article_7_2() { vi: "khoản 2 Điều 7", en: "Art 7.2" }
    article_7_6a() { vi: "điểm a khoản 6 Điều 7", en: "Art 7.6a" }
    article_7_6e_g() { vi: "điểm e, điểm g khoản 6 Điều 7", en: "Art 7.6e, 7.6g" }
    article_7_6g() { vi: "điểm g khoản 6 Điều 7", en: "Art 7.6g" }
    article_8_4() { vi: "khoản 4 Điều 8", en: "Art 8.4" }
    article_9() { vi: "Điều 9", en: "Art 9" }
    article_12_2() { vi: "khoản 2 Điều 12", en: "Art 12.2" }
    article_12_3() { vi: "khoản 3 Điều 12", en: "Art 12.3" }

    // Sentences.
    sentence(past, coming, days: count) {
        vi: "Quá hạn: {past}; đến hạn trong {days} ngày tới: {coming}.",
        en: "Past due: {past}; due within {days} days: {coming}.",
    }
    tasks(n: count) { vi: "{n} việc", en: "{n}" }
    tasks_of(n: count, items: count) { vi: "{n} việc ({items} mục)", en: "{n} (of {items} items)" }
    nothing(on, days: count) {
        vi: "Đến ngày {on} không có việc nào quá hạn hoặc đến hạn trong {days} ngày tới.",
        en: "On {on} nothing is past due or due within {days} days.",
    }
    before_the_act() {
        vi: "Các thời hạn khác theo Quyết định số 26/2026/QĐ-TTg, có hiệu lực từ ngày 22/05/2026; trước ngày đó chỉ tính ngày hết hạn của giấy chứng nhận và chỉ tiêu của năm.",
        en: "The other days are those of Decision 26/2026/QĐ-TTg, in force since 22/05/2026; before it the ends of certificates and targets of the year alone are told.",
    }
    see_all() {
        vi: "Xem từng hồ sơ, từng giấy: thêm --all. Đưa vào lịch điện thoại: thêm --out lich.ics",
        en: "See each dossier and certificate: add --all. For a phone's calendar: add --out calendar.ics",
    }
    /// On the first page.
    step(past: count, coming: count, days: count) {
        vi: "Việc theo thời hạn: {past} việc quá hạn, {coming} việc trong {days} ngày tới: ocop report due",
        en: "By their days: {past} past due, {coming} within {days} days: ocop report due",
    }
    and_more(n: count) { vi: "và {n} mục khác", en: "and {n} more" }
}
