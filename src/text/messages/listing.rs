//! Faults in the list of a council: whom it seats, of what unit it is, what may no longer change.

crate::catalogue! {
    member_twice(name) {
        vi: "“{name}” có hai lần trong danh sách; mỗi người một dòng, hai vai trò ghi chung một ô (ủy viên, thư ký)",
        en: "“{name}” is listed twice; one row a person, two roles in one cell (ủy viên, thư ký)",
    }
    member_code_twice(code) {
        vi: "mã thành viên “{code}” đã dùng cho người khác; mỗi người một mã",
        en: "the member's code “{code}” is another's; one code a person",
    }
    one_chair(council, n: count) {
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
    listed_in_two(code, other) {
        vi: "Hội đồng {code} đã có trong tệp “{other}” của cùng lệnh; nhập từng tệp một, hoặc gộp vào một tệp",
        en: "the file “{other}” of the same command lists the council {code} too; read them in one by one, or make them one file",
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
    members_frozen(code) {
        vi: "Hội đồng {code} đã chấm điểm nên danh sách thành viên không đổi được nữa; nếu thật sự thay đổi, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so its list is fixed; for a real change add --reason \"why\"",
    }
    members_frozen_gone(code, names) {
        vi: "Hội đồng {code} đã chấm điểm nên danh sách thành viên không đổi được nữa, mà tệp thiếu: {names}; nếu thật sự thay đổi, thêm --reason \"lý do\"",
        en: "the council {code} has begun to score, so its list is fixed, and the file lacks: {names}; for a real change add --reason \"why\"",
    }
}
