//! Sessions in which every writing command has its turn, and the ledger as it was before and after each.

use std::fs;
use std::path::Path;

use super::{Bench, Ran, dump, folder, names, read, write};

/// A command that writes: its files, its line, what is typed at it.
struct Step {
    files: &'static [(&'static str, &'static str)],
    line: &'static str,
    typed: &'static str,
}

const fn step(line: &'static str, files: &'static [(&'static str, &'static str)]) -> Step {
    Step { files, line, typed: "" }
}

/// What of a province's years; each session begins with a ledger of its own.
const SESSIONS: &[&[Step]] = &[
    &[
        step("ocop init --unit 87 --name \"Văn phòng mẫu\"", &[]),
        step(
            "ocop register roster roster.csv --year 2020",
            &[("roster.csv", include_str!("../../../tests/errors/desk/roster.csv"))],
        ),
        step(
            "ocop register council council.csv",
            &[("council.csv", include_str!("../../../tests/errors/desk/council.csv"))],
        ),
        step(
            "ocop score import scores.csv --council tinh-2020",
            &[("scores.csv", include_str!("../../../tests/errors/desk/scores.csv"))],
        ),
        step("ocop rate council tinh-2020", &[]),
        step("ocop certify council tinh-2020 --decision 1234/QĐ-UBND --date 2020-12-28", &[]),
        step(
            "ocop register roster tea.csv --year 2026",
            &[(
                "tea.csv",
                "ten_san_pham,chu_the,loai_ho_so,bo_san_pham,ngay_nop\nTrà mẫu,HTX mẫu 26,lần đầu,26-11,01/06/2026\n",
            )],
        ),
        step(
            "ocop register council hd26.csv",
            &[(
                "hd26.csv",
                "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro,quyet_dinh,ngay_quyet_dinh\n\
                 hd26,tỉnh,2026,10/08/2026,TV1,Thành viên mẫu 1,chủ tịch,9/QĐ-UBND,01/06/2026\n\
                 hd26,,,,TV2,Thành viên mẫu 2,ủy viên,,\n",
            )],
        ),
        step("ocop register council --council hd26 --dossiers docket.csv", &[("docket.csv", "ma_ho_so\n2026-0-001\n")]),
        step("ocop register session hd26 --number 1 --present all", &[]),
        step("ocop register columns tinh-a \"Tên hàng=ten_san_pham\"", &[]),
        step("ocop register tie hd26 TV2 --subject \"HTX mẫu 26\" --ground \"người nhà\"", &[]),
        step("ocop register check 2026-0-001 --received 02/06/2026", &[]),
        step("ocop register self-score self.csv", &[("self.csv", "ma_ho_so,tieu_chi,diem\n2026-0-001,1.1,3\n")]),
        step("ocop register review hd26 2026-0-001 --points 70", &[]),
        step("ocop rate criteria --load table.csv --cite \"Quyết định mẫu\"", &[("table.csv", TABLE)]),
        step(
            "ocop score import marks.csv --council hd26",
            &[("marks.csv", "ma_ho_so,thanh_vien,tieu_chi,diem\n2026-0-001,TV1,1.1,3\n")],
        ),
        step("ocop register conclusion hd26 2026-0-001 --knock-out --ground \"mẫu\"", &[]),
        step(
            "ocop certify import past.csv",
            &[(
                "past.csv",
                "ten_san_pham,chu_the,hang_sao,so_quyet_dinh,ngay_quyet_dinh,co_quan\n\
                 Cam mẫu,HTX mẫu 09,3,7/QĐ-UBND,15/06/2019,UBND tỉnh Đồng Tháp\n",
            )],
        ),
        step(
            "ocop register roster again.csv --year 2025",
            &[("again.csv", "ten_san_pham,chu_the,loai_ho_so\nTrà mẫu,HTX mẫu hai sáu,lần đầu\n")],
        ),
        step("ocop register same \"HTX mẫu 26\" \"HTX mẫu hai sáu\" --reason \"một chủ thể\"", &[]),
        step("ocop register office --from 2025-07-01 --unit 82@2025 --joins 82@2024,87", &[]),
        step("ocop register target --year 2020 --count 3", &[]),
        step(
            "ocop register idea ideas.csv",
            &[("ideas.csv", "nam,ten_san_pham,loai_y_tuong\n2020,Mận mẫu,tiềm năng\n")],
        ),
        step("ocop certify correct \"Cam mẫu\" --position 3 --decision 8/QĐ-UBND --date 20/06/2019", &[]),
        step("ocop certify reissue \"Cam mẫu\" --because lost --date 01/07/2019", &[]),
        step("ocop register subject \"HTX mẫu 10\" --succeeds \"HTX mẫu 09\" --from 01/01/2020 --paper 1/QĐ", &[]),
        step("ocop set quorum 2/3 --cite \"Quy chế mẫu\"", &[]),
        step(
            "ocop register activity activities.csv",
            &[(
                "activities.csv",
                "nam,loai_hoat_dong,vai_tro,so_luong,san_pham_tham_gia\n2020,hội chợ,tham gia,1,\"Cam mẫu, HTX mẫu 10\"\n",
            )],
        ),
        step(
            "ocop register plan plans.csv",
            &[("plans.csv", "Năm,Tên sản phẩm,Chủ thể,Ngày nhận\n2019,Cam mẫu,HTX mẫu 10,05/03/2019\n")],
        ),
        step(
            "ocop register support support.csv",
            &[(
                "support.csv",
                "Năm,Nội dung hỗ trợ,Tên sản phẩm,Chủ thể,Nguồn kinh phí,Đã chi (đồng)\n\
                 2019,Bao bì,Cam mẫu,HTX mẫu 10,NSTW,60.000.000\n",
            )],
        ),
        step(
            "ocop register outlet outlets.csv",
            &[("outlets.csv", "Loại điểm,Tên điểm,Sản phẩm đang bán\nđiểm bán,Điểm bán mẫu,\"Cam mẫu, HTX mẫu 10\"\n")],
        ),
        step(
            "ocop register figure figures.csv",
            &[("figures.csv", "Năm,Tên sản phẩm,Chủ thể,Doanh thu (triệu đồng)\n2019,Cam mẫu,HTX mẫu 10,350\n")],
        ),
        step("ocop register inspection \"Cam mẫu\" --date 01/06/2020 --mark improper", &[]),
        step("ocop register document 2026-0-001 --kind award --number 1", &[]),
        step(
            "ocop expire revoke \"Cam mẫu\" --ground d --conclusion 1/KL --date 02/06/2020 --decision 9/QĐ-UBND \
             --decision-date 10/06/2020",
            &[],
        ),
        step("ocop expire withdraw 2020-0-001 --decision 19/QĐ-UBND --date 1/3/2021", &[]),
        step("ocop expire strike 2020-0-002 --decision 20/QĐ-UBND --date 20/02/2025 --because not-re-evaluated", &[]),
        step("ocop undo 38 --reason thử", &[]),
    ],
    &[
        step("ocop init --unit 87 --name \"Văn phòng mẫu\"", &[]),
        step(
            "ocop register roster r.csv --year 2026",
            &[(
                "r.csv",
                "ten_san_pham,chu_the,loai_ho_so,ngay_nop,huyen,bo_san_pham\n\
                 Cam mẫu,HTX mẫu 01,lần đầu,21/05/2026,huyện Tam Nông,\n\
                 Quýt mẫu,HTX mẫu 02,lần đầu,22/05/2026,huyện Tam Nông,26-01\n",
            )],
        ),
        step("ocop register dossier 2026-0-001 --note \"nộp bản giấy\"", &[]),
        step("ocop register product \"Cam mẫu\" --renamed \"Cam sành mẫu\" --from 01/06/2026 --paper 1/TB", &[]),
        step(
            "ocop register council c.csv",
            &[(
                "c.csv",
                "hoi_dong,cap,nam,ngay_hop,thanh_vien,ho_ten,vai_tro\nhd,tỉnh,2026,20/07/2026,A,An,chủ tịch\n",
            )],
        ),
        step("ocop score import d.csv --council hd", &[("d.csv", "ma_ho_so,A\n2026-0-002,95\n")]),
        Step { line: "ocop score enter hd A 2026-0-001", files: &[], typed: "34\n25\n33\nc\ny\n" },
        step("ocop rate council hd", &[]),
        step("ocop certify council hd --approve --decision 9/QĐ-UBND --date 01/08/2026", &[]),
        step("ocop rate answer 2026-0-002 --points 91 --date 20/09/2026", &[]),
        step(
            "ocop certify council trung-uong-2026 --decision 1/QĐ-BNNMT --date 30/09/2026 --only 2026-0-002 --reason thử",
            &[],
        ),
    ],
];

/// A table of criteria of an office's own.
const TABLE: &str = include_str!("../../../src/law/data/rubrics/26-11.csv");

/// A command with the ledger before it and what the ledger says after it.
pub struct Stage {
    pub line: &'static str,
    pub typed: &'static str,
    pub files: Vec<(&'static str, &'static str)>,
    /// The file's bytes, where there was one.
    pub before: Option<Vec<u8>>,
    /// The same after it.
    pub after: Vec<u8>,
    /// All that it said before and after.
    pub whole: Option<Vec<Vec<u8>>>,
    pub told: Vec<Vec<u8>>,
    /// How long it took.
    pub took: std::time::Duration,
    /// What lies in the folder afterwards.
    pub names: Vec<String>,
}

impl Stage {
    /// Whether it reads an older ledger, which every command brings up to date.
    pub fn climbs(&self) -> bool {
        self.line.starts_with("ocop report")
    }
}

/// Every step of every session, and the climb of each older schema; each is typed once.
pub fn stages(bench: &Bench) -> Result<Vec<Stage>, String> {
    let mut stages = Vec::new();
    for session in SESSIONS {
        let mut before = None;
        for step in *session {
            let stage = played(bench, before, step)?;
            before = Some(stage.after.clone());
            stages.push(stage);
        }
    }
    for script in OLDER {
        let step = step("ocop report total", &[]);
        stages.push(played(bench, Some(older(script)?), &step)?);
    }
    Ok(stages)
}

/// The last ledger of the first session: every kind of record.
pub fn full(stages: &[Stage]) -> &Stage {
    let at = SESSIONS.first().map_or(0, |session| session.len()) - 1;
    &stages[at.min(stages.len() - 1)]
}

/// Ledgers of older versions.
const OLDER: &[(i64, &str)] = &[
    (1, include_str!("../../../tests/data/ledgers/1.sql")),
    (3, include_str!("../../../tests/data/ledgers/3.sql")),
    (6, include_str!("../../../tests/data/ledgers/6.sql")),
];

/// A ledger as an older version wrote it.
fn older((version, script): &(i64, &str)) -> Result<Vec<u8>, String> {
    let at = folder()?;
    let path = at.path().join("ocop.db");
    let made = || -> rusqlite::Result<()> {
        let conn = rusqlite::Connection::open(&path)?;
        conn.execute_batch(script)?;
        conn.pragma_update(None, "application_id", u32::from_be_bytes(*b"OCOP"))?;
        conn.pragma_update(None, "user_version", version)
    };
    made().map_err(|error| error.to_string())?;
    read(&path)
}

fn played(bench: &Bench, before: Option<Vec<u8>>, step: &Step) -> Result<Stage, String> {
    let at = folder()?;
    let path = at.path().join("ocop.db");
    lay(at.path(), before.as_deref(), step.files)?;
    let whole = before.is_some().then(|| dump::whole(&path)).transpose()?;
    let begun = std::time::Instant::now();
    let ran = Ran::of(bench.start(at.path(), step.line, step.typed)?);
    let took = begun.elapsed();
    let after = read(&path)?;
    if ran.code != Some(0) || before.as_ref() == Some(&after) {
        return Err(format!("{}: {ran:?}", step.line));
    }
    let (told, names) = (dump::told(&path)?, names(at.path()));
    Ok(Stage {
        line: step.line,
        typed: step.typed,
        files: step.files.to_vec(),
        before,
        after,
        whole,
        told,
        took,
        names,
    })
}

/// Lays a ledger and files into a folder.
pub fn lay(folder: &Path, ledger: Option<&[u8]>, files: &[(&str, &str)]) -> Result<(), String> {
    if let Some(bytes) = ledger {
        write(&folder.join("ocop.db"), bytes)?;
    }
    // A table of an office's own differs from the decision's.
    let own = |text: &str| {
        if text == TABLE { text.replacen("Nguồn nguyên liệu", "Nguồn", 1) } else { text.to_owned() }
    };
    files.iter().try_for_each(|(name, text)| write(&folder.join(name), own(text).as_bytes()))
}

/// Copies a ledger with its journal, where it has one.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    for name in ["ocop.db", "ocop.db-journal"] {
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
