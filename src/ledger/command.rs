//! The commands that write, and the tables of the rows that the entry of each carries. `check` holds every entry against it:
//! a row of any other table came in by another way.

/// A command that writes.
pub(super) struct Command {
    /// As its entries call it. One that was called otherwise once keeps that name here too.
    pub name: &'static str,
    /// The tables of which each of its entries has rows.
    always: &'static [&'static str],
    /// Those of which one may have.
    may: &'static [&'static str],
}

const fn writes(name: &'static str, always: &'static [&'static str], may: &'static [&'static str]) -> Command {
    Command { name, always, may }
}

/// Every command that writes. A record's table stands for that of its versions too.
const COMMANDS: &[Command] = &[
    writes("init", &["unit", "office"], &["office_key"]),
    writes("register roster", &["source"], &["subject", "product", "dossier"]),
    writes(
        "register council",
        &[],
        &["source", "unit", "council", "council_dossier", "member", "session", "attendance"],
    ),
    writes("register session", &["session"], &["source", "attendance"]),
    writes("register tie", &["tie"], &[]),
    writes("register office", &["office"], &["unit", "office_join"]),
    writes("register subject", &[], &["subject", "succession", "same_product"]),
    writes("register product", &["product"], &[]),
    writes("register dossier", &[], &["dossier", "product", "document", "appraisal", "appraisal_mark"]),
    writes("register document", &["document"], &["source"]),
    writes("register check", &["commune_check"], &["source"]),
    writes("register review", &["appraisal"], &["source", "appraisal_mark"]),
    writes("register conclusion", &["conclusion"], &["source"]),
    writes("register self-score", &["source", "appraisal"], &["appraisal_mark", "rubric"]),
    writes("register same", &["same"], &["same_product"]),
    writes("register target", &["target"], &["source"]),
    writes("register idea", &["idea"], &["source", "subject", "product", "dossier"]),
    writes("register activity", &["source", "activity"], &["activity_product"]),
    writes("register plan", &["source", "plan"], &[]),
    writes("register support", &["source", "support"], &[]),
    writes("register outlet", &["source", "outlet"], &["outlet_product"]),
    writes("register figure", &["source", "figure"], &[]),
    writes("register inspection", &["inspection"], &["source"]),
    writes("register columns", &["mapping"], &["mapped"]),
    writes("score import", &["source", "sheet"], &["rubric"]),
    writes("score enter", &["sheet"], &["rubric"]),
    writes("rate council", &["rating"], &["rating_sheet", "rating_policy"]),
    writes("rate answer", &["rating"], &["source", "unit", "council"]),
    writes("rate criteria", &["source", "rubric_load"], &["rubric"]),
    writes("certify council", &["decided"], &["decision", "certificate", "unit"]),
    writes("certify import", &["source"], &["subject", "product", "decision", "certificate", "unit"]),
    writes("certify correct", &["correction"], &["decision", "certificate", "product", "subject", "dossier", "unit"]),
    writes("certify reissue", &["reissue"], &[]),
    writes("expire revoke", &["event"], &["decision", "unit"]),
    writes("expire withdraw", &["event"], &["decision", "unit"]),
    writes("expire strike", &["event"], &["decision", "unit", "source"]),
    writes("set", &["setting"], &[]),
    writes("check new-key", &["office_key"], &[]),
    writes("check sign", &["signed_head"], &[]),
    writes("undo", &[], &[]),
    writes("restore", &[], &[]),
];

/// The names of all.
pub fn commands() -> impl Iterator<Item = &'static str> {
    COMMANDS.iter().map(|command| command.name)
}

impl Command {
    /// The command of a name.
    pub fn of(name: &str) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.name == name)
    }

    /// Whether its entries may carry rows of a table.
    pub fn writes(&self, table: &str) -> bool {
        let record = table.trim_end_matches("_rev");
        self.always.iter().chain(self.may).any(|own| *own == record)
    }

    /// Whether its entries carry no rows.
    pub fn writes_none(&self) -> bool {
        self.always.is_empty() && self.may.is_empty()
    }

    /// The tables that each of its entries has rows of.
    pub fn always(&self) -> &'static [&'static str] {
        self.always
    }
}
