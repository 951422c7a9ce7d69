import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { notFound } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import { openLinesOf, withdrawnAmong } from "../../../../reading/cart-offers.js"
import { withdrawnRefusal } from "../../claim-lots/offer-refusal.js"

/** Medusa cannot price what is no longer sold, and would tell it by ids that nobody knows. */
export const refuseWithdrawnStep = sentraStep(
  "refuse-withdrawn",
  async ({ cartId }: { cartId: string }, { container }) => {
    const sql = databaseIn(container)
    const lines = await openLinesOf(sql, cartId)
    if (lines.length === 0) throw noSuchCart()
    const withdrawn = await withdrawnAmong(
      sql,
      lines.map(({ variantId }) => variantId),
    )
    const gone = lines.filter(({ variantId }) => withdrawn.has(variantId))
    if (gone.length > 0) throw withdrawnRefusal(gone)
    return new StepResponse(null)
  },
)

const noSuchCart = () =>
  notFound({
    id: "Keranjang ini tidak ada atau sudah menjadi pesanan. Mulai keranjang baru.",
    en: "There is no such cart, or it is an order already. Begin a new cart.",
  })
