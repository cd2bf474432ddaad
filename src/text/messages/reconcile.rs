//! Published figures held against themselves, and why one differs from the ledger's.

crate::catalogue! {
    listed_first() {
        vi: "dòng chỉ có tên sản phẩm là sản phẩm được liệt kê dưới số liệu đứng trên; ghi dòng số liệu trước",
        en: "a row with a product's name alone is listed under the figure above it; put the figure's row first",
    }
    no_whole() {
        vi: "chưa biết tỷ lệ so với số nào; thêm dòng tổng cùng số liệu, cùng kỳ, hoặc ghi cột “Kế hoạch”",
        en: "it is not known what the share is of; add the row of the whole, of the same figure and period, or tell ke_hoach",
    }
    not_share(got) {
        vi: "cần tỷ lệ như đã in, ví dụ 84,7% (trong sổ tính thì ghi dạng chữ, có dấu %); đang ghi “{got}”",
        en: "expected a share as printed, such as 84.7% (as text and with its sign in a workbook); got “{got}”",
    }
    alone_title(name) {
        vi: "Số liệu đã công bố, soát tệp với chính nó: {name}",
        en: "Published figures held against themselves: {name}",
    }
    no_ledger(path) {
        vi: "Không có sổ {path}: chỉ soát tệp với chính nó, không so với sổ.",
        en: "There is no ledger {path}: the file is held against itself only, not against a ledger.",
    }
    not_asked() {
        vi: "Chỉ soát tệp với chính nó, không so với sổ.",
        en: "The file is held against itself only, not against the ledger.",
    }
    faulty(n: count) {
        vi: "Tệp có {n} chỗ tự mâu thuẫn: xem các dòng dưới bảng.",
        en: "The file contradicts itself in {n} place(s): see the lines under the table.",
    }
    none_faulty(n: count) {
        vi: "{n} số liệu của tệp không mâu thuẫn với nhau.",
        en: "The {n} figure(s) of the file do not contradict each other.",
    }
    share_heading() { vi: "Tỷ lệ", en: "Share" }

    // The file against itself.
    parts(line, whole, cut, added, sum, difference) {
        vi: "Dòng {line}: tổng ghi {whole} nhưng chia theo {cut} thì {added} = {sum}, chênh {difference}.",
        en: "Line {line}: the whole is {whole}, but by {cut} {added} = {sum}: {difference} apart.",
    }
    parts_less(line, whole, cut, added, sum, difference) {
        vi: "Dòng {line}: tổng ghi {whole}, chia theo {cut} thì {added} = {sum}; nếu đây là toàn bộ thì thiếu {difference}.",
        en: "Line {line}: the whole is {whole}, by {cut} {added} = {sum}; if these are all, {difference} are missing.",
    }
    namesakes(name, places) {
        vi: "“{name}” là tên của nhiều nơi: {places}. Số trong sổ cộng cả các nơi đó; muốn tính riêng, ghi rõ huyện, thị xã hay thành phố.",
        en: "“{name}” is the name of several places: {places}. The ledger's figure is of them together; for one, write its kind too.",
    }
    stars() { vi: "hạng sao", en: "star" }
    kinds() { vi: "loại hồ sơ", en: "kind of filing" }
    districts() { vi: "huyện", en: "district" }
    communes() { vi: "xã", en: "commune" }
    forms() { vi: "loại hình chủ thể", en: "form of subject" }
    larger(line, part, whole, of) {
        vi: "Dòng {line}: “trong đó” ghi {part}, lớn hơn cả số chung {whole} ở dòng {of}.",
        en: "Line {line}: {part} of a part is more than the {whole} of its whole, line {of}.",
    }
    twice(line, value, first, at) {
        vi: "Dòng {line}: ghi {value}, nhưng cùng số liệu ấy ở dòng {at} ghi {first}.",
        en: "Line {line}: {value}, but line {at} tells {first} of the same figure.",
    }
    share(line, part, whole, right, exact, printed) {
        vi: "Dòng {line}: {part}/{whole} là {right} ({exact}), in {printed}.",
        en: "Line {line}: {part}/{whole} is {right} ({exact}), printed {printed}.",
    }
    forced(right) {
        vi: "Cột tỷ lệ bị ép cho tròn 100%: làm tròn đúng từng dòng thì cộng được {right}.",
        en: "The column of shares was forced to 100%: rounded right, row by row, it sums to {right}.",
    }
    listed(line, stated, count) {
        vi: "Dòng {line}: ghi {stated}, liệt kê {count} sản phẩm",
        en: "Line {line}: {stated} stated, {count} product(s) listed",
    }
    listed_others(told) { vi: "; trong đó có {told}", en: "; of these {told}" }
    of_kind(count, kind, names) { vi: "{count} {kind} ({names})", en: "{count} {kind} ({names})" }
    listed_then_holds() { vi: "; không kể thì khớp", en: "; without these it holds" }

    // Against the ledger.
    differs_by(line, difference) { vi: "Dòng {line}: lệch {difference}: ", en: "Line {line}: {difference} apart: " }
    or() { vi: " Hoặc: ", en: " Or: " }
    would_hold(way, records) { vi: "{way} thì khớp: {records}.", en: "{way} it holds: {records}." }
    more(count, names) { vi: "thêm {count} ({names})", en: "{count} more ({names})" }
    less(count, names) { vi: "bớt {count} ({names})", en: "{count} less ({names})" }
    and_more(names, more: count) { vi: "{names}; và {more} nữa", en: "{names}; and {more} more" }
    look(command) {
        vi: "chưa có cách đếm nào cho đúng số này; xem từng dòng đứng sau số trong sổ:\n  {command}",
        en: "no other way of counting gives this figure; look at the records behind the ledger's:\n  {command}",
    }
    unexplained() {
        vi: "chưa có cách đếm nào cho đúng số này.",
        en: "no other way of counting gives this figure.",
    }
    by_signing() { vi: "nếu tính theo năm ký quyết định, không theo năm chương trình,", en: "by the year of signing, not the programme year," }
    with_re_evaluated() { vi: "nếu tính cả sản phẩm đánh giá lại là mới", en: "with re-evaluated ones counted as new" }
    with_upgraded() { vi: "nếu tính cả sản phẩm nâng hạng là mới", en: "with upgraded ones counted as new" }
    with_renewed() { vi: "nếu tính cả sản phẩm nâng hạng và đánh giá lại là mới", en: "with upgraded and re-evaluated ones counted as new" }
    no_re_evaluated() { vi: "nếu không tính sản phẩm đánh giá lại", en: "without re-evaluated ones" }
    no_upgraded() { vi: "nếu không tính sản phẩm nâng hạng", en: "without upgraded ones" }
    first_only() { vi: "nếu chỉ tính công nhận lần đầu", en: "with those of a first filing alone" }
    sent_up_apart() { vi: "nếu tách riêng tiềm năng 5 sao", en: "with those sent up for five stars apart" }
    sent_up_as_five() { vi: "nếu tính tiềm năng 5 sao là 5 sao", en: "with those sent up counted as five stars" }
    in_force_only() { vi: "nếu chỉ tính sản phẩm còn hiệu lực", en: "with those in force alone" }
    not_ended() { vi: "nếu không tính sản phẩm đã bị thu hồi, hủy, đưa ra khỏi danh sách", en: "without those that a decision ended" }
    with_ended() { vi: "nếu tính cả sản phẩm hết hiệu lực", en: "with those that ended as well" }
    each_certificate() { vi: "nếu đếm từng lần công nhận, không đếm sản phẩm,", en: "with each recognition counted, not each product," }
    each_product() { vi: "nếu đếm chủ thể một lần cho mỗi sản phẩm", en: "with a subject counted for each of its products" }
    by_subject() { vi: "nếu đếm chủ thể, không đếm sản phẩm,", en: "with subjects counted, not products," }
    with_unrated() { vi: "nếu tính cả hồ sơ chưa đánh giá", en: "with dossiers not rated yet" }
    rated_only() { vi: "nếu chỉ tính hồ sơ đã đánh giá", en: "with rated dossiers alone" }
}
