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

/** The option that was chosen in a list of ours. */
export const oneOf = <Option extends string>(options: readonly Option[], found: string): Option =>
  options.find((option) => option === found) ?? options[0]!
