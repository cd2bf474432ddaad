//! Faults of a file as a whole: why it cannot be read, and what to do.

crate::catalogue! {
    // The file as a whole.
    missing(path) {
        vi: "Không có tệp “{path}”. Kiểm tra lại tên và thư mục.",
        en: "There is no file “{path}”. Check its name and folder.",
    }
    missing_near(path, near) {
        vi: "Không có tệp “{path}”. Có phải “{near}” không?",
        en: "There is no file “{path}”. Did you mean “{near}”?",
    }
    directory(path) {
        vi: "“{path}” là thư mục, không phải tệp. Hãy ghi tên tệp CSV trong đó.",
        en: "“{path}” is a folder, not a file. Name the CSV file in it.",
    }
    no_file(path) {
        vi: "“{path}” không phải tệp thường (là đường ống hoặc thiết bị). Ghi ra tệp trước, rồi nhập tệp đó.",
        en: "“{path}” is a pipe or a device, not a file. Write it to a file first, and import that.",
    }
    empty(path) {
        vi: "Tệp “{path}” trống. Cần một dòng tiêu đề cột và các dòng dữ liệu.",
        en: "“{path}” is empty. It needs a line of headings and rows below it.",
    }
    workbook(path) {
        vi: "“{path}” là bảng tính, ở đây cần tệp CSV. Mở bằng Excel, chọn Save As, kiểu “CSV UTF-8”, rồi dùng tệp .csv đó.",
        en: "“{path}” is a workbook, and a CSV file is needed here. Open it in Excel, Save As “CSV UTF-8”, and use that file.",
    }
    web_page(path) {
        vi: "“{path}” là trang web lưu dưới tên bảng tính. Mở bằng Excel, chọn Save As, kiểu “Excel Workbook (.xlsx)”, rồi nhập tệp đó.",
        en: "“{path}” is a web page under a workbook's name. Open it in Excel, Save As “Excel Workbook (.xlsx)”, and import that file.",
    }
    inflates(path, limit) {
        vi: "Tệp “{path}” khi giải nén lớn hơn {limit} MiB. Hãy chia thành nhiều tệp.",
        en: "“{path}” inflates to over {limit} MiB. Split it into several files.",
    }
    too_many_sheets(path, limit) {
        vi: "Tệp “{path}” có hơn {limit} trang tính. Hãy chia thành nhiều tệp.",
        en: "“{path}” has over {limit} sheets. Split it into several files.",
    }
    far_cell(path, sheet, cell) {
        vi: "Tệp “{path}”, trang “{sheet}”: ô {cell} có nội dung và ở rất xa bảng, nên không đọc hết được các ô trống ở giữa. Hãy xóa ô đó (hoặc xóa các dòng, cột trống tới ô đó), lưu lại rồi nhập.",
        en: "“{path}”, sheet “{sheet}”: cell {cell} is filled in and stands very far from the table, with too many blank cells between to read. Delete it (or the blank rows or columns before it), save the file and import again.",
    }
    cell_twice(path, sheet, cell) {
        vi: "Tệp “{path}” bị hỏng: trang “{sheet}” có hai lần dòng của ô {cell}, nội dung khác nhau. Mở bằng Excel, xem lại dòng đó, lưu lại rồi nhập.",
        en: "“{path}” is damaged: sheet “{sheet}” holds the row of cell {cell} twice, with different contents. Open it in Excel, look at that row, save it and import again.",
    }
    protected(path) {
        vi: "Tệp “{path}” có mật khẩu mở. Mở bằng Excel, bỏ mật khẩu (File, Info, Protect Workbook), lưu lại rồi nhập.",
        en: "“{path}” is protected by a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save it and import again.",
    }
    damaged(path) {
        vi: "Tệp “{path}” hỏng nên không đọc được như bảng tính. Mở bằng Excel, lưu lại thành tệp .xlsx mới rồi nhập tệp đó.",
        en: "“{path}” is damaged and cannot be read as a workbook. Open it in Excel, save it as a new .xlsx, and import that.",
    }
    no_sheet(path, typed, sheets, near) {
        vi: "“{path}” không có trang “{typed}”; các trang: {sheets}{near}",
        en: "“{path}” has no sheet “{typed}”; its sheets: {sheets}{near}",
    }
    no_sheets(path) {
        vi: "“{path}” là tệp văn bản, không có trang nào để chọn bằng --sheet. Bỏ --sheet rồi chạy lại.",
        en: "“{path}” is a text file and has no sheets for --sheet to choose. Leave --sheet out and run again.",
    }
    several_sheets(path, sheets) {
        vi: "“{path}” có nhiều trang cùng có bảng: {sheets}. Chọn một trang bằng --sheet TÊN-TRANG rồi chạy lại.",
        en: "“{path}” has a table on several sheets: {sheets}. Choose one with --sheet NAME and run again.",
    }
    no_tables(path) {
        vi: "Thư mục “{path}” không có tệp danh sách nào (.csv, .tsv, .txt, .xlsx, .xls, .ods).",
        en: "The folder “{path}” has no file of a table (.csv, .tsv, .txt, .xlsx, .xls, .ods).",
    }
    // A table's name in a sentence.
    sheet_of(name, sheet) { vi: "{name}, trang “{sheet}”", en: "{name}, sheet “{sheet}”" }
    binary(path) {
        vi: "“{path}” không phải tệp văn bản. Cần tệp CSV (UTF-8).",
        en: "“{path}” is not a text file. A CSV file in UTF-8 is needed.",
    }
    word(path) {
        vi: "“{path}” là tệp Word, chưa phải CSV. Chép bảng sang Excel, chọn Save As, kiểu “CSV UTF-8”, rồi nhập tệp .csv đó.",
        en: "“{path}” is a Word file, not CSV. Copy its table to Excel, Save As “CSV UTF-8”, and import that file.",
    }
    picture(path) {
        vi: "“{path}” là tệp PDF hoặc ảnh nên không đọc được bảng. Hãy xin tệp Excel gốc, hoặc gõ lại vào Excel, rồi lưu kiểu “CSV UTF-8”.",
        en: "“{path}” is a PDF or a picture, of which no table can be read. Ask for the Excel file, or type it into Excel, and save it as “CSV UTF-8”.",
    }
    database(path) {
        vi: "“{path}” là tệp cơ sở dữ liệu (có thể chính là sổ OCOP), không phải danh sách. Hãy ghi tên tệp CSV; tệp sổ ghi sau --ledger.",
        en: "“{path}” is a database (perhaps the ledger itself), not a list. Name the CSV file; a ledger is named after --ledger.",
    }
    utf16(path) {
        vi: "“{path}” là kiểu “Unicode Text” (UTF-16) nhưng bị hỏng, hoặc ở đây không đọc được kiểu này. Lưu lại từ Excel: Save As, kiểu “CSV UTF-8”.",
        en: "“{path}” is “Unicode Text” (UTF-16), damaged or not read here. Save it again from Excel as “CSV UTF-8”.",
    }
    other_mark(path, marked, told) {
        vi: "“{path}”: đầu tệp có dấu (BOM) của bảng mã {marked}, không phải {told}. Bỏ --encoding {told} rồi chạy lại.",
        en: "“{path}” begins with the byte order mark of {marked}: it is not {told}. Leave out --encoding {told} and run again.",
    }
    not_utf8(path, line, column, byte) {
        vi: "{path}:{line}:{column}: không nhận ra bảng mã (byte {byte} không phải UTF-8). Lưu lại từ Excel: Save As, kiểu “CSV UTF-8”.",
        en: "{path}:{line}:{column}: an unknown encoding (byte {byte} is not UTF-8). Save it again from Excel as “CSV UTF-8”.",
    }
    open_elsewhere(path, lock) {
        vi: "Tệp “{path}” đang mở trong Excel hoặc LibreOffice (có tệp khóa “{lock}”). Lưu và đóng lại rồi chạy lại; nếu không còn mở ở đâu, xóa tệp khóa đó.",
        en: "“{path}” is open in Excel or LibreOffice (there is a lock file “{lock}”). Save and close it, then run again; if it is open nowhere, delete that lock file.",
    }
    open_elsewhere_windows(path) {
        vi: "Tệp “{path}” đang mở trong Excel. Lưu và đóng lại rồi chạy lại.",
        en: "“{path}” is open in Excel. Save and close it, then run again.",
    }
    too_large(path, limit) {
        vi: "Tệp “{path}” lớn hơn {limit} MiB. Hãy chia thành nhiều tệp.",
        en: "“{path}” is over {limit} MiB. Split it into several files.",
    }
    denied(path) {
        vi: "Không có quyền đọc tệp “{path}”. Chép tệp vào thư mục của bạn, hoặc nhờ người quản trị máy cấp quyền đọc, rồi chạy lại.",
        en: "You may not read “{path}”. Copy it to a folder of your own, or have the right to read it granted, and run again.",
    }
    io(path, error) {
        vi: "Không đọc được tệp “{path}”: {error}.",
        en: "“{path}” could not be read: {error}.",
    }
    // What the system says, after a colon.
    not_there() { vi: "thư mục không tồn tại", en: "there is no such folder" }
    through_a_file() {
        vi: "một tên trong đường dẫn là tệp, không phải thư mục",
        en: "a name in the path is a file, not a folder",
    }
    not_allowed() { vi: "không có quyền", en: "permission denied" }
    disk_read_only() { vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only" }
    disk_is_full() { vi: "ổ đĩa đã đầy", en: "the disk is full" }
    file_too_large() { vi: "tệp lớn quá mức máy cho phép", en: "the file is larger than the system allows" }
    name_not_taken() {
        vi: "tên tệp quá dài hoặc có ký tự không dùng được trong tên tệp",
        en: "the name is too long, or has a character that no file's name may have",
    }
    system_says(said) { vi: "máy báo lỗi “{said}”", en: "{said}" }
}
