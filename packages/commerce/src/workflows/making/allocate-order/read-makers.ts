import type { MedusaContainer } from "@medusajs/framework/types"
import type { Maker } from "@sentra/domain/allocation"
import { addDays, jakartaDay, startOfJakartaDay } from "../../../lib/clock.js"
import {
  ARTISAN_MODULE,
  type Artisan,
  type ArtisanService,
} from "../../../modules/artisan/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"

/** Work of this long ago no longer counts when work is levelled. */
const HISTORY_DAYS = 52 * 7

/**
 * Everyone who has one of the crafts, with all their crafts: what they were given in each and still
 * hold. A member has one capacity, so work of another craft counts too.
 */
export async function readMakers(
  container: MedusaContainer,
  crafts: readonly string[],
  moment: Date,
): Promise<Maker[]> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const members = await membersOf(container, crafts)
  const ids = members.map(({ id }) => id)
  const all = craftsOf(members)
  const since = addDays(jakartaDay(moment), -HISTORY_DAYS)
  const awarded = await production.work.awardedMinutes(ids, all, startOfJakartaDay(since))
  const committed = await production.work.committedPieces(ids, all)
  const minutesOf = minutesByMember(awarded)
  const heldBy = minutesByMember(committed)
  return members.map(({ id, skills, joinedOn, status, acceptsOrders }) => ({
    artisanId: id,
    takesOrders: status === "active" && acceptsOrders,
    skills: skills.map(({ craft, grade, weeklyMinutes }) => ({
      craft,
      grade,
      weeklyMinutes,
      newcomer: minutesOf(id, craft) === 0 && joinedOn > since,
      awardedMinutes: minutesOf(id, craft),
      committedMinutes: heldBy(id, craft),
    })),
  }))
}

async function membersOf(
  container: MedusaContainer,
  crafts: readonly string[],
): Promise<Artisan[]> {
  const artisans = container.resolve<ArtisanService>(ARTISAN_MODULE)
  const members = (await Promise.all(crafts.map((craft) => artisans.artisans({ craft })))).flat()
  return [...new Map(members.map((member) => [member.id, member])).values()]
}

const craftsOf = (members: readonly Artisan[]): string[] => [
  ...new Set(members.flatMap(({ skills }) => skills.map(({ craft }) => craft))),
]

type MemberMinutes = { artisanId: string; craft: string; minutes: number }

const minutesByMember = (rows: readonly MemberMinutes[]) => {
  const minutes = new Map(rows.map((row) => [`${row.artisanId} ${row.craft}`, row.minutes]))
  return (artisanId: string, craft: string): number =>
    Math.max(0, minutes.get(`${artisanId} ${craft}`) ?? 0)
}
