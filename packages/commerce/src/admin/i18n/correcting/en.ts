import type { correcting as indonesian } from "./id"

export const correcting: typeof indonesian = {
  receipt: {
    reverse: "Reverse",
    title: (reference) => `Reverse receipt ${reference}`,
    lead: "Entered wrongly? Once somebody else agrees, its entry is reversed in the books and its bank reference is free to be entered again, rightly.",
    waits: "Reversal waits for approval",
    asked: "The reversal is asked for. Somebody else decides on the Approvals page.",
  },
  movement: {
    reverse: "Reverse",
    reversed: "reversed",
    reversedWith: (entry: string, reason: string) => `Reversed: ${entry} Reason: ${reason}`,
    title: (reference: string) => `Reverse the entry ${reference}`,
    lead: "Entered wrongly? Once somebody else agrees, its entry is reversed in the ledger and its number may be entered again.",
    waits: "Its reversal waits for approval",
    asked: "Asked for. Somebody else decides on the Approvals page.",
  },
  acceptance: {
    reverse: "Reverse",
    title: (sku) => `Reverse the inspection of ${sku}`,
    lead: "Accepted wrongly? Once somebody else agrees, what was earned is taken back in the books and the pieces are inspected again. What was delivered or sold cannot be reversed.",
    waits: "Reversal waits for approval",
    asked: "The reversal is asked for. Somebody else decides on the Approvals page.",
    again: "Inspect again",
    againLead: (name, pieces) => `${name}, ${pieces === 1 ? "1 piece" : `${pieces} pieces`}`,
    waitsForInspection: "waits to be inspected again",
    inspected: "The inspection is recorded.",
  },
  allocation: {
    byHand: "Arrange by hand",
    title: (sku) => `Arrange what is left of ${sku}`,
    lead: (left) =>
      `${left === 1 ? "1 piece is" : `${left} pieces are`} not allocated. Choose a member, a new day, or both. Without a member, the rule divides what is left again. It is done once somebody else agrees.`,
    member: "Member",
    byRule: "By the rule",
    pieces: "Pieces",
    dueOn: "New due day",
    waits: "An allocation by hand waits for approval",
    asked: "The allocation is asked for. Somebody else decides on the Approvals page.",
    left: (pieces) => `Divided by the rule; ${pieces} still not allocated.`,
  },
}
