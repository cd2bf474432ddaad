//! Dossiers and their papers: corrections, filing anew, the commune's check, reviews, conclusions, the
//! ministry's answers.

crate::catalogue! {
    // What was expected of a word.
    expected_points() { vi: "Cần một số điểm từ 0 đến 100, nhiều nhất hai chữ số lẻ, ví dụ 91,25.", en: "Expected points from 0 to 100 with at most two decimals, such as 91.25." }
    expected_star() { vi: "Cần số sao từ 1 đến 5.", en: "Expected a number of stars, 1 to 5." }
    expected_yes_no() { vi: "Cần co hoặc khong (yes, no).", en: "Expected yes or no." }
    expected_minimum() {
        vi: "Cần 3, 4 hoặc 5 (sao); 2 là chưa đạt cả yêu cầu của 3 sao.",
        en: "Expected 3, 4 or 5 (stars); 2 is not even those of three stars.",
    }

    // Files of many.
    options_with_file(){
        vi: "Nội dung của từng hồ sơ ghi trong tệp; bỏ các tùy chọn này, hoặc ghi mã hồ sơ thay cho tệp.",
        en: "A file tells of each dossier itself; leave these options out, or type a dossier's code instead of the file.",
    }
    row_twice(first) { vi: "hồ sơ này đã có ở dòng {first}; giữ lại một dòng", en: "this dossier is on line {first} too; keep one" }
    not_of_council(code, council) {
        vi: "Hồ sơ {code} không thuộc Hội đồng {council}. Xem các hồ sơ của Hội đồng: ocop score status {council}",
        en: "Dossier {code} is not one of the council {council}. See its dossiers: ocop score status {council}",
    }

    // register dossier.
    nothing_told() {
        vi: "Chưa ghi gì để sửa: thêm --filed, --proposed, --received, --complete, --sent-up, --set, --product-code, --note, --past-deadline hoặc --outside-window; đăng ký hồ sơ mới của một sản phẩm thì thêm --kind.",
        en: "There is nothing to correct: add --filed, --proposed, --received, --complete, --sent-up, --set, --product-code, --note, --past-deadline or --outside-window; for a new dossier of a product add --kind.",
    }
    day_filed() { vi: "ngày nộp cho UBND cấp xã", en: "filed with the commune" }
    day_proposed() { vi: "ngày xã đề nghị", en: "proposed by the commune" }
    day_received() { vi: "ngày tỉnh tiếp nhận", en: "received by the province" }
    day_complete() { vi: "ngày đủ hồ sơ", en: "file full" }
    day_session() { vi: "ngày họp Hội đồng", en: "the council's session" }
    day_sent_up() { vi: "ngày gửi Trung ương", en: "sent up to the ministry" }
    day_answered() { vi: "ngày Trung ương trả lời", en: "answered by the ministry" }
    not_to_be_sent(code) {
        vi: "Hồ sơ {code} không phải hồ sơ gửi Trung ương: chỉ gửi hồ sơ Hội đồng cấp tỉnh cho từ 90 điểm, hoặc hồ sơ đánh giá lại sản phẩm 5 sao (điểm e khoản 3, điểm e khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg). Xem: ocop show {code}",
        en: "Dossier {code} is none that goes up to the ministry: only those a provincial council gave 90 points and up, or re-evaluations of five-star products (Decision 26/2026/QĐ-TTg Art 7.3e, 7.6e). See: ocop show {code}",
    }
    product_code() { vi: "mã số sản phẩm", en: "product code" }
    product_set() { vi: "bộ sản phẩm", en: "product set" }
    note() { vi: "ghi chú", en: "note" }
    past_deadline_because() { vi: "xử lý theo quyết định cũ sau thời hạn, lý do", en: "finished under the old acts past the last day because" }
    not_told() { vi: "(chưa ghi)", en: "(none)" }
    from_to(what, before, after) { vi: "{what}: {before} → {after}", en: "{what}: {before} → {after}" }
    dossier_changed(code, product, changes) { vi: "Hồ sơ {code}, {product}: {changes}.", en: "Dossier {code}, {product}: {changes}." }
    regime_changed(before, after) {
        vi: "Trước đây theo Quyết định số {before}, nay theo Quyết định số {after}.",
        en: "It was under {before} and is now under {after}.",
    }
    last_day(last, point) {
        vi: "Phải hoàn thành đánh giá, phân hạng chậm nhất ngày {last} (điểm {point} khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg).",
        en: "To be finished by {last} (26/2026/QĐ-TTg Art 12.2{point}).",
    }
    later_day(day) { vi: "Lưu ý: ngày {day} ở sau hôm nay; kiểm tra lại ngày.", en: "Note: {day} is still to come; check it." }
    decided_under_other(act) {
        vi: "Lưu ý: đã có quyết định dựa trên kết quả đánh giá theo Quyết định số {act}; kết quả đó giữ nguyên trong sổ.",
        en: "Note: a decision rests on a result under {act}; that result stays in the ledger as it is.",
    }
    sheets_stay(filed) {
        vi: "Phiếu đánh giá và tài liệu đã có vẫn giữ trong sổ; ngày xã đề nghị, tỉnh tiếp nhận, đủ hồ sơ ghi lại theo lần nộp mới. Hội đồng phải chấm lại ở một phiên họp từ ngày {filed}.",
        en: "Sheets and evidence stay in the ledger; the days of proposal, receipt and full file are told anew. A council has to score it again in a session from {filed} on.",
    }
    conclusions_lapse(councils) {
        vi: "Kết luận của Hội đồng {councils} về lần nộp trước không còn tính.",
        en: "What {councils} concluded of the filing before no longer counts.",
    }
    next_refiled(code) {
        vi: "Tiếp theo, ghi kiểm tra của xã và bộ sản phẩm theo quyết định mới, rồi chấm lại (lần chấm sau của Hội đồng cũ, sau khi ghi phiên họp mới; hoặc một Hội đồng mới):\n  ocop register check {code} --received NGÀY\n  ocop register dossier {code} --set BỘ\n  ocop register session MÃ-HỘI-ĐỒNG --date NGÀY\n  ocop score import TỆP.csv --council MÃ-HỘI-ĐỒNG --pass LẦN",
        en: "Next, record the commune's check and the set under the new decision, then score again (the next pass of the same council once its new session is recorded, or another council):\n  ocop register check {code} --received DAY\n  ocop register dossier {code} --set SET\n  ocop register session COUNCIL --date DAY\n  ocop score import FILE.csv --council COUNCIL --pass PASS",
    }
    next_show(code) { vi: "Xem lại: ocop show {code}", en: "See it: ocop show {code}" }
    already_new(code) {
        vi: "Hồ sơ {code} đã theo Quyết định số 26/2026/QĐ-TTg nên không cần nộp lại. Muốn sửa ngày nộp: ocop register dossier {code} --filed NGÀY",
        en: "Dossier {code} is under 26/2026/QĐ-TTg already and need not be filed anew. To correct its filing day: ocop register dossier {code} --filed DAY",
    }
    refiled_too_early(first) {
        vi: "Nộp lại theo Quyết định số 26/2026/QĐ-TTg chỉ được từ ngày {first}, ngày quyết định có hiệu lực. Kiểm tra lại --filed.",
        en: "A dossier is filed anew under 26/2026/QĐ-TTg from {first} on, when it came into force. Check --filed.",
    }
    refiled_decided(code) {
        vi: "Hồ sơ {code} đã có quyết định dựa trên kết quả của lần nộp trước nên không nộp lại được. Xem: ocop show {code}",
        en: "A decision rests on dossier {code} as it was filed before, so it cannot be filed anew. See: ocop show {code}",
    }
    refiled_knocked_out(code) {
        vi: "Hồ sơ {code} đã bị loại. Nộp hồ sơ mới thì nhập vào đợt khác: ocop register roster TỆP.csv; nếu Hội đồng rút lại việc loại: ocop register conclusion MÃ-HỘI-ĐỒNG {code} --lift --reason LÝ-DO",
        en: "Dossier {code} was knocked out. A new dossier goes into another round: ocop register roster FILE.csv; if the council takes it back: ocop register conclusion COUNCIL {code} --lift --reason WHY",
    }
    no_deadline(code, act) {
        vi: "Hồ sơ {code} theo Quyết định số {act}, không thuộc diện có thời hạn ở khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg; không cần --past-deadline.",
        en: "Dossier {code} is under {act} and has no last day by 26/2026/QĐ-TTg Art 12.2; --past-deadline is not needed.",
    }
    filed_frozen(code) {
        vi: "Hồ sơ {code} đã có phiếu đánh giá nên đổi ngày nộp phải có lý do: thêm --reason \"lý do\". Nếu chủ thể nộp lại hồ sơ, dùng --refile.",
        en: "Dossier {code} has scoresheets, so a change of its filing day needs a reason: add --reason \"why\". If the subject filed it anew, use --refile.",
    }
    set_frozen(code) {
        vi: "Hồ sơ {code} đã có phiếu đánh giá nên đổi bộ sản phẩm phải có lý do: thêm --reason \"lý do\". Phiếu đã chấm theo bộ cũ phải chấm lại.",
        en: "Dossier {code} has scoresheets, so a change of its set needs a reason: add --reason \"why\". Sheets marked by the old set are to be marked again.",
    }
    days_out_of_order(later, later_on, earlier, earlier_on) {
        vi: "Ngày không theo thứ tự: {later} {later_on} ở trước {earlier} {earlier_on}. Kiểm tra lại các ngày.",
        en: "The days are out of order: {later}, {later_on}, comes before {earlier}, {earlier_on}. Check them.",
    }
    no_set(typed, act) {
        vi: "“{typed}” không phải bộ sản phẩm của Quyết định số {act}. Xem các bộ: ocop rate criteria",
        en: "“{typed}” is no product set of {act}. See the sets: ocop rate criteria",
    }
    no_set_near(typed, act, code, name) {
        vi: "“{typed}” không phải bộ sản phẩm của Quyết định số {act}. Có phải {code} ({name}) không?",
        en: "“{typed}” is no product set of {act}. Did you mean {code} ({name})?",
    }

    // The transition's last days.
    decided_late(code, last, day, point) {
        vi: "Lưu ý: hồ sơ {code} nộp trước ngày 22/05/2026 phải hoàn thành chậm nhất ngày {last} (điểm {point} khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), nhưng hoàn thành ngày {day}. Ghi lý do vẫn xử lý theo quyết định cũ: ocop register dossier {code} --past-deadline --reason LÝ-DO; hoặc hoàn tác quyết định này (ocop undo MỤC --reason LÝ-DO) rồi nộp lại theo quyết định mới (--refile)",
        en: "Note: dossier {code} was filed before 22/05/2026 and was to be finished by {last} (Art 12.2 point {point} of Decision 26/2026/QĐ-TTg), but was finished on {day}. Record why it was finished under the old acts: ocop register dossier {code} --past-deadline --reason WHY; or undo this decision (ocop undo ENTRY --reason WHY) and file it anew (--refile)",
    }
    finished_late(code, last, day, point) {
        vi: "Lưu ý: hồ sơ {code} nộp trước ngày 22/05/2026 phải hoàn thành chậm nhất ngày {last} (điểm {point} khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), nhưng hoàn thành ngày {day}. Nộp lại theo quyết định mới: ocop register dossier {code} --refile --filed NGÀY --reason LÝ-DO; hoặc ghi lý do vẫn xử lý theo quyết định cũ: ocop register dossier {code} --past-deadline --reason LÝ-DO",
        en: "Note: dossier {code}, filed before 22/05/2026, was to be finished by {last} (26/2026/QĐ-TTg Art 12.2{point}); it is finished on {day}. File it anew: ocop register dossier {code} --refile --filed DAY --reason WHY; or record why it is finished under the old acts: ocop register dossier {code} --past-deadline --reason WHY",
    }
    finished_late_because(code, last, day, point, why) {
        vi: "Lưu ý: hồ sơ {code} hoàn thành ngày {day}, sau thời hạn {last} (điểm {point} khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), vẫn xử lý theo quyết định cũ vì: {why}",
        en: "Note: dossier {code} is finished on {day}, past {last} (26/2026/QĐ-TTg Art 12.2{point}), under the old acts because: {why}",
    }
    step_past(n: count, codes) {
        vi: "{n} hồ sơ nộp trước ngày 22/05/2026 đã quá thời hạn chuyển tiếp (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg): {codes}. Nộp lại: ocop register dossier MÃ --refile --filed NGÀY --reason LÝ-DO; hoặc ghi lý do: --past-deadline --reason LÝ-DO",
        en: "{n} dossier(s) filed before 22/05/2026 are past the transition's last day (26/2026/QĐ-TTg Art 12.2): {codes}. File anew: ocop register dossier CODE --refile --filed DAY --reason WHY; or record why not: --past-deadline --reason WHY",
    }
    step_near(n: count, codes) {
        vi: "{n} hồ sơ nộp trước ngày 22/05/2026 sắp hết thời hạn chuyển tiếp (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg): {codes}",
        en: "{n} dossier(s) filed before 22/05/2026 near the transition's last day (26/2026/QĐ-TTg Art 12.2): {codes}",
    }

    step_to_send(n: count) {
        vi: "{n} hồ sơ đánh giá lại sản phẩm 5 sao: gửi Trung ương (điểm e khoản 6 Điều 7), xem thời hạn: ocop report due --within 180; gửi rồi thì ghi ngày: ocop register dossier MÃ --sent-up NGÀY",
        en: "{n} re-evaluation(s) of five stars: send them to the ministry (Art 7.6e), by when: ocop report due --within 180; once sent, tell the day: ocop register dossier CODE --sent-up DAY",
    }
    step_awaiting(n: count) {
        vi: "{n} hồ sơ chờ Trung ương trả lời (đã gửi hoặc đã phê duyệt kết quả): ocop rate answer MÃ --points ĐIỂM --date NGÀY",
        en: "{n} dossier(s) awaiting the ministry's answer (sent, or results approved): ocop rate answer CODE --points POINTS --date DAY",
    }
    step_back(n: count, council, authority: name) {
        vi: "{n} hồ sơ Trung ương đánh giá dưới 90 điểm hoặc dưới 5 sao: cấp tỉnh công nhận từ kết quả đó (ocop certify council {council} --authority {authority:#} --decision SỐ --date NGÀY) hoặc đánh giá lại ở một Hội đồng mới",
        en: "{n} dossier(s) that the ministry rated under 90 points or five stars: the province recognises them from that result (ocop certify council {council} --authority {authority:#} --decision NUMBER --date DAY), or another council scores them again",
    }

    // register check.
    check_needs() {
        vi: "Chưa ghi nội dung kiểm tra: thêm --received NGÀY, và --finished, --complete, --material, --labour, --idea, --identity, --report, --proposal nếu có.",
        en: "Nothing of the check is told: add --received DAY, and --finished, --complete, --material, --labour, --idea, --identity, --report, --proposal where known.",
    }
    check_needs_received(code) {
        vi: "Hồ sơ {code} chưa có ngày xã tiếp nhận: thêm --received NGÀY",
        en: "The day the commune received dossier {code} is not known: add --received DAY",
    }
    finished_before(finished, received) {
        vi: "Báo cáo ngày {finished} ở trước ngày tiếp nhận {received}; kiểm tra lại ngày",
        en: "The report of {finished} is before the receipt of {received}; check the days",
    }
    check_frozen(code) {
        vi: "Hồ sơ {code} đã có phiếu đánh giá nên sửa kiểm tra của xã phải có lý do: thêm --reason \"lý do\"",
        en: "Dossier {code} has scoresheets, so a change of the commune's check needs a reason: add --reason \"why\"",
    }
    check_under_way(code, product, received) {
        vi: "Hồ sơ {code}, {product}: xã tiếp nhận ngày {received}, đang kiểm tra.",
        en: "Dossier {code}, {product}: received by the commune on {received}, being checked.",
    }
    check_finished(code, product, received, finished) {
        vi: "Hồ sơ {code}, {product}: xã tiếp nhận ngày {received}, báo cáo ngày {finished}.",
        en: "Dossier {code}, {product}: received by the commune on {received}, reported on {finished}.",
    }
    check_due(due) {
        vi: "Thời hạn 15 ngày làm việc: đến hết ngày {due} (khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg).",
        en: "15 working days: to the end of {due} (26/2026/QĐ-TTg Art 7.2).",
    }
    check_was_late(code, due, days) {
        vi: "Lưu ý: hồ sơ {code}, xã báo cáo chậm {days} ngày làm việc, thời hạn 15 ngày làm việc là ngày {due} (khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg).",
        en: "Note: dossier {code}, the commune reported {days} working day(s) late; the 15 working days ended on {due} (26/2026/QĐ-TTg Art 7.2).",
    }
    check_is_late(code, due, days) {
        vi: "Lưu ý: hồ sơ {code}, xã chưa báo cáo, đã quá {days} ngày làm việc so với thời hạn {due} (15 ngày làm việc, khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg).",
        en: "Note: dossier {code}, the commune has not reported, {days} working day(s) past {due} (15 working days, 26/2026/QĐ-TTg Art 7.2).",
    }
    check_no_days() {
        vi: "Hồ sơ nộp trước ngày 22/05/2026: không tính thời hạn 15 ngày làm việc của khoản 2 Điều 7 Quyết định số 26/2026/QĐ-TTg.",
        en: "Filed before 22/05/2026: the 15 working days of 26/2026/QĐ-TTg Art 7.2 do not apply.",
    }
    check_incomplete() {
        vi: "Thành phần hồ sơ chưa đủ: chủ thể bổ sung trước khi xã đề nghị UBND cấp tỉnh.",
        en: "Papers are missing: the subject completes the file before the commune proposes it.",
    }
    contents_blank(n: count) {
        vi: "Lưu ý: đã có báo cáo nhưng còn {n} trong 4 nội dung chưa ghi (nguyên liệu, lao động, ý tưởng, bản sắc).",
        en: "Note: the report is issued with {n} of the four contents not told (material, labour, idea, identity).",
    }
    look_at_check(code, told) { vi: "Xem lại hồ sơ {code}: {told}.", en: "Look at dossier {code}: {told}." }
    papers_missing() { vi: "thành phần hồ sơ chưa đủ", en: "papers are missing" }
    contents_untold(n: count) { vi: "đã báo cáo nhưng còn {n} trong 4 nội dung chưa ghi", en: "reported, and {n} of the four contents not told" }
    filed_untold() { vi: "chưa có ngày nộp", en: "no filing day" }
    filed_otherwise(filed, received) { vi: "ngày nộp trong sổ là {filed}, ngày xã tiếp nhận là {received}", en: "the ledger has it filed on {filed}, the commune received it on {received}" }
    suggest_filed(code, received) {
        vi: "Hồ sơ chưa có ngày nộp; nếu chủ thể nộp đúng ngày xã tiếp nhận: ocop register dossier {code} --filed {received}",
        en: "The dossier has no filing day; if the subject filed on the day of receipt: ocop register dossier {code} --filed {received}",
    }
    filed_differs(filed, received) {
        vi: "Xem lại: ngày nộp trong sổ là {filed}, ngày xã tiếp nhận là {received}.",
        en: "Look again: the ledger has it filed on {filed}, the commune received it on {received}.",
    }
    suggest_proposed(code) {
        vi: "Đã có văn bản đề nghị; ghi ngày của văn bản: ocop register dossier {code} --proposed NGÀY",
        en: "It is proposed; record the letter's day: ocop register dossier {code} --proposed DAY",
    }
    holidays_not_told(year) {
        vi: "Lưu ý: sổ chưa có ngày nghỉ Tết, Giỗ Tổ và ngày hoán đổi của năm {year}, nên thời hạn có thể sớm hơn thực tế. Ghi: ocop set holidays-{year} \"NGÀY/THÁNG-NGÀY/THÁNG, …\" --cite \"Thông báo số …\"",
        en: "Note: the announced holidays of {year} are not told, so the day due may be too early. Record: ocop set holidays-{year} \"DAY/MONTH-DAY/MONTH, …\" --cite \"the notice\"",
    }
    checks_read(file, rows: count, written: count, same: count) {
        vi: "{file}: kiểm tra của xã đối với {rows} hồ sơ; {written} ghi mới hoặc sửa, {same} đã có.",
        en: "{file}: communes' checks of {rows} dossier(s); {written} new or changed, {same} as before.",
    }

    // register conclusion.
    conclusion_needs() {
        vi: "Chưa ghi kết luận: --knock-out --ground \"lý do\", hoặc --minima 2|3|4|5, hoặc --lift --reason \"lý do\".",
        en: "No conclusion is told: --knock-out --ground \"why\", or --minima 2|3|4|5, or --lift --reason \"why\".",
    }
    needs_ground() { vi: "hồ sơ bị loại phải ghi lý do", en: "a knock-out needs its ground" }
    both_concluded() {
        vi: "hồ sơ bị loại thì không xét yêu cầu tối thiểu; để trống một trong hai ô",
        en: "a dossier that is out has no minima; leave one of the two cells blank",
    }
    neither_concluded() {
        vi: "dòng không có kết luận: ghi “có” ở cột bi_loai, hoặc số sao ở cột toi_thieu",
        en: "the row concludes nothing: write “có” under bi_loai, or stars under toi_thieu",
    }
    no_knock_out_note(criterion, set, able) {
        vi: "Tiêu chí {criterion} của bộ {set} không có ghi chú loại hồ sơ hoặc dừng đánh giá; các tiêu chí có: {able}. Bỏ --criterion nếu loại theo dòng chung của bộ sản phẩm.",
        en: "Criterion {criterion} of {set} has no note that ends a dossier; those that have: {able}. Leave --criterion out for the set's own line.",
    }
    no_knock_out_notes(set) {
        vi: "Bộ {set} không có tiêu chí nào ghi chú loại hồ sơ hoặc dừng đánh giá. Bỏ --criterion.",
        en: "No criterion of {set} has a note that ends a dossier. Leave --criterion out.",
    }
    no_disqualified_line(set, able) {
        vi: "Bộ {set} không có dòng chung về hồ sơ bị loại: ghi tiêu chí bằng --criterion; các tiêu chí có ghi chú: {able}.",
        en: "The set {set} has no line of its own that ends a dossier: name the criterion with --criterion; those with a note: {able}.",
    }
    no_minima(act) {
        vi: "Quyết định số {act} không quy định yêu cầu tối thiểu theo cấp độ sao nên không ghi kết luận này.",
        en: "{act} prints no star minima, so there is nothing to conclude of them.",
    }
    missed_of_five() {
        vi: "Đã đạt yêu cầu tối thiểu của 5 sao thì không còn tiêu chí chưa đạt; bỏ --missed hoặc ghi hạng thấp hơn.",
        en: "With the five-star minima met no criterion is missed; leave --missed out, or give a lower star.",
    }
    no_such_minimum(criterion, set, star) {
        vi: "Tiêu chí {criterion} của bộ {set} không có yêu cầu tối thiểu cao hơn {star} sao. Xem: ocop rate criteria {set}",
        en: "Criterion {criterion} of {set} has no minimum above {star} stars. See: ocop rate criteria {set}",
    }
    no_next_minimum(missed, set, star) {
        vi: "Tiêu chí {missed} của bộ {set} không có yêu cầu tối thiểu của hạng {star} sao nên không phải lý do chưa đạt hạng {star} sao: ghi thêm tiêu chí chưa đạt hạng này, hoặc sửa hạng. Xem: ocop rate criteria {set}",
        en: "Of {set}, {missed} has no minimum for {star} stars and cannot be why {star} stars are missed: add the criterion that misses it, or correct the star. See: ocop rate criteria {set}",
    }
    conclusion_decided(code) {
        vi: "Đã có quyết định dựa trên kết quả của Hội đồng về hồ sơ {code} nên không đổi kết luận được. Xem: ocop show {code}",
        en: "A decision rests on the council's result for dossier {code}, so the conclusion stands. See: ocop show {code}",
    }
    conclusion_there(code) {
        vi: "Sổ đã có kết luận khác về hồ sơ {code}; muốn thay, thêm --reason \"lý do\".",
        en: "The ledger has another conclusion on dossier {code}; to replace it add --reason \"why\".",
    }
    nothing_to_lift(code, council) {
        vi: "Hội đồng {council} không loại hồ sơ {code}, không có gì để rút lại.",
        en: "The council {council} did not knock dossier {code} out; there is nothing to take back.",
    }
    knock_out_lifted() { vi: "Hội đồng rút lại việc loại hồ sơ", en: "the council takes the knock-out back" }
    minima_met(star) { vi: "đạt yêu cầu tối thiểu đến hạng {star} sao", en: "the minima are met up to {star} stars" }
    minima_none_met() { vi: "chưa đạt yêu cầu tối thiểu của hạng 3 sao", en: "not even the minima of three stars are met" }
    minima_missed(met, missed) { vi: "{met}; tiêu chí chưa đạt: {missed}", en: "{met}; missed: {missed}" }
    concluded(code, product, what) { vi: "Hồ sơ {code}, {product}: {what}.", en: "Dossier {code}, {product}: {what}." }
    conclusions_read(file, rows: count, written: count, same: count) {
        vi: "{file}: kết luận về {rows} hồ sơ; {written} ghi mới hoặc sửa, {same} đã có.",
        en: "{file}: conclusions on {rows} dossier(s); {written} new or changed, {same} as before.",
    }
    next_rate(council) { vi: "Tiếp theo, phân hạng: ocop rate council {council}", en: "Next, rate: ocop rate council {council}" }

    // register review.
    review_needs() {
        vi: "Chưa ghi kết quả thẩm định: thêm --points ĐIỂM, hoặc --part-a, --part-b, --part-c, hoặc --star SAO.",
        en: "Nothing of the review is told: add --points, or --part-a, --part-b and --part-c, or --star.",
    }
    review_row_needs() {
        vi: "dòng không có kết quả thẩm định: ghi điểm (diem, hoặc diem_a, diem_b, diem_c) hoặc hạng đề xuất (de_xuat)",
        en: "the row tells nothing: write points (diem, or diem_a, diem_b, diem_c) or the star proposed (de_xuat)",
    }
    all_parts() { vi: "phải có đủ ba phần diem_a, diem_b, diem_c", en: "all of diem_a, diem_b, diem_c are needed" }
    total_not_parts(total, sum) {
        vi: "Tổng {total} khác tổng ba phần {sum}; xem lại báo cáo thẩm định.",
        en: "The total {total} is not the sum of the parts, {sum}; look at the review again.",
    }
    review_there(code) {
        vi: "Sổ đã có kết quả thẩm định khác của hồ sơ {code} và Hội đồng đã chấm; muốn thay, thêm --reason \"lý do\"",
        en: "The ledger has another review of dossier {code}, which is being scored; to replace it add --reason \"why\"",
    }
    review_changed(code, changes) { vi: "Thay đổi ở hồ sơ {code}: {changes}.", en: "Changed in dossier {code}: {changes}." }
    review_points() { vi: "điểm", en: "points" }
    review_part(part) { vi: "điểm phần {part}", en: "part {part}" }
    review_star() { vi: "hạng đề xuất", en: "star proposed" }
    review_paper() { vi: "văn bản", en: "paper" }
    review_day() { vi: "ngày văn bản", en: "day of the paper" }
    so_many_points(points) { vi: "{points} điểm", en: "{points} points" }
    proposes(star) { vi: "đề xuất hạng {star} sao", en: "{star} star(s) proposed" }
    paper_of(paper, on) { vi: "văn bản số {paper} ngày {on}", en: "paper {paper} of {on}" }
    paper_alone(paper) { vi: "văn bản số {paper}", en: "paper {paper}" }
    paper_on(on) { vi: "văn bản ngày {on}", en: "paper of {on}" }
    reviewed(code, product, found) {
        vi: "Hồ sơ {code}, {product}: Tổ tư vấn thẩm định: {found}. Không tính vào điểm của Hội đồng.",
        en: "Dossier {code}, {product}: the advisory team's review: {found}. It is not counted in the council's points.",
    }
    reviews_read(file, rows: count, written: count, same: count) {
        vi: "{file}: kết quả thẩm định của Tổ tư vấn đối với {rows} hồ sơ; {written} ghi mới hoặc sửa, {same} đã có. Không tính vào điểm của Hội đồng.",
        en: "{file}: the advisory team's reviews of {rows} dossier(s); {written} new or changed, {same} as before. They are not counted in the council's points.",
    }
    next_reviewed(council) {
        vi: "Tiếp theo, xem tiến độ chấm điểm: ocop score status {council}",
        en: "Next, see how the scoring goes: ocop score status {council}",
    }

    // Levels, and the ministry's answer.
    up_unrated() {
        vi: "Hồ sơ đánh giá lại sản phẩm 5 sao, gửi Trung ương mà không qua Hội đồng cấp tỉnh (điểm b khoản 3 Điều 6, điểm e khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg); khi có trả lời: ocop rate answer MÃ --points ĐIỂM --date NGÀY",
        en: "Re-evaluations of five-star products, sent to the ministry without a provincial council (26/2026/QĐ-TTg Art 6.3b, 7.6e); once it answers: ocop rate answer CODE --points POINTS --date DAY",
    }
    answer_needs() {
        vi: "Cần điểm và ngày của kết quả: --points ĐIỂM --date NGÀY",
        en: "The points and the day of the result are needed: --points POINTS --date DAY",
    }
    answer_row_needs_points() { vi: "thiếu điểm của Trung ương", en: "the ministry's points are missing" }
    answer_row_needs_date() { vi: "thiếu ngày của kết quả; ghi vào cột ngay hoặc thêm --date", en: "the day of the result is missing; put it in the column ngay or add --date" }
    not_the_ministrys(council, year) {
        vi: "Hội đồng {council} không phải Hội đồng cấp trung ương năm {year}. Bỏ --council để dùng trung-uong-{year}.",
        en: "The council {council} is not the ministry's of {year}. Leave --council out to use trung-uong-{year}.",
    }
    answer_knocked_out(code) { vi: "Hồ sơ {code} đã bị loại, không gửi Trung ương.", en: "Dossier {code} was knocked out and does not go to the ministry." }
    answered_elsewhere(code, council) {
        vi: "Hồ sơ {code} đã có kết quả của Trung ương ở Hội đồng {council}; muốn sửa, thêm --council {council}.",
        en: "Dossier {code} has the ministry's result in the council {council}; to correct it add --council {council}.",
    }
    not_sent_up_unrated(code) {
        vi: "Hồ sơ {code} chưa gửi Trung ương: Hội đồng cấp tỉnh chưa phân hạng, và không phải hồ sơ đánh giá lại sản phẩm 5 sao theo Quyết định số 26/2026/QĐ-TTg. Phân hạng trước: ocop rate council MÃ-HỘI-ĐỒNG",
        en: "Dossier {code} was not sent up: the province's council has not rated it, and it is no re-evaluation of a five-star product under 26/2026/QĐ-TTg. Rate it first: ocop rate council COUNCIL",
    }
    not_sent_up(code, star, mean) {
        vi: "Hồ sơ {code} được cấp tỉnh xếp hạng {star} sao ({mean} điểm), không gửi Trung ương. Xem: ocop rate explain {code}",
        en: "The province rated dossier {code} {star} star(s) ({mean} points), so it was not sent up. See: ocop rate explain {code}",
    }
    not_approved_yet(code, council) {
        vi: "Kết quả của hồ sơ {code} chưa được phê duyệt để gửi Trung ương (điểm e khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg). Ghi quyết định phê duyệt trước: ocop certify council {council} --approve --decision SỐ --date NGÀY",
        en: "The result of dossier {code} is not approved yet, so it was not sent up (26/2026/QĐ-TTg Art 7.3e). Record the approval first: ocop certify council {council} --approve --decision NUMBER --date DAY",
    }
    sent_before_approval(on, signed) {
        vi: "Ngày gửi Trung ương {on} ở trước ngày quyết định phê duyệt kết quả {signed}: quyết định này là một phần của hồ sơ gửi đi (điểm a khoản 3 Điều 6 Quyết định số 26/2026/QĐ-TTg). Kiểm tra lại ngày.",
        en: "The day it was sent up, {on}, is before the approval of {signed}, which is part of the file that is sent (Art 6.3a of Decision 26/2026/QĐ-TTg). Check the day.",
    }
    answer_before_approval(on, signed) {
        vi: "ngày Trung ương trả lời {on} không thể trước ngày quyết định phê duyệt kết quả {signed}: quyết định này là một phần của hồ sơ gửi đi (điểm a khoản 3 Điều 6 Quyết định số 26/2026/QĐ-TTg)",
        en: "the ministry's answer of {on} cannot be before the approval of {signed}, which is part of the file that is sent (Art 6.3a of Decision 26/2026/QĐ-TTg)",
    }
    answer_before(on, before) {
        vi: "Kết quả của Trung ương ngày {on} ở trước ngày {before} của hồ sơ. Kiểm tra lại ngày.",
        en: "The ministry's result of {on} is before the dossier's own day {before}. Check the day.",
    }
    answered_by_sheets(code, council) {
        vi: "Hội đồng {council} đã phân hạng hồ sơ {code} từ phiếu đánh giá. Sửa phiếu rồi phân hạng lại: ocop rate council {council}",
        en: "The council {council} rated dossier {code} from sheets. Correct these and rate again: ocop rate council {council}",
    }
    answer_decided(code) {
        vi: "Đã có quyết định dựa trên kết quả của Trung ương về hồ sơ {code} nên không đổi được. Xem: ocop show {code}",
        en: "A decision rests on the ministry's result for dossier {code}, so it stands. See: ocop show {code}",
    }
    answered_before(code) {
        vi: "Sổ đã có kết quả khác của Trung ương về hồ sơ {code}; muốn sửa, thêm --reason \"lý do\".",
        en: "The ledger has another result of the ministry for dossier {code}; to correct it add --reason \"why\".",
    }
    answer_star_not_of_points(star, points, band) {
        vi: "Hạng {star} sao không hợp với {points} điểm, khung điểm của hạng {band} sao; hạng chỉ có thể thấp hơn khung điểm vì chưa đạt yêu cầu tối thiểu.",
        en: "{star} star(s) do not go with {points} points, the band of {band}; only a missed minimum puts a star below its band.",
    }
    answer_star_needs_reason(star, band) {
        vi: "Hạng {star} sao thấp hơn khung điểm của hạng {band} sao: thêm --reason nêu yêu cầu tối thiểu chưa đạt.",
        en: "{star} star(s) are below the band of {band}: add --reason saying which minimum is missed.",
    }
    answered(code, product, points, star, on, follows) {
        vi: "Hồ sơ {code}, {product}: Trung ương đánh giá {points} điểm ngày {on}, hạng {star} sao; {follows}.",
        en: "Dossier {code}, {product}: the ministry gave {points} points on {on}, {star} star(s); {follows}.",
    }
    certificate_stands(star) {
        vi: "giấy chứng nhận hạng {star} sao cấp tỉnh đã cấp giữ nguyên",
        en: "the certificate of {star} star(s) that the province issued stands",
    }
    answered_below(band) {
        vi: "Thấp hơn khung điểm của hạng {band} sao vì chưa đạt yêu cầu tối thiểu.",
        en: "Below the band of {band} stars, as a minimum is missed.",
    }
    only_answers(council) {
        vi: "Kết quả của Hội đồng {council} ghi theo trả lời của Trung ương, không có phiếu để phân hạng. Ghi trả lời mới: ocop rate answer MÃ --points ĐIỂM --date NGÀY. Xem kết quả: ocop report annex {council} --draft",
        en: "The results of the council {council} are the ministry's answers; there are no sheets to rate. Record a new answer: ocop rate answer CODE --points POINTS --date DAY. See them: ocop report annex {council} --draft",
    }
    answers_read(file, rows: count, written: count, same: count) {
        vi: "{file}: trả lời của Trung ương về {rows} hồ sơ; {written} ghi mới hoặc sửa, {same} đã có.",
        en: "{file}: the ministry's answers on {rows} dossier(s); {written} new or changed, {same} as before.",
    }
    next_certify_five(council, authority: name) {
        vi: "Tiếp theo, khi có quyết định công nhận hạng 5 sao:\n  ocop certify council {council} --authority {authority:#} --decision SỐ --date NGÀY",
        en: "Next, once five stars are decided:\n  ocop certify council {council} --authority {authority:#} --decision NUMBER --date DAY",
    }

    // Reports and timelines.
    knocked_out_row() { vi: "Hồ sơ bị loại", en: "Knocked out" }
    knocked_out_sentence(n: count, year) {
        vi: "{n} hồ sơ đánh giá năm {year} bị loại theo kết luận của Hội đồng.",
        en: "{n} dossier(s) of {year} were knocked out by the council.",
    }
    moment_refiled(before, after, why) {
        vi: "Nộp ngày {before}; nộp lại hoặc sửa thành ngày {after}: {why}",
        en: "Filed on {before}; filed anew or corrected to {after}: {why}",
    }
    moment_check_received() { vi: "UBND cấp xã tiếp nhận, kiểm tra bốn nội dung", en: "Received by the commune, which checks four contents" }
    moment_check_finished() { vi: "UBND cấp xã báo cáo đánh giá", en: "The commune's report" }
    moment_review(council, found) {
        vi: "Tổ tư vấn Hội đồng {council} thẩm định: {found}",
        en: "Reviewed by the advisory team of {council}: {found}",
    }
    moment_concluded(council, what) { vi: "Hội đồng {council} kết luận: {what}", en: "The council {council} concluded: {what}" }
    moment_lifted(council, why) { vi: "Hội đồng {council} rút lại việc loại hồ sơ: {why}", en: "The council {council} took the knock-out back: {why}" }
    moment_past_deadline(last, why) {
        vi: "Xử lý theo quyết định cũ sau thời hạn {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg) vì: {why}",
        en: "Finished under the old acts past {last} (26/2026/QĐ-TTg Art 12.2) because: {why}",
    }
}
