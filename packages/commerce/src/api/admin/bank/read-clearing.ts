import type { MedusaContainer } from "@medusajs/framework/types"
import type { Clearing } from "@sentra/contracts"
import { jakartaDay, now } from "../../../lib/clock.js"
import { databaseIn } from "../../../lib/database-in.js"
import { groupBy } from "../../../lib/group-by.js"
import { STAFF_MODULE, type StaffService } from "../../../modules/staff/index.js"
import { TREASURY_MODULE, type TreasuryService } from "../../../modules/treasury/index.js"
import { readClearing, readLying } from "../../../reading/clearing.js"
import { namesOfStaff } from "../../../reading/staff.js"

/** As many as a treasurer looks back for; the books have them all. */
const MOVES_SHOWN = 20

/** What lies in clearing, and what was moved to the account lately. */
export async function clearingOf(container: MedusaContainer): Promise<Clearing> {
  const database = databaseIn(container)
  const { balance } = await readClearing(database, jakartaDay(now()))
  const moves = await container
    .resolve<TreasuryService>(TREASURY_MODULE)
    .movements({ kind: "clearing_move", take: MOVES_SHOWN })
  const waiting = await container
    .resolve<StaffService>(STAFF_MODULE)
    .approvals.waitingSubjects("treasury_movement")
  const names = await namesOfStaff(
    database,
    moves.map(({ enteredBy }) => enteredBy),
  )
  const days = groupBy(await readLying(database), ({ day }) => day)
  return {
    balance: balance.toString(),
    days: [...days].map(([day, orders]) => ({
      day,
      amount: orders.reduce((total, { amount }) => total + amount, 0n).toString(),
      orders: orders.map(({ orderId, displayId, amount }) => ({
        ...{ orderId, displayId, amount: amount.toString() },
      })),
    })),
    moves: moves.map(({ id, amount, movedOn, reference, enteredBy, ...move }) => ({
      ...{ movementId: id, amount: amount.toString(), movedOn, reference },
      enteredBy: names.get(enteredBy) ?? enteredBy,
      posted: move.postedAt !== null,
      reversed: move.reversedAt !== null,
      reversalReason: move.reversalReason,
      reversalWaits: waiting.includes(id),
    })),
  }
}
