//! The documents that prove a dossier: their kinds, what is registered of them, what is missing.

crate::catalogue! {
    // Kinds, by Mẫu số 02; our own short names.
    slip() { vi: "phiếu đăng ký (Mẫu số 01)", en: "registration slip" }
    slip_before() { vi: "phiếu đăng ký", en: "registration slip" }
    self_assessment_before() { vi: "báo cáo tự đánh giá", en: "own report" }
    self_assessment() { vi: "báo cáo tự đánh giá (Mẫu số 02)", en: "own report" }
    business_registration() { vi: "đăng ký kinh doanh", en: "business registration" }
    food_safety() { vi: "giấy chứng nhận ATTP", en: "food safety certificate" }
    production_conditions() { vi: "điều kiện sản xuất", en: "production conditions" }
    material() { vi: "nguyên liệu, liên kết", en: "material and links" }
    environment() { vi: "môi trường, công nghệ", en: "environment and technology" }
    labour() { vi: "lao động", en: "labour" }
    growth() { vi: "tăng trưởng, doanh thu", en: "growth and turnover" }
    intellectual_property() { vi: "sở hữu trí tuệ", en: "intellectual property" }
    market() { vi: "thị trường, xúc tiến", en: "markets and trade" }
    promotion() { vi: "quảng bá sản phẩm", en: "promotion" }
    story() { vi: "câu chuyện sản phẩm", en: "story" }
    quality_declaration() { vi: "công bố chất lượng", en: "quality declaration" }
    test_report() { vi: "phiếu kiểm nghiệm", en: "test report" }
    traceability() { vi: "mã vạch, tem truy xuất", en: "traceability" }
    quality_system() { vi: "hệ thống quản lý chất lượng", en: "quality system" }
    award() { vi: "giải thưởng", en: "award" }
    other() { vi: "tài liệu khác", en: "other" }
    expected_kind() {
        vi: "Cần loại tài liệu của Mẫu số 02: ghi tên gọi tắt hoặc mã, ví dụ \"giấy chứng nhận ATTP\" hoặc food-safety. Xem tất cả: ocop register document --help",
        en: "Expected a kind of document of Mẫu 02, by name or id, such as “food safety certificate” or food-safety. See all: ocop register document --help",
    }

    // A document in a sentence.
    number(number) { vi: " số {number}", en: " no. {number}" }
    of_day(day) { vi: "ngày {day}", en: "of {day}" }
    ends(day) { vi: "hết hạn {day}", en: "ends {day}" }
    scan(file) { vi: "bản quét {file}", en: "scan {file}" }

    // register document.
    needs_kind() {
        vi: "Chưa ghi loại tài liệu: --kind LOẠI, ví dụ --kind attp --number SỐ --date NGÀY --ends NGÀY; hoặc ghi tệp danh sách thay cho mã hồ sơ.",
        en: "No kind of document is told: --kind KIND, such as --kind food-safety --number NUMBER --date DAY --ends DAY; or type a list's file instead of a dossier's code.",
    }
    needs_more() {
        vi: "Ghi thêm điều để nhận ra tài liệu: --number SỐ, hoặc --title TÊN, hoặc --file TỆP.",
        en: "Tell what the document is known by: --number, or --title, or --file.",
    }
    row_needs_more() {
        vi: "dòng chưa có gì để nhận ra tài liệu: ghi số (so), tên (ten_tai_lieu) hoặc tệp (tep)",
        en: "nothing tells this document: give its number (so), title (ten_tai_lieu) or file (tep)",
    }
    row_twice(line) { vi: "tài liệu này đã có ở dòng {line}; giữ lại một dòng", en: "this document is on line {line} too; keep one" }
    ends_before_issued(ends, issued) {
        vi: "ngày hết hạn {ends} ở trước ngày cấp {issued}; kiểm tra lại hai ngày",
        en: "it ends on {ends}, before it was issued on {issued}; check the two days",
    }
    nothing_to_drop(code) {
        vi: "Hồ sơ {code} không có tài liệu đó để bỏ. Xem các tài liệu: ocop report dossier {code}",
        en: "Dossier {code} has no such document to drop. See them: ocop report dossier {code}",
    }
    several_to_drop(code, list) {
        vi: "Hồ sơ {code} có nhiều tài liệu như vậy; ghi rõ số bằng --number:\n{list}",
        en: "Dossier {code} has several of them; tell which with --number:\n{list}",
    }
    added(code, document) { vi: "Hồ sơ {code}: thêm {document}.", en: "Dossier {code}: added {document}." }
    changed(code, document) { vi: "Hồ sơ {code}: sửa thành {document}.", en: "Dossier {code}: now {document}." }
    dropped(code, document) {
        vi: "Hồ sơ {code}: {document} không còn dùng làm minh chứng; vẫn giữ trong sổ.",
        en: "Dossier {code}: {document} proves nothing any more; the ledger keeps it.",
    }
    sum(sha256) { vi: "SHA-256 của bản quét: {sha256}", en: "SHA-256 of the scan: {sha256}" }
    ended_already(end) {
        vi: "Xem lại: tài liệu đã hết hạn ngày {end}.",
        en: "Look again: it ended on {end}.",
    }
    ends_before_council(end, meets) {
        vi: "Xem lại: hết hạn ngày {end}, trước phiên họp Hội đồng ngày {meets}.",
        en: "Look again: it ends on {end}, before the council meets on {meets}.",
    }
    read(file, rows: count, added: count, changed: count, same: count) {
        vi: "{file}: {rows} tài liệu; {added} mới, {changed} thay đổi, {same} đã có.",
        en: "{file}: {rows} document(s); {added} new, {changed} changed, {same} as before.",
    }
    scans_read(n: count) { vi: "  Đã đọc {n} bản quét để lấy SHA-256; tệp không được chép vào sổ.", en: "  {n} scan(s) read for their SHA-256; the files are not copied." }
    scans_not_there(n: count, list) {
        vi: "  Không thấy {n} bản quét cạnh tệp danh sách nên chỉ giữ tên: {list}",
        en: "  {n} scan(s) are not beside the list, so only their names are kept: {list}",
    }
    next_report(code) { vi: "Tiếp theo, xem còn thiếu gì: ocop report dossier {code}", en: "Next, see what is missing: ocop report dossier {code}" }

    // report dossier.
    report_needs() {
        vi: "Ghi mã hồ sơ, hoặc --year NĂM để xem mọi hồ sơ chưa có kết quả của năm đó.",
        en: "Type a dossier's code, or --year YEAR for all dossiers of the year without a result.",
    }
    not_both() { vi: "Ghi mã hồ sơ hoặc --year, không ghi cả hai.", en: "Type a dossier's code or --year, not both." }
    title(code, product) { vi: "Tài liệu của hồ sơ {code}, {product}", en: "Documents of dossier {code}, {product}" }
    title_of_year(year) { vi: "Tài liệu của các hồ sơ chưa có kết quả, năm {year}", en: "Documents of the dossiers of {year} without a result" }
    title_of_round(year, round) {
        vi: "Tài liệu của các hồ sơ chưa có kết quả, năm {year} đợt {round}",
        en: "Documents of the dossiers of {year}, round {round}, without a result",
    }
    about(kind, subject) { vi: "Hồ sơ {kind}; chủ thể: {subject}", en: "Kind: {kind}; subject: {subject}" }
    meets(day, council) {
        vi: "Xét đến phiên họp ngày {day} của Hội đồng {council}.",
        en: "Looked at for the session of {day} of the council {council}.",
    }
    meets_on(day) { vi: "Xét đến ngày {day}.", en: "Looked at for {day}." }
    no_session(day) {
        vi: "Chưa biết ngày họp của Hội đồng nên xét đến ngày {day}; ngày khác: --on NGÀY.",
        en: "The council's day is not known, so {day} is looked at; another day: --on DAY.",
    }
    kind_heading() { vi: "Loại tài liệu", en: "Kind" }
    need_heading() { vi: "Yêu cầu", en: "Asked" }
    number_heading() { vi: "Số, tên", en: "Number, title" }
    ends_heading() { vi: "Hết hạn", en: "Ends" }
    state_heading() { vi: "Tình trạng", en: "State" }
    held_heading() { vi: "Đã có", en: "Held" }
    missing_heading() { vi: "Còn thiếu", en: "Missing" }
    ended_heading() { vi: "Hết hạn trước ngày họp", en: "Ended by the council" }
    filing_heading() { vi: "Loại hồ sơ", en: "Kind" }
    meets_heading() { vi: "Ngày họp", en: "Council" }
    need_always() { vi: "bắt buộc", en: "required" }
    need_renewed() { vi: "phải cập nhật", en: "brought up to date" }
    need_where_asked() { vi: "nếu pháp luật yêu cầu", en: "where the law asks" }
    need_supports() { vi: "minh chứng tiêu chí", en: "supports criteria" }
    state_there() { vi: "có", en: "there" }
    state_missing() { vi: "thiếu", en: "missing" }
    state_to_check() { vi: "chưa có, xem có cần không", en: "none, check whether asked" }
    state_ended() { vi: "đã hết hạn", en: "ended" }
    state_ends_before() { vi: "hết hạn trước ngày họp", en: "ends before the council" }
    state_from_before() { vi: "lấy lại từ hồ sơ trước, cần cập nhật", en: "of the dossier before, to be updated" }
    legend(act) {
        vi: "Theo khoản 1 Điều 6 và Mẫu số 02 Phụ lục III Quyết định số {act}: phiếu đăng ký và báo cáo tự đánh giá là bắt buộc; giấy tờ khác theo pháp luật về sản phẩm, chủ thể; còn lại để chứng minh từng tiêu chí.",
        en: "By Art 6.1 and Mẫu 02 of Appendix III of {act}: slip and own report are required; other papers as the law asks of the product and the subject; the rest proves criteria.",
    }
    legend_before(act) {
        vi: "Hồ sơ này theo Quyết định số {act}, chương trình chưa có danh mục tài liệu của quyết định đó; danh mục trên là của Quyết định số 26/2026/QĐ-TTg, chỉ để tham khảo.",
        en: "This dossier is under {act}, whose list of papers is not at hand; the list above is that of 26/2026/QĐ-TTg, for guidance only.",
    }
    legend_renewed() {
        vi: "Đánh giá lại phải cập nhật kết quả từ khi được công nhận và bổ sung giấy tờ pháp lý có thời hạn (điểm c khoản 1 Điều 6).",
        en: "A re-evaluation brings up to date what came since the recognition, and legal papers with a term (Art 6.1c).",
    }
    legend_upgrade() {
        vi: "Nâng hạng phải thể hiện rõ nội dung và minh chứng về những thay đổi so với sản phẩm đã được công nhận (điểm b khoản 1 Điều 6).",
        en: "An upgrade shows clearly, with proof, what has changed since the recognition (Art 6.1b).",
    }
    samples() {
        vi: "Kèm 05 sản phẩm mẫu (điểm d khoản 2 Điều 6); chương trình không ghi sản phẩm mẫu.",
        en: "Five samples come with it (Art 6.2d); the ledger does not keep them.",
    }
    no_samples() { vi: "Du lịch: không phải gửi sản phẩm mẫu (điểm d khoản 2 Điều 6).", en: "Tourism: no samples are sent (Art 6.2d)." }
    optional_absent(kinds) { vi: "Chưa có minh chứng, nếu tự chấm điểm các tiêu chí này: {kinds}.", en: "No proof yet, where points are claimed for them: {kinds}." }
    no_open(year) { vi: "Năm {year} không có hồ sơ nào chưa có kết quả.", en: "No dossier of {year} is without a result." }
    totals(n: count, lacking: count) {
        vi: "{n} hồ sơ chưa có kết quả, {lacking} hồ sơ còn thiếu hoặc có giấy tờ hết hạn trước ngày họp.",
        en: "{n} dossier(s) without a result; {lacking} lack papers or have some that end before the council.",
    }
    // report dossier --verify.
    verify_with_dossier() { vi: "--verify dùng với mã hồ sơ, không dùng với --year.", en: "--verify goes with a dossier's code, not with --year." }
    verified(folder, n: count, same: count) {
        vi: "Đối chiếu với thư mục {folder}: {same} trong {n} bản quét đúng như đã ghi.",
        en: "Held against the folder {folder}: {same} of {n} scan(s) are as recorded.",
    }
    verify_other(file) { vi: "{file}: nội dung khác với lúc ghi", en: "{file}: its bytes are other than recorded" }
    verify_gone(file) { vi: "{file}: không thấy trong thư mục", en: "{file}: not in the folder" }
    verify_unsummed(file) { vi: "{file}: chưa ghi SHA-256 nên không đối chiếu được", en: "{file}: no SHA-256 was recorded" }

    // show.
    moment(code, list) { vi: "Tài liệu của hồ sơ {code}: {list}", en: "Documents of dossier {code}: {list}" }
    moment_dropped(code, list) { vi: "Không còn dùng cho hồ sơ {code}: {list}", en: "No longer used for dossier {code}: {list}" }
    more(n: count) { vi: "và {n} tài liệu khác", en: "and {n} more" }
}
