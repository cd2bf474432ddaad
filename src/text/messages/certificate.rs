//! Certificates as they are printed, and the codes on them verified.

crate::catalogue! {
    // Verifying.
    not_a_code() {
        vi: "Đây không phải mã trên giấy chứng nhận OCOP: mã bắt đầu bằng OCOP1: rồi đến các chữ A–Z và số 2–7. Quét lại cả mã; hoặc ghi tên tệp chứa mã, hoặc - để đọc từ đầu vào.",
        en: "This is no code of an OCOP certificate, which begins with OCOP1: and goes on in letters A–Z and digits 2–7. Scan the whole of it again; or name a file with the code, or - to read the input.",
    }
    code_too_new(version) {
        vi: "Mã thuộc phiên bản {version}, mới hơn chương trình này; cần bản ocop mới hơn để xác minh.",
        en: "The code is of version {version}, newer than this program; verify it by a newer ocop.",
    }
    code_altered() {
        vi: "Mã đã bị thay đổi hoặc quét thiếu: các chữ không khớp số kiểm tra. Quét lại; nếu vẫn vậy thì không được tin nội dung của mã.",
        en: "The code was altered or not scanned whole: its letters do not give its check sum. Scan it again; if it stays so, believe nothing it says.",
    }
    code_forged(key) {
        vi: "Mã giả: ghi là do khóa {key} ký, nhưng chữ ký không phải của khóa đó. Nội dung đã bị người khác viết lại.",
        en: "The code is forged: it says key {key} signed, and the signature is not that key's. Somebody else wrote it.",
    }
    code_of_other_key(named, key) {
        vi: "Mã không phải do khóa {key} ký; mã ghi là do khóa {named}… ký. Nếu cơ quan cấp giấy từng dùng khóa {named}… thì xác minh với khóa ấy; nếu không, mã là giả.",
        en: "Key {key} did not sign the code, which says that key {named}… did. If the office once had key {named}…, verify with it; if not, the code is forged.",
    }
    code_ended(last, day) {
        vi: "Mã thật, nhưng giấy đã hết hiệu lực: có giá trị đến hết ngày {last}, xét ngày {day}.",
        en: "The code is genuine, but the certificate has ended: in force to the end of {last}, asked about {day}.",
    }
    code_not_yet(signed, day) {
        vi: "Mã thật, nhưng quyết định ký ngày {signed}, sau ngày được xét ({day}).",
        en: "The code is genuine, but its decision is of {signed}, after the day asked about ({day}).",
    }
    code_genuine(last, day) {
        vi: "Mã thật; giấy còn hiệu lực ngày {day}, đến hết ngày {last}.",
        en: "The code is genuine; the certificate is in force on {day}, to the end of {last}.",
    }
    code_states(star, decision, signed, authority, office) {
        vi: "  Hạng {star} sao; Quyết định số {decision} ngày {signed}, {authority}; sổ OCOP của {office}",
        en: "  {star} stars; decision {decision} of {signed}, {authority}; OCOP ledger of {office}",
    }
    code_of_product(code) { vi: "  Mã số sản phẩm: {code}", en: "  Product code: {code}" }
    code_name_fits(name) { vi: "  Tên sản phẩm đúng: {name}", en: "  The product's name fits: {name}" }
    code_name_differs(name) {
        vi: "  Tên sản phẩm không khớp: mã này không phải của “{name}”. Xem lại tên in trên giấy; nếu tên đúng như vậy thì mã là của giấy khác.",
        en: "  The name does not fit: this code is not that of “{name}”. Look at the printed name again; if it is so, the code is another certificate's.",
    }
    ledger_says(standing, day) {
        vi: "  Theo sổ của cơ quan, ngày {day} giấy này: {standing}",
        en: "  By the office's ledger, on {day} this certificate is: {standing}",
    }
    ledger_differs() {
        vi: "  Sổ của cơ quan nay không còn giấy nào đúng như mã ghi: đã được đính chính hoặc hoàn tác sau khi in. Hỏi cơ quan cấp.",
        en: "  The office's ledger now has no certificate just as the code says: it was corrected or undone since. Ask the office.",
    }
    which_key(ledger) {
        vi: "Chưa biết xác minh với khóa nào: không có --public và không có sổ tại {ledger}. Ghi --public và khóa công khai của cơ quan (64 chữ số, do ocop check --head in ra) hoặc tệp chứa khóa đó.",
        en: "By which key is not told: there is no --public, and no ledger at {ledger}. Give --public and the office's public key (64 digits, as ocop check --head prints it), or a file with it.",
    }
    ledger_without_key() {
        vi: "Sổ này chưa có khóa cơ quan nên không xác minh được mã; ghi --public và khóa công khai của cơ quan đã ký mã.",
        en: "This ledger has no office's key to verify by; give --public and the public key of the office that signed.",
    }
    not_public(typed) {
        vi: "“{typed}” không phải khóa công khai: cần 64 chữ số thập lục phân, hoặc một tệp chứa khóa (tệp khóa của cơ quan cũng được).",
        en: "“{typed}” is no public key: 64 hexadecimal digits, or a file with them (the office's key file will do).",
    }
    // Printing.
    nothing_to_print() {
        vi: "Chưa nêu giấy nào để in: ghi tên sản phẩm, mã hồ sơ hoặc số quyết định, và --out TỆP.pdf; hoặc --layout TỆP để lấy mẫu vị trí.",
        en: "Nothing to print is named: give products, dossiers or a decision's number, and --out FILE.pdf; or --layout FILE for the places of our page.",
    }
    only_pdf(file) {
        vi: "Giấy chứng nhận in ra tệp .pdf, không ra “{file}”",
        en: "Certificates are printed to a .pdf file, not to “{file}”",
    }
    printed(n: count, file) {
        vi: "Đã in {n} giấy chứng nhận vào {file}, mỗi giấy một trang. Sổ không ghi gì thêm.",
        en: "Printed to {file}: {n} certificates, a page each. Nothing was written to the ledger.",
    }
    layout_written(file) {
        vi: "Đã ghi mẫu vị trí vào {file}. Sửa các số đo rồi in: ocop certify print GIẤY --over {file} --out TỆP.pdf",
        en: "The places of our page are in {file}. Change them, then: ocop certify print CERTIFICATE --over {file} --out FILE.pdf",
    }
    not_to_print(product, decision, standing) {
        vi: "“{product}” ({decision}): không in vì {standing}",
        en: "“{product}” ({decision}): not printed, being {standing}",
    }
    lacks_to_print(product, what) {
        vi: "“{product}”: không in vì sổ chưa có {what}",
        en: "“{product}”: not printed, the ledger having no {what}",
    }
    lacks_star() { vi: "hạng sao", en: "stars" }
    lacks_decision() { vi: "số, ngày hoặc cơ quan ký quyết định", en: "number, day or authority of its decision" }
    lacks_subject() { vi: "chủ thể", en: "subject" }
    none_printed(list) { vi: "Không có giấy nào để in.\n{list}", en: "There is nothing to print.\n{list}" }
    decision_without(decision) {
        vi: "{decision} không có giấy chứng nhận nào trong sổ",
        en: "{decision} has no certificate in the ledger",
    }
    code_too_long(product) {
        vi: "“{product}”: số quyết định, cơ quan ký hoặc mã số quá dài cho mã QR; in không kèm --qr",
        en: "“{product}”: the decision's number, authority or product code is too long for a QR code; print without --qr",
    }
    layout_wrong(file, list) {
        vi: "Mẫu vị trí {file} có chỗ chưa đúng:\n{list}",
        en: "The layout {file} does not read:\n{list}",
    }
    layout_line(line, fault) { vi: "dòng {line}: {fault}", en: "line {line}: {fault}" }
    layout_field(name) {
        vi: "không có trường “{name}”; các trường xem ở mẫu: ocop certify print --layout TỆP",
        en: "no field “{name}”; ours are listed in: ocop certify print --layout FILE",
    }
    layout_field_near(name, near) {
        vi: "không có trường “{name}”; có phải là “{near}”?",
        en: "no field “{name}”; did you mean “{near}”?",
    }
    layout_option(word) {
        vi: "không hiểu “{word}”; mẫu: x=60 y=95 width=180 size=22 align=center bold",
        en: "“{word}” does not read; like this: x=60 y=95 width=180 size=22 align=center bold",
    }
    layout_needs(word) { vi: "thiếu số đo {word}=…", en: "the measure {word}=… is missing" }
    layout_outside() { vi: "vị trí ra ngoài tờ giấy; kiểm tra x, y, width", en: "outside the page; look at x, y, width" }
    layout_twice() { vi: "mã QR chỉ in một lần trên giấy", en: "a page has one QR code" }
    layout_unread(file) {
        vi: "Không có {file}, hoặc đó không phải mẫu vị trí: cần tệp chữ UTF-8 không quá 64 KiB; lấy mẫu bằng: ocop certify print --layout TỆP",
        en: "{file} is not there, or is no layout: a text file in UTF-8 of no more than 64 KiB; ours is written by: ocop certify print --layout FILE",
    }
    reissued_times(n: count, day) { vi: "Cấp lại lần {n}, ngày {day}", en: "Cấp lại lần {n}, ngày {day}" }
    title() { vi: "Giấy chứng nhận sản phẩm OCOP", en: "OCOP certificates" }
}
