//! What a dossier lacks for a star: `ocop rate gap`.

crate::catalogue! {
    expected_star() { vi: "Cần 2, 3, 4 hoặc 5 (sao).", en: "Expected 2, 3, 4 or 5 (stars)." }
    gap_title(code, product, subject, star) {
        vi: "Hồ sơ {code}: {product} ({subject}) còn thiếu gì để đạt hạng {star} sao",
        en: "Dossier {code}: {product} ({subject}), what {star} star(s) lack",
    }
    of_council(code) { vi: "phiếu của Hội đồng {code}", en: "the sheets of the council {code}" }
    of_any_council() { vi: "phiếu của Hội đồng", en: "a council's sheets" }
    of_team() { vi: "kết quả thẩm định của Tổ tư vấn", en: "the advisory team's review" }
    of_subject() { vi: "điểm chủ thể tự chấm", en: "the subject's own score" }
    gap_none(code) {
        vi: "Hồ sơ {code} chưa có điểm nào: chưa có phiếu của Hội đồng, kết quả thẩm định của Tổ tư vấn hay điểm tự chấm. Nhập phiếu: ocop score import TỆP.csv --council MÃ-HỘI-ĐỒNG",
        en: "Dossier {code} has no points yet: no council's sheets, no advisory team's review, no self-score. Read sheets in: ocop score import FILE.csv --council COUNCIL",
    }
    gap_none_of(code, whose) {
        vi: "Hồ sơ {code} chưa có {whose}. Bỏ --of để tính trên điểm đang có.",
        en: "Dossier {code} lacks {whose}. Leave --of out to reckon on what there is.",
    }
    gap_now(whose, count, mean, star) {
        vi: "Tính trên {whose}: {count} phiếu, trung bình {mean} điểm, nay là hạng {star} sao.",
        en: "Reckoned on {whose}: {count} sheet(s), mean {mean}, now {star} star(s).",
    }
    gap_now_answer(council, points, star) {
        vi: "Tính trên kết quả của Hội đồng {council}, không kèm phiếu: {points} điểm, hạng {star} sao.",
        en: "Reckoned on the result of the council {council}, which came without sheets: {points} points, {star} star(s).",
    }
    gap_now_unconcluded(whose, count, mean, star) {
        vi: "Tính trên {whose}: {count} phiếu, trung bình {mean} điểm; theo phiếu là hạng {star} sao, nhưng chưa xếp hạng được vì Hội đồng chưa ghi kết luận về yêu cầu tối thiểu.",
        en: "Reckoned on {whose}: {count} sheet(s), mean {mean}; by the sheets {star} star(s), but it has none until the council's conclusion on the minima is recorded.",
    }
    gap_now_alone(whose, points, star) {
        vi: "Tính trên {whose}: {points} điểm, ứng với hạng {star} sao.",
        en: "Reckoned on {whose}: {points} points, which would be {star} star(s).",
    }
    gap_reached(star) {
        vi: "Đã đủ điểm và yêu cầu tối thiểu của hạng {star} sao, không thiếu gì.",
        en: "Points and minima of {star} star(s) are there: nothing is missing.",
    }
    gap_reached_by_marks(star) {
        vi: "Theo điểm các phiếu thì đã đủ điểm và yêu cầu tối thiểu của hạng {star} sao.",
        en: "By the members' marks the points and minima of {star} star(s) are there.",
    }
    gap_reached_concluded(star, said) {
        vi: "Đã đủ điểm của hạng {star} sao; Hội đồng kết luận {said}.",
        en: "The points of {star} star(s) are there; the council concluded that {said}.",
    }
    gap_reached_points(star) { vi: "Đã đủ điểm của hạng {star} sao.", en: "The points of {star} star(s) are there." }
    gap_points_there(band) { vi: "Đã đủ {band} điểm, nhưng thiếu yêu cầu tối thiểu.", en: "The {band} points are there, but minima are missed." }
    gap_told_below(band, reason) {
        vi: "Đã đủ {band} điểm, nhưng cơ quan đánh giá xếp hạng thấp hơn{reason}.",
        en: "The {band} points are there, but a lower star was told{reason}.",
    }
    gap_decided(code) {
        vi: "Đã có quyết định theo kết quả này nên phiếu và kết luận không đổi nữa (xem: ocop show {code}). Muốn lên hạng, lập hồ sơ nâng hạng, ghi “nâng hạng” ở cột loai_ho_so: ocop register roster TỆP.csv --year NĂM",
        en: "A decision rests on this result, so its sheets and conclusion change no more (see: ocop show {code}). For a higher star file an upgrade, with “nâng hạng” in the column loai_ho_so: ocop register roster FILE.csv --year YEAR",
    }
    gap_points(points) { vi: "{points} điểm", en: "{points} points" }
    gap_mean_points(mean, sum, count) {
        vi: "{mean} điểm trung bình, tức {sum} điểm trên {count} phiếu",
        en: "{mean} points of the mean, that is {sum} over {count} sheets",
    }
    gap_no_points() { vi: "không thiếu điểm", en: "no points" }
    gap_lacks(star) { vi: "Để đạt hạng {star} sao còn thiếu:", en: "For {star} star(s) it lacks:" }
    gap_lacks_minima(n: count) { vi: "Yêu cầu tối thiểu: {n} tiêu chí", en: "Criteria with a missed minimum: {n}" }
    gap_lacks_no_minima() { vi: "Yêu cầu tối thiểu: không thiếu", en: "Minima: none missed" }
    gap_lacks_none_by_marks() {
        vi: "Theo điểm các phiếu, yêu cầu tối thiểu: không thiếu",
        en: "By the members' marks no minimum is missed",
    }
    gap_lacks_by_marks(n: count) {
        vi: "Theo điểm các phiếu, yêu cầu tối thiểu chưa đạt: {n} tiêu chí",
        en: "By the members' marks, criteria with a missed minimum: {n}",
    }
    gap_lacks_conclusion(said, missed) {
        vi: "Yêu cầu tối thiểu: Hội đồng kết luận {said}{missed}.",
        en: "Minima: the council concluded that {said}{missed}.",
    }
    gap_conclude_anew(council, dossier, star) {
        vi: "Hội đồng phải kết luận lại: ocop register conclusion {council} {dossier} --minima {star} --reason \"lý do\"",
        en: "It must conclude anew: ocop register conclusion {council} {dossier} --minima {star} --reason \"why\"",
    }
    gap_lacks_points(needs, band) { vi: "Điểm: {needs} (cần từ {band})", en: "Points: {needs} (from {band} on)" }
    gap_lacks_only(star, needs, band) {
        vi: "Để đạt hạng {star} sao (từ {band} điểm) còn thiếu {needs}.",
        en: "For {star} star(s) (from {band} points) it lacks {needs}.",
    }
    gap_first() { vi: "Trước hết, các yêu cầu tối thiểu (bắt buộc):", en: "First the minima, which are compulsory:" }
    gap_then(needs) {
        vi: "Sau đó còn thiếu {needs}; cách nâng ít điểm nhất:",
        en: "Then {needs} are still missing; the way that raises the fewest:",
    }
    gap_then_at_once(needs) { vi: "Thiếu {needs}; cách nâng ít điểm nhất:", en: "{needs} missing; the way that raises the fewest:" }
    gap_no_way(most) {
        vi: "Nâng mọi tiêu chí lên mức cao nhất cũng chỉ được {most} điểm, không đủ.",
        en: "With every criterion at its highest there are {most} points, which is not enough.",
    }
    gap_all_there_is() {
        vi: "Các tiêu chí còn nâng được, lên một phương án, nhiều điểm trước:",
        en: "Criteria that can still be raised, one option up, most to gain first:",
    }
    gap_others() {
        vi: "Hoặc chọn trong các tiêu chí khác, lên một phương án, nhiều điểm trước:",
        en: "Or choose among other criteria, one option up, most to gain first:",
    }
    gap_more(n: count) { vi: "Còn {n} tiêu chí khác; xem cả: --all", en: "Other criteria not shown: {n}; see them with --all" }
    gap_minima_suffice() { vi: "Đủ các yêu cầu tối thiểu trên thì cũng đủ điểm.", en: "With these minima the points are there too." }
    gap_order() {
        vi: "Thứ tự: yêu cầu tối thiểu trước vì bắt buộc, ít điểm trước; rồi đến cách nâng ít điểm nhất đủ khung điểm, trong đó ít tiêu chí nhất.",
        en: "Order: minima first since they are compulsory, fewest points first; then the way to the band that raises the fewest points, and of such the fewest criteria.",
    }
    gap_step(count) {
        vi: "“Từ” là điểm của phiếu đứng giữa; lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the median sheet's; an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_step_either(count) {
        vi: "“Từ” là điểm của phiếu đứng giữa, hoặc của phiếu thấp nhất nếu phiếu đứng giữa đã ở mức đó; lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the median sheet's, or the lowest one's where the median has as much; an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_step_lowest(count) {
        vi: "“Từ” là điểm của phiếu thấp nhất, vì mọi phiếu phải đạt yêu cầu tối thiểu (minima = every); lên một phương án nghĩa là mọi phiếu đang thấp hơn được chấm theo phương án đó; “Thêm” là tổng điểm thêm trên {count} phiếu.",
        en: "“From” is the lowest sheet's, since every sheet must reach the minima (minima = every); an option taken means that every sheet that gave less gives it; “Gain” is what that adds over {count} sheets.",
    }
    gap_recorded() {
        vi: "Sổ xét yêu cầu tối thiểu theo kết luận của Hội đồng (minima = recorded), không theo điểm từng tiêu chí.",
        en: "Minima rest on the council's conclusion here (minima = recorded), not on marks.",
    }
    gap_conclude(council, dossier, star) {
        vi: "Sổ xét yêu cầu tối thiểu theo kết luận của Hội đồng (minima = recorded). Khi Hội đồng kết luận đạt đến hạng {star} sao: ocop register conclusion {council} {dossier} --minima {star}",
        en: "Minima rest on the council's conclusion here (minima = recorded). Once it concludes that they are met up to {star} stars: ocop register conclusion {council} {dossier} --minima {star}",
    }
    gap_send_up() {
        vi: "Theo quy định send-up = points, từ 90 điểm là gửi Trung ương, dù chưa đủ yêu cầu tối thiểu của hạng 5 sao.",
        en: "By the policy send-up = points, 90 points alone send it up, five-star minima or not.",
    }
    gap_totals() {
        vi: "Chỉ có tổng điểm hoặc điểm từng phần, nên chỉ tính được điểm, chưa biết thiếu yêu cầu tối thiểu nào.",
        en: "There are totals or parts only, so that points can be told and missed minima cannot.",
    }
    gap_wants_marks() {
        vi: "Nhập điểm theo từng tiêu chí để tính đủ.",
        en: "Read points by criterion in for the whole.",
    }
    gap_no_table(act) {
        vi: "Bảng tiêu chí của Quyết định số {act} không có trong nguồn công khai, nên chỉ tính được điểm.",
        en: "The tables of criteria of {act} are in no public source, so points alone can be told.",
    }
    gap_no_minima(act) {
        vi: "Quyết định số {act} không có yêu cầu tối thiểu theo cấp độ sao: chỉ xét điểm.",
        en: "Under {act} there are no star minima: points alone count.",
    }
    gap_from() { vi: "Từ", en: "From" }
    gap_to() { vi: "Lên", en: "To" }
    gap_gain() { vi: "Thêm", en: "Gain" }
}
