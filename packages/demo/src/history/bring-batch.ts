import {
  PRODUCTION_MODULE,
  type OpenPieces,
  type OrderedLine,
  type ProductionService,
} from "@sentra/commerce/modules/production"
import { receiveHandover } from "@sentra/commerce/workflows"
import type { BatchStory, FlawStory } from "./bulk-story.js"
import { named, type Cast } from "./story.js"

/** Every member brings part of what they have to make for an order; the hub inspects it. */
export async function bringBatch(
  cast: Cast,
  moment: Date,
  storyKey: string,
  orderId: string,
  batch: BatchStory,
): Promise<void> {
  const production = cast.container.resolve<ProductionService>(PRODUCTION_MODULE)
  const lines = await production.lines.find({ orderIds: [orderId] })
  const lineOf = new Map(lines.map((line) => [line.id, line]))
  const told = await keysTold(production, orderId)
  for (const work of await production.lines.openPieces({ orderIds: [orderId] })) {
    const line = lineOf.get(work.orderedLineId)
    const member = [...cast.members].find(([, { id }]) => id === work.artisanId)?.[0]
    if (!line || member === undefined) continue
    const key = `demo-${storyKey}-${batch.daysAgo}-${line.sku}-${member}`
    const pieces = Math.floor((work.open * batch.percent) / 100)
    if (pieces === 0 || told.has(key)) continue
    await bringPart(cast, moment, { key, member, line, work, pieces, batch })
  }
}

async function bringPart(
  cast: Cast,
  moment: Date,
  part: {
    key: string
    member: string
    line: OrderedLine
    work: OpenPieces
    pieces: number
    batch: BatchStory
  },
): Promise<void> {
  const { key, member, line, work, pieces, batch } = part
  const flaw = batch.flaws?.find((story) => story.member === member && story.sku === line.sku)
  const { rework, rejected } = flawsWithin(flaw, pieces)
  const artisan = named(cast.members, member)
  await receiveHandover(cast.container, {
    key,
    artisanId: work.artisanId,
    orderedLineId: line.id,
    accepted: pieces - rework - rejected,
    rework,
    rejected,
    grade: artisan.skills.find(({ craft }) => craft === line.craft)?.grade ?? "B",
    ...(flaw && { reason: flaw.reason }),
    receivedBy: cast.hubId,
    at: moment.toISOString(),
  })
}

/** A story's flaws never exceed what was brought, whatever the allocation gave that member. */
function flawsWithin(
  flaw: FlawStory | undefined,
  pieces: number,
): { rework: number; rejected: number } {
  const rejected = Math.min(flaw?.rejected ?? 0, pieces)
  return { rejected, rework: Math.min(flaw?.rework ?? 0, pieces - rejected) }
}

async function keysTold(production: ProductionService, orderId: string): Promise<Set<string>> {
  const handovers = await production.work.handovers({ orderIds: [orderId], take: 1_000 })
  return new Set(handovers.map(({ handover }) => handover.key))
}
