import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PartnerReceipt, PayableDelivery, StaffPartnerOrderDetail } from "@sentra/contracts"
import {
  PARTNER_MODULE,
  type PartnerService,
  type Receipt,
} from "../../../../../../modules/partner/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../../../modules/staff/index.js"
import { readOrderMoney, type OrderReading } from "../../../../../../reading/order-money.js"
import { showBill, showDelivery } from "../../../../../../reading/show-order-money.js"
import { noSuchOrder } from "../../../../../../workflows/partnership/record-receipt/assert-receivable.js"
import { showPartnerOrder } from "../../../present.js"

/** One order of a partner: its figures, its invoices and what came in for it. */
export async function partnerOrderOf(
  container: MedusaContainer,
  partnerId: string,
  bulkOrderId: string,
): Promise<StaffPartnerOrderDetail> {
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ ids: [bulkOrderId], partnerId, status: "placed" })
  const [reading] = await readOrderMoney(container, bulkOrders)
  if (!reading) throw noSuchOrder()
  const { id, code, name, taxCollector } = reading.partner
  const names = await namesOf(container, reading.receipts)
  const waiting = await container
    .resolve<StaffService>(STAFF_MODULE)
    .approvals.waitingSubjects("partner_receipt")
  return {
    partner: { partnerId: id, code, name, taxCollector },
    order: {
      ...showPartnerOrder(reading),
      advanceable: reading.money.advanceable.toString(),
      deliveries: reading.deliveries.map(payableDelivery),
      receipts: reading.receipts.map((receipt) => ({
        ...receiptOf(receipt, reading),
        enteredBy: names.get(receipt.enteredBy) ?? "",
        reversalWaits: waiting.includes(receipt.id),
      })),
    },
  }
}

const payableDelivery = (found: OrderReading["deliveries"][number]): PayableDelivery => ({
  ...showDelivery(found),
  bill: found.bill
    ? { ...showBill(found.bill), pph22Expected: found.bill.pph22Expected.toString() }
    : null,
})

const receiptOf = (
  receipt: Receipt,
  { deliveries }: OrderReading,
): Omit<PartnerReceipt, "enteredBy" | "reversalWaits"> => ({
  receiptId: receipt.id,
  kind: receipt.kind,
  deliveryNumber:
    deliveries.find(({ delivery }) => delivery.id === receipt.deliveryId)?.delivery.number ?? null,
  amount: receipt.amount.toString(),
  ppn: receipt.ppn.toString(),
  pph22: receipt.pph22.toString(),
  slipNumber: receipt.slipNumber,
  receivedOn: receipt.receivedOn,
  bankReference: receipt.bankReference,
  enteredAt: receipt.createdAt.toISOString(),
  posted: receipt.postedAt !== null,
  reversed: receipt.reversedAt !== null,
  reversalReason: receipt.reversalReason,
})

/** How staff are called: their name, or their address where they gave none. */
async function namesOf(
  container: MedusaContainer,
  receipts: readonly Receipt[],
): Promise<ReadonlyMap<string, string>> {
  const id = [...new Set(receipts.map(({ enteredBy }) => enteredBy))]
  const users = await container.resolve(Modules.USER).listUsers({ id }, { take: id.length })
  return new Map(
    users.map((user) => [
      user.id,
      [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email,
    ]),
  )
}
