import {
  PARTNER_MODULE,
  type BulkOrder,
  type PartnerService,
} from "@sentra/commerce/modules/partner"
import { PRODUCTION_MODULE, type ProductionService } from "@sentra/commerce/modules/production"
import {
  allocateOrder,
  orderedCause,
  declineAllocation,
  placeBulkOrder,
  recordWholesaleDelivery,
} from "@sentra/commerce/workflows"
import { PARTNERS } from "../data/partners.js"
import { firstOf } from "../first-of.js"
import { backdateOrder } from "./backdate.js"
import { bringBatch } from "./bring-batch.js"
import type { BulkStory } from "./bulk-story.js"
import { payDownPayment, payInvoice } from "./partner-payments.js"
import { named, storyDay, type Cast, type StoryEvent } from "./story.js"

const DOWN_PAYMENT_DAYS = 2

/** The stations of one bulk order, each on its own day. */
export const bulkEvents = (story: BulkStory): StoryEvent[] => [
  { daysAgo: story.daysAgo, hour: 9, tell: (cast, moment) => placeOrder(cast, moment, story) },
  ...paymentEvents(story),
  ...(story.decline ? [declineEvent(story, story.decline)] : []),
  ...story.batches.map((batch) => ({
    daysAgo: batch.daysAgo,
    hour: 13,
    tell: async (cast: Cast, moment: Date) =>
      bringBatch(cast, moment, story.key, await orderIdOf(cast, story), batch),
  })),
  ...story.deliveries.map(({ daysAgo, number }) => ({
    daysAgo,
    hour: 16,
    tell: async (cast: Cast, moment: Date) => {
      const orderId = await orderIdOf(cast, story)
      if (await delivered(cast, orderId, number)) return
      await recordWholesaleDelivery(cast.container, { orderId, number, at: moment.toISOString() })
    },
  })),
]

async function placeOrder(cast: Cast, moment: Date, story: BulkStory): Promise<void> {
  const partner = named(cast.partners, story.partner)
  const users = await cast.container
    .resolve<PartnerService>(PARTNER_MODULE)
    .listPartnerUsers({ email: story.placedBy })
  const placedBy = firstOf(users, `user ${story.placedBy}`)
  const order = await placeBulkOrder(cast.container, {
    partnerId: partner.id,
    placedBy: placedBy.id,
    reference: `demo-${story.key}`,
    poNumber: story.poNumber,
    requestedOn: storyDay(cast.today, story.wanted),
    ...(story.note !== undefined && { note: story.note }),
    lines: story.lines.map(([sku, size, pieces], index) => ({
      lineNumber: index + 2,
      sku,
      ...(size !== undefined && { size }),
      pieces,
    })),
    at: moment.toISOString(),
  })
  await backdateOrder(cast.container, order.orderId, moment)
  await allocateOrder(cast.container, {
    ...orderedCause(order.orderId),
    at: moment.toISOString(),
  })
}

const declineEvent = (
  story: BulkStory,
  decline: NonNullable<BulkStory["decline"]>,
): StoryEvent => ({
  daysAgo: decline.daysAgo,
  hour: 12,
  tell: async (cast, moment) => {
    const artisanId = named(cast.members, decline.member).id
    const orderId = await orderIdOf(cast, story)
    const open = await cast.container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .lines.openPieces({ orderIds: [orderId], artisanIds: [artisanId] })
    const [work] = open.filter((row) => row.open + row.declined >= decline.pieces)
    if (!work) return
    await declineAllocation(cast.container, {
      key: `demo-${story.key}-${decline.member}`,
      orderedLineId: work.orderedLineId,
      artisanId,
      pieces: decline.pieces,
      reason: decline.reason,
      at: moment.toISOString(),
    })
  },
})

/** Down payment two days after the order, each invoice when its days are over. */
function paymentEvents(story: BulkStory): StoryEvent[] {
  const downPayment: StoryEvent = {
    daysAgo: Math.max(story.daysAgo - DOWN_PAYMENT_DAYS, 0),
    hour: 11,
    tell: async (cast, moment) =>
      payDownPayment(cast, moment, story, await orderOf(cast, story)),
  }
  const invoices = story.deliveries
    .map(({ daysAgo, number }) => ({ daysAgo: daysAgo - netDaysOf(story), number }))
    .filter(({ daysAgo }) => daysAgo >= 0)
    .map(({ daysAgo, number }) => ({
      daysAgo,
      hour: 12,
      tell: async (cast: Cast, moment: Date) =>
        payInvoice(cast, moment, await orderOf(cast, story), number),
    }))
  return [downPayment, ...invoices]
}

const netDaysOf = ({ partner }: BulkStory): number =>
  PARTNERS.find(({ code }) => code === partner)?.netDays ?? 0

const orderIdOf = async (cast: Cast, story: BulkStory): Promise<string> =>
  (await orderOf(cast, story)).orderId

async function orderOf({ container }: Cast, story: BulkStory): Promise<BulkOrder> {
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ take: 100 })
  const own = bulkOrders.filter(({ reference }) => reference === `demo-${story.key}`)
  return firstOf(own, `bulk order ${story.key}`)
}

async function delivered({ container }: Cast, orderId: string, number: string): Promise<boolean> {
  const deliveries = await container
    .resolve<ProductionService>(PRODUCTION_MODULE)
    .delivery.deliveries({ orderIds: [orderId] })
  return deliveries.some((delivery) => delivery.number === number)
}
