//! Faults and doubts in certificates of the past, as rows and titles tell them.

crate::catalogue! {
    needs_star() {
        vi: "thiếu hạng sao, và dòng không có gì cho thấy đã được công nhận; nếu là hồ sơ đang làm thì nhập bằng: ocop register roster TỆP; đã công nhận thì ghi hạng sao hoặc thêm --star",
        en: "no stars, and nothing in the row shows that it was recognised; a dossier under way is read by: ocop register roster FILE; of one that was recognised write the stars or add --star",
    }
    under_way(told) {
        vi: "dòng ghi tình trạng “{told}”: hồ sơ có vẻ đang làm, chưa có kết quả; nếu đúng thì không nhập bằng lệnh này mà bằng: ocop register roster TỆP",
        en: "the row says “{told}”: its dossier seems under way, without a result; if so it is not to be read by this command but by: ocop register roster FILE",
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
    standing_not_recorded(told) {
        vi: "dòng ghi tình trạng “{told}”: sổ chỉ giữ lời này, chưa ghi việc thu hồi hay đưa ra khỏi danh sách, nên giấy vẫn tính theo ngày; khi có quyết định thì ghi bằng: ocop expire revoke hoặc ocop expire strike",
        en: "the row says “{told}”: the ledger keeps these words, and records no revocation or striking off by them, so that the certificate stands by its days; write the decision by: ocop expire revoke or ocop expire strike",
    }
    standing_over(told) {
        vi: "dòng ghi “{told}”, nhưng theo ngày ở dòng này thì giấy còn hạn, và sổ tính là còn hiệu lực; xem lại ngày quyết định, ngày hết hạn; nếu giấy đã bị thu hồi thì ghi quyết định bằng: ocop expire revoke",
        en: "the row says “{told}”, but by its days the certificate is in term, and the ledger counts it in force: look at the days of the decision and of the end again; if the certificate was revoked, write the decision by: ocop expire revoke",
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
    certificate_differs(what) {
        vi: "sổ đã có giấy này theo cùng quyết định với nội dung khác ({what}); sửa dòng này, hoặc hoàn tác lần nhập trước (ocop undo MỤC --reason LÝ-DO)",
        en: "the ledger has this certificate under the same decision, saying otherwise ({what}); mend the row, or undo the earlier import (ocop undo ENTRY --reason WHY)",
    }
    judged_otherwise(decision) {
        vi: "theo sổ, {decision} ghi theo kết quả của Hội đồng, và Hội đồng đã xét sản phẩm này mà quyết định không công nhận. Xem lại số quyết định; nếu quyết định có công nhận, ghi theo kết quả: ocop certify council",
        en: "{decision} is recorded by a council's results, and that council judged this product, which the decision does not certify. Look at the number again; if it does, record it by the results: ocop certify council",
    }
    row_differs(first, what) {
        vi: "{first} ghi sản phẩm này theo cùng quyết định với nội dung khác ({what}); sửa một trong hai dòng",
        en: "{first} tells this product under the same decision, saying otherwise ({what}); mend one of the two",
    }
    row_incomplete(first, held) {
        vi: "{first} ghi sản phẩm này theo {held}, có lẽ là cùng một quyết định; ghi đủ số, ngày và cơ quan ở cả hai dòng, hoặc xóa một dòng",
        en: "{first} tells this product under {held}, perhaps the same decision; give number, day and authority in both, or delete one",
    }
    certificate_incomplete(held) {
        vi: "sổ đã có giấy của sản phẩm này theo {held}, có lẽ là cùng một quyết định; hoàn tác lần nhập đó (ocop undo MỤC --reason LÝ-DO) rồi nhập lại cho đủ",
        en: "the ledger has a certificate of this product under {held}, perhaps the same decision; undo that import (ocop undo ENTRY --reason WHY) and import it whole",
    }
    row_tells_less(held) {
        vi: "sổ đã có giấy của sản phẩm này theo {held}, có lẽ là cùng một quyết định; nếu đúng thì ghi số, ngày, cơ quan ở dòng này như trong sổ, hoặc xóa dòng",
        en: "the ledger has a certificate of this product under {held}, perhaps the same decision; if so, write number, day and authority as the ledger has them, or delete the row",
    }
    behind_ending(ended, decision) {
        vi: "trong sổ, giấy trước của sản phẩm này {ended} theo {decision}; đến ngày ký quyết định đó thì giấy ở dòng này đã thay giấy trước; xem lại quyết định đó là về giấy nào, hoặc ngày ở dòng này; nếu là về giấy này thì hoàn tác lần ghi quyết định đó (ocop undo MỤC --reason LÝ-DO) rồi ghi lại",
        en: "in the ledger this product's older certificate is {ended} by {decision}; on that day the certificate of this row had taken its place: see which certificate that decision is about, or the day of this row; if it is about this one, undo the entry of that decision (ocop undo ENTRY --reason WHY) and write it again",
    }
    certificate_mistyped(held, what) {
        vi: "sổ đã có giấy của sản phẩm này theo {held}: {what}; nếu là một quyết định gõ sai thì hoàn tác lần nhập này hoặc lần nhập trước (ocop undo MỤC --reason LÝ-DO), sửa rồi nhập lại",
        en: "the ledger has a certificate of this product under {held}: {what}; if it is one decision mistyped, undo this import or the earlier one (ocop undo ENTRY --reason WHY), mend it and import again",
    }
    row_mistyped(first, held, what) {
        vi: "{first} ghi sản phẩm này theo {held}: {what}; nếu là một quyết định gõ sai thì hoàn tác lần nhập này (ocop undo MỤC --reason LÝ-DO), sửa một trong hai dòng rồi nhập lại",
        en: "{first} tells this product under {held}: {what}; if it is one decision mistyped, undo this import (ocop undo ENTRY --reason WHY), mend one of the two and import again",
    }
    certificate_elsewhere(whom) {
        vi: "sổ đã có sản phẩm này của “{whom}” theo cùng quyết định; nếu là một chủ thể ghi sai nơi thì hoàn tác lần nhập này (ocop undo MỤC --reason LÝ-DO) rồi sửa dòng, hoặc gộp hai chủ thể (ocop register same)",
        en: "the ledger has this product of “{whom}” under the same decision; if it is one subject at a wrong place, undo this import (ocop undo ENTRY --reason WHY) and mend the row, or merge the two subjects (ocop register same)",
    }
    row_elsewhere(first, whom) {
        vi: "{first} ghi sản phẩm này của “{whom}” theo cùng quyết định; nếu là một chủ thể ghi sai nơi thì hoàn tác lần nhập này (ocop undo MỤC --reason LÝ-DO) rồi sửa dòng, hoặc gộp hai chủ thể (ocop register same)",
        en: "{first} tells this product of “{whom}” under the same decision; if it is one subject at a wrong place, undo this import (ocop undo ENTRY --reason WHY) and mend the row, or merge the two subjects (ocop register same)",
    }
    same_but_day() { vi: "cùng số mà khác ngày", en: "the same number under another day" }
    same_but_number() { vi: "cùng ngày mà khác số", en: "the same day under another number" }
    same_but_authority() { vi: "cùng số, cùng ngày mà khác cơ quan", en: "the same number and day by another authority" }
    authority_not_known(told) {
        vi: "không rõ “{told}” là cơ quan nào; ghi đủ cấp và tên (“UBND tỉnh …”, “UBND huyện …”, “Bộ …”)",
        en: "it is not known which authority “{told}” is; write its level and its name (“UBND tỉnh …”, “UBND huyện …”, “Bộ …”)",
    }
    district_by_now() {
        vi: "cấp huyện chỉ công nhận hạng 3 sao, theo Quyết định số 148/QĐ-TTg, từ 24/02/2023 đến 30/06/2025; xem lại cơ quan, hạng sao hoặc ngày ở dòng này",
        en: "districts certified three stars only, under 148/QĐ-TTg, from 24/02/2023 to 30/06/2025; look at this row's authority, stars or date again",
    }
    district_in_gap() {
        vi: "từ 01/07/2025 không còn cấp huyện, nhưng Quyết định số 148/QĐ-TTg còn hiệu lực đến 05/07/2025; xem lại cơ quan hoặc ngày ở dòng này",
        en: "there are no districts since 01/07/2025, while 148/QĐ-TTg held until 05/07/2025; look at this row's authority or date again",
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
    later_under_three() {
        vi: "lần công nhận sau dưới 3 sao nên không có giấy chứng nhận; các ô của lần đó giữ trong ghi chú của giấy lần đầu",
        en: "the second recognition is under 3 stars and so has no certificate; its cells are kept in the note of the first one's",
    }
    now_star_differs(got) {
        vi: "hạng sao hiện tại “{got}” không phải hạng của lần công nhận nào trong dòng; sửa một trong các chỗ",
        en: "the stars now, “{got}”, are those of no recognition in the row; mend one of them",
    }
    ends_before_decision(end, decided) {
        vi: "ngày hết hạn {end} không sau ngày quyết định {decided}; giấy chứng nhận có giá trị từ ngày đó (khoản 3 Điều 4 Quyết định số 26/2026/QĐ-TTg). Sửa một trong hai ngày, hoặc để trống ngày hết hạn",
        en: "the end {end} is not after the day of the decision, {decided}, from which a certificate is valid (26/2026/QĐ-TTg Art 4.3). Mend one of the two, or leave the end blank",
    }
    now_end_differs(got) {
        vi: "ngày hết hạn {got} là của lần công nhận khác với lần có hạng sao hiện tại; sửa một trong hai chỗ",
        en: "the end {got} is that of another recognition than the one with the stars now; mend one of the two",
    }
    not_taken(what) {
        vi: "giấy này theo kết quả của Hội đồng trong sổ, không lấy theo tệp (sổ → tệp): {what}",
        en: "the certificate rests on a council's result in the ledger, and the file changes nothing of it (ledger → file): {what}",
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
}
