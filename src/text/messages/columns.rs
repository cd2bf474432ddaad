//! What headings of files mean to an office: saved, shown, used.

crate::catalogue! {
    // Typed.
    pair_form(typed) {
        vi: "“{typed}” không có dạng TIÊU-ĐỀ=CỘT, ví dụ \"Tên hàng=ten_san_pham\" hoặc \"Cột nội bộ=bỏ qua\"",
        en: "“{typed}” is not HEADING=FIELD, such as \"Tên hàng=ten_san_pham\" or \"Internal=skip\"",
    }
    no_field(typed, fields) {
        vi: "không có cột “{typed}”; các cột: {fields}; không đọc thì ghi: bỏ qua",
        en: "there is no field “{typed}”; the fields are {fields}; to leave a column out: skip",
    }
    no_field_near(typed, near) {
        vi: "không có cột “{typed}”. Có phải “{near}” không? Cột không đọc thì ghi: bỏ qua",
        en: "there is no field “{typed}”. Did you mean “{near}”? To leave a column out: skip",
    }
    heading_twice(heading) {
        vi: "tiêu đề “{heading}” ghi hai lần; mỗi tiêu đề ghi một lần",
        en: "the heading “{heading}” is given twice; give each once",
    }
    same_field(one, other, field) {
        vi: "“{one}” và “{other}” cùng là cột {field}; mỗi cột chỉ nhận một tiêu đề",
        en: "“{one}” and “{other}” both mean {field}; a field takes one heading",
    }

    // Saved.
    saved(name, kind, n: count) {
        vi: "Cách đọc cột “{name}” cho {kind}: {n} tiêu đề.",
        en: "Columns as “{name}” for {kind}: {n} heading(s).",
    }
    replaced(name) {
        vi: "Thay toàn bộ cách đọc cột “{name}” trước đây; bản cũ vẫn lưu trong sổ (ocop undo để lấy lại).",
        en: "It replaces the whole of “{name}” as it was; the old one is kept in the ledger (ocop undo brings it back).",
    }
    entry(heading, field) { vi: "  “{heading}” → {field}", en: "  “{heading}” → {field}" }
    left_out() { vi: "bỏ qua", en: "left out" }
    next(name) {
        vi: "Khi nhập loại tệp này, thêm vào lệnh: --columns-as {name}",
        en: "When such a file is read in, add to the command: --columns-as {name}",
    }

    // The list.
    list_title() { vi: "Cách đọc cột đã lưu", en: "Columns saved under a name" }
    one_title(name) { vi: "Cách đọc cột “{name}”", en: "Columns as “{name}”" }
    heading_name() { vi: "Tên", en: "Name" }
    heading_kind() { vi: "Loại tệp", en: "Kind of file" }
    heading_heading() { vi: "Tiêu đề trong tệp", en: "Heading in the file" }
    heading_field() { vi: "Đọc là", en: "Read as" }
    none_saved() {
        vi: "Chưa lưu cách đọc cột nào. Lưu: ocop register columns TÊN \"Tên hàng=ten_san_pham\" \"Đơn vị làm=chu_the\"",
        en: "No columns are saved yet. To save some: ocop register columns NAME \"Tên hàng=ten_san_pham\" \"Đơn vị làm=chu_the\"",
    }
    no_such(typed, names) {
        vi: "Sổ không có cách đọc cột “{typed}”; đang có: {names}. Lưu mới: ocop register columns {typed} \"TIÊU-ĐỀ=CỘT\" …",
        en: "The ledger has no columns saved as “{typed}”; there are: {names}. To save them: ocop register columns {typed} \"HEADING=FIELD\" …",
    }
    no_such_near(typed, near) {
        vi: "Sổ không có cách đọc cột “{typed}”. Có phải “{near}” không?",
        en: "The ledger has no columns saved as “{typed}”. Did you mean “{near}”?",
    }

    // Used.
    other_kind(name, kind, fields) {
        vi: "Cách đọc cột “{name}” là cho {kind}; tệp ở lệnh này không có các cột: {fields}",
        en: "The columns “{name}” are for {kind}; files of this command have no fields: {fields}",
    }
    used(name, bound) { vi: "cột đọc theo “{name}”: {bound}", en: "columns as “{name}”: {bound}" }
    used_entry(heading, field) { vi: "“{heading}” là {field}", en: "“{heading}” is {field}" }
    unused(name) {
        vi: "cách đọc cột “{name}” không khớp tiêu đề nào của bảng này",
        en: "no heading of this table is one of the columns “{name}”",
    }
    skipped(headings) { vi: "bỏ qua cột: {headings}", en: "columns left out: {headings}" }

    // Kinds of files.
    kind_roster() { vi: "danh sách sản phẩm", en: "rosters" }
    kind_council() { vi: "danh sách Hội đồng", en: "lists of councils" }
    kind_dossiers() { vi: "danh sách hồ sơ của Hội đồng", en: "lists of a council's dossiers" }
    kind_attendance() { vi: "danh sách dự họp", en: "attendance" }
    kind_scores() { vi: "bảng điểm", en: "scores" }
    kind_check() { vi: "kiểm tra của xã", en: "communes' checks" }
    kind_review() { vi: "kết quả thẩm định", en: "reviews" }
    kind_conclusion() { vi: "kết luận của Hội đồng", en: "conclusions" }
    kind_self_score() { vi: "điểm tự đánh giá", en: "self-scores" }
    kind_document() { vi: "tài liệu minh chứng", en: "documents" }
    kind_answer() { vi: "trả lời của Trung ương", en: "the ministry's answers" }
    kind_target() { vi: "chỉ tiêu", en: "targets" }
    kind_idea() { vi: "phiếu ý tưởng", en: "ideas" }
    kind_plan() { vi: "phương án sản xuất, kinh doanh", en: "plans" }
    kind_support() { vi: "hỗ trợ", en: "support" }
    kind_outlet() { vi: "điểm bán", en: "outlets" }
    kind_product_figure() { vi: "số liệu sản phẩm", en: "figures of products" }
    kind_inspection() { vi: "kiểm tra, giám sát", en: "inspections" }
    kind_activity() { vi: "hoạt động", en: "activities" }
    kind_figure() { vi: "số liệu công bố", en: "published figures" }
}
