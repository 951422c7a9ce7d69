import type { Cart } from "@sentra/client"
import { cartSendTo } from "@sentra/client"
import { lineChanges, type SeenCart, type SeenLine } from "@sentra/contracts"
import type { ShownPage } from "../../shop/seen.ts"

/** One line as it was seen and as it is; without a side it was not there, or is not any more. */
type ShownChange = { title: string; seen: SeenLine | null; now: SeenLine | null }

export type Changes = {
  lines: ShownChange[]
  total: { seen: string; now: string }
  /** The goods would go to somebody else, or elsewhere. */
  elsewhere: boolean
}

type Titled = { variantId: string; title: string; size: string | undefined }

/** What became of the page that a buyer saw, in words of its own lines. */
export function changesSince(
  page: ShownPage,
  seen: SeenCart,
  cart: Cart,
  lines: readonly Titled[],
  totalNow: bigint,
): Changes {
  const titles = new Map(page.lines.map(({ variantId, title }) => [variantId, title]))
  for (const { variantId, title, size } of lines) {
    titles.set(variantId, size === undefined ? title : `${title} (${size})`)
  }
  const now = cart.lines.map(({ variantId, pieces, unitPrice }) => {
    return { variantId, pieces, unitPrice: unitPrice.toString() }
  })
  return {
    lines: lineChanges(seen.lines, now).map(({ variantId, ...sides }) => ({
      title: titles.get(variantId) ?? variantId,
      ...sides,
    })),
    total: { seen: seen.total, now: totalNow.toString() },
    elsewhere: seen.sendTo !== cartSendTo(cart),
  }
}
