//! The criteria, and the proof of a star: explained, what it lacks, and the council's table.

crate::catalogue! {
    // rate criteria: the list.
    criteria_title() { vi: "Bộ tiêu chí đánh giá, phân hạng sản phẩm OCOP", en: "Sets of criteria for rating OCOP products" }
    set_code() { vi: "Bộ", en: "Set" }
    set_name() { vi: "Bộ sản phẩm", en: "Product set" }
    sector() { vi: "Ngành", en: "Sector" }
    group() { vi: "Nhóm", en: "Group" }
    criteria() { vi: "Tiêu chí", en: "Criteria" }
    scored_by() { vi: "Chấm theo", en: "Scored by" }
    by_criterion() { vi: "tiêu chí", en: "criterion" }
    by_total() { vi: "tổng, phần", en: "total, part" }
    by_loaded(entry) { vi: "tiêu chí (bảng nạp, mục {entry})", en: "criterion (loaded, entry {entry})" }
    criteria_counts(new, old, withheld) {
        vi: "{new} bộ của Quyết định số 26/2026/QĐ-TTg, {old} bộ của Quyết định số 1048/QĐ-TTg (trong đó {withheld} bộ chỉ nhận tổng điểm hoặc điểm từng phần).",
        en: "{new} sets of Decision 26/2026/QĐ-TTg, {old} of Decision 1048/QĐ-TTg ({withheld} of these take totals or parts only).",
    }
    criteria_by_total() { vi: "Chỉ nhận tổng điểm hoặc điểm từng phần:", en: "Totals or parts only:" }
    withheld_missing() {
        vi: "không có bảng tiêu chí trong bản quyết định hiện có",
        en: "its table is missing from the copy of the decision at hand",
    }
    withheld_short() {
        vi: "bảng trong bản quyết định hiện có thiếu 2 điểm ở phần C, chưa đối chiếu được với bản gốc",
        en: "its table lacks 2 points of part C in the copy at hand and could not be checked against the original",
    }
    criteria_next() {
        vi: "Xem một bộ, ra tệp, hoặc nạp bảng của quyết định mới:\n  ocop rate criteria 26-11\n  ocop rate criteria 26-11 --out 26-11.csv\n  ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "See a set, write it to a file, or load the table of a new decision:\n  ocop rate criteria 26-11\n  ocop rate criteria 26-11 --out 26-11.csv\n  ocop rate criteria --load FILE.csv --cite \"what it rests on\"",
    }

    // rate criteria SET.
    criteria_of(name) { vi: "Bộ tiêu chí {name}", en: "Criteria of {name}" }
    criteria_act(act) { vi: "Căn cứ: {act}", en: "From: {act}" }
    criteria_procedure(act) {
        vi: "Khung điểm, cấp công nhận, trình tự: theo {act}",
        en: "Bands, levels and procedure: those of {act}",
    }
    criteria_from(day) { vi: "Áp dụng cho hồ sơ nộp từ ngày {day}", en: "For dossiers filed from {day}" }
    class_sector(name) { vi: "Ngành: {name}", en: "Sector: {name}" }
    class_group(name) { vi: "Nhóm: {name}", en: "Group: {name}" }
    class_subgroup(name) { vi: "Phân nhóm: {name}", en: "Subgroup: {name}" }
    class_ministry(name) { vi: "Bộ quản lý ngành: {name}", en: "Managing ministry: {name}" }
    criteria_loaded_by(entry, cite) {
        vi: "Bảng do cơ quan nạp vào sổ (mục {entry}; {cite}), dùng trước bảng dựng sẵn",
        en: "Loaded by the office (entry {entry}; {cite}), used before the built-in table",
    }
    criteria_loaded(entry, cite) {
        vi: "Bảng do cơ quan nạp vào sổ (mục {entry}; {cite})",
        en: "Loaded by the office (entry {entry}; {cite})",
    }
    criteria_out(text) { vi: "Hồ sơ bị loại: {text}.", en: "Disqualified: {text}." }
    criteria_part(letter, name, points) { vi: "PHẦN {letter}: {name} ({points} điểm)", en: "PART {letter}: {name} ({points} points)" }
    criterion_number() { vi: "Số", en: "No." }
    criterion_or_option() { vi: "Tiêu chí, phương án", en: "Criterion, options" }
    points() { vi: "Điểm", en: "Points" }
    minimum_for() { vi: "Tối thiểu", en: "Minimum" }
    at_most(points) { vi: "≤ {points}", en: "≤ {points}" }
    criterion_note(text) { vi: "Ghi chú: {text}", en: "Note: {text}" }
    branch(letter) { vi: "[nhánh {letter}] ", en: "[branch {letter}] " }
    criteria_marks() {
        vi: "***, ****, *****: phương án thấp nhất được chấp nhận để đạt 3, 4, 5 sao. Không chọn phương án nào là 0 điểm.",
        en: "***, ****, *****: the lowest option allowed for 3, 4, 5 stars. No option ticked is 0 points.",
    }
    criteria_hash(sha256) { vi: "SHA-256 của bảng: {sha256}", en: "SHA-256 of the table: {sha256}" }
    criteria_namesake(code, act) {
        vi: "Bộ cùng tên của Quyết định số {act}: ocop rate criteria {code}",
        en: "The set of this name under {act}: ocop rate criteria {code}",
    }
    criteria_withheld(code, name, why) {
        vi: "Bộ {code} ({name}) không có bảng tiêu chí để in: {why}. Hồ sơ của bộ này nhập tổng điểm hoặc điểm từng phần; khi có bản đủ: ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "There is no table of {code} ({name}) to print: {why}. Its dossiers take totals or parts; once a whole copy is at hand: ocop rate criteria --load FILE.csv --cite \"what it rests on\"",
    }
    criteria_not_published(act) {
        vi: "Quyết định số {act}: bảng tiêu chí từng bộ sản phẩm không có trong nguồn công khai, nên chỉ nhận tổng điểm hoặc điểm từng phần",
        en: "Decision {act}: the tables of its sets are in no public source, so it takes totals or parts only",
    }
    criteria_load_advice() {
        vi: "Khi có bảng: ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "Once a table is at hand: ocop rate criteria --load FILE.csv --cite \"what it rests on\"",
    }
    criteria_several(typed, list) {
        vi: "“{typed}” không phải tên đầy đủ của bộ nào. Các bộ có chữ này:\n{list}\nGõ mã của bộ, ví dụ: ocop rate criteria 26-11",
        en: "“{typed}” is no set's whole name. Sets that have these words:\n{list}\nType a set's code, such as: ocop rate criteria 26-11",
    }
    criteria_near(typed, near) {
        vi: "Không có bộ sản phẩm “{typed}”. Có phải “{near}” không? Xem tất cả: ocop rate criteria",
        en: "There is no product set “{typed}”. Did you mean “{near}”? See them all: ocop rate criteria",
    }
    criteria_unknown(typed) {
        vi: "Không có bộ sản phẩm “{typed}”. Xem tất cả: ocop rate criteria",
        en: "There is no product set “{typed}”. See them all: ocop rate criteria",
    }

    // rate criteria --load.
    criteria_only_load() {
        vi: "--dry-run và --reason chỉ dùng khi nạp bảng: ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "--dry-run and --reason go with loading a table: ocop rate criteria --load FILE.csv --cite \"what it rests on\"",
    }
    loaded(name, n) { vi: "Bộ {name}: {n} tiêu chí. ", en: "{name}: {n} criteria. " }
    loaded_from(day) {
        vi: "Dùng trước bảng dựng sẵn cho hồ sơ nộp từ ngày {day}; phiếu và kết quả đã có giữ bảng cũ.",
        en: "Used before the built-in table for dossiers filed from {day}; sheets and results that are there keep theirs.",
    }
    loaded_always() {
        vi: "Dùng trước bảng dựng sẵn cho mọi hồ sơ chấm từ nay; phiếu và kết quả đã có giữ bảng cũ.",
        en: "Used before the built-in table for whatever is marked from now on; sheets and results that are there keep theirs.",
    }
    loaded_new_from(day) {
        vi: "Dùng cho hồ sơ nộp từ ngày {day}; phiếu và kết quả đã có giữ như cũ.",
        en: "Used for dossiers filed from {day}; sheets and results that are there stay as they are.",
    }
    loaded_new_always() {
        vi: "Dùng cho mọi hồ sơ chấm từ nay; phiếu và kết quả đã có giữ như cũ.",
        en: "Used for whatever is marked from now on; sheets and results that are there stay as they are.",
    }
    loaded_new_code(code) {
        vi: "\n  {code} là bộ mới: ghi mã này ở cột bo_san_pham của danh sách.",
        en: "\n  {code} is a new set: give this code in the roster's column bo_san_pham.",
    }
    loaded_next(code, day) {
        vi: "Tiếp theo, xem lại bảng đã nạp:\n  ocop rate criteria {code}{day}",
        en: "Next, look at the table as loaded:\n  ocop rate criteria {code}{day}",
    }
    rubric_advice() {
        vi: "Sửa tệp rồi nạp lại. Mẫu của tệp: ocop rate criteria 26-11 --out mau.csv",
        en: "Mend the file and load it again. A model of such a file: ocop rate criteria 26-11 --out model.csv",
    }
    rubric_headings() {
        vi: "dòng đầu phải là loai,so,diem,sao,nhanh,nhan,nhan_en, cách nhau bằng dấu phẩy",
        en: "the first line must be loai,so,diem,sao,nhanh,nhan,nhan_en, with commas between",
    }
    rubric_kind(found) {
        vi: "cột loai: “{found}” không phải loại dòng; cần bo, quyet_dinh, thu_tuc, hieu_luc, lop, bi_loai, phan, muc, tieu_chi, phuong_an hoặc ghi_chu",
        en: "column loai: “{found}” is no kind of row; expected bo, quyet_dinh, thu_tuc, hieu_luc, lop, bi_loai, phan, muc, tieu_chi, phuong_an or ghi_chu",
    }
    rubric_cell(heading, found, expected) {
        vi: "cột {heading}: “{found}” không đúng; cần {expected}",
        en: "column {heading}: “{found}” is not right; expected {expected}",
    }
    expects_points() { vi: "số điểm nguyên", en: "whole points" }
    expects_star() { vi: "3, 4, 5 hoặc để trống", en: "3, 4, 5 or nothing" }
    expects_branch() { vi: "a, b hoặc để trống", en: "a, b or nothing" }
    expects_label() { vi: "nội dung của phương án", en: "what the option says" }
    expects_code() { vi: "mã bộ sản phẩm, ví dụ 26-11", en: "the set's code, such as 26-11" }
    expects_act() { vi: "số và năm của quyết định, ví dụ 26/2026", en: "the act's number and year, such as 26/2026" }
    expects_procedure() {
        vi: "1048/2019, 148/2023, 1489/2025 hoặc 26/2026",
        en: "1048/2019, 148/2023, 1489/2025 or 26/2026",
    }
    expects_day() { vi: "ngày dạng 2026-05-22", en: "a day such as 2026-05-22" }
    expects_part() { vi: "A, B hoặc C", en: "A, B or C" }
    expects_criterion() { vi: "số của tiêu chí, ví dụ 6.1.1", en: "the criterion's number, such as 6.1.1" }
    expects_note() {
        vi: "bi-loai, dung, yeu-cau, khong-danh-gia, cau-chuyen, nhanh hoặc can-cu",
        en: "bi-loai, dung, yeu-cau, khong-danh-gia, cau-chuyen, nhanh or can-cu",
    }
    rubric_order(what) {
        vi: "dòng “{what}” đứng sai chỗ: phương án và ghi chú theo sau tiêu chí của nó, tiêu chí theo sau phần",
        en: "the row “{what}” stands in the wrong place: options and notes follow their criterion, criteria their part",
    }
    rubric_no_set() { vi: "thiếu dòng bo: mã và tên bộ sản phẩm", en: "the row bo is missing: the set's code and name" }
    rubric_no_act() {
        vi: "thiếu dòng quyet_dinh: số và năm của quyết định, ví dụ 26/2026",
        en: "the row quyet_dinh is missing: the act's number and year, such as 26/2026",
    }
    rubric_procedure(act) {
        vi: "bản ocop này chưa có thủ tục của Quyết định {act}; thêm ngay sau dòng này một dòng cho biết khung điểm, cấp công nhận và trình tự theo quyết định nào, ví dụ thu_tuc,26/2026,,,,,",
        en: "this ocop has no procedure of {act}; add a row after this one that names the act whose bands, levels and procedure apply, such as thu_tuc,26/2026,,,,,",
    }
    rubric_twice(number) { vi: "tiêu chí {number} ghi hai lần", en: "criterion {number} stands twice" }
    rubric_no_options(number) { vi: "tiêu chí {number} không có phương án nào", en: "criterion {number} has no options" }
    rubric_max(number, told, highest) {
        vi: "tiêu chí {number} ghi tối đa {told} điểm nhưng phương án cao nhất là {highest} điểm",
        en: "criterion {number} says at most {told} points but its highest option gives {highest}",
    }
    rubric_number(found, next) {
        vi: "cột so: “{found}” không đúng; cần {next}: các phương án của một tiêu chí đánh số 1, 2, 3 liên tiếp",
        en: "column so: “{found}” is not right; expected {next}: a criterion's options are numbered 1, 2, 3 in turn",
    }
    rubric_minimum(number) {
        vi: "tiêu chí {number}: mức tối thiểu của một hạng sao ghi hai lần, hoặc không cao hơn mức của hạng thấp hơn",
        en: "criterion {number}: a star's minimum is given twice, or is no higher than that of a lower star",
    }
    rubric_sum(part, sum, limit) {
        vi: "phần {part} cộng được {sum} điểm, quyết định cho {limit} điểm",
        en: "part {part} adds up to {sum} points, the decision gives it {limit}",
    }
    rubric_story(number, story) {
        vi: "tiêu chí {number} chỉ chấm khi tiêu chí {story} có điểm, nhưng không có tiêu chí {story}",
        en: "criterion {number} counts only with criterion {story}, which is not there",
    }

    // rate explain.
    explain_out(council, text, paper) {
        vi: "Hội đồng {council} kết luận {text}{paper}.",
        en: "The council {council} concluded: {text}{paper}.",
    }
    explain_out_ends() {
        vi: "Hồ sơ bị loại thì không đánh giá tiếp và không xếp hạng, dù được bao nhiêu điểm.",
        en: "A dossier that is knocked out is not evaluated further and has no star, whatever its points.",
    }
    sheets_of_out() { vi: "Phiếu giữ trong sổ, không tính:", en: "Sheets kept in the ledger, not counted:" }
    explain_answer(council, on) { vi: "Hội đồng {council}, kết quả ngày {on}.", en: "Council {council}, result of {on}." }
    explain_written(council, pass, on) {
        vi: "Hội đồng {council}, lần chấm {pass}, lấy ý kiến bằng văn bản, kết quả lập ngày {on}.",
        en: "Council {council}, pass {pass}, by written opinion, result of {on}.",
    }
    not_rated_by(code) {
        vi: "Hồ sơ chưa được phân hạng. Xem tiến độ chấm điểm: ocop score status {code}",
        en: "This dossier is not rated yet. See how the scoring goes: ocop score status {code}",
    }
    no_day() { vi: "(chưa có)", en: "(none yet)" }
    written() { vi: "lấy ý kiến bằng văn bản", en: "by written opinion" }
    at_place(place) { vi: "tại {place}", en: "at {place}" }
    minutes(number) { vi: "biên bản số {number}", en: "minutes {number}" }
    presided(name) { vi: "chủ trì: {name}", en: "chaired by {name}" }
    session_more(text) { vi: "Phiên họp: {text}.", en: "Session: {text}." }
    consultation_more(text) { vi: "Phiên lấy ý kiến: {text}.", en: "Consultation: {text}." }
    tied(names) {
        vi: "Có liên quan đến chủ thể, không chấm và không tính vào số phiếu: {names}",
        en: "Tied to the subject, does not score and is not counted: {names}",
    }
    absent(names) { vi: "Vắng mặt, không có phiếu: {names}", en: "Absent, no sheet: {names}" }
    not_answered(names) { vi: "Chưa trả lời: {names}", en: "No answer: {names}" }
    answered_late(names) {
        vi: "Trả lời sau ngày lập kết quả, phiếu không được tính: {names}",
        en: "Answered after the result was drawn up, not counted: {names}",
    }
    without_sheet(names) { vi: "Chưa có phiếu: {names}", en: "No sheet: {names}" }
    in_the_way() { vi: "Chưa phân hạng được vì:", en: "It cannot be rated yet:" }
    explain_so_far() { vi: "Tạm tính theo các phiếu đã có:", en: "As the sheets stand so far:" }
    explain_stale(code) {
        vi: "Lưu ý: phiếu, ngày họp hoặc kết luận đã thay đổi sau khi phân hạng; kết quả trên theo phiếu và kết luận lúc đó. Phân hạng lại: ocop rate council {code}",
        en: "Note: sheets, session or conclusion changed after it was rated; the result above is by those of then. Rate again: ocop rate council {code}",
    }
    by_paper(paper, mean) {
        vi: "Kết quả không kèm phiếu, theo văn bản số {paper}: {mean} điểm.",
        en: "A result without sheets, by the paper {paper}: {mean} points.",
    }
    by_no_paper(mean) {
        vi: "Kết quả không kèm phiếu, chưa ghi số văn bản: {mean} điểm.",
        en: "A result without sheets, the number of its paper not recorded: {mean} points.",
    }
    explain_band(star, cite) { vi: "Khung điểm: hạng {star} sao ({cite}).", en: "Band of points: {star} star(s) ({cite})." }
    appendix_two() { vi: "Phụ lục II", en: "Appendix II" }
    minima_none(act) {
        vi: "{act}: không có bảng yêu cầu tối thiểu theo cấp độ sao để xét.",
        en: "Under {act} there is no table of star minima to test.",
    }
    minima_untested() {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: chưa xét, vì phiếu chỉ có tổng điểm hoặc điểm từng phần và Hội đồng chưa ghi kết luận.",
        en: "Star minima: not tested, since the sheets give totals or parts only and the council recorded no conclusion.",
    }
    minima_no_conclusion(council, dossier) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: chưa xét; quy định minima = recorded xét theo kết luận của Hội đồng, nay chưa ghi: ocop register conclusion {council} {dossier} --minima SAO",
        en: "Star minima: not tested; by the policy minima = recorded they rest on the council's conclusion, which is not recorded yet: ocop register conclusion {council} {dossier} --minima STAR",
    }
    minima_paper() {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: không xét ở đây, kết quả theo văn bản của cơ quan đánh giá.",
        en: "Star minima: not tested here, the result is as it was told.",
    }
    minima_tested(act, star) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): điểm của các phiếu cho phép đến hạng {star} sao.",
        en: "Star minima ({act}): the members' marks allow up to {star} stars.",
    }
    minima_tested_none(act) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): điểm của các phiếu không đủ yêu cầu của hạng 3 sao.",
        en: "Star minima ({act}): the members' marks do not meet even those of three stars.",
    }
    minima_recorded(act, star, paper, missed) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): Hội đồng kết luận{paper} đạt đến hạng {star} sao{missed}.",
        en: "Star minima ({act}): the council concluded{paper} that they are met up to {star} stars{missed}.",
    }
    minima_recorded_none(act, paper, missed) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): Hội đồng kết luận{paper} không đủ yêu cầu của hạng 3 sao{missed}.",
        en: "Star minima ({act}): the council concluded{paper} that not even those of three stars are met{missed}.",
    }
    concluded_to(star) { vi: "đạt yêu cầu tối thiểu đến hạng {star} sao", en: "the minima are met up to {star} stars" }
    concluded_none() {
        vi: "không đủ yêu cầu tối thiểu của hạng 3 sao",
        en: "not even the minima of three stars are met",
    }
    minima_missed(list) { vi: "; chưa đạt: {list}", en: "; missed: {list}" }
    minima_concluded(paper, said, missed, how) {
        vi: "Hội đồng kết luận{paper}: {said}{missed} (không dùng để xét vì quy định minima = {how}).",
        en: "The council concluded{paper}: {said}{missed} (not used, since the policy minima = {how}).",
    }
    star_kept(star) {
        vi: "Kết quả: hạng {star} sao, đủ khung điểm và yêu cầu tối thiểu.",
        en: "Result: {star} star(s), by both the band and the minima.",
    }
    star_lowered(star, band, missed) {
        vi: "Kết quả: hạng {star} sao: điểm thuộc khung {band} sao nhưng thiếu yêu cầu tối thiểu{missed}.",
        en: "Result: {star} star(s): the points are in the band of {band}, but minima are missed{missed}.",
    }
    star_told_below(star, band, reason) {
        vi: "Kết quả: hạng {star} sao theo cơ quan đánh giá, thấp hơn khung điểm {band} sao{reason}.",
        en: "Result: {star} star(s) as told, below the band of {band}{reason}.",
    }
    the_result() { vi: "kết quả của Hội đồng", en: "the council's result" }
    the_decision() { vi: "quyết định", en: "the decision" }
    deadline_open(last, what) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), xét theo {what}; chưa có.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg), tested on {what}; there is none yet.",
    }
    deadline_kept(last, what, day) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg); {what} ngày {day}: trong hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg); {what} of {day}: kept.",
    }
    deadline_missed(last, what, day) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg); {what} ngày {day}: quá hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg); {what} of {day}: past it.",
    }
    deadline_overdue(last, what) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), xét theo {what}: chưa có, đã quá hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg), tested on {what}: there is none and the day is past.",
    }
    deadline_next(code) {
        vi: " Nộp lại theo quyết định mới (ocop register dossier {code} --refile --filed NGÀY --reason LÝ-DO), hoặc ghi lý do vẫn xử lý theo quyết định cũ (--past-deadline --reason LÝ-DO).",
        en: " File it anew (ocop register dossier {code} --refile --filed DAY --reason WHY), or record why it is finished under the old acts (--past-deadline --reason WHY).",
    }
    deadline_override(reason) {
        vi: " Vẫn xử lý theo quyết định cũ vì: {reason}.",
        en: " Finished under the old acts because: {reason}.",
    }
    spread_told(found, highest, lowest, allowed) {
        vi: "Mức chênh lệch điểm: {found} (cao nhất: {highest}; thấp nhất: {lowest}); được phép đến {allowed}.",
        en: "Spread: {found} (highest: {highest}; lowest: {lowest}); up to {allowed} allowed.",
    }
    spread_none(allowed) {
        vi: "Mức chênh lệch điểm: các phiếu bằng nhau; được phép đến {allowed}.",
        en: "Spread: the sheets are level; up to {allowed} allowed.",
    }
    spread_free(found) { vi: "Mức chênh lệch điểm: {found}; không giới hạn.", en: "Spread: {found}; not limited." }
    quorum_told(scored, voters, needed) {
        vi: "Số phiếu: {scored} trên {voters} thành viên biểu quyết; cần ít nhất {needed}.",
        en: "Sheets: {scored} of {voters} voting members; at least {needed} needed.",
    }
    chair_scored(name) { vi: " Có phiếu của người chủ trì ({name}).", en: " The chair's is among them ({name})." }
    chair_did_not(name) { vi: " Thiếu phiếu của người chủ trì ({name}).", en: " The chair's is missing ({name})." }
    no_chair() { vi: " Chưa rõ người chủ trì.", en: " The chair is not known." }
    earlier_pass(pass, count, mean, spread) {
        vi: "Lần chấm {pass} (giữ trong sổ, không tính): {count} phiếu, trung bình {mean}, chênh lệch {spread}.",
        en: "Pass {pass} (kept, not counted): {count} sheet(s), mean {mean}, spread {spread}.",
    }
    minima_counts(code, all, met, missed, beyond) {
        vi: "Bộ tiêu chí {code} có {all} yêu cầu tối thiểu: đạt {met}; chưa đạt {missed} trong khung điểm và {beyond} của hạng cao hơn.",
        en: "{code} has {all} star minima: {met} met; {missed} missed within the band and {beyond} of higher stars.",
    }
    minima_in_the_way() { vi: "Yêu cầu tối thiểu chưa đạt, làm giảm hạng:", en: "Minima missed, which lower the star:" }
    minima_by_marks() {
        vi: "Theo điểm của các phiếu (đối chiếu với kết luận của Hội đồng), chưa đạt:",
        en: "By the members' marks, beside the council's conclusion, missed:",
    }
    minima_by_marks_alone() { vi: "Theo điểm của các phiếu, chưa đạt:", en: "By the members' marks, missed:" }
    minima_all() { vi: "Mọi yêu cầu tối thiểu:", en: "Every star minimum:" }
    minima_given() { vi: "Thành viên chọn khác nhau ở:", en: "Where the members differ:" }
    gave_option(option, points, names) {
        vi: "phương án {option} ({points} điểm): {names}",
        en: "option {option} ({points} point(s)): {names}",
    }
    gave_points(points, names) { vi: "{points} điểm, không ghi phương án: {names}", en: "{points} point(s), no option told: {names}" }
    gave_nothing(names) { vi: "không chọn phương án nào (0 điểm): {names}", en: "no option ticked (0 points): {names}" }
    criterion() { vi: "Tiêu chí", en: "Criterion" }
    for_star() { vi: "Sao", en: "Stars" }
    least_option() { vi: "Cần ít nhất", en: "At least" }
    sheets_points() { vi: "Điểm các phiếu", en: "Sheets" }
    lowest() { vi: "Phiếu thấp nhất", en: "Lowest" }
    sheets_reaching() { vi: "Số phiếu đạt", en: "Reaching it" }
    median() { vi: "Phiếu đứng giữa", en: "Median" }
    result() { vi: "Kết quả", en: "Result" }
    met() { vi: "đạt", en: "met" }
    not_met() { vi: "chưa đạt", en: "missed" }
    from_points(points, label) { vi: "{points} điểm: {label}", en: "{points}: {label}" }
    explain_beside() { vi: "Để đối chiếu, không tính vào điểm trung bình:", en: "Beside it, never averaged in:" }
    whose() { vi: "Của", en: "Of" }
    proposes() { vi: "Đề nghị hạng", en: "Proposes" }
    paper() { vi: "Văn bản", en: "Paper" }
    self_score() { vi: "Chủ thể tự chấm", en: "subject's own" }
    team_review() { vi: "Tổ tư vấn", en: "advisory team" }
    next_gap(code) {
        vi: "Xem còn thiếu gì để đạt hạng kế tiếp: ocop rate gap {code}",
        en: "See what the next star lacks: ocop rate gap {code}",
    }

    // rate gap.
    expected_star() { vi: "Cần 2, 3, 4 hoặc 5 (sao).", en: "Expected 2, 3, 4 or 5 (stars)." }
    gap_title(code, product, subject, star) {
        vi: "Hồ sơ {code}: {product} ({subject}) còn thiếu gì để đạt hạng {star} sao",
        en: "Dossier {code}: {product} ({subject}), what {star} star(s) lack",
    }
    of_council(code) { vi: "phiếu của Hội đồng {code}", en: "the sheets of the council {code}" }
    of_any_council() { vi: "phiếu của Hội đồng", en: "a council's sheets" }
    of_team() { vi: "kết quả thẩm định của Tổ tư vấn", en: "the advisory team's review" }
    of_subject() { vi: "điểm chủ thể tự chấm", en: "the subject's own score" }
    gap_none(code) {
        vi: "Hồ sơ {code} chưa có điểm nào: chưa có phiếu của Hội đồng, kết quả thẩm định của Tổ tư vấn hay điểm tự chấm. Nhập phiếu: ocop score import TỆP.csv --council MÃ-HỘI-ĐỒNG",
        en: "Dossier {code} has no points yet: no council's sheets, no advisory team's review, no self-score. Read sheets in: ocop score import FILE.csv --council COUNCIL",
    }
    gap_none_of(code, whose) {
        vi: "Hồ sơ {code} chưa có {whose}. Bỏ --of để tính trên điểm đang có.",
        en: "Dossier {code} lacks {whose}. Leave --of out to reckon on what there is.",
    }
    gap_now(whose, count, mean, star) {
        vi: "Tính trên {whose}: {count} phiếu, trung bình {mean} điểm, nay là hạng {star} sao.",
        en: "Reckoned on {whose}: {count} sheet(s), mean {mean}, now {star} star(s).",
    }
    gap_now_answer(council, points, star) {
        vi: "Tính trên kết quả của Hội đồng {council}, không kèm phiếu: {points} điểm, hạng {star} sao.",
        en: "Reckoned on the result of the council {council}, which came without sheets: {points} points, {star} star(s).",
    }
    gap_now_unconcluded(whose, count, mean, star) {
        vi: "Tính trên {whose}: {count} phiếu, trung bình {mean} điểm; theo phiếu là hạng {star} sao, nhưng chưa xếp hạng được vì Hội đồng chưa ghi kết luận về yêu cầu tối thiểu.",
        en: "Reckoned on {whose}: {count} sheet(s), mean {mean}; by the sheets {star} star(s), but it has none until the council's conclusion on the minima is recorded.",
    }
    gap_now_alone(whose, points, star) {
        vi: "Tính trên {whose}: {points} điểm, ứng với hạng {star} sao.",
        en: "Reckoned on {whose}: {points} points, which would be {star} star(s).",
    }
    gap_reached(star) {
        vi: "Đã đủ điểm và yêu cầu tối thiểu của hạng {star} sao, không thiếu gì.",
        en: "Points and minima of {star} star(s) are there: nothing is missing.",
    }
    gap_reached_by_marks(star) {
        vi: "Theo điểm các phiếu thì đã đủ điểm và yêu cầu tối thiểu của hạng {star} sao.",
        en: "By the members' marks the points and minima of {star} star(s) are there.",
    }
    gap_reached_concluded(star, said) {
        vi: "Đã đủ điểm của hạng {star} sao; Hội đồng kết luận {said}.",
        en: "The points of {star} star(s) are there; the council concluded that {said}.",
    }
    gap_reached_points(star) { vi: "Đã đủ điểm của hạng {star} sao.", en: "The points of {star} star(s) are there." }
    gap_points_there(band) { vi: "Đã đủ {band} điểm, nhưng thiếu yêu cầu tối thiểu.", en: "The {band} points are there, but minima are missed." }
    gap_told_below(band, reason) {
        vi: "Đã đủ {band} điểm, nhưng cơ quan đánh giá xếp hạng thấp hơn{reason}.",
        en: "The {band} points are there, but a lower star was told{reason}.",
    }
    gap_decided(code) {
        vi: "Đã có quyết định theo kết quả này nên phiếu và kết luận không đổi nữa (xem: ocop show {code}). Muốn lên hạng, lập hồ sơ nâng hạng, ghi “nâng hạng” ở cột loai_ho_so: ocop register roster TỆP.csv --year NĂM",
        en: "A decision rests on this result, so its sheets and conclusion change no more (see: ocop show {code}). For a higher star file an upgrade, with “nâng hạng” in the column loai_ho_so: ocop register roster FILE.csv --year YEAR",
    }
    gap_points(points) { vi: "{points} điểm", en: "{points} points" }
    gap_mean_points(mean, sum, count) {
        vi: "{mean} điểm trung bình, tức {sum} điểm trên {count} phiếu",
        en: "{mean} points of the mean, that is {sum} over {count} sheets",
    }
    gap_no_points() { vi: "không thiếu điểm", en: "no points" }
    gap_lacks(star) { vi: "Để đạt hạng {star} sao còn thiếu:", en: "For {star} star(s) it lacks:" }
    gap_lacks_minima(n) { vi: "Yêu cầu tối thiểu: {n} tiêu chí", en: "Criteria with a missed minimum: {n}" }
    gap_lacks_no_minima() { vi: "Yêu cầu tối thiểu: không thiếu", en: "Minima: none missed" }
    gap_lacks_none_by_marks() {
        vi: "Theo điểm các phiếu, yêu cầu tối thiểu: không thiếu",
        en: "By the members' marks no minimum is missed",
    }
    gap_lacks_by_marks(n) {
        vi: "Theo điểm các phiếu, yêu cầu tối thiểu chưa đạt: {n} tiêu chí",
        en: "By the members' marks, criteria with a missed minimum: {n}",
    }
    gap_lacks_conclusion(said, missed) {
        vi: "Yêu cầu tối thiểu: Hội đồng kết luận {said}{missed}.",
        en: "Minima: the council concluded that {said}{missed}.",
    }
    gap_conclude_anew(council, dossier, star) {
        vi: "Hội đồng phải kết luận lại: ocop register conclusion {council} {dossier} --minima {star} --reason \"lý do\"",
        en: "It must conclude anew: ocop register conclusion {council} {dossier} --minima {star} --reason \"why\"",
    }
    gap_lacks_points(needs, band) { vi: "Điểm: {needs} (cần từ {band})", en: "Points: {needs} (from {band} on)" }
    gap_lacks_only(star, needs, band) {
        vi: "Để đạt hạng {star} sao (từ {band} điểm) còn thiếu {needs}.",
        en: "For {star} star(s) (from {band} points) it lacks {needs}.",
    }
    gap_first() { vi: "Trước hết, các yêu cầu tối thiểu (bắt buộc):", en: "First the minima, which are compulsory:" }
    gap_then(needs) {
        vi: "Sau đó còn thiếu {needs}; cách nâng ít điểm nhất:",
        en: "Then {needs} are still missing; the way that raises the fewest:",
    }
    gap_then_at_once(needs) { vi: "Thiếu {needs}; cách nâng ít điểm nhất:", en: "{needs} missing; the way that raises the fewest:" }
    gap_no_way(most) {
        vi: "Nâng mọi tiêu chí lên mức cao nhất cũng chỉ được {most} điểm, không đủ.",
        en: "With every criterion at its highest there are {most} points, which is not enough.",
    }
    gap_all_there_is() {
        vi: "Các tiêu chí còn nâng được, lên một phương án, nhiều điểm trước:",
        en: "Criteria that can still be raised, one option up, most to gain first:",
    }
    gap_others() {
        vi: "Hoặc chọn trong các tiêu chí khác, lên một phương án, nhiều điểm trước:",
        en: "Or choose among other criteria, one option up, most to gain first:",
    }
    gap_more(n) { vi: "Còn {n} tiêu chí khác; xem cả: --all", en: "Other criteria not shown: {n}; see them with --all" }
    gap_minima_suffice() { vi: "Đủ các yêu cầu tối thiểu trên thì cũng đủ điểm.", en: "With these minima the points are there too." }
    gap_order() {
        vi: "Thứ tự: yêu cầu tối thiểu trước vì bắt buộc, ít điểm trước; rồi đến cách nâng ít điểm nhất đủ khung điểm, trong đó ít tiêu chí nhất.",
        en: "Order: minima first since they are compulsory, fewest points first; then the way to the band that raises the fewest points, and of such the fewest criteria.",
    }
    gap_step(count) {
        vi: "“Từ” là điểm của phiếu đứng giữa; lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the median sheet's; an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_step_either(count) {
        vi: "“Từ” là điểm của phiếu đứng giữa, hoặc của phiếu thấp nhất nếu phiếu đứng giữa đã ở mức đó; lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the median sheet's, or the lowest one's where the median has as much; an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_step_lowest(count) {
        vi: "“Từ” là điểm của phiếu thấp nhất, vì mọi phiếu phải đạt yêu cầu tối thiểu (minima = every); lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the lowest sheet's, since every sheet must reach the minima (minima = every); an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_recorded() {
        vi: "Sổ xét yêu cầu tối thiểu theo kết luận của Hội đồng (minima = recorded), không theo điểm từng tiêu chí.",
        en: "Minima rest on the council's conclusion here (minima = recorded), not on marks.",
    }
    gap_conclude(council, dossier, star) {
        vi: "Sổ xét yêu cầu tối thiểu theo kết luận của Hội đồng (minima = recorded). Khi Hội đồng kết luận đạt đến hạng {star} sao: ocop register conclusion {council} {dossier} --minima {star}",
        en: "Minima rest on the council's conclusion here (minima = recorded). Once it concludes that they are met up to {star} stars: ocop register conclusion {council} {dossier} --minima {star}",
    }
    gap_send_up() {
        vi: "Theo quy định send-up = points, từ 90 điểm là gửi Trung ương, dù chưa đủ yêu cầu tối thiểu của hạng 5 sao.",
        en: "By the policy send-up = points, 90 points alone send it up, five-star minima or not.",
    }
    gap_totals() {
        vi: "Chỉ có tổng điểm hoặc điểm từng phần, nên chỉ tính được điểm, chưa biết thiếu yêu cầu tối thiểu nào.",
        en: "There are totals or parts only, so that points can be told and missed minima cannot.",
    }
    gap_wants_marks() {
        vi: "Nhập điểm theo từng tiêu chí để tính đủ.",
        en: "Read points by criterion in for the whole.",
    }
    gap_no_table(act) {
        vi: "Bảng tiêu chí của Quyết định số {act} không có trong nguồn công khai, nên chỉ tính được điểm.",
        en: "The tables of criteria of {act} are in no public source, so points alone can be told.",
    }
    gap_no_minima(act) {
        vi: "Quyết định số {act} không có yêu cầu tối thiểu theo cấp độ sao: chỉ xét điểm.",
        en: "Under {act} there are no star minima: points alone count.",
    }
    gap_from() { vi: "Từ", en: "From" }
    gap_to() { vi: "Lên", en: "To" }
    gap_gain() { vi: "Thêm", en: "Gain" }

    // report council.
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
    of_regime(n, act) { vi: "{n} hồ sơ theo Quyết định số {act}", en: "{n} under {act}" }
    kinds_mixed() { vi: "Phiếu của đợt này không cùng một cách chấm:", en: "The sheets of this round are of several kinds:" }
    so_many(n, kind) { vi: "{n} hồ sơ chấm {kind}", en: "{n} dossier(s) {kind}" }
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
