import { z } from "@medusajs/framework/zod"
import { momentColumn, rupiahColumn } from "../../lib/sql.js"

export const partnerRole = z.enum(["requester", "approver", "finance", "receiver"])
export type PartnerRole = z.infer<typeof partnerRole>

export const partnerRow = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  npwp16: z.string(),
  nitku22: z.string().nullable(),
  address: z.string(),
  downPaymentBasisPoints: z.number().int(),
  netDays: z.number().int(),
  taxCollector: z.boolean(),
  customerGroupId: z.string().nullable(),
})
export type Partner = z.infer<typeof partnerRow>
export type PartnerContent = Omit<Partner, "id"> & { id?: string }

export const partnerUserRow = z.object({
  id: z.string(),
  partnerId: z.string(),
  role: partnerRole,
  name: z.string(),
  email: z.string(),
})
export type PartnerUser = z.infer<typeof partnerUserRow>
export type PartnerUserContent = Omit<PartnerUser, "id"> & { id?: string }

export const bulkOrderStatus = z.enum(["placing", "placed", "refused"])
export type BulkOrderStatus = z.infer<typeof bulkOrderStatus>

export const bulkOrderRow = z.object({
  id: z.string(),
  partnerId: z.string(),
  reference: z.string(),
  poNumber: z.string(),
  requestedOn: z.string().nullable(),
  note: z.string().nullable(),
  request: z.unknown(),
  requestHash: z.string(),
  placedBy: z.string(),
  orderId: z.string(),
  orderDisplayId: z.number().int().nullable(),
  status: bulkOrderStatus,
  refusal: z.string().nullable(),
  pieces: z.number().int(),
  net: rupiahColumn,
  tax: rupiahColumn,
  total: rupiahColumn,
  /** Whether the partner pays the PPN of this order to the state itself (WAPU). */
  taxCollector: z.boolean(),
  createdAt: momentColumn,
  placedAt: momentColumn.nullable(),
})
export type BulkOrder = z.infer<typeof bulkOrderRow>

export type NewBulkOrder = {
  partnerId: string
  /** The portal's own key of this order: the same reference is the same order. */
  reference: string
  poNumber: string
  requestedOn?: string | null
  note?: string | null
  request: unknown
  /** Hash of the normalised request; another hash under the same reference is a conflict. */
  requestHash: string
  placedBy: string
  /** Made before the order is, so that a crash cannot make a second one. */
  orderId: string
  pieces: number
  net: bigint
  tax: bigint
  total: bigint
  at?: Date
}

export type BulkOrderFilter = {
  partnerId?: string
  reference?: string
  ids?: string[]
  orderIds?: string[]
  status?: BulkOrderStatus
  take?: number
  skip?: number
}
