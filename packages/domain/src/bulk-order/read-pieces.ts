import { PIECES_PER_LINE_MAX, type LineProblemKind } from "./bulk-order.js"
import type { Delimiter } from "./tokenise.js"

/**
 * The mark that groups thousands where the file was written. A spreadsheet separates columns with
 * semicolons just where the comma is the decimal mark, so there a dot groups thousands; in a file
 * with commas it is the other way round. A paste with tabs tells nothing.
 */
const THOUSANDS: Readonly<Record<Delimiter, string | undefined>> = {
  ";": ".",
  ",": ",",
  "\t": undefined,
}

/**
 * Reads a number of pieces, or says why it cannot be one. Never takes 1.200 for 1200 on a guess.
 */
export function readPieces(text: string, delimiter: Delimiter): number | LineProblemKind {
  if (text === "") return "missing"
  const digits = ungrouped(text, delimiter)
  if (typeof digits !== "string") return digits.problem
  const pieces = Number(digits)
  if (pieces === 0) return "not_positive"
  return pieces > PIECES_PER_LINE_MAX ? "too_many" : pieces
}

function ungrouped(text: string, delimiter: Delimiter): string | { problem: LineProblemKind } {
  if (/^\d+$/.test(text)) return text
  if (/^[-\u2212]\d/.test(text)) return { problem: "not_positive" }
  const grouped = /^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*$/.exec(text)
  if (!grouped) return { problem: "not_a_whole_number" }
  const [, mark, furtherGroups] = grouped
  const certain = furtherGroups !== undefined || mark === THOUSANDS[delimiter]
  return certain ? text.replace(/[.,]/g, "") : { problem: "ambiguous_number" }
}
