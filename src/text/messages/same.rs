//! Who is who: subjects that may be one, and what the office says of them.

crate::catalogue! {
    // Why two subjects may be one.
    same_tax_code() { vi: "cùng mã số thuế", en: "one tax code" }
    same_registration() { vi: "cùng số đăng ký kinh doanh", en: "one registration" }
    same_person() { vi: "cùng người đại diện và điện thoại", en: "one representative and telephone" }
    same_name() { vi: "cùng tên hoặc chỉ khác cách viết", en: "one name, as written or but for spelling" }
    same_but_diacritics() { vi: "tên chỉ khác dấu", en: "names that differ in diacritics only" }
    same_but_slip() { vi: "tên chỉ khác một chữ gõ nhầm", en: "names that differ by a slip in one word" }
    same_product() { vi: "cùng tên, có sản phẩm cùng tên, ghi ở hai nơi", en: "one name and a product of one name, at two places" }

    // Proposals.
    proposal(kept, other, why, command) {
        vi: "  Có thể là một chủ thể ({why}): “{kept}” và “{other}”\n    {command}",
        en: "  May be one subject ({why}): “{kept}” and “{other}”\n    {command}",
    }
    command(kept: name, other: name) {
        vi: "ocop register same {kept:#} {other:#} --reason \"lý do\"",
        en: "ocop register same {kept:#} {other:#} --reason \"why\"",
    }
    command_ending(kept: operand, other: operand) {
        vi: "ocop register same --reason \"lý do\" -- {kept:#} {other:#}",
        en: "ocop register same --reason \"why\" -- {kept:#} {other:#}",
    }
    more_pairs(n: count) {
        vi: "  … và {n} cặp nữa có thể là một chủ thể: ocop register same --list",
        en: "  … and {n} more pairs that may be one subject: ocop register same --list",
    }
    several_products(name) {
        vi: "“{name}” có vẻ là nhiều sản phẩm; vẫn ghi là một, nếu đúng là nhiều thì tách mỗi sản phẩm một dòng",
        en: "“{name}” looks like several products; it is kept as one, give each a row if they are",
    }
    name_moved(name, list, day, taken) {
        vi: "tên “{name}” qua các thời gian được dùng cho: {list}; dòng này ngày {day} nên tính cho “{taken}”, nếu không đúng thì sửa lại ngày hoặc tên",
        en: "the name “{name}” was used over time for: {list}; by its day, {day}, the row is taken for “{taken}”; mend the day or the name if it is not",
    }
    name_moved_undated(name, list, taken) {
        vi: "tên “{name}” qua các thời gian được dùng cho: {list}; dòng này không có ngày nên tính cho “{taken}”, nếu không đúng thì ghi thêm ngày hoặc sửa tên",
        en: "the name “{name}” was used over time for: {list}; the row has no day and is taken for “{taken}”; tell the day or mend the name if it is not",
    }
    since(day) { vi: "từ {day}", en: "since {day}" }
    before(day) { vi: "trước {day}", en: "before {day}" }
    between(from, until) { vi: "từ {from} đến trước {until}", en: "since {from}, before {until}" }

    // The list.
    list_title() { vi: "Chủ thể có thể là một", en: "Subjects that may be one" }
    kept() { vi: "Chủ thể", en: "Subject" }
    other() { vi: "Có thể cũng là", en: "May also be" }
    why() { vi: "Căn cứ", en: "Grounds" }
    pairs(n: count) {
        vi: "{n} cặp. Gộp làm một: ocop register same CHỦ-THỂ CHỦ-THỂ-KHÁC --reason LÝ-DO; đúng là hai chủ thể: thêm --different.",
        en: "{n} pair(s). To tell that two are one: ocop register same SUBJECT OTHER --reason WHY; that they are two: add --different.",
    }
    no_pairs() {
        vi: "Không có hai chủ thể nào trong sổ có vẻ là một.",
        en: "No two subjects of the ledger look like one.",
    }

    // What is written.
    merged(other, kept, name) {
        vi: "“{other}” và “{kept}” là một chủ thể: tính chung dưới tên “{name}”.",
        en: "“{other}” and “{kept}” are one subject: they count together, as “{name}”.",
    }
    moved(products: count, dossiers: count, certificates: count) {
        vi: "  Tính thêm cho chủ thể này: {products} sản phẩm, {dossiers} hồ sơ, {certificates} giấy chứng nhận.",
        en: "  Counted as its own too: {products} product(s), {dossiers} dossier(s), {certificates} certificate(s).",
    }
    products_merged(names) {
        vi: "  Sản phẩm cùng tên, nay là một: {names}",
        en: "  Products of one name, now one: {names}",
    }
    products_apart(name, why) {
        vi: "hai sản phẩm “{name}” cùng tên vẫn để riêng: {why}",
        en: "two products “{name}” of one name stay two: {why}",
    }
    two_dossiers(one, other) {
        vi: "hồ sơ {one} và {other} cùng năm, đợt và loại",
        en: "dossiers {one} and {other} are of one year, round and kind",
    }
    own_certificate(decision, since) {
        vi: "chủ thể kế thừa đã có giấy chứng nhận cho sản phẩm của mình ({decision}) trước ngày {since}",
        en: "the successor had a certificate for its own ({decision}) before {since}",
    }
    own_dossier(code, since) {
        vi: "chủ thể kế thừa đã có hồ sơ {code} cho sản phẩm của mình trước ngày {since}",
        en: "the successor had dossier {code} for its own before {since}",
    }
    two_certificates(decision) {
        vi: "{decision} cấp cho mỗi sản phẩm một giấy chứng nhận khác nhau",
        en: "{decision} gives each a certificate that says another thing",
    }
    other_tax_codes(one, other) {
        vi: "mã số thuế khác nhau: {one} và {other}",
        en: "the tax codes differ: {one} and {other}",
    }
    told_apart_before() {
        vi: "trước đây đã ghi là hai chủ thể khác nhau",
        en: "the ledger had them as two subjects",
    }
    different(one, other) {
        vi: "“{one}” và “{other}” là hai chủ thể: sẽ không đề nghị gộp nữa.",
        en: "“{one}” and “{other}” are two subjects: they will not be proposed as one again.",
    }
    also_known(names) { vi: "Tên khác trong sổ: {names}", en: "Also written as: {names}" }

    // Refusals.
    itself(name) {
        vi: "Cả hai tên ghi vào đều là chủ thể “{name}”: sổ chỉ có một chủ thể như vậy, hoặc đã gộp rồi.",
        en: "Both names are of the subject “{name}”: the ledger has only one such, or they were told to be one before.",
    }
    needs_why() {
        vi: "Nói hai chủ thể là một thì cần ghi lý do: --reason \"cùng giấy đăng ký kinh doanh\"",
        en: "To tell that two subjects are one a reason is needed: --reason \"one registration\"",
    }
}
