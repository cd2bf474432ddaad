//! Faults in the tables that are read: what, expected, got, what to do.

crate::catalogue! {
    // Its headings.
    no_headings(found) {
        vi: "không nhận ra tiêu đề cột nào; có: {found}. Cần một dòng tiêu đề, ví dụ “Tên sản phẩm”, “Chủ thể”.",
        en: "no heading recognised; found: {found}. A line of headings is needed, such as ten_san_pham, chu_the.",
    }
    headings_farther(line) {
        vi: " Dòng {line} giống dòng tiêu đề; nếu đúng thì thêm --heading-row {line}.",
        en: " Row {line} looks like headings; if it is, add --heading-row {line}.",
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
    refused(name, n) {
        vi: "{name}: không ghi gì vào sổ, có {n} lỗi:",
        en: "{name}: nothing was written, {n} fault(s):",
    }
    and_lines(n, lines) { vi: "(và {n} dòng: {lines})", en: "(and {n} lines: {lines})" }
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
    too_many_columns(found, limit) {
        vi: "có {found} cột; nhiều nhất {limit} cột.",
        en: "{found} columns; at most {limit}.",
    }
    too_many_rows(limit) {
        vi: "quá {limit} dòng. Hãy chia thành nhiều tệp.",
        en: "over {limit} rows. Split it into several files.",
    }
    row_too_long(headings, cells, extra) {
        vi: "dòng có {cells} ô, tiêu đề chỉ có {headings} cột; ô thừa đầu tiên: “{extra}”. Tên có dấu phẩy phải đặt trong ngoặc kép.",
        en: "{cells} cells under {headings} headings; the first too many: “{extra}”. A name with a comma must stand in quotes.",
    }
    another_table(line) {
        vi: "từ dòng này là một bảng khác, tiêu đề cột không giống bảng trên. Tách mỗi bảng ra một trang riêng rồi nhập lại; nếu chỉ có một bảng và đây mới là dòng tiêu đề thì thêm --heading-row {line}.",
        en: "another table begins here, under other headings than the one above. Put each table on a sheet of its own and import again; if there is one table and these are its headings, add --heading-row {line}.",
    }
    cell_too_long(limit) {
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
    row_twice(first) {
        vi: "trùng với {first}: cùng sản phẩm, cùng chủ thể, nhưng nội dung khác. Xóa một dòng, hoặc ghi rõ địa chỉ để phân biệt hai chủ thể cùng tên",
        en: "the same product of the same subject as {first}, saying otherwise. Delete one, or tell two subjects of one name apart by their place",
    }
    row_again(first) {
        vi: "lặp lại {first} nên chỉ ghi một lần (mã sản phẩm và ghi chú nếu khác thì vào ghi chú); nếu là hai chủ thể cùng tên thì ghi rõ địa chỉ của từng chủ thể",
        en: "repeats {first} and is recorded once (another product code or note goes to the note); if these are two subjects of one name, tell them apart by their place",
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
    needs_star() {
        vi: "thiếu hạng sao, và dòng không có gì cho thấy đã được công nhận; ghi hạng sao hoặc thêm --star",
        en: "no stars, and nothing in the row shows that it was recognised; write the stars or add --star",
    }
    two_dates(a, b) {
        vi: "hai ngày khác nhau cho một quyết định: {a} và {b}",
        en: "two days for one decision: {a} and {b}",
    }
    five_stars_not_ministry() {
        vi: "hạng 5 sao do Bộ công nhận; xem lại cơ quan ghi ở dòng này",
        en: "five stars are the ministry's to recognise; look at this row's authority again",
    }
    points_of_other_star(points, band, star) {
        vi: "{points} điểm là mức hạng {band} sao, dòng này ghi hạng {star} sao; xem lại điểm và hạng",
        en: "{points} points are {band} stars, the row says {star}; look at both again",
    }
    decision_to_come() {
        vi: "ngày quyết định ở sau hôm nay; kiểm tra lại ngày",
        en: "the decision's day is still to come; check it",
    }
    decision_before_programme(year) {
        vi: "ngày quyết định ở trước khi có Chương trình OCOP (năm {year}); kiểm tra lại ngày",
        en: "the decision's day is before the OCOP programme began ({year}); check it",
    }
    five_stars_by_whom() {
        vi: "hạng 5 sao mà không ghi cơ quan ký quyết định; hạng này do Bộ công nhận, nếu đúng thì ghi rõ cơ quan hoặc thêm --authority",
        en: "five stars, and nothing tells who signed; they are the ministry's to recognise: if so, write it or add --authority",
    }
    district_or_province() {
        vi: "không ghi cơ quan ký quyết định, mà vào ngày này hạng 3 sao có thể do UBND cấp huyện công nhận; ghi rõ cơ quan hoặc thêm --authority",
        en: "nothing tells who signed, and on this day a district could certify three stars; write the authority or add --authority",
    }
    certificate_differs(held) {
        vi: "sổ đã có giấy này theo cùng quyết định với nội dung khác (hạng {held}); sửa dòng này, hoặc hoàn tác lần nhập trước (ocop undo MỤC --reason LÝ-DO)",
        en: "the ledger has this certificate under the same decision, saying otherwise (stars: {held}); mend the row, or undo the earlier import (ocop undo ENTRY --reason WHY)",
    }
    row_differs(first, held) {
        vi: "{first} ghi sản phẩm này theo cùng quyết định với nội dung khác (hạng {held}); sửa một trong hai dòng",
        en: "{first} tells this product under the same decision, saying otherwise (stars: {held}); mend one of the two",
    }
    row_incomplete(first, held) {
        vi: "{first} ghi sản phẩm này theo {held}, có lẽ là cùng một quyết định; ghi đủ số và ngày ở cả hai dòng, hoặc xóa một dòng",
        en: "{first} tells this product under {held}, perhaps the same decision; give number and day in both, or delete one",
    }
    certificate_incomplete(held) {
        vi: "sổ đã có giấy của sản phẩm này theo {held}, có lẽ là cùng một quyết định; hoàn tác lần nhập đó (ocop undo MỤC --reason LÝ-DO) rồi nhập lại cho đủ",
        en: "the ledger has a certificate of this product under {held}, perhaps the same decision; undo that import (ocop undo ENTRY --reason WHY) and import it whole",
    }

    formula_not_reckoned() {
        vi: "công thức chưa được tính nên ô không có giá trị; mở tệp bằng Excel, lưu lại rồi nhập, hoặc ghi giá trị vào ô",
        en: "the formula has not been reckoned and its cell holds no value; open the file in Excel and save it, or write the value in the cell",
    }

    // Councils.
    member_twice(name) {
        vi: "“{name}” có hai lần trong danh sách; mỗi người một dòng, hai vai trò ghi chung một ô (ủy viên, thư ký)",
        en: "“{name}” is listed twice; one row a person, two roles in one cell (ủy viên, thư ký)",
    }
    member_code_twice(code) {
        vi: "mã thành viên “{code}” đã dùng cho người khác; mỗi người một mã",
        en: "the member's code “{code}” is another's; one code a person",
    }
    one_chair(council, n) {
        vi: "Hội đồng {council} có {n} Chủ tịch; cần đúng một",
        en: "the council {council} has {n} chairs; it needs exactly one",
    }
    level(got) {
        vi: "cấp “{got}” không rõ; cần huyện, tỉnh hoặc trung ương",
        en: "“{got}” is no level; expected huyện, tỉnh or trung ương",
    }
    role(got) {
        vi: "vai trò “{got}” không rõ; cần chủ tịch, phó chủ tịch, ủy viên, thư ký, hoặc hai vai trò như “ủy viên, thư ký”",
        en: "“{got}” is no role; expected chủ tịch, phó chủ tịch, ủy viên, thư ký, or two such as “ủy viên, thư ký”",
    }
    sessions_unsorted() {
        vi: "các ngày họp phải theo thứ tự thời gian",
        en: "the days of the sessions must be in order",
    }
    other_council(code) {
        vi: "sổ đã có Hội đồng {code} với cấp, đơn vị, năm hoặc đợt khác; đặt mã khác cho Hội đồng này",
        en: "the ledger has a council {code} of another level, unit, year or round; give this one another code",
    }
    district_needs_name() {
        vi: "Hội đồng cấp huyện cần tên huyện, thị xã, thành phố",
        en: "a district's council needs the district's name",
    }
    other_province(unit, units) {
        vi: "“{unit}” không thuộc địa bàn của sổ này ({units}); kiểm tra lại tên tỉnh",
        en: "“{unit}” is not of this ledger's province ({units}); check the province",
    }
    merged_province(unit, units, from, now, joins) {
        vi: "“{unit}” không thuộc địa bàn của sổ này ({units}); nếu sổ ghi cho tỉnh sau sáp nhập: ocop register office --from {from} --unit {now} --joins {joins}",
        en: "“{unit}” is not of this ledger's province ({units}); if the ledger is the merged province's: ocop register office --from {from} --unit {now} --joins {joins}",
    }
    unit_not_then(unit, day) {
        vi: "mã {unit} không dùng vào ngày họp {day}; mã @2024 đến 30/06/2025, mã @2025 từ 01/07/2025",
        en: "{unit} did not exist on the session's day {day}; @2024 codes hold to 30/06/2025, @2025 since 01/07/2025",
    }
    sessions_frozen(code) {
        vi: "Hội đồng {code} đã chấm điểm nên ngày họp không đổi được nữa; nếu thật sự sửa, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so its sessions are fixed; for a real correction add --reason \"why\"",
    }
    district_by_now() {
        vi: "cấp huyện chỉ công nhận hạng 3 sao, theo Quyết định số 148/QĐ-TTg, từ 24/02/2023 đến 30/06/2025; xem lại cơ quan, hạng sao hoặc ngày ở dòng này",
        en: "districts certified three stars only, under 148/QĐ-TTg, from 24/02/2023 to 30/06/2025; look at this row's authority, stars or date again",
    }
    district_in_gap() {
        vi: "từ 01/07/2025 không còn cấp huyện, nhưng Quyết định số 148/QĐ-TTg còn hiệu lực đến 05/07/2025; xem lại cơ quan hoặc ngày ở dòng này",
        en: "there are no districts since 01/07/2025, while 148/QĐ-TTg held until 05/07/2025; look at this row's authority or date again",
    }
    members_frozen(code) {
        vi: "Hội đồng {code} đã chấm điểm nên danh sách thành viên không đổi được nữa; nếu thật sự thay đổi, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so its list is fixed; for a real change add --reason \"why\"",
    }

    members_frozen_gone(code, names) {
        vi: "Hội đồng {code} đã chấm điểm nên danh sách thành viên không đổi được nữa, mà tệp thiếu: {names}; nếu thật sự thay đổi, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so its list is fixed, and the file lacks: {names}; for a real change add --reason \"why\"",
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

    // Cells.
    not_points(got) {
        vi: "không phải điểm; cần số từ 0 đến 100, nhiều nhất hai số lẻ; đang ghi “{got}”",
        en: "not points; expected 0 to 100 with at most two decimals; got “{got}”",
    }
    points_too_fine(got) {
        vi: "điểm chỉ có nhiều nhất hai số lẻ, không dùng dấu phân cách hàng nghìn; đang ghi “{got}”",
        en: "points have at most two decimals and no thousands sign; got “{got}”",
    }
    points_out_of_range(got) {
        vi: "điểm phải từ 0 đến 100; đang ghi “{got}”",
        en: "points are 0 to 100; got “{got}”",
    }
    not_date(got) {
        vi: "không phải ngày; cần dạng 28/12/2020 hoặc 2020-12-28; đang ghi “{got}”",
        en: "not a day; expected 28/12/2020 or 2020-12-28; got “{got}”",
    }
    no_such_day(got) {
        vi: "không có ngày này trong lịch; đang ghi “{got}”",
        en: "no such day; got “{got}”",
    }
    two_digit_year(got) {
        vi: "năm phải đủ bốn chữ số; đang ghi “{got}”",
        en: "the year needs four digits; got “{got}”",
    }
    imprecise_date(got) {
        vi: "cần đủ ngày, tháng, năm; đang ghi “{got}”",
        en: "day, month and year are needed; got “{got}”",
    }
    serial_date(got, since_1900, since_1904) {
        vi: "đây là số ngày của Excel: {since_1900} nếu tệp tính từ năm 1900 (thường gặp), {since_1904} nếu tính từ năm 1904; định dạng lại ô là ngày rồi lưu lại, hoặc ghi ngày; đang ghi “{got}”",
        en: "a spreadsheet's number for a day: {since_1900} if the file counts from 1900 (as most do), {since_1904} if from 1904; format the cell as a date and save again, or write the day; got “{got}”",
    }
    date_out_of_range(got) {
        vi: "năm phải từ 1990 đến 2100; đang ghi “{got}”",
        en: "the year must be from 1990 to 2100; got “{got}”",
    }
    not_star(got) {
        vi: "không phải hạng sao; cần 1 đến 5, ví dụ “4” hoặc “4 sao”; đang ghi “{got}”",
        en: "not stars; expected 1 to 5, such as “4” or “4 sao”; got “{got}”",
    }
    star_out_of_range(got) {
        vi: "hạng sao phải từ 1 đến 5; đang ghi “{got}”",
        en: "stars are 1 to 5; got “{got}”",
    }
    not_kind(got) {
        vi: "không rõ loại hồ sơ; cần lần đầu, nâng hạng hoặc đánh giá lại; đang ghi “{got}”",
        en: "not a kind of filing; expected first, upgrade or re-evaluation; got “{got}”",
    }
    not_decision(got) {
        vi: "không phải số quyết định; cần dạng 139/QĐ-UBND; đang ghi “{got}”",
        en: "not a decision's number; expected 139/QĐ-UBND; got “{got}”",
    }
    not_year(got) {
        vi: "không phải năm, cần ví dụ 2020; đang ghi “{got}”",
        en: "not a year, such as 2020; got “{got}”",
    }
    year_out_of_range(got) {
        vi: "năm chương trình phải từ 2018 đến 2100; đang ghi “{got}”",
        en: "a programme year is 2018 to 2100; got “{got}”",
    }
    not_round(got) {
        vi: "không phải số đợt, từ 1 đến 99; đang ghi “{got}”",
        en: "not a round, 1 to 99; got “{got}”",
    }
    not_pass(got) {
        vi: "không phải lần chấm, cần từ 1 đến 9; đang ghi “{got}”",
        en: "not a pass, 1 to 9; got “{got}”",
    }
    not_yes_no(got) {
        vi: "cần “có” hoặc “không”; đang ghi “{got}”",
        en: "expected có or không; got “{got}”",
    }
    lost_zero(phone) {
        vi: "điện thoại “{phone}” có 9 chữ số, có lẽ Excel đã bỏ số 0 ở đầu; giữ như trong tệp",
        en: "the telephone “{phone}” has 9 digits: a spreadsheet may have dropped the leading 0; kept as it is in the file",
    }
    zero_name() {
        vi: "ô ghi “0”, có lẽ là công thức chưa được tính hoặc trỏ vào ô trống; gõ tên vào ô, để trống nếu không có",
        en: "the cell says “0”: a formula not computed yet, or one of a blank cell; type the name, or leave it blank",
    }
    failed_formula(heading, got) {
        vi: "[{heading}] công thức trong bảng tính bị lỗi (“{got}”); giữ nguyên trong ghi chú",
        en: "[{heading}] a formula of the spreadsheet failed (“{got}”); kept in the note as it is",
    }
    date_outside(on, told) {
        vi: "ngày {on} không nằm trong “{told}” ghi ở cùng dòng cho cùng quyết định",
        en: "the day {on} is not within “{told}”, which the row tells of the same decision",
    }
    two_decisions(a, b) {
        vi: "hai quyết định khác nhau ở một dòng: {a} và {b}",
        en: "two decisions in one row: {a} and {b}",
    }
    title_not_read(text) {
        vi: "“{text}”: không đọc được số, ngày của quyết định nên không dùng; nếu biết thì thêm --decision, --date",
        en: "“{text}”: the number of the decision cannot be read, so it is not used; if you know it, add --decision, --date",
    }
    titles_differ(one, other) {
        vi: "các dòng tựa nêu hai quyết định, “{one}” và “{other}”: không lấy quyết định nào; nếu biết thì thêm --decision, --date",
        en: "the titles name two decisions, “{one}” and “{other}”: neither is taken; if you know it, add --decision, --date",
    }
    title_against(text, option) {
        vi: "dòng tựa “{text}” khác với {option}: không dùng dòng tựa",
        en: "the title “{text}” says other than {option}: the title is not used",
    }
    second_is_first() {
        vi: "lần công nhận sau ghi đúng quyết định của lần đầu; để trống các cột lần sau, hoặc sửa quyết định",
        en: "the second recognition is by the decision of the first; leave its columns blank, or mend the decision",
    }
    second_before_first(second, first) {
        vi: "lần công nhận sau ngày {second} lại trước lần đầu ngày {first}; kiểm tra lại hai ngày",
        en: "the second recognition, of {second}, is before the first, of {first}; check the two days",
    }
    now_star_differs(got) {
        vi: "hạng sao hiện tại “{got}” không phải hạng của lần công nhận nào trong dòng; sửa một trong các chỗ",
        en: "the stars now, “{got}”, are those of no recognition in the row; mend one of them",
    }
    now_end_differs(got) {
        vi: "ngày hết hạn {got} là của lần công nhận khác với lần có hạng sao hiện tại; sửa một trong hai chỗ",
        en: "the end {got} is that of another recognition than the one with the stars now; mend one of the two",
    }
    kind_by_star(before, star, kind) {
        vi: "lần công nhận sau không ghi loại; từ hạng {before} sao đến hạng {star} sao nên lấy là {kind}",
        en: "the second recognition tells no kind: from {before} to {star} stars, so it is taken as {kind}",
    }
    two_authorities(a, b) {
        vi: "hai cơ quan khác nhau cho một quyết định: {a} và {b}; lấy {a}",
        en: "two authorities for one decision: {a} and {b}; {a} is taken",
    }
    date_imprecise(told) {
        vi: "ngày quyết định không đủ, chỉ ghi “{told}”: chưa rõ thời hạn; phần này giữ trong ghi chú",
        en: "the decision's day is not told, only “{told}”: the term is not known; what it tells is kept in the note",
    }
    date_imprecise_year(told, year) {
        vi: "ngày quyết định không đủ, chỉ ghi “{told}”: chưa rõ thời hạn, lấy {year} làm năm chương trình; phần này giữ trong ghi chú",
        en: "the decision's day is not told, only “{told}”: the term is not known, {year} is taken as the programme year; what it tells is kept in the note",
    }
    not_count(got) {
        vi: "không phải số nguyên; cần ví dụ 4 hoặc 1.018; đang ghi “{got}”",
        en: "not a whole number, such as 4 or 1.018; got “{got}”",
    }
    code_as_date(got) {
        vi: "Excel đã đổi mã hoặc số văn bản thành ngày; đặt ô kiểu Văn bản (Text) rồi gõ lại theo bản giấy; đang ghi “{got}”",
        en: "a spreadsheet made a day of a code or a paper's number; set the cell to Text and type it again from the paper; got “{got}”",
    }
    code_as_number(got) {
        vi: "Excel đã đổi mã thành số rút gọn nên mất chữ số; đặt ô kiểu Văn bản (Text) rồi gõ lại theo bản giấy; đang ghi “{got}”",
        en: "a spreadsheet shortened a code and lost its digits; set the cell to Text and type it again from the paper; got “{got}”",
    }
    spreadsheet_error(got) {
        vi: "công thức trong bảng tính bị lỗi; sửa công thức hoặc ghi giá trị vào ô, để trống nếu không có; đang ghi “{got}”",
        en: "a formula of the spreadsheet failed; mend it or write the value, or leave the cell blank; got “{got}”",
    }
}
