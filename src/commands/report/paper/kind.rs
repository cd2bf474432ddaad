//! Which papers there are.

use clap::ValueEnum;

use crate::text::Lang;

/// A paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Draft decision that recognises products, with its annex
    #[value(alias = "quyet-dinh")]
    Decision,
    /// Submission of the draft decision
    #[value(alias = "to-trinh")]
    Submission,
    /// Minutes of a council's sessions
    #[value(alias = "bien-ban")]
    Minutes,
    /// Opinions asked for in writing
    #[value(alias = "y-kien")]
    Opinions,
    /// Request to complete a dossier
    #[value(alias = "yeu-cau")]
    Request,
    /// The advisory team's report
    #[value(alias = "to-tu-van")]
    Team,
    /// The council's report
    #[value(aliases = ["bao-cao-hoi-dong", "hoi-dong"])]
    Council,
    /// Letter and list for the ministry
    #[value(alias = "trung-uong")]
    Ministry,
    /// Notice of results
    #[value(alias = "thong-bao-ket-qua")]
    Result,
    /// Reminder of re-evaluation
    #[value(aliases = ["nhac-danh-gia-lai", "nhac"])]
    Reminder,
    /// Draft decision that revokes certificates, with its annex
    #[value(alias = "thu-hoi")]
    Revocation,
    /// The annual report
    #[value(alias = "bao-cao-nam")]
    Annual,
}

impl Kind {
    /// Whether a record is told with it: of some it may be left out.
    pub const fn needs_record(self) -> Option<bool> {
        match self {
            Self::Reminder => Some(false),
            Self::Revocation => None,
            _ => Some(true),
        }
    }

    /// The name it is typed by in a language.
    pub fn typed(self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.file().to_owned(),
            Lang::En => self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default(),
        }
    }

    /// The name of its file, without `.txt`: the Vietnamese name it is also typed by.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Decision => "quyet-dinh",
            Self::Submission => "to-trinh",
            Self::Minutes => "bien-ban",
            Self::Opinions => "y-kien",
            Self::Request => "yeu-cau",
            Self::Team => "to-tu-van",
            Self::Council => "bao-cao-hoi-dong",
            Self::Ministry => "trung-uong",
            Self::Result => "thong-bao-ket-qua",
            Self::Reminder => "nhac-danh-gia-lai",
            Self::Revocation => "thu-hoi",
            Self::Annual => "bao-cao-nam",
        }
    }

    /// What the file says it is, for whoever lists files.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Decision => "Quyết định công nhận sản phẩm OCOP",
            Self::Submission => "Tờ trình công nhận sản phẩm OCOP",
            Self::Minutes => "Biên bản họp Hội đồng",
            Self::Opinions => "Tổng hợp ý kiến thành viên Hội đồng",
            Self::Request => "Yêu cầu hoàn thiện hồ sơ",
            Self::Team => "Báo cáo của Tổ tư vấn",
            Self::Council => "Báo cáo của Hội đồng",
            Self::Ministry => "Đề nghị đánh giá sản phẩm OCOP 5 sao",
            Self::Result => "Thông báo kết quả đánh giá",
            Self::Reminder => "Nhắc đánh giá, phân hạng lại",
            Self::Revocation => "Quyết định thu hồi giấy chứng nhận",
            Self::Annual => "Báo cáo năm",
        }
    }

    /// What the program has of it.
    pub const fn ours(self) -> &'static str {
        match self {
            Self::Decision => include_str!("../../../report/paper/templates/quyet-dinh.txt"),
            Self::Submission => include_str!("../../../report/paper/templates/to-trinh.txt"),
            Self::Minutes => include_str!("../../../report/paper/templates/bien-ban.txt"),
            Self::Opinions => include_str!("../../../report/paper/templates/y-kien.txt"),
            Self::Request => include_str!("../../../report/paper/templates/yeu-cau.txt"),
            Self::Team => include_str!("../../../report/paper/templates/to-tu-van.txt"),
            Self::Council => include_str!("../../../report/paper/templates/bao-cao-hoi-dong.txt"),
            Self::Ministry => include_str!("../../../report/paper/templates/trung-uong.txt"),
            Self::Result => include_str!("../../../report/paper/templates/thong-bao-ket-qua.txt"),
            Self::Reminder => include_str!("../../../report/paper/templates/nhac-danh-gia-lai.txt"),
            Self::Revocation => include_str!("../../../report/paper/templates/thu-hoi.txt"),
            Self::Annual => include_str!("../../../report/paper/templates/bao-cao-nam.txt"),
        }
    }
}
