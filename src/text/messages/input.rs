//! Faults in the tables that are read: what, expected, got, what to do.

crate::catalogue! {
    // Its headings.
    no_headings(found, wanted) {
        vi: "không nhận ra tiêu đề cột nào; có: {found}. Cần một dòng tiêu đề, ví dụ {wanted}.",
        en: "no heading recognised; found: {found}. A line of headings is needed, such as {wanted}.",
    }
    headings_farther(line) {
        vi: " Dòng {line} giống dòng tiêu đề; nếu đúng thì thêm --heading-row {line}.",
        en: " Row {line} looks like headings; if it is, add --heading-row {line}.",
    }
    no_products(found) {
        vi: "tệp này không có cột sản phẩm nên không phải danh sách sản phẩm; các cột đang có: {found}. Kiểm tra lại có đúng tệp không; nếu đúng, thêm cột “Tên sản phẩm” (dạng máy: ten_san_pham) rồi nhập lại.",
        en: "there is no column of products, so this is not a list of products; its columns: {found}. Check that it is the right file; if it is, add the column “Tên sản phẩm” (ten_san_pham) and import again.",
    }
    heading_missing(name, field) {
        vi: "thiếu cột “{name}” (dạng máy: {field}). Thêm cột này rồi nhập lại.",
        en: "the column “{name}” ({field}) is missing. Add it and import again.",
    }
    heading_missing_near(name, field, near) {
        vi: "thiếu cột “{name}” (dạng máy: {field}); cột “{near}” có phải là cột này không? Sửa tiêu đề rồi nhập lại.",
        en: "the column “{name}” ({field}) is missing; is “{near}” meant to be it? Mend the heading and import again.",
    }
    heading_twice(name, field, columns) {
        vi: "có nhiều cột cùng là “{name}” (dạng máy: {field}): các cột số {columns}. Giữ lại một cột, xóa hoặc đổi tiêu đề các cột kia.",
        en: "several columns are “{name}” ({field}): columns {columns}. Keep one, and delete or rename the others.",
    }
    scores_need_dossier(name) {
        vi: "{name}:1: thiếu cột “Mã hồ sơ” (ma_ho_so) hoặc “Tên sản phẩm” (ten_san_pham): không biết điểm của hồ sơ nào.",
        en: "{name}:1: neither ma_ho_so nor ten_san_pham is there: it is not known whose points these are.",
    }
    scores_need_points(name) {
        vi: "{name}:1: thiếu cột điểm: cần “Điểm” (diem), hoặc đủ ba cột diem_a, diem_b, diem_c.",
        en: "{name}:1: no points: diem is needed, or all of diem_a, diem_b, diem_c.",
    }
    scores_need_all_parts(name) {
        vi: "{name}:1: phải có đủ ba cột diem_a, diem_b, diem_c, hoặc chỉ cột diem.",
        en: "{name}:1: all of diem_a, diem_b, diem_c are needed, or diem alone.",
    }
    scores_need_member(name) {
        vi: "{name}:1: thiếu cột “Thành viên” (thanh_vien), và không cột nào mang mã hoặc tên của thành viên Hội đồng.",
        en: "{name}:1: there is no column thanh_vien, and no column bears a member's code or name.",
    }
    column_no_member(name, heading, council, members) {
        vi: "{name}:1: cột “{heading}” có điểm nhưng không phải thành viên của Hội đồng {council}. Thành viên gồm: {members}.",
        en: "{name}:1: the column “{heading}” holds points but is no member of the council {council}. Its members: {members}.",
    }
    column_stray(name, column, heading) {
        vi: "{name}:1: cột số {column} (tiêu đề “{heading}”) có điểm mà tệp mỗi dòng một phiếu không dùng đến. Bỏ cột này; hoặc muốn mỗi thành viên một cột thì bỏ cột “Thành viên”.",
        en: "{name}:1: column {column} (heading “{heading}”) holds points that a file with a row a sheet has no use for. Drop it; or for a column a member drop the column thanh_vien.",
    }
    member_two_columns(name, member) {
        vi: "{name}:1: thành viên “{member}” có hai cột điểm. Giữ lại một cột.",
        en: "{name}:1: “{member}” has two columns. Keep one.",
    }

    // Its rows.
    refused(name, n: count) {
        vi: "{name}: không ghi gì vào sổ, có {n} lỗi:",
        en: "{name}: nothing was written, {n} fault(s):",
    }
    and_lines(n: count, lines) { vi: "(và {n} dòng: {lines})", en: "(and {n} lines: {lines})" }
    near_of(product, subject) { vi: "{product} ({subject})", en: "{product} ({subject})" }
    mend() {
        vi: "Sửa các chỗ trên rồi chạy lại lệnh.",
        en: "Mend these and run the command again.",
    }
    mend_or_skip() {
        vi: "Sửa các chỗ trên rồi chạy lại lệnh; hoặc thêm --skip-bad TỆP để nhập các dòng đúng và ghi các dòng lỗi ra TỆP.",
        en: "Mend these and run the command again; or add --skip-bad FILE to take the good rows in and write the bad ones to FILE.",
    }
    at_heading(heading, text) {
        vi: "[{heading}] {text}",
        en: "[{heading}] {text}",
    }
    no_heading_row() {
        vi: "dòng này trống hoặc không có trong tệp; ghi lại số dòng tiêu đề sau --heading-row.",
        en: "this row is blank or not in the file; give --heading-row the number of the row with the headings.",
    }
    no_rows() {
        vi: "chỉ có dòng tiêu đề, không có dòng dữ liệu nào.",
        en: "there are headings and no rows.",
    }
    too_many_columns(found: count, limit: count) {
        vi: "có {found} cột; nhiều nhất {limit} cột.",
        en: "{found} columns; at most {limit}.",
    }
    too_many_rows(limit: count) {
        vi: "quá {limit} dòng. Hãy chia thành nhiều tệp.",
        en: "over {limit} rows. Split it into several files.",
    }
    row_too_long(headings: count, cells: count, extra) {
        vi: "dòng có {cells} ô, tiêu đề chỉ có {headings} cột; ô thừa đầu tiên: “{extra}”. Tên có dấu phẩy phải đặt trong ngoặc kép.",
        en: "{cells} cells under {headings} headings; the first too many: “{extra}”. A name with a comma must stand in quotes.",
    }
    another_table(line) {
        vi: "từ dòng này là một bảng khác, tiêu đề cột không giống bảng trên. Tách mỗi bảng ra một trang riêng rồi nhập lại; nếu chỉ có một bảng và đây mới là dòng tiêu đề thì thêm --heading-row {line}.",
        en: "another table begins here, under other headings than the one above. Put each table on a sheet of its own and import again; if there is one table and these are its headings, add --heading-row {line}.",
    }
    cell_too_long(limit: count) {
        vi: "ô dài quá {limit} byte.",
        en: "the cell is over {limit} bytes.",
    }
    quote() {
        vi: "dấu ngoặc kép mở mà không đóng (hoặc có chữ sau ngoặc đóng). Trong ô, mỗi dấu ngoặc kép phải viết hai lần.",
        en: "a quote is opened and never closed, or text follows the closing one. Inside a cell write each quote twice.",
    }
    blank() {
        vi: "ô trống; cần có giá trị",
        en: "blank; a value is needed",
    }
    needs_product() {
        vi: "thiếu tên sản phẩm",
        en: "the product's name is missing",
    }
    not_tax_code(got) {
        vi: "không phải mã số thuế; cần 10 chữ số, 10 chữ số và 3 chữ số chi nhánh (0123456789-001), hoặc 12 chữ số; để trống nếu không có; đang ghi “{got}”",
        en: "not a tax code; expected 10 digits, 10 and a branch's 3 (0123456789-001), or 12; leave it blank if there is none; got “{got}”",
    }
    needs_year() {
        vi: "thiếu năm chương trình; ghi vào cột nam hoặc thêm --year NĂM",
        en: "the programme year is missing; put it in the column nam or add --year YEAR",
    }
    other_year(told, typed) {
        vi: "năm trong tệp là {told}, khác --year {typed}",
        en: "the file says {told}, --year says {typed}",
    }
    needs_kind() {
        vi: "thiếu loại hồ sơ; cần lần đầu, nâng hạng hoặc đánh giá lại; hoặc thêm --kind",
        en: "the kind of filing is missing; expected first, upgrade or re-evaluation; or add --kind",
    }
    doubtful_kind(got) {
        vi: "“{got}” có thể là đánh giá lại hoặc cấp lại giấy; ghi rõ lần đầu, nâng hạng hoặc đánh giá lại, hoặc thêm --kind",
        en: "“{got}” may be a re-evaluation or the reissue of a paper; write first, upgrade or re-evaluation, or add --kind",
    }
    row_twice(first, what) {
        vi: "trùng với {first}: cùng sản phẩm, cùng chủ thể, nhưng nội dung khác ({what}). Xóa một dòng; nếu là hai lần công nhận thì ghi quyết định của từng lần; nếu là hai chủ thể cùng tên thì ghi rõ địa chỉ",
        en: "the same product of the same subject as {first}, saying otherwise ({what}). Delete one; if these are two recognitions, give the decision of each; if two subjects of one name, tell them apart by their place",
    }
    row_twice_unnamed(first) {
        vi: "trùng với {first}: cùng sản phẩm, và cả hai dòng không ghi chủ thể nên không rõ là một hay hai. Ghi tên chủ thể, hoặc xóa một dòng",
        en: "the same product as {first}, and neither names its subject: it is not clear whether they are one or two. Name the subject, or delete one",
    }
    row_again(first) {
        vi: "lặp lại {first} nên chỉ ghi một lần (mã sản phẩm và ghi chú nếu khác thì vào ghi chú); nếu là hai chủ thể cùng tên thì ghi rõ địa chỉ của từng chủ thể",
        en: "repeats {first} and is recorded once (another product code or note goes to the note); if these are two subjects of one name, tell them apart by their place",
    }
    rows_again(pairs) {
        vi: "lặp lại dòng khác (cùng sản phẩm, cùng chủ thể: {pairs}) nên chỉ ghi một lần, mã sản phẩm và ghi chú nếu khác thì vào ghi chú; nếu là hai chủ thể cùng tên thì ghi rõ địa chỉ của từng chủ thể",
        en: "repeats another row (the same product of the same subject: {pairs}) and is recorded once, another product code or note in the note; if these are two subjects of one name, tell them apart by their place",
    }
    row_again_bad(first) {
        vi: "lặp lại {first}, mà dòng đó có lỗi: sửa dòng đó, hoặc xóa một trong hai dòng",
        en: "repeats {first}, which is at fault: mend that one, or delete one of the two",
    }
    code_form(got) {
        vi: "mã hồ sơ “{got}” không đúng dạng NĂM-ĐỢT-SỐ (2020-1-017) hoặc khác năm, đợt của dòng",
        en: "the dossier code “{got}” is not YEAR-ROUND-NUMBER (2020-1-017), or is of another year or round than the row",
    }
    code_taken(code) {
        vi: "mã hồ sơ {code} đã là của hồ sơ khác, hoặc hồ sơ này đã có mã khác; để trống ô này",
        en: "the dossier code {code} is another dossier's, or this one has another; leave the cell blank",
    }
    no_number_left(code) {
        vi: "Sau mã hồ sơ {code} không còn số để cấp cho hồ sơ chưa có mã, chưa ghi gì. Xem lại mã đó trong tệp; hoặc ghi mã ở cột ma_ho_so của các dòng còn trống.",
        en: "After the dossier code {code} no number is left for a dossier without one, nothing was written. Look at that code in the file; or fill in ma_ho_so on the rows where it is blank.",
    }

    // Scores.
    no_such_dossier(typed) {
        vi: "sổ không có hồ sơ “{typed}”; tra bằng: ocop find TÊN-SẢN-PHẨM",
        en: "the ledger has no dossier “{typed}”; look it up: ocop find NAME",
    }
    no_dossier_code(code, council) {
        vi: "Hội đồng này không có hồ sơ “{code}”; xem danh sách bằng: ocop score status {council}",
        en: "this council has no dossier “{code}”; see the list with: ocop score status {council}",
    }
    no_dossier_of(product, subject) {
        vi: "Hội đồng này không có hồ sơ của sản phẩm “{product}” của “{subject}”",
        en: "this council has no dossier of “{product}” of “{subject}”",
    }
    no_dossier_named(product) {
        vi: "Hội đồng này không có hồ sơ của sản phẩm “{product}”",
        en: "this council has no dossier of “{product}”",
    }
    near(near) {
        vi: ". Có phải “{near}” không?",
        en: ". Did you mean “{near}”?",
    }
    see_docket(council) {
        vi: "; xem danh sách bằng: ocop score status {council}",
        en: "; see the list with: ocop score status {council}",
    }
    other_product(code, product, subject) {
        vi: "hồ sơ {code} là của sản phẩm “{product}” ({subject}), khác với dòng này; sửa mã hoặc tên",
        en: "dossier {code} is of “{product}” ({subject}), not what this row says; mend the code or the name",
    }
    several_dossiers(product, codes) {
        vi: "có nhiều hồ sơ của sản phẩm “{product}” ({codes}); ghi mã vào cột ma_ho_so, hoặc ghi rõ chủ thể ở cột chu_the",
        en: "there are several dossiers of “{product}” ({codes}); give the code in ma_ho_so, or the subject in chu_the",
    }
    does_not_vote(typed) {
        vi: "“{typed}” không có quyền biểu quyết nên không chấm điểm",
        en: "“{typed}” does not vote, so does not score",
    }
    part_blank(letter) {
        vi: "thiếu điểm phần {letter}; cần đủ ba phần A, B, C, hoặc để trống cả ba",
        en: "part {letter} is blank; all of A, B and C are needed, or none",
    }
    part_over(letter, got, most, act) {
        vi: "điểm phần {letter} là {got}; nhiều nhất {most} theo Quyết định số {act}",
        en: "part {letter} has {got} points; at most {most} under {act}",
    }
    total_differs(told, sum) {
        vi: "tổng ghi {told}, cộng ba phần được {sum}",
        en: "the total says {told}, the three parts add to {sum}",
    }
    line(line) { vi: "dòng {line}", en: "line {line}" }
    sheet_twice_in_file(member, dossier, pass, first, old, new) {
        vi: "phiếu của {member} cho hồ sơ {dossier} lần {pass} đã có ở {first} với {old} điểm; ở đây ghi {new}. Giữ lại một",
        en: "{member}'s sheet on {dossier}, pass {pass}, stands at {first} with {old} points; here it says {new}. Keep one",
    }
    sheet_differs(member, dossier, pass, old, new) {
        vi: "sổ đã có phiếu của {member} cho hồ sơ {dossier} lần {pass} với {old} điểm; tệp ghi {new}. Nếu sửa theo phiếu gốc, thêm --correct --reason \"lý do\"",
        en: "the ledger has {member}'s sheet on {dossier}, pass {pass}, with {old} points; the file says {new}. To correct it by the signed sheet add --correct --reason \"why\"",
    }
}
