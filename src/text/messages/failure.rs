//! Faults of the ledger's file and of the machine.

crate::catalogue! {
    ledger_missing(path) {
        vi: "Không có sổ OCOP tại “{path}”.\nTạo sổ mới: ocop init --unit TỈNH --name \"TÊN CƠ QUAN\"; hoặc chỉ đúng tệp sổ: ocop --ledger TỆP …",
        en: "There is no ledger at “{path}”.\nCreate one: ocop init --unit PROVINCE --name \"OFFICE\"; or name the right file: ocop --ledger FILE …",
    }
    ledger_dangling(path, target) {
        vi: "“{path}” chỉ là liên kết đến “{target}”, mà ở đó không có tệp nào; chưa ghi gì.\nNếu sổ nằm trên USB hay ổ khác, gắn ổ đó vào rồi chạy lại; nếu không, xóa liên kết, hoặc chỉ đúng tệp sổ: ocop --ledger TỆP …",
        en: "“{path}” is only a link to “{target}”, where there is no file; nothing was written.\nIf the ledger lies on a stick or another disk, put that in and run again; if not, remove the link, or name the right file: ocop --ledger FILE …",
    }
    ledger_exists(path) {
        vi: "Đã có tệp “{path}”; sổ cũ được giữ nguyên.\nMuốn tạo sổ khác, chọn tên khác: ocop --ledger TÊN-KHÁC.db init …",
        en: "“{path}” exists already and is left as it is.\nFor another ledger choose another name: ocop --ledger OTHER.db init …",
    }
    ledger_foreign(path) {
        vi: "“{path}” không phải sổ OCOP.\nKiểm tra lại tên tệp sau --ledger (hoặc biến OCOP_LEDGER); tệp này không bị thay đổi.",
        en: "“{path}” is not an OCOP ledger.\nCheck the file named after --ledger (or OCOP_LEDGER); it was not touched.",
    }
    ledger_newer(path, found, known) {
        vi: "Sổ “{path}” do bản ocop mới hơn ghi (cấu trúc số {found}; bản này đọc được đến số {known}).\nHãy cài bản ocop mới hơn; sổ không bị thay đổi.",
        en: "A newer ocop wrote “{path}” (schema {found}; this one knows up to {known}).\nInstall the newer ocop; the ledger was not touched.",
    }
    ledger_not_yet(path, day, since) {
        vi: "Sổ “{path}” được lập ngày {since}; đến hết ngày {day} sổ chưa có gì.\nChọn ngày từ {since} trở đi, hoặc bỏ lựa chọn này để xem số liệu hiện có trong sổ.",
        en: "The ledger “{path}” was made on {since}; by the end of {day} it held nothing.\nChoose {since} or a later day, or leave the option out to see what the ledger holds now.",
    }
    ledger_older(path) {
        vi: "Sổ “{path}” do bản ocop cũ hơn ghi và chỉ cho đọc nên chưa chuyển sang cấu trúc mới được.\nBỏ thuộc tính chỉ đọc của tệp, hoặc chép sổ sang nơi ghi được rồi chạy lại.",
        en: "An older ocop wrote “{path}”, and it is read-only, so it cannot be brought up to date.\nMake the file writable, or copy it to a place that is, and run again.",
    }
    ledger_read_only(path) {
        vi: "Sổ “{path}” chỉ cho đọc nên không ghi được.\nBỏ thuộc tính chỉ đọc của tệp, hoặc chép sổ sang nơi ghi được rồi chạy lại.",
        en: "“{path}” is read-only, so nothing was written.\nMake the file writable, or copy it to a place that is, and run again.",
    }
    ledger_exchanged(path) {
        vi: "Trong lúc lệnh này chạy, sổ “{path}” được thay bằng tệp khác: có người vừa khôi phục sổ (ocop restore); chưa ghi gì.\nXem trong sổ vừa khôi phục có những gì, rồi chạy lại lệnh.",
        en: "While this command ran another file took the place of “{path}”: somebody restored the ledger (ocop restore); nothing was written.\nLook at what the ledger now holds, and run the command again.",
    }
    ledger_locked(path) {
        vi: "Sổ “{path}” đang có chương trình khác ghi; chưa ghi gì.\nĐóng chương trình đó (một lệnh ocop khác, trình xem SQLite) rồi chạy lại.",
        en: "Another program is writing to “{path}”; nothing was written.\nClose it (another ocop, an SQLite viewer) and run again.",
    }
    disk_full(path) {
        vi: "Ổ đĩa chứa “{path}” đã đầy; chưa ghi gì.\nGiải phóng chỗ trống rồi chạy lại.",
        en: "The disk of “{path}” is full; nothing was written.\nFree some room and run again.",
    }
    ledger_unwritten(path) {
        vi: "Ổ đĩa báo lỗi khi ghi “{path}”; chưa ghi gì, sổ vẫn như trước.\nKiểm tra chỗ trống, hạn mức và tình trạng ổ đĩa rồi chạy lại.",
        en: "The disk reports an error in writing “{path}”; nothing was written, the ledger is as it was.\nCheck its free room, your quota and the disk itself, then run again.",
    }
    on_share(path) {
        vi: "Lưu ý: sổ “{path}” nằm trên ổ mạng. Khoá tệp qua mạng không chắc chắn: hai máy cùng ghi hoặc mất mạng giữa chừng có thể làm hỏng sổ.\nNên chép sổ về ổ đĩa của máy này để làm việc, rồi sao lưu lên ổ mạng.",
        en: "Note: the ledger “{path}” lies on a network share. Locks are not sure over a network: two computers that write at once, or a line that breaks, may damage it.\nBetter copy it to this computer's own disk to work on, and keep backups on the share.",
    }
    ledger_denied(path, message) {
        vi: "Không mở hoặc không ghi được “{path}”: {message}.\nKiểm tra thư mục có tồn tại và bạn có quyền ghi vào đó.",
        en: "“{path}” cannot be opened or written: {message}.\nCheck that the folder exists and that you may write to it.",
    }
    ledger_damaged(path) {
        vi: "Sổ “{path}” bị hỏng; không đọc tiếp được.\nDùng bản sao lưu gần nhất: ocop restore TỆP; tệp hỏng được giữ lại để tra cứu.",
        en: "“{path}” is damaged and cannot be read further.\nUse the newest backup: ocop restore FILE; the damaged file is kept.",
    }
    ledger_unsound(path, entry) {
        vi: "Sổ “{path}” không còn như khi chương trình ghi (mục {entry}); chưa ghi gì.\nXem mọi chỗ sai lệch: ocop check",
        en: "“{path}” is not as it was written (entry {entry}); nothing was written.\nSee all that differs: ocop check",
    }
    ledger_older_unsound(path, faults) {
        vi: "Sổ “{path}” do bản ocop cũ hơn ghi và có chỗ sai lệch nên chưa chuyển sang cấu trúc mới được; sổ được giữ nguyên, chưa ghi gì:\n{faults}",
        en: "An older ocop wrote “{path}”, and it is not sound, so it cannot be brought up to date; it stays as it was, nothing was written:\n{faults}",
    }
    see_check(path) {
        vi: "Xem mọi chỗ sai lệch và cách xử lý: ocop --ledger {path} check",
        en: "See all that was found, and what to do: ocop --ledger {path} check",
    }
    ledger_altered(path, differs) {
        vi: "Cấu trúc của sổ “{path}” không như ocop lập ra: {differs}. Chưa đọc, chưa ghi gì vào sổ này.\nCó thể tệp đã bị người khác hoặc chương trình khác sửa: hỏi rõ tệp từ đâu đến, dùng bản sao lưu gần nhất, và giữ lại tệp này để tra cứu.",
        en: "“{path}” is not built as ocop builds a ledger: {differs}. Nothing was read from it or written to it.\nSomeone, or another program, may have altered the file: ask where it came from, use the newest backup, and keep this file to look into.",
    }
    altered_added(kind, name) { vi: "có thêm {kind} “{name}” không phải của sổ", en: "there is a {kind} “{name}” that is none of a ledger's" }
    altered_changed(kind, name) { vi: "{kind} “{name}” đã bị sửa khác đi", en: "the {kind} “{name}” was changed" }
    altered_missing(kind, name) { vi: "{kind} “{name}” không còn trong tệp", en: "the {kind} “{name}” is not in the file any more" }
    altered_older(version) {
        vi: "các bảng không đúng như cấu trúc số {version} mà tệp tự ghi",
        en: "its tables are not those of schema {version}, which it says it has",
    }
    // Parts of a database.
    made_table() { vi: "bảng", en: "table" }
    made_index() { vi: "chỉ mục", en: "index" }
    made_view() { vi: "khung nhìn", en: "view" }
    made_trigger() { vi: "trigger", en: "trigger" }
    bug(detail) {
        vi: "Lỗi của chương trình, không phải của bạn; sổ không bị thay đổi. Xin gửi dòng này cho người phát triển: {detail}",
        en: "A fault of the program, not yours; the ledger was not changed. Please send this line to the developers: {detail}",
    }
}
