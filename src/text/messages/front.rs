//! The front of the cycle and what is done around it: ideas, activities, targets, blank forms, published figures.

crate::catalogue! {
    // What lists share.
    read(name, n: count) { vi: "{name}: {n} dòng.", en: "{name}: {n} row(s)." }
    ideas() { vi: "Ý tưởng", en: "Ideas" }
    activities() { vi: "Hoạt động", en: "Activities" }
    what_of_targets() { vi: "Chỉ tiêu", en: "Targets" }
    row_twice(first) {
        vi: "trùng với dòng {first}, không có gì phân biệt hai dòng; giữ lại một dòng, hoặc ghi rõ thêm (chủ thể, ngày, địa điểm)",
        en: "the same as line {first}, with nothing to tell them apart; keep one, or tell more (subject, day, place)",
    }
    completes(known) {
        vi: "lấy làm bản ghi đã có “{known}”, nay ghi đầy đủ hơn hoặc khác cách viết",
        en: "taken as “{known}”, which the ledger has, told more fully or spelled otherwise",
    }
    unclear(known) {
        vi: "giống bản ghi đã có “{known}” nhưng có thể là bản ghi khác nên ghi mới; nếu là một, xóa dòng này hoặc ghi đúng như trong sổ rồi nhập lại sau khi hoàn tác",
        en: "like “{known}”, which the ledger has, but another may be meant, so it is new; if it is that one, undo, tell it as the ledger does, and read it in again",
    }
    kept_since(day) {
        vi: "từ ngày {day} sổ đã ghi khác với dòng này, phần từ ngày đó giữ nguyên; nếu phần đó sai, hoàn tác lần nhập đã ghi nó (ocop undo) rồi nhập lại",
        en: "from {day} on the ledger tells otherwise than this row, and that stays; if it is wrong, undo the entry that told it (ocop undo) and read this in again",
    }
    needs_year() {
        vi: "chưa biết năm nào; ghi năm vào cột “Năm”, hoặc ghi đủ ngày",
        en: "the year is not known; tell it in the column nam, or tell the whole day",
    }
    blank_word(expected) { vi: "ô trống; cần {expected}", en: "blank; expected {expected}" }
    other_word(expected, got) { vi: "cần {expected}; đang ghi “{got}”", en: "expected {expected}; got “{got}”" }
    one_of(names) { vi: "một trong: {names}", en: "one of: {names}" }
    later_rows(n: count, on) {
        vi: "{n} dòng có ngày sau ngày {on}: chỉ đếm đến hết ngày {on}.",
        en: "{n} row(s) are of a day after {on}: they are counted up to {on} only.",
    }
    not_whole(least, most, got) {
        vi: "cần số nguyên từ {least} đến {most}, ví dụ 370 hoặc 1.018; đang ghi “{got}”",
        en: "expected a whole number from {least} to {most}, such as 370; got “{got}”",
    }

    // register idea.
    idea_kinds() { vi: "tiềm năng hoặc đã có", en: "potential or existing" }
    judgements() { vi: "có (phù hợp) hoặc không", en: "yes (it fits) or no" }
    needs_idea() {
        vi: "cần tên sản phẩm, hoặc ít nhất là chủ thể",
        en: "a product's name is needed, or a subject at least",
    }
    name_lost(subject) {
        vi: "ý tưởng của {subject} chưa có tên sản phẩm; khi biết thì ghi thêm rồi nhập lại",
        en: "the idea of {subject} has no product's name; tell it once it is known and read the file again",
    }
    no_reason() {
        vi: "đánh giá là không phù hợp nhưng chưa ghi lý do",
        en: "judged not to fit, and no reason is told",
    }
    nameless() { vi: "(chưa có tên)", en: "(no name)" }
    next_ideas() {
        vi: "Tiếp theo, khi chủ thể nộp hồ sơ, nhập sổ tiếp nhận:\n  ocop register form intake --out so-tiep-nhan.xlsx\n  ocop register roster so-tiep-nhan.xlsx",
        en: "Next, once subjects file their dossiers, read the intake book in:\n  ocop register form intake --out intake.xlsx\n  ocop register roster intake.xlsx",
    }

    // register activity.
    training() { vi: "tập huấn", en: "training" }
    fair() { vi: "hội chợ, triển lãm", en: "fair" }
    promotion() { vi: "tuyên truyền", en: "promotion" }
    trade() { vi: "xúc tiến thương mại", en: "trade" }
    survey() { vi: "khảo sát, hướng dẫn", en: "survey" }
    meeting() { vi: "hội nghị, hội thảo", en: "meeting" }
    other_activity() { vi: "khác", en: "other" }
    parts_played() { vi: "tổ chức, hoặc tham gia (cử đi)", en: "organised or attended" }
    ends_before() {
        vi: "ngày kết thúc trước ngày bắt đầu; sửa một trong hai ngày",
        en: "it ends before it begins; mend one of the two days",
    }
    needs_first_day() {
        vi: "có ngày kết thúc nhưng chưa có ngày bắt đầu; ghi vào cột “Ngày”",
        en: "there is a last day and no first; put it in the column ngay",
    }
    other_year(year, day) {
        vi: "ghi năm {year} nhưng ngày tổ chức là {day}; hoạt động tính vào năm {year}, kiểm tra lại năm và ngày",
        en: "told of {year} and held on {day}; it counts in {year}, look at the year and the day again",
    }
    needs_what() {
        vi: "hoạt động khác thì cần ghi nội dung là gì",
        en: "of another kind of activity, what it was is needed",
    }
    since_first_day(n: count) {
        vi: "  {n} ý tưởng nay có chủ thể hoặc đánh giá mà không ghi ngày: báo cáo coi như có từ ngày phiếu; nếu mới có sau này, hoàn tác rồi nhập lại, thêm --from NGÀY",
        en: "  {n} idea(s) now have a subject or were judged, and no day is told: reports take it as so from the slip's day; if it came later, undo and read the file in again with --from DAY",
    }
    cost_sum(sum) { vi: "  Cộng các dòng: kinh phí {sum}", en: "  The rows together: cost {sum}" }
    next_activities() {
        vi: "Tiếp theo, khi có thêm hoạt động, ghi tiếp vào tệp này rồi nhập lại: dòng cũ không bị ghi lần nữa.",
        en: "Next, add activities to this file as they come and read it again: rows that are known are not written twice.",
    }

    // register target FILE.
    target_star(got) {
        vi: "chỉ tiêu là từ 3, 4 hoặc 5 sao: dưới 3 sao không công nhận; đang ghi “{got}”",
        en: "a target is of 3, 4 or 5 stars and up: under three nothing is recognised; got “{got}”",
    }
    target_twice(first) {
        vi: "cùng năm, cùng nơi, cùng nội dung, cùng hạng sao với dòng {first}; giữ lại một dòng",
        en: "the same year, place, measure and star as line {first}; keep one",
    }
    target_line(told) { vi: "  Mới: {told}", en: "  New: {told}" }
    target_before(before) { vi: "Điều chỉnh chỉ tiêu. Trước đó: {before}.", en: "The target is revised. Before: {before}." }
    target_revised(told, before) {
        vi: "  Điều chỉnh: {told} Trước đó: {before}.",
        en: "  Revised: {told} Before: {before}.",
    }
    next_targets(year) {
        vi: "Tiếp theo, so kết quả với kế hoạch:\n  ocop report target {year}",
        en: "Next, hold the results against the plan:\n  ocop report target {year}",
    }

    // register form.
    form_written(title, path) { vi: "Đã ghi mẫu “{title}” ra tệp {path}.", en: "The form “{title}” was written to {path}." }
    next_form(sheet, command, path) {
        vi: "Tiếp theo, điền trang “{sheet}”, lưu lại, rồi nhập:\n  {command} {path}",
        en: "Next, fill in the sheet “{sheet}”, save it, and read it in:\n  {command} {path}",
    }
    next_form_held(sheet, command, path) {
        vi: "Tiếp theo, điền trang “{sheet}”, lưu lại, rồi đối chiếu với sổ:\n  {command} {path}",
        en: "Next, fill in the sheet “{sheet}”, save it, and hold it against the ledger:\n  {command} {path}",
    }
    form_there(path) {
        vi: "Đã có tệp “{path}”, chưa ghi gì: tệp có thể đã được điền. Chọn tên khác, hoặc thêm --force để ghi đè.",
        en: "There is a file “{path}”, nothing was written: it may be filled in. Choose another name, or add --force to write over it.",
    }
    form_not_xlsx(path) {
        vi: "Mẫu biểu là sổ tính Excel: tên tệp phải có đuôi .xlsx, đang ghi “{path}”.",
        en: "A form is an Excel workbook: its name must end in .xlsx; got “{path}”.",
    }

    // report reconcile.
    reconcile_title(name, day) {
        vi: "Đối chiếu số liệu đã công bố với sổ: {name} (tính đến ngày {day})",
        en: "Published figures held against the ledger: {name} (as of {day})",
    }
    line() { vi: "Dòng", en: "Line" }
    label() { vi: "Như đã công bố", en: "As published" }
    measure() { vi: "Số liệu", en: "Figure" }
    period() { vi: "Kỳ", en: "Period" }
    cut() { vi: "Trong đó", en: "Of these" }
    published() { vi: "Công bố", en: "Published" }
    in_ledger() { vi: "Trong sổ", en: "In the ledger" }
    difference() { vi: "Chênh lệch", en: "Difference" }
    verdict() { vi: "Kết quả", en: "Verdict" }
    holds() { vi: "khớp", en: "holds" }
    differs() { vi: "lệch", en: "differs" }
    of_year(year) { vi: "năm {year}", en: "{year}" }
    up_to(day) { vi: "lũy kế đến {day}", en: "up to {day}" }
    of_star(star) { vi: "{star} sao", en: "{star} stars" }
    sent_up() { vi: "tiềm năng 5 sao", en: "sent up for 5 stars" }
    registered() { vi: "hồ sơ đăng ký", en: "dossiers registered" }
    evaluated() { vi: "hồ sơ đánh giá, phân hạng", en: "dossiers evaluated" }
    participants() { vi: "chủ thể tham gia đánh giá", en: "subjects evaluated" }
    products() { vi: "sản phẩm được công nhận", en: "products recognised" }
    subjects() { vi: "chủ thể được công nhận", en: "subjects recognised" }
    in_force() { vi: "sản phẩm còn hiệu lực", en: "products in force" }
    all_hold(n: count) {
        vi: "Các số liệu đều khớp với sổ ({n}).",
        en: "Every figure holds against the ledger ({n}).",
    }
    some_differ(differ: count, n: count) {
        vi: "{differ} trong {n} số liệu không khớp với sổ: xem cột “Chênh lệch” (trong sổ trừ đi công bố).",
        en: "{differ} of {n} figure(s) do not hold: see the column “Difference” (the ledger's less the published).",
    }
    needs_period() {
        vi: "cần một kỳ: ghi năm ở cột “Năm”, hoặc lũy kế đến ngày nào ở cột “Đến ngày”",
        en: "a period is needed: the year in nam, or the day it is counted up to in den_ngay",
    }
    two_periods() {
        vi: "ghi năm hoặc đến ngày, không ghi cả hai: số liệu của năm và số lũy kế là hai số khác nhau",
        en: "tell a year or a day, not both: a year's figure and a cumulative one are two",
    }
    needs_year_of(measure) {
        vi: "“{measure}” chỉ tính theo năm; ghi năm ở cột “Năm”, bỏ “Đến ngày”",
        en: "“{measure}” is counted by the year only; tell the year in nam, and no den_ngay",
    }
    needs_day_of(measure) {
        vi: "“{measure}” chỉ tính tại một ngày; ghi ở cột “Đến ngày”, bỏ “Năm”",
        en: "“{measure}” is counted on a day only; tell it in den_ngay, and no nam",
    }
    kind_unclear(got) {
        vi: "“{got}” chưa rõ là đánh giá lại hay chỉ cấp lại giấy; ghi rõ một trong: lần đầu, nâng hạng, đánh giá lại",
        en: "“{got}” may be a re-evaluation or a paper reissued; tell one of: first, upgrade, re-evaluation",
    }
}
