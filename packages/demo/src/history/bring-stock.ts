import { receiveHandover } from "@sentra/commerce/workflows"
import { named, type Cast, type StoryEvent } from "./story.js"

/** Finished pieces a member leaves at the hub on consignment. */
export type StockStory = {
  daysAgo: number
  member: string
  sku: string
  accepted: number
  grade?: "A" | "B" | "C"
  rework?: number
  rejected?: number
  reason?: string
}

/** One handover of stock; its key makes a second telling change nothing. */
export const stockEvent = (story: StockStory): StoryEvent => ({
  daysAgo: story.daysAgo,
  hour: 9,
  tell: (cast, moment) => bringStock(cast, moment, story),
})

async function bringStock(cast: Cast, moment: Date, story: StockStory): Promise<void> {
  const { member, sku, daysAgo, accepted, rework = 0, rejected = 0, reason } = story
  const artisan = named(cast.members, member)
  await receiveHandover(cast.container, {
    key: `demo-stock-${member}-${sku}-${daysAgo}`,
    artisanId: artisan.id,
    variantId: named(cast.variantIds, sku),
    accepted,
    rework,
    rejected,
    grade: story.grade ?? artisan.skills[0]?.grade ?? "B",
    ...(reason !== undefined && { reason }),
    receivedBy: cast.hubId,
    at: moment.toISOString(),
  })
}
