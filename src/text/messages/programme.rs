//! Targets held against results, ideas that become products, activities by year.

crate::catalogue! {
    // What targets count.
    products_new() { vi: "sản phẩm công nhận lần đầu", en: "products recognised for the first time" }
    products_ever() { vi: "tổng số sản phẩm (lũy kế)", en: "products in total (ever recognised)" }
    products_upgraded() { vi: "sản phẩm nâng hạng", en: "products raised to a higher star" }
    products_again() { vi: "sản phẩm đánh giá, công nhận lại", en: "products recognised again" }
    communes_with_product() { vi: "xã, phường có sản phẩm OCOP", en: "communes with a product" }
    ideas_registered() { vi: "ý tưởng sản phẩm đăng ký", en: "ideas registered" }
    trained() { vi: "lượt người được tập huấn", en: "attendances at training" }
    with_stars(what, star) { vi: "{what}, từ {star} sao", en: "{what}, {star} stars and up" }
    target_of(year, place, count: count, what) {
        vi: "Kế hoạch năm {year}, {place}: {what}: {count}.",
        en: "Target of {year}, {place}: {what}: {count}.",
    }
    target_no_stars(what) {
        vi: "chỉ tiêu “{what}” không tính theo hạng sao; bỏ hạng sao",
        en: "“{what}” is not counted by stars; leave the stars out",
    }

    target_no_star_option(what) {
        vi: "Chỉ tiêu “{what}” không tính theo hạng sao; chạy lại, không ghi --star.",
        en: "“{what}” is not counted by stars; run it again without --star.",
    }

    // report target.
    targets_title(year, place, on) {
        vi: "Thực hiện chỉ tiêu Chương trình OCOP năm {year}, {place} (tính đến ngày {on})",
        en: "Targets of the OCOP programme {year}, {place} (as of {on})",
    }
    place() { vi: "Nơi", en: "Place" }
    first_planned() { vi: "Ban đầu", en: "First planned" }
    planned() { vi: "Kế hoạch", en: "Planned" }
    reached() { vi: "Kết quả", en: "Reached" }
    share() { vi: "Tỷ lệ", en: "Share" }
    target_reached(place, what, reached, planned, percent) {
        vi: "{place}: {what} đạt {reached}/{planned}, bằng {percent} kế hoạch năm.",
        en: "{place}: {what}, {reached} of {planned}, {percent} of the year's plan.",
    }
    target_over(place, what, reached, planned, percent, over) {
        vi: "{place}: {what} đạt {reached}/{planned}, bằng {percent} kế hoạch năm, vượt kế hoạch {over}.",
        en: "{place}: {what}, {reached} of {planned}, {percent} of the year's plan, {over} over it.",
    }
    target_uncounted(place, what, planned, why) {
        vi: "{place}: {what}, kế hoạch {planned}, chưa tính được kết quả: {why}.",
        en: "{place}: {what}, {planned} planned, cannot be counted: {why}.",
    }
    target_revised(first, now, cite) {
        vi: " Ban đầu là {first}, điều chỉnh thành {now}{cite}.",
        en: " First planned: {first}, revised to {now}{cite}.",
    }
    by_paper(cite) { vi: " theo {cite}", en: " by {cite}" }
    not_counted(what) { vi: " Chưa tính: {what}.", en: " Not counted: {what}." }
    no_targets(year) {
        vi: "Sổ chưa có chỉ tiêu nào của năm {year}. Đặt một chỉ tiêu: ocop register target --year {year} --count SỐ",
        en: "The ledger has no target of {year}. Set one: ocop register target --year {year} --count NUMBER",
    }
    gap_nobody_there() {
        vi: "sổ không có sản phẩm của chủ thể nào ghi ở nơi này; xem lại cách viết tên nơi",
        en: "no product of the ledger has a subject at this place; look at how the place is spelled",
    }
    gap_training_by_place() {
        vi: "hoạt động tập huấn không ghi theo huyện, xã",
        en: "training is not told by district or commune",
    }
    gap_no_ideas() {
        vi: "sổ chưa có ý tưởng nào của năm; nhập phiếu đăng ký: ocop register idea TỆP",
        en: "the ledger has no ideas of the year; read the slips in: ocop register idea FILE",
    }
    gap_no_training() {
        vi: "sổ chưa có lớp tập huấn nào tự tổ chức trong năm; nhập: ocop register activity TỆP",
        en: "the ledger has no training organised in the year; read it in: ocop register activity FILE",
    }
    gap_courses_untold(n: count) {
        vi: "{n} lớp tập huấn không ghi bao nhiêu người dự",
        en: "{n} course(s) that do not tell how many took part",
    }
    gap_heads(n: count) {
        vi: " Trong đó {n} người của các lớp chỉ ghi số người, không ghi lượt người.",
        en: " Of these {n} are people, of courses that tell people and no attendances.",
    }
    gap_courses_of_years(n: count) {
        vi: "{n} lớp tập huấn ghi chung cho nhiều năm",
        en: "{n} course(s) told for several years together",
    }
    gap_commune_untold(n: count) {
        vi: "{n} sản phẩm chưa xác định được ở xã, phường nào",
        en: "{n} product(s) that are surely of no one commune",
    }
    gap_star_untold(n: count) { vi: "{n} sản phẩm chưa rõ hạng sao", en: "{n} product(s) whose stars are not known" }
    gap_year_untold(n: count) {
        vi: "{n} giấy chứng nhận không rõ năm chương trình lẫn ngày ký",
        en: "{n} certificate(s) that tell neither their programme year nor their day",
    }

    // register idea --becomes.
    needs_idea_number(got) {
        vi: "Với --becomes, --renamed cần số của một ý tưởng, đang ghi “{got}”. Xem số: ocop report idea",
        en: "With --becomes and --renamed an idea's number is needed; got “{got}”. See the numbers: ocop report idea",
    }
    no_idea(number) {
        vi: "Sổ không có ý tưởng số {number}. Xem số của các ý tưởng: ocop report idea",
        en: "The ledger has no idea number {number}. See the numbers: ocop report idea",
    }
    idea_renamed(number, was, name) {
        vi: "Ý tưởng số {number}: tên: {was} → {name}.",
        en: "Idea number {number}: name: {was} → {name}.",
    }
    idea_there(number, name) {
        vi: "Ý tưởng số {number} đã là “{name}”, cùng năm, chủ thể và nơi: hai ý tưởng không thể trùng nhau. Nếu ghi nhầm thành hai, hoàn tác lần nhập sau (ocop undo) rồi sửa tên.",
        en: "Idea number {number} is “{name}” already, of one year, subject and place: two ideas cannot be one. If it was taken for two, undo the later entry (ocop undo), then mend the name.",
    }
    idea_alike(number, was, name: name) {
        vi: "chỉ khác tên so với ý tưởng số {number} “{was}” nên ghi thành ý tưởng mới; nếu chỉ là sửa tên thì hoàn tác lần nhập này (ocop undo), rồi trước khi nhập lại, sửa tên: ocop register idea {number} --renamed {name:#}",
        en: "differs from idea number {number}, “{was}”, in its name only, so it is a new one; if its name was mended, undo this entry (ocop undo), and before the file is read again mend the name: ocop register idea {number} --renamed {name:#}",
    }
    became_already(number, product) {
        vi: "Ý tưởng số {number} đã thành sản phẩm “{product}”; nếu ghi nhầm, hoàn tác mục đó: ocop undo",
        en: "Idea number {number} is the product “{product}” already; if that was a mistake, undo its entry: ocop undo",
    }
    idea_not_fit(number, why) {
        vi: "Ý tưởng số {number} được đánh giá là không phù hợp: {why}. Nếu vẫn đưa vào, ghi rõ vì sao: --reason \"LÝ DO\"",
        en: "Idea number {number} was judged not to fit: {why}. If it is taken all the same, say why: --reason \"WHY\"",
    }
    no_reason_told() { vi: "chưa ghi lý do", en: "no reason told" }
    idea_lacks(number) {
        vi: "Ý tưởng số {number} chưa thành sản phẩm được, còn thiếu:",
        en: "Idea number {number} cannot become a product yet; it lacks:",
    }
    lacks_name() { vi: "tên sản phẩm: thêm --becomes \"TÊN\"", en: "the product's name: add --becomes \"NAME\"" }
    lacks_subject() { vi: "chủ thể: thêm --subject \"TÊN CHỦ THỂ\"", en: "its subject: add --subject \"NAME\"" }
    became(number, product, subject) {
        vi: "Ý tưởng số {number} thành sản phẩm “{product}” của {subject}.",
        en: "Idea number {number} is the product “{product}” of {subject}.",
    }
    product_there() {
        vi: "  Sản phẩm này sổ đã có, ý tưởng được nối vào đó.",
        en: "  The ledger had this product already; the idea is tied to it.",
    }
    dossier_new(code) { vi: "  Hồ sơ lần đầu: {code}", en: "  First dossier: {code}" }
    dossiers_there(codes) {
        vi: "  Không lập thêm hồ sơ, sản phẩm đã có: {codes}",
        en: "  No dossier was added, the product has: {codes}",
    }
    certificate_there(year) { vi: "giấy chứng nhận {year}", en: "a certificate {year}" }
    next_became(product: product) {
        vi: "Tiếp theo, xem từ ý tưởng đến nay:\n  ocop show {product:#}",
        en: "Next, see it from the idea on:\n  ocop show {product:#}",
    }
    only_idea(n, year) {
        vi: "Ý tưởng chưa thành sản phẩm: {n}. Danh sách ý tưởng của năm: ocop report idea {year}",
        en: "Ideas that are no product yet: {n}. The ideas of the year: ocop report idea {year}",
    }
    became_since(number, product: product) {
        vi: "Ý tưởng số {number} đã thành sản phẩm “{product}”. Xem từ ý tưởng đến nay:\n  ocop show {product:#}",
        en: "Idea number {number} became the product “{product}”. To see it from the idea on:\n  ocop show {product:#}",
    }
    moment_became(number, name, code) {
        vi: "Ý tưởng số {number} thành sản phẩm “{name}”, hồ sơ {code}",
        en: "Idea number {number} became the product “{name}”, dossier {code}",
    }
    moment_idea(number, year, kind, name) {
        vi: "Ý tưởng số {number}, năm {year}, sản phẩm {kind}: {name}",
        en: "Idea number {number} of {year}, a product that is {kind}: {name}",
    }
    moment_idea_fit(number) { vi: "Ý tưởng số {number} được đánh giá phù hợp", en: "Idea number {number} was judged to fit" }
    moment_idea_unfit(number) {
        vi: "Ý tưởng số {number} bị đánh giá không phù hợp",
        en: "Idea number {number} was judged not to fit",
    }
    judged_fit() { vi: "; đánh giá phù hợp", en: "; judged to fit" }
    judged_unfit() { vi: "; đánh giá không phù hợp", en: "; judged not to fit" }

    // report idea.
    ideas_title(year, place, on) {
        vi: "Ý tưởng sản phẩm OCOP năm {year}, {place} (tính đến ngày {on})",
        en: "Ideas of {year}, {place} (as of {on})",
    }
    all_ideas_title(place, on) {
        vi: "Ý tưởng sản phẩm OCOP, {place} (tính đến ngày {on})",
        en: "Ideas, {place} (as of {on})",
    }
    potential() { vi: "tiềm năng", en: "potential" }
    existing() { vi: "đã có", en: "there already" }
    all() { vi: "Tất cả", en: "All" }
    idea_kind() { vi: "Loại", en: "Kind" }
    idea_number() { vi: "Số", en: "No." }
    commune() { vi: "Xã, phường", en: "Commune" }
    district() { vi: "Huyện", en: "District" }
    sector() { vi: "Nhóm", en: "Group" }
    set() { vi: "Bộ sản phẩm", en: "Product set" }
    description() { vi: "Mô tả", en: "Description" }
    judgement() { vi: "Đánh giá", en: "Judged" }
    fit() { vi: "Phù hợp", en: "Fit" }
    unfit() { vi: "Không phù hợp", en: "Not fit" }
    unjudged() { vi: "Chưa đánh giá", en: "Not yet" }
    not_yet() { vi: "Chưa", en: "Not yet" }
    became_product() { vi: "Thành sản phẩm", en: "Became" }
    name_unknown() { vi: "(chưa có tên)", en: "(no name)" }
    nobody_yet() { vi: "(chưa có)", en: "(nobody yet)" }
    commune_untold() { vi: "chưa ghi xã", en: "no commune told" }
    ideas_sentence(ideas: count, potential: count, existing: count, became: count) {
        vi: "Có {ideas} ý tưởng, gồm {potential} sản phẩm tiềm năng, {existing} sản phẩm đã có; {became} ý tưởng đã thành sản phẩm có hồ sơ.",
        en: "{ideas} idea(s): {potential} potential, {existing} there already; {became} became products with a dossier.",
    }
    ideas_of_nobody(n: count) { vi: "Chưa có chủ thể: {n} ý tưởng.", en: "Of nobody yet: {n} idea(s)." }
    ideas_nameless(n: count) {
        vi: "Chưa có tên sản phẩm: {n} ý tưởng; khi biết tên thì ghi thêm vào tệp rồi nhập lại.",
        en: "Without a product's name: {n} idea(s); once it is known, tell it in the file and read that again.",
    }
    ideas_by_commune(communes) { vi: "Theo xã: {communes}.", en: "By commune: {communes}." }
    no_ideas() {
        vi: "Sổ chưa có ý tưởng nào. Nhập phiếu đăng ký ý tưởng: ocop register idea TỆP",
        en: "The ledger has no ideas here. Read the slips in: ocop register idea FILE",
    }

    // report reconcile.
    potential_ideas() { vi: "ý tưởng sản phẩm tiềm năng", en: "ideas of potential products" }
    existing_ideas() { vi: "ý tưởng sản phẩm đã có", en: "ideas of existing products" }

    // register activity, report activity.
    years() {
        vi: "Cần một năm, hoặc từ năm đến năm, từ 2018 đến 2100: 2021, 2019-2021.",
        en: "Expected a year, or years from and to, of 2018 to 2100: 2021, 2019-2021.",
    }
    activities_title(years, place, on) {
        vi: "Hoạt động Chương trình OCOP {years}, {place} (tính đến ngày {on})",
        en: "Activities of the OCOP programme {years}, {place} (as of {on})",
    }
    of_year(year) { vi: "năm {year}", en: "{year}" }
    of_years(from, to) { vi: "năm {from} – {to}", en: "{from}–{to}" }
    of_all_years() { vi: "mọi năm", en: "of every year" }
    activity_kind() { vi: "Loại hoạt động", en: "Kind" }
    part() { vi: "Vai trò", en: "Part" }
    organised() { vi: "tổ chức", en: "organised" }
    attended() { vi: "tham gia", en: "attended" }
    year() { vi: "Năm", en: "Year" }
    unit() { vi: "Đơn vị tính", en: "Of what" }
    attendances() { vi: "Lượt người", en: "Attendances" }
    people() { vi: "Số người", en: "People" }
    stalls() { vi: "Gian hàng", en: "Stalls" }
    cost() { vi: "Kinh phí (đồng)", en: "Cost (đồng)" }
    when() { vi: "Thời gian", en: "When" }
    what() { vi: "Nội dung", en: "What" }
    took_part() { vi: "Sản phẩm tham gia", en: "Products that took part" }
    from_to(from, to) { vi: "{from} – {to}", en: "{from}–{to}" }
    counted(n: count, what) { vi: "{n} {what}", en: "{n} × {what}" }
    courses() { vi: "lớp tập huấn", en: "training" }
    surveys() { vi: "đợt khảo sát, hướng dẫn", en: "survey" }
    activities_of(kind) { vi: "hoạt động {kind}", en: "{kind}" }
    other_activities() { vi: "hoạt động khác", en: "other activity" }
    part_attendances(n: count) { vi: ", {n} lượt người", en: ", {n} attendances" }
    part_people(n: count) { vi: ", {n} người", en: ", {n} people" }
    part_stalls(n: count) { vi: ", {n} gian hàng", en: ", {n} stalls" }
    attendances_untold(n: count) {
        vi: "Chưa ghi số người tham dự của {n} lớp tập huấn.",
        en: "How many took part in training is not told of {n}.",
    }
    cut_off(n: count) {
        vi: "Chưa tính {n} hoạt động chỉ có một phần ở trong kỳ này (ghi chung cho nhiều năm, hoặc chỉ ghi năm).",
        en: "Not counted: {n} that are only in part of this period (told of several years together, or of a year and no day).",
    }
    cut_off_whole() {
        vi: "Hoạt động ghi chung nhiều năm: xem cả các năm đó, ví dụ: ocop report activity 2019-2021",
        en: "Activities of several years together: look at those years whole, such as: ocop report activity 2019-2021",
    }
    no_activities() {
        vi: "Sổ chưa có hoạt động nào trong kỳ này. Nhập hoạt động: ocop register activity TỆP",
        en: "The ledger has no activities of these years. Read them in: ocop register activity FILE",
    }
}
