import { AsyncLocalStorage } from "node:async_hooks"
import type { SeenCart } from "@sentra/contracts"

/**
 * Medusa completes a cart by its id alone, so what the buyer saw travels beside the request, from
 * the door to the moment before the order is made.
 */
const seenByBuyer = new AsyncLocalStorage<SeenCart>()

/** Carries out `work` for a buyer who saw this. */
export const whileSeen = <T>(seen: SeenCart, work: () => T): T => seenByBuyer.run(seen, work)

/** What the buyer of this request saw; null where no buyer asked. */
export const seenHere = (): SeenCart | null => seenByBuyer.getStore() ?? null
