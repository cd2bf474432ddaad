//! What stands on blank forms: their titles, how to fill them in, a hint for each column. Papers are Vietnamese.

crate::catalogue! {
    // The sheet that says how.
    sheet() { vi: "Hướng dẫn", en: "How to fill in" }
    file() { vi: "TỆP.xlsx", en: "FILE.xlsx" }
    fill_in(sheet) {
        vi: "1. Điền vào trang “{sheet}”, mỗi dòng một mục, ngay dưới dòng tiêu đề. Ô có mũi tên thì chọn trong danh sách.",
        en: "1. Fill in the sheet “{sheet}”, a row each, right under the headings. Where a cell has an arrow, choose from its list.",
    }
    columns() {
        vi: "2. Cột có tiêu đề nền xám là bắt buộc. Không đổi tên cột; có thể ẩn, xóa hoặc đổi chỗ các cột không dùng.",
        en: "2. Columns with a grey heading are needed. Do not rename columns; those not used may be hidden, deleted or moved.",
    }
    cells() {
        vi: "3. Ngày ghi đủ ngày/tháng/năm: 28/12/2026. Mã, số văn bản, điện thoại ghi nguyên như trên giấy, kể cả số 0 đầu. Ô chưa biết thì để trống.",
        en: "3. Days are whole: 28/12/2026. Codes, numbers of papers and telephones as on paper, leading zeros too. What is not known stays blank.",
    }
    added() {
        vi: "Cột thêm vào ngoài các cột dưới đây được giữ ở ghi chú.",
        en: "Columns added to those below are kept in the note.",
    }
    read_in(command) {
        vi: "4. Lưu tệp, đóng lại, rồi nhập: {command}. Thêm --thu để xem trước mà chưa ghi. Sửa hoặc ghi thêm rồi nhập lại: chỉ phần mới và phần thay đổi được ghi.",
        en: "4. Save and close the file, then read it in: {command}. With --dry-run nothing is written yet. Mend or add rows and read it again: only what is new or changed is written.",
    }
    hold_against(command) {
        vi: "4. Lưu tệp, đóng lại, rồi đối chiếu: {command}. Lệnh này chỉ đọc tệp và so với sổ, không ghi gì vào sổ; sửa hoặc thêm số liệu rồi chạy lại lúc nào cũng được.",
        en: "4. Save and close the file, then hold it against the ledger: {command}. It reads and compares, and writes nothing; mend or add figures and run it again at any time.",
    }
    column() { vi: "Cột", en: "Column" }
    needed() { vi: "Bắt buộc", en: "Needed" }
    is_needed() { vi: "x", en: "x" }
    how() { vi: "Cách ghi", en: "How" }
    wrong(hint) { vi: "Giá trị không đúng. {hint}", en: "This value is not right. {hint}" }
    not_listed(heading) {
        vi: "“{heading}” này không có trong danh sách. Kiểm tra lại cách viết; nếu đúng thì vẫn giữ được.",
        en: "This is not in the list of “{heading}”. Check how it is written; if it is right it may stay.",
    }

    // The forms.
    roster() { vi: "Danh sách chủ thể, sản phẩm đăng ký đánh giá, phân hạng", en: "Subjects and products registered" }
    roster_sheet() { vi: "Danh sách", en: "Roster" }
    roster_note() {
        vi: "Mỗi dòng một sản phẩm; một chủ thể có nhiều sản phẩm thì ghi lại tên chủ thể ở từng dòng.",
        en: "A product a row; a subject of several products is named on each of their rows.",
    }
    intake() { vi: "Sổ tiếp nhận hồ sơ", en: "Intake book" }
    intake_sheet() { vi: "Sổ tiếp nhận", en: "Intake book" }
    intake_note() {
        vi: "Ngày nộp là ngày chủ thể nộp cho UBND cấp xã: theo ngày này mà biết áp dụng quyết định nào. Sản phẩm đã có trong sổ thì ghi đúng tên, chủ thể, năm, đợt và loại hồ sơ như trong sổ.",
        en: "A dossier is filed when the subject hands it to the commune: that day tells which decision applies. A product that the ledger has is told with the name, subject, year, round and kind it has there.",
    }
    documents() { vi: "Tài liệu minh chứng của các hồ sơ", en: "Documents of dossiers" }
    documents_sheet() { vi: "Tài liệu", en: "Documents" }
    documents_note() {
        vi: "Mỗi dòng một tài liệu của một hồ sơ. Tệp quét để cùng thư mục với tệp này thì chương trình đọc để ghi SHA-256; tệp không được chép vào sổ.",
        en: "A document of a dossier a row. Scans in the folder of this file are read for their SHA-256, and not copied.",
    }
    council() { vi: "Danh sách Hội đồng đánh giá, phân hạng sản phẩm OCOP", en: "Council" }
    council_sheet() { vi: "Hội đồng", en: "Council" }
    council_note() {
        vi: "Mỗi dòng một thành viên. Cấp, đơn vị, năm, đợt, ngày họp và các văn bản của Hội đồng chỉ cần ghi ở dòng đầu; mã Hội đồng ghi ở mọi dòng.",
        en: "A member a row. The council's level, unit, year, round, days and papers are needed on its first row only; its code on every row.",
    }
    ideas() { vi: "Danh sách phiếu đăng ký ý tưởng sản phẩm", en: "Slips of ideas" }
    ideas_sheet() { vi: "Ý tưởng", en: "Ideas" }
    ideas_note() {
        vi: "Mỗi dòng một phiếu. Chưa có chủ thể thì để trống ô chủ thể. Tên sản phẩm bị mất thì để trống, nhưng phải có chủ thể.",
        en: "A slip a row. Where there is no subject yet its cell stays blank. A name that is lost stays blank too, but then a subject is needed.",
    }
    targets() { vi: "Chỉ tiêu kế hoạch", en: "Targets" }
    targets_sheet() { vi: "Chỉ tiêu", en: "Targets" }
    targets_note() {
        vi: "Không ghi huyện, xã thì là chỉ tiêu của cả tỉnh. Ghi lại cùng năm, cùng nơi, cùng hạng sao với số khác là điều chỉnh; chỉ tiêu đầu vẫn giữ.",
        en: "Without district and commune it is the whole province's. The same year, place and star with another number revises it; the first is kept.",
    }
    activities() { vi: "Hoạt động của Chương trình", en: "Activities" }
    activities_sheet() { vi: "Hoạt động", en: "Activities" }
    activities_note() {
        vi: "Mỗi dòng một hoạt động, hoặc nhiều hoạt động cùng loại trong năm. Tự tổ chức và tham gia (cử đi) là hai số khác nhau: ghi hai dòng.",
        en: "An activity a row, or several alike in a year. What was organised and what was attended are two figures: two rows.",
    }
    figures() { vi: "Số liệu đã công bố, để đối chiếu với sổ", en: "Published figures" }
    figures_sheet() { vi: "Số liệu", en: "Figures" }
    figures_note() {
        vi: "Mỗi dòng một số liệu: của một năm (cột “Năm”) hoặc lũy kế đến một ngày (cột “Đến ngày”). Các cột hạng sao, loại hồ sơ, nơi, loại hình để trống là tính tất cả.",
        en: "A figure a row: of a year, or up to a day. Star, kind, place and form left blank count all.",
    }
    certificates() { vi: "Giấy chứng nhận đã cấp", en: "Certificates of the past" }
    certificates_sheet() { vi: "Giấy chứng nhận", en: "Certificates" }
    certificates_note() {
        vi: "Mỗi dòng một sản phẩm của một quyết định công nhận. Sản phẩm được công nhận nhiều lần thì mỗi lần một dòng.",
        en: "A product of a decision a row. One that was recognised several times has a row each time.",
    }

    // Columns that many have.
    ordinal() { vi: "Số thứ tự, không bắt buộc", en: "Ordinal, not needed" }
    product() { vi: "Tên sản phẩm như trên phiếu đăng ký hoặc quyết định", en: "The product's name as on its slip or decision" }
    subject() { vi: "Tên đầy đủ của chủ thể, ví dụ: HTX nông nghiệp mẫu", en: "The subject's full name" }
    form() { vi: "Chọn loại hình tổ chức của chủ thể", en: "The subject's form of organisation" }
    tax_code() { vi: "10 chữ số, hoặc 12 chữ số; chi nhánh thêm -001", en: "10 digits, or 12; of a branch with -001" }
    address() { vi: "Thôn, xóm, số nhà, đường", en: "Hamlet, house, street" }
    commune() {
        vi: "Xã, phường, đặc khu theo tên hiện nay; hồ sơ trước 01/07/2025 thì ghi như trên hồ sơ",
        en: "The commune by its name of today; of papers before 01/07/2025 as printed",
    }
    district_before() {
        vi: "Chỉ ghi khi quyết định trước 01/07/2025 và xã ghi theo tên cũ: hai huyện có thể có xã trùng tên. Xã ghi theo tên hiện nay thì để trống",
        en: "Only of decisions before 01/07/2025 whose commune goes by its old name: two districts may have communes of one name. Blank where the commune goes by its name of today",
    }
    sector() { vi: "Ngành, nhóm, phân nhóm sản phẩm", en: "Sector, group, subgroup" }
    set() { vi: "Bộ sản phẩm theo Phụ lục II Quyết định 26/2026/QĐ-TTg", en: "The product set, QĐ 26/2026 Appendix II" }
    year() { vi: "Năm chương trình, bốn chữ số, từ 2018", en: "The programme year, four digits, from 2018" }
    round() { vi: "Đợt thứ mấy trong năm; không chia đợt thì để trống", en: "The round of the year; blank where there are none" }
    kind() { vi: "Lần đầu, nâng hạng hoặc đánh giá lại", en: "First, upgrade or re-evaluation" }
    filed() { vi: "Ngày chủ thể nộp hồ sơ cho UBND cấp xã", en: "The day the subject filed with the commune" }
    note() { vi: "Điều cần nhớ thêm", en: "Anything else" }
    product_code() { vi: "Mã số sản phẩm, nếu đã có", en: "The product's code, if any" }

    // A subject.
    representative() { vi: "Họ tên người đại diện theo pháp luật", en: "The legal representative" }
    position() { vi: "Chức vụ của người đại diện", en: "The representative's position" }
    male() { vi: "Nam", en: "Male" }
    female() { vi: "Nữ", en: "Female" }
    sex() { vi: "Giới tính của người đại diện", en: "The representative's sex" }
    ethnicity() { vi: "Dân tộc của người đại diện", en: "The representative's ethnicity" }
    disability() { vi: "Dạng khuyết tật của người đại diện, nếu có", en: "The representative's disability, if any" }
    phone() { vi: "Điện thoại liên hệ, giữ số 0 đầu", en: "Telephone, with its leading zero" }
    email() { vi: "Địa chỉ thư điện tử", en: "E-mail" }
    registration() { vi: "Số giấy đăng ký kinh doanh hoặc quyết định thành lập", en: "Number of its registration" }
    registered() { vi: "Ngày đăng ký kinh doanh hoặc thành lập", en: "Day of its registration" }

    // The intake book.
    commune_slip() { vi: "Số phiếu tiếp nhận của xã (Mẫu số 01)", en: "Number of the commune's slip (Mẫu 01)" }
    commune_slip_on() { vi: "Ngày xã tiếp nhận", en: "Day of the commune's slip" }
    commune_slip_by() { vi: "Người tiếp nhận ở xã", en: "Who received it in the commune" }
    proposed() { vi: "Ngày UBND cấp xã có văn bản đề nghị cấp tỉnh", en: "Day the commune proposed it to the province" }
    received() { vi: "Ngày cấp tỉnh tiếp nhận", en: "Day the province received it" }
    province_slip() { vi: "Số phiếu tiếp nhận của tỉnh", en: "Number of the province's slip" }
    province_slip_on() { vi: "Ngày ghi trên phiếu tiếp nhận của tỉnh", en: "Day of the province's slip" }
    province_slip_by() { vi: "Người tiếp nhận ở tỉnh", en: "Who received it in the province" }
    complete() { vi: "Ngày hồ sơ đủ thành phần", en: "Day the file was complete" }

    // A certificate.
    certified_star() { vi: "Hạng sao theo quyết định: 3, 4, 5 hoặc 4 sao (tiềm năng 5 sao)", en: "Stars by the decision, 3 to 5" }
    points() { vi: "Điểm trung bình, từ 0 đến 100, ví dụ 72,5", en: "Mean points, 0 to 100" }
    decision() { vi: "Số quyết định công nhận, ví dụ 139/QĐ-UBND", en: "Number of the decision" }
    decision_on() { vi: "Ngày ký, ghi trên quyết định", en: "Day it was signed" }
    authority() { vi: "Cơ quan ký, ví dụ: UBND tỉnh", en: "Who signed it" }
    stated_end() { vi: "Ngày hết hạn, chỉ khi quyết định ghi rõ", en: "Its end, only where the decision states it" }

    // A council.
    council_code() { vi: "Mã tự đặt cho Hội đồng, ghi ở mọi dòng, ví dụ tinh-2026-1", en: "A code for the council, on every row" }
    level() { vi: "Cấp của Hội đồng; cấp huyện chỉ trước 01/07/2025", en: "The council's level; districts before 01/07/2025 only" }
    unit() { vi: "Tỉnh hoặc huyện của Hội đồng; để trống là tỉnh của sổ", en: "Its province or district; blank is the ledger's" }
    sessions() { vi: "Các ngày họp, cách nhau bằng dấu chấm phẩy: 20/11/2026;18/12/2026", en: "Its days, parted by semicolons" }
    member_code() { vi: "Mã thành viên, ví dụ TV01; để trống thì tự đánh số", en: "A code for the member; blank are numbered" }
    member() { vi: "Tên đầy đủ của thành viên Hội đồng", en: "The member's name" }
    role() { vi: "Vai trò trong Hội đồng; mỗi Hội đồng một Chủ tịch", en: "The role; one chair a council" }
    organisation() { vi: "Chức vụ và nơi công tác của thành viên", en: "Position and organisation" }
    votes() { vi: "Có chấm điểm, biểu quyết hay không; để trống là có", en: "Whether they vote; blank is yes" }
    set_up_by() { vi: "Số quyết định thành lập Hội đồng", en: "Decision that set it up" }
    set_up_on() { vi: "Ngày ghi trên quyết định thành lập", en: "Day of that decision" }
    rules() { vi: "Số quyết định ban hành Quy chế", en: "Decision that issued its rules" }
    rules_on() { vi: "Ngày ghi trên quyết định ban hành Quy chế", en: "Day of its rules" }
    delegation() { vi: "Văn bản ủy quyền làm Chủ tịch Hội đồng, nếu có", en: "Paper that delegates the chair" }

    // An idea.
    slip_on() { vi: "Ngày trên phiếu đăng ký ý tưởng", en: "Day of the slip" }
    idea() { vi: "Tên sản phẩm hoặc ý tưởng, ví dụ: mật ong rừng", en: "Name of the product or idea" }
    potential() { vi: "tiềm năng", en: "potential" }
    existing() { vi: "đã có", en: "existing" }
    idea_kind() { vi: "Tiềm năng (chưa có sản phẩm) hoặc đã có", en: "Potential, or there already" }
    idea_subject() { vi: "Chủ thể đăng ký; chưa có thì để trống", en: "Whose idea it is; blank where nobody's yet" }
    description() { vi: "Sản phẩm là gì, nguyên liệu, cách làm", en: "What it is and how it is made" }
    fit() { vi: "Đánh giá phù hợp với Chương trình hay không; chưa đánh giá thì để trống", en: "Judged to fit or not; blank where not judged yet" }
    fit_reason() { vi: "Lý do phù hợp hoặc không phù hợp", en: "Why it does or does not" }

    // A target.
    target_district() { vi: "Chỉ tiêu của một huyện (trước 01/07/2025); để trống nếu của tỉnh", en: "Of one district; blank is the province's" }
    target_commune() { vi: "Chỉ tiêu của một xã; để trống nếu của tỉnh", en: "Of one commune; blank is the province's" }
    target_star() { vi: "Đạt từ số sao này: 3, 4 hoặc 5; để trống là 3", en: "So many stars and up; blank is 3" }
    target_measure() { vi: "Đếm gì; để trống là sản phẩm được công nhận trong năm", en: "What is counted; blank is products recognised in the year" }
    target_count() { vi: "Bao nhiêu: sản phẩm, chủ thể, xã, lượt người …", en: "How many" }
    target_cite() { vi: "Kế hoạch đặt ra chỉ tiêu: số, ngày", en: "The plan that sets it" }

    // An activity.
    activity_kind() { vi: "Chọn loại hoạt động", en: "Kind of activity" }
    what() { vi: "Tên lớp, tên hội chợ, nội dung tuyên truyền", en: "What it was" }
    held_on() { vi: "Ngày diễn ra hoặc ngày bắt đầu; cả năm thì để trống", en: "Its day or its first; blank of a whole year" }
    until_on() { vi: "Ngày kết thúc, nếu nhiều ngày", en: "Its last day, if several" }
    place() { vi: "Nơi diễn ra", en: "Where" }
    organised() { vi: "tổ chức", en: "organised" }
    attended() { vi: "tham gia", en: "attended" }
    part_played() { vi: "Tự tổ chức, hoặc tham gia (cử người đi)", en: "Organised or attended" }
    count() { vi: "Bao nhiêu lớp, hội chợ, pa nô …", en: "How many" }
    count_unit() { vi: "Đơn vị của số lượng: lớp, hội chợ, pa nô", en: "Of what" }
    attendances() { vi: "Số lượt người: một người dự hai lớp là hai lượt", en: "Attendances: one at two courses is two" }
    people() { vi: "Số người, chỉ khi nguồn ghi số người", en: "People, only where heads are counted" }
    activity_year() { vi: "Năm diễn ra; để trống nếu ghi đủ ngày, hoặc từ ngày đến ngày của nhiều năm", en: "The year; blank where the days are told, or a span of years" }
    stalls() { vi: "Số gian hàng, nếu là hội chợ", en: "Stalls, of a fair" }
    took_part() { vi: "Sản phẩm tham gia, cách nhau bằng dấu chấm phẩy", en: "Products that took part, with semicolons between" }
    cost() { vi: "Tổng kinh phí, đơn vị đồng", en: "Money, in đồng" }

    // A business plan.
    plans() { vi: "Phương án sản xuất, kinh doanh", en: "Business plans" }
    plans_sheet() { vi: "Phương án", en: "Plans" }
    plans_note() {
        vi: "Mỗi dòng một phương án. Khi phương án được đánh giá hoặc có tiến độ mới thì ghi thêm vào dòng cũ rồi nhập lại.",
        en: "A plan a row. Once it is judged or gets further, tell it on the same row and read the file again.",
    }
    plan_received() { vi: "Ngày nhận phương án", en: "Day it was received" }
    idea_judged_on() { vi: "Ngày đánh giá ý tưởng, nếu biết", en: "Day it was judged, if known" }
    judged_on() { vi: "Ngày đánh giá phương án", en: "Day it was judged" }
    judged_by() { vi: "Ai đánh giá phương án", en: "Who judged it" }
    plan_fit() { vi: "Phương án phù hợp hay không; chưa đánh giá thì để trống", en: "Judged to fit or not; blank where not judged yet" }
    progress() { vi: "Thực hiện đến đâu", en: "How far it got" }
    needs() { vi: "Chủ thể cần hỗ trợ gì", en: "What is needed" }

    // Support.
    supports() { vi: "Nội dung, kinh phí hỗ trợ", en: "Support" }
    supports_sheet() { vi: "Hỗ trợ", en: "Support" }
    supports_note() {
        vi: "Mỗi dòng một nội dung của một chủ thể từ một nguồn kinh phí; một nội dung nhiều nguồn thì ghi nhiều dòng. Tiền ghi bằng đồng.",
        en: "A content, a subject and a source of money a row; of several sources several rows. Money is in đồng.",
    }
    support_year() { vi: "Năm của kế hoạch kinh phí", en: "Year of the money" }
    content() { vi: "Hỗ trợ gì: bao bì, nhãn mác, máy móc", en: "What for" }
    policy() { vi: "Văn bản làm căn cứ: số, ngày", en: "The paper it rests on" }
    support_product() { vi: "Sản phẩm được hỗ trợ, ghi như trong sổ; không có thì để trống", en: "The product, as in the ledger" }
    money_source() { vi: "Chọn nguồn kinh phí", en: "Whose money" }
    planned_money() { vi: "Kinh phí theo kế hoạch, đơn vị đồng", en: "Planned, in đồng" }
    paid_money() { vi: "Kinh phí đã chi, đơn vị đồng", en: "Paid, in đồng" }
    paid_on() { vi: "Ngày tiền được chi", en: "Day it was paid" }

    // An outlet.
    outlets() { vi: "Điểm giới thiệu và bán sản phẩm, sàn thương mại điện tử, siêu thị, truy xuất nguồn gốc", en: "Outlets" }
    outlets_sheet() { vi: "Điểm bán", en: "Outlets" }
    outlets_note() {
        vi: "Mỗi dòng một điểm, một sàn, một siêu thị hoặc một hệ thống. Các sản phẩm ghi trong một ô, cách nhau bằng dấu chấm phẩy; trùng tên thì ghi chủ thể trong ngoặc.",
        en: "An outlet a row. Its products stand in one cell, parted by semicolons; of one name with the subject in brackets.",
    }
    outlet_kind() { vi: "Chọn loại", en: "Kind" }
    outlet_name() { vi: "Tên điểm bán, sàn, siêu thị, hệ thống", en: "Its name" }
    outlet_address() { vi: "Số nhà, đường; của sàn thì đường dẫn", en: "House and street; of a floor its page" }
    operator() { vi: "Ai quản lý, vận hành", en: "Who runs it" }
    approval() { vi: "Văn bản công nhận điểm bán: số", en: "The paper that approves it" }
    approved_on() { vi: "Ngày ghi trên văn bản", en: "Day of that paper" }
    opened() { vi: "Ngày mở hoặc ngày lên sàn", en: "Day it opened" }
    closed() { vi: "Ngày ngừng hoạt động, nếu đã ngừng", en: "Day it closed, if it did" }
    outlet_products() { vi: "Chè mẫu; Mật ong mẫu (HTX mẫu A)", en: "Its products, parted by semicolons" }

    // Figures of a product.
    product_figures() { vi: "Số liệu sản xuất, kinh doanh của sản phẩm", en: "Figures of products" }
    product_figures_sheet() { vi: "Số liệu sản phẩm", en: "Figures" }
    product_figures_note() {
        vi: "Mỗi dòng một sản phẩm trong một năm; tên sản phẩm, chủ thể ghi như trong sổ. Doanh thu, xuất khẩu ghi bằng triệu đồng.",
        en: "A product and a year a row, named as in the ledger. Revenue and export are in million đồng.",
    }
    figures_of() { vi: "Số liệu của năm nào", en: "Of which year" }
    product_as_known() { vi: "Tên sản phẩm như trong sổ", en: "The product as the ledger names it" }
    subject_as_known() { vi: "Chủ thể như trong sổ", en: "The subject as the ledger names it" }
    output() { vi: "Làm ra bao nhiêu trong năm", en: "Output of the year" }
    output_unit() { vi: "Đơn vị của sản lượng: tấn, hộp, chai", en: "Unit of the output" }
    revenue() { vi: "Triệu đồng, ví dụ 1250,5 là một tỷ hai trăm năm mươi triệu năm trăm nghìn đồng", en: "In million đồng" }
    export() { vi: "Phần xuất khẩu trong doanh thu, triệu đồng", en: "What of it was exported, in million đồng" }
    labour() { vi: "Số lao động thường xuyên", en: "People at work" }

    // An inspection.
    inspections() { vi: "Kiểm tra, giám sát sản phẩm OCOP", en: "Inspections" }
    inspections_sheet() { vi: "Kiểm tra", en: "Inspections" }
    inspections_note() {
        vi: "Mỗi dòng một sản phẩm, hoặc một điểm bán, được kiểm tra trong một ngày: ghi một trong hai.",
        en: "A product or an outlet and a day a row: tell one of the two.",
    }
    inspected_outlet() { vi: "Điểm bán được kiểm tra, nếu không phải kiểm tra sản phẩm", en: "The outlet, where no product was inspected" }
    inspected_on() { vi: "Ngày tiến hành kiểm tra", en: "Day it was held" }
    planned_or_sudden() { vi: "Định kỳ hoặc đột xuất", en: "Planned or sudden" }
    inspected_by() { vi: "Đơn vị, đoàn kiểm tra", en: "Who inspected" }
    minutes() { vi: "Số biên bản hoặc số kết luận", en: "Number of the minutes or the conclusion" }
    found_criteria() { vi: "Còn duy trì các tiêu chí theo hồ sơ hay không", en: "Whether the criteria are kept" }
    found_mark() { vi: "Nhãn hiệu OCOP được sử dụng thế nào", en: "How the OCOP mark is used" }
    found_information() { vi: "Thông tin, quảng bá sản phẩm thế nào", en: "Information and promotion" }
    found_words() { vi: "Phát hiện, tồn tại bằng lời", en: "What was found, in words" }
    to_follow() { vi: "Chủ thể phải khắc phục những gì", en: "What the subject is to do" }
    follow_by() { vi: "Phải xong trước ngày nào", en: "By when" }
    criteria_kept() { vi: "duy trì", en: "kept" }
    criteria_not_kept() { vi: "không duy trì", en: "not-kept" }
    proper() { vi: "đúng quy định", en: "proper" }
    improper() { vi: "không đúng quy định", en: "improper" }
    unused() { vi: "không sử dụng", en: "unused" }
    periodic() { vi: "định kỳ", en: "planned" }
    sudden() { vi: "đột xuất", en: "sudden" }

    // A published figure.
    label() { vi: "Chép nguyên câu chữ đã công bố, để dễ tra lại", en: "As it was published" }
    measure() { vi: "Số liệu này đếm gì", en: "What is counted" }
    figure_year() { vi: "Số liệu của năm nào; số lũy kế thì để trống", en: "Of which year; blank of a cumulative figure" }
    figure_day() { vi: "Lũy kế đến ngày nào; số của một năm thì để trống", en: "Up to which day; blank of a year's figure" }
    figure_star() { vi: "Chỉ hạng sao này; để trống là mọi hạng", en: "Of this star only" }
    figure_kind() { vi: "Chỉ loại hồ sơ này; để trống là mọi loại", en: "Of this kind only" }
    figure_district() { vi: "Chỉ một huyện, ghi như trong danh sách", en: "Of one district only" }
    figure_commune() { vi: "Chỉ một xã, ghi như trong danh sách", en: "Of one commune only" }
    figure_form() { vi: "Chỉ chủ thể loại hình này", en: "Of this form only" }
    figure_share() { vi: "Tỷ lệ như đã in, ví dụ 84,7%: so với dòng tổng, hoặc với kế hoạch nếu có ghi", en: "The share as printed, 84.7%: of the whole's row, or of the plan where one is told" }
    figure_plan() { vi: "Kế hoạch mà tỷ lệ so với", en: "The plan that the share is of" }
    figure_listed() { vi: "Sản phẩm được liệt kê: mỗi dòng dưới số liệu một tên, các ô khác để trống", en: "The products listed: a name a row below the figure, its other cells blank" }
    value() { vi: "Số đã công bố, số nguyên", en: "The figure, a whole number" }

    // A document of a dossier.
    document_kind() { vi: "Chọn loại tài liệu theo Mẫu số 02", en: "The kind of document, by Mẫu 02" }
    document_title() { vi: "Tên tài liệu, nếu không có số", en: "Its title, where it has no number" }
    document_number() { vi: "Số ghi trên giấy", en: "Its number" }
    document_date() { vi: "Ngày cấp, ngày ký", en: "The day it was issued" }
    document_ends() { vi: "Ngày cuối còn giá trị; không thời hạn thì để trống", en: "Its last day; blank where it has no end" }
    document_issuer() { vi: "Cơ quan, tổ chức cấp", en: "Who issued it" }
    document_file() { vi: "Tên tệp quét, đặt cùng thư mục với tệp này", en: "The scan's file, in the folder of this one" }
    document_code() { vi: "Mã hồ sơ, ví dụ 2026-1-017", en: "The dossier's code" }
}
