import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { refuseWithdrawnStep } from "./steps/refuse-withdrawn.js"

/**
 * Brings every line of a cart to the price of this moment. Whoever looks at the cart afterwards
 * sees what they would pay; a cart is never ordered at any other price.
 */
export const refreshPricesWorkflow = createWorkflow(
  "refresh-prices",
  (input: { cartId: string }) => {
    refuseWithdrawnStep(input)
    refreshCartItemsWorkflow.runAsStep({ input: { cart_id: input.cartId, force_refresh: true } })
    return new WorkflowResponse(input)
  },
)
