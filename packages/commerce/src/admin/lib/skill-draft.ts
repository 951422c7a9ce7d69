import type { Member } from "@sentra/contracts"

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

/** The option of a list that was chosen; what stood before when it is none of ours. */
export const oneOf = <Option extends string>(
  options: readonly Option[],
  found: string,
  before: Option,
): Option => options.find((option) => option === found) ?? before
