import type { Bilingual } from "@sentra/contracts"
import type { EntryReason } from "@sentra/domain/ledger"

/**
 * What each reason is called for a member or for staff. A new reason without words does not
 * compile.
 */
const WORDS: Record<EntryReason, Bilingual> = {
  member_deposit_paid: { id: "Simpanan pokok", en: "Membership deposit" },
  order_captured: { id: "Penjualan ritel", en: "Retail sale" },
  payment_fee_charged: { id: "Biaya pembayaran", en: "Payment fee" },
  payment_settled: { id: "Dana pembayaran masuk", en: "Payment received" },
  courier_billed: { id: "Tagihan kurir", en: "Courier bill" },
  earnings_released: { id: "Hasil siap dibayar", en: "Earnings ready to be paid" },
  refunded_before_payout: { id: "Pengembalian dana", en: "Refund" },
  refunded_after_payout: { id: "Pengembalian dana setelah dibayar", en: "Refund after payout" },
  refunded_at_coop_cost: {
    id: "Pengembalian dana ditanggung koperasi",
    en: "Refund at the cooperative's cost",
  },
  clawback_recovered: { id: "Pelunasan utang retur", en: "Return debt recovered" },
  down_payment_received: { id: "Uang muka pelanggan", en: "Down payment" },
  work_accepted: { id: "Pekerjaan diterima", en: "Work accepted" },
  order_handed_over: { id: "Pesanan diserahkan", en: "Order handed over" },
  partner_paid: { id: "Pembayaran mitra", en: "Partner's payment" },
  goods_returned: { id: "Barang dikembalikan", en: "Goods returned" },
  material_issued: { id: "Bahan baku diambil", en: "Materials taken" },
  material_spoiled: { id: "Bahan rusak", en: "Materials spoiled" },
  advance_given: { id: "Uang muka anggota", en: "Advance" },
  payout_opened: { id: "Bayaran dikirim", en: "Payout sent" },
  payout_confirmed: { id: "Bayaran diterima bank", en: "Payout confirmed by the bank" },
  payout_rejected: { id: "Bayaran dikembalikan bank", en: "Payout returned by the bank" },
  year_closed: { id: "Tutup buku", en: "Year closed" },
  surplus_distributed: { id: "Pembagian SHU", en: "Surplus distributed" },
  surplus_paid: { id: "SHU dibayar", en: "Surplus paid" },
  ppn_settled: { id: "Setoran PPN", en: "VAT settled" },
  correction: { id: "Koreksi", en: "Correction" },
}

/** The name of an entry for its reader, with its memo where it has one. */
export const entryLabel = ({ reason, memo }: { reason: EntryReason; memo?: string }): Bilingual => {
  const { id, en } = WORDS[reason]
  return memo ? { id: `${id}, ${memo}`, en: `${en}, ${memo}` } : { id, en }
}
