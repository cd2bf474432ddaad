//! The second name: who saw what issues or ends a certificate besides the one who types.

use super::{Context, Failure, Outcome, shared};
use crate::law::policy::SEEN_BY;
use crate::ledger::{Ledger, Reader, Stamp, Txn};
use crate::text::fold;
use crate::text::messages::key as say;

/// The commands that issue, change or end certificates, as the journal calls them: of these, and of taking one of them
/// back, the setting speaks.
pub(super) const ASKED: [&str; 7] = [
    "certify council",
    "certify import",
    "certify correct",
    "certify reissue",
    "expire revoke",
    "expire withdraw",
    "expire strike",
];

/// The option of those commands, and of `undo`.
#[derive(Debug, clap::Args)]
pub struct SeenBy {
    /// Who saw this besides the one who types, as the journal keeps it (the setting seen-by asks for it)
    #[arg(long, value_name = "NAME", alias = "nguoi-soat", value_parser = shared::text)]
    seen_by: Option<String>,
}

impl SeenBy {
    /// Begins a command that writes, with the second name where one was given or the office's setting asks for one.
    pub fn begin<'l>(
        &self,
        ledger: &'l mut Ledger,
        command: &'static str,
        reason: Option<&str>,
        ctx: &Context<'_>,
    ) -> Result<Txn<'l>, Failure> {
        if let Some(name) = self.seen_by.as_ref().filter(|name| !is_second(name, &ctx.actor)) {
            return Err(Failure::Refused(say::seen_by_same(ctx.lang, name)));
        }
        let txn = ledger.begin(Stamp { seen_by: self.seen_by.clone(), ..ctx.stamp(command, reason) })?;
        self.required(command, txn.read(), ctx)?;
        Ok(txn)
    }

    /// Refuses to go on without a second name where the setting asks for one of that command, done or taken back.
    pub fn required(&self, command: &str, reader: Reader<'_>, ctx: &Context<'_>) -> Outcome {
        if self.seen_by.is_some() || !ASKED.contains(&command) {
            return Ok(());
        }
        // Of the day that the journal will tell: its times never decrease, even when the machine's clock was set back.
        let last = reader.last_written_on()?;
        if reader.policies(last.map_or(ctx.today, |last| last.max(ctx.today)), None)?.seen_by() {
            return Err(Failure::Refused(say::seen_by_needed(ctx.lang, SEEN_BY)));
        }
        Ok(())
    }
}

/// Whether a name is of another than the one who types.
pub(super) fn is_second(name: &str, actor: &str) -> bool {
    fold::key(name) != fold::key(actor)
}
