//! How a star is proved: `ocop rate explain`.

crate::catalogue! {
    explain_out(council, text, paper) {
        vi: "Hội đồng {council} kết luận {text}{paper}.",
        en: "The council {council} concluded: {text}{paper}.",
    }
    explain_out_ends() {
        vi: "Hồ sơ bị loại thì không đánh giá tiếp và không xếp hạng, dù được bao nhiêu điểm.",
        en: "A dossier that is knocked out is not evaluated further and has no star, whatever its points.",
    }
    sheets_of_out() { vi: "Phiếu giữ trong sổ, không tính:", en: "Sheets kept in the ledger, not counted:" }
    explain_answer(council, on) { vi: "Hội đồng {council}, kết quả ngày {on}.", en: "Council {council}, result of {on}." }
    explain_written(council, pass, on) {
        vi: "Hội đồng {council}, lần chấm {pass}, lấy ý kiến bằng văn bản, kết quả lập ngày {on}.",
        en: "Council {council}, pass {pass}, by written opinion, result of {on}.",
    }
    not_rated_by(code) {
        vi: "Hồ sơ chưa được phân hạng. Xem tiến độ chấm điểm: ocop score status {code}",
        en: "This dossier is not rated yet. See how the scoring goes: ocop score status {code}",
    }
    no_day() { vi: "(chưa có)", en: "(none yet)" }
    written() { vi: "lấy ý kiến bằng văn bản", en: "by written opinion" }
    at_place(place) { vi: "tại {place}", en: "at {place}" }
    minutes(number) { vi: "biên bản số {number}", en: "minutes {number}" }
    presided(name) { vi: "chủ trì: {name}", en: "chaired by {name}" }
    session_more(text) { vi: "Phiên họp: {text}.", en: "Session: {text}." }
    consultation_more(text) { vi: "Phiên lấy ý kiến: {text}.", en: "Consultation: {text}." }
    tied(names) {
        vi: "Có liên quan đến chủ thể, không chấm và không tính vào số phiếu: {names}",
        en: "Tied to the subject, does not score and is not counted: {names}",
    }
    absent(names) { vi: "Vắng mặt, không có phiếu: {names}", en: "Absent, no sheet: {names}" }
    not_answered(names) { vi: "Chưa trả lời: {names}", en: "No answer: {names}" }
    answered_late(names) {
        vi: "Trả lời sau ngày lập kết quả, phiếu không được tính: {names}",
        en: "Answered after the result was drawn up, not counted: {names}",
    }
    without_sheet(names) { vi: "Chưa có phiếu: {names}", en: "No sheet: {names}" }
    in_the_way() { vi: "Chưa phân hạng được vì:", en: "It cannot be rated yet:" }
    explain_so_far() { vi: "Tạm tính theo các phiếu đã có:", en: "As the sheets stand so far:" }
    explain_stale(code) {
        vi: "Lưu ý: phiếu, ngày họp hoặc kết luận đã thay đổi sau khi phân hạng; kết quả trên theo phiếu và kết luận lúc đó. Phân hạng lại: ocop rate council {code}",
        en: "Note: sheets, session or conclusion changed after it was rated; the result above is by those of then. Rate again: ocop rate council {code}",
    }
    by_paper(paper, mean) {
        vi: "Kết quả không kèm phiếu, theo văn bản số {paper}: {mean} điểm.",
        en: "A result without sheets, by the paper {paper}: {mean} points.",
    }
    by_no_paper(mean) {
        vi: "Kết quả không kèm phiếu, chưa ghi số văn bản: {mean} điểm.",
        en: "A result without sheets, the number of its paper not recorded: {mean} points.",
    }
    explain_band(star, cite) { vi: "Khung điểm: hạng {star} sao ({cite}).", en: "Band of points: {star} star(s) ({cite})." }
    appendix_two() { vi: "Phụ lục II", en: "Appendix II" }
    minima_none(act) {
        vi: "{act}: không có bảng yêu cầu tối thiểu theo cấp độ sao để xét.",
        en: "Under {act} there is no table of star minima to test.",
    }
    minima_untested() {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: chưa xét, vì phiếu chỉ có tổng điểm hoặc điểm từng phần và Hội đồng chưa ghi kết luận.",
        en: "Star minima: not tested, since the sheets give totals or parts only and the council recorded no conclusion.",
    }
    minima_no_conclusion(council, dossier) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: chưa xét; quy định minima = recorded xét theo kết luận của Hội đồng, nay chưa ghi: ocop register conclusion {council} {dossier} --minima SAO",
        en: "Star minima: not tested; by the policy minima = recorded they rest on the council's conclusion, which is not recorded yet: ocop register conclusion {council} {dossier} --minima STAR",
    }
    minima_paper() {
        vi: "Yêu cầu tối thiểu theo cấp độ sao: không xét ở đây, kết quả theo văn bản của cơ quan đánh giá.",
        en: "Star minima: not tested here, the result is as it was told.",
    }
    filed_since(day, act) {
        vi: "Sau khi phân hạng, ngày nộp hồ sơ ghi lại là {day}, thuộc Quyết định số {act}; kết quả này giữ nguyên theo lúc phân hạng.",
        en: "After the rating the filing day was recorded anew as {day}, under {act}; this result stays as it was rated.",
    }
    minima_tested(act, star) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): điểm của các phiếu cho phép đến hạng {star} sao.",
        en: "Star minima ({act}): the members' marks allow up to {star} stars.",
    }
    minima_tested_none(act) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): điểm của các phiếu không đủ yêu cầu của hạng 3 sao.",
        en: "Star minima ({act}): the members' marks do not meet even those of three stars.",
    }
    minima_recorded(act, star, paper, missed) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): Hội đồng kết luận{paper} đạt đến hạng {star} sao{missed}.",
        en: "Star minima ({act}): the council concluded{paper} that they are met up to {star} stars{missed}.",
    }
    minima_recorded_none(act, paper, missed) {
        vi: "Yêu cầu tối thiểu theo cấp độ sao ({act}): Hội đồng kết luận{paper} không đủ yêu cầu của hạng 3 sao{missed}.",
        en: "Star minima ({act}): the council concluded{paper} that not even those of three stars are met{missed}.",
    }
    concluded_to(star) { vi: "đạt yêu cầu tối thiểu đến hạng {star} sao", en: "the minima are met up to {star} stars" }
    concluded_none() {
        vi: "không đủ yêu cầu tối thiểu của hạng 3 sao",
        en: "not even the minima of three stars are met",
    }
    minima_missed(list) { vi: "; chưa đạt: {list}", en: "; missed: {list}" }
    minima_concluded(paper, said, missed, how) {
        vi: "Hội đồng kết luận{paper}: {said}{missed} (không dùng để xét vì quy định minima = {how}).",
        en: "The council concluded{paper}: {said}{missed} (not used, since the policy minima = {how}).",
    }
    star_kept(star) {
        vi: "Kết quả: hạng {star} sao, đủ khung điểm và yêu cầu tối thiểu.",
        en: "Result: {star} star(s), by both the band and the minima.",
    }
    star_lowered(star, band, missed) {
        vi: "Kết quả: hạng {star} sao: điểm thuộc khung {band} sao nhưng thiếu yêu cầu tối thiểu{missed}.",
        en: "Result: {star} star(s): the points are in the band of {band}, but minima are missed{missed}.",
    }
    star_told_below(star, band, reason) {
        vi: "Kết quả: hạng {star} sao theo cơ quan đánh giá, thấp hơn khung điểm {band} sao{reason}.",
        en: "Result: {star} star(s) as told, below the band of {band}{reason}.",
    }
    the_result() { vi: "kết quả của Hội đồng", en: "the council's result" }
    the_decision() { vi: "quyết định", en: "the decision" }
    deadline_open(last, what) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), xét theo {what}; chưa có.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg), tested on {what}; there is none yet.",
    }
    deadline_kept(last, what, day) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg); {what} ngày {day}: trong hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg); {what} of {day}: kept.",
    }
    deadline_missed(last, what, day) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg); {what} ngày {day}: quá hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg); {what} of {day}: past it.",
    }
    deadline_overdue(last, what) {
        vi: "Hạn chuyển tiếp: {last} (khoản 2 Điều 12 Quyết định số 26/2026/QĐ-TTg), xét theo {what}: chưa có, đã quá hạn.",
        en: "The transition's last day: {last} (Art 12.2 of 26/2026/QĐ-TTg), tested on {what}: there is none and the day is past.",
    }
    deadline_next(code) {
        vi: " Nộp lại theo quyết định mới (ocop register dossier {code} --refile --filed NGÀY --reason LÝ-DO), hoặc ghi lý do vẫn xử lý theo quyết định cũ (--past-deadline --reason LÝ-DO).",
        en: " File it anew (ocop register dossier {code} --refile --filed DAY --reason WHY), or record why it is finished under the old acts (--past-deadline --reason WHY).",
    }
    deadline_override(reason) {
        vi: " Vẫn xử lý theo quyết định cũ vì: {reason}.",
        en: " Finished under the old acts because: {reason}.",
    }
    spread_told(found, highest, lowest, allowed) {
        vi: "Mức chênh lệch điểm: {found} (cao nhất: {highest}; thấp nhất: {lowest}); được phép đến {allowed}.",
        en: "Spread: {found} (highest: {highest}; lowest: {lowest}); up to {allowed} allowed.",
    }
    spread_none(allowed) {
        vi: "Mức chênh lệch điểm: các phiếu bằng nhau; được phép đến {allowed}.",
        en: "Spread: the sheets are level; up to {allowed} allowed.",
    }
    spread_free(found) { vi: "Mức chênh lệch điểm: {found}; không giới hạn.", en: "Spread: {found}; not limited." }
    quorum_told(scored, voters, needed) {
        vi: "Số phiếu: {scored} trên {voters} thành viên biểu quyết; cần ít nhất {needed}.",
        en: "Sheets: {scored} of {voters} voting members; at least {needed} needed.",
    }
    chair_scored(name) { vi: " Có phiếu của người chủ trì ({name}).", en: " The chair's is among them ({name})." }
    chair_did_not(name) { vi: " Thiếu phiếu của người chủ trì ({name}).", en: " The chair's is missing ({name})." }
    no_chair() { vi: " Chưa rõ người chủ trì.", en: " The chair is not known." }
    earlier_pass(pass, count, mean, spread) {
        vi: "Lần chấm {pass} (giữ trong sổ, không tính): {count} phiếu, trung bình {mean}, chênh lệch {spread}.",
        en: "Pass {pass} (kept, not counted): {count} sheet(s), mean {mean}, spread {spread}.",
    }
    minima_counts(code, all, met, missed, beyond) {
        vi: "Bộ tiêu chí {code} có {all} yêu cầu tối thiểu: đạt {met}; chưa đạt {missed} trong khung điểm và {beyond} của hạng cao hơn.",
        en: "{code} has {all} star minima: {met} met; {missed} missed within the band and {beyond} of higher stars.",
    }
    minima_in_the_way() { vi: "Yêu cầu tối thiểu chưa đạt, làm giảm hạng:", en: "Minima missed, which lower the star:" }
    minima_by_marks() {
        vi: "Theo điểm của các phiếu (đối chiếu với kết luận của Hội đồng), chưa đạt:",
        en: "By the members' marks, beside the council's conclusion, missed:",
    }
    minima_by_marks_alone() { vi: "Theo điểm của các phiếu, chưa đạt:", en: "By the members' marks, missed:" }
    minima_all() { vi: "Mọi yêu cầu tối thiểu:", en: "Every star minimum:" }
    minima_given() { vi: "Thành viên chọn khác nhau ở:", en: "Where the members differ:" }
    gave_option(option, points, names) {
        vi: "phương án {option} ({points} điểm): {names}",
        en: "option {option} ({points} point(s)): {names}",
    }
    gave_points(points, names) { vi: "{points} điểm, không ghi phương án: {names}", en: "{points} point(s), no option told: {names}" }
    gave_nothing(names) { vi: "không chọn phương án nào (0 điểm): {names}", en: "no option ticked (0 points): {names}" }
    criterion() { vi: "Tiêu chí", en: "Criterion" }
    for_star() { vi: "Sao", en: "Stars" }
    least_option() { vi: "Cần ít nhất", en: "At least" }
    sheets_points() { vi: "Điểm các phiếu", en: "Sheets" }
    lowest() { vi: "Phiếu thấp nhất", en: "Lowest" }
    sheets_reaching() { vi: "Số phiếu đạt", en: "Reaching it" }
    median() { vi: "Phiếu đứng giữa", en: "Median" }
    result() { vi: "Kết quả", en: "Result" }
    met() { vi: "đạt", en: "met" }
    not_met() { vi: "chưa đạt", en: "missed" }
    from_points(points, label) { vi: "{points} điểm: {label}", en: "{points}: {label}" }
    explain_beside() { vi: "Để đối chiếu, không tính vào điểm trung bình:", en: "Beside it, never averaged in:" }
    whose() { vi: "Của", en: "Of" }
    proposes() { vi: "Đề nghị hạng", en: "Proposes" }
    paper() { vi: "Văn bản", en: "Paper" }
    self_score() { vi: "Chủ thể tự chấm", en: "subject's own" }
    team_review() { vi: "Tổ tư vấn", en: "advisory team" }
    next_gap(code) {
        vi: "Xem còn thiếu gì để đạt hạng kế tiếp: ocop rate gap {code}",
        en: "See what the next star lacks: ocop rate gap {code}",
    }
}
