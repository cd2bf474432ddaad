//! Templates of papers: what is wrong with one, and what became of them.

crate::catalogue! {
    needs_paper() {
        vi: "Cần chọn văn bản và Hội đồng hoặc hồ sơ, ví dụ: ocop report paper decision tinh-2026-1 --out quyet-dinh.docx",
        en: "Choose a paper and a council or dossier, such as: ocop report paper decision tinh-2026-1 --out quyet-dinh.docx",
    }
    needs_folder() {
        vi: "Mẫu ghi ra thư mục nào? Ví dụ: ocop report paper --templates --out mau",
        en: "To what folder? Such as: ocop report paper --templates --out templates",
    }
    format(format) {
        vi: "Văn bản ghi được ra docx, pdf, hoặc json (dữ liệu của các chỗ điền), không ghi ra {format}.",
        en: "A paper can be docx, pdf, or json (what its placeholders are filled with), not {format}.",
    }
    by_result_only() {
        vi: "--by chỉ dùng với thông báo kết quả (thong-bao-ket-qua).",
        en: "--by goes with the notice of results (result) only.",
    }
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
    too_large(path) {
        vi: "Tệp “{path}” lớn hơn 1 MB, không phải là mẫu văn bản.",
        en: "“{path}” is larger than 1 MB: it is no template.",
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
    marks(told) {
        vi: "dấu {{{{ … }}}} hoặc {{% … %}} viết chưa đúng ({told}). Xem docs/templates.md.",
        en: "the marks of {{{{ … }}}} or {{% … %}} are wrong here ({told}). See docs/templates.md.",
    }
    none() { vi: "không có bảng nào", en: "none" }
}
