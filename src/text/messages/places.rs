//! Provinces typed wrongly, and places of a file to look at.

crate::catalogue! {
    unknown(typed) {
        vi: "không có tỉnh, thành phố nào mang mã hoặc tên “{typed}”; gõ mã hai chữ số hoặc tên, thêm @2024 hoặc @2025 nếu cần",
        en: "no province has the code or name “{typed}”; type the two-digit code or the name, with @2024 or @2025 if needed",
    }
    unknown_near(typed, nearest) {
        vi: "không có tỉnh, thành phố nào mang mã hoặc tên “{typed}”; gần nhất: {nearest}",
        en: "no province has the code or name “{typed}”; the nearest is {nearest}",
    }
    ambiguous(typed, meanings) {
        vi: "“{typed}” có thể là: {meanings}; gõ mã kèm @2024 (trước 01/07/2025) hoặc @2025",
        en: "“{typed}” may be any of: {meanings}; type the code with @2024 (before 01/07/2025) or @2025",
    }

    // Places of a row.
    not_listed(printed) {
        vi: "“{printed}” không có trong danh mục đơn vị hành chính của địa bàn này: giữ nguyên như đã ghi",
        en: "“{printed}” is not in the list of units of this area: kept as printed",
    }
    not_listed_near(printed, nearest) {
        vi: "“{printed}” không có trong danh mục đơn vị hành chính của địa bàn này: giữ nguyên như đã ghi; gần nhất: {nearest}",
        en: "“{printed}” is not in the list of units of this area: kept as printed; the nearest is {nearest}",
    }
    several(printed, meanings) {
        vi: "“{printed}” có thể là nhiều đơn vị, chưa lấy đơn vị nào: {meanings}",
        en: "“{printed}” may be several units, none was taken: {meanings}",
    }
    ended(unit) {
        vi: "{unit} không còn từ 01/07/2025, ngày của dòng này lại ở sau",
        en: "{unit} ended on 30/06/2025, which is before the day of this row",
    }
    ended_into(unit, new) {
        vi: "{unit} không còn từ 01/07/2025; nay thuộc {new}",
        en: "{unit} ended on 30/06/2025; it is now in {new}",
    }
    ended_split(unit, new) {
        vi: "{unit} không còn từ 01/07/2025 và đã chia tách, chưa rõ nay là xã nào; có phần thuộc: {new}",
        en: "{unit} ended on 30/06/2025 and was divided, so that the present commune is not known; parts are in: {new}",
    }
    ended_unlisted(unit) {
        vi: "{unit} không còn từ 01/07/2025; bảng chuyển đổi không có đơn vị này, chưa rõ nay là xã nào",
        en: "{unit} ended on 30/06/2025; the table of changes lacks it, so that the present commune is not known",
    }
    not_yet() {
        vi: "xã, phường ghi theo tên chỉ có từ 01/07/2025, ngày của dòng lại ở trước; nếu biết nơi cũ thì ghi thêm huyện, xã cũ",
        en: "the commune goes by a name that is there only since 01/07/2025, which is after the day of the row; where the place of then is known, add its district and commune",
    }
    other_kind(printed, unit) {
        vi: "“{printed}”: danh mục chỉ có {unit}; coi là đơn vị đó",
        en: "“{printed}”: the list has only {unit}, which it is taken for",
    }
    no_present(n: count, lines) {
        vi: "  {n} dòng ở xã, phường cũ đã chia tách hoặc không có trong bảng chuyển đổi, chưa rõ nay là xã nào: {lines}.",
        en: "  {n} row(s) are of old communes that were divided or that the table of changes lacks, the present one is not known: {lines}.",
    }

    // Product codes of a file.
    codes_blank(n: count, lines) {
        vi: "  {n} dòng để trống mã số sản phẩm: {lines}.",
        en: "  {n} row(s) leave the product code blank: {lines}.",
    }
    codes_repeated(n: count, codes) {
        vi: "  {n} mã số sản phẩm dùng cho nhiều sản phẩm: {codes}.",
        en: "  {n} product code(s) stand for several products: {codes}.",
    }
    code_lines(code, lines) { vi: "{code} ({lines})", en: "{code} ({lines})" }
    code_held(code, lines) { vi: "{code} ({lines}; đã có trong sổ)", en: "{code} ({lines}; in the ledger)" }
    code_form(code) {
        vi: "mã số sản phẩm “{code}” không đúng dạng tỉnh-xã-số-năm (trước 2025: tỉnh-huyện-xã-số-năm): giữ nguyên như đã ghi",
        en: "the product code “{code}” is not of the form province-commune-number-year (before 2025 province-district-commune-number-year): kept as printed",
    }
    code_list(code) {
        vi: "mã số sản phẩm “{code}” có dạng của giai đoạn khác với năm ghi trong mã",
        en: "the product code “{code}” has the form of other years than the one in it",
    }
    code_no_unit(code, part) {
        vi: "mã số sản phẩm “{code}”: danh mục từ 01/07/2025 không có mã đơn vị {part}",
        en: "the product code “{code}”: the list since 01/07/2025 has no unit {part}",
    }
    code_no_unit_before(code, part) {
        vi: "mã số sản phẩm “{code}”: danh mục trước 01/07/2025 (bản dùng trong chương trình) không có mã đơn vị {part}; có thể là đơn vị đã chia, nhập trước đó",
        en: "the product code “{code}”: the list of before 01/07/2025 that the program has lacks the unit {part}, which may have been divided or merged earlier",
    }
    code_rearranged(code, commune, unit) {
        vi: "mã số sản phẩm “{code}”: danh mục trước 01/07/2025 (bản dùng trong chương trình) ghi {commune}, không phải đơn vị mã {unit}; đơn vị đã chia, nhập trước đó thì mã vẫn có thể đúng",
        en: "the product code “{code}”: the list of before 01/07/2025 that the program has tells {commune}, not the unit {unit}; where units were divided or merged earlier the code may be right",
    }
    code_foreign(code, province) {
        vi: "mã số sản phẩm mang mã tỉnh {code} ({province}), không thuộc địa bàn của sổ",
        en: "the product code has the province {code} ({province}), which is none of the ledger's",
    }
    code_old(code, commune, start) {
        vi: "mã số sản phẩm “{code}” dùng mã xã trước 01/07/2025, của {commune}; nay mã bắt đầu bằng {start}",
        en: "the product code “{code}” has a commune's code of before 01/07/2025, of {commune}; it now begins with {start}",
    }
    code_old_divided(code, commune) {
        vi: "mã số sản phẩm “{code}” dùng mã xã trước 01/07/2025, của {commune}; chưa rõ nay là xã nào",
        en: "the product code “{code}” has a commune's code of before 01/07/2025, of {commune}; the present commune is not known",
    }
    code_elsewhere_start(code, commune, start) {
        vi: "mã số sản phẩm “{code}” là của {commune}, khác nơi ghi ở dòng này; theo nơi ghi, mã bắt đầu bằng {start}",
        en: "the product code “{code}” is of {commune}, which is not the place of this row; by its place it begins with {start}",
    }
    code_not_in(code, commune, province) {
        vi: "mã số sản phẩm “{code}”: {commune} không thuộc đơn vị mã {province}",
        en: "the product code “{code}”: {commune} is not in the unit {province}",
    }
    code_elsewhere(code, commune) {
        vi: "mã số sản phẩm “{code}” là của {commune}, khác nơi ghi ở dòng này",
        en: "the product code “{code}” is of {commune}, which is not the place of this row",
    }
    code_year(code, year) {
        vi: "mã số sản phẩm “{code}” mang năm khác với năm đánh giá {year}",
        en: "the product code “{code}” has another year than the evaluation, {year}",
    }
}
