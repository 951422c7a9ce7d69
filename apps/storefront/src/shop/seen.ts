import { cartSendTo, type Cart, type ShippingOption } from "@sentra/client"
import { lineChanges, seenCart, type SeenCart, type SeenLine } from "@sentra/contracts"
import { z } from "zod"

/** The last page before the order as it travels in its own form: all that the buyer saw there. */
const shownPage = z.object({
  lines: z.array(z.object({ variantId: z.string(), title: z.string() })),
  fees: z.record(z.string(), z.string().regex(/^\d{1,18}$/)),
  seen: seenCart.omit({ total: true, shippingOptionId: true }),
})
export type ShownPage = z.infer<typeof shownPage>

type Titled = { variantId: string; title: string; size: string | undefined }

/** What a page shows of a cart and its ways of shipping, as the text of a hidden field. */
export function pageText(
  cart: Cart,
  lines: readonly Titled[],
  options: readonly Pick<ShippingOption, "optionId" | "fee">[],
): string {
  const page: ShownPage = {
    lines: lines.map(({ variantId, title, size }) => {
      return { variantId, title: size === undefined ? title : `${title} (${size})` }
    }),
    fees: Object.fromEntries(options.map(({ optionId, fee }) => [optionId, fee.toString()])),
    seen: { lines: seenLines(cart), sendTo: cartSendTo(cart) },
  }
  return JSON.stringify(page)
}

/** The page that a form was sent from; undefined when it is none of ours. */
export function readPage(text: string): ShownPage | undefined {
  try {
    return shownPage.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What the buyer agreed to by choosing this way of shipping on that page. */
export function seenWith(page: ShownPage, optionId: string): SeenCart | undefined {
  const fee = page.fees[optionId]
  if (fee === undefined) return undefined
  const goods = page.seen.lines.reduce(
    (sum, { pieces, unitPrice }) => sum + BigInt(unitPrice) * BigInt(pieces),
    0n,
  )
  return { ...page.seen, shippingOptionId: optionId, total: (goods + BigInt(fee)).toString() }
}

const seenLines = (cart: Cart): SeenLine[] =>
  cart.lines.map(({ variantId, pieces, unitPrice }) => {
    return { variantId, pieces, unitPrice: unitPrice.toString() }
  })

/** A cart as it would be ordered now. */
export const seenNow = (cart: Cart): SeenCart => ({
  total: cart.total.toString(),
  lines: seenLines(cart),
  shippingOptionId: cart.shipping?.optionId ?? "",
  sendTo: cartSendTo(cart),
})

export const isSame = (seen: SeenCart, now: SeenCart): boolean =>
  seen.total === now.total &&
  seen.shippingOptionId === now.shippingOptionId &&
  seen.sendTo === now.sendTo &&
  lineChanges(seen.lines, now.lines).length === 0
