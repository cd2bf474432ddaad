//! How tables were read: what stands beside their rows, what is to be looked at, what is to be confirmed.

crate::catalogue! {
    // What takes long.
    reading_file(file) { vi: "đọc {file}", en: "reading {file}" }
    reading_rows() { vi: "đọc các dòng", en: "reading rows" }
    matching() { vi: "đối chiếu với sổ", en: "matching with the ledger" }
    writing() { vi: "ghi vào sổ", en: "writing" }
    no_temporary(folder, fault) {
        vi: "Không ghi được tệp tạm trong “{folder}”: {fault}. Kiểm tra ổ đĩa còn chỗ và thư mục cho phép ghi (đặt thư mục khác bằng biến TMPDIR, trên Windows là TEMP), rồi nhập lại.",
        en: "A temporary file cannot be written in “{folder}”: {fault}. See that the disk has room and the folder may be written to (another is set with the variable TMPDIR, on Windows TEMP), then read the file again.",
    }

    // A row, as a sentence calls it.
    line(line) { vi: "dòng {line}", en: "line {line}" }
    line_of_sheet(sheet, line) { vi: "trang “{sheet}”, dòng {line}", en: "sheet “{sheet}”, row {line}" }

    no_heading(letters) { vi: "cột {letters} (không có tiêu đề)", en: "column {letters} (no heading)" }

    and_more(lines, n: count) { vi: "{lines} và {n} dòng khác", en: "{lines} and {n} more" }

    // Rows set aside.
    bad_rows() { vi: "Dòng lỗi", en: "Bad rows" }
    bad_row(place, why) { vi: "Lỗi {place}: {why}", en: "Bad {place}: {why}" }

    // A table, in phrases after its name.
    rows(n: count) { vi: "{n} dòng", en: "{n} row(s)" }
    heading_at(line) { vi: "tiêu đề cột ở dòng {line}", en: "headings in row {line}" }
    headings_at(first, last) { vi: "tiêu đề cột ở dòng {first}–{last}", en: "headings in rows {first}–{last}" }
    encoding(name) { vi: "bảng mã {name}", en: "encoding {name}" }
    old_cells(n: count, font) { vi: "{n} ô chuyển từ font {font}", en: "{n} cell(s) read in the font {font}" }
    titles(n: count) { vi: "{n} dòng tựa", en: "{n} title line(s)" }
    repeated(n: count) { vi: "{n} dòng lặp tiêu đề hoặc đánh số cột", en: "{n} line(s) of headings again" }
    sections(n: count) { vi: "{n} dòng mục", en: "{n} section line(s)" }
    sums(n: count) { vi: "{n} dòng cộng", en: "{n} sum(s)" }
    footers(n: count) { vi: "{n} dòng cuối trang", en: "{n} footer line(s)" }
    numbered(n: count) { vi: "{n} dòng chỉ có số thứ tự", en: "{n} line(s) with a number alone" }
    stated_holds(n: count) { vi: "số sản phẩm ghi trong tệp khớp ({n} chỗ)", en: "numbers of products stated hold ({n})" }

    passed_over(file, names) {
        vi: "  {file}: trang không có bảng, bỏ qua: {names}",
        en: "  {file}: sheets without a table, passed over: {names}",
    }
    unchosen(file, names) {
        vi: "  {file}: chỉ đọc trang ghi ở --sheet; không đọc: {names}",
        en: "  {file}: only what --sheet names was read; not read: {names}",
    }
    no_table_files(folder, names) {
        vi: "  {folder}: không phải tệp danh sách, bỏ qua: {names}",
        en: "  {folder}: no files of a table, passed over: {names}",
    }
    folders_in(folder, names) {
        vi: "  {folder}: thư mục con, không đọc: {names}; nếu cần, ghi cả thư mục con vào lệnh",
        en: "  {folder}: folders in it, not read: {names}; if they are wanted, name them in the command too",
    }
    hidden(file, names) {
        vi: "  {file}: trang ẩn, không đọc: {names}; nếu cần, đọc bằng --sheet",
        en: "  {file}: hidden, not read: {names}; if it is wanted, read it with --sheet",
    }
    unknown_section(text) {
        vi: "“{text}” giống dòng mục nhưng không rõ là địa bàn, hạng sao hay năm nào; không nhập dòng này",
        en: "“{text}” looks like a section and names no known place, star or year; not read as a row",
    }
    bare_sum(text) {
        vi: "dòng cộng “{text}” không có số sản phẩm đọc được; không đối chiếu được dòng này",
        en: "the sum “{text}” has no number of products that can be read; it was not held against the rows",
    }
    sheet_named(name) {
        vi: "tên trang “{name}” giống tên địa bàn nhưng không ghi cấp nên không lấy làm địa chỉ của các dòng; nếu đúng, đổi tên trang thành “huyện {name}” hoặc “xã {name}”",
        en: "the sheet's name “{name}” is like that of a place but tells no level, and was not taken for the place of its rows; if it is, rename the sheet “huyện {name}” or “xã {name}”",
    }
    above_headings(text) {
        vi: "“{text}” đứng trên dòng tiêu đề nên không nhập; nếu là một dòng của danh sách thì chuyển xuống dưới tiêu đề",
        en: "“{text}” stands above the headings and was not read; if it is a row of the list, move it below them",
    }
    blank_under(subject) {
        vi: "chủ thể để trống dưới “{subject}”: loại tệp này không cho biết ô gộp, nên ghi là chưa rõ; nếu cùng chủ thể, hãy điền tên",
        en: "the subject is blank below “{subject}”: this kind of file does not tell merged cells, so it is kept as unknown; if it is the same, write it",
    }

    as_above(text) {
        vi: "ô ghi “{text}” được đọc như dòng trên",
        en: "“{text}” is read as what the row above says",
    }

    // To be confirmed.
    swapped(product, subject, n: count) {
        vi: "{n} ô của cột “{product}” giống tên chủ thể hơn cột “{subject}”: có lẽ hai tiêu đề đã đổi chỗ cho nhau",
        en: "{n} cell(s) under “{product}” look like subjects, and hardly any under “{subject}”: the two headings may be swapped",
    }
    stated_differs(text, stated: count, counted: count) {
        vi: "“{text}” ghi {stated} sản phẩm, đọc được {counted} dòng",
        en: "“{text}” states {stated} product(s), {counted} row(s) read",
    }
    below_footer(text) {
        vi: "“{text}” ở dưới phần ghi chú, chữ ký nên không nhập; nếu là một dòng của bảng thì ghi số thứ tự, hoặc chuyển lên trên",
        en: "“{text}” stands below notes or signatures and is not read; if it is a row of the table, number it or move it up",
    }
    old_font(got, reads, font) {
        vi: "“{got}” có lẽ gõ bằng font {font}, đọc là “{reads}”",
        en: "“{got}” seems typed in the font {font}, and reads “{reads}”",
    }
    old_fonts_among_faults(n: count, font, place, got, reads) {
        vi: "{n} ô có lẽ gõ bằng font {font} và được đọc theo font ấy, đầu tiên là {place}: “{got}” đọc là “{reads}”. Nếu không phải, thêm: --encoding utf-8",
        en: "{n} cell(s) seem typed in the font {font} and were read so, first {place}: “{got}” reads “{reads}”. If they are not, add: --encoding utf-8",
    }
    more_old_fonts(name, n: count) {
        vi: "{name}: và {n} ô khác gõ bằng font cũ (thêm --dry-run để xem hết)",
        en: "{name}: and {n} more cell(s) in an old font (add --dry-run to see all)",
    }
    to_confirm(n: count) {
        vi: "Có {n} điểm cần xác nhận trước khi ghi vào sổ:",
        en: "{n} point(s) to confirm before anything is written:",
    }
    confirmed(point) { vi: "  Đã xác nhận: {point}", en: "  Confirmed: {point}" }
    other_code(n: count) {
        vi: "Mã xác nhận không khớp: tệp hoặc các điểm cần xác nhận đã khác. Có {n} điểm:",
        en: "The code confirms something else: the file or the points have changed. Now {n} point(s):",
    }
    confirm_fonts(code) {
        vi: "Xem lại tệp; nếu đúng là như vậy, chạy lại lệnh và thêm: --confirm {code}\nHoặc: --encoding auto để chuyển các ô font cũ, --encoding utf-8 để giữ nguyên.",
        en: "Look at the file again; if this is right, run the command again with: --confirm {code}\nOr: --encoding auto to read the cells in old fonts so, --encoding utf-8 to leave them as they are.",
    }
    confirm(code) {
        vi: "Xem lại tệp; nếu đúng là như vậy, chạy lại lệnh và thêm: --confirm {code}",
        en: "Look at the file again; if this is right, run the command again with: --confirm {code}",
    }
}
