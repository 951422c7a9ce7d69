import type { MedusaContainer } from "@medusajs/framework/types"
import {
  correctionOf,
  eventIdOf,
  memberDepositPaid,
  paymentSettled,
  type Entry,
} from "@sentra/domain/ledger"
import { rupiah } from "@sentra/domain/money"
import { jakartaDay } from "../../lib/clock.js"
import { LEDGER_MODULE, type LedgerService } from "../../modules/ledger/index.js"
import {
  TREASURY_MODULE,
  type Movement,
  type TreasuryService,
} from "../../modules/treasury/index.js"
import type { FactKind } from "../books/fact-kind.js"

const treasuryIn = (container: MedusaContainer): TreasuryService =>
  container.resolve<TreasuryService>(TREASURY_MODULE)

/**
 * Money that the treasurer saw arrive: members' deposits (M1), and what left clearing (R3); and the
 * mirror image of what was entered wrongly.
 */
export const movements: FactKind = {
  async unposted(container, page) {
    const facts = await treasuryIn(container).movements({ unpostedOnly: true, ...page })
    return facts.map(({ id }) => id)
  },
  async entriesOf(container, ids) {
    return (await treasuryIn(container).movements({ ids })).flatMap(entriesOfMovement)
  },
  async markPosted(container, ids) {
    const mirrorOf = new Map(
      (await treasuryIn(container).movements({ ids })).map((movement) => [
        movement.id,
        eventIdOf.corrected(entryOfMovement(movement).eventId),
      ]),
    )
    const posted = new Set(
      await container
        .resolve<LedgerService>(LEDGER_MODULE)
        .postedEventIds([...mirrorOf.values()]),
    )
    const reversedIds = ids.filter((id) => posted.has(mirrorOf.get(id) ?? ""))
    await treasuryIn(container).markPosted({ ids, reversedIds })
  },
}

/** What came in; and where it was reversed, that it had not. */
function entriesOfMovement(movement: Movement): Entry[] {
  const entered = entryOfMovement(movement)
  const { reversedAt, reversalReason } = movement
  if (reversedAt === null) return [entered]
  const memo = reversalReason ?? undefined
  return [entered, correctionOf(entered, { occurredOn: jakartaDay(reversedAt), memo })]
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
