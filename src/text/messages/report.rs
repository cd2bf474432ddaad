//! Reports: rows, titles, and the sentences an office writes.

crate::catalogue! {
    // Report of a year.
    year_title(year, place, on) {
        vi: "Kết quả Chương trình OCOP năm {year}, {place} (tính đến ngày {on})",
        en: "OCOP programme {year}, {place} (as of {on})",
    }
    registered() { vi: "Hồ sơ đăng ký", en: "Dossiers registered" }
    evaluated() { vi: "Sản phẩm đánh giá, phân hạng", en: "Products evaluated" }
    first() { vi: "  lần đầu", en: "  first time" }
    upgrade() { vi: "  nâng hạng", en: "  upgrade" }
    re_evaluation() { vi: "  đánh giá lại", en: "  re-evaluation" }
    distinct_products() { vi: "  (số sản phẩm khác nhau)", en: "  (distinct products)" }
    subjects_evaluated() { vi: "Chủ thể tham gia", en: "Subjects taking part" }
    new_subjects() { vi: "  mới tham gia", en: "  new" }
    earlier_subjects() { vi: "  đã tham gia trước", en: "  earlier" }
    recognised() { vi: "Sản phẩm được công nhận", en: "Products recognised" }
    stars(n: count) { vi: "  hạng {n} sao", en: "  {n} stars" }
    stars_unknown() { vi: "  chưa rõ hạng sao", en: "  stars not known" }
    potential_inside() { vi: "    trong đó tiềm năng 5 sao", en: "    of which sent up for five" }
    column_potential() { vi: "Tiềm năng 5 sao", en: "Sent up" }
    potential_apart() { vi: "  tiềm năng 5 sao", en: "  sent up for five stars" }
    subjects_recognised() { vi: "Chủ thể có sản phẩm được công nhận", en: "Subjects with recognised products" }
    indented(text) { vi: "  {text}", en: "  {text}" }
    products_of_unknown() { vi: "Sản phẩm chưa rõ chủ thể", en: "Products whose subject is not known" }
    certified_by(level) { vi: "  cơ quan công nhận: {level}", en: "  certified by: {level}" }
    unranked() { vi: "Chưa đạt 3 sao", en: "Under three stars" }
    awaiting() { vi: "Đã phê duyệt kết quả, chờ Trung ương", en: "Awaiting the ministry" }
    undecided() { vi: "Đạt từ 3 sao, chưa có quyết định", en: "Three stars and up, no decision yet" }
    without_year() { vi: "Giấy ký trong năm, chưa rõ năm chương trình", en: "Signed in the year, programme year not known" }
    eligible() { vi: "Hồ sơ đủ điều kiện đánh giá", en: "Dossiers eligible" }
    eligible_sent_up() { vi: "  gửi Trung ương", en: "  sent up to the ministry" }
    sessions() { vi: "Phiên họp Hội đồng", en: "Sessions of councils" }
    by_date() { vi: "Theo ngày ký", en: "By signing date" }
    year_before(year) { vi: "Năm {year}", en: "{year}" }
    change() { vi: "Tăng (giảm)", en: "Change" }
    plan_row(what) { vi: "Kế hoạch năm: {what}", en: "Planned: {what}" }
    against_plan() { vi: "So với kế hoạch", en: "Against the plan" }
    activities() { vi: "Hoạt động", en: "Activities" }
    funnel_sentence(registered: count, eligible: count) {
        vi: "Có {registered} hồ sơ đăng ký, trong đó {eligible} hồ sơ đủ điều kiện đánh giá.",
        en: "{registered} dossiers were registered, {eligible} of them eligible.",
    }
    funnel_of_none(registered: count) {
        vi: "Có {registered} hồ sơ đăng ký, chưa có hồ sơ nào đủ điều kiện đánh giá.",
        en: "{registered} dossiers were registered, none of them eligible yet.",
    }
    more_than_before(n: count, then: count, year) {
        vi: "Số sản phẩm được công nhận tăng {n} so với năm {year} ({then} sản phẩm).",
        en: "{n} more products were recognised than in {year} ({then}).",
    }
    fewer_than_before(n: count, then: count, year) {
        vi: "Số sản phẩm được công nhận giảm {n} so với năm {year} ({then} sản phẩm).",
        en: "{n} fewer products were recognised than in {year} ({then}).",
    }
    as_before(then: count, year) {
        vi: "Số sản phẩm được công nhận bằng năm {year} ({then} sản phẩm).",
        en: "As many products were recognised as in {year} ({then}).",
    }
    some_of_subject(subject, n: count) { vi: "{subject} ({n} sản phẩm)", en: "{subject} ({n})" }
    top_subjects(subjects) {
        vi: "Chủ thể có nhiều sản phẩm được công nhận nhất trong năm: {subjects}.",
        en: "Subjects with the most products recognised in the year: {subjects}.",
    }
    ending(year, n: count, stars) {
        vi: "Năm {year} có {n} giấy chứng nhận đang còn hiệu lực sẽ hết hạn ({stars}).",
        en: "{n} certificate(s) now in force end in {year} ({stars}).",
    }
    ending_list() { vi: "Danh sách giấy sẽ hết hạn: ocop expire list", en: "The certificates that end: ocop expire list" }
    some_subjects_of_star(n: count, star) { vi: "{n} chủ thể có sản phẩm {star} sao", en: "{n} subjects with {star}-star products" }
    some_subjects_of_potential(n: count) { vi: "{n} chủ thể có sản phẩm tiềm năng 5 sao", en: "{n} subjects with products sent up for five" }
    subjects_of_stars(stars, all: count, several: count) {
        vi: "Trong đó {stars}; tổng cộng {all} chủ thể vì {several} lượt chủ thể có sản phẩm ở nhiều hạng được tính một lần.",
        en: "{stars} are {all} subjects in all: {several} are of several ranks and count once.",
    }
    evaluated_in_period(dossiers: count, subjects: count, kinds) {
        vi: "Trong kỳ, Hội đồng đã đánh giá {dossiers} sản phẩm của {subjects} chủ thể, trong đó: {kinds}.",
        en: "In the period the council scored {dossiers} products of {subjects} subjects: {kinds}.",
    }
    none_in_period() {
        vi: "Trong kỳ chưa có sản phẩm nào được công nhận.",
        en: "No product was recognised in the period.",
    }
    result_in_period(products: count, subjects: count, stars, place) {
        vi: "Trong kỳ, {place} có {products} sản phẩm của {subjects} chủ thể được công nhận, gồm: {stars}",
        en: "In the period {place} has {products} products recognised, {stars}, of {subjects} subjects",
    }
    awaiting_sentence(n: count) {
        vi: "{n} sản phẩm đã được phê duyệt kết quả, chờ Trung ương đánh giá, phân hạng.",
        en: "{n} product(s) have an approved result and await the ministry.",
    }
    undecided_sentence(n: count) {
        vi: "Còn {n} sản phẩm đạt từ 3 sao trở lên chưa có quyết định công nhận.",
        en: "{n} more product(s) of three stars and up have no decision yet.",
    }
    undated(n: count) {
        vi: "Chưa tính {n} giấy chứng nhận mà sổ không ghi năm hoặc ngày quyết định, nên không rõ có thuộc kỳ này không.",
        en: "Not counted: {n} certificate(s) of which the ledger tells no year or no day of decision, so that they may be of this period or not.",
    }
    undated_mended() {
        vi: "Để tính cả giấy chưa rõ năm, ngày: hoàn tác lần nhập (ocop undo MỤC --reason LÝ-DO) rồi nhập lại với --date hoặc --year.",
        en: "To count those of no year or day: undo their import (ocop undo ENTRY --reason WHY) and import them again with --date or --year.",
    }
    without_year_sentence(n: count, year) {
        vi: "Chưa tính {n} giấy chứng nhận ký trong năm {year} vì nguồn không ghi năm chương trình.",
        en: "Not counted: {n} certificates signed in {year} whose programme year the source does not tell.",
    }
    without_year_mended() {
        vi: "Giấy chưa rõ năm chương trình: nếu biết, nhập lại với --year.",
        en: "Certificates of no programme year: if it is known, import them again with --year.",
    }

    evaluated_sentence(year, passes: count, dossiers: count, subjects: count, kinds) {
        vi: "Năm {year}, Hội đồng đánh giá, phân hạng sản phẩm OCOP đã tổ chức {passes} vòng đánh giá đối với {dossiers} sản phẩm của {subjects} chủ thể, trong đó: {kinds}.",
        en: "In {year} the council held {passes} round(s) of scoring on {dossiers} products of {subjects} subjects: {kinds}.",
    }
    some_first(n: count) { vi: "{n} sản phẩm đánh giá lần đầu", en: "{n} first time" }
    some_upgrade(n: count) { vi: "{n} sản phẩm đánh giá nâng hạng", en: "{n} for upgrade" }
    some_re_evaluation(n: count) { vi: "{n} sản phẩm đánh giá lại", en: "{n} for re-evaluation" }
    none_recognised(year) {
        vi: "Năm {year} chưa có sản phẩm nào được công nhận.",
        en: "No product has been recognised in {year} yet.",
    }
    result_sentence(year, products: count, subjects: count, stars, place) {
        vi: "Kết quả năm {year}, {place} có {products} sản phẩm của {subjects} chủ thể đạt từ 3 sao trở lên, gồm: {stars}",
        en: "Result of {year}, {place}: {products} products, {stars}, of {subjects} subjects",
    }
    some_stars(n: count, star) { vi: "{n} sản phẩm hạng {star} sao", en: "{n} {star}-star" }
    some_stars_unknown(n: count) { vi: "{n} sản phẩm chưa rõ hạng sao", en: "{n} of unknown stars" }
    some_potential(n: count) { vi: "{n} sản phẩm tiềm năng 5 sao", en: "{n} sent up for five stars" }
    result_sent_up(n: count) {
        vi: "; trong số sản phẩm hạng 4 sao có {n} sản phẩm đạt từ 90 điểm trở lên, đề nghị Trung ương đánh giá hạng 5 sao",
        en: "; of the four-star products {n} reached 90 points and go up for five stars",
    }
    some_of(n: count, form) { vi: "{n} {form}", en: "{n} {form}" }
    forms_sentence(forms) {
        vi: "Theo loại hình tổ chức: {forms}.",
        en: "Subjects by form: {forms}.",
    }
    unranked_sentence(n: count, year) {
        vi: "{n} sản phẩm đánh giá năm {year} chưa đạt 3 sao, không ban hành quyết định công nhận.",
        en: "{n} products evaluated in {year} are under three stars; there is no decision for them.",
    }
    target_sentence(reached, planned, percent) {
        vi: "Đạt {reached}/{planned} sản phẩm, bằng {percent} kế hoạch năm.",
        en: "{reached} of {planned} products, {percent} of the year's plan.",
    }
    over_target(reached, planned, percent, over) {
        vi: "Đạt {reached}/{planned} sản phẩm, bằng {percent} kế hoạch năm, vượt kế hoạch {over}.",
        en: "{reached} of {planned} products, {percent} of the year's plan, {over} over it.",
    }

    // Cumulative.
    total_title(place, on) {
        vi: "Lũy kế sản phẩm OCOP, {place}, đến ngày {on}",
        en: "OCOP products in total, {place}, as of {on}",
    }
    column_stars(n: count) { vi: "{n} sao", en: "{n} stars" }
    column_stars_unknown() { vi: "Chưa rõ", en: "Unknown" }
    ever() { vi: "Lũy kế đã công nhận", en: "Ever recognised" }
    ever_short() { vi: "Đã công nhận", en: "Recognised" }
    in_force() { vi: "Còn hiệu lực", en: "In force" }
    all() { vi: "Tất cả", en: "All" }
    some_products_stars(n: count, star) { vi: "{n} sản phẩm {star} sao", en: "{n} {star}-star" }
    total_sentence(on, place, ever, stars, in_force, ended) {
        vi: "Lũy kế đến ngày {on}, {place} đã công nhận {ever} sản phẩm ({stars}); trong đó {in_force}, {ended}",
        en: "As of {on}, {place} has recognised {ever} products ({stars}); {in_force}, {ended}",
    }
    some_in_force(n: count) { vi: "còn hiệu lực {n} sản phẩm", en: "{n} are in force" }
    none_in_force() { vi: "không có sản phẩm còn hiệu lực", en: "none is in force" }
    some_ended(n: count) { vi: "hết hiệu lực {n} sản phẩm", en: "{n} have ended" }
    none_ended() { vi: "không có sản phẩm hết hiệu lực", en: "none has ended" }
    ended() { vi: "Bị thu hồi, đưa ra khỏi danh sách", en: "Revoked, withdrawn or struck off" }
    some_papers(n: count, star) { vi: "{n} giấy hạng {star} sao", en: "{n} {star}-star" }
    some_papers_unknown(n: count) { vi: "{n} giấy chưa rõ hạng sao", en: "{n} of unknown stars" }
    stars_inside() {
        vi: "Số lũy kế, số hết hạn và số bị thu hồi theo hạng sao tính sản phẩm tiềm năng 5 sao trong hạng 4 sao.",
        en: "Products in total, ending and revoked by star have those sent up for five stars among those of four.",
    }
    ended_since(n: count) {
        vi: "Trong số sản phẩm được công nhận nói trên, đến nay có {n} sản phẩm đã bị thu hồi hoặc đưa ra khỏi danh sách; vẫn tính vào kết quả của kỳ công nhận.",
        en: "Of the products recognised {n} were since revoked, withdrawn or struck off; they stay in the figures of when they were recognised.",
    }
    ended_of_year(year, n: count, stars, subjects: count) {
        vi: "Năm {year} có {n} giấy chứng nhận bị thu hồi hoặc đưa ra khỏi danh sách theo quyết định ({stars}), của {subjects} chủ thể.",
        en: "In {year} decisions revoked, withdrew or struck off {n} certificate(s) ({stars}), of {subjects} subject(s).",
    }
    ended_in_period(n: count, stars, subjects: count) {
        vi: "Trong kỳ có {n} giấy chứng nhận bị thu hồi hoặc đưa ra khỏi danh sách theo quyết định ({stars}), của {subjects} chủ thể.",
        en: "In the period decisions revoked, withdrew or struck off {n} certificate(s) ({stars}), of {subjects} subject(s).",
    }
    total_by_decision(n: count) {
        vi: ", bị thu hồi hoặc đưa ra khỏi danh sách {n} sản phẩm",
        en: ", {n} were revoked, withdrawn or struck off",
    }
    total_unknown(n: count) { vi: ", chưa rõ thời hạn {n} sản phẩm", en: ", the term of {n} is not known" }
    total_subjects(n: count) { vi: "Chủ thể có sản phẩm được công nhận: {n}.", en: "Subjects with recognised products: {n}." }
    total_awaiting(n: count) {
        vi: "Đã phê duyệt kết quả, chờ Trung ương đánh giá: {n} sản phẩm; giấy chứng nhận cũ, nếu có, vẫn tính trong bảng (ocop report roster --standing awaiting-ministry).",
        en: "Result approved, awaiting the ministry: {n} product(s); an older certificate, if any, counts in the table all the same (ocop report roster --standing awaiting-ministry).",
    }
    total_unranked(n: count) {
        vi: "Ngoài bảng: {n} sản phẩm chưa đạt 3 sao, không ban hành quyết định (ocop report roster --standing unranked).",
        en: "Beside the table: {n} product(s) under three stars, which no decision recognises (ocop report roster --standing unranked).",
    }
    roster_superseded() {
        vi: "Danh sách ghi mỗi sản phẩm theo giấy chứng nhận mới nhất, là giấy chưa bị thay thế. Giấy đã được thay thế: ocop expire list --standing superseded; mọi giấy của các sản phẩm: ocop report roster --history",
        en: "A roster has each product by its last certificate, which nothing superseded. Certificates that were: ocop expire list --standing superseded; every certificate of the products: ocop report roster --history",
    }
    total_unknown_subjects(n: count) { vi: "Sản phẩm chưa rõ chủ thể: {n}.", en: "Products whose subject is not known: {n}." }
    nothing_recognised(on) {
        vi: "Đến ngày {on} sổ chưa có sản phẩm nào được công nhận. Nhập giấy chứng nhận đã có: ocop certify import TỆP.csv",
        en: "As of {on} the ledger has no recognised product. Read past certificates in: ocop certify import FILE.csv",
    }

    // Roster.
    roster_title(place, on) {
        vi: "Danh sách sản phẩm OCOP, {place}, đến ngày {on}",
        en: "Roster of OCOP products, {place}, as of {on}",
    }
    roster_sentence(n: count, certified) {
        vi: "Danh sách có {n} sản phẩm, trong đó {certified} sản phẩm đã được công nhận.",
        en: "{n} products, {certified} of them recognised.",
    }

    // Annex.
    annex_title(decisions) {
        vi: "Phụ lục danh sách sản phẩm được công nhận theo {decisions}",
        en: "Annex: products recognised by {decisions}",
    }
    annex_draft_title(code, year) {
        vi: "DỰ THẢO: Danh sách sản phẩm đề nghị công nhận năm {year} (Hội đồng {code})",
        en: "DRAFT: products proposed for recognition in {year} (council {code})",
    }
    annex_star(star) { vi: "{star} sao", en: "{star} stars" }
    annex_sent_up(star) { vi: "{star} sao (tiềm năng 5 sao)", en: "{star} stars (sent up for five)" }
    annex_sentence(n: count, stars) {
        vi: "Danh sách có {n} sản phẩm, gồm: {stars}.",
        en: "{n} products: {stars}.",
    }
    annex_draft_note(code) {
        vi: "Khi quyết định có số: ocop certify council {code} --decision SỐ --date NGÀY",
        en: "When the decision has its number: ocop certify council {code} --decision NUMBER --date DAY",
    }
}
