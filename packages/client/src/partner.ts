import {
  bulkOrderPlacedResponse,
  bulkOrderPreview,
  bulkOrderResponse,
  bulkOrdersResponse,
  partnerProfile,
  type BulkOrderPreviewRequest,
  type BulkOrderRequest,
} from "@sentra/contracts"
import type { Door } from "./door.js"
import { drafts } from "./drafts.js"
import { account } from "./sign-in.js"

/** Everything the wholesale portal asks. `token` says who asks; no id of a partner is ever sent. */
export const partner = (door: Door) => ({
  ...account(door, "customer"),

  profile: (token: string) => door({ path: "/store/partners/me", token, shape: partnerProfile }),

  drafts: drafts(door),

  previewBulkOrder: (token: string, body: BulkOrderPreviewRequest) =>
    door({
      method: "POST",
      path: "/store/partners/me/bulk-order-previews",
      token,
      body,
      shape: bulkOrderPreview,
    }),

  placeBulkOrder: async (token: string, body: BulkOrderRequest) =>
    (
      await door({
        method: "POST",
        path: "/store/partners/me/bulk-orders",
        token,
        body,
        shape: bulkOrderPlacedResponse,
      })
    ).bulkOrder,

  bulkOrders: async (token: string) =>
    (await door({ path: "/store/partners/me/bulk-orders", token, shape: bulkOrdersResponse }))
      .bulkOrders,

  bulkOrder: async (token: string, id: string) =>
    (
      await door({
        path: `/store/partners/me/bulk-orders/${encodeURIComponent(id)}`,
        token,
        shape: bulkOrderResponse,
      })
    ).bulkOrder,
})

export type Partner = ReturnType<typeof partner>
