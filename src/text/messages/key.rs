//! The office's key: made, opened, signing; and the second name.

crate::catalogue! {
    // Made.
    first(public, path) {
        vi: "Đã tạo khóa cơ quan {public}\nTệp khóa: {path}\nCất tệp khóa và mật khẩu ở hai nơi khác nhau (ví dụ USB và phong bì niêm phong): mất một trong hai thì không ký được nữa.",
        en: "Made the office's key {public}\nKey file: {path}\nKeep the file and the passphrase in two places (a stick and a sealed envelope, say): without either nothing can be signed.",
    }
    announced(former, public, path) {
        vi: "Khóa cơ quan mới {public} thay khóa {former}, có chữ ký của khóa cũ.\nTệp khóa mới: {path}\nGiữ lại tệp khóa cũ; từ mục này khóa cũ không ký đầu sổ được nữa.",
        en: "The office's new key {public} takes the place of {former}, under that one's signature.\nNew key file: {path}\nKeep the old file; the old key signs no head from this entry on.",
    }
    in_place_of_lost(former, public, path, reason) {
        vi: "Khóa cơ quan mới {public} thay khóa đã mất {former}, không có chữ ký của khóa cũ. Lý do: {reason}\nTệp khóa mới: {path}\nBáo số khóa mới bằng văn bản cho các nơi đang giữ đầu sổ đã ký.",
        en: "The office's new key {public} takes the place of {former}, which was lost: no signature of that one announces it. Why: {reason}\nNew key file: {path}\nTell whoever keeps signed heads of it on paper.",
    }
    dry_first(place) { vi: "tạo khóa cơ quan đầu tiên, tệp khóa cất tại “{place}”.", en: "the office's first key, its file kept at “{place}”." }
    dry_with_key(place) {
        vi: "Kèm khóa cơ quan, tệp khóa cất tại “{place}”.",
        en: "With the office's key, its file kept at “{place}”.",
    }
    dry_announced(former, place) {
        vi: "tạo khóa cơ quan mới thay khóa {former}, có chữ ký của khóa đó; tệp khóa cất tại “{place}”.",
        en: "a new key of the office in the place of {former}, under its signature; its file kept at “{place}”.",
    }
    dry_lost(former, place) {
        vi: "tạo khóa cơ quan mới thay khóa đã mất {former}; tệp khóa cất tại “{place}”.",
        en: "a new key of the office in the place of {former}, which was lost; its file kept at “{place}”.",
    }
    later() {
        vi: "Chưa có khóa cơ quan; khi cần ký đầu sổ, tạo bằng: ocop check --new-key",
        en: "The office has no key yet; to sign the journal's head, make one: ocop check --new-key",
    }

    // Signed.
    signed(ledger, entry, hash, signature, public) {
        vi: "Sổ nguyên vẹn; đã ký đầu sổ. In các dòng sau ra giấy:\nSổ:\n  {ledger}\nĐầu sổ:\n  {entry} {hash}\nKhóa cơ quan:\n  {public}\nChữ ký:\n  {signature}",
        en: "The ledger is sound; its head is signed. Keep these lines on paper:\nLedger:\n  {ledger}\nHead:\n  {entry} {hash}\nThe office's key:\n  {public}\nSignature:\n  {signature}",
    }
    held(public, entry, day) {
        vi: "Khóa cơ quan: {public}, từ mục {entry}, ngày {day}.",
        en: "The office's key: {public}, since entry {entry} of {day}.",
    }
    held_for_lost(public, entry, day, reason) {
        vi: "Khóa cơ quan: {public}, từ mục {entry}, ngày {day}, thay khóa đã mất. Lý do: {reason}",
        en: "The office's key: {public}, since entry {entry} of {day}, in the place of one that was lost. Why: {reason}",
    }
    last_signed(of, day, public, n: count) {
        vi: "Lần ký đầu sổ gần nhất: đầu sổ mục {of}, ký ngày {day} bằng khóa {public}; sau lần ký đó có {n} mục.",
        en: "The last head that was signed: that of entry {of}, on {day}, by the key {public}; {n} entry(s) came after.",
    }
    never_signed() {
        vi: "Chưa ký đầu sổ lần nào. Ký bằng: ocop check --sign",
        en: "No head was ever signed. Sign one: ocop check --sign",
    }

    // Refused.
    no_key() {
        vi: "Cơ quan chưa có khóa, nên chưa ký được. Tạo khóa: ocop check --new-key",
        en: "The office has no key, so nothing can be signed. Make one: ocop check --new-key",
    }
    nothing_lost() {
        vi: "Cơ quan chưa có khóa nào để mất. Tạo khóa đầu tiên, không kèm --lost: ocop check --new-key",
        en: "The office has no key that could be lost. Make the first, without --lost: ocop check --new-key",
    }
    lost_reason() {
        vi: "--lost cần lý do, giữ trong sổ: thêm --reason \"mất thế nào, khi nào\".",
        en: "--lost needs its reason, kept in the journal: add --reason \"how it was lost, and when\".",
    }
    only_with_key(option) {
        vi: "{option} chỉ dùng cùng --new-key hoặc --sign. Xem: ocop check --help",
        en: "{option} is for --new-key or --sign alone. See: ocop check --help",
    }
    only_with_new_key(option) {
        vi: "{option} chỉ dùng khi tạo khóa. Thêm --new-key (với init: --with-key), hoặc bỏ {option}.",
        en: "{option} is for making a key. Add --new-key (with init: --with-key), or leave {option} out.",
    }
    changed_meanwhile() {
        vi: "Khóa cơ quan vừa được thay ở nơi khác; chưa ghi gì. Chạy lại lệnh.",
        en: "The office's key was changed elsewhere meanwhile; nothing was written. Run the command again.",
    }

    // The key file.
    missing(path) {
        vi: "Không có tệp khóa “{path}”. Cắm USB hoặc chỉ đúng tệp, thư mục: --key TỆP (hoặc biến OCOP_KEY).\nNếu khóa đã mất hẳn: ocop check --new-key --lost --reason \"lý do\"",
        en: "There is no key file “{path}”. Put the stick in, or name the right file or folder: --key FILE (or OCOP_KEY).\nIf the key is lost for good: ocop check --new-key --lost --reason \"why\"",
    }
    no_folder(path) {
        vi: "Không có thư mục “{path}” để cất tệp khóa. Tạo thư mục đó, hoặc chọn nơi khác sau --key.",
        en: "There is no folder “{path}” to keep the key file in. Make it, or choose another place after --key.",
    }
    exists(path) {
        vi: "“{path}” đã có; tệp khóa không bao giờ bị ghi đè. Chọn tên khác sau --key.",
        en: "“{path}” is there already; a key file is never written over. Choose another name after --key.",
    }
    no_key_file(path) {
        vi: "“{path}” không phải tệp khóa của ocop (dòng đầu: ocop key 1). Chỉ đúng tệp sau --key.",
        en: "“{path}” is no key file of ocop (first line: ocop key 1). Name the right file after --key.",
    }
    newer(path) {
        vi: "Tệp khóa “{path}” do phiên bản ocop mới hơn tạo. Cài phiên bản mới rồi chạy lại.",
        en: "The key file “{path}” was made by a newer ocop. Install that one and run again.",
    }
    damaged(path) {
        vi: "Tệp khóa “{path}” không còn như khi ghi (bị sửa hoặc hỏng). Dùng bản sao của tệp khóa.",
        en: "The key file “{path}” is not as it was written (changed or damaged). Use a copy of it.",
    }
    costly(path) {
        vi: "Tệp khóa “{path}” đòi tính toán (dòng argon2id) nặng hơn hẳn tệp khóa do ocop tạo, nên không mở; có thể tệp đã bị sửa. Dùng bản sao của tệp khóa.",
        en: "The key file “{path}” asks for far more work (its line argon2id) than any that ocop makes, so it is not opened; it may have been changed. Use a copy of it.",
    }
    wrong_passphrase(path) {
        vi: "Mật khẩu không mở được tệp khóa “{path}”. Gõ lại, để ý bộ gõ tiếng Việt và phím Caps Lock.",
        en: "The passphrase does not open the key file “{path}”. Type it again; look at the keyboard's language and Caps Lock.",
    }
    other_key(path, found, wanted) {
        vi: "Tệp khóa “{path}” là của khóa {found}; khóa cơ quan hiện nay là {wanted}. Chỉ đúng tệp sau --key.",
        en: "The key file “{path}” is of the key {found}; the office's key now is {wanted}. Name the right file after --key.",
    }
    strays(files) {
        vi: "Lưu ý: trong thư mục cất khóa còn tệp khóa mà sổ này không ghi khóa nào như vậy: {files}. Đó là của một lần tạo khóa bị ngắt giữa chừng, của sổ khác, hoặc của sổ này trước khi khôi phục từ bản cũ. Không chắc thì giữ lại; chỉ xóa khi biết là của lần tạo khóa bị ngắt.",
        en: "Note: beside the new key's file lie key files of no key in this ledger: {files}. They were left by a making that was cut off, or are another ledger's, or this one's before an older copy was restored. Keep them if in doubt; delete one only if you know that its making was cut off.",
    }
    halves(files) {
        vi: "Lưu ý: tệp khóa không đọc được: {files}. Sổ này không ghi khóa nào mang tên đó: tệp được ghi dở khi một lần tạo khóa bị ngắt, không mở được gì. Nếu không phải của sổ khác thì xóa tệp đó đi; cần khóa thì tạo lại: ocop check --new-key",
        en: "Note: key files that cannot be read: {files}. This ledger has no key of that name: a making was cut off while the file was written, and it opens nothing. Delete it unless it is another ledger's; if a key is wanted, make it again: ocop check --new-key",
    }
    denied(path, cause) { vi: "Không đọc hoặc ghi được “{path}”: {cause}.", en: "“{path}” cannot be read or written: {cause}." }
    key_open(path) {
        vi: "Lưu ý: người dùng khác trên máy đọc được tệp khóa “{path}”; mật khẩu vẫn giữ khóa, nhưng nên chạy: chmod 600",
        en: "Note: other users of this machine may read the key file “{path}”; the passphrase still keeps it, but run: chmod 600",
    }

    key_on_open_medium(path) {
        vi: "Lưu ý: ổ chứa tệp khóa “{path}” không giữ quyền của từng tệp, nên ai mở được ổ đó đều đọc được; mật khẩu vẫn giữ khóa. Giữ ổ bên mình.",
        en: "Note: the medium of the key file “{path}” keeps no modes of files, so whoever may open it may read the file; the passphrase still keeps the key. Keep it with you.",
    }

    // The passphrase.
    ask() { vi: "Mật khẩu của khóa cơ quan: ", en: "Passphrase of the office's key: " }
    ask_new() { vi: "Mật khẩu cho khóa mới: ", en: "Passphrase for the new key: " }
    ask_again() { vi: "Gõ lại mật khẩu đó: ", en: "The same once more: " }
    differ() { vi: "Hai lần gõ mật khẩu khác nhau; chưa ghi gì. Chạy lại lệnh.", en: "The two passphrases differ; nothing was written. Run the command again." }
    short(least) {
        vi: "Mật khẩu cần ít nhất {least} ký tự; vài từ dễ nhớ, ít ai đoán được là tốt nhất.",
        en: "A passphrase has at least {least} letters; some words that are easy to keep and hard to guess are best.",
    }
    no_terminal() {
        vi: "Không có màn hình để gõ mật khẩu. Dùng --passphrase-file TỆP: dòng đầu của tệp là mật khẩu, chỉ chủ tệp đọc được (chmod 600).",
        en: "There is no terminal to type the passphrase at. Use --passphrase-file FILE: its first line is the passphrase, and only its owner may read it (chmod 600).",
    }
    file_open(path) {
        vi: "Người dùng khác đọc được tệp mật khẩu “{path}”, nên nó không còn là bí mật. Chạy: chmod 600, rồi đổi mật khẩu nếu có người đã đọc.",
        en: "Other users may read the passphrase file “{path}”, so it is no secret. Run: chmod 600; if anyone has read it, choose another passphrase.",
    }
    file_on_open_medium(path) {
        vi: "Lưu ý: ổ chứa tệp mật khẩu “{path}” không giữ quyền của từng tệp, nên ai mở được ổ đó đều đọc được mật khẩu. Không để tệp mật khẩu cùng ổ với tệp khóa; giữ ổ bên mình.",
        en: "Note: the medium of the passphrase file “{path}” keeps no modes of files, so whoever may open it may read the passphrase. Do not keep it on one medium with the key file; keep it with you.",
    }
    file_no_file(path) {
        vi: "“{path}” không phải tệp thường, nên không đọc mật khẩu từ đó. Ghi đúng tên tệp mật khẩu sau --passphrase-file.",
        en: "“{path}” is no regular file, so no passphrase is read from it. Name the right file after --passphrase-file.",
    }
    file_missing(path) {
        vi: "Không có tệp mật khẩu “{path}”. Chỉ đúng tệp sau --passphrase-file.",
        en: "There is no passphrase file “{path}”. Name the right one after --passphrase-file.",
    }

    // The second name.
    seen_by_needed(key) {
        vi: "Quy định {key} của cơ quan yêu cầu người thứ hai cùng soát lệnh này. Thêm: --seen-by \"HỌ TÊN\"",
        en: "The office's setting {key} asks for a second person who saw this. Add: --seen-by \"NAME\"",
    }
    seen_by_same(name) {
        vi: "“{name}” chính là người ghi; người soát phải là người khác. Sửa lại --seen-by, hoặc --as nếu ghi tên người khác.",
        en: "“{name}” is the one who types; the second name must be another's. Mend --seen-by, or --as if someone else types.",
    }
    both(actor, seen_by) { vi: "{actor}, người soát: {seen_by}", en: "{actor}, seen by {seen_by}" }
}
