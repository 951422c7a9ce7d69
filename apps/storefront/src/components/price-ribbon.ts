import type { PriceShares } from "@sentra/contracts"
import type { RibbonPart } from "@sentra/ui"
import type { moneyWords } from "@sentra/ui/words"

/** The shares of a whole order: the goods and the shipping fee beside them. */
export type OrderShares = PriceShares & { shipping: string }

type Words = (typeof moneyWords)["id"]

/** The parts of a price in reading order. Parts of nothing are left out; the sum stays the same. */
export function ribbonParts(
  shares: PriceShares | OrderShares,
  words: Words,
): { parts: RibbonPart[]; total: bigint } {
  const parts: RibbonPart[] = [
    { kind: "artisan", label: words.artisan, amount: BigInt(shares.artisan) },
    { kind: "cooperative", label: words.cooperative, amount: BigInt(shares.cooperative) },
    { kind: "tax", label: words.tax, amount: BigInt(shares.tax) },
  ]
  if ("shipping" in shares) {
    parts.push({ kind: "shipping", label: words.shipping, amount: BigInt(shares.shipping) })
  }
  return { parts: parts.filter(({ amount }) => amount !== 0n), total: BigInt(shares.price) }
}
