//! What an import would do, told before it does: rows by what becomes of them, fields old and new, sums; and where
//! what the ledger holds came from.

crate::catalogue! {
    // Rows, by what becomes of them.
    new_rows(n: count) { vi: "Mới ({n} dòng):", en: "New ({n} row(s)):" }
    new_row(place, product, subject) { vi: "{place}: {product} ({subject})", en: "{place}: {product} ({subject})" }
    changed_rows(n: count) { vi: "Thay đổi ({n} dòng):", en: "Changed ({n} row(s)):" }
    changed(place, record, fields) { vi: "{place}, {record}: {fields}", en: "{place}, {record}: {fields}" }
    field(name, old, new) { vi: "{name}: {old} → {new}", en: "{name}: {old} → {new}" }
    blank() { vi: "(trống)", en: "(blank)" }
    same_rows(n: count, places) { vi: "Đã có, giữ nguyên ({n} dòng): {places}", en: "As before ({n} row(s)): {places}" }
    refused_rows(n: count, places) { vi: "Bị từ chối ({n} dòng): {places}", en: "Refused ({n} row(s)): {places}" }
    refused_list(n: count) { vi: "Bị từ chối ({n} dòng):", en: "Refused ({n} row(s)):" }
    refused_row(place, why) { vi: "{place}: {why}", en: "{place}: {why}" }
    doubtful_rows(n: count, places) { vi: "Cần xem lại ({n} dòng): {places}", en: "To be looked at ({n} row(s)): {places}" }
    more_rows(n: count, places) { vi: "… và {n} dòng nữa: {places}", en: "… and {n} more row(s): {places}" }

    // Sums.
    sums() {
        vi: "Cộng để đối chiếu với công văn gửi kèm tệp:",
        en: "Sums to hold against the letter that came with the file:",
    }
    sums_of_sound(refused: count) {
        vi: "Cộng để đối chiếu với công văn gửi kèm tệp (chưa tính {refused} dòng bị từ chối):",
        en: "Sums to hold against the letter that came with the file ({refused} refused row(s) left out):",
    }
    sum(what, products: count, subjects: count) {
        vi: "{what}: {products} sản phẩm của {subjects} chủ thể",
        en: "{what}: {products} product(s) of {subjects} subject(s)",
    }
    sum_unnamed(what, products: count) { vi: "{what}: {products} sản phẩm", en: "{what}: {products} product(s)" }
    stars(star) { vi: "{star} sao", en: "{star} stars" }
    whole() { vi: "Tổng cộng", en: "In all" }
    subject_not_known() { vi: "Chưa rõ chủ thể", en: "Subject not known" }

    // Records and their fields.
    subject(name) { vi: "chủ thể “{name}”", en: "subject “{name}”" }
    product(name) { vi: "sản phẩm “{name}”", en: "product “{name}”" }
    certificate(name, decision) {
        vi: "giấy chứng nhận của “{name}” theo {decision}",
        en: "certificate of “{name}” under {decision}",
    }
    dossier(code) { vi: "hồ sơ {code}", en: "dossier {code}" }
    name() { vi: "tên", en: "name" }
    form() { vi: "loại hình tổ chức", en: "form" }
    address() { vi: "địa chỉ", en: "address" }
    commune() { vi: "xã/phường", en: "commune" }
    district() { vi: "huyện", en: "district" }
    province() { vi: "tỉnh", en: "province" }
    unit() { vi: "xã theo danh mục", en: "listed commune" }
    tax_code() { vi: "mã số thuế", en: "tax code" }
    registration() { vi: "số đăng ký", en: "registration" }
    registered_on() { vi: "ngày đăng ký", en: "registered on" }
    representative() { vi: "người đại diện", en: "representative" }
    position() { vi: "chức vụ", en: "position" }
    phone() { vi: "điện thoại", en: "phone" }
    email() { vi: "email", en: "email" }
    sex() { vi: "giới tính", en: "sex" }
    ethnicity() { vi: "dân tộc", en: "ethnicity" }
    disability() { vi: "khuyết tật", en: "disability" }
    personal() { vi: "thông tin cá nhân khác", en: "other personal facts" }
    sector() { vi: "nhóm", en: "group" }
    set_code() { vi: "bộ sản phẩm", en: "product set" }
    product_code() { vi: "mã số sản phẩm", en: "product code" }
    filed() { vi: "ngày nộp", en: "filed" }
    proposed() { vi: "ngày đề nghị", en: "proposed" }
    received() { vi: "ngày tiếp nhận", en: "received" }
    complete() { vi: "ngày đủ hồ sơ", en: "complete" }
    commune_slip() { vi: "số phiếu xã", en: "commune's slip" }
    commune_slip_on() { vi: "ngày phiếu xã", en: "commune's slip of" }
    commune_slip_by() { vi: "người nhận ở xã", en: "commune's receiver" }
    province_slip() { vi: "số phiếu tỉnh", en: "province's slip" }
    province_slip_on() { vi: "ngày phiếu tỉnh", en: "province's slip of" }
    province_slip_by() { vi: "người nhận ở tỉnh", en: "province's receiver" }
    past_deadline() { vi: "lý do quá hạn", en: "past deadline" }
    past_window() { vi: "ngoài thời hạn nộp", en: "outside the window" }
    kind() { vi: "loại đánh giá", en: "kind" }
    year() { vi: "năm", en: "year" }
    round() { vi: "đợt", en: "round" }
    points() { vi: "điểm", en: "points" }
    standing() { vi: "tình trạng", en: "standing" }
    note() { vi: "ghi chú", en: "note" }
    star() { vi: "hạng sao", en: "stars" }
    end() { vi: "ngày hết hạn", en: "end" }

    // Where it came from.
    codes(list) { vi: "Mã số sản phẩm:\n{list}", en: "Product codes:\n{list}" }
    notes(list) { vi: "Ghi chú:\n{list}", en: "Notes:\n{list}" }
    cut(text) { vi: "{text}… (còn nữa; xem đủ bằng --format json)", en: "{text}… (cut; whole with --format json)" }
    origins(list) { vi: "Nguồn:\n{list}", en: "Sources:\n{list}" }
    origin(what, place) { vi: "  {what}: {place}", en: "  {what}: {place}" }
    origin_line(file, line, entry) { vi: "tệp {file}, dòng {line} (mục {entry})", en: "{file}, line {line} (entry {entry})" }
    origin_row(file, sheet, row, entry) {
        vi: "tệp {file}, trang “{sheet}”, dòng {row} (mục {entry})",
        en: "{file}, sheet “{sheet}”, row {row} (entry {entry})",
    }
    then(first, next) { vi: "{first}; ghi lại ở {next}", en: "{first}; told again in {next}" }
    origin_dossier(code) { vi: "Hồ sơ {code}", en: "Dossier {code}" }
}
