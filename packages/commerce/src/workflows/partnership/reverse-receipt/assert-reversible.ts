import type { MedusaContainer } from "@medusajs/framework/types"
import { formatRupiah, rupiah } from "@sentra/domain"
import { conflict, notFound, type Refusal } from "../../../lib/refusal.js"
import {
  PARTNER_MODULE,
  type PartnerService,
  type Receipt,
} from "../../../modules/partner/index.js"
import { readOrderMoney, type OrderReading } from "../../../reading/order-money.js"

/** One receipt, or NOT_FOUND. */
export async function receiptIn(container: MedusaContainer, receiptId: string): Promise<Receipt> {
  const [receipt] = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .receipts({ ids: [receiptId] })
  if (receipt) return receipt
  throw noSuchReceipt()
}

/** A down payment of which a delivery took its part stands: the invoice was paid with it. */
export async function assertReversible(
  container: MedusaContainer,
  receipt: Receipt,
): Promise<void> {
  if (receipt.reversedAt !== null) throw alreadyReversed()
  if (receipt.kind === "payment") return
  const { bulkOrders } = await container
    .resolve<PartnerService>(PARTNER_MODULE)
    .bulkOrders({ ids: [receipt.bulkOrderId] })
  const [reading] = await readOrderMoney(container, bulkOrders)
  if (!reading) throw noSuchReceipt()
  const { amount, ppn } = reading.downPayment
  if (receipt.amount - receipt.ppn <= amount && receipt.ppn <= ppn) return
  throw usedUp(reading)
}

function usedUp({ money, deliveries }: OrderReading): Refusal {
  const numbers = deliveries
    .filter(({ bill }) => bill && bill.downPaymentUsed > 0n)
    .map(({ delivery }) => delivery.number)
    .join(", ")
  const left = rupiah(money.downPaymentLeft)
  const [id, en] = [formatRupiah(left, "id"), formatRupiah(left, "en")]
  return conflict({
    id: `Uang muka ini sudah dipakai tagihan ${numbers}; tinggal ${id} yang belum dipakai. Yang sudah dipakai tidak dapat dibatalkan.`,
    en: `Invoice ${numbers} has used this down payment; only ${en} is left unused. What was used cannot be reversed.`,
  })
}

export const noSuchReceipt = (): Refusal =>
  notFound({
    id: "Penerimaan ini tidak ada pada pesanan ini. Muat ulang halaman ini.",
    en: "This order has no such receipt. Reload this page.",
  })

const alreadyReversed = (): Refusal =>
  conflict({
    id: "Penerimaan ini sudah dibatalkan. Muat ulang halaman ini.",
    en: "This receipt was reversed before. Reload this page.",
  })
