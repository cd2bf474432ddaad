//! Backups of the ledger, and putting one in its place.

crate::catalogue! {
    // backup.
    backed_up(told) { vi: "Đã sao lưu và kiểm tra. {told}", en: "Backed up and checked. {told}" }
    backed_up_unsound(told) {
        vi: "Đã sao lưu nguyên trạng, nhưng sổ có chỗ sai lệch nên bản sao lưu cũng vậy. {told}",
        en: "Backed up as it is, but the ledger is not sound, and so the copy is not. {told}",
    }
    unsound(faults, option) {
        vi: "{faults}\nChưa xóa bản sao lưu cũ nào, vì trong đó có thể có bản còn đúng. Xem mọi chỗ sai lệch và cách xử lý: ocop{option} check",
        en: "{faults}\nNo older backup is removed, for one of them may be sound. See all that was found, and what to do: ocop{option} check",
    }
    copy(path, size, entries: count, last, at) {
        vi: "Tệp {path} ({size}): {entries} mục, mục cuối là mục {last}, ghi lúc {at}.",
        en: "File {path} ({size}): {entries} entry(s), the last is entry {last}, written {at}.",
    }
    removed(keep: count, names) {
        vi: "  Giữ {keep} bản sao lưu mới nhất của sổ này; xóa bản cũ hơn: {names}.",
        en: "  Of this ledger's backups the newest {keep} are kept; removed: {names}.",
    }
    same_disk() {
        vi: "  Bản này ở cùng ổ đĩa với sổ: hỏng ổ, mất máy là mất cả hai. Nên sao lưu thêm ra USB hoặc ổ khác.",
        en: "  It is on the ledger's own disk, and would be lost with it. Make another on a stick or another disk.",
    }
    how_to_restore(option, path) {
        vi: "Khi cần dùng lại bản này:\n  ocop{option} restore {path}",
        en: "To put it back one day:\n  ocop{option} restore {path}",
    }
    not_a_folder(path) {
        vi: "“{path}” là tệp, không phải thư mục. Ghi tên một thư mục: ocop backup THƯ-MỤC",
        en: "“{path}” is a file, not a folder. Name a folder: ocop backup DIR",
    }
    no_folder(path, error) {
        vi: "Không tạo được thư mục “{path}”: {error}. Chọn nơi khác: ocop backup THƯ-MỤC",
        en: "The folder “{path}” could not be made: {error}. Choose another place: ocop backup DIR",
    }
    kilobytes(n: count) { vi: "{n} KB", en: "{n} KB" }
    megabytes(n) { vi: "{n} MB", en: "{n} MB" }
    file_to_type() { vi: "TỆP", en: "FILE" }

    // restore.
    restored(told) { vi: "Đã khôi phục và kiểm tra. {told}", en: "Restored and checked. {told}" }
    restored_unsound(told) {
        vi: "Đã khôi phục theo yêu cầu, dù bản sao lưu có chỗ sai lệch. {told}",
        en: "Restored as was asked, though the backup is not sound. {told}",
    }
    ledger_from(ledger, file, entries: count, last, at) {
        vi: "Sổ {ledger} lấy lại từ {file}: {entries} mục, mục cuối là mục {last}, ghi lúc {at}.",
        en: "The ledger {ledger} is that of {file}: {entries} entry(s), the last is entry {last}, written {at}.",
    }
    was_damaged() { vi: "  Sổ trước đó bị hỏng.", en: "  The ledger before was damaged." }
    was_damaged_beyond(n: count, from, at) {
        vi: "  Sổ trước đó bị hỏng; bản sao lưu không có {n} mục của sổ đó, kể từ mục {from} (ghi lúc {at}): cần nhập lại.",
        en: "  The ledger before was damaged; the backup lacks {n} of its entry(s), from entry {from} (written {at}) on: enter them again.",
    }
    was_behind(n: count) {
        vi: "  Sổ trước đó thiếu {n} mục so với bản sao lưu.",
        en: "  The ledger before lacked {n} entry(s) of the backup.",
    }
    was_changed() {
        vi: "  Sổ trước đó có cùng các mục nhưng dữ liệu không giống hệt: bị sửa bằng chương trình khác, hoặc khác cấu trúc. Nên so hai tệp.",
        en: "  The ledger before had the same entries, but not just the same data: another program changed it, or its schema is another. Compare the two files.",
    }
    given_up(n: count, from, at) {
        vi: "  Bỏ {n} mục của sổ trước đó, kể từ mục {from} (ghi lúc {at}).",
        en: "  {n} entry(s) of the ledger before are given up, from entry {from} (written {at}) on.",
    }
    noted(entry) {
        vi: "  Việc này được ghi thành mục {entry} của sổ.",
        en: "  Entry {entry} of the ledger tells of it.",
    }
    aside(path) { vi: "  Sổ trước đó được giữ tại {path}.", en: "  The ledger before is kept as {path}." }
    aside_dry() {
        vi: "  Sổ đang có được giữ lại dưới tên khác.",
        en: "  The ledger that is there is kept under another name.",
    }
    equal(ledger, file) {
        vi: "Sổ {ledger} giống hệt bản sao lưu {file}; không thay gì.",
        en: "The ledger {ledger} is just as the backup {file}; nothing was changed.",
    }

    // Why a backup does not take the ledger's place.
    ahead(ledger, n: count, from, at) {
        vi: "Chưa khôi phục: sổ “{ledger}” có {n} mục mà bản sao lưu không có, kể từ mục {from} (ghi lúc {at}).",
        en: "Not restored: “{ledger}” has {n} entry(s) that the backup has not, from entry {from} (written {at}) on.",
    }
    parted(ledger, n: count, from, at) {
        vi: "Chưa khôi phục: từ mục {from}, sổ “{ledger}” và bản sao lưu được ghi tiếp mỗi bên một khác; sổ có {n} mục, kể từ mục đó (ghi lúc {at}), mà bản sao lưu không có.",
        en: "Not restored: from entry {from} on “{ledger}” and the backup were each written on apart; from that entry (written {at}) the ledger has {n} that the backup has not.",
    }
    other(ledger, there, n: count, file, here) {
        vi: "Chưa khôi phục: “{ledger}” là một sổ khác (tạo lúc {there}, {n} mục), bản sao lưu “{file}” không phải của sổ này (sổ tạo lúc {here}). Kiểm tra lại tên tệp, hoặc tên sổ sau --ledger.",
        en: "Not restored: “{ledger}” is another ledger (made {there}, {n} entry(s)), and the backup “{file}” is none of it (its ledger was made {here}). Check the file's name, or the ledger's after --ledger.",
    }
    foreign(ledger) {
        vi: "Chưa khôi phục: “{ledger}” không phải sổ OCOP, hoặc hỏng đến mức không nhận ra. Kiểm tra lại tên tệp sau --ledger.",
        en: "Not restored: “{ledger}” is no OCOP ledger, or is damaged beyond knowing. Check the file named after --ledger.",
    }
    backup_unsound(file, faults, path) {
        vi: "Chưa khôi phục: bản sao lưu “{file}” có chỗ sai lệch.\n{faults}\nXem mọi chỗ: ocop --ledger {path} check. Nếu có bản sao lưu khác còn đúng, dùng bản đó.",
        en: "Not restored: the backup “{file}” is not sound.\n{faults}\nSee all that was found: ocop --ledger {path} check. If another backup is sound, use that one.",
    }
    discard_unsound() {
        vi: "Nếu không có bản nào đúng hơn mà vẫn khôi phục: thêm --discard --reason LÝ-DO; lý do được giữ trong sổ.",
        en: "If there is none and this one is to be restored all the same: add --discard --reason WHY; the journal keeps why.",
    }
    back_up_first(option) {
        vi: "Sao lưu sổ đang có trước: ocop{option} backup THƯ-MỤC",
        en: "Back up the ledger that is there first: ocop{option} backup DIR",
    }
    discard() {
        vi: "Nếu vẫn khôi phục, bỏ những gì chỉ sổ đang có mới có: thêm --discard --reason LÝ-DO (tệp cũ được giữ lại dưới tên khác).",
        en: "To restore all the same, and give up what only the ledger there has: add --discard --reason WHY (the old file is kept under another name).",
    }
    not_a_backup(path) {
        vi: "“{path}” không phải sổ OCOP hay bản sao lưu của sổ; không thay gì. Kiểm tra lại tên tệp.",
        en: "“{path}” is no OCOP ledger and no backup of one; nothing was changed. Check the file's name.",
    }
    backup_damaged(path) {
        vi: "Bản sao lưu “{path}” bị hỏng nên không dùng được; không thay gì. Dùng bản sao lưu khác.",
        en: "The backup “{path}” is damaged and of no use; nothing was changed. Use another one.",
    }
    backup_last(path, entry, pasted) {
        vi: "Bản sao lưu “{path}” không dùng được: mục cuối (mục {entry}) không còn như khi chương trình ghi, nên không ghi tiếp vào sau được; không thay gì.\nXem mọi chỗ sai lệch: ocop --ledger {pasted} check. Dùng bản sao lưu khác.",
        en: "The backup “{path}” is of no use: its last entry ({entry}) is not as it was written, so none can be written after it; nothing was changed.\nSee all that differs: ocop --ledger {pasted} check. Use another backup.",
    }

    // Faults of making one.
    unlike(folder) {
        vi: "Bản sao trong “{folder}” đọc lại không giống sổ nên đã bỏ; có thể ổ đĩa hoặc USB bị lỗi. Sao lưu ra ổ khác.",
        en: "The copy in “{folder}” does not read back as the ledger, so it was taken away; the disk or stick may be faulty. Back up to another.",
    }
    unkept(path, why) {
        vi: "Sổ “{path}” do bản ocop cũ hơn ghi và được giữ nguyên: trước khi chuyển sang cấu trúc mới phải sao lưu sổ ngay bên cạnh, nhưng không sao lưu được.\n{why}",
        en: "An older ocop wrote “{path}”, which stays as it was: before it is brought up to date a backup is made beside it, and none could be made.\n{why}",
    }
    upgraded(path, from, to, backup) {
        vi: "Sổ “{path}” do bản ocop cũ hơn ghi (cấu trúc số {from}) nay đã chuyển sang cấu trúc số {to}. Sổ như trước khi chuyển được giữ tại “{backup}”.",
        en: "An older ocop wrote “{path}” (schema {from}); it is now of schema {to}. The ledger as it was is kept as “{backup}”.",
    }
}
