//! Templates of papers: what is wrong with one, and what became of them.

crate::catalogue! {
    needs_paper() {
        vi: "Cần chọn văn bản và Hội đồng, hồ sơ hoặc năm, ví dụ: ocop report paper decision tinh-2026-1 --out quyet-dinh.docx",
        en: "Choose a paper and a council, dossier or year, such as: ocop report paper decision tinh-2026-1 --out quyet-dinh.docx",
    }
    needs_folder() {
        vi: "Mẫu ghi ra thư mục nào? Ví dụ: ocop report paper --templates --out mau",
        en: "To what folder? Such as: ocop report paper --templates --out templates",
    }
    format(format) {
        vi: "Văn bản ghi được ra docx, pdf, hoặc json (dữ liệu của các chỗ điền), không ghi ra {format}.",
        en: "A paper can be docx, pdf, or json (what its placeholders are filled with), not {format}.",
    }
    option_of(option, papers) {
        vi: "{option} chỉ dùng với văn bản: {papers}.",
        en: "{option} goes with these papers only: {papers}.",
    }
    reminder_of_all() {
        vi: "Văn bản nhắc lập cho mọi giấy chứng nhận đến hạn, không kèm mã; chọn số ngày bằng --within, mỗi xã hay mỗi chủ thể một bản bằng --by.",
        en: "Reminders are of every certificate that is due, of no record; --within tells how many days ahead, --by whether a commune or a subject gets one.",
    }
    nobody_to_remind(day, within) {
        vi: "Tính từ ngày {day}, trong {within} ngày tới không có giấy chứng nhận nào đến hạn mà chưa nộp hồ sơ đánh giá lại. Xem xa hơn: --within SỐ-NGÀY",
        en: "In the {within} days from {day} no certificate is due without a file for its re-evaluation. To look further: --within DAYS",
    }
    nothing_to_revoke(day) {
        vi: "Đến ngày {day} không có lần kiểm tra nào kết luận có căn cứ thu hồi mà chưa xử lý. Với kết luận khác: ocop report paper revocation GIẤY --ground ĐIỂM --conclusion SỐ --conclusion-date NGÀY",
        en: "By {day} no inspection found a ground for revoking that is still open. Of another conclusion: ocop report paper revocation CERTIFICATE --ground LETTER --conclusion NUMBER --conclusion-date DAY",
    }
    minister_revokes(products) {
        vi: "Giấy chứng nhận 5 sao do Bộ trưởng Bộ Nông nghiệp và Môi trường thu hồi (điểm b khoản 2 Điều 8), không đưa vào dự thảo: {products}",
        en: "Certificates of five stars are the minister's to revoke (Art 8.2b), so the draft leaves them out: {products}",
    }
    no_revocation(number) {
        vi: "Sổ không có quyết định thu hồi số {number}. Dự thảo từ kết luận kiểm tra thì không ghi số; với một kết luận khác, thêm --ground, --conclusion và --conclusion-date.",
        en: "No decision {number} of the ledger revokes anything. A draft of what inspections found takes no number; of another conclusion add --ground, --conclusion and --conclusion-date.",
    }
    several_revocations(number) {
        vi: "Có nhiều quyết định thu hồi số {number}; ghi thêm ngày, ví dụ “{number}, 28/12/2026”:",
        en: "Several decisions {number} revoke certificates; add the day, such as “{number}, 28/12/2026”:",
    }
    one_year(typed) {
        vi: "“{typed}” không phải là một năm. Báo cáo năm lập cho một năm, ví dụ: ocop report paper annual 2026",
        en: "“{typed}” is not one year. The annual report is of one, such as: ocop report paper annual 2026",
    }

    // The advisory team's table.
    proposed_star() { vi: "Hạng đề xuất", en: "Proposed star" }
    lacks_none() { vi: "Không", en: "None" }

    // The annex of a revocation, and what it rests on.
    recognised_by() { vi: "Quyết định công nhận", en: "Recognised by" }
    revoked_because() { vi: "Trường hợp thu hồi", en: "Ground" }
    concluded_by() { vi: "Kết luận", en: "Conclusion" }
    ground_of(letter, ground) { vi: "điểm {letter}: {ground}", en: "{letter}: {ground}" }
    ministry_council(code) {
        vi: "{code} là Hội đồng cấp trung ương: văn bản của Hội đồng này do Bộ Nông nghiệp và Môi trường soạn.",
        en: "{code} is the ministry's council: its papers are the ministry's to draw up.",
    }
    nothing_sent_up(code) {
        vi: "Hội đồng {code} không có sản phẩm nào từ 90 điểm trở lên để đề nghị Trung ương đánh giá.",
        en: "The council {code} has no product of 90 points and up to send to the ministry.",
    }
    nothing_rated(code) {
        vi: "Hội đồng {code} chưa phân hạng hồ sơ nào: ocop rate council {code}",
        en: "The council {code} has rated no dossier yet: ocop rate council {code}",
    }
    no_consultation(code) {
        vi: "Hội đồng {code} không có phiên lấy ý kiến bằng văn bản nào; phiên họp thì lập biên bản: ocop report paper minutes {code}",
        en: "The council {code} held no written consultation; of a meeting draw up minutes: ocop report paper minutes {code}",
    }
    decided_already(dossier, decision) {
        vi: "Hồ sơ {dossier} đã được công nhận ({decision}): văn bản này chỉ dùng cho hồ sơ chưa có quyết định công nhận. Để công nhận lại, đăng ký hồ sơ mới: ocop register roster TỆP",
        en: "Dossier {dossier} was recognised ({decision}): this paper is for one that no decision recognises yet. For a re-evaluation register a new dossier: ocop register roster FILE",
    }
    not_decided(n: count, council) {
        vi: "{n} sản phẩm chưa có quyết định trong sổ: thông báo ghi là đang trình. Nếu quyết định đã ký, ghi sổ trước rồi lập thông báo: ocop certify council {council} --decision SỐ --date NGÀY",
        en: "The ledger has no decision for {n} products: the notice says that they are submitted. If it was signed, write it down first: ocop certify council {council} --decision NUMBER --date DAY",
    }
    year_open(year, day) {
        vi: "Năm {year} chưa kết thúc: báo cáo ghi rõ điều này và chỉ có số liệu đến ngày {day}.",
        en: "The year {year} has not ended: the report says so, and its figures are those up to {day}.",
    }
    nothing_lacking(dossier) {
        vi: "Hồ sơ {dossier} không thiếu tài liệu bắt buộc nào và không có tài liệu nào hết hạn; không cần yêu cầu hoàn thiện.",
        en: "Dossier {dossier} lacks no document that must be there and none has ended; there is nothing to ask for.",
    }
    no_folder(dir) {
        vi: "Không có thư mục mẫu “{dir}”. Để có các mẫu mà sửa: ocop report paper --templates --out {dir}",
        en: "There is no folder of templates “{dir}”. For templates to change: ocop report paper --templates --out {dir}",
    }
    ours_taken(dir, file) {
        vi: "Thư mục “{dir}” không có tệp {file}; dùng mẫu sẵn có.",
        en: "The folder “{dir}” has no {file}; the template of the program is used.",
    }
    unreadable(path, cause) {
        vi: "Không đọc được mẫu “{path}”: {cause}",
        en: "The template “{path}” cannot be read: {cause}",
    }
    no_file(path) { vi: "“{path}” không phải là tệp mẫu đọc được. Đặt ở đó một tệp văn bản.", en: "“{path}” is no file that a template could be read from. Put a text file there." }
    too_large(path) {
        vi: "Tệp “{path}” lớn hơn 128 KB, không phải là mẫu văn bản.",
        en: "“{path}” is larger than 128 KB: it is no template.",
    }
    not_text(path) {
        vi: "Mẫu “{path}” không phải là văn bản thuần mã UTF-8. Mở bằng Notepad, chọn Save As, mã hóa UTF-8; không lưu bằng Word.",
        en: "The template “{path}” is no plain text in UTF-8. Open it in a plain editor and save it as UTF-8, not as a Word file.",
    }
    written(n: count, dir) {
        vi: "Đã ghi {n} mẫu vào thư mục {dir}. Sửa mẫu cần sửa rồi dùng với: --template {dir}",
        en: "Wrote {n} templates to {dir}. Change those you need, then: --template {dir}",
    }

    // What is wrong, after "file:line: ".
    at(path, line, what) { vi: "{path}:{line}: {what}", en: "{path}:{line}: {what}" }
    no_placeholder(name, known) {
        vi: "không có chỗ điền “{name}”. Các chỗ điền của văn bản này: {known}",
        en: "there is no placeholder “{name}”. Those of this paper: {known}",
    }
    no_table(name, known) {
        vi: "không có bảng [[{name}]]. Các bảng của văn bản này: {known}",
        en: "there is no table [[{name}]]. Those of this paper: {known}",
    }
    no_key(name, known) {
        vi: "phần đầu không có mục “{name}”. Các mục: {known}. Phần đầu kết thúc bằng một dòng ---",
        en: "the head has no “{name}”. It may have: {known}. A line of --- ends it",
    }
    no_body() {
        vi: "phần đầu bắt đầu từ dòng này không có dòng --- để kết thúc; nội dung văn bản viết sau dòng đó.",
        en: "the head that begins here has no line of --- to end it; the text comes after that line.",
    }
    marks_syntax(at) {
        vi: "dấu {{{{ … }}}} hoặc {{% … %}} viết chưa đúng, ở “{at}”: xem đã đủ dấu đóng, endif, endfor chưa. Xem docs/templates.md.",
        en: "the marks of {{{{ … }}}} or {{% … %}} are wrong at “{at}”: look for a closing mark, endif, endfor. See docs/templates.md.",
    }
    marks_filter(at, known) {
        vi: "không có bộ lọc như ở “{at}”. Các bộ lọc: {known}",
        en: "there is no such filter as at “{at}”. There are: {known}",
    }
    marks_test(at, known) {
        vi: "không có phép thử như ở “{at}”. Các phép thử sau “is”: {known}",
        en: "there is no such test as at “{at}”. After “is” there are: {known}",
    }
    marks_function(at) {
        vi: "không có hàm như ở “{at}”: trong mẫu chỉ có chỗ điền, bộ lọc, {{% if … %}} và {{% for … %}}.",
        en: "there is no such function as at “{at}”: a template has placeholders, filters, {{% if … %}} and {{% for … %}} alone.",
    }
    marks_arguments(at) {
        vi: "bộ lọc ở “{at}” thiếu hoặc thừa nội dung trong ngoặc. Ví dụ đúng: {{{{ luat | join(\"; \") }}}}",
        en: "the filter at “{at}” has too little or too much in its brackets. Rightly: {{{{ luat | join(\"; \") }}}}",
    }
    marks_value(at) {
        vi: "“{at}” dùng không đúng loại giá trị, ví dụ in cả một danh sách: danh sách thì lặp bằng {{% for … %}} hoặc nối bằng join.",
        en: "“{at}” uses a value in a way it cannot be used, as a list that is printed whole: a list is gone through by {{% for … %}}, or joined by join.",
    }
    marks_joining() {
        vi: "không dùng dấu ~ để nối chữ; viết các chỗ điền liền nhau: {{{{ ten_san_pham }}}} ({{{{ chu_the }}}})",
        en: "text is not joined by ~; write the placeholders side by side: {{{{ ten_san_pham }}}} ({{{{ chu_the }}}})",
    }
    marks_too_much(at) {
        vi: "mẫu lặp hoặc tạo ra nhiều hơn mức một văn bản cần nên bị dừng, ở “{at}”: xem lại các vòng {{% for … %}} lồng nhau và chữ được nhân lên nhiều lần.",
        en: "the template loops or makes more than any paper needs and was stopped, at “{at}”: look at loops within loops and at text that is multiplied.",
    }
    none() { vi: "không có bảng nào", en: "none" }
}
