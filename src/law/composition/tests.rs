use super::*;

fn lacks(level: Level, organisations: &[&str]) -> Vec<&'static str> {
    absent(level, organisations.iter().copied(), "Văn phòng Điều phối NTM").map(|seat| seat.name.0).collect()
}

#[test]
fn the_acts_own_names_seat_everybody() {
    // QĐ 26/2026 Art 7.3b, word for word.
    let named = [
        "Sở Nông nghiệp và Môi trường",
        "Sở Công Thương",
        "Sở Y tế",
        "Sở Khoa học và Công nghệ",
        "Sở Văn hóa, Thể thao và Du lịch",
        "đơn vị tham mưu quản lý OCOP cấp tỉnh",
        "đơn vị quản lý chuyên ngành thuộc Sở Nông nghiệp và Môi trường",
    ];
    assert_eq!(lacks(Level::Province, &named), [""; 0]);
    for (n, one) in named.iter().enumerate() {
        let rest: Vec<&str> = named.iter().enumerate().filter(|(at, _)| *at != n).map(|(_, name)| *name).collect();
        assert_eq!(lacks(Level::Province, &rest), [*one]);
    }
    // Art 7.4b.
    let central = [
        "Bộ Công Thương",
        "Bộ Y tế",
        "Bộ Khoa học và Công nghệ",
        "Bộ Văn hóa, Thể thao và Du lịch",
        "cơ quan quản lý chuyên ngành thuộc Bộ Nông nghiệp và Môi trường",
    ];
    assert_eq!(lacks(Level::Ministry, &central), ["cơ quan tham mưu quản lý OCOP của Bộ"]);
    assert_eq!(lacks(Level::District, &[]), [""; 0]);
}

/// The places in [`PROVINCE`] of the seats that an organisation takes.
fn seats(organisation: &str) -> Vec<usize> {
    let absent = lacks(Level::Province, &[organisation]);
    (0..PROVINCE.len()).filter(|seat| !absent.contains(&PROVINCE[*seat].name.0)).collect()
}

#[test]
fn abbreviations_titles_and_units_are_understood() {
    for (typed, seat) in [
        ("Sở NN&MT", 0),
        ("Sở NNMT tỉnh Sơn La", 0),
        ("SNNMT", 0),
        ("Phó Giám đốc Sở Nông nghiệp & Môi trường", 0),
        ("Phòng Kế hoạch - Tài chính, Sở NN&MT", 0),
        ("Văn phòng Sở NN&MT", 0),
        ("SỞ CÔNG THƯƠNG", 1),
        ("Sở CT", 1),
        ("Đại diện lãnh đạo Sở Công Thương", 1),
        ("Trưởng phòng QLTM, Sở Công Thương", 1),
        ("Phòng Hội nhập kinh tế quốc tế - Sở Công Thương", 1),
        ("Phòng Nghiệp vụ Y, Sở Y tế", 2),
        ("Chi cục An toàn vệ sinh thực phẩm thuộc Sở Y tế", 2),
        ("Sở KH&CN", 3),
        ("Sở KHCN", 3),
        ("Chi cục Tiêu chuẩn Đo lường Chất lượng - Sở Khoa học và Công nghệ", 3),
        ("Sở VHTTDL", 4),
        ("Sở VH,TT&DL", 4),
        ("Sở Văn hoá, Thể thao và Du lịch", 4),
        ("Sở Du lịch", 4),
        ("Sở Văn hóa và Thể thao", 4),
        ("VPĐP NTM tỉnh", 5),
        ("Văn phòng Điều phối nông thôn mới tỉnh", 5),
        ("Chánh Văn phòng Điều phối NTM, Sở NN&MT", 5),
        ("Phòng OCOP", 5),
        ("Chi cục Thủy sản - Sở NN và MT", 6),
        ("Chi cục Trồng trọt và Bảo vệ thực vật", 6),
        ("Chi cục trưởng Chi cục Kiểm lâm", 6),
        ("Trung tâm Khuyến nông tỉnh", 6),
        ("Giám đốc Trung tâm Quan trắc, Sở Nông nghiệp và Môi trường", 6),
    ] {
        assert_eq!(seats(typed), [seat], "{typed}");
    }
    // One person, two offices; and a Chi cục that in many provinces is the OCOP office too.
    assert_eq!(seats("Phó Giám đốc Sở NN&MT, Chánh Văn phòng Điều phối NTM tỉnh"), [0, 5]);
    assert_eq!(seats("Chi cục Phát triển nông thôn"), [5, 6]);
    // The office under the name that the ledger gives it.
    assert_eq!(absent(Level::Province, ["Ban Xây dựng NTM"].into_iter(), "Ban Xây dựng NTM").count(), 6);
}

#[test]
fn who_is_invited_takes_no_seat() {
    // Art 7.3b: "chuyên gia tư vấn về OCOP, đại diện các hiệp hội, hội và cơ quan, tổ chức khác".
    for other in [
        "Chuyên gia tư vấn OCOP",
        "Trung tâm Tư vấn OCOP",
        "Công ty tư vấn OCOP Sơn La",
        "HTX OCOP Mộc Châu",
        "Hội Làm vườn (Sở NN&MT)",
        "Hội Làm vườn - Sở NN&MT",
        "Đại diện Hiệp hội doanh nghiệp, nguyên Giám đốc Sở Công Thương",
        "Nguyên Phó Giám đốc Sở Y tế",
        "Đại học Tây Bắc (nguyên Sở KH&CN)",
        // The departments before 01/03/2025 are not those of the act.
        "Sở Nông nghiệp và PTNT",
        "Sở Tài chính",
        "Chi cục Thuế",
        "Trung tâm Xúc tiến đầu tư",
        "Hội Nông dân tỉnh",
        "Liên minh Hợp tác xã",
    ] {
        assert_eq!(seats(other), [0; 0], "{other}");
    }
}

#[test]
fn a_leader_of_the_ubnd_needs_no_delegation() {
    for leader in [
        "UBND tỉnh",
        "Ủy ban nhân dân tỉnh Sơn La",
        "Phó Chủ tịch UBND tỉnh",
        "Phó Chủ tịch Thường trực Uỷ ban nhân dân thành phố Cần Thơ",
        "Lãnh đạo UBND tỉnh",
    ] {
        assert!(leads(Level::Province, leader), "{leader}");
    }
    for other in ["Văn phòng UBND tỉnh", "Sở Nông nghiệp và Môi trường", "UBND xã Chiềng Mai", "UBND huyện Mai Sơn", ""]
    {
        assert!(!leads(Level::Province, other), "{other}");
    }
    assert!(leads(Level::Ministry, "Thứ trưởng Bộ Nông nghiệp và Môi trường"));
    assert!(leads(Level::Ministry, "Bộ NN&MT"));
    assert!(!leads(Level::Ministry, "Cục Kinh tế hợp tác, Bộ NN&MT"));
}
