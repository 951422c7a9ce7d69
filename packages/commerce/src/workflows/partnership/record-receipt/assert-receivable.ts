import { formatRupiah, rupiah, type Bill } from "@sentra/domain"
import { jakartaDay, now } from "../../../lib/clock.js"
import { conflict, invalid, notFound, type Refusal } from "../../../lib/refusal.js"
import type { NewReceipt } from "../../../modules/partner/index.js"
import type { OrderReading } from "../../../reading/order-money.js"

type Asked = Pick<NewReceipt, "deliveryId" | "amount" | "pph22" | "receivedOn">

/**
 * Refuses what cannot have come in: more than is open, of a day that cannot be, or PPh 22 that the
 * partner may not keep. Also when something else is open than the person who entered it saw.
 */
export function assertReceivable(reading: OrderReading, asked: Asked, openSeen: bigint): void {
  const bill = billOf(reading, asked)
  const open = bill ? bill.due : reading.money.advanceable
  if (open !== openSeen) throw changedMeanwhile(openSeen, open)
  assertDay(reading, asked)
  if (bill) assertPph22(reading, bill, asked)
  if (asked.amount + asked.pph22 > open) throw tooMuch(open, bill !== undefined)
}

function billOf({ deliveries }: OrderReading, { deliveryId }: Asked): Bill | undefined {
  if (deliveryId === null) return undefined
  const found = deliveries.find(({ delivery }) => delivery.id === deliveryId)
  if (!found) {
    throw notFound({
      field: "deliveryId",
      id: "Pengiriman ini tidak ada pada pesanan ini. Pilih dari daftar.",
      en: "This order has no such delivery. Choose one from the list.",
    })
  }
  if (found.bill) return found.bill
  throw conflict({
    field: "deliveryId",
    id: "Tagihan pengiriman ini belum dibukukan. Coba lagi sebentar lagi.",
    en: "This delivery's invoice is not in the books yet. Try again in a moment.",
  })
}

function assertDay({ order }: OrderReading, { receivedOn }: Asked): void {
  const placedOn = jakartaDay(order.placedAt ?? order.createdAt)
  const today = jakartaDay(now())
  if (receivedOn >= placedOn && receivedOn <= today) return
  throw invalid({
    field: "receivedOn",
    id: `Tulis tanggal uang masuk antara ${placedOn} (pesanan dibuat) dan ${today} (hari ini).`,
    en: `Write a day between ${placedOn}, when the order was placed, and ${today}, today.`,
  })
}

function assertPph22({ order }: OrderReading, bill: Bill, { pph22 }: Asked): void {
  if (pph22 <= bill.pph22Expected) return
  if (!order.taxCollector) {
    throw invalid({
      field: "pph22",
      id: "Mitra ini bukan pemungut, jadi tidak memotong PPh 22. Kosongkan potongannya.",
      en: "This partner is no tax collector and keeps no PPh 22. Leave it empty.",
    })
  }
  const [id, en] = inWords(bill.pph22Expected)
  throw invalid({
    field: "pph22",
    id: `PPh 22 tagihan ini paling banyak ${id} lagi. Periksa bukti potongnya.`,
    en: `At most ${en} more of PPh 22 can be kept of this invoice. Check the slip.`,
  })
}

function tooMuch(open: bigint, invoiced: boolean): Refusal {
  const [id, en] = inWords(open)
  return invoiced
    ? invalid({
        field: "amount",
        id: `Tagihan ini tinggal ${id}. Catat sebanyak itu, sisanya pada tagihan lain.`,
        en: `Only ${en} of this invoice is open. Enter that much, the rest for another invoice.`,
      })
    : invalid({
        field: "amount",
        id: `Uang muka pesanan ini paling banyak ${id}. Yang sudah dikirim dibayar per tagihan.`,
        en: `At most ${en} can be paid in advance. What was delivered is paid by its invoice.`,
      })
}

function changedMeanwhile(seen: bigint, open: bigint): Refusal {
  const [seenId, seenEn] = inWords(seen)
  const [openId, openEn] = inWords(open)
  return conflict({
    field: "openSeen",
    id: `Yang terbuka sekarang ${openId}, bukan ${seenId} seperti tadi. Periksa, lalu simpan lagi.`,
    en: `${openEn} is open now, not ${seenEn} as before. Check it and save again.`,
  })
}

/** Not found alike when it is another partner's order. */
export const noSuchOrder = (): Refusal =>
  notFound({
    field: "bulkOrderId",
    id: "Pesanan ini tidak ada pada mitra ini. Pilih dari daftar pesanannya.",
    en: "This partner has no such order. Choose one from its list.",
  })

const inWords = (amount: bigint): [id: string, en: string] => [
  formatRupiah(rupiah(amount), "id"),
  formatRupiah(rupiah(amount), "en"),
]
