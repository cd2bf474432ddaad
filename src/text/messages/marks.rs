//! Marks by criterion in files of scores: what is wrong with them, and what the answer says of them.

crate::catalogue! {
    // Headings.
    long_needs_member(name) {
        vi: "{name}:1: có cột “Tiêu chí” nhưng thiếu cột “Thành viên” (thanh_vien): không biết điểm của ai.",
        en: "{name}:1: there is tieu_chi but no thanh_vien: it is not known whose points these are.",
    }
    long_needs_points(name) {
        vi: "{name}:1: có cột “Tiêu chí” nhưng thiếu cột “Điểm” (diem) hoặc “Phương án” (phuong_an).",
        en: "{name}:1: there is tieu_chi but neither diem nor phuong_an.",
    }
    wide_with_options(name) {
        vi: "{name}:1: mỗi tiêu chí một cột thì ô ghi điểm, không ghi phương án. Bỏ cột “Phương án”, hoặc đổi sang mỗi tiêu chí một dòng (cột tieu_chi).",
        en: "{name}:1: with a column a criterion the cells hold points, not options. Drop phuong_an, or give a row a criterion (a column tieu_chi).",
    }
    criterion_two_columns(name, number, columns) {
        vi: "{name}:1: tiêu chí {number} có nhiều cột: các cột số {columns}. Giữ lại một cột.",
        en: "{name}:1: criterion {number} has several columns: {columns}. Keep one.",
    }

    no_heading_of_criterion(column) {
        vi: "cột số {column} có điểm nhưng tiêu đề không phải số tiêu chí (1.1, 6.1.2 …). Sửa tiêu đề, hoặc bỏ cột này",
        en: "column {column} holds points under a heading that is no criterion's number (1.1, 6.1.2 …). Mend the heading, or drop the column",
    }
    row_short(cells, headings) {
        vi: "dòng chỉ có {cells} ô, tiêu đề có {headings} cột: có lẽ tệp bị cắt cụt. Lưu lại từ Excel; ô không chấm vẫn phải có dấu phân cách",
        en: "{cells} cells under {headings} headings: the file may be cut off. Save it again from Excel; a blank cell needs its separator",
    }

    // Marks.
    no_criterion(got, set) {
        vi: "bộ sản phẩm {set} không có tiêu chí “{got}”; xem các tiêu chí bằng: ocop rate criteria {set}",
        en: "the set {set} has no criterion “{got}”; see its criteria with: ocop rate criteria {set}",
    }
    like_a_date(text) {
        vi: "{text}. Nếu là ngày do Excel tự đổi (1.1 thành 01/01), định dạng cột là Text rồi gõ lại số tiêu chí",
        en: "{text}. If Excel made a date of it (1.1 became 01/01), format the column as text and type the number again",
    }
    twice(number, line) {
        vi: "tiêu chí {number} của phiếu này đã có ở dòng {line}; mỗi tiêu chí chỉ chọn một mức, một nhánh. Giữ lại một dòng",
        en: "criterion {number} of this sheet stands at line {line}; a criterion takes one option of one branch. Keep one line",
    }
    not_option(got) {
        vi: "phương án là số thứ tự của mức được chọn (1, 2, 3 …); đang ghi “{got}”",
        en: "an option is the place of the one ticked (1, 2, 3 …); got “{got}”",
    }
    no_option(number, options, got) {
        vi: "tiêu chí {number} chỉ có phương án 1 đến {options}; đang ghi {got}",
        en: "criterion {number} has options 1 to {options}; got {got}",
    }
    no_such_points(number, allowed, got) {
        vi: "điểm của tiêu chí {number} chỉ có thể là {allowed}; đang ghi {got}",
        en: "criterion {number} can only give {allowed}; got {got}",
    }
    option_gives(number, option, points, got) {
        vi: "phương án {option} của tiêu chí {number} được {points} điểm; đang ghi {got}. Sửa cho điểm và phương án khớp nhau, theo phiếu đã ký nếu có",
        en: "option {option} of criterion {number} gives {points}; got {got}. Make the points and the option agree, by the signed sheet where there is one",
    }
    no_story(number, story) {
        vi: "tiêu chí {number} chỉ chấm khi sản phẩm có câu chuyện: tiêu chí {story} của phiếu này phải có điểm, nếu không thì bỏ điểm ở đây",
        en: "criterion {number} counts only when the product has a story: criterion {story} of this sheet must have points, else clear these",
    }
    total_differs(told, sum) {
        vi: "tổng ghi {told}, cộng các tiêu chí được {sum}; xem lại phiếu gốc",
        en: "the total says {told}, the criteria add to {sum}; look at the signed sheet",
    }
    part_differs(letter, told, sum) {
        vi: "điểm phần {letter} ghi {told}, cộng các tiêu chí được {sum}; xem lại phiếu gốc",
        en: "part {letter} says {told}, its criteria add to {sum}; look at the signed sheet",
    }
    told_twice(told, line, other) {
        vi: "dòng này ghi {told}, dòng {line} của cùng phiếu ghi {other}; một phiếu chỉ có một tổng",
        en: "this row says {told}, line {line} of the same sheet says {other}; a sheet has one total",
    }

    // Dossiers without a table.
    no_set(dossier) {
        vi: "sản phẩm của hồ sơ {dossier} chưa có bộ sản phẩm nên chưa biết chấm theo bộ tiêu chí nào; ghi bộ vào cột bo_san_pham của danh sách rồi nhập lại: ocop register roster TỆP.csv",
        en: "the product of {dossier} has no set, so it is not known by which criteria it is marked; give it in the roster's column bo_san_pham and import that again: ocop register roster FILE.csv",
    }
    unknown_set(dossier, got, act) {
        vi: "bộ sản phẩm “{got}” của hồ sơ {dossier} không có trong Quyết định số {act}; ghi đúng mã hoặc tên bộ vào cột bo_san_pham của danh sách rồi nhập lại: ocop register roster TỆP.csv",
        en: "the set “{got}” of {dossier} is none of {act}; give its code or name in the roster's column bo_san_pham and import that again: ocop register roster FILE.csv",
    }
    withheld(dossier, set) {
        vi: "hồ sơ {dossier} theo bộ {set}: chưa có bản đầy đủ của bộ này nên chỉ nhận tổng điểm (cột diem) hoặc ba phần (diem_a, diem_b, diem_c)",
        en: "{dossier} is of the set {set}, of which no whole copy is at hand: it takes totals (diem) or parts (diem_a, diem_b, diem_c) only",
    }
    no_tables(dossier, act) {
        vi: "hồ sơ {dossier} theo Quyết định số {act}, các bộ tiêu chí của quyết định này chưa được công bố nên chỉ nhận tổng điểm (cột diem) hoặc ba phần (diem_a, diem_b, diem_c)",
        en: "{dossier} falls under {act}, whose tables of criteria are not published: it takes totals (diem) or parts (diem_a, diem_b, diem_c) only",
    }

    // Sheets.
    pass_over(pass, allowed, cite, council) {
        vi: "lần chấm {pass} vượt số lần Hội đồng được chấm là {allowed} (căn cứ: {cite}); xem lại cột lan, hoặc nếu quy định đã đổi: ocop set passes SỐ --council {council} --cite \"CĂN CỨ\"",
        en: "pass {pass} is over the {allowed} the council may score ({cite}); look at the pass again, or if the rule has changed: ocop set passes NUMBER --council {council} --cite \"SOURCE\"",
    }
    tied(member, subject, ground, dossier) {
        vi: "{member} đã khai có liên quan đến {subject} ({ground}) nên không chấm hồ sơ {dossier}; bỏ phiếu này khỏi tệp",
        en: "{member} declared a tie to {subject} ({ground}), so does not score {dossier}; take this sheet out of the file",
    }
    marks_differ(member, dossier, pass, total) {
        vi: "sổ đã có phiếu của {member} cho hồ sơ {dossier} lần {pass}, cùng tổng {total} điểm nhưng khác điểm từng phần hoặc từng tiêu chí. Nếu sửa theo phiếu gốc, thêm --correct --reason \"lý do\"",
        en: "the ledger has {member}'s sheet on {dossier}, pass {pass}, with the same total of {total} and other parts or marks. To correct it by the signed sheet add --correct --reason \"why\"",
    }
    written_meanwhile(path) {
        vi: "Trong lúc đọc tệp, có lệnh khác vừa ghi vào sổ “{path}”; chưa ghi gì. Chạy lại lệnh.",
        en: "While the file was read another command wrote to “{path}”; nothing was written. Run the command again.",
    }
    more_faults(line) {
        vi: "Quá nhiều lỗi nên chỉ đọc đến dòng {line}; phần sau của tệp chưa đọc.",
        en: "Too many faults: the file was read to line {line} only.",
    }
    no_sheets(name) {
        vi: "{name}: không có phiếu nào được chấm: mọi ô điểm đều trống.",
        en: "{name}: no sheet is marked: every cell of points is blank.",
    }
    none_marked(name) {
        vi: "{name}: chỉ có dòng tiêu đề, không có dòng dữ liệu nào.",
        en: "{name}: there are headings and no rows.",
    }

    // The answer.
    counted(marks, blank) {
        vi: "{marks} tiêu chí đã chấm; {blank} tiêu chí không chọn mức nào, tính 0 điểm.",
        en: "{marks} criteria marked; {blank} with no option ticked count 0.",
    }
    unticked_on(member, dossier, n: count) { vi: "{member}, hồ sơ {dossier}: {n}", en: "{member}, dossier {dossier}: {n}" }
    most_unticked(list) {
        vi: "Nhiều nhất ở các phiếu: {list}. Nếu không cố ý, xem lại phiếu gốc hoặc hỏi lại người chấm.",
        en: "The most on these sheets: {list}. If that was not meant, look at the signed sheets or ask the members.",
    }
    knocked_out(codes) {
        vi: "Hồ sơ đã bị loại nên không xếp hạng, phiếu chỉ lưu lại: {codes}.",
        en: "Knocked out, so not rated; the sheets are only kept: {codes}.",
    }
    not_handed_in(n: count) {
        vi: "{n} phiếu để trống, không nhập.",
        en: "{n} blank sheet(s) left out.",
    }
    passes_read(passes) {
        vi: "Lần chấm: {passes}. Phiếu các lần trước được giữ nguyên.",
        en: "Passes: {passes}. The sheets of earlier passes are kept.",
    }
    or(list, last) { vi: "{list} hoặc {last}", en: "{list} or {last}" }
}
