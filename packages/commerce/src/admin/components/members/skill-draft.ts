import type { Member } from "@sentra/contracts"
import { CRAFTS } from "@sentra/domain/craft"

export type SkillDraft = { craft: string; weeklyMinutes: string; grade: "A" | "B" | "C" }

export const toDraft = ({ craft, weeklyMinutes, grade }: Member["skills"][number]): SkillDraft => ({
  craft,
  weeklyMinutes: String(weeklyMinutes),
  grade,
})

export const fromDraft = ({ craft, weeklyMinutes, grade }: SkillDraft) => ({
  craft: craft.trim(),
  weeklyMinutes: Number(weeklyMinutes),
  grade,
})

export const newSkill = (craft: string): SkillDraft => ({ craft, weeklyMinutes: "", grade: "B" })

/** The crafts a member is not entered for yet: each is listed once. */
export const craftsLeft = (taken: readonly string[]): string[] =>
  Object.keys(CRAFTS).filter((craft) => !taken.includes(craft))

const MINUTES_PER_HOUR = 60

/** Minutes a week as the hours that people reckon in; nothing while none are written. */
export const hoursOf = ({ weeklyMinutes }: SkillDraft): number =>
  Number(weeklyMinutes) / MINUTES_PER_HOUR

/** The option of a list that was chosen; what stood before when it is none of ours. */
export const oneOf = <Option extends string>(
  options: readonly Option[],
  found: string,
  before: Option,
): Option => options.find((option) => option === found) ?? before
