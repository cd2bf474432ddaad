//! After signing: corrections, reissues, and what subjects and products are called from a day on.

crate::catalogue! {
    // Corrections.
    nothing_to_correct() {
        vi: "Chưa nêu nội dung đính chính. Ghi ít nhất một: --name, --subject-name, --address, --representative, --product-code, --position, --number, --signed-on",
        en: "What is corrected is not told. Give at least one: --name, --subject-name, --address, --representative, --product-code, --position, --number, --signed-on",
    }
    not_a_typo() {
        vi: "Hạng sao và điểm không phải lỗi in để đính chính: chúng theo kết quả đánh giá. Phiếu ghi sai thì sửa phiếu rồi phân hạng, công nhận lại (ocop score enter, ocop rate council); công nhận sai thì thu hồi quyết định công nhận (QĐ 26/2026 điểm b khoản 1 Điều 10); sổ ghi sai khi nhập thì hoàn tác lần nhập đó (ocop undo) rồi nhập lại.",
        en: "Stars and points are no misprint to correct: they follow from the rating. Where a sheet is wrong, correct it, rate and certify again (ocop score enter, ocop rate council); a wrong recognition is withdrawn (26/2026 Art 10.1b); where the ledger read it wrongly, undo that import (ocop undo) and read it again.",
    }
    only_of_certificate(option) {
        vi: "{option} là của một giấy chứng nhận: hãy ghi tên sản phẩm hoặc mã hồ sơ thay cho số quyết định.",
        en: "{option} is of one certificate: give the product's name or a dossier's code in place of the decision's number.",
    }
    corrected_before_signed(corrects, day, signed) {
        vi: "Quyết định đính chính ký ngày {day}, trước quyết định được đính chính ({corrects}, ngày {signed}). Kiểm tra lại ngày ký của từng quyết định.",
        en: "The correcting decision is of {day}, before the one it corrects ({corrects}, of {signed}). Look at the day of each again.",
    }
    corrects_itself(number) {
        vi: "Quyết định số {number} không thể tự đính chính: --decision là số của quyết định đính chính, còn số đúng ghi vào --number.",
        en: "Decision {number} cannot correct itself: --decision is the number of the correcting one, the right number goes into --number.",
    }
    decision_taken(decision) {
        vi: "Sổ đã có một quyết định khác đúng như vậy: {decision}. Kiểm tra lại --number, --signed-on; nếu hai quyết định là một, hãy hoàn tác lần nhập sau (ocop undo).",
        en: "The ledger has another decision of just that: {decision}. Look at --number and --signed-on again; if the two are one, undo the later import (ocop undo).",
    }
    becomes_its_correction(decision) {
        vi: "Quyết định được đính chính không thể trở thành chính quyết định đính chính: {decision}. Kiểm tra lại số và ngày của từng quyết định: --number, --signed-on là của quyết định được đính chính, --decision, --date là của quyết định đính chính.",
        en: "The decision that is corrected cannot become the very one that corrects it: {decision}. Look at the number and day of each again: --number and --signed-on are of the corrected decision, --decision and --date of the correcting one.",
    }
    signed_before_held(day, held) {
        vi: "Ngày ký {day} là trước phiên họp Hội đồng mà quyết định căn cứ (ngày {held}). Kiểm tra lại --signed-on.",
        en: "The day {day} is before the council's session that the decision rests on ({held}). Look at --signed-on again.",
    }
    signed_by_none(day, authority) {
        vi: "Ngày {day} không có “{authority}” để ký quyết định này. Kiểm tra lại --signed-on.",
        en: "On {day} there was no “{authority}” to sign this decision. Look at --signed-on again.",
    }
    district_not_yet(day, first) {
        vi: "Ngày ký {day} là trước khi cấp huyện được công nhận sản phẩm (từ ngày {first}, Quyết định số 148/QĐ-TTg). Kiểm tra lại --signed-on.",
        en: "The day {day} is before districts could certify (since {first}, 148/QĐ-TTg). Look at --signed-on again.",
    }
    name_taken(name: product) {
        vi: "Chủ thể này đã có một sản phẩm khác tên “{name}”. Xem: ocop show {name:#}",
        en: "The subject has another product called “{name}”. See: ocop show {name:#}",
    }
    subject_unknown(product: product) {
        vi: "Sổ chưa rõ chủ thể của “{product}” nên không có gì để đính chính về chủ thể. Xem: ocop show {product:#}",
        en: "The subject of “{product}” is not known, so that nothing of it can be corrected. See: ocop show {product:#}",
    }
    corrected(decision, by) { vi: "Đính chính {decision} theo {by}:", en: "Corrected in {decision}, by {by}:" }
    corrected_certificate(product, decision, by) {
        vi: "Đính chính giấy chứng nhận của “{product}” ({decision}) theo {by}:",
        en: "The certificate of “{product}” ({decision}) is corrected by {by}:",
    }
    change(what, was, became) { vi: "  {what}: {was} → {became}", en: "  {what}: {was} → {became}" }
    nothing_before() { vi: "(trống)", en: "(blank)" }
    product_name() { vi: "tên sản phẩm", en: "product's name" }
    subject_name() { vi: "tên chủ thể", en: "subject's name" }
    address() { vi: "địa chỉ", en: "address" }
    representative() { vi: "người đại diện", en: "representative" }
    product_code() { vi: "mã số sản phẩm", en: "product's code" }
    position() { vi: "số thứ tự trong phụ lục", en: "row of the annex" }
    number() { vi: "số quyết định", en: "decision's number" }
    signed_on() { vi: "ngày ký", en: "day signed" }
    end_stays(day) { vi: "  Thời hạn giữ nguyên: đến ngày {day}.", en: "  Its end stays: {day}." }
    ends_move(n: count, was, became) {
        vi: "  Thời hạn của {n} giấy chứng nhận tính theo ngày ký: {was} → {became}.",
        en: "  The end of {n} certificate(s) follows from the day signed: {was} → {became}.",
    }
    other_certificates(n: count) {
        vi: "  Số và ngày là của cả quyết định: {n} giấy chứng nhận theo quyết định này cùng đổi.",
        en: "  Number and day are the whole decision's: {n} certificate(s) under it change with it.",
    }
    of_subject(name, n: count) {
        vi: "  Thông tin chủ thể là của cả “{name}”: {n} sản phẩm của chủ thể cùng đổi.",
        en: "  What is told of a subject is all of “{name}”: {n} product(s) of it change with it.",
    }
    turned(product: product, what, on, recognised) {
        vi: "Giấy chứng nhận của “{product}” {what} ngày {on}, không thể trước ngày công nhận {recognised}. Kiểm tra lại --signed-on; nếu sổ ghi sai ngày kia thì đính chính hoặc hoàn tác trước. Xem: ocop show {product:#}",
        en: "The certificate of “{product}”: {what} on {on}, which cannot be before its recognition on {recognised}. Look at --signed-on again; if the other day is wrong, correct or undo that first. See: ocop show {product:#}",
    }
    revoked_before_conclusion(day, concluded) {
        vi: "Ngày ký {day} là trước kết luận mà quyết định thu hồi căn cứ (ngày {concluded}). Kiểm tra lại --signed-on.",
        en: "The day {day} is before the conclusion that the revocation rests on ({concluded}). Look at --signed-on again.",
    }
    reissued_word() { vi: "được cấp lại", en: "reissued" }
    standings_change(on) {
        vi: "  Xem lại: tình trạng giấy chứng nhận, tính đến ngày {on}, thay đổi theo:",
        en: "  Look again: the standing of certificates on {on} changes with it:",
    }
    standing_changes(product, star, decision, was, is) {
        vi: "“{product}”, {star}, {decision}: {was} → {is}",
        en: "“{product}”, {star}, {decision}: {was} → {is}",
    }
    now_outside(code, doubt) { vi: "  Xem lại hồ sơ {code}: {doubt}", en: "  Look at dossier {code} again: {doubt}" }
    record_outside(code) {
        vi: "nếu vẫn nhận, ghi lý do: ocop register dossier {code} --outside-window --reason \"lý do\"",
        en: "if it is taken all the same, record why: ocop register dossier {code} --outside-window --reason \"why\"",
    }
    reissued_out_of_force(product, day, standing) {
        vi: "“{product}” đã được cấp lại ngày {day}, mà theo ngày ký đó giấy chứng nhận khi ấy {standing}.",
        en: "“{product}” was issued again on {day}, and by that day of signing its certificate was {standing} then.",
    }
    signed_by_another(day, authority) {
        vi: "Không đính chính được ngày ký thành {day}: ngày đó “{authority}” là cơ quan của tỉnh khác, không phải cơ quan ký quyết định này.",
        en: "The day of signing cannot be corrected to {day}: “{authority}” was another province's then, and did not sign this.",
    }
    barred(day, level, list) {
        vi: "Ngày {day}, {level} không được công nhận các hạng sao ghi tại quyết định này:\n{list}",
        en: "On {day} the {level} may not certify the stars of this decision:\n{list}",
    }
    not_to_that_day(day, why) { vi: "Không đính chính được ngày ký thành {day}.\n{why}", en: "The day of signing cannot be corrected to {day}.\n{why}" }
    next_annex(of) { vi: "In lại: ocop report annex {of}", en: "To print it again: ocop report annex {of}" }
    told_as_formerly(told, now) {
        vi: "{told} đã được đính chính, nay là {now}. Ghi lại lệnh theo số và ngày ký đã đính chính.",
        en: "Since corrected: {told} now reads {now}. Give the command again with the number and the day as corrected.",
    }
    decision_corrected(told, now) {
        vi: "tệp ghi {told}, nay đã đính chính là {now}: vẫn là một quyết định",
        en: "the file says {told}, since corrected to {now}: it is one decision",
    }

    // Reissues.
    lost() { vi: "bị mất", en: "lost" }
    damaged() { vi: "bị hỏng", en: "damaged" }
    changed() { vi: "thay đổi thông tin", en: "what it says has changed" }
    not_in_force(product, day, standing, hint) {
        vi: "Ngày {day}, giấy chứng nhận của “{product}” {standing}, nên không cấp lại được: chỉ cấp lại, cấp đổi giấy còn hiệu lực. {hint}",
        en: "On {day} the certificate of “{product}” is {standing}, so it cannot be reissued: only one in force is. {hint}",
    }
    hint_evaluate() {
        vi: "Sản phẩm cần hồ sơ đánh giá lại: ocop register roster TỆP --kind danh-gia-lai",
        en: "The product needs a file for re-evaluation: ocop register roster FILE --kind re-evaluation",
    }
    hint_newer(decision) {
        vi: "Giấy hiện nay theo {decision}: hãy cấp lại giấy đó.",
        en: "The one it now stands by is of {decision}: reissue that one.",
    }
    hint_look(product: product) { vi: "Xem: ocop show {product:#}", en: "See: ocop show {product:#}" }
    reissued(product, decision, because) {
        vi: "Cấp lại giấy chứng nhận của “{product}” theo {decision} ({because}).",
        en: "The certificate of “{product}” under {decision} is reissued ({because}).",
    }
    reissue_days(n: count, days) {
        vi: "  Đã cấp lại {n} lần: {days}.",
        en: "  It was reissued {n} time(s): {days}.",
    }

    // The timeline.
    moment_corrected(what, was, became, by) {
        vi: "Đính chính {what}: {was} → {became} ({by})",
        en: "Corrected, {what}: {was} → {became} ({by})",
    }
    moment_reissued(because, decision, paper) {
        vi: "Cấp lại giấy chứng nhận theo {decision}: {because}{paper}",
        en: "Certificate under {decision} reissued: {because}{paper}",
    }
    moment_subject(changes, paper) { vi: "Chủ thể thay đổi: {changes}{paper}", en: "The subject changes: {changes}{paper}" }
    moment_product(changes, paper) { vi: "Sản phẩm thay đổi: {changes}{paper}", en: "The product changes: {changes}{paper}" }
    moment_succeeds(subject, former, paper) {
        vi: "“{subject}” kế thừa “{former}”{paper}",
        en: "“{subject}” succeeds “{former}”{paper}",
    }
    by_paper(paper) { vi: " (theo {paper})", en: " (by {paper})" }
    paper_of(number, day) { vi: "{number} ngày {day}", en: "{number} of {day}" }
    now_called(was, is, day) { vi: "“{was}” nay là “{is}”, từ ngày {day}.", en: "“{was}” is now “{is}”, since {day}." }
    corrected_name(was, is) { vi: "“{was}” đã đính chính là “{is}”.", en: "“{was}” was corrected to “{is}”." }

    // Changes of subjects and products.
    nothing_changes() {
        vi: "Chưa nêu thay đổi gì. Ghi ít nhất một: --renamed, --form, --address, --commune, --district, --province, --representative, --tax-code; chủ thể mới kế thừa chủ thể cũ: --succeeds",
        en: "No change is told. Give at least one: --renamed, --form, --address, --commune, --district, --province, --representative, --tax-code; a subject that follows another: --succeeds",
    }
    renamed(name, day) { vi: "“{name}” từ ngày {day}:", en: "“{name}” from {day} on:" }
    keeps_before(day) {
        vi: "  Trước ngày {day}, sổ và các bản in vẫn ghi như cũ (--as-of).",
        en: "  Before {day} the ledger and what it prints tell it as it was (--as-of).",
    }
    name_of_another(name) {
        vi: "Đã có chủ thể khác tên “{name}” ở nơi đó. Nếu là một: ocop register same; nếu chủ thể đó kế thừa: --succeeds",
        en: "Another subject at that place is called “{name}”. If the two are one: ocop register same; if it follows this one: --succeeds",
    }
    tax_code_taken(code, name) {
        vi: "Mã số thuế {code} là của chủ thể khác: “{name}”. Nếu là một: ocop register same",
        en: "The tax code {code} is another subject's: “{name}”. If the two are one: ocop register same",
    }
    succeeds(subject, former, day) {
        vi: "“{subject}” kế thừa “{former}” từ ngày {day}.",
        en: "“{subject}” succeeds “{former}” from {day} on.",
    }
    subject_added(subject) {
        vi: "  “{subject}” chưa có trong sổ: ghi mới, địa bàn như chủ thể cũ nếu không nêu khác.",
        en: "  “{subject}” was not in the ledger: it is added, at the place of the former unless told otherwise.",
    }
    brings(n: count) {
        vi: "  Từ ngày đó, {n} sản phẩm tính là của chủ thể mới; báo cáo của các ngày trước vẫn ghi chủ thể cũ.",
        en: "  From then on {n} product(s) count as the new subject's; reports of earlier days still tell the former.",
    }
    succeeds_itself(name: name) {
        vi: "“{name}” không thể kế thừa chính mình. Chỉ đổi tên thì ghi: ocop register subject {name:#} --renamed TÊN-MỚI",
        en: "“{name}” cannot succeed itself. For a new name alone: ocop register subject {name:#} --renamed NEW-NAME",
    }
    succeeded_before(former, subject, day) {
        vi: "“{former}” đã có “{subject}” kế thừa từ ngày {day}. Ghi sai thì hoàn tác mục đó (ocop undo).",
        en: "“{former}” was succeeded by “{subject}” on {day}. If that is wrong, undo that entry (ocop undo).",
    }
    succeeds_in_a_ring(subject, former) {
        vi: "“{former}” đã là chủ thể kế thừa của “{subject}”: hai bên không thể kế thừa lẫn nhau. Kiểm tra lại thứ tự: ocop register subject CHỦ-THỂ-MỚI --succeeds CHỦ-THỂ-CŨ",
        en: "“{former}” already follows “{subject}”: they cannot follow each other. Look at the order: ocop register subject NEW --succeeds OLD",
    }
    succeeds_and_renamed() {
        vi: "--succeeds và --renamed không đi cùng nhau: chủ thể mới là một chủ thể khác, đổi tên thì vẫn là chủ thể đó.",
        en: "--succeeds and --renamed do not go together: who succeeds is another subject, who is renamed is the same.",
    }
    date_to_come(day) {
        vi: "  Ngày {day} chưa đến: đến hôm đó mới tính.",
        en: "  {day} is yet to come: it counts from then on.",
    }
}
