//! Provinces typed wrongly.

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
}
