//! Answers of commands that write, titles of those that read, and what to do next.

crate::catalogue! {
    // Whatever writes.
    entered(entry, told) { vi: "Đã ghi (mục {entry}). {told}", en: "Written (entry {entry}). {told}" }
    dry(told) { vi: "THỬ, chưa ghi gì vào sổ. Nếu chạy thật: {told}", en: "DRY RUN, nothing was written. For real: {told}" }
    dry_faults(n: count, told) {
        vi: "THỬ, chưa ghi gì vào sổ. Chạy thật sẽ bị từ chối cả lượt vì có {n} dòng lỗi (kể ở cuối). Nếu chỉ nhập các dòng đúng (thêm --skip-bad TỆP): {told}",
        en: "DRY RUN, nothing was written. For real all of it would be refused, for {n} row(s) at fault (told at the end). With the sound rows alone (add --skip-bad FILE): {told}",
    }
    dry_points(n: count, code, told) {
        vi: "THỬ, chưa ghi gì vào sổ. Chạy thật sẽ bị từ chối cho đến khi xác nhận {n} điểm (kể ở cuối) bằng --confirm {code}. Nếu xác nhận: {told}",
        en: "DRY RUN, nothing was written. For real it would be refused until {n} point(s) (told at the end) are confirmed with --confirm {code}. Once they are: {told}",
    }
    dry_both(rows: count, n: count, code, told) {
        vi: "THỬ, chưa ghi gì vào sổ. Chạy thật sẽ bị từ chối cả lượt vì có {rows} dòng lỗi và {n} điểm cần xác nhận (kể ở cuối). Nếu chỉ nhập các dòng đúng (thêm --skip-bad TỆP) và xác nhận (thêm --confirm {code}): {told}",
        en: "DRY RUN, nothing was written. For real all of it would be refused, for {rows} row(s) at fault and {n} point(s) to confirm (told at the end). With the sound rows alone (add --skip-bad FILE) and the points confirmed (add --confirm {code}): {told}",
    }
    unchanged(told) { vi: "Sổ không có gì thay đổi. {told}", en: "Nothing changed in the ledger. {told}" }
    nothing_new() { vi: "Sổ đã có đúng như vậy, không ghi thêm gì.", en: "The ledger has it just so; nothing was added." }
    written_to(path) { vi: "Đã ghi ra tệp {path}.", en: "Written to {path}." }

    // init, office.
    init_done(path, name, unit, key) {
        vi: "Đã tạo sổ OCOP {path}\nCơ quan: {name}\nĐịa bàn: {unit} (mã {key})\nTiếp theo, nhập danh sách sản phẩm, hoặc giấy chứng nhận đã có:\n  ocop register roster TỆP.csv --year NĂM\n  ocop certify import TỆP.csv",
        en: "Created the ledger {path}\nOffice: {name}\nProvince: {unit} (code {key})\nNext, read a roster in, or past certificates:\n  ocop register roster FILE.csv --year YEAR\n  ocop certify import FILE.csv",
    }
    init_dry(path, name, unit, key) {
        vi: "THỬ, chưa tạo gì. Nếu chạy thật: tạo sổ {path} cho {name}, {unit} (mã {key}).",
        en: "DRY RUN, nothing was created. For real: the ledger {path} for {name}, {unit} (code {key}).",
    }
    unit(name, key) { vi: "{name} (mã {key})", en: "{name} ({key})" }
    office(name, from, units) {
        vi: "Từ ngày {from}: {name}; địa bàn của sổ: {units}.",
        en: "From {from}: {name}; this ledger speaks for: {units}.",
    }
    target(year, place, count: count, star) {
        vi: "Kế hoạch năm {year}, {place}: {count} sản phẩm đạt từ {star} sao.",
        en: "Target of {year}, {place}: {count} product(s) of {star} stars and up.",
    }

    // roster.
    roster(read: count, rows: count) { vi: "Đã đọc {read}/{rows} dòng.", en: "{read} of {rows} row(s) read." }
    subjects() { vi: "Chủ thể", en: "Subjects" }
    products() { vi: "Sản phẩm", en: "Products" }
    dossiers() { vi: "Hồ sơ", en: "Dossiers" }
    tally(what, new: count, changed: count, same: count) {
        vi: "\n  {what}: {new} mới, {changed} thay đổi, {same} đã có",
        en: "\n  {what}: {new} new, {changed} changed, {same} as before",
    }
    filled(option, value, n: count) {
        vi: "  {option} {value} áp dụng cho {n} dòng không ghi giá trị này.",
        en: "  {option} {value} filled {n} row(s) that gave none.",
    }
    /// A row that says "cấp lại" tells a kind, and not which.
    filled_kind(kind, n: count) {
        vi: "  --kind{kind} áp dụng cho {n} dòng không ghi rõ loại hồ sơ.",
        en: "  --kind{kind} filled {n} row(s) that do not tell the kind clearly.",
    }
    filled_title(text, n: count) {
        vi: "  Theo dòng tựa “{text}”: áp dụng cho {n} dòng không ghi quyết định.",
        en: "  By the title “{text}”: filled {n} row(s) that tell no decision.",
    }
    filled_option(option, n: count) {
        vi: "  {option} áp dụng cho {n} dòng không ghi giá trị này.",
        en: "  {option} filled {n} row(s) that gave none.",
    }
    unknown_subjects(n: count) {
        vi: "  {n} dòng không ghi chủ thể: ghi là “chưa rõ”, đếm riêng.",
        en: "  {n} row(s) name no subject: kept as not known, counted apart.",
    }
    foreign(n: count, units) {
        vi: "  {n} dòng ghi tỉnh khác địa bàn của sổ ({units}): xem lại có đúng tệp không.",
        en: "  {n} row(s) name a province other than the ledger's ({units}): check that it is the right file.",
    }
    conflicts(n: count) {
        vi: "  {n} chủ thể hoặc sản phẩm được ghi khác nhau giữa các dòng: lấy theo dòng có ngày mới nhất.",
        en: "  {n} subject(s) or product(s) are told differently by several rows: the newest row stands.",
    }
    same_tax_code(held) {
        vi: "mã số thuế này trong sổ hoặc trong tệp là của “{held}”: coi là một chủ thể, giữ tên đó; tên ở dòng này ghi vào ghi chú",
        en: "the ledger or the file has this tax code for “{held}”: taken as one subject under that name; the row's name is kept in the note",
    }
    name_in_file(name) { vi: "Tên chủ thể trong tệp: {name}", en: "Subject's name in the file: {name}" }
    signed_in_file(text) { vi: "Ngày quyết định trong tệp: {text}", en: "Decision's day in the file: {text}" }
    code_in_file(code) { vi: "Mã sản phẩm khác trong tệp: {code}", en: "Another product code in the file: {code}" }
    level_in_file(text) { vi: "Hạng sao trong tệp: {text}", en: "Stars in the file: {text}" }
    kind_in_file(text) { vi: "Loại đánh giá trong tệp: {text}", en: "Kind of evaluation in the file: {text}" }
    standing_in_source(text) { vi: "Tình trạng theo nguồn: {text}", en: "Standing in the source: {text}" }
    standing_now(standing) { vi: "Tình trạng: {standing}", en: "Standing: {standing}" }
    ambiguous_subject() {
        vi: "có nhiều chủ thể cùng tên; địa chỉ ở dòng này không đủ để phân biệt, coi là chủ thể khác nếu chưa có sản phẩm này",
        en: "several subjects have this name and the row's place does not tell which; taken for another unless one has the product",
    }
    partial_place(held) {
        vi: "địa chỉ ghi không đủ; coi là “{held}” đã có trong sổ hoặc trong tệp",
        en: "the place is not told in full; taken for “{held}”, who is in the ledger or the file",
    }
    results_not_registered(columns) {
        vi: "  Cột kết quả không thuộc hồ sơ đăng ký nên không ghi: {columns}; giấy chứng nhận đã cấp thì nhập bằng: ocop certify import TỆP",
        en: "  Columns of results are no part of a dossier and were not recorded: {columns}; certificates already given are read by: ocop certify import FILE",
    }
    unknown_columns(headings) {
        vi: "  Cột không có chỗ ghi riêng, giữ trong ghi chú: {headings}",
        en: "  Columns without a field of their own, kept in the note: {headings}",
    }
    unused_columns(headings) {
        vi: "  Cột không dùng đến, không ghi vào sổ: {headings}",
        en: "  Columns of no use here, and not written: {headings}",
    }
    personal_columns(headings) {
        vi: "  Cột có thông tin cá nhân, giữ riêng với chủ thể, không vào ghi chú: {headings}; chỉ danh sách liên hệ (report roster --columns contact) có các cột này",
        en: "  Columns that tell of a person, kept apart with the subject and in no note: {headings}; only the contact list has them (report roster --columns contact)",
    }
    doubt(place, text) { vi: "  Xem lại {place}: {text}", en: "  Look at {place}: {text}" }
    skipped(n: count, path) {
        vi: "Bỏ qua {n} dòng lỗi, đã ghi ra {path}: sửa rồi chạy lại lệnh với tệp đó, giữ các tùy chọn khác.",
        en: "{n} bad row(s) left out and written to {path}: mend that file and run the command on it, with the other options as they are.",
    }
    skipped_dry(n: count, path) {
        vi: "Bỏ qua {n} dòng lỗi, sẽ ghi ra {path}.",
        en: "{n} bad row(s) left out, to be written to {path}.",
    }
    next_council() {
        vi: "Tiếp theo, nhập danh sách Hội đồng:\n  ocop register council TỆP.csv",
        en: "Next, read the council in:\n  ocop register council FILE.csv",
    }

    // council.
    council(code, year, members, voters) {
        vi: "Hội đồng {code}, năm {year}: {members} thành viên, {voters} người biểu quyết; ",
        en: "Council {code}, {year}: {members} member(s), {voters} voting; ",
    }
    on_days(days) { vi: "họp ngày {days}.", en: "sessions {days}." }
    no_session_yet(code) {
        vi: "chưa ghi ngày họp. Khi có ngày họp: ocop register session {code} --date NGÀY",
        en: "no session yet. When its day is known: ocop register session {code} --date DAY",
    }
    next_scores() {
        vi: "Tiếp theo, nhập phiếu đánh giá:\n  ocop score import TỆP.csv --council MÃ-HỘI-ĐỒNG",
        en: "Next, read the scoresheets in:\n  ocop score import FILE.csv --council COUNCIL",
    }

    // scores.
    scores(file, council, read: count, new: count, corrected: count, same: count) {
        vi: "{file}, Hội đồng {council}: {read} phiếu; {new} mới, {corrected} sửa, {same} đã có.",
        en: "{file}, council {council}: {read} sheet(s); {new} new, {corrected} corrected, {same} as before.",
    }
    next_rate(code) {
        vi: "Tiếp theo, xem tiến độ rồi phân hạng:\n  ocop score status {code}\n  ocop rate council {code}",
        en: "Next, see how far it is, then rate:\n  ocop score status {code}\n  ocop rate council {code}",
    }
    see_scoring(code) {
        vi: "Xem còn thiếu phiếu nào:\n  ocop score status {code}",
        en: "See which sheets are missing:\n  ocop score status {code}",
    }
    status_title(code) { vi: "Tiến độ chấm điểm, Hội đồng {code}", en: "Scoring of the council {code}" }
    status(all: count, ready: count, rest: count) {
        vi: "{all} hồ sơ: {ready} đủ điều kiện phân hạng, {rest} chưa đủ.",
        en: "{all} dossier(s): {ready} ready to be rated, {rest} not.",
    }

    // rating.
    rating_title(code) { vi: "Kết quả phân hạng, Hội đồng {code}", en: "Ratings of the council {code}" }
    rated(new: count, same: count) {
        vi: "Phân hạng {new} hồ sơ; {same} hồ sơ giữ nguyên kết quả đã ghi.",
        en: "{new} dossier(s) rated; {same} as rated before.",
    }
    so_many_stars(n: count, star) { vi: "{n} hạng {star} sao", en: "{n} with {star} star(s)" }
    by_star(n: count, stars) { vi: "{n} hồ sơ: {stars}.", en: "{n} dossier(s): {stars}." }
    decided_stays(n: count) {
        vi: "{n} hồ sơ đã có quyết định: kết quả giữ nguyên, dù phiếu, ngày họp, ngày nộp hoặc thành viên có liên quan đã thay đổi sau đó:",
        en: "{n} dossier(s) decided: the result stays, though sheets, session, filing day or ties changed after it:",
    }
    lowered_by_minima() {
        vi: "Thiếu yêu cầu tối thiểu theo cấp độ sao nên hạng thấp hơn khung điểm (xem tiêu chí nào: ocop rate explain MÃ-HỒ-SƠ):",
        en: "Star minima are missed, so the star is lower than the points' band (which ones: ocop rate explain DOSSIER):",
    }
    star_lowered(dossier, band, star) {
        vi: "{dossier}: điểm thuộc khung {band} sao, xếp hạng {star} sao",
        en: "{dossier}: points in the band of {band} star(s), rated {star} star(s)",
    }
    look_again() { vi: "Cần xem lại:", en: "To look at again:" }
    knocked_out(n: count) { vi: "Hồ sơ bị loại theo kết luận của Hội đồng: {n}", en: "Knocked out by the council: {n}" }
    left_unrated(n: count) { vi: "Chưa phân hạng {n} hồ sơ:", en: "{n} dossier(s) not rated:" }
    next_certify(code) {
        vi: "Tiếp theo, in danh sách trình; khi có quyết định thì ghi vào sổ:\n  ocop report annex {code} --draft\n  ocop certify council {code} --decision SỐ --date NGÀY",
        en: "Next, print the submission's list; once there is a decision, record it:\n  ocop report annex {code} --draft\n  ocop certify council {code} --decision NUMBER --date DAY",
    }
    next_approve(code) {
        vi: "Tiếp theo, khi có văn bản phê duyệt kết quả từ 90 điểm, gửi Trung ương:\n  ocop certify council {code} --approve --decision SỐ --date NGÀY",
        en: "Next, once the results of 90 points and up are approved to go to the ministry:\n  ocop certify council {code} --approve --decision NUMBER --date DAY",
    }
    next_refer(code, authority: name) {
        vi: "Hồ sơ Trung ương đánh giá dưới 90 điểm hoặc dưới 5 sao: cấp tỉnh xem xét công nhận từ kết quả đó:\n  ocop certify council {code} --authority {authority:#} --decision SỐ --date NGÀY",
        en: "Dossiers that the ministry rated under 90 points or under five stars: the province may recognise them from that result:\n  ocop certify council {code} --authority {authority:#} --decision NUMBER --date DAY",
    }
    explain_title(code, product, subject) {
        vi: "Giải trình hồ sơ {code}: {product} ({subject})",
        en: "Dossier {code} explained: {product} ({subject})",
    }
    explain_session(council, pass, on) {
        vi: "Hội đồng {council}, lần chấm {pass}, họp ngày {on}.",
        en: "Council {council}, pass {pass}, session of {on}.",
    }
    explain_mean(sum, count, mean) {
        vi: "Tổng điểm trung bình: {sum} chia {count} phiếu, in là {mean} (cắt, không làm tròn lên).",
        en: "Mean: {sum} over {count} sheet(s), printed as {mean} (cut, never rounded up).",
    }
    explain_fraction(sum, below) {
        vi: "Phân số chính xác: {sum}/{below} điểm.",
        en: "Exact fraction: {sum}/{below} points.",
    }
    explain_from(sum, low, count, at) {
        vi: "So sánh số nguyên: {sum} ≥ {low} × {count} × 100 = {at}.",
        en: "In whole numbers: {sum} ≥ {low} × {count} × 100 = {at}.",
    }
    explain_under(sum, high, count, at) {
        vi: "So sánh số nguyên: {sum} < {high} × {count} × 100 = {at}.",
        en: "In whole numbers: {sum} < {high} × {count} × 100 = {at}.",
    }
    explain_between(sum, low, count, at, high, below) {
        vi: "So sánh số nguyên: {sum} ≥ {low} × {count} × 100 = {at} và < {high} × {count} × 100 = {below}.",
        en: "In whole numbers: {sum} ≥ {low} × {count} × 100 = {at} and < {high} × {count} × 100 = {below}.",
    }
    explain_article(star, cite) { vi: "Kết quả: hạng {star} sao ({cite}).", en: "Result: {star} star(s) ({cite})." }
    explain_regime(act, basis) { vi: "Áp dụng Quyết định số {act}, {basis}.", en: "Under {act}, {basis}." }
    explain_follows(text) { vi: "Bước tiếp theo: {text}.", en: "What follows: {text}." }
    explain_how() { vi: "Cách tính:", en: "How it is reckoned:" }
    explain_policies() { vi: "Quy định áp dụng:", en: "Policies used:" }

    // certifying.
    certified(decision, n: count, stars) {
        vi: "{decision}: công nhận {n} sản phẩm ({stars}), giấy chứng nhận có giá trị 36 tháng.",
        en: "By {decision}: {n} product(s) recognised ({stars}), certificates valid 36 months.",
    }
    approved(decision, n: count) {
        vi: "{decision}: phê duyệt kết quả {n} sản phẩm đạt từ 90 điểm, gửi Trung ương đánh giá; chưa cấp giấy.",
        en: "By {decision}: results of {n} product(s) of 90 points and up approved and sent up; no certificate.",
    }
    sent_up(n: count) {
        vi: "  Trong đó {n} sản phẩm đạt từ 90 điểm trở lên: công nhận hạng 4 sao, đề nghị Trung ương đánh giá hạng 5 sao.",
        en: "  {n} of them reached 90 points: certified with four stars and sent up for five.",
    }
    left_out(n: count, reason) {
        vi: "  {n} hồ sơ chưa quyết định: {reason}",
        en: "  {n} dossier(s) left undecided: {reason}",
    }
    next_report(year) {
        vi: "Tiếp theo, in báo cáo và theo dõi thời hạn:\n  ocop report year {year}\n  ocop expire list --within 180",
        en: "Next, print the report and watch the ends:\n  ocop report year {year}\n  ocop expire list --within 180",
    }
    next_answer() {
        vi: "Hồ sơ gửi Trung ương, khi có trả lời thì ghi vào sổ:\n  ocop rate answer MÃ-HỒ-SƠ --points ĐIỂM --date NGÀY",
        en: "Of what goes to the ministry, record the answer once it comes:\n  ocop rate answer DOSSIER --points POINTS --date DAY",
    }
    certificates_read(file, rows: count, new: count, changed: count, same: count) {
        vi: "{file}: {rows} dòng; giấy chứng nhận: {new} mới, {changed} thay đổi, {same} đã có.",
        en: "{file}: {rows} row(s); certificates: {new} new, {changed} changed, {same} as before.",
    }
    so_many_tables(n: count) { vi: "{n} danh sách", en: "{n} list(s)" }
    stars_read(stars) { vi: "  Theo hạng: {stars}.", en: "  By stars: {stars}." }
    star_not_known(n: count) { vi: "{n} chưa rõ hạng sao", en: "{n} of unknown stars" }
    passed_over(n: count, places) {
        vi: "  {n} dòng chưa đạt 3 sao, chưa có kết quả hoặc chưa có quyết định: không có giấy chứng nhận, bỏ qua: {places}",
        en: "  {n} row(s) under three stars, not rated or not decided: there is no certificate, passed over: {places}",
    }
    /// What to do where options can tell what rows do not: of decisions, after the import; of the rest; and before it.
    undo_and_tell(entry, options) {
        vi: "  Nếu biết, hoàn tác lần nhập này (ocop undo {entry} --reason LÝ-DO) rồi nhập lại với {options}.",
        en: "  If they are known, undo this import (ocop undo {entry} --reason WHY) and import again with {options}.",
    }
    tell_again(options) {
        vi: "  Nếu biết, nhập lại tệp này với {options}.",
        en: "  If they are known, import this file again with {options}.",
    }
    tell_first(options) {
        vi: "  Nếu biết, thêm {options} khi nhập.",
        en: "  If they are known, add {options} to the import.",
    }
    undated(n: count) {
        vi: "  {n} dòng không có ngày quyết định: ghi là “chưa rõ thời hạn”, đếm riêng.",
        en: "  {n} row(s) without the decision's day: kept as term not known, counted apart.",
    }
    no_number(n: count) {
        vi: "  {n} dòng không có số quyết định: quyết định ghi là chưa đủ thông tin.",
        en: "  {n} row(s) without the decision's number: the decision is marked incomplete.",
    }
    no_authority(n: count) {
        vi: "  {n} dòng không ghi cơ quan ký: quyết định ghi là chưa đủ thông tin.",
        en: "  {n} row(s) without the decision's authority: the decision is marked incomplete.",
    }
    no_year(n: count) {
        vi: "  {n} dòng không ghi năm chương trình: không tính vào báo cáo của năm nào.",
        en: "  {n} row(s) without the programme year: counted in no year's report.",
    }
    no_star(n: count) {
        vi: "  {n} dòng không ghi hạng sao: ghi là “chưa rõ hạng sao”.",
        en: "  {n} row(s) without stars: kept as not known.",
    }
    doubtful_kinds(n: count) {
        vi: "  {n} dòng ghi “cấp lại” hoặc “cấp đổi”: chưa rõ là đánh giá lại hay cấp lại giấy.",
        en: "  {n} row(s) say “cấp lại” or “cấp đổi”: a re-evaluation or the reissue of a paper.",
    }
    end_differs(place, days) {
        vi: "  Xem lại {place}: ngày hết hạn ghi trong tệp lệch {days} ngày so với 36 tháng; giữ theo tệp.",
        en: "  Look at {place}: the end it states differs from 36 months by {days} day(s); kept as stated.",
    }
    next_total() {
        vi: "Tiếp theo:\n  ocop report total\n  ocop expire list",
        en: "Next:\n  ocop report total\n  ocop expire list",
    }

    // expire list.
    expire_title(on) { vi: "Thời hạn giấy chứng nhận, tính đến ngày {on}", en: "Certificates and their ends, as of {on}" }
    expired_caption(on) { vi: "Đã hết hiệu lực đến ngày {on}", en: "Ended by {on}" }
    extended_caption(on) {
        vi: "Kéo dài hiệu lực theo khoản 3 Điều 12 Quyết định số 26/2026/QĐ-TTg (tính đến ngày {on})",
        en: "Running on by 26/2026 Art 12.3 (as of {on})",
    }
    extended_to() { vi: "Kéo dài đến", en: "Runs on to" }
    ending_caption(days) { vi: "Hết hạn trong vòng {days} ngày", en: "Ending within {days} day(s)" }
    unknown_caption() { vi: "Chưa rõ thời hạn (thiếu ngày quyết định)", en: "Term not known (no decision day)" }
    nothing_ends(on) {
        vi: "Đến ngày {on} không có giấy chứng nhận nào hết hiệu lực. Xem trước: ocop expire list --within 180",
        en: "No certificate has ended by {on}. Look ahead: ocop expire list --within 180",
    }
    nothing_ends_within(on, days) {
        vi: "Đến ngày {on} không có giấy chứng nhận nào hết hiệu lực; trong vòng {days} ngày tới cũng không có giấy nào hết hạn.",
        en: "No certificate has ended by {on}, and none ends within {days} day(s) of it.",
    }
    ended_sentence(n: count, on) {
        vi: "Đến ngày {on} có {n} giấy chứng nhận đã hết hiệu lực.",
        en: "By {on} {n} certificate(s) ended.",
    }
    extended_sentence(n: count) {
        vi: "{n} giấy chứng nhận được kéo dài hiệu lực đến khi có kết quả, không quá 180 ngày kể từ ngày hết hạn.",
        en: "{n} certificate(s) running on until the result, at most 180 days past the end.",
    }
    ending_sentence(n: count, days, on) {
        vi: "{n} giấy chứng nhận sẽ hết hạn trong vòng {days} ngày kể từ ngày {on}.",
        en: "{n} certificate(s) ending within {days} day(s) of {on}.",
    }
    unknown_sentence(n: count) {
        vi: "{n} giấy chứng nhận chưa rõ thời hạn vì nguồn không ghi ngày quyết định.",
        en: "{n} certificate(s) of unknown term: the source gives no decision day.",
    }

    // find, show.
    found_title(words) { vi: "Tìm “{words}”", en: "Search for “{words}”" }
    found(n: count) { vi: "Tìm thấy {n} sản phẩm.", en: "{n} product(s) found." }
    several() { vi: "Nhiều sản phẩm khớp; gõ mã hồ sơ, hoặc tên sản phẩm kèm tên chủ thể, để xem một sản phẩm", en: "Several products match; type a dossier's code, or the product's name with its subject's" }
    of_subject(subject) { vi: "Chủ thể: {subject}", en: "Subject: {subject}" }
    moment_dossier(code, kind, year) { vi: "Hồ sơ {code} ({kind}), năm {year}", en: "Dossier {code} ({kind}), {year}" }
    moment_commune_slip(number) { vi: "Phiếu đăng ký tại xã số {number}", en: "Commune's slip {number}" }
    moment_province_slip(number) { vi: "Phiếu đăng ký tại tỉnh số {number}", en: "Province's slip {number}" }
    moment_proposed() { vi: "UBND cấp xã đề nghị đánh giá", en: "Commune's proposal" }
    moment_received() { vi: "Cấp tỉnh tiếp nhận hồ sơ", en: "Received by the province" }
    moment_sent_up() { vi: "UBND cấp tỉnh gửi Trung ương đánh giá hạng 5 sao", en: "Sent up to the ministry for five stars" }
    moment_complete() { vi: "Hồ sơ đầy đủ", en: "File complete" }
    moment_approved(decision) {
        vi: "Phê duyệt kết quả, gửi Trung ương đánh giá, {decision}",
        en: "Result approved and sent up, {decision}",
    }
    moment_left_out(reason) { vi: "Chưa quyết định: {reason}", en: "Left undecided: {reason}" }
    moment_certificate(star, decision) { vi: "Công nhận {star}, {decision}", en: "Certified {star}, {decision}" }
    moment_end(standing, on) { vi: "Ngày hết hạn giấy chứng nhận; đến {on}: {standing}", en: "End of the certificate; on {on}: {standing}" }
    moment_end_stated(reckoned, standing, on) {
        vi: "Ngày hết hạn giấy chứng nhận ghi trong quyết định (tính 36 tháng là ngày {reckoned}); đến {on}: {standing}",
        en: "End of the certificate as its decision states it (36 months would be {reckoned}); on {on}: {standing}",
    }
    moment_end_unknown(standing, on) {
        vi: "Chưa rõ ngày hết hạn giấy chứng nhận; đến {on}: {standing}",
        en: "End of the certificate unknown; on {on}: {standing}",
    }
    moment_competent(level) { vi: "Nay thuộc thẩm quyền {level}", en: "Now answered for by the {level}" }
    council_title(code, level, year) { vi: "Hội đồng {code}, {level}, năm {year}", en: "Council {code}, {level}, {year}" }
    council_sessions(days) { vi: "Các phiên: {days}", en: "Sessions: {days}" }

    // set, undo.
    set_blank() { vi: "(để trống)", en: "(blank)" }
    set(key, value, cite) { vi: "{key} = {value} ({cite}).", en: "{key} = {value} ({cite})." }
    set_of_council(code, key, value, cite) {
        vi: "Riêng Hội đồng {code}: {key} = {value} ({cite}).",
        en: "For the council {code} only: {key} = {value} ({cite}).",
    }
    set_always() {
        vi: "Áp dụng cho mọi ngày, kể cả các ngày đã qua: báo cáo tính đến ngày trước cũng theo giá trị này. Nếu chỉ áp dụng từ một ngày: hoàn tác rồi đặt lại với --from NGÀY.",
        en: "Holds on all days, those past as well: reports as of an earlier day go by it too. To have it hold from a day only, undo this and set it with --from DAY.",
    }
    set_from(day) {
        vi: "Áp dụng từ ngày {day}; các ngày trước giữ nguyên.",
        en: "Holds from {day} on; the days before stay as they were.",
    }
    set_corrected(day) {
        vi: "Áp dụng từ ngày {day}, là ngày của giá trị được sửa. Nếu áp dụng từ ngày khác: hoàn tác rồi đặt lại với --from NGÀY.",
        en: "Holds from {day} on, the day of the value it corrects. To have it hold from another day, undo this and set it with --from DAY.",
    }
    set_until(day, value) {
        vi: "Từ ngày {day} vẫn là {value}, như đã đặt.",
        en: "From {day} on it is {value}, as set before.",
    }
    policies_title() { vi: "Quy định của sổ", en: "Policies of this ledger" }
    policies_advice() {
        vi: "Đổi một quy định: ocop set TÊN GIÁ-TRỊ --cite \"căn cứ\"",
        en: "Change one: ocop set KEY VALUE --cite \"what it rests on\"",
    }
    policies_advice_of(code) {
        vi: "Đổi một quy định riêng cho Hội đồng này: ocop set TÊN GIÁ-TRỊ --council {code} --cite \"căn cứ\"",
        en: "Change one for this council only: ocop set KEY VALUE --council {code} --cite \"what it rests on\"",
    }
    undone(entry, command) {
        vi: "Hoàn tác mục {entry} ({command}); dữ liệu của mục đó còn trong sổ nhưng không còn giá trị.",
        en: "Entry {entry} ({command}) is undone; its rows stay in the ledger and no longer hold.",
    }

    // ocop alone.
    no_ledger_yet(path, option) {
        vi: "ocop: sổ của Chương trình mỗi xã một sản phẩm.\nChưa có sổ tại “{path}”. Bắt đầu bằng:\n  ocop{option} init --unit TỈNH --name \"TÊN CƠ QUAN\"\nXem các lệnh: ocop --help",
        en: "ocop: the ledger of the One Commune One Product programme.\nThere is no ledger at “{path}”. Begin with:\n  ocop{option} init --unit PROVINCE --name \"OFFICE\"\nSee the commands: ocop --help",
    }
    home_units(units, today) { vi: "Địa bàn: {units}. Hôm nay {today}.", en: "Province: {units}. Today {today}." }
    to_do() { vi: "Việc cần làm:", en: "To do:" }
    last_entry(id, command, actor, at) {
        vi: "Mục cuối: {id}, {command}, {actor}, {at}.",
        en: "Last entry: {id}, {command}, {actor}, {at}.",
    }
    step_due(n: count) {
        vi: "{n} sản phẩm đến thời hạn nộp hồ sơ đánh giá lại (từ 180 đến 120 ngày): ocop expire list --within 180",
        en: "{n} product(s) due for re-evaluation (180 to 120 days): ocop expire list --within 180",
    }
    step_overdue(n: count) {
        vi: "{n} sản phẩm quá thời hạn nộp hồ sơ đánh giá lại: ocop expire list --within 119",
        en: "{n} product(s) overdue for filing: ocop expire list --within 119",
    }
    step_extended(n: count) {
        vi: "{n} sản phẩm đang kéo dài hiệu lực theo khoản 3 Điều 12: ocop expire list",
        en: "{n} product(s) running on by Art 12.3: ocop expire list",
    }
    step_soon(n: count, days) {
        vi: "{n} sản phẩm hết hạn trong vòng {days} ngày: ocop expire list --within {days}",
        en: "{n} product(s) ending within {days} day(s): ocop expire list --within {days}",
    }
    step_expired(n: count) {
        vi: "{n} sản phẩm đã hết hiệu lực: ocop expire list",
        en: "{n} product(s) have ended: ocop expire list",
    }
    step_unknown(n: count) {
        vi: "{n} sản phẩm chưa rõ thời hạn, cần bổ sung ngày quyết định: ocop expire list",
        en: "{n} product(s) without a known term, the decision's day is wanted: ocop expire list",
    }
    step_roster() {
        vi: "nhập danh sách sản phẩm: ocop register roster TỆP.csv --year NĂM",
        en: "read a roster in: ocop register roster FILE.csv --year YEAR",
    }
    step_past() {
        vi: "hoặc giấy chứng nhận đã có: ocop certify import TỆP.csv",
        en: "or past certificates: ocop certify import FILE.csv",
    }
    step_council() {
        vi: "nhập danh sách Hội đồng: ocop register council TỆP.csv",
        en: "read a council in: ocop register council FILE.csv",
    }
    step_scores(code, n: count) {
        vi: "{n} hồ sơ chưa phân hạng, xem tiến độ của Hội đồng {code}: ocop score status {code}",
        en: "{n} dossier(s) not rated yet, see how far the council {code} is: ocop score status {code}",
    }
    step_certify(code, n: count) {
        vi: "Hội đồng {code} có {n} hồ sơ đạt từ 3 sao chờ quyết định: ocop report annex {code} --draft",
        en: "the council {code} has {n} dossier(s) of three stars and up without a decision: ocop report annex {code} --draft",
    }
    step_approve(code, n: count) {
        vi: "Hội đồng {code} có {n} hồ sơ đạt từ 90 điểm chờ phê duyệt kết quả: ocop certify council {code} --approve --decision SỐ --date NGÀY",
        en: "the council {code} has {n} dossier(s) of 90 points and up whose results wait to be approved: ocop certify council {code} --approve --decision NUMBER --date DAY",
    }
    step_nothing() { vi: "không có việc đến hạn.", en: "nothing is due." }
}
