import { z } from "@medusajs/framework/zod"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { forbidden } from "../../../../lib/refusal.js"
import { sentraStep } from "../../../../lib/step.js"
import type { CartToClaim } from "../types.js"

const WORDS = {
  id: "Harga mitra berlaku untuk pesanan grosir. Pesan lewat portal mitra.",
  en: "Partner prices hold for bulk orders. Please order through the partner portal.",
} as const

/**
 * A partner's customer sees wholesale prices without PPN, and a retail cart would take them for
 * prices with PPN. So a partner buys through the portal alone.
 */
export const refusePartnerCartStep = sentraStep(
  "refuse-partner-cart",
  async ({ customerId }: CartToClaim, { container }) => {
    if (customerId === null) return new StepResponse(null)
    const partners = await databaseIn(container).rows(
      z.object({ id: z.string() }),
      `select partner.id from customer_group_customer member
       join partner on partner.customer_group_id = member.customer_group_id
       where member.customer_id = ? and member.deleted_at is null and partner.deleted_at is null`,
      [customerId],
    )
    if (partners.length > 0) throw forbidden(WORDS)
    return new StepResponse(null)
  },
)
