import { z } from "@medusajs/framework/zod"
import {
  completeCartRequest,
  loginEmail,
  newPassword,
  PIECES_PER_LINE_MAX,
  pieces,
  text,
} from "@sentra/contracts"

/**
 * How far an open route of Medusa's opens. Routes of ours say nothing here: they hold their input
 * to the contracts themselves.
 */
export type Opening = {
  /** All that the body may say. */
  body?: z.ZodType
  /** All that the query may say; what else it says is left out. */
  query?: z.ZodType<Record<string, unknown>>
  /** What the answer tells, whatever the caller asks for. */
  fields?: readonly string[]
}

const ours: Opening = {}

const id = text.min(1).max(100)
const word = text.max(500)
const address = z.strictObject({
  first_name: word,
  phone: word,
  address_1: word,
  address_2: word,
  city: word,
  province: word,
  postal_code: word,
  country_code: z.literal("id"),
})

/** A cart as the shop shows it: never who its customer is. */
const CART_FIELDS = [
  ...["id", "email", "completed_at", "metadata"],
  ...["items.id", "items.variant_id", "items.variant_sku", "items.variant_title"],
  ...["items.product_handle", "items.product_title", "items.quantity", "items.unit_price"],
  "items.created_at",
  ...["shipping_methods.name", "shipping_methods.amount", "shipping_methods.shipping_option_id"],
]
const cart = (body?: z.ZodType): Opening => ({ fields: CART_FIELDS, ...(body && { body }) })

const signIn: Opening = { body: z.object({ email: loginEmail, password: word }) }
const reset: Opening = { body: z.object({ identifier: loginEmail }) }
const update: Opening = { body: z.object({ password: newPassword }) }

/**
 * Every route that the shop, the portal, the members' app and the sign-in of Admin use, and what of
 * it. Nothing else is there below these paths, for anybody: Medusa has routes that hand a customer,
 * an order or a cart to whoever asks, and its next version may bring more.
 */
export const OPEN_ROUTES: Readonly<Record<string, Opening>> = {
  "GET /store/cooperative": ours,
  "GET /store/catalogue": ours,
  "GET /store/catalogue/:handle": ours,
  "GET /store/makers": ours,
  "POST /store/receipts": ours,
  "GET /store/receipts/:orderId": ours,
  "GET /store/partners/me": ours,
  "POST /store/partners/me/password": ours,
  "POST /store/partners/me/bulk-order-previews": ours,
  "GET /store/partners/me/drafts": ours,
  "POST /store/partners/me/drafts": ours,
  "GET /store/partners/me/drafts/:id": ours,
  "POST /store/partners/me/drafts/:id": ours,
  "POST /store/partners/me/drafts/:id/discarded": ours,
  "GET /store/partners/me/bulk-orders": ours,
  "POST /store/partners/me/bulk-orders": ours,
  "GET /store/partners/me/bulk-orders/:id": ours,

  "POST /store/carts": cart(z.strictObject({ region_id: id })),
  "GET /store/carts/:id": cart(),
  "POST /store/carts/:id": cart(
    z.strictObject({
      email: z.email().max(200),
      shipping_address: address,
      billing_address: address,
      metadata: z.strictObject({ typed_address: z.record(word, word) }).optional(),
    }),
  ),
  "POST /store/carts/:id/line-items": cart(z.strictObject({ variant_id: id, quantity: pieces })),
  "POST /store/carts/:id/line-items/:line_id": cart(
    z.strictObject({ quantity: z.int().min(0).max(PIECES_PER_LINE_MAX) }),
  ),
  "DELETE /store/carts/:id/line-items/:line_id": cart(),
  "POST /store/carts/:id/shipping-methods": cart(z.strictObject({ option_id: id })),
  "POST /store/carts/:id/complete": { body: completeCartRequest, fields: ["id"] },
  "POST /store/cart-prices": ours,
  "GET /store/shipping-options": { query: z.object({ cart_id: id }) },
  "POST /store/payment-collections": {
    body: z.strictObject({ cart_id: id }),
    fields: ["id", "payment_sessions.provider_id"],
  },
  "POST /store/payment-collections/:id/payment-sessions": {
    body: z.strictObject({ provider_id: z.literal("pp_system_default") }),
    fields: ["id", "payment_sessions.provider_id"],
  },

  "POST /auth/customer/emailpass": signIn,
  "POST /auth/artisan/emailpass": signIn,
  "POST /auth/user/emailpass": signIn,
  "POST /auth/user/emailpass/register": {
    body: z.object({ email: loginEmail, password: newPassword }),
  },
  "POST /auth/user/emailpass/reset-password": reset,
  "POST /auth/customer/emailpass/reset-password": reset,
  "POST /auth/artisan/emailpass/reset-password": reset,
  "POST /auth/user/emailpass/update": update,
  "POST /auth/customer/emailpass/update": update,
  "POST /auth/artisan/emailpass/update": update,
  "POST /auth/password-codes": ours,
  "POST /auth/sign-out": ours,
  "GET /auth/user/providers": {},
  "POST /auth/session": {},
  "DELETE /auth/session": {},
  "POST /auth/token/refresh": {},
  "GET /auth/mfa/factors": {},
  "POST /auth/mfa/factors": {},
  "POST /auth/mfa/factors/:id/verify": {},
  "DELETE /auth/mfa/factors/:id": {},
  "POST /auth/mfa/recovery-codes": {},
  "POST /auth/mfa/challenges/:id/verify": {},
  "GET /cloud/auth": {},
}
