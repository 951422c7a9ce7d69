import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  capturePaymentWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { postFacts, recordRetailDeliveryWorkflow } from "@sentra/commerce/workflows"
import { firstOf } from "../first-of.js"
import { backdateCapture, backdateParcel, orderOfStory } from "./backdate.js"
import { placeRetailOrder } from "./place-retail-order.js"
import type { RetailStory } from "./retail-story.js"
import { momentOf, type Cast, type StoryEvent } from "./story.js"

const orderShape = z.object({
  items: z.array(z.object({ id: z.string(), quantity: z.coerce.number() })),
  payment_collections: z.array(
    z.object({
      payments: z.array(z.object({ id: z.string(), captured_at: z.coerce.date().nullish() })),
    }),
  ),
  fulfillments: z.array(
    z.object({
      id: z.string(),
      shipped_at: z.coerce.date().nullish(),
      delivered_at: z.coerce.date().nullish(),
    }),
  ),
})

/** The stations of one retail order, each on its own day. */
export function retailEvents(story: RetailStory): StoryEvent[] {
  const { daysAgo, paid, shipped, delivered } = story
  const events: StoryEvent[] = [
    {
      daysAgo,
      hour: 10,
      tell: async (cast, moment) => {
        await placeRetailOrder(cast, moment, story)
      },
    },
  ]
  if (paid !== undefined) {
    events.push({ daysAgo: paid, hour: 11, tell: (cast, at) => seeTransfer(cast, at, story) })
  }
  if (shipped !== undefined) {
    events.push({ daysAgo: shipped, hour: 15, tell: (cast, at) => ship(cast, at, story) })
  }
  if (delivered !== undefined) {
    events.push({ daysAgo: delivered, hour: 14, tell: (cast, at) => arrive(cast, at, story) })
  }
  return events
}

async function seeTransfer({ container }: Cast, moment: Date, story: RetailStory): Promise<void> {
  const { orderId, order } = await readOrder(container, story)
  const payments = order.payment_collections.flatMap((collection) => collection.payments)
  const payment = firstOf(payments, `payment of ${story.key}`)
  if (!payment.captured_at) {
    await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
  }
  await backdateCapture(container, payment.id, moment)
  await postFacts(container, "captures", [orderId])
}

async function ship({ container }: Cast, moment: Date, story: RetailStory): Promise<void> {
  const { orderId, order } = await readOrder(container, story)
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }))
  const [known] = order.fulfillments
  if (known?.delivered_at) return
  const fulfillmentId =
    known?.id ??
    (await createOrderFulfillmentWorkflow(container).run({ input: { order_id: orderId, items } }))
      .result.id
  if (!known?.shipped_at) {
    await createOrderShipmentWorkflow(container).run({
      input: { order_id: orderId, fulfillment_id: fulfillmentId, items },
    })
  }
  await backdateParcel(container, fulfillmentId, { shippedAt: moment, deliveredAt: null })
}

async function arrive({ container, today }: Cast, moment: Date, story: RetailStory): Promise<void> {
  const { orderId, order } = await readOrder(container, story)
  const parcel = firstOf(order.fulfillments, `parcel of ${story.key}`)
  if (!parcel.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId, fulfillmentId: parcel.id },
    })
  }
  const [shipping] = retailEvents(story).filter(({ daysAgo }) => daysAgo === story.shipped)
  const shippedAt = shipping ? momentOf(shipping, today) : moment
  await backdateParcel(container, parcel.id, { shippedAt, deliveredAt: moment })
  await recordRetailDeliveryWorkflow(container).run({ input: { fulfillmentId: parcel.id } })
}

async function readOrder(container: MedusaContainer, story: RetailStory) {
  const known = await orderOfStory(container, story.key)
  const orderId = firstOf(known === undefined ? [] : [known], `order ${story.key}`)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: [
      ...["items.*", "payment_collections.payments.id"],
      ...["payment_collections.payments.captured_at"],
      ...["fulfillments.id", "fulfillments.shipped_at", "fulfillments.delivered_at"],
    ],
    filters: { id: orderId },
  })
  return { orderId, order: orderShape.parse(firstOf<unknown>(data, `order ${story.key}`)) }
}
