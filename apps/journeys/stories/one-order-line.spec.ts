import { allocate } from "@sentra/domain/allocation"
import { parseBulkOrder } from "@sentra/domain/bulk-order"
import { rupiah, shareOf, splitByWeight } from "@sentra/domain/money"
import {
  artisanProfileResponse,
  bulkOrderPlacedResponse,
  bulkOrderPreview,
  bulkOrderResponse,
  payoutRunResponse,
  salesResponse,
  statementResponse,
  type BulkOrderPreview,
  type LedgerEntry,
} from "@sentra/contracts"
import { boardOf, busiestOf, deliver, dividedBoard, lineOf, receive } from "../support/board.ts"
import { entryOf, newestEntry } from "../support/books.ts"
import { readDocument } from "../support/document.ts"
import { expectNoPieceLost } from "../support/laws.ts"
import { sumOf } from "../support/money.ts"
import { memberLogin, PEOPLE } from "../support/people.ts"
import { sendToBank } from "../support/payouts.ts"
import { callerAs, type Caller } from "../support/server.ts"
import { csvOf, dayInWeeks, freshPoNumber, thisMonth, today, UNIFORMS } from "../support/sheet.ts"
import { expect, story } from "../support/story.ts"

const SKU = "HEM-CPD-L"
const SHARE_BASIS_POINTS = 8_000n
const BANK_FEE = 2_500n

type Facts = Map<string, bigint>
const document = readDocument("docs/one-order-line.md")

/** What a side of an account of this entry amounts to. */
function posted(entry: LedgerEntry, side: "debit" | "credit", account: string): bigint {
  return sumOf(
    entry.postings
      .filter((posting) => posting.side === side && posting.account === account)
      .map(({ amount }) => amount),
  )
}

function tellPosting(facts: Facts, name: string, entry: LedgerEntry): void {
  for (const fact of document.facts.keys()) {
    const [, side, account] = new RegExp(`^${name}, (debit|credit) (\\d{4})$`).exec(fact) ?? []
    if (account === undefined) continue
    facts.set(fact, posted(entry, side === "debit" ? "debit" : "credit", account))
  }
}

/** Stops 1 to 3: what the sheet says, what it costs, what is frozen. */
function tellOrder(facts: Facts, rows: number, preview: BulkOrderPreview): void {
  const line = preview.lines.find(({ variantSku }) => variantSku === SKU)
  if (!line) throw new Error(`The preview has no line ${SKU}.`)
  const nets = preview.lines.map(({ net }) => rupiah(BigInt(net)))
  const taxes = splitByWeight(rupiah(BigInt(preview.tax)), nets)
  const share = shareOf(rupiah(BigInt(line.net)), SHARE_BASIS_POINTS)
  facts.set("rows of the sheet", BigInt(rows))
  facts.set("pieces of the order", BigInt(preview.pieces))
  facts.set("pieces of the line", BigInt(line.pieces))
  facts.set("pieces that decide the tier", BigInt(line.productPieces))
  facts.set("price of one piece", BigInt(line.unitPrice))
  facts.set("net of the line", BigInt(line.net))
  facts.set("net of the order", BigInt(preview.net))
  facts.set("PPN of the order", BigInt(preview.tax))
  facts.set("total of the order", BigInt(preview.total))
  facts.set("PPN of the line", taxes[preview.lines.indexOf(line)] ?? 0n)
  facts.set("makers' share of the line", share)
  facts.set("cooperative's part of the line", BigInt(line.net) - share)
  facts.set("makers' share of one piece", share / BigInt(line.pieces))
}

/** The run with the member's part sent to the bank and answered; she gets all that is ready. */
async function payOut(office: Caller, memberNumber: string): Promise<bigint> {
  const { run } = await office.send("/admin/payout-runs", { cutOff: today() }, payoutRunResponse)
  const mine = run.payouts.find((payout) => payout.memberNumber === memberNumber)
  const results = run.payouts.map(({ payoutId }) => ({
    payoutId,
    outcome: "paid",
    bankReference: `TRX-${run.runId}`,
    fee: payoutId === mine?.payoutId ? BANK_FEE.toString() : "0",
  }))
  await sendToBank(office, run.runId)
  await office.send(`/admin/payout-runs/${run.runId}/settlements`, { results }, payoutRunResponse)
  const paid = await entryOf(office, `payout:${mine?.payoutId ?? ""}:paid`)
  expect(posted(paid, "debit", "2130"), "taken from the member's account").toBe(
    BigInt(mine?.amount ?? 0),
  )
  expect(posted(paid, "debit", "5410"), "the bank's fee").toBe(BANK_FEE)
  return BigInt(mine?.amount ?? 0)
}

const availableOf = async (member: Caller): Promise<bigint> =>
  BigInt((await member.read("/artisans/me", artisanProfileResponse)).artisan.balance.available)

story("The document names only files that exist and an allocation that comes out so", () => {
  expect(document.missingPaths).toEqual([])
  const rows = document.table("Member")
  const number = (cell: string | undefined): number => Number(cell)
  const plan = allocate({
    pieces: Number(document.facts.get("pieces of the line")),
    minutesPerPiece: 180,
    minimumLotPieces: 12,
    candidates: rows.map(([artisanId = "", weekly, awarded, capacity]) => ({
      artisanId,
      weeklyMinutes: number(weekly) * 180,
      awardedMinutes: number(awarded) * 180,
      capacityPieces: number(capacity),
    })),
  })
  expect(
    plan.allocations.map(({ artisanId, pieces, reason }) => [artisanId, `${pieces}`, reason]),
  ).toEqual(rows.map(([artisanId, , , , pieces, reason]) => [artisanId, pieces, reason]))
})

story("One order line keeps its numbers from the sheet to the statement", async () => {
  const facts: Facts = new Map()
  const buyer = await callerAs("customer", PEOPLE.requesterOfP1)
  const office = await callerAs("user", PEOPLE.staff)

  const { lines, problems } = parseBulkOrder(csvOf(UNIFORMS))
  expect(problems).toEqual([])
  const previews = "/store/partners/me/bulk-order-previews"
  const preview = await buyer.send(previews, { lines }, bulkOrderPreview)
  tellOrder(facts, lines.length, preview)
  const poNumber = freshPoNumber()
  const { total, version } = preview
  const request = {
    reference: `line-${poNumber}`,
    poNumber,
    requestedOn: dayInWeeks(60),
    lines,
    seen: { total, version },
  }
  const orders = "/store/partners/me/bulk-orders"
  const { bulkOrder } = await buyer.send(orders, request, bulkOrderPlacedResponse)

  const line = lineOf(await dividedBoard(office, bulkOrder.orderId), SKU)
  facts.set("pieces allocated", BigInt(line.stops.allocated))
  facts.set("pieces unallocated", BigInt(line.unallocatedPieces))
  const { artisanId, memberNumber } = busiestOf(line)
  const member = await callerAs("artisan", memberLogin(memberNumber))
  const availableBefore = await availableOf(member)

  const handover = await receive(office, {
    artisanId,
    orderedLineId: line.orderedLineId,
    accepted: 6,
    rejected: 6,
    reason: "Warna luntur",
  })
  const board = await boardOf(office, bulkOrder.orderId)
  expectNoPieceLost(board)
  const divided = lineOf(board, SKU).runs.find(({ cause }) => cause === "rejected")
  facts.set("pieces handed over", BigInt(handover.accepted + handover.rework + handover.rejected))
  facts.set("pieces accepted", BigInt(handover.accepted))
  facts.set("pieces rejected", BigInt(handover.rejected))
  facts.set("pieces divided again", BigInt(divided?.pieces ?? 0))

  const accepted = `inspection:${handover.inspectionId}:accepted`
  tellPosting(facts, "inspection accepted", await entryOf(office, accepted))
  const released = `inspection:${handover.inspectionId}:released`
  tellPosting(facts, "inspection released", await entryOf(office, released))
  const { sales } = await member.read(`/artisans/me/sales?period=${thisMonth()}`, salesResponse)
  const sale = sales.find(({ eventId }) => eventId === accepted)
  facts.set("net of the accepted pieces", sumOf([sale?.mine ?? 0n, sale?.cooperative ?? 0n]))
  facts.set("earned by the member", BigInt(sale?.mine ?? 0))
  facts.set("kept by the cooperative", BigInt(sale?.cooperative ?? 0))

  const bast = await deliver(office, bulkOrder.orderId, `BAST-${poNumber}`)
  const invoiced = await entryOf(office, `delivery:${bast.deliveryId}:delivered`)
  tellPosting(facts, "delivered", invoiced)
  const net = posted(invoiced, "credit", "1330") + posted(invoiced, "credit", "4120")
  facts.set("invoice of the delivered pieces", BigInt(bast.invoiced))
  facts.set("PPN of the delivered pieces", BigInt(bast.invoiced) - net)
  const { bulkOrder: delivered } = await buyer.read(`${orders}/${bulkOrder.id}`, bulkOrderResponse)
  const progress = delivered.lines.find(({ variantSku }) => variantSku === SKU)
  expect(progress?.stops).toEqual({ ordered: 84, allocated: 84, accepted: 6, delivered: 6 })

  const paid = await payOut(office, memberNumber)
  facts.set("part of the payout that is this line's", paid - availableBefore)
  const fee = await newestEntry(office, "5410")
  facts.set("fee of the bank, borne by the cooperative", posted(fee, "debit", "5410"))

  const path = `/artisans/me/statements/${thisMonth()}`
  const { statement } = await member.read(path, statementResponse)
  const row = statement.lines.find(({ eventId }) => eventId === accepted)
  facts.set("this line on the statement", BigInt(row?.amount ?? 0))
  expect(BigInt(statement.closing)).toBe(
    BigInt(statement.opening) +
      BigInt(statement.earned) -
      BigInt(statement.deducted) -
      BigInt(statement.paid),
  )

  expect(Object.fromEntries(facts)).toEqual(Object.fromEntries(document.facts))
})
