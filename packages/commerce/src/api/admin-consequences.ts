import type { Bilingual } from "@sentra/contracts"
import { CLOSED } from "./closing-sentences.js"
import {
  ofShopOrders,
  unlessArrived,
  unlessBegunOrPaid,
  wholePaymentOfShop,
  type Guard,
} from "./consequence-guards.js"

/** What follows from one of Medusa's own routes for staff. */
export type Consequence =
  /** Nothing that belongs in the books, and why. */
  | { open: string }
  /** What takes it into the books, and when it is refused all the same. */
  | { posts: string; unless?: Guard }
  | { closed: Bilingual }

const read: Consequence = { open: "reads" }
const closed = (sentence: Bilingual): Consequence => ({ closed: sentence })

/** The same for many routes below one path. */
const all = (
  consequence: Consequence,
  under: string,
  routes: readonly string[],
): Record<string, Consequence> =>
  Object.fromEntries(
    routes.map((route) => {
      const [method = "", path = ""] = route.split(" ")
      return [`${method} ${under}${path}`, consequence]
    }),
  )

const reads = (...paths: string[]): Record<string, Consequence> =>
  Object.fromEntries(paths.map((path) => [`GET ${path}`, read]))

const CHANGES_OF_ITEMS = [
  ...["POST /inbound/items", "POST /inbound/items/:action_id", "DELETE /inbound/items/:action_id"],
  "POST /inbound/shipping-method",
  ...["POST", "DELETE"].map((method) => `${method} /inbound/shipping-method/:action_id`),
  ...["POST /outbound/items", "POST /outbound/items/:action_id"],
  ...["DELETE /outbound/items/:action_id", "POST /outbound/shipping-method"],
  ...["POST", "DELETE"].map((method) => `${method} /outbound/shipping-method/:action_id`),
  ...["POST /request", "DELETE /request", "POST /cancel"],
]

/**
 * Every route that Medusa gives staff for orders, money, parcels, stock and buyers, with what
 * follows from it. What is below these paths and not in the table is closed; a test asks the server
 * which routes it has.
 */
export const ADMIN_CONSEQUENCES: Readonly<Record<string, Consequence>> = {
  ...reads(
    ...["/admin/orders", "/admin/orders/:id", "/admin/orders/:id/changes"],
    ...["/admin/orders/:id/line-items", "/admin/orders/:id/preview"],
    "/admin/orders/:id/shipping-options",
  ),
  "POST /admin/orders/export": { open: "writes a list of orders into a file" },
  "POST /admin/orders/:id": { open: "changes who is written to and where a parcel goes" },
  "POST /admin/orders/:id/cancel": {
    posts: "take-back-sale gives pieces back once what was paid is back with the buyer",
    unless: unlessBegunOrPaid,
  },
  "POST /admin/orders/:id/fulfillments": {
    posts: "a parcel counts once it has arrived",
    unless: ofShopOrders(CLOSED.partnersGoods),
  },
  "POST /admin/orders/:id/fulfillments/:fulfillment_id/shipments": {
    posts: "a parcel counts once it has arrived",
    unless: ofShopOrders(CLOSED.partnersGoods),
  },
  "POST /admin/orders/:id/fulfillments/:fulfillment_id/mark-as-delivered": {
    posts: "the duty for parcels records the delivery, releases post what was held",
    unless: ofShopOrders(CLOSED.partnersGoods),
  },
  "POST /admin/orders/:id/fulfillments/:fulfillment_id/cancel": {
    posts: "a parcel that never arrived released nothing",
    unless: unlessArrived,
  },
  ...all(closed(CLOSED.state), "/admin/orders/:id", ["POST /archive", "POST /complete"]),
  ...all(closed(CLOSED.refund), "/admin/orders/:id", ["POST /credit-lines"]),
  ...all(closed(CLOSED.payment), "/admin/orders/:id", ["POST /payment-sessions/authorize"]),
  ...all(closed(CLOSED.owner), "/admin/orders/:id", [
    ...["POST /transfer", "POST /transfer/cancel", "POST /transfer/guest"],
  ]),

  ...reads("/admin/payments", "/admin/payments/:id", "/admin/payments/payment-providers"),
  "POST /admin/payments/:id/capture": {
    posts: "captures post the sale",
    unless: wholePaymentOfShop,
  },
  "POST /admin/payments/:id/refund": closed(CLOSED.refund),
  ...all(closed(CLOSED.payment), "/admin/payment-collections", [
    ...["POST ", "DELETE /:id", "POST /:id/mark-as-paid", "POST /:id/payment-sessions"],
  ]),
  ...reads("/admin/refund-reasons", "/admin/refund-reasons/:id"),
  ...reads("/admin/return-reasons", "/admin/return-reasons/:id"),
  ...all(closed(CLOSED.reason), "/admin", [
    ...["POST /refund-reasons", "POST /refund-reasons/:id", "DELETE /refund-reasons/:id"],
    ...["POST /return-reasons", "POST /return-reasons/:id", "DELETE /return-reasons/:id"],
  ]),

  ...all(closed(CLOSED.edit), "/admin/order-edits", [
    ...["POST ", "DELETE /:id", "POST /:id/confirm", "POST /:id/request", "POST /:id/items"],
    ...["POST /:id/items/item/:item_id", "POST /:id/items/:action_id"],
    ...["DELETE /:id/items/:action_id", "POST /:id/shipping-method"],
    ...["POST /:id/shipping-method/:action_id", "DELETE /:id/shipping-method/:action_id"],
  ]),
  "POST /admin/order-changes/:id": closed(CLOSED.edit),
  ...reads("/admin/draft-orders", "/admin/draft-orders/:id"),
  ...all(closed(CLOSED.draft), "/admin/draft-orders", [
    ...["POST ", "POST /:id", "DELETE /:id", "POST /:id/convert-to-order", "POST /:id/edit"],
    ...["DELETE /:id/edit", "POST /:id/edit/confirm", "POST /:id/edit/request"],
    ...["POST /:id/edit/items", "POST /:id/edit/items/item/:item_id"],
    ...["POST /:id/edit/items/:action_id", "DELETE /:id/edit/items/:action_id"],
    ...["POST /:id/edit/promotions", "DELETE /:id/edit/promotions"],
    "POST /:id/edit/shipping-methods",
    ...["POST", "DELETE"].flatMap((method) => [
      `${method} /:id/edit/shipping-methods/:action_id`,
      `${method} /:id/edit/shipping-methods/method/:method_id`,
    ]),
  ]),
  ...reads("/admin/returns", "/admin/returns/:id"),
  ...all(closed(CLOSED.goodsBack), "/admin/returns", [
    ...["POST ", "POST /:id", "POST /:id/cancel", "POST /:id/request", "DELETE /:id/request"],
    ...["POST /:id/receive", "DELETE /:id/receive", "POST /:id/receive/confirm"],
    ...["request-items", "receive-items", "dismiss-items"].flatMap((items) => [
      `POST /:id/${items}`,
      `POST /:id/${items}/:action_id`,
      `DELETE /:id/${items}/:action_id`,
    ]),
    ...["POST /:id/shipping-method", "POST /:id/shipping-method/:action_id"],
    "DELETE /:id/shipping-method/:action_id",
  ]),
  ...reads("/admin/claims", "/admin/claims/:id", "/admin/exchanges", "/admin/exchanges/:id"),
  "POST /admin/claims": closed(CLOSED.goodsBack),
  ...all(closed(CLOSED.goodsBack), "/admin/claims/:id", [
    ...["DELETE ", ...CHANGES_OF_ITEMS],
    ...["POST /claim-items", "POST /claim-items/:action_id", "DELETE /claim-items/:action_id"],
  ]),
  "POST /admin/exchanges": closed(CLOSED.goodsBack),
  ...all(closed(CLOSED.goodsBack), "/admin/exchanges/:id", ["DELETE ", ...CHANGES_OF_ITEMS]),

  ...all(closed(CLOSED.parcel), "/admin/fulfillments", [
    ...["POST ", "POST /:id/cancel", "POST /:id/shipment"],
  ]),
  ...reads("/admin/reservations", "/admin/reservations/:id"),
  ...reads("/admin/inventory-items", "/admin/inventory-items/:id"),
  ...reads("/admin/inventory-items/:id/location-levels"),
  ...all(closed(CLOSED.stock), "/admin/reservations", ["POST ", "POST /:id", "DELETE /:id"]),
  ...all(closed(CLOSED.stock), "/admin/inventory-items", [
    ...["POST ", "POST /:id", "DELETE /:id", "POST /export", "POST /location-levels/batch"],
    "POST /batch",
    ...["POST /:id/location-levels", "POST /:id/location-levels/batch"],
    "POST /:id/location-levels/:location_id",
    "DELETE /:id/location-levels/:location_id",
  ]),
  ...all(closed(CLOSED.stock), "/admin/products/:id/variants", [
    ...["POST /inventory-items/batch", "POST /:variant_id/inventory-items"],
    "POST /:variant_id/inventory-items/:inventory_item_id",
    "DELETE /:variant_id/inventory-items/:inventory_item_id",
  ]),

  ...reads("/admin/customers", "/admin/customers/:id", "/admin/customers/:id/addresses"),
  ...reads("/admin/customers/:id/addresses/:address_id"),
  ...all({ open: "what a buyer is called and where they live" }, "/admin/customers", [
    ...["POST ", "POST /:id", "POST /:id/addresses", "POST /:id/customer-groups"],
    ...["POST /:id/addresses/:address_id", "DELETE /:id/addresses/:address_id"],
  ]),
  "DELETE /admin/customers/:id": closed(CLOSED.customer),
  ...reads("/admin/workflows-executions", "/admin/workflows-executions/:id"),
  ...reads("/admin/workflows-executions/:workflow_id/subscribe"),
  ...reads("/admin/workflows-executions/:workflow_id/:transaction_id"),
  ...reads("/admin/workflows-executions/:workflow_id/:transaction_id/subscribe"),
  ...all(closed(CLOSED.workflow), "/admin/workflows-executions/:workflow_id", [
    ...["POST /run", "POST /steps/failure", "POST /steps/success"],
  ]),
}

/** Below these paths a route without a known consequence is closed. */
export const FAMILIES = [
  ...["orders", "order-edits", "order-changes", "draft-orders", "returns", "claims", "exchanges"],
  ...["payments", "payment-collections", "refund-reasons", "return-reasons", "fulfillments"],
  ...["reservations", "inventory-items", "customers", "workflows-executions"],
  "products/[^/]+/variants/inventory-items",
  "products/[^/]+/variants/[^/]+/inventory-items",
] as const
