import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderRefunds, Refundable, RefundShown } from "@sentra/contracts"
import { eventIdOf } from "@sentra/domain/ledger"
import { notFound } from "../../../../../../lib/refusal.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../../../../modules/artisan/index.js"
import { LEDGER_MODULE, type LedgerService } from "../../../../../../modules/ledger/index.js"
import {
  PRODUCTION_MODULE,
  type OrderedLine,
  type OrderRefund,
  type PartOfSale,
  type ProductionService,
} from "../../../../../../modules/production/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../../../modules/staff/index.js"
import { madeTitleOf } from "../../../../../../reading/sold-lines.js"

/** A shop order as staff see it who give money back. A partner's order is none (NOT_FOUND). */
export async function readOrderRefunds(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderRefunds> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const parts = await production.refunding.refundable(orderId)
  if (parts.length === 0) {
    throw notFound({
      id: "Pesanan toko ini tidak ada, atau baru saja dibuat. Muat ulang sebentar lagi.",
      en: "There is no such shop order, or it was placed just now. Reload in a moment.",
    })
  }
  const artisanIds = parts.flatMap(({ artisanId }) => artisanId ?? [])
  const lines = await production.lines.find({ orderIds: [orderId] })
  const artisans = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...new Set(artisanIds)] })
  const refunds = await production.refunding.refunds({ orderIds: [orderId] })
  const { approvals } = container.resolve<StaffService>(STAFF_MODULE)
  const shown = parts.map((part) => partShown(part, lines, artisans))
  return {
    orderId,
    orderNumber: lines[0]?.orderDisplayId ?? null,
    version: await production.refunding.saleVersion(orderId),
    waits: (await approvals.waitingSubjects("shop_refund")).includes(orderId),
    isPaid: await isPaid(container, orderId),
    paid: totalOf(shown, "paid"),
    left: totalOf(shown, "left"),
    parts: shown,
    refunds: refunds.map(refundShown),
  }
}

/** A sale that was undone whole before refunds had rows of their own has nothing left. */
async function isPaid(container: MedusaContainer, orderId: string): Promise<boolean> {
  const captured = eventIdOf.captured(orderId)
  const posted = await container
    .resolve<LedgerService>(LEDGER_MODULE)
    .postedEventIds([captured, eventIdOf.orderRefunded(orderId)])
  return posted.length === 1 && posted[0] === captured
}

const totalOf = (parts: readonly Refundable[], what: "paid" | "left"): string =>
  parts.reduce((total, part) => total + BigInt(part[what]), 0n).toString()

const DELIVERY = { id: "Ongkos kirim", en: "Delivery" }

function partShown(
  part: PartOfSale,
  lines: readonly OrderedLine[],
  artisans: readonly Artisan[],
): Refundable {
  const line = lines.find(({ id }) => id === part.orderedLineId)
  const maker = artisans.find(({ id }) => id === part.artisanId)
  return {
    shareId: part.shareId,
    title: line ? madeTitleOf(line) : DELIVERY,
    size: line?.size ?? null,
    memberNumber: maker?.memberNumber ?? null,
    workshop: maker?.workshop ?? null,
    pieces: part.pieces,
    piecesLeft: part.piecesLeft,
    paid: (part.taxAmount + part.coopAmount + part.shareAmount).toString(),
    left: (part.taxLeft + part.coopLeft + part.shareLeft).toString(),
  }
}

const refundShown = (refund: OrderRefund): RefundShown => ({
  refundId: refund.id,
  amount: refund.amount.toString(),
  reason: refund.reason,
  makersAtFault: refund.makersAtFault,
  note: refund.note,
  askedAt: refund.askedAt.toISOString(),
  state: stateOf(refund),
})

function stateOf({ withdrawnAt, postedAt, givenAt }: OrderRefund): RefundShown["state"] {
  if (withdrawnAt) return "withdrawn"
  if (postedAt) return "posted"
  return givenAt ? "given" : "asked"
}
