//! A report's products by place.

crate::catalogue! {
    commune() { vi: "Xã, phường, đặc khu", en: "Commune" }
    district() { vi: "Huyện, quận, thị xã, thành phố", en: "District" }
    province() { vi: "Tỉnh, thành phố", en: "Province" }
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
    with_a_product(n, all) { vi: "{n}/{all} xã, phường, đặc khu có sản phẩm được công nhận.", en: "{n} of {all} communes have a recognised product." }
    no_districts_now() {
        vi: "từ 01/07/2025 không còn cấp huyện; xem theo huyện khi đó: --by district --units then, hoặc theo xã hiện nay: --by commune",
        en: "there are no districts since 01/07/2025; see those of then with --by district --units then, or today's communes with --by commune",
    }
}
