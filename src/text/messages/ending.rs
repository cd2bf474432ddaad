//! The end of certificates: revoked, withdrawn, taken off the list; who is to be reminded.

crate::catalogue! {
    // Who signs.
    not_competent(authority, competent, article) {
        vi: "“{authority}” không có thẩm quyền: theo {article} Quyết định số 26/2026/QĐ-TTg, thẩm quyền là của {competent}, cơ quan nào đã cấp giấy cũng vậy. Kiểm tra lại --authority, hoặc bỏ đi.",
        en: "“{authority}” is not competent: by 26/2026 {article} it is for {competent}, whoever issued the certificate. Check --authority, or leave it out.",
    }
    chairman_of(authority) { vi: "Chủ tịch {authority}", en: "the chairman of {authority}" }
    minister_of(ministry) { vi: "Bộ trưởng {ministry}", en: "the minister of {ministry}" }
    art_8_2a() { vi: "điểm a khoản 2 Điều 8", en: "Art 8.2a" }
    art_8_2b() { vi: "điểm b khoản 2 Điều 8", en: "Art 8.2b" }
    art_10_1b() { vi: "điểm b khoản 1 Điều 10", en: "Art 10.1b" }
    authority_gone(authority, on, own) {
        vi: "Ngày {on} không còn “{authority}”; nay là {own}. Kiểm tra lại --authority, hoặc bỏ đi.",
        en: "On {on} there was no “{authority}”; it is {own} by then. Check --authority, or leave it out.",
    }
    issued_by_other(issuer, signer, article) {
        vi: "  Giấy do {issuer} cấp; nay thẩm quyền là của {signer} ({article} Quyết định số 26/2026/QĐ-TTg).",
        en: "  It was issued by {issuer}; by now it is for {signer} (26/2026 {article}).",
    }
    before_the_act(first) {
        vi: "  Quyết định ký trước ngày {first}: thẩm quyền và thời hạn theo Quyết định số 26/2026/QĐ-TTg chưa áp dụng, sổ ghi như văn bản.",
        en: "  The decision is of before {first}: competence and terms of 26/2026 did not hold yet, it is kept as the paper has it.",
    }
    star_not_told() {
        vi: "  Sổ chưa có hạng sao của giấy này nên không kiểm tra được ai có thẩm quyền.",
        en: "  The ledger has no stars of this certificate, so that nobody's competence could be tested.",
    }
    term_not_told() {
        vi: "  Sổ chưa có ngày quyết định công nhận của giấy này: không kiểm tra được giấy còn hiệu lực hay không.",
        en: "  The ledger has no day of this certificate's decision: whether it was in force could not be tested.",
    }

    // What has ended already.
    has_expired(product: product, end) {
        vi: "Giấy chứng nhận của “{product}” đã hết hiệu lực (hết hạn ngày {end}), không còn gì để thu hồi. Để đưa khỏi danh sách: ocop expire strike {product:#} --decision SỐ --date NGÀY",
        en: "The certificate of “{product}” has ended (its term to {end}): there is nothing left to revoke. To take it off the list: ocop expire strike {product:#} --decision NUMBER --date DAY",
    }
    has_successor(product, other) {
        vi: "Giấy chứng nhận này của “{product}” đã được thay thế. Giấy đang đứng tên sản phẩm: {other}",
        en: "This certificate of “{product}” was superseded. The one the product stands by: {other}",
    }
    already_ended(product, what, decision) {
        vi: "Giấy chứng nhận của “{product}” {what} theo {decision}. Nếu ghi nhầm, hoàn tác mục đó rồi ghi lại.",
        en: "The certificate of “{product}”: {what} under {decision}. If that was a mistake, undo its entry and write it anew.",
    }

    // expire revoke.
    decision_before_conclusion(decided, concluded) {
        vi: "Quyết định thu hồi ký ngày {decided}, trước ngày kết luận hoặc xác nhận {concluded}. Kiểm tra lại --decision-date (ngày ký quyết định) và --date (ngày kết luận, xác nhận).",
        en: "The decision is of {decided}, before the conclusion or confirmation of {concluded}. Check --decision-date (the day of signing) and --date (the day of the conclusion).",
    }
    conclusion_before_certificate(concluded, product, given) {
        vi: "Kết luận, xác nhận ngày {concluded} có trước giấy chứng nhận của “{product}”, cấp ngày {given}: không thể thu hồi giấy theo kết luận có trước khi cấp. Kiểm tra lại --date (ngày kết luận, xác nhận) và giấy chứng nhận cần thu hồi.",
        en: "The conclusion is of {concluded}, before the certificate of “{product}” was issued on {given}: what was not yet issued cannot be revoked on it. Check --date (the day of the conclusion) and which certificate is meant.",
    }
    conclusion_of_earlier(concluded, product, other, given) {
        vi: "Ngày kết luận, xác nhận {concluded}, “{product}” còn theo giấy khác ({other}); giấy này cấp sau, ngày {given}. Kiểm tra lại --date. Nếu kết luận vẫn là căn cứ thu hồi giấy này, thêm --reason LÝ-DO.",
        en: "On {concluded}, the day of the conclusion, “{product}” stood by another certificate ({other}); this one was issued later, on {given}. Check --date. If the conclusion still bears on this one, add --reason WHY.",
    }
    concluded_of_earlier(concluded, product, other) {
        vi: "  Lưu ý: ngày kết luận, xác nhận {concluded}, “{product}” còn theo giấy khác ({other}).",
        en: "  Note: on {concluded}, the day of the conclusion, “{product}” stood by another certificate ({other}).",
    }
    no_inspection(typed) {
        vi: "Không có lần kiểm tra số {typed} trong sổ. Kiểm tra lại --inspection.",
        en: "The ledger has no inspection {typed}. Check --inspection.",
    }
    inspection_of_other(typed, product) {
        vi: "Lần kiểm tra số {typed} không phải của “{product}”. Kiểm tra lại --inspection.",
        en: "Inspection {typed} is not of “{product}”. Check --inspection.",
    }
    revoked(product, star, decision, why) {
        vi: "Thu hồi giấy chứng nhận của “{product}”, {star}, theo {decision}; {why}.",
        en: "Certificate of “{product}” revoked, {star}, under {decision}; {why}.",
    }
    ground_by_article(letter) {
        vi: "trường hợp tại điểm {letter} khoản 1 Điều 8 Quyết định số 26/2026/QĐ-TTg",
        en: "on the ground of 26/2026 Art 8.1{letter}",
    }
    ground_in_words(ground) { vi: "lý do: {ground}", en: "ground: {ground}" }
    ground_a() { vi: "hồ sơ sai sự thật hoặc giả mạo", en: "false or forged file" }
    ground_b() { vi: "không còn đáp ứng tiêu chí", en: "the criteria are no longer met" }
    ground_c() {
        vi: "vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, nhãn hàng hóa",
        en: "breach of the law on quality, food safety, environment, intellectual property or labels",
    }
    ground_d() { vi: "sử dụng sai nhãn hiệu OCOP", en: "misuse of the OCOP mark" }
    ground_dd() { vi: "ngừng sản xuất", en: "production stopped" }
    ground_e() { vi: "kết luận khác của cơ quan có thẩm quyền", en: "other conclusion of an authority" }
    commune_confirms() {
        vi: "Trường hợp điểm đ căn cứ vào xác nhận của UBND cấp xã, không phải biên bản kiểm tra: ghi --conclusion (số xác nhận) và --date (ngày xác nhận), kể cả khi có --inspection.",
        en: "Ground đ rests on the commune's confirmation, not on the minutes of an inspection: give --conclusion (its number) and --date (its day), with --inspection too.",
    }
    not_found_by(typed, ground) {
        vi: "Lưu ý: lần kiểm tra số {typed} không ghi nhận lý do này ({ground}); kiểm tra lại --ground và --inspection.",
        en: "Note: inspection {typed} did not find this ground ({ground}); check --ground and --inspection.",
    }
    recognised_by(decision, end) {
        vi: "  Giấy cấp theo {decision}, hết hạn ngày {end}.",
        en: "  It was issued under {decision}, to end on {end}.",
    }
    concluded(number, day) { vi: "Kết luận số {number} ngày {day}", en: "Conclusion {number} of {day}" }
    confirmed(number, day) {
        vi: "Xác nhận của UBND cấp xã số {number} ngày {day}",
        en: "The commune's confirmation {number} of {day}",
    }
    in_time(paper, last) {
        vi: "  {paper}: hạn thu hồi 15 ngày đến hết ngày {last} (khoản 4 Điều 8), đúng hạn.",
        en: "  {paper}: the 15 days of Art 8.4 run to {last}, in time.",
    }
    late(paper, last, days) {
        vi: "  {paper}: hạn thu hồi 15 ngày đến hết ngày {last} (khoản 4 Điều 8), chậm {days} ngày.",
        en: "  {paper}: the 15 days of Art 8.4 run to {last}, {days} day(s) late.",
    }
    next_revoked() {
        vi: "Tiếp theo:\n  ocop expire list --standing revoked",
        en: "Next:\n  ocop expire list --standing revoked",
    }

    // expire withdraw.
    not_the_provinces() {
        vi: "Sản phẩm 5 sao do Bộ công nhận: điểm b khoản 1 Điều 10 Quyết định số 26/2026/QĐ-TTg chỉ nói việc Chủ tịch UBND cấp tỉnh thu hồi quyết định công nhận của cấp tỉnh. Để thu hồi giấy chứng nhận: ocop expire revoke",
        en: "Five stars are the ministry's: 26/2026 Art 10.1b is of recognitions by a province, which its chairman withdraws. To revoke a certificate: ocop expire revoke",
    }
    not_the_provinces_then() {
        vi: "Sản phẩm 5 sao do Bộ công nhận, không phải quyết định của UBND cấp tỉnh để thu hồi. Để thu hồi giấy chứng nhận: ocop expire revoke",
        en: "Five stars are the ministry's to recognise: there is no decision of a province to withdraw. To revoke a certificate: ocop expire revoke",
    }
    redone_of_other(dossier, other, product) {
        vi: "Hồ sơ {dossier} là của “{other}”, không phải của “{product}”. Kiểm tra lại --redone.",
        en: "Dossier {dossier} is of “{other}”, not of “{product}”. Check --redone.",
    }
    withdrawn(product, star, decision) {
        vi: "Thu hồi quyết định công nhận đối với “{product}”, {star}, theo {decision} (điểm b khoản 1 Điều 10 Quyết định số 26/2026/QĐ-TTg).",
        en: "Recognition of “{product}” withdrawn, {star}, under {decision} (26/2026 Art 10.1b).",
    }
    withdrawn_then(product, star, decision) {
        vi: "Thu hồi quyết định công nhận đối với “{product}”, {star}, theo {decision}.",
        en: "Recognition of “{product}” withdrawn, {star}, under {decision}.",
    }
    redone(dossier, points, star, held) {
        vi: "  Đánh giá lại: hồ sơ {dossier}, {points} điểm, hạng {star} sao, kết quả ngày {held}.",
        en: "  Evaluated anew: dossier {dossier}, {points} points, {star} star(s), result of {held}.",
    }
    to_redo(dossier) {
        vi: "  Hồ sơ {dossier} phải được đánh giá, phân hạng lại theo đúng quy định; chưa có kết quả mới.",
        en: "  Dossier {dossier} is to be evaluated anew as the law asks; there is no new result yet.",
    }
    to_redo_untold() {
        vi: "  Việc đánh giá, phân hạng phải làm lại theo đúng quy định; khi có hồ sơ, gõ lại lệnh này với --redone HỒ-SƠ.",
        en: "  The evaluation is to be redone as the law asks; once there is its dossier, type this again with --redone DOSSIER.",
    }

    // expire strike.
    still_in_force(product, on, end) {
        vi: "Ngày {on} giấy chứng nhận của “{product}” còn hiệu lực, đến ngày {end}: chưa đưa ra khỏi danh sách được. Nếu có căn cứ tại Điều 8 thì thu hồi: ocop expire revoke",
        en: "On {on} the certificate of “{product}” is in force, to {end}: it is not to be taken off the list yet. On a ground of Art 8 revoke it: ocop expire revoke",
    }
    still_extended(product, on, end) {
        vi: "Ngày {on} giấy chứng nhận của “{product}”, hết hạn ngày {end}, đang kéo dài hiệu lực theo khoản 3 Điều 12: chưa đưa ra khỏi danh sách được.",
        en: "On {on} the certificate of “{product}”, whose term ended on {end}, runs on by Art 12.3: it is not to be taken off the list yet.",
    }
    row_unknown(product) {
        vi: "sổ không có sản phẩm “{product}” của chủ thể này; kiểm tra lại tên, hoặc nhập giấy chứng nhận trước: ocop certify import TỆP",
        en: "the ledger has no product “{product}” of this subject; check the names, or read its certificate in first: ocop certify import FILE",
    }
    row_of_others(product, subjects) {
        vi: "sổ không có sản phẩm “{product}” của chủ thể này; có của: {subjects}. Kiểm tra lại tên và địa chỉ chủ thể",
        en: "the ledger has no product “{product}” of this subject; it has of: {subjects}. Check the subject's name and place",
    }
    row_not_certified(product) {
        vi: "“{product}” không có giấy chứng nhận nào đến ngày quyết định",
        en: "“{product}” has no certificate by the decision's day",
    }
    row_of_other_decision(product, decision) {
        vi: "“{product}” không được công nhận theo quyết định này; sổ có {decision}",
        en: "“{product}” was not recognised under this decision; the ledger has {decision}",
    }
    row_of_other_star(product, star) {
        vi: "theo sổ, “{product}” là hạng {star} sao",
        en: "by the ledger “{product}” has {star} star(s)",
    }
    struck_twice(first) {
        vi: "cùng một giấy chứng nhận với {first}; giữ lại một dòng",
        en: "the same certificate as {first}; keep one row",
    }
    struck(decision, new, same) {
        vi: "Đưa ra khỏi danh sách theo {decision}: {new} giấy chứng nhận mới ghi, {same} đã có.",
        en: "Taken off the list under {decision}: {new} certificate(s) new, {same} there already.",
    }
    struck_and_changed(decision, new, changed, same) {
        vi: "Đưa ra khỏi danh sách theo {decision}: {new} giấy chứng nhận mới ghi, {changed} thay đổi, {same} đã có.",
        en: "Taken off the list under {decision}: {new} certificate(s) new, {changed} changed, {same} there already.",
    }
    struck_for_other(product, because, was) {
        vi: "  “{product}”: nay ghi lý do {because}, trước ghi {was}.",
        en: "  “{product}”: the reason is now told as {because}, before as {was}.",
    }
    struck_noted(product) { vi: "  “{product}”: ghi chú thay đổi.", en: "  “{product}”: its note changed." }
    reason_untold() { vi: "chưa rõ lý do", en: "not told" }
    struck_by_star(stars, n: count) {
        vi: "  Theo hạng: {stars}; của {n} chủ thể.",
        en: "  By rank: {stars}; of {n} subject(s).",
    }
    struck_by_reason(reasons) { vi: "  Lý do: {reasons}.", en: "  Reasons: {reasons}." }
    so_many_without_star(n) { vi: "{n} chưa rõ hạng sao", en: "{n} without stars told" }
    so_many_not_re_evaluated(n) { vi: "{n} không đánh giá lại", en: "{n} not re-evaluated" }
    so_many_failed(n) { vi: "{n} đánh giá lại không đạt", en: "{n} failed" }
    so_many_without_reason(n) { vi: "{n} chưa rõ lý do", en: "{n} without a reason told" }
    struck_unknown(n: count) {
        vi: "  {n} giấy không có ngày quyết định công nhận: sổ ghi theo quyết định này, không kiểm tra được đã hết hạn hay chưa.",
        en: "  {n} certificate(s) without the day of recognition: written by this decision, whether they had ended could not be tested.",
    }
    next_struck() {
        vi: "Tiếp theo:\n  ocop expire list --standing struck\n  ocop report total",
        en: "Next:\n  ocop expire list --standing struck\n  ocop report total",
    }

    // expire list.
    unfiled_caption(on) {
        vi: "Kéo dài hiệu lực theo khoản 3 Điều 12 Quyết định số 26/2026/QĐ-TTg, chưa nộp hồ sơ đánh giá lại (tính đến ngày {on})",
        en: "Running on by 26/2026 Art 12.3 without a file for re-evaluation (as of {on})",
    }
    valid_caption() { vi: "Còn hiệu lực", en: "Valid" }
    filed_caption() { vi: "Còn hiệu lực, đã nộp hồ sơ đánh giá lại đúng hạn", en: "Valid, filed for re-evaluation on time" }
    due_caption() {
        vi: "Đến thời hạn nộp hồ sơ đánh giá lại (từ 180 đến 120 ngày)",
        en: "Due for re-evaluation (180 to 120 days)",
    }
    overdue_caption() { vi: "Quá thời hạn nộp hồ sơ đánh giá lại", en: "Overdue for filing" }
    superseded_caption() { vi: "Được thay thế bằng giấy chứng nhận khác", en: "Superseded by another certificate" }
    revoked_caption() { vi: "Bị thu hồi giấy chứng nhận", en: "Revoked" }
    withdrawn_caption() { vi: "Bị thu hồi quyết định công nhận", en: "Recognition withdrawn" }
    struck_caption() { vi: "Đã đưa ra khỏi danh sách", en: "Struck off the list" }
    still_marked_caption() {
        vi: "Đã hết hiệu lực, lần kiểm tra mới nhất cho thấy còn dùng nhãn hiệu OCOP",
        en: "Ended, while the newest inspection found the OCOP mark in use",
    }
    group_caption(name, n) { vi: "{name}: {n} giấy chứng nhận", en: "{name}: {n} certificate(s)" }
    commune_not_known() { vi: "(chưa rõ xã, phường)", en: "(commune not known)" }
    heading_commune() { vi: "Xã, phường", en: "Commune" }
    heading_why() { vi: "Trường hợp, lý do", en: "Ground or reason" }
    heading_ended_on() { vi: "Từ ngày", en: "Since" }
    heading_ended_by() { vi: "Theo quyết định", en: "By decision" }
    heading_marked_on() { vi: "Kiểm tra ngày", en: "Inspected on" }
    point(letter) { vi: "điểm {letter}", en: "{letter}" }
    not_re_evaluated() { vi: "không đánh giá lại", en: "not re-evaluated" }
    failed() { vi: "đánh giá lại không đạt", en: "re-evaluation failed" }
    decided_sentence(n: count) {
        vi: "{n} giấy chứng nhận đã bị thu hồi hoặc đưa ra khỏi danh sách theo quyết định.",
        en: "{n} certificate(s) revoked, withdrawn or struck off by a decision.",
    }
    late_result(n: count) {
        vi: "Trong đó {n} giấy đã nộp hồ sơ đánh giá lại đúng hạn mà chưa có kết quả: khoản 3 Điều 12 không kéo dài cho hồ sơ nộp đúng hạn, nên giấy đã hết hiệu lực; cần có kết quả sớm.",
        en: "Of these {n} had filed for re-evaluation in time and await the result: Art 12.3 does not extend what was filed in time, so they have ended; the result is urgent.",
    }
    its_own_former(was, now) {
        vi: "{was} là quyết định công nhận chính giấy chứng nhận này, đã đính chính thành {now}, không thể cũng là quyết định chấm dứt. Kiểm tra lại --decision và ngày ký.",
        en: "This certificate was recognised by {was}, corrected since to {now}: that cannot end it too. Look at --decision and its day again.",
    }
    its_own(decision) {
        vi: "{decision} là quyết định công nhận chính giấy chứng nhận này, không thể cũng là quyết định chấm dứt. Kiểm tra lại --decision và ngày ký.",
        en: "This certificate was recognised by {decision}, which cannot end it too. Look at --decision and its day again.",
    }
    unfiled_sentence(n) {
        vi: "Trong đó {n} giấy chưa nộp hồ sơ đánh giá lại.",
        en: "{n} of these without a file for re-evaluation.",
    }
    so_many_listed(on, n) {
        vi: "Đến ngày {on} có {n} giấy chứng nhận thuộc danh sách này.",
        en: "As of {on} there are {n} certificate(s) in this list.",
    }

    // expire notice.
    notice_order(since, on) {
        vi: "--since {since} ở sau --on {on}. Ghi ngày đầu không sau ngày cuối.",
        en: "--since {since} is after --on {on}. The first day cannot be after the last.",
    }
    notices_none(since, on) {
        vi: "Từ ngày {since} đến hết ngày {on} không có giấy chứng nhận nào đến mốc nhắc; không ghi tệp nào.",
        en: "From {since} to {on} no certificate came to a day of reminding; no file was written.",
    }
    notices_written(files, due, listed, since, on) {
        vi: "Đã ghi {files} tệp nhắc, mỗi chủ thể một tệp, và một tệp mục lục: {due} giấy chứng nhận đến mốc nhắc từ ngày {since} đến hết ngày {on}, {listed} giấy trong các tệp.",
        en: "{files} reminder(s) written, a file a subject, and one index: {due} certificate(s) came to a day of reminding from {since} to {on}, {listed} in the files.",
    }
    notices_next(on) {
        vi: "Lần sau chạy với --since từ ngày sau {on}, không ghi thì là 7 ngày gần nhất.",
        en: "Next time begin after {on} with --since; without it the last 7 days are taken.",
    }
    index_file() { vi: "muc-luc", en: "muc-luc" }
    no_certificates(standing) {
        vi: "“{standing}” là tình trạng của sản phẩm, không phải của giấy chứng nhận, nên không có trong danh sách giấy. Xem: ocop report roster --standing {standing}",
        en: "“{standing}” is of products, not of certificates, and no list of certificates has it. See: ocop report roster --standing {standing}",
    }
    heading_reminder_of() { vi: "Nội dung nhắc", en: "Reminder of" }
    notice_at_day() { vi: "đến mốc nhắc", en: "at its day" }
    notice_beside() { vi: "ghi kèm, kỳ này không đến mốc nhắc", en: "beside it, at no day of these" }
    notice_filed() { vi: "đã nộp hồ sơ đánh giá lại", en: "filed for re-evaluation" }
    heading_reminder() { vi: "Mốc nhắc (ngày)", en: "Reminder (days)" }
    heading_reminded_on() { vi: "Ngày nhắc", en: "Reminded on" }
    heading_file_from() { vi: "Nộp hồ sơ từ", en: "File from" }
    heading_file_to() { vi: "Nộp hồ sơ đến", en: "File to" }
    heading_file_name() { vi: "Tệp", en: "File" }
    heading_products() { vi: "Số sản phẩm", en: "Products" }
}
