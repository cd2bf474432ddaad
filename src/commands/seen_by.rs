//! The second name: who saw what issues or ends a certificate besides the one who types.

use super::{Context, Failure, Outcome, shared};
use crate::law::policy::SEEN_BY;
use crate::ledger::{Reader, Stamp};
use crate::text::fold;
use crate::text::messages::key as say;

/// The option of commands by which the office issues or ends a certificate.
#[derive(Debug, clap::Args)]
pub struct SeenBy {
    /// Who saw this besides the one who types, as the journal keeps it (the setting seen-by asks for it)
    #[arg(long, value_name = "NAME", alias = "nguoi-soat", value_parser = shared::text)]
    seen_by: Option<String>,
}

impl SeenBy {
    /// Who writes, with the second name: that of another.
    pub fn stamp(&self, command: &'static str, reason: Option<&str>, ctx: &Context<'_>) -> Result<Stamp, Failure> {
        if let Some(name) = self.seen_by.as_ref().filter(|name| fold::key(name) == fold::key(&ctx.actor)) {
            return Err(Failure::Refused(say::seen_by_same(ctx.lang, name)));
        }
        Ok(Stamp { seen_by: self.seen_by.clone(), ..ctx.stamp(command, reason) })
    }

    /// Refuses to go on without a second name where the office's setting asks for one.
    pub fn required(&self, reader: Reader<'_>, ctx: &Context<'_>) -> Outcome {
        if self.seen_by.is_none() && reader.policies(ctx.today, None)?.seen_by() {
            return Err(Failure::Refused(say::seen_by_needed(ctx.lang, SEEN_BY)));
        }
        Ok(())
    }
}
