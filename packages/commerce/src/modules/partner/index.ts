import { Module } from "@medusajs/framework/utils"
import { PartnerService } from "./service.js"

export const PARTNER_MODULE = "partner"
export { referenceUsed } from "./bulk-orders.js"
export type { NewReceipt, NewTransfer, Receipt } from "./receipt-types.js"
export { referenceOf, type Draft } from "./drafts.js"
export type { PartnerService } from "./service.js"
export type {
  BulkOrder,
  BulkOrderFilter,
  BulkOrderStatus,
  NewBulkOrder,
  Partner,
  PartnerContent,
  PartnerRole,
  PartnerUser,
  PartnerUserContent,
} from "./types.js"
export default Module(PARTNER_MODULE, { service: PartnerService })
