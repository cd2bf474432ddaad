//! What is said of criteria: `ocop rate criteria`.

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
    loaded(name, n: count) { vi: "Bộ {name}: {n} tiêu chí. ", en: "{name}: {n} criteria. " }
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
}
