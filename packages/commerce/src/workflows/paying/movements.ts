import type { MedusaContainer } from "@medusajs/framework/types"
import { eventIdOf, memberDepositPaid, paymentSettled, type Entry } from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import {
  TREASURY_MODULE,
  type Movement,
  type TreasuryService,
} from "../../modules/treasury/index.js"
import type { FactKind } from "../books/fact-kind.js"

const treasuryIn = (container: MedusaContainer): TreasuryService =>
  container.resolve<TreasuryService>(TREASURY_MODULE)

/** Money that the treasurer saw arrive: members' deposits (M1), and what left clearing (R3). */
export const movements: FactKind = {
  async unposted(container, page) {
    const facts = await treasuryIn(container).movements({ unpostedOnly: true, ...page })
    return facts.map(({ id }) => id)
  },
  async entriesOf(container, ids) {
    return (await treasuryIn(container).movements({ ids })).map(entryOfMovement)
  },
  async markPosted(container, ids) {
    await treasuryIn(container).markPosted(ids)
  },
}

/** The memo is the reference on the statement, or the number of the cash receipt. */
function entryOfMovement(movement: Movement): Entry {
  const { id, artisanId, till, movedOn, reference } = movement
  const event = { occurredOn: movedOn, memo: reference, amount: rupiah(movement.amount) }
  return artisanId === null
    ? paymentSettled({ ...event, eventId: eventIdOf.paymentSettled(id), clearing: "transfer" })
    : memberDepositPaid({
        ...{ ...event, eventId: eventIdOf.memberDepositPaid(id) },
        ...{ artisanId, paidInto: till },
      })
}
