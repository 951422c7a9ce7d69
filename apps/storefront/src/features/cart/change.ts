import type { ShownLine } from "../../shop/cart-lines.ts"
import type { CartWords } from "./words.ts"

/** What was typed beside a line and cannot be taken, with the words that say why. */
export type TypedPieces = { lineId: string; pieces: string; problem: string }

export type Change =
  | { kind: "set"; lineId: string; pieces: number }
  | { kind: "remove"; lineId: string }

/** What the cart's form asks for: every number typed on it counts, whichever button was pressed. */
export type Asked = {
  changes: Change[]
  /** Numbers that cannot be taken; then nothing is changed at all. */
  problems: TypedPieces[]
  goOn: boolean
}

/** Names of the form's fields and buttons. */
export const piecesName = (lineId: string): string => `pieces.${lineId}`
export const pressed = {
  save: "save",
  goOn: "checkout",
  fit: "fit",
  remove: (lineId: string) => `remove:${lineId}`,
  take: (lineId: string) => `take:${lineId}`,
}

const PIECES = /^\d{1,4}$/

/** Reads the form of the cart. A line that is no longer there asks for nothing. */
export function readAsked(
  form: Pick<FormData, "get">,
  lines: readonly ShownLine[],
  words: CartWords,
): Asked {
  const button = form.get("do")
  const read = lines.map((line) => readLine(line, form.get(piecesName(line.lineId)), button, words))
  return {
    changes: read.flatMap((one) => (one !== undefined && "kind" in one ? one : [])),
    problems: read.flatMap((one) => (one !== undefined && "problem" in one ? one : [])),
    goOn: button === pressed.goOn,
  }
}

function readLine(
  line: ShownLine,
  typed: FormDataEntryValue | null,
  button: FormDataEntryValue | null,
  words: CartWords,
): Change | TypedPieces | undefined {
  const { lineId, available, short } = line
  if (button === pressed.remove(lineId)) return { kind: "remove", lineId }
  if (button === pressed.take(lineId)) return taken(line)
  if (button === pressed.fit && short) return taken(line)
  if (typeof typed !== "string") return undefined
  const text = typed.trim()
  const refused = (problem: string): TypedPieces => ({ lineId, pieces: text, problem })
  if (!PIECES.test(text)) return refused(words.choosePieces)
  const pieces = Number(text)
  if (pieces === line.pieces) return undefined
  if (pieces === 0) return { kind: "remove", lineId }
  if (pieces > available && pieces > line.pieces) return refused(words.tooMany(available))
  return { kind: "set", lineId, pieces }
}

const taken = ({ lineId, available }: ShownLine): Change =>
  available === 0 ? { kind: "remove", lineId } : { kind: "set", lineId, pieces: available }
