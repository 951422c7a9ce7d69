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

export type SalesTotal = { sales: number; pieces: number; mine: bigint }

/** The member's money over a list of sales; what no buyer has paid yet is not theirs: apart. */
export function salesTotals(sales: readonly SaleSplit[]): {
  earned: SalesTotal
  awaiting: SalesTotal
} {
  const isPaid = ({ state }: SaleSplit): boolean => state !== "awaiting_payment"
  return {
    earned: totalOf(sales.filter(isPaid)),
    awaiting: totalOf(sales.filter((sale) => !isPaid(sale))),
  }
}

const totalOf = (sales: readonly SaleSplit[]): SalesTotal => ({
  sales: sales.length,
  pieces: sales.reduce((pieces, sale) => pieces + sale.pieces, 0),
  mine: sales.reduce((mine, sale) => mine + BigInt(sale.mine), 0n),
})
