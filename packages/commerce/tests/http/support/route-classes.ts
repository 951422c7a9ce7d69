import {
  approvalResponse, approvalsResponse, artisanPayoutsResponse, artisanProfileResponse,
  attentionResponse, boardResponse, bulkOrderPlacedResponse, bulkOrderPreview, bulkOrderResponse,
  bulkOrdersResponse, cartPricesResponse, catalogueProductResponse, catalogueResponse,
  clearingResponse, cooperativeResponse, cooperativeSettingsResponse, deliveryResponse,
  divisionResponse,
  divisionsResponse, draftResponse, draftsResponse, entriesResponse, handoverResponse,
  handoversResponse, makersResponse, memberBankAccountResponse, memberDepositResponse,
  memberResponse, membersResponse,
  orderRefundsResponse, partnerProfile, partnerUserAccessResponse, passwordChangedResponse,
  passwordCodeResponse, payoutRunResponse, payoutRunsResponse, productionOrdersResponse,
  receiptKeyResponse, receiptResponse, registeredPartnerResponse, registeredPartnersResponse,
  retryResponse, salesResponse, setupResponse, signedOutResponse, staffActionsResponse,
  staffMeResponse, staffPartnerOrderResponse, staffPartnerResponse, staffPartnersResponse,
  staffPeopleResponse, staffPicturesResponse, staffRolesResponse, statementResponse,
  trialBalanceResponse, uploadedResponse, workResponse, workSpecificationResponse,
} from "@sentra/contracts"
import { z } from "zod"

/** Whose token a route wants. A partner's user is a Medusa customer with a role at a partner. */
export type RouteActor = "public" | "partner" | "artisan" | "user"

/** What must be known of a route before it may exist. */
export type RouteClass = {
  actor: RouteActor
  /** What of the system the caller gets to see. */
  answersTo: string
  /** Every field that may be in its answer: nothing else, however deep. */
  fields: z.ZodType
  /** A bank file and a stored file are no JSON. */
  format?: "csv" | "file"
}

const shop = (fields: z.ZodType): RouteClass => ({
  actor: "public", answersTo: "anyone with the key of the shop: what a shop window shows", fields,
})
const holder = (fields: z.ZodType): RouteClass => ({
  actor: "public", answersTo: "whoever holds the cart or the key of the one order", fields,
})
const partner = (fields: z.ZodType): RouteClass => ({
  actor: "partner", answersTo: "a partner's user: what belongs to that partner", fields,
})
const artisan = (fields: z.ZodType): RouteClass => ({
  actor: "artisan", answersTo: "a member: what belongs to that member", fields,
})
const door = (fields: z.ZodType): RouteClass => ({
  actor: "public", answersTo: "anyone: whether the door opened, or a picture", fields,
})
const staff = (fields: z.ZodType): RouteClass => ({
  actor: "user", answersTo: "the cooperative's staff: everything", fields,
})

const run = staff(payoutRunResponse)

/** Every route of ours, as method and path. A route that is not here fails the test. */
export const ROUTE_CLASSES: Readonly<Record<string, RouteClass>> = {
  "GET /store/cooperative": shop(cooperativeResponse),
  "GET /store/catalogue": shop(catalogueResponse),
  "GET /store/catalogue/:handle": shop(catalogueProductResponse),
  "GET /store/makers": shop(makersResponse),
  "POST /store/carts/:id/complete": holder(
    z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) }),
  ),
  "POST /store/receipts": holder(receiptKeyResponse),
  "GET /store/receipts/:orderId": holder(receiptResponse),
  "POST /store/cart-prices": holder(cartPricesResponse),
  "GET /store/partners/me": partner(partnerProfile),
  "POST /store/partners/me/password": partner(passwordChangedResponse),
  "POST /store/partners/me/bulk-order-previews": partner(bulkOrderPreview),
  "GET /store/partners/me/drafts": partner(draftsResponse),
  "POST /store/partners/me/drafts": partner(draftResponse),
  "GET /store/partners/me/drafts/:id": partner(draftResponse),
  "POST /store/partners/me/drafts/:id": partner(draftResponse),
  "POST /store/partners/me/drafts/:id/discarded": partner(draftResponse),
  "GET /store/partners/me/bulk-orders": partner(bulkOrdersResponse),
  "POST /store/partners/me/bulk-orders": partner(bulkOrderPlacedResponse),
  "GET /store/partners/me/bulk-orders/:id": partner(bulkOrderResponse),
  "GET /artisans/me": artisan(artisanProfileResponse),
  "POST /artisans/me/password": artisan(passwordChangedResponse),
  "GET /artisans/me/work": artisan(workResponse),
  "POST /artisans/me/work/:orderedLineId/declines": artisan(z.object({ declineId: z.string() })),
  "GET /artisans/me/divisions": artisan(divisionsResponse),
  "GET /artisans/me/divisions/:orderId": artisan(divisionResponse),
  "GET /artisans/me/sales": artisan(salesResponse),
  "GET /artisans/me/statements/:period": artisan(statementResponse),
  "GET /artisans/me/payouts": artisan(artisanPayoutsResponse),
  "GET /admin/staff/me": staff(staffMeResponse),
  "GET /admin/staff/people": staff(staffPeopleResponse),
  "POST /admin/staff/people/:id/roles": staff(staffRolesResponse),
  "GET /admin/staff/actions": staff(staffActionsResponse),
  "GET /admin/approvals": staff(approvalsResponse),
  "POST /admin/approvals/:id/approve": staff(approvalResponse),
  "POST /admin/approvals/:id/refuse": staff(approvalResponse),
  "GET /admin/artisans/:id/bank-account": staff(memberBankAccountResponse),
  "POST /admin/artisans/:id/bank-account": staff(memberBankAccountResponse),
  "GET /admin/artisans/:id/deposit": staff(memberDepositResponse),
  "POST /admin/artisans/:id/deposit": staff(memberDepositResponse),
  "POST /admin/artisans/:id/deposit/reversals": staff(memberDepositResponse),
  "GET /admin/bank/clearing": staff(clearingResponse),
  "POST /admin/bank/clearing-moves": staff(clearingResponse),
  "POST /admin/bank/clearing-moves/:movementId/reversals": staff(clearingResponse),
  "GET /admin/artisans": staff(membersResponse),
  "POST /admin/artisans": staff(memberResponse),
  "GET /admin/artisans/:id": staff(memberResponse),
  "POST /admin/artisans/:id": staff(memberResponse),
  "POST /admin/artisans/:id/password-codes": staff(passwordCodeResponse),
  "POST /admin/partner-users/:id/access": staff(partnerUserAccessResponse),
  "POST /admin/partner-users/:id/password-codes": staff(passwordCodeResponse),
  "POST /auth/password-codes": door(passwordChangedResponse),
  "POST /auth/sign-out": door(signedOutResponse),
  "GET /static/:file": { ...door(z.string()), format: "file" },
  "GET /admin/production/orders": staff(productionOrdersResponse),
  "GET /admin/production/orders/:orderId/allocations": staff(boardResponse),
  "POST /admin/production/orders/:orderId/allocations": staff(boardResponse),
  "POST /admin/production/orders/:orderId/deliveries": staff(deliveryResponse),
  "GET /admin/production/handovers": staff(handoversResponse),
  "POST /admin/production/handovers/:handoverId/inspections": staff(handoverResponse),
  "POST /admin/production/handovers/:handoverId/reversals": staff(handoverResponse),
  "POST /admin/production/orders/:orderId/manual-allocations": staff(boardResponse),
  "POST /admin/production/handovers": staff(handoverResponse),
  "GET /admin/attention": staff(attentionResponse),
  "POST /admin/attention/:id/retry": staff(retryResponse),
  "GET /admin/shop/orders/:shopOrderId/refunds": staff(orderRefundsResponse),
  "POST /admin/shop/orders/:shopOrderId/refunds": staff(orderRefundsResponse),
  "GET /admin/cooperative": staff(cooperativeSettingsResponse),
  "POST /admin/cooperative": staff(cooperativeSettingsResponse),
  "GET /admin/setup": staff(setupResponse),
  "GET /admin/partner-terms": staff(registeredPartnersResponse),
  "POST /admin/partner-terms": staff(registeredPartnerResponse),
  "GET /admin/partner-terms/:id": staff(registeredPartnerResponse),
  "POST /admin/partner-terms/:id": staff(registeredPartnerResponse),
  "POST /admin/partner-terms/:id/people": staff(registeredPartnerResponse),
  "GET /admin/products/:id/pictures": staff(staffPicturesResponse),
  "POST /admin/products/:id/pictures": staff(staffPicturesResponse),
  "POST /admin/uploads": staff(uploadedResponse),
  "GET /admin/products/:id/work-specification": staff(workSpecificationResponse),
  "POST /admin/products/:id/work-specification": staff(workSpecificationResponse),
  "GET /admin/ledger/trial-balance": staff(trialBalanceResponse),
  "GET /admin/ledger/entries": staff(entriesResponse),
  "GET /admin/partners": staff(staffPartnersResponse),
  "GET /admin/partners/:id": staff(staffPartnerResponse),
  "POST /admin/partners/:id/transfers": staff(staffPartnerResponse),
  "GET /admin/partners/:id/orders/:bulkOrderId": staff(staffPartnerOrderResponse),
  "POST /admin/partners/:id/orders/:bulkOrderId/receipts": staff(staffPartnerOrderResponse),
  "POST /admin/partners/:id/orders/:bulkOrderId/receipts/:receiptId/reversals": staff(
    staffPartnerOrderResponse,
  ),
  "GET /admin/payout-runs": staff(payoutRunsResponse),
  "POST /admin/payout-runs": run,
  "GET /admin/payout-runs/:id": run,
  "POST /admin/payout-runs/:id/approval-requests": run,
  "POST /admin/payout-runs/:id/bank-file": { ...staff(z.string()), format: "csv" },
  "POST /admin/payout-runs/:id/payouts/:payoutId/corrections": run,
  "POST /admin/payout-runs/:id/settlements": run,
}

/** Paths of ours below which Medusa has routes of its own. */
export const OUR_PATHS = ["/admin/uploads"]

/** The first parts of every other path of ours; whatever a server has below them is ours. */
export const OUR_PREFIXES = [
  "/store/cooperative", "/store/catalogue", "/store/makers", "/store/receipts",
  "/store/cart-prices", "/store/partners",
  "/artisans", "/auth/password-codes", "/auth/sign-out", "/static", "/admin/partner-users",
  "/admin/artisans", "/admin/production", "/admin/ledger", "/admin/partners",
  "/admin/payout-runs", "/admin/attention", "/store/carts/:id/complete", "/admin/staff",
  "/admin/approvals", "/admin/shop", "/admin/cooperative", "/admin/setup", "/admin/partner-terms",
  "/admin/products/:id/work-specification", "/admin/products/:id/pictures",
  "/admin/bank",
] as const
