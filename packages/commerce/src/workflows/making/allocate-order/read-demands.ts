import type { MedusaContainer } from "@medusajs/framework/types"
import type { Demand } from "@sentra/domain/allocation"
import { jakartaDay } from "../../../lib/clock.js"
import {
  PRODUCTION_MODULE,
  type OrderedLine,
  type ProductionService,
} from "../../../modules/production/index.js"
import { isCanceled } from "../../../reading/is-canceled.js"
import type { AllocateOrderInput } from "./types.js"

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/**
 * A line that was already divided for this cause, or that has no open pieces, asks for nothing; nor
 * does any line of an order that was cancelled.
 */
export async function readDemands(
  container: MedusaContainer,
  input: AllocateOrderInput,
  moment: Date,
): Promise<Demand[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  if (await isCanceled(container, input.orderId)) return []
  const orderIds = [input.orderId]
  const lines = await production.lines.find({ orderIds })
  const progress = await production.lines.progress({ orderIds })
  const runs = await production.work.allocationRuns({ orderIds })
  const open = new Map(progress.map((row) => [row.orderedLineId, row.unallocated]))
  const done = new Set(
    runs
      .filter(({ causeId }) => causeId === input.causeId)
      .map(({ orderedLineId }) => orderedLineId),
  )
  return lines
    .filter(({ id, earning }) => earning === "to_order" && !done.has(id))
    .map((line) => demandOf(line, piecesWanted(line, open.get(line.id) ?? 0, input), moment))
    .filter(({ pieces }) => pieces > 0)
}

function piecesWanted({ id }: OrderedLine, open: number, { line }: AllocateOrderInput): number {
  if (line === undefined) return open
  return line.orderedLineId === id ? Math.min(line.pieces, open) : 0
}

const demandOf = (line: OrderedLine, pieces: number, moment: Date): Demand => ({
  orderedLineId: line.id,
  pieces,
  minutesPerPiece: line.standardMinutes,
  minimumLotPieces: line.minimumLotPieces,
  minimumGrade: line.minimumGrade,
  craft: line.craft,
  daysUntilInspection: daysBetween(jakartaDay(moment), line.dueOn ?? jakartaDay(moment)),
})

/** Whole days from one day to a later one; none when the later one has passed. */
const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS))
