//! Typing a scoresheet in: what is asked, and what is said in between.

crate::catalogue! {
    // What is asked.
    part(letter) { vi: "Phần {letter}", en: "Part {letter}" }
    most(points) { vi: "tối đa {points} điểm", en: "{points} point(s) at most" }
    so_many_points(points) { vi: "{points} điểm", en: "{points} p." }
    sum_so_far(letter, of_part, total) { vi: "{letter}: {of_part}, tổng {total}", en: "{letter}: {of_part}, total {total}" }
    total_so_far(total) { vi: "tổng {total}", en: "total {total}" }
    knock_out(note) {
        vi: "- {note} (Hội đồng kết luận, không ghi ở phiếu)",
        en: "- {note} (for the council to conclude, not on the sheet)",
    }
    note(text) { vi: "- {text}", en: "- {text}" }
    tick(options) {
        vi: "Chọn {options} (Enter: không chọn, 0 điểm; ? trợ giúp):",
        en: "Tick {options} (Enter: none, 0 points; ? for help):",
    }
    tick_again(options, answer) {
        vi: "Chọn {options} (0: không chọn; Enter: giữ {answer}; ? trợ giúp):",
        en: "Tick {options} (0: none; Enter: keep {answer}; ? for help):",
    }
    option_ticked(option, points) { vi: "phương án {option}, {points} điểm", en: "option {option}, {points} p." }
    none_ticked() { vi: "không chọn, 0 điểm", en: "none, 0 points" }
    give(letter, most) {
        vi: "Điểm phần {letter}, từ 0 đến {most} (? trợ giúp):",
        en: "Points of part {letter}, 0 to {most} (? for help):",
    }
    give_again(letter, most, answer) {
        vi: "Điểm phần {letter}, từ 0 đến {most} (Enter: giữ {answer}; ? trợ giúp):",
        en: "Points of part {letter}, 0 to {most} (Enter: keep {answer}; ? for help):",
    }
    help_ticks(number) {
        vi: "- Số của phương án: chọn phương án đó. Enter hoặc 0: không chọn, 0 điểm.\n- =3: ghi 3 điểm, khi phiếu chỉ ghi điểm mà không rõ phương án.\n- <: lùi lại một tiêu chí. >{number}: đến tiêu chí {number}. q: thoát, bản nháp được giữ.",
        en: "- An option's number ticks it. Enter or 0: none, 0 points.\n- =3: 3 points, where the sheet gives points and no option.\n- <: back by one. >{number}: to criterion {number}. q: quit, the draft is kept.",
    }
    help_stars(act) {
        vi: "- ***, ****, *****: mức thấp nhất được đạt hạng 3, 4, 5 sao ({act}).",
        en: "- ***, ****, *****: the lowest option allowed for 3, 4, 5 stars ({act}).",
    }
    help_parts() {
        vi: "- Ghi điểm của phần, ví dụ 32 hoặc 32,5.\n- <: lùi lại một phần. >B: đến phần B. q: thoát, bản nháp được giữ.",
        en: "- Type the part's points, such as 32 or 32.5.\n- <: back by one. >B: to part B. q: quit, the draft is kept.",
    }
    given(criterion, answer) { vi: "→ {criterion}: {answer}", en: "→ {criterion}: {answer}" }
    story_skipped(criterion, story) {
        vi: "Tiêu chí {criterion}: 0 điểm, không hỏi, vì tiêu chí {story} không có điểm (chỉ chấm khi sản phẩm có câu chuyện).",
        en: "Criterion {criterion}: 0 points, not asked, as criterion {story} has no points (it counts only where there is a story).",
    }
    story_first(criterion, story) {
        vi: "Tiêu chí {criterion} chỉ chấm khi tiêu chí {story} có điểm; chấm {story} trước.",
        en: "Criterion {criterion} counts only where criterion {story} has points; mark {story} first.",
    }

    // What was not understood.
    no_such_option(typed, options) {
        vi: "Không có phương án “{typed}”; chọn {options}, hoặc Enter.",
        en: "There is no option “{typed}”; tick {options}, or Enter.",
    }
    not_understood(typed) {
        vi: "Không hiểu “{typed}”; gõ ? để xem cách trả lời.",
        en: "“{typed}” is not understood; type ? to see how to answer.",
    }
    answer_as_told(typed) {
        vi: "Không hiểu “{typed}”; trả lời như ghi trong ngoặc.",
        en: "“{typed}” is not understood; answer as the brackets say.",
    }
    no_such_points(criterion, allowed) {
        vi: "Tiêu chí {criterion} chỉ cho {allowed} điểm.",
        en: "Criterion {criterion} gives {allowed} points only.",
    }
    not_points(typed, most) {
        vi: "“{typed}” không phải số điểm từ 0 đến {most}, nhiều nhất hai số lẻ.",
        en: "“{typed}” is not a number of points from 0 to {most}, two decimals at most.",
    }
    points_needed(most) { vi: "Cần số điểm từ 0 đến {most}.", en: "A number of points from 0 to {most} is needed." }
    no_such_criterion(typed) {
        vi: "Phiếu này không có tiêu chí “{typed}”.",
        en: "This sheet has no criterion “{typed}”.",
    }
    at_the_start() { vi: "Đây là câu đầu tiên.", en: "This is the first one." }

    // Before and after.
    begin(product, subject, council) {
        vi: "Phiếu đánh giá: {product} ({subject}), Hội đồng {council}",
        en: "Scoresheet: {product} ({subject}), council {council}",
    }
    by_member(code, name, pass) { vi: "Thành viên {code} {name}, lần {pass}", en: "Member {code} {name}, pass {pass}" }
    by_table(set, name, act) { vi: "Bộ tiêu chí {set} {name} ({act})", en: "Criteria {set} {name} ({act})" }
    by_parts(why) { vi: "Lưu ý: {why}.", en: "Note: {why}." }
    absent() {
        vi: "Lưu ý: phiên họp ghi thành viên này vắng mặt.",
        en: "Note: the session has this member as absent.",
    }
    knocked_out() {
        vi: "Lưu ý: Hội đồng đã kết luận loại hồ sơ này.",
        en: "Note: the council has knocked this dossier out.",
    }
    replaces(total) {
        vi: "Sửa phiếu đã có trong sổ ({total} điểm); phiếu cũ vẫn giữ.",
        en: "In place of the sheet in the ledger ({total} points); the old one is kept.",
    }
    resume(done, all, at) {
        vi: "Có bản nháp {done}/{all}. Tiếp tục từ {at}? (Enter: có; m: chấm từ đầu; q: thoát)",
        en: "There is a draft, {done}/{all}. Go on from {at}? (Enter: yes; m: anew; q: quit)",
    }
    at_criterion(number) { vi: "tiêu chí {number}", en: "criterion {number}" }
    at_review() { vi: "bước kiểm tra lại", en: "the last look" }
    other_table() {
        vi: "Có bản nháp, nhưng theo bảng tiêu chí khác với bảng nay áp dụng cho hồ sơ, nên không tiếp tục được. (m: chấm mới từ đầu; q: thoát, giữ bản nháp)",
        en: "There is a draft, but by another table of criteria than the one that now applies, so it cannot be gone on with. (m: start anew; q: quit and keep it)",
    }
    review() { vi: "Kiểm tra lại", en: "A last look" }
    review_part(letter, points, most) { vi: "Phần {letter}: {points}/{most}", en: "Part {letter}: {points}/{most}" }
    review_total(points) { vi: "Tổng điểm: {points}/100", en: "Total: {points}/100" }
    confirm(number) {
        vi: "Ghi vào sổ? (c: ghi; <: lùi; >{number}: sửa tiêu chí {number}; q: thoát, giữ nháp)",
        en: "Write it to the ledger? (y: yes; <: back; >{number}: change {number}; q: quit, keep the draft)",
    }
    confirm_parts() {
        vi: "Ghi vào sổ? (c: ghi; <: lùi; >B: sửa phần B; q: thoát, giữ nháp)",
        en: "Write it to the ledger? (y: yes; <: back; >B: change part B; q: quit, keep the draft)",
    }
    written(member, dossier, pass, total) {
        vi: "Phiếu của {member} cho hồ sơ {dossier}, lần {pass}: {total} điểm.",
        en: "Sheet of {member} on dossier {dossier}, pass {pass}: {total} points.",
    }
    kept(done, all) {
        vi: "Chưa ghi vào sổ; bản nháp {done}/{all} được giữ. Làm tiếp:",
        en: "Not written to the ledger; the draft, {done}/{all}, is kept. To go on:",
    }
    kept_other_table(done, all) {
        vi: "Chưa ghi vào sổ; bản nháp {done}/{all} được giữ nhưng theo bảng tiêu chí khác. Chấm mới từ đầu (trả lời m):",
        en: "Not written to the ledger; the draft, {done}/{all}, is kept, by another table of criteria. To start anew (answer m):",
    }
    nothing_kept() { vi: "Chưa ghi gì vào sổ.", en: "Nothing was written to the ledger." }
    command(council, member, dossier, pass, options) {
        vi: "ocop score enter {council} {member} {dossier}{pass}{options}",
        en: "ocop score enter {council} {member} {dossier}{pass}{options}",
    }

    // Choosing.
    members_missing(council) { vi: "Hội đồng {council}: thành viên còn thiếu phiếu", en: "Council {council}: members with sheets missing" }
    member_lacks(n: count, code, name, lacks) { vi: "{n}. {code} {name}: còn {lacks} hồ sơ", en: "{n}. {code} {name}: {lacks} to go" }
    has_draft() { vi: " (có bản nháp)", en: " (draft)" }
    which_member() {
        vi: "Thành viên nào? (số thứ tự hoặc mã; Enter: người đầu; q: thoát)",
        en: "Which member? (number in the list or code; Enter: the first; q: quit)",
    }
    dossiers_missing(code, name) {
        vi: "{code} {name}: hồ sơ chưa có phiếu",
        en: "{code} {name}: dossiers without a sheet",
    }
    dossier_line(n: count, code, product, subject) { vi: "{n}. {code} {product} ({subject})", en: "{n}. {code} {product} ({subject})" }
    more_dossiers(n: count) { vi: "… và {n} hồ sơ nữa", en: "… and {n} more" }
    which_dossier() {
        vi: "Hồ sơ nào? (số thứ tự, mã hồ sơ hoặc tên sản phẩm; Enter: hồ sơ đầu; q: thoát)",
        en: "Which dossier? (number in the list, code or product; Enter: the first; q: quit)",
    }
    nothing_missing(council) {
        vi: "Hội đồng {council}: không còn phiếu nào thiếu. Tiếp theo:\n  ocop score status {council}\n  ocop rate council {council}",
        en: "Council {council}: no sheet is missing. Next:\n  ocop score status {council}\n  ocop rate council {council}",
    }
    member_done(code, name) { vi: "{code} {name}: đã đủ phiếu.", en: "{code} {name}: every sheet is there." }
    dossier_done(code) { vi: "Hồ sơ {code}: đã đủ phiếu.", en: "Dossier {code}: every sheet is there." }
    sheet_there(code, member, pass, total) {
        vi: "Hồ sơ {code}: đã có phiếu lần {pass} của {member} ({total} điểm).",
        en: "Dossier {code}: the sheet of {member}, pass {pass}, is there ({total} points).",
    }
    dossier_out(code) {
        vi: "Hồ sơ {code}: Hội đồng đã kết luận loại, không phải chấm.",
        en: "Dossier {code}: the council has knocked it out, no sheet is asked for.",
    }
    not_again(code, pass, before, council) {
        vi: "Hồ sơ {code}: chưa phải chấm lần {pass}, vì điểm lần {before} chưa chênh lệch quá mức. Nếu Hội đồng vẫn chấm lại: ocop score enter {council} THÀNH-VIÊN {code} --pass {pass}",
        en: "Dossier {code}: no pass {pass} is asked for, as pass {before} is not spread too far. If the council scores it again all the same: ocop score enter {council} MEMBER {code} --pass {pass}",
    }
    all_tied(code) {
        vi: "Hồ sơ {code}: mọi thành viên chấm điểm đều có liên quan đến chủ thể nên không ai chấm.",
        en: "Dossier {code}: every scoring member is tied to the subject, so none scores it.",
    }
    tied_to_all(code, name) {
        vi: "{code} {name}: có liên quan đến chủ thể của mọi hồ sơ phải chấm nên không chấm hồ sơ nào.",
        en: "{code} {name}: tied to the subject of every dossier to be scored, so scores none.",
    }
    nothing_to_score(council) {
        vi: "Hội đồng {council}: không có hồ sơ nào phải chấm. Xem: ocop score status {council}",
        en: "Council {council}: there is no dossier to score. See: ocop score status {council}",
    }
    nothing_again(council, pass, before) {
        vi: "Hội đồng {council}: chưa có hồ sơ nào phải chấm lần {pass}, vì chưa hồ sơ nào có điểm lần {before} chênh lệch quá mức. Nếu Hội đồng vẫn chấm lại: ocop score enter {council} THÀNH-VIÊN HỒ-SƠ --pass {pass}",
        en: "Council {council}: no dossier is to be scored in pass {pass}, as none is spread too far in pass {before}. If the council scores again all the same: ocop score enter {council} MEMBER DOSSIER --pass {pass}",
    }
    several_dossiers(typed, codes) {
        vi: "“{typed}” có thể là: {codes}. Gõ mã hồ sơ.",
        en: "“{typed}” may be any of: {codes}. Type the code.",
    }

    // Why a sheet is not taken.
    tied(name, subject, ground) {
        vi: "{name} có liên quan đến chủ thể {subject} ({ground}) nên không chấm hồ sơ của chủ thể này.",
        en: "{name} is tied to {subject} ({ground}), so does not score its dossiers.",
    }
    goes_up(code) {
        vi: "Hồ sơ {code} đánh giá lại sản phẩm hạng 5 sao, gửi thẳng Trung ương, không qua Hội đồng cấp tỉnh (điểm b khoản 3 Điều 6, điểm e khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg).",
        en: "Dossier {code} re-evaluates a five-star product and goes to the ministry without a provincial council (26/2026 Art 6.3b, 7.6e).",
    }
    there_already(member, dossier, pass, total, next) {
        vi: "Sổ đã có phiếu của {member} cho hồ sơ {dossier} lần {pass}: {total} điểm. Nếu sửa theo phiếu gốc, thêm --correct --reason \"lý do\"; nếu Hội đồng chấm lại, thêm --pass {next}.",
        en: "The ledger has {member}'s sheet on {dossier}, pass {pass}: {total} points. To correct it by the signed sheet add --correct --reason \"why\"; where the council scores again add --pass {next}.",
    }
    correct_which() {
        vi: "Sửa phiếu cần ghi rõ thành viên và hồ sơ: ocop score enter HỘI-ĐỒNG THÀNH-VIÊN HỒ-SƠ --correct --reason \"lý do\"",
        en: "To correct a sheet name its member and dossier: ocop score enter COUNCIL MEMBER DOSSIER --correct --reason \"why\"",
    }
    nothing_to_correct(member, dossier, pass, command) {
        vi: "Sổ chưa có phiếu của {member} cho hồ sơ {dossier} lần {pass} nên không có gì để sửa. Nhập phiếu mới: {command}",
        en: "The ledger has no sheet of {member} on {dossier}, pass {pass}, so there is nothing to correct. To enter one: {command}",
    }
    discard_which() {
        vi: "Bỏ bản nháp cần ghi rõ thành viên và hồ sơ: ocop score enter HỘI-ĐỒNG THÀNH-VIÊN HỒ-SƠ --discard",
        en: "To throw a draft away name its member and dossier: ocop score enter COUNCIL MEMBER DOSSIER --discard",
    }
    changed_meanwhile() {
        vi: "Bảng tiêu chí của hồ sơ đã đổi trong khi nhập; chưa ghi gì vào sổ. Chạy lại lệnh để chấm theo bảng mới.",
        en: "The dossier's table of criteria changed while the sheet was typed; nothing was written. Run the command again.",
    }

    corrected_meanwhile(member, dossier, pass, total) {
        vi: "Phiếu của {member} cho hồ sơ {dossier} lần {pass} đã được sửa trong khi nhập, nay là {total} điểm; chưa ghi gì vào sổ. Xem lại phiếu gốc rồi chạy lại lệnh.",
        en: "The sheet of {member} on {dossier}, pass {pass}, was corrected while it was typed and has {total} points now; nothing was written. Look at the signed sheet and run the command again.",
    }

    // Drafts.
    no_drafts(folder) { vi: "Không có bản nháp nào ({folder}).", en: "There are no drafts ({folder})." }
    drafts(n: count, folder) { vi: "{n} bản nháp ({folder}):", en: "{n} draft(s) ({folder}):" }
    no_drafts_of(council, folder) {
        vi: "Hội đồng {council}: không có bản nháp nào ({folder}).",
        en: "Council {council}: there are no drafts ({folder}).",
    }
    draft(codes, product, pass, progress, on) {
        vi: "{codes} {product}: lần {pass}, {progress}, lưu ngày {on}",
        en: "{codes} {product}: pass {pass}, {progress}, saved on {on}",
    }
    unreadable(n: count, folder) {
        vi: "{n} tệp không đọc được ({folder}); xóa nếu không cần:",
        en: "{n} file(s) cannot be read ({folder}); delete what is not wanted:",
    }
    not_readable() { vi: "không đọc được", en: "cannot be read" }
    drafts_advice() {
        vi: "Làm tiếp: ocop score enter HỘI-ĐỒNG THÀNH-VIÊN HỒ-SƠ. Bỏ một bản: thêm --discard.",
        en: "To go on: ocop score enter COUNCIL MEMBER DOSSIER. To throw one away add --discard.",
    }
    no_draft(member, dossier, pass) {
        vi: "Không có bản nháp của {member} cho hồ sơ {dossier} lần {pass}. Xem các bản nháp: ocop score enter --drafts",
        en: "There is no draft of {member} on {dossier}, pass {pass}. See the drafts: ocop score enter --drafts",
    }
    discarded(member, dossier, pass, progress) {
        vi: "Đã bỏ bản nháp của {member} cho hồ sơ {dossier} lần {pass} ({progress}).",
        en: "The draft of {member} on {dossier}, pass {pass} ({progress}) is thrown away.",
    }
    discard_dry(member, dossier, pass, progress) {
        vi: "THỬ, chưa bỏ gì. Nếu chạy thật: bỏ bản nháp của {member} cho hồ sơ {dossier} lần {pass} ({progress}).",
        en: "DRY RUN, nothing was thrown away. For real: the draft of {member} on {dossier}, pass {pass} ({progress}).",
    }
    draft_fault(path) {
        vi: "Không lưu hoặc đọc được bản nháp ở “{path}”: đó phải là một thư mục mà bạn được ghi, trên ổ đĩa còn chỗ.",
        en: "Drafts cannot be saved or read at “{path}”: it has to be a folder that you may write in, on a disk with room.",
    }
    draft_unreadable(file, discard) {
        vi: "Bản nháp “{file}” không đọc được. Bỏ nó rồi nhập lại: {discard}",
        en: "The draft “{file}” cannot be read. Throw it away and enter the sheet again: {discard}",
    }
}
