import type { SaleSplit, Statement, StatementLine } from "@sentra/contracts"
import type { RibbonPart } from "@sentra/ui"
import type { Locale } from "@sentra/ui/words"
import { salesWords, statementWords } from "./words.ts"

const OUTGOING = new Set<StatementLine["kind"]>(["deduction", "payout"])

/** What a line does to the balance: money out is negative, however the line writes it. */
export function effectOf({ kind, amount }: Pick<StatementLine, "kind" | "amount">): bigint {
  const written = BigInt(amount)
  return OUTGOING.has(kind) && written > 0n ? -written : written
}

/** The goods behind a line of the books, by name instead of code; nothing for what is no sale. */
export function whatWasSold(
  eventId: string,
  sales: readonly SaleSplit[],
  locale: Locale,
): string | undefined {
  const sold = sales.filter((sale) => sale.eventId === eventId)
  if (sold.length === 0) return undefined
  const words = salesWords[locale]
  return sold
    .map(({ pieces, title, size }) =>
      [words.pieces(pieces), title[locale], size ?? ""].join(" ").trimEnd(),
    )
    .join(", ")
}

/**
 * Where the money of a month is: paid out, deducted, or still here. Undefined when a part would
 * be negative (a month with more returned than earned), since a ribbon shows no such part.
 */
export function flowParts(
  statement: Statement,
  locale: Locale,
): { parts: RibbonPart[]; total: bigint } | undefined {
  const words = statementWords[locale]
  const parts: RibbonPart[] = [
    { kind: "paid", label: words.paid, amount: BigInt(statement.paid) },
    { kind: "deduction", label: words.deducted, amount: BigInt(statement.deducted) },
    { kind: "held", label: words.kept, amount: BigInt(statement.closing) },
  ]
  const total = BigInt(statement.opening) + BigInt(statement.earned)
  const added = parts.reduce((sum, { amount }) => sum + amount, 0n)
  const drawable = total > 0n && added === total && parts.every(({ amount }) => amount >= 0n)
  return drawable ? { parts, total } : undefined
}
