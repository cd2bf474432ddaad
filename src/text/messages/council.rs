//! Councils: their papers, sessions, ties, lists of dossiers; what is doubtful about them and what breaks a rule.

crate::catalogue! {
    // Reading and writing councils.
    differs(line, text) {
        vi: "“{text}” khác với dòng {line} của cùng Hội đồng; ghi một lần, hoặc ghi giống nhau ở mọi dòng",
        en: "“{text}” is not what line {line} says of the same council; give it once, or alike in every row",
    }
    two_days() {
        vi: "ngày khác với ngày ghi trong ô số quyết định; giữ lại một ngày",
        en: "another day than the one in the cell of the number; keep one",
    }
    papers_frozen(code) {
        vi: "Hội đồng {code} đã chấm điểm nên văn bản đã ghi không đổi được nữa; nếu thật sự sửa, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so the papers on record are fixed; for a real correction add --reason \"why\"",
    }
    code_moved(name, code) {
        vi: "phiếu của {name} ghi theo mã {code}: giữ mã {code} ở cột thanh_vien; nếu là người khác cùng tên, ghi don_vi_cong_tac của cả hai",
        en: "the sheets of {name} are under the code {code}: keep {code} in thanh_vien; of another person of that name give both organisations in don_vi_cong_tac",
    }
    code_of_another(code, old, new) {
        vi: "mã {code} đã có phiếu của {old}: ghi mã riêng cho {new} ở cột thanh_vien; {old} thôi là thành viên thì bỏ {code} khỏi danh sách",
        en: "the code {code} has sheets of {old}: give {new} a code of their own in thanh_vien; if {old} is a member no longer, leave {code} out of the list",
    }
    renamed(code, old, new) {
        vi: "{code} đổi tên từ {old} thành {new}; phiếu đã có của {code} nay là của {new}: kiểm tra có phải cùng một người",
        en: "{code} was {old} and is now {new}, who has the sheets of {code}: check that it is one person",
    }
    session_moved(number, old, new) {
        vi: "phiên {number}: {old} → {new}",
        en: "session {number}: {old} → {new}",
    }
    code_taken(code) {
        vi: "Sổ đã có Hội đồng {code} với danh sách khác. Chọn mã khác sau --code; muốn sửa Hội đồng đó: ocop register council TỆP.csv",
        en: "The ledger has a council {code} with another list. Choose another --code; to change that one: ocop register council FILE.csv",
    }
    same_code(code) {
        vi: "Hội đồng mới không thể mang mã {code} của Hội đồng được sao; chọn mã khác sau --code.",
        en: "The new council cannot bear the code {code} of the one it is copied from; choose another --code.",
    }
    copy_unsorted() {
        vi: "Các ngày sau --session phải theo thứ tự thời gian.",
        en: "The days after --session must be in order.",
    }
    papers_or_list() {
        vi: "Ghi văn bản (--decision, --rules, --delegation) và danh sách hồ sơ (--dossiers) của Hội đồng bằng hai lệnh riêng.",
        en: "Give a council's papers (--decision, --rules, --delegation) and its list of dossiers (--dossiers) in two commands.",
    }
    nobody_to_copy(code) {
        vi: "Hội đồng {code} không có thành viên biểu quyết nào để sao. Nhập danh sách: ocop register council TỆP.csv",
        en: "The council {code} has no member who votes to copy. Read a list in: ocop register council FILE.csv",
    }
    copied(from, told) { vi: "Sao danh sách của Hội đồng {from}. {told}", en: "The list of the council {from}, copied. {told}" }
    set_up_by(paper) { vi: "Quyết định thành lập: {paper}", en: "Set up by {paper}" }
    rules_by(paper) { vi: "Quyết định ban hành Quy chế: {paper}", en: "Quy chế issued by {paper}" }
    chair_by(paper) { vi: "Văn bản ủy quyền làm Chủ tịch Hội đồng: {paper}", en: "Chair delegated by {paper}" }
    paper(number, day) { vi: "{number} ngày {day}", en: "{number} of {day}" }
    paper_without_day(number) { vi: "{number} (chưa rõ ngày)", en: "{number} (day not known)" }
    paper_without_number(day) { vi: "(chưa rõ số) ngày {day}", en: "(number not known) of {day}" }
    expected_paper() {
        vi: "Cần số quyết định, có thể kèm ngày, ví dụ \"139/QĐ-UBND ngày 24/01/2026\".",
        en: "Expected a decision's number, with its day if known, such as \"139/QĐ-UBND ngày 24/01/2026\".",
    }

    // Doubts about its composition.
    doubt(text) { vi: "  Xem lại: {text}", en: "  Look at: {text}" }
    no_set_up_paper(code, article) {
        vi: "chưa ghi quyết định thành lập Hội đồng {code} ({article}): ocop register council --council {code} --decision \"SỐ ngày NGÀY\"",
        en: "the decision that set the council {code} up is not recorded ({article}): ocop register council --council {code} --decision \"NUMBER ngày DAY\"",
    }
    no_rules_paper(code, article) {
        vi: "chưa ghi quyết định ban hành Quy chế hoạt động của Hội đồng {code} ({article}): ocop register council --council {code} --rules \"SỐ ngày NGÀY\"",
        en: "the decision that issued the Quy chế of the council {code} is not recorded ({article}): ocop register council --council {code} --rules \"NUMBER ngày DAY\"",
    }
    no_organisations(article) {
        vi: "chưa ghi đơn vị công tác của thành viên nào (cột don_vi_cong_tac) nên chưa xét được thành phần Hội đồng theo {article}",
        en: "no member's organisation is recorded (don_vi_cong_tac), so the composition under {article} is not tested",
    }
    absent(seats, article) {
        vi: "chưa có đại diện của: {seats} ({article})",
        en: "nobody is there of: {seats} ({article})",
    }
    article_province() {
        vi: "điểm b khoản 3 Điều 7 Quyết định số 26/2026/QĐ-TTg",
        en: "26/2026 Art 7.3b",
    }
    article_ministry() {
        vi: "điểm b khoản 4 Điều 7 Quyết định số 26/2026/QĐ-TTg",
        en: "26/2026 Art 7.4b",
    }
    chair_not_leader(name, organisation, leader, article, code) {
        vi: "Chủ tịch Hội đồng {name} ({organisation}) không phải {leader} và chưa ghi văn bản ủy quyền ({article}): ocop register council --council {code} --delegation \"VĂN BẢN\"",
        en: "the chair {name} ({organisation}) is no {leader} and no delegation is recorded ({article}): ocop register council --council {code} --delegation \"PAPER\"",
    }
    chair_nowhere(name, leader, article, code) {
        vi: "chưa ghi đơn vị công tác của Chủ tịch Hội đồng {name}: phải là {leader} ({article}), ghi ở cột don_vi_cong_tac; nếu có văn bản ủy quyền: ocop register council --council {code} --delegation \"VĂN BẢN\"",
        en: "the organisation of the chair {name} is not recorded: it must be a {leader} ({article}), told in the column don_vi_cong_tac; if there is a delegation: ocop register council --council {code} --delegation \"PAPER\"",
    }
    leader_of_province() { vi: "lãnh đạo UBND cấp tỉnh", en: "leader of the province's UBND" }
    leader_of_ministry() { vi: "lãnh đạo Bộ Nông nghiệp và Môi trường", en: "leader of the Ministry of Agriculture and Environment" }

    // Its own list of dossiers.
    listed(code, n: count, file) {
        vi: "Danh sách của Hội đồng {code} có {n} hồ sơ (tệp {file}).",
        en: "The council {code} has a list of {n} dossier(s) ({file}).",
    }
    next_listed(code) {
        vi: "Tiếp theo, xem danh sách hồ sơ và tiến độ:\n  ocop score status {code}",
        en: "Next, see its dossiers and how far they are:\n  ocop score status {code}",
    }
    list_frozen(code) {
        vi: "Hội đồng {code} đã chấm điểm nên danh sách hồ sơ không đổi được nữa; nếu thật sự thay đổi, thêm --reason \"lý do\".",
        en: "The council {code} has begun to score, so its list of dossiers is fixed; for a real change add --reason \"why\".",
    }
    dossier_twice(code, line) {
        vi: "hồ sơ {code} đã có ở dòng {line}; mỗi hồ sơ một dòng",
        en: "dossier {code} stands at line {line} already; one row a dossier",
    }
    no_dossier_of_year(product, year) {
        vi: "năm {year} không có hồ sơ của “{product}”; kiểm tra tên, hoặc ghi mã vào cột ma_ho_so",
        en: "there is no dossier of “{product}” in {year}; check the name, or give its code in ma_ho_so",
    }
    other_year(codes, year) {
        vi: "hồ sơ không thuộc năm {year} của Hội đồng: {codes}",
        en: "not of the council's year {year}: {codes}",
    }
    not_taken(codes) {
        vi: "có trong danh sách nhưng Hội đồng không nhận (Hội đồng khác đã phân hạng hoặc đã loại, hoặc hồ sơ thuộc cấp khác): {codes}",
        en: "listed but not the council's to score (another council rated or knocked it out, or it is another level's): {codes}",
    }
    needs_code_or_name(name) {
        vi: "{name}:1: cần cột “Mã hồ sơ” (ma_ho_so), hoặc “Tên sản phẩm” (ten_san_pham) và “Chủ thể” (chu_the).",
        en: "{name}:1: ma_ho_so is needed, or ten_san_pham and chu_the.",
    }

    // Sessions.
    session(code, number, what, day) {
        vi: "Hội đồng {code}, phiên {number}: {what} ngày {day}.",
        en: "Council {code}, session {number}: {what} of {day}.",
    }
    a_meeting() { vi: "họp", en: "meeting" }
    a_consultation() { vi: "lấy ý kiến bằng văn bản, kết quả lập", en: "written consultation, result" }
    place(text) { vi: "Địa điểm: {text}", en: "Place: {text}" }
    chaired(name) { vi: "Chủ trì: {name}", en: "Chair: {name}" }
    minutes(text) { vi: "Biên bản số {text}", en: "Minutes {text}" }
    present(n: count, all) { vi: "Có mặt {n}/{all} thành viên", en: "Present: {n} of {all} members" }
    present_without(n: count, all, names) {
        vi: "Có mặt {n}/{all} thành viên; vắng: {names}",
        en: "Present: {n} of {all} members; absent: {names}",
    }
    answered(n: count, all) { vi: "Đã trả lời {n}/{all} thành viên", en: "Answered: {n} of {all} members" }
    answered_without(n: count, all, names) {
        vi: "Đã trả lời {n}/{all} thành viên; chưa trả lời: {names}",
        en: "Answered: {n} of {all} members; not: {names}",
    }
    attendance_unknown() { vi: "chưa ghi thành viên có mặt, vắng mặt", en: "attendance not recorded" }
    answers_unknown() { vi: "chưa ghi ý kiến trả lời", en: "answers not recorded" }
    sent(day) { vi: "gửi lấy ý kiến ngày {day}", en: "sent {day}" }
    due(day) { vi: "hạn trả lời {day}", en: "due {day}" }
    which_session(code, days) {
        vi: "Hội đồng {code} có nhiều phiên ({days}): ghi --number hoặc --date.",
        en: "The council {code} has several sessions ({days}): give --number or --date.",
    }
    needs_day(code, number) {
        vi: "Phiên {number} của Hội đồng {code} chưa có trong sổ: ghi ngày bằng --date.",
        en: "Session {number} of the council {code} is not in the ledger yet: give its --date.",
    }
    next_number(code, number, next) {
        vi: "Hội đồng {code} chưa có phiên {number}; phiên tiếp theo là --number {next}.",
        en: "The council {code} has no session {number}; the next one is --number {next}.",
    }
    out_of_order(number, day, other, other_day) {
        vi: "Phiên {number} ngày {day} không theo thứ tự thời gian với phiên {other} ngày {other_day}. Kiểm tra lại --date, --number.",
        en: "Session {number} of {day} is out of order with session {other} of {other_day}. Check --date and --number.",
    }
    only_written(option) {
        vi: "{option} chỉ dùng khi lấy ý kiến bằng văn bản: thêm --form written.",
        en: "{option} is for a written consultation: add --form written.",
    }
    only_meeting(option) {
        vi: "{option} chỉ dùng cho phiên họp; lấy ý kiến bằng văn bản thì ghi --received THÀNH-VIÊN=NGÀY,…",
        en: "{option} is for a meeting; answers of a written consultation are --received MEMBER=DAY,…",
    }
    sent_after(what, day, sent) {
        vi: "{what} {day} ở trước ngày gửi lấy ý kiến {sent}. Kiểm tra lại các ngày.",
        en: "{what} {day} is before the opinions were asked for on {sent}. Check the days.",
    }
    the_due_day() { vi: "Hạn trả lời", en: "The due day" }
    the_result_day() { vi: "Ngày lập kết quả", en: "The day of the result" }
    the_answer_of(name) { vi: "Ý kiến của {name} ngày", en: "The answer of {name} of" }
    received_form(typed) {
        vi: "“{typed}” không đúng dạng; cần THÀNH-VIÊN=NGÀY, cách nhau bằng dấu phẩy: TV01=05/08/2026,TV02=06/08/2026",
        en: "“{typed}” is not right; expected MEMBER=DAY, parted by commas: TV01=05/08/2026,TV02=06/08/2026",
    }
    named_twice(name) { vi: "“{name}” được ghi hai lần.", en: "“{name}” is named twice." }
    no_member(typed, council, members) {
        vi: "“{typed}” không phải thành viên của Hội đồng {council}; thành viên gồm: {members}.",
        en: "“{typed}” is no member of the council {council}; its members: {members}.",
    }
    needs_attendance_column() {
        vi: "cần cột “Có mặt” (co_mat) hoặc “Ngày trả lời” (ngay_tra_loi).",
        en: "the column co_mat or ngay_tra_loi is needed.",
    }
    answered_while_absent() {
        vi: "ghi ngày trả lời nhưng lại ghi là không có mặt; sửa một trong hai ô",
        en: "there is a day of the answer, and the member is marked as absent; mend one of the cells",
    }
    answers_are_written() {
        vi: "ngày trả lời chỉ dùng khi lấy ý kiến bằng văn bản (--form written); phiên họp thì ghi cột co_mat",
        en: "a day of an answer is for a written consultation (--form written); a meeting has co_mat",
    }
    session_rated(code, number, n: count) {
        vi: "Hội đồng {code} đã phân hạng {n} hồ sơ theo phiên {number} nên phiên này không đổi được nữa; nếu thật sự sửa, thêm --reason \"lý do\".",
        en: "The council {code} rated {n} dossier(s) by session {number}, so it is fixed; for a real correction add --reason \"why\".",
    }
    no_minutes(code, number) {
        vi: "chưa có số biên bản; khi có: ocop register session {code} --number {number} --minutes SỐ",
        en: "the number of the minutes is missing; once there is one: ocop register session {code} --number {number} --minutes NUMBER",
    }
    few_present(present, all, needed, value, cite) {
        vi: "có mặt {present}/{all} thành viên biểu quyết, cần ít nhất {needed} (tỷ lệ {value}: {cite})",
        en: "{present} of {all} voting members were there, at least {needed} needed ({value}: {cite})",
    }
    few_answered(present, all, needed, value, cite) {
        vi: "mới có {present}/{all} thành viên biểu quyết trả lời, cần ít nhất {needed} (tỷ lệ {value}: {cite})",
        en: "{present} of {all} voting members answered, at least {needed} needed ({value}: {cite})",
    }
    chair_absent(name, code, number) {
        vi: "{name} là người chủ trì nhưng vắng mặt; ghi người chủ trì thay: ocop register session {code} --number {number} --chair THÀNH-VIÊN",
        en: "{name} presides and is absent; say who chaired instead: ocop register session {code} --number {number} --chair MEMBER",
    }
    chair_ordinary(name) {
        vi: "người chủ trì {name} không phải Chủ tịch hay Phó Chủ tịch Hội đồng; kiểm tra theo Quy chế",
        en: "{name}, who chaired, is neither chair nor vice chair; check the Quy chế",
    }
    late(names, due) {
        vi: "ý kiến đến sau hạn trả lời {due}: {names}",
        en: "answers after the due day {due}: {names}",
    }
    after_result(names, day) {
        vi: "ý kiến đến sau ngày lập kết quả {day}, không tính: {names}",
        en: "answers after the result of {day}, not counted: {names}",
    }
    written_not_again(codes) {
        vi: "chỉ lấy ý kiến bằng văn bản khi đánh giá lại (điểm d khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg); hồ sơ không phải đánh giá lại: {codes}",
        en: "written opinions are for re-evaluations (26/2026 Art 7.6d); dossiers of another kind: {codes}",
    }
    meeting_again(codes) {
        vi: "hồ sơ đánh giá lại được lấy ý kiến bằng văn bản, chỉ họp khi có nhiều ý kiến khác nhau hoặc nội dung phức tạp (điểm d khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg): {codes}",
        en: "re-evaluations go by written opinion, and meet only where opinions differ or the matter is complex (26/2026 Art 7.6d): {codes}",
    }

    // Ties.
    tied(member, council, subject) {
        vi: "{member} (Hội đồng {council}) có liên quan đến {subject}: không chấm hồ sơ của chủ thể này.",
        en: "{member} (council {council}) is tied to {subject} and does not score its dossiers.",
    }
    quorum_now(voters, needed) {
        vi: "Với chủ thể này còn {voters} thành viên biểu quyết, cần ít nhất {needed} phiếu.",
        en: "Voting on this subject: {voters}; sheets needed: {needed} or more.",
    }
    stands_in(name) {
        vi: "Người chủ trì có liên quan: {name} chủ trì thay khi xét hồ sơ của chủ thể này.",
        en: "Who presides is tied: {name} stands in on this subject's dossiers.",
    }
    nobody_stands_in(code, number) {
        vi: "Không còn ai chủ trì: Chủ tịch và các Phó Chủ tịch đều có liên quan hoặc không biểu quyết. Ghi người chủ trì:\n    ocop register session {code} --number {number} --chair THÀNH-VIÊN",
        en: "Nobody is left to preside: the chair and every vice chair are tied or do not vote. Say who does:\n    ocop register session {code} --number {number} --chair MEMBER",
    }
    sheets_kept(n: count, codes) {
        vi: "{n} phiếu đã có vẫn được giữ nhưng không tính nữa: {codes}.",
        en: "{n} sheet(s) there are kept and no longer counted: {codes}.",
    }
    rate_again(code, codes) {
        vi: "Kết quả đã phân hạng không còn khớp: {codes}. Phân hạng lại: ocop rate council {code}",
        en: "Ratings that no longer hold: {codes}. Rate again: ocop rate council {code}",
    }
    session_decided(codes) {
        vi: "đã có quyết định dựa trên phiên này như trước khi sửa: {codes}; báo cáo người có thẩm quyền",
        en: "a decision rests on this session as it was before: {codes}; tell whoever is competent",
    }
    decided_already(codes) {
        vi: "đã có quyết định dựa trên kết quả có phiếu này: {codes}; báo cáo người có thẩm quyền",
        en: "a decision rests on a result with such a sheet: {codes}; tell whoever is competent",
    }
    no_subject(typed) {
        vi: "Không có chủ thể “{typed}”. Ghi tên như trong danh sách, mã số thuế, hoặc mã một hồ sơ của chủ thể.",
        en: "There is no subject “{typed}”. Give its name as rosters print it, its tax code, or the code of one of its dossiers.",
    }
    no_subject_near(typed, near) {
        vi: "Không có chủ thể “{typed}”. Có phải “{near}” không?",
        en: "There is no subject “{typed}”. Did you mean “{near}”?",
    }
    several_subjects(typed, list) {
        vi: "Có nhiều chủ thể “{typed}”; ghi mã số thuế, mã hồ sơ, hoặc tên kèm địa chỉ:\n{list}",
        en: "Several subjects are “{typed}”; give the tax code, a dossier's code, or the name with its place:\n{list}",
    }
    dossiers_of(codes) { vi: "hồ sơ {codes}", en: "dossiers {codes}" }
    tax_code(code) { vi: "mã số thuế {code}", en: "tax code {code}" }
    place_unknown() { vi: "chưa rõ địa chỉ", en: "place not known" }

    // What breaks a policy when a dossier is rated.
    missing(names) { vi: "; còn thiếu: {names}", en: "; missing: {names}" }
    quorum_written(scored, needed) {
        vi: "mới có {scored} ý kiến trả lời có phiếu, cần ít nhất {needed}",
        en: "{scored} answer(s) with a sheet, at least {needed} needed",
    }
    no_chair(name) {
        vi: "thiếu phiếu của Chủ tịch Hội đồng ({name})",
        en: "the chair's sheet is missing ({name})",
    }
    no_presiding(name) {
        vi: "thiếu phiếu của người chủ trì ({name})",
        en: "the sheet of who presided is missing ({name})",
    }
    no_stand_in(name) {
        vi: "thiếu phiếu của {name}, chủ trì thay vì Chủ tịch Hội đồng có liên quan đến chủ thể",
        en: "the sheet of {name} is missing, who stands in for the chair, tied to the subject",
    }
    chair_has_no_vote(name) {
        vi: "{name} không biểu quyết nên không chủ trì phiên họp được: phiếu của người chủ trì được tính vào điều kiện phân hạng.",
        en: "{name} does not vote and cannot preside: the sheet of who presides is one that rating asks for.",
    }
    nobody_presides(code, number) {
        vi: "không có người chủ trì: Chủ tịch và các Phó Chủ tịch đều có liên quan đến chủ thể hoặc không biểu quyết; ghi người chủ trì: ocop register session {code} --number {number} --chair THÀNH-VIÊN",
        en: "nobody presides: the chair and every vice chair are tied to the subject or do not vote; say who does: ocop register session {code} --number {number} --chair MEMBER",
    }
    may_preside(name, council, number, member) {
        vi: "; nếu {name} chủ trì thay: ocop register session {council} --number {number} --chair {member}",
        en: "; if {name} stood in: ocop register session {council} --number {number} --chair {member}",
    }
    unanswered(names) {
        vi: "không tính phiếu của thành viên chưa trả lời ý kiến bằng văn bản đến ngày lập kết quả: {names}",
        en: "not counted, no written answer by the day the result was drawn up: {names}",
    }

    // show, set.
    rules_caption() { vi: "Quy định riêng của Hội đồng", en: "The council's own policies" }
    no_own_rules(code) {
        vi: "Không có quy định riêng; xem các quy định đang áp dụng: ocop set --council {code}",
        en: "No policies of its own; see those that apply: ocop set --council {code}",
    }
    members_caption() { vi: "Thành viên", en: "Members" }
    sessions_caption() { vi: "Các phiên", en: "Sessions" }
    ties_caption() { vi: "Thành viên có liên quan đến chủ thể", en: "Members tied to subjects" }
    list_caption(n: count) { vi: "Danh sách hồ sơ riêng của Hội đồng: {n} hồ sơ", en: "The council's own list: {n} dossier(s)" }
    doubts_caption() { vi: "Cần xem lại:", en: "To look at:" }
    heading_session() { vi: "Phiên", en: "Session" }
    heading_form() { vi: "Hình thức", en: "Form" }
    heading_place() { vi: "Địa điểm", en: "Place" }
    heading_chair() { vi: "Chủ trì", en: "Chair" }
    heading_minutes() { vi: "Biên bản", en: "Minutes" }
    heading_attendance() { vi: "Thành viên dự", en: "Attendance" }
    heading_ground() { vi: "Nội dung liên quan", en: "Ground" }
    heading_scope() { vi: "Phạm vi", en: "Scope" }
    scope_council() { vi: "của Hội đồng", en: "the council's" }
    scope_all() { vi: "chung", en: "every council's" }
    form_meeting() { vi: "họp", en: "meeting" }
    form_written() { vi: "văn bản", en: "written" }
    policies_title(code) { vi: "Quy định áp dụng cho Hội đồng {code}", en: "Policies of the council {code}" }
}
