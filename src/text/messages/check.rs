//! Whether the ledger is sound: what is found otherwise than it was written, and what the law makes of the records.

crate::catalogue! {
    title() { vi: "Sổ không còn như khi chương trình ghi", en: "The ledger is not as it was written" }
    title_by_law() { vi: "Sổ có chỗ không đúng quy định", en: "The ledger holds what the law does not give" }
    entry() { vi: "Mục", en: "Entry" }
    command() { vi: "Lệnh, ngày, người ghi", en: "Command, day, who" }
    typed() { vi: "Lệnh", en: "Command" }
    record() { vi: "Bản ghi", en: "Record" }
    fault() { vi: "Sai lệch", en: "What is wrong" }
    at() { vi: "Ngày", en: "Day" }
    actor() { vi: "Người ghi", en: "Who" }
    undone(command) { vi: "{command} (đã hoàn tác)", en: "{command} (undone)" }
    unsound(n) {
        vi: "Soát sổ thấy {n} chỗ sai lệch.\nĐừng ghi thêm vào tệp này; giữ nguyên tệp làm chứng cứ, so với bản giấy và bản sao lưu gần nhất còn đúng, rồi khôi phục từ bản đó: ocop restore TỆP",
        en: "{n} fault(s) found.\nWrite no more to this file; keep it as it is for evidence, hold it against the papers and the newest backup that is sound, and restore that one: ocop restore FILE",
    }
    unlawful(n) {
        vi: "Soát sổ thấy {n} chỗ không đúng quy định; tệp, nhật ký và mã băm vẫn nguyên vẹn.\nTrước hết đối chiếu các mục nêu trên với văn bản đã ký (phiếu, biên bản, quyết định, giấy chứng nhận), hỏi người đã ghi mục đó để biết sự việc thế nào, và chưa ghi thêm vào sổ. Chỉ khi văn bản cho thấy sổ đã bị sửa, hoặc không ai giải thích được, mới giữ tệp này làm chứng cứ và khôi phục bản sao lưu gần nhất còn đúng: ocop restore TỆP",
        en: "{n} fault(s) found against the law; the file, the journal and its hashes are sound.\nFirst look at the signed papers of what is named above (sheets, minutes, decisions, certificates), ask whoever typed the entry what happened, and write nothing more meanwhile. Only where the papers show that the ledger was altered, or nobody can explain it, keep this file for evidence and restore the newest backup that is sound: ocop restore FILE",
    }

    // Of a copy, where one is made or put back.
    in_copy(n, lines) {
        vi: "Soát bản sao lưu thấy {n} chỗ sai lệch:\n{lines}",
        en: "{n} fault(s) found in the copy:\n{lines}",
    }
    at_entry(entry) { vi: "mục {entry}", en: "entry {entry}" }
    more(n) { vi: "… và {n} chỗ nữa", en: "… and {n} more" }

    open_to_others(files) {
        vi: "Lưu ý: người dùng khác trên máy này mở được sổ hoặc tệp khóa. Để chỉ mình mở được, chạy:\n  chmod 600 {files}",
        en: "Note: other users of this machine may open the ledger or the key file. To keep them out, run:\n  chmod 600 {files}",
    }

    open_medium(files) {
        vi: "Lưu ý: ổ chứa {files} không giữ quyền của từng tệp (USB định dạng FAT, exFAT và nhiều ổ mạng là như vậy), nên chmod không có tác dụng: ai mở được ổ đó đều đọc được các tệp này. Giữ ổ bên mình hoặc mã hóa ổ; sổ đang dùng nên để trên ổ đĩa của máy.",
        en: "Note: the medium of {files} keeps no modes of files (FAT and exFAT sticks and many network shares do not), so chmod is of no use: whoever may open it may read them. Keep it with you or encrypt it; the ledger in use is better kept on the computer's own disk.",
    }

    // The file and the journal.
    file(told) { vi: "tệp hỏng; SQLite báo: {told}", en: "the file is damaged; SQLite says: {told}" }
    forbidden(n) {
        vi: "{n} dòng mang giá trị mà sổ không bao giờ nhận",
        en: "{n} row(s) with values that a ledger never takes",
    }
    reference(n, parent) {
        vi: "{n} dòng dẫn tới bản ghi không có trong sổ ({parent})",
        en: "{n} row(s) referring to records that are not there ({parent})",
    }
    missing() { vi: "số mục không liền nhau, bắt đầu thiếu từ mục này: đã bị xóa khỏi sổ", en: "numbers of entries are missing from this one on: it was deleted" }
    link() {
        vi: "mục này hoặc mục ngay trước đã bị sửa, hoặc dòng của mục này bị sửa cùng danh mục mã băm: mã băm không còn khớp",
        en: "this entry or the one before it was changed, or rows of it together with their list of hashes: the hash no longer follows",
    }
    changed() { vi: "không còn như khi ghi", en: "is not as it was written" }
    lost(n) { vi: "mất {n} dòng mà mục này đã ghi", en: "{n} row(s) gone that this entry wrote" }
    added() { vi: "được thêm vào sau: mục này không ghi dòng đó", en: "was put in later: this entry did not write it" }
    not_its() {
        vi: "lệnh của mục này không bao giờ ghi loại dòng đó",
        en: "the command of this entry never writes rows of that kind",
    }
    lacks() {
        vi: "lệnh của mục này bao giờ cũng ghi loại dòng đó, mà mục không có",
        en: "the command of this entry always writes rows of that kind, and it has none",
    }
    bare() {
        vi: "không mang dòng nào, mà lệnh của mục này bao giờ cũng ghi ít nhất một dòng",
        en: "carries no rows, and the command of this entry always writes some",
    }
    carried() {
        vi: "danh mục mã băm từng dòng của mục này bị sửa; bản thân các dòng vẫn đúng",
        en: "the list of this entry's row hashes was changed; the rows themselves are sound",
    }
    first() {
        vi: "sổ bắt đầu bằng mục 1, lệnh init, và chỉ mục đó là init",
        en: "the journal begins with entry 1, the init, and no other is one",
    }
    command_unknown() {
        vi: "không có lệnh nào tên như vậy: mục này không phải do bản ocop này hay bản cũ hơn ghi",
        en: "there is no command of that name: neither this ocop nor an older one wrote this entry",
    }
    time() {
        vi: "ghi lúc sớm hơn mục ngay trước, hoặc không phải một thời điểm",
        en: "its time is before that of the entry before it, or is none",
    }
    voids(entry) {
        vi: "hoàn tác mục {entry}, là mục không thể hoàn tác lúc đó",
        en: "takes back entry {entry}, which could not be taken back then",
    }
    live() {
        vi: "mục này còn giá trị hay không: cách đọc của sổ khác với các mục",
        en: "whether this entry holds: the ledger's view tells otherwise than the entries",
    }
    version() {
        vi: "phiên bản đang có hiệu lực không phải phiên bản mà các mục cho ra",
        en: "the version that holds is not the one that the entries give",
    }
    order() {
        vi: "số thứ tự phiên bản không liền nhau, hoặc mục ghi phiên bản này cũ hơn phiên bản trước",
        en: "the version's number does not follow, or its entry is older than the version before",
    }
    key() {
        vi: "chữ dùng để tìm kiếm không phải của tên, nơi hay số ghi bên cạnh",
        en: "the text it is found by is not that of the name, place or number beside it",
    }
    unit() {
        vi: "tên, mã hoặc đơn vị cấp trên không khớp danh mục đơn vị hành chính theo mã đó",
        en: "its name, code or parent is not what the list of units has under that code",
    }
    unversioned() {
        vi: "không có phiên bản nào, nên không biết bản ghi này nói về gì",
        en: "has no version, so that nothing tells what it is of",
    }
    twice() { vi: "có hai bản ghi mà lẽ ra chỉ một", en: "there are two records of what must be one" }

    key_none() {
        vi: "không phải khóa công khai Ed25519: không ai ký được bằng khóa đó",
        en: "is no public key (Ed25519): nobody can sign by it",
    }
    key_former() {
        vi: "ghi thay một khóa không phải khóa cơ quan lúc đó",
        en: "takes the place of a key that was not the office's then",
    }
    key_unannounced() {
        vi: "không có chữ ký đúng của khóa cũ, cũng không nêu lý do mất khóa cũ",
        en: "no signature of the former key announces it, nor is it told why that was lost",
    }
    head_elsewhere() {
        vi: "mã băm đã ký không phải của mục ngay trước: phần sổ đã ký bị ghi lại",
        en: "the hash that was signed is not that of the entry before: what was signed was written anew",
    }
    head_key() { vi: "ký bằng khóa không phải khóa cơ quan lúc đó", en: "signed by a key that was not the office's then" }
    head_signature() { vi: "chữ ký không đúng với mã băm và khóa đã ghi", en: "the signature is not of this hash by this key" }

    // The law.
    sheet_total(marks, total) {
        vi: "các tiêu chí cộng lại {marks} điểm, phiếu ghi {total}",
        en: "its criteria add up to {marks} points, the sheet says {total}",
    }
    sheet_parts(marks, parts) {
        vi: "các tiêu chí cho điểm phần A, B, C là {marks}, phiếu ghi {parts}",
        en: "its criteria give parts A, B, C of {marks}, the sheet says {parts}",
    }
    sheet_mark(criterion) {
        vi: "tiêu chí {criterion}: điểm hoặc mức không có trong bộ tiêu chí của phiếu",
        en: "criterion {criterion}: the table of the sheet has no such points or option",
    }
    sheet_table() {
        vi: "bộ tiêu chí mà phiếu chấm theo không đọc được",
        en: "the table of criteria that the sheet was marked by cannot be read",
    }
    sheet_reason() {
        vi: "thay phiếu đã ghi trước đó mà không nêu lý do",
        en: "takes the place of a sheet written before, without a reason",
    }
    conclusion_otherwise() {
        vi: "kết luận này không thể thay kết luận trước đó như vậy",
        en: "the command that writes conclusions never writes that over the conclusion before",
    }
    rating_mean(counted, told) {
        vi: "các phiếu được tính cho tổng và số phiếu là {counted}, kết quả ghi {told}",
        en: "the sheets counted give a sum and count of {counted}, the rating says {told}",
    }
    rating_sheets() {
        vi: "không tính đúng các phiếu hợp lệ lúc đó (lần chấm cuối, của thành viên có biểu quyết, không liên quan đến chủ thể)",
        en: "does not count the very sheets that were valid then (the last pass, of members who vote and have no tie to the subject)",
    }
    rating_regime(act, told) {
        vi: "phải xét theo {act}, kết quả ghi {told}",
        en: "it falls under {act}, the rating says {told}",
    }
    rating_basis() {
        vi: "căn cứ thời gian để chọn quyết định áp dụng ghi không đúng",
        en: "does not say rightly which day chose the act",
    }
    rating_minima() {
        vi: "cách xét yêu cầu tối thiểu không phải cách phải xét theo các phiếu và quy định lúc đó",
        en: "minima were not tested as the sheets and policies of then have it",
    }
    rating_policies() {
        vi: "quy định ghi kèm không phải quy định có hiệu lực lúc đó",
        en: "the policies kept with it are not those in force then",
    }
    rating_none(why) {
        vi: "lúc đó không thể có kết quả: {why}",
        en: "there could be no result then: {why}",
    }
    rating_out() {
        vi: "lúc đó không thể có kết quả: Hội đồng đã loại hồ sơ này",
        en: "there could be no result then: the council had knocked the dossier out",
    }
    rating_stood() {
        vi: "lúc đó không có kết quả mới: kết quả trước vẫn đúng, hoặc đã có quyết định theo kết quả đó",
        en: "there was no new result then: the one before still stood, or was decided",
    }
    rating_untold() {
        vi: "không phải kết quả mà sổ lúc đó cho ra",
        en: "is not a result that the ledger gave then",
    }
    rating_missing(star) {
        vi: "mục này phải ghi kết quả {star} sao theo các phiếu lúc đó, nhưng không có",
        en: "this entry had to write a result of {star} star(s) by the sheets of then, and has none",
    }
    rating_star(star, told) {
        vi: "theo điểm và yêu cầu tối thiểu là hạng {star} sao, kết quả ghi {told}",
        en: "points and minima give {star} star(s), the rating says {told}",
    }
    rating_follows() {
        vi: "bước tiếp theo ghi trong kết quả không phải bước mà quyết định áp dụng nêu",
        en: "what follows from it is not what the act in force says",
    }
    rating_day(day, told) {
        vi: "phiên họp là ngày {day}, kết quả ghi {told}",
        en: "the session was on {day}, the rating says {told}",
    }
    certificate_star(star, told) {
        vi: "kết quả của Hội đồng cho hạng {star} sao, giấy chứng nhận ghi {told}",
        en: "the council's result gives {star} star(s), the certificate says {told}",
    }
    certificate_decided() {
        vi: "quyết định không công nhận hồ sơ này theo kết quả đó",
        en: "its decision does not recognise this dossier by that result",
    }
    certificate_product() {
        vi: "là của sản phẩm khác với sản phẩm của hồ sơ làm căn cứ",
        en: "is of another product than the dossier it rests on",
    }
    certificate_otherwise() {
        vi: "không ghi đúng như quyết định và hồ sơ: loại hồ sơ, năm, đợt, mã, ngày hết hạn",
        en: "does not say what its decision and dossier give: kind, year, round, code, end",
    }
    certificate_changed() {
        vi: "bị sửa mà không có tệp hay quyết định đính chính nào nêu, hoặc sửa điều không thể sửa: hạng sao, ngày hết hạn",
        en: "was changed and no file or correcting decision says so, or in what cannot change: its star, its stated end",
    }
    certificate_kind() {
        vi: "quyết định cấp giấy này không phải quyết định công nhận",
        en: "its decision is none that recognises",
    }
    decided_not_waiting() {
        vi: "lúc đó hồ sơ không chờ quyết định này theo kết quả ghi kèm",
        en: "the dossier did not wait for this decision with that result then",
    }
    decided_kind() {
        vi: "điều ghi về hồ sơ (công nhận, phê duyệt kết quả hoặc chưa quyết định) không đúng với loại quyết định",
        en: "a decision of this kind does not say that of a dossier",
    }
    decided_stale() {
        vi: "kết quả làm căn cứ không phải kết quả mà các phiếu lúc đó cho ra",
        en: "the result it rests on is not what the sheets gave then",
    }
    decided_without() {
        vi: "công nhận hồ sơ nhưng không có giấy chứng nhận kèm theo",
        en: "recognises the dossier, and there is no certificate of it",
    }
    decided_silent() {
        vi: "lúc đó hồ sơ chờ quyết định này, nhưng mục này không ghi công nhận hay chưa quyết định",
        en: "the dossier waited for this decision, and the entry says neither that it was recognised nor left",
    }
    decision_empty() {
        vi: "không công nhận, chấm dứt hay đính chính điều gì",
        en: "recognises, ends or corrects nothing",
    }
    decision_changed() {
        vi: "số, ngày hoặc cơ quan ký bị sửa mà không có quyết định đính chính nêu đúng như vậy",
        en: "its number, day or authority was changed and no correcting decision says just that",
    }
    decision_not_its() {
        vi: "lệnh của mục này không bao giờ ghi loại quyết định đó",
        en: "the entry's command never writes a decision of that kind",
    }
    decision_signer(printed) {
        vi: "cấp và đơn vị ký không phải của cơ quan ghi trên quyết định: {printed}",
        en: "its level and unit are not those of the authority it prints: {printed}",
    }
    decision_not_theirs(printed) {
        vi: "cơ quan ghi trên quyết định không ký được quyết định này: {printed}",
        en: "the authority it prints could not sign it: {printed}",
    }
    decision_unsigned() {
        vi: "thiếu số, ngày ký hoặc cơ quan ký mà lệnh ghi nó đòi phải có",
        en: "has no number, day or authority, which the command that wrote it asks for",
    }
    correction_otherwise(field) {
        vi: "đính chính mục “{field}” không đúng như bản ghi trước và sau mục này",
        en: "what it corrects, {field}, is not what the record was before the entry and became by it",
    }
    correction_refused(why) {
        vi: "lúc đó không thể đính chính như vậy: {why}",
        en: "it could not be corrected so then: {why}",
    }
    reissued_not_then(day) {
        vi: "ghi là cấp lại ngày {day}, khi giấy chứng nhận này không có hiệu lực",
        en: "is told to be issued again on {day}, when it was not in force",
    }
    refused_then(why) {
        vi: "theo sổ lúc đó, lệnh không ghi như vậy: {why}",
        en: "by the ledger of then no command writes that: {why}",
    }
    session_of_others() {
        vi: "ghi người chủ trì hoặc người dự không phải thành viên của hội đồng này",
        en: "tells that one who is no member of this council presided or was there",
    }
    certificate_day(day, held) {
        vi: "quyết định ký ngày {day}, trước phiên họp ngày {held}",
        en: "its decision is of {day}, before the session of {held}",
    }
    certificate_authority() {
        vi: "cơ quan ký không có thẩm quyền công nhận hạng này vào ngày đó",
        en: "the authority could not certify this star on that day",
    }
    event_day(day, issued) {
        vi: "bị chấm dứt ngày {day}, trước ngày cấp {issued}",
        en: "is ended on {day}, before it was issued on {issued}",
    }
    event_authority() {
        vi: "cơ quan ký quyết định chấm dứt không có thẩm quyền với hạng sao này",
        en: "the authority that ended it may not end one of these stars",
    }
    event_of_another() {
        vi: "căn cứ chấm dứt là biên bản kiểm tra hoặc hồ sơ của sản phẩm khác",
        en: "what ended it is an inspection or a dossier of another product",
    }
    event_refused(why) {
        vi: "lúc đó không thể chấm dứt như vậy: {why}",
        en: "it could not be ended so then: {why}",
    }
    event_unknown() {
        vi: "sổ lúc đó chưa có giấy chứng nhận này",
        en: "the ledger had no such certificate by then",
    }
    event_unfounded() {
        vi: "không nêu kết luận kiểm tra hay văn bản xác nhận làm căn cứ",
        en: "it tells no conclusion or confirmation that it rests on",
    }
    event_decision() {
        vi: "quyết định chấm dứt không đúng loại, hoặc ký trước ngày kết luận",
        en: "the decision that ends it is of another kind, or came before the conclusion",
    }
    standing() {
        vi: "trạng thái tính từ ngày và quyết định không khớp với quyết định chấm dứt giấy này",
        en: "its standing, reckoned from days and decisions, does not match the decision that ended it",
    }
    same_of_another() {
        vi: "một trong hai chủ thể lúc đó đã được gộp vào chủ thể khác",
        en: "one of the two counted as another subject by then",
    }
    same_product_untold() {
        vi: "mục này không ghi chủ thể của hai sản phẩm là một, hoặc hai sản phẩm khác tên, hoặc lúc đó đã được tính là sản phẩm khác",
        en: "the entry tells no subjects of theirs to be one, or the two have other names, or counted as another by then",
    }
    same_product_two(why) {
        vi: "hai sản phẩm không thể là một: {why}",
        en: "the two products cannot be one: {why}",
    }
    succession_refused(why) {
        vi: "lúc đó không thể kế thừa như vậy: {why}",
        en: "it could not take that place then: {why}",
    }
    dossier_drawn() {
        vi: "ghi là lấy lại từ hồ sơ không phải hồ sơ gần nhất nộp trước đó của chính sản phẩm",
        en: "is told to be drawn from what was not the last dossier of its product filed by then",
    }
    document_drawn() {
        vi: "tài liệu ghi là lấy lại không đúng là các tài liệu của hồ sơ trước còn hiệu lực vào ngày nộp",
        en: "the documents told to be drawn are not those of the dossier before that held on the filing day",
    }
    table_unknown() {
        vi: "không phải bộ tiêu chí của quyết định mà chương trình mang theo, cũng không phải bộ do cơ quan nạp vào",
        en: "is neither the table of the act that the program carries nor one that the office loaded",
    }
    table_of_another() {
        vi: "mã bộ sản phẩm hoặc quyết định ghi kèm không phải của bộ tiêu chí này",
        en: "its set or its act is not that of the table itself",
    }
    entry_unnamed() {
        vi: "tên người ghi hoặc người cùng soát trống, hoặc có ký tự mà chương trình không nhận",
        en: "the name of who typed, or of who saw it, is blank or has characters that the program does not take",
    }
    entry_unseen() {
        vi: "không có người thứ hai cùng soát, mà quy định seen-by lúc đó yêu cầu; hoặc ghi chính người gõ lệnh",
        en: "has no second name, which the setting seen-by asked for then, or that of the one who typed",
    }
    setting_value(key, value) {
        vi: "{key} = {value}: không phải giá trị mà chương trình nhận",
        en: "{key} = {value}: no value that the program takes",
    }

    unreckoned() {
        vi: "chưa soát được theo quy định: có bản ghi không đọc được; khi các chỗ sai lệch khác được khắc phục, soát lại",
        en: "was not held against the law: there are records that cannot be read; check again once the rest is mended",
    }

    // A head from a paper.
    no_head(typed) {
        vi: "“{typed}” không phải đầu sổ. Cần mã băm in trên giấy (64 chữ số 0-9, a-f), ít nhất 16 chữ số đầu; xem của sổ này bằng: ocop check --head",
        en: "“{typed}” is no head. It is the hash printed on paper (64 digits 0-9, a-f), at least its first 16; that of this ledger: ocop check --head",
    }
    head_gone(digits) {
        vi: "Không mục nào của sổ có mã băm “{digits}”: từ khi in bản giấy đó, phần cuối sổ đã bị cắt hoặc sổ đã bị ghi lại.\nKiểm tra chữ số đã gõ; nếu đúng, giữ nguyên tệp này làm chứng cứ và tìm bản sao lưu có đầu sổ đó.",
        en: "No entry has the hash “{digits}”: since that paper was printed the end of the ledger was cut off, or it was written anew.\nLook at the digits again; if they are right, keep this file for evidence and find the backup that has that head.",
    }
    head_number(entry, told) {
        vi: "Mã băm đó là của mục {entry}, không phải mục {told}: mã băm và số mục không cùng một bản in.\nĐọc lại số mục trên giấy; nếu đúng là {told} thì giấy đó không phải bản in của sổ này, hoặc đã bị sửa.",
        en: "That is the hash of entry {entry}, not of entry {told}: the two were not printed together.\nLook at the number on the paper again; if it is {told}, that paper is not of this ledger, or was changed.",
    }
    head_found(entry, n) {
        vi: "Đầu sổ trên giấy là mục {entry}, vẫn thuộc sổ này; sau đó có thêm {n} mục.",
        en: "The head on paper is entry {entry}, still part of this ledger; {n} entry(s) came after.",
    }
}
