//! The next dossier of a product: what it renews, its window, what it takes over from the last one.

crate::catalogue! {
    // A new dossier.
    new_needs() {
        vi: "Hồ sơ mới cần năm chương trình và ngày chủ thể nộp cho UBND cấp xã: --year NĂM --filed NGÀY",
        en: "A new dossier needs its programme year and the day the subject filed with the commune: --year YEAR --filed DAY",
    }
    new_only(option) {
        vi: "{option} chỉ dùng khi đăng ký hồ sơ mới: thêm --kind lan-dau, nang-hang hoặc danh-gia-lai",
        en: "{option} is of a new dossier only: add --kind first, upgrade or re-evaluation",
    }
    there_already(code, filed) {
        vi: "Sổ đã có hồ sơ {code} của sản phẩm này cùng năm, đợt và loại (ngày nộp: {filed}). Sửa hồ sơ đó: ocop register dossier {code} --filed NGÀY; nếu là đợt khác, ghi --round",
        en: "Dossier {code} is this product's of the same year, round and kind (filed: {filed}). Correct it: ocop register dossier {code} --filed DAY; of another round, give --round",
    }
    no_certificate(product, filed, kind) {
        vi: "Đến ngày nộp {filed}, sổ chưa có giấy chứng nhận nào của sản phẩm “{product}” nên không đăng ký {kind} được. Đã được công nhận thì nhập giấy chứng nhận cũ: ocop certify import TỆP; chưa được công nhận thì ghi --kind lan-dau",
        en: "By its filing on {filed} the ledger has no certificate of “{product}”, so there is nothing for a dossier of the kind {kind}. If it was recognised, read the certificate in: ocop certify import FILE; if not, type --kind first",
    }
    upgrade_of_five(product, decision) {
        vi: "Sản phẩm “{product}” đã đạt hạng 5 sao ({decision}), không còn hạng cao hơn để nâng. Khi sắp hết hạn thì đánh giá lại: --kind danh-gia-lai",
        en: "“{product}” has five stars ({decision}): there is none higher. Near its end it is re-evaluated: --kind re-evaluation",
    }
    registered(code, kind, product, subject, filed) {
        vi: "Hồ sơ {code} ({kind}): {product}, {subject}; nộp ngày {filed}.",
        en: "Dossier {code} ({kind}): {product}, {subject}; filed on {filed}.",
    }

    // What it renews: never stored, the newest certificate issued by the filing day.
    renews(star, decision, rest) {
        vi: "Thay cho giấy chứng nhận mới nhất tính đến ngày nộp: {star}, {decision}; {rest}.",
        en: "It renews the newest certificate by its filing day: {star}, {decision}; {rest}.",
    }
    days_to_end(end, days: count) { vi: "hết hạn ngày {end}, khi nộp còn {days} ngày", en: "it ends on {end}, {days} day(s) after the filing" }
    days_past_end(end, days: count) { vi: "đã hết hạn ngày {end}, trước khi nộp {days} ngày", en: "it ended on {end}, {days} day(s) before the filing" }
    end_not_known() { vi: "chưa rõ ngày hết hạn", en: "its end is not known" }
    filing_not_told(end) {
        vi: "hết hạn ngày {end}, chưa rõ ngày nộp hồ sơ",
        en: "it ends on {end}, the filing day is not told",
    }
    not_in_force(standing) {
        vi: "Xem lại: giấy chứng nhận đó vào ngày nộp đang ở tình trạng “{standing}”; kiểm tra lại loại hồ sơ.",
        en: "Look again: on the filing day that certificate is “{standing}”; check the kind of the dossier.",
    }
    ended_registers_anew(standing) {
        vi: "Xem lại: giấy chứng nhận đó vào ngày nộp đang ở tình trạng “{standing}”, không còn để nâng hạng hay đánh giá lại; sản phẩm đăng ký từ đầu bằng --kind lan-dau.",
        en: "Look again: on the filing day that certificate is “{standing}”, and there is nothing to upgrade or re-evaluate; the product registers anew with --kind first.",
    }
    still_certified(star, decision, end) {
        vi: "Xem lại: sản phẩm đang có giấy chứng nhận {star}, {decision}, hết hạn ngày {end}; hồ sơ lần đầu hay là nâng hạng, đánh giá lại?",
        en: "Look again: the product holds a certificate of {star}, {decision}, which ends on {end}; is it a first filing, or an upgrade or re-evaluation?",
    }
    open_already(codes, kind) {
        vi: "Xem lại: sản phẩm còn hồ sơ {kind} chưa có kết quả: {codes}.",
        en: "Look again: the product has a dossier of the kind {kind} without a result yet: {codes}.",
    }
    goes_up() {
        vi: "Sản phẩm 5 sao: hồ sơ đánh giá lại gửi thẳng Trung ương, không qua Hội đồng cấp tỉnh (điểm b khoản 3 Điều 6, điểm e khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg).",
        en: "Five stars: its re-evaluation goes straight to the ministry, without a provincial council (26/2026/QĐ-TTg Art 6.3b, 7.6e).",
    }
    next_report(code) {
        vi: "Tiếp theo, xem tài liệu còn thiếu: ocop report dossier {code}",
        en: "Next, see what papers are missing: ocop report dossier {code}",
    }

    // The window of Art 7.6a.
    certificate_of(product, decision) {
        vi: "Sản phẩm “{product}”: giấy chứng nhận ({decision})",
        en: "“{product}”: its certificate ({decision})",
    }
    window_early(certificate, end, opens, closes, filed, days: count) {
        vi: "Chưa đến thời hạn nộp hồ sơ đánh giá lại (điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg: không sớm hơn 180 ngày, không muộn hơn 120 ngày). {certificate} hết hạn ngày {end}, nhận hồ sơ từ {opens} đến {closes}; ngày nộp {filed} sớm {days} ngày. Hẹn chủ thể nộp từ {opens}; nếu vẫn nhận, thêm --outside-window --reason \"lý do\".",
        en: "It is too early to file for re-evaluation (26/2026/QĐ-TTg Art 7.6a: 180 to 120 days before the end). {certificate} ends on {end}, files come in from {opens} to {closes}; {filed} is {days} day(s) early. Ask the subject to file from {opens} on; to take it all the same add --outside-window --reason \"why\".",
    }
    window_late(certificate, end, opens, closes, filed, days: count) {
        vi: "Đã quá thời hạn nộp hồ sơ đánh giá lại (điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg: không sớm hơn 180 ngày, không muộn hơn 120 ngày). {certificate} hết hạn ngày {end}, nhận hồ sơ từ {opens} đến {closes}; ngày nộp {filed} muộn {days} ngày. Nếu vẫn nhận, thêm --outside-window --reason \"lý do\"; giấy chứng nhận có được kéo dài hay không theo khoản 3 Điều 12 và chính sách extension.",
        en: "It is too late to file for re-evaluation (26/2026/QĐ-TTg Art 7.6a: 180 to 120 days before the end). {certificate} ends on {end}, files came in from {opens} to {closes}; {filed} is {days} day(s) late. To take it all the same add --outside-window --reason \"why\"; whether the certificate runs on goes by Art 12.3 and the policy extension.",
    }
    window_never(certificate, end, filed, days: count) {
        vi: "Đã quá thời hạn nộp hồ sơ đánh giá lại (điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg: không sớm hơn 180 ngày, không muộn hơn 120 ngày). {certificate} hết hạn ngày {end}, hạn nộp đã qua trước ngày Quyết định có hiệu lực; ngày nộp {filed} sau ngày hết hạn {days} ngày. Đăng ký lại từ đầu bằng --kind lan-dau; nếu vẫn nhận là đánh giá lại, thêm --outside-window --reason \"lý do\".",
        en: "It is too late to file for re-evaluation (26/2026/QĐ-TTg Art 7.6a: 180 to 120 days before the end). {certificate} ended on {end}, its last day to file before that act; {filed} is {days} day(s) after the end. Register it as a first filing with --kind first; to take it as a re-evaluation all the same add --outside-window --reason \"why\".",
    }
    window_over(certificate, end, last, filed, days: count) {
        vi: "Đã quá thời hạn nộp hồ sơ đánh giá lại. {certificate} hết hạn ngày {end}, được kéo dài hiệu lực chậm nhất đến ngày {last} (khoản 3 Điều 12 Quyết định số 26/2026/QĐ-TTg: không quá 180 ngày); ngày nộp {filed} muộn {days} ngày. Đăng ký lại từ đầu bằng --kind lan-dau; nếu vẫn nhận là đánh giá lại, thêm --outside-window --reason \"lý do\".",
        en: "It is too late to file for re-evaluation. {certificate} ended on {end} and ran on to {last} at most (26/2026/QĐ-TTg Art 12.3: 180 days); {filed} is {days} day(s) late. Register it as a first filing with --kind first; to take it as a re-evaluation all the same add --outside-window --reason \"why\".",
    }
    window_ended(certificate, end, standing, day) {
        vi: "Không còn giấy chứng nhận để đánh giá lại. {certificate} hết hạn ngày {end}, nhưng đã ở tình trạng “{standing}” từ ngày {day}; sản phẩm muốn được công nhận lại thì đăng ký từ đầu bằng --kind lan-dau. Nếu vẫn nhận là đánh giá lại, thêm --outside-window --reason \"lý do\".",
        en: "There is no certificate left to re-evaluate. {certificate} was to end on {end}, but is “{standing}” since {day}; to be recognised again the product is registered as a first filing with --kind first. To take it as a re-evaluation all the same add --outside-window --reason \"why\".",
    }
    taken_ended(standing, day, why) {
        vi: "Giấy chứng nhận đã ở tình trạng “{standing}” từ ngày {day}, vẫn nhận đánh giá lại vì: {why}",
        en: "The certificate is “{standing}” since {day}; taken as a re-evaluation because: {why}",
    }
    row_ended(standing, day, to_do) {
        vi: "không còn giấy chứng nhận để đánh giá lại: đã ở tình trạng “{standing}” từ ngày {day}, đăng ký từ đầu thì ghi loại hồ sơ lần đầu; {to_do}",
        en: "there is no certificate left to re-evaluate: it is “{standing}” since {day}; to begin anew give the kind first; {to_do}",
    }
    of_transition() {
        vi: "Thời hạn nộp đã qua trước khi Quyết định số 26/2026/QĐ-TTg có hiệu lực: giấy chứng nhận tiếp tục có hiệu lực đến khi có kết quả, nhưng không quá 180 ngày sau ngày hết hạn (khoản 3 Điều 12).",
        en: "The days to file were over before 26/2026/QĐ-TTg: the certificate runs on to the result, at most 180 days past its end (Art 12.3).",
    }
    no_window(code) {
        vi: "Hồ sơ {code} không nộp ngoài thời hạn của điểm a khoản 6 Điều 7: không phải hồ sơ đánh giá lại nộp từ ngày 22/05/2026, chưa rõ ngày hết hạn, hoặc đã nộp đúng hạn. Bỏ --outside-window.",
        en: "Dossier {code} is not outside the window of Art 7.6a: it is no re-evaluation filed from 22/05/2026 on, its end is not known, or it came in time. Leave --outside-window out.",
    }
    in_window(opens, closes) { vi: "nộp đúng thời hạn ({opens}–{closes})", en: "filed within the window ({opens}–{closes})" }
    taken_early(opens, why) {
        vi: "Nộp sớm, trước ngày {opens} (điểm a khoản 6 Điều 7), vẫn nhận vì: {why}",
        en: "Filed early, before {opens} (Art 7.6a), and taken because: {why}",
    }
    taken_late(closes, why) {
        vi: "Nộp muộn, sau ngày {closes} (điểm a khoản 6 Điều 7), vẫn nhận vì: {why}",
        en: "Filed late, after {closes} (Art 7.6a), and taken because: {why}",
    }
    taken_over(last, why) {
        vi: "Nộp muộn, sau ngày {last}, ngày cuối giấy chứng nhận được kéo dài (khoản 3 Điều 12), vẫn nhận vì: {why}",
        en: "Filed late, after {last}, the last day on which the certificate ran on (Art 12.3), and taken because: {why}",
    }
    taken_outside(why) {
        vi: "Nộp ngoài thời hạn (điểm a khoản 6 Điều 7), vẫn nhận vì: {why}",
        en: "Filed outside the window (Art 7.6a), and taken because: {why}",
    }
    outside_because() { vi: "nộp ngoài thời hạn, lý do", en: "outside the window because" }
    record_row_outside() {
        vi: "ghi lý do: ocop register dossier MÃ --outside-window --reason LÝ-DO",
        en: "record why: ocop register dossier CODE --outside-window --reason WHY",
    }
    take_row_outside() {
        vi: "nếu vẫn nhận, thêm --outside-window --reason \"lý do\"",
        en: "to take it all the same add --outside-window --reason \"why\"",
    }
    rows_taken_outside(n: count, why) {
        vi: "  Nộp ngoài thời hạn (điểm a khoản 6 Điều 7), vẫn nhận {n} hồ sơ vì: {why}",
        en: "  Filed outside the window (Art 7.6a), and taken: {n}, because: {why}",
    }
    row_early(end, opens, days: count, to_do) {
        vi: "nộp hồ sơ đánh giá lại sớm {days} ngày: giấy chứng nhận hết hạn ngày {end}, nhận hồ sơ từ {opens} (điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg); {to_do}",
        en: "filed for re-evaluation {days} day(s) early: the certificate ends on {end}, files come in from {opens} (26/2026/QĐ-TTg Art 7.6a); {to_do}",
    }
    row_late(end, closes, days: count, to_do) {
        vi: "nộp hồ sơ đánh giá lại muộn {days} ngày: giấy chứng nhận hết hạn ngày {end}, nhận hồ sơ đến {closes} (điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg); {to_do}",
        en: "filed for re-evaluation {days} day(s) late: the certificate ends on {end}, files came in to {closes} (26/2026/QĐ-TTg Art 7.6a); {to_do}",
    }
    row_over(end, last, days: count, to_do) {
        vi: "nộp hồ sơ đánh giá lại muộn {days} ngày: giấy chứng nhận hết hạn ngày {end}, kéo dài chậm nhất đến ngày {last} (khoản 3 Điều 12 Quyết định số 26/2026/QĐ-TTg); {to_do}",
        en: "filed for re-evaluation {days} day(s) late: the certificate ended on {end} and ran on to {last} at most (26/2026/QĐ-TTg Art 12.3); {to_do}",
    }

    // From the last dossier.
    no_last(product) {
        vi: "Sản phẩm “{product}” chưa có hồ sơ nào nộp trước đó trong sổ để lấy lại; bỏ --from-last.",
        en: "“{product}” has no dossier filed before to begin from; leave --from-last out.",
    }
    drawn(code, n: count) {
        vi: "Lấy lại từ hồ sơ {code}: {n} tài liệu còn giá trị vào ngày nộp",
        en: "Taken over from dossier {code}: {n} document(s) that still hold on the filing day",
    }
    drawn_none(code) {
        vi: "Lập từ hồ sơ {code}, hồ sơ này chưa ghi tài liệu minh chứng nào trong sổ",
        en: "Begun from dossier {code}, of which the ledger has no document",
    }
    drawn_marks(points) { vi: "điểm tự chấm {points}", en: "the subject's own marks, {points}" }
    to_do() { vi: "Chỉ cần lập mới hoặc thay:", en: "To be made or renewed, nothing else:" }
    made_anew(kinds) { vi: "{kinds} của lần nộp này", en: "{kinds} of this filing" }
    ended_by_filing(document, end) { vi: "{document}: đã hết hạn ngày {end}", en: "{document}: ended on {end}" }
    others_of_kind(ended, others) {
        vi: "{ended} (còn bản khác cùng loại: {others}; xem có thay được không)",
        en: "{ended} (of its kind there is still {others}: see whether that stands for it)",
    }
    ends_before(document, end, meets) {
        vi: "{document}: hết hạn ngày {end}, trước phiên họp Hội đồng ngày {meets}",
        en: "{document}: ends on {end}, before the council meets on {meets}",
    }
    marks_none(code) {
        vi: "điểm tự chấm: hồ sơ {code} chưa ghi điểm tự chấm của chủ thể; không lấy từ phiếu của Hội đồng hay Tổ tư vấn",
        en: "the subject's own marks: dossier {code} has none; those of the council or its team are never taken for them",
    }
    marks_of_other_act(before, now) {
        vi: "điểm tự chấm: lập lại toàn bộ, hồ sơ trước chấm theo Quyết định số {before}, nay theo Quyết định số {now}",
        en: "the subject's own marks: all anew, they were given under {before}, and now it is {now}",
    }
    marks_of_other_table(before, now) {
        vi: "điểm tự chấm: lập lại toàn bộ, hồ sơ trước chấm theo {before}, nay theo {now}",
        en: "the subject's own marks: all anew, they were given by {before}, and now it is {now}",
    }
    marks_anew() {
        vi: "điểm tự chấm: lập lại toàn bộ, bộ tiêu chí không còn là bộ của hồ sơ trước",
        en: "the subject's own marks: all anew, the table is not that of the dossier before",
    }
    marks_changed(criteria) {
        vi: "điểm tự chấm: bộ tiêu chí đã thay đổi ở tiêu chí {criteria}; chấm lại các tiêu chí này rồi nhập phiếu mới",
        en: "the subject's own marks: the table has changed at {criteria}; mark these anew and read the new form in",
    }
    bring_up_to_date(kinds) {
        vi: "cập nhật kết quả từ khi được công nhận (điểm c khoản 1 Điều 6): {kinds}",
        en: "brought up to date since the recognition (Art 6.1c): {kinds}",
    }
    prove_changes() {
        vi: "nội dung và minh chứng về những thay đổi so với sản phẩm đã được công nhận (điểm b khoản 1 Điều 6)",
        en: "what has changed since the product was recognised, with its proof (Art 6.1b)",
    }

    // What became of the old certificate.
    keeps(star, decision) { vi: "giữ {star}, thay giấy chứng nhận theo {decision}", en: "keeps {star}, in place of the certificate by {decision}" }
    raises(before, star, decision) {
        vi: "nâng từ {before} lên {star}, thay giấy chứng nhận theo {decision}",
        en: "raised from {before} to {star}, in place of the certificate by {decision}",
    }
    lowers(before, star, decision) {
        vi: "hạ từ {before} xuống {star}, thay giấy chứng nhận theo {decision}",
        en: "lowered from {before} to {star}, in place of the certificate by {decision}",
    }
    replaces(decision) { vi: "thay giấy chứng nhận theo {decision}", en: "in place of the certificate by {decision}" }
    renews_ended(code, product, what, decision) {
        vi: "hồ sơ {code}, {product}: giấy chứng nhận mà hồ sơ này đề nghị đánh giá lại hoặc nâng hạng nay {what} theo {decision}; xem có còn căn cứ để công nhận không",
        en: "dossier {code}, {product}: the certificate that it is to renew or upgrade: {what} under {decision}; see whether there is still ground to recognise it",
    }
    fate(code, product, what) { vi: "{code}, {product}: {what}", en: "{code}, {product}: {what}" }
    failed_upgrade(star, standing) {
        vi: "không cao hơn {star} đang có: không cấp giấy chứng nhận mới, giấy cũ giữ nguyên ({standing})",
        en: "no higher than the {star} held: no new certificate, the one before stays as it is ({standing})",
    }
    sign_the_same(code) {
        vi: "nếu quyết định vẫn công nhận hạng này: thêm --only {code} --reason \"lý do\"",
        en: "if the decision recognises this rank all the same: add --only {code} --reason \"why\"",
    }
    failed_re_evaluation(end) {
        vi: "đánh giá lại dưới 3 sao: không cấp giấy chứng nhận mới; giấy cũ hết hạn ngày {end}",
        en: "re-evaluated under three stars: no new certificate; the one before ends on {end}",
    }
    moment_drawn(code) { vi: "Lập từ hồ sơ {code}", en: "Begun from dossier {code}" }
}
