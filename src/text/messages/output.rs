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
    /// CSV was asked of a page without tables.
    no_table() {
        vi: "Kết quả này không có bảng nên không xuất được CSV. Hãy chọn định dạng table, json hoặc md.",
        en: "This result has no table, so it cannot be CSV. Choose table, json or md.",
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
