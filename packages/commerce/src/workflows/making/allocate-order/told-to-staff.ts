import { explain, type Allocation } from "@sentra/domain/allocation"
import type { Bilingual } from "@sentra/contracts"
import { z } from "@medusajs/framework/zod"
import type { AllocationRun } from "../../../modules/production/index.js"
import { exclusionOf } from "./exclusion-words.js"

const exclusion = z.enum(["grade", "inactive"])
const reason = z.enum([
  "levelled",
  "at_capacity",
  "above_level",
  "lot_too_small",
  "remainder_below_lot",
  "swapped_in",
  "swapped_out",
])

/** What `run-of.ts` keeps of a decision, as far as a sentence needs it. */
const facts = z.object({
  lotPieces: z.number(),
  capacityPieces: z.number(),
  levelBefore: z.number(),
  firstTurn: z.number(),
  levelAfter: z.number(),
  leftPieces: z.number().nullable(),
  fittedToLots: z.boolean(),
  countedAs: z.enum(["newcomer", "caught_up"]).nullable(),
})

type Kept = Pick<
  AllocationRun["allocations"][number],
  "artisanId" | "pieces" | "reason" | "facts" | "explanationId" | "explanationEn"
>

/**
 * Why each member of a kept run got what they got, told about them by name: the sentence that is
 * kept beside the allocation speaks to the member.
 */
export const toldToStaff = (
  run: { allocations: readonly Kept[] },
  nameOf: (artisanId: string) => string,
): ReadonlyMap<string, Bilingual> =>
  new Map(run.allocations.map((kept) => [kept.artisanId, sentenceAbout(kept, nameOf)]))

/** A decision from before its facts were kept is told as the member reads it. */
function sentenceAbout(kept: Kept, nameOf: (artisanId: string) => string): Bilingual {
  const excluded = exclusion.safeParse(kept.reason).data
  if (excluded) return exclusionOf(nameOf(kept.artisanId))[excluded]
  const decision = decisionOf(kept)
  if (!decision) return { id: kept.explanationId, en: kept.explanationEn }
  const said = (locale: "id" | "en"): string =>
    explain([decision], locale, nameOf).map(({ sentence }) => sentence).join(" ")
  return { id: said("id"), en: said("en") }
}

function decisionOf({ artisanId, pieces, ...kept }: Kept): Allocation | undefined {
  const known = z.object({ reason, facts }).safeParse(kept).data
  return known && { artisanId, pieces, ...known }
}
