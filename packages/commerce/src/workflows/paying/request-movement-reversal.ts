import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bilingual } from "@sentra/contracts"
import type { Movement } from "../../modules/treasury/index.js"
import { requestApproval } from "../staff/request-approval/index.js"
import { assertReversible } from "./reverse-movement/assert-reversible.js"

type Wish = { movement: Movement; subject: string; what: Bilingual; reason: string; by: string }

/** Asks a second person for the reversal. Throws Refusal where it could not be reversed now. */
export async function requestMovementReversal(
  container: MedusaContainer,
  { movement, subject, what, reason, by }: Wish,
): Promise<void> {
  await assertReversible(container, movement)
  const { id, amount, reference, movedOn } = movement
  await requestApproval(container, {
    kind: "treasury_movement",
    subjectId: id,
    subject,
    payload: { reason },
    seen: { what, amount: amount.toString(), reference, movedOn },
    reason,
    requestedBy: by,
  })
}
