//! Headings of the column sets of a roster, and what its files are told with.

crate::catalogue! {
    product_name() { vi: "Tên sản phẩm", en: "Product name" }
    group() { vi: "Nhóm sản phẩm", en: "Product group" }
    commune() { vi: "Xã, phường, đặc khu", en: "Commune" }
    representative() { vi: "Người đại diện", en: "Representative" }
    phone() { vi: "Điện thoại", en: "Telephone" }
    star_now() { vi: "Hạng sao hiện tại", en: "Stars now" }
    end() { vi: "Ngày hết hạn", en: "Expiry date" }
    first_recognition() { vi: "Công nhận lần đầu", en: "First recognition" }
    later_recognition() { vi: "Công nhận lại hoặc nâng hạng", en: "Second recognition or upgrade" }
    day() { vi: "Ngày công nhận", en: "Date" }
    year() { vi: "Năm", en: "Year" }
    decision() { vi: "Số quyết định", en: "Decision" }
    authority() { vi: "Cơ quan ban hành", en: "Authority" }
    note() { vi: "Ghi chú", en: "Note" }
    unit() { vi: "Đơn vị hành chính", en: "Administrative unit" }
    period() { vi: "Kỳ", en: "Period" }
    product_code() { vi: "Mã sản phẩm", en: "Product code" }
    rank() { vi: "Xếp hạng", en: "Rank" }
    revenue() { vi: "Doanh thu năm", en: "Yearly revenue" }
    position() { vi: "Chức vụ", en: "Position" }
    sex() { vi: "Giới tính", en: "Sex" }
    ethnicity() { vi: "Dân tộc", en: "Ethnicity" }
    disability() { vi: "Khuyết tật", en: "Disability" }
    personal() { vi: "Thông tin cá nhân khác", en: "Other personal facts" }
    email() { vi: "Thư điện tử", en: "E-mail" }

    stars(star) { vi: "{star} sao", en: "{star} stars" }
    stars_sent_up(star) { vi: "{star} sao (tiềm năng 5 sao)", en: "{star} stars (sent up for five)" }
    also_by(star, decision) { vi: "còn có: {star} theo {decision}", en: "also: {star} by {decision}" }
    also_on(star, day) { vi: "còn có: {star} ngày {day}", en: "also: {star} on {day}" }

    // Files of a split.
    file_of(file, place, n: count) { vi: "{file}: {place}, {n} sản phẩm", en: "{file}: {place}, {n} product(s)" }
    left_out(n: count) {
        vi: "Mỗi sản phẩm một dòng, ghi giấy chứng nhận gần nhất; {n} giấy trước đó không có ở đây. Muốn ghi đủ mọi giấy để nhập lại, thêm --history.",
        en: "A line for each product, with its last certificate; {n} earlier one(s) are not here. To write every certificate, to be read back, add --history.",
    }
    left_out_uncertified(n: count) {
        vi: "Các cột này chỉ dành cho sản phẩm đã được công nhận; {n} sản phẩm chưa được công nhận không có ở đây. Muốn có cả các sản phẩm đó, chọn --columns machine.",
        en: "These columns are of recognised products only; {n} product(s) not recognised are not here. To have them too, choose --columns machine.",
    }
    signed_after(n: count, on, last) {
        vi: "{n} giấy chứng nhận ký sau ngày {on} nên không có ở đây. Muốn có, chọn ngày muộn hơn: --as-of {last}.",
        en: "{n} certificate(s) dated after {on} are not here. To have them, choose a later day: --as-of {last}.",
    }
    filed_after(n: count, on, last) {
        vi: "{n} sản phẩm nộp hồ sơ sau ngày {on} nên không có ở đây. Muốn có, chọn ngày muộn hơn: --as-of {last}.",
        en: "{n} product(s) filed after {on} are not here. To have them, choose a later day: --as-of {last}.",
    }
    as_printed(place) { vi: "{place} (ghi theo danh sách, chưa xác định được xã)", en: "{place} (as printed, not known which commune)" }
    files_written(files: count, n: count, folder) {
        vi: "Đã ghi {files} tệp, {n} sản phẩm, vào thư mục {folder}.",
        en: "{files} file(s) with {n} product(s) written to {folder}.",
    }
    no_commune() { vi: "chưa rõ xã", en: "commune not known" }
    no_subject() { vi: "chưa rõ chủ thể", en: "subject not known" }
    writing() { vi: "Đang ghi danh sách", en: "Writing the roster" }
}
