//! What a cell does not say that it should.

crate::catalogue! {
    formula_not_reckoned() {
        vi: "công thức chưa được tính nên ô không có giá trị; mở tệp bằng Excel, lưu lại rồi nhập, hoặc ghi giá trị vào ô",
        en: "the formula has not been reckoned and its cell holds no value; open the file in Excel and save it, or write the value in the cell",
    }
    not_points(got) {
        vi: "không phải điểm; cần số từ 0 đến 100, nhiều nhất hai số lẻ; đang ghi “{got}”",
        en: "not points; expected 0 to 100 with at most two decimals; got “{got}”",
    }
    points_too_fine(got) {
        vi: "điểm chỉ có nhiều nhất hai số lẻ; đang ghi “{got}”",
        en: "points have at most two decimals; got “{got}”",
    }
    points_too_fine_or_parted(got) {
        vi: "điểm chỉ có nhiều nhất hai số lẻ, không dùng dấu phân cách hàng nghìn; đang ghi “{got}”",
        en: "points have at most two decimals and no thousands sign; got “{got}”",
    }
    points_out_of_range(got) {
        vi: "điểm phải từ 0 đến 100; đang ghi “{got}”",
        en: "points are 0 to 100; got “{got}”",
    }
    not_date(got) {
        vi: "không phải ngày; cần dạng 28/12/2020 hoặc 2020-12-28; đang ghi “{got}”",
        en: "not a day; expected 28/12/2020 or 2020-12-28; got “{got}”",
    }
    no_such_day(got) {
        vi: "không có ngày này trong lịch; đang ghi “{got}”",
        en: "no such day; got “{got}”",
    }
    two_digit_year(got) {
        vi: "năm phải đủ bốn chữ số; đang ghi “{got}”",
        en: "the year needs four digits; got “{got}”",
    }
    imprecise_date(got) {
        vi: "cần đủ ngày, tháng, năm; đang ghi “{got}”",
        en: "day, month and year are needed; got “{got}”",
    }
    serial_date(got, since_1900, since_1904) {
        vi: "đây là số ngày của Excel: {since_1900} nếu tệp tính từ năm 1900 (thường gặp), {since_1904} nếu tính từ năm 1904; định dạng lại ô là ngày rồi lưu lại, hoặc ghi ngày; đang ghi “{got}”",
        en: "a spreadsheet's number for a day: {since_1900} if the file counts from 1900 (as most do), {since_1904} if from 1904; format the cell as a date and save again, or write the day; got “{got}”",
    }
    date_out_of_range(got) {
        vi: "năm phải từ 1990 đến 2100; đang ghi “{got}”",
        en: "the year must be from 1990 to 2100; got “{got}”",
    }
    not_star(got) {
        vi: "không phải hạng sao; cần 1 đến 5, ví dụ “4” hoặc “4 sao”; đang ghi “{got}”",
        en: "not stars; expected 1 to 5, such as “4” or “4 sao”; got “{got}”",
    }
    star_out_of_range(got) {
        vi: "hạng sao phải từ 1 đến 5; đang ghi “{got}”",
        en: "stars are 1 to 5; got “{got}”",
    }
    not_kind(got) {
        vi: "không rõ loại hồ sơ; cần lần đầu, nâng hạng hoặc đánh giá lại; đang ghi “{got}”",
        en: "not a kind of filing; expected first, upgrade or re-evaluation; got “{got}”",
    }
    not_decision(got) {
        vi: "không phải số quyết định; cần dạng 139/QĐ-UBND; đang ghi “{got}”",
        en: "not a decision's number; expected 139/QĐ-UBND; got “{got}”",
    }
    not_year(got) {
        vi: "không phải năm, cần ví dụ 2020; đang ghi “{got}”",
        en: "not a year, such as 2020; got “{got}”",
    }
    year_out_of_range(got) {
        vi: "năm chương trình phải từ 2018 đến 2100; đang ghi “{got}”",
        en: "a programme year is 2018 to 2100; got “{got}”",
    }
    not_round(got) {
        vi: "không phải số đợt, từ 1 đến 99; đang ghi “{got}”",
        en: "not a round, 1 to 99; got “{got}”",
    }
    not_pass(got) {
        vi: "không phải lần chấm, cần từ 1 đến 9; đang ghi “{got}”",
        en: "not a pass, 1 to 9; got “{got}”",
    }
    not_yes_no(got) {
        vi: "cần “có” hoặc “không”; đang ghi “{got}”",
        en: "expected có or không; got “{got}”",
    }
    lost_zero(phone) {
        vi: "điện thoại “{phone}” có 9 chữ số, có lẽ Excel đã bỏ số 0 ở đầu; giữ như trong tệp",
        en: "the telephone “{phone}” has 9 digits: a spreadsheet may have dropped the leading 0; kept as it is in the file",
    }
    telephone() { vi: "số điện thoại", en: "a telephone" }
    identity() { vi: "số giấy tờ tùy thân", en: "the number of an identity paper" }
    birth() { vi: "ngày hoặc năm sinh", en: "a day or year of birth" }
    account() { vi: "số tài khoản", en: "a bank account" }
    mail() { vi: "địa chỉ thư điện tử", en: "an e-mail address" }
    personal_apart(what) {
        vi: "ghi chú có {what}: đoạn ấy giữ riêng với chủ thể, không vào ghi chú; chỉ danh sách liên hệ (report roster --columns contact) có",
        en: "the note has {what}: that part is kept apart with the subject and in no note; only the contact list has it (report roster --columns contact)",
    }
    personal_printed(heading, what, column) {
        vi: "[{heading}] có {what}, sẽ theo mọi danh sách có cột này ra ngoài; hoàn tác lần nhập này (ocop undo MỤC --reason LÝ-DO), chuyển sang cột “{column}” trong tệp rồi nhập lại",
        en: "[{heading}] has {what}, which would leave with every list that has this column; undo this import (ocop undo ENTRY --reason WHY), move it to a column “{column}” of the file and import again",
    }
    zero_name() {
        vi: "ô ghi “0”, có lẽ là công thức chưa được tính hoặc trỏ vào ô trống; gõ tên vào ô, để trống nếu không có",
        en: "the cell says “0”: a formula not computed yet, or one of a blank cell; type the name, or leave it blank",
    }
    failed_formula(heading, got) {
        vi: "[{heading}] công thức trong bảng tính bị lỗi (“{got}”); giữ nguyên trong ghi chú",
        en: "[{heading}] a formula of the spreadsheet failed (“{got}”); kept in the note as it is",
    }
    not_count(got) {
        vi: "không phải số nguyên; cần ví dụ 4 hoặc 1.018; đang ghi “{got}”",
        en: "not a whole number, such as 4 or 1.018; got “{got}”",
    }
    code_as_date(got) {
        vi: "Excel đã đổi mã hoặc số văn bản thành ngày; đặt ô kiểu Văn bản (Text) rồi gõ lại theo bản giấy; đang ghi “{got}”",
        en: "a spreadsheet made a day of a code or a paper's number; set the cell to Text and type it again from the paper; got “{got}”",
    }
    code_as_number(got) {
        vi: "Excel đã đổi mã thành số rút gọn nên mất chữ số; đặt ô kiểu Văn bản (Text) rồi gõ lại theo bản giấy; đang ghi “{got}”",
        en: "a spreadsheet shortened a code and lost its digits; set the cell to Text and type it again from the paper; got “{got}”",
    }
    spreadsheet_error(got) {
        vi: "công thức trong bảng tính bị lỗi; sửa công thức hoặc ghi giá trị vào ô, để trống nếu không có; đang ghi “{got}”",
        en: "a formula of the spreadsheet failed; mend it or write the value, or leave the cell blank; got “{got}”",
    }
}
