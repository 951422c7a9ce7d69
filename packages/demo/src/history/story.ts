import type { MedusaContainer } from "@medusajs/framework/types"
import { addDays, jakartaDay, now } from "@sentra/commerce/lib/clock"
import type { Artisan } from "@sentra/commerce/modules/artisan"
import type { Partner } from "@sentra/commerce/modules/partner"
import { seedFailure } from "../seed-failure.js"

/** Who and what the story's events speak of, looked up once. */
export type Cast = {
  container: MedusaContainer
  today: string
  members: ReadonlyMap<string, Artisan>
  partners: ReadonlyMap<string, Partner>
  variantIds: ReadonlyMap<string, string>
  regionId: string
  salesChannelId: string
  /** Who takes in what members bring. */
  hubId: string
  /** Who prepares payouts, and who agrees to them. */
  treasurerId: string
  chairId: string
}

/** Something that happened so many days ago, at an hour of the cooperative's day. */
export type StoryEvent = {
  daysAgo: number
  hour: number
  tell(cast: Cast, moment: Date): Promise<void>
}

export const storyDay = (today: string, daysAgo: number): string => addDays(today, -daysAgo)

/** The story ends today, whenever today is, so that a new demo is never out of date. */
export function momentOf({ daysAgo, hour }: StoryEvent, today: string): Date {
  const clock = String(hour).padStart(2, "0")
  const moment = new Date(`${storyDay(today, daysAgo)}T${clock}:00:00+07:00`)
  return moment > now() ? now() : moment
}

export const storyToday = (): string => jakartaDay(now())

/** Finds what the story names; a story that names something unknown is a mistake of ours. */
export function named<T>(things: ReadonlyMap<string, T>, name: string): T {
  const thing = things.get(name)
  if (thing !== undefined) return thing
  throw seedFailure(`The demo's history speaks of ${name}, which is unknown.`)
}
