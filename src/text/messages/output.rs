//! Why a result could not be written where it was to go.

crate::catalogue! {
    /// The folder of `--out` does not exist.
    folder_missing(folder) {
        vi: "Không có thư mục “{folder}”. Hãy tạo thư mục đó trước hoặc chọn nơi lưu khác.",
        en: "There is no folder “{folder}”. Create it first, or choose another place.",
    }
    /// `--out` names a folder.
    is_folder(path) {
        vi: "“{path}” là thư mục. Hãy ghi cả tên tệp, ví dụ bao-cao.csv.",
        en: "“{path}” is a folder. Give a file name too, such as report.csv.",
    }
    /// Another program holds the file.
    in_use(path) {
        vi: "Tệp “{path}” đang được mở ở chương trình khác (có thể là Excel). Hãy đóng tệp rồi chạy lại; nội dung cũ còn nguyên.",
        en: "“{path}” is open in another program (Excel, perhaps). Close it and run again; what it held is untouched.",
    }
    /// The file or its folder may not be written.
    denied(path) {
        vi: "Không ghi được tệp “{path}”: tệp chỉ cho đọc, đang mở ở chương trình khác hoặc không có quyền ghi vào thư mục.",
        en: "“{path}” cannot be written: it is read-only, open in another program, or its folder is not yours to write in.",
    }
    /// No room left.
    full(path) {
        vi: "Ổ đĩa đã đầy, không ghi được tệp “{path}”. Nội dung cũ (nếu có) còn nguyên.",
        en: "The disk is full, so “{path}” was not written. What it held before, if anything, is untouched.",
    }
    /// The extension says no format.
    unknown_extension(path, known) {
        vi: "Đuôi của tệp “{path}” không cho biết định dạng. Dùng một trong các đuôi {known} hoặc chọn bằng --format.",
        en: "The extension of “{path}” names no format. Use one of {known}, or choose with --format.",
    }
    /// A format of tables was asked of a page without one.
    no_table(format) {
        vi: "Kết quả này không có bảng nên không xuất được {format}. Hãy chọn định dạng table, json, md, html, pdf hoặc docx.",
        en: "This result has no table, so it cannot be {format}. Choose table, json, md, html, pdf or docx.",
    }
    /// A calendar was asked of a page without days to come.
    no_days() {
        vi: "Kết quả này không có việc theo ngày nên không xuất được lịch (ics). Lịch xuất từ: ocop report due",
        en: "This result has no days to come, so it cannot be a calendar (ics). A calendar comes from: ocop report due",
    }
    /// A workbook or a paper was to go to a terminal.
    binary_on_screen(format) {
        vi: "Tệp {format} không in ra màn hình được. Hãy ghi ra tệp, ví dụ: --out bao-cao.{format}",
        en: "A {format} file cannot be printed on a screen. Write it to a file, such as: --out report.{format}",
    }
    /// What stands at the foot of an internal paper: which state of the ledger it tells of.
    foot(entry, head, day) {
        vi: "Sổ OCOP: mục số {entry}, mã băm đầu sổ {head}, in ngày {day}",
        en: "OCOP ledger: entry {entry}, head hash {head}, printed on {day}",
    }
    /// A text longer than a cell of a workbook.
    cell_too_long(cell, length: count, most: count) {
        vi: "Ô {cell} có nội dung dài {length} ký tự, trong khi một ô Excel chỉ chứa được {most} ký tự. Chưa ghi gì ra tệp; hãy xuất csv hoặc rút gọn nội dung này trong sổ.",
        en: "The text for cell {cell} has {length} characters, and a cell of Excel holds {most}. Nothing was written; choose csv, or shorten that text in the ledger.",
    }
    /// More rows than a sheet has.
    too_many_rows(most: count) {
        vi: "Bảng dài hơn số dòng của một trang Excel ({most}). Chưa ghi gì ra tệp; hãy xuất csv.",
        en: "The table has more rows than a sheet of Excel ({most}). Nothing was written; choose csv.",
    }
    /// Files of a split, in a format that holds no table.
    split_format() {
        vi: "--split ghi mỗi xã hoặc mỗi chủ thể một tệp xlsx hoặc csv. Hãy chọn --format xlsx hoặc --format csv.",
        en: "--split writes a file of xlsx or csv for each commune or subject. Choose --format xlsx or --format csv.",
    }
    /// Every certificate, in columns that have room for one or two.
    history_is_machine() {
        vi: "--history ghi mọi giấy chứng nhận của sản phẩm, mỗi giấy một dòng, chỉ ở bộ cột may. Hãy bỏ --columns, hoặc ghi --columns machine.",
        en: "--history writes every certificate of the products, a line each, in the machine columns only. Leave --columns out, or give --columns machine.",
    }
    /// A file is there.
    file_there(path) {
        vi: "Đã có tệp “{path}”, chưa ghi gì: có thể là tệp khác, hoặc đã được sửa. Ghi tên khác sau --out; muốn ghi đè thì thêm --force.",
        en: "There is a file “{path}”, nothing was written: it may be another, or changed since. Give another name after --out; to write over it add --force.",
    }
    /// Files of a split are there.
    files_there(n: count, names) {
        vi: "Thư mục đã có {n} tệp cùng tên ({names}), chưa ghi gì. Muốn ghi đè thì thêm --force, hoặc chọn thư mục khác.",
        en: "The folder has {n} file(s) of these names ({names}), nothing was written. To write over them add --force, or choose another folder.",
    }
    /// Any other failure to write a file.
    cannot_write(path, error) {
        vi: "Không ghi được tệp “{path}”: {error}.",
        en: "“{path}” could not be written: {error}.",
    }
    /// Any other failure to write to the screen.
    cannot_print(error) {
        vi: "Không in được kết quả: {error}.",
        en: "The result could not be printed: {error}.",
    }
    /// What was to be printed came after the ledger was written to.
    written_though(fault, entry) {
        vi: "{fault}\nSổ đã ghi xong (mục {entry}); chỉ phần in ra bị lỗi, không cần chạy lại lệnh.",
        en: "{fault}\nThe ledger was written (entry {entry}); only the printing failed, so the command need not be run again.",
    }
}
