//! Legal forms of subjects: their names, and doubts about them.

crate::catalogue! {
    htx() { vi: "hợp tác xã", en: "cooperative" }
    tht() { vi: "tổ hợp tác", en: "cooperative group" }
    ctcp() { vi: "công ty cổ phần", en: "joint-stock company" }
    tnhh() { vi: "công ty TNHH", en: "limited liability company" }
    dntn() { vi: "doanh nghiệp tư nhân", en: "private enterprise" }
    trang_trai() { vi: "trang trại", en: "farm" }
    ho_san_xuat() { vi: "hộ sản xuất", en: "producer household" }
    hkd() { vi: "hộ kinh doanh", en: "household business" }
    cssx() { vi: "cơ sở sản xuất, kinh doanh", en: "production and business facility" }
    enterprises() { vi: "doanh nghiệp", en: "enterprise" }
    households() { vi: "cơ sở sản xuất, hộ kinh doanh", en: "production facility or household business" }
    khac() { vi: "loại hình khác", en: "other form" }
    coarse(word) {
        vi: "“{word}” chưa cho biết loại hình cụ thể (công ty cổ phần, công ty TNHH, doanh nghiệp tư nhân, hộ kinh doanh …); tạm xếp vào loại hình khác",
        en: "“{word}” does not tell which form it is (joint-stock or limited company, private enterprise, household business …); taken as another form",
    }
    differs(column, name) {
        vi: "cột loại hình ghi {column} nhưng tên chủ thể cho thấy {name}; lấy theo cột",
        en: "the column says {column} but the subject's name says {name}; the column is taken",
    }
    unknown(typed, codes) {
        vi: "không có loại hình tổ chức “{typed}”; dùng: {codes}",
        en: "there is no form of organisation “{typed}”; use one of: {codes}",
    }
    unknown_near(typed, nearest, codes) {
        vi: "không có loại hình tổ chức “{typed}”; gần nhất: {nearest}; dùng: {codes}",
        en: "there is no form of organisation “{typed}”; the nearest is {nearest}; use one of: {codes}",
    }
}
