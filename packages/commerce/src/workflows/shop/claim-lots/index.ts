import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { claimLotsStep } from "./steps/claim-lots.js"
import { refuseChangedCartStep } from "./steps/refuse-changed-cart.js"
import { refusePartnerCartStep } from "./steps/refuse-partner-cart.js"
import type { CartToClaim } from "./types.js"

export type { CartToClaim, CartLineToClaim } from "./types.js"

/**
 * Keeps pieces of accepted lots for a cart that is about to become an order: all of it or nothing.
 * Again with the same cart it keeps the same pieces. Refuses (409) with the product and the rest,
 * and a cart that is no longer what its buyer saw.
 */
export const claimLotsWorkflow = createWorkflow("claim-lots", (cart: CartToClaim) => {
  refusePartnerCartStep(cart)
  refuseChangedCartStep(cart)
  return new WorkflowResponse(claimLotsStep(cart))
})
