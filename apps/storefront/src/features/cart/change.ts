import type { ShownLine } from "../../shop/cart-lines.ts"
import type { CartWords } from "./words.ts"

/** A form of the cart as it was sent. */
export type SentForm = { what: string; lineId: string; pieces: string }

/** What was typed beside a line and cannot be taken, with the words that say why. */
export type TypedPieces = { lineId: string; pieces: string; problem: string }

export type Change =
  | { kind: "set"; lineId: string; pieces: number }
  | { kind: "remove"; lineId: string }
  | { kind: "fit" }
  | { kind: "nothing" }
  | { kind: "problem"; typed: TypedPieces }

const PIECES = /^\d{1,4}$/

/** Reads one form of the cart. A line that is no longer there asks for nothing. */
export function readChange(sent: SentForm, lines: readonly ShownLine[], words: CartWords): Change {
  if (sent.what === "fit") return { kind: "fit" }
  const line = lines.find(({ lineId }) => lineId === sent.lineId)
  if (!line) return { kind: "nothing" }
  const { lineId, available } = line
  if (sent.what === "remove") return { kind: "remove", lineId }
  if (!PIECES.test(sent.pieces)) return problem(sent, words.choosePieces)
  const pieces = Number(sent.pieces)
  if (pieces === 0) return { kind: "remove", lineId }
  if (pieces > available && pieces > line.pieces) return problem(sent, words.tooMany(available))
  return pieces === line.pieces ? { kind: "nothing" } : { kind: "set", lineId, pieces }
}

const problem = ({ lineId, pieces }: SentForm, text: string): Change => ({
  kind: "problem",
  typed: { lineId, pieces, problem: text },
})
