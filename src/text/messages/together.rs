//! Several offices' ledgers reported as one.

crate::catalogue! {
    unit() { vi: "Đơn vị", en: "Unit" }
    units(n: count) { vi: "{n} đơn vị", en: "{n} units" }
    one_ledger(n, nouns) {
        vi: "--ledger được ghi {n} lần, mà lệnh này chỉ làm việc với một sổ; chưa ghi gì.\nNhiều sổ chỉ xem gộp được, bằng các báo cáo: ocop report {nouns}. Lệnh khác: chạy riêng với từng sổ.",
        en: "--ledger is there {n} times, and this command works with one ledger; nothing was written.\nSeveral are only reported as one, by: ocop report {nouns}. Run any other command on each ledger.",
    }
    twice(path, other) {
        vi: "“{path}” và “{other}” là cùng một sổ (hoặc bản sao của nhau): gộp lại thì mọi số liệu bị tính hai lần.\nBỏ bớt một trong hai; mỗi đơn vị chỉ ghi một --ledger.",
        en: "“{path}” and “{other}” are one ledger, or copies of one: together all of it would count twice.\nLeave one of them out; name each office's ledger once.",
    }
    older(path, pasted) {
        vi: "Sổ “{path}” do bản ocop cũ hơn ghi; xem gộp nhiều sổ thì không sổ nào bị thay đổi, nên sổ này chưa được chuyển sang cấu trúc mới.\nMở riêng sổ đó một lần rồi chạy lại: ocop --ledger {pasted} report total (bản cũ được giữ lại bên cạnh).",
        en: "An older ocop wrote “{path}”; several ledgers are read without changing any, so this one was not brought up to date.\nOpen it alone once and run again: ocop --ledger {pasted} report total (a backup of it as it is stays beside it).",
    }
    cut_off(days) {
        vi: "Các đơn vị chốt số liệu vào ngày khác nhau: {days}. Không có một kỳ chung cho tất cả.\nGhi rõ kỳ bằng ngày: ocop report period --from NGÀY --to NGÀY; hoặc thống nhất ngày chốt trong sổ của từng đơn vị: ocop set cut-off.",
        en: "The offices close their figures on different days: {days}. There is no term that is the same for all.\nTell the days themselves: ocop report period --from DAY --to DAY; or set one day in the ledger of each: ocop set cut-off.",
    }
    cut_off_of(unit, day) { vi: "{unit}: ngày {day}", en: "{unit}: {day}" }
    end_of_month(unit) { vi: "{unit}: ngày cuối tháng", en: "{unit}: the last of the month" }
    subjects_once(n: count, same: count) {
        vi: "Gộp {n} sổ. Chủ thể có cùng mã số thuế ở nhiều sổ là một chủ thể ({same} chủ thể được nhận ra như vậy); không có mã số thuế thì chủ thể của mỗi sổ được tính riêng. Sản phẩm của các sổ không gộp với nhau.",
        en: "{n} ledgers together. Subjects with one tax code in several ledgers are one (found so: {same}); without a tax code those of each ledger count apart. Products of different ledgers are never one.",
    }
    own_rules() {
        vi: "Thời hạn và tình trạng giấy chứng nhận của mỗi đơn vị tính theo quy định đặt trong sổ của đơn vị đó.",
        en: "Terms and standings of each office follow the settings of its own ledger.",
    }
    targets_apart() {
        vi: "Chỉ tiêu của mỗi đơn vị được so với kết quả của chính đơn vị đó, không cộng lại.",
        en: "The targets of each office are held against its own results, and not added up.",
    }
    no_calendar() {
        vi: "Lịch chỉ lập được từ một sổ; chưa ghi gì.\nXuất lịch riêng cho từng sổ: ocop --ledger TỆP report due --out lich.ics",
        en: "A calendar is of one ledger; nothing was written.\nMake one for each: ocop --ledger FILE report due --out calendar.ics",
    }
}
