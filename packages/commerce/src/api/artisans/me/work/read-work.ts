import type { MedusaContainer } from "@medusajs/framework/types"
import type { Thumbnail, Work, WorkItem } from "@sentra/contracts"
import { rupiah } from "@sentra/domain/money"
import { cumulativePart } from "@sentra/domain/sharing"
import {
  PRODUCTION_MODULE,
  type AllocationRun,
  type OpenPieces,
  type OrderedLine,
  type ProductionService,
} from "../../../../modules/production/index.js"
import { databaseIn } from "../../../../lib/database-in.js"
import { readThumbnails } from "../../../../reading/pictures.js"
import { orderLabelOf } from "../sales/split-of.js"
import { madeTitleOf } from "../../../../reading/sold-lines.js"

/** Which finished lines are shown. Work in hand is shown whole. */
type Page = { limit: number; offset: number }

/**
 * The member's lines, work in hand first and by due day, then a page of what is finished, the
 * newest first; a handful of statements in all.
 */
export async function readWork(
  container: MedusaContainer,
  artisanId: string,
  { limit, offset }: Page,
): Promise<Pick<Work, "work" | "finishedCount">> {
  const given = (
    await container
      .resolve<ProductionService>(PRODUCTION_MODULE)
      .lines.openPieces({ artisanIds: [artisanId] })
  ).filter(({ allocated }) => allocated > 0)
  const inHand = given.filter(({ open }) => open > 0)
  const finished = given.filter(({ open }) => open <= 0).toSorted(newestFirst)
  const page = finished.slice(offset, offset + limit)
  const items = await itemsOf(container, artisanId, [...inHand, ...page])
  return {
    work: [
      ...items.filter(({ openPieces }) => openPieces > 0).toSorted(byUrgency),
      ...items.filter(({ openPieces }) => openPieces <= 0).toSorted(newestFirst),
    ],
    finishedCount: finished.length,
  }
}

async function itemsOf(
  container: MedusaContainer,
  artisanId: string,
  held: readonly OpenPieces[],
): Promise<WorkItem[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lineIds = held.map(({ orderedLineId }) => orderedLineId)
  const lines = await production.lines.find({ ids: lineIds })
  const rework = await reworkByLine(production, artisanId, lineIds)
  const awards = awardsByLine(await production.work.allocationRuns({ lineIds }), artisanId)
  const earned = await earnedByLine(production, artisanId, lineIds)
  const thumbnails = await readThumbnails(
    databaseIn(container),
    lines.map(({ productId }) => productId),
  )
  const heldOf = new Map(held.map((pieces) => [pieces.orderedLineId, pieces]))
  return lines.flatMap((line) => {
    const pieces = heldOf.get(line.id)
    const award = awards.get(line.id)
    if (!pieces || !award) return []
    const mending = Math.min(rework.get(line.id) ?? 0, pieces.open)
    const picture = thumbnails.get(line.productId) ?? null
    return [itemOf(line, pieces, { award, picture }, mending, earned.get(line.id) ?? 0n)]
  })
}

type Award = { explanationId: string; explanationEn: string; awardedAt: Date }

/** The last time the member got pieces of each line, with the sentence that says why. */
function awardsByLine(runs: readonly AllocationRun[], artisanId: string): Map<string, Award> {
  const awards = new Map<string, Award>()
  for (const { orderedLineId, allocations } of runs) {
    const award = allocations.find((part) => part.artisanId === artisanId && part.pieces > 0)
    if (award) awards.set(orderedLineId, award)
  }
  return awards
}

/** What the member's accepted pieces of each line have earned. */
async function earnedByLine(
  production: ProductionService,
  artisanId: string,
  lineIds: readonly string[],
): Promise<Map<string, bigint>> {
  const earned = new Map<string, bigint>()
  for (const { orderedLineId, amount } of await production.sharing.shares({ artisanId, lineIds })) {
    earned.set(orderedLineId, (earned.get(orderedLineId) ?? 0n) + amount)
  }
  return earned
}

/** What the newest inspection of each line sent back to be mended. */
async function reworkByLine(
  production: ProductionService,
  artisanId: string,
  lineIds: readonly string[],
): Promise<Map<string, number>> {
  const newestFirst = await production.work.handovers({ artisanId, lineIds })
  return new Map(
    newestFirst
      .toReversed()
      .filter(({ inspection }) => inspection.reversedAt === null)
      .map(({ handover, inspection }) => [handover.orderedLineId ?? "", inspection.rework]),
  )
}

function itemOf(
  line: OrderedLine,
  pieces: OpenPieces,
  { award, picture }: { award: Award; picture: Thumbnail | null },
  reworkPieces: number,
  earnedAmount: bigint,
): WorkItem {
  const earnedBy = (made: number): string =>
    cumulativePart({
      total: rupiah(line.artisanShareTotal),
      linePieces: line.pieces,
      before: 0,
      after: made,
    }).toString()
  return {
    orderedLineId: line.id,
    orderLabel: orderLabelOf(line),
    sku: line.sku,
    title: madeTitleOf(line),
    size: line.size,
    picture,
    allocatedPieces: pieces.allocated,
    acceptedPieces: pieces.accepted,
    reworkPieces,
    rejectedPieces: pieces.rejected,
    declinedPieces: pieces.declined,
    openPieces: pieces.open,
    sharePerPiece: earnedBy(1),
    openAmount: earnedBy(pieces.open),
    earnedAmount: earnedAmount.toString(),
    dueOn: line.dueOn,
    explanation: { id: award.explanationId, en: award.explanationEn },
    awardedAt: award.awardedAt.toISOString(),
  }
}

const NO_DUE_DAY = "9999-12-31"

const byUrgency = (a: WorkItem, b: WorkItem): number =>
  (a.dueOn ?? NO_DUE_DAY).localeCompare(b.dueOn ?? NO_DUE_DAY) ||
  b.awardedAt.localeCompare(a.awardedAt)

type OfLine = { orderedLineId: string }

/** Ids of lines begin with the moment they were made at. */
const newestFirst = (a: OfLine, b: OfLine): number =>
  a.orderedLineId < b.orderedLineId ? 1 : -1
