import type { SaleSplit } from "@sentra/contracts"
import type { RibbonPart } from "@sentra/ui"
import { moneyWords, type Locale } from "@sentra/ui/words"
import { salesWords } from "./words.ts"

/** One sale as a ribbon; what other makers of the same line got is a part of its own. */
export function saleParts(sale: SaleSplit, locale: Locale): { parts: RibbonPart[]; total: bigint } {
  const total = BigInt(sale.price)
  const mine = BigInt(sale.mine)
  const cooperative = BigInt(sale.cooperative)
  const tax = BigInt(sale.tax)
  const others = total - mine - cooperative - tax
  const parts: RibbonPart[] = [
    { kind: "artisan", label: salesWords[locale].mine, amount: mine },
    { kind: "cooperative", label: moneyWords[locale].cooperative, amount: cooperative },
    { kind: "tax", label: moneyWords[locale].tax, amount: tax },
  ]
  if (others !== 0n) {
    parts.push({ kind: "other", label: salesWords[locale].others, amount: others })
  }
  return { parts, total }
}

/** Pieces and the member's own money over a list of sales. */
export const salesTotals = (sales: readonly SaleSplit[]): { pieces: number; mine: bigint } => ({
  pieces: sales.reduce((pieces, sale) => pieces + sale.pieces, 0),
  mine: sales.reduce((mine, sale) => mine + BigInt(sale.mine), 0n),
})
