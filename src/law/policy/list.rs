//! The policies there are, with the defaults and where these come from.

use super::{HOLIDAYS, Policy, SEEN_BY, SUPERIOR, fraction, passes, spread_limit};
use crate::law::{CutOff, MinimumTest, NoticeDays};

/// Every policy there is.
pub const ALL: [Policy; 16] = [
    Policy {
        key: "quorum",
        name: ("tỷ lệ thành viên chấm điểm", "quorum"),
        rates: true,
        of_council: true,
        default: "3/4",
        cite: ("thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh", "usual in the working rules of provincial councils"),
        about: (
            "Tỷ lệ thành viên biểu quyết phải chấm một hồ sơ (phân số, ví dụ 3/4, 2/3)",
            "Fraction of the voting members who must score a dossier (3/4, 2/3)",
        ),
        check: |value| fraction(value).is_some(),
    },
    Policy {
        key: "quorum-chair",
        name: ("phải có phiếu của Chủ tịch Hội đồng", "the chair among them"),
        rates: true,
        of_council: true,
        default: "yes",
        cite: ("thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh", "usual in the working rules of provincial councils"),
        about: (
            "Chủ tịch Hội đồng phải có trong số đó: yes hoặc no",
            "Whether the chair must be among them: yes or no",
        ),
        check: |value| matches!(value, "yes" | "no"),
    },
    Policy {
        key: "spread",
        name: ("mức chênh lệch điểm lớn nhất", "largest spread"),
        rates: true,
        of_council: true,
        default: "10",
        cite: ("thông lệ Quy chế hoạt động của Hội đồng cấp tỉnh", "usual in the working rules of provincial councils"),
        about: (
            "Mức chênh lệch điểm lớn nhất giữa các thành viên (điểm; off là không xét)",
            "Largest difference allowed between members' totals (points; off: not tested)",
        ),
        check: |value| value == "off" || spread_limit(value).is_some(),
    },
    Policy {
        key: "anniversary",
        name: ("ngày tròn 36 tháng", "anniversary"),
        rates: false,
        of_council: false,
        default: "out",
        cite: (
            "QĐ 303/QĐ-UBND ngày 04/02/2020 (Nghệ An): hết hiệu lực từ ngày 04/02/2023",
            "303/QĐ-UBND of 04/02/2020 (Nghệ An): no longer valid from 04/02/2023",
        ),
        about: (
            "Ngày tròn 36 tháng còn hiệu lực (in) hay đã hết hiệu lực (out)",
            "Whether the day 36 months later still counts (in) or not (out)",
        ),
        check: |value| matches!(value, "in" | "out"),
    },
    Policy {
        key: "extension",
        name: ("giấy chứng nhận được kéo dài hiệu lực", "whom Art 12.3 covers"),
        rates: false,
        of_council: false,
        default: "filed",
        cite: (
            "khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg: “thời gian nộp hồ sơ không đáp ứng được thời hạn”",
            "Art 12.3 of 26/2026/QĐ-TTg: “the time of filing could not meet the window”",
        ),
        about: (
            "Ngoài giấy hết hạn từ 22/5 đến 18/9/2026, kéo dài cả giấy đã nộp hồ sơ ngoài thời hạn (filed), mọi giấy không nộp đúng hạn (any-late), hay không kéo dài thêm giấy nào (transition-only)",
            "Besides those ending from 22 May to 18 Sep 2026, also those filed outside the window (filed), all not filed in time (any-late), or none (transition-only)",
        ),
        check: |value| matches!(value, "filed" | "transition-only" | "any-late"),
    },
    Policy {
        key: "notice-days",
        name: ("ngày nhắc chủ thể trước khi hết hạn", "days before the end on which subjects are reminded"),
        rates: false,
        of_council: false,
        default: "210, 180, 150, 130",
        cite: (
            "điểm a khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: hồ sơ nộp từ 180 đến 120 ngày trước ngày hết hạn; số ngày nhắc không quy định",
            "Art 7.6a of 26/2026/QĐ-TTg: files come in 180 to 120 days before the end; it sets no days of reminding",
        ),
        about: (
            "Nhắc chủ thể trước ngày hết hạn bao nhiêu ngày, cách nhau bằng dấu phẩy (từ 22/5/2026)",
            "How many days before the end subjects are reminded, with commas between (from 22 May 2026)",
        ),
        check: |value| NoticeDays::read(value).is_some(),
    },
    Policy {
        key: "notice-days-148",
        name: (
            "ngày nhắc chủ thể trước khi hết hạn, trước 22/5/2026",
            "days before the end on which subjects are reminded, before 22 May 2026",
        ),
        rates: false,
        of_council: false,
        default: "60, 30",
        cite: (
            "QĐ 148/QĐ-TTg: cơ quan cấp giấy thông báo ít nhất 30 ngày trước khi hết hạn",
            "148/QĐ-TTg: the issuer gives notice at least 30 days before the end",
        ),
        about: (
            "Như notice-days, cho các ngày trước 22/5/2026 và giấy mà mọi mốc kia đều rơi vào trước ngày đó",
            "As notice-days, for days before 22 May 2026 and certificates all of whose other days fell before it",
        ),
        check: |value| NoticeDays::read(value).is_some(),
    },
    Policy {
        key: "passes",
        name: ("số lần chấm nhiều nhất", "most passes"),
        rates: true,
        of_council: true,
        default: "off",
        cite: ("QĐ 26/2026/QĐ-TTg không quy định số lần chấm", "26/2026/QĐ-TTg sets no number of passes"),
        about: (
            "Hội đồng được chấm nhiều nhất mấy lần (1 đến 9; off là không giới hạn)",
            "How many passes a council may score at most (1 to 9; off: no limit)",
        ),
        check: |value| value == "off" || passes(value).is_some(),
    },
    Policy {
        key: "minima",
        name: ("cách xét yêu cầu tối thiểu khi các phiếu khác nhau", "how minima are tested"),
        rates: true,
        of_council: true,
        default: "median",
        cite: (
            "Phụ lục II QĐ 26/2026/QĐ-TTg chỉ nêu mức tối thiểu, không nêu cách tổng hợp nhiều phiếu",
            "Appendix II of 26/2026/QĐ-TTg gives the minima alone, not how to take several sheets together",
        ),
        about: (
            "Yêu cầu tối thiểu theo cấp độ sao xét theo: median (phiếu đứng giữa; số phiếu chẵn lấy mức thấp), every (mọi phiếu), majority (quá nửa số phiếu), recorded (kết luận của Hội đồng)",
            "Star minima are tested on: median (the lower median), every (every sheet), majority (more than half), recorded (the council's conclusion)",
        ),
        check: |value| MinimumTest::from_id(value).is_some(),
    },
    Policy {
        key: "send-up",
        name: ("điều kiện gửi Trung ương đánh giá 5 sao", "what is sent up for five stars"),
        rates: true,
        of_council: true,
        default: "minima",
        cite: ("điểm e khoản 3 Điều 7 và Phụ lục II QĐ 26/2026/QĐ-TTg", "Art 7.3e and Appendix II of 26/2026/QĐ-TTg"),
        about: (
            "Gửi Trung ương khi đạt từ 90 điểm và đủ yêu cầu tối thiểu của 5 sao (minima), hay chỉ cần từ 90 điểm (points)",
            "Sent up with 90 points and all five-star minima (minima), or with 90 points alone (points)",
        ),
        check: |value| matches!(value, "minima" | "points"),
    },
    Policy {
        key: "deadline",
        name: ("việc phải xong trong hạn chuyển tiếp", "what the transition's deadline tests"),
        rates: false,
        of_council: true,
        default: "decision",
        cite: (
            "khoản 2 Điều 12 QĐ 26/2026/QĐ-TTg: “thời hạn hoàn thành đánh giá, phân hạng”",
            "Art 12.2 of 26/2026/QĐ-TTg: “time by which assessment and rating are completed”",
        ),
        about: (
            "Trong hạn 60 ngày, 30 ngày của khoản 2 Điều 12 phải có quyết định (decision) hay có kết quả của Hội đồng (result)",
            "Within the 60 and 30 days of Art 12.2 must fall the decision (decision) or the council's result (result)",
        ),
        check: |value| matches!(value, "decision" | "result"),
    },
    Policy {
        key: "last-day-off",
        name: ("ngày cuối của thời hạn là ngày nghỉ", "a last day that is off"),
        rates: false,
        of_council: true,
        default: "stays",
        cite: (
            "khoản 2 Điều 12 QĐ 26/2026/QĐ-TTg không nêu việc lùi ngày; muốn lùi: khoản 5 Điều 148 Bộ luật Dân sự 2015",
            "Art 12.2 of 26/2026/QĐ-TTg does not say that the day moves; to move it: Art 148.5 of the Civil Code 2015",
        ),
        about: (
            "Ngày cuối rơi vào ngày nghỉ thì giữ nguyên (stays) hay lùi đến ngày làm việc tiếp theo (moves)",
            "A last day that is off stays (stays) or moves to the next working day (moves)",
        ),
        check: |value| matches!(value, "stays" | "moves"),
    },
    Policy {
        key: SEEN_BY,
        name: ("người thứ hai soát việc công nhận, thu hồi", "a second person for what certifies or revokes"),
        rates: false,
        of_council: false,
        default: "off",
        cite: (
            "pháp luật không quy định; cơ quan tự chọn theo phân công nội bộ",
            "no law asks for it; the office chooses by its own rules",
        ),
        about: (
            "Công nhận, nhập, đính chính, cấp lại, thu hồi, đưa ra khỏi danh sách, hoàn tác các lệnh đó phải kèm --seen-by, là người khác với người ghi (on), hay không cần (off)",
            "Recognition, import, correction, reissue, revocation, striking off and undoing these need --seen-by, another than who types (on), or not (off)",
        ),
        check: |value| matches!(value, "on" | "off"),
    },
    Policy {
        key: "cut-off",
        name: ("ngày chốt số liệu báo cáo", "day on which figures are closed"),
        rates: false,
        of_council: false,
        default: "end",
        cite: (
            "kỳ báo cáo theo tháng dương lịch; chốt ngày 14 theo Điều 12 Nghị định 09/2019/NĐ-CP thì đặt 14",
            "reports by calendar months; to close on the 14th by Art 12 of Decree 09/2019/NĐ-CP set 14",
        ),
        about: (
            "Ngày chốt số liệu của báo cáo tháng, quý, 6 tháng, 9 tháng, năm: end là ngày cuối tháng, hoặc từ 1 đến 28",
            "Day that closes the figures of a month, quarter, 6 or 9 months, year: end, the month's last, or 1 to 28",
        ),
        check: |value| CutOff::read(value).is_some(),
    },
    Policy {
        key: SUPERIOR,
        name: ("cơ quan cấp trên ghi ở đầu văn bản", "the authority above at the head of papers"),
        rates: false,
        of_council: false,
        default: "",
        cite: (
            "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục 3: cơ quan chủ quản trực tiếp; sổ đoán theo tên cơ quan",
            "Decree 30/2020/NĐ-CP, Appendix I, Part II, 3: the authority directly above; guessed by the office's name",
        ),
        about: (
            "Tên cơ quan chủ quản in phía trên tên cơ quan, ví dụ \"Sở Nông nghiệp và Môi trường tỉnh Sơn La\"; để trống (\"\") thì đoán theo tên cơ quan",
            "The authority printed above the office's name, e.g. \"Sở Nông nghiệp và Môi trường tỉnh Sơn La\"; blank (\"\"): guessed by the office's name",
        ),
        check: |value| value == value.trim() && value.chars().count() <= 200 && !value.chars().any(char::is_control),
    },
    Policy {
        key: HOLIDAYS,
        name: ("ngày nghỉ lễ, tết của một năm", "a year's public holidays"),
        rates: false,
        of_council: false,
        default: "",
        cite: (
            "khoản 1 Điều 112 Bộ luật Lao động 2019; lịch nghỉ Tết, Giỗ Tổ và ngày hoán đổi do Nhà nước thông báo hằng năm",
            "Art 112.1 of the Labour Code 2019; the days of Tết, of the Hùng Kings and those swapped are announced by the State each year",
        ),
        about: (
            "Gõ holidays-NĂM, ví dụ holidays-2026 \"14/02-22/02, 26/04-27/04, +22/08\": ngày nghỉ thêm ngoài thứ Bảy, Chủ nhật, 01/01, 30/4, 01/5, 02/9; dấu + là ngày làm bù",
            "Type holidays-YEAR, e.g. holidays-2026 \"14/02-22/02, 26/04-27/04, +22/08\": days off besides weekends, 1 Jan, 30 Apr, 1 May, 2 Sep; + is a day worked instead",
        ),
        check: |_| false, // of a year: see Policy::accepts_for
    },
];
