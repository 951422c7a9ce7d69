import { EVERY_ROLE, OVERSIGHT, WORKERS, type Family } from "./family.js"

/** Who may do what on the routes that are ours. */
export const OUR_FAMILIES: readonly Family[] = [
  {
    area: "staff",
    see: OVERSIGHT,
    act: ["chair"],
    firstDay: true,
    routes: ["GET /staff/people", "POST /staff/people/:id/roles"],
  },
  {
    area: "settings",
    see: EVERY_ROLE,
    act: ["chair"],
    firstDay: true,
    routes: ["GET /setup", "GET|POST /cooperative"],
  },
  {
    area: "approvals",
    see: EVERY_ROLE,
    act: WORKERS,
    routes: ["GET /approvals", "POST /approvals/:id/{approve,refuse}"],
  },
  {
    area: "attention",
    see: EVERY_ROLE,
    act: WORKERS,
    routes: ["GET /attention", "POST /attention/:id/retry"],
  },
  { area: "log", see: OVERSIGHT, act: [], routes: ["GET /staff/actions"] },
  {
    area: "members",
    see: [...OVERSIGHT, "treasurer", "hub", "sales"],
    act: ["chair", "hub"],
    routes: ["GET|POST /artisans", "GET|POST /artisans/:id", "POST /artisans/:id/password-codes"],
  },
  {
    area: "bankAccounts",
    see: [...OVERSIGHT, "treasurer"],
    act: ["chair", "treasurer"],
    routes: ["GET|POST /artisans/:id/bank-account"],
  },
  {
    area: "production",
    see: EVERY_ROLE,
    act: ["hub"],
    routes: [
      "GET /production/orders",
      "GET|POST /production/orders/:orderId/allocations",
      "POST /production/orders/:orderId/{deliveries,manual-allocations}",
    ],
  },
  {
    area: "receiving",
    see: [...OVERSIGHT, "hub", "treasurer"],
    act: ["hub"],
    routes: [
      "GET|POST /production/handovers",
      "POST /production/handovers/:handoverId/{inspections,reversals}",
    ],
  },
  {
    area: "partners",
    see: [...OVERSIGHT, "treasurer", "sales"],
    act: ["treasurer"],
    routes: [
      "GET /partners",
      "GET /partners/:id",
      "GET /partners/:id/orders/:bulkOrderId",
      "POST /partners/:id/orders/:bulkOrderId/receipts",
      "POST /partners/:id/transfers",
      "POST /partners/:id/orders/:bulkOrderId/receipts/:receiptId/reversals",
    ],
  },
  {
    area: "partners",
    see: [...OVERSIGHT, "treasurer", "sales"],
    act: ["chair", "sales"],
    routes: ["POST /partner-users/:id/{access,password-codes}"],
  },
  {
    area: "partners",
    see: [...OVERSIGHT, "treasurer", "sales"],
    act: ["chair", "sales"],
    routes: [
      "GET|POST /partner-terms", "GET|POST /partner-terms/:id", "POST /partner-terms/:id/people",
    ],
  },
  {
    area: "catalogue",
    see: EVERY_ROLE,
    act: ["catalogue"],
    routes: ["GET|POST /products/:id/work-specification"],
  },
  {
    area: "payments",
    see: [...OVERSIGHT, "treasurer", "sales"],
    act: ["treasurer"],
    routes: ["GET|POST /shop/orders/:shopOrderId/refunds"],
  },
  {
    area: "ledger",
    see: [...OVERSIGHT, "treasurer"],
    act: [],
    routes: ["GET /ledger/{trial-balance,entries}"],
  },
  {
    area: "bank",
    see: [...OVERSIGHT, "treasurer"],
    act: ["treasurer"],
    routes: [
      "GET|POST /artisans/:id/deposit",
      "POST /artisans/:id/deposit/reversals",
      "GET /bank/clearing",
      "POST /bank/clearing-moves",
      "POST /bank/clearing-moves/:movementId/reversals",
    ],
  },
  {
    area: "payouts",
    see: [...OVERSIGHT, "treasurer"],
    act: ["treasurer"],
    routes: [
      "GET|POST /payout-runs",
      "GET /payout-runs/:id",
      "POST /payout-runs/:id/{approval-requests,bank-file,settlements}",
      "POST /payout-runs/:id/payouts/:payoutId/corrections",
    ],
  },
]

