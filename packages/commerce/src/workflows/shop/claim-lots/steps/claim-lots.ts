import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { now } from "../../../../lib/clock.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { sentraStep } from "../../../../lib/step.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../../modules/production/index.js"
import { wantedOf } from "../../kits-in-cart.js"
import { giveBackClaims } from "../give-back-claims.js"
import { shortageRefusal } from "../shortage-refusal.js"
import type { CartToClaim } from "../types.js"

/** Placing an order takes seconds; a claim outlives a slow machine and a repeated click. */
const CLAIM_MINUTES = 15

/** Claims all pieces of the cart or none. Undone by giving them back, unless they were sold. */
export const claimLotsStep = sentraStep(
  "claim-lots",
  async (cart: CartToClaim, { container }) => {
    const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
    const outcome = await production.shelf.claim({
      cartId: cart.cartId,
      items: await wantedOf(databaseIn(container), cart.items),
      expiresAt: new Date(now().getTime() + CLAIM_MINUTES * 60_000),
    })
    if (!outcome.claimed) throw await shortageRefusal(production, cart, outcome.shortages)
    return new StepResponse({ claims: outcome.claims.length }, cart.cartId)
  },
  async (cartId, { container }) => {
    if (cartId !== undefined) await giveBackClaims(container, cartId)
  },
)
