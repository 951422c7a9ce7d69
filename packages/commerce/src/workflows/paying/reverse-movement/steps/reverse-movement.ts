import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { noteChange } from "../../../../lib/acting.js"
import { sentraStep } from "../../../../lib/step.js"
import { TREASURY_MODULE, type TreasuryService } from "../../../../modules/treasury/index.js"
import { assertReversible, movementIn } from "../assert-reversible.js"

export type ReverseMovementInput = { movementId: string; reason: string }

/** Notes the reversal. What two people agreed on is not undone. */
export const reverseMovementStep = sentraStep(
  "reverse-movement",
  async ({ movementId, reason }: ReverseMovementInput, { container }) => {
    const movement = await movementIn(container, movementId)
    if (movement.reversedAt === null) {
      await assertReversible(container, movement)
      await container.resolve<TreasuryService>(TREASURY_MODULE).reverse({ movementId, reason })
      const after = { reversed: true, reason }
      noteChange({ id: movementId, before: { reversed: false }, after })
    }
    return new StepResponse(movementId)
  },
)
