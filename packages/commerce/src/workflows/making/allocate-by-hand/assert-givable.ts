import type { MedusaContainer } from "@medusajs/framework/types"
import { causeIdOf } from "@sentra/domain/ledger"
import { craftNamed, reachesGrade } from "@sentra/domain/craft"
import { jakartaDay, now } from "../../../lib/clock.js"
import { conflict, invalid, notFound, type Refusal } from "../../../lib/refusal.js"
import { ARTISAN_MODULE, type Artisan, type ArtisanService } from "../../../modules/artisan/index.js"
import {
  PRODUCTION_MODULE,
  type OrderedLine,
  type ProductionService,
} from "../../../modules/production/index.js"
import { isCanceled } from "../../../reading/is-canceled.js"
import type { AllocateByHandInput } from "./types.js"

type Wanted = Omit<AllocateByHandInput, "approvalId" | "reason"> & { approvalId?: string }

/**
 * Refuses what cannot be given by hand: more than is left, a day that has passed, or a member who
 * cannot make it. Capacity, lots and turns are what two people may set aside. What was done already
 * is refused no more.
 */
export async function assertGivable(container: MedusaContainer, wanted: Wanted): Promise<void> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lineIds = [wanted.orderedLineId]
  const [line] = await production.lines.find({ ids: lineIds })
  const [progress] = await production.lines.progress({ lineIds })
  if (!line || !progress || line.orderId !== wanted.orderId) throw noSuchLine()
  if (await isDone(production, wanted)) return
  if (await isCanceled(container, wanted.orderId)) throw canceled()
  if (wanted.dueOn !== null && wanted.dueOn < jakartaDay(now())) throw dayPassed()
  if (line.dueOn !== wanted.dueOnSeen && line.dueOn !== wanted.dueOn) throw otherDay(line)
  if (wanted.left !== progress.unallocated) throw otherCount(progress.unallocated)
  if (wanted.artisanId === null) return
  if (wanted.pieces > progress.unallocated) throw tooMany(progress.unallocated)
  refuseMember(await memberOf(container, wanted.artisanId), line)
}

async function isDone(
  { work }: ProductionService,
  { approvalId, orderedLineId }: Wanted,
): Promise<boolean> {
  if (approvalId === undefined) return false
  const runs = await work.allocationRuns({ lineIds: [orderedLineId] })
  return runs.some(({ causeId }) => causeId === causeIdOf.byHand(approvalId))
}

async function memberOf(container: MedusaContainer, id: string): Promise<Artisan> {
  const [member] = await container.resolve<ArtisanService>(ARTISAN_MODULE).artisans({ ids: [id] })
  if (member) return member
  throw notFound({
    field: "artisanId",
    id: "Anggota ini tidak ada. Pilih dari daftar anggota.",
    en: "There is no such member. Choose one from the list.",
  })
}

function refuseMember(
  { memberNumber, status, skills }: Artisan,
  { craft, minimumGrade, sku }: OrderedLine,
): void {
  const skill = skills.find((each) => each.craft === craft)
  const { id, en } = craftNamed(craft)
  if (status !== "active" || !skill) {
    throw invalid({
      field: "artisanId",
      id: `${memberNumber} bukan anggota aktif dengan keahlian ${id}. Pilih anggota lain.`,
      en: `${memberNumber} is no active member with the craft ${en}. Choose another.`,
    })
  }
  if (reachesGrade(skill.grade, minimumGrade)) return
  throw invalid({
    field: "artisanId",
    id: `${sku} meminta mutu ${minimumGrade}; ${memberNumber} mutu ${skill.grade}. Pilih anggota lain.`,
    en: `${sku} asks for grade ${minimumGrade}; ${memberNumber} has ${skill.grade}. Choose another.`,
  })
}

const noSuchLine = (): Refusal =>
  notFound({
    field: "orderedLineId",
    id: "Baris pesanan ini tidak ada. Muat ulang papan produksi.",
    en: "There is no such ordered line. Reload the production board.",
  })

const canceled = (): Refusal =>
  conflict({
    id: "Pesanan ini sudah dibatalkan.",
    en: "This order was cancelled.",
  })

const dayPassed = (): Refusal =>
  invalid({
    field: "dueOn",
    id: "Hari itu sudah lewat. Pilih hari ini atau sesudahnya.",
    en: "That day has passed. Choose today or a later day.",
  })

const otherDay = ({ dueOn }: OrderedLine): Refusal =>
  conflict({
    field: "dueOn",
    id: `Tenggat baris ini sekarang ${dueOn ?? "–"}, lain dari yang dilihat. Ajukan lagi.`,
    en: `This line is due on ${dueOn ?? "–"} now, not as it was seen. Ask again.`,
  })

const otherCount = (left: number): Refusal =>
  conflict({
    field: "leftSeen",
    id: `${left} potong yang belum terbagi sekarang, lain dari yang dilihat. Ajukan lagi.`,
    en: `${left} pieces are left now, not as many as were seen. Ask again.`,
  })

const tooMany = (left: number): Refusal =>
  invalid({
    field: "pieces",
    id: `Hanya ${left} potong yang belum terbagi. Tulis paling banyak itu.`,
    en: `Only ${left} pieces are left. Write no more than that.`,
  })
