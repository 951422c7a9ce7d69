import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { databaseIn } from "../../../lib/database-in.js"
import { notFound } from "../../../lib/refusal.js"
import { isOpenCart } from "../../../reading/unpaid-orders.js"

const asked = z.object({ cart_id: z.string() })
const answered = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: z.number(),
      type: z.object({ description: z.string().nullish() }).nullish(),
      insufficient_inventory: z.boolean().optional(),
    }),
  ),
})

/**
 * Ways to ship are told for a cart that is still open, and only those it may choose, with what the
 * shop shows of them: Medusa answers for any cart and tells how every option is set up.
 */
export async function onlyChoicesOfCart(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (!(await isOpenCart(databaseIn(req.scope), asked.parse(req.query).cart_id))) {
    throw notFound({
      id: "Keranjang ini tidak ada atau sudah dipesan. Mulai lagi dari katalog.",
      en: "This cart is not there or was ordered. Begin again from the catalogue.",
    })
  }
  const send = res.json.bind(res)
  res.json = (answer: unknown) => {
    res.json = send
    const told = answered.safeParse(answer).data
    return send(told ? { shipping_options: choicesOf(told) } : answer)
  }
  next()
}

const choicesOf = ({ shipping_options: options }: z.infer<typeof answered>) =>
  options
    .filter(({ insufficient_inventory: lacking }) => lacking !== true)
    .map(({ id, name, amount, type }) => ({
      id,
      name,
      amount,
      type: { description: type?.description ?? null },
    }))
