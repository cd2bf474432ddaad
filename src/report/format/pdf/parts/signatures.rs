//! The foot of a paper: who receives it and who signs it.

use super::super::face::Face;
use super::super::flow::Strip;
use super::super::line::Stand;
use super::super::mm;
use super::{BETWEEN, Setter, Stack};
use crate::report::paper::{RECEIVERS, Signatures, Signer};

/// Room for a signature and a seal.
const HAND: f32 = 62.0;
/// How many stand beside one another.
const ABREAST: usize = 3;

/// What stands side by side.
enum Block<'s> {
    Nobody,
    Receivers(&'s Signatures),
    Signer(&'s Signer),
}

impl Setter<'_> {
    /// The receivers on the left, the signers beside them; more than three in rows.
    pub fn signatures(&self, signatures: &Signatures) -> Vec<Strip> {
        let mut blocks: Vec<Block> = signatures.signers.iter().map(Block::Signer).collect();
        if !signatures.receivers.is_empty() {
            blocks.insert(0, Block::Receivers(signatures));
        } else if blocks.len() == 1 {
            blocks.insert(0, Block::Nobody);
        }
        let abreast = if blocks.len() == 4 { 2 } else { ABREAST };
        let mut strips: Vec<Strip> = blocks.chunks(abreast).flat_map(|row| self.row(row)).collect();
        // Not to be parted where a page can hold them.
        let last = strips.len().saturating_sub(1);
        for strip in &mut strips[..last] {
            strip.keep = true;
        }
        strips
    }

    /// A row; where its receivers are more than a page holds they go on below it.
    fn row(&self, row: &[Block]) -> Vec<Strip> {
        let width = self.width / f32::from(u8::try_from(row.len()).unwrap_or(1).max(1));
        let (mut marks, mut height) = (Vec::new(), 0.0_f32);
        let mut over = Vec::new();
        let mut left = 0.0;
        for block in row {
            let mut stack = self.stack(left, width - mm(3.0));
            match block {
                Block::Nobody => {}
                Block::Signer(signer) => stack.signer(signer),
                Block::Receivers(receivers) => over = self.receivers(receivers, &mut stack),
            }
            marks.append(&mut stack.marks);
            height = height.max(stack.y);
            left += width;
        }
        let row = Strip { before: 2.0 * BETWEEN, height, marks, ..Strip::default() };
        std::iter::once(row).chain(over).collect()
    }

    /// Draws receivers as far as a page holds them, and tells the others.
    fn receivers(&self, signatures: &Signatures, stack: &mut Stack) -> Vec<Strip> {
        stack.text(Face::BoldItalic, RECEIVERS, 12.0, Stand::Left);
        let mut over = Vec::new();
        for line in signatures.receiver_lines() {
            if stack.y < self.room * 0.8 {
                stack.text(Face::Regular, &line, 11.0, Stand::Left);
            } else {
                let mut stack = self.stack(0.0, stack.width);
                stack.text(Face::Regular, &line, 11.0, Stand::Left);
                over.push(Strip { height: stack.y, marks: stack.marks, ..Strip::default() });
            }
        }
        over
    }
}

impl Stack<'_> {
    fn signer(&mut self, signer: &Signer) {
        for line in &signer.capacity {
            self.text(Face::Bold, line, 14.0, Stand::Centre);
        }
        if let Some(note) = &signer.note {
            self.text(Face::Italic, note, 13.0, Stand::Centre);
        }
        self.y += HAND;
        if let Some(name) = &signer.name {
            self.text(Face::Bold, name, 14.0, Stand::Centre);
        }
    }
}
