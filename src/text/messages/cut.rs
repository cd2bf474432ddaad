//! A report's products by place.

crate::catalogue! {
    commune() { vi: "Xã, phường, đặc khu", en: "Commune" }
    district() { vi: "Huyện, quận, thị xã, thành phố", en: "District" }
    province() { vi: "Tỉnh, thành phố", en: "Province" }
    stars(n) { vi: "{n} sao", en: "{n} stars" }
    kind() { vi: "Loại hồ sơ", en: "Kind of filing" }
    sent_up() { vi: "Tiềm năng 5 sao", en: "Sent up for five stars" }
    sent_up_inside(n: count) {
        vi: "Trong hạng 4 sao có {n} sản phẩm tiềm năng 5 sao.",
        en: "Among those of four stars {n} were sent up for five.",
    }
    sent_up_apart(n: count) {
        vi: "{n} sản phẩm tiềm năng 5 sao tính riêng, không nằm trong hạng 4 sao.",
        en: "{n} sent up for five stars are counted apart, not among those of four.",
    }
    of_no_star(n: count) {
        vi: "{n} sản phẩm chưa rõ hạng sao, không nằm trong các cột theo hạng sao.",
        en: "{n} whose stars are not known are in none of the columns by star.",
    }
    is_sent_up() { vi: "tiềm năng 5 sao", en: "sent up for five stars" }
    is_not_sent_up() { vi: "không đề nghị 5 sao", en: "not sent up" }
    sector() { vi: "Nhóm sản phẩm", en: "Product group" }
    set() { vi: "Bộ sản phẩm", en: "Product set" }
    form_group() { vi: "Nhóm chủ thể", en: "Group of subjects" }
    authority() { vi: "Cơ quan công nhận", en: "Authority" }
    authority_of(name, level) { vi: "{name} ({level})", en: "{name} ({level})" }
    level() { vi: "Cấp công nhận", en: "Level" }
    regime() { vi: "Quy định áp dụng", en: "Acts" }
    sex() { vi: "Giới tính người đại diện", en: "Sex of the representative" }
    ethnicity() { vi: "Dân tộc người đại diện", en: "Ethnicity of the representative" }
    because() { vi: "Lý do đưa ra khỏi danh sách", en: "Why it was struck off" }
    year() { vi: "Năm", en: "Year" }
    round() { vi: "Đợt", en: "Round" }
    month() { vi: "Tháng", en: "Month" }
    share() { vi: "Tỷ lệ", en: "Share" }
    crossed(what, by) { vi: "{what} theo: {by}", en: "{what} by: {by}" }
    all() { vi: "Tổng cộng", en: "All" }
    subjects_overlap(sum: count, all: count, several: count) {
        vi: "Cộng số chủ thể của các ô được {sum}, tổng cộng là {all}: {several} chủ thể có sản phẩm ở nhiều ô, được tính một lần ở mỗi ô và một lần ở tổng cộng.",
        en: "The subjects of the cells sum to {sum}, of which there are {all}: {several} have products in several cells and count once in each and once in all.",
    }
    shares_round(percent) {
        vi: "Tỷ lệ các dòng cộng lại là {percent} do làm tròn đến một chữ số thập phân.",
        en: "The shares sum to {percent}, as each is rounded to one decimal.",
    }
    expected_only() {
        vi: "theo dạng chỉ-tiêu=giá-trị: sao=4, loai-hinh=htx, loai-ho-so=\"lần đầu\"",
        en: "in the form by=value: star=4, form=htx, kind=first",
    }
    no_value(typed, what, there) {
        vi: "Không có “{typed}” ở mục {what}. Sổ có: {there}.",
        en: "There is no “{typed}” in: {what}. The ledger has: {there}.",
    }
    no_value_near(typed, what, near) {
        vi: "Không có “{typed}” ở mục {what}. Gần nhất: {near}.",
        en: "There is no “{typed}” in: {what}. The nearest is: {near}.",
    }
    in_force() { vi: "Còn hiệu lực", en: "In force" }
    of_list(place) { vi: "{place} (trước 01/07/2025)", en: "{place} (before 01/07/2025)" }
    as_printed(place) { vi: "{place} (như đã ghi)", en: "{place} (as printed)" }
    split(place) { vi: "{place} (đã chia, chưa rõ nay thuộc đơn vị nào)", en: "{place} (divided, the present unit is not known)" }
    merged(place) { vi: "{place} (gộp từ nhiều đơn vị, chưa rõ trước là đơn vị nào)", en: "{place} (made of several, the former unit is not known)" }
    undated() { vi: "(chưa rõ ngày ký nên chưa rõ địa giới khi đó)", en: "(the day of signing is not told, so not the units of then)" }
    not_told() { vi: "(chưa rõ nơi)", en: "(no place told)" }
    split_note(place, into) {
        vi: "{place} đã chia về: {into}. Sổ không đoán sản phẩm nay thuộc đơn vị nào; khi biết, ghi nơi mới của chủ thể.",
        en: "{place} was divided into: {into}. The ledger does not guess where its products now are; once known, write the subject's new place.",
    }
    merged_note() {
        vi: "Đơn vị gộp từ nhiều đơn vị trước đây: sổ không đoán sản phẩm trước thuộc đơn vị nào.",
        en: "Of units made of several the ledger does not guess from which one products came.",
    }
    only(place, values) { vi: "{place} (chỉ tính {values})", en: "{place} (only {values})" }
    only_value(what, value) { vi: "{what}: {value}", en: "{what}: {value}" }
    commune_before() { vi: "Xã, phường, thị trấn", en: "Commune" }
    communes() { vi: "xã, phường, đặc khu", en: "communes" }
    communes_before() { vi: "xã, phường, thị trấn (trước 01/07/2025)", en: "communes (of before 01/07/2025)" }
    communes_with(communes) { vi: "{communes} có sản phẩm", en: "{communes} with a product" }
    communes_without(communes) { vi: "{communes} chưa có sản phẩm", en: "{communes} without a product" }
    communes_of_two_lists() {
        vi: "Sản phẩm được ký cả trước và từ 01/07/2025, theo hai danh mục đơn vị hành chính: không có một danh mục để tính số xã có và chưa có sản phẩm.",
        en: "The products were signed both before 01/07/2025 and since, by two lists of units: there is no one list to tell communes with and without a product by.",
    }
    communes_by_one_list() { vi: "Xem theo địa giới hiện nay: thêm --units now.", en: "See today's communes: add --units now." }
    commune_code() { vi: "Mã", en: "Code" }
    without_a_product_before() {
        vi: "Xã, phường, thị trấn (trước 01/07/2025) chưa có sản phẩm thuộc số liệu trên",
        en: "Communes (of before 01/07/2025) without any of these products",
    }
    without_a_product() { vi: "Xã, phường, đặc khu chưa có sản phẩm thuộc số liệu trên", en: "Communes without any of these products" }
    of_no_commune(n: count) {
        vi: "{n} sản phẩm chưa xác định được ở xã nào: có thể thuộc một xã trong danh sách chưa có sản phẩm.",
        en: "{n} product(s) are surely of no one commune: they may be of one listed as without.",
    }
    communes_unknown(communes) {
        vi: "Chưa tính được số {communes} có sản phẩm: không sản phẩm nào ghi rõ xã.",
        en: "How many {communes} have a product cannot be told: no product surely tells its commune.",
    }
    with_a_product_at_least(n, all, communes) { vi: "Ít nhất {n}/{all} {communes} có sản phẩm thuộc số liệu trên.", en: "At least {n} of {all} {communes} have any of these products." }
    with_a_product(n, all, communes) { vi: "{n}/{all} {communes} có sản phẩm thuộc số liệu trên.", en: "{n} of {all} {communes} have any of these products." }
    no_districts_now() {
        vi: "từ 01/07/2025 không còn cấp huyện; xem theo huyện khi đó: --by district --units then, hoặc theo xã hiện nay: --by commune",
        en: "there are no districts since 01/07/2025; see those of then with --by district --units then, or today's communes with --by commune",
    }
}
