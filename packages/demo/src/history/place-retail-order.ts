import type { MedusaContainer } from "@medusajs/framework/types"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  listShippingOptionsForCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { sellFromLotsWorkflow } from "@sentra/commerce/workflows"
import { firstOf } from "../first-of.js"
import { backdateOrder, orderOfStory } from "./backdate.js"
import type { BuyerStory, RetailStory } from "./retail-story.js"
import { named, type Cast } from "./story.js"

const shippingOptions = z.array(z.object({ id: z.string(), name: z.string() }))

/** A buyer fills a cart and orders through the workflows of the shop. Gives the order's id. */
export async function placeRetailOrder(
  cast: Cast,
  moment: Date,
  story: RetailStory,
): Promise<string> {
  const known = await orderOfStory(cast.container, story.key)
  const orderId = known ?? (await orderCart(cast.container, await fillCart(cast, story)))
  await backdateOrder(cast.container, orderId, moment)
  await sellFromLotsWorkflow(cast.container).run({
    input: { orderId, at: moment.toISOString() },
  })
  return orderId
}

async function fillCart(cast: Cast, story: RetailStory): Promise<string> {
  const address = addressOf(story.buyer)
  const { result: cart } = await createCartWorkflow(cast.container).run({
    input: {
      region_id: cast.regionId,
      sales_channel_id: cast.salesChannelId,
      currency_code: "idr",
      email: story.buyer.email,
      shipping_address: address,
      billing_address: address,
      items: story.lines.map(([sku, quantity]) => ({
        variant_id: named(cast.variantIds, sku),
        quantity,
      })),
      metadata: { demo_story: story.key },
    },
  })
  const { result: options } = await listShippingOptionsForCartWorkflow(cast.container).run({
    input: { cart_id: cart.id },
  })
  const wanted = shippingOptions.parse(options).filter(({ name }) => name === story.shipping)
  await addShippingMethodToCartWorkflow(cast.container).run({
    input: { cart_id: cart.id, options: [{ id: firstOf(wanted, "shipping option").id }] },
  })
  return cart.id
}

async function orderCart(container: MedusaContainer, cartId: string): Promise<string> {
  const { result: collection } = await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cartId },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: collection.id, provider_id: "pp_system_default" },
  })
  const { result: order } = await completeCartWorkflow(container).run({ input: { id: cartId } })
  return order.id
}

const addressOf = (buyer: BuyerStory) => ({
  first_name: buyer.name,
  phone: "+62 800-0000-0100",
  address_1: buyer.street,
  address_2: buyer.district,
  city: buyer.city,
  province: buyer.province,
  postal_code: buyer.postalCode,
  country_code: "id",
})
