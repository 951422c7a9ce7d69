import type { Locale } from "@sentra/ui/words"
import { workWords } from "./work-words.ts"

const OUTCOMES = ["accepted", "rework", "rejected", "declined"] as const

export type Outcome = Partial<Record<(typeof OUTCOMES)[number], number>>

/** What became of pieces in one line of words; what happened to none of them stays unsaid. */
export const outcomeText = (counts: Outcome, locale: Locale): string =>
  OUTCOMES.flatMap((outcome) => {
    const pieces = counts[outcome] ?? 0
    return pieces > 0 ? [workWords[locale].outcome[outcome](pieces)] : []
  }).join(", ")
