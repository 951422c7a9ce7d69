import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { depositsEvent, settlementEvent } from "./bank-events.js"
import { stockEvent } from "./bring-stock.js"
import { bulkEvents } from "./bulk-events.js"
import { gatherCast } from "./cast.js"
import { checkBooks } from "./check-books.js"
import { BULK } from "./data/bulk.js"
import { RETAIL } from "./data/retail.js"
import { STOCK } from "./data/stock.js"
import { openRequestEvent } from "./open-request.js"
import { payoutEvents, releaseEarnings } from "./payout-events.js"
import { retailEvents } from "./retail-events.js"
import { momentOf, type StoryEvent } from "./story.js"
import { ignoreStoryEvents } from "./without-events.js"

const PROGRESS_EVERY = 40

/** Nobody's work is ready today that was not ready in the story. */
const LAST_RELEASE: StoryEvent = { daysAgo: 0, hour: 0, tell: releaseEarnings }

const STORY: readonly StoryEvent[] = [
  depositsEvent,
  ...[60, 30, 8].map(settlementEvent),
  ...STOCK.map(stockEvent),
  ...RETAIL.flatMap(retailEvents),
  ...BULK.flatMap(bulkEvents),
  ...payoutEvents({ daysAgo: 54, bounced: "A05" }),
  ...payoutEvents({ daysAgo: 26 }),
  LAST_RELEASE,
  openRequestEvent("A05"),
]

/**
 * A few months of the cooperative's life, told through the real workflows in the order of its days.
 * Telling it again changes nothing, so a history that was cut short is finished. Fails when a law
 * of the house does not hold at the end.
 */
export async function writeHistory(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  ignoreStoryEvents(container)
  const cast = await gatherCast(container)
  const events = STORY.toSorted((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour)
  for (const [index, event] of events.entries()) {
    await event.tell(cast, momentOf(event, cast.today))
    if ((index + 1) % PROGRESS_EVERY === 0) {
      logger.info(`Demo: history, ${index + 1} of ${events.length} events`)
    }
  }
  await checkBooks(container)
}
