//! Around a product's life: plans, support, outlets, the figures of a year.

crate::catalogue! {
    // Numbers and money.
    not_number(got) {
        vi: "cần một số, ví dụ 1.250,5 hoặc 1250.5, có thể kèm đơn vị; đang ghi “{got}”",
        en: "expected a number, such as 1250.5 or 1.250,5, with a unit if need be; got “{got}”",
    }
    ambiguous(got, whole) {
        vi: "“{got}” có thể là hai số khác nhau (dấu ngăn hàng nghìn hay dấu thập phân?); ghi {whole}, hoặc ghi phần thập phân bằng số chữ số khác ba",
        en: "“{got}” may be two numbers (thousands apart, or decimals?); write {whole}, or decimals of other than three digits",
    }
    no_unit(got) {
        vi: "“{got}” chưa rõ là đồng hay triệu đồng; ghi đơn vị ở tiêu đề cột, ví dụ “(triệu đồng)”, hoặc ngay trong ô",
        en: "“{got}” may be đồng or million đồng; tell the unit in the heading, such as “(triệu đồng)”, or in the cell",
    }
    foreign(got) {
        vi: "“{got}” không phải tiền đồng; quy đổi ra đồng rồi ghi lại",
        en: "“{got}” is not in đồng; convert it and tell it again",
    }
    too_fine(got) {
        vi: "“{got}” lẻ hơn mức sổ ghi được (một đồng; sản lượng ba chữ số thập phân); làm tròn lại",
        en: "“{got}” is finer than what is kept (one đồng; of output three decimals); round it",
    }
    too_large(got) {
        vi: "“{got}” lớn quá mức có thể; xem lại đơn vị của cột",
        en: "“{got}” is larger than can be; look at the unit of the column",
    }

    // Products named in lists.
    no_product(name) { vi: "trong sổ chưa có sản phẩm “{name}”", en: "the ledger has no product “{name}”" }
    no_product_near(name, near) {
        vi: "trong sổ chưa có sản phẩm “{name}”; gần nhất: {near}",
        en: "the ledger has no product “{name}”; the nearest is {near}",
    }
    other_subject(name, subject, others) {
        vi: "trong sổ không có sản phẩm “{name}” của “{subject}”, chỉ có: {others}",
        en: "the ledger has no product “{name}” of “{subject}”, only: {others}",
    }
    several_products(name, others) {
        vi: "trong sổ có nhiều sản phẩm tên “{name}”: {others}; ghi rõ chủ thể",
        en: "the ledger has several products named “{name}”: {others}; tell the subject",
    }
    not_tied(why) { vi: "chưa gắn với sản phẩm trong sổ: {why}", en: "not tied to a product of the ledger: {why}" }

    // register plan.
    plans() { vi: "Phương án sản xuất, kinh doanh", en: "Business plans" }
    not_plans(file) {
        vi: "Tệp “{file}” chưa có cột nào của phương án sản xuất, kinh doanh; cần ít nhất một trong các cột: Ngày nhận, Ngày đánh giá, Đơn vị đánh giá, Phù hợp, Tiến độ, Nhu cầu. In mẫu: ocop register form plans --out TỆP",
        en: "“{file}” has no column that is a plan's own; one of these is needed at least: ngay_nhan, ngay_danh_gia, don_vi_danh_gia, phu_hop, tien_do, nhu_cau. To print the form: ocop register form plans --out FILE",
    }
    plan_of_other_day(day) {
        vi: "sổ đã có phương án của sản phẩm này cùng năm, nhận ngày {day}; ghi là phương án khác, nếu là một thì hoàn tác, sửa ngày rồi nhập lại",
        en: "the ledger has a plan of this product in the year, received on {day}; this is written as another one; if they are one, undo, mend the day and read it in again",
    }
    planned_before(day, planned) {
        vi: "sổ đã có khoản này chi ngày {day}, kế hoạch {planned}, nên kế hoạch được tính hai lần. Hoàn tác mục vừa ghi (ocop undo); nếu là đợt chi khác, nhập lại với ô kế hoạch để trống; nếu là sửa ngày chi, hoàn tác cả mục đã ghi ngày cũ rồi nhập lại",
        en: "the ledger has this one paid on {day}, {planned} planned, so the plan counts twice. Undo what was just written (ocop undo); if it is another payment, read it again with the plan left blank; if its day was mended, undo the entry of the old day as well, then read it again",
    }
    planned_at_line(line) {
        vi: "giống dòng {line}, chỉ khác ngày chi, mà hai dòng cùng ghi kế hoạch nên kế hoạch được tính hai lần; nếu là hai đợt chi của một khoản, để trống kế hoạch ở dòng sau rồi nhập lại",
        en: "like line {line} but for the day it was paid, both with a plan, which counts twice; if they are two payments of one support, leave the plan of the later line blank and read it again",
    }
    products_since_opening(n: count) {
        vi: "  {n} điểm nay có thêm sản phẩm mà không ghi ngày: báo cáo coi như có từ ngày mở điểm; nếu mới bán sau này, hoàn tác rồi nhập lại, thêm --from NGÀY",
        en: "  {n} outlet(s) now list more products, and no day is told: reports take it as so from the opening day; if they came later, undo and read the file in again with --from DAY",
    }
    show_outlet(name, kind) {
        vi: "“{name}” không phải sản phẩm, hồ sơ hay chủ thể; sổ có {kind} tên này. Xem danh sách và sản phẩm ở đó: ocop report outlet --products",
        en: "“{name}” is no product, dossier or subject; the ledger has an outlet of this name ({kind}). See outlets and what each has: ocop report outlet --products",
    }
    outlet_of_other_day(line) {
        vi: "giống điểm ở dòng {line}, chỉ khác ngày mở; ghi là hai điểm cùng hoạt động, nếu là một thì giữ lại một dòng",
        en: "like the outlet at line {line} but for its opening day; both are written, as two that are open; if they are one, keep one line",
    }
    judged_before() {
        vi: "ngày đánh giá trước ngày nhận; sửa một trong hai ngày",
        en: "it was judged before it was received; mend one of the two days",
    }
    next_plans() {
        vi: "Tiếp theo, ghi hỗ trợ theo nhu cầu của các phương án:\n  ocop register form supports --out ho-tro.xlsx\n  ocop register support ho-tro.xlsx",
        en: "Next, write down the support that these plans ask for:\n  ocop register form supports --out support.xlsx\n  ocop register support support.xlsx",
    }

    // register support.
    supports() { vi: "Hỗ trợ", en: "Support" }
    central() { vi: "ngân sách trung ương", en: "central budget" }
    local() { vi: "ngân sách địa phương", en: "local budget" }
    combined() { vi: "lồng ghép", en: "combined" }
    of_subject() { vi: "vốn chủ thể", en: "own funds" }
    other_money() { vi: "khác", en: "other" }
    needs_money() {
        vi: "cần kinh phí kế hoạch hoặc kinh phí đã chi",
        en: "the money planned or the money paid is needed",
    }
    paid_over() {
        vi: "kinh phí đã chi nhiều hơn kế hoạch; xem lại số hoặc đơn vị",
        en: "more was paid than planned; look at the numbers or their units",
    }
    support_sums(planned, paid) {
        vi: "  Cộng các dòng: kế hoạch {planned}, đã chi {paid}",
        en: "  The rows together: planned {planned}, paid {paid}",
    }
    next_supports(year) {
        vi: "Tiếp theo, xem tổng theo nguồn kinh phí:\n  ocop report support {year}",
        en: "Next, see the sums by source of money:\n  ocop report support {year}",
    }

    // register outlet.
    outlets() { vi: "Điểm bán, sàn, hệ thống", en: "Outlets" }
    shop() { vi: "điểm giới thiệu và bán sản phẩm", en: "point of sale" }
    floor() { vi: "sàn thương mại điện tử", en: "e-commerce floor" }
    supermarket() { vi: "siêu thị", en: "supermarket" }
    trace() { vi: "hệ thống truy xuất nguồn gốc", en: "traceability system" }
    closed_before() {
        vi: "ngày đóng trước ngày mở; sửa một trong hai ngày",
        en: "it closed before it opened; mend one of the two days",
    }
    next_outlets() {
        vi: "Tiếp theo, xem các điểm đang hoạt động:\n  ocop report outlet",
        en: "Next, see those that are open:\n  ocop report outlet",
    }

    // register figure.
    figures() { vi: "Số liệu sản phẩm", en: "Figures of products" }
    needs_product(why) {
        vi: "{why}; số liệu phải của một sản phẩm trong sổ, sửa tên hoặc nhập sản phẩm trước",
        en: "{why}; a figure is of a product of the ledger, mend the name or read the product in first",
    }
    needs_unit() {
        vi: "sản lượng chưa có đơn vị; ghi ở cột “Đơn vị tính”, trong ô (12,5 tấn) hoặc ở tiêu đề: Sản lượng (tấn)",
        en: "the output has no unit; tell it in don_vi_tinh, in the cell (12,5 tấn) or in the heading",
    }
    needs_figure() {
        vi: "chưa có số liệu nào: sản lượng, doanh thu, xuất khẩu hay lao động",
        en: "there is no figure: output, revenue, export or labour",
    }
    export_over() {
        vi: "xuất khẩu lớn hơn doanh thu; xem lại số hoặc đơn vị",
        en: "more is exported than sold; look at the numbers or their units",
    }
    figure_sums(revenue, export) {
        vi: "  Cộng các dòng: doanh thu {revenue}, xuất khẩu {export}",
        en: "  The rows together: revenue {revenue}, export {export}",
    }
    next_figures(year) {
        vi: "Tiếp theo, xem tổng của năm và sản phẩm còn thiếu số liệu:\n  ocop report figure {year}",
        en: "Next, see the year's sums and the products without figures:\n  ocop report figure {year}",
    }

    // report plan.
    plans_title(day) { vi: "Phương án sản xuất, kinh doanh (tính đến ngày {day})", en: "Business plans (as of {day})" }
    plans_title_year(year, day) {
        vi: "Phương án sản xuất, kinh doanh năm {year} (tính đến ngày {day})",
        en: "Business plans of {year} (as of {day})",
    }
    year() { vi: "Năm", en: "Year" }
    received() { vi: "Ngày nhận", en: "Received" }
    judged() { vi: "Đánh giá", en: "Judged" }
    judged_on() { vi: "Ngày đánh giá", en: "Judged on" }
    judged_by() { vi: "Đơn vị đánh giá", en: "Judged by" }
    reason() { vi: "Lý do", en: "Why" }
    progress() { vi: "Tiến độ", en: "Progress" }
    needs() { vi: "Nhu cầu", en: "Needs" }
    note() { vi: "Ghi chú", en: "Notes" }
    not_in_ledger(name) { vi: "{name} (chưa có trong sổ)", en: "{name} (not in the ledger)" }
    no_plans() {
        vi: "Chưa ghi phương án nào như vậy. Nhập phương án: ocop register plan TỆP",
        en: "No such plan was written down. Read them in: ocop register plan FILE",
    }
    plans_sentence(plans, fit, unfit, unjudged) {
        vi: "{plans} phương án: {fit} phù hợp, {unfit} không phù hợp, {unjudged} chưa đánh giá.",
        en: "{plans} plan(s): {fit} judged to fit, {unfit} not to fit, {unjudged} not judged yet.",
    }
    plans_apart(n: count) {
        vi: "{n} phương án của sản phẩm chưa có trong sổ.",
        en: "{n} of products that are not in the ledger.",
    }

    // report support.
    support_title(day) { vi: "Kinh phí hỗ trợ (tính đến ngày {day})", en: "Support (as of {day})" }
    support_title_year(year, day) { vi: "Kinh phí hỗ trợ năm {year} (tính đến ngày {day})", en: "Support of {year} (as of {day})" }
    source() { vi: "Nguồn kinh phí", en: "Source" }
    contents() { vi: "Nội dung hỗ trợ", en: "Contents" }
    planned() { vi: "Kế hoạch (đồng)", en: "Planned (đồng)" }
    paid() { vi: "Đã chi (đồng)", en: "Paid (đồng)" }
    share() { vi: "Tỷ lệ chi", en: "Paid of planned" }
    all() { vi: "Tổng số", en: "All" }
    no_support() { vi: "Chưa ghi nội dung hỗ trợ nào như vậy.", en: "No such support was written down." }
    support_sentence(contents, products, planned, paid) {
        vi: "{contents} nội dung hỗ trợ, gắn với {products} sản phẩm trong sổ: kế hoạch {planned}, đã chi {paid}.",
        en: "{contents} content(s) of support, tied to {products} product(s) of the ledger: planned {planned}, paid {paid}.",
    }

    content() { vi: "Nội dung", en: "Content" }
    policy() { vi: "Chính sách", en: "Policy" }
    paid_on() { vi: "Ngày chi", en: "Paid on" }
    supported() { vi: "Sản phẩm, chủ thể", en: "Product, subject" }

    // report outlet.
    outlet_title(day) { vi: "Điểm bán, sàn, hệ thống đang hoạt động ngày {day}", en: "Outlets open on {day}" }
    outlet_kind() { vi: "Loại", en: "Kind" }
    outlet_name() { vi: "Tên", en: "Name" }
    outlet_place() { vi: "Địa chỉ", en: "Address" }
    operator() { vi: "Đơn vị quản lý", en: "Operator" }
    approval() { vi: "Văn bản", en: "Approval" }
    opened() { vi: "Ngày mở", en: "Opened" }
    products() { vi: "Sản phẩm", en: "Products" }
    tied_products() { vi: "Có trong sổ", en: "In the ledger" }
    no_outlet() { vi: "Chưa ghi điểm bán nào đang hoạt động.", en: "No open outlet was written down." }
    kind_count(n: count, kind) { vi: "{n} {kind}", en: "{n} {kind}" }
    outlet_sentence(kinds, products) {
        vi: "Đang hoạt động: {kinds}; có {products} sản phẩm trong sổ được bán hoặc truy xuất ở ít nhất một nơi.",
        en: "Open: {kinds}; {products} product(s) of the ledger are sold or traced in one of them at least.",
    }

    // report figure.
    figure_title(year, day) { vi: "Số liệu sản phẩm năm {year} (tính đến ngày {day})", en: "Figures of products in {year} (as of {day})" }
    product() { vi: "Sản phẩm", en: "Product" }
    subject() { vi: "Chủ thể", en: "Subject" }
    output() { vi: "Sản lượng", en: "Output" }
    revenue() { vi: "Doanh thu (đồng)", en: "Revenue (đồng)" }
    export() { vi: "Xuất khẩu (đồng)", en: "Export (đồng)" }
    labour() { vi: "Lao động", en: "Labour" }
    no_figure(year) { vi: "Chưa có số liệu sản phẩm của năm {year}.", en: "There are no figures of products for {year}." }
    figure_sentence(products, revenue, export, labour) {
        vi: "{products} sản phẩm có số liệu: doanh thu {revenue}, xuất khẩu {export}, {labour} lao động.",
        en: "{products} product(s) with figures: revenue {revenue}, export {export}, {labour} people at work.",
    }
    reported(reported, in_force, day) {
        vi: "{reported} trong {in_force} sản phẩm còn hiệu lực ngày {day} đã có số liệu.",
        en: "{reported} of {in_force} product(s) in force on {day} have figures.",
    }
    missing() { vi: "Còn thiếu số liệu:", en: "Without figures:" }
    more(n: count) { vi: "và {n} sản phẩm nữa", en: "and {n} more" }

    // find.
    found_ideas() { vi: "Ý tưởng sản phẩm (xem cả danh sách: ocop report idea):", en: "Ideas (the whole list: ocop report idea):" }
    found_outlets() { vi: "Điểm bán, sàn, hệ thống (xem cả danh sách: ocop report outlet):", en: "Outlets (the whole list: ocop report outlet):" }
    outlet_line(kind, name) { vi: "{kind} “{name}”", en: "{kind} “{name}”" }
    closed_on(day) { vi: "đã đóng ngày {day}", en: "closed on {day}" }

    // show.
    moment_activity(kind, what, place) { vi: "Tham gia {kind}{what}{place}", en: "Took part in a {kind}{what}{place}" }
    moment_received(year) { vi: "Nhận phương án sản xuất, kinh doanh năm {year}", en: "Business plan of {year} received" }
    moment_fit() { vi: "Phương án được đánh giá phù hợp", en: "The plan was judged to fit" }
    moment_unfit(why) { vi: "Phương án bị đánh giá không phù hợp{why}", en: "The plan was judged not to fit{why}" }
    moment_support(content, source, money) { vi: "Hỗ trợ {content} ({source}): {money}", en: "Support: {content} ({source}), {money}" }
    money_planned(money) { vi: "kế hoạch {money}", en: "planned {money}" }
    money_paid(money) { vi: "đã chi {money}", en: "paid {money}" }
    moment_outlet(kind, name) { vi: "Có tại {kind} “{name}”", en: "At {kind} “{name}”" }
    moment_outlet_closed(kind, name) { vi: "Đóng {kind} “{name}”", en: "Closed: {kind} “{name}”" }
    moment_figure(year, told) { vi: "Số liệu năm {year}: {told}", en: "Figures of {year}: {told}" }
    told_output(output) { vi: "sản lượng {output}", en: "output {output}" }
    told_revenue(money) { vi: "doanh thu {money}", en: "revenue {money}" }
    told_export(money) { vi: "xuất khẩu {money}", en: "export {money}" }
    told_labour(n: count) { vi: "{n} lao động", en: "{n} people at work" }
}
