import type { MedusaContainer } from "@medusajs/framework/types"
import type { Bilingual, Board, BoardLine, BoardRow } from "@sentra/contracts"
import { groupBy } from "../../../../../../lib/group-by.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../../../../modules/artisan/index.js"
import {
  PRODUCTION_MODULE,
  type AllocationRun,
  type LineProgress,
  type OpenPieces,
  type OrderedLine,
  type ProductionService,
} from "../../../../../../modules/production/index.js"
import { STAFF_MODULE, type StaffService } from "../../../../../../modules/staff/index.js"
import { toldToStaff } from "../../../../../../workflows/making/allocate-order/told-to-staff.js"
import { stopsOf } from "../../../../../../reading/stops.js"
import { readProductionOrder } from "../../../read-orders.js"
import { madeTitleOf } from "../../../../../../reading/sold-lines.js"

/** Who got what of an order and why, line by line, and what still looks for a maker. */
export async function readBoard(container: MedusaContainer, orderId: string): Promise<Board> {
  const order = await readProductionOrder(container, orderId)
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const scope = { orderIds: [orderId] }
  const lines = await production.lines.find(scope)
  const progress = new Map(
    (await production.lines.progress(scope)).map((row) => [row.orderedLineId, row]),
  )
  const runs = groupBy(await production.work.allocationRuns(scope), (run) => run.orderedLineId)
  const open = groupBy(await production.lines.openPieces(scope), (row) => row.orderedLineId)
  const members = await membersOf(container, [...runs.values()].flat())
  const waiting = await container
    .resolve<StaffService>(STAFF_MODULE)
    .approvals.waitingSubjects("manual_allocation")
  return {
    order,
    lines: lines.flatMap((line) => {
      const sofar = progress.get(line.id)
      if (!sofar) return []
      const own = boardLine(line, sofar, runs.get(line.id) ?? [], open.get(line.id) ?? [], members)
      return [{ ...own, manualAllocationWaits: waiting.includes(line.id) }]
    }),
  }
}

async function membersOf(
  container: MedusaContainer,
  runs: readonly AllocationRun[],
): Promise<ReadonlyMap<string, Artisan>> {
  const ids = new Set(runs.flatMap(({ allocations }) => allocations.map((row) => row.artisanId)))
  const members = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...ids] })
  return new Map(members.map((member) => [member.id, member]))
}

function boardLine(
  line: OrderedLine,
  progress: LineProgress,
  runs: readonly AllocationRun[],
  open: readonly OpenPieces[],
  members: ReadonlyMap<string, Artisan>,
): Omit<BoardLine, "manualAllocationWaits"> {
  const held = new Map(open.map((row) => [row.artisanId, row]))
  return {
    orderedLineId: line.id,
    sku: line.sku,
    title: madeTitleOf(line),
    size: line.size,
    dueOn: line.dueOn,
    unallocatedPieces: progress.unallocated,
    stops: stopsOf(progress),
    rows: toldAllocations(runs, members)
      .map((allocation) => boardRow(allocation, held.get(allocation.artisanId), members))
      .sort((a, b) => b.pieces - a.pieces || (a.memberNumber < b.memberNumber ? -1 : 1)),
    runs: runs.map((run) => ({
      sequence: run.sequence,
      cause: run.cause,
      pieces: run.pieces,
      unallocatedPieces: run.unallocatedPieces,
      policyVersion: run.policyVersion,
      inputHash: run.inputHash,
      createdAt: run.createdAt.toISOString(),
    })),
  }
}

type Allocation = AllocationRun["allocations"][number]
type Told = Pick<Allocation, "artisanId" | "reason"> & { explanation: Bilingual }

/** Why each member has what they have: of every run that gave, or of the last one if none did. */
function toldAllocations(
  runs: readonly AllocationRun[],
  members: ReadonlyMap<string, Artisan>,
): Told[] {
  const nameOf = (artisanId: string): string => members.get(artisanId)?.name ?? artisanId
  const sentences = new Map(runs.map((run) => [run.id, toldToStaff(run, nameOf)]))
  const byMember = groupBy(
    runs.flatMap(({ allocations }) => allocations),
    ({ artisanId }) => artisanId,
  )
  return [...byMember].map(([artisanId, allocations]) => {
    const giving = allocations.filter(({ pieces }) => pieces > 0)
    const telling = giving.length > 0 ? giving : allocations.slice(-1)
    const said = telling.map(({ runId }) => sentences.get(runId)?.get(artisanId))
    return {
      artisanId,
      reason: telling.at(-1)?.reason ?? "",
      explanation: {
        id: said.map((sentence) => sentence?.id ?? "").join(" "),
        en: said.map((sentence) => sentence?.en ?? "").join(" "),
      },
    }
  })
}

function boardRow(
  { artisanId, reason, explanation }: Told,
  held: OpenPieces | undefined,
  members: ReadonlyMap<string, Artisan>,
): BoardRow {
  const member = members.get(artisanId)
  return {
    artisanId,
    memberNumber: member?.memberNumber ?? "",
    name: member?.name ?? "",
    pieces: held?.allocated ?? 0,
    declined: held?.declined ?? 0,
    accepted: held?.accepted ?? 0,
    rejected: held?.rejected ?? 0,
    open: held?.open ?? 0,
    reason,
    explanation,
  }
}
