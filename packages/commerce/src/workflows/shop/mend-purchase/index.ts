import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { authorizePaymentStep } from "./steps/authorize-payment.js"
import { closeCartStep } from "./steps/close-cart.js"
import { linkPaymentStep } from "./steps/link-payment.js"
import { removeGhostOrdersStep } from "./steps/remove-ghost-orders.js"

/**
 * Makes one whole order or none of a purchase whose process died inside Medusa's own completion.
 * Each step finds its work done or does it, so it may run again. Only while nobody else works on
 * the cart: see `place-shop-order`.
 */
export const mendPurchaseWorkflow = createWorkflow(
  "mend-purchase",
  (input: { cartId: string }) => {
    removeGhostOrdersStep(input)
    linkPaymentStep(input)
    authorizePaymentStep(input)
    return new WorkflowResponse(closeCartStep(input))
  },
)
