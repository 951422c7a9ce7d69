import type { MedusaContainer } from "@medusajs/framework/types"
import type { Maker } from "@sentra/domain/allocation"
import { addDays, jakartaDay, startOfJakartaDay } from "../../../lib/clock.js"
import { ARTISAN_MODULE, type Artisan, type ArtisanService } from "../../../modules/artisan/index.js"
import { PRODUCTION_MODULE, type ProductionService } from "../../../modules/production/index.js"

/** Work of this long ago no longer counts when work is levelled. */
const HISTORY_DAYS = 52 * 7

/** Everyone who has one of the crafts, by craft, with what they were given and still hold. */
export async function readMakers(
  container: MedusaContainer,
  crafts: readonly string[],
  moment: Date,
): Promise<Map<string, Maker[]>> {
  const production = container.resolve<ProductionService>(PRODUCTION_MODULE)
  const artisans = container.resolve<ArtisanService>(ARTISAN_MODULE)
  const since = addDays(jakartaDay(moment), -HISTORY_DAYS)
  const members = (await Promise.all(crafts.map((craft) => artisans.artisans({ craft })))).flat()
  const ids = [...new Set(members.map(({ id }) => id))]
  const awarded = await production.work.awardedMinutes(ids, [...crafts], startOfJakartaDay(since))
  const committed = await production.work.committedPieces(ids, [...crafts])
  const minutesOf = minutesByMember(awarded)
  const heldBy = minutesByMember(committed)
  const byId = new Map(members.map((member) => [member.id, member]))
  return new Map(
    crafts.map((craft) => [
      craft,
      [...byId.values()].flatMap((member) =>
        makerOf(member, craft, since, minutesOf(member.id, craft), heldBy(member.id, craft)),
      ),
    ]),
  )
}

function makerOf(
  member: Artisan,
  craft: string,
  since: string,
  awardedMinutes: number,
  committedMinutes: number,
): Maker[] {
  const skill = member.skills.find((candidate) => candidate.craft === craft)
  if (!skill) return []
  return [
    {
      artisanId: member.id,
      grade: skill.grade,
      weeklyMinutes: skill.weeklyMinutes,
      takesOrders: member.status === "active" && member.acceptsOrders,
      newcomer: awardedMinutes === 0 && member.joinedOn > since,
      awardedMinutes,
      committedMinutes,
    },
  ]
}

type MemberMinutes = { artisanId: string; craft: string; minutes: number }

const minutesByMember = (rows: readonly MemberMinutes[]) => {
  const minutes = new Map(rows.map((row) => [`${row.artisanId} ${row.craft}`, row.minutes]))
  return (artisanId: string, craft: string): number =>
    Math.max(0, minutes.get(`${artisanId} ${craft}`) ?? 0)
}
