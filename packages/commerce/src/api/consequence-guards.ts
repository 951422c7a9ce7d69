import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { Bilingual } from "@sentra/contracts"
import { databaseIn } from "../lib/database-in.js"
import { conflict } from "../lib/refusal.js"
import { medusaRupiah } from "../lib/rupiah-from-medusa.js"
import { CLOSED } from "./closing-sentences.js"

export type Asked = { container: MedusaContainer; ids: readonly string[]; body: unknown }

/** Throws the sentence by which an action is refused that is open otherwise. */
export type Guard = (asked: Asked) => Promise<void>

/** The first id of the path is an order's, and that order is no partner's. */
export const ofShopOrders =
  (sentence: Bilingual): Guard =>
  async ({ container, ids: [orderId = ""] }) => {
    if (await isPartners(container, orderId)) throw conflict(sentence)
  }

async function isPartners(container: MedusaContainer, orderId: string): Promise<boolean> {
  const found = await databaseIn(container).rows(
    z.object({ id: z.string() }),
    "select id from bulk_order where order_id = ?",
    [orderId],
  )
  return found.length > 0
}

/** A parcel that arrived has freed its makers' money. */
export const unlessArrived: Guard = async (asked) => {
  await ofShopOrders(CLOSED.partnersGoods)(asked)
  const [, fulfillmentId = ""] = asked.ids
  const arrived = await databaseIn(asked.container).rows(
    z.object({ id: z.string() }),
    "select id from fulfillment where id = ? and delivered_at is not null",
    [fulfillmentId],
  )
  if (arrived.length === 0) return
  throw conflict({
    id: "Paket ini sudah sampai, dan bagian pembuatnya sudah dihitung. Kembalikan uangnya saja.",
    en: "This parcel has arrived, and its makers' shares count. Give the money back instead.",
  })
}

/**
 * What makers were given to do, or the partner paid, is owed. A shop order can be cancelled: its
 * pieces go back to their lots and its money to the buyer.
 */
const unlessWorkBegan: Guard = async ({ container, ids: [orderId = ""] }) => {
  const [begun] = await databaseIn(container).rows(
    z.object({ pieces: z.coerce.number() }),
    `select coalesce(sum(given.pieces), 0) as pieces from (
       select ordered_line_id, pieces from allocation
       union all select ordered_line_id, -pieces from decline) given
     join ordered_line line on line.id = given.ordered_line_id
     where line.order_id = ? and line.channel = 'wholesale'`,
    [orderId],
  )
  if (!begun || begun.pieces <= 0) return
  throw conflict({
    id: `${begun.pieces} potong pesanan mitra ini sudah dibagikan kepada pembuatnya, jadi tidak bisa dibatalkan. Yang diterima hub tetap ditagih lewat BAST; bicarakan sisanya dengan mitra.`,
    en: `${begun.pieces} pieces of this partner's order were given to their makers, so it cannot be cancelled. What the hub accepts is invoiced by the BAST; settle the rest with the partner.`,
  })
}

/** Money that came in goes back when two people agree, not by cancelling its order. */
export const unlessBegunOrPaid: Guard = async (asked) => {
  await unlessWorkBegan(asked)
  const [orderId = ""] = asked.ids
  const [kept] = await databaseIn(asked.container).rows(
    z.object({ amount: medusaRupiah }),
    `select (coalesce(sum((select sum(amount) from capture
         where payment_id = payment.id and deleted_at is null)), 0)
       - coalesce(sum((select sum(amount) from refund
         where payment_id = payment.id and deleted_at is null)), 0))::text as amount
     from order_payment_collection link
     join payment on payment.payment_collection_id = link.payment_collection_id
       and payment.deleted_at is null
     where link.order_id = ? and link.deleted_at is null`,
    [orderId],
  )
  if (!kept || kept.amount <= 0n) return
  throw conflict({
    id: `Pesanan ini sudah dibayar dan masih menyimpan Rp ${kept.amount}. Kembalikan uangnya dahulu di bagian “Pengembalian dana” (disetujui orang kedua), lalu batalkan pesanannya.`,
    en: `This order was paid, and Rp ${kept.amount} of it are still here. Give the money back first under “Refunds”, with a second person, then cancel the order.`,
  })
}

const captured = z.object({ amount: z.unknown() }).catch({ amount: undefined })
const paymentRow = z.object({ amount: medusaRupiah, isPartners: z.boolean() })

/** A shop order is paid once and whole, since its sale enters the books whole. */
export const wholePaymentOfShop: Guard = async ({ container, ids: [paymentId = ""], body }) => {
  const [payment] = await databaseIn(container).rows(
    paymentRow,
    `select payment.amount::text as amount, exists (
       select 1 from order_payment_collection link
       join bulk_order on bulk_order.order_id = link.order_id
       where link.payment_collection_id = payment.payment_collection_id) as is_partners
     from payment where payment.id = ?`,
    [paymentId],
  )
  if (!payment) return
  if (payment.isPartners) throw conflict(CLOSED.partnersMoney)
  const { amount } = captured.parse(body)
  if (amount === undefined || amount === Number(payment.amount)) return
  throw conflict({
    field: "amount",
    id: `Pesanan toko dibayar sekali dan seluruhnya: Rp ${payment.amount}. Catat setelah semua uangnya masuk.`,
    en: `A shop order is paid once and whole: Rp ${payment.amount}. Record it when all of it is there.`,
  })
}
