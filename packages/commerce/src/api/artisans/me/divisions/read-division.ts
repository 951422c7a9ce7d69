import type { MedusaContainer } from "@medusajs/framework/types"
import type { Division, DivisionRun } from "@sentra/contracts"
import { groupBy } from "../../../../lib/group-by.js"
import { notFound } from "../../../../lib/refusal.js"
import { ARTISAN_MODULE, type ArtisanService } from "../../../../modules/artisan/index.js"
import {
  PRODUCTION_MODULE,
  type AllocationRun,
  type ProductionService,
} from "../../../../modules/production/index.js"
import { toldToStaff } from "../../../../workflows/making/allocate-order/told-to-staff.js"
import { orderLabelOf } from "../sales/split-of.js"
import { madeTitleOf } from "../../../../reading/sold-lines.js"

type Asked = { orderId: string; artisanId: string }

/**
 * How an order was shared out, with the others by their workshop, as its buyer sees them. An order
 * whose divisions never considered the member is none (404).
 */
export async function readDivision(
  container: MedusaContainer,
  { orderId, artisanId }: Asked,
): Promise<Division> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const runs = await production.work.allocationRuns({ orderIds: [orderId] })
  const lines = await production.lines.find({ orderIds: [orderId] })
  const [first] = lines
  if (!first || !runs.some((run) => considers(run, artisanId))) throw noSuchDivision()
  const workshops = await workshopsOf(container, runs)
  const runsOf = groupBy(runs, ({ orderedLineId }) => orderedLineId)
  return {
    orderLabel: orderLabelOf(first),
    lines: lines
      .filter(({ id }) => runsOf.get(id)?.some((run) => considers(run, artisanId)))
      .map((line) => ({
        orderedLineId: line.id,
        title: madeTitleOf(line),
        size: line.size,
        pieces: line.pieces,
        runs: (runsOf.get(line.id) ?? []).map((run) => runFor(run, artisanId, workshops)),
      })),
  }
}

const considers = ({ allocations }: AllocationRun, artisanId: string): boolean =>
  allocations.some((allocation) => allocation.artisanId === artisanId)

async function workshopsOf(
  container: MedusaContainer,
  runs: readonly AllocationRun[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(runs.flatMap(({ allocations }) => allocations.map((row) => row.artisanId)))
  const members = await container
    .resolve<ArtisanService>(ARTISAN_MODULE)
    .artisans({ ids: [...ids] })
  return new Map(members.map(({ id, workshop }) => [id, workshop]))
}

function runFor(
  run: AllocationRun,
  me: string,
  workshops: ReadonlyMap<string, string>,
): DivisionRun {
  const nameOf = (artisanId: string): string => workshops.get(artisanId) ?? ""
  const told = toldToStaff(run, nameOf)
  return {
    cause: run.cause,
    dividedAt: run.createdAt.toISOString(),
    policyVersion: run.policyVersion,
    pieces: run.pieces,
    unallocatedPieces: run.unallocatedPieces,
    rows: run.allocations.map(({ artisanId, pieces, explanationId, explanationEn }) => ({
      workshop: nameOf(artisanId),
      isMe: artisanId === me,
      pieces,
      explanation:
        artisanId === me
          ? { id: explanationId, en: explanationEn }
          : (told.get(artisanId) ?? { id: "", en: "" }),
    })),
  }
}

const noSuchDivision = () =>
  notFound({
    id: "Pembagian ini tidak ada padamu. Buka lagi daftar pembagian.",
    en: "There is no such division for you. Open the list of divisions again.",
  })
