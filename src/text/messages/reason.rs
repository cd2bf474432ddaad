//! Why a command does not do what it was asked, and what to do.

crate::catalogue! {
    // Records that are not there.
    no_council(typed, codes) {
        vi: "Không có Hội đồng “{typed}”. Các Hội đồng trong sổ: {codes}.",
        en: "There is no council “{typed}”. The ledger has: {codes}.",
    }
    no_council_near(typed, near) {
        vi: "Không có Hội đồng “{typed}”. Có phải “{near}” không?",
        en: "There is no council “{typed}”. Did you mean “{near}”?",
    }
    no_council_at_all(typed) {
        vi: "Không có Hội đồng “{typed}”: sổ chưa có Hội đồng nào. Nhập danh sách: ocop register council TỆP.csv",
        en: "There is no council “{typed}”: the ledger has none yet. Read one in: ocop register council FILE.csv",
    }
    no_dossier(typed) {
        vi: "Không có hồ sơ “{typed}”. Mã hồ sơ có dạng 2020-1-017; tra bằng: ocop find TÊN-SẢN-PHẨM",
        en: "There is no dossier “{typed}”. Its code looks like 2020-1-017; look it up: ocop find NAME",
    }
    not_found(words) {
        vi: "Không tìm thấy “{words}”. Hãy gõ ít từ hơn; có thể gõ không dấu.",
        en: "Nothing found for “{words}”. Try fewer words; diacritics may be left out.",
    }
    no_entry(entry) {
        vi: "Không có mục {entry} để hoàn tác. Gõ ocop để xem mục cuối.",
        en: "There is no entry {entry} to undo. Type ocop to see the last one.",
    }
    voided_already(entry) {
        vi: "Mục {entry} đã được hoàn tác trước đó.",
        en: "Entry {entry} was undone before.",
    }
    not_the_first() {
        vi: "Không hoàn tác được mục 1: đó là lúc tạo sổ. Muốn bỏ cả sổ, hãy tạo sổ khác.",
        en: "Entry 1 made the ledger and cannot be undone. For a fresh start create another ledger.",
    }
    not_a_witness(entry, command) {
        vi: "Không hoàn tác được mục {entry} ({command}): mục này làm chứng cho sổ (khóa, chữ ký, khôi phục), không mang dữ liệu nào. Muốn thay khóa: ocop check --new-key",
        en: "Entry {entry} ({command}) cannot be undone: it bears witness to the ledger (a key, a signature, a restoring) and carries no data. For another key: ocop check --new-key",
    }
    not_the_last(entry, last, command) {
        vi: "Chưa hoàn tác được mục {entry}: các mục sau có thể dựa trên nó. Hoàn tác mục cuối trước: ocop undo {last} ({command}).",
        en: "Entry {entry} cannot be undone yet: later ones may stand on it. Undo the last first: ocop undo {last} ({command}).",
    }

    // Rating.
    empty_docket(code, year) {
        vi: "Hội đồng {code} chưa có hồ sơ nào của năm {year}. Nhập danh sách: ocop register roster TỆP.csv --year {year}",
        en: "The council {code} has no dossiers of {year}. Read a roster in: ocop register roster FILE.csv --year {year}",
    }
    not_ready(code, n: count, all: count) {
        vi: "Hội đồng {code}: chưa phân hạng hồ sơ nào, còn {n} trong {all} hồ sơ chưa đủ điều kiện:",
        en: "Council {code}: nothing was rated, {n} of {all} dossiers are not ready:",
    }
    not_ready_advice(code) {
        vi: "Xử lý các hồ sơ trên rồi chạy lại; hoặc phân hạng trước các hồ sơ đủ điều kiện: ocop rate council {code} --ready",
        en: "Mend these and run again; or rate those that are ready: ocop rate council {code} --ready",
    }
    none_ready(code) {
        vi: "Hội đồng {code} chưa có hồ sơ nào đủ điều kiện phân hạng. Xem còn thiếu gì: ocop score status {code}",
        en: "The council {code} has no dossier ready to be rated. See what is missing: ocop score status {code}",
    }
    no_sheets() {
        vi: "chưa có phiếu đánh giá nào",
        en: "no scoresheet yet",
    }
    quorum(scored, needed) {
        vi: "mới có {scored} phiếu, cần ít nhất {needed}",
        en: "{scored} sheet(s), at least {needed} needed",
    }
    spread(found, allowed, highest, lowest) {
        vi: "mức chênh lệch {found} điểm giữa {highest} (cao nhất) và {lowest} (thấp nhất), quá mức {allowed}; Hội đồng thảo luận và chấm lại (lần sau)",
        en: "spread {found} between {highest} (highest) and {lowest} (lowest), over {allowed}; the council discusses and scores again (the next pass)",
    }
    not_yet_filed(held_on, filed) {
        vi: "họp ngày {held_on}, trước ngày nộp hồ sơ {filed}: chấm lại ở một phiên từ ngày nộp trở đi",
        en: "the session of {held_on} is before the dossier was filed on {filed}: score it again in a session of that day or later",
    }
    tables_differ(sheets) {
        vi: "các phiếu chấm theo những bảng tiêu chí khác nhau ({sheets}): chấm lại theo một bảng",
        en: "the sheets were marked by different tables of criteria ({sheets}): score again by one",
    }
    other_set(marked, now) {
        vi: "các phiếu chấm theo bộ {marked}, nay hồ sơ thuộc bộ {now}: chấm lại theo bộ {now}",
        en: "the sheets were marked by the set {marked}, while the dossier is now of {now}: mark it again by {now}",
    }
    no_conclusion() {
        vi: "chưa ghi kết luận của Hội đồng về yêu cầu tối thiểu theo cấp độ sao (ocop register conclusion)",
        en: "the council's conclusion on the star minima is not recorded (ocop register conclusion)",
    }
    too_many_passes(allowed) {
        vi: "Quy chế chỉ cho chấm {allowed} lần",
        en: "the rules allow {allowed} pass(es) only",
    }
    minima_no_marks() {
        vi: "chưa xét được yêu cầu tối thiểu theo cấp độ sao: phiếu không có điểm từng tiêu chí và chưa ghi kết luận của Hội đồng (ocop register conclusion)",
        en: "the star minima are not tested: the sheets give no points by criterion and no conclusion of the council is recorded (ocop register conclusion)",
    }
    minima_some_marks() {
        vi: "chưa xét được yêu cầu tối thiểu theo cấp độ sao: không phải phiếu nào cũng có điểm từng tiêu chí và chưa ghi kết luận của Hội đồng (ocop register conclusion)",
        en: "the star minima are not tested: not every sheet gives points by criterion and no conclusion of the council is recorded (ocop register conclusion)",
    }
    sheets_mixed() {
        vi: "có phiếu chấm từng tiêu chí, có phiếu chỉ ghi tổng hoặc phần",
        en: "some sheets are by criterion, others by total or part",
    }
    sheets_mixed_tested(marked, sheets) {
        vi: "có phiếu chấm từng tiêu chí, có phiếu chỉ ghi tổng hoặc phần; yêu cầu tối thiểu xét theo {marked}/{sheets} phiếu có điểm từng tiêu chí",
        en: "some sheets are by criterion, others by total or part; the minima are tested by the {marked} of {sheets} that give points by criterion",
    }
    sheets_of_tables(set, sheets, tested) {
        vi: "các phiếu chấm theo những bảng tiêu chí {set} khác nhau: {sheets}; yêu cầu tối thiểu của mọi phiếu xét theo bảng của nhiều phiếu nhất ({tested}). Nếu không đúng, chấm lại theo một bảng ở lần chấm sau",
        en: "the sheets were marked by different tables of {set}: {sheets}; the minima of all are tested by that of most sheets ({tested}). If that is wrong, score again by one table in the next pass",
    }
    so_many_by_table(table, n: count) { vi: "bảng {table}: {n} phiếu", en: "table {table}: {n} sheet(s)" }
    concluded_otherwise(concluded, tested, how, council) {
        vi: "Hội đồng kết luận {concluded}, nhưng theo điểm các phiếu thì {tested}; hạng xét theo phiếu (quy định minima = {how}). Kiểm tra lại kết luận; nếu xét theo kết luận: ocop set minima recorded --council {council} --cite \"căn cứ\"",
        en: "the council concluded that {concluded}, but by the members' marks {tested}; the star goes by the marks (policy minima = {how}). Check the conclusion; to go by it: ocop set minima recorded --council {council} --cite \"what it rests on\"",
    }
    deadline_past(last) {
        vi: "quá hạn chuyển tiếp {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg): nộp lại theo quyết định mới (ocop register dossier MÃ --refile --filed NGÀY --reason LÝ-DO), hoặc ghi lý do vẫn xử lý theo quyết định cũ (--past-deadline --reason LÝ-DO)",
        en: "past the transition's last day {last} (Art 12.2 of Decision 26/2026/QĐ-TTg): file it anew (ocop register dossier CODE --refile --filed DAY --reason WHY), or record why it is finished under the old acts (--past-deadline --reason WHY)",
    }
    deadline_past_because(last, told) {
        vi: "quá hạn chuyển tiếp {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), vẫn xử lý theo quyết định cũ vì: {told}",
        en: "past the transition's last day {last} (Art 12.2 of Decision 26/2026/QĐ-TTg), finished under the old acts because: {told}",
    }
    written_not_again() {
        vi: "lấy ý kiến bằng văn bản trong khi hồ sơ không phải đánh giá lại (điểm d khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg)",
        en: "by written opinion, though it is no re-evaluation (26/2026 Art 7.6d)",
    }
    scored_absent(names) {
        vi: "có phiếu của thành viên ghi là vắng mặt: {names}",
        en: "sheets of members marked as absent: {names}",
    }
    scored_tied(names) {
        vi: "không tính phiếu của thành viên có liên quan đến chủ thể: {names}",
        en: "not counted, tied to the subject: {names}",
    }
    no_session() {
        vi: "Hội đồng chưa có ngày họp",
        en: "the council has no session day",
    }
    not_rated() {
        vi: "Hồ sơ chưa được phân hạng: chưa có Hội đồng nào nhận. Nhập danh sách Hội đồng: ocop register council TỆP.csv; hoặc thêm hồ sơ vào danh sách riêng của Hội đồng đã có: ocop register council --council MÃ-HỘI-ĐỒNG --dossiers TỆP.csv",
        en: "This dossier is not rated yet: no council takes it. Read a council in: ocop register council FILE.csv; or add it to the list of one that has its own: ocop register council --council COUNCIL --dossiers FILE.csv",
    }

    // The office.
    unit_not_then(unit, day) {
        vi: "Mã {unit} không dùng vào ngày {day}: mã @2024 đến 30/06/2025, mã @2025 từ 01/07/2025.",
        en: "{unit} did not exist on {day}: @2024 codes hold to 30/06/2025, @2025 since 01/07/2025.",
    }
    needs_unit(name, key, from, joins) {
        vi: "Tỉnh sau sáp nhập là {name}: thêm --unit {key}:\n  ocop register office --from {from} --unit {key} --joins {joins}",
        en: "They were merged into {name}: add --unit {key}:\n  ocop register office --from {from} --unit {key} --joins {joins}",
    }
    not_merged(name, key, into, into_key) {
        vi: "{name} ({key}) không sáp nhập vào {into} ({into_key}); kiểm tra lại --joins.",
        en: "{name} ({key}) was not merged into {into} ({into_key}); check --joins.",
    }

    // Certifying.
    decision_form(typed) {
        vi: "Số quyết định “{typed}” không đúng dạng; cần dạng như 1234/QĐ-UBND.",
        en: "“{typed}” is not a decision's number; expected one such as 1234/QĐ-UBND.",
    }
    signed_before_session(signed, held) {
        vi: "Quyết định ký ngày {signed}, trước ngày họp Hội đồng {held}. Kiểm tra lại ngày.",
        en: "The decision is of {signed}, before the council's session of {held}. Check the day.",
    }
    listed_already(n: count, decision) {
        vi: "{n} sản phẩm đã có giấy chứng nhận theo chính {decision}, nhập từ danh sách:",
        en: "{n} product(s) already have a certificate under this {decision}, read in from a list:",
    }
    certified_twice(n: count) {
        vi: "Một quyết định chỉ cấp cho mỗi sản phẩm một giấy; {n} hồ sơ được ký theo quyết định này là của cùng một sản phẩm:",
        en: "A decision gives a product one certificate; {n} dossier(s) signed by this one are of the same product:",
    }
    sign_one_of_them() {
        vi: "Xem trong quyết định sản phẩm được công nhận theo hồ sơ nào; để riêng các hồ sơ kia bằng --except MÃ-HỒ-SƠ --reason LÝ-DO.",
        en: "See in the decision by which dossier the product is recognised; set the others apart with --except DOSSIER --reason WHY.",
    }
    list_after_council(undo) {
        vi: "Một quyết định chỉ cấp cho mỗi sản phẩm một giấy. Hoàn tác lần nhập đó ({undo}), ghi lại quyết định theo Hội đồng, rồi nhập lại danh sách: giấy nào đã có thì không ghi thêm.",
        en: "A decision gives a product one certificate. Undo that import ({undo}), certify by the council again, then import the list again: what is there by then is not written twice.",
    }
    undo_entry(entry) { vi: "ocop undo {entry} --reason LÝ-DO", en: "ocop undo {entry} --reason WHY" }
    certified_untested(codes) {
        vi: "Lưu ý: chưa xét yêu cầu tối thiểu theo cấp độ sao (Phụ lục II Quyết định số 26/2026/QĐ-TTg) của các hồ sơ, hạng chỉ theo điểm: {codes}. Nếu Hội đồng đã kết luận, ghi trước khi quyết định: ocop register conclusion",
        en: "Note: the star minima (Appendix II of 26/2026) were not tested for these dossiers, the star is by points alone: {codes}. If the council has concluded on them, record it before the decision: ocop register conclusion",
    }
    find_nothing() { vi: "Cần ít nhất một chữ hoặc số để tìm.", en: "At least one letter or digit is needed to search." }
    may_not_certify(level, date, list) {
        vi: "Theo quy định, {level} không được công nhận các hồ sơ sau vào ngày {date}; chưa ghi gì:\n{list}\nBỏ các hồ sơ này ra bằng --except … --reason \"lý do\", hoặc xem lại ngày quyết định.",
        en: "The {level} may not certify these on {date}; nothing was written:\n{list}\nLeave them out with --except … --reason \"why\", or check the decision's day.",
    }
    not_waiting(code, council) {
        vi: "Hồ sơ {code} không chờ quyết định của Hội đồng {council} (chưa phân hạng, chưa đạt 3 sao, hoặc đã có quyết định). Xem: ocop show {code}",
        en: "Dossier {code} does not wait for a decision of the council {council} (not rated, under three stars, or decided). See: ocop show {code}",
    }
    in_gap() {
        vi: "Lưu ý: từ ngày 01/07/2025 không còn cấp huyện nhưng Quyết định số 148/QĐ-TTg còn hiệu lực đến ngày 05/07/2025; kiểm tra lại thẩm quyền công nhận hạng 3 sao.",
        en: "Note: there are no districts since 01/07/2025, while 148/QĐ-TTg held until 05/07/2025; check who was competent for three stars.",
    }
    overwrites_ledger(path) {
        vi: "“{path}” là tệp sổ; không ghi đè lên sổ. Chọn tên tệp khác.",
        en: "“{path}” is a ledger and is not written over. Choose another file.",
    }
    overwrites_input(path) {
        vi: "“{path}” là tệp đang nhập; không ghi đè lên tệp nguồn. Chọn tên tệp khác.",
        en: "“{path}” is the file being read and is not written over. Choose another.",
    }
    approve_instead() {
        vi: "đạt từ 90 điểm trở lên: phê duyệt kết quả và gửi Trung ương, chưa cấp giấy (điểm e khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg); ghi bằng --approve",
        en: "90 points and up: the result is approved and goes to the ministry, no certificate meanwhile (26/2026 Art 7.3e); record it with --approve",
    }
    too_few_stars() {
        vi: "chưa đạt 3 sao, không ban hành quyết định công nhận",
        en: "under three stars, there is no decision",
    }
    sent_up_first(star, act) {
        vi: "hạng {star} sao do Hội đồng cấp huyện gửi lên; Hội đồng cấp tỉnh đánh giá trước khi công nhận (Quyết định số {act})",
        en: "{star} stars, sent up by the district: the province's council scores it before it is certified ({act})",
    }
    no_districts() {
        vi: "từ ngày 01/07/2025 không còn cấp huyện",
        en: "there are no districts since 01/07/2025",
    }
    belongs(star, level, act) {
        vi: "hạng {star} sao do {level} công nhận theo Quyết định số {act}",
        en: "{star} stars are the {level}'s to certify under {act}",
    }
    skip_bad_kind(path) {
        vi: "--skip-bad ghi các dòng lỗi ra tệp .xlsx hoặc .csv, không ghi được ra “{path}”.",
        en: "--skip-bad writes the bad rows to a .xlsx or .csv file, not to “{path}”.",
    }
    bad_rows_there(path) {
        vi: "Đã có tệp “{path}”, chưa ghi gì vào sổ: có thể là các dòng lỗi lần trước, đang sửa dở. Ghi tên khác sau --skip-bad, hoặc nhập xong rồi xóa tệp đó.",
        en: "There is a file “{path}”, nothing was written to the ledger: it may hold bad rows of before that are being mended. Give another name after --skip-bad, or read that file in and delete it.",
    }
    skip_bad_tables(path, n: count) {
        vi: "Có {n} bảng có dòng lỗi, mà “{path}” chỉ chứa được một bảng; hãy ghi ra tệp .xlsx, mỗi bảng một trang.",
        en: "{n} tables have bad rows and “{path}” holds one table; write them to a .xlsx file, a sheet for each.",
    }
    annex_of_several(typed, list) {
        vi: "Nhiều quyết định có số {typed}: hãy ghi kèm ngày ký, “{typed}, NGÀY”:\n{list}",
        en: "Several decisions have the number {typed}: give the day too, “{typed}, DAY”:\n{list}",
    }
    decision_without_products(decision) {
        vi: "{decision} không công nhận sản phẩm nào trong sổ nên không có phụ lục.",
        en: "No product of the ledger was recognised by {decision}: it has no annex.",
    }
    nothing_to_certify(code) {
        vi: "Hội đồng {code} không có hồ sơ nào chờ quyết định công nhận. Nếu chưa phân hạng: ocop rate council {code}",
        en: "The council {code} has no dossier waiting for a decision. If it is not rated yet: ocop rate council {code}",
    }
    all_decided(code) {
        vi: "Mọi hồ sơ đạt từ 3 sao của Hội đồng {code} đã có quyết định. Xem: ocop report annex {code}",
        en: "Every dossier of three stars and up of the council {code} has its decision. See: ocop report annex {code}",
    }
    all_left_out() {
        vi: "Không còn hồ sơ nào để quyết định công nhận: tất cả đã bị loại ra bằng --only hoặc --except.",
        en: "Nothing is left for the decision: --only or --except leave everything out.",
    }
    nothing_to_approve(code) {
        vi: "Hội đồng {code} không có hồ sơ đạt từ 90 điểm chờ phê duyệt kết quả (--approve chỉ dùng cho hồ sơ theo Quyết định số 26/2026/QĐ-TTg).",
        en: "The council {code} has no result of 90 points and up to approve (--approve is for dossiers under 26/2026/QĐ-TTg).",
    }
    undo_of_undo(entry) {
        vi: "Mục {entry} là một lần hoàn tác, không hoàn tác lại được; hãy nhập lại dữ liệu.",
        en: "Entry {entry} is itself an undo and cannot be undone; enter the data again.",
    }
    several_districts(typed, names) {
        vi: "“{typed}” có thể là: {names}. Ghi cả cấp (huyện, thị xã, thành phố).",
        en: "“{typed}” may be any of: {names}. Write its kind too (huyện, thị xã, thành phố).",
    }
    stale(code, list) {
        vi: "Điểm hoặc ngày đã thay đổi sau khi Hội đồng {code} phân hạng các hồ sơ sau; phân hạng lại trước khi công nhận:\n{list}\nChạy: ocop rate council {code}; hoặc để các hồ sơ này lại: --except MÃ-HỒ-SƠ --reason LÝ-DO",
        en: "Sheets or days changed after the council {code} rated these; rate them again before they are certified:\n{list}\nRun: ocop rate council {code}; or leave them out: --except DOSSIER --reason WHY",
    }
    other_authority(authority, unit) {
        vi: "“{authority}” không phải cơ quan có thẩm quyền của {unit}. Kiểm tra lại --authority.",
        en: "“{authority}” is not an authority of {unit}. Check --authority.",
    }
    two_dates(a, b) {
        vi: "Hai ngày khác nhau cho một quyết định: {a} và {b}.",
        en: "Two days for one decision: {a} and {b}.",
    }
    no_district(typed) {
        vi: "Không có chủ thể nào ở “{typed}”. Ghi tên huyện như trong danh sách.",
        en: "No subject is in “{typed}”. Write the district as rosters print it.",
    }
    no_district_near(typed, near) {
        vi: "Không có chủ thể nào ở “{typed}”. Có phải “{near}” không?",
        en: "No subject is in “{typed}”. Did you mean “{near}”?",
    }
    no_decision_yet(code) {
        vi: "Hội đồng {code} chưa có quyết định. In danh sách dự thảo: ocop report annex {code} --draft",
        en: "The council {code} has no decision yet. Print the draft: ocop report annex {code} --draft",
    }

    // Policies.
    no_policy(key, keys) {
        vi: "Không có quy định “{key}”. Các quy định: {keys}.",
        en: "There is no policy “{key}”. There are: {keys}.",
    }
    no_policy_near(key, near) {
        vi: "Không có quy định “{key}”. Có phải “{near}” không?",
        en: "There is no policy “{key}”. Did you mean “{near}”?",
    }
    only_with_file(option) {
        vi: "{option} chỉ dùng khi đọc tệp; ở đây không có tệp nào. Bỏ {option} rồi chạy lại.",
        en: "{option} says how a file is read, and there is none here. Leave it out and run again.",
    }
    only_with_table(option) {
        vi: "{option} chỉ dùng khi đọc bảng; phiếu do chương trình in tự có đủ cách đọc. Bỏ {option} rồi chạy lại.",
        en: "{option} says how a table is read; forms this program printed tell that themselves. Leave it out and run again.",
    }
    policy_value(key, value, about) {
        vi: "Quy định {key} không nhận giá trị “{value}”. {about}.",
        en: "{key} does not take “{value}”. {about}.",
    }
    policy_of_office(key) {
        vi: "Quy định {key} là của cơ quan, như nhau cho mọi Hội đồng: bỏ --council rồi chạy lại.",
        en: "{key} is the office's, the same for every council: leave --council out and run again.",
    }
    policy_cite(key) {
        vi: "Cần căn cứ khi đặt {key}: thêm --cite \"Quy chế số …, điều …\"",
        en: "Setting {key} needs what it rests on: add --cite \"the council's rules, article …\"",
    }
}
