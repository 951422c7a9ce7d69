import type { correcting as indonesian } from "./id"

export const correcting: typeof indonesian = {
  receipt: {
    reverse: "Reverse",
    title: (reference) => `Reverse receipt ${reference}`,
    lead: "Entered wrongly? Once somebody else agrees, its entry is reversed in the books and its bank reference is free to be entered again, rightly.",
    waits: "Reversal waits for approval",
    asked: "The reversal is asked for. Somebody else decides on the Approvals page.",
  },
}
