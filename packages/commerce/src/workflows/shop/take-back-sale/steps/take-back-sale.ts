import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { giveBackClaims } from "../../claim-lots/give-back-claims.js"
import { readCanceledOrder } from "../canceled-orders.js"

export type TakeBackSaleInput = { orderId: string }

/** Gives the pieces back, sold or only claimed. Nothing is undone: the order stays cancelled. */
export const takeBackSaleStep = sentraStep(
  "take-back-sale",
  async ({ orderId }: TakeBackSaleInput, { container }) => {
    const order = await readCanceledOrder(databaseIn(container), orderId)
    if (!order) return new StepResponse({ pieces: 0 })
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    await production.sharing.takeBack({ orderIds: [orderId] })
    const pieces = await production.shelf.unsell(orderId)
    await giveBackClaims(container, order.claimKey)
    return new StepResponse({ pieces })
  },
)
