import type { Locale, Receipt } from "@sentra/contracts"
import { price } from "../../format.ts"
import { orderWords } from "./words.ts"

/** How the total was rounded, where whoever counts the PPN anew would miss it; else nothing. */
export function roundingText(
  { rounding, total }: Pick<Receipt, "rounding" | "total">,
  locale: Locale,
): string {
  if (!rounding) return ""
  const words = orderWords[locale]
  const off = BigInt(total) - BigInt(rounding.total)
  const by =
    off > 0n ? words.roundingLess(price(off, locale)) : words.roundingMore(price(-off, locale))
  return words.rounding(
    price(rounding.net, locale),
    price(rounding.tax, locale),
    price(rounding.total, locale),
    by,
  )
}
