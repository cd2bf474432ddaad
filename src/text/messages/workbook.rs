//! Scoresheets as workbooks: what is said of writing and reading them.

crate::catalogue! {
    // Why there is no table of criteria: only totals or parts.
    no_set() {
        vi: "sản phẩm chưa ghi bộ sản phẩm nên chỉ ghi điểm ba phần A, B, C",
        en: "the product's set is not told, so only parts A, B, C are taken",
    }
    other_set(told, act) {
        vi: "bộ sản phẩm “{told}” không có trong Quyết định số {act} nên chỉ ghi điểm ba phần A, B, C",
        en: "“{told}” is no set of {act}, so only parts A, B, C are taken",
    }
    withheld(code) {
        vi: "bảng tiêu chí của bộ {code} chưa có bản đầy đủ nên chỉ ghi điểm ba phần A, B, C",
        en: "no whole copy of the criteria of {code} is at hand, so only parts A, B, C are taken",
    }
    no_tables(act) {
        vi: "bảng tiêu chí theo Quyết định số {act} chưa có trong chương trình nên chỉ ghi điểm ba phần A, B, C",
        en: "the tables of {act} are not at hand, so only parts A, B, C are taken",
    }

    // score form.
    written(files: count, sheets: count, folder) {
        vi: "Đã ghi {files} tệp mẫu phiếu, {sheets} phiếu, vào thư mục {folder}.",
        en: "{files} workbook(s) with {sheets} sheet(s) written to {folder}.",
    }
    left_out_tied(member, n: count) {
        vi: "  {member}: không có phiếu cho {n} hồ sơ của chủ thể có liên quan.",
        en: "  {member}: no sheet on {n} dossier(s) of a subject they are tied to.",
    }
    left_out_knocked(n: count) {
        vi: "  {n} hồ sơ đã bị loại nên không có phiếu.",
        en: "  {n} dossier(s) knocked out, without a sheet.",
    }
    parts_only(code, why) { vi: "  {code}: {why}.", en: "  {code}: {why}." }
    parts_only_of_many(codes, more, why) {
        vi: "  {codes} và {more} hồ sơ khác: {why}.",
        en: "  {codes} and {more} more: {why}.",
    }
    set_advice() {
        vi: "  Muốn có từng tiêu chí: ghi bộ sản phẩm (ocop register dossier MÃ --set MÃ-BỘ, hoặc cột bo_san_pham của danh sách rồi nhập lại), sau đó in lại phiếu với --force. Xem các bộ: ocop rate criteria",
        en: "  For sheets by criterion: give the set (ocop register dossier CODE --set SET, or the roster's column bo_san_pham, read in again), then print again with --force. See the sets: ocop rate criteria",
    }
    next_fill(council) {
        vi: "Tiếp theo, gửi mỗi thành viên tệp của mình; khi đã chấm, nhập cả thư mục:\n  ocop score import THƯ-MỤC --council {council}",
        en: "Next, send each member their file; once filled, read the folder in:\n  ocop score import FOLDER --council {council}",
    }
    next_self() {
        vi: "Tiếp theo, gửi mỗi chủ thể tệp của mình; khi đã tự chấm, nhập vào sổ:\n  ocop register self-score TỆP.xlsx",
        en: "Next, send each subject its file; once filled, read it in:\n  ocop register self-score FILE.xlsx",
    }
    there_already(names) {
        vi: "Đã có tệp cùng tên, chưa ghi gì: {names}. Tệp có thể đã được điền hoặc sửa; nếu vẫn muốn ghi đè, thêm --force, hoặc chọn thư mục khác.",
        en: "There are files of that name, nothing was written: {names}. They may be filled in; to write over them add --force, or choose another folder.",
    }
    not_a_folder(path) {
        vi: "“{path}” là tệp, không phải thư mục. Ghi tên một thư mục sau --out.",
        en: "“{path}” is a file, no folder. Give a folder after --out.",
    }
    no_folder(path, error) {
        vi: "Không tạo được thư mục “{path}”: {error}. Chọn nơi khác sau --out.",
        en: "The folder “{path}” could not be made: {error}. Choose another place after --out.",
    }
    not_on_docket(code, council) {
        vi: "Hội đồng {council} không chấm hồ sơ {code}, hoặc hồ sơ đã bị loại; xem danh sách: ocop score status {council}",
        en: "The council {council} does not score dossier {code}, or it was knocked out; see the list: ocop score status {council}",
    }
    nothing_to_print(council) {
        vi: "Hội đồng {council} không có phiếu nào để in: xem thành viên, hồ sơ bằng ocop score status {council}",
        en: "The council {council} has no sheet to print: see its members and dossiers with ocop score status {council}",
    }

    nothing_for_members(members) {
        vi: "{members} không có phiếu nào để in: có liên quan đến chủ thể của mọi hồ sơ cần in.",
        en: "{members}: no sheet to print, being tied to the subject of every dossier asked for.",
    }

    // Reading.
    refused(n: count, files: count) {
        vi: "Không ghi gì vào sổ, có {n} lỗi trong {files} tệp:",
        en: "Nothing was written, {n} fault(s) in {files} file(s):",
    }
    at(place, text) { vi: "{place}: {text}", en: "{place}: {text}" }
    mend() {
        vi: "Mở tệp, sửa các chỗ trên, lưu lại rồi chạy lại lệnh.",
        en: "Open the file, mend these, save it and run the command again.",
    }
    reading() { vi: "đọc phiếu", en: "reading" }
    empty_folder(path) {
        vi: "Thư mục “{path}” không có tệp .xlsx nào.",
        en: "The folder “{path}” holds no .xlsx file.",
    }
    mixed() {
        vi: "Bảng điểm và tệp phiếu .xlsx (hoặc thư mục) nhập riêng, không chung một lệnh.",
        en: "Tables and .xlsx scoresheets (or a folder) are read in by separate commands.",
    }
    one_csv() {
        vi: "Mỗi lần chỉ nhập một bảng (CSV, Excel, ODS); nhập lần lượt từng tệp.",
        en: "One table (CSV, Excel, ODS) at a time: read them in one after the other.",
    }
    not_a_workbook() {
        vi: "không đọc được như một tệp Excel .xlsx: tệp hỏng, có mật khẩu, hoặc là loại khác. Mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, lưu lại kiểu .xlsx",
        en: "cannot be read as an Excel .xlsx file: it is damaged, has a password, or is another kind. Open it in Excel or LibreOffice, take the password off and save it as .xlsx",
    }
    too_large(limit) {
        vi: "tệp lớn hơn {limit} MiB; một tệp phiếu chỉ vài trăm KiB. Kiểm tra lại tệp",
        en: "over {limit} MiB, where a scoresheet workbook has some hundred KiB. Check the file",
    }
    inflates(limit) {
        vi: "nội dung giải nén lớn hơn {limit} MiB; một tệp phiếu chỉ vài MiB. Kiểm tra lại tệp",
        en: "inflates to over {limit} MiB, where a scoresheet workbook has some MiB. Check the file",
    }
    no_keys() {
        vi: "không phải tệp phiếu do chương trình in: thiếu trang ẩn “ocop”. Chấm trên tệp in bằng ocop score form; nếu là bảng điểm thì nhập riêng tệp này",
        en: "not a workbook this program printed: its hidden sheet “ocop” is missing. Score in the file that ocop score form writes; if it is a table of scores, read it in by itself",
    }
    broken_keys() {
        vi: "trang ẩn “ocop” đã bị sửa hoặc của phiên bản khác. In lại mẫu bằng ocop score form rồi chép phương án sang",
        en: "the hidden sheet “ocop” was changed, or is another version's. Print the form anew with ocop score form and copy the choices over",
    }
    is_self_score() {
        vi: "đây là phiếu tự đánh giá của chủ thể; nhập bằng: ocop register self-score TỆP.xlsx",
        en: "this is a subject's own score; read it in with: ocop register self-score FILE.xlsx",
    }
    is_members(council) {
        vi: "đây là phiếu của thành viên Hội đồng {council}; nhập bằng: ocop score import TỆP.xlsx --council {council}",
        en: "these are a member's sheets of the council {council}; read them in with: ocop score import FILE.xlsx --council {council}",
    }
    other_council(council, wanted) {
        vi: "phiếu của Hội đồng {council}, đang nhập cho Hội đồng {wanted}. Nhập bằng --council {council}, hoặc bỏ tệp này ra",
        en: "sheets of the council {council}, while reading for {wanted}. Read it in with --council {council}, or leave the file out",
    }
    unknown_member(code, council) {
        vi: "Hội đồng {council} không có thành viên mã “{code}”. Kiểm tra danh sách: ocop show {council}",
        en: "the council {council} has no member “{code}”. Check the list: ocop show {council}",
    }
    unknown_dossier(code, council) {
        vi: "Hội đồng {council} không chấm hồ sơ {code}. Xem danh sách: ocop score status {council}",
        en: "the council {council} does not score dossier {code}. See the list: ocop score status {council}",
    }
    unknown_rubric(sha256) {
        vi: "phiếu theo một bảng tiêu chí mà sổ không có (SHA-256 {sha256}…). In lại phiếu bằng ocop score form, hoặc nạp bảng đó: ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "the sheet is by a table of criteria that the ledger does not have (SHA-256 {sha256}…). Print the form anew with ocop score form, or load that table: ocop rate criteria --load FILE.csv --cite \"source\"",
    }
    unloaded_rubric(sha256) {
        vi: "phiếu in theo một bảng tiêu chí mà việc nạp đã bị hoàn tác (SHA-256 {sha256}…). In lại phiếu bằng ocop score form, hoặc nạp lại bảng đó: ocop rate criteria --load TỆP.csv --cite \"căn cứ\"",
        en: "printed by a table of criteria whose loading was undone (SHA-256 {sha256}…). Print the form anew with ocop score form, or load that table again: ocop rate criteria --load FILE.csv --cite \"source\"",
    }
    other_rubric(got, wanted) {
        vi: "phiếu in theo {got}, nay hồ sơ chấm theo {wanted} (ngày nộp hoặc bộ sản phẩm đã sửa sau khi in). In lại phiếu bằng ocop score form",
        en: "printed by {got}, while the dossier is now marked by {wanted} (its filing day or set changed since). Print the form anew with ocop score form",
    }
    rubric_name(code, act) { vi: "bộ {code} của {act}", en: "{code} of {act}" }
    sheet_gone(name, other) {
        vi: "không thấy trang “{name}”, mà có trang lạ “{other}”. Đổi tên trang về như khi in",
        en: "the sheet “{name}” is not there, while “{other}” is. Give the sheet its printed name back",
    }
    or_printed(text) {
        vi: "{text} Nếu là phiếu do chương trình in: lưu lại kiểu .xlsx rồi nhập tệp .xlsx đó.",
        en: "{text} If it is a scoresheet this program printed, save it as .xlsx and import that file.",
    }
    or_without_keys(text) {
        vi: "{text}\nNếu là phiếu do chương trình in thì tệp đã mất trang ẩn “ocop”: chấm lại trên tệp in bằng ocop score form.",
        en: "{text}\nIf it is a scoresheet this program printed, its hidden sheet “ocop” is lost: score again in the file that ocop score form writes.",
    }
    saved_otherwise() {
        vi: "không phải kiểu .xlsx nên không đọc được như phiếu. Mở tệp, lưu lại kiểu .xlsx, rồi chuyển tệp này ra khỏi thư mục; nếu là bảng điểm thì nhập riêng tệp này",
        en: "no .xlsx file, so it cannot be read as a scoresheet. Open it, save it as .xlsx, and take this file out of the folder; if it is a table of scores, read it in by itself",
    }
    in_subfolder() {
        vi: "thư mục con này có tệp phiếu, chưa được đọc. Ghi tên cả thư mục con vào lệnh, hoặc chuyển nó ra ngoài",
        en: "this subfolder holds workbooks, which are not read. Name it in the command too, or move it away",
    }
    sheet_copied(name) {
        vi: "trang “{name}” có ghi điểm nhưng không phải trang do chương trình in (có lẽ là bản sao). Chép điểm về trang gốc nếu cần, rồi xóa trang này",
        en: "the sheet “{name}” is filled in and is none this program printed (a copy, perhaps). Copy its choices to the printed sheet if they count, then delete it",
    }
    sheet_of_other(name, got, wanted) {
        vi: "trang “{name}” in cho hồ sơ {got}, không phải {wanted}: tên trang đã bị đổi. Đổi tên trang về như khi in",
        en: "the sheet “{name}” was printed for dossier {got}, not {wanted}: sheets were renamed. Give them their printed names back",
    }
    product_differs(got, code, product) {
        vi: "phiếu in cho sản phẩm “{got}”, mà hồ sơ {code} trong sổ là “{product}”. Nếu là sản phẩm khác, in lại phiếu; nếu chỉ đổi tên: bỏ bảo vệ trang (Review > Unprotect Sheet, không có mật khẩu), sửa tên trên phiếu, hoặc in lại rồi chép sang",
        en: "printed for the product “{got}”, while dossier {code} of the ledger is “{product}”. If it is another, print the form anew; if it was only renamed, unprotect the sheet (Review > Unprotect Sheet, no password) and mend the name, or print anew and copy over",
    }
    member_differs(got, code, name, council) {
        vi: "phiếu ghi người đánh giá là “{got}”, mà tệp là của {code}, {name}. Nếu người khác chấm trên tệp này: in mẫu của người đó (ocop score form {council} --member MÃ --out THƯ-MỤC) rồi chép phương án sang; nếu chỉ ghi khác tên: bỏ bảo vệ trang (Review > Unprotect Sheet, không có mật khẩu) rồi sửa tên trên phiếu",
        en: "the sheet names “{got}” as its member, while the file is that of {code}, {name}. If someone else scored in it, print their own form (ocop score form {council} --member CODE --out FOLDER) and copy the choices over; if only the name is written otherwise, unprotect the sheet (Review > Unprotect Sheet, no password) and mend the name",
    }
    council_differs(got, code, pass) {
        vi: "phiếu ghi hội đồng là “{got}”, mà tệp là của Hội đồng {code}, lần chấm {pass}. Nếu là phiếu của hội đồng hoặc lần chấm khác: in mẫu đó (ocop score form HỘI-ĐỒNG --pass LẦN --out THƯ-MỤC) rồi chép phương án sang; nếu chỉ ghi sai: bỏ bảo vệ trang (Review > Unprotect Sheet, không có mật khẩu) rồi sửa dòng đó trên phiếu",
        en: "the sheet names the council “{got}”, while the file is that of {code}, pass {pass}. If it is another council's or pass's, print that form (ocop score form COUNCIL --pass PASS --out FOLDER) and copy the choices over; if the line alone is wrong, unprotect the sheet (Review > Unprotect Sheet, no password) and mend it",
    }
    other_pass(got, wanted) {
        vi: "phiếu in cho lần chấm {got}, đang nhập với --pass {wanted}. Bỏ --pass, hoặc in lại phiếu: ocop score form --pass {wanted}",
        en: "printed for pass {got}, while reading with --pass {wanted}. Leave --pass out, or print the form anew: ocop score form --pass {wanted}",
    }
    rows_moved(wanted, got) {
        vi: "ở đây phải là tiêu chí {wanted}, đang là “{got}”: đã chèn, xóa hoặc sắp xếp dòng. Hoàn tác việc đó, hoặc chép sang một mẫu in lại",
        en: "criterion {wanted} belongs here, found “{got}”: rows were added, deleted or sorted. Undo that, or copy the choices to a form printed anew",
    }
    unread(got, criterion, row) {
        vi: "“{got}” ghi ở ô này không được đọc. Xóa đi; tiêu chí {criterion} chọn phương án ở ô B{row}, hoặc ghi điểm ở ô E{row}",
        en: "“{got}” typed here is not read. Empty the cell; choose the option of criterion {criterion} in B{row}, or type its points in E{row}",
    }
    unread_heading(got) {
        vi: "“{got}” ghi ở ô này không được đọc. Xóa đi; chấm từng tiêu chí ở dòng “Chọn” của tiêu chí đó",
        en: "“{got}” typed here is not read. Empty the cell; score each criterion in its own row “Chọn”",
    }
    no_option(got, criterion, options) {
        vi: "“{got}” không phải phương án của tiêu chí {criterion}; cần một trong {options} phương án của danh sách, hoặc để trống",
        en: "“{got}” is no option of criterion {criterion}; expected one of the {options} in the list, or blank",
    }
    not_an_option(got) {
        vi: "“{got}” không phải số thứ tự của phương án (1, 2, 3…)",
        en: "“{got}” is no option's number (1, 2, 3…)",
    }
    points_without_option(criterion, got) {
        vi: "tiêu chí {criterion}: công thức cho {got} điểm mà chưa chọn phương án. Chọn phương án, hoặc ghi số điểm thay công thức",
        en: "criterion {criterion}: the formula says {got} while no option is chosen. Choose one, or type the points",
    }
    part_differs(letter, told, sum) {
        vi: "điểm phần {letter} ghi {told}, cộng các tiêu chí được {sum}. Xem lại từng tiêu chí; nếu tiêu chí đã đúng, xóa trống ô này, chương trình tự cộng",
        en: "part {letter} says {told}, its criteria add to {sum}. Look at each criterion again; if they are right, empty this cell: the program adds up by itself",
    }
    total_differs(told, sum) {
        vi: "tổng điểm ghi {told}, cộng lại được {sum}. Xem lại điểm từng tiêu chí hoặc từng phần; nếu các điểm đó đã đúng, xóa trống ô này, chương trình tự cộng",
        en: "the total says {told}, the sum is {sum}. Look at the criteria or parts again; if they are right, empty this cell: the program adds up by itself",
    }
    self_layouts(file) {
        vi: "{file}: không có cột nào ghi điểm. Tệp CSV nhận một trong các dạng:\n  mỗi dòng một tiêu chí: ma_ho_so, tieu_chi, phuong_an (hoặc diem);\n  mỗi dòng một hồ sơ, theo phần: ma_ho_so, diem_a, diem_b, diem_c;\n  mỗi dòng một hồ sơ, tổng điểm: ma_ho_so, diem.\nSửa lại dòng tiêu đề rồi chạy lại lệnh.",
        en: "{file}: no column gives points. A CSV file has one of these layouts:\n  a row a criterion: ma_ho_so, tieu_chi, phuong_an (or diem);\n  a row a dossier, by part: ma_ho_so, diem_a, diem_b, diem_c;\n  a row a dossier, the total: ma_ho_so, diem.\nMend the headings and run the command again.",
    }
    left_blank(blank: count, sheets: count) {
        vi: "\n  {blank} tiêu chí để trống trong {sheets} phiếu, tính 0 điểm.",
        en: "\n  {blank} criteria left blank on {sheets} sheet(s) count 0.",
    }
    ask_subject() {
        vi: " Nếu không cố ý, hỏi lại chủ thể.",
        en: " If that was not meant, ask the subject.",
    }
    unfilled(n: count) {
        vi: "\n  {n} phiếu chưa chấm, bỏ qua.",
        en: "\n  {n} sheet(s) not filled in, passed over.",
    }
    scores(files: count, council, read: count, new: count, corrected: count, same: count) {
        vi: "{files} tệp, Hội đồng {council}: {read} phiếu; {new} mới, {corrected} sửa, {same} đã có.",
        en: "{files} file(s), council {council}: {read} sheet(s); {new} new, {corrected} corrected, {same} as before.",
    }
    of_passes(passes) { vi: "\n  Lần chấm: {passes}.", en: "\n  Pass: {passes}." }

    // register self-score.
    self_scores(files: count, read: count, new: count, corrected: count, same: count) {
        vi: "{files} tệp: {read} phiếu tự đánh giá; {new} mới, {corrected} sửa, {same} đã có.",
        en: "{files} file(s): {read} self-score(s); {new} new, {corrected} corrected, {same} as before.",
    }
    self_differs(code, old, new) {
        vi: "sổ đã có phiếu tự đánh giá của hồ sơ {code} với {old} điểm; tệp ghi {new}. Nếu chủ thể nộp lại, thêm --correct --reason \"lý do\"",
        en: "the ledger has the self-score of dossier {code} with {old} points; the file says {new}. If the subject filed it anew add --correct --reason \"why\"",
    }
    self_twice(code, first) {
        vi: "phiếu tự đánh giá của hồ sơ {code} đã có ở {first}. Giữ lại một",
        en: "the self-score of dossier {code} stands in {first} too. Keep one",
    }
    next_gap(code) {
        vi: "Tiếp theo, xem hồ sơ và điểm còn thiếu để lên hạng:\n  ocop show {code}\n  ocop rate gap {code}",
        en: "Next, look at the dossier, and at what it lacks for a higher rank:\n  ocop show {code}\n  ocop rate gap {code}",
    }
    moment_self_score(total) {
        vi: "Báo cáo tự đánh giá của chủ thể: {total} điểm",
        en: "The subject's own score: {total} points",
    }
}
